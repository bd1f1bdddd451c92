import type { FC } from 'hono/jsx'
import { retryGewijzigd } from '../../../app/dossier/link.ts'
import { type Dossier, readKortDossier } from '../../../app/dossier/read-dossier.ts'
import { findBehandelaar } from '../../../app/dossier/zaakregels.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { assignZaak } from '../../../app/werkvoorraad/lijstwerk.ts'
import { foldNaam } from '../../../domain/dossier/persoon.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Kop3, Uitklap } from '../../onderdelen/tekst.tsx'
import { Regelveld, Verborgen } from '../../onderdelen/velden.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { readForm } from '../../shared/inzending.ts'
import { MAX_NAAM, readToewijzing, wieVan } from '../kader/handelingen.ts'

/** Who handles the case, and taking it up or giving it to a colleague. */
export const Behandelaar: FC<{ readonly dossier: Dossier; readonly ik: string }> = ({
  dossier,
  ik,
}) => {
  const nu = findBehandelaar(dossier.gebeurtenissen)?.naam
  const pad = `/dossiers/${dossier.id}/behandelaar`
  return (
    <>
      <Kop3>Behandelaar</Kop3>
      <Alinea>{nu ?? 'Nog niemand.'}</Alinea>
      {foldNaam(nu ?? '') !== foldNaam(ik) && (
        <form method="post" action={pad}>
          <Verborgen naam="behandelaar" waarde={ik} />
          <Knop tweede>Neem deze zaak op u</Knop>
        </form>
      )}
      <Uitklap kop="Geef aan een collega">
        <form method="post" action={pad}>
          <Regelveld
            {...{ velden: {}, fouten: [] }}
            naam="behandelaar"
            label="Naam van de collega"
            hulp="Leeg: de zaak is van niemand."
            maxlength={MAX_NAAM}
          />
          <Knop tweede>Draag over</Knop>
        </form>
      </Uitklap>
    </>
  )
}

/** Gives the case to somebody: it stands in his list from then on. */
export const addBehandelaar: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving }) => {
  web.post('/dossiers/:id/behandelaar', async (c) => {
    const { id } = await readKortDossier(omgeving, c.req.param('id'))
    const { velden } = await readForm(c)
    const ik = wieVan(c)
    const wie = readToewijzing(velden, ik)
    await retryGewijzigd(() => assignZaak(omgeving, id, { door: ik.naam, ...wie }))
    return c.redirect(`/dossiers/${id}#werk`, 303)
  })
}
