import type { FC } from 'hono/jsx'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { lowerFirst } from '../../../domain/tekst.ts'
import { Alinea, Lijst } from '../../onderdelen/tekst.tsx'
import { listKeuzes } from './keuzes.ts'
import type { Keuze, Keuzevraag } from './keuzevraag.ts'

interface Props extends Keuzevraag {
  readonly plan: Pick<Ontwikkelplan, 'naam' | 'versie'>
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

/** Each with its number, so that a meeting can point at it. */
const Keuzes: FC<{ readonly keuzes: readonly Keuze[] }> = ({ keuzes }) => (
  <ul class="vt-lijst-kaal vt-keuzes">
    {keuzes.map(({ kop, uitleg }, i) => (
      <li>
        <strong>
          Keuze {i + 1}. {kop}.
        </strong>{' '}
        {uitleg.join(' ')}
      </li>
    ))}
  </ul>
)

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
      <Keuzes keuzes={listKeuzes(props)} />
      {metVoorwaarden && (
        <Alinea>
          {andere.some(({ isGelijk }) => !isGelijk)
            ? 'Hieronder staan de voorwaarden bij keuze 1, en wat bij een andere variant anders is. Van een keuze die nog niet is getoetst, zijn de voorwaarden niet bekend.'
            : 'Bij elke keuze om verder te gaan horen de voorwaarden die hieronder staan, voor zover zij gaan over delen die blijven.'}
        </Alinea>
      )}
      <Alinea>
        De keuze is nog geen toestemming om te bouwen. Of het omgevingsplan dit al toelaat, is hier
        niet getoetst. Wijkt het plan daarvan af, dan is daarna een omgevingsvergunning voor een
        buitenplanse omgevingsplanactiviteit nodig, waarover het college van burgemeester en
        wethouders beslist, of een wijziging van het omgevingsplan, die de gemeenteraad vaststelt.
        In gevallen die de raad heeft aangewezen, geeft hij eerst advies over de aanvraag (artikel
        16.15a van de Omgevingswet).
      </Alinea>
      {doelen.length > 0 && (
        <>
          <Alinea>
            Gaat de gemeente verder, dan kiest het bestuur ook wat voorgaat. De visie kiest dat
            niet:
          </Alinea>
          <Lijst delen={doelen} />
          <Alinea>
            Wat de wet en regels van Rijk en provincie eisen, staat daar los van: dat geldt, welk
            doel ook voorgaat.
          </Alinea>
        </>
      )}
    </>
  )
}
