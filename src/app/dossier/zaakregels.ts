import { isAfronding, isSlotVerouderd } from '../../domain/dossier/afronding.ts'
import type { VastgelegdeGebeurtenis } from '../../domain/dossier/gebeurtenis.ts'
import { listNieuwErbij } from '../../domain/dossier/inzending.ts'
import type { Ideeantwoord } from '../../domain/ideeantwoord.ts'
import type { Stand } from '../../domain/model/antwoord/besluit.ts'
import { type Niveau, NOG_NIET_TE_ZEGGEN } from '../../domain/model/visie.ts'
import type {
  Behandelaar,
  Vraagtelling,
  WerkBeoordeling,
  WerkBesluit,
  WerkGebeurtenis,
} from '../ports/lijst/werkvoorraad.ts'
import { chooseVraag } from './open-telling.ts'

/** What somebody can do next with a case, in the order of the worklist. */
export const STAPPEN = [
  'bekijken',
  'beslissen',
  'afronden',
  'op_tafel',
  'oordelen',
  'gegevens_nodig',
  'wachten',
  'klaar',
] as const
export type Stap = (typeof STAPPEN)[number]

/** Whom a case can wait for. */
export const WACHTEN_OP = ['initiatiefnemer', 'specialist', 'tweede_lezer'] as const
export type WachtOp = (typeof WACHTEN_OP)[number]

/** One case as the worklist shows it; `id` is of the beoordeling with which it began, the advice of its last one. */
export interface Zaakregel extends Omit<WerkBeoordeling, 'aangemaaktOp'> {
  readonly eigenConclusie?: Niveau
  /** Under which its initiator sent it in, or by which it is known elsewhere; absent: neither. */
  readonly nummer?: string
  /** Of the case itself, not of the advice. */
  readonly stand: Stand
  /** With which the idea was finished; absent: it goes on. */
  readonly antwoord?: Ideeantwoord
  readonly wachtOp: readonly WachtOp[]
  /** How many points of a second reader are open; absent: none. */
  readonly teruggelegd?: number
  readonly stap: Stap
  /** Absent: the assessment could not be read, or the case is finished. */
  readonly telling?: Vraagtelling
  /** ISO 8601 instant, UTC, at which the case began. */
  readonly ontvangenOp: string
}

/** What was asked -> of whom, and what answers it (by `bij`, the number of the question). */
const VRAGEN: Readonly<Record<string, readonly [WachtOp, string]>> = {
  aanvulling_gevraagd: ['initiatiefnemer', 'aanvulling_ontvangen'],
  bijdrage_gevraagd: ['specialist', 'bijdrage_gegeven'],
  tweede_lezer_gevraagd: ['tweede_lezer', 'tweede_lezing'],
}

/**
 * Who handles a case, by what was said of that last; of a case that nobody had, who finished it: also after it was
 * reopened, until somebody says otherwise.
 */
export const findBehandelaar = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): Behandelaar | undefined => {
  const laatste = gebeurtenissen.findLast(({ gebeurtenis }) => gebeurtenis.soort === 'toegewezen')
  const toegewezen = laatste?.gebeurtenis.soort === 'toegewezen' ? laatste.gebeurtenis : undefined
  const einde = gebeurtenissen.findLast(isAfronding)
  const isDaarna = einde !== undefined && einde.volgnummer > (laatste?.volgnummer ?? 0)
  const { naam, identiteit } =
    toegewezen?.naam === undefined && isDaarna
      ? { naam: einde.door, identiteit: einde.gebeurtenis.identiteit }
      : (toegewezen ?? {})
  if (naam === undefined) return undefined
  const onderwerp = identiteit?.soort === 'aangemeld' ? identiteit.onderwerp : undefined
  return { naam, ...(onderwerp !== undefined && { onderwerp }) }
}

/** Of whom something was asked that is not yet answered or withdrawn. */
const waitingFor = (gebeurtenissen: readonly WerkGebeurtenis[]): readonly WachtOp[] => {
  const af = new Set(
    gebeurtenissen
      .filter(({ soort }) => !Object.hasOwn(VRAGEN, soort))
      .flatMap(({ soort, bij }) => (bij === undefined ? [] : `${soort} ${bij}`)),
  )
  const open = gebeurtenissen.flatMap(({ soort, volgnummer }) => {
    const [wie, antwoord] = VRAGEN[soort] ?? []
    const klaar = af.has(`${antwoord} ${volgnummer}`) || af.has(`teruggenomen ${volgnummer}`)
    return wie === undefined || klaar ? [] : [wie]
  })
  return WACHTEN_OP.filter((wie) => open.includes(wie))
}

/** How many of the points that a second reader returned nobody saw to. */
const countTeruggelegd = (gebeurtenissen: readonly WerkGebeurtenis[]): number => {
  const af = new Set(
    gebeurtenissen.flatMap(({ soort, bij }) => (soort === 'punt_afgehandeld' ? [bij] : [])),
  )
  return gebeurtenissen.filter(
    ({ soort, volgnummer }) => soort === 'punt_teruggelegd' && !af.has(volgnummer),
  ).length
}

/** A day as an instant that falls on it wherever people here look from. */
const noonOf = (datum: string): string => `${datum}T12:00:00.000Z`

/** With which the case was finished, unless it was reopened after that. */
const answerOf = (gebeurtenissen: readonly WerkGebeurtenis[]): Ideeantwoord | undefined =>
  gebeurtenissen.findLast(({ soort }) => soort === 'afgerond' || soort === 'heropend')?.antwoord

type ZonderStap = Omit<Zaakregel, 'stap' | 'telling'>

/** What it is whatever is still open; undefined where that decides. */
const stepBefore = (zaak: ZonderStap, gebeurd: readonly WerkGebeurtenis[]): Stap | undefined => {
  if (zaak.stand !== 'in_behandeling' || zaak.antwoord !== undefined) return 'klaar'
  // Its sender added something, or an answer came in, that nobody looked at yet.
  if (listNieuwErbij(gebeurd).length > 0) return 'bekijken'
  if (zaak.wachtOp.includes('tweede_lezer')) return 'wachten'
  // Decided by a person on what is known now: the letter and the answer are left.
  return zaak.eigenConclusie === undefined || isSlotVerouderd(gebeurd) ? undefined : 'afronden'
}

/** The same as the case itself proposes: first what can still change the advice, then who decides. */
const stepByOpen = ({ conclusie }: ZonderStap, telling: Vraagtelling | undefined): Stap => {
  const vraag = telling && chooseVraag(telling)
  if (vraag === 'gegevens' || conclusie === NOG_NIET_TE_ZEGGEN) return 'gegevens_nodig'
  if (vraag === 'oordelen') return 'oordelen'
  // Nothing that is open changes it any more, and vision and rules leave it to the board: the table weighs.
  return conclusie === 'afweging_nodig' ? 'op_tafel' : 'beslissen'
}

/** What is open in a case, and what of it that decides waits for nobody who was asked. */
export type Gemeten = Vraagtelling & { readonly nu?: keyof Vraagtelling }

/** What was asked holds a case up, unless something that decides can be done meanwhile. */
const stepWaiting = (zaak: ZonderStap, nu: Gemeten['nu']): Stap | undefined => {
  if (zaak.wachtOp.length === 0) return undefined
  if (nu === undefined) return 'wachten'
  return nu === 'gegevens' ? 'gegevens_nodig' : 'oordelen'
}

/** Counts what is open in a case; undefined where its assessment cannot be read. */
export type CountVragen = (dossier: string, beoordeling: string) => Gemeten | undefined

interface Zaakbron {
  readonly beoordelingen: readonly WerkBeoordeling[]
  readonly besluiten: readonly WerkBesluit[]
  readonly gebeurtenissen: readonly WerkGebeurtenis[]
  readonly nummers?: ReadonlyMap<string, string>
}

/** Each of these cases with what it is now and what can be done next, worked out when it is asked for. */
export function* walkZaakregels(
  { beoordelingen, besluiten, gebeurtenissen, nummers }: Zaakbron,
  countVragen: CountVragen,
): Generator<Zaakregel> {
  const perDossier = Map.groupBy(gebeurtenissen, ({ dossier }) => dossier)
  const perId = new Map(beoordelingen.map((deel) => [deel.id, deel]))
  const besluitVan = new Map(besluiten.map((deel) => [deel.beoordeling, deel]))
  const opnieuw = (id: string) =>
    (perDossier.get(id) ?? []).flatMap(({ soort, beoordeling }) =>
      soort === 'herbeoordeeld' && beoordeling !== undefined ? [beoordeling] : [],
    )
  const horenBij = new Set([...perDossier.keys()].flatMap(opnieuw))
  const toRegel = (eerste: WerkBeoordeling): Zaakregel => {
    const ids = [eerste.id, ...opnieuw(eerste.id)]
    const huidig = perId.get(ids.at(-1) ?? '') ?? eerste
    const { conclusie, richting } = huidig
    const besluit = ids
      .flatMap((id) => besluitVan.get(id) ?? [])
      .toSorted((a, b) => a.vastgelegdOp.localeCompare(b.vastgelegdOp))
      .at(-1)
    const gebeurd = perDossier.get(eerste.id) ?? []
    const { datum, kenmerk } = gebeurd.find(({ soort }) => soort === 'ingevoerd') ?? {}
    const nummer = nummers?.get(eerste.id) ?? kenmerk
    const antwoord = answerOf(gebeurd)
    const teruggelegd = countTeruggelegd(gebeurd)
    const zaak = {
      id: eerste.id,
      naam: eerste.naam,
      ...(nummer !== undefined && { nummer }),
      conclusie,
      ...(richting && { richting }),
      ...(besluit?.conclusie !== undefined && { eigenConclusie: besluit.conclusie }),
      stand: besluit?.stand ?? 'in_behandeling',
      ...(antwoord && { antwoord }),
      ...(teruggelegd > 0 && { teruggelegd }),
      wachtOp: waitingFor(gebeurd),
      ontvangenOp: datum === undefined ? eerste.aangemaaktOp : noonOf(datum),
    }
    const eerder = stepBefore(zaak, gebeurd)
    const gemeten = eerder === 'klaar' ? undefined : countVragen(eerste.id, huidig.id)
    const { nu, ...telling } = gemeten ?? {}
    const stap = eerder ?? stepWaiting(zaak, nu) ?? stepByOpen(zaak, gemeten)
    return { ...zaak, stap, ...(gemeten && { telling: telling as Vraagtelling }) }
  }
  for (const deel of beoordelingen) if (!horenBij.has(deel.id)) yield toRegel(deel)
}
