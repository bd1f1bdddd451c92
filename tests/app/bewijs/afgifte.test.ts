import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readSleutels } from '../../../src/adapters/zegel/sleutels.ts'
import { createZegel } from '../../../src/adapters/zegel/zegel.ts'
import { assessHier } from '../../../src/app/beoordelen/assess-hier.ts'
import { assessZelf, storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import {
  createOndertekenaar,
  signAssess,
  signOntwikkeling,
} from '../../../src/app/beoordelen/onderteken.ts'
import { judgeAfgifte } from '../../../src/app/bewijs/afgifte.ts'
import { checkBewijs } from '../../../src/app/bewijs/verify-bewijs.ts'
import { verifyKenmerk } from '../../../src/app/bewijs/verify-kenmerk.ts'
import {
  assessOntwikkeling,
  assessOntwikkelingHier,
} from '../../../src/app/ontwikkeling/assess-ontwikkeling.ts'
import { createProef, createProefApp, INITIATIEF, RD } from '../../hulp/proef.ts'

const makeZegel = () => {
  const { privateKey } = generateKeyPairSync('ed25519')
  return createZegel(readSleutels(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()))
}

/** A service that signs what it gives out. */
const create = (zegel = makeZegel()) => {
  const proef = createProef()
  const { omgeving } = proef
  const sign = createOndertekenaar({ ...omgeving, zegel })
  return {
    ...proef,
    omgeving: {
      ...omgeving,
      zegel,
      assess: signAssess(async (vraag) => assessHier(omgeving, vraag), sign),
      assessOntwikkeling: signOntwikkeling(
        async (opdracht) => assessOntwikkelingHier(omgeving, opdracht),
        sign,
      ),
    },
  }
}
const VRAAG = { inhoud: INITIATIEF, contentCrs: RD }

describe('een bewijs dat deze dienst gaf', () => {
  it('is met zijn handtekening nog steeds canonieke JSON, kort, uitgelegd en bewaard', async () => {
    const { omgeving } = create()
    const bewaard = await storeBeoordeling(omgeving, { ...VRAAG, uitgelegd: true })
    const teksten = [bewaard.inhoud, bewaard.volledig ?? '', await assessZelf(omgeving, VRAAG)]
    for (const tekst of teksten) {
      const antwoord = JSON.parse(tekst)
      expect(antwoord.bewijs.handtekening).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
      expect(tekst).toBe(omgeving.hash.canonicalize(antwoord))
    }
  })

  it('draagt een handtekening, ook van een zelftoets die niet is bewaard, en rekent na als altijd', async () => {
    const { omgeving } = create()
    for (const uitgelegd of [false, true]) {
      const antwoord = JSON.parse(await assessZelf(omgeving, { ...VRAAG, uitgelegd }))
      for (const inhoud of [antwoord, antwoord.bewijs]) {
        const uitslag = await checkBewijs(omgeving, inhoud)
        expect(uitslag).toMatchObject({
          uitkomst: 'klopt',
          wijze: 'herberekend',
          afgifte: { uitkomst: 'getekend' },
        })
        expect(uitslag.afgifte?.tekst).toContain('1 september 2026')
      }
    }
  })

  it('staat zo in wat is bewaard, met zijn kenmerk', async () => {
    const { omgeving } = create()
    const { id, inhoud } = await storeBeoordeling(omgeving, { ...VRAAG, uitgelegd: true })
    const { bewijs } = JSON.parse(inhoud)
    expect(omgeving.hash.canonicalize(JSON.parse(inhoud))).toBe(inhoud)
    const uitslag = await verifyKenmerk(omgeving, { id, sha256: bewijs.sha256 })
    expect(uitslag?.afgifte?.tekst).toContain(id)
    // That of another assessment is no signature of this one, alike as they are.
    const ander = await storeBeoordeling(omgeving, VRAAG)
    const geleend = { ...JSON.parse(ander.inhoud), bewijs }
    expect((await judgeAfgifte(omgeving, geleend)).uitkomst).toBe('vals')
  })

  it('is herkend zonder dienst, met alleen de openbare sleutels', async () => {
    const { omgeving } = create()
    const { bewijs } = JSON.parse(await assessZelf(omgeving, VRAAG))
    const { hash, zegel } = omgeving
    const lezer = createZegel(readSleutels(JSON.stringify({ keys: zegel.sleutels })))
    expect((await judgeAfgifte({ hash, zegel: lezer }, bewijs)).uitkomst).toBe('getekend')
  })

  it('heeft dezelfde handtekening als het nog eens wordt gegeven: het rapport ervan is dan hetzelfde', async () => {
    const { omgeving } = create()
    const [een, twee] = [await assessZelf(omgeving, VRAAG), await assessZelf(omgeving, VRAAG)]
    expect(een).toBe(twee)
  })

  it('kan ook over een ontwikkeling gaan, waarvan het advies niet is na te rekenen', async () => {
    const { omgeving } = create()
    const feiten = { activiteiten: ['wonen'], woningenNieuw: 4 }
    const delen = [{ id: 'a', locatie: INITIATIEF.locatie, feiten }]
    const aanvraag = { inhoud: { naam: 'Plan', delen }, contentCrs: RD }
    const antwoord = JSON.parse(await assessOntwikkeling(omgeving, aanvraag, 'openbaar'))
    expect(await checkBewijs(omgeving, antwoord)).toMatchObject({
      uitkomst: 'niet_na_te_rekenen',
      afgifte: { uitkomst: 'getekend' },
    })
    const { bewijs } = antwoord
    const peildatum = { ...bewijs.peildatum, geldigOp: '2020-01-01' }
    expect((await judgeAfgifte(omgeving, { ...bewijs, peildatum })).uitkomst).toBe('vals')
  })
})

describe('een bewijs dat deze dienst niet gaf', () => {
  it('klopt rekenkundig, en komt niet van deze dienst: iedereen kan het maken', async () => {
    const { omgeving } = create()
    const elders = JSON.parse(await assessZelf(createProef().omgeving, VRAAG))
    const uitslag = await checkBewijs(omgeving, elders)
    expect(uitslag).toMatchObject({ uitkomst: 'klopt', afgifte: { uitkomst: 'onbekend' } })
    expect(uitslag.afgifte?.tekst).toContain('niet te zeggen')
  })

  it('is met een sleutel van een ander getekend', async () => {
    const { omgeving } = create()
    const ander = JSON.parse(await assessZelf(create().omgeving, VRAAG))
    expect((await checkBewijs(omgeving, ander)).afgifte?.uitkomst).toBe('vreemd')
  })

  it.each([
    'crs',
    'delen',
    'gebieden',
    'motor',
    'peildatum',
    'regelboek',
    'sha256',
    'verzoekSha256',
    'vorm',
  ])('heeft een handtekening die niet past als %s is veranderd', async (naam) => {
    const { omgeving } = create()
    const { bewijs } = JSON.parse(await assessZelf(omgeving, VRAAG))
    expect(bewijs[naam]).toBeDefined()
    expect((await judgeAfgifte(omgeving, { ...bewijs, [naam]: 'anders' })).uitkomst).toBe('vals')
  })

  it('heeft een handtekening die geen handtekening is', async () => {
    const { omgeving } = create()
    const { bewijs } = JSON.parse(await assessZelf(omgeving, VRAAG))
    const uitslag = await checkBewijs(omgeving, { ...bewijs, handtekening: 'x' })
    expect(uitslag).toMatchObject({ uitkomst: 'klopt', afgifte: { uitkomst: 'vals' } })
  })
})

describe('een bewijs van voor de handtekeningen', () => {
  it('wordt herkend doordat het hier is bewaard, en alleen zoals het is bewaard', async () => {
    const { omgeving, opgeslagen } = create()
    const oud = await storeBeoordeling(
      { ...createProef().omgeving, beoordelingen: omgeving.beoordelingen },
      VRAAG,
    )
    expect(opgeslagen.size).toBe(1)
    const { bewijs } = JSON.parse(oud.inhoud)
    expect(bewijs.handtekening).toBeUndefined()
    expect((await checkBewijs(omgeving, bewijs)).afgifte?.uitkomst).toBe('bewaard')
    const motor = { ...bewijs.motor, versie: '9.9.9' }
    expect((await judgeAfgifte(omgeving, { ...bewijs, motor })).uitkomst).toBe('onbekend')
  })
})

it('de openbare sleutels staan waar iedereen ze zoekt', async () => {
  const proef = create()
  const { app } = createProefApp(proef)
  const antwoord = await app.request('/.well-known/jwks.json')
  expect(antwoord.headers.get('content-type')).toBe('application/jwk-set+json')
  expect(antwoord.headers.get('access-control-allow-origin')).toBe('*')
  expect(await antwoord.json()).toEqual({ keys: proef.omgeving.zegel.sleutels })
})
