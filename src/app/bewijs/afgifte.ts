import { isRecord } from '../../domain/json.ts'
import type { Bewijs } from '../../domain/model/antwoord/bewijs.ts'
import { hashGetekend, type Verklaring } from '../beoordelen/onderteken.ts'
import type { BeoordelingenPort } from '../ports/beoordelingen.ts'
import type { HashPort, ZegelPort } from '../ports/hash.ts'
import type { Afgifte } from '../ports/reken.ts'
import { formatDatum } from '../woorden/codes.ts'

/** Where receipts are recognised: by what this service signs, and by what it stored. */
export interface Herkenning {
  readonly hash: HashPort
  readonly zegel: Pick<ZegelPort, 'open'>
  /** Absent: there is no store to look in. */
  readonly beoordelingen?: Pick<BeoordelingenPort, 'findBewijzen'>
}

const VALS: Afgifte = {
  uitkomst: 'vals',
  tekst: 'De handtekening klopt niet: zo heeft deze dienst dit bewijs niet afgegeven.',
}
const BEWAARD: Afgifte = {
  uitkomst: 'bewaard',
  tekst: 'Deze dienst heeft dit bewijs afgegeven: het is hier bewaard.',
}
const VREEMD: Afgifte = {
  uitkomst: 'vreemd',
  tekst:
    'De handtekening is gezet met een sleutel die hier niet bekend is. Of deze dienst dit bewijs heeft afgegeven, is daarmee niet te zeggen.',
}
const ONBEKEND: Afgifte = {
  uitkomst: 'onbekend',
  tekst:
    'Of deze dienst dit bewijs heeft afgegeven, is niet te zeggen: er staat geen handtekening op en het is hier niet bewaard. Wie het regelboek heeft, kan zelf zo’n bewijs maken.',
}

const describeGetekend = ({ op, id }: Verklaring): Afgifte => ({
  uitkomst: 'getekend',
  tekst: `Deze dienst heeft dit bewijs afgegeven op ${formatDatum(op)}${id === undefined ? '' : `, met kenmerk ${id}`}: de handtekening klopt.`,
})

/** What the signature says; undefined where there is none. */
const judgeHandtekening = (
  { hash, zegel }: Herkenning,
  bewijs: Bewijs,
  id: unknown,
): Afgifte | undefined => {
  if (bewijs.handtekening === undefined) return undefined
  const open = zegel.open(bewijs.handtekening)
  if (open !== undefined && open.geldig === undefined) return VREEMD
  if (open?.geldig !== true) return VALS
  const verklaring = JSON.parse(open.tekst) as Verklaring
  const isHetzelfde =
    verklaring.bewijs === hashGetekend(hash, bewijs) && (id === undefined || id === verklaring.id)
  return isHetzelfde ? describeGetekend(verklaring) : VALS
}

const isBewaard = async ({ hash, beoordelingen }: Herkenning, bewijs: Bewijs): Promise<boolean> => {
  const gevonden = (await beoordelingen?.findBewijzen(bewijs.sha256)) ?? []
  const gegeven = hashGetekend(hash, bewijs)
  return gevonden.some((een) => hashGetekend(hash, een) === gegeven)
}

/**
 * Whether this service gave out a receipt, apart from whether it holds: anybody who has the rules can make one that
 * does. `inhoud` is a receipt, or an answer with its receipt, that was read as one.
 */
export const judgeAfgifte = async (herkenning: Herkenning, inhoud: unknown): Promise<Afgifte> => {
  const omhulsel = isRecord(inhoud) && isRecord(inhoud.bewijs) ? inhoud : undefined
  const bewijs = (omhulsel?.bewijs ?? inhoud) as Bewijs
  const getekend = judgeHandtekening(herkenning, bewijs, omhulsel?.id)
  if (getekend?.uitkomst === 'getekend' || getekend?.uitkomst === 'vals') return getekend
  return (await isBewaard(herkenning, bewijs)) ? BEWAARD : (getekend ?? ONBEKEND)
}
