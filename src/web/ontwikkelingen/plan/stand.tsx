import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { tellGeheel } from '../../../app/ontwikkeling/vertellen/vastheid.ts'
import { sayVerhouding } from '../../../app/woorden/richting.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { NOG_NIET_TE_ZEGGEN, STAND_ONBEKEND } from '../../../domain/model/visie.ts'
import { AdviesWoorden } from '../../onderdelen/advies.tsx'
import { Alinea } from '../../onderdelen/tekst.tsx'
import { HoeVast } from '../kamer/hoe-vast.tsx'

interface Props {
  readonly uitkomst: OntwikkelingMetBewijs
  readonly boek: Regelboek
}

/** Which way the whole points: with what it is at odds, on what that rests and how firm each of these is. */
export const Stand: FC<Props> = ({ uitkomst, boek }) => {
  const { richting, advies } = uitkomst.geheel
  const vastheid = tellGeheel(uitkomst, boek)
  if (richting === undefined || vastheid === undefined) {
    return <Alinea>Beoordeel het plan opnieuw.</Alinea>
  }
  // The heading says that it cannot be said yet; that the advice cannot either follows.
  const allesOpen = richting.stand === STAND_ONBEKEND && advies.conclusie === NOG_NIET_TE_ZEGGEN
  return (
    <>
      <HoeVast vastheid={vastheid} />
      {!allesOpen && (
        <Alinea>
          Advies over het geheel: <AdviesWoorden advies={advies} />.{' '}
          {sayVerhouding(richting, advies.conclusie)}
        </Alinea>
      )}
    </>
  )
}
