import { describe, expect, it } from 'vitest'
import { assessZelf, storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { assessMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { joinDelen } from '../../../src/app/beoordelen/bewijs.ts'
import { getBeoordeling, getBewijs } from '../../../src/app/beoordelen/get-beoordeling.ts'
import { verifyBewijs, verifyMetRegelboeken } from '../../../src/app/bewijs/verify-bewijs.ts'
import { wordRichting } from '../../../src/app/woorden/richting.ts'
import { boek, catchFout, createProef, INITIATIEF, RD, withVisie } from '../../hulp/proef.ts'

const VERZOEK = { inhoud: INITIATIEF, contentCrs: RD }

const assessOnce = async () => {
  const proef = createProef()
  const { id, inhoud } = await storeBeoordeling(proef.omgeving, VERZOEK)
  return { ...proef, id, inhoud, beoordeling: JSON.parse(inhoud) }
}

type Pad = readonly string[]

/** The path of every value that holds no further values. */
const listBladen = (waarde: unknown, pad: Pad = []): readonly Pad[] =>
  typeof waarde === 'object' && waarde !== null
    ? Object.entries(waarde).flatMap(([naam, deel]) => listBladen(deel, [...pad, naam]))
    : [pad]

const changed = (waarde: unknown) => {
  if (typeof waarde === 'number') return waarde + 1
  if (typeof waarde !== 'string') return !waarde
  if (/^[0-9a-f]{64}$/.test(waarde))
    return waarde.startsWith('0') ? `1${waarde.slice(1)}` : `0${waarde.slice(1)}`
  return /^\d{4}-/.test(waarde) ? '2026-08-31' : `${waarde}x`
}

const change = (geheel: Record<string, unknown>, pad: Pad) => {
  const ouder = pad.slice(0, -1).reduce((deel, naam) => deel[naam] as typeof deel, geheel)
  const laatste = pad.at(-1) ?? ''
  ouder[laatste] = changed(ouder[laatste])
}

describe('een beoordeling', () => {
  it('wordt bewaard zoals zij is gegeven, als canonieke JSON', async () => {
    const { omgeving, id, inhoud, beoordeling } = await assessOnce()
    expect(await getBeoordeling(omgeving.beoordelingen, id)).toMatchObject({ id, inhoud })
    expect(omgeving.hash.canonicalize(beoordeling)).toBe(inhoud)
    expect(beoordeling).toMatchObject({ id, aangemaaktOp: '2026-09-01T10:00:00.000Z' })
  })

  it('legt het kader van de locatie vast om op te zoeken', async () => {
    const { opgeslagen, id } = await assessOnce()
    expect(opgeslagen.get(id)?.kader).toEqual({
      minX: 233300,
      minY: 556150,
      maxX: 233400,
      maxY: 556350,
    })
  })

  it('die klopt, zegt wat zij adviseert; die niet klopt, zegt dat niet', async () => {
    const { omgeving, beoordeling } = await assessOnce()
    const { advies, bewijs, richting } = beoordeling
    expect(verifyBewijs(omgeving, bewijs).advies).toEqual({
      woorden: advies.woorden,
      richting: wordRichting(boek.visie, richting),
      peildatum: bewijs.peildatum,
      regelboek: `${boek.visie.titel}, versie ${boek.visie.versie}`,
    })
    const vals = { ...beoordeling, advies: { ...advies, woorden: 'kansrijk!' } }
    expect(verifyBewijs(omgeving, vals)).not.toHaveProperty('advies')
  })

  it('draagt de sha256 van vier delen, van al het andere, en van die samen', async () => {
    const { omgeving, beoordeling } = await assessOnce()
    const { bewijs, id: _, aangemaaktOp: __, ...rest } = beoordeling
    const { hash } = omgeving
    expect(hash.sha256(hash.canonicalize(bewijs.delen))).toBe(bewijs.sha256)
    const { naam, advies, uitkomsten, nietVanToepassing, ...overig } = rest
    const apart = { naam, advies, uitkomsten, nietVanToepassing }
    const delen = Object.keys({ ...JSON.parse(JSON.stringify(apart)), overig })
    expect(Object.keys(bewijs.delen).toSorted()).toEqual(delen.toSorted())
    expect(bewijs.delen.advies).toBe(hash.sha256(hash.canonicalize(advies)))
    expect(bewijs.delen.overig).toBe(hash.sha256(hash.canonicalize(overig)))
    expect(bewijs.verzoek).toEqual(INITIATIEF)
  })

  it('wordt niet bewaard als de invoer niet klopt', async () => {
    const { omgeving, opgeslagen } = createProef()
    const verzoek = { ...VERZOEK, inhoud: { ...INITIATIEF, feiten: { onzin: 1 } } }
    await expect(storeBeoordeling(omgeving, verzoek)).rejects.toThrow('ongeldige_invoer')
    expect(opgeslagen.size).toBe(0)
  })

  it('bestaat niet onder een id dat niet is gegeven', async () => {
    const { omgeving } = createProef()
    await expect(getBewijs(omgeving.beoordelingen, 'nooit')).rejects.toThrow('niet_gevonden')
  })
})

describe('een zelftoets', () => {
  it('zegt hetzelfde en bewaart niets', async () => {
    const { beoordeling } = await assessOnce()
    const { omgeving, opgeslagen } = createProef()
    const zelf = JSON.parse(await assessZelf(omgeving, VERZOEK))
    // What is stored has a salt before its name, so that nobody can guess the name from the hash.
    const withoutNaam = ({ naam: _, ...delen }: Record<string, string>) => delen
    expect(withoutNaam(zelf.bewijs.delen)).toEqual(withoutNaam(beoordeling.bewijs.delen))
    expect(zelf.bewijs.zout).toBeUndefined()
    expect(zelf.id).toBeUndefined()
    expect(opgeslagen.size).toBe(0)
  })
})

describe('verifiëren', () => {
  it('herberekent een bewijs en een hele beoordeling byte voor byte', async () => {
    const { omgeving, beoordeling } = await assessOnce()
    expect(verifyBewijs(omgeving, beoordeling.bewijs).uitkomst).toBe('klopt')
    expect(verifyBewijs(omgeving, beoordeling).uitkomst).toBe('klopt')
  })

  it('vindt het regelboek van toen onder andere, zonder database', async () => {
    const { beoordeling } = await assessOnce()
    const later = createProef([withVisie({ titel: 'Een latere visie' })]).omgeving
    const [anders] = later.boeken.all
    expect(anders?.regelboek.sha256).not.toBe(boek.sha256)
    expect(verifyMetRegelboeken(later, [], beoordeling).uitkomst).toBe('ander_regelboek_nodig')
    const uitslag = verifyMetRegelboeken(later, [boek], beoordeling)
    expect(uitslag).toMatchObject({ uitkomst: 'klopt', wijze: 'herberekend', verschillen: [] })
    const elders = { ...boek, gebiedenSha256: '0'.repeat(64) }
    expect(verifyMetRegelboeken(later, [elders], beoordeling).uitkomst).toBe(
      'ander_regelboek_nodig',
    )
  })

  it('rekent op de peildatum van het bewijs, ook als het later is', async () => {
    const { beoordeling } = await assessOnce()
    const later = { ...createProef().omgeving, nu: () => new Date('2031-01-01') }
    expect(verifyBewijs(later, beoordeling).uitkomst).toBe('klopt')
  })

  it('noemt de delen die anders zijn als alleen het bewijs er is', async () => {
    const { omgeving, beoordeling } = await assessOnce()
    const { bewijs } = beoordeling
    const naam = `${bewijs.verzoek.naam} elders`
    const anders = { ...bewijs, verzoek: { ...bewijs.verzoek, naam } }
    const { uitkomst, opmerkingen } = verifyBewijs(omgeving, anders)
    expect(uitkomst).toBe('wijkt_af')
    expect(opmerkingen).toEqual([
      'Anders dan vastgelegd: naam. Het bewijs bewaart daarvan alleen een hash; verifieer de hele beoordeling om elk verschil te zien.',
    ])
  })

  it('wijst de plaats aan die is veranderd', async () => {
    const { omgeving, beoordeling } = await assessOnce()
    const conclusie = beoordeling.advies.conclusie
    beoordeling.advies.conclusie = 'ja'
    const { uitkomst, verschillen } = verifyBewijs(omgeving, beoordeling)
    expect(uitkomst).toBe('wijkt_af')
    expect(verschillen).toEqual([
      { pointer: '/advies/conclusie', vastgelegd: 'ja', herberekend: conclusie },
    ])
  })

  it('merkt dat de invoer in een bewijs is veranderd, en welke onderdelen dat raakt', async () => {
    const { omgeving, beoordeling } = await assessOnce()
    const { bewijs } = beoordeling
    bewijs.verzoek.naam = 'Een andere naam'
    const pointers = verifyBewijs(omgeving, bewijs).verschillen.map(({ pointer }) => pointer)
    expect(pointers).toEqual(['/bewijs/delen/naam', '/bewijs/sha256', '/bewijs/verzoekSha256'])
  })

  it('merkt een verandering van de invoer die het advies niet raakt', async () => {
    const { omgeving, beoordeling } = await assessOnce()
    const { bewijs } = beoordeling
    bewijs.verzoek.omschrijving = 'Met een zwembad'
    const { uitkomst, verschillen } = verifyBewijs(omgeving, bewijs)
    expect(uitkomst).toBe('wijkt_af')
    expect(verschillen.map(({ pointer }) => pointer)).toEqual(['/bewijs/verzoekSha256'])
  })

  it('merkt elke verandering van elk gegeven in een bewijs', async () => {
    const { omgeving, beoordeling } = await assessOnce()
    const paden = listBladen(beoordeling.bewijs)
    expect(paden.length).toBeGreaterThan(30)
    for (const pad of paden) {
      const bewijs = structuredClone(beoordeling.bewijs)
      change(bewijs, pad)
      const { uitkomst, opmerkingen } = verifyBewijs(omgeving, bewijs)
      // Another engine or method is told, not condemned.
      if (['motor/versie', 'crs/methode'].includes(pad.join('/'))) {
        expect({ pad, uitkomst, meldt: opmerkingen.length }).toEqual({
          pad,
          uitkomst: 'klopt',
          meldt: 1,
        })
      } else expect({ pad, uitkomst }).not.toEqual({ pad, uitkomst: 'klopt' })
    }
  })

  it.each([['motor'], ['crs'], ['peildatum'], ['regelboek']])(
    'merkt een gegeven te veel in %s',
    async (deel) => {
      const { omgeving, beoordeling } = await assessOnce()
      beoordeling.bewijs[deel].extra = 1
      beoordeling.bewijs.extra = 2
      const { verschillen } = verifyBewijs(omgeving, beoordeling.bewijs)
      expect(verschillen.map(({ pointer }) => pointer).sort()).toEqual(
        ['/bewijs/extra', `/bewijs/${deel}/extra`].sort(),
      )
    },
  )

  it('keurt een bewijs af waarvan het verzoek nooit was aangenomen, en zegt waarom', async () => {
    const { omgeving, beoordeling } = await assessOnce()
    beoordeling.bewijs.verzoek.feiten = { onzin: 1 }
    const { uitkomst, opmerkingen } = verifyBewijs(omgeving, beoordeling)
    expect(uitkomst).toBe('wijkt_af')
    expect(opmerkingen[0]).toContain('/bewijs/verzoek/feiten/onzin: "onzin" is geen feit')
  })

  it('zegt dat id en tijdstip niet zijn nagerekend', async () => {
    const { omgeving, beoordeling } = await assessOnce()
    const buiten = ['id en aangemaaktOp vallen buiten het bewijs en zijn niet nagerekend.']
    expect(verifyBewijs(omgeving, beoordeling).opmerkingen).toEqual(buiten)
    expect(verifyBewijs(omgeving, beoordeling.bewijs).opmerkingen).toEqual([])
  })

  it('rekent een verzoek met eigenaardige namen na', async () => {
    const { omgeving } = createProef()
    const locatie = JSON.stringify(INITIATIEF.locatie).replace(
      '{',
      '{"__proto__":{"type":"x"},"constructor":1,"\\u0000":[],',
    )
    const inhoud = { ...INITIATIEF, locatie: JSON.parse(locatie) }
    const { inhoud: nu } = await storeBeoordeling(omgeving, { ...VERZOEK, inhoud })
    expect(JSON.parse(nu).bewijs.verzoek.locatie).toEqual(INITIATIEF.locatie)
    // Until then a location was kept word for word.
    const mag = { alsBehandelaar: true, concept: false }
    const vroeger = joinDelen(assessMetBewijs(omgeving, { ...VERZOEK, inhoud, mag }).delen)
    expect(vroeger).toContain('"__proto__":{"type":"x"}')
    expect(verifyBewijs(omgeving, JSON.parse(vroeger)).uitkomst).toBe('klopt')
  })

  it('merkt dat er iets is weggelaten of toegevoegd', async () => {
    const { omgeving, beoordeling } = await assessOnce()
    const { naam: _, ...zonder } = beoordeling
    const { verschillen } = verifyBewijs(omgeving, { ...zonder, extra: 1 })
    expect(verschillen).toEqual([
      { pointer: '/extra', vastgelegd: 1 },
      { pointer: '/naam', herberekend: 'Tien woningen' },
    ])
  })

  it('zegt welk regelboek nodig is als dat niet is geladen', async () => {
    const { beoordeling } = await assessOnce()
    const { omgeving } = createProef([withVisie({ id: 'andere-visie' })])
    const { uitkomst, tekst } = verifyBewijs(omgeving, beoordeling)
    expect(uitkomst).toBe('ander_regelboek_nodig')
    expect(tekst).toContain(`regelboek proefvisie versie 1 (regels ${boek.sha256.slice(0, 12)}`)
    expect(tekst).toContain('Geladen: andere-visie')
  })

  it('meldt een andere motor zonder daarom af te keuren', async () => {
    const { omgeving, beoordeling } = await assessOnce()
    const nieuwer = { ...omgeving, motor: { naam: 'visietoets', versie: '9.9.9' } }
    const { uitkomst, opmerkingen } = verifyBewijs(nieuwer, beoordeling.bewijs)
    expect(uitkomst).toBe('klopt')
    expect(opmerkingen).toEqual(['Gemaakt met motor 0.0.0-proef, herberekend met 9.9.9.'])
  })

  it.each([[{}], [null], [[]], [{ bewijs: 3 }]])('wil een bewijs, niet %j', (inhoud) => {
    const { omgeving } = createProef()
    const fout = catchFout(() => verifyBewijs(omgeving, inhoud))
    expect(fout.code).toBe('ongeldige_invoer')
    expect(fout.fouten.length).toBeGreaterThan(0)
  })
})
