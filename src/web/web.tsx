import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { trimTrailingSlash } from 'hono/trailing-slash'
import type { Voorbeeld } from '../app/beoordelen/load-voorbeelden.ts'
import { beginZelftoets } from '../app/beoordelen/zelftoets.ts'
import { readAanmeldlink, useAanmeldlink } from '../app/dossier/invite-collega.ts'
import type { OmgevingMetBeleid } from '../app/omgeving.ts'
import { writeSchets } from '../app/plekken/schets-geojson.ts'
import type { AanmelddienstPort } from '../app/ports/aanmelddienst.ts'
import type { ProjectiePort, TegelsPort } from '../app/ports/geo.ts'
import type { AdressenPort } from '../app/ports/zoeken.ts'
import { listGezagen, makeAlleRechten } from '../app/toegang/gezag.ts'
import { knowsSleutel } from '../app/toegang/houder.ts'
import { beginSessie, endSessie, endSessiesVan, readSessie } from '../app/toegang/sessies.ts'
import { noteGeweigerd, noteRolGeweigerd } from '../app/toegang/spoor.ts'
import { AppError } from '../domain/errors.ts'
import { type Huisstijl, NEUTRAAL } from '../domain/huisstijl/huisstijl.ts'
import { addDossiers } from './dossiers/dossiers.tsx'
import { addFouten } from './onderdelen/fout-pagina.tsx'
import { addOntwikkelingen } from './ontwikkelingen/ontwikkelingen.tsx'
import { addRapporten } from './rapport/rapport.tsx'
import { answerPagina, type Opmaak } from './shared/antwoord.tsx'
import { createBundel, type Script } from './shared/bundel.ts'
import type { AddRoutes, Huis } from './shared/huis.ts'
import { prepareHuisstijl, writeHuisstijl } from './shared/huisstijl.ts'
import { readForm } from './shared/inzending.ts'
import { keepNaam, paginaKopregels } from './shared/kopregels.ts'
import { createStijlblad, nameBestand } from './shared/stijlblad.ts'
import { Start } from './start-pagina.tsx'
import { addStatus } from './status/status.tsx'
import { addTegels, writeTegels } from './tegels.ts'
import { Aanmelden, AanmeldFormulier, Welkom } from './toegang/aanmelden-pagina.tsx'
import { waakOverGegevens } from './toegang/gegevenswacht.tsx'
import { readHerhaling } from './toegang/herhaling.ts'
import { addOrganisatie } from './toegang/organisatie.tsx'
import { bewaakPaginas } from './toegang/poort.ts'
import {
  type Aanmelding,
  addSessie,
  createHerkenner,
  createSessiekoekje,
} from './toegang/sessie.ts'
import { addVerifieer } from './verifieer/verifieer.tsx'
import { addVisie } from './visie/visie.tsx'
import { readSleutel } from './zelftoets/kamer/sleutel.ts'
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
  readonly voorbeelden: readonly (Voorbeeld & { readonly id: string })[]
  /** Shipped area developments, as POST /v1/ontwikkelingen reads them. */
  readonly ontwikkelvoorbeelden?: WebOpties['voorbeelden']
  readonly aanmelding: Pick<Aanmelding, 'eenmalig' | 'overHttps'>
  /** Where staff sign in at their own organisation; absent: with a link. */
  readonly aanmelddienst?: AanmelddienstPort
  /** Looks up addresses and parcels; absent: the pages do not offer it. */
  readonly adressen?: AdressenPort
  /** The background map; absent: the maps show the sketch that comes with the service. */
  readonly tegels?: TegelsPort
  /** Counts what a visitor asks, in points; absent: nobody counts. */
  readonly tempo?: (c: Context, kosten: number, bewaard: number) => Promise<void>
  /** How the municipality shows itself; absent: neutral. */
  readonly huisstijl?: Huisstijl
  /** Counts that a visitor sends a plan to the municipality; throws when that is too much. Absent: nobody counts. */
  readonly countVerzending?: (c: Context) => Promise<void>
}

const JAAR_S = 31_536_000
/** A style sheet or a script of any version. */
const VERSIE = /^(stijl(?=-[0-9a-f]+\.css$)|(?:kaart|kopieer|terug|concept)(?=-[0-9a-f]+\.js$))/
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
  'status',
  'ontwikkelingen',
  'aanmelden',
  'afmelden',
  'visie',
  'verifieer',
  'bestanden',
  'kaart',
]

/** What every answer of the pages goes through, before any room. */
const guard = (web: Hono): void => {
  for (const pad of ['/', ...KAMERS.flatMap((kamer) => [`/${kamer}`, `/${kamer}/*`])]) {
    web.use(pad, paginaKopregels(), compress(), keepNaam(), trimTrailingSlash())
  }
}

/** The style sheet and the script of the map, each under a name that changes with it. */
const prepareBestanden = (
  { boeken, plekkenVan }: OmgevingMetBeleid,
  { huisstijl = NEUTRAAL, tegels }: WebOpties,
) => {
  const css = createStijlblad(writeHuisstijl(huisstijl))
  const { stijlhuis, serve: serveHuisstijl } = prepareHuisstijl(huisstijl, JAAR_S)
  const stijl = `/bestanden/${nameBestand('stijl', 'css', css)}`
  const bundels = {
    kaart: createBundel('kaart'),
    kopieer: createBundel('kopieer'),
    terug: createBundel('terug'),
    concept: createBundel('concept'),
  }
  const adresOf = (script: Script) => `/bestanden/${bundels[script].naam}`
  const headersOf = (type: string) => ({
    'Content-Type': `text/${type}; charset=utf-8`,
    'Cache-Control': `public, max-age=${JAAR_S}, immutable`,
  })
  const boek = boeken.newest?.regelboek
  const lijst = boek && plekkenVan?.(boek.visie.bevoegdGezag)
  const schetskaart = lijst && writeSchets(lijst)
  const schets = schetskaart && `/bestanden/${nameBestand('schets', 'geojson', schetskaart)}`
  const opmaak: Opmaak = {
    stijl,
    kaart: adresOf('kaart'),
    kopieer: adresOf('kopieer'),
    terug: adresOf('terug'),
    concept: adresOf('concept'),
    stijlhuis,
    ...(tegels && boek && { tegels: writeTegels(boek.werkingsgebied) }),
    ...(schets && { schets }),
  }
  const serve = (web: Hono) => {
    if (tegels && boek) addTegels(web, tegels, boek.werkingsgebied)
    serveHuisstijl(web)
    web.get(stijl, (c) => c.body(css, 200, headersOf('css')))
    if (schets) {
      const kop = { ...headersOf('css'), 'Content-Type': 'application/geo+json' }
      web.get(schets, (c) => c.body(schetskaart, 200, kop))
    }
    for (const bundel of Object.values(bundels)) {
      web.get(`/bestanden/${bundel.naam}`, async (c) =>
        c.body(await bundel.read(), 200, headersOf('javascript')),
      )
    }
    // A page of another version, while processes are replaced one by one: it gets what this one has, for this once.
    web.get('/bestanden/:bestand', async (c) => {
      const [, soort] = VERSIE.exec(c.req.param('bestand')) ?? []
      if (soort === undefined) return c.notFound()
      const eenmalig = { 'Cache-Control': 'no-store' }
      return soort === 'stijl'
        ? c.body(css, 200, { ...headersOf('css'), ...eenmalig })
        : c.body(await bundels[soort as Script].read(), 200, {
            ...headersOf('javascript'),
            ...eenmalig,
          })
    })
  }
  return { opmaak, serve }
}

interface Starthuis extends Huis<OmgevingMetBeleid> {
  readonly voorbeelden: WebOpties['voorbeelden']
}

/** The first page, and the examples that it offers. */
const addStart: AddRoutes<Starthuis> = (web, { omgeving, opmaak, voorbeelden }) => {
  const gezag = omgeving.boeken.all[0]?.regelboek.visie.bevoegdGezag
  // As the list of places calls it; a house style names it too, with a word before it.
  const gemeente =
    (gezag === undefined ? undefined : omgeving.plekkenVan?.(gezag)?.gemeente) ??
    opmaak.stijlhuis.huisstijl.gemeente?.replace(/^gemeente /i, '')
  web.get('/', (c) =>
    answerPagina(c, opmaak, {
      titel: 'Past mijn plan bij de visie?',
      inhoud: (
        <Start
          gemeente={gemeente}
          voorbeelden={voorbeelden.map(({ id, naam }) => ({ naam, pad: `/voorbeelden/${id}` }))}
          sleutel={omgeving.nieuweSleutel()}
        />
      ),
    }),
  )
  web.post('/voorbeelden/:id', async (c) => {
    const voorbeeld = voorbeelden.find(({ id }) => id === c.req.param('id'))
    if (!voorbeeld) throw new AppError('niet_gevonden', { wat: 'Dit voorbeeld' })
    const wens = readSleutel((await readForm(c)).velden)
    return c.redirect(`/zelftoets/${await beginZelftoets(omgeving, voorbeeld.invoer, wens)}`, 303)
  })
}

/** Says that nobody is signed in, and shows the form that was being sent again. */
const answerNietAangemeld = async (
  c: Context,
  opmaak: Opmaak,
  metOrganisatie: boolean,
): Promise<Response> =>
  answerPagina(c, opmaak, {
    titel: 'Meld u eerst aan',
    status: 401,
    los: true,
    inhoud: (
      <Aanmelden
        metOrganisatie={metOrganisatie}
        nietVerstuurd={await readHerhaling(c)}
        open={c.req.path.startsWith('/visie/') ? OPEN_VISIE : undefined}
      />
    ),
  })

/** Signing in and out. */
const addAanmelden = (
  web: Hono,
  { omgeving, opmaak }: Huis<OmgevingMetBeleid>,
  { aanmelding, aanmelddienst: dienst }: Pick<WebOpties, 'aanmelding' | 'aanmelddienst'>,
): void => {
  const { overHttps } = aanmelding
  if (dienst !== undefined) {
    const koekje = createSessiekoekje(aanmelding)
    addOrganisatie(web, {
      dienst,
      overHttps,
      afgemeld: (onderwerp) => endSessiesVan(omgeving, onderwerp),
      // A page and no redirect: after one from elsewhere a browser would leave the cookie of this host at home.
      welkom: async (c, wie) => {
        const { naam } = wie
        if (wie.rechten.length === 0) {
          await noteGeweigerd(omgeving, wie)
          throw new AppError(wie.teLicht ? 'aanmelding_te_licht' : 'geen_toegang')
        }
        koekje.write(c, await beginSessie(omgeving, wie))
        return answerPagina(c, opmaak, {
          titel: 'U bent aangemeld',
          verder: '/dossiers',
          inhoud: <Welkom naam={naam} />,
        })
      },
    })
  }
  const rechten = makeAlleRechten(omgeving.boeken)
  const collegas = {
    find: (sleutel: string) => readAanmeldlink(omgeving, sleutel),
    use: (sleutel: string) => useAanmeldlink(omgeving, sleutel),
  }
  const sessies = {
    begin: (naam: string) => beginSessie(omgeving, { naam, rechten }),
    read: (sleutel: string) => readSessie(omgeving, sleutel),
    end: (sleutel: string) => endSessie(omgeving, sleutel),
  }
  addSessie(
    web,
    { ...aanmelding, sessies, collegas },
    {
      vraag: (c, ingevuld) =>
        answerPagina(c, opmaak, {
          titel: 'Aanmelden',
          fouten: ingevuld.fout === undefined ? [] : [{ veld: 'naam', melding: ingevuld.fout }],
          inhoud: <AanmeldFormulier {...ingevuld} />,
        }),
      weiger: (c) => answerNietAangemeld(c, opmaak, dienst !== undefined),
    },
  )
}

/** The pages. Nothing here listens; the API and these are one app. */
export const createWeb = (omgeving: OmgevingMetBeleid, opties: WebOpties): Hono => {
  const { voorbeelden, projectie, adressen, ontwikkelvoorbeelden = [] } = opties
  const web = new Hono()
  guard(web)
  const { opmaak, serve } = prepareBestanden(omgeving, opties)
  const huis = { omgeving, opmaak, voorbeelden }
  web.use(
    bewaakPaginas({
      herken: createHerkenner({
        overHttps: opties.aanmelding.overHttps,
        read: (sleutel) => readSessie(omgeving, sleutel),
      }),
      weiger: (c) => answerNietAangemeld(c, opmaak, opties.aanmelddienst !== undefined),
      knows: (kamer, sleutel) => knowsSleutel(omgeving, kamer, sleutel),
      gezagen: listGezagen(omgeving.boeken),
      lookAs: omgeving.lookAs,
      noteGeweigerd: (wie, handeling) => noteRolGeweigerd(omgeving, wie, handeling),
      tempo: opties.tempo,
    }),
  )
  web.use(waakOverGegevens(opmaak))
  serve(web)
  addStart(web, huis)
  addZelftoetsBegin(web, { ...huis, projectie, ...(adressen && { adressen }) })
  addZelftoets(web, { ...huis, countVerzending: opties.countVerzending })
  addStatus(web, huis)
  addAanmelden(web, huis, opties)
  const logFout = (fout: unknown) =>
    opties.logFout(fout, { kenmerk: opties.nieuwKenmerk(), pad: '/visie' })
  addVisie(web, { ...huis, logFout })
  const { overHttps } = opties.aanmelding
  addDossiers(web, {
    ...{ ...huis, overHttps, projectie, adressen },
    metOrganisatie: opties.aanmelddienst !== undefined,
  })
  addOntwikkelingen(web, {
    ...{ ...huis, projectie, ontwikkelvoorbeelden },
    rekenblad: omgeving.rekenblad,
  })
  addRapporten(web, huis)
  addVerifieer(web, huis)
  addFouten(web, { ...huis, ...opties })
  return web
}
