import type { Child } from 'hono/jsx'
import { parseJson } from '../../../app/invoer/read-json.ts'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import type {
  DeelInvoer,
  OntwikkelingInvoer,
} from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import type { FeitWaarde } from '../../../domain/model/feit.ts'
import { Uitklap } from '../../onderdelen/tekst.tsx'
import { Regelveld } from '../../onderdelen/velden.tsx'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import { type Ingevuld, type Inzending, isInvoerfout, textOf } from '../../shared/inzending.ts'
import { readFase } from '../kamer/fase.ts'
import { readPlektekst } from '../kamer/invoer.ts'
import { type Kamer, padOfDeel } from '../kamer/kamer.ts'
import { toCrs84 } from '../kamer/lees-plan.ts'
import { Plekvelden } from '../kamer/plekvelden.tsx'

type Feiten = OntwikkelingInvoer['feiten']

/** What a form with facts is about: one part, or the whole. */
export interface Doel {
  readonly titel: string
  readonly inleiding: string
  readonly terug: string
  readonly metKaart: boolean
  readonly stukVan: (invoer: OntwikkelingInvoer) => unknown
  readonly feitenVan: (invoer: OntwikkelingInvoer) => Readonly<Record<string, FeitWaarde>>
  readonly veldenVan: (invoer: OntwikkelingInvoer) => Velden
  readonly gevraagd: (uitkomst: OntwikkelingMetBewijs) => readonly string[]
  /** Where its facts stand in the plan, as a JSON pointer. */
  readonly pointer: (invoer: OntwikkelingInvoer) => string
  /** The field of a fault that is in no fact of it. */
  readonly veldOf: (pointer: string) => string
  /** Its fields before the facts. */
  readonly show: (ingevuld: Ingevuld) => Child
  /** These fields read, and the plan with them. */
  readonly read: (formulier: Inzending) => Promise<{
    readonly fouten: readonly Veldfout[]
    readonly schrijf: (invoer: OntwikkelingInvoer, feiten: Feiten) => OntwikkelingInvoer
  }>
}

/** What is stated for the whole. */
export const doelGeheel = ({ id, naam }: Ontwikkelplan): Doel => ({
  titel: `Het geheel van ${naam}`,
  inleiding:
    'Wat u voor het geheel invult, gaat voor op wat de delen samen geven. Wijkt het af, dan staat dat bij het plan.',
  terug: `/ontwikkelingen/${id}`,
  metKaart: false,
  stukVan: ({ feiten }) => feiten,
  feitenVan: ({ feiten }) => feiten,
  veldenVan: () => ({}),
  gevraagd: ({ geheel }) => geheel.vragen.map(({ feit }) => feit),
  pointer: () => '',
  veldOf: () => 'formulier',
  show: () => '',
  read: async () => ({ fouten: [], schrijf: (invoer, feiten) => ({ ...invoer, feiten }) }),
})

const MAX_FASE = 100

const checkFase = (tekst: string): number | undefined | Veldfout => {
  if (tekst === '') return undefined
  const fase = Number(readFase(tekst))
  return Number.isInteger(fase) && fase >= 1 && fase <= MAX_FASE
    ? fase
    : { veld: 'fase', melding: `Een fase is een heel getal van 1 tot en met ${MAX_FASE}.` }
}

/** A place when one is given; the part stays where it is when none is. */
const readPlek = async (
  formulier: Inzending,
  { naarCrs84 }: Kamer,
): Promise<{ readonly locatie?: unknown; readonly fout?: Veldfout }> => {
  const leeg = ['tekening', 'plek'].every((veld) => allOf(formulier.velden, veld).length === 0)
  if (leeg && formulier.bestand === undefined) return {}
  const plek = await readPlektekst(formulier)
  if ('fout' in plek) return { fout: plek.fout }
  try {
    return { locatie: toCrs84(parseJson(plek.tekst), naarCrs84) }
  } catch (fout) {
    if (!isInvoerfout(fout)) throw fout
    return { fout: { veld: plek.veld, melding: fout.detail } }
  }
}

const BESTAND_HULP =
  'GeoJSON, in graden of in Rijksdriehoek. Alle vormen samen zijn de plek van dit deel.'

/** One part: its name, phase, place and facts. */
export const doelDeel = (plan: Ontwikkelplan, deel: DeelInvoer, kamer: Kamer): Doel => {
  const { id } = deel
  const find = ({ delen }: OntwikkelingInvoer) => delen.find((een) => een.id === id)
  const indexIn = ({ delen }: OntwikkelingInvoer) => delen.findIndex((een) => een.id === id)
  return {
    titel: deel.naam ?? id,
    inleiding:
      'Laat leeg wat u niet weet: een ontbrekend gegeven is nooit ja of nee. Kies "Weet ik niet" als de gemeente het moet uitzoeken.',
    terug: padOfDeel(plan.id, id),
    metKaart: true,
    stukVan: find,
    feitenVan: (invoer) => find(invoer)?.feiten ?? {},
    veldenVan: (invoer) => {
      const { naam = id, fase } = find(invoer) ?? deel
      return { naam, ...(fase !== undefined && { fase: String(fase) }) }
    },
    gevraagd: ({ delen }) => delen.find((een) => een.id === id)?.vragen ?? [],
    pointer: (invoer) => `/delen/${indexIn(invoer)}`,
    veldOf: (pointer) => {
      if (pointer.endsWith('/fase')) return 'fase'
      if (pointer.endsWith('/naam')) return 'naam'
      return pointer.includes('/locatie') ? 'plek' : 'formulier'
    },
    show: ({ velden, fouten }) => {
      const foutAt = (veld: string) => fouten.find((fout) => fout.veld === veld)?.melding
      const plekFout = foutAt('plek') ?? foutAt('bestand')
      return (
        <>
          <Regelveld {...{ velden, fouten }} naam="naam" label="Naam van het deel" />
          <Regelveld
            {...{ velden, fouten }}
            naam="fase"
            label="Fase"
            hulp="Volgorde van bouwen, vanaf 1. Elk deel heeft een fase, of geen enkel deel."
            inputmode="numeric"
          />
          <Uitklap kop="Een andere plek kiezen" open={plekFout !== undefined}>
            <Plekvelden velden={velden} fouten={fouten} bestandHulp={BESTAND_HULP} enkel />
          </Uitklap>
        </>
      )
    },
    read: async (formulier) => {
      const { velden } = formulier
      const naam = textOf(velden, 'naam')
      const fase = checkFase(textOf(velden, 'fase'))
      const { locatie, fout } = await readPlek(formulier, kamer)
      return {
        fouten: [
          ...(naam === '' ? [{ veld: 'naam', melding: 'Geef het deel een naam.' }] : []),
          ...(typeof fase === 'object' ? [fase] : []),
          ...(fout === undefined ? [] : [fout]),
        ],
        schrijf: (invoer, feiten) => {
          const { fase: _, ...oud } = find(invoer) ?? deel
          const nieuw: DeelInvoer = {
            ...oud,
            naam,
            feiten,
            ...(typeof fase === 'number' && { fase }),
            ...(locatie !== undefined && { locatie: locatie as DeelInvoer['locatie'] }),
          }
          // A part that a colleague took away comes back with what was filled in here.
          return indexIn(invoer) < 0
            ? { ...invoer, delen: [...invoer.delen, nieuw] }
            : { ...invoer, delen: invoer.delen.map((een) => (een.id === id ? nieuw : een)) }
        },
      }
    },
  }
}
