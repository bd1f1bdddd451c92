import type { Context } from 'hono'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import type { Sessieregel } from '../../../app/ports/sessies.ts'
import { endSessieById, type Kijker, listSessies } from '../../../app/toegang/sessies.ts'
import { gezagenFor } from '../../../domain/toegang/handelingen.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Linkregel } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop1 } from '../../onderdelen/tekst.tsx'
import { answerPagina } from '../../shared/antwoord.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { readForm, textOf } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'

const Beeindig = ({ regel }: { readonly regel: Sessieregel }) => (
  <form method="post" action="/dossiers/aangemeld">
    <input type="hidden" name="id" value={regel.id} />
    <Knop tweede aria-label={`Beëindig de aanmelding van ${regel.naam}`}>
      Beëindig
    </Knop>
  </form>
)

/** Who looks: of others only who beheerder is sees who is signed in. */
const kijkerOf = (c: Context): Kijker => {
  const { id, rechten } = c.get('behandelaar')
  return { id, beheert: gezagenFor('aanmeldingen_beheren', rechten) }
}

/** Who is signed in, where they can be signed out: a laptop that was lost, a browser left open. */
export const addAangemeld: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  web.get('/dossiers/aangemeld', async (c) => {
    const { id: eigen } = c.get('behandelaar')
    const regels = await listSessies(omgeving, kijkerOf(c))
    return answerPagina(c, opmaak, {
      titel: 'Wie is aangemeld',
      inhoud: (
        <>
          <Kop1>Wie is aangemeld</Kop1>
          <Alinea>
            Een aanmelding geldt tien uur. Is iemand een apparaat kwijt, of staat er nog een browser
            open? Beëindig dan die aanmelding: zij werkt daarna nergens meer.
          </Alinea>
          <Tabel
            titel="Aanmeldingen van nu"
            koppen={['Naam', 'Wat u kunt doen', 'Sinds', 'Tot']}
            rijen={regels.map((regel) => [
              regel.id === eigen ? `${regel.naam} (deze browser)` : regel.naam,
              <Beeindig regel={regel} />,
              formatTijdstip(regel.begonnenOp),
              formatTijdstip(regel.verlooptOp),
            ])}
          />
          <Linkregel naar="/dossiers">Terug naar de werkvoorraad</Linkregel>
        </>
      ),
    })
  })
  web.post('/dossiers/aangemeld', async (c) => {
    const { velden } = await readForm(c)
    const id = textOf(velden, 'id')
    await endSessieById(omgeving, kijkerOf(c), id)
    return c.redirect(id === c.get('behandelaar').id ? '/' : '/dossiers/aangemeld', 303)
  })
}
