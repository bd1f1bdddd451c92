import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compactVerify, createLocalJWKSet } from 'jose'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  ensureSleutelbestand,
  readSleutelbestand,
  renewSleutelbestand,
} from '../../../src/adapters/zegel/sleutelbestand.ts'
import { readSleutels } from '../../../src/adapters/zegel/sleutels.ts'
import { createZegel, GEEN_ZEGEL } from '../../../src/adapters/zegel/zegel.ts'

const makePad = () => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-zegel-'))
  onTestFinished(() => rmSync(map, { recursive: true, force: true }))
  return join(map, 'diep', 'sleutel.pem')
}
const makePem = (soort: 'ed25519' | 'x25519' = 'ed25519') => {
  const { privateKey } =
    soort === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519')
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}
const TEKST = '{"bewijs":"é"}'

describe('een handtekening', () => {
  it('is na te kijken met elke JOSE-bibliotheek en de openbare sleutels', async () => {
    const { sign, sleutels } = createZegel(readSleutels(makePem()))
    const jws = sign?.(TEKST) ?? ''
    const keys = createLocalJWKSet({ keys: [...sleutels] })
    const { payload, protectedHeader } = await compactVerify(jws, keys)
    expect(new TextDecoder().decode(payload)).toBe(TEKST)
    expect(protectedHeader).toMatchObject({ alg: 'EdDSA', kid: sleutels[0]?.kid })
  })

  it('klopt niet als er één teken anders is, en niet met een andere sleutel', () => {
    const zegel = createZegel(readSleutels(makePem()))
    const jws = zegel.sign?.(TEKST) ?? ''
    expect(zegel.open(jws)).toMatchObject({ tekst: TEKST, geldig: true })
    const [kop = '', , handtekening = ''] = jws.split('.')
    const anders = Buffer.from('{"bewijs":"e"}').toString('base64url')
    expect(zegel.open(`${kop}.${anders}.${handtekening}`)?.geldig).toBe(false)
    expect(createZegel(readSleutels(makePem())).open(jws)).toEqual({
      kid: zegel.sleutels[0]?.kid,
      tekst: TEKST,
    })
  })

  it('doet niet wat een kop vraagt: geen andere soort en geen handtekening van niets', () => {
    const zegel = createZegel(readSleutels(makePem()))
    const [, inhoud = ''] = (zegel.sign?.(TEKST) ?? '').split('.')
    for (const kop of [
      { alg: 'none', typ: 'visietoets-bewijs+jws', kid: zegel.sleutels[0]?.kid },
      { alg: 'HS256', typ: 'visietoets-bewijs+jws', kid: zegel.sleutels[0]?.kid },
      { alg: 'EdDSA', typ: 'JWT', kid: zegel.sleutels[0]?.kid },
      { alg: 'EdDSA', typ: 'visietoets-bewijs+jws' },
    ]) {
      const gemaakt = Buffer.from(JSON.stringify(kop)).toString('base64url')
      expect(zegel.open(`${gemaakt}.${inhoud}.AAAA`)).toBeUndefined()
    }
    expect(zegel.open('geen jws')).toBeUndefined()
    expect(zegel.open('a.b.c')).toBeUndefined()
    expect(GEEN_ZEGEL.sign).toBeUndefined()
  })
})

describe('het bestand met sleutels', () => {
  it('wordt één keer gemaakt, en alleen de eigenaar kan het lezen', () => {
    const pad = makePad()
    expect(readSleutelbestand(pad)).toBeUndefined()
    const eerste = createZegel(ensureSleutelbestand(pad))
    expect(createZegel(ensureSleutelbestand(pad)).sleutels).toEqual(eerste.sleutels)
    expect(statSync(pad).mode & 0o777).toBe(0o600)
  })

  it('herkent na vernieuwen wat eerder is getekend, en bewaart de oude privésleutel niet', () => {
    const pad = makePad()
    const eerste = createZegel(ensureSleutelbestand(pad))
    const jws = eerste.sign?.(TEKST) ?? ''
    const tweede = createZegel(renewSleutelbestand(pad))
    const derde = createZegel(renewSleutelbestand(pad))
    expect(derde.sleutels).toHaveLength(3)
    expect(derde.sleutels[1]).toEqual(tweede.sleutels[0])
    expect(derde.open(jws)?.geldig).toBe(true)
    expect(derde.open(derde.sign?.(TEKST) ?? '')).toMatchObject({ kid: derde.sleutels[0]?.kid })
    expect(readFileSync(pad, 'utf8').match(/PRIVATE KEY-----\n/g)).toHaveLength(2)
  })

  it('is ook te lezen zoals het is gepubliceerd', () => {
    const zegel = createZegel(readSleutels(makePem()))
    const jws = zegel.sign?.(TEKST) ?? ''
    const lezer = createZegel(readSleutels(JSON.stringify({ keys: zegel.sleutels })))
    expect(lezer.sign).toBeUndefined()
    expect(lezer.open(jws)?.geldig).toBe(true)
  })

  it.each([
    ['geen sleutel', 'hallo', 'geen sleutel in PEM'],
    ['twee privésleutels', makePem() + makePem(), 'meer dan één privésleutel'],
    ['een andere soort', makePem('x25519'), 'verwacht Ed25519'],
    ['een lege lijst', '{"keys":[]}', 'geen sleutels onder keys'],
  ])('weigert %s, en zegt waarom', (_, tekst, melding) => {
    expect(() => readSleutels(tekst)).toThrow(melding)
  })
})
