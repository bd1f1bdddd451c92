import { readFileSync } from 'node:fs'
import { startVerdeler } from '../../hulp/processen/verdeler.ts'
import { type Proefdienst, startProefdienst, withMap } from '../hulp/dienst.ts'
import { decideTegelijk, editTegelijk, type Samenuitslag, storeZaak } from './samen.ts'

const PROCESSEN = 4
const ZAKEN = 24
const lees = (naam: string) =>
  readFileSync(new URL(`../../../voorbeelden/${naam}.json`, import.meta.url), 'utf8')
const PLAN = lees('supermarkt-stadsbedrijvenpark')
const ONTWIKKELING = lees('ontwikkelingen/havenkwartier')

export interface Meeruitslag {
  readonly processen: number
  readonly bewerkingen: Samenuitslag
  readonly besluiten: Samenuitslag
  /** What the processes do not agree on. */
  readonly verschillen: readonly string[]
}

type Vraag = (dienst: { readonly url: string }) => Promise<string>

/** Without times and signatures, which are of the moment itself, and ids, which are new each time. */
const withoutMoment = (tekst: string): string =>
  tekst
    .replaceAll(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, 'zegel')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'toen')
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/g, 'id')

const makeVragen = ({ koekje, sleutel }: Proefdienst, zaken: readonly string[]) => {
  const api = { 'Content-Type': 'application/json', Authorization: `Bearer ${sleutel}` }
  const read = async (antwoord: Response): Promise<string> =>
    `${antwoord.status} ${withoutMoment(await antwoord.text())}`
  const get =
    (pad: string): Vraag =>
    async ({ url }) =>
      read(await fetch(url + pad, { headers: { ...api, Cookie: koekje, Accept: '*/*' } }))
  const post =
    (pad: string, body: string): Vraag =>
    async ({ url }) =>
      read(await fetch(url + pad, { method: 'POST', headers: api, body }))
  return {
    'een zelftoets': post('/v1/zelftoetsen', PLAN),
    'een ontwikkeling, met wat er al loopt': post('/v1/ontwikkelingen', ONTWIKKELING),
    'de praktijk, geteld': get('/v1/regelboeken/omgevingsvisie-assen/praktijk'),
    'de werkvoorraad van wie bij één is aangemeld': get('/dossiers'),
    ...Object.fromEntries(
      zaken.slice(0, 3).map((id, i) => [`zaak ${i + 1}`, get(`/v1/beoordelingen/${id}`)]),
    ),
  }
}

/** What is not the same from each process. */
const findVerschillen = async (diensten: readonly Proefdienst[], zaken: readonly string[]) => {
  const [eerste] = diensten
  if (eerste === undefined) return []
  const verschillen: string[] = []
  for (const [wat, vraag] of Object.entries(makeVragen(eerste, zaken))) {
    const antwoorden = await Promise.all(diensten.map(vraag))
    const [een = ''] = antwoorden
    if (!een.startsWith('200')) verschillen.push(`${wat}: ${een.slice(0, 100)}`)
    else if (antwoorden.some((antwoord) => antwoord !== een)) {
      const ander = antwoorden.find((antwoord) => antwoord !== een) ?? ''
      const plek = [...een].findIndex((teken, i) => teken !== ander[i])
      const near = (tekst: string) => tekst.slice(Math.max(0, plek - 80), plek + 80)
      verschillen.push(`${wat}: ${near(een)} / ${near(ander)}`)
    }
  }
  return verschillen
}

/** Four processes behind a proxy on one database, that all see and say the same, while many edit one case. */
export const shareDatabase = (databaseUrl: string, bewerkingen: number): Promise<Meeruitslag> =>
  withMap(async (dataDir) => {
    const verdeler = await startVerdeler()
    const diensten: Proefdienst[] = []
    try {
      const env = { WERKERS: '1', PUBLIEK_ADRES: verdeler.url }
      // One after another: the first brings the database up to date.
      for (let i = 0; i < PROCESSEN; i++) {
        const [eerste] = diensten
        const wens = { dataDir, databaseUrl, env, ...(eerste && { naast: eerste }) }
        const dienst = await startProefdienst(wens)
        diensten.push(dienst)
        verdeler.add(dienst.url)
      }
      await verdeler.waitFor(PROCESSEN)
      const [eerste] = diensten
      if (eerste === undefined) throw new Error('er is geen proces')
      const viaVerdeler = { ...eerste, url: verdeler.url }
      const zaken = await Promise.all(Array.from({ length: ZAKEN }, () => storeZaak(viaVerdeler)))
      const [id = '', ander = ''] = zaken
      const vragers = diensten.map(({ url }) => ({ ...eerste, url }))
      return {
        processen: diensten.length,
        bewerkingen: await editTegelijk(vragers, id, bewerkingen),
        besluiten: await decideTegelijk(vragers, ander, bewerkingen),
        verschillen: await findVerschillen(diensten, zaken),
      }
    } finally {
      await Promise.all(diensten.map(({ stop }) => stop('SIGKILL')))
      verdeler.close()
    }
  })

const renderSamen = (wat: string, { aangenomen, gemeld, anders, verloren }: Samenuitslag) =>
  [
    `${wat}: ${aangenomen} aangenomen, ${gemeld} kregen te horen dat iemand voor was, ${anders.length} anders, ${verloren.length} verloren`,
    ...[...anders, ...verloren].slice(0, 10).map((regel) => `  ${regel}`),
  ].join('\n')

export const renderMeer = ({ processen, bewerkingen, besluiten, verschillen }: Meeruitslag) =>
  [
    renderSamen('bewerkingen van één zaak', bewerkingen),
    renderSamen('besluiten bij één zaak', besluiten),
    `${processen} processen op één database: ${verschillen.length} verschillen`,
    ...verschillen.map((regel) => `  ${regel}`),
  ].join('\n')

export const isEensgezind = ({ bewerkingen, besluiten, verschillen }: Meeruitslag): boolean =>
  [bewerkingen, besluiten].every(
    ({ anders, verloren }) => anders.length === 0 && verloren.length === 0,
  ) && verschillen.length === 0
