import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { linkdagenOf } from '../../../app/bewaartermijn/linkdagen.ts'
import { askBijdrage } from '../../../app/dossier/ask-bijdrage.ts'
import { readDossier, readKortDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { bijdragenVan } from '../../../domain/dossier/bijdragen.ts'
import { geldendVan } from '../../../domain/dossier/zaak.ts'
import type { Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { type Ingevuld, LEEG, readForm, textOf, tryForm } from '../../shared/inzending.ts'
import { readGezien, tellAt } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { LinkKopieren } from '../kader/link-kopieren.tsx'
import { Adviseurs } from './adviseurs-pagina.tsx'

const VERPLICHT = [
  ['naam', 'Vul de naam van de specialist in.'],
  ['functie', 'Vul de functie of de organisatie in.'],
  ['vraag', 'Schrijf wat u wilt weten.'],
] as const

const checkVelden = (velden: Velden): readonly Veldfout[] =>
  VERPLICHT.flatMap(([veld, melding]) => (textOf(velden, veld) === '' ? [{ veld, melding }] : []))

/** The advisers of a case, and asking them something. */
export const addAdviseurs: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  const show = async (c: Context, ingevuld: Ingevuld, boven: Child = '') => {
    const dossier = await readDossier(omgeving, c.req.param('id') ?? '')
    return answerDossier(c, opmaak, {
      dossier,
      deel: 'adviseurs',
      fouten: ingevuld.fouten,
      inhoud: (
        <Adviseurs
          dossier={dossier}
          bijdragen={bijdragenVan(geldendVan(dossier))}
          ingevuld={ingevuld}
          nu={omgeving.nu().toISOString()}
          dagen={linkdagenOf(omgeving).bijdrage}
        >
          {boven}
        </Adviseurs>
      ),
    })
  }
  web.get('/dossiers/:id/adviseurs', (c) =>
    show(c, { velden: { adviseur: c.req.query('adviseur') }, fouten: [] }),
  )
  web.post('/dossiers/:id/adviseurs', async (c) => {
    const { id, boek } = await readKortDossier(omgeving, c.req.param('id'))
    const { velden } = await readForm(c)
    const one = (naam: string) => textOf(velden, naam)
    const adviseur = one('adviseur')
    // Who is asked as an adviser of the list has that for a function.
    const functie = one('functie') || (boek.begrippen.adviseurs[adviseur]?.label ?? '')
    const uitkomst = await tryForm({
      vooraf: checkVelden({ ...velden, functie }),
      doe: () =>
        askBijdrage(omgeving, id, {
          gezien: readGezien(velden),
          door: c.get('behandelaar').naam,
          ...{ naam: one('naam'), functie, vraag: one('vraag') },
          ...(Object.hasOwn(boek.begrippen.adviseurs, adviseur) && { adviseur }),
        }),
      ...tellAt('vraag'),
    })
    if ('fouten' in uitkomst) return show(c, { velden, ...uitkomst })
    const { sleutel, verlooptOp } = uitkomst.gedaan
    // Not by a redirect: the key must not stand in an address of this part.
    return show(
      c,
      LEEG,
      <LinkKopieren
        titel="De vraag is vastgelegd"
        voor={one('naam')}
        link={new URL(`/bijdrage/${sleutel}`, c.req.url).href}
        verlooptOp={verlooptOp}
      />,
    )
  })
}
