import type { Antwoordgevolg, Antwoordgevolgen } from '../../domain/mits/antwoorden.ts'
import type { Feit } from '../../domain/model/feit.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { RichtingUitkomst } from '../../domain/model/richting.ts'
import { STAND_ONBEKEND } from '../../domain/model/visie.ts'
import { formatWaarde, joinEn, lowerFirst, upperFirst } from '../../domain/tekst.ts'
import { labelFeit, wordWaarde } from './namen.ts'
import { wordStand } from './richting.ts'

type Nu = Pick<RichtingUitkomst, 'stand' | 'hoogstens'>
type Boek = Pick<Regelboek, 'visie' | 'regels' | 'begrippen' | 'feiten'>

/** An answer as it is chosen; of a number the values that do the same. */
const nameAntwoord = (
  boek: Boek,
  feit: Feit,
  { waarde, tot }: Antwoordgevolg,
  i: number,
): string => {
  if (typeof waarde !== 'number') return upperFirst(wordWaarde(boek, feit, waarde))
  return i === 0
    ? `Hoogstens ${formatWaarde(feit, tot ?? waarde)}`
    : `Minstens ${formatWaarde(feit, waarde)}`
}

/** What becomes of a point: as it is said for certain, and as it can be. */
const PUNT = {
  past_niet: ['dan past dit punt niet', 'dan kan het zijn dat dit punt niet past'],
  open: ['dan blijft dit punt open', 'dan blijft dit punt open'],
  speelt_niet: ['dan speelt dit punt niet', 'dan kan het zijn dat dit punt niet speelt'],
  telt_niet: ['dan telt dit niet mee', 'dan telt dit niet mee'],
  in_orde: ['dan is dit punt in orde', 'dan kan dit punt in orde zijn'],
  pluspunt: ['dan is dit een pluspunt', 'dan kan dit een pluspunt zijn'],
} as const

/** What becomes of the rules that asked it. */
const judgePunt = ({ regels }: Boek, { oordelen }: Antwoordgevolg): keyof typeof PUNT => {
  const aardOf = (id: string) => regels.find((regel) => regel.id === id)?.aard
  const eisen = oordelen.filter(({ regel }) => aardOf(regel) === 'eis')
  const isEis = eisen.length > 0
  const alle = new Set((isEis ? eisen : oordelen).map(({ oordeel }) => oordeel))
  if (isEis && alle.has('voldoet_niet')) return 'past_niet'
  if (alle.has('onbekend') || alle.has('vraagt_beoordeling')) return 'open'
  if (!alle.has('voldoet')) return isEis ? 'speelt_niet' : 'telt_niet'
  return isEis ? 'in_orde' : 'pluspunt'
}

interface Zeggen {
  readonly nu: Nu
  /** It depends on other answers too. */
  readonly kan: boolean
}

/** What becomes of the plan, where the answer moves that; else of the point that it is about. */
const sayGevolg = (boek: Boek, { nu, kan }: Zeggen, gevolg: Antwoordgevolg): string => {
  const { stand, hoogst } = gevolg
  const wordt = (woorden: string) =>
    kan ? `dan kan het ${woorden} worden` : `dan wordt het ${woorden}`
  if (stand !== STAND_ONBEKEND && stand !== nu.stand) {
    return wordt(`"${wordStand(boek.visie, stand)}"`)
  }
  if (stand === STAND_ONBEKEND && nu.stand === STAND_ONBEKEND && hoogst !== nu.hoogstens) {
    return wordt(`hoogstens "${wordStand(boek.visie, hoogst)}"`)
  }
  return PUNT[judgePunt(boek, gevolg)][kan ? 1 : 0]
}

/** Answers as one reads them: "Ja of Misschien". */
const joinOf = (namen: readonly string[]): string =>
  namen.map((naam, i) => (i === 0 ? naam : lowerFirst(naam))).join(' of ')

/**
 * What each answer to an open question does, a sentence for those that do the same; empty where it makes no difference.
 * All else is taken as it is now, and what it depends on as well is named.
 */
export const sayAntwoordgevolgen = (
  boek: Boek,
  nu: Nu,
  { feit, gevolgen, samen }: Antwoordgevolgen & { readonly feit: Feit },
): readonly string[] => {
  const zeggen = { nu, kan: samen.length > 0 }
  const per = Map.groupBy(
    gevolgen.map((gevolg, i) => ({
      gezegd: sayGevolg(boek, zeggen, gevolg),
      naam: nameAntwoord(boek, feit, gevolg, i),
    })),
    ({ gezegd }) => gezegd,
  )
  if (per.size < 2) return []
  const zinnen = [...per].map(
    ([gezegd, delen]) => `${joinOf(delen.map(({ naam }) => naam))}: ${gezegd}.`,
  )
  const andere = samen.map((id) => lowerFirst(labelFeit(boek, id)))
  return andere.length === 0 ? zinnen : [...zinnen, `Dat hangt ook af van: ${joinEn(andere)}.`]
}
