import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAanmelddienst } from '../../../src/adapters/aanmelddienst/oidc.ts'
import { createTlsFetch } from '../../../src/adapters/aanmelddienst/tls.ts'
import { AppError } from '../../../src/domain/errors.ts'
import { CLIENT, type Proefaanmelddienst, startAanmelddienst } from '../../hulp/aanmelddienst.ts'
import { type Certificaat, makeStam } from '../../hulp/certificaat.ts'

const eigen = makeStam()
const client = eigen.make(CLIENT)
/** Of a root that the organisation does not know. */
const vreemd = makeStam()
let proef: Proefaanmelddienst

beforeAll(async () => {
  proef = await startAanmelddienst(eigen)
})
afterAll(() => proef.close())

const create = ({ cert, key }: Partial<Certificaat>, wortels: string | null = eigen.wortel) =>
  createAanmelddienst({
    uitgever: proef.url,
    clientId: CLIENT,
    sleutel: key ?? client.key,
    ...(cert !== undefined && { certificaat: cert }),
    ...(wortels !== null && { wortels }),
    publiekAdres: 'https://visietoets.voorbeeld.nl',
    gezagen: ['gm0000'],
  })
const bezoek = createTlsFetch({ ca: eigen.wortel })

const signIn = async (via: ReturnType<typeof create>): Promise<string> => {
  try {
    const { naar, meegegeven } = await via.begin()
    const antwoord = await bezoek(naar)
    const terug = new URL(antwoord.headers.get('location') ?? 'about:blank')
    return (await via.finish(terug, meegegeven)).naam
  } catch (fout) {
    return fout instanceof AppError ? fout.code : String(fout)
  }
}

describe('aanmelden bij een organisatie die om een certificaat vraagt', () => {
  it('lukt met het certificaat van de dienst, zonder iets te tekenen', async () => {
    expect(await signIn(create(client))).toBe('A. de Vries')
  })

  it('lukt niet zonder certificaat, of met dat van een ander of een andere stam', async () => {
    expect(await signIn(create({}))).toBe('aanmelding_mislukt')
    expect(await signIn(create(vreemd.make(CLIENT)))).toBe('aanmelding_mislukt')
    expect(await signIn(create(eigen.make('iemand-anders')))).toBe('aanmelding_mislukt')
  })

  it('vertrouwt geen organisatie met een certificaat dat wij niet kennen', async () => {
    expect(await signIn(create(client, vreemd.wortel))).toBe('aanmelddienst_onbereikbaar')
    expect(await signIn(create(client, null))).toBe('aanmelddienst_onbereikbaar')
  })
})
