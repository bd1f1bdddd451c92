import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import { HERKOMSTEN, type Herkomst } from '../../domain/model/bron.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { GrondUitkomst, RichtingUitkomst } from '../../domain/model/richting.ts'
import { type Hardheid, STAND_ONBEKEND, type Stand } from '../../domain/model/visie.ts'
import { formatAantal, joinEn, lowerFirst, splitZinnen, upperFirst } from '../../domain/tekst.ts'
import { chooseRedenen } from '../../domain/uitleg/redenen.ts'
import { withoutLabel } from '../../domain/uitleg/zinnen.ts'
import { stapOf } from '../../domain/weging/schaal.ts'
import { hardhedenOf, standenOf } from '../../domain/woorden/stand-woorden.ts'
import { sayHoogste, sayMotivering, sayWaarop } from './grond.ts'

/** What a stand rests on. */
const WAAROP: Readonly<Record<Herkomst, string>> = {
  hogere_regelgeving: 'de wet',
  visie: 'de visie',
  sectoraal_beleid: 'het beleid',
  eigen_uitwerking: 'een eigen uitwerking van Visietoets',
}

const HOE_VAST: Readonly<Record<Hardheid, string>> = {
  vast: 'staat vast',
  te_bevestigen: 'nog te bevestigen door de gemeente',
  eigen_uitwerking: 'geen vastgesteld beleid',
}

/** A ground, and of a plan in parts the part that it is about, when that is not told elsewhere. */
export interface Rustpunt
  extends Pick<GrondUitkomst, 'soort' | 'id' | 'gebied' | 'hardheid' | 'tekst'> {
  readonly deel?: string
}

/** All that comes from one place and is as firm. */
export interface Grondslag {
  readonly herkomst: Herkomst
  readonly hoeVast: string
  /** What it says: titles of rules, and what an area says. */
  readonly wat: readonly string[]
}

interface Geoordeeld {
  readonly houdingen: readonly Pick<
    Beoordeling['houdingen'][number],
    'activiteitengroep' | 'gebied' | 'herkomst' | 'tekst' | 'stand'
  >[]
}
type Boek = Pick<Regelboek, 'regels' | 'spanningen'>
type Gegeven =
  | Regelboek['regels'][number]
  | Regelboek['spanningen'][number]
  | Geoordeeld['houdingen'][number]

type Punt = Pick<GrondUitkomst, 'soort' | 'id' | 'gebied'>

/** What says a ground: a rule, the stance of an area, or a spanning; undefined where the rulebook has it no more. */
export const findBron = (
  { houdingen }: Geoordeeld,
  { regels, spanningen }: Boek,
  { soort, id, gebied }: Punt,
): Gegeven | undefined => {
  if (soort === 'regel') return regels.find((een) => een.id === id)
  if (soort === 'spanning') return spanningen.find((een) => een.id === id)
  return houdingen.find((een) => een.activiteitengroep === id && een.gebied === gebied)
}

/** Where a ground comes from and what it says. */
const readPunt = (
  beoordeling: Geoordeeld,
  boek: Boek,
  punt: Rustpunt,
): { readonly herkomst: Herkomst; readonly wat: string } | undefined => {
  const bron = findBron(beoordeling, boek, punt)
  if (bron === undefined) return undefined
  const tekst = 'titel' in bron ? bron.titel : withoutLabel(bron.tekst)
  const wie = punt.deel === undefined ? '' : ` (${punt.deel})`
  return { herkomst: bron.herkomst, wat: `${lowerFirst(tekst.replace(/\.$/, ''))}${wie}` }
}

/** On what these grounds rest, each source with how firm it is here. */
export const listGrondslag = (
  punten: readonly Rustpunt[],
  beoordeling: Geoordeeld,
  boek: Boek,
): readonly Grondslag[] => {
  const gelezen = punten.flatMap((punt) => {
    const bron = readPunt(beoordeling, boek, punt)
    return bron === undefined || punt.hardheid === undefined
      ? []
      : { ...bron, hoeVast: HOE_VAST[punt.hardheid] }
  })
  return [...Map.groupBy(gelezen, ({ herkomst, hoeVast }) => `${herkomst} ${hoeVast}`).values()]
    .flatMap((leden) => {
      const [eerste] = leden
      return eerste === undefined
        ? []
        : { ...eerste, wat: [...new Set(leden.map(({ wat }) => wat))] }
    })
    .toSorted((a, b) => HERKOMSTEN.indexOf(a.herkomst) - HERKOMSTEN.indexOf(b.herkomst))
}

/** "de wet (nog te bevestigen door de gemeente)" */
export const nameGrondslag = ({ herkomst, hoeVast }: Grondslag): string =>
  `${WAAROP[herkomst]} (${hoeVast})`

/** Several areas may say the same and each something more: each sentence once. */
const sayElkEenKeer = (teksten: readonly string[]): string => {
  const gezegd = new Set<string>()
  const nieuw = (zin: string) => {
    const kern = lowerFirst(zin.replace(/\.$/, ''))
    return gezegd.size < gezegd.add(kern).size
  }
  return teksten
    .map((tekst) => splitZinnen(tekst).filter(nieuw).join(' ').replace(/\.$/, ''))
    .filter((tekst) => tekst !== '')
    .map(lowerFirst)
    .join('; ')
}

/** The same with what it says. */
export const sayGrondslag = (grondslag: Grondslag): string =>
  `${upperFirst(nameGrondslag(grondslag))}: ${sayElkEenKeer(grondslag.wat)}.`

/** Of what the municipality has yet to confirm, all of it, that it does: no conflict with the law is told as settled. */
const sayVoorbehoud = (van: readonly Grondslag[]): string =>
  van.every(({ hoeVast }) => hoeVast === HOE_VAST.te_bevestigen) ? ' (nog te bevestigen)' : ''

/** The stand of a plan for who reads it as an officer: where it is at odds, with what. */
export const sayStand = (
  richting: Pick<RichtingUitkomst, 'stand' | 'samenvatting' | 'hoogstens' | 'zeker'>,
  grondslagen: readonly Grondslag[],
  { visie }: Pick<Regelboek, 'visie'>,
): string => {
  const { stand } = richting
  if (stand === STAND_ONBEKEND) return sayHoogste(richting, richting.samenvatting)
  if (stand !== 'strijdig' || visie.standen !== undefined || grondslagen.length === 0) {
    return sayWaarop(standenOf(visie)[stand].motivering)
  }
  const waarmee = HERKOMSTEN.flatMap((herkomst) => {
    const van = grondslagen.filter((een) => een.herkomst === herkomst)
    return van.length === 0 ? [] : `met ${WAAROP[herkomst]}${sayVoorbehoud(van)}`
  })
  return `Het plan is in strijd ${joinEn(waarmee)}.`
}

/** Says a text for an officer, in which it may say in general that a plan is at odds, with what it is at odds with. */
const withWaarmee =
  (richting: RichtingUitkomst, grondslagen: readonly Grondslag[], boek: Pick<Regelboek, 'visie'>) =>
  (tekst: string): string =>
    richting.stand === 'strijdig'
      ? tekst.replace(sayWaarop(standenOf(boek.visie).strijdig.motivering), () =>
          sayStand(richting, grondslagen, boek),
        )
      : tekst

/** The same of an assessment; without a stand a text stays as it is. */
export const createSayWaarmee = (
  beoordeling: Geoordeeld & { readonly richting?: RichtingUitkomst | undefined },
  boek: Boek & Pick<Regelboek, 'visie'>,
): ((tekst: string) => string) => {
  const { richting } = beoordeling
  if (richting === undefined) return (tekst) => tekst
  const { beslissend } = chooseRedenen(richting)
  return withWaarmee(richting, listGrondslag(beslissend, beoordeling, boek), boek)
}

/** What a stand rests on in one sentence; empty where nothing is known of it. */
const sayRust = (grondslagen: readonly Grondslag[]): string =>
  grondslagen.length === 0 ? '' : `Dit rust op ${joinEn(grondslagen.map(nameGrondslag))}.`

/**
 * Which way it points and how firm that is, as it stands in a motivation: with what it is at odds, and where what decides
 * comes from more than one source, each of these with how firm it is, so that policy is not told as our own elaboration or
 * the other way round.
 */
export const sayMotiveringMetGrond = (
  beoordeling: Geoordeeld & { readonly richting: RichtingUitkomst },
  boek: Boek & Pick<Regelboek, 'visie'>,
): string => {
  const { richting } = beoordeling
  const { hardheid } = richting
  const grondslagen = listGrondslag(chooseRedenen(richting).beslissend, beoordeling, boek)
  const zin = withWaarmee(richting, grondslagen, boek)(sayMotivering(richting))
  if (hardheid === undefined || grondslagen.length < 2) return zin
  return zin.replace(sayWaarop(hardhedenOf(boek.visie)[hardheid].motivering), sayRust(grondslagen))
}

/** How a plan, or a part of one, stands: the same in every place where it is told. */
export interface Vastheid {
  /** How it stands; where it is at odds: with what. */
  readonly stand: string
  /** What that rests on, each with how firm it is and what it says. */
  readonly gronden: readonly string[]
  /** The same as a sentence, without what each says; empty where nothing is known of it. */
  readonly rust: string
  /** What is left when only what is firm counts; empty where all of it is firm. */
  readonly alleenVast: string
}

/** The same in a few sentences. */
export const joinVastheid = ({ stand, rust, alleenVast }: Vastheid): string =>
  [stand, rust, alleenVast].filter(Boolean).join(' ')

/** Where it is open, what is certain of it already is what holds it back. */
const isOpen = ({ stand }: Pick<RichtingUitkomst, 'stand'>): boolean => stand === STAND_ONBEKEND

/** Whether this keeps an open stand from becoming better than its highest: what only asks something does not keep it lower. */
const houdtTegen =
  ({ houdingen }: Geoordeeld, hoogste: Stand) =>
  ({ soort, id, gebied }: Punt): boolean => {
    if (soort === 'spanning') return hoogste === 'botst'
    if (soort === 'regel') return hoogste !== 'botst'
    const houding = houdingen.find((een) => een.activiteitengroep === id && een.gebied === gebied)
    return stapOf(hoogste) >= stapOf('past_mits') || houding?.stand !== 'ja_mits'
  }

const countWat = (grondslagen: readonly Grondslag[]): number =>
  new Set(grondslagen.flatMap(({ wat }) => wat)).size

/** Whether what is firm does not say whether a plan fits. */
const isStil = (stand: RichtingUitkomst['alleenVast']): stand is 'zwijgt' | typeof STAND_ONBEKEND =>
  stand === 'zwijgt' || stand === STAND_ONBEKEND

/** What it rests on, and behind the last how much more there is than is named. */
const sayGronden = (
  genoemd: readonly Grondslag[],
  alle: readonly Grondslag[],
): readonly string[] => {
  const meer = countWat(alle) - countWat(genoemd)
  const nog = meer === 0 ? '' : ` En nog ${formatAantal(meer, 'ander punt', 'andere punten')}.`
  return genoemd.map((een, i) => sayGrondslag(een) + (i === genoemd.length - 1 ? nog : ''))
}

/** `punten`: what gives the stand; absent: what decides of it, or what is certain while it is open. */
export const tellVastheid = (
  richting: RichtingUitkomst,
  {
    van,
    boek,
    punten,
  }: {
    readonly van: Geoordeeld
    readonly boek: Boek & Pick<Regelboek, 'visie'>
    readonly punten?: readonly Rustpunt[]
  },
): Vastheid => {
  const { hoogstens } = richting
  const redenen = {
    ...richting,
    ...(richting.zeker &&
      hoogstens && { zeker: richting.zeker.filter(houdtTegen(van, hoogstens)) }),
  }
  const choose = (hoogste?: number): readonly Rustpunt[] => {
    const { beslissend, zeker } = chooseRedenen(redenen, hoogste)
    return isOpen(richting) ? zeker : beslissend
  }
  const gronden = isOpen(richting) ? choose() : (punten ?? choose())
  const grondslagen = listGrondslag(gronden, van, boek)
  const alle = [...gronden, ...choose(Number.POSITIVE_INFINITY)]
  const hardheid = richting.hardheid ?? gronden.find((een) => een.hardheid !== 'vast')?.hardheid
  return {
    stand: sayStand(richting, grondslagen, boek),
    gronden: sayGronden(grondslagen, listGrondslag(alle, van, boek)),
    rust: sayRust(grondslagen),
    // Of an open stand that what is firm leaves open too says nothing new.
    alleenVast:
      grondslagen.length === 0 || (isOpen(richting) && isStil(richting.alleenVast))
        ? ''
        : sayAlleenVast({ ...richting, ...(hardheid && { hardheid }) }, boek),
  }
}

/** What remains when only what is firm counts, and what that means; empty where all of it is firm. */
export const sayAlleenVast = (
  { hardheid, alleenVast }: Pick<RichtingUitkomst, 'hardheid' | 'alleenVast'>,
  { visie }: Pick<Regelboek, 'visie'>,
): string => {
  if (hardheid === undefined || hardheid === 'vast') return ''
  const dan = isStil(alleenVast)
    ? 'dan is nog niet te zeggen of het plan past'
    : `dan is de uitkomst: ${standenOf(visie)[alleenVast].woorden}`
  return `Telt alleen mee wat vaststaat (de wet en bevestigd beleid, zonder wat de gemeente nog moet bevestigen en zonder eigen uitwerking), ${dan}.`
}
