import type { VastgelegdBesluit } from '../../domain/model/antwoord/besluit.ts'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { type Briefdeel, listBriefdelen, VERANDEREN } from './briefzinnen.ts'

const tellen = (aantal: number) =>
  aantal === 1 ? '- En nog één ander punt.' : `- En nog ${aantal} andere punten.`

/** What was ticked and the first few of the rest; what is not ticked and not firm is not told, nor counted. */
const paragraph = (
  { kop, inleiding, zinnen, hoogstens = Number.POSITIVE_INFINITY }: Briefdeel,
  aangevinkt: ReadonlySet<string>,
): readonly string[] => {
  const gekozen = new Map<string, boolean>()
  for (const { sleutel, tekst, vast, anders } of zinnen) {
    if (vast || aangevinkt.has(sleutel)) gekozen.set(tekst, !vast)
    else if (anders !== undefined) gekozen.set(anders, false)
  }
  const vaste = [...gekozen].flatMap(([tekst, vinkje]) => (vinkje ? [] : [tekst]))
  const over = new Set(vaste.slice(hoogstens))
  const punten = [...gekozen.keys()].filter((tekst) => !over.has(tekst))
  if (punten.length === 0) return []
  const regels =
    inleiding === undefined
      ? punten.map((tekst) => `- ${tekst}`)
      : [[inleiding, ...punten].join(' ')]
  return [[kop, ...regels, ...(over.size > 0 ? [tellen(over.size)] : [])].join('\n')]
}

export interface Briefvraag {
  readonly beoordeling: Beoordeling
  readonly boek: Regelboek
  /** With the own conclusie: without one there is nothing to write. */
  readonly besluit: VastgelegdBesluit & {
    readonly conclusie: NonNullable<VastgelegdBesluit['conclusie']>
  }
  /** Day on which the idea came in, in words. */
  readonly ontvangenOp: string
  /** Name of who writes. */
  readonly door: string
  /** Keys of the sentences on unconfirmed ground that who writes takes for his own. */
  readonly aangevinkt: ReadonlySet<string>
}

/** A first version of the letter in reply, from the own conclusie and the outcomes: always the same text. */
export const composeBrief = (vraag: Briefvraag): string => {
  const { beoordeling, boek, besluit, ontvangenOp, door, aangevinkt } = vraag
  const { naam, advies, stukken } = beoordeling
  const { woorden, titel } = boek.visie
  const delen = listBriefdelen(beoordeling, boek.visie).filter(
    ({ kop }) => kop !== VERANDEREN || besluit.conclusie === advies.conclusie,
  )
  const stuklijst = stukken.map(
    ({ label, naTeGaan }) => `- ${label}${naTeGaan ? ' (misschien nodig)' : ''}`,
  )
  return [
    `Onderwerp: reactie op uw idee "${naam}"`,
    'Geachte heer of mevrouw,',
    `Op ${ontvangenOp} kregen wij uw idee "${naam}". Wij bekeken of het past bij de ${titel}. In deze brief leest u onze reactie.`,
    `Onze reactie: ${woorden[besluit.conclusie]}.\n${besluit.motivering ?? ''}`.trim(),
    'Deze brief is geen besluit en geen toezegging. U mag altijd een vergunning aanvragen.',
    ...delen.flatMap((deel) => paragraph(deel, aangevinkt)),
    ...(stuklijst.length === 0
      ? []
      : [['Wat u meestuurt als u een vergunning aanvraagt', ...new Set(stuklijst)].join('\n')]),
    `Heeft u vragen? Neem dan contact op met ${door}.`,
    `Met vriendelijke groet,\n\n${door}`,
  ].join('\n\n')
}
