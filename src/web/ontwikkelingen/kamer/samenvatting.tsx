import type { FC } from 'hono/jsx'
import type { Advies } from '../../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { Alinea, Inleiding, Uitklap } from '../../onderdelen/tekst.tsx'

/** Between which the advice can still come out; which way it points can still turn where the advice cannot. */
export const sayBandbreedte = (
  { bandbreedte: { laagst, hoogst } }: Pick<Advies, 'bandbreedte'>,
  { visie: { woorden } }: Pick<Regelboek, 'visie'>,
): string =>
  laagst === hoogst
    ? `Het advies blijft “${woorden[laagst]}”, ook als al het onbekende mee- of tegenvalt.`
    : `Bandbreedte van het advies: ${woorden[laagst]} tot ${woorden[hoogst]}.`

/** So many sentences say the main thing. */
const VOORAAN = 2

/** The advice in words: the main thing first, the rest when somebody asks. */
export const Samenvatting: FC<{
  readonly advies: Advies
  /** How a sentence reads here. */
  readonly zeg?: (tekst: string) => string
}> = ({ advies, zeg = (tekst) => tekst }) => {
  const zinnen = advies.zinnen.flatMap(({ register, tekst }) =>
    register === 'kort' ? zeg(tekst) : [],
  )
  const rest = zinnen.slice(VOORAAN, -1)
  return (
    <>
      <Inleiding>{zinnen.slice(0, VOORAAN).join(' ')}</Inleiding>
      {rest.length > 0 && (
        <Uitklap kop="De hele samenvatting">
          {rest.map((zin) => (
            <Alinea>{zin}</Alinea>
          ))}
        </Uitklap>
      )}
      {zinnen.length > VOORAAN && <Alinea>{zinnen.at(-1)}</Alinea>}
    </>
  )
}
