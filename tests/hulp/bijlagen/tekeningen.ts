import { crc32, deflateSync } from 'node:zlib'

/** Eight by four pixels as a browser writes them, with a colour profile. */
export const JPEG: Uint8Array = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABh',
    'Y3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB',
    'UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA',
    'AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9Y',
    'WVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM',
    'ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0o',
    'OjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2Nj',
    'Y2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAEAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/',
    'xAAcEAABBAMBAAAAAAAAAAAAAAAEAAECEQMSQXH/xAAVAQEBAAAAAAAAAAAAAAAAAAADBf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/',
    '2gAMAwEAAhEDEQA/AIhZWY0mZBM98s62lTNdNXPERESc/9k=',
  ].join(''),
  'base64',
)

const makeSegment = (soort: number, inhoud: Uint8Array): Buffer => {
  const kop = Buffer.from([0xff, soort, 0, 0])
  kop.writeUInt16BE(inhoud.length + 2, 2)
  return Buffer.concat([kop, inhoud])
}

/** EXIF as a telephone writes it (little-endian): its maker, which way up it was held, and where. */
const makeExif = (orientatie: number): Buffer => {
  const maker = Buffer.from('Fotomaker Telefoon\0')
  const ifd0 = 8
  const na = ifd0 + 2 + 3 * 12 + 4
  const gps = na + maker.length + (maker.length % 2)
  const tiff = Buffer.alloc(gps + 2 + 2 * 12 + 4 + 24)
  tiff.write('II*\0', 'latin1')
  tiff.writeUInt32LE(ifd0, 4)
  tiff.writeUInt16LE(3, ifd0)
  const write = (
    hier: number,
    [id, soort, aantal, waarde]: readonly [number, number, number, number],
  ) => {
    tiff.writeUInt16LE(id, hier)
    tiff.writeUInt16LE(soort, hier + 2)
    tiff.writeUInt32LE(aantal, hier + 4)
    tiff.writeUInt32LE(waarde, hier + 8)
  }
  write(ifd0 + 2, [0x010f, 2, maker.length, na])
  write(ifd0 + 14, [0x0112, 3, 1, orientatie])
  write(ifd0 + 26, [0x8825, 4, 1, gps])
  maker.copy(tiff, na)
  tiff.writeUInt16LE(2, gps)
  tiff.writeUInt16LE(1, gps + 2)
  tiff.writeUInt16LE(2, gps + 4)
  tiff.writeUInt32LE(2, gps + 6)
  tiff.write('N', gps + 10, 'latin1')
  write(gps + 14, [0x0002, 5, 3, gps + 30])
  for (const [i, deel] of [52, 1, 59, 1, 58, 1].entries())
    tiff.writeUInt32LE(deel, gps + 30 + i * 4)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}

/** The same picture as a telephone gives it: with all that it knows of its owner, and another picture behind its end. */
export const makeFoto = (orientatie = 1): Uint8Array =>
  Buffer.concat([
    JPEG.subarray(0, 2),
    makeSegment(0xe1, makeExif(orientatie)),
    makeSegment(
      0xe1,
      Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Jan de Vries</x:xmpmeta>'),
    ),
    makeSegment(0xed, Buffer.from('Photoshop 3.0\0Jan de Vries')),
    makeSegment(0xfe, Buffer.from('gemaakt door Jan de Vries')),
    JPEG.subarray(2),
    Buffer.from('daarachter nog een voorbeeldje van Jan de Vries'),
  ])

const makeBlok = (soort: string, inhoud: Uint8Array): Buffer => {
  const kop = Buffer.alloc(8)
  kop.writeUInt32BE(inhoud.length)
  kop.write(soort, 4, 'latin1')
  const som = Buffer.alloc(4)
  som.writeUInt32BE(crc32(inhoud, crc32(soort)))
  return Buffer.concat([kop, inhoud, som])
}

/** A grey PNG that says that it is so large, with a text and EXIF in it. */
export const makePng = (breedte = 8, hoogte = 4): Uint8Array => {
  const kop = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0])
  kop.writeUInt32BE(breedte, 0)
  kop.writeUInt32BE(hoogte, 4)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    makeBlok('IHDR', kop),
    makeBlok('tEXt', Buffer.from('Author\0Jan de Vries')),
    makeBlok('eXIf', makeExif(1).subarray(6)),
    makeBlok('IDAT', deflateSync(Buffer.alloc(4 * 9))),
    makeBlok('IEND', Buffer.alloc(0)),
    Buffer.from('daarachter Jan de Vries'),
  ])
}

export const PDF: Uint8Array = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)
