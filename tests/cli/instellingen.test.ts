import { describe, expect, it } from 'vitest'
import {
  requireAanmelddienst,
  requireBewijssleutel,
} from '../../src/cli/opdrachten/instellingen.ts'
import { readConfig } from '../../src/config.ts'

const NETWERK = {
  PUBLIEK_ADRES: 'https://visietoets.voorbeeld.nl',
  OIDC_UITGEVER: 'https://aanmelden.voorbeeld.nl',
  OIDC_CLIENT_ID: 'visietoets',
  OIDC_SLEUTEL: 'visietoets.pem',
}
const POSTGRES = { DATABASE_URL: 'postgres://dienst:geheim@db/visietoets' }

describe('een dienst die anderen kunnen bereiken', () => {
  it('start niet zonder aanmelden', () => {
    expect(() => requireAanmelddienst(readConfig({ HOST: '0.0.0.0' }))).toThrow('OIDC_UITGEVER')
    expect(() => requireAanmelddienst(readConfig(NETWERK))).not.toThrow()
  })

  it('start op PostgreSQL niet met een sleutel voor bewijzen die elk proces zelf maakt', () => {
    const check = (env: Readonly<Record<string, string>>) => () =>
      requireBewijssleutel(readConfig(env))
    expect(check({ ...NETWERK, ...POSTGRES, DATA_DIR: '/var/vt' })).toThrow(
      '/var/vt/bewijssleutel.pem',
    )
    expect(check({ ...NETWERK, ...POSTGRES })).not.toThrow('geheim')
    expect(check({ ...NETWERK, ...POSTGRES, BEWIJS_SLEUTEL: '/geheim/sleutel.pem' })).not.toThrow()
    // One process at a time, or on this machine alone: its own key is good.
    expect(check(NETWERK)).not.toThrow()
    expect(check(POSTGRES)).not.toThrow()
    expect(check({})).not.toThrow()
  })
})
