import { type Beeld, Onleesbaar } from './beeld.ts'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const COM = 0xfe
const APP0 = 0xe0
const APP1 = 0xe1
const APP14 = 0xee
const APP15 = 0xef

const isApp = (soort: number) => soort >= APP0 && soort <= APP15
/** JFIF and Adobe say how to read the colours; every other one says something about whoever made it. */
const isNodig = (soort: number) => soort === APP0 || soort === APP14
/** A frame: C0 to CF, without the tables (C4), the extension (C8) and the arithmetic (CC). */
const isFrame = (soort: number) => (soort & 0xf0) === 0xc0 && ![0xc4, 0xc8, 0xcc].includes(soort)
/** Without a length behind it: the restarts, and one that does nothing. */
const isKaal = (soort: number) => (soort >= 0xd0 && soort <= 0xd7) || soort === 0x01

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0]
const ORIENTATIE = 0x0112

/** Which way up a picture is (EXIF 2.32, 1 to 8); 1 when it does not say so. */
const readOrientatie = (deel: Uint8Array): number => {
  if (!EXIF.every((byte, i) => deel[i] === byte)) return 1
  const zicht = new DataView(deel.buffer, deel.byteOffset + EXIF.length, deel.length - EXIF.length)
  try {
    const klein = zicht.getUint16(0) === 0x4949
    const begin = zicht.getUint32(4, klein)
    const aantal = zicht.getUint16(begin, klein)
    for (let i = 0; i < aantal; i++) {
      const hier = begin + 2 + i * 12
      if (zicht.getUint16(hier, klein) !== ORIENTATIE) continue
      const waarde = zicht.getUint16(hier + 8, klein)
      return waarde >= 1 && waarde <= 8 ? waarde : 1
    }
  } catch (fout) {
    if (!(fout instanceof RangeError)) throw fout
  }
  return 1
}

/** EXIF with nothing in it but which way up: without it a photo of a telephone lies on its side. */
const writeOrientatie = (orientatie: number): Uint8Array => {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientatie, 0, 0]
  const inhoud = [...EXIF, ...tiff, 0, 0, 0, 0]
  return Uint8Array.from([0xff, APP1, 0, inhoud.length + 2, ...inhoud])
}

/** Where the data of a scan ends: at the next marker that is no part of it. */
const findEinde = (bytes: Uint8Array, begin: number): number => {
  for (let i = begin; i < bytes.length - 1; i++) {
    if (bytes[i] !== 0xff) continue
    const soort = bytes[i + 1] ?? 0
    if (soort !== 0 && soort !== 0xff && !isKaal(soort)) return i
  }
  throw new Onleesbaar()
}

/**
 * A JPEG (ITU-T T.81) without what says something about its maker: EXIF, XMP, IPTC, remarks, and all that comes after its
 * end. The picture itself stays byte for byte. Throws Onleesbaar.
 */
export const cleanJpeg = (bytes: Uint8Array): Beeld => {
  const delen: Uint8Array[] = [bytes.subarray(0, 2)]
  let maat: Pick<Beeld, 'breedte' | 'hoogte'> | undefined
  let i = 2
  if (bytes[0] !== 0xff || bytes[1] !== SOI) throw new Onleesbaar()
  for (;;) {
    // Fill bytes may stand before a marker.
    while (bytes[i] === 0xff && bytes[i + 1] === 0xff) i++
    if (bytes[i] !== 0xff) throw new Onleesbaar()
    const soort = bytes[i + 1] ?? 0
    if (soort === EOI) {
      if (!maat) throw new Onleesbaar()
      return { ...maat, inhoud: Buffer.concat([...delen, bytes.subarray(i, i + 2)]) }
    }
    if (isKaal(soort)) {
      i += 2
      continue
    }
    const lengte = ((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0)
    let einde = i + 2 + lengte
    if (lengte < 2 || einde > bytes.length) throw new Onleesbaar()
    const deel = bytes.subarray(i + 4, einde)
    if (isFrame(soort)) {
      if (maat) throw new Onleesbaar()
      const [, h1 = 0, h2 = 0, b1 = 0, b2 = 0] = deel
      // A frame that gets its height later cannot be judged before it is drawn.
      maat = { hoogte: (h1 << 8) | h2, breedte: (b1 << 8) | b2 }
    }
    if (soort === SOS) einde = findEinde(bytes, einde)
    if (soort === APP1 && readOrientatie(deel) !== 1) {
      delen.push(writeOrientatie(readOrientatie(deel)))
    } else if (soort !== COM && (!isApp(soort) || isNodig(soort))) {
      delen.push(bytes.subarray(i, einde))
    }
    i = einde
  }
}
