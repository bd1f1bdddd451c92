import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { toBestuur } from '../../../app/ontwikkeling/bestuur.ts'
import { listPlekdelen } from '../../../app/ontwikkeling/deel-en-geheel.ts'
import {
  listGrondslag,
  type Rustpunt,
  sayAlleenVast,
  sayGrondslag,
  sayStand,
} from '../../../app/woorden/grondslag.ts'
import { sayVerhouding } from '../../../app/woorden/richting.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import type { RichtingUitkomst } from '../../../domain/model/richting.ts'
import { chooseRedenen } from '../../../domain/uitleg/redenen.ts'
import { AdviesWoorden } from '../../onderdelen/advies.tsx'
import { Alinea, Lijst } from '../../onderdelen/tekst.tsx'

interface Props {
  readonly uitkomst: OntwikkelingMetBewijs
  readonly boek: Regelboek
}

/** Of these something is not met: then it is told what that rests on. */
const MIST_IETS: ReadonlySet<RichtingUitkomst['stand']> = new Set([
  'strijdig',
  'nee_tenzij',
  'past_niet',
])

/** What gives the stand of the whole, and what its parts do not meet by their place that the whole does not tell. */
const listRustpunten = ({ uitkomst, boek }: Props): readonly Rustpunt[] => {
  const { richting } = uitkomst.geheel
  if (richting === undefined || !MIST_IETS.has(richting.stand)) return []
  const { beslissend } = chooseRedenen(richting)
  const vanDelen = listPlekdelen(uitkomst, boek).flatMap(({ deel }) =>
    deel.richting.door
      .filter(
        ({ soort, id, rol }) =>
          soort === 'regel' &&
          (rol === 'stand' || rol === 'nee_tenzij') &&
          !beslissend.some((een) => een.soort === soort && een.id === id),
      )
      .map((grond) => ({ ...grond, deel: deel.naam })),
  )
  return [...beslissend, ...vanDelen]
}

/** Which way the whole points: with what it is at odds, on what that rests and how firm each of these is. */
export const Stand: FC<Props> = ({ uitkomst, boek }) => {
  const { richting, advies } = uitkomst.geheel
  if (richting === undefined) return <Alinea>Beoordeel het plan opnieuw.</Alinea>
  const grondslagen = listGrondslag(listRustpunten({ uitkomst, boek }), uitkomst.geheel, boek)
  return (
    <>
      <Alinea>
        {toBestuur(
          grondslagen.length > 0 ? sayStand(richting, grondslagen, boek) : richting.samenvatting,
        )}
        {grondslagen.length > 0 && ' Dit rust op:'}
      </Alinea>
      {grondslagen.length > 0 && (
        <>
          <Lijst delen={grondslagen.map((een) => toBestuur(sayGrondslag(een)))} />
          <Alinea>{sayAlleenVast(richting, boek)}</Alinea>
        </>
      )}
      <Alinea>
        Advies over het geheel: <AdviesWoorden advies={advies} />.{' '}
        {sayVerhouding(richting, advies.conclusie)}
      </Alinea>
    </>
  )
}
