import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import type { VastgelegdBesluit } from '../ports/beoordelingen.ts'

/** A letter stays short: so many points of each kind, and how many there are besides. */
const HOOGSTENS = 4

const EIGEN = 'eigen uitwerking van Visietoets, geen beleid van de gemeente'
const ONBEVESTIGD = 'nog te bevestigen door de gemeente'

/** What a sentence rests on is said when it is not policy, or not confirmed. */
const label = ({ kort, herkomst, werking }: UitkomstMetToelichting): string => {
  const bij = [
    ...(herkomst === 'eigen_uitwerking' ? [EIGEN] : []),
    ...(werking === 'te_bevestigen' ? [ONBEVESTIGD] : []),
  ]
  return bij.length === 0 ? kort : `${kort} (${bij.join('; ')})`
}

const tellen = (aantal: number) =>
  aantal === 1 ? '- En nog één ander punt.' : `- En nog ${aantal} andere punten.`

/** What stands in the way or has to be sent is named in full; of the rest the first few. */
const paragraph = (
  kop: string,
  regels: readonly string[],
  hoogstens = Number.POSITIVE_INFINITY,
): readonly string[] => {
  const uniek = [...new Set(regels)]
  if (uniek.length === 0) return []
  const punten = uniek.slice(0, hoogstens).map((regel) => `- ${regel}`)
  const over = uniek.length - punten.length
  return [[kop, ...punten, ...(over > 0 ? [tellen(over)] : [])].join('\n')]
}

const weegt = ({ aard }: UitkomstMetToelichting) => aard === 'eis' || aard === 'open_norm'

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
}

/** A first version of the letter in reply, from the own conclusie and the outcomes: always the same text. */
export const composeBrief = ({
  beoordeling,
  boek,
  besluit,
  ontvangenOp,
  door,
}: Briefvraag): string => {
  const { naam, uitkomsten, advies, mits, stukken } = beoordeling
  const { woorden, titel } = boek.visie
  const pick = (test: (uitkomst: UitkomstMetToelichting) => boolean) =>
    uitkomsten.filter(test).map(label)
  // What would turn the advice says nothing about a conclusie that differs from it.
  const wijzigingen = besluit.conclusie === advies.conclusie ? mits : []
  return [
    `Onderwerp: reactie op uw idee "${naam}"`,
    'Geachte heer of mevrouw,',
    `Op ${ontvangenOp} kregen wij uw idee "${naam}". Wij bekeken of het past bij de ${titel}. In deze brief leest u onze reactie.`,
    `Onze reactie: ${woorden[besluit.conclusie]}.\n${besluit.motivering ?? ''}`.trim(),
    'Deze brief is geen besluit en geen toezegging. U mag altijd een vergunning aanvragen.',
    ...paragraph(
      'Wat past',
      pick((deel) => deel.oordeel === 'voldoet' && deel.aard !== 'signaal'),
      HOOGSTENS,
    ),
    ...paragraph(
      'Wat nog niet past',
      pick((deel) => deel.oordeel === 'voldoet_niet' && weegt(deel)),
    ),
    ...paragraph(
      'Wat u kunt veranderen',
      wijzigingen.map(({ tekst }) => tekst),
      HOOGSTENS,
    ),
    ...paragraph(
      'Wat wij nog beoordelen',
      pick(({ oordeel }) => oordeel === 'vraagt_beoordeling'),
      HOOGSTENS,
    ),
    ...paragraph(
      'Wat u meestuurt als u een vergunning aanvraagt',
      stukken.map((stuk) => `${stuk.label}${stuk.naTeGaan ? ' (misschien nodig)' : ''}`),
    ),
    `Heeft u vragen? Neem dan contact op met ${door}.`,
    `Met vriendelijke groet,\n\n${door}`,
  ].join('\n\n')
}
