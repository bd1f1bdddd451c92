import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Toeval } from '../../bench/meten/toeval.ts'
import { sendFormulier } from '../../hulp/wereld.ts'
import type { Proefdienst } from '../hulp/dienst.ts'

/** Something that the service said it has stored, and how to see that it still has. */
export interface Bevestigd {
  readonly wat: string
  readonly isEr: (dienst: Proefdienst) => Promise<boolean>
  /** Of an assessment: its receipt. */
  readonly bewijs?: unknown
}

const VOORBEELD = JSON.parse(
  readFileSync(new URL('../../../voorbeelden/dakopbouw-lariks.json', import.meta.url), 'utf8'),
) as object

const apiKoppen = ({ sleutel }: Proefdienst) => ({
  'Content-Type': 'application/json',
  Authorization: `Bearer ${sleutel}`,
})

const postJson = (dienst: Proefdienst, pad: string, inhoud: object): Promise<Response> =>
  fetch(dienst.url + pad, {
    method: 'POST',
    headers: apiKoppen(dienst),
    body: JSON.stringify(inhoud),
  })

const getApi = async (dienst: Proefdienst, pad: string): Promise<string> =>
  (await fetch(dienst.url + pad, { headers: apiKoppen(dienst) })).text()

/** Busy is not gone: who asks again gets it. */
const DRUK: readonly number[] = [429, 503]
const MAX_POGINGEN = 5

/** The page, or nothing where it is not there; any other answer is an error that says which. */
const getPagina = async (dienst: Proefdienst, pad: string, poging = 1): Promise<string> => {
  const { url, koekje } = dienst
  const antwoord = await fetch(url + pad, { headers: { Cookie: koekje, Accept: 'text/html' } })
  const tekst = await antwoord.text()
  if (antwoord.status === 200) return tekst
  if (antwoord.status === 404) return ''
  if (!DRUK.includes(antwoord.status) || poging === MAX_POGINGEN) {
    throw new Error(`${pad}: ${antwoord.status}, na ${poging} keer`)
  }
  await setTimeout(1_000 * Number(antwoord.headers.get('Retry-After') ?? 1))
  return getPagina(dienst, pad, poging + 1)
}

interface Bewaard {
  readonly id: string
  readonly bewijs: unknown
}

const storeBeoordeling = async (dienst: Proefdienst, naam: string) => {
  const antwoord = await postJson(dienst, '/v1/beoordelingen', { ...VOORBEELD, naam })
  const tekst = await antwoord.text()
  if (antwoord.status !== 201) throw new Error(`${antwoord.status}: ${tekst.slice(0, 200)}`)
  return { ...(JSON.parse(tekst) as Bewaard), tekst }
}

type Schrijver = (dienst: Proefdienst, merk: string) => Promise<Bevestigd>

const writeBeoordeling: Schrijver = async (dienst, merk) => {
  const { id, tekst, bewijs } = await storeBeoordeling(dienst, merk)
  const isEr = async (later: Proefdienst) =>
    (await getApi(later, `/v1/beoordelingen/${id}`)) === tekst
  return { wat: `beoordeling ${id}`, isEr, bewijs }
}

const writeBesluit: Schrijver = async (dienst, merk) => {
  const { id } = await storeBeoordeling(dienst, 'Voor een besluit')
  const pad = `/v1/beoordelingen/${id}/besluiten`
  const antwoord = await postJson(dienst, pad, {
    stand: 'in_behandeling',
    conclusie: 'ja_mits',
    motivering: merk,
  })
  await antwoord.text()
  if (antwoord.status !== 201) throw new Error(`besluit: ${antwoord.status}`)
  return {
    wat: `besluit bij ${id}`,
    isEr: async (later) => (await getApi(later, pad)).includes(merk),
  }
}

const writeZaak: Schrijver = async (dienst, merk) => {
  const { id } = await storeBeoordeling(dienst, 'Voor een zaak')
  await sendFormulier(dienst, `/dossiers/${id}/behandeling`, {
    gezien: '0',
    stand: 'in_behandeling',
    conclusie: 'ja_mits',
    motivering: merk,
  })
  const pad = `/dossiers/${id}/geschiedenis`
  return {
    wat: `conclusie in ${id}`,
    isEr: async (later) => (await getPagina(later, pad)).includes(merk),
  }
}

const writeZelftoets: Schrijver = async (dienst) => {
  const pad = await sendFormulier(dienst, '/voorbeelden/dakopbouw-lariks', {})
  return { wat: `zelftoets ${pad}`, isEr: async (later) => (await getPagina(later, pad)) !== '' }
}

const writePlan: Schrijver = async (dienst, merk) => {
  const plan = await sendFormulier(dienst, '/ontwikkelingen/voorbeelden/havenkwartier', {})
  const variant = await sendFormulier(dienst, `${plan}/variant`, { variant: merk })
  return {
    wat: `variant ${variant}`,
    isEr: async (later) => (await getPagina(later, variant)) !== '',
  }
}

const SCHRIJVERS: readonly Schrijver[] = [
  writeBeoordeling,
  writeBeoordeling,
  writeBesluit,
  writeZaak,
  writeZelftoets,
  writePlan,
]

/** Writes one thing of some kind. Throws what the service answered when it did not store it. */
export const writeOne = (dienst: Proefdienst, toeval: Toeval, merk: string): Promise<Bevestigd> =>
  toeval.kies(SCHRIJVERS)(dienst, merk)

interface Opdracht {
  /** Whether the service was killed. */
  readonly isWeg: () => boolean
  /** Stands in what is written. */
  readonly merk: string
  /** Called with each thing that the service said it had stored. */
  readonly confirm: (bevestigd: Bevestigd) => void
}

/** Writes one thing after another until the service is gone. Rejects when it fails before that. */
export const writeOn = async (
  dienst: Proefdienst,
  toeval: Toeval,
  { isWeg, merk, confirm }: Opdracht,
): Promise<void> => {
  for (let keer = 0; !isWeg(); keer++) {
    try {
      confirm(await writeOne(dienst, toeval, `${merk}-${keer}`))
    } catch (fout) {
      // What was being sent when the service was killed was never confirmed.
      if (!isWeg()) throw fout
    }
  }
}
