import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { ACTIVITEITEN } from '../../../domain/model/feit.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Melding } from '../../onderdelen/tekst.tsx'
import { padOfDeel } from './kamer.ts'

type Deel = OntwikkelingMetBewijs['delen'][number]

/** The parts of which nobody said yet what comes there: any rule can still decide those. */
export const listZonderActiviteit = ({ delen }: OntwikkelingMetBewijs): readonly Deel[] =>
  delen.filter(({ vragen }) => vragen.includes(ACTIVITEITEN))

/** So many are named; of more it is told how many. */
const MAX_GENOEMD = 12

/** What to fill in first, and where. */
export const EerstInvullen: FC<{
  readonly plan: string
  readonly uitkomst: OntwikkelingMetBewijs
}> = ({ plan, uitkomst }) => {
  const zonder = listZonderActiviteit(uitkomst)
  if (zonder.length === 0) return null
  const meer = zonder.length - MAX_GENOEMD
  return (
    <Melding soort="info">
      <Alinea>
        Zeg eerst wat er in elk deel komt. Dat staat er nog niet bij{' '}
        {zonder.slice(0, MAX_GENOEMD).map(({ id, naam }, i) => (
          <>
            {i > 0 && ', '}
            <Link naar={padOfDeel(plan, id)}>{naam}</Link>
          </>
        ))}
        {meer > 0 && ` en nog ${meer}`}. Of vul het in een keer in met{' '}
        <Link naar={`/ontwikkelingen/${plan}/inlezen`}>een rekenblad</Link>.
      </Alinea>
    </Melding>
  )
}
