import type { MiddlewareHandler } from 'hono'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { trimTrailingSlash } from 'hono/trailing-slash'
import { beginZelftoets } from '../app/beoordelen/zelftoets.ts'
import { readAanmeldlink, useAanmeldlink } from '../app/dossier/invite-collega.ts'
import type { OmgevingMetBeleid } from '../app/omgeving.ts'
import type { AdressenPort } from '../app/ports/adressen.ts'
import type { ProjectiePort } from '../app/ports/geo.ts'
import { beginSessie, endSessie, readSessie } from '../app/toegang/sessies.ts'
import { AppError } from '../domain/errors.ts'
import { addDossiers } from './dossiers/dossiers.tsx'
import { addFouten } from './onderdelen/fout-pagina.tsx'
import { addOntwikkelingen } from './ontwikkelingen/ontwikkelingen.tsx'
import { addRapporten } from './rapport/rapport.tsx'
import { answerPagina, type Opmaak } from './shared/antwoord.tsx'
import { createBundel } from './shared/bundel.ts'
import { allOf } from './shared/formulier.ts'
import type { AddRoutes, Huis } from './shared/huis.ts'
import { readForm } from './shared/inzending.ts'
import { paginaKopregels } from './shared/kopregels.ts'
import { createStijlblad, nameBestand } from './shared/stijlblad.ts'
import { Start } from './start-pagina.tsx'
import { Aanmelden, AanmeldFormulier } from './toegang/aanmelden-pagina.tsx'
import { refuseVanElders } from './toegang/herkomst.ts'
import { type Aanmelding, addSessie } from './toegang/sessie.ts'
import { addVerifieer } from './verifieer/verifieer.tsx'
import { addVisie } from './visie/visie.tsx'
import { addZelftoetsBegin } from './zelftoets/plek/begin.tsx'
import { addZelftoets } from './zelftoets/vervolg.tsx'

export interface WebOpties {
  readonly projectie: ProjectiePort
  readonly nieuwKenmerk: () => string
  readonly logFout: (
    fout: unknown,
    context: { readonly kenmerk: string; readonly pad: string },
  ) => void
  /** Shipped examples: what they are called, and what is filled in. */
  readonly voorbeelden: readonly {
    readonly id: string
    readonly naam: string
    readonly invoer: Readonly<Record<string, unknown>>
  }[]
  /** Shipped area developments, as POST /v1/ontwikkelingen reads them. */
  readonly ontwikkelvoorbeelden?: WebOpties['voorbeelden']
  readonly aanmelding: Pick<Aanmelding, 'eenmalig' | 'overHttps'>
  /** Looks up addresses and parcels; absent: the pages do not offer it. */
  readonly adressen?: AdressenPort
  /** Template of background tiles in RD; absent: the maps have a plain background. */
  readonly tegels?: string
  /** A CSS file with the custom properties of another theme. */
  readonly thema?: string
}

const MAX_BYTES = 1_000_000
/** A room that says itself, in its form, which file is too large. */
const MAX_BYTES_PER_KAMER: Readonly<Record<string, number>> = { ontwikkelingen: 20_000_000 }
const JAAR_S = 31_536_000
const OPEN_VISIE = {
  pad: '/visie',
  tekst: 'De visie, haar regels, gebieden en richting leest u zonder aanmelding',
} as const

/** Everything of the pages lives under one of these; the rest is the API's. */
const KAMERS = [
  'zelftoets',
  'voorbeelden',
  'dossiers',
  'bijdrage',
  'aanvulling',
  'ontwikkelingen',
  'aanmelden',
  'afmelden',
  'visie',
  'verifieer',
  'bestanden',
]

/** What was typed in the form that came in; files are not kept. */
const listVelden = async (c: Context): Promise<readonly (readonly [string, string])[]> => {
  if (c.req.method !== 'POST') return []
  const { velden } = await readForm(c)
  return Object.keys(velden).flatMap((naam) =>
    allOf(velden, naam).map((waarde) => [naam, waarde] as const),
  )
}

/** What every answer of the pages goes through, before any room. */
const guard = (web: Hono, tegels: string | undefined): void => {
  for (const pad of ['/', ...KAMERS.flatMap((kamer) => [`/${kamer}`, `/${kamer}/*`])]) {
    const maxSize = MAX_BYTES_PER_KAMER[pad.split('/')[1] ?? ''] ?? MAX_BYTES
    web.use(
      pad,
      paginaKopregels(tegels),
      compress(),
      trimTrailingSlash(),
      refuseVanElders(),
      bodyLimit({
        maxSize,
        onError: () => {
          throw new AppError('te_groot', { maximum: `${maxSize / 1_000_000} MB` })
        },
      }),
    )
  }
}

/** Serves the style sheet and the script of the map, each under a name that changes with it. */
const serveBestanden = (web: Hono, { thema, tegels }: WebOpties): Opmaak => {
  const css = createStijlblad(thema)
  const stijl = `/bestanden/${nameBestand('stijl', 'css', css)}`
  const bundel = createBundel()
  const kaart = `/bestanden/${bundel.naam}`
  const headersOf = (type: string) => ({
    'Content-Type': `text/${type}; charset=utf-8`,
    'Cache-Control': `public, max-age=${JAAR_S}, immutable`,
  })
  web.get(stijl, (c) => c.body(css, 200, headersOf('css')))
  web.get(kaart, async (c) => c.body(await bundel.read(), 200, headersOf('javascript')))
  return { stijl, kaart, ...(tegels !== undefined && { tegels }) }
}

interface Starthuis extends Huis<OmgevingMetBeleid> {
  readonly voorbeelden: WebOpties['voorbeelden']
}

/** The first page, and the examples that it offers. */
const addStart: AddRoutes<Starthuis> = (web, { omgeving, opmaak, voorbeelden }) => {
  web.get('/', (c) =>
    answerPagina(c, opmaak, {
      titel: 'Past mijn plan bij de visie?',
      inhoud: (
        <Start
          voorbeelden={voorbeelden.map(({ id, naam }) => ({ naam, pad: `/voorbeelden/${id}` }))}
        />
      ),
    }),
  )
  web.post('/voorbeelden/:id', async (c) => {
    const voorbeeld = voorbeelden.find(({ id }) => id === c.req.param('id'))
    if (!voorbeeld) throw new AppError('niet_gevonden', { wat: 'Dit voorbeeld' })
    return c.redirect(`/zelftoets/${await beginZelftoets(omgeving, voorbeeld.invoer)}`, 303)
  })
}

/** Signing in and out; gives what keeps everybody else out of a room. */
const addAanmelden = (
  web: Hono,
  { omgeving, opmaak }: Huis<OmgevingMetBeleid>,
  aanmelding: WebOpties['aanmelding'],
): MiddlewareHandler => {
  const collegas = {
    find: (sleutel: string) => readAanmeldlink(omgeving, sleutel),
    use: (sleutel: string) => useAanmeldlink(omgeving, sleutel),
  }
  const sessies = {
    begin: (naam: string) => beginSessie(omgeving, naam),
    read: (sleutel: string) => readSessie(omgeving, sleutel),
    end: (sleutel: string) => endSessie(omgeving, sleutel),
  }
  return addSessie(
    web,
    { ...aanmelding, sessies, collegas },
    {
      vraag: (c, ingevuld) =>
        answerPagina(c, opmaak, {
          titel: 'Aanmelden',
          fouten: ingevuld.fout === undefined ? [] : [{ veld: 'naam', melding: ingevuld.fout }],
          inhoud: <AanmeldFormulier {...ingevuld} />,
        }),
      weiger: async (c) =>
        answerPagina(c, opmaak, {
          titel: 'Meld u eerst aan',
          status: 401,
          inhoud: (
            <Aanmelden
              nietVerstuurd={{ pad: c.req.path, velden: await listVelden(c) }}
              open={c.req.path.startsWith('/visie/') ? OPEN_VISIE : undefined}
            />
          ),
        }),
    },
  )
}

/** The pages. Nothing here listens; the API and these are one app. */
export const createWeb = (omgeving: OmgevingMetBeleid, opties: WebOpties): Hono => {
  const { voorbeelden, projectie, adressen, ontwikkelvoorbeelden = [] } = opties
  const web = new Hono()
  guard(web, opties.tegels)
  const huis = { omgeving, opmaak: serveBestanden(web, opties), voorbeelden }
  addStart(web, huis)
  addZelftoetsBegin(web, { ...huis, projectie, ...(adressen && { adressen }) })
  addZelftoets(web, huis)
  const bewaakt = { ...huis, bewaak: addAanmelden(web, huis, opties.aanmelding) }
  const logFout = (fout: unknown) =>
    opties.logFout(fout, { kenmerk: opties.nieuwKenmerk(), pad: '/visie' })
  addVisie(web, { ...bewaakt, logFout })
  addDossiers(web, bewaakt)
  addOntwikkelingen(web, { ...bewaakt, projectie, ontwikkelvoorbeelden })
  addRapporten(web, huis)
  addVerifieer(web, huis)
  addFouten(web, { ...huis, ...opties })
  return web
}
