import type { Context } from 'hono'
import type { OmgevingMetDossiers, Sessiegrens } from '../../../app/omgeving.ts'
import type { Sessieregel } from '../../../app/ports/sessies.ts'
import {
  endEigenSessies,
  endSessieById,
  isEigenSessie,
  type Kijker,
  listSessies,
} from '../../../app/toegang/sessies.ts'
import { formatAantal } from '../../../domain/tekst.ts'
import { gezagenFor } from '../../../domain/toegang/handelingen.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Linkregel } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop1 } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { answerPagina } from '../../shared/antwoord.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { readForm, textOf } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { clearBrowser } from '../../toegang/koekje.ts'
import { createSessiekoekje } from '../../toegang/sessie.ts'

/** In place of the id of one session: all of who asks it. */
const OVERAL = 'overal'

interface Aangemeldhuis extends Huis<OmgevingMetDossiers> {
  /** Whether people reach the service over https. */
  readonly overHttps: boolean
}

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
  const { id, onderwerp, rechten } = c.get('behandelaar')
  const beheert = gezagenFor('aanmeldingen_beheren', rechten)
  return { id, beheert, ...(onderwerp !== undefined && { onderwerp }) }
}

const nameRegel = (kijker: Kijker, regel: Sessieregel): string => {
  if (regel.id === kijker.id) return `${regel.naam} (deze browser)`
  return isEigenSessie(kijker, regel) ? `${regel.naam} (u, ergens anders)` : regel.naam
}

const wordDuur = (
  { rustMinuten, hoogstens }: Sessiegrens = { rustMinuten: 0, hoogstens: 0 },
  { onderwerp }: Kijker,
): string =>
  [
    'Een aanmelding geldt tien uur.',
    ...(rustMinuten > 0
      ? [
          `Doet u ${formatAantal(rustMinuten, 'minuut', 'minuten')} niets, dan meldt u zich opnieuw aan; wat u net invulde, blijft staan.`,
        ]
      : []),
    ...(hoogstens > 0 && onderwerp !== undefined
      ? [
          `Iemand is hoogstens ${formatAantal(hoogstens, 'keer', 'keer')} tegelijk aangemeld; daarna vervalt de oudste aanmelding.`,
        ]
      : []),
    'Is iemand een apparaat kwijt, of staat er nog een browser open? Beëindig dan die aanmelding: zij werkt daarna nergens meer.',
  ].join(' ')

/** Of oneself, with a button for all at once where there are more. */
const Overal = () => (
  <form method="post" action="/dossiers/aangemeld">
    <Verborgen naam="id" waarde={OVERAL} />
    <Knop tweede>Meld mij overal af</Knop>
  </form>
)

/** Who is signed in, where they can be signed out: a laptop that was lost, a browser left open. */
export const addAangemeld: AddRoutes<Aangemeldhuis> = (web, { omgeving, opmaak, overHttps }) => {
  const koekje = createSessiekoekje({ overHttps })
  web.get('/dossiers/aangemeld', async (c) => {
    const kijker = kijkerOf(c)
    const regels = await listSessies(omgeving, kijker)
    return answerPagina(c, opmaak, {
      titel: 'Wie is aangemeld',
      inhoud: (
        <>
          <Kop1>Wie is aangemeld</Kop1>
          <Alinea>{wordDuur(omgeving.sessiegrens, kijker)}</Alinea>
          <Tabel
            titel="Aanmeldingen van nu"
            koppen={['Naam', 'Wat u kunt doen', 'Sinds', 'Verloopt']}
            rijen={regels.map((regel) => [
              nameRegel(kijker, regel),
              <Beeindig regel={regel} />,
              formatTijdstip(regel.begonnenOp),
              formatTijdstip(regel.verlooptOp),
            ])}
          />
          {regels.filter((regel) => isEigenSessie(kijker, regel)).length > 1 && <Overal />}
          <Linkregel naar="/dossiers">Terug naar de werkvoorraad</Linkregel>
        </>
      ),
    })
  })
  web.post('/dossiers/aangemeld', async (c) => {
    const { velden } = await readForm(c)
    const [id, kijker] = [textOf(velden, 'id'), kijkerOf(c)]
    if (id === OVERAL) await endEigenSessies(omgeving, kijker)
    else await endSessieById(omgeving, kijker, id)
    if (id !== OVERAL && id !== kijker.id) return c.redirect('/dossiers/aangemeld', 303)
    koekje.remove(c)
    clearBrowser(c)
    return c.redirect('/', 303)
  })
}
