import type { FC } from 'hono/jsx'
import { listBurgerzinnen } from '../../../app/woorden/burgerzinnen.ts'
import { sayVerhoudingBurger } from '../../../app/woorden/richting.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Visie } from '../../../domain/model/visie.ts'
import { Punten } from '../../onderdelen/samenvatting.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'

/** What else the advice says, in the words of the stand that was read first. */
export const Gevolg: FC<{
  readonly beoordeling: Pick<Beoordeling, 'advies' | 'richting'>
  readonly visie: Visie
}> = ({ beoordeling, visie }) => {
  const { advies, richting } = beoordeling
  const zinnen = listBurgerzinnen(visie, beoordeling).map(({ tekst }) => tekst)
  const verhouding = richting ? sayVerhoudingBurger(richting, advies.conclusie) : ''
  return (
    <>
      <Kop2>Wat erbij hoort</Kop2>
      {verhouding !== '' && <Alinea>{verhouding}</Alinea>}
      <Punten punten={zinnen} />
    </>
  )
}
