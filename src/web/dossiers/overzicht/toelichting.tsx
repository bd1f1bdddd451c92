import type { FC } from 'hono/jsx'
import { readBijlage, type Toelichting } from '../../../app/bijlagen/lees-bijlagen.ts'
import { readKortDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { answerBijlage } from '../../bijlagen/antwoord.ts'
import { EigenTekst, Tekening } from '../../bijlagen/tekening.tsx'
import { Alinea, Kop2, Lijst } from '../../onderdelen/tekst.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'

/** What the initiator wrote and drew; nothing where he did neither. */
export const VanInitiatiefnemer: FC<{ readonly id: string; readonly toelichting: Toelichting }> = ({
  id,
  toelichting: { omschrijving, tekeningen },
}) =>
  omschrijving === '' && tekeningen.length === 0 ? null : (
    <>
      <Kop2>Wat de initiatiefnemer erbij voegde</Kop2>
      <Alinea>Dit telt niet mee in het advies.</Alinea>
      {omschrijving !== '' && <EigenTekst tekst={omschrijving} />}
      <Lijst
        delen={tekeningen.map((bijlage) => (
          <Tekening bijlage={bijlage} naar={`/dossiers/${id}/bijlagen/${bijlage.id}`} />
        ))}
      />
    </>
  )

/** A drawing of a case, to keep. */
export const addBijlagen: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving }) => {
  web.get('/dossiers/:id/bijlagen/:bijlage', async (c) => {
    const { id } = await readKortDossier(omgeving, c.req.param('id'))
    return answerBijlage(c, await readBijlage(omgeving, { zaak: id }, c.req.param('bijlage')))
  })
}
