import { AppError } from '../../domain/errors.ts'
import type { KaartKop } from '../../domain/model/antwoord/geschiktheidskaart.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import type { Kaart, Kaartgrens, Kaartverzoek, Kaartweigering } from '../ports/kaarten.ts'
import { rekenwijzeOf } from './brokrekenaar.ts'

/** Up to this many cells a map is answered at once: well within a second. */
export const DIRECT_CELLEN = 1_000
/** And up to this many characters: a few parcels can have very many positions. */
const DIRECT_TEKENS = 1_000_000
/** More unfinished maps than this are not taken in, of all and of one client. */
const MAX_OPEN = 20
const MAX_OPEN_PER_KLANT = 4

export type GemaakteKaart =
  | { readonly klaar: true; readonly crs: string; readonly inhoud: string }
  | { readonly klaar: false; readonly kaart: Kaart }

/** What comes before and after the features of a map. Holds no time and no id: the same question, the same bytes. */
export const frameKaart = (kop: KaartKop): { readonly begin: string; readonly einde: string } => ({
  begin: `{"type":"FeatureCollection","kaart":${JSON.stringify(kop)},"features":[`,
  einde: ']}',
})

const MB = 1_000_000

const grensOf = ({ kaartruimte }: OmgevingMetOpslag): Kaartgrens => ({
  open: MAX_OPEN,
  openPerKlant: MAX_OPEN_PER_KLANT,
  tekensPerKlant: kaartruimte.perKlantMb * MB,
})

const refuse = (weigering: Kaartweigering, { kaartruimte }: OmgevingMetOpslag): AppError => {
  if (weigering === 'vol') return new AppError('te_druk', { maximum: MAX_OPEN })
  return weigering === 'klant_vol'
    ? new AppError('te_veel_kaarten', { maximum: MAX_OPEN_PER_KLANT })
    : new AppError('te_veel_bewaard', { maximum: kaartruimte.perKlantMb })
}

/**
 * Answers a small map at once and keeps nothing of it; keeps a large one to be worked out. Throws AppError
 * on faulty input, AppError('te_druk') when there is too much to do already, and AppError('te_veel_kaarten') or
 * AppError('te_veel_bewaard') when there is of this client.
 */
export const createKaart = async (
  omgeving: OmgevingMetOpslag,
  { klant, ...verzoek }: Omit<Kaartverzoek, 'nu'> & { readonly klant?: string },
): Promise<GemaakteKaart> => {
  const { kaartwerk, kaarten, nieuwId, nu, hash } = omgeving
  const tijdstip = nu()
  const { kop, totaal, brokken } = await kaartwerk.read({ ...verzoek, nu: tijdstip })
  if (totaal <= DIRECT_CELLEN && verzoek.tekst.length <= DIRECT_TEKENS) {
    const delen = await Promise.all(brokken.map(({ cellen }) => kaartwerk.compute({ kop, cellen })))
    const { begin, einde } = frameKaart(kop)
    return { klaar: true, crs: kop.crs, inhoud: begin + delen.join(',') + einde }
  }
  const nieuw = { id: nieuwId(), aangemaaktOp: tijdstip.toISOString(), kop }
  const rekenwijze = rekenwijzeOf(kop)
  const van = klant === undefined ? {} : { klant: hash.sha256(`kaarten van ${klant}`) }
  const weigering = await kaarten.add({ ...nieuw, rekenwijze, brokken, ...van }, grensOf(omgeving))
  if (weigering !== undefined) throw refuse(weigering, omgeving)
  kaartwerk.wake()
  const voortgang = { gedaan: 0, totaal }
  return { klaar: false, kaart: { ...nieuw, status: 'wacht', voortgang, brokken: brokken.length } }
}
