import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { getVolledig } from '../../../src/app/beoordelen/explain-bewaard.ts'
import { getBeoordeling } from '../../../src/app/beoordelen/get-beoordeling.ts'
import { verifyBewijs, verifyMetArchief } from '../../../src/app/bewijs/verify-bewijs.ts'
import { verifyKenmerk } from '../../../src/app/bewijs/verify-kenmerk.ts'
import type { NieuweBeoordeling } from '../../../src/app/ports/beoordelingen.ts'
import { createArchief } from '../../../src/app/regelboek/archief.ts'
import { createProef, withVisie } from '../../hulp/proef.ts'

const read = (naam: string) =>
  readFileSync(new URL(`vorm1/${naam}.json`, import.meta.url), 'utf8').trimEnd()

/** Made by the version before the second form, with its own rulebook beside it. */
const TEKST = read('beoordeling')
const lees = () => JSON.parse(TEKST)

/** The service with quite another rulebook in its files, and in its archive that of then, if it was kept. */
const start = (bewaard = true) => {
  const { omgeving, opgeslagen } = createProef([withVisie({ versie: 'anders' })])
  const teksten = { regelboek: read('regelboek'), gebieden: read('gebieden') }
  const port = {
    add: async () => undefined,
    get: async (soort: keyof typeof teksten) => (bewaard ? teksten[soort] : undefined),
    isUsed: async () => false,
  }
  const { id, aangemaaktOp } = lees()
  opgeslagen.set(id, { id, aangemaaktOp, inhoud: TEKST } as NieuweBeoordeling)
  return { ...omgeving, archief: createArchief({ ...omgeving, port }) }
}

/** With hashes that fit what is changed, as whoever wants to mislead would make them. */
const rehash = (beoordeling: ReturnType<typeof lees>) => {
  const { hash } = start()
  const { bewijs, id, aangemaaktOp, ...rest } = beoordeling
  const delen = Object.fromEntries(
    Object.entries(rest).map(([naam, deel]) => [naam, hash.sha256(hash.canonicalize(deel))]),
  )
  const sha256 = hash.sha256(hash.canonicalize(rest))
  return { ...rest, id, aangemaaktOp, bewijs: { ...bewijs, delen, sha256 } }
}

describe('een bewijs van vorm 1', () => {
  it('heeft geen vorm, en klopt byte voor byte met het regelboek van toen', async () => {
    const { bewijs, ...rest } = lees()
    expect(bewijs.vorm).toBeUndefined()
    expect(verifyBewijs(start(), lees()).uitkomst).toBe('ander_regelboek_nodig')
    for (const inhoud of [{ ...rest, bewijs }, bewijs]) {
      expect(await verifyMetArchief(start(), inhoud)).toMatchObject({
        uitkomst: 'klopt',
        wijze: 'herberekend',
        verschillen: [],
      })
    }
  })

  it('klopt niet als er iets in is veranderd', async () => {
    const vals = lees()
    vals.uitkomsten[0].oordeel = 'voldoet_niet?'
    const { uitkomst, verschillen } = await verifyMetArchief(start(), vals)
    expect(uitkomst).toBe('wijkt_af')
    expect(verschillen.map(({ pointer }) => pointer)).toEqual(['/uitkomsten/0/oordeel'])
  })

  it('is bewezen uit wat is bewaard als de woorden nu anders worden gemaakt, en zegt dat', async () => {
    const oud = lees()
    oud.advies.samenvatting = 'Zo zeiden wij het toen.'
    const uitslag = await verifyMetArchief(start(), rehash(oud))
    expect(uitslag).toMatchObject({ uitkomst: 'klopt', wijze: 'van_wat_is_bewaard' })
    expect(uitslag.tekst).toContain('Nagerekend zijn de conclusie, de bandbreedte en elke uitkomst')
  })

  it('is niet bewezen als de conclusie of een uitkomst een andere is, al passen de hashes', async () => {
    const conclusie = lees()
    conclusie.advies.conclusie = conclusie.advies.conclusie === 'ja' ? 'ja_mits' : 'ja'
    const uitkomst = lees()
    const geldend = uitkomst.uitkomsten.find(
      ({ oordeel }: { readonly oordeel: string }) => oordeel !== 'niet_van_toepassing',
    )
    geldend.niveau = { laagst: 'nee_in_deze_vorm', hoogst: 'nee_in_deze_vorm' }
    for (const vals of [conclusie, uitkomst]) {
      expect((await verifyMetArchief(start(), rehash(vals))).uitkomst).toBe('wijkt_af')
    }
  })
})

describe('een bewaarde beoordeling van vorm 1', () => {
  const { id, bewijs } = lees()

  it('wordt byte voor byte gegeven zoals zij is bewaard', async () => {
    expect((await getBeoordeling(start().beoordelingen, id)).inhoud).toBe(TEKST)
  })

  it('is uit te leggen zonder haar regelboek: de uitleg staat in de tekst', async () => {
    const uit = JSON.parse((await getVolledig(start(false), id)).inhoud)
    const geldend = lees().uitkomsten.filter(
      ({ oordeel }: { readonly oordeel: string }) => oordeel !== 'niet_van_toepassing',
    )
    expect(uit.uitkomsten).toHaveLength(geldend.length)
    expect(uit.uitkomsten[0]).toMatchObject({
      regel: geldend[0].regel,
      kort: geldend[0].toelichting.kort,
      spoor: geldend[0].spoor,
    })
    expect(uit.bewijs).toEqual(bewijs)
  })

  it('is met haar kenmerk na te rekenen, en zonder regelboek te bewijzen uit wat is bewaard', async () => {
    const kenmerk = { id, sha256: bewijs.sha256 }
    expect(await verifyKenmerk(start(), kenmerk)).toMatchObject({
      uitkomst: 'klopt',
      wijze: 'herberekend',
    })
    const zonder = await verifyKenmerk(start(false), kenmerk)
    expect(zonder).toMatchObject({ uitkomst: 'klopt', wijze: 'van_wat_is_bewaard' })
    expect(zonder?.tekst).toContain('Nagerekend is het niet')
  })
})
