import { describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.ts'

const TEGELS =
  'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:28992/{z}/{x}/{y}.png'
const ADRESSEN = 'https://api.pdok.nl/bzk/locatieserver/search/v3_1'

describe('berichten', () => {
  const SLEUTEL = 's'.repeat(32)
  const WEBHOOK = { BERICHTEN_WEBHOOK: 'https://b.nl/x', BERICHTEN_WEBHOOK_SLEUTEL: SLEUTEL }
  const MAIL = { SMTP_URL: 'smtps://naam:geheim@mail.nl:465', MAIL_VAN: 'van@b.nl' }

  it('gaan er niet uit, tenzij dat is ingesteld', () => {
    expect(readConfig({})).not.toHaveProperty('post')
    expect(readConfig(MAIL).post).toEqual({ smtp: { url: MAIL.SMTP_URL, van: 'van@b.nl' } })
    expect(readConfig(WEBHOOK).post).toEqual({
      webhook: { url: 'https://b.nl/x', sleutel: SLEUTEL },
    })
    const hier = { ...WEBHOOK, BERICHTEN_WEBHOOK: 'http://127.0.0.1:9/x' }
    expect(readConfig(hier)).toHaveProperty('post')
  })

  it.each([
    [{ ...MAIL, ...WEBHOOK }, /langs één weg/],
    [{ SMTP_URL: MAIL.SMTP_URL }, /MAIL_VAN nodig/],
    [{ BERICHTEN_WEBHOOK: 'https://b.nl/x' }, /BERICHTEN_WEBHOOK_SLEUTEL nodig/],
    [{ ...WEBHOOK, BERICHTEN_WEBHOOK: 'http://b.nl/x' }, /moet https zijn/],
    [{ ...WEBHOOK, BERICHTEN_WEBHOOK_SLEUTEL: 'kort' }, /ten minste 32 tekens/],
    [{ ...MAIL, SMTP_URL: 'https://mail.nl' }, /SMTP_URL klopt niet/],
  ])('houden de start tegen als zij niet kunnen, zonder een geheim te noemen: %j', (env, zin) => {
    let melding = ''
    try {
      readConfig(env)
    } catch (fout) {
      melding = (fout as Error).message
    }
    expect(melding).toMatch(zin)
    expect(melding).not.toMatch(/naam:geheim|kort/)
  })
})

describe('wat van buiten komt', () => {
  it.each([{}, { TEGELS_URL: '', LOCATIESERVER_URL: '' }])('is van PDOK', (env) => {
    expect(readConfig(env)).toMatchObject({ tegelsUrl: TEGELS, locatieserverUrl: ADRESSEN })
  })

  it('gaat elk apart uit', () => {
    expect(readConfig({ TEGELS_URL: 'uit' })).not.toHaveProperty('tegelsUrl')
    expect(readConfig({ TEGELS_URL: 'uit' })).toHaveProperty('locatieserverUrl')
    expect(readConfig({ LOCATIESERVER_URL: 'uit' })).not.toHaveProperty('locatieserverUrl')
  })

  it('mag van een ander zijn', () => {
    const elders = {
      TEGELS_URL: 'http://kaart.intern/{z}/{x}/{y}',
      LOCATIESERVER_URL: 'http://adressen.intern',
    }
    expect(readConfig(elders)).toMatchObject({
      tegelsUrl: elders.TEGELS_URL,
      locatieserverUrl: elders.LOCATIESERVER_URL,
    })
  })

  it('kent het adres waar mensen de dienst vinden, zonder schuine streep', () => {
    const publiek = readConfig({ PUBLIEK_ADRES: 'https://visie.voorbeeld.nl/' })
    expect(publiek).toMatchObject({ publiekAdres: 'https://visie.voorbeeld.nl' })
    expect(readConfig({ PUBLIEK_ADRES: '' })).not.toHaveProperty('publiekAdres')
  })

  it('leest de hashes van sleutels, met komma’s of witruimte ertussen', () => {
    const [een, twee] = ['a'.repeat(64), '0'.repeat(64)]
    const { systeemsleutels } = readConfig({ SYSTEEMSLEUTELS: `${een},\n ${twee}` })
    expect(systeemsleutels).toEqual([een, twee])
    expect(readConfig({})).not.toHaveProperty('systeemsleutels')
    const metRollen = `${een}:behandelaar@gm0000+beleidsmedewerker`
    expect(readConfig({ SYSTEEMSLEUTELS: metRollen }).systeemsleutels).toEqual([metRollen])
    for (const fout of [`${een}:koning`, `${een}:anoniem`, `${een}:`, `${een}:systeem@`, 'kort']) {
      expect(() => readConfig({ SYSTEEMSLEUTELS: fout })).toThrow('SYSTEEMSLEUTELS klopt niet')
    }
  })

  it('leest welke tokens van systemen goed zijn, of niets: half kan niet', () => {
    const env = {
      SYSTEEM_UITGEVER: 'https://aanmelden.voorbeeld.nl',
      SYSTEEM_PUBLIEK: 'https://visie.voorbeeld.nl/v1',
      SYSTEEM_ROLLEN: 'systeem=vt-zaak, beleidsmedewerker@gm0000+systeem=a=b',
    }
    expect(readConfig(env).systeemtokens).toEqual({
      uitgever: env.SYSTEEM_UITGEVER,
      publiek: env.SYSTEEM_PUBLIEK,
      rollen: {
        claim: 'roles',
        rollen: [
          { rechten: 'systeem', waarde: 'vt-zaak' },
          { rechten: 'beleidsmedewerker@gm0000+systeem', waarde: 'a=b' },
        ],
      },
    })
    for (const naam of Object.keys(env)) {
      expect(() => readConfig({ ...env, [naam]: undefined })).toThrow('alle drie')
    }
    expect(() => readConfig({ ...env, SYSTEEM_ROLLEN: 'koning=x' })).toThrow(
      'SYSTEEM_ROLLEN klopt niet',
    )
    expect(readConfig({})).not.toHaveProperty('systeemtokens')
  })

  it.each([
    [{}, false],
    [{ HOST: 'localhost' }, false],
    [{ HOST: '::1' }, false],
    [{ HOST: '0.0.0.0' }, true],
    [{ PUBLIEK_ADRES: 'http://127.0.0.1:3000' }, false],
    [{ PUBLIEK_ADRES: 'https://visie.voorbeeld.nl' }, true],
  ])('weet of anderen de dienst kunnen bereiken: %j', (env, opNetwerk) => {
    expect(readConfig(env).opNetwerk).toBe(opNetwerk)
  })

  it('leest waar medewerkers zich aanmelden, en noemt wat er nog bij moet', () => {
    const env = {
      OIDC_UITGEVER: 'https://aanmelden.voorbeeld.nl',
      OIDC_CLIENT_ID: 'visietoets',
      OIDC_SLEUTEL: '/sleutel.pem',
      OIDC_ROL: 'roles=a=b',
      PUBLIEK_ADRES: 'https://visie.voorbeeld.nl',
    }
    const sterk = { OIDC_ACR: 'hoog, substantieel', OIDC_AMR: 'mfa', OIDC_HOOGSTENS_MINUTEN: '10' }
    expect(readConfig({ ...env, ...sterk }).oidc?.sterkte).toEqual({
      acr: ['hoog', 'substantieel'],
      amr: ['mfa'],
      hoogstensS: 600,
    })
    // Who has no way back in stays, unless it is asked for.
    expect(readConfig(env).sessiegrens).toEqual({ rustMinuten: 30, hoogstens: 5 })
    expect(readConfig({}).sessiegrens.rustMinuten).toBe(0)
    expect(readConfig({ SESSIE_RUST_MINUTEN: '15' }).sessiegrens.rustMinuten).toBe(15)
    expect(readConfig(env).oidc).toEqual({
      uitgever: 'https://aanmelden.voorbeeld.nl',
      clientId: 'visietoets',
      sleutelbestand: '/sleutel.pem',
      rol: { claim: 'roles', waarde: 'a=b' },
    })
    expect(() => readConfig({ ...env, PUBLIEK_ADRES: '' })).toThrow('geef ook PUBLIEK_ADRES')
    expect(() => readConfig({ OIDC_CLIENT_ID: 'x' })).toThrow('OIDC_UITGEVER, OIDC_SLEUTEL')
    expect(() => readConfig({ ...env, OIDC_ROL: 'visietoets' })).toThrow('OIDC_ROL klopt niet')
  })

  it.each([
    ['SYSTEEMSLEUTELS', 'geheim', 'sha256-hashes'],
    ['SYSTEEMSLEUTELS', `${'a'.repeat(64)},kort`, 'sha256-hashes'],
    ['SYSTEEMSLEUTELS', ',', 'sha256-hashes'],
    ['PUBLIEK_ADRES', 'visie.voorbeeld.nl', 'een adres zonder pad'],
    ['PUBLIEK_ADRES', 'https://voorbeeld.nl/visie', 'een adres zonder pad'],
    ['TEGELS_URL', 'https://service.pdok.nl/kaart.png', '{z}, {x} en {y}'],
    ['TEGELS_URL', '/tegels/{z}/{x}/{y}.png', '{z}, {x} en {y}'],
    ['LOCATIESERVER_URL', 'ftp://api.pdok.nl', 'een adres als https://'],
    ['LOCATIESERVER_URL', 'api.pdok.nl', 'een adres als https://'],
  ])('%s = "%s" houdt de start tegen, met wat er wel moet staan', (naam, waarde, verwacht) => {
    const read = () => readConfig({ [naam]: waarde })
    expect(read).toThrow(`${naam} klopt niet`)
    expect(read).toThrow(verwacht)
  })
})
