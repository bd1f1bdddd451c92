import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { trimTrailingSlash } from 'hono/trailing-slash'
import { beginZelftoets } from '../app/beoordelen/zelftoets.ts'
import { readAanmeldlink, useAanmeldlink } from '../app/dossier/invite-collega.ts'
import type { OmgevingMetBeleid } from '../app/omgeving.ts'
import type { AdressenPort } from '../app/ports/adressen.ts'
import type { ProjectiePort } from '../app/ports/geo.ts'
import { AppError } from '../domain/errors.ts'
import { addDossiers } from './dossiers/dossiers.tsx'
import { FoutPagina } from './onderdelen/fout-pagina.tsx'
import { addOntwikkelingen } from './ontwikkelingen/ontwikkelingen.tsx'
import { addRapporten } from './rapport/rapport.tsx'
import { answerPagina, type Opmaak } from './shared/antwoord.tsx'
import { createBundel } from './shared/bundel.ts'
import { allOf } from './shared/formulier.ts'
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
  readonly aanmelding: Pick<Aanmelding, 'geheim' | 'eenmalig'>
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

/** What goes wrong in reading a form is no bug: it was broken, broken off, or of another site. */
const toBekend = (oorzaak: Error): Error => {
  // The only one that the middleware throws by itself.
  if (oorzaak instanceof HTTPException && oorzaak.status === 403) return new AppError('van_elders')
  const afgebroken = 'code' in oorzaak && oorzaak.code === 'ECONNRESET'
  const kapot = oorzaak instanceof TypeError && /parse body as FormData/.test(oorzaak.message)
  return afgebroken || kapot ? new AppError('onleesbaar_formulier') : oorzaak
}

/** The pages. Nothing here listens; the API and these are one app. */
export const createWeb = (omgeving: OmgevingMetBeleid, opties: WebOpties): Hono => {
  const { voorbeelden, logFout, nieuwKenmerk } = opties
  const web = new Hono()
  const css = createStijlblad(opties.thema)
  const stijl = `/bestanden/${nameBestand('stijl', 'css', css)}`
  const kaart = createBundel()
  const opmaak: Opmaak = {
    stijl,
    kaart: `/bestanden/${kaart.naam}`,
    ...(opties.tegels !== undefined && { tegels: opties.tegels }),
  }
  for (const pad of ['/', ...KAMERS.flatMap((kamer) => [`/${kamer}`, `/${kamer}/*`])]) {
    const maxSize = MAX_BYTES_PER_KAMER[pad.split('/')[1] ?? ''] ?? MAX_BYTES
    web.use(
      pad,
      paginaKopregels(opties.tegels),
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
  web.get(stijl, (c) =>
    c.body(css, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': `public, max-age=${JAAR_S}, immutable`,
    }),
  )
  web.get(opmaak.kaart, async (c) =>
    c.body(await kaart.read(), 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': `public, max-age=${JAAR_S}, immutable`,
    }),
  )
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
  addZelftoetsBegin(web, omgeving, { ...opties, ...opmaak })
  addZelftoets(web, omgeving, opmaak)
  const aanmelding = {
    ...opties.aanmelding,
    nu: omgeving.nu,
    collegas: {
      find: (sleutel: string) => readAanmeldlink(omgeving, sleutel),
      use: (sleutel: string) => useAanmeldlink(omgeving, sleutel),
    },
  }
  const bewaak = addSessie(web, aanmelding, {
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
  })
  addVisie(web, omgeving, {
    opmaak,
    bewaak,
    voorbeelden,
    logFout: (fout) => logFout(fout, { kenmerk: nieuwKenmerk(), pad: '/visie' }),
  })
  addDossiers(web, omgeving, { opmaak, bewaak, voorbeelden })
  addOntwikkelingen(web, omgeving, {
    opmaak,
    bewaak,
    projectie: opties.projectie,
    voorbeelden: opties.ontwikkelvoorbeelden ?? [],
  })
  addRapporten(web, omgeving, opmaak)
  addVerifieer(web, omgeving, opmaak)
  web.notFound((c) =>
    answerPagina(c, opmaak, {
      titel: 'Deze pagina is er niet',
      status: 404,
      inhoud: (
        <FoutPagina
          pad={c.req.path}
          titel="Deze pagina is er niet"
          tekst="Misschien klopt het adres niet, of is de pagina verplaatst."
        />
      ),
    }),
  )
  web.onError((oorzaak, c) => {
    const fout = toBekend(oorzaak)
    const bekend = fout instanceof AppError && fout.status !== 500
    const kenmerk = nieuwKenmerk()
    if (!bekend || fout.status > 500) logFout(fout, { kenmerk, pad: c.req.path })
    const antwoord = answerPagina(c, opmaak, {
      titel: bekend ? fout.title : 'Er ging bij ons iets mis',
      inhoud: bekend ? (
        <FoutPagina pad={c.req.path} titel={fout.title} tekst={fout.detail} />
      ) : (
        <FoutPagina
          pad={c.req.path}
          titel="Er ging bij ons iets mis"
          tekst={
            /^\/zelftoets\/./.test(c.req.path)
              ? 'Probeer het later nog eens. Uw antwoorden tot nu toe zijn bewaard.'
              : 'Probeer het later nog eens.'
          }
          kenmerk={kenmerk}
        />
      ),
    })
    return new Response(antwoord.body, {
      status: bekend ? fout.status : 500,
      headers: antwoord.headers,
    })
  })
  return web
}
