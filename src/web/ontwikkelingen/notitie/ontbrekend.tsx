import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { labelFeit } from '../../../app/woorden/namen.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { upperFirst } from '../../../domain/tekst.ts'
import { Alinea, Kop3, Lijst } from '../../onderdelen/tekst.tsx'
import { type Nummers, nameAlleen } from './woorden/deelnamen.ts'
import { toNotitielabel } from './woorden/toets-woorden.ts'

interface Props {
  readonly uitkomst: Pick<OntwikkelingMetBewijs, 'geheel' | 'delen'>
  readonly boek: Regelboek
  readonly nummers: Nummers
}

/** What can still turn a part and nobody said yet, each once, with those parts: of another it need not be known either. */
export const listOntbrekend = ({ uitkomst: { delen }, boek, nummers }: Props): readonly string[] =>
  [
    ...Map.groupBy(
      delen.flatMap((deel) => deel.vragen.map((feit) => ({ deel, feit }))),
      ({ feit }) => feit,
    ),
  ].map(([feit, leden]) => {
    const van = leden.map(({ deel }) => deel)
    return `${upperFirst(toNotitielabel(labelFeit(boek, feit)))}: van ${nameAlleen(van, delen, nummers)}.`
  })

/** Between which the advice on the whole can still come out, while that is open. */
const sayBand = ({ uitkomst: { geheel }, boek }: Props): string => {
  const { laagst, hoogst } = geheel.advies.bandbreedte
  const { woorden } = boek.visie
  return laagst === hoogst
    ? ''
    : `Zolang dit niet bekend is, kan het advies over het hele plan nog uitkomen tussen “${woorden[laagst]}” en “${woorden[hoogst]}”.`
}

/** Which data can still turn a part, by name: who decides has to know what is still asked. */
export const Ontbrekend: FC<Props> = (props) => {
  const mis = listOntbrekend(props)
  return mis.length === 0 ? null : (
    <>
      <Kop3>Welke gegevens het nog kunnen veranderen</Kop3>
      <Alinea>
        Dit is nog niet opgegeven, en kan veranderen welke kant een deel op wijst. Een deel dat er
        niet bij staat, verandert daar nu niet door; ook daarvan kan het nog onbekend zijn.
      </Alinea>
      <Lijst delen={mis} />
      <Alinea>{sayBand(props)}</Alinea>
    </>
  )
}
