import type { Hono } from 'hono'
import { createAgenda } from '../../../app/dossier/create-agenda.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { currentRegelboek } from '../../../app/regelboek/choose-catalogus.ts'
import { datumSchema } from '../../../domain/model/bron.ts'
import { answerPagina, type Opmaak } from '../../shared/antwoord.tsx'
import { Agenda } from './agenda-pagina.tsx'

const DATUM = { veld: 'datum', melding: 'Kies een bestaande dag.' }

/** The agenda of the intaketafel from cases chosen in the worklist; it is kept by its address. */
export const addAgenda = (web: Hono, omgeving: OmgevingMetDossiers, opmaak: Opmaak): void => {
  web.get('/dossiers/agenda', async (c) => {
    const datum = c.req.query('datum') ?? ''
    const goed = datum === '' || datumSchema.safeParse(datum).success
    const fouten = goed ? [] : [DATUM]
    return answerPagina(c, opmaak, {
      titel: 'Agenda van de intaketafel',
      fouten,
      inhoud: (
        <Agenda
          punten={await createAgenda(omgeving, c.req.queries('dossier') ?? [])}
          datum={goed ? datum : ''}
          woorden={currentRegelboek(omgeving).visie.woorden}
          ingevuld={{ velden: { datum }, fouten }}
        />
      ),
    })
  })
}
