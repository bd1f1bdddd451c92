import { type KeyObject, sign, verify } from 'node:crypto'
import type { Opengemaakt, ZegelPort } from '../../app/ports/hash.ts'
import { describeSleutel, type Sleutelbos } from './sleutels.ts'

/** Only what we make ourselves: no other algorithm, and nothing that a header may ask for. */
const KOP = { alg: 'EdDSA', typ: 'visietoets-bewijs+jws' } as const
const JWS = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/

const encode = (tekst: string): string => Buffer.from(tekst).toString('base64url')
const decode = (deel: string): string => Buffer.from(deel, 'base64url').toString()

const signWith =
  ({ kid, sleutel }: NonNullable<Sleutelbos['eigen']>) =>
  (tekst: string): string => {
    const getekend = `${encode(JSON.stringify({ ...KOP, kid }))}.${encode(tekst)}`
    return `${getekend}.${sign(null, Buffer.from(getekend), sleutel).toString('base64url')}`
  }

const readKid = (kop: string): string | undefined => {
  try {
    const { alg, typ, kid } = JSON.parse(decode(kop))
    return alg === KOP.alg && typ === KOP.typ && typeof kid === 'string' ? kid : undefined
  } catch {
    return undefined
  }
}

const openWith =
  (openbaar: ReadonlyMap<string, KeyObject>) =>
  (jws: string): Opengemaakt | undefined => {
    const [, kop = '', inhoud = '', handtekening = ''] = JWS.exec(jws) ?? []
    const kid = readKid(kop)
    if (kid === undefined) return undefined
    const tekst = decode(inhoud)
    const sleutel = openbaar.get(kid)
    if (sleutel === undefined) return { kid, tekst }
    const bytes = Buffer.from(handtekening, 'base64url')
    return { kid, tekst, geldig: verify(null, Buffer.from(`${kop}.${inhoud}`), sleutel, bytes) }
  }

/** Signs with Ed25519 (RFC 8032, RFC 8037), and recognises what these keys signed. */
export const createZegel = ({ eigen, openbaar }: Sleutelbos): ZegelPort => ({
  ...(eigen && { sign: signWith(eigen) }),
  open: openWith(openbaar),
  sleutels: [...openbaar.values()].map(describeSleutel),
})

/** Nothing is signed, and no signature is known. */
export const GEEN_ZEGEL: ZegelPort = createZegel({ openbaar: new Map() })
