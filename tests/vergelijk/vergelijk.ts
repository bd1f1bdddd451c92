// `npm run vergelijk -- MAP [aantal] [zaad]`: random plans on the service of another checkout and on this one.

import { resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { startDienst } from './dienst.ts'
import { createKans, drawPlan, readBouwstof } from './invoer.ts'

const [map, aantal = '2000', zaad = '1'] = process.argv.slice(2)
if (map === undefined) {
  process.stderr.write('Gebruik: npm run vergelijk -- MAP [aantal] [zaad]\n')
  process.exit(2)
}

type Json = Readonly<Record<string, unknown>>
type Lijst = readonly Json[]

const NVT = 'niet_van_toepassing'
const keyOf = ({ regel, gebied = '' }: Json) => `${regel} ${gebied}`

const asked = ({ vragen = [] }: Json) => (vragen as Lijst).map(({ feit }) => String(feit))

/** What must stay the same, from an answer of either form. */
const comparable = (antwoord: Json) => {
  const advies = antwoord.advies as Json
  const list = (naam: string) => (antwoord[naam] ?? []) as Lijst
  const uitkomsten = list('uitkomsten')
    .filter(({ oordeel }) => oordeel !== NVT)
    .map(({ regel, gebied = '', oordeel, niveau }) => ({ regel, gebied, oordeel, niveau }))
  return {
    conclusie: advies.conclusie,
    bandbreedte: advies.bandbreedte,
    uitkomsten: uitkomsten.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b))),
    mits: list('mits').map(({ wijzigingen, advies: naar }) => ({
      naar,
      wijzigingen: (wijzigingen as Lijst).map(({ feit, van, naar: tot }) => ({ feit, van, tot })),
    })),
    vragen: asked(antwoord).toSorted(),
  }
}

const send = async (url: string, plan: unknown) => {
  const antwoord = await fetch(`${url}/v1/zelftoetsen`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(plan),
  })
  return { status: antwoord.status, inhoud: (await antwoord.json()) as Json }
}

const [daar, hier] = await Promise.all([startDienst(resolve(map)), startDienst(resolve('.'))])
const anders = new Map<string, number>()
const voorbeelden: string[] = []
const tel = {
  aangenomen: 0,
  geweigerd: 0,
  alleenDaar: 0,
  alleenHier: 0,
  gelijk: 0,
  andereVolgordeVragen: 0,
}
try {
  const bouwstof = await readBouwstof(daar.url)
  const kans = createKans(Number(zaad))
  for (let nummer = 1; tel.aangenomen < Number(aantal); nummer++) {
    const plan = drawPlan(kans, bouwstof, nummer)
    const [oud, nieuw] = await Promise.all([send(daar.url, plan), send(hier.url, plan)])
    if (oud.status !== 200 || nieuw.status !== 200) {
      if (oud.status === 200) tel.alleenDaar++
      else if (nieuw.status === 200) tel.alleenHier++
      else tel.geweigerd++
      continue
    }
    tel.aangenomen++
    const [a, b] = [comparable(oud.inhoud), comparable(nieuw.inhoud)]
    const delen = (Object.keys(a) as (keyof typeof a)[]).filter(
      (naam) => !isDeepStrictEqual(a[naam], b[naam]),
    )
    if (delen.length === 0) tel.gelijk++
    // Which of two questions that turn as much comes first, follows the order of the rules.
    if (!isDeepStrictEqual(asked(oud.inhoud), asked(nieuw.inhoud))) tel.andereVolgordeVragen++
    for (const naam of delen) anders.set(naam, (anders.get(naam) ?? 0) + 1)
    if (delen.length > 0 && voorbeelden.length < 5) {
      const verschil = Object.fromEntries(delen.map((naam) => [naam, [a[naam], b[naam]]]))
      voorbeelden.push(JSON.stringify({ plan, verschil }))
    }
  }
} finally {
  await Promise.all([daar.stop(), hier.stop()])
}

process.stdout.write(`${JSON.stringify({ ...tel, anders: Object.fromEntries(anders) })}\n`)
for (const voorbeeld of voorbeelden) process.stdout.write(`${voorbeeld}\n`)
process.exit(tel.gelijk === tel.aangenomen ? 0 : 1)
