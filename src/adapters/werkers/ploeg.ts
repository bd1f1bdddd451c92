import type { Ploegstand } from '../../app/ports/dienst/meting.ts'
import { AppError } from '../../domain/errors.ts'
import { type Bericht, type Opdracht, unpackBericht } from './bericht.ts'
import { Gestorven, type Kind, type Kindopties, startKind } from './kind.ts'
import { createPoort, type Poortopties } from './poort.ts'

export interface Ploegopties extends Poortopties, Kindopties {
  /** Workers beside those that are at work: ready to take over from one that is stopped. */
  readonly reserve: number
  /** Most that a worker may take in all, in MB: above this it is stopped. */
  readonly maxMb: number
  /** A worker that takes more than this when it has answered is replaced, in MB. */
  readonly vervangMb: number
  /** After so many answers a worker is replaced; absent: never. */
  readonly maxTaken?: number
  /** After so long without work all end, to give back their memory, ms; absent: never. */
  readonly rustMs?: number
  readonly logFout: (fout: unknown) => void
  /** Told how long each question waited, in s; absent: nobody wants to know. */
  readonly countWacht?: (seconden: number) => void
}

export interface Werk {
  readonly maxMs: number
  /** Says that nobody waits for the answer any more. */
  readonly signaal?: AbortSignal
  /** Whose work it is; absent: nobody's in particular. */
  readonly klant?: string
}

/** Worker processes that stand ready, each replaced when it ends, is stopped or has done enough. */
export interface Ploeg {
  /** Resolves when all stand ready; rejects when one did not start. */
  readonly start: () => Promise<void>
  /**
   * Throws what the task throws, and AppError: 'overbelast' when too many wait, 'te_zwaar' for what takes too long or
   * too much, 'afgebroken' when nobody waits for it.
   */
  readonly run: <T>(opdracht: Opdracht, werk: Werk) => Promise<T>
  readonly readStand: () => Ploegstand
  readonly close: () => Promise<void>
}

/** Work that nobody waits for gets this long to end by itself, because stopping it costs a new process. */
const UITLOOP_MS = 150
/** Who hangs up often does so for many questions at once: the others are gone before the next one is begun. */
const MEER_MS = 50
const PEIL_MS = 250
const BYTES_PER_MB = 1024 * 1024
const OPNIEUW_MS = 1_000

const tooSlow = (ms: number) =>
  new AppError('te_zwaar', { reden: `Het duurde langer dan ${Math.round(ms / 1000)} seconden` })
const tooLarge = () => new AppError('te_zwaar', { reden: 'Het kostte te veel geheugen' })
const died = () =>
  new AppError('te_zwaar', {
    reden: 'Het rekenen hield ermee op, waarschijnlijk omdat het te veel geheugen kostte',
  })

/** Which workers are free, and who waits for one. */
const createRooster = () => {
  const vrij: Kind[] = []
  const wachters = new Set<(kind: Kind) => void>()
  return {
    add: (kind: Kind) => {
      const [eerste] = wachters
      if (eerste === undefined) vrij.push(kind)
      else eerste(kind)
    },
    /** Whether it was free. */
    remove: (kind: Kind): boolean => {
      const plek = vrij.indexOf(kind)
      if (plek >= 0) vrij.splice(plek, 1)
      return plek >= 0
    },
    /** One that is free, now or within `ms`. Throws AppError('overbelast' or 'afgebroken'). */
    take: (ms: number, signaal?: AbortSignal): Kind | Promise<Kind> =>
      vrij.pop() ??
      new Promise((klaar, mislukt) => {
        const stop = () => {
          wachters.delete(geef)
          clearTimeout(wekker)
          signaal?.removeEventListener('abort', hangUp)
        }
        const geef = (kind: Kind) => {
          stop()
          klaar(kind)
        }
        const giveUp = (fout: AppError) => {
          stop()
          mislukt(fout)
        }
        const hangUp = () => giveUp(new AppError('afgebroken'))
        const wekker = setTimeout(() => giveUp(new AppError('overbelast')), ms)
        signaal?.addEventListener('abort', hangUp)
        wachters.add(geef)
      }),
  }
}

interface Bezig extends Werk {
  readonly maxMb: number
  /** Called when the worker can do something else. */
  readonly putBack: () => void
  readonly logFout: (fout: unknown) => void
}

/** One task on one worker, which is stopped when it takes too much or when nobody waits for it. */
const supervise = <T>(kind: Kind, opdracht: Opdracht, bezig: Bezig): Promise<T> => {
  const { maxMs, maxMb, signaal, putBack, logFout } = bezig
  let gestopt: AppError | undefined
  const stop = (fout: AppError) => {
    gestopt ??= fout
    kind.kill()
  }
  const explain = (fout: unknown): unknown => {
    if (gestopt !== undefined) return gestopt
    if (!(fout instanceof Gestorven)) return fout
    logFout(fout)
    return died()
  }
  return new Promise((klaar, mislukt) => {
    let uitloop: NodeJS.Timeout | undefined
    const hangUp = () => {
      mislukt(new AppError('afgebroken'))
      uitloop = setTimeout(() => stop(new AppError('afgebroken')), UITLOOP_MS)
    }
    const wekker = setTimeout(() => stop(tooSlow(maxMs)), maxMs)
    const peiling = setInterval(() => {
      if ((kind.readMb() ?? 0) > maxMb) stop(tooLarge())
    }, PEIL_MS)
    const clear = () => {
      signaal?.removeEventListener('abort', hangUp)
      clearTimeout(uitloop)
      clearTimeout(wekker)
      clearInterval(peiling)
    }
    if (signaal?.aborted) hangUp()
    else signaal?.addEventListener('abort', hangUp)
    kind.ask<T>(opdracht).then(
      (bericht) => {
        clear()
        if (gestopt === undefined) putBack()
        klaar(bericht)
      },
      (fout: unknown) => {
        clear()
        if (gestopt === undefined && !(fout instanceof Gestorven)) putBack()
        mislukt(explain(fout))
      },
    )
  }).then((bericht) => unpackBericht(bericht as Bericht<T>))
}

export const createPloeg = (bestand: URL, opties: Ploegopties): Ploeg => {
  const { plekken, reserve, maxWachtMs, maxMb, vervangMb, rustMs, logFout } = opties
  const { maxTaken = Infinity } = opties
  const poort = createPoort(opties)
  const rooster = createRooster()
  /** With how many answers each gave. */
  const levend = new Map<Kind, number>()
  /** Those that have done enough: each works on until another stands ready. */
  const oud = new Set<Kind>()
  const startend = new Set<Promise<void>>()
  let bezig = 0
  /** Whether there should be workers. */
  let wakker = false
  let dicht = false
  let opnieuw: NodeJS.Timeout | undefined
  let rust: NodeJS.Timeout | undefined

  const startOne = async (): Promise<void> => {
    const kind = await startKind(bestand, opties)
    levend.set(kind, 0)
    kind.einde.then(() => {
      levend.delete(kind)
      oud.delete(kind)
      rooster.remove(kind)
      fill()
    })
    if (!wakker) return kind.kill()
    rooster.add(kind)
    // Where it is at work, it ends when it has answered.
    const [eerste] = oud
    if (eerste && rooster.remove(eerste)) eerste.kill()
  }
  /** After the beginning one at a time: starting takes a whole core, and others are at work meanwhile. */
  const fill = (samen = 1): void => {
    const isVol = () => levend.size - oud.size + startend.size >= plekken + reserve
    while (wakker && startend.size < samen && !isVol()) {
      const start: Promise<void> = startOne().finally(() => startend.delete(start))
      startend.add(start)
      start.then(() => fill(), retry)
    }
  }
  /** One that does not start is tried again a while later: meanwhile others may be at work. */
  const retry = (fout: unknown): void => {
    if (!wakker) return
    logFout(fout)
    clearTimeout(opnieuw)
    opnieuw = setTimeout(() => fill(), OPNIEUW_MS)
    opnieuw.unref()
  }
  const wake = (): void => {
    clearTimeout(rust)
    if (dicht || wakker) return
    wakker = true
    fill(plekken + reserve)
  }
  const sleep = (): void => {
    wakker = false
    for (const kind of levend.keys()) kind.kill()
  }
  const startRust = (): void => {
    if (rustMs === undefined || bezig > 0) return
    rust = setTimeout(sleep, rustMs)
    rust.unref()
  }
  const putBack = (kind: Kind) => () => {
    const gedaan = (levend.get(kind) ?? 0) + 1
    levend.set(kind, gedaan)
    if (gedaan >= maxTaken || (kind.readMb() ?? 0) > vervangMb) oud.add(kind)
    if (oud.has(kind) && levend.size > plekken + reserve) return kind.kill()
    rooster.add(kind)
    fill()
  }
  const readStand = (): Ploegstand => ({
    wachtend: poort.wachtend(),
    bezig: bezig + poort.wachtend(),
    processen: levend.size,
    geheugen: [...levend.keys()].flatMap((kind) => {
      const mb = kind.readMb()
      return mb === undefined ? [] : [mb * BYTES_PER_MB]
    }),
  })
  return {
    readStand,
    start: async () => {
      wake()
      await Promise.all(startend)
    },
    run: async <T>(opdracht: Opdracht, werk: Werk): Promise<T> => {
      const gevraagd = performance.now()
      const leave = await poort.enter(werk)
      bezig += 1
      wake()
      try {
        const kind = await rooster.take(maxWachtMs, werk.signaal)
        opties.countWacht?.((performance.now() - gevraagd) / 1000)
        const rest = { maxMb, putBack: putBack(kind), logFout }
        return await supervise<T>(kind, opdracht, { ...werk, ...rest })
      } finally {
        if (werk.signaal?.aborted) setTimeout(leave, MEER_MS)
        else leave()
        bezig -= 1
        startRust()
      }
    },
    close: async () => {
      dicht = true
      clearTimeout(opnieuw)
      clearTimeout(rust)
      sleep()
      await Promise.allSettled(startend)
      await Promise.all([...levend.keys()].map(({ einde }) => einde))
    },
  }
}
