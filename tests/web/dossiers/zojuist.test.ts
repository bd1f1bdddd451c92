import { afterAll, beforeAll, expect, it } from 'vitest'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { listOpenOordelen } from '../../../src/app/dossier/geldt-niet.ts'
import { readDossier } from '../../../src/app/dossier/read-dossier.ts'
import { makeAlleRechten } from '../../../src/app/toegang/gezag.ts'
import { beginSessie } from '../../../src/app/toegang/sessies.ts'
import { type Proefdienst, startProefdienst } from '../../hulp/browser/proefdienst.ts'
import { INITIATIEF, RD } from '../../hulp/proef.ts'

let dienst: Proefdienst
beforeAll(async () => {
  dienst = await startProefdienst((fout) => {
    throw fout
  })
})
afterAll(() => dienst.close())

/** An officer in a browser that keeps its cookies. */
const beginBrowser = async () => {
  const rechten = makeAlleRechten(dienst.omgeving.boeken)
  const sleutel = await beginSessie(dienst.omgeving, { naam: 'A. de Vries', rechten })
  const koekjes = new Map([['visietoets_behandelaar', sleutel]])
  const app = dienst.createApp()
  return async (pad: string, velden?: Readonly<Record<string, string>>) => {
    const Cookie = [...koekjes].map((deel) => deel.join('=')).join('; ')
    const antwoord = await app.request(pad, {
      headers: { Cookie, Origin: 'http://localhost' },
      ...(velden && { method: 'POST', body: new URLSearchParams(velden) }),
    })
    for (const regel of antwoord.headers.getSetCookie()) {
      const [, naam = '', waarde = ''] = /^([^=]+)=([^;]*)/.exec(regel) ?? []
      koekjes.set(naam, waarde)
    }
    return antwoord.text()
  }
}

it('dat iets is vastgelegd staat er één keer, niet nog eens op een andere pagina of bij opnieuw laden', async () => {
  const { id } = await storeBeoordeling(dienst.omgeving, { inhoud: INITIATIEF, contentCrs: RD })
  const open = await beginBrowser()
  const velden = { artikel: 'Artikel 5.2', toegestaan: '10 m', gevraagd: '13 m' }
  const GEZEGD = 'De afwijking is vastgelegd.'
  await open(`/dossiers/${id}/afwijking`, { ...velden, gezien: '0' })
  expect(await open(`/dossiers/${id}`)).toContain(GEZEGD)
  for (const pad of ['', '/oordelen', '/afronden', '']) {
    expect(await open(`/dossiers/${id}${pad}`)).not.toContain(GEZEGD)
  }
  // What is recorded after it is told again.
  await open(`/dossiers/${id}/afwijking`, { ...velden, gevraagd: '12 m', gezien: '1' })
  expect(await open(`/dossiers/${id}/afronden`)).toContain(GEZEGD)
})

it('dat een vraag niet geldt is geen oordeel, en heet ook niet zo', async () => {
  const { id } = await storeBeoordeling(dienst.omgeving, { inhoud: INITIATIEF, contentCrs: RD })
  const open = await beginBrowser()
  const [een] = listOpenOordelen(await readDossier(dienst.omgeving, id))
  const velden = { geldtNiet: een?.feit ?? '', reden: 'Gezien.', gezien: '0' }
  await open(`/dossiers/${id}/oordelen`, velden)
  expect(await open(`/dossiers/${id}/oordelen`)).toContain(
    'Dat een vraag hier niet geldt is vastgelegd, en het plan is opnieuw beoordeeld.',
  )
})
