import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { getPriority } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { serialize } from 'node:v8'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createPloeg, type Ploegopties } from '../../../src/adapters/werkers/ploeg.ts'

const WERKER = new URL('../../hulp/werkers/werker.ts', import.meta.url)
const OUDER = fileURLToPath(new URL('../../hulp/werkers/ouder.ts', import.meta.url))
const MINUUT = 60_000

const start = async (anders: Partial<Ploegopties> = {}) => {
  const fouten: unknown[] = []
  const ploeg = createPloeg(WERKER, {
    ...{ plekken: 1, reserve: 1, maxWachtend: 10, maxWachtMs: MINUUT },
    ...{ maxMb: 1_000, vervangMb: 1_000, heapMb: 300, lager: 5 },
    logFout: (fout) => fouten.push(fout),
    ...anders,
  })
  onTestFinished(ploeg.close)
  await ploeg.start()
  const run = <T>(taak: string, vraag?: unknown, signaal?: AbortSignal, maxMs = MINUUT) =>
    ploeg.run<T>({ taak, vraag }, { maxMs, ...(signaal && { signaal }) })
  return { run, fouten }
}

const tick = async <T>(werk: Promise<T>) => {
  const begin = performance.now()
  const uit = await werk
  return { uit, ms: performance.now() - begin }
}

const isLevend = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('de rekenprocessen', () => {
  it('krijgen hun gegevens bij het begin, en van de omgeving niets', async () => {
    const { run } = await start({ gegevens: serialize({ groet: 'dag' }), env: { TZ: 'UTC' } })
    expect(await run('zeg', 'u')).toBe('dag u')
    expect(await run<readonly string[]>('omgeving')).not.toContain('PATH')
  })

  it('gaan opzij voor het proces dat iedereen antwoordt, met alles wat zij zelf starten', async () => {
    const { run } = await start()
    const pid = await run<number>('pid')
    const lager = Math.min(19, getPriority() + 5)
    const draden = process.platform === 'linux' ? readdirSync(`/proc/${pid}/task`) : [pid]
    expect(draden.map((draad) => getPriority(Number(draad)))).toEqual(draden.map(() => lager))
  })

  it('eindigen met het proces dat hen startte, ook midden in hun werk', () => {
    // A worker holds what it says its errors on for as long as it lives: until then this does not come back.
    const uit = execFileSync(process.execPath, [OUDER], { encoding: 'utf8', timeout: 30_000 })
    expect(Number(uit)).toBeGreaterThan(0)
  })

  it('geven door wat verwacht misging, en wat een fout van ons is', async () => {
    const { run, fouten } = await start()
    await expect(run('weiger')).rejects.toMatchObject({ code: 'niet_gevonden' })
    await expect(run('struikel')).rejects.toThrow('een fout van ons')
    await expect(run('bestaat niet')).rejects.toThrow('no such task')
    expect(await run('zeg', 'u')).toBe('hoi u')
    expect(fouten).toEqual([])
  })

  it('stoppen met wat niemand meer wil weten, en het volgende antwoord komt meteen', async () => {
    const { run } = await start({ plekken: 2 })
    const verbroken = new AbortController()
    const vragen = Array.from({ length: 8 }, () =>
      run('draai', 20_000, verbroken.signal).catch((fout) => fout.code),
    )
    await sleep(400)
    verbroken.abort()
    expect(await Promise.all(vragen)).toEqual(Array(8).fill('afgebroken'))
    const volgende = await tick(run('zeg', 'u'))
    expect(volgende.ms).toBeLessThan(1_000)
    // The two that were stopped are replaced: again two can be at work at once.
    const samen = await tick(Promise.all([run('draai', 1_500), run('draai', 1_500)]))
    expect(samen.ms).toBeLessThan(2_900)
  })

  it('maken wat bijna klaar is af, en beginnen niet voor wie al weg is', async () => {
    const { run } = await start({ reserve: 0 })
    const pid = await run('pid')
    const verbroken = new AbortController()
    const vraag = run('draai', 100, verbroken.signal)
    verbroken.abort()
    await expect(vraag).rejects.toMatchObject({ code: 'afgebroken' })
    await expect(run('pid', undefined, verbroken.signal)).rejects.toMatchObject({
      code: 'afgebroken',
    })
    expect(await run('pid')).toBe(pid)
  })

  it('stoppen wat te lang duurt, zeggen dat, en doen het volgende', async () => {
    const { run } = await start()
    const { uit, ms } = await tick(run('draai', 30_000, undefined, 300).catch((fout) => fout))
    expect(uit).toMatchObject({ code: 'te_zwaar', status: 503, wachtS: 60 })
    expect(ms).toBeLessThan(3_000)
    expect(await run('zeg', 'u')).toBe('hoi u')
  })

  it('stoppen wat te veel geheugen kost, ook buiten de objecten, en wie wacht komt aan de beurt', async () => {
    const { run, fouten } = await start({ maxMb: 400 })
    const vragen = [
      run('eet', 3_000).catch((fout) => fout),
      run('vreet').catch((fout) => fout),
      run('sterf').catch((fout) => fout),
      run('zeg', 'u'),
    ]
    const [eet, vreet, sterf, zeg] = await Promise.all(vragen)
    for (const fout of [eet, vreet, sterf]) expect(fout).toMatchObject({ code: 'te_zwaar' })
    expect(zeg).toBe('hoi u')
    // Whatever ends by itself is logged: what we stopped is not.
    expect(fouten.length).toBeGreaterThanOrEqual(1)
  })

  it('laten niet meer wachten dan er mogen, en niet langer', async () => {
    const { run } = await start({ maxWachtend: 2, maxWachtMs: 200 })
    const bezig = run('draai', 600)
    const wachtend = [run('zeg', 'a'), run('zeg', 'b')]
    const { uit, ms } = await tick(run('zeg', 'c').catch((fout) => fout))
    expect(uit).toMatchObject({ code: 'overbelast', status: 503, wachtS: 30 })
    expect(ms).toBeLessThan(100)
    for (const vraag of wachtend) {
      await expect(vraag).rejects.toMatchObject({ code: 'overbelast' })
    }
    expect(await bezig).toBe(600)
  })

  it('worden vervangen na zoveel antwoorden, en stoppen als er lang niets te doen is', async () => {
    const { run } = await start({ reserve: 0, maxTaken: 2, rustMs: 300 })
    const eerste = await run<number>('pid')
    const volgende = async () => (await run<number>('pid')) !== eerste
    await expect.poll(volgende, { timeout: 10_000 }).toBe(true)
    await expect.poll(() => isLevend(eerste), { timeout: 5_000 }).toBe(false)
    const laatste = await run<number>('pid')
    await expect.poll(() => isLevend(laatste), { timeout: 5_000 }).toBe(false)
    expect(await run('zeg', 'u')).toBe('hoi u')
  })

  it('laten niemand wachten op wie hen vervangt: zij antwoorden tot die klaarstaat', async () => {
    const { run } = await start({ reserve: 0, maxTaken: 1 })
    const eerste = await run<number>('pid')
    // The start of another takes longer than these answers together.
    expect([await run('pid'), await run('pid'), await run('pid')]).toEqual([eerste, eerste, eerste])
    const isVervangen = async () => (await run('pid')) !== eerste
    await expect.poll(isVervangen, { timeout: 10_000 }).toBe(true)
    await expect.poll(() => isLevend(eerste), { timeout: 5_000 }).toBe(false)
  })
})
