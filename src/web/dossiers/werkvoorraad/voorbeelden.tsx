import type { FC } from 'hono/jsx'
import { loadVoorbeelden, type Voorbeeld } from '../../../app/beoordelen/load-voorbeelden.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { ALLE_STAPPEN, toWerkvraag } from '../../../app/werkvoorraad/filter.ts'
import { refreshWerkvoorraad } from '../../../app/werkvoorraad/werkvoorraad.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea } from '../../onderdelen/tekst.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'

const PAD = '/dossiers/voorbeelden'

/** What somebody sees whose worklist is still empty. */
export const LaadVoorbeelden: FC = () => (
  <form method="post" action={PAD}>
    <Alinea>
      Er is nog geen dossier. Wilt u eerst rondkijken? Laad dan de voorbeelden die bij Visietoets
      horen. Het zijn verzonnen plannen.
    </Alinea>
    <Knop tweede>Laad voorbeelden</Knop>
  </form>
)

/** Fills the worklist with the shipped examples, once; the pages under /dossiers are guarded already. */
export const addVoorbeelden: AddRoutes<
  Huis<OmgevingMetDossiers> & { readonly voorbeelden: readonly Voorbeeld[] }
> = (web, { omgeving, voorbeelden }) => {
  // A second click waits for the first and then finds everything there.
  let bezig = Promise.resolve()
  web.post(PAD, async (c) => {
    const laad = async () => {
      await refreshWerkvoorraad(omgeving)
      const count = (naam: string) =>
        omgeving.werkvoorraad.count(toWerkvraag({ naam, stap: ALLE_STAPPEN }))
      await loadVoorbeelden(omgeving, voorbeelden, async (naam) => (await count(naam)) > 0)
    }
    bezig = bezig.then(laad, laad)
    await bezig
    return c.redirect('/dossiers', 303)
  })
}
