import { STAND_ONBEKEND, type Stand } from '../../domain/model/visie.ts'
import { rememberLaatste } from '../../domain/onthoud.ts'
import { isGeladen, toVerzoek, unlessRefused } from '../beoordelen/explain-bewaard.ts'
import { isKlein } from '../beoordelen/zelftoets.ts'
import { doInBeurten } from '../beurt.ts'
import { geldtNietIn, listOpenGegevens, listOpenOordelen } from '../dossier/geldt-niet.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import { readInvoer } from '../invoer/read-invoer.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import { isTussenTwee, TWEE, wordStand } from '../woorden/richting.ts'
import { listUitslagen, type Uitslag, type Uitslagen } from './uitslagen.ts'

/** An open question of which an answer moves the stand. */
export interface Kantelpunt extends Uitslagen {
  readonly feit: string
  readonly wie: 'initiatiefnemer' | 'behandelaar'
}

/** So many questions are tried: each is weighed tens of times. */
const MAX_VRAGEN = 6
const LAATST = Number.MAX_SAFE_INTEGER

/** The open questions that can still move the advice, those that it ranks highest first. */
const listVragen = (dossier: Dossier) => {
  const rang = new Map(dossier.huidig.vragen.map(({ feit }, i) => [feit, i]))
  return [
    ...listOpenGegevens(dossier).map((deel) => ({
      ...deel,
      wie: 'initiatiefnemer' as const,
    })),
    ...listOpenOordelen(dossier).map((deel) => ({ ...deel, wie: 'behandelaar' as const })),
  ]
    .filter(({ beslissend }) => beslissend)
    .toSorted((een, ander) => (rang.get(een.feit) ?? LAATST) - (rang.get(ander.feit) ?? LAATST))
    .slice(0, MAX_VRAGEN)
}

/** Whether one of its answers settles the stand by itself. */
const isVast = ({ uitslagen }: Kantelpunt): boolean =>
  uitslagen.some(({ stand }) => stand !== undefined)

/**
 * The questions of which one answer alone moves the stand, or what it can still become: those that settle it first, and then
 * as the advice ranks them. Empty for a large drawing, and for what was
 * assessed by rules that are not loaded.
 */
export const findKantelpunten = async (
  omgeving: OmgevingMetDossiers,
  dossier: Dossier,
): Promise<readonly Kantelpunt[]> => {
  const { boek, huidig } = dossier
  const { bewijs, richting } = huidig
  if (richting === undefined || !isKlein(bewijs.verzoek.locatie)) return []
  const toetser = await omgeving.archief.find(bewijs)
  if (toetser === undefined || !isGeladen(omgeving, bewijs, toetser)) return []
  const gelezen = unlessRefused(() => readInvoer(toVerzoek(bewijs, toetser), omgeving))
  if (gelezen === undefined) return []
  const find = toetser.createGevolgenzoeker(gelezen)
  const punten: Kantelpunt[] = []
  for (const { feit, wie } of listVragen(dossier)) {
    const [definitie, gevonden] = [boek.feiten.get(feit), await doInBeurten(find(feit))]
    // What only tips together with other answers is no question that decides.
    if (definitie === undefined || gevonden === undefined || gevonden.samen.length > 0) continue
    const kantelt = gevonden.gevolgen.some(({ stand, hoogst }) =>
      stand === STAND_ONBEKEND && richting.stand === STAND_ONBEKEND
        ? hoogst !== richting.hoogstens
        : stand !== richting.stand,
    )
    if (kantelt) punten.push({ feit, wie, ...listUitslagen(boek, definitie, gevonden.gevolgen) })
  }
  return punten.toSorted((een, ander) => Number(isVast(ander)) - Number(isVast(een)))
}

/** So many cases are remembered: it takes long to work out, and nothing changes it but what is recorded in the case. */
const ONTHOUDEN = 200

/** The same with a memory, for the pages of cases. */
export const createKantelzoeker = (omgeving: OmgevingMetDossiers) =>
  rememberLaatste((dossier: Dossier) => findKantelpunten(omgeving, dossier), {
    sleutelOf: ({ id, huidig, zaak }) => JSON.stringify([id, huidig.id, zaak.laatste]),
    hoeveel: ONTHOUDEN,
  })

/** Where an open stand can still go, and which question takes it there. */
export interface Tweesprong {
  /** Between which it lies, as long as what must still be shown with the application turns out well. */
  readonly laag: Stand
  readonly hoog: Stand
  /** Answers that make it the lower of the two. */
  readonly omlaag: readonly Kantelpunt[]
  /** Answers that make it lower than both: what must still be shown then turns out badly. */
  readonly eronder: readonly Kantelpunt[]
  /** Questions that can move it as well, of which no answer was worked out that does so by itself. */
  readonly ook: readonly string[]
}

/** What the advice still asks and plays in this case, beside the questions of which the answers were worked out. */
const listOok = (dossier: Sprongzaak, punten: readonly Kantelpunt[]): readonly string[] => {
  const [niet, gezegd] = [geldtNietIn(dossier), new Set(punten.map(({ feit }) => feit))]
  return dossier.huidig.vragen
    .map(({ feit }) => feit)
    .filter((feit) => !niet.has(feit) && !gezegd.has(feit))
}

type Sprongzaak = Pick<Dossier, 'huidig' | 'gebeurtenissen' | 'zaak'>

/** Undefined where the stand is not one of two. */
export const readTweesprong = (
  dossier: Sprongzaak,
  punten: readonly Kantelpunt[],
): Tweesprong | undefined => {
  const { richting, advies } = dossier.huidig
  if (richting === undefined || !isTussenTwee(richting, advies.conclusie)) return undefined
  const [laag, hoog] = TWEE
  const isLager = ({ stand }: Uitslag) => stand !== undefined && stand !== laag && stand !== hoog
  const omlaag = punten.filter(({ uitslagen }) => uitslagen.some(({ stand }) => stand === laag))
  const eronder = punten.filter(({ uitslagen }) => uitslagen.some(isLager))
  // A question that does both stands below both, each with its own answers.
  const both = new Set(omlaag.filter((punt) => eronder.includes(punt)))
  const keep = (van: readonly Kantelpunt[], choose: (punt: Kantelpunt) => Uitslagen) =>
    van.map((punt) => (both.has(punt) ? { ...punt, ...choose(punt) } : punt))
  return {
    ...{ laag, hoog, ook: listOok(dossier, punten) },
    omlaag: keep(omlaag, ({ uitslagen, tussen }) => ({
      uitslagen: uitslagen.filter((deel) => !isLager(deel)),
      tussen,
    })),
    eronder: keep(eronder, ({ uitslagen }) => ({
      uitslagen: uitslagen.filter(isLager),
      tussen: [],
    })),
  }
}

/**
 * What its answers make of the stand: “"ja" maakt het "past na aanpassing"”; of a number also which values leave it open,
 * and between which it was not worked out, so that none is left out. Empty where none settles it.
 */
export const sayUitslagen = (
  { boek }: Pick<Dossier, 'boek'>,
  { feit, uitslagen, tussen }: Kantelpunt,
): string => {
  const isGetal = boek.feiten.get(feit)?.type === 'getal'
  return uitslagen.every(({ stand }) => stand === undefined)
    ? ''
    : [
        ...uitslagen.flatMap(({ antwoord, stand }) => {
          if (stand !== undefined) return `${antwoord} maakt het "${wordStand(boek.visie, stand)}"`
          return isGetal ? `${antwoord} laat het nog open` : []
        }),
        ...tussen.map((waarden) => `tussen ${waarden} is niet nagerekend waar dat verandert`),
      ].join('; ')
}
