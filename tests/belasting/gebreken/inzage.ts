import { sendFormulier } from '../../hulp/wereld.ts'
import { asSysteem, FORMULIER, type Gebrek, readVoorbeeld, sendOnce, withDienst } from './proef.ts'

const BSN = '111222333'
const PLAN = readVoorbeeld('dakopbouw-lariks')
const PUNT = { type: 'Point', coordinates: [6.5621, 52.9925] }

/** Who sees what he may not, and what nobody thought of. */
export const INZAGE: readonly Gebrek[] = [
  {
    nummer: 6,
    wat: 'een BSN in `properties` van de plek',
    kijk: (versie) =>
      withDienst(versie, async (dienst) => {
        const locatie = { type: 'Feature', properties: { bsn: BSN }, geometry: PLAN.locatie }
        const inhoud = JSON.stringify({ ...PLAN, locatie })
        const pad = '/v1/beoordelingen'
        const koppen = asSysteem(dienst)
        const bewaard = await sendOnce(dienst, { methode: 'POST', pad, koppen, inhoud })
        const { id } = JSON.parse(bewaard.inhoud.toString('utf8')) as { readonly id: string }
        const { status, inhoud: terug } = await sendOnce(dienst, {
          methode: 'GET',
          pad: `${pad}/${id}`,
          koppen,
        })
        return `${status}; het BSN ${terug.includes(BSN) ? 'komt terug' : 'komt niet terug'}`
      }),
  },
  {
    nummer: 8,
    wat: 'een oud koekje na afmelden',
    kijk: (versie) =>
      withDienst(versie, async (dienst) => {
        const koppen = { Cookie: dienst.koekje, Accept: 'text/html' }
        await sendFormulier(dienst, '/afmelden', {})
        const { status } = await sendOnce(dienst, { methode: 'GET', pad: '/dossiers', koppen })
        return `/dossiers geeft ${status}`
      }),
  },
  {
    nummer: 9,
    wat: '`Host: aanvaller.example`',
    kijk: (versie) =>
      withDienst(versie, async (dienst) => {
        const koppen = { Host: 'aanvaller.example' }
        const { status } = await sendOnce(dienst, { methode: 'GET', pad: '/v1/feiten', koppen })
        return String(status)
      }),
  },
  {
    nummer: 10,
    wat: '`bufferM` van 1e-12; kapotte JSON na veel tekst; een rapport van een onzichtbare naam',
    kijk: (versie) =>
      withDienst(versie, async (dienst) => {
        const koppen = asSysteem(dienst)
        const post = (inhoud: string) =>
          sendOnce(dienst, { methode: 'POST', pad: '/v1/beoordelingen', koppen, inhoud })
        const klein = await post(JSON.stringify({ ...PLAN, locatie: PUNT, bufferM: 1e-12 }))
        const kapot = await post(`{"naam":"${'x'.repeat(20_000_000)}",,}`)
        const leeg = await post(JSON.stringify({ ...PLAN, naam: '\u200b\u200d\u2060' }))
        const { id } = JSON.parse(leeg.inhoud.toString('utf8')) as { readonly id?: string }
        const pad = `/v1/beoordelingen/${id}/rapport`
        const pdf = { ...koppen, Accept: 'application/pdf' }
        const rapport = await sendOnce(dienst, { methode: 'GET', pad, koppen: pdf })
        return `${klein.status}; ${kapot.status}; ${leeg.status === 201 ? rapport.status : `naam geweigerd (${leeg.status})`}`
      }),
  },
  {
    nummer: 12,
    wat: 'één zelftoets drie keer tegelijk overgenomen',
    kijk: (versie) =>
      withDienst(versie, async (dienst) => {
        const link = dienst.url + (await sendFormulier(dienst, '/voorbeelden/dakopbouw-lariks', {}))
        const koppen = { ...FORMULIER, Cookie: dienst.koekje, Origin: dienst.url }
        const inhoud = new URLSearchParams({ link, naam: 'Overgenomen' }).toString()
        const take = () => sendOnce(dienst, { methode: 'POST', pad: '/dossiers', koppen, inhoud })
        const gedaan = await Promise.all([take(), take(), take()])
        const zaken = new Set(gedaan.flatMap(({ koppen: terug }) => terug.location ?? []))
        return `${zaken.size} ${zaken.size === 1 ? 'zaak' : 'zaken'}`
      }),
  },
]
