import type { OntwikkelingMetBewijs } from '../../../../app/ontwikkeling/antwoord.ts'
import { listPlekdelen } from '../../../../app/ontwikkeling/deel-en-geheel.ts'
import { findAchterblijvers } from '../../../../app/ontwikkeling/laagste-deel.ts'
import { dropDubbel } from '../../../../app/woorden/grond.ts'
import type { Beoordeling } from '../../../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../../../domain/model/regelboek.ts'
import type {
  GrondUitkomst,
  KorteRichting,
  RichtingUitkomst,
} from '../../../../domain/model/richting.ts'
import { joinEn, lowerFirst, splitZinnen } from '../../../../domain/tekst.ts'
import { chooseRedenen } from '../../../../domain/uitleg/redenen.ts'
import { isTegen } from '../../../../domain/weging/schaal.ts'
import { findBron, nameBron, rankBron } from './grond.ts'
import { toNotitie } from './toets-woorden.ts'

type Deel = OntwikkelingMetBewijs['delen'][number]
type Geheel = Pick<Beoordeling, 'uitkomsten' | 'houdingen'>

const kantOf = ({ hoogstens, stand }: Pick<KorteRichting, 'stand' | 'hoogstens'>) =>
  hoogstens ?? stand

/** Whether it does not fit, whatever else becomes known. */
export const isLaag = (richting: Parameters<typeof kantOf>[0]): boolean => isTegen(kantOf(richting))

/** What decides, at most three; while that is open, what counts whatever else becomes known. */
export const chooseGronden = (
  richting: Pick<RichtingUitkomst, 'door' | 'tegenkracht' | 'zeker' | 'stand'> | undefined,
): readonly GrondUitkomst[] => {
  if (richting === undefined) return []
  const { beslissend, zeker } = chooseRedenen(dropDubbel(richting))
  return [...beslissend, ...zeker]
}

/**
 * The parts of which who decides has to know why: those that do not fit, those that stand lowest, and those that first
 * have to change; lowest first.
 */
export const listLaag = (
  uitkomst: Pick<OntwikkelingMetBewijs, 'geheel' | 'delen'>,
  boek: Pick<Regelboek, 'feiten' | 'regels'>,
): readonly Deel[] => {
  const { laagst } = findAchterblijvers(uitkomst)
  const vanPlek = listPlekdelen(uitkomst, boek).map(({ deel }) => deel)
  const laag = uitkomst.delen.filter(({ richting }) => isLaag(richting))
  const aan = uitkomst.delen.filter(({ richting }) => kantOf(richting) === 'aanpassen')
  return [...new Set([...vanPlek, ...laagst, ...laag, ...aan])]
}

/** The first sentence of what a place says, or what is not met, as it stands behind a colon. */
const sayKortom = (
  { uitkomsten, houdingen }: Geheel,
  { soort, id, gebied }: GrondUitkomst,
): string | undefined => {
  if (soort === 'houding') {
    const houding = houdingen.find((een) => een.activiteitengroep === id && een.gebied === gebied)
    const [zin] = splitZinnen(toNotitie(houding?.tekst ?? ''))
    return zin === '' || zin === undefined ? undefined : lowerFirst(zin.replace(/\.$/, ''))
  }
  const regel = uitkomsten.find((een) => een.regel === id)
  return soort === 'regel' && regel
    ? `daar wordt niet gehaald: ${lowerFirst(regel.titel)}`
    : undefined
}

/** Why a part stands low, in half a sentence with what that rests on, the law first: "zorg past meestal niet in …". */
export const sayWaarom = (
  { richting }: Pick<Deel, 'richting'>,
  geheel: Geheel,
  boek: Pick<Regelboek, 'spanningen'>,
): string | undefined => {
  const [eerste] = chooseGronden(richting)
    .flatMap((grond) => {
      const zin = sayKortom(geheel, grond)
      return zin === undefined ? [] : { zin, bron: findBron(geheel, grond, boek) }
    })
    .toSorted((a, b) => rankBron(a.bron) - rankBron(b.bron))
  return eerste && `${eerste.zin}${eerste.bron ? `; dat rust op ${nameBron(eerste.bron)}` : ''}`
}

interface Kant {
  readonly geheel: { readonly richting?: KorteRichting | undefined }
  readonly delen: readonly Pick<Deel, 'naam' | 'richting'>[]
}

/** The parts that keep a plan low. */
const listDoor = ({ geheel: { richting }, delen }: Kant): Kant['delen'] =>
  richting !== undefined && isLaag(richting)
    ? delen.filter((deel) => kantOf(deel.richting) === kantOf(richting))
    : []

const join = (zinnen: readonly string[]): string =>
  zinnen.length === 0 ? '' : `, door ${joinEn(zinnen)}`

/** Which parts keep a plan low, behind its stand; empty where no part does. */
export const sayDoor = (uitkomst: Kant): string => join(listDoor(uitkomst).map(({ naam }) => naam))

/** The same, each with why. */
export const sayWaardoor = (
  uitkomst: Kant & { readonly geheel: Geheel },
  boek: Pick<Regelboek, 'spanningen'>,
): string =>
  join(
    listDoor(uitkomst).map((deel) => {
      const waarom = sayWaarom(deel, uitkomst.geheel, boek)
      return waarom === undefined ? deel.naam : `${deel.naam}: ${waarom}`
    }),
  )
