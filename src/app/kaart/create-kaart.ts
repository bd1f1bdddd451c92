import { AppError } from '../../domain/errors.ts'
import type { KaartKop } from '../../domain/model/antwoord/geschiktheidskaart.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import type { Kaart, Kaartverzoek } from '../ports/kaarten.ts'
import { rekenwijzeOf } from './brokrekenaar.ts'

/** Up to this many cells a map is answered at once: well within a second. */
export const DIRECT_CELLEN = 1_000
/** And up to this many characters: a few parcels can have very many positions. */
const DIRECT_TEKENS = 1_000_000
/** More unfinished maps than this are not taken in. */
const MAX_OPEN = 20

export type GemaakteKaart =
  | { readonly klaar: true; readonly crs: string; readonly inhoud: string }
  | { readonly klaar: false; readonly kaart: Kaart }

/** What comes before and after the features of a map. Holds no time and no id: the same question, the same bytes. */
export const frameKaart = (kop: KaartKop): { readonly begin: string; readonly einde: string } => ({
  begin: `{"type":"FeatureCollection","kaart":${JSON.stringify(kop)},"features":[`,
  einde: ']}',
})

/**
 * Answers a small map at once and keeps nothing of it; keeps a large one to be worked out. Throws AppError
 * on faulty input, and AppError('te_druk') when there is too much to do already.
 */
export const createKaart = async (
  omgeving: OmgevingMetOpslag,
  verzoek: Omit<Kaartverzoek, 'nu'>,
): Promise<GemaakteKaart> => {
  const { kaartwerk, kaarten, nieuwId, nu } = omgeving
  const tijdstip = nu()
  const { kop, totaal, brokken } = await kaartwerk.read({ ...verzoek, nu: tijdstip })
  if (totaal <= DIRECT_CELLEN && verzoek.tekst.length <= DIRECT_TEKENS) {
    const delen = await Promise.all(brokken.map(({ cellen }) => kaartwerk.compute({ kop, cellen })))
    const { begin, einde } = frameKaart(kop)
    return { klaar: true, crs: kop.crs, inhoud: begin + delen.join(',') + einde }
  }
  const nieuw = { id: nieuwId(), aangemaaktOp: tijdstip.toISOString(), kop }
  const rekenwijze = rekenwijzeOf(kop)
  if (!(await kaarten.add({ ...nieuw, rekenwijze, brokken }, MAX_OPEN))) {
    throw new AppError('te_druk', { maximum: MAX_OPEN })
  }
  kaartwerk.wake()
  const voortgang = { gedaan: 0, totaal }
  return { klaar: false, kaart: { ...nieuw, status: 'wacht', voortgang, brokken: brokken.length } }
}
