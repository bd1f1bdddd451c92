import type { Beoordeling, UitkomstMetToelichting } from '../../domain/beoordeling.ts'
import type { Regelboek } from '../../domain/regelboek.ts'
import type { VastgelegdBesluit } from '../ports.ts'

/** A letter stays on one page: so many points of each kind at most. */
const HOOGSTENS = 4

const EIGEN = 'eigen uitwerking van Visietoets, geen beleid van de gemeente'
const ONBEVESTIGD = 'nog te bevestigen door de gemeente'

/** What a sentence rests on is said when it is not policy, or not confirmed. */
const label = ({ toelichting, herkomst, werking }: UitkomstMetToelichting): string => {
  const bij = [
    ...(herkomst === 'eigen_uitwerking' ? [EIGEN] : []),
    ...(werking === 'te_bevestigen' ? [ONBEVESTIGD] : []),
  ]
  return bij.length === 0 ? toelichting.kort : `${toelichting.kort} (${bij.join('; ')})`
}

const unique = (regels: readonly string[]) => [...new Set(regels)].slice(0, HOOGSTENS)

const paragraph = (kop: string, regels: readonly string[]): readonly string[] =>
  regels.length === 0 ? [] : [[kop, ...unique(regels).map((regel) => `- ${regel}`)].join('\n')]

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
export const stelBriefOp = ({
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
    ),
    ...paragraph(
      'Wat nog niet past',
      pick((deel) => deel.oordeel === 'voldoet_niet' && weegt(deel)),
    ),
    ...paragraph(
      'Wat u kunt veranderen',
      wijzigingen.map(({ tekst }) => tekst),
    ),
    ...paragraph(
      'Wat wij nog beoordelen',
      pick(({ oordeel }) => oordeel === 'vraagt_beoordeling'),
    ),
    ...paragraph(
      'Wat u meestuurt als u een vergunning aanvraagt',
      stukken.map((stuk) => `${stuk.label}${stuk.naTeGaan ? ' (misschien nodig)' : ''}`),
    ),
    `Heeft u vragen? Neem dan contact op met ${door}.`,
    `Met vriendelijke groet,\n\n${door}`,
  ].join('\n\n')
}
