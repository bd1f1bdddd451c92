import type { NodigUitkomst } from '../model/beoordeling.ts'
import type { Feit, FeitWaarde } from '../model/feit.ts'
import { formatGetal, formatWaarde, joinEn, lowerFirst, upperFirst } from '../tekst.ts'
import type { Wereld } from '../weging/wereld.ts'
import type { Nodig } from './nodig.ts'

const GRENS = { hoogstens: 'ten hoogste ', minstens: 'ten minste ' } as const

/** "ten hoogste 18 woningen" */
export const sayNaar = ({ feit, naar, grens }: Pick<Nodig, 'feit' | 'naar' | 'grens'>): string => {
  // "Ten hoogste 0" is not how people say it.
  const tot = grens && naar !== 0 ? GRENS[grens] : ''
  return `${tot}${formatWaarde(feit, naar)}`
}

/** "ten hoogste 18 woningen in plaats van 25" */
const sayWaarde = (nodig: Nodig): string => {
  const { feit, van } = nodig
  const was = typeof van === 'number' ? formatGetal(van) : formatWaarde(feit, van)
  return `${sayNaar(nodig)} in plaats van ${was}`
}

const ANDER_PLAN = 'Dat is een ander plan.'

/** What an eis needs, for the initiator, without that it is another plan: who reads that it is not enough need not know. */
export const dropAnderPlan = (kort: string): string =>
  kort.endsWith(` ${ANDER_PLAN}`) ? kort.slice(0, -ANDER_PLAN.length - 1) : kort

const sayVolgt = ({ werk, algemeen }: Wereld, { volgt }: Nodig) =>
  [...volgt].map(([slot, naar]) => {
    const feit = werk.feiten[slot] as Feit
    const van = algemeen.waarden[slot] as FeitWaarde
    return {
      feit: feit.id,
      van,
      naar,
      tekst: `${lowerFirst(feit.label)} ${formatWaarde(feit, naar)}`,
    }
  })

/** What the plan needs, as it is shown, in both registers. */
export const explainNodig = (wereld: Wereld, nodig: Nodig): NodigUitkomst => {
  const { evaluatie, feit, van, naar, grens, zelfdePlan, vervalt } = nodig
  const { regel, plek } = evaluatie
  const { gebied } = plek.context
  const volgt = sayVolgt(wereld, nodig)
  const wat = `${lowerFirst(feit.label)}: ${sayWaarde(nodig)}`
  const mee = volgt.length === 0 ? '' : `, met ${joinEn(volgt.map(({ tekst }) => tekst))}`
  const waar = gebied ? ` in ${gebied.naam}` : ''
  return {
    regel: regel.definitie.id,
    ...(gebied && { gebied: gebied.id }),
    feit: feit.id,
    van,
    naar,
    ...(feit.eenheid !== undefined && { eenheid: feit.eenheid }),
    ...(grens && { grens }),
    zelfdePlan,
    ...(vervalt && { vervalt }),
    volgt: volgt.map(({ tekst: _, ...deel }) => deel),
    kort: [
      `${upperFirst(wat)}${mee}.`,
      ...(vervalt ? ['Dan geldt deze eis niet.'] : []),
      ...(zelfdePlan ? [] : [ANDER_PLAN]),
    ].join(' '),
    motivering: `${regel.definitie.id}${waar} ${vervalt ? 'vervalt' : 'wordt gehaald'} met ${wat}${mee}.${zelfdePlan ? '' : ' Dat gaat verder dan een wijziging van hetzelfde plan.'}`,
  }
}
