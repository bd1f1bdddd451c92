import type { Brokvraag, KaartenPort } from '../ports/kaarten.ts'

export interface Kaartwerker {
  /** Looks for work now instead of at the next round. */
  readonly wake: () => void
  /** Stops taking work, waits for what is under way, and gives back what could not be finished. */
  readonly stop: () => Promise<void>
}

export interface Werkopties {
  readonly kaarten: KaartenPort
  readonly compute: (brok: Brokvraag) => Promise<string>
  readonly rekenwijzen: readonly string[]
  /** Name of this process, different from every other. */
  readonly door: string
  /** Parts under way at once. */
  readonly lanen: number
  /** So much all maps that are done may take, in MB: the oldest go. */
  readonly maxMb: number
  readonly logFout: (fout: unknown) => void
  /** After this long without a sign of life another process may take a part over, ms. */
  readonly huurMs?: number
  /** How often to look for work that another process took in, ms. */
  readonly pauzeMs?: number
}

/** A silent process loses its parts after this. A part takes a fraction of a second. */
const HUUR_MS = 5_000
const BEWAAR_DAGEN = 30
const OPRUIMEN_MS = 600_000
const MB = 1_000_000
const PAUZE_MS = 1_000

/** Something to wait for, at most so long, that can be cut short. */
const createWekker = () => {
  let klok: NodeJS.Timeout | undefined
  let ga = () => {}
  return {
    wake: () => ga(),
    wait: (ms: number) =>
      new Promise<void>((klaar) => {
        ga = () => {
          clearTimeout(klok)
          klaar()
        }
        klok = setTimeout(ga, ms)
        klok.unref()
      }),
  }
}

/** Works on the maps in the store, in as many lanes as there are workers, until it is stopped. */
export const startKaartwerk = (opties: Werkopties): Kaartwerker => {
  const { kaarten, compute, rekenwijzen, door, lanen, logFout } = opties
  const { huurMs = HUUR_MS, pauzeMs = PAUZE_MS } = opties
  const wekkers = Array.from({ length: lanen }, createWekker)
  let gestopt = false
  const wakeAll = () => {
    for (const { wake } of wekkers) wake()
  }

  /** Works one part out; false when there was none. */
  const workOne = async (): Promise<boolean> => {
    const huur = await kaarten.lease({ rekenwijzen, door, huurMs })
    if (huur === undefined) return false
    const teken = setInterval(() => {
      kaarten.extend(huur, door, huurMs).catch(logFout)
    }, huurMs / 3)
    try {
      await kaarten.store(huur, door, await compute(huur))
    } catch (fout) {
      logFout(fout)
      await kaarten.release(huur, door).catch(logFout)
    } finally {
      clearInterval(teken)
    }
    return true
  }

  const runLane = async (laan: number): Promise<void> => {
    const wekker = wekkers[laan]
    while (!gestopt && wekker) {
      const gedaan = await workOne().catch((fout: unknown) => {
        logFout(fout)
        return false
      })
      // The first lane looks around; when it finds work the others come too.
      if (gedaan && laan === 0) wakeAll()
      if (!gedaan && !gestopt) await wekker.wait(laan === 0 ? pauzeMs : pauzeMs * 10)
    }
  }

  let opgeruimd: Promise<void> = Promise.resolve()
  const cleanUp = () => {
    opgeruimd = kaarten
      .cleanUp(rekenwijzen, { dagen: BEWAAR_DAGEN, tekens: opties.maxMb * MB })
      .catch(logFout)
  }
  cleanUp()
  const bezem = setInterval(cleanUp, OPRUIMEN_MS)
  bezem.unref()
  const lopend = Promise.all(wekkers.map((_, laan) => runLane(laan)))
  return {
    wake: wakeAll,
    stop: async () => {
      gestopt = true
      clearInterval(bezem)
      wakeAll()
      await Promise.all([lopend, opgeruimd])
    },
  }
}
