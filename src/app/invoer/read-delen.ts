import { type InvoerFout, MAX_FOUTEN } from '../../domain/errors.ts'
import { asRecord, toPointer } from '../../domain/json.ts'
import type { InitiatiefInvoer } from '../../domain/model/initiatief.ts'
import type { Plandeel, Toetser } from '../../domain/toetser.ts'
import type { Omgeving } from '../omgeving.ts'
import { checkFeiten } from './check-feiten.ts'
import { checkOmvang } from './omvang.ts'
import { readLocatie } from './read-locatie.ts'
import { wordsOf } from './spreektaal.ts'
import type { Verzoek } from './verzoek.ts'

interface Gelezen {
  readonly delen?: readonly Plandeel[]
  readonly fouten: readonly InvoerFout[]
}

const refuseDelen = (code: string, melding: string): Gelezen => ({
  fouten: [{ pointer: '/delen', code, melding }],
})

/** One part: its own place and facts, each fault at its place in the whole. */
const readDeel = (
  {
    verzoek,
    waarde,
    i,
  }: { readonly verzoek: Verzoek; readonly waarde: unknown; readonly i: number },
  toetser: Toetser,
  omgeving: Omgeving,
): { readonly deel?: Plandeel; readonly fouten: readonly InvoerFout[] } => {
  const deel = asRecord(waarde)
  const { contentCrs } = verzoek
  const plek = readLocatie(
    { inhoud: deel, ...(contentCrs !== undefined && { contentCrs }) },
    toetser,
    omgeving,
  )
  const { feiten: catalogus, begrippen } = toetser.regelboek
  const woorden = wordsOf(begrippen)
  const fouten = [
    ...plek.fouten,
    ...checkFeiten(deel.feiten, catalogus, { ...verzoek.mag, woorden }),
  ].map((fout) => ({ ...fout, pointer: toPointer('delen', i) + fout.pointer }))
  if (plek.locatie === undefined || fouten.length > 0) return { fouten }
  const feiten = (deel.feiten ?? {}) as InitiatiefInvoer['feiten']
  return { deel: { id: String(deel.id), feiten, locatie: plek.locatie }, fouten }
}

/**
 * The parts of the development of which this is the whole, as an officer hands them over; none where it is one plan.
 * The form of each was checked.
 */
export const readDelen = (verzoek: Verzoek, toetser: Toetser, omgeving: Omgeving): Gelezen => {
  const { delen } = asRecord(verzoek.inhoud)
  if (!Array.isArray(delen)) return { fouten: [] }
  if (!verzoek.mag.alsBehandelaar) {
    const melding =
      'Van een plan in delen zegt een behandelaar wat waar komt; stuur een zelftoets van elk deel apart, of van alle delen samen als ontwikkeling.'
    return refuseDelen('feit_van_behandelaar', melding)
  }
  const ids = new Set(delen.map((deel) => String(asRecord(deel).id).trim()))
  if (ids.size < delen.length) {
    return refuseDelen('dubbel_deel', 'Twee delen hebben dezelfde id; geef elk deel een eigen id.')
  }
  const gelezen: Plandeel[] = []
  const fouten: InvoerFout[] = []
  for (const [i, waarde] of delen.entries()) {
    if (fouten.length >= MAX_FOUTEN) break
    const een = readDeel({ verzoek, waarde, i }, toetser, omgeving)
    fouten.push(...een.fouten)
    if (een.deel) gelezen.push(een.deel)
  }
  if (fouten.length > 0) return { fouten }
  const teGroot = checkOmvang(
    delen,
    gelezen.map(({ locatie }) => locatie),
  )
  return teGroot.length > 0 ? { fouten: teGroot } : { delen: gelezen, fouten: [] }
}
