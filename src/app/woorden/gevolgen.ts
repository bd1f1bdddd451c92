import type { Antwoordgevolg, Antwoordgevolgen } from '../../domain/mits/antwoorden.ts'
import type { Feit, FeitWaarde } from '../../domain/model/feit.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { RichtingUitkomst } from '../../domain/model/richting.ts'
import { STAND_ONBEKEND } from '../../domain/model/visie.ts'
import { formatWaarde, joinEn, lowerFirst } from '../../domain/tekst.ts'
import { labelFeit, wordWaarde } from './namen.ts'
import { wordStand } from './richting.ts'

type Nu = Pick<RichtingUitkomst, 'stand' | 'hoogstens'>
type Boek = Pick<Regelboek, 'visie' | 'regels' | 'begrippen' | 'feiten'>

/** A number that a person would write down, and not one that lies just beside it. */
const isRond = (waarde: FeitWaarde): boolean => Number(Number(waarde).toPrecision(8)) === waarde

/** The values of a number that do the same, told apart from those before and after; together they leave none out. */
const nameBereik = (feit: Feit, gevolgen: readonly Antwoordgevolg[], i: number): string => {
  const [hier, ervoor, erna] = [gevolgen[i] as Antwoordgevolg, gevolgen[i - 1], gevolgen[i + 1]]
  const { eenheid: _, ...kaal } = feit
  const show = (waarde: FeitWaarde) => formatWaarde(feit, waarde)
  const eind = ({ waarde, tot = waarde }: Antwoordgevolg) => tot
  // Shown alike, the end of one and the begin of the next are told apart by which of the two is a number that people write.
  const isGrens = (deel: Antwoordgevolg, volgend: Antwoordgevolg) =>
    show(eind(deel)) === show(volgend.waarde)
  const minder = erna !== undefined && isGrens(hier, erna) && !isRond(eind(hier))
  const meer = ervoor !== undefined && isGrens(ervoor, hier) && isRond(eind(ervoor))
  const [van, tot] = [show(hier.waarde), show(eind(hier))]
  if (erna === undefined) return meer ? `meer dan ${van}` : `${van} of meer`
  if (ervoor === undefined)
    return minder ? `minder dan ${tot}` : van === tot ? van : `hoogstens ${tot}`
  if (van === tot && !meer && !minder) return van
  const vanaf = formatWaarde(kaal, hier.waarde)
  return `${meer ? `meer dan ${vanaf}` : vanaf} ${minder ? 'tot' : 'tot en met'} ${tot}`
}

/** An answer as it is chosen; of a number the values that do the same, told apart from those before it. */
export const nameAntwoord = (
  boek: Boek,
  feit: Feit,
  gevolgen: readonly Antwoordgevolg[],
  i: number,
) => {
  const { waarde } = gevolgen[i] as Antwoordgevolg
  return typeof waarde === 'number'
    ? nameBereik(feit, gevolgen, i)
    : `"${lowerFirst(wordWaarde(boek, feit, waarde))}"`
}

/** What becomes of a point: as it is said for certain, and as it can be. */
const PUNT = {
  past_niet: ['dan past dat punt niet', 'dan past dat punt misschien niet'],
  open: ['dan blijft dat punt open', 'dan blijft dat punt open'],
  speelt_niet: ['dan speelt dat punt niet', 'dan speelt dat punt misschien niet'],
  telt_niet: ['dan telt dat niet mee', 'dan telt dat niet mee'],
  in_orde: ['dan is dat punt in orde', 'dan kan dat punt in orde zijn'],
  pluspunt: ['dan is dat een pluspunt', 'dan kan dat een pluspunt zijn'],
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

/** How one answers: a number is filled in. */
const sayAls = ({ type }: Feit, namen: readonly string[]): string =>
  type === 'getal' ? `Vult u ${namen.join(' of ')} in` : `Antwoordt u hier ${namen.join(' of ')}`

/**
 * Numbers are looked at to the unit: between which two one that is no whole number turns. Where precisely was not
 * worked out, and that is to be said.
 */
export const listTussen = (
  feit: Feit,
  gevolgen: readonly (Pick<Antwoordgevolg, 'waarde' | 'tot'> & { readonly gezegd?: string })[],
): readonly string[] => {
  if (feit.type !== 'getal' || feit.geheel) return []
  const { eenheid: _, ...kaal } = feit
  return gevolgen.flatMap(({ waarde, tot = waarde, gezegd }, i) => {
    const volgend = gevolgen[i + 1]
    if (!volgend || (gezegd !== undefined && volgend.gezegd === gezegd)) return []
    const naar = formatWaarde(feit, volgend.waarde)
    return formatWaarde(feit, tot) === naar ? [] : [`${formatWaarde(kaal, tot)} en ${naar}`]
  })
}

/** More names than this tell nobody what to do. */
const MAX_ANDERE = 2

/**
 * What each answer to an open question does, a sentence for those that do the same; empty where it makes no difference.
 * All else is taken as it is now, and what it depends on as well is named: at which number it turns then depends on that
 * too, so that no number is named.
 */
export const sayAntwoordgevolgen = (
  boek: Boek,
  nu: Nu,
  { feit, gevolgen, samen }: Antwoordgevolgen & { readonly feit: Feit },
): readonly string[] => {
  const zeggen = { nu, kan: samen.length > 0 }
  const delen = gevolgen.map((gevolg, i) => ({
    ...gevolg,
    gezegd: sayGevolg(boek, zeggen, gevolg),
    naam: nameAntwoord(boek, feit, gevolgen, i),
  }))
  const per = Map.groupBy(delen, ({ gezegd }) => gezegd)
  if (per.size < 2) return []
  const andere =
    samen.length > MAX_ANDERE
      ? `${samen.length} andere antwoorden`
      : joinEn(samen.map((id) => lowerFirst(labelFeit(boek, id))))
  if (samen.length > 0 && feit.type === 'getal') {
    return [`Wat uw getal doet, hangt ook af van: ${andere}.`]
  }
  const zinnen = [...per].map(([gezegd, gelijke]) => {
    const als = sayAls(
      feit,
      gelijke.map(({ naam }) => naam),
    )
    return `${als}, ${gezegd}.`
  })
  return samen.length === 0
    ? [
        ...zinnen,
        ...listTussen(feit, delen).map(
          (waarden) => `Ergens tussen ${waarden} verandert dat. Waar precies, is niet nagerekend.`,
        ),
      ]
    : [...zinnen, `Dat hangt ook af van: ${andere}.`]
}
