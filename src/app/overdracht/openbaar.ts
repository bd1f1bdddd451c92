import { parseAfzender } from '../../domain/dossier/inzending.ts'
import { isRecord, toPointer } from '../../domain/json.ts'
import {
  findPersoonsgegevens,
  NAAM_GEGEVEN,
  type SoortGegeven,
} from '../../domain/persoonsgegevens.ts'
import type { HeleZaak } from './lees-zaak.ts'

/** Something that was left out, where and on which ground. */
export interface Weggelaten {
  readonly pointer: string
  readonly wat: 'naam' | SoortGegeven | 'bewijs'
  readonly grond: string
}

const PERSOON = 'Woo artikel 5.1, tweede lid, onder e (persoonlijke levenssfeer)'
const NUMMER = 'Woo artikel 5.1, eerste lid, onder e (identificatienummer)'
const GEEN_NAAM = '[weggelaten: naam]'
/** Shorter than this a name stands in half of all words. */
const KORTSTE_NAAM = 4

/** Of an event or a besluit: who did it, who was asked, and who sent the case in. */
const NAMEN: ReadonlySet<string> = new Set(['door', 'functie', 'afzender', 'aan'])
/** Salt and signature of a receipt lead back to the name. */
const VAN_BEWIJS: ReadonlySet<string> = new Set(['zout', 'handtekening'])

type Meld = (deel: Omit<Weggelaten, 'pointer'>) => void

const maskGegevens = (tekst: string, meld: Meld): string => {
  let uit = ''
  let na = 0
  for (const { soort, van, tot } of findPersoonsgegevens(tekst)) {
    meld({ wat: soort, grond: soort === 'bsn' ? NUMMER : PERSOON })
    uit += `${tekst.slice(na, van)}[weggelaten: ${NAAM_GEGEVEN[soort]}]`
    na = tot
  }
  return uit + tekst.slice(na)
}

const maskNamen = (tekst: string, namen: readonly string[], meld: Meld): string =>
  namen.reduce((over, naam) => {
    if (!over.includes(naam)) return over
    meld({ wat: 'naam', grond: PERSOON })
    return over.replaceAll(naam, GEEN_NAAM)
  }, tekst)

/** Everybody whom the case itself names, the longest name first: a short one may be part of it. */
const listNamen = ({ gebeurtenissen }: HeleZaak): readonly string[] => {
  const namen = gebeurtenissen.flatMap(({ door, gebeurtenis }) => [
    // An adviser is written down with his function behind his name.
    ...(door === 'initiatiefnemer' ? [] : [door, door.split(',')[0] ?? '']),
    ...('naam' in gebeurtenis && gebeurtenis.naam !== undefined ? [gebeurtenis.naam] : []),
    ...('afzender' in gebeurtenis
      ? Object.values(parseAfzender(gebeurtenis.afzender ?? '') ?? {}).filter(
          (deel) => deel !== undefined,
        )
      : []),
    ...('aan' in gebeurtenis ? (gebeurtenis.aan?.split('\n') ?? []) : []),
  ])
  return [...new Set(namen.map((naam) => naam.trim()))]
    .filter((naam) => naam.length >= KORTSTE_NAAM)
    .toSorted((een, ander) => ander.length - een.length)
}

/** What is asked of somebody, or given to somebody: with a name of its own. */
const AAN_IEMAND: ReadonlySet<unknown> = new Set([
  'bijdrage_gevraagd',
  'tweede_lezer_gevraagd',
  'toegewezen',
])

/** A case without what leads to people, and what that was. Facts, outcomes and the place stay. */
export const maskZaak = (
  zaak: HeleZaak,
): { readonly zaak: HeleZaak; readonly weggelaten: readonly Weggelaten[] } => {
  const namen = listNamen(zaak)
  const weggelaten: Weggelaten[] = []
  const mask = (waarde: unknown, pad: readonly string[]): unknown => {
    const meld: Meld = (deel) => weggelaten.push({ pointer: toPointer(...pad), ...deel })
    if (typeof waarde === 'string') return maskGegevens(maskNamen(waarde, namen, meld), meld)
    if (Array.isArray(waarde)) return waarde.map((deel, i) => mask(deel, [...pad, String(i)]))
    if (!isRecord(waarde)) return waarde
    const isVraag = AAN_IEMAND.has(waarde.soort)
    return Object.fromEntries(
      Object.entries(waarde).flatMap(([veld, deel]) => {
        const hier = { pointer: toPointer(...pad, veld), grond: PERSOON }
        if (VAN_BEWIJS.has(veld) && typeof deel === 'string') {
          weggelaten.push({ ...hier, wat: 'bewijs' })
          return []
        }
        if ((NAMEN.has(veld) || (isVraag && veld === 'naam')) && typeof deel === 'string') {
          weggelaten.push({ ...hier, wat: 'naam' })
          return [[veld, GEEN_NAAM]]
        }
        return [[veld, mask(deel, [...pad, veld])]]
      }),
    )
  }
  const { id, vernietigd, ...rest } = zaak
  return { zaak: { ...(mask(rest, []) as typeof rest), id, vernietigd }, weggelaten }
}
