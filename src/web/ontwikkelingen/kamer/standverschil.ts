import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { listMis } from '../../../app/ontwikkeling/deel-en-geheel.ts'
import { headRichting, wordRichting } from '../../../app/woorden/richting.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import type { RichtingUitkomst } from '../../../domain/model/richting.ts'
import { lowerFirst } from '../../../domain/tekst.ts'
import { stapOf } from '../../../domain/weging/schaal.ts'

type Uitkomst = Pick<OntwikkelingMetBewijs, 'geheel' | 'delen'>
interface Gewogen {
  readonly advies: Pick<Uitkomst['geheel']['advies'], 'conclusie'>
  readonly richting?: RichtingUitkomst | undefined
}
type Boek = Pick<Regelboek, 'visie' | 'regels'>

/**
 * How firm it is, is told where the stand is told in full; of an open stand how high it can become is part of it, where
 * that is no more than the highest of all: then nothing is bounded, and losing those words would read as a change.
 */
const wordKant = ({ visie }: Boek, { richting, advies: { conclusie } }: Gewogen): string => {
  const isBeperkt = richting?.hoogstens !== undefined && richting.hoogstens !== 'past'
  const woorden =
    richting === undefined || isBeperkt
      ? wordRichting(visie, richting, conclusie)
      : headRichting(visie, richting, conclusie).woorden
  return `“${woorden.replaceAll('"', '')}”`
}

/** Whether it went up from a stand that it had: then what decides now may not have been met before either. */
const isHoger = (van: Gewogen, naar: Gewogen): boolean => {
  const stap = stapOf(van.richting?.stand)
  return stap >= 0 && stapOf(naar.richting?.stand) > stap
}

/** What decides now by not being met and did not before, or the other way round, a sentence. */
const sayMis = ({ regels }: Boek, van: Gewogen, naar: Gewogen): string => {
  const [eerst, nu] = [
    listMis(van.richting).map(({ id }) => id),
    listMis(naar.richting).map(({ id }) => id),
  ]
  /** A title may have "en" in it: behind each other they are read apart. */
  const titels = (ids: readonly string[]) =>
    [
      ...new Set(
        ids.flatMap((id) => {
          const titel = regels.find((regel) => regel.id === id)?.titel
          return titel === undefined ? [] : lowerFirst(titel)
        }),
      ),
    ].join('; ')
  const nieuw = titels(nu.filter((id) => !eerst.includes(id)))
  const weg = titels(eerst.filter((id) => !nu.includes(id)))
  const kop = isHoger(van, naar) ? 'Nu beslist' : 'Dit wordt nu niet gehaald'
  return [
    nieuw === '' ? '' : ` ${kop}: ${nieuw}.`,
    weg === '' ? '' : ` Dit staat niet meer in de weg: ${weg}.`,
  ].join('')
}

const sayEen = (boek: Boek, naam: string, [van, naar]: readonly [Gewogen, Gewogen]): string => {
  const [eerst, nu] = [wordKant(boek, van), wordKant(boek, naar)]
  const gaat = eerst === nu ? `${naam} blijft ${nu}.` : `${naam} gaat van ${eerst} naar ${nu}.`
  return `${gaat}${sayMis(boek, van, naar)}`
}

/** What a change does to where a plan points: of the whole always, and of each part that goes another way or meets
 * another rule than it did. */
export const describeStanden = (boek: Boek, van: Uitkomst, naar: Uitkomst): readonly string[] => {
  const vroeger = new Map(van.delen.map((deel) => [deel.id, deel]))
  const delen = naar.delen.flatMap((deel) => {
    const oud = vroeger.get(deel.id)
    if (oud === undefined) return `${deel.naam} is nieuw en wijst op ${wordKant(boek, deel)}.`
    const blijft = wordKant(boek, oud) === wordKant(boek, deel) && sayMis(boek, oud, deel) === ''
    return blijft ? [] : sayEen(boek, deel.naam, [oud, deel])
  })
  return [sayEen(boek, 'Het hele plan', [van.geheel, naar.geheel]), ...delen]
}
