import { ACTIVITEITEN } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatAantal, joinEn, lowerFirst } from '../../../domain/tekst.ts'
import { listPlekdelen, type Plekdeel } from '../../ontwikkeling/deel-en-geheel.ts'
import { tellGrensdelen } from '../../ontwikkeling/vertellen/grensdelen.ts'
import { tellDeels, tellOnzeker } from '../../ontwikkeling/vertellen/plekrand.ts'
import { listStappen } from '../../ontwikkeling/wat-eerst.ts'
import type { Paragraaf, Tabel } from '../../ports/rapport.ts'
import { nameGebied, showWaarde } from '../../woorden/namen.ts'
import { wordRichting } from '../../woorden/richting.ts'
import type { Plandelen } from './lees-delen.ts'
import { sayDeelmaten } from './maten.ts'

/** The areas that say what a place is for; where none does, all. */
const nameGebieden = (ids: readonly string[], boek: Regelboek): string => {
  const profielen = ids.filter((id) => {
    const gebied = boek.gebieden.find((een) => een.id === id)
    return gebied !== undefined && boek.visie.soorten[gebied.soort]?.profiel === true
  })
  return (profielen.length > 0 ? profielen : ids).map(nameGebied(boek)).join(', ')
}

/** So many parts are named with where each lies. */
const MAX_GENOEMD = 10

/** Where the parts lie: each by its name in its areas, of many the areas only. */
export const sayDeelplekken = (
  { uitkomst: { delen } }: Pick<Plandelen, 'uitkomst'>,
  boek: Regelboek,
): string => {
  const op = `op ${formatAantal(delen.length, 'plek', 'plekken')}`
  if (delen.length > MAX_GENOEMD) {
    const gebieden = [...new Set(delen.flatMap((deel) => deel.gebieden))]
    return `${op}, in ${nameGebieden(gebieden, boek)}`
  }
  return `${op}: ${delen
    .map(({ naam, gebieden }) =>
      gebieden.length === 0 ? naam : `${naam} (${nameGebieden(gebieden, boek)})`,
    )
    .join('; ')}`
}

/** What is solved without a part; what other parts do not meet either is not. */
const sayZonder = ({ mist, ookElders }: Plekdeel): string => {
  if (ookElders.length === 0) return 'Zonder dit deel is dat opgelost.'
  const blijft = ookElders
    .map(
      ({ titel, delen }) =>
        `${lowerFirst(titel)} (ook bij ${joinEn(delen.map(({ naam }) => naam))})`,
    )
    .join('; ')
  return ookElders.length < mist.length
    ? `Zonder dit deel is dat opgelost, maar dit niet: ${blijft}.`
    : `Zonder dit deel blijft voor het plan niet gehaald: ${blijft}.`
}

/** What would help a part: less, where only some of it lies where it does not fit. `alle`: no part fits, so none can do without. */
const sayUitweg = (
  een: Plekdeel,
  alle: boolean,
  { randen }: Plandelen,
  boek: Regelboek,
): string => {
  const rand = randen.get(een.deel.id)
  const deels = rand && tellDeels(rand, boek)
  const plek =
    deels === undefined
      ? ''
      : ` Het ligt voor een deel in ${deels.waar}: ${deels.stuk} kan ook helpen.`
  const raad = alle
    ? 'Een andere plek kan dat oplossen, als het daar wel past.'
    : `${sayZonder(een)} Een andere plek ervoor kan ook, als het daar wel past.`
  return [`${raad}${plek}`, ...tellOnzeker(rand?.onzeker ?? [], boek)].join(' ')
}

/** The parts that do not fit by their place, each with what it does not meet there, what solves that, and how certain the border is; then the parts of which it is uncertain whether they lie where the whole is kept low. */
export const sayPlekdelen = (plandelen: Plandelen, boek: Regelboek): readonly string[] => {
  const plekdelen = listPlekdelen(plandelen.uitkomst, boek)
  const alle = plekdelen.length === plandelen.uitkomst.delen.length
  const zinnen = plekdelen.map((een) => {
    const { naam, gebieden } = een.deel
    const waarom =
      een.mist.length === 0
        ? ''
        : ` Dit wordt daar niet gehaald: ${een.mist.map(lowerFirst).join('; ')}.`
    return `${naam} (${nameGebieden(gebieden, boek)}) past niet op zijn plek.${waarom} ${sayUitweg(een, alle, plandelen, boek)}`
  })
  return [...zinnen, ...tellGrensdelen(plandelen.uitkomst, plandelen, boek)]
}

/** That the plan has parts, and which of them does not fit where it lies. */
export const sayDelen = (delen: Plandelen, boek: Regelboek): string => {
  const { uitkomst } = delen
  return [
    `Het plan bestaat uit ${formatAantal(uitkomst.delen.length, 'deel', 'delen')}: ${joinEn(uitkomst.delen.map(({ naam }) => naam))}.`,
    ...sayPlekdelen(delen, boek),
  ].join(' ')
}

/** What is not known of parts and is no question about the whole, each once, with the parts. */
export const listDeelvragen = (
  { uitkomst }: Pick<Plandelen, 'uitkomst'>,
  { feiten }: Pick<Regelboek, 'feiten'>,
): readonly string[] => {
  const vanGeheel = new Set(uitkomst.geheel.vragen.map(({ feit }) => feit))
  return listStappen(uitkomst, (feit) => feiten.get(feit)?.vraag ?? feit)
    .filter(({ feit, delen }) => !vanGeheel.has(feit) && delen.length > 0)
    .map(
      ({ vraag, delen }) =>
        `${vraag} Dat kan de uitkomst veranderen van ${joinEn(delen.map(({ naam }) => naam))}.`,
    )
}

const makeTabel = ({ plan, uitkomst }: Plandelen, boek: Regelboek): Tabel => {
  const feitenVan = new Map(plan.invoer.delen.map(({ id, feiten }) => [id, feiten]))
  const metFase = uitkomst.delen.some(({ fase }) => fase !== undefined)
  return {
    titel: 'De delen, elk apart beoordeeld',
    koppen: ['Deel', ...(metFase ? ['Fase'] : []), 'Wat er komt', 'Waar', 'Welke kant'],
    breedtes: [3, ...(metFase ? [1] : []), 3, 4, 4],
    rijen: uitkomst.delen.map(({ id, naam, fase, gebieden, richting, advies }) => {
      const wat = feitenVan.get(id)?.[ACTIVITEITEN]
      return [
        naam,
        ...(metFase ? [fase === undefined ? '' : String(fase)] : []),
        wat === undefined ? 'niet opgegeven' : showWaarde(boek, ACTIVITEITEN, wat),
        nameGebieden(gebieden, boek),
        wordRichting(boek.visie, richting, advies.conclusie),
      ]
    }),
  }
}

/** The parts of the plan, where each lies and which way it points on its own. */
export const writeDelen = (
  delen: Plandelen | undefined,
  boek: Regelboek,
  bekend: readonly { readonly feit: string }[],
): readonly Paragraaf[] => {
  if (delen === undefined) return []
  const { plan } = delen
  const maten = sayDeelmaten(delen, boek, (id) => bekend.some(({ feit }) => feit === id))
  return [
    {
      titel: 'De delen van het plan',
      blokken: [
        {
          soort: 'alinea',
          tekst: `Dit gaat over het geheel van de gebiedsontwikkeling ${plan.naam}, versie ${plan.versie}. Een punt over een gebied gaat over de delen die daar liggen. De ruimte in elk gebied staat bij de gebiedsontwikkeling.`,
        },
        { soort: 'tabel', tabel: makeTabel(delen, boek) },
        ...(maten === '' ? [] : [{ soort: 'alinea' as const, tekst: maten }]),
        ...sayPlekdelen(delen, boek).map((tekst) => ({ soort: 'let_op' as const, tekst })),
      ],
    },
  ]
}
