import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { assessMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import type { Omgeving } from '../../../src/app/omgeving.ts'
import type { KorteBeoordeling, Vraag } from '../../../src/domain/model/beoordeling.ts'
import {
  type Feit,
  type FeitWaarde,
  ONBEKEND_BIJ_INITIATIEFNEMER,
} from '../../../src/domain/model/feit.ts'
import type { InitiatiefInvoer } from '../../../src/domain/model/initiatief.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import {
  compileRegelboek,
  emptyWaarden,
  type GecompileerdRegelboek,
  newSpoor,
} from '../../../src/domain/regeltaal/regelwerk.ts'
import { ONWAAR } from '../../../src/domain/regeltaal/waarheid.ts'
import { rond } from '../meten/meten.ts'
import { PEILDATUM } from './honderd.ts'

/** Of everything that could be asked, at most this share may be asked, in %. */
const DOEL_PCT = 40
/** Stops a dialogue that would never end. */
const MAX_RONDEN = 60

const MAP = fileURLToPath(new URL('../../../voorbeelden/', import.meta.url))

/** The example set: the invented ones, and the real ones with what their sources state. */
const readVoorbeelden = (): readonly InitiatiefInvoer[] => [
  ...readdirSync(MAP)
    .filter((naam) => naam.endsWith('.json'))
    .map((naam) => JSON.parse(readFileSync(MAP + naam, 'utf8'))),
  ...readdirSync(`${MAP}echt`).map(
    (naam) => parse(readFileSync(`${MAP}echt/${naam}`, 'utf8')).verzoek,
  ),
]

/** What is answered where an example does not state a fact: the same for every example. */
const ONGENOEMD: Readonly<Record<string, (feit: Feit) => FeitWaarde>> = {
  weetNiet: () => ONBEKEND_BIJ_INITIATIEFNEMER,
  nietsOfNee: ({ type, min = 0, waarden = [] }) =>
    type === 'janee' ? false : type === 'getal' ? min : (waarden[0] ?? ''),
  ietsOfJa: ({ type, max = 5, waarden = [] }) =>
    type === 'janee' ? true : type === 'getal' ? Math.min(max, 5) : (waarden.at(-1) ?? ''),
}

type Kies = (vragen: readonly Vraag[]) => Vraag | undefined

interface Gesprek {
  readonly gevraagd: number
  readonly beslist: boolean
  /** Every fact to show now that is relevant for these activities. */
  readonly alles: number
  /** Those of them that something that may apply here reads. */
  readonly telt: number
}

/** The facts to show now that could be asked when only place and activities are known. */
const countVraagbaar = (
  werk: GecompileerdRegelboek,
  { feiten, uitkomsten, spanningen }: KorteBeoordeling,
) => {
  const waarden = [...emptyWaarden(werk)]
  for (const { feit, waarde, gebied } of feiten) {
    if (gebied === undefined) waarden[werk.slotOf(feit)] = waarde
  }
  const spoor = newSpoor(werk, waarden)
  const alles = [...werk.feiten.keys()].filter(
    (slot) =>
      werk.feiten[slot]?.herkomst === 'initiatief' &&
      werk.feiten[slot]?.aantonen === 'nu' &&
      waarden[slot] === undefined &&
      werk.relevant.get(slot)?.toets(waarden, spoor) !== ONWAAR,
  )
  const hier = new Set([...uitkomsten.map((u) => u.regel), ...spanningen.map(({ id }) => id)])
  const lezers = [...werk.regels, ...werk.spanningen].filter((d) => hier.has(d.definitie.id))
  const telt = alles.filter((slot) => lezers.some(({ rustOp }) => rustOp.has(slot)))
  return { alles: alles.length, telt: telt.length }
}

/** Place and activities first; then what is asked, one question at a time, until nothing is asked. */
const converse = (
  omgeving: Omgeving,
  { inhoud, werk }: { readonly inhoud: InitiatiefInvoer; readonly werk: GecompileerdRegelboek },
  { antwoord, kies }: { readonly antwoord: (feit: Feit) => FeitWaarde; readonly kies: Kies },
): Gesprek => {
  const toets = (feiten: Readonly<Record<string, unknown>>) =>
    assessMetBewijs(omgeving, {
      inhoud: { ...inhoud, feiten },
      mag: { alsBehandelaar: true, concept: false },
      peildatum: PEILDATUM,
    }).beoordeling
  let feiten: Record<string, FeitWaarde> = { activiteiten: inhoud.feiten.activiteiten ?? [] }
  let nu = toets(feiten)
  const vraagbaar = countVraagbaar(werk, nu)
  let gevraagd = 0
  for (; gevraagd < MAX_RONDEN; gevraagd++) {
    const vraag = kies(nu.vragen.filter(({ wie }) => wie === 'initiatiefnemer'))
    const feit = vraag && werk.feiten[werk.slotOf(vraag.feit)]
    if (!feit) break
    feiten = { ...feiten, [feit.id]: inhoud.feiten[feit.id] ?? antwoord(feit) }
    nu = toets(feiten)
  }
  return { gevraagd, beslist: nu.advies.conclusie !== 'nog_niet_te_zeggen', ...vraagbaar }
}

const mean = (getallen: readonly number[]): number =>
  getallen.reduce((som, getal) => som + getal, 0) / Math.max(1, getallen.length)

const summarize = (gesprekken: readonly Gesprek[]) => {
  const gevraagd = gesprekken.filter((gesprek) => gesprek.gevraagd > 0)
  const aandeel = (delen: readonly Gesprek[], van: 'alles' | 'telt') =>
    rond(mean(delen.map((deel) => (100 * deel.gevraagd) / Math.max(1, deel[van]))))
  return {
    vragen: rond(mean(gesprekken.map((gesprek) => gesprek.gevraagd))),
    meeste: Math.max(...gesprekken.map((gesprek) => gesprek.gevraagd)),
    vanAllesPct: aandeel(gesprekken, 'alles'),
    vanWatHierTeltPct: aandeel(gesprekken, 'telt'),
    /** The same without the examples that place and activities alone decide. */
    voorbeeldenMetVragen: gevraagd.length,
    vanWatHierTeltPctMetVragen: aandeel(gevraagd, 'telt'),
    beslist: gesprekken.filter(({ beslist }) => beslist).length,
  }
}

/** How many questions it takes to an advice, as a share of asking everything, over the example set. */
export const measureVragen = (omgeving: Omgeving, regelboek: Regelboek) => {
  const werk = compileRegelboek(regelboek, PEILDATUM)
  const voorbeelden = readVoorbeelden()
  const talk = (antwoord: (feit: Feit) => FeitWaarde, kies: Kies) =>
    summarize(voorbeelden.map((inhoud) => converse(omgeving, { inhoud, werk }, { antwoord, kies })))
  const eerste: Kies = ([vraag]) => vraag
  const uitkomsten = Object.fromEntries(
    Object.entries(ONGENOEMD).map(([naam, antwoord]) => [naam, talk(antwoord, eerste)]),
  )
  const alles = Object.values(uitkomsten)
  return {
    doelPct: DOEL_PCT,
    gehaald: alles.every(({ vanWatHierTeltPct }) => vanWatHierTeltPct <= DOEL_PCT),
    voorbeelden: voorbeelden.length,
    /** What an example does not state is answered in each of these ways. */
    ongenoemd: uitkomsten,
    /** The least decisive question first, for comparison: what the order is worth. */
    omgekeerdeVolgorde: talk(ONGENOEMD.ietsOfJa as (feit: Feit) => FeitWaarde, (vragen) =>
      vragen.at(-1),
    ),
  }
}
