import { type Beeld, Onleesbaar } from './beeld.ts'

const HANDTEKENING = 8
/** What is needed to draw it; texts, EXIF, the time, the profile and moving pictures are not. */
const NODIG: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs'],
])

/**
 * A PNG (ISO/IEC 15948) with only what is needed to draw it, up to its end. What is drawn stays byte for byte.
 * Throws Onleesbaar.
 */
export const cleanPng = (bytes: Uint8Array): Beeld => {
  const zicht = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const delen: Uint8Array[] = [bytes.subarray(0, HANDTEKENING)]
  let maat: Pick<Beeld, 'breedte' | 'hoogte'> | undefined
  let getekend = false
  for (let i = HANDTEKENING; i + 12 <= bytes.length; ) {
    const lengte = zicht.getUint32(i)
    const einde = i + 12 + lengte
    if (einde > bytes.length) break
    const soort = String.fromCharCode(...bytes.subarray(i + 4, i + 8))
    if ((maat === undefined) !== (soort === 'IHDR')) break
    if (soort === 'IHDR') {
      if (lengte !== 13) break
      maat = { breedte: zicht.getUint32(i + 8), hoogte: zicht.getUint32(i + 12) }
    }
    getekend ||= soort === 'IDAT'
    if (NODIG.has(soort)) delen.push(bytes.subarray(i, einde))
    if (soort === 'IEND' && maat && getekend) return { ...maat, inhoud: Buffer.concat(delen) }
    i = einde
  }
  throw new Onleesbaar()
}
