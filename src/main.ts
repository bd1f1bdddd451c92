import { pino } from 'pino'
import { createSleutel } from './adapters/id/sleutel.ts'
import { createUuid } from './adapters/id/uuid.ts'
import { createAdressen } from './adapters/locatieserver/adressen.ts'
import type { Meter } from './adapters/meting/prometheus.ts'
import { createTegels } from './adapters/tegels/tegels.ts'
import { during } from './adapters/werkers/signaal.ts'
import { hideWortel } from './app/controle/hide-wortel.ts'
import { createEigenAdressen } from './app/plekken/eigen-adressen.ts'
import { readBeschrijving } from './beschrijving.ts'
import {
  requireAanmelddienst,
  requireBewijssleutel,
  requireConfig,
} from './cli/opdrachten/instellingen.ts'
import { AFLOOP, explainFout } from './cli/shared/afloop.ts'
import { withVoortgang } from './cli/shared/voortgang.ts'
import {
  composeAanmelddienst,
  composeDienst,
  composeSysteemtokens,
  type Dienst,
  projectie,
} from './compositie.ts'
import type { Config } from './config.ts'
import { formatAantal, joinEn } from './domain/tekst.ts'
import { type AppOpties, createApp } from './http/app.ts'
import { listen } from './http/listen.ts'
import { createAdresOf } from './http/shared/bezoekadres.ts'
import { createTempo, createZendgrens } from './http/shared/tempo.ts'
import { listenMetingen } from './http/waarnemen/metingen.ts'
import { createLogboek } from './logboek.ts'
import { readOntwikkelvoorbeelden, readVoorbeelden } from './voorbeelden.ts'
import { registerTsx } from './web/tsx-lader.ts'
import type { WebOpties } from './web/web.tsx'

/** Says something at the start or the end: to who sits there, or on a network to who reads the log. */
type Meld = (regel: string) => void
const meldHier: Meld = (regel) => void process.stderr.write(`${regel}\n`)

const STOPSIGNALEN = ['SIGINT', 'SIGTERM'] as const

/** Resolves with how somebody asks the process to stop; a second time it stops at once. */
const waitForStop = (): Promise<(typeof STOPSIGNALEN)[number]> =>
  new Promise((klaar) => {
    for (const signaal of STOPSIGNALEN) {
      process.once(signaal, () => {
        process.once(signaal, () => process.exit(130))
        klaar(signaal)
      })
    }
  })

const GEEN_TEMPO =
  'Zonder VERTROUWDE_PROXY ziet de dienst van elke bezoeker alleen het adres van uw proxy: het tempo per bezoeker is niet begrensd.'

/** What visitors are told apart by, and how much one may ask: nothing where that cannot be, or nobody else comes. */
const composeBezoek = (
  config: Config,
  { dagtegoed: { take }, omgeving: { nu } }: Pick<Dienst, 'dagtegoed' | 'omgeving'>,
  meld: Meld,
): Pick<AppOpties, 'tempo' | 'adresOf'> & Pick<WebOpties, 'countVerzending'> => {
  const { opNetwerk, tempo: punten, proxies, publiekAdres, inzendingen } = config
  if (!opNetwerk) return {}
  const zendgrens = { ...inzendingen, take, nu }
  if (publiekAdres !== undefined && proxies === undefined) {
    meld(GEEN_TEMPO)
    return { countVerzending: createZendgrens({ ...zendgrens, adresOf: () => undefined }) }
  }
  const { dagtegoedMb: mb } = config
  const grens = { punten, proxies: proxies ?? [], ...(mb > 0 && { bewaren: { mb, take, nu } }) }
  const adresOf = createAdresOf(grens.proxies)
  const countVerzending = createZendgrens({ ...zendgrens, adresOf })
  return { adresOf, tempo: createTempo(grens), countVerzending }
}

/** What the service asks elsewhere while people use it, with the setting that turns it off. */
const listElders = ({ locatieserverUrl, tegelsUrl }: Config): readonly string[] => [
  ...(locatieserverUrl
    ? [`Adressen van ${new URL(locatieserverUrl).host} (LOCATIESERVER_URL)`]
    : []),
  ...(tegelsUrl ? [`Achtergrondkaart van ${new URL(tegelsUrl).host} (TEGELS_URL)`] : []),
]

/** What counts, when somebody wants to read it; the library is loaded for nobody else. */
const composeMeter = async ({ metingen }: Config): Promise<Meter | undefined> =>
  metingen && (await import('./adapters/meting/prometheus.ts')).createMeter()

/** Serves until SIGINT or SIGTERM, then closes what is open. Throws what keeps it from starting. */
export const serve = async (config: Config): Promise<void> => {
  requireAanmelddienst(config)
  requireBewijssleutel(config)
  const gestopt = waitForStop()
  let dicht = false
  const log = createLogboek(config.logLevel, pino.destination({ dest: 2, sync: true }))
  // On a network a machine reads what is said: then each line of it is JSON.
  const meld: Meld = config.opNetwerk ? (regel) => log.info(regel) : meldHier
  const meter = await composeMeter(config)
  const compose = () =>
    composeDienst(config, (fout) => log.error({ err: fout }, 'rekenproces'), meter)
  const dienst = await (config.opNetwerk
    ? compose()
    : withVoortgang('Visietoets maakt zich gereed', compose))
  try {
    registerTsx()
    const { createWeb } = await import('./web/web.tsx')
    const { countVerzending, ...bezoek } = composeBezoek(config, dienst, meld)
    const basis: Pick<AppOpties, 'projectie' | 'nieuwKenmerk' | 'logFout' | 'tempo' | 'adresOf'> = {
      projectie,
      ...bezoek,
      nieuwKenmerk: () => createUuid(),
      logFout: (fout, context) => log.error({ err: fout, ...context }, 'onverwachte fout'),
    }
    const eenmalig = createSleutel()
    const onFout = (fout: unknown) =>
      log.warn({ err: fout }, 'kaart of adressen van elders: vijf minuten niet gevraagd')
    const overHttps = config.publiekAdres?.startsWith('https:') ?? false
    const aanmelding = { overHttps, ...(config.oidc === undefined && { eenmalig }) }
    const { huisstijl } = dienst
    const { boeken } = dienst.omgeving
    const omgeving = {
      ...dienst.omgeving,
      boeken: { ...boeken, uitval: boeken.uitval.map(hideWortel) },
    }
    const poort = createEigenAdressen({
      ...omgeving,
      gezagen: [...new Set(boeken.all.map(({ regelboek }) => regelboek.visie.bevoegdGezag))],
      ...(config.locatieserverUrl !== undefined && {
        elders: createAdressen(config.locatieserverUrl, { onFout }),
      }),
    })
    const adressen = poort && { adressen: poort }
    const web = createWeb(omgeving, {
      ...basis,
      aanmelding,
      ...(await composeAanmelddienst(config, omgeving)),
      huisstijl,
      ...(countVerzending && { countVerzending }),
      voorbeelden: readVoorbeelden(),
      ...(config.tegelsUrl !== undefined && { tegels: createTegels(config.tegelsUrl, { onFout }) }),
      ontwikkelvoorbeelden: readOntwikkelvoorbeelden(),
      ...adressen,
    })
    const app = createApp(omgeving, {
      ...basis,
      ...adressen,
      during,
      web,
      gaatDicht: () => dicht,
      ...(config.proxies && { proxies: config.proxies }),
      ...(meter && { meting: meter }),
      // Who runs it on one machine sees what goes wrong, and not a line for every page.
      logVerzoek: (regel) => log[config.opNetwerk ? 'info' : 'debug'](regel, 'verzoek'),
      meldpunt: {
        ...(config.meldpunt !== undefined && { contact: config.meldpunt }),
        ...(config.publiekAdres !== undefined && { publiekAdres: config.publiekAdres }),
      },
      describe: () => readBeschrijving(config.contactEmail),
      opNetwerk: config.opNetwerk,
      ...(config.systeemsleutels && { systeemsleutels: config.systeemsleutels }),
      ...(await composeSysteemtokens(config, omgeving)),
    })
    const { url, adres, close } = await listen(app, {
      ...config,
      ...(meter && { countWeigering: meter.countWeigering }),
    })
    const metingen = meter && config.metingen && (await listenMetingen(meter, config.metingen))
    for (const { regelboek } of boeken.all) {
      const { visie, regels, gebieden } = regelboek
      meld(
        `Regelboek: ${visie.titel} (${visie.status}), ${regels.length} regels, ${gebieden.length} gebieden`,
      )
    }
    for (const { map, fouten, wortel = 'rules' } of boeken.uitval) {
      meld(
        `Niet geladen: ${wortel}/${map}, ${formatAantal(fouten.length, 'fout', 'fouten')}. De dienst werkt zonder dit ontwerp.`,
      )
      for (const { melding } of fouten) meld(`  ${melding}`)
    }
    if (huisstijl.gemeente !== undefined) meld(`Huisstijl: ${huisstijl.gemeente}`)
    meld(`Database: ${dienst.database}`)
    const elders = listElders(config)
    if (elders.length > 0)
      meld(`${joinEn(elders)}: gevraagd door deze dienst zelf (zet uit met uit).`)
    if (metingen) meld(`Metingen voor Prometheus: ${metingen.url}`)
    meld(dienst.ondertekening)
    meld(
      config.oidc === undefined
        ? `Aanmelden als behandelaar (één keer te gebruiken): ${adres}/aanmelden/${eenmalig}`
        : `Medewerkers melden zich aan bij hun organisatie: ${adres}/dossiers`,
    )
    process.stdout.write(`Visietoets luistert op ${url}\n`)
    const signaal = await gestopt
    dicht = true
    // Whoever presses Ctrl+C has nobody that still sends requests on.
    await close({ wachtMs: signaal === 'SIGTERM' ? config.afmeldenMs : 0 })
    metingen?.close()
  } finally {
    await dienst.close()
  }
}

if (import.meta.main) {
  try {
    await serve(requireConfig())
    process.exit(AFLOOP.goed)
  } catch (fout) {
    const { tekst, afloop } = explainFout(fout)
    meldHier(tekst)
    process.exit(afloop)
  }
}
