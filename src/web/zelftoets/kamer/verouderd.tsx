import type { Context } from 'hono'
import type { Feit } from '../../../domain/model/feit.ts'
import { upperFirst } from '../../../domain/tekst.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import { readAntwoord, type Velden } from '../../shared/formulier.ts'
import type { Kamer } from './kamer.ts'
import { Verouderd } from './verouderd-pagina.tsx'

const mayAnswer = ({ herkomst }: Feit) => herkomst === 'initiatief'

/**
 * A form of before the last answer. A second click sends what is stored already and goes on; anything else is
 * shown again, so that nobody thinks that it was kept.
 */
export const answerVerouderd = async (
  { lees, padOf, toon, opmaak }: Kamer,
  c: Context,
  velden: Velden,
): Promise<Response> => {
  const { boek, invoer } = await lees(c)
  const anders = [...boek.feiten.values()].filter(mayAnswer).flatMap((feit) => {
    const antwoord = readAntwoord(feit, velden)
    const isBewaard = JSON.stringify(antwoord) === JSON.stringify(invoer.feiten[feit.id])
    if (antwoord === undefined || isBewaard) return []
    return [{ label: upperFirst(feit.label), waarde: toon(boek)(feit.id, antwoord) }]
  })
  if (anders.length === 0) return c.redirect(padOf(c), 303)
  return answerPagina(c, opmaak, {
    titel: 'Dit is nog niet bewaard',
    status: 409,
    inhoud: <Verouderd pad={padOf(c)} anders={anders} />,
  })
}
