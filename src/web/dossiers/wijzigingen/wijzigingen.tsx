import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import {
  type Dossier,
  type DossierMetBegin,
  readDossier,
  readDossierMetBegin,
} from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { findIngevoerd } from '../../../domain/dossier/begin.ts'
import type { VastgelegdeGebeurtenis } from '../../../domain/dossier/gebeurtenis.ts'
import { isTerugTeNemen } from '../../../domain/dossier/zaak.ts'
import { AppError } from '../../../domain/errors.ts'
import { Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'
import { allOf } from '../../shared/formulier.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { type Ingevuld, LEEG, readForm } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { sayGebeurtenis } from '../kader/gebeurtenis-woorden.ts'
import { answerVastlegging } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { VerschilMetIdee } from './idee.tsx'
import { Terugnemen } from './terugnemen-pagina.tsx'
import { Verschil } from './verschil.tsx'

const Wijziging: FC<{ readonly dossier: Dossier; readonly deel: VastgelegdeGebeurtenis }> = ({
  dossier,
  deel: { volgnummer, gebeurtenis, door, vastgelegdOp },
}) => {
  const terug = dossier.zaak.teruggenomen.get(volgnummer)
  return (
    <li value={volgnummer}>
      <Alinea>
        <strong>{sayGebeurtenis(dossier, gebeurtenis)}</strong> {door},{' '}
        {formatTijdstip(vastgelegdOp)}.
      </Alinea>
      {'reden' in gebeurtenis && <Alinea>{gebeurtenis.reden}</Alinea>}
      {terug ? (
        <Alinea>
          Teruggenomen door {terug.door}, {formatTijdstip(terug.vastgelegdOp)}:{' '}
          {terug.gebeurtenis.reden}
        </Alinea>
      ) : (
        <Linkregel
          naar={`/dossiers/${dossier.id}/wijzigingen/${volgnummer}`}
          aria-label={`Neem terug: nummer ${volgnummer}`}
        >
          Neem terug
        </Linkregel>
      )}
    </li>
  )
}

/** What was changed in a case and by whom, and what that did to the advice. */
const Wijzigingen: FC<{ readonly dossier: DossierMetBegin; readonly idee?: Dossier }> = ({
  dossier,
  idee,
}) => {
  const wijzigingen = dossier.gebeurtenissen.filter(isTerugTeNemen)
  return (
    <>
      {idee && <VerschilMetIdee dossier={dossier} idee={idee} />}
      <Kop2>Wat de wijzigingen deden</Kop2>
      <Verschil dossier={dossier} />
      <Kop2>Wat er is gewijzigd</Kop2>
      {wijzigingen.length === 0 ? (
        <Alinea>
          Corrigeer een gegeven bij Gegevens, of betwist een gebied bij Gebieden. Het staat daarna
          hier, met wie het deed en waarom.
        </Alinea>
      ) : (
        <ol>
          {wijzigingen.map((deel) => (
            <Wijziging dossier={dossier} deel={deel} />
          ))}
        </ol>
      )}
    </>
  )
}

const findWijziging = ({ gebeurtenissen }: Dossier, nummer: string) => {
  const deel = gebeurtenissen.find(({ volgnummer }) => String(volgnummer) === nummer)
  if (deel && isTerugTeNemen(deel)) return deel
  throw new AppError('niet_gevonden', { wat: 'Deze wijziging' })
}

/** What was changed in a case, and taking that back. */
export const addWijzigingen: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  const showTerugnemen = (c: Context, dossier: Dossier, ingevuld: Ingevuld) => {
    const wijziging = findWijziging(dossier, c.req.param('nummer') ?? '')
    const { fouten } = ingevuld
    const inhoud = <Terugnemen dossier={dossier} wijziging={wijziging} {...ingevuld} />
    return answerDossier(c, opmaak, { dossier, deel: 'wijzigingen', fouten, inhoud })
  }
  web.get('/dossiers/:id/wijzigingen', async (c) => {
    const dossier = await readDossierMetBegin(omgeving, c.req.param('id'))
    const { idee } = findIngevoerd(dossier.gebeurtenissen) ?? {}
    const eerder = idee === undefined ? {} : { idee: await readDossier(omgeving, idee) }
    const inhoud = <Wijzigingen dossier={dossier} {...eerder} />
    return answerDossier(c, opmaak, { dossier, deel: 'wijzigingen', inhoud })
  })
  web.get('/dossiers/:id/wijzigingen/:nummer', async (c) =>
    showTerugnemen(c, await readDossier(omgeving, c.req.param('id')), LEEG),
  )
  web.post('/dossiers/:id/wijzigingen/:nummer', async (c) => {
    const { velden } = await readForm(c)
    const volgnummer = Number(c.req.param('nummer'))
    const [reden] = allOf(velden, 'reden')
    return answerVastlegging(c, omgeving, {
      velden,
      gebeurtenis: { soort: 'teruggenomen', volgnummer, reden },
      waardeveld: 'reden',
      naar: 'wijzigingen',
      show: (dossier, ingevuld) => showTerugnemen(c, dossier, ingevuld),
    })
  })
}
