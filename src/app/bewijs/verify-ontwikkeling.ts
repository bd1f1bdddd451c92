import type { JsonRecord } from '../../domain/json.ts'
import { isRecord } from '../../domain/json.ts'
import type { HashPort } from '../ports/hash.ts'
import type { Verificatie } from './verschillen.ts'

/** Whether this is the receipt of a development: it has no hash per member, and its input has parts. */
export const isOntwikkelingsbewijs = (bewijs: unknown): bewijs is JsonRecord =>
  isRecord(bewijs) &&
  bewijs.delen === undefined &&
  typeof bewijs.sha256 === 'string' &&
  isRecord(bewijs.verzoek) &&
  Array.isArray(bewijs.verzoek.delen)

const REDEN =
  'Een antwoord over een ontwikkeling rekenen wij niet na: het kan afhangen van de andere plannen van dat moment.'

/** Says of a development's receipt what fits: the hash of its input, and with the answer that of the whole. */
export const verifyOntwikkeling = (
  { sha256, canonicalize }: HashPort,
  bewijs: JsonRecord,
  omhulsel: JsonRecord | undefined,
): Verificatie => {
  const controleer = (pointer: string, vastgelegd: unknown, inhoud: unknown) => {
    const herberekend = sha256(canonicalize(inhoud))
    return vastgelegd === herberekend ? [] : [{ pointer, vastgelegd, herberekend }]
  }
  const { bewijs: _, ...antwoord } = omhulsel ?? {}
  const verschillen = [
    ...controleer('/bewijs/verzoekSha256', bewijs.verzoekSha256, bewijs.verzoek),
    ...(omhulsel === undefined ? [] : controleer('/bewijs/sha256', bewijs.sha256, antwoord)),
  ]
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
    ],
  }
}
