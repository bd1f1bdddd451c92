import { readDossier, readKortDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetOverdracht } from '../../../app/omgeving.ts'
import { packZaak } from '../../../app/overdracht/pak-zaak.ts'
import { noteUitgenomen } from '../../../app/toegang/spoor.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { readForm, textOf } from '../../shared/inzending.ts'
import { answerDossier } from '../kader/kader.tsx'
import { Overdracht } from './overdracht-pagina.tsx'

/** Handing a case over, in its whole or in the form to publish, and what was destroyed of it. */
export const addOverdracht: AddRoutes<Huis<OmgevingMetOverdracht>> = (
  web,
  { omgeving, opmaak },
) => {
  web.get('/dossiers/:id/overdracht', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    const { id } = dossier
    const vernietigd = await omgeving.vernietiging.list(id)
    return answerDossier(c, opmaak, {
      dossier,
      deel: 'overdracht',
      inhoud: <Overdracht {...{ id, vernietigd }} />,
    })
  })
  web.post('/dossiers/:id/overdracht', async (c) => {
    const { id } = await readKortDossier(omgeving, c.req.param('id'))
    const { velden } = await readForm(c)
    const openbaar = textOf(velden, 'vorm') === 'openbaar'
    const { inhoud } = await packZaak(omgeving, {
      genoemd: id,
      openbaar,
      bron: new URL(c.req.url).origin,
      pdf: omgeving.rapportvormen.pdf,
    })
    // Before anybody has it.
    await noteUitgenomen(omgeving, c.get('behandelaar'), { zaak: id, openbaar })
    return c.body(inhoud as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="zaak-${id}${openbaar ? '-openbaar' : ''}.zip"`,
    })
  })
}
