import { STAND_ONBEKEND } from '../../domain/model/visie.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import type { Meting } from '../ports/dienst/meting.ts'

type Rekenaars = Pick<OmgevingMetOpslag, 'assess' | 'assessZonderBewijs'>

/** The same, of which every advice is counted by its stand. */
export const measureAdviezen = (
  { assess, assessZonderBewijs }: Rekenaars,
  { countAdvies }: Pick<Meting, 'countAdvies'>,
): Rekenaars => ({
  assess: async (vraag) => {
    const antwoord = await assess(vraag)
    const soort = vraag.stempel === undefined ? 'zelftoets' : 'beoordeling'
    countAdvies(soort, antwoord.kenmerken.kern.richting?.stand ?? STAND_ONBEKEND)
    return antwoord
  },
  assessZonderBewijs: async (vraag) => {
    const antwoord = await assessZonderBewijs(vraag)
    countAdvies('tussenstand', antwoord.richting?.stand ?? STAND_ONBEKEND)
    return antwoord
  },
})
