import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Paginadienst, startPaginadienst } from '../hulp/browser/paginadienst.ts'
import { addDossier } from '../hulp/wereld.ts'

let dienst: Paginadienst
beforeAll(async () => {
  dienst = await startPaginadienst()
})
afterAll(() => dienst.close())

it('een tekst met tekens die geen database kan bewaren, wordt zonder die tekens vastgelegd', async () => {
  const pad = await addDossier(dienst, 'dakopbouw-lariks')
  const formulieren = [
    ['behandeling', { stand: 'in_behandeling', conclusie: 'ja', motivering: 'Pa\u0000st.' }],
    ['brief', { tekst: 'Geachte\u0000 mevrouw,' }],
    ['tweede-lezer', { lezer: 'B.\u0000 Jansen', leesvraag: '\u0000' }],
    ['adviseurs', { naam: 'J.\u0000 Bos', functie: 'ecoloog\u0000', vraag: 'Wat\u0000?' }],
  ] as const
  for (const [gezien, [deel, velden]] of formulieren.entries()) {
    const antwoord = await fetch(`${dienst.url}${pad}/${deel}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: dienst.koekje, Origin: dienst.url },
      body: new URLSearchParams({ ...velden, gezien: String(gezien) }),
    })
    expect([deel, antwoord.status]).toEqual([deel, deel === 'adviseurs' ? 200 : 303])
  }
  const geschiedenis = await fetch(`${dienst.url}${pad}/geschiedenis`, {
    headers: { Cookie: dienst.koekje },
  })
  const tekst = await geschiedenis.text()
  for (const deel of ['Past.', 'Geachte mevrouw,', 'B. Jansen', 'J. Bos, ecoloog', 'Wat?']) {
    expect(tekst).toContain(deel)
  }
  expect(dienst.gelogd).toEqual([])
})
