import { AppError } from '../../domain/errors.ts'
import { gezagenFor } from '../../domain/toegang/handelingen.ts'
import type { Recht } from '../../domain/toegang/rollen.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { Lijstwerk, Taakdeel } from '../ports/lijst/lijsttaken.ts'
import { type Filter, type Kijker, toWerkvraag } from './filter.ts'
import { doLijstwerk } from './lijstwerk.ts'
import { findStraten } from './straten.ts'

const ELK_MS = 1_000
/** So many are taken at once; in between it is kept what came of each. */
const PER_KEER = 10
/** Longer than these take: then whoever had them is gone, and another does them. */
const HUUR_MS = 120_000

/** Which cases: ticked one by one, or all that fit. */
export type Selectie = { readonly ids: readonly string[] } | { readonly filter: Filter }

/** Asks for something to be done in many cases; gives the id under which to follow it. */
export const addLijsttaak = async (
  omgeving: Pick<OmgevingMetDossiers, 'lijsttaken' | 'nu' | 'nieuwId' | 'boeken' | 'plekkenVan'>,
  wie: Kijker & { readonly rechten: readonly Recht[] },
  { werk, selectie }: { readonly werk: Lijstwerk; readonly selectie: Selectie },
): Promise<string> => {
  const id = omgeving.nieuwId()
  await omgeving.lijsttaken.add(
    {
      id,
      werk,
      naam: wie.naam,
      gezagen: gezagenFor('zaken_behandelen', wie.rechten),
      aangemaaktOp: omgeving.nu().toISOString(),
    },
    'ids' in selectie
      ? selectie
      : { vraag: toWerkvraag(selectie.filter, wie, findStraten(omgeving, selectie.filter)) },
  )
  return id
}

const MISLUKT = 'Er ging iets mis. Probeer het in de zaak zelf.'

/** Does one; a store that takes nothing just now leaves it for later. */
const runDeel = async (
  omgeving: OmgevingMetDossiers,
  deel: Taakdeel,
  logFout: (fout: unknown) => void,
): Promise<void> => {
  try {
    const reden = await omgeving.lookAs(deel.taak.gezagen, () => doLijstwerk(omgeving, deel))
    await omgeving.lijsttaken.finish(deel, reden)
  } catch (fout) {
    const verwacht = fout instanceof AppError
    if (verwacht && fout.code === 'niet_gereed') throw fout
    if (!verwacht) logFout(fout)
    await omgeving.lijsttaken.finish(deel, verwacht ? fout.detail : MISLUKT)
  }
}

/** Does some of what waits; gives how many. Several processes may do so on one database. */
export const runLijsttaken = async (
  omgeving: OmgevingMetDossiers,
  logFout: (fout: unknown) => void,
): Promise<number> => {
  const nu = omgeving.nu()
  const tot = new Date(nu.getTime() + HUUR_MS).toISOString()
  const delen = await omgeving.lijsttaken.take(nu.toISOString(), tot, PER_KEER)
  for (const deel of delen) await runDeel(omgeving, deel, logFout)
  return delen.length
}

/** Goes on with what waits, also with what was asked before a restart, until it is stopped. */
export const startLijsttaken = (
  omgeving: OmgevingMetDossiers,
  logFout: (fout: unknown) => void,
): { readonly stop: () => Promise<void> } => {
  let gestopt = false
  let lopend: Promise<void> | undefined
  let ging = true
  const runAlles = async () => {
    try {
      while (!gestopt && (await runLijsttaken(omgeving, logFout)) > 0) ging = true
    } catch (fout) {
      // Of an outage the first failure is told, not the same every second.
      if (ging) logFout(fout)
      ging = false
    }
  }
  const elk = setInterval(() => {
    lopend ??= runAlles().finally(() => {
      lopend = undefined
    })
  }, ELK_MS)
  elk.unref()
  return {
    stop: async () => {
      gestopt = true
      clearInterval(elk)
      await lopend
    },
  }
}
