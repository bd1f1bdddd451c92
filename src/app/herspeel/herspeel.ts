import { AppError } from '../../domain/errors.ts'
import type { Vastgelegd } from '../../domain/model/antwoord/beleidstoets.ts'
import type { FeitWaarde } from '../../domain/model/feit.ts'
import type { Peildatum } from '../../domain/model/initiatief.ts'
import type { Ligging } from '../../domain/model/ligging.ts'
import type { GevraagdePeildatum } from '../../domain/model/peildatum.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { findKanteling } from '../../domain/praktijk/kanteling.ts'
import {
  compareRegelboeken,
  type Regelboekverschil,
} from '../../domain/praktijk/regelboekverschil.ts'
import { isZelfdeRichting, readRichtingKort } from '../../domain/praktijk/standkanteling.ts'
import type { Toetser } from '../../domain/toetser.ts'
import type { Weging } from '../../domain/weging/weigh.ts'
import { readInvoer } from '../invoer/read-invoer.ts'
import type { Omgeving } from '../omgeving.ts'
import type {
  Herspeelbrok,
  Herspeeld,
  Herspeelgeval,
  Herspeeluitslag,
  NietHerspeeld,
} from '../ports/herspeel.ts'

/** Two rulebooks, ready to play cases on. */
interface Speelveld {
  readonly oud: Toetser
  readonly nieuw: Toetser
  readonly verschil: Regelboekverschil
  /** Rules that are not the same in both. */
  readonly anders: ReadonlySet<string>
  /** The layers of the areas that weigh otherwise: missing, any area of them may be here. */
  readonly wegendeLagen: readonly string[]
  /** The facts of both: a case may answer a question that only the draft asks. */
  readonly lezer: Toetser
  /** The facts of each, by slot. */
  readonly slots: { readonly oud: readonly string[]; readonly nieuw: readonly string[] }
  readonly gevraagd: GevraagdePeildatum
}

const layersOf = ({ gebieden, visie }: Regelboek, ids: ReadonlySet<string>): readonly string[] => [
  ...new Set(
    gebieden.flatMap(({ id, soort }) => (ids.has(id) ? (visie.soorten[soort]?.laag ?? []) : [])),
  ),
]

const createSpeelveld = (oud: Toetser, nieuw: Toetser): Omit<Speelveld, 'gevraagd'> => {
  const verschil = compareRegelboeken(oud.regelboek, nieuw.regelboek)
  const feiten = new Map([...nieuw.regelboek.feiten, ...oud.regelboek.feiten])
  return {
    oud,
    nieuw,
    verschil,
    anders: new Set(verschil.regels.keys()),
    wegendeLagen: layersOf(oud.regelboek, verschil.wegend),
    lezer: { ...oud, regelboek: { ...oud.regelboek, feiten } },
    slots: { oud: [...oud.regelboek.feiten.keys()], nieuw: [...nieuw.regelboek.feiten.keys()] },
  }
}

const latest = (...dagen: readonly string[]): string => dagen.toSorted().at(-1) ?? ''

/**
 * Both rulebooks are asked about the same day, so that only the rulebook differs: that of the case, or the first on
 * which both hold and are known.
 */
const alignPeildatum = ({ oud, nieuw, gevraagd }: Speelveld, eigen: Peildatum): Peildatum => {
  const [a, b] = [oud.regelboek.visie, nieuw.regelboek.visie]
  return {
    geldigOp: gevraagd.geldigOp ?? latest(eigen.geldigOp, a.geldigVan, b.geldigVan),
    beschikbaarOp:
      gevraagd.beschikbaarOp ?? latest(eigen.beschikbaarOp, a.beschikbaarVan, b.beschikbaarVan),
  }
}

const keepKnown = (
  feiten: Readonly<Record<string, FeitWaarde>>,
  { regelboek }: Toetser,
): Readonly<Record<string, FeitWaarde>> =>
  // Nearly always both rulebooks know all facts.
  Object.keys(feiten).every((feit) => regelboek.feiten.has(feit))
    ? feiten
    : Object.fromEntries(Object.entries(feiten).filter(([feit]) => regelboek.feiten.has(feit)))

/** Whether, where this lies, the two rulebooks differ in their rules only. */
const differsInRules = (
  { verschil, wegendeLagen }: Speelveld,
  { gebieden, lagen }: Ligging,
): boolean =>
  verschil.zelfdeLigging &&
  verschil.zelfdeFeiten &&
  !verschil.weegtabel &&
  wegendeLagen.every((laag) => lagen.includes(laag)) &&
  !gebieden.some(({ gebied }) => verschil.wegend.has(gebied))

type Weegvraag = Parameters<Toetser['weigh']>[0]

/** One case, asked of both rulebooks. */
interface Vraagpaar {
  readonly oud: Weegvraag
  readonly nieuw: Weegvraag
}

/** What was recorded, beside what the same rulebook, or its successor, now says. */
const compareToen = (vastgelegd: Vastgelegd, weging: Weging): Required<Herspeeld>['toen'] => {
  const { conclusie, richting } = vastgelegd
  return {
    ...vastgelegd,
    conclusieWijktAf: conclusie !== weging.conclusie,
    standWijktAf: richting !== undefined && !isZelfdeRichting(richting, readRichtingKort(weging)),
  }
}

/** How the advice tips, or the stand; nothing when neither does. */
const weighBoth = (
  veld: Speelveld,
  vraag: Vraagpaar,
  vastgelegd: Vastgelegd | undefined,
): Pick<Herspeeld, 'kanteling' | 'toen'> => {
  const { oud, nieuw, verschil, anders, slots } = veld
  const alleenRegels = differsInRules(veld, vraag.nieuw.ligging)
  // Nearly always the rules that differ move nothing here.
  const gelijk =
    alleenRegels && verschil.spanningen.size === 0 && oud.weighsSameOn(nieuw, vraag.oud, anders)
  if (gelijk && vastgelegd === undefined) return {}
  const vorige = oud.weigh(vraag.oud)
  const toen = vastgelegd && { toen: compareToen(vastgelegd, vorige) }
  if (gelijk) return { ...toen }
  const weging = alleenRegels
    ? nieuw.weighFrom(vraag.nieuw, { vorige, anders })
    : nieuw.weigh(vraag.nieuw)
  const kanteling = findKanteling({
    oud: { weging: vorige, ligging: vraag.oud.ligging, feiten: slots.oud },
    nieuw: { weging, ligging: vraag.nieuw.ligging, feiten: slots.nieuw },
    verschil,
  })
  return { ...toen, ...(kanteling && { kanteling }) }
}

const playOne = (omgeving: Omgeving, veld: Speelveld, geval: Herspeelgeval): Herspeeld => {
  const { oud, nieuw, verschil } = veld
  const { inhoud, contentCrs, peildatum: eigen, kenmerk, vastgelegd } = geval
  const gelezen = readInvoer(
    {
      inhoud,
      mag: { alsBehandelaar: true, concept: true },
      toetser: veld.lezer,
      ...(contentCrs === undefined ? {} : { contentCrs }),
      ...(eigen === undefined ? {} : { peildatum: eigen }),
    },
    omgeving,
  )
  const { initiatief, locatie } = gelezen
  const peildatum = alignPeildatum(veld, gelezen.peildatum)
  const vraagstuk = { initiatief, locatie, peildatum }
  // Where borders are the same, which of them could lie elsewhere moves nothing.
  const ligging = verschil.zelfdeLigging ? oud.locateKort(vraagstuk) : oud.locate(vraagstuk)
  const daar = verschil.zelfdeLigging ? ligging : nieuw.locate(vraagstuk)
  const vraag = {
    oud: { feiten: keepKnown(initiatief.feiten, oud), ligging, peildatum },
    nieuw: { feiten: keepKnown(initiatief.feiten, nieuw), ligging: daar, peildatum },
  }
  const geraakt = [ligging, daar].flatMap(({ gebieden }) =>
    gebieden.flatMap(({ gebied, raakt }) => (raakt ? [gebied] : [])),
  )
  return {
    kenmerk,
    naam: initiatief.naam,
    activiteiten: [initiatief.feiten.activiteiten ?? []].flat().map(String),
    gebieden: [...new Set(geraakt)],
    ...weighBoth(veld, vraag, vastgelegd),
  }
}

/** Plays one case on both rulebooks. A case that cannot be read is told of, and stops nothing. */
const tryOne = (
  omgeving: Omgeving,
  veld: Speelveld,
  geval: Herspeelgeval,
): Herspeeld | NietHerspeeld => {
  try {
    return playOne(omgeving, veld, geval)
  } catch (fout) {
    if (!(fout instanceof AppError)) throw fout
    const { fouten, code, detail: melding } = fout
    const alles = fouten.length > 0 ? fouten : [{ pointer: '', code, melding }]
    return { kenmerk: geval.kenmerk, fouten: alles }
  }
}

/** Plays pieces of a replay. What two rulebooks differ in is found once. */
export const createHerspeler = (omgeving: Omgeving): ((brok: Herspeelbrok) => Herspeeluitslag) => {
  const velden = new Map<string, Omit<Speelveld, 'gevraagd'>>()
  const get = (id: string) => {
    const toetser = omgeving.boeken.byId(id)
    if (toetser === undefined) throw new Error(`not loaded: ${id}`)
    return toetser
  }
  return ({ oud, nieuw, gevraagd, gevallen, nu }) => {
    const sleutel = `${oud} ${nieuw}`
    const veld = velden.get(sleutel) ?? createSpeelveld(get(oud), get(nieuw))
    velden.set(sleutel, veld)
    const toen = { ...omgeving, nu: () => nu }
    return gevallen.map((geval) => tryOne(toen, { ...veld, gevraagd }, geval))
  }
}
