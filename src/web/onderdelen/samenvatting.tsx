import type { FC } from 'hono/jsx'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import { Inleiding, Lijst } from './tekst.tsx'

/** "Dit moet nog kloppen: a; b; c." is easier to read as a list. */
const OPSOMMING = /^([^:.]+:) ([^.]+; [^.]+)[.]$/

const upperFirst = (tekst: string) => tekst.charAt(0).toUpperCase() + tekst.slice(1)

const Punt: FC<{ readonly tekst: string }> = ({ tekst }) => {
  const [, kop, rest = ''] = OPSOMMING.exec(tekst) ?? []
  return kop === undefined ? (
    <li>{tekst}</li>
  ) : (
    <li>
      {kop}
      <Lijst delen={rest.split('; ').map((deel) => `${upperFirst(deel)}.`)} />
    </li>
  )
}

/** Sentences as points, an enumeration in one of them as a list of its own. */
export const Punten: FC<{ readonly punten: readonly string[] }> = ({ punten }) =>
  punten.length === 0 ? null : (
    <ul>
      {punten.map((tekst) => (
        <Punt tekst={tekst} />
      ))}
    </ul>
  )

/** The advice in a sentence, and what it rests on in points. */
export const Zinnen: FC<{ readonly zinnen: readonly string[] }> = ({
  zinnen: [eerste, ...rest],
}) => (
  <>
    <Inleiding>{eerste}</Inleiding>
    <Punten punten={rest} />
  </>
)

/** The same of a beoordeling; the disclaimer stands apart. */
export const Samenvatting: FC<{ readonly advies: Beoordeling['advies'] }> = ({ advies }) => (
  <Zinnen
    zinnen={advies.zinnen
      .filter(({ register, tekst }) => register === 'kort' && tekst !== advies.disclaimer)
      .map(({ tekst }) => tekst)}
  />
)
