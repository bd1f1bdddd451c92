import { berekenBeoordeling, joinDelen } from './bereken-beoordeling.ts'
import type { Verzoek } from './lees-invoer.ts'
import type { Omgeving, OmgevingMetOpslag } from './omgeving.ts'
import type { OpgeslagenBeoordeling } from './ports.ts'

/** Assesses for a behandelaar and stores the result. Throws AppError on faulty input; then nothing is stored. */
export const beoordeelInitiatief = async (
  omgeving: OmgevingMetOpslag,
  verzoek: Omit<Verzoek, 'mag'>,
): Promise<OpgeslagenBeoordeling> => {
  const { beoordeling, delen, kader } = berekenBeoordeling(omgeving, {
    ...verzoek,
    mag: { alsBehandelaar: true, concept: false },
  })
  const id = omgeving.nieuwId()
  const aangemaaktOp = omgeving.nu().toISOString()
  const inhoud = joinDelen(
    new Map([...delen, ['id', JSON.stringify(id)], ['aangemaaktOp', JSON.stringify(aangemaaktOp)]]),
  )
  await omgeving.beoordelingen.add({ id, aangemaaktOp, inhoud, beoordeling, kader })
  return { id, aangemaaktOp, inhoud }
}

/** Assesses an idea and stores nothing; gives the canonical JSON. Throws AppError on faulty input. */
export const toetsZelf = (omgeving: Omgeving, verzoek: Omit<Verzoek, 'mag'>): string =>
  joinDelen(
    berekenBeoordeling(omgeving, { ...verzoek, mag: { alsBehandelaar: false, concept: true } })
      .delen,
  )
