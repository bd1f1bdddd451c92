import type { FC } from 'hono/jsx'
import { listBurgerzinnen } from '../../../app/woorden/burgerzinnen.ts'
import { sayVerhoudingBurger } from '../../../app/woorden/richting.ts'
import { listOngezegd } from '../../../app/woorden/voorbehouden.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Visie } from '../../../domain/model/visie.ts'
import { Punten } from '../../onderdelen/samenvatting.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'

/** What a sentence of the advice calls a list that this page tells in two places. */
const ZIJ_STAAN_BIJ = 'zij staan bij de voorbehouden'

/** Where on this page the reservations stand: those that decide are read with what decides. */
const sayWaarVoorbehouden = (beoordeling: Pick<Beoordeling, 'advies' | 'richting'>): string => {
  const { voorbehouden } = beoordeling.advies
  return listOngezegd(beoordeling).length < voorbehouden.length
    ? 'een deel staat bij wat beslist, de rest bij "Nog open"'
    : 'zij staan bij "Nog open"'
}

/** What else the advice says, in the words of the stand that was read first. */
export const Gevolg: FC<{
  readonly beoordeling: Pick<Beoordeling, 'advies' | 'richting'>
  readonly visie: Visie
}> = ({ beoordeling, visie }) => {
  const { advies, richting } = beoordeling
  const waar = sayWaarVoorbehouden(beoordeling)
  const zinnen = listBurgerzinnen(visie, beoordeling).map(({ tekst }) =>
    tekst.replace(ZIJ_STAAN_BIJ, waar),
  )
  const verhouding = richting ? sayVerhoudingBurger(richting, advies.conclusie) : ''
  return (
    <>
      <Kop2>Wat erbij hoort</Kop2>
      {verhouding !== '' && <Alinea>{verhouding}</Alinea>}
      <Punten punten={zinnen} />
    </>
  )
}
