import type { Context } from 'hono'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { AppError } from '../../../domain/errors.ts'
import type { Feit } from '../../../domain/model/feit.ts'
import { Alinea } from '../../onderdelen/tekst.tsx'
import { allOf, isDubbel, readAntwoord, toVelden } from '../../shared/formulier.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { readForm } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { FeitFormulier } from '../kader/feit-formulier.tsx'
import { answerVastlegging } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { nameFeit, showWaarde } from '../kader/waarden.ts'
import { Gegevens } from './gegevens-pagina.tsx'

const REDEN = {
  label: 'Reden',
  hulp: 'Waaruit blijkt dit? Wie dit dossier later leest, moet de wijziging kunnen volgen.',
}
const DUBBEL = 'U vulde iets in en koos ook "Niet bekend". Kies één van de twee.'

const findFeit = ({ boek }: Dossier, id: string): Feit => {
  const feit = boek.feiten.get(id)
  if (feit?.herkomst !== 'initiatief') throw new AppError('niet_gevonden', { wat: 'Dit gegeven' })
  return feit
}

/** What is known of the plan, and the correction of one fact. */
export const addGegevens: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  const showFormulier = (c: Context, dossier: Dossier, feit: Feit, ingevuld?: Ingevuld) => {
    const { boek, eerste, huidig, zaak, id } = dossier
    const nu = huidig.bewijs.verzoek.feiten?.[feit.id]
    const { velden, fouten } = ingevuld ?? {
      velden: nu === undefined ? {} : toVelden({ [feit.id]: nu }),
      fouten: [],
    }
    const wijziging = zaak.feiten.get(feit.id)
    return answerDossier(c, opmaak, {
      dossier,
      deel: 'gegevens',
      fouten,
      inhoud: (
        <FeitFormulier
          dossier={dossier}
          feit={feit}
          titel={nu === undefined ? 'Een gegeven invullen' : 'Een gegeven corrigeren'}
          vraag={nameFeit(boek, feit.id)}
          pad={`/dossiers/${id}/gegevens/${feit.id}`}
          terug={`/dossiers/${id}/gegevens`}
          reden={REDEN}
          onbekend="Niet bekend"
          knop="Leg vast en beoordeel opnieuw"
          velden={velden}
          fouten={fouten}
        >
          <Alinea>
            Zoals het binnenkwam:{' '}
            {showWaarde(boek, feit.id, eerste.bewijs.verzoek.feiten?.[feit.id])}. Nu:{' '}
            {showWaarde(boek, feit.id, nu)}.
          </Alinea>
          {wijziging && (
            <Alinea>
              Gewijzigd door {wijziging.door} op {formatTijdstip(wijziging.vastgelegdOp)}
              {'reden' in wijziging.gebeurtenis ? `: ${wijziging.gebeurtenis.reden}` : '.'}
            </Alinea>
          )}
        </FeitFormulier>
      ),
    })
  }
  web.get('/dossiers/:id/gegevens', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    const inhoud = <Gegevens dossier={dossier} />
    return answerDossier(c, opmaak, { dossier, deel: 'gegevens', inhoud })
  })
  web.get('/dossiers/:id/gegevens/:feit', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    return showFormulier(c, dossier, findFeit(dossier, c.req.param('feit')))
  })
  web.post('/dossiers/:id/gegevens/:feit', async (c) => {
    const { velden } = await readForm(c)
    const feit = findFeit(await readDossier(omgeving, c.req.param('id')), c.req.param('feit'))
    const waarde = readAntwoord(feit, velden)
    const [reden] = allOf(velden, 'reden')
    return answerVastlegging(c, omgeving, {
      velden,
      vooraf: isDubbel(feit, velden) ? [{ veld: feit.id, melding: DUBBEL }] : [],
      gebeurtenis: { soort: 'feit_gecorrigeerd', feit: feit.id, waarde, reden },
      waardeveld: feit.id,
      feit,
      naar: 'wijzigingen',
      show: (dossier, ingevuld) => showFormulier(c, dossier, feit, ingevuld),
    })
  })
}
