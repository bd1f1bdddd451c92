import { describe, expect, it } from 'vitest'
import type { Vraag } from '../../src/domain/model/beoordeling.ts'
import {
  type FeitWaarde,
  ONBEKEND_BIJ_INITIATIEFNEMER as ONBEKEND,
} from '../../src/domain/model/feit.ts'
import { NOG_NIET_TE_ZEGGEN } from '../../src/domain/model/visie.ts'
import { answersTo, ask, boek, type Feiten, liggingen, PLEKKEN } from './gesprek.ts'

/** So many facts an initiator gives at most before the conclusie is settled, `activiteiten` included. */
const MAX_FEITEN = 8
/** And before the stand is settled too. */
const MAX_FEITEN_STAND = 10
const MAX_FEITEN_KLEIN = 5
/** Stops a dialogue that would never end, well above both limits. */
const MAX_RONDEN = 12

/** So many questions are answered in every way; the next one at both ends and with unknown. */
const BREED = 1
/** And what comes after this many at both ends only: more would take minutes and find no longer dialogue. */
const LANG = 2

/** The answers to the question that comes after these: every one at the start of a dialogue, the extremes later on. */
const thin = (alle: readonly FeitWaarde[], diepte: number): readonly FeitWaarde[] => {
  const [laagst, hoogst, onbekend] = [alle.slice(0, 1), alle.slice(-2, -1), alle.slice(-1)]
  if (diepte <= BREED) return alle
  return [...new Set([...laagst, ...hoogst, ...(diepte > LANG ? [] : onbekend)])]
}

const { activiteiten } = boek.begrippen

/** One dialogue to its end. */
interface Gesprek {
  readonly activiteit: string
  readonly plek: string
  /** In the order asked; `activiteiten` first. */
  readonly gevraagd: readonly string[]
  readonly feiten: Feiten
  /** Its chance when every activity, spot and answer is as likely as any other. */
  readonly kans: number
  readonly open: readonly Vraag[]
  readonly conclusie: string
  readonly beslist: boolean
  /** How many were asked when the conclusie was settled; absent: it never was. */
  readonly totConclusie?: number
}

/** Every dialogue that starts here, when the first question for the initiator is answered each way. */
const converse = (
  vanaf: Pick<Gesprek, 'activiteit' | 'plek' | 'gevraagd' | 'feiten' | 'kans' | 'totConclusie'>,
): Gesprek[] => {
  const { open, conclusie, beslist } = ask(vanaf.plek, vanaf.feiten)
  const begin =
    vanaf.totConclusie === undefined && conclusie !== NOG_NIET_TE_ZEGGEN
      ? { ...vanaf, totConclusie: vanaf.gevraagd.length }
      : vanaf
  const volgende = open.find(({ wie }) => wie === 'initiatiefnemer')
  const feit = volgende && boek.feiten.get(volgende.feit)
  if (!feit || begin.gevraagd.length > MAX_RONDEN) {
    return [{ ...begin, open, conclusie, beslist }]
  }
  const gevraagd = [...begin.gevraagd, feit.id]
  const antwoorden = thin(answersTo(feit), begin.gevraagd.length)
  const kans = begin.kans / antwoorden.length
  return antwoorden.flatMap((waarde) =>
    converse({ ...begin, gevraagd, kans, feiten: { ...begin.feiten, [feit.id]: waarde } }),
  )
}

const gesprekken = Object.keys(activiteiten).flatMap((activiteit) =>
  Object.keys(PLEKKEN).flatMap((plek) =>
    converse({
      activiteit,
      plek,
      gevraagd: ['activiteiten'],
      feiten: { activiteiten: [activiteit] },
      kans: 1,
    }),
  ),
)

const mean = (delen: readonly Gesprek[]): string => {
  const kans = delen.reduce((totaal, deel) => totaal + deel.kans, 0)
  const som = delen.reduce((totaal, deel) => totaal + deel.kans * deel.gevraagd.length, 0)
  return (som / kans).toFixed(2)
}
const isKlein = ({ activiteit }: Gesprek): boolean => activiteiten[activiteit]?.klein === true
const isOnbekend = ({ feiten }: Gesprek): boolean => Object.values(feiten).includes(ONBEKEND)
const describeGesprek = ({ activiteit, plek, feiten, open }: Gesprek): string =>
  `${activiteit} in ${plek}: ${JSON.stringify(feiten)}, open: ${open.map(({ feit }) => feit).join(', ')}`
const listed = (delen: readonly Gesprek[]): readonly string[] => delen.map(describeGesprek)

describe('the questions to someone who checks an own idea', () => {
  it('are tried for every activity, in a profile area of every soort', () => {
    const geraakt = [...liggingen.values()].flatMap(({ gebieden: lijst }) =>
      lijst.filter(({ maatgevend }) => maatgevend).map(({ soort }) => soort),
    )
    const { soorten } = boek.visie
    const profielen = Object.keys(soorten).filter((soort) => soorten[soort]?.profiel)
    expect(profielen.filter((soort) => !geraakt.includes(soort))).toEqual([])
    expect(new Set(gesprekken.map(({ activiteit }) => activiteit)).size).toBe(
      boek.feiten.get('activiteiten')?.waarden?.length,
    )
    const klein = gesprekken.filter(isKlein)
    const ander = gesprekken.filter((gesprek) => !isKlein(gesprek))
    console.log(
      `${gesprekken.length} dialogues; mean number of facts given: ${mean(ander)}, small activities ${mean(klein)}`,
    )
  })

  it(`are at most ${MAX_FEITEN}, and at most ${MAX_FEITEN_KLEIN} for a small activity`, () => {
    const teVeel = gesprekken.filter((gesprek) => {
      // Where it is left to the behandelaar, what is asked after that is for the stand.
      const { totConclusie = 0 } = gesprek
      return totConclusie > (isKlein(gesprek) ? MAX_FEITEN_KLEIN : MAX_FEITEN)
    })
    expect(listed(teVeel).slice(0, 3)).toEqual([])
  })

  it(`are at most ${MAX_FEITEN_STAND} when the stand is settled too, and ${MAX_FEITEN_KLEIN} for a small activity`, () => {
    const teVeel = gesprekken.filter(
      (gesprek) =>
        gesprek.gevraagd.length > (isKlein(gesprek) ? MAX_FEITEN_KLEIN : MAX_FEITEN_STAND),
    )
    expect(listed(teVeel).slice(0, 3)).toEqual([])
  })

  it('are never asked twice, not even when the initiator does not know', () => {
    const dubbel = gesprekken.filter(({ gevraagd }) => new Set(gevraagd).size < gevraagd.length)
    expect(listed(dubbel)).toEqual([])
  })

  it('are about facts that an initiator can give now', () => {
    const namen = new Set(gesprekken.flatMap(({ gevraagd }) => gevraagd))
    const gevraagd = [...namen].map((naam) => boek.feiten.get(naam))
    expect(gevraagd.filter((feit) => feit?.aantonen !== 'nu')).toEqual([])
    expect(gevraagd.filter((feit) => feit?.herkomst !== 'initiatief')).toEqual([])
  })

  it('end exactly when the advice is settled, or go to the behandelaar', () => {
    const fout = gesprekken.filter(({ open, beslist }) => (open.length === 0) !== beslist)
    expect(listed(fout).slice(0, 3)).toEqual([])
  })

  it('always lead to an advice for who knows every answer', () => {
    const geweten = gesprekken.filter((gesprek) => !isOnbekend(gesprek))
    expect(geweten.length).toBeGreaterThan(Object.keys(activiteiten).length)
    expect(listed(geweten.filter(({ beslist }) => !beslist)).slice(0, 3)).toEqual([])
  })

  it('leave to the behandelaar only what the initiator does not know', () => {
    const anders = gesprekken.filter(({ feiten, open }) =>
      open.some(({ feit }) => feiten[feit] !== ONBEKEND),
    )
    expect(listed(anders)).toEqual([])
  })
})
