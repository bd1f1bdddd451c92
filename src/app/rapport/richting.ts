import type { GrondUitkomst } from '../../domain/model/richting.ts'
import { chooseRedenen } from '../../domain/uitleg/redenen.ts'
import type { Blok, Hoofdstuk, Paragraaf } from '../ports/rapport.ts'
import { sayGrondtekst } from '../woorden/grond.ts'
import { sayMotiveringMetGrond } from '../woorden/grondslag.ts'
import { sayRichtingBurger } from '../woorden/kern.ts'
import { sayGebiedszin } from '../woorden/lidwoord.ts'
import { labelVast, sayVerhouding, sayVerhoudingBurger } from '../woorden/richting.ts'
import { alinea, listParagraaf } from './blok.ts'
import type { Bron } from './bron.ts'

const listGronden = (
  { beoordeling, boek: { visie } }: Bron,
  titel: string,
  gronden: readonly GrondUitkomst[],
): readonly Paragraaf[] => {
  const punten = gronden.map((grond) => ({
    tekst: sayGebiedszin(sayGrondtekst(beoordeling, grond)),
    labels: labelVast(visie, grond),
  }))
  return listParagraaf(titel, punten)
}

const GEEN_RICHTING =
  'Van dit advies is de richting niet bepaald: het is van voor die tijd. Wordt het plan opnieuw beoordeeld, dan staat zij hier.'

/** Which way vision, policy and law point and how firm that is, in a few sentences. */
export const sayRichting = ({ beoordeling, register, boek }: Bron): string => {
  const { richting } = beoordeling
  if (richting === undefined) return GEEN_RICHTING
  return register === 'kort'
    ? sayRichtingBurger(beoordeling, boek)
    : sayMotiveringMetGrond(
        {
          ...beoordeling,
          richting: { ...richting, motivering: richting.motivering ?? GEEN_RICHTING },
        },
        boek,
      )
}

/** What decides, firmest ground first, and what pulls the other way. */
export const listBeslissend = (bron: Bron): readonly Paragraaf[] => {
  const { richting } = bron.beoordeling
  if (richting === undefined) return []
  const { beslissend, tegenkracht } = chooseRedenen(richting)
  return [
    ...listGronden(bron, 'Wat beslist', beslissend),
    ...listGronden(bron, 'Wat ervoor pleit', tegenkracht),
  ]
}

/** Why the careful conclusie is not what the stand leads to expect; nothing where it is. */
export const listVerhouding = ({
  beoordeling: { richting, advies },
  register,
}: Bron): readonly Blok[] => {
  const say = register === 'kort' ? sayVerhoudingBurger : sayVerhouding
  const tekst = richting ? say(richting, advies.conclusie) : ''
  return tekst === '' ? [] : [alinea(tekst)]
}

/** For the initiator: the direction, before anything else. */
export const writeRichting = (bron: Bron): Omit<Hoofdstuk, 'nummer'> => ({
  titel: 'Welke kant het op wijst',
  blokken: [alinea(sayRichting(bron)), ...listVerhouding(bron)],
  paragrafen: listBeslissend(bron),
})
