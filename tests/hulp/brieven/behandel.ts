import { readVoorbeeld, VOORBEELD_PER_STAND } from '../standen.ts'
import { addDossier, type Bezoeker, sendFormulier } from '../wereld.ts'
import { listVakjes, readFormulier } from './lees-formulier.ts'
import type { Briefzaak } from './zaken.ts'

const readPagina = async ({ url, koekje }: Bezoeker, pad: string): Promise<string> =>
  (await fetch(url + pad, { headers: { Cookie: koekje } })).text()

/** Sent in by its initiator with his name and address; gives the path of the case. */
const sendIn = async (
  bezoeker: Bezoeker,
  { stand, inzender = { afzender: '', adres: '' } }: Briefzaak,
  sleutel: string,
): Promise<string> => {
  const zelftoets = await sendFormulier(bezoeker, `/voorbeelden/${VOORBEELD_PER_STAND[stand]}`, {})
  const status = await sendFormulier({ ...bezoeker, koekje: '' }, `${zelftoets}/insturen`, {
    ...{ versie: '1', sleutel, plannaam: readVoorbeeld(stand).naam, akkoord: 'ja', ...inzender },
    ...{ email: 'inzender@voorbeeld.example', telefoon: '' },
  })
  const [nummer = ''] = /VT-\d{4}-\d{6}/.exec(await readPagina(bezoeker, status)) ?? []
  const [pad = ''] =
    /\/dossiers\/[\da-f-]{36}/.exec(await readPagina(bezoeker, `/dossiers?naam=${nummer}`)) ?? []
  return pad
}

/** The plan comes in; gives the path of its case. */
export const receive = (
  bezoeker: Bezoeker,
  zaak: Briefzaak,
  volgnummer: number,
): Promise<string> =>
  zaak.inzender
    ? sendIn(bezoeker, zaak, String(volgnummer).padStart(22, 'A'))
    : addDossier(bezoeker, VOORBEELD_PER_STAND[zaak.stand])

/** Sends a form that can hold a name more than once; throws with what the page says when it is refused. */
const send = async ({ url, koekje }: Bezoeker, pad: string, body: URLSearchParams) => {
  const antwoord = await fetch(url + pad, {
    ...{ method: 'POST', redirect: 'manual', body },
    headers: { Cookie: koekje, Origin: url },
  })
  const html = await antwoord.text()
  if (antwoord.status >= 400) {
    const fouten = [...html.matchAll(/error-message[^>]*>([^<]*)/g)].map(([, tekst]) => tekst)
    throw new Error(`${pad}: ${antwoord.status} ${fouten.join(' ')}`)
  }
  return html
}

const recordOordelen = async (bezoeker: Bezoeker, pad: string, zaak: Briefzaak): Promise<void> => {
  const { oordelen = {}, geldtNiet = {} } = zaak
  if (Object.keys({ ...oordelen, ...geldtNiet }).length === 0) return
  const velden = readFormulier(await readPagina(bezoeker, `${pad}/oordelen`), 'oordelen')
  for (const [feit, [waarde, reden]] of Object.entries(oordelen)) {
    velden.set(feit, waarde)
    velden.set(`reden.${feit}`, reden)
  }
  for (const [feit, reden] of Object.entries(geldtNiet)) {
    velden.append('geldtNiet', feit)
    velden.set(`reden.${feit}`, reden)
  }
  await send(bezoeker, `${pad}/oordelen`, velden)
}

/** The boxes of these sentences; a change of the plan says in its key all that it does. */
const pickVakjes = (html: string, { naam, vinkt }: Briefzaak): readonly string[] => {
  const vakjes = listVakjes(html, 'mee')
  return vinkt.map((sleutel) => {
    const vakje = vakjes.find((deel) => deel === sleutel || deel.startsWith(`${sleutel}:`))
    if (vakje === undefined) throw new Error(`${naam}: no box ${sleutel} in ${vakjes.join(', ')}`)
    return vakje
  })
}

/** From the case that came in to the letter that goes out, with the forms of the pages. */
export const handle = async (
  bezoeker: Bezoeker,
  pad: string,
  { zaak, kenmerk }: { readonly zaak: Briefzaak; readonly kenmerk: string },
): Promise<void> => {
  const afwijking = readFormulier(await readPagina(bezoeker, `${pad}/afwijking`), 'afwijking')
  for (const [veld, tekst] of Object.entries(zaak.afwijking)) afwijking.set(veld, tekst)
  await send(bezoeker, `${pad}/afwijking`, afwijking)
  await recordOordelen(bezoeker, pad, zaak)
  const eerst = readFormulier(await readPagina(bezoeker, `${pad}/afronden`), 'vaststellen')
  eerst.set('conclusie', zaak.conclusie)
  eerst.set('doe', 'toon')
  const html = await send(bezoeker, `${pad}/vaststellen`, eerst)
  const velden = readFormulier(html, 'vaststellen')
  velden.set('toelichting', zaak.toelichting)
  velden.set('kenmerk', kenmerk)
  if (zaak.aan !== undefined) velden.set('aan', zaak.aan)
  for (const sleutel of pickVakjes(html, zaak)) velden.append('mee', sleutel)
  velden.set('doe', 'blijf')
  await send(bezoeker, `${pad}/vaststellen`, velden)
}
