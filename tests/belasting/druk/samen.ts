import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Bezoeker } from '../../hulp/wereld.ts'

const VOORBEELD = readFileSync(
  new URL('../../../voorbeelden/dakopbouw-lariks.json', import.meta.url),
  'utf8',
)

/** Who asks: the cookie of an officer, and the key of a system. */
type Vrager = Required<Bezoeker>

const apiKoppen = (sleutel: string) => ({
  'Content-Type': 'application/json',
  Authorization: `Bearer ${sleutel}`,
})

/** Stores an example; gives the id of its case. */
export const storeZaak = async ({ url, sleutel }: Vrager): Promise<string> => {
  const antwoord = await fetch(`${url}/v1/beoordelingen`, {
    method: 'POST',
    headers: apiKoppen(sleutel),
    body: VOORBEELD,
  })
  if (antwoord.status !== 201) throw new Error(`beoordeling: ${antwoord.status}`)
  return ((await antwoord.json()) as { readonly id: string }).id
}

export interface Samenuitslag {
  readonly aangenomen: number
  /** Told that somebody else was ahead. */
  readonly gemeld: number
  /** Any other answer. */
  readonly anders: readonly string[]
  /** Accepted and not there, or there more than once, or there and not accepted. */
  readonly verloren: readonly string[]
}

const INGEHAALD = /intussen|ondertussen|gewijzigd/i

/** What a page says at its top, or a problem of itself. */
const readKop = (tekst: string): string =>
  (/<main.*?<\/p>/s.exec(tekst)?.[0].replaceAll(/<[^>]+>/g, ' ') ?? tekst).slice(0, 300)

const countIn = (tekst: string, deel: string): number => tekst.split(deel).length - 1

const markOf = (i: number) => `[bewerking ${String(i).padStart(3, '0')}]`

const OPNIEUW_MS = 500
const MAX_POGINGEN = 20

/** Sends it again while the service says that it is too busy: what it refused so, it must not have stored. */
const sendUntilHeard = async (
  adres: string,
  vraag: RequestInit,
): Promise<{ readonly status: number; readonly tekst: string }> => {
  for (let poging = 1; ; poging++) {
    const antwoord = await fetch(adres, { method: 'POST', redirect: 'manual', ...vraag })
    const tekst = await antwoord.text()
    if (antwoord.status !== 503 || poging === MAX_POGINGEN)
      return { status: antwoord.status, tekst }
    await sleep(OPNIEUW_MS)
  }
}

/** So many officers change the conclusion of one case at the same moment, all having seen the same. */
export const editTegelijk = async (
  vragers: readonly Vrager[],
  id: string,
  aantal: number,
): Promise<Samenuitslag> => {
  const [eerste] = vragers
  if (eerste === undefined) throw new Error('niemand vraagt iets')
  const pad = `/dossiers/${id}`
  const edit = async (i: number) => {
    const { url, koekje } = vragers[i % vragers.length] ?? eerste
    return sendUntilHeard(`${url}${pad}/behandeling`, {
      headers: { Cookie: koekje, 'Sec-Fetch-Site': 'same-origin' },
      body: new URLSearchParams({
        gezien: '0',
        stand: 'in_behandeling',
        conclusie: 'ja_mits',
        motivering: markOf(i),
      }),
    })
  }
  const antwoorden = await Promise.all(Array.from({ length: aantal }, (_, i) => edit(i)))
  const later = await fetch(`${eerste.url}${pad}/geschiedenis`, {
    headers: { Cookie: eerste.koekje },
  })
  const geschiedenis = await later.text()
  const isGemeld = (i: number) => {
    const { status, tekst = '' } = antwoorden[i] ?? { status: 0 }
    return (status === 400 || status === 409) && INGEHAALD.test(tekst)
  }
  const nummers = antwoorden.map((_, i) => i)
  const aangenomen = nummers.filter((i) => antwoorden[i]?.status === 303)
  return {
    aangenomen: aangenomen.length,
    gemeld: nummers.filter(isGemeld).length,
    anders: nummers
      .filter((i) => !aangenomen.includes(i) && !isGemeld(i))
      .map((i) => `${markOf(i)}: ${antwoorden[i]?.status} ${readKop(antwoorden[i]?.tekst ?? '')}`),
    verloren: nummers
      .map(markOf)
      .filter((merk, i) => countIn(geschiedenis, merk) !== (aangenomen.includes(i) ? 1 : 0)),
  }
}

/** So many systems add a decision to one case at the same moment: each must be there, once, and in one order. */
export const decideTegelijk = async (
  vragers: readonly Vrager[],
  id: string,
  aantal: number,
): Promise<Samenuitslag> => {
  const [eerste] = vragers
  if (eerste === undefined) throw new Error('niemand vraagt iets')
  const pad = `/v1/beoordelingen/${id}/besluiten`
  const decide = async (i: number): Promise<number> => {
    const { url, sleutel } = vragers[i % vragers.length] ?? eerste
    const { status } = await sendUntilHeard(url + pad, {
      headers: apiKoppen(sleutel),
      body: JSON.stringify({
        stand: 'in_behandeling',
        conclusie: 'ja_mits',
        motivering: markOf(i),
      }),
    })
    return status
  }
  const statussen = await Promise.all(Array.from({ length: aantal }, (_, i) => decide(i)))
  const lijsten = await Promise.all(
    vragers.map(async ({ url, sleutel }) =>
      (await fetch(url + pad, { headers: apiKoppen(sleutel) })).text(),
    ),
  )
  const [lijst = ''] = lijsten
  const nummers = statussen.map((_, i) => i)
  return {
    aangenomen: statussen.filter((status) => status === 201).length,
    gemeld: 0,
    anders: [
      ...nummers.filter((i) => statussen[i] !== 201).map((i) => `${markOf(i)}: ${statussen[i]}`),
      ...(lijsten.every((een) => een === lijst) ? [] : ['de processen geven een andere volgorde']),
    ],
    verloren: nummers
      .map(markOf)
      .filter((merk, i) => countIn(lijst, merk) !== (statussen[i] === 201 ? 1 : 0)),
  }
}
