import { isSame } from '../../domain/json.ts'
import { dropAnderPlan } from '../../domain/mits/nodig-tekst.ts'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { STAND_ONBEKEND, type Stand } from '../../domain/model/visie.ts'
import { joinEn } from '../../domain/tekst.ts'
import { chooseRedenen } from '../../domain/uitleg/redenen.ts'
import { withoutLabel } from '../../domain/uitleg/zinnen.ts'
import { splitRaad } from '../../domain/woorden/raad.ts'
import { findStukVanGrond, nameStuk } from '../woorden/voorbehouden.ts'
import { type Hulp, listWijzigingen, nameWaarde } from './aanbod.ts'
import { listAnderePlek } from './andere-plek.ts'
import { listTenzij } from './tenzij.ts'
import { GEEN_UITWEGEN, type Uitwegen } from './uitwegen.ts'
import { tellVerder } from './verder.ts'

const GEEN_WIJZIGING =
  'Geen enkel ander antwoord dat wij probeerden, helpt genoeg. Bespreek een ander idee.'

/** Where no change was looked for, nothing is known of one. */
const NIET_GEZOCHT = 'Bespreek met de gemeente wat wel kan.'

/** What helps where no change was found that does. */
const ZONDER_WIJZIGING: Readonly<Record<Stand | typeof STAND_ONBEKEND, string>> = {
  strijdig: GEEN_WIJZIGING,
  nee_tenzij: 'Leg uit welke goede reden u hebt.',
  past_niet: GEEN_WIJZIGING,
  botst: 'Vraag de gemeente welk doel hier voorgaat, en laat zien dat u aan beide denkt.',
  open: 'Laat zien wat hierboven nog moet blijken.',
  zwijgt: 'Leg uit waarom uw plan goed is voor deze plek. De gemeente weegt dat zelf af.',
  aanpassen: 'Vraag de gemeente welke aanpassing genoeg is.',
  past_mits: 'Laat zien dat aan de voorwaarden hierboven is voldaan.',
  past: 'Er hoeft niets anders aan uw plan.',
  onbekend: 'Zoek uit wat nog open is, of vraag het de gemeente.',
}

/** What stands in the way here must be shown, not changed. */
const OM_TE_LATEN_ZIEN: ReadonlySet<string> = new Set(['open', 'past_mits'])

/** The documents that show the conditions that decide, each once. */
const listStukken = (beoordeling: Beoordeling): readonly string[] => {
  const { beslissend } = chooseRedenen(beoordeling.richting ?? { door: [], tegenkracht: [] })
  return [...new Set(beslissend.flatMap((grond) => findStukVanGrond(beoordeling, grond) ?? []))]
}

const NIET_GENOEG = 'Dat alleen is niet genoeg.'

/** Who reads that it is not enough need not read that it is another plan too. */
const sayNietGenoeg = (kort: string): string => `${dropAnderPlan(kort)} ${NIET_GENOEG}`

/** Whether it says no more than what an eis needs, which is told with that eis; where it leads is more. */
export const isAlleenNodig = (
  { tekst }: Pick<Hulp, 'tekst'>,
  { nodig }: Pick<Beoordeling, 'nodig'>,
): boolean => nodig.some(({ kort }) => tekst === kort || tekst === sayNietGenoeg(kort))

/** Whether what the first eis needs leaves the plan where it stands. */
const isNietGenoeg = (
  { richting }: Pick<Beoordeling, 'richting'>,
  { metNodig }: Uitwegen,
): boolean =>
  metNodig !== undefined &&
  richting !== undefined &&
  metNodig.stand === richting.stand &&
  metNodig.hoogstens === richting.hoogstens

/** What the first eis needs, to try out with what goes down with it; of every eis it stands elsewhere. */
const listNodig = (
  beoordeling: Beoordeling,
  boek: Regelboek,
  uitwegen: Uitwegen,
): readonly Hulp[] =>
  beoordeling.nodig.slice(0, 1).map(({ feit, naar, volgt, kort }) => ({
    tekst: isNietGenoeg(beoordeling, uitwegen) ? sayNietGenoeg(kort) : kort,
    proberen: [
      {
        naam: nameWaarde(boek, feit, naar),
        antwoorden: {
          [feit]: naar,
          ...Object.fromEntries(volgt.map((deel) => [deel.feit, deel.naar])),
        },
      },
    ],
  }))

/** Where what the rules tell to do is not all: the municipality weighs it too. */
const OOK_AFWEGEN: ReadonlySet<string> = new Set(['nee_tenzij', 'botst', 'zwijgt'])

/** What the reasons that decide tell to do about them themselves, each once. */
const listRaad = ({ richting }: Beoordeling): readonly Hulp[] => {
  const { beslissend } = chooseRedenen(richting ?? { door: [], tegenkracht: [] })
  const raad = beslissend.map(({ tekst }) => splitRaad(withoutLabel(tekst)).raad)
  return [...new Set(raad)].flatMap((tekst) => (tekst === '' ? [] : [{ tekst }]))
}

/** So many questions are answered at once. */
const MAX_VRAGEN = 3

/** What keeps the stand open and an initiator can answer himself, the most decisive first; empty of any other stand. */
export const listMist = ({
  vragen,
  richting,
}: Pick<Beoordeling, 'vragen' | 'richting'>): Beoordeling['vragen'] =>
  richting?.stand === STAND_ONBEKEND
    ? vragen.filter(({ wie }) => wie === 'initiatiefnemer').slice(0, MAX_VRAGEN)
    : []

/** What helps where no change takes the plan higher: what it needs, with what to show it, or whom to ask. */
const listAnders = (
  beoordeling: Beoordeling,
  boek: Regelboek,
  uitwegen: Uitwegen,
): readonly Hulp[] => {
  const nodig = listNodig(beoordeling, boek, uitwegen)
  if (nodig.length > 0) return nodig
  const { richting } = beoordeling
  if (richting === undefined) return []
  const zonder = ZONDER_WIJZIGING[richting.stand]
  const nietGezocht = zonder === GEEN_WIJZIGING && uitwegen === GEEN_UITWEGEN
  const anders = { tekst: nietGezocht ? NIET_GEZOCHT : zonder }
  const tenzij = listTenzij(beoordeling)
  const mist = listMist(beoordeling)
  if (mist.length > 0) {
    return [...tenzij, { tekst: `Wij missen nog: ${mist.map(({ vraag }) => vraag).join(' ')}` }]
  }
  if (OM_TE_LATEN_ZIEN.has(richting.stand)) {
    const stukken = listStukken(beoordeling)
    if (stukken.length === 0) return [anders]
    const namen = stukken.map((stuk) => nameStuk(boek, stuk))
    return [{ tekst: `Laat dit zien met: ${joinEn(namen)}.`, stukken }]
  }
  const raad = listRaad(beoordeling)
  const zelf = raad.length === 0 || OOK_AFWEGEN.has(richting.stand) ? [...raad, anders] : raad
  return [...tenzij, ...zelf]
}

/** Whether what the reasons tell to do is read here, and need not be read with them. */
export const tellsRaad = (beoordeling: Beoordeling, hulp: readonly Hulp[]): boolean =>
  listRaad(beoordeling).some(({ tekst }) => hulp.some((deel) => deel.tekst === tekst))

/** Whether both try out the same first. */
const isZelfde = (een: Hulp, ander: Hulp): boolean => {
  const [a, b] = [een.proberen?.[0]?.antwoorden, ander.proberen?.[0]?.antwoorden]
  return a !== undefined && isSame(a, b)
}

const listAlle = (
  beoordeling: Beoordeling,
  boek: Regelboek,
  uitwegen: Uitwegen,
): readonly Hulp[] => {
  const helptHoger = beoordeling.mits.length > 0 || uitwegen.beter.length > 0
  const wijzigingen = listWijzigingen(beoordeling, boek, uitwegen)
  const elders = listAnderePlek(beoordeling, boek)
  if (helptHoger) {
    // What makes another plan of it is no answer to how far, how high or how many: that is read first.
    const nodig = beoordeling.mits.length === 0 ? listNodig(beoordeling, boek, uitwegen) : []
    const zelfde = wijzigingen.filter((deel) => nodig.some((een) => isZelfde(een, deel)))
    const eerst = zelfde.length > 0 ? zelfde : nodig
    return [...new Set([...eerst, ...wijzigingen]), ...elders]
  }
  const [eerste, ...anders] = listAnders(beoordeling, boek, uitwegen)
  return [...(eerste ? [eerste] : []), ...elders, ...anders, ...wijzigingen]
}

/**
 * The smallest change first; without one what a plan needs, with what to show it, or whom to ask. What only frees of a
 * permit takes it no higher, and comes after that. Where the place stands in the way, another is named too.
 */
export const listHulp = (
  beoordeling: Beoordeling,
  boek: Regelboek,
  uitwegen: Uitwegen = GEEN_UITWEGEN,
): readonly Hulp[] =>
  tellVerder(listAlle(beoordeling, boek, uitwegen), { beoordeling, boek, uitwegen })
