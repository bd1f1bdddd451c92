import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { listPlekdelen } from '../../../app/ontwikkeling/deel-en-geheel.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { joinEn, lowerFirst } from '../../../domain/tekst.ts'
import { Alinea, Lijst } from '../../onderdelen/tekst.tsx'
import { type Bron, joinBronnen } from './grond.ts'
import type { AndereVariant } from './lees-varianten.ts'
import { isAfwijkend, sayWijst } from './stand.ts'

interface Props {
  readonly plan: Pick<Ontwikkelplan, 'naam' | 'versie'>
  readonly uitkomst: Pick<OntwikkelingMetBewijs, 'geheel' | 'delen'>
  readonly boek: Regelboek
  readonly andere: readonly AndereVariant[]
  /** What the stand rests on. */
  readonly bronnen: readonly Bron[]
  /** Whether conditions are named below. */
  readonly metVoorwaarden: boolean
}

/** What it takes to go on with what is not met, by what that rests on. */
const sayAfwijken = (bronnen: readonly Bron[]): string => {
  const van = (...soorten: readonly Bron['herkomst'][]) =>
    bronnen.filter(({ herkomst }) => soorten.includes(herkomst))
  const wet = van('hogere_regelgeving')
  return [
    wet.length > 0 &&
      `Aan de wet en aan regels van Rijk en provincie is de gemeente gebonden; hoeveel ruimte zij laten, zeggen zij zelf${wet.some(({ werking }) => werking === 'te_bevestigen') ? '. Of zij hier gelden, moet eerst zijn bevestigd' : ''}.`,
    van('visie', 'sectoraal_beleid').length > 0 &&
      'Van haar eigen visie en beleid kan zij alleen met een motivering afwijken.',
    van('eigen_uitwerking').length > 0 && 'Een uitwerking van deze toets bindt het bestuur niet.',
  ]
    .filter(Boolean)
    .join(' ')
}

const BLIJFT: Readonly<Record<string, string>> = {
  strijdig: 'Het plan blijft dan in strijd met',
  nee_tenzij: 'Dat vraagt een zwaarwegend belang, dat het bestuur motiveert. Het wijkt af van',
  past_niet: 'Het plan past dan niet bij',
  aanpassen: 'Aan een eis wordt dan niet voldaan. Die eis komt uit',
}

/** To go on as it is, and what that means. */
const sayZoalsNu = ({ uitkomst, bronnen, metVoorwaarden, andere }: Props): string => {
  const eerste = andere.find(({ isEerste }) => isEerste)
  const { richting } = uitkomst.geheel
  const begin = eerste
    ? 'Verder met deze variant zoals zij nu is'
    : 'Verder met het plan zoals het nu is'
  if (isAfwijkend(richting)) {
    const gevolg =
      bronnen.length > 0 ? `${BLIJFT[richting?.stand ?? '']} ${joinBronnen(bronnen)}.` : ''
    return [`${begin}.`, gevolg, sayAfwijken(bronnen)].filter(Boolean).join(' ')
  }
  return `${begin}${metVoorwaarden ? ', onder de voorwaarden die hieronder staan' : ''}.`
}

/** How a variant stands and what it counts, behind a sentence that names it. */
const sayUitkomst = (
  { visie }: Pick<Regelboek, 'visie'>,
  { richting, conclusie, getallen }: AndereVariant,
): string =>
  `Dat ${sayWijst(visie, richting, conclusie)}.${getallen.length > 0 ? ` Het telt ${joinEn(getallen)}.` : ''}`

const isZelfdeReeks = (een: readonly string[], ander: readonly string[]): boolean =>
  een.length === ander.length && een.every((id) => ander.includes(id))

/** The ways past parts that do not fit where they lie: the variant that is just that, is that way. */
const listZonder = ({
  uitkomst,
  boek,
  andere,
}: Props): { readonly keuzes: readonly string[]; readonly variant?: AndereVariant } => {
  const plekdelen = listPlekdelen(uitkomst, boek).map(({ deel }) => deel)
  if (plekdelen.length === 0) return { keuzes: [] }
  const namen = joinEn(plekdelen.map(({ naam }) => naam))
  const ids = plekdelen.map(({ id }) => id)
  const elders = andere.some(({ verplaatst }) => ids.every((id) => verplaatst.includes(id)))
    ? []
    : [`Verder met een andere plek voor ${namen}. Welke plek dat is, is hier niet getoetst.`]
  if (plekdelen.length === uitkomst.delen.length) return { keuzes: elders }
  const variant = andere.find(({ laatWeg }) => laatWeg && isZelfdeReeks(laatWeg, ids))
  const zonder = variant
    ? `Verder zonder ${namen}: dat is de variant “${variant.naam}”. ${sayUitkomst(boek, variant)}`
    : `Verder zonder ${namen}. Daarvan is nog geen variant gemaakt en getoetst.`
  return { keuzes: [zonder, ...elders], ...(variant && { variant }) }
}

/** The ways to go on, each once, one of which is chosen. */
export const listKeuzes = (props: Props): readonly string[] => {
  const { uitkomst, boek, andere, metVoorwaarden } = props
  const { richting } = uitkomst.geheel
  const { keuzes: zonder, variant: alGenoemd } = listZonder(props)
  const aanpassen =
    isAfwijkend(richting) && zonder.length === 0 && metVoorwaarden
      ? ['Verder met het plan, met de aanpassingen en onder de voorwaarden die hieronder staan.']
      : []
  const varianten = andere.filter((ander) => ander !== alGenoemd && !ander.isGelijk)
  return [
    sayZoalsNu(props),
    ...aanpassen,
    ...zonder,
    ...varianten.map(
      (ander) =>
        `Verder met ${ander.isEerste ? 'het plan' : 'de variant'} “${ander.naam}”. ${ander.anders} ${sayUitkomst(boek, ander)}`,
    ),
    'Niet verder met dit plan.',
  ]
}

/** Of which two aims the vision leaves open which goes first. */
const listDoelen = ({ uitkomst, boek }: Props): readonly string[] => {
  const speelt = new Set(
    uitkomst.geheel.spanningen.flatMap(({ id, oordeel }) => (oordeel === 'treedt_op' ? id : [])),
  )
  return boek.spanningen
    .filter(({ id }) => speelt.has(id))
    .map(({ tussen }) => `${tussen.map(({ label }) => lowerFirst(label)).join(', of ')}?`)
}

/** What is to be decided: on which plan, and between what. */
export const TeBesluiten: FC<Props> = (props) => {
  const { plan, metVoorwaarden, andere } = props
  const eerste = andere.find(({ isEerste }) => isEerste)
  const doelen = listDoelen(props)
  return (
    <>
      <Alinea>
        Hoe gaat de gemeente verder met “{(eerste ?? plan).naam}”
        {eerste
          ? `, en met de variant “${plan.naam}” (versie ${plan.versie})`
          : `, versie ${plan.versie}`}
        ? Dit zijn de keuzes:
      </Alinea>
      <Lijst delen={listKeuzes(props)} />
      {metVoorwaarden && (
        <Alinea>
          Bij elke keuze om verder te gaan horen de voorwaarden die hieronder staan, voor zover zij
          gaan over delen die blijven.
        </Alinea>
      )}
      {doelen.length > 0 && (
        <>
          <Alinea>
            Gaat de gemeente verder, dan kiest het bestuur ook wat voorgaat. De visie kiest dat
            niet:
          </Alinea>
          <Lijst delen={doelen} />
        </>
      )}
    </>
  )
}
