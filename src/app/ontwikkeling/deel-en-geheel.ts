import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { GrondUitkomst, KorteRichting, RichtingUitkomst } from '../../domain/model/richting.ts'
import { STAND_ONBEKEND } from '../../domain/model/visie.ts'
import { feitenIn, parseFormule } from '../../domain/regeltaal/formule.ts'
import { isTegen } from '../../domain/weging/schaal.ts'
import type { OntwikkelingMetBewijs } from './antwoord.ts'

type Uitkomst = Pick<OntwikkelingMetBewijs, 'geheel' | 'delen'>
type Deel = Uitkomst['delen'][number]
type Regeluitkomst = Uitkomst['geheel']['uitkomsten'][number]
type Feiten = Pick<Regelboek, 'feiten'>

/** Whether a stand says that something is not met. */
export const mistIets = (richting: Pick<KorteRichting, 'stand'> | undefined): boolean =>
  isTegen(richting?.stand) || richting?.stand === 'aanpassen'

const givesStand = ({ rol }: Pick<GrondUitkomst, 'rol'>): boolean =>
  rol === 'stand' || rol === 'nee_tenzij'

/** What gives a stand, without what only breaks the silence. */
export const listGevend = (
  richting: Pick<RichtingUitkomst, 'door'> | undefined,
): readonly GrondUitkomst[] => (richting?.door ?? []).filter(givesStand)

/** The rules that give a stand by not being met; a reservation, which has yet to be shown, is none. */
export const listMis = (
  richting: Pick<RichtingUitkomst, 'stand' | 'door'> | undefined,
): readonly GrondUitkomst[] =>
  mistIets(richting) ? listGevend(richting).filter(({ soort }) => soort === 'regel') : []

/** The same, and while the stand is open the rule that keeps it this low already, whatever else becomes known. */
export const listZekerMis = (
  richting: Pick<RichtingUitkomst, 'stand' | 'door' | 'hoogstens' | 'zeker'> | undefined,
): readonly GrondUitkomst[] => {
  const { stand, hoogstens, zeker = [] } = richting ?? {}
  return stand === STAND_ONBEKEND && hoogstens !== undefined && mistIets({ stand: hoogstens })
    ? zeker.slice(0, 1).filter(({ soort }) => soort === 'regel')
    : listMis(richting)
}

const readsLigging = ({ rustOp }: Pick<Regeluitkomst, 'rustOp'>, { feiten }: Feiten): boolean =>
  rustOp.feiten.some((feit) => feiten.get(feit)?.herkomst === 'ligging')

/** Whether a fact measures how large the place is, or is worked out of that: so many homes per ha. */
export const isNaarOmvang = (id: string, { feiten }: Feiten): boolean => {
  const { ligging, formule } = feiten.get(id) ?? {}
  if (ligging?.meting === 'oppervlakteHa') return true
  return (
    formule !== undefined &&
    feitenIn(parseFormule(formule)).some((deel) => isNaarOmvang(deel, { feiten }))
  )
}

/** The parts that on their own do not meet this rule. */
export const listDelenMis = (delen: readonly Deel[], regel: string): readonly Deel[] =>
  delen.filter(({ richting }) => listZekerMis(richting).some(({ id }) => id === regel))

/**
 * What the whole meets of these rules: titles, each once. Of an eis on the place, or in an area in which only some parts
 * lie, the whole says nothing: the parts lie apart.
 */
export const listGeheelHaaltWel = (
  {
    geheel,
    delen,
  }: { readonly geheel: Pick<Uitkomst['geheel'], 'uitkomsten'> } & Pick<Uitkomst, 'delen'>,
  regels: ReadonlySet<string>,
  boek: Feiten,
): readonly string[] => {
  const isOveral = (gebied: string | undefined): boolean =>
    gebied === undefined || delen.every(({ gebieden }) => gebieden.includes(gebied))
  const perRegel = Map.groupBy(
    geheel.uitkomsten.filter(({ regel }) => regels.has(regel)),
    ({ regel }) => regel,
  )
  const titels = [...perRegel.values()].flatMap((leden) =>
    leden[0] !== undefined &&
    leden.every(
      (een) => een.oordeel === 'voldoet' && isOveral(een.gebied) && !readsLigging(een, boek),
    )
      ? leden[0].titel
      : [],
  )
  return [...new Set(titels)]
}

/**
 * The parts that do not meet by where they lie what the whole of them meets: parts lie apart, so the whole is no answer
 * for them. None where the whole does say something.
 */
export const listDelenMisVanPlek = (
  uitkomst: Parameters<typeof listGeheelHaaltWel>[0],
  regel: string,
  boek: Feiten,
): readonly Deel[] =>
  listGeheelHaaltWel(uitkomst, new Set([regel]), boek).length > 0
    ? []
    : listDelenMis(uitkomst.delen, regel)

/** What the lowest parts do not meet and the whole does. */
export const listGeheelHaaltWelVan = (
  uitkomst: Uitkomst,
  laagst: readonly Deel[],
  boek: Feiten,
): readonly string[] =>
  listGeheelHaaltWel(
    uitkomst,
    new Set(laagst.flatMap(({ richting }) => listMis(richting).map(({ id }) => id))),
    boek,
  )

/** A part that stands low by where it lies, and what it does not meet there: titles of rules. */
export interface Plekdeel {
  readonly deel: Deel
  readonly mist: readonly string[]
  /** Of these, what other parts do not meet either, with those parts: without this part that stays. */
  readonly ookElders: readonly { readonly titel: string; readonly delen: readonly Deel[] }[]
}

/** What holds a plan back whatever is still found out: parts by their place, and whether the whole does not meet more. */
export interface Tegenhouders {
  readonly delen: readonly Deel[]
  readonly meer: boolean
}

/** What has to change before anything that is still unknown can help; undefined where that can help already. */
export const findTegenhouders = (
  uitkomst: Uitkomst,
  boek: Pick<Regelboek, 'feiten' | 'regels'>,
): Tegenhouders | undefined => {
  const { richting } = uitkomst.geheel
  if (!isTegen(richting?.stand) || !isTegen(richting?.bandbreedte.hoogst)) return undefined
  const delen = listPlekdelen(uitkomst, boek).map(({ deel }) => deel)
  const vanPlek = new Set(delen.flatMap((deel) => listMis(deel.richting).map(({ id }) => id)))
  const meer = delen.length === 0 || listMis(richting).some(({ id }) => !vanPlek.has(id))
  return { delen, meer }
}

/**
 * The parts that are in conflict, or do not fit, by their place: leaving them out or moving them is what solves that.
 * What a change of the same plan solves too is none of these, nor what asks how much comes on so much ground: less of it
 * fits there.
 */
export const listPlekdelen = (
  { geheel, delen }: Uitkomst,
  boek: Pick<Regelboek, 'feiten' | 'regels'>,
): readonly Plekdeel[] => {
  const teWijzigen = new Set(
    geheel.nodig.flatMap(({ regel, zelfdePlan }) => (zelfdePlan ? regel : [])),
  )
  const isVanPlek = ({ id, gebied }: Deel['richting']['door'][number]): boolean => {
    const leden = geheel.uitkomsten.filter(({ regel }) => regel === id)
    const naarOmvang = leden.some(({ rustOp }) =>
      rustOp.feiten.some((feit) => isNaarOmvang(feit, boek)),
    )
    return (
      !teWijzigen.has(id) &&
      !naarOmvang &&
      (gebied !== undefined || leden.some((een) => readsLigging(een, boek)))
    )
  }
  return delen.flatMap((deel) => {
    if (!isTegen(deel.richting.stand)) return []
    const regels = listMis(deel.richting).filter(isVanPlek)
    const houding = listGevend(deel.richting).some(({ soort }) => soort === 'houding')
    if (regels.length === 0 && !houding) return []
    const gemist = [...new Set(regels.map(({ id }) => id))].flatMap(
      (id) => boek.regels.find((een) => een.id === id) ?? [],
    )
    const ookElders = gemist.flatMap(({ id, titel }) => {
      const anderen = listDelenMis(delen, id).filter((een) => een.id !== deel.id)
      return anderen.length === 0 ? [] : { titel, delen: anderen }
    })
    return { deel, mist: [...new Set(gemist.map(({ titel }) => titel))], ookElders }
  })
}
