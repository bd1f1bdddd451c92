import { describe, expect, it } from 'vitest'
import { checkTekening, nameTekening } from '../../../src/app/bijlagen/keur.ts'
import { JPEG, makeFoto, makePng, PDF } from '../../hulp/bijlagen/tekeningen.ts'

const keep = (naam: string, inhoud: Uint8Array): Buffer => {
  const gekeurd = checkTekening(naam, inhoud)
  if ('reden' in gekeurd) throw new Error(gekeurd.reden)
  return Buffer.from(gekeurd.inhoud)
}
const refuse = (naam: string, inhoud: Uint8Array): string => {
  const gekeurd = checkTekening(naam, inhoud)
  return 'reden' in gekeurd ? gekeurd.reden : 'bewaard'
}
/** Kinds of the segments before the picture itself. */
const segmentsOf = (jpeg: Buffer): readonly number[] => {
  const soorten: number[] = []
  for (let i = 2; jpeg[i] === 0xff && jpeg[i + 1] !== 0xda; i += 2 + jpeg.readUInt16BE(i + 2)) {
    soorten.push(jpeg[i + 1] ?? 0)
  }
  return soorten
}
/** From the first quantisation table up to and with its end. */
const pictureOf = (jpeg: Uint8Array): Buffer => {
  const geheel = Buffer.from(jpeg)
  return geheel.subarray(
    geheel.indexOf(Buffer.from([0xff, 0xdb])),
    geheel.lastIndexOf(Buffer.from([0xff, 0xd9])) + 2,
  )
}

describe('een foto van een telefoon', () => {
  it('verliest alles wat iets over de maker zegt, en de afbeelding blijft byte voor byte', () => {
    const foto = makeFoto()
    expect(Buffer.from(foto).includes('Jan de Vries')).toBe(true)
    const schoon = keep('foto.jpg', foto)
    for (const spoor of ['Jan de Vries', 'Fotomaker', 'Exif', 'xmpmeta', 'Photoshop', 'ICC']) {
      expect([spoor, schoon.includes(spoor)]).toEqual([spoor, false])
    }
    expect(segmentsOf(schoon)).toEqual([0xe0, 0xdb, 0xdb, 0xc0, 0xc4, 0xc4, 0xc4, 0xc4])
    expect(pictureOf(schoon)).toEqual(pictureOf(JPEG))
    expect(schoon.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]))
  })

  it('houdt van EXIF alleen welke kant boven is', () => {
    const schoon = keep('foto.jpeg', makeFoto(6))
    expect(schoon.includes('Fotomaker')).toBe(false)
    const exif = schoon.subarray(schoon.indexOf('Exif') + 6)
    expect(exif.readUInt16BE(8)).toBe(1)
    expect([exif.readUInt16BE(10), exif.readUInt16BE(18)]).toEqual([0x0112, 6])
    expect(keep('foto.jpeg', schoon)).toEqual(schoon)
  })

  it('die afgekapt of verminkt is, wordt geweigerd', () => {
    const foto = makeFoto()
    const onleesbaar = 'is geen afbeelding die wij kunnen lezen'
    for (let lengte = 4; lengte < JPEG.length; lengte += 7) {
      expect([lengte, refuse('foto.jpg', JPEG.subarray(0, lengte))]).toEqual([lengte, onleesbaar])
    }
    expect(refuse('foto.jpg', foto.subarray(0, 40))).toBe(onleesbaar)
    expect(refuse('foto.jpg', Buffer.concat([JPEG.subarray(0, 2), Buffer.alloc(50)]))).toBe(
      'is geen PDF, PNG of JPEG',
    )
  })
})

describe('een PNG', () => {
  it('houdt alleen wat nodig is om haar te tekenen', () => {
    const schoon = keep('plan.png', makePng())
    expect(schoon.includes('Jan de Vries')).toBe(false)
    expect(schoon.includes('eXIf')).toBe(false)
    expect(schoon.includes('Fotomaker')).toBe(false)
    expect(keep('plan.png', schoon)).toEqual(schoon)
    expect(schoon.subarray(-8, -4).toString('latin1')).toBe('IEND')
  })

  it('zonder einde, zonder beeld of met een lengte die niet kan, wordt geweigerd', () => {
    const heel = Buffer.from(makePng())
    for (let lengte = 8; lengte < heel.indexOf('IEND'); lengte += 5) {
      expect([lengte, refuse('plan.png', heel.subarray(0, lengte))]).toEqual([
        lengte,
        'is geen afbeelding die wij kunnen lezen',
      ])
    }
  })
})

describe('een bom', () => {
  it('die zegt meer beeldpunten te hebben dan iemand kan openen, wordt geweigerd', () => {
    expect(refuse('plan.png', makePng(50_000, 50_000))).toBe(
      'is te groot om te openen: 50.000 bij 50.000 beeldpunten',
    )
    expect(refuse('plan.png', makePng(0, 4))).toBe('is geen afbeelding die wij kunnen lezen')
    const foto = Buffer.from(JPEG)
    foto.writeUInt32BE(0xffffffff, foto.indexOf(Buffer.from([0xff, 0xc0])) + 5)
    expect(refuse('foto.jpg', foto)).toContain('is te groot om te openen: 65.535 bij 65.535')
  })
})

describe('een bestand', () => {
  it.each([
    ['plan.pdf', makePng(), 'is een PNG, en heet anders. Geef het bestand de goede naam'],
    ['plan.png', PDF, 'is een PDF, en heet anders. Geef het bestand de goede naam'],
    ['plan', PDF, 'is een PDF, en heet anders. Geef het bestand de goede naam'],
    ['plan.pdf', Buffer.from('MZ dit is een programma'), 'is geen PDF, PNG of JPEG'],
    ['plan.svg', Buffer.from('<svg onload="x()"/>'), 'is geen PDF, PNG of JPEG'],
    ['plan.pdf', Buffer.from('<!-- %PDF-1.4 -->'), 'is geen PDF, PNG of JPEG'],
    ['plan.pdf', Buffer.from('%PDF-1.4 afgekapt'), 'is geen hele PDF'],
    ['plan.pdf', Buffer.alloc(0), 'is leeg'],
    ['PLAN.PDF', PDF, 'bewaard'],
  ])('dat %s heet, wordt naar zijn inhoud beoordeeld', (naam, inhoud, uitkomst) => {
    expect(refuse(naam, inhoud)).toBe(uitkomst)
  })

  it.each([
    ['C:\\Users\\jan\\plan.pdf', 'plan.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['plan\u202efdp.exe', 'planfdp.exe'],
    ['plan\r\nX: y.pdf', 'planX: y.pdf'],
    ['🏡 مخطط.pdf', '🏡 مخطط.pdf'],
    [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(116)}.pdf`],
    ['/', 'zonder naam'],
  ])('heet zoals mensen het lezen: %j', (naam, genoemd) => {
    expect(nameTekening(naam)).toBe(genoemd)
  })
})
