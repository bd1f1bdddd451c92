import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { countOordelen } from '../../../app/ontwikkeling/wat-eerst.ts'
import { labelFeit } from '../../../app/woorden/namen.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatAantal, joinEn, lowerFirst, upperFirst } from '../../../domain/tekst.ts'
import { Alinea, Kop3, Lijst } from '../../onderdelen/tekst.tsx'
import { type Nummers, nameAlleen } from './woorden/deelnamen.ts'
import { toNotitielabel } from './woorden/toets-woorden.ts'

interface Props {
  readonly uitkomst: Pick<OntwikkelingMetBewijs, 'geheel' | 'delen'>
  readonly boek: Regelboek
  readonly nummers: Nummers
}

/** So many of what is open are named. */
const MAX_MEEST = 3

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

/** What turns the advice on the whole most: the data that are asked of it first, then how many judgements. */
const sayMeest = ({ uitkomst, boek }: Props): string => {
  const gegevens = uitkomst.geheel.vragen
    .slice(0, MAX_MEEST)
    .map(({ feit }) => lowerFirst(toNotitielabel(labelFeit(boek, feit))))
  const oordelen = countOordelen(uitkomst)
  return [
    gegevens.length > 0
      ? ` Van de gegevens ${gegevens.length === 1 ? 'telt' : 'tellen'} daarin het meest: ${joinEn(gegevens)}.`
      : '',
    oordelen > 0
      ? ` Ook ${formatAantal(oordelen, 'oordeel', 'oordelen')} van de gemeente ${oordelen === 1 ? 'staat' : 'staan'} nog open.`
      : '',
  ].join('')
}

/** Between which the advice on the whole can still come out by all that is open: that is more than what turns a part. */
export const sayBand = (props: Props): string => {
  const { laagst, hoogst } = props.uitkomst.geheel.advies.bandbreedte
  const { woorden } = props.boek.visie
  return laagst === hoogst
    ? ''
    : `Met alles wat nog open is, kan het advies over het hele plan uitkomen tussen “${woorden[laagst]}” en “${woorden[hoogst]}”.${sayMeest(props)}`
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
