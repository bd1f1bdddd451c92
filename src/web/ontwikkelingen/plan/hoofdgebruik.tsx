import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { findHoofdgebruik, type Standgroep } from '../../../app/ontwikkeling/hoofdgebruik.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { wordWaarde } from '../../../app/woorden/namen.ts'
import { ACTIVITEITEN } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatGetal, joinEn, upperFirst } from '../../../domain/tekst.ts'
import { StandWoorden } from '../../onderdelen/richting.tsx'
import { Alinea, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'

const Standen: FC<{ readonly groepen: readonly Standgroep[] }> = ({ groepen }) => (
  <Lijst
    delen={groepen.map(({ stand, delen }) => (
      <>
        <StandWoorden {...stand} /> {joinEn(delen.map(({ naam }) => naam))}
      </>
    ))}
  />
)

/** What most of the plan is for and how that stands, before what the whole with everything in it comes to. */
export const Hoofdgebruik: FC<{
  readonly plan: Ontwikkelplan
  readonly uitkomst: Pick<OntwikkelingMetBewijs, 'delen'>
  readonly boek: Pick<Regelboek, 'feiten' | 'visie' | 'begrippen'>
}> = ({ plan: { invoer }, uitkomst: { delen }, boek }) => {
  const gebruik = findHoofdgebruik(boek, { invoer, delen })
  if (gebruik === undefined) return null
  const { activiteit, m2, m2Delen, hoofd, anders } = gebruik
  const wat = upperFirst(wordWaarde(boek, boek.feiten.get(ACTIVITEITEN), activiteit))
  return (
    <Uitklap
      class="vt-op-papier"
      kop={`Het hoofdgebruik: ${wat} (${formatGetal(m2)} van de ${formatGetal(m2Delen)} m² van alle delen)`}
    >
      <Standen groepen={hoofd} />
      {anders.length > 0 && (
        <>
          <Alinea>Delen met een ander gebruik:</Alinea>
          <Standen groepen={anders} />
        </>
      )}
    </Uitklap>
  )
}

/** That the vision says nothing of the whole, and of which parts that is so when it does of others. */
export const GeenRichting: FC<{
  readonly uitkomst: Pick<OntwikkelingMetBewijs, 'delen' | 'geheel'>
}> = ({ uitkomst: { delen, geheel } }) => {
  if (geheel.visieGeeftRichting) return null
  const zonder = delen.filter(({ visieGeeftRichting }) => !visieGeeftRichting)
  if (zonder.length === 0 || zonder.length === delen.length) {
    return <Alinea>De visie geeft voor het geheel op deze plek geen richting.</Alinea>
  }
  return (
    <Alinea>
      De visie geeft voor {joinEn(zonder.map(({ naam }) => naam))} geen richting, en ook niet voor
      het geheel. Voor de andere delen apart geeft zij wel richting.
    </Alinea>
  )
}
