import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { matchedRoutes } from 'hono/route'
import type { OmgevingMetOpslag } from '../app/omgeving.ts'
import type { SysteemtokensPort } from '../app/ports/aanmelddienst.ts'
import type { Meting } from '../app/ports/dienst/meting.ts'
import type { ProjectiePort } from '../app/ports/geo.ts'
import type { AdressenPort } from '../app/ports/zoeken.ts'
import { listGezagen } from '../app/toegang/gezag.ts'
import { checkRoutes, nameRoute } from '../app/toegang/routes.ts'
import { readSleutels } from '../app/toegang/systemen.ts'
import { AppError } from '../domain/errors.ts'
import { addBeoordelingen } from './beoordelingen/beoordelingen.ts'
import { addBesluiten } from './beoordelingen/besluiten.ts'
import { addGelijkeGevallen } from './beoordelingen/gelijke-gevallen.ts'
import { addRapporten } from './beoordelingen/rapporten.ts'
import { addVoorschriften } from './beoordelingen/voorschriften.ts'
import { addBeschrijving } from './dienst/beschrijving.ts'
import { addGezondheid } from './dienst/gezondheid.ts'
import { addMeldpunt, type Meldpunt } from './dienst/meldpunt.ts'
import { addSleutels } from './dienst/sleutels.ts'
import { addGeschiktheidskaarten } from './kaarten/geschiktheidskaarten.ts'
import { addOntwikkelingen } from './ontwikkelingen/ontwikkelingen.ts'
import { addVergelijkingen } from './ontwikkelingen/vergelijkingen.ts'
import { addPlekken } from './plekken/plekken.ts'
import { type ApiDocument, createDocument } from './shared/document.ts'
import { askFoutpagina, wantsPagina } from './shared/foutpagina.ts'
import { kopregels } from './shared/kopregels.ts'
import { bewaakApi } from './shared/poort.ts'
import { answerProblem, interneFout, toProblem } from './shared/problem.ts'
import type { Tempo } from './shared/tempo.ts'
import { addBeleidstoetsen } from './visie/beleidstoetsen.ts'
import { addGebieden } from './visie/gebieden.ts'
import { addPlantypen } from './visie/plantypen.ts'
import { addRegelboeken } from './visie/regelboeken.ts'
import { addRichting } from './visie/richting.ts'
import { createKenmerker } from './waarnemen/kenmerk.ts'
import { observeVerzoeken, type Verzoekregel } from './waarnemen/waarnemen.ts'

export interface AppOpties {
  readonly projectie: ProjectiePort
  /** Gives the id under which a request is logged and answered, unless a proxy before the service gave it one. */
  readonly nieuwKenmerk: () => string
  /** Where a bug is written down. */
  readonly logFout: (
    fout: unknown,
    context: { readonly kenmerk: string; readonly pad: string },
  ) => void
  /** Looks up addresses and parcels; absent: nobody does. */
  readonly adressen?: AdressenPort
  /** The description of the API; absent: it is made from the routes, and names nobody. */
  readonly describe?: () => ApiDocument
  /** Where to report what is unsafe. */
  readonly meldpunt?: Meldpunt
  /** Hashes (SHA-256, hex) of the keys of systems, with what they give; absent: the API asks for none. */
  readonly systeemsleutels?: readonly string[]
  /** Reads tokens of systems; absent: they have keys. */
  readonly systeemtokens?: SysteemtokensPort
  /** Whether others than this machine can reach the service. */
  readonly opNetwerk?: boolean
  /** Does the work of one request so that what it set going stops when the client hangs up; absent: it goes on. */
  readonly during?: <T>(
    verzoek: { readonly signaal: AbortSignal; readonly klantOf: () => string | undefined },
    werk: () => Promise<T>,
  ) => Promise<T>
  /** Counts what a visitor asks; absent: nobody counts. */
  readonly tempo?: Tempo
  /** Addresses or networks of the proxies before the service, whose id of a request is taken over. */
  readonly proxies?: readonly string[]
  /** Counts what is asked; absent: nobody counts. */
  readonly meting?: Pick<Meting, 'countVerzoek'>
  /** Where each request is written down; absent: nowhere. */
  readonly logVerzoek?: (regel: Verzoekregel) => void
  /** The address that a request comes from; absent: visitors cannot be told apart. */
  readonly adresOf?: (c: Context) => string | undefined
  /** Whether the service was told to stop: then it is no longer ready for new requests. */
  readonly gaatDicht?: () => boolean
  /** The pages, beside the API. */
  readonly web?: Hono
}

/** A known path with another method: which ones it has, as a problem or as a page. */
const refuseMethode =
  ({ web }: AppOpties) =>
  (c: Context, methoden: readonly string[]): Response => {
    const allow = [...methoden, 'OPTIONS'].join(', ')
    const fout = new AppError('methode_niet_toegestaan', { toegestaan: allow })
    const answer = () => {
      // Without what the page that was not found said of itself, such as how it was packed.
      c.res = undefined
      return answerProblem(c, toProblem(fout), c.get('kenmerk'))
    }
    const antwoord =
      c.req.method === 'OPTIONS'
        ? new Response(null, { status: 204 })
        : web && wantsPagina(c)
          ? new Response(c.res.body, { status: fout.status, headers: c.res.headers })
          : answer()
    antwoord.headers.set('Allow', allow)
    return antwoord
  }

const answerOnbekend =
  ({ web }: AppOpties) =>
  (c: Context) => {
    if (web && wantsPagina(c)) return askFoutpagina(web, c)
    const fout = new AppError('niet_gevonden', { wat: `Het pad ${c.req.path}` })
    return answerProblem(c, toProblem(fout), c.get('kenmerk'))
  }

/** An expected failure is told; a bug is logged, and answered without a word about it. */
const answerFout =
  ({ logFout }: AppOpties) =>
  (fout: Error, c: Context): Response => {
    const kenmerk = c.get('kenmerk')
    const verwacht = fout instanceof AppError && fout.status !== 500
    if (!verwacht || fout.status > 500) logFout(fout, { kenmerk, pad: nameRoute(matchedRoutes(c)) })
    return answerProblem(c, verwacht ? toProblem(fout) : interneFout, kenmerk)
  }

/** The whole service as one web-standard handler; nothing listens yet. */
export const createApp = (omgeving: OmgevingMetOpslag, opties: AppOpties): OpenAPIHono => {
  const app = new OpenAPIHono()
  const { during } = opties
  const gezagen = listGezagen(omgeving.boeken)
  if (during)
    app.use((c, next) => during({ signaal: c.req.raw.signal, klantOf: () => c.get('klant') }, next))
  const { meting, logVerzoek } = opties
  app.use(
    observeVerzoeken({
      kenmerkOf: createKenmerker(opties.nieuwKenmerk, opties.proxies),
      ...(meting && { meting }),
      ...(logVerzoek && { logVerzoek }),
    }),
  )
  app.use(kopregels())
  // Until a gate has said for which gezag somebody may, nothing that is stored is there.
  app.use((_, next) => omgeving.lookAs([], next))
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethode(opties) }))
  app.use(
    bewaakApi({
      sleutels: readSleutels(opties.systeemsleutels ?? [], gezagen),
      ...(opties.systeemtokens && { tokens: opties.systeemtokens }),
      gezagen,
      lookAs: omgeving.lookAs,
      alleenHier: !(opties.opNetwerk ?? false),
      sha256: (tekst) => omgeving.hash.sha256(tekst),
      ...(opties.tempo && { tempo: opties.tempo }),
      ...(opties.adresOf && { adresOf: opties.adresOf }),
    }),
  )
  // First, so that the start page is theirs and not the documentation.
  if (opties.web) app.route('/', opties.web)
  addBeoordelingen(app, omgeving)
  addBesluiten(app, omgeving)
  addRapporten(app, omgeving)
  addGelijkeGevallen(app, omgeving)
  addVoorschriften(app, omgeving)
  addGeschiktheidskaarten(app, omgeving, opties.projectie)
  addBeleidstoetsen(app, omgeving)
  addGebieden(app, omgeving, opties.projectie)
  addRegelboeken(app, omgeving)
  addPlantypen(app, omgeving)
  addPlekken(app, omgeving, opties)
  addRichting(app, omgeving)
  addOntwikkelingen(app, omgeving)
  addVergelijkingen(app, omgeving)
  addGezondheid(app, omgeving, opties.gaatDicht)
  addMeldpunt(app, opties.meldpunt ?? {}, omgeving.nu)
  addSleutels(app, omgeving)
  addBeschrijving(app, opties.describe ?? (() => createDocument(app)))
  app.notFound(answerOnbekend(opties))
  app.onError(answerFout(opties))
  checkRoutes(app.routes)
  return app
}
