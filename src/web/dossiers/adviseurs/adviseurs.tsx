import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { linkdagenOf } from '../../../app/bewaartermijn/linkdagen.ts'
import {
  askBijdrage,
  askBijdragen,
  laatsteDagVan,
  remindBijdrage,
} from '../../../app/dossier/ask-bijdrage.ts'
import { readDossier, readKortDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { today } from '../../../app/regelboek/peildatum.ts'
import { bijdragenVan } from '../../../domain/dossier/bijdragen.ts'
import { geldendVan } from '../../../domain/dossier/zaak.ts'
import { readNummer, type Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { type Ingevuld, LEEG, readForm, textOf, tryForm } from '../../shared/inzending.ts'
import { readGezien, tellAt } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { LinkKopieren } from '../kader/link-kopieren.tsx'
import { Adviseurs } from './adviseurs-pagina.tsx'
import { wordAdviesvraag, wordHerinnering } from './herinnering.ts'
import { SamenLinks } from './samen-links.tsx'
import { checkSamen, readSamen, SAMEN } from './samen-vragen.ts'

const VERPLICHT = [
  ['naam', 'Vul de naam van de specialist in.'],
  ['functie', 'Vul de functie of de organisatie in.'],
  ['vraag', 'Schrijf wat u wilt weten.'],
] as const

const checkVelden = (velden: Velden): readonly Veldfout[] =>
  VERPLICHT.flatMap(([veld, melding]) => (textOf(velden, veld) === '' ? [{ veld, melding }] : []))

const linkOf = (c: Context, sleutel: string) => new URL(`/bijdrage/${sleutel}`, c.req.url).href

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
          tijd={{ nu: omgeving.nu().toISOString(), vandaag: today(omgeving.nu()) }}
          dagen={linkdagenOf(omgeving).bijdrage}
          laatsteDag={laatsteDagVan(omgeving)}
        >
          {boven}
        </Adviseurs>
      ),
    })
  }
  /** Asks once more; the new link stands in a text to send. */
  const remind = async (c: Context, velden: Velden) => {
    const { id, huidig } = await readKortDossier(omgeving, c.req.param('id') ?? '')
    const bij = readNummer(velden, 'herinner')
    const veld = `uiterlijk-${bij}`
    const uiterlijk = textOf(velden, veld)
    const door = c.get('behandelaar').naam
    const uitkomst = await tryForm({
      doe: () =>
        remindBijdrage(omgeving, id, {
          ...{ gezien: readGezien(velden), door, bij },
          ...(uiterlijk !== '' && { uiterlijk }),
        }),
      toFouten: (fout) => fout.fouten.map(({ melding }) => ({ veld, melding })),
      ingehaald: tellAt(veld).ingehaald,
    })
    if ('fouten' in uitkomst) return show(c, { velden, ...uitkomst })
    const { link, bijdrage } = uitkomst.gedaan
    const adres = linkOf(c, link.sleutel)
    return show(
      c,
      LEEG,
      <LinkKopieren
        titel="De herinnering is vastgelegd"
        voor={bijdrage.naam}
        link={adres}
        verlooptOp={link.verlooptOp}
        tekst={wordHerinnering(bijdrage, { zaak: huidig.naam, adres, door })}
      />,
    )
  }
  /** Asks all who were ticked; their links stand in one answer. */
  const askSamen = async (c: Context, velden: Velden) => {
    const { id, boek, huidig } = await readKortDossier(omgeving, c.req.param('id') ?? '')
    const door = c.get('behandelaar').naam
    const [eerste, ...rest] = readSamen(velden, boek)
    const uitkomst = await tryForm({
      vooraf: checkSamen(velden, boek),
      doe: async () =>
        eerste === undefined
          ? []
          : askBijdragen(omgeving, id, {
              ...{ gezien: readGezien(velden), door, vragen: [eerste, ...rest] },
            }),
      toFouten: (fout) =>
        fout.fouten.map(({ pointer, melding }) => ({
          veld: pointer === '/uiterlijk' ? SAMEN.uiterlijk : SAMEN.wie,
          melding,
        })),
      ingehaald: tellAt(SAMEN.wie).ingehaald,
    })
    if ('fouten' in uitkomst) return show(c, { velden, ...uitkomst })
    const verzonden = [eerste, ...rest].flatMap((vraag, i) => {
      const link = uitkomst.gedaan[i]
      return vraag && link ? [{ vraag, adres: linkOf(c, link.sleutel) }] : []
    })
    const verlooptOp = uitkomst.gedaan[0]?.verlooptOp ?? ''
    return show(c, LEEG, <SamenLinks {...{ verzonden, verlooptOp, zaak: huidig.naam, door }} />)
  }
  web.get('/dossiers/:id/adviseurs', (c) =>
    show(c, { velden: { adviseur: c.req.query('adviseur') }, fouten: [] }),
  )
  web.post('/dossiers/:id/adviseurs', async (c) => {
    const { id, boek, huidig } = await readKortDossier(omgeving, c.req.param('id'))
    const { velden } = await readForm(c)
    const one = (naam: string) => textOf(velden, naam)
    if (one('herinner') !== '') return remind(c, velden)
    if (one('samen-vragen') !== '') return askSamen(c, velden)
    const uiterlijk = one('uiterlijk')
    const adviseur = one('adviseur')
    const over = one('over')
    const door = c.get('behandelaar').naam
    // Who is asked as an adviser of the list has that for a function.
    const functie = one('functie') || (boek.begrippen.adviseurs[adviseur]?.label ?? '')
    const uitkomst = await tryForm({
      vooraf: checkVelden({ ...velden, functie }),
      doe: () =>
        askBijdrage(omgeving, id, {
          ...{ gezien: readGezien(velden), door },
          ...{ naam: one('naam'), functie, vraag: one('vraag') },
          ...(uiterlijk !== '' && { uiterlijk }),
          ...(Object.hasOwn(boek.begrippen.adviseurs, adviseur) && { adviseur }),
          ...(boek.regels.some((regel) => regel.id === over) && { over }),
        }),
      ...tellAt('vraag'),
    })
    if ('fouten' in uitkomst) return show(c, { velden, ...uitkomst })
    const { sleutel, verlooptOp } = uitkomst.gedaan
    const adres = linkOf(c, sleutel)
    // Not by a redirect: the key must not stand in an address of this part.
    return show(
      c,
      LEEG,
      <LinkKopieren
        titel="De vraag is vastgelegd"
        voor={one('naam')}
        link={adres}
        verlooptOp={verlooptOp}
        tekst={wordAdviesvraag(
          { naam: one('naam'), vraag: one('vraag'), ...(uiterlijk !== '' && { uiterlijk }) },
          { zaak: huidig.naam, adres, door },
        )}
      />,
    )
  })
}
