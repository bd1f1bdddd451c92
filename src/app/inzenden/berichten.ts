import type { Berichtsoort, NieuwBericht } from '../../domain/dossier/bericht.ts'
import type { VastgelegdeGebeurtenis } from '../../domain/dossier/gebeurtenis.ts'
import { findIngezonden, parseAfzender } from '../../domain/dossier/inzending.ts'
import { instantLater } from '../../domain/dossier/kalender.ts'
import { linkdagenOf } from '../bewaartermijn/linkdagen.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { Meegegeven } from '../ports/dossiers.ts'

/** So long a message is tried. */
const DAGEN = 14

type Omgeving = Pick<
  OmgevingMetDossiers,
  'post' | 'nu' | 'nieuwId' | 'nieuweSleutel' | 'hash' | 'linkdagen'
>

/** No more than is needed: which case, and where to read the rest. */
const ZINNEN: Readonly<Record<Berichtsoort, { readonly onderwerp: string; readonly zin: string }>> =
  {
    bevestiging: {
      onderwerp: 'Uw plan is ontvangen',
      zin: 'Wij hebben uw plan ontvangen. Het is een idee en geen aanvraag van een vergunning.',
    },
    vraag: { onderwerp: 'Een vraag over uw plan', zin: 'Wij hebben een vraag over uw plan.' },
    antwoord: { onderwerp: 'Antwoord op uw plan', zin: 'Wij hebben geantwoord op uw plan.' },
    nieuw: { onderwerp: 'Een plan is ingestuurd', zin: 'Er is een plan ingestuurd.' },
    toegevoegd: {
      onderwerp: 'Er kwam iets bij een plan',
      zin: 'Een inzender voegde iets toe aan zijn plan.',
    },
    beantwoord: { onderwerp: 'Een vraag is beantwoord', zin: 'Een inzender heeft geantwoord.' },
  }

const WIE_HEM_HEEFT =
  'Wie deze link heeft, kan uw plan volgen en antwoorden. Geef hem alleen aan wie dat mag.'

interface Inhoud {
  readonly soort: Berichtsoort
  readonly nummer: string
  readonly link: string
}

const writeBericht = (
  { nu, nieuwId }: Omgeving,
  { soort, nummer, link }: Inhoud,
  aan?: string,
): NieuwBericht => {
  const { onderwerp, zin } = ZINNEN[soort]
  const moment = nu()
  return {
    id: nieuwId(),
    soort,
    ...(aan !== undefined && { aan }),
    onderwerp: `${onderwerp} (${nummer})`,
    tekst: `${[zin, `Nummer: ${nummer}`, link, ...(aan === undefined ? [] : [WIE_HEM_HEEFT])].join('\n\n')}\n`,
    aangemaaktOp: moment.toISOString(),
    verlooptOp: instantLater(moment, DAGEN),
  }
}

/** A message to the team, when messages go out to one. Nobody is named in it. */
export const tellTeam = (
  omgeving: Omgeving,
  inhoud: Pick<Inhoud, 'soort' | 'nummer'> & { readonly adres: string; readonly dossier: string },
): readonly NieuwBericht[] =>
  omgeving.post?.team
    ? [writeBericht(omgeving, { ...inhoud, link: `${inhoud.adres}/dossiers/${inhoud.dossier}` })]
    : []

/** That a plan arrived: to who sent it, when he gave an address, and to the team. */
export const confirm = (
  omgeving: Omgeving,
  {
    email,
    statussleutel,
    ...inhoud
  }: {
    readonly email: string
    readonly statussleutel: string
    readonly nummer: string
    readonly adres: string
    readonly dossier: string
  },
): readonly NieuwBericht[] => [
  ...(omgeving.post && email !== ''
    ? [
        writeBericht(
          omgeving,
          {
            soort: 'bevestiging',
            nummer: inhoud.nummer,
            link: `${inhoud.adres}/status/${statussleutel}`,
          },
          email,
        ),
      ]
    : []),
  ...tellTeam(omgeving, { ...inhoud, soort: 'nieuw' }),
]

/** Where its sender gets messages; undefined when none go out, or nobody gave an address. */
export const findMail = (
  { post }: Pick<Omgeving, 'post'>,
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): string | undefined => {
  const ingezonden = post && findIngezonden(gebeurtenissen)
  return (ingezonden && parseAfzender(ingezonden.afzender)?.email) || undefined
}

/**
 * What is stored along with something that its sender has to know: a message with a link of its own, since the keys of
 * earlier ones are not known. Nothing when no messages go out, or nobody gave an address.
 */
export const tellInzender = (
  omgeving: Omgeving,
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  { soort, adres }: { readonly soort: 'vraag' | 'antwoord'; readonly adres: string },
): Pick<Meegegeven, 'berichten' | 'links'> => {
  const ingezonden = findIngezonden(gebeurtenissen)
  const email = findMail(omgeving, gebeurtenissen)
  if (ingezonden === undefined || email === undefined) return {}
  const sleutel = omgeving.nieuweSleutel()
  const link = `${adres}/status/${sleutel}`
  return {
    berichten: [writeBericht(omgeving, { soort, nummer: ingezonden.nummer, link }, email)],
    links: [
      {
        sleutelSha256: omgeving.hash.sha256(sleutel),
        verlooptOp: instantLater(omgeving.nu(), linkdagenOf(omgeving).status),
      },
    ],
  }
}
