import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { headRichting } from '../../../app/woorden/richting.ts'
import type { Visie } from '../../../domain/model/visie.ts'
import { formatAantal } from '../../../domain/tekst.ts'
import { StandWoorden } from '../../onderdelen/richting.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'

type Deel = OntwikkelingMetBewijs['delen'][number]

interface Props {
  readonly varianten: readonly { readonly naam: string; readonly delen: readonly Deel[] }[]
  readonly visie: Visie
}

/** Which way a part points on its own; undefined where the variant does not have it. */
const standOf = (visie: Visie, deel: Deel | undefined) =>
  deel?.richting && headRichting(visie, deel.richting, deel.advies.conclusie)

/** The parts that point another way in one variant than in another, or that not every variant has. */
export const PerDeel: FC<Props> = ({ varianten, visie }) => {
  const namen = new Map(
    varianten.toReversed().flatMap(({ delen }) => delen.map(({ id, naam }) => [id, naam] as const)),
  )
  const rijen = [...namen].map(([id, naam]) => ({
    naam,
    standen: varianten.map(({ delen }) => {
      const deel = delen.find((een) => een.id === id)
      return { deel, stand: standOf(visie, deel) }
    }),
  }))
  const isAnders = ({ standen: [eerste, ...rest] }: (typeof rijen)[number]): boolean =>
    rest.some(
      ({ deel, stand }) =>
        (deel === undefined) !== (eerste?.deel === undefined) ||
        stand?.woorden !== eerste?.stand?.woorden,
    )
  const anders = rijen.filter(isAnders)
  const gelijk = rijen.length - anders.length
  return (
    <>
      <Kop2>Deel voor deel</Kop2>
      <Alinea>
        {formatAantal(gelijk, 'deel wijst', 'delen wijzen')} in elke variant dezelfde kant op.
        {anders.length === 0 ? '' : ' Dit verschilt, elk deel apart beoordeeld:'}
      </Alinea>
      {anders.length > 0 && (
        <Tabel
          titel="Delen die een andere kant op wijzen"
          koppen={['Deel', ...varianten.map(({ naam }) => naam)]}
          rijen={anders.map(({ naam, standen }) => [
            naam,
            ...standen.map(({ deel, stand }) =>
              deel === undefined ? 'niet in deze variant' : stand && <StandWoorden {...stand} />,
            ),
          ])}
        />
      )}
    </>
  )
}
