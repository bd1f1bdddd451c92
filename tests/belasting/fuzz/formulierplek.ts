import type { Proefdienst } from '../hulp/dienst.ts'
import type { Verzoek, Zender } from '../hulp/sturen.ts'
import { packBestand, readEigen, readVelden, type Veld } from './formulieren.ts'

const above = (pad: string): string => pad.replace(/\/[^/]*$/, '')

/** Pages that have a form of an address only when they are asked like this, by how that address ends. */
const ELDERS: readonly (readonly [eind: RegExp, plek: (pad: string) => string])[] = [
  [/^\/dossiers\/keuzes$/, () => '/dossiers?van=niemand'],
  [/^\/zelftoets\/[^/]+\/tekeningen$/, (pad) => `${above(pad)}/toelichting`],
]

/** A spreadsheet of the parts of the plan that this address belongs to, as somebody saved it. */
const readDelen = async (
  send: (verzoek: Verzoek) => Promise<string>,
  pad: string,
): Promise<string> => send({ methode: 'GET', pad: `${above(pad)}/delen.csv` })

/**
 * The form that goes to this path, as its page has it now: on the page with that path, on the one above it, or where that
 * form stands; of a spreadsheet that is taken over, on the page that shows what would change. Else the fields of any
 * form nearby.
 */
export const createFormulierlezer = (zender: Zender, { koekje }: Proefdienst) => {
  const send = async ({ koppen, ...verzoek }: Verzoek): Promise<string> => {
    const alle = { Cookie: koekje, Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin', ...koppen }
    const { status, inhoud } = await zender.send({ ...verzoek, koppen: alle })
    return status === 200 ? inhoud.toString('utf8') : ''
  }
  const readVoorbeeld = async (pad: string): Promise<string> => {
    const { inhoud, type } = packBestand('delen.csv', await readDelen(send, pad))
    const koppen = { 'Content-Type': type }
    return send({ methode: 'POST', pad: `${above(pad)}/inlezen`, koppen, inhoud })
  }
  const listBladen = (pad: string): readonly (() => Promise<string>)[] => [
    ...(pad.endsWith('/overnemen') ? [() => readVoorbeeld(pad)] : []),
    ...[
      ...ELDERS.flatMap(([eind, plek]) => (eind.test(pad) ? [plek(pad)] : [])),
      ...[pad, above(pad), `${above(pad)}/behandeling`],
    ].map((plek) => () => send({ methode: 'GET', pad: plek || '/' })),
  ]
  const readBladen = async (pad: string): Promise<readonly Veld[]> => {
    const bladen: string[] = []
    for (const read of listBladen(pad)) {
      const blad = await read()
      const eigen = readEigen(blad, pad)
      if (eigen) return eigen
      bladen.push(blad)
    }
    return bladen.map((blad) => readVelden(blad)).find((velden) => velden.length > 0) ?? []
  }
  return async (pad: string): Promise<readonly Veld[]> => {
    const velden = await readBladen(pad)
    if (!pad.endsWith('/inlezen')) return velden
    const delen = await readDelen(send, pad)
    return velden.map((veld) => (veld.naam === 'bestand' ? { ...veld, bestand: delen } : veld))
  }
}
