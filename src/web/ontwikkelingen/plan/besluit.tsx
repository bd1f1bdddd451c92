import type { FC } from 'hono/jsx'
import { listPlekdelen } from '../../../app/ontwikkeling/deel-en-geheel.ts'
import { listAndereVarianten } from '../../../app/ontwikkeling/programma.ts'
import { joinEn, lowerFirst } from '../../../domain/tekst.ts'
import { Alinea, Lijst } from '../../onderdelen/tekst.tsx'
import type { PlanProps } from './plan-pagina.tsx'

type Props = Pick<PlanProps, 'plan' | 'uitkomst' | 'boek' | 'programmas'> & {
  /** Whether conditions are named below. */
  readonly metVoorwaarden: boolean
}

/** The ways to go on, one of which is chosen. */
const listKeuzes = ({ uitkomst, boek, programmas, metVoorwaarden }: Props): readonly string[] => {
  const plekdelen = listPlekdelen(uitkomst, boek).map(({ deel: { naam } }) => naam)
  const varianten = listAndereVarianten(programmas)
  const zonder =
    plekdelen.length < uitkomst.delen.length
      ? `verder zonder ${joinEn(plekdelen)}, of met een andere plek daarvoor`
      : 'verder op een andere plek'
  return [
    'verder met het plan zoals het nu is',
    ...(metVoorwaarden ? ['verder met het plan, met de voorwaarden die hieronder staan'] : []),
    ...(plekdelen.length > 0 ? [zonder] : []),
    ...varianten.map(
      ({ naam, getallen }) =>
        `verder met de variant “${naam}”${getallen === '' ? '' : ` (${getallen})`}`,
    ),
    'niet verder met dit plan',
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
  const { plan } = props
  const doelen = listDoelen(props)
  return (
    <>
      <Alinea>
        Hoe gaat de gemeente verder met “{plan.naam}”, versie {plan.versie}? Kies een van deze:
      </Alinea>
      <Lijst delen={listKeuzes(props)} />
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
