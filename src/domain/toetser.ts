import { assess, assessKort, explain, judge, type Toetsing, type Uitleg } from './assess.ts'
import { followGeheel } from './bereik/delen.ts'
import { type Budgetregels, withBudgetregels } from './budget/regel.ts'
import type { Cel, Celuitkomst } from './kaart/cel.ts'
import { type Celtoets, createCeltoets } from './kaart/celtoets.ts'
import { findElders } from './kaart/elders.ts'
import { createEldersplekken } from './kaart/elders-plekken.ts'
import { countRaster, listProfielen, listRaster, type Rastervraag } from './kaart/raster.ts'
import { createGevolgenzoeker, type Gevolgenzoeker } from './mits/antwoorden.ts'
import { type Beter, listBeter } from './mits/beter.ts'
import { findNodig } from './mits/nodig.ts'
import { explainNodig } from './mits/nodig-tekst.ts'
import type { Beoordeling, KorteBeoordeling } from './model/beoordeling.ts'
import type { FeitWaarde } from './model/feit.ts'
import type { GeometrieRd } from './model/gebied.ts'
import type { InitiatiefInvoer, Peildatum } from './model/initiatief.ts'
import type { Ligging, Locatie } from './model/ligging.ts'
import type { Regelboek } from './model/regelboek.ts'
import type { Elders, UitgelegdeRichting } from './model/richting.ts'
import { rememberLaatste } from './onthoud.ts'
import { assessDeel, type Deeloordeel } from './ontwikkeling/deel.ts'
import { type Plandeel as Deel, divideGeheel } from './ontwikkeling/verdeling.ts'
import { placeDelen } from './ontwikkeling/waar.ts'
import type { GebiedenIndex } from './plaats/gebiedenindex.ts'
import { type LocateOpties, locate } from './plaats/locate.ts'
import { createPlaatser } from './plaats/onthouden.ts'
import { joinDelen } from './plaats/samenvoegen.ts'
import {
  compileRegelboek,
  type GecompileerdRegelboek,
  type Weegwijze,
} from './regeltaal/regelwerk.ts'
import { explainRichting } from './uitleg/richting.ts'
import { describeOpen } from './uitleg/vragen.ts'
import { listVrijMet, type VrijMet } from './vergunningvrij/vrij-met.ts'
import { type Weging, weighVariant } from './weging/weigh.ts'
import { buildWereld, type Wereld } from './weging/wereld.ts'
import { weighsSame } from './weging/zelfde.ts'

type Feiten = Readonly<Record<string, FeitWaarde>>

/** A part of a development, where it lies. */
export interface Plandeel extends Omit<Deel, 'ligging'> {
  readonly locatie: Locatie
}

export interface Vraagstuk {
  readonly locatie: Locatie
  readonly initiatief: InitiatiefInvoer
  readonly peildatum: Peildatum
  /** Of the whole of a development: its parts; absent: it is one plan. */
  readonly delen?: readonly Plandeel[]
  /** For a receipt that may have been weighed so. */
  readonly weegwijze?: Weegwijze
}

interface Weegvraag {
  readonly feiten: Feiten
  readonly ligging: Ligging
  readonly peildatum: Peildatum
}

/** Peildata come from outside: keep the last few compiled, never all. */
const MAX_GECOMPILEERD = 16

const rememberCompiled = (regelboek: Regelboek) =>
  rememberLaatste((peildatum: Peildatum) => compileRegelboek(regelboek, peildatum), {
    sleutelOf: ({ geldigOp, beschikbaarOp }) => `${geldigOp} ${beschikbaarOp}`,
    hoeveel: MAX_GECOMPILEERD,
  })

/** What some fact (that is read) asks of the place: the distance to kinds and areas, and how much lies inside. */
export const placeQuestionsOf = ({ feiten }: Regelboek, isRead = (_: string) => true) => {
  const gelezen = [...feiten.values()].flatMap(({ id, ligging }) =>
    ligging !== undefined && isRead(id) ? [ligging] : [],
  )
  const metingen = gelezen.flatMap((meting) => ('soort' in meting ? [meting] : []))
  return {
    soortenVoorBinnen: gelezen.flatMap((meting) =>
      'soorten' in meting && meting.meting !== 'raakt' ? [meting.soorten] : [],
    ),
    soortenVoorAfstand: metingen.flatMap(({ soort, gebied }) =>
      gebied === undefined ? [soort] : [],
    ),
    gebiedenVoorAfstand: metingen.flatMap(({ gebied }) => (gebied === undefined ? [] : [gebied])),
  }
}

/** The advice at one place, and the areas that count there or might. */
const assessCel = (
  celtoets: Celtoets,
  { geometrie, isVlak }: Cel,
  { index, opties }: { readonly index: GebiedenIndex; readonly opties: LocateOpties },
): Celuitkomst => {
  const ligging = locate({ geometrie, isVlak, reparaties: [] }, index, opties)
  const gebieden = ligging.gebieden.filter(
    ({ raakt, zekerheid }) => raakt || zekerheid === 'binnen_tolerantie',
  )
  return { advies: celtoets.assess(ligging), m2: ligging.oppervlakteM2, gebieden }
}

/** Makes a rulebook ready to assess: compiled per day, on its areas prepared in the geometry engine. */
export const createToetser = (regelboek: Regelboek, gebieden: GebiedenIndex) => {
  const compile = rememberCompiled(regelboek)
  const compileFor = ({ peildatum, weegwijze }: Vraagstuk): GecompileerdRegelboek =>
    weegwijze ? { ...compile(peildatum), weegwijze } : compile(peildatum)
  const gevraagd = placeQuestionsOf(regelboek)
  const plaatser = createPlaatser(gebieden)
  const eldersplekken = createEldersplekken(gebieden)
  const optionsOf = ({ initiatief, peildatum }: Vraagstuk): LocateOpties => {
    const { bevestigdeGebieden, betwisteGebieden } = initiatief
    return {
      ...gevraagd,
      peildatum,
      ...(bevestigdeGebieden === undefined ? {} : { bevestigdeGebieden }),
      ...(betwisteGebieden === undefined ? {} : { betwisteGebieden }),
    }
  }
  /** Of the whole of a development: with what of it lies where. */
  const createPlaats = (vraagstuk: Vraagstuk): ((ligging: Ligging) => Ligging) => {
    const { delen, initiatief, peildatum } = vraagstuk
    if (delen === undefined) return (ligging) => ligging
    const opties = optionsOf(vraagstuk)
    const verdeling = divideGeheel(
      compile(peildatum),
      delen.map(({ locatie, ...deel }) => ({ ...deel, ligging: plaatser.locate(locatie, opties) })),
      initiatief.feiten,
    )
    return (ligging) => placeDelen(ligging, verdeling)
  }
  const locateVraagstuk = (vraagstuk: Vraagstuk, opties?: LocateOpties): Ligging =>
    createPlaats(vraagstuk)(
      plaatser.locate(vraagstuk.locatie, { ...optionsOf(vraagstuk), ...opties }),
    )
  const withToetsing = <T>(
    vraagstuk: Vraagstuk,
    { feiten, metBudgetten }: Pick<Toetsing, 'feiten' | 'metBudgetten'>,
    use: (toetsing: Toetsing) => T,
  ): T => {
    const { locatie, initiatief } = vraagstuk
    const waar = { locatie, opties: optionsOf(vraagstuk) }
    const { reparaties } = locatie
    const place = createPlaats(vraagstuk)
    return plaatser.withLigging(waar, (ligging, relocate) =>
      use({
        ...{ naam: initiatief.naam, feiten, ligging: place(ligging), reparaties },
        relocate: (forceer) => place(relocate(forceer)),
        ...(metBudgetten && { metBudgetten }),
      }),
    )
  }
  const withBudgetten =
    <B>(beoordeel: (werk: GecompileerdRegelboek, toetsing: Toetsing) => B) =>
    (vraagstuk: Vraagstuk, budgetten: Budgetregels): B => {
      const { initiatief, peildatum } = vraagstuk
      const boek = withBudgetregels(compile(peildatum).regelboek, budgetten)
      const feiten = { ...initiatief.feiten, ...budgetten.waarden }
      return withToetsing(vraagstuk, { feiten, metBudgetten: true }, (toetsing) =>
        beoordeel(compileRegelboek(boek, peildatum), toetsing),
      )
    }
  return {
    regelboek,
    compile,
    locate: (vraagstuk: Vraagstuk): Ligging => locateVraagstuk(vraagstuk),
    /** Only what is weighed of where it lies: borders that could lie elsewhere are not looked for, nor are near misses. */
    locateKort: (vraagstuk: Vraagstuk): Ligging =>
      locateVraagstuk(vraagstuk, { zonderZekerheid: true }),
    /** With everything explained. */
    assess: (vraagstuk: Vraagstuk): Beoordeling =>
      withToetsing(vraagstuk, vraagstuk.initiatief, (toetsing) =>
        assess(compileFor(vraagstuk), toetsing),
      ),
    /** What explains an assessment that was made and kept. */
    explain: (vraagstuk: Vraagstuk): Uitleg =>
      withToetsing(vraagstuk, vraagstuk.initiatief, (toetsing) =>
        explain(compile(vraagstuk.peildatum), toetsing),
      ),
    /** The same in codes, with a sentence a rule: what is answered and proven. */
    assessKort: (vraagstuk: Vraagstuk): KorteBeoordeling =>
      withToetsing(vraagstuk, vraagstuk.initiatief, (toetsing) =>
        assessKort(compile(vraagstuk.peildatum), toetsing),
      ),
    /** Only what decides, without a word: for many at once. */
    weigh: ({ feiten, ligging, peildatum }: Weegvraag): Weging =>
      judge(compile(peildatum), { feiten, ligging }).weging,
    /** The same, from what another rulebook gave that differs in some rules (ids) only. */
    weighFrom: (
      { feiten, ligging, peildatum }: Weegvraag,
      basis: { readonly vorige: Weging; readonly anders: ReadonlySet<string> },
    ): Weging => weighVariant(buildWereld(compile(peildatum), feiten, ligging), basis),
    /** Whether it certainly weighs the same on another rulebook that differs in some rules (ids) only. */
    weighsSameOn: (
      nieuw: { readonly compile: (peildatum: Peildatum) => GecompileerdRegelboek },
      { feiten, ligging, peildatum }: Weegvraag,
      anders: ReadonlySet<string>,
    ): boolean => {
      const [wereld, daar] = [compile(peildatum), nieuw.compile(peildatum)].map((werk) =>
        buildWereld(werk, feiten, ligging),
      ) as [Wereld, Wereld]
      return weighsSame({ oud: wereld, nieuw: daar }, anders)
    },
    /** What changes along with these facts: parts that are no more than their whole. */
    followWijziging: (
      { initiatief, peildatum }: Pick<Vraagstuk, 'initiatief' | 'peildatum'>,
      wijziging: Feiten,
    ): Feiten => {
      const { feiten, slotOf } = compile(peildatum)
      const waarden = feiten.map(({ id }) => initiatief.feiten[id])
      const slots = Object.entries(wijziging).map(([id, waarde]) => [slotOf(id), waarde] as const)
      const volgt = followGeheel(compile(peildatum), waarden, new Map(slots))
      return Object.fromEntries([...volgt].map(([slot, waarde]) => [feiten[slot]?.id, waarde]))
    },
    /** Which single changes take the plan to a higher stand, each weighed again. */
    listBeter: (vraagstuk: Vraagstuk): readonly Beter[] => {
      const ligging = locateVraagstuk(vraagstuk, { zonderZekerheid: true })
      const { feiten } = vraagstuk.initiatief
      const { wereld, weging } = judge(compile(vraagstuk.peildatum), { feiten, ligging })
      return listBeter(wereld, weging)
    },
    /** Which way the plan points, and what its eisen need. */
    pointNodig: (
      vraagstuk: Vraagstuk,
    ): Pick<Beoordeling, 'nodig'> & { readonly richting: UitgelegdeRichting } => {
      const ligging = locateVraagstuk(vraagstuk)
      const { feiten } = vraagstuk.initiatief
      const { wereld, weging } = judge(compile(vraagstuk.peildatum), { feiten, ligging })
      const { nodig } = findNodig(wereld, weging)
      return {
        richting: explainRichting(wereld, weging),
        nodig: nodig.map((deel) => explainNodig(wereld, deel)),
      }
    },
    /** Works out what the answers to open questions would do, weighed again, a question at a time. */
    createGevolgenzoeker: (vraagstuk: Vraagstuk): Gevolgenzoeker => {
      const ligging = locateVraagstuk(vraagstuk, { zonderZekerheid: true })
      const { feiten } = vraagstuk.initiatief
      const { wereld, weging } = judge(compile(vraagstuk.peildatum), { feiten, ligging })
      return createGevolgenzoeker(wereld, weging)
    },
    /** What could be changed about the plan so that national law asks no permit for the building; the place has no part in it. */
    listVrijMet: ({
      initiatief,
      peildatum,
    }: Pick<Vraagstuk, 'initiatief' | 'peildatum'>): readonly VrijMet[] =>
      listVrijMet(buildWereld(compile(peildatum), initiatief.feiten, undefined)),
    /** Of these facts, those that this plan has and that nobody stated: each as a question. */
    describeOpen: (vraagstuk: Vraagstuk, feiten: readonly string[]) => {
      const ligging = locateVraagstuk(vraagstuk, { zonderZekerheid: true })
      const { initiatief, peildatum } = vraagstuk
      return describeOpen(buildWereld(compile(peildatum), initiatief.feiten, ligging), feiten)
    },
    /** The surfaces of the parts of a development as one. */
    join: (delen: readonly GeometrieRd[]) => joinDelen(gebieden.geo, delen),
    /** One part of a development. */
    assessDeel: (vraagstuk: Vraagstuk): Deeloordeel & { readonly ligging: Ligging } => {
      const ligging = locateVraagstuk(vraagstuk)
      const { feiten } = vraagstuk.initiatief
      return { ...assessDeel(compile(vraagstuk.peildatum), { feiten, ligging }), ligging }
    },
    /** The whole of a development, with the budgets of its areas as rules beside the others. */
    assessGeheel: withBudgetten(assess),
    assessGeheelKort: withBudgetten(assessKort),
    /** Where the place is the obstacle: the nearest areas in which the same idea has a higher stand. */
    findElders: (vraagstuk: Vraagstuk): Elders | undefined => {
      const { initiatief, locatie, peildatum } = vraagstuk
      const werk = compile(peildatum)
      const ligging = locateVraagstuk(vraagstuk)
      return findElders(werk, { feiten: initiatief.feiten, ligging }, () =>
        eldersplekken({
          ...{ locatie, ligging, opties: { ...gevraagd, peildatum } },
          geldt: (gebied) => werk.gebieden.get(gebied.id) === gebied,
        }),
      )
    },
    /** Judges one initiative at very many places, each as `assess` would. */
    openKaart: ({ feiten, peildatum }: Omit<Weegvraag, 'ligging'>) => {
      const celtoets = createCeltoets(compile(peildatum), feiten)
      const opties = { ...placeQuestionsOf(regelboek, celtoets.reads), peildatum }
      return {
        count: celtoets.count,
        assess: (cel: Cel) => assessCel(celtoets, cel, { index: gebieden, opties }),
      }
    },
    /** Cells within the box, also those outside the working area. */
    countRaster: (vraag: Rastervraag): number => countRaster(gebieden, vraag),
    listRaster: (vraag: Rastervraag): readonly Cel[] => listRaster(gebieden, vraag),
    /** The profiles that hold on the peildatum, as cells. */
    listProfielen: (peildatum: Peildatum): readonly Cel[] => {
      const geldig = compile(peildatum).gebieden
      return listProfielen(gebieden, (gebied) => geldig.get(gebied.id) === gebied)
    },
  }
}

/** A rulebook that is compiled and whose areas are prepared: ready to assess. */
export type Toetser = Readonly<ReturnType<typeof createToetser>>
