import type { Context, Hono } from 'hono'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import { recordHandeling } from '../../../app/dossier/record-handeling.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { magTerugnemen } from '../../../domain/dossier/terugnemen.ts'
import { AppError } from '../../../domain/errors.ts'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'
import type { Opmaak } from '../../shared/antwoord.tsx'
import { allOf } from '../../shared/formulier.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { tryHandeling } from '../kader/behandeling-handeling.ts'
import { Gezien } from '../kader/behandeling-velden.tsx'
import { readVelden } from '../kader/formulieren.ts'
import { type Ingevuld, readGezien } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { Redenveld } from '../kader/redenveld.tsx'
import { Vastlegknoppen } from '../kader/vastlegknoppen.tsx'
import { wordGebeurtenis } from './geschiedenis-woorden.ts'

const find = ({ gebeurtenissen }: Dossier, nummer: string) =>
  gebeurtenissen.find(({ volgnummer }) => String(volgnummer) === nummer)

/** Taking back something that was done around a case; it stays in the history. */
export const addTerugnemen = (web: Hono, omgeving: OmgevingMetDossiers, opmaak: Opmaak): void => {
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
          <form method="post" action={`${pad}/${volgnummer}`} class="vt-smal" novalidate>
            <Gezien laatste={dossier.zaak.laatste} />
            <Redenveld
              {...ingevuld}
              label="Reden"
              hulp="Waarom geldt dit niet meer? Wat er stond, blijft leesbaar."
            />
            <Vastlegknoppen knop="Neem terug" terug={pad} />
          </form>
        </>
      ),
    })
  }
  web.get('/dossiers/:id/geschiedenis/:nummer', async (c) =>
    show(c, await readDossier(omgeving, c.req.param('id')), { velden: {}, fouten: [] }),
  )
  web.post('/dossiers/:id/geschiedenis/:nummer', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    const pad = `/dossiers/${dossier.id}/geschiedenis`
    const deel = find(dossier, c.req.param('nummer'))
    // Taken back meanwhile, or a second click: the page says how it is now.
    if (!deel || !magTerugnemen(dossier.gebeurtenissen, deel)) return c.redirect(pad, 303)
    const velden = await readVelden(c)
    const reden = allOf(velden, 'reden')[0]?.trim() ?? ''
    const fouten =
      reden === ''
        ? [{ veld: 'reden', melding: 'Schrijf op waarom. Zonder reden leggen wij dit niet vast.' }]
        : await tryHandeling(
            () =>
              recordHandeling(omgeving, dossier.id, {
                gezien: readGezien(velden),
                door: c.get('behandelaar').naam,
                gebeurtenis: { soort: 'teruggenomen', volgnummer: deel.volgnummer, reden },
              }),
            'reden',
          )
    return fouten.length > 0 ? show(c, dossier, { velden, fouten }) : c.redirect(pad, 303)
  })
}
