import type { Proefdienst } from '../hulp/dienst.ts'
import { readGeheugen, watchGeheugen } from '../hulp/geheugen.ts'
import {
  asSysteem,
  FORMULIER,
  type Gebrek,
  hangUp,
  JSON_KOP,
  makeLos,
  readVoorbeeld,
  sendOnce,
  withDienst as startDienst,
  toMb,
  toMs,
  watchDuring,
} from './proef.ts'

const withDienst = (
  versie: string | undefined,
  werk: (dienst: Proefdienst) => Promise<string>,
): Promise<string> => startDienst(versie, werk, { warm: true })

const VELDEN = 500_000
const RAPPORTEN = 60
const LEEG_MB = 24
const VLAKKEN = 1_500

/** What asks so much that others notice. */
export const LAST: readonly Gebrek[] = [
  {
    nummer: 1,
    wat: `een formulier van ${VELDEN.toLocaleString('nl-NL')} velden aan /ontwikkelingen/geschiktheid, niet aangemeld`,
    kijk: (versie) =>
      withDienst(versie, async (dienst) => {
        const inhoud = `${'veld=tekst van een veld&'.repeat(VELDEN)}a=1`
        const verzoek = {
          methode: 'POST',
          pad: '/ontwikkelingen/geschiktheid',
          koppen: FORMULIER,
          inhoud,
        }
        const { gedaan, leven } = await watchDuring(dienst, () => sendOnce(dienst, verzoek))
        return `${toMb(inhoud.length)}: ${gedaan.status} van ${toMb(gedaan.inhoud.length)} na ${toMs(gedaan.ms)}; live wachtte ${toMs(leven.langste)}`
      }),
  },
  {
    nummer: 2,
    wat: `${RAPPORTEN} verschillende rapporten als PDF`,
    kijk: (versie) =>
      withDienst(versie, async (dienst) => {
        const makeRapport = async (nummer: number) => {
          const plan = { ...readVoorbeeld('woningen-havenkwartier'), naam: `Rapport ${nummer}` }
          const inhoud = JSON.stringify(plan)
          const koppen = asSysteem(dienst)
          const pad = '/v1/beoordelingen'
          const bewaard = await sendOnce(dienst, { methode: 'POST', pad, koppen, inhoud })
          const { id } = JSON.parse(bewaard.inhoud.toString('utf8')) as { readonly id: string }
          const vraag = { ...koppen, Accept: 'application/pdf' }
          return sendOnce(dienst, { methode: 'GET', pad: `${pad}/${id}/rapport`, koppen: vraag })
        }
        await makeRapport(0)
        const wacht = watchGeheugen(dienst.pid)
        const begin = readGeheugen(dienst.pid).samen
        let gemaakt = 0
        for (let nummer = 1; nummer <= RAPPORTEN; nummer++) {
          if ((await makeRapport(nummer)).status === 200) gemaakt++
        }
        wacht.stop()
        return `${gemaakt} gemaakt; ${Math.round(wacht.top().samen - begin)} MB erbij`
      }),
  },
  {
    nummer: 3,
    wat: `twee keer ${LEEG_MB} MB lege objecten aan /v1/geschiktheidskaarten`,
    kijk: (versie) =>
      withDienst(versie, async (dienst) => {
        const inhoud = `{"initiatief":[${'{},'.repeat((LEEG_MB * 1_000_000) / 3)}{}]}`
        const pad = '/v1/geschiktheidskaarten'
        const verzoek = { methode: 'POST', pad, koppen: JSON_KOP, inhoud }
        const wacht = watchGeheugen(dienst.pid)
        const { gedaan, leven } = await watchDuring(dienst, () =>
          Promise.all([sendOnce(dienst, verzoek), sendOnce(dienst, verzoek)]),
        )
        wacht.stop()
        const [een, twee] = gedaan
        return `${een?.status} en ${twee?.status} na ${toMs(Math.max(een?.ms ?? 0, twee?.ms ?? 0))}; live wachtte ${toMs(leven.langste)}; geheugen hoogstens ${wacht.top().samen} MB`
      }),
  },
  {
    nummer: 4,
    wat: '16 zware zelftoetsen, na 0,4 s opgehangen; dan een gewone',
    kijk: (versie) =>
      withDienst(versie, async (dienst) => {
        const pad = '/v1/zelftoetsen'
        const plan = JSON.stringify(makeLos(VLAKKEN))
        const zwaar = { methode: 'POST', pad, koppen: JSON_KOP, inhoud: plan }
        await Promise.all(Array.from({ length: 16 }, () => hangUp(dienst, zwaar, 400)))
        const inhoud = JSON.stringify(readVoorbeeld('dakopbouw-lariks'))
        const { status, ms } = await sendOnce(dienst, { ...zwaar, inhoud })
        return `${status} na ${toMs(ms)}`
      }),
  },
  {
    nummer: 5,
    wat: `een bewijs met ${VLAKKEN.toLocaleString('nl-NL')} losse vlakken aan /verifieer`,
    kijk: (versie) =>
      withDienst(versie, async (dienst) => {
        const pad = '/v1/zelftoetsen'
        const plan = JSON.stringify(makeLos(VLAKKEN))
        const vraag = { methode: 'POST', pad, koppen: JSON_KOP, inhoud: plan }
        const uitkomst = await sendOnce(dienst, vraag)
        const { bewijs } = JSON.parse(uitkomst.inhoud.toString('utf8')) as {
          readonly bewijs: object
        }
        const inhoud = new URLSearchParams({ bewijs: JSON.stringify(bewijs) }).toString()
        const koppen = { ...FORMULIER, Origin: dienst.url, Accept: 'text/html' }
        const { gedaan, leven } = await watchDuring(dienst, () =>
          sendOnce(dienst, { methode: 'POST', pad: '/verifieer', koppen, inhoud }),
        )
        return `${toMb(inhoud.length)}: ${gedaan.status} na ${toMs(gedaan.ms)}; live wachtte ${toMs(leven.langste)}`
      }),
  },
]
