import type { Context } from 'hono'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { readDelen } from '../../../app/rapport/delen/lees-delen.ts'
import type { Feit } from '../../../domain/model/feit.ts'
import { Alinea } from '../../onderdelen/tekst.tsx'
import { isDubbel, toVelden } from '../../shared/formulier.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { addFeitpagina, FeitFormulier } from '../kader/feit-formulier.tsx'
import { answerDossier } from '../kader/kader.tsx'
import { nameFeit, showWaarde } from '../kader/waarden.ts'
import { Gegevens } from './gegevens-pagina.tsx'

const DUBBEL = 'U vulde iets in en koos ook "Niet bekend". Kies één van de twee.'

interface Correctie {
  readonly dossier: Dossier
  readonly feit: Feit
}

/** What is known of the plan, and the correction of one fact. */
export const addGegevens: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  const showFormulier = (c: Context, { dossier, feit }: Correctie, ingevuld?: Ingevuld) => {
    const { boek, eerste, huidig, zaak } = dossier
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
          deel="gegevens"
          hulp="Waaruit blijkt dit? Wie dit dossier later leest, moet de wijziging kunnen volgen."
          onbekend="Niet bekend"
          {...{ velden, fouten }}
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
    const inhoud = <Gegevens dossier={dossier} delen={await readDelen(omgeving, dossier)} />
    return answerDossier(c, opmaak, { dossier, deel: 'gegevens', inhoud })
  })
  addFeitpagina(web, {
    ...{ omgeving, opmaak, deel: 'gegevens', herkomst: 'initiatief', wat: 'Dit gegeven' },
    soort: 'feit_gecorrigeerd',
    naar: 'wijzigingen',
    show: showFormulier,
    check: (feit, velden) => (isDubbel(feit, velden) ? [{ veld: feit.id, melding: DUBBEL }] : []),
  })
}
