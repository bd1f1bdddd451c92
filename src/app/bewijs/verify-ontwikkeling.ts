import { isRecord, type JsonRecord } from '../../domain/json.ts'
import { writeDelen } from '../beoordelen/bewijs.ts'
import { hashLeden, shortenAntwoord } from '../ontwikkeling/antwoord.ts'
import type { HashPort } from '../ports/hash.ts'
import type { Verificatie } from '../ports/reken.ts'
import { findVerschillen } from './verschillen.ts'

/** Whether this is the receipt of a development: its input has parts. */
export const isOntwikkelingsbewijs = (bewijs: unknown): bewijs is JsonRecord =>
  isRecord(bewijs) &&
  typeof bewijs.sha256 === 'string' &&
  isRecord(bewijs.verzoek) &&
  Array.isArray(bewijs.verzoek.delen) &&
  bewijs.verzoek.locatie === undefined

const REDEN =
  'Een antwoord over een ontwikkeling rekenen wij niet na: het kan afhangen van de andere plannen van dat moment.'

const UITLEG_VALT_ERBUITEN =
  'Wat alleen met volledig=true in het antwoord staat, de uitleg bij de regels en de delen, valt buiten het bewijs en is niet gecontroleerd.'

const isUitgelegd = ({ geheel }: JsonRecord): boolean =>
  isRecord(geheel) && isRecord(geheel.advies) && geheel.advies.zinnen !== undefined

/** The hashes that belong to the answer. In the first form one, over the whole as it was answered. */
const hashesOf = (hash: HashPort, { vorm, ...bewijs }: JsonRecord, antwoord?: JsonRecord) => {
  const { sha256, canonicalize } = hash
  if (vorm === undefined) {
    return { sha256: antwoord === undefined ? bewijs.sha256 : sha256(canonicalize(antwoord)) }
  }
  const delen =
    antwoord === undefined
      ? bewijs.delen
      : hashLeden(
          hash,
          writeDelen(
            hash,
            isUitgelegd(antwoord) ? shortenAntwoord(antwoord, Number(vorm)) : antwoord,
          ),
        )
  return { sha256: sha256(canonicalize(delen ?? {})), delen }
}

/** Says of a development's receipt what fits: the hash of its input, and with the answer those of its members. */
export const verifyOntwikkeling = (
  hash: HashPort,
  bewijs: JsonRecord,
  omhulsel: JsonRecord | undefined,
): Verificatie => {
  const { bewijs: _, ...antwoord } = omhulsel ?? {}
  const verzoekSha256 = hash.sha256(hash.canonicalize(bewijs.verzoek))
  const verschillen = findVerschillen(
    {
      sha256: bewijs.sha256,
      ...(bewijs.vorm !== undefined && { delen: bewijs.delen }),
      verzoekSha256: bewijs.verzoekSha256,
    },
    { ...hashesOf(hash, bewijs, omhulsel && antwoord), verzoekSha256 },
    ['bewijs'],
  )
  if (verschillen.length > 0) {
    return {
      uitkomst: 'wijkt_af',
      tekst: 'Het bewijs klopt niet: de inhoud is anders dan toen de hash is gemaakt.',
      verschillen,
      opmerkingen: [REDEN],
    }
  }
  const klopt =
    omhulsel === undefined
      ? 'De hash past bij het verzoek. Het antwoord zelf is niet gegeven; geef het hele antwoord om ook dat te controleren.'
      : 'De hashes passen bij het verzoek en bij het antwoord: daaraan is niets veranderd.'
  return {
    uitkomst: 'niet_na_te_rekenen',
    tekst: `${klopt} ${REDEN}`,
    verschillen: [],
    opmerkingen: [
      'Niet nagerekend: het advies, de budgetten en alles wat verder in het antwoord staat.',
      'Ook niet gecontroleerd: motor, regelboek, gebieden, peildatum en crs in het bewijs; daarover gaat geen hash.',
      ...(bewijs.vorm !== undefined && isUitgelegd(antwoord) ? [UITLEG_VALT_ERBUITEN] : []),
    ],
  }
}
