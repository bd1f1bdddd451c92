import { readFileSync } from 'node:fs'
import type { Toeval } from '../../bench/meten/toeval.ts'
import type { Proefdienst } from '../hulp/dienst.ts'
import { MAX_MS } from './oordeel.ts'
import { NAMEN } from './waarden.ts'

/** Reports of plans with strange names. */
export interface Rapportproef {
  /** Names that the service took. */
  readonly namen: number
  readonly rapporten: number
  readonly langsteMs: number
  readonly fouten: readonly string[]
}

const VOORBEELD = JSON.parse(
  readFileSync(new URL('../../../voorbeelden/dakopbouw-lariks.json', import.meta.url), 'utf8'),
) as object

/** How the bytes of a file begin. */
const VORMEN = { pdf: '%PDF-', docx: 'PK\u0003\u0004', json: '{' } as const

/** Each name first, then some of them one after another. */
const listNamen = (toeval: Toeval, aantal: number): readonly string[] => {
  const schoon = NAMEN.filter((naam) => naam.isWellFormed())
  return Array.from({ length: aantal }, (_, i) =>
    i < schoon.length && aantal >= schoon.length
      ? (schoon[i] as string)
      : [toeval.kies(schoon), toeval.kies(schoon), toeval.kies(schoon)]
          .join('')
          .slice(0, 190)
          .toWellFormed(),
  )
}

const store = async ({ url, sleutel }: Proefdienst, naam: string): Promise<string | undefined> => {
  const antwoord = await fetch(`${url}/v1/beoordelingen`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${sleutel}` },
    body: JSON.stringify({ ...VOORBEELD, naam, omschrijving: naam }),
  })
  const { id } = (await antwoord.json()) as { readonly id?: string }
  return antwoord.status === 201 ? id : undefined
}

/** Makes the reports of `aantal` strange names in every form and looks whether each is a file of its kind. */
export const checkRapporten = async (
  dienst: Proefdienst,
  toeval: Toeval,
  aantal: number,
): Promise<Rapportproef> => {
  const fouten: string[] = []
  let [namen, rapporten, langsteMs] = [0, 0, 0]
  for (const naam of listNamen(toeval, aantal)) {
    const id = await store(dienst, naam)
    if (id === undefined) continue
    namen += 1
    for (const [vorm, begin] of Object.entries(VORMEN)) {
      const van = performance.now()
      const antwoord = await fetch(`${dienst.url}/v1/beoordelingen/${id}/rapport?vorm=${vorm}`, {
        headers: { Authorization: `Bearer ${dienst.sleutel}` },
      })
      const bytes = Buffer.from(await antwoord.arrayBuffer())
      const ms = performance.now() - van
      rapporten += 1
      langsteMs = Math.max(langsteMs, Math.round(ms))
      const goed = antwoord.status === 200 && bytes.toString('latin1').startsWith(begin)
      if (!goed || ms > MAX_MS) {
        fouten.push(`${vorm} van ${JSON.stringify(naam)}: ${antwoord.status}, ${Math.round(ms)} ms`)
      }
    }
  }
  return { namen, rapporten, langsteMs, fouten }
}
