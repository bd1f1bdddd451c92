import type { KorteBeoordeling, OpenKernvraag } from '../../domain/model/beoordeling.ts'
import type { Kernvraag, Plantype } from '../../domain/model/plantype.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Toetser, Vraagstuk } from '../../domain/toetser.ts'
import { askRegelVan } from '../woorden/namen.ts'

/** The plan type that somebody started from, when these files still have it. */
export const findPlantype = (
  { plantypen }: Pick<Regelboek, 'plantypen'>,
  id: string | undefined,
): Plantype | undefined => plantypen?.typen.find((type) => type.id === id)

type Beoordeeld = Pick<KorteBeoordeling, 'vragen' | 'uitkomsten' | 'vergunningvrij'>

/** Rules that are open now and lack this fact. */
const listRegels = ({ uitkomsten }: Beoordeeld, feit: string): readonly string[] => [
  ...new Set(
    uitkomsten
      .filter(({ ontbreekt }) => ontbreekt.some((deel) => deel.feit === feit))
      .map(({ regel }) => regel),
  ),
]

const VOOR = { behandelaar: 'de behandelaar', adviseur: 'een adviseur' } as const

interface Waarvoor extends Pick<Kernvraag, 'voor' | 'reden'> {
  readonly regels: readonly string[]
  /** Whether the building needs a permit hangs on it. */
  readonly vergunning: boolean
}

/** What the answer would tell, in a sentence. */
const sayWaarvoor = (boek: Regelboek, { voor, reden, regels, vergunning }: Waarvoor): string => {
  const [eerste] = regels
  if (eerste !== undefined) return `Dit telt mee voor de vraag: ${askRegelVan(boek, eerste)}`
  if (vergunning) return 'Dit telt mee voor de vraag of u een vergunning nodig hebt.'
  if (voor !== undefined && reden !== undefined) return `Dit is voor ${VOOR[voor]}: ${reden}`
  return 'Dit maakt uw plan duidelijker voor wie het leest.'
}

/**
 * What the plan type asks and nobody answered, as far as it is not asked already because it decides. It moves neither
 * conclusie nor stand: they were worked out before, without it.
 */
export const describePlantypedeel = (
  gelezen: Vraagstuk & { readonly toetser: Toetser },
  beoordeling: Beoordeeld,
): Pick<KorteBeoordeling, 'plantype' | 'kernvragen'> => {
  const { initiatief, toetser } = gelezen
  const type = findPlantype(toetser.regelboek, initiatief.plantype)
  if (!type) return {}
  const beslissend = new Set(beoordeling.vragen.map(({ feit }) => feit))
  const gevraagd = type.kernvragen.filter(({ feit }) => !beslissend.has(feit))
  const open = toetser.describeOpen(
    gelezen,
    gevraagd.map(({ feit }) => feit),
  )
  const houdtVrijOpen = new Set(beoordeling.vergunningvrij?.ontbreekt.map(({ feit }) => feit))
  const kernvragen = open.flatMap(({ wie: _, ...vraag }): readonly OpenKernvraag[] => {
    const kern = gevraagd.find(({ feit }) => feit === vraag.feit)
    if (!kern) return []
    const regels = listRegels(beoordeling, vraag.feit)
    const voor = { ...kern, regels, vergunning: houdtVrijOpen.has(vraag.feit) }
    return [{ ...vraag, ...kern, regels, waarvoor: sayWaarvoor(toetser.regelboek, voor) }]
  })
  return { plantype: { id: type.id, label: type.label }, kernvragen }
}
