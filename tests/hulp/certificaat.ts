import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** A certificate with its key, both PEM. */
export interface Certificaat {
  readonly cert: string
  readonly key: string
}

const der = (tag: number, ...delen: readonly Uint8Array[]): Buffer => {
  const inhoud = Buffer.concat(delen)
  const lengte =
    inhoud.length < 128
      ? Buffer.from([inhoud.length])
      : Buffer.from([0x82, inhoud.length >> 8, inhoud.length & 255])
  return Buffer.concat([Buffer.from([tag]), lengte, inhoud])
}
const SEQ = 0x30
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const ECDSA_SHA256 = der(SEQ, oid('2a8648ce3d040302'))
const naamOf = (cn: string) =>
  der(SEQ, der(0x31, der(SEQ, oid('550403'), der(0x0c, Buffer.from(cn)))))
const time = (jaren: number) => {
  const dag = new Date(Date.now() + jaren * 31_536_000_000)
  return der(0x17, Buffer.from(`${dag.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`))
}
const extension = (hex: string, inhoud: Buffer) => der(SEQ, oid(hex), der(0x04, inhoud))
const toPem = (bytes: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`

interface Uitgever {
  readonly cn: string
  readonly sleutel: KeyObject
}

/** An X.509 certificate on P-256, for 127.0.0.1 and, without an issuer, a root that signs itself. */
const makeCertificaat = (cn: string, door?: Uitgever): Certificaat & Uitgever => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const uitgever = door ?? { cn, sleutel: privateKey }
  const extensies = der(
    SEQ,
    extension('551d13', der(SEQ, ...(door ? [] : [Buffer.from([0x01, 0x01, 0xff])]))),
    extension('551d11', der(SEQ, der(0x87, Buffer.from([127, 0, 0, 1])))),
  )
  const tbs = der(
    SEQ,
    der(0xa0, Buffer.from([0x02, 0x01, 0x02])),
    der(0x02, Buffer.concat([Buffer.from([0x01]), randomBytes(8)])),
    ECDSA_SHA256,
    naamOf(uitgever.cn),
    der(SEQ, time(-1), time(1)),
    naamOf(cn),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensies),
  )
  const teken = sign('sha256', tbs, uitgever.sleutel)
  return {
    cn,
    sleutel: privateKey,
    cert: toPem(der(SEQ, tbs, ECDSA_SHA256, der(0x03, Buffer.from([0]), teken))),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  }
}

/** A root, a server of it on 127.0.0.1, and clients of it by name. */
export const makeStam = () => {
  const wortel = makeCertificaat('Proefstam')
  const make = (cn: string): Certificaat => makeCertificaat(cn, wortel)
  return { wortel: wortel.cert, server: make('127.0.0.1'), make }
}
