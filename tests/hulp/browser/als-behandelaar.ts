import { makeAlleRechten } from '../../../src/app/toegang/gezag.ts'
import { beginSessie } from '../../../src/app/toegang/sessies.ts'
import { type Proefdienst, startProefdienst } from './proefdienst.ts'

/**
 * Somebody in a browser of his own, as the organisation knows him; without `onderwerp` with a typed name. Opens an
 * address, or sends a form to it.
 */
export const beginAls = async (dienst: Proefdienst, naam: string, onderwerp?: string) => {
  const { omgeving } = dienst
  const app = dienst.createApp()
  const rechten = makeAlleRechten(omgeving.boeken)
  const sleutel = await beginSessie(omgeving, { naam, rechten, ...(onderwerp && { onderwerp }) })
  const headers = { Cookie: `visietoets_behandelaar=${sleutel}`, Origin: 'http://localhost' }
  return async (pad: string, velden?: Readonly<Record<string, string>> | URLSearchParams) => {
    const antwoord = await app.request(pad, {
      headers,
      ...(velden && { method: 'POST', body: new URLSearchParams(velden) }),
    })
    const naar = antwoord.headers.get('location') ?? ''
    return { status: antwoord.status, html: await antwoord.text(), naar }
  }
}

const begin = async (map?: string) => {
  const logFout = (fout: unknown) => {
    throw fout
  }
  const dienst = await startProefdienst(logFout, {}, map)
  return { dienst, een: await beginAls(dienst, 'A. de Vries') }
}

/** The service with the shipped rulebook, in which an error fails the test, and an officer at work in it. */
export const startBalie = () => begin('rules')

/** The same with the small rulebook of the tests. */
export const startProefbalie = () => begin()
