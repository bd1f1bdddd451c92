import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { Herspeelgeval } from '../ports/herspeel.ts'
import { today } from '../regelboek/peildatum.ts'
import { chooseHerspeling } from './choose-herspeling.ts'
import { getGeval, listGevallen } from './read-gevallen.ts'

/** A shipped example: what it is called, and what is filled in. */
export interface Voorbeeld {
  readonly id: string
  readonly invoer: Readonly<Record<string, unknown>>
}

/** What to play again: two rulebooks, and every case in its latest form. */
export interface Herspeelset {
  /** The same when the rulebooks, the cases and the day are. */
  readonly sleutel: string
  readonly oud: Regelboek
  readonly nieuw: Regelboek
  readonly zaken: number
  readonly voorbeelden: number
  /** Id of a beoordeling -> that of the case it belongs to. */
  readonly zaakVan: ReadonlyMap<string, string>
  readonly gevallen: () => AsyncIterable<Herspeelgeval>
}

/**
 * The stored cases, and the shipped examples when asked for, to play on a draft beside the adopted
 * rulebook. Throws AppError('ongeldige_invoer') when there is no such draft.
 */
export const chooseHerspeelset = async (
  omgeving: OmgevingMetDossiers,
  keuze: { readonly concept?: string; readonly voorbeelden: readonly Voorbeeld[] },
): Promise<Herspeelset> => {
  const { concept, voorbeelden } = keuze
  const { oud, nieuw } = chooseHerspeling(omgeving, concept === undefined ? {} : { concept })
  const zaakVan = await omgeving.werkvoorraad.listLaatste()
  const delen = [
    ...[oud, nieuw].flatMap(({ sha256, gebiedenSha256 }) => [sha256, gebiedenSha256]),
    today(omgeving.nu()),
    ...voorbeelden.map(({ id }) => id),
    ...zaakVan.keys(),
  ]
  return {
    sleutel: omgeving.hash.sha256(JSON.stringify(delen)).slice(0, 24),
    oud,
    nieuw,
    zaken: zaakVan.size,
    voorbeelden: voorbeelden.length,
    zaakVan,
    gevallen: async function* () {
      for (const id of zaakVan.keys()) {
        const geval = await getGeval(omgeving.beoordelingen, id)
        if (geval) yield geval
      }
      for (const { id, invoer } of voorbeelden) yield* listGevallen(invoer, `voorbeeld ${id}`)
    },
  }
}

/**
 * The set that has this key, found again from what can be chosen: another process played it, or this one did before it
 * was started again. Undefined when the cases, the rulebooks or the day have changed since.
 */
export const findHerspeelset = async (
  omgeving: OmgevingMetDossiers,
  sleutel: string,
  voorbeelden: readonly Voorbeeld[],
): Promise<Herspeelset | undefined> => {
  const ontwerpen = omgeving.boeken.all.filter(
    ({ regelboek }) => regelboek.visie.status === 'ontwerp',
  )
  for (const { regelboek } of ontwerpen) {
    for (const met of [[], voorbeelden]) {
      const keuze = { concept: regelboek.visie.id, voorbeelden: met }
      const set = await chooseHerspeelset(omgeving, keuze)
      if (set.sleutel === sleutel) return set
    }
  }
  return undefined
}
