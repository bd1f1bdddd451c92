import type { Context } from 'hono'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { magTerugnemen } from '../../../domain/dossier/terugnemen.ts'
import { AppError } from '../../../domain/errors.ts'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { type Ingevuld, LEEG, readForm, textOf } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { Redenformulier } from '../kader/formulier.tsx'
import { answerHandeling, GEEN_REDEN } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { wordGebeurtenis } from './geschiedenis-woorden.ts'

const find = ({ gebeurtenissen }: Dossier, nummer: string) =>
  gebeurtenissen.find(({ volgnummer }) => String(volgnummer) === nummer)

/** Taking back something that was done around a case; it stays in the history. */
export const addTerugnemen: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  const show = (c: Context, dossier: Dossier, ingevuld: Ingevuld) => {
    const deel = find(dossier, c.req.param('nummer') ?? '')
    if (!deel || !magTerugnemen(dossier.gebeurtenissen, deel)) {
      throw new AppError('niet_gevonden', { wat: 'Wat u wilt terugnemen' })
    }
    const { volgnummer, gebeurtenis, door, vastgelegdOp } = deel
    const pad = `/dossiers/${dossier.id}/geschiedenis`
    return answerDossier(c, opmaak, {
      dossier,
      deel: 'geschiedenis',
      fouten: ingevuld.fouten,
      inhoud: (
        <>
          <Kop2>Terugnemen</Kop2>
          <Alinea>
            {wordGebeurtenis(gebeurtenis, dossier, []).titel}. Vastgelegd door {door} op{' '}
            {formatTijdstip(vastgelegdOp)}.
          </Alinea>
          <Redenformulier
            {...ingevuld}
            dossier={dossier}
            naar={`${pad}/${volgnummer}`}
            hulp="Waarom geldt dit niet meer? Wat er stond, blijft leesbaar."
            knop="Neem terug"
            terug={pad}
          />
        </>
      ),
    })
  }
  web.get('/dossiers/:id/geschiedenis/:nummer', async (c) =>
    show(c, await readDossier(omgeving, c.req.param('id')), LEEG),
  )
  web.post('/dossiers/:id/geschiedenis/:nummer', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    const deel = find(dossier, c.req.param('nummer'))
    // Taken back meanwhile, or a second click: the page says how it is now.
    if (!deel || !magTerugnemen(dossier.gebeurtenissen, deel)) {
      return c.redirect(`/dossiers/${dossier.id}/geschiedenis`, 303)
    }
    const { velden } = await readForm(c)
    const reden = textOf(velden, 'reden')
    return answerHandeling(c, omgeving, {
      velden,
      vooraf: reden === '' ? [{ veld: 'reden', melding: GEEN_REDEN }] : [],
      gebeurtenis: { soort: 'teruggenomen', volgnummer: deel.volgnummer, reden },
      naar: 'geschiedenis',
      show: (nu, ingevuld) => show(c, nu, ingevuld),
    })
  })
}
