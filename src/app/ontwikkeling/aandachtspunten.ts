import type {
  Aandachtspunt,
  DeelAntwoord,
  KorteOntwikkeling,
} from '../../domain/model/antwoord/ontwikkeling.ts'
import type { Advies } from '../../domain/model/beoordeling.ts'
import type { RichtingUitkomst } from '../../domain/model/richting.ts'
import { CONCLUSIES, NOG_NIET_TE_ZEGGEN, STAND_ONBEKEND } from '../../domain/model/visie.ts'
import { formatGetal } from '../../domain/tekst.ts'
import { stapOf } from '../../domain/weging/schaal.ts'

const MAX_GENOEMD = 5

const name = (namen: readonly string[]): string => {
  const eerste = namen.slice(0, MAX_GENOEMD).map((naam) => `"${naam}"`)
  const rest = namen.length - eerste.length
  return rest > 0 ? `${eerste.join(', ')} en ${rest} meer` : eerste.join(', ')
}

/** How far up on one ladder; absent while that is not known. */
interface Plaats {
  readonly trede: number | undefined
}

const tredeOf = ({ advies }: Beoordeeld): Plaats['trede'] =>
  advies.conclusie === NOG_NIET_TE_ZEGGEN ? undefined : CONCLUSIES.indexOf(advies.conclusie)

const stapVan = ({ richting }: Beoordeeld): Plaats['trede'] =>
  richting === undefined || richting.stand === STAND_ONBEKEND ? undefined : stapOf(richting.stand)

interface Beoordeeld {
  readonly advies: Pick<Advies, 'conclusie' | 'woorden'>
  readonly richting?: Pick<RichtingUitkomst, 'stand' | 'woorden'>
}

type Deel = Beoordeeld & Pick<DeelAntwoord, 'id' | 'naam'>

const compareOp = (
  delen: readonly (Plaats & Pick<Deel, 'id' | 'naam'>)[],
  { trede, woorden }: Plaats & { readonly woorden: string },
): readonly Aandachtspunt[] => {
  if (trede === undefined) return []
  const slechter = delen.filter((deel) => deel.trede !== undefined && deel.trede < trede)
  if (slechter.length > 0) {
    const tekst = `Het geheel (${woorden}) komt beter uit dan ${slechter.length === 1 ? 'dit deel apart' : 'deze delen apart'}: ${name(slechter.map(({ naam }) => naam))}. De gemeente beoordeelt het plan als geheel.`
    return [{ code: 'geheel_beter_dan_deel', delen: slechter.map(({ id }) => id), tekst }]
  }
  if (!delen.every((deel) => deel.trede !== undefined && deel.trede > trede)) return []
  const tekst = `Elk deel apart komt beter uit dan het geheel (${woorden}). De gemeente beoordeelt het plan als geheel.`
  return [{ code: 'geheel_slechter_dan_elk_deel', delen: delen.map(({ id }) => id), tekst }]
}

/** Where the whole comes out otherwise than its parts, in its conclusie or else in its stand: a plan is judged as a whole. */
export const describeDelenEnGeheel = (
  delen: readonly Deel[],
  geheel: Beoordeeld,
): readonly Aandachtspunt[] => {
  const on = (plaatsOf: (een: Beoordeeld) => Plaats['trede'], woorden: string) =>
    compareOp(
      delen.map((deel) => ({ ...deel, trede: plaatsOf(deel) })),
      { trede: plaatsOf(geheel), woorden },
    )
  const inConclusie = on(tredeOf, geheel.advies.woorden)
  return inConclusie.length > 0 ? inConclusie : on(stapVan, geheel.richting?.woorden ?? '')
}

/** Ground that two parts claim is counted once; facts that were stated for it are not. */
export const describeOverlap = (
  { overlappen, m2Dubbel, nietAlle }: KorteOntwikkeling['oppervlakte'],
  delen: readonly Pick<DeelAntwoord, 'id' | 'naam'>[],
): readonly Aandachtspunt[] => {
  if (overlappen.length === 0) return []
  const naamVan = new Map(delen.map(({ id, naam }) => [id, naam]))
  const paren = overlappen.map(({ delen: [a, b], m2 }) => {
    const [een, ander] = [a, b].map((id) => naamVan.get(id) ?? id)
    return `${een} en ${ander} (${formatGetal(m2)} m²)`
  })
  const meer = nietAlle ? ' Er kunnen meer paren zijn.' : ''
  const tekst = `Delen overlappen elkaar: ${name(paren).replaceAll('"', '')}. De oppervlakte telt één keer: ${formatGetal(m2Dubbel)} m² is van de som afgetrokken.${meer} Wij kunnen niet zien of opgegeven aantallen daar dubbel zijn.`
  return [
    {
      code: 'delen_overlappen',
      delen: [...new Set(overlappen.flatMap(({ delen }) => delen))],
      tekst,
    },
  ]
}

/** Stored plans that count as others and seem to be this plan itself: then it counts twice. */
export const describeZelfde = (ids: readonly string[]): readonly Aandachtspunt[] =>
  ids.length === 0
    ? []
    : [
        {
          code: 'zelfde_plan_telt_mee',
          beoordelingen: ids,
          tekst: `Bewaard met dezelfde naam en plek als dit plan: ${ids.join(', ')}. Dat telt nu mee als ander plan, dus misschien dubbel. Is het ditzelfde plan? Noem het id dan in telNietMee.`,
        },
      ]
