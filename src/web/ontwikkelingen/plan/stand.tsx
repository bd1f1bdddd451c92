import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { listLager } from '../../../app/ontwikkeling/laagste-deel.ts'
import { tellGeheel } from '../../../app/ontwikkeling/vertellen/vastheid.ts'
import { sayVerhouding, wordStand } from '../../../app/woorden/richting.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { NOG_NIET_TE_ZEGGEN, STAND_ONBEKEND } from '../../../domain/model/visie.ts'
import { joinEn } from '../../../domain/tekst.ts'
import { AdviesWoorden } from '../../onderdelen/advies.tsx'
import { Alinea } from '../../onderdelen/tekst.tsx'
import { HoeVast } from '../kamer/hoe-vast.tsx'

interface Props {
  readonly uitkomst: OntwikkelingMetBewijs
  readonly boek: Regelboek
}

/** So many parts are named. */
const MAX_GENOEMD = 5

/** That the whole may still come out higher than parts of it can by themselves. */
export const sayLager = (uitkomst: Props['uitkomst'], { visie }: Pick<Regelboek, 'visie'>) => {
  const lager = listLager(uitkomst)
  if (lager.length === 0) return ''
  const namen = lager.slice(0, MAX_GENOEMD).map(({ naam, richting: { stand, hoogstens } }) => {
    const hoogste = stand === STAND_ONBEKEND ? (hoogstens ?? stand) : stand
    return `${naam} (“${wordStand(visie, hoogste)}”)`
  })
  const rest = lager.length - namen.length
  const alle = joinEn(rest > 0 ? [...namen, `nog ${rest}`] : namen)
  return `Apart ${lager.length === 1 ? 'komt' : 'komen'} lager uit dan het geheel nog kan worden: ${alle}. De gemeente beoordeelt het plan als geheel.`
}

/** Which way the whole points: with what it is at odds, on what that rests and how firm each of these is. */
export const Stand: FC<Props> = ({ uitkomst, boek }) => {
  const { richting, advies } = uitkomst.geheel
  const vastheid = tellGeheel(uitkomst, boek)
  if (richting === undefined || vastheid === undefined) {
    return <Alinea>Beoordeel het plan opnieuw.</Alinea>
  }
  // The heading says that it cannot be said yet; that the advice cannot either follows.
  const lager = sayLager(uitkomst, boek)
  const allesOpen = richting.stand === STAND_ONBEKEND && advies.conclusie === NOG_NIET_TE_ZEGGEN
  return (
    <>
      <HoeVast vastheid={vastheid} />
      {lager !== '' && <Alinea>{lager}</Alinea>}
      {!allesOpen && (
        <Alinea>
          Advies over het geheel: <AdviesWoorden advies={advies} />.{' '}
          {sayVerhouding(richting, advies.conclusie)}
        </Alinea>
      )}
    </>
  )
}
