import type { Hono } from 'hono'
import { inviteCollega } from '../../../app/dossier/invite-collega.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { Fouten } from '../../onderdelen/fouten.tsx'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop1 } from '../../onderdelen/tekst.tsx'
import { answerPagina, type Opmaak } from '../../shared/antwoord.tsx'
import { allOf } from '../../shared/formulier.ts'
import { Regelveld } from '../kader/behandeling-velden.tsx'
import { readVelden } from '../kader/formulieren.ts'
import type { Ingevuld } from '../kader/handelingen.ts'
import { LinkKopieren } from '../kader/link-kopieren.tsx'

const Formulier = ({ ingevuld }: { readonly ingevuld: Ingevuld }) => (
  <>
    <Fouten fouten={ingevuld.fouten} />
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

/** A link with which a colleague signs in. */
export const addCollega = (web: Hono, omgeving: OmgevingMetDossiers, opmaak: Opmaak): void => {
  web.get('/dossiers/collega', (c) =>
    answerPagina(c, opmaak, {
      titel: 'Een collega aanmelden',
      inhoud: <Formulier ingevuld={{ velden: {}, fouten: [] }} />,
    }),
  )
  web.post('/dossiers/collega', async (c) => {
    const velden = await readVelden(c)
    const naam = allOf(velden, 'naam')[0]?.trim().slice(0, 100) ?? ''
    if (naam === '') {
      const fouten = [{ veld: 'naam', melding: 'Vul de naam van uw collega in.' }]
      return answerPagina(c, opmaak, {
        titel: 'Fout: een collega aanmelden',
        status: 400,
        inhoud: <Formulier ingevuld={{ velden, fouten }} />,
      })
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
          <Alinea>
            <Link naar="/dossiers">Terug naar de werkvoorraad</Link>
          </Alinea>
        </>
      ),
    })
  })
}
