import type { Context } from 'hono'
import { inviteCollega } from '../../../app/dossier/invite-collega.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Kop1 } from '../../onderdelen/tekst.tsx'
import { Regelveld } from '../../onderdelen/velden.tsx'
import { answerPagina } from '../../shared/antwoord.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { type Ingevuld, LEEG, readForm, textOf } from '../../shared/inzending.ts'
import { LinkKopieren } from '../kader/link-kopieren.tsx'

const Formulier = ({ ingevuld }: { readonly ingevuld: Ingevuld }) => (
  <>
    <Kop1>Een collega aanmelden</Kop1>
    <Alinea>
      U maakt een link waarmee één collega zich één keer aanmeldt. Die collega kan daarna alles wat
      u hier kunt, tien uur lang.
    </Alinea>
    <form method="post" action="/dossiers/collega" class="vt-smal" novalidate>
      <Regelveld {...ingevuld} naam="naam" label="Naam van uw collega" />
      <Knop>Maak een aanmeldlink</Knop>
    </form>
  </>
)

const Zelf = () => (
  <>
    <Kop1>Een collega aanmelden</Kop1>
    <Alinea>
      Uw collega meldt zich zelf aan, bij uw organisatie. Lukt dat niet, dan mist hij of zij de rol
      voor Visietoets; de beheerder van uw organisatie geeft die.
    </Alinea>
    <Linkregel naar="/dossiers">Terug naar de werkvoorraad</Linkregel>
  </>
)

interface Collegahuis extends Huis<OmgevingMetDossiers> {
  /** Whether people sign in at their organisation: then there are no links. */
  readonly metOrganisatie: boolean
}

/** A link with which a colleague signs in. */
export const addCollega: AddRoutes<Collegahuis> = (web, { omgeving, opmaak, metOrganisatie }) => {
  const show = (c: Context, ingevuld: Ingevuld) =>
    answerPagina(c, opmaak, {
      titel: 'Een collega aanmelden',
      fouten: ingevuld.fouten,
      inhoud: metOrganisatie ? <Zelf /> : <Formulier ingevuld={ingevuld} />,
    })
  web.get('/dossiers/collega', (c) => show(c, LEEG))
  if (metOrganisatie) {
    web.post('/dossiers/collega', (c) => show(c, LEEG))
    return
  }
  web.post('/dossiers/collega', async (c) => {
    const { velden } = await readForm(c)
    const naam = textOf(velden, 'naam').slice(0, 100)
    if (naam === '') {
      const fouten = [{ veld: 'naam', melding: 'Vul de naam van uw collega in.' }]
      return show(c, { velden, fouten })
    }
    const door = c.get('behandelaar').naam
    const { sleutel, verlooptOp } = await inviteCollega(omgeving, { naam, door })
    return answerPagina(c, opmaak, {
      titel: 'Aanmeldlink gemaakt',
      inhoud: (
        <>
          <Kop1>Een collega aanmelden</Kop1>
          <LinkKopieren
            titel="De aanmeldlink is gemaakt"
            voor={naam}
            link={new URL(`/aanmelden/${sleutel}`, c.req.url).href}
            verlooptOp={verlooptOp}
          />
          <Linkregel naar="/dossiers">Terug naar de werkvoorraad</Linkregel>
        </>
      ),
    })
  })
}
