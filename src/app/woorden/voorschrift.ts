import type { Voorschrift } from '../../domain/model/voorschrift.ts'

/** What people read above a list of standard conditions. */
export const OVER_VOORSCHRIFTEN =
  'Deze voorschriften passen bij wat het plan belooft of nog moet laten zien, als de gemeente het vergunt. De woorden zijn van Visietoets en geen beleid van de gemeente. Neem over wat u nodig heeft, en pas het aan in uw besluit. Concludeert u dat het onder voorwaarden kan? Dan kunt u bij Afronden in de brief zetten wat hoort bij iets dat niet past, nog moet blijken of het advies nog kan veranderen. Staat er iets tussen haken? Dan ontbreekt dat gegeven nog, en komt het niet in een brief.'

const VAKKENNIS = 'Eigen vakkennis'
const GELEZEN = { A: 'een officiële tekst', B: 'een tweede bron', C: 'eigen vakkennis' } as const

/** On what a condition rests, in one line. */
export const wordVoorschriftBron = ({
  bron,
  graad,
}: Pick<Voorschrift, 'bron' | 'graad'>): string => {
  const waar = bron
    .filter(({ titel }) => titel !== VAKKENNIS)
    .map(({ titel, plaats }) => (plaats ? `${titel}, ${plaats}` : titel))
  return `Rust op ${GELEZEN[graad]}${waar.length > 0 ? `: ${waar.join('; ')}` : ''}.`
}
