import { TRAAG_MS } from '../hulp/traag.ts'
import type { Fuzzuitslag } from './fuzz.ts'

/**
 * Most memory that the service may take while it is fuzzed with two workers, in MB. Together: what `uitrol/` gives a
 * service. The main process: the heap that Node allows itself there (half of it) and 400 MB beside that, of which the
 * embedded database has most. It comes near only because nothing makes Node collect sooner: between two collections the
 * heap in use was seen to fall to 180 to 280 MB, all through 12,000 requests.
 */
export const GEHEUGENGRENS = { hoofd: 2_400, werker: 1_500, drukker: 1_000, samen: 4_000 } as const
/** Longest that `/health/live` may make somebody wait on a machine that has nothing else to do, in ms. */
export const LEVEN_MS = TRAAG_MS

/** Everything that should not have been, as sentences; nothing is good. */
export const listGebreken = (
  uitslag: Fuzzuitslag,
  levenMs: number = LEVEN_MS,
): readonly string[] => {
  const { fouten, leven, geheugen, rapporten, gelogd } = uitslag
  const zwaar = Object.entries(GEHEUGENGRENS).filter(
    ([deel, grens]) => geheugen[deel as keyof typeof GEHEUGENGRENS] > grens,
  )
  return [
    ...fouten.map(
      ({ wat, route, keer, voorbeeld }) => `${wat} (${keer} keer) ${route}\n    ${voorbeeld}`,
    ),
    ...rapporten.fouten,
    ...zwaar.map(([deel, grens]) => `geheugen van ${deel} boven ${grens} MB`),
    ...(leven.langsteEigen > levenMs ? [`/health/live wachtte ${leven.langsteEigen} ms`] : []),
    ...(uitslag.langsteRekenbeurt <= levenMs
      ? []
      : [`het hoofdproces rekende ${uitslag.langsteRekenbeurt} ms achter elkaar`]),
    ...(leven.fouten > 0 ? [`/health/live gaf ${leven.fouten} keer geen 200`] : []),
    ...gelogd.map((regel) => `in het logboek: ${regel.slice(0, 1_500)}`),
  ]
}

/** What this service has not been set up with, so that these never do what they are for. */
const NIET_INGESTELD: Readonly<Record<string, string>> = {
  'GET /aanmelden/organisatie': 'geen aanmelddienst',
  'GET /aanmelden/terug': 'geen aanmelddienst',
  'POST /aanmelden/afmelding': 'geen aanmelddienst',
  'GET /kaart/:z/:x/:y': 'geen tegels van elders',
}

const tellNooit = (naam: string): string =>
  naam in NIET_INGESTELD ? `${naam} (${NIET_INGESTELD[naam]})` : naam

const row = (wat: string, waarde: string | number) => `${wat.padEnd(34)} ${waarde}`

/** A plain table for the terminal. */
export const renderFuzz = (uitslag: Fuzzuitslag): string => {
  const { verzoeken, seconden, perStatus, leven, geheugen, rapporten } = uitslag
  const gebreken = listGebreken(uitslag)
  return [
    row('verzoeken', `${verzoeken} in ${seconden.toFixed(1)} s (met de rapporten)`),
    ...Object.entries(perStatus).map(([status, keer]) => row(`  ${status}`, keer)),
    row('routes die het deden', `${uitslag.bereikt} van ${uitslag.routes}`),
    ...(uitslag.nooitGoed.length > 0
      ? [row('  nooit', uitslag.nooitGoed.map(tellNooit).join(', '))]
      : []),
    row(
      'rapporten',
      `${rapporten.rapporten} van ${rapporten.namen} namen, langste ${rapporten.langsteMs} ms`,
    ),
    ...uitslag.traagste.map((traag) => row('  traagste', traag)),
    row(
      '/health/live',
      `${leven.vragen} keer, p99 ${leven.p99} ms, langste ${leven.langste} ms (zelf ${leven.zelfLaat} ms laat)`,
    ),
    row(
      '  boven 100 ms',
      `${leven.traag.length} keer; zonder wat de gastheer van een kern nam ${leven.traag.filter(({ ms, gestolen }) => ms - gestolen > LEVEN_MS).length} keer, langste ${leven.langsteEigen} ms`,
    ),
    row(
      '  hoofdproces',
      `langste beurt ${uitslag.langsteBeurt} ms; daarvan rekende het hoogstens ${uitslag.langsteRekenbeurt} ms zelf`,
    ),
    ...uitslag.ophoudend.map((waar) => row('  traag', waar)),
    row(
      'geheugen, hoogste in MB',
      `hoofd ${geheugen.hoofd}, werker ${geheugen.werker}, drukker ${geheugen.drukker}, samen ${geheugen.samen}`,
    ),
    row('gebreken', gebreken.length),
    ...gebreken.map((gebrek) => `  ${gebrek}`),
  ].join('\n')
}
