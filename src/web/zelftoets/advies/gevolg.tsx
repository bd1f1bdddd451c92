import type { FC } from 'hono/jsx'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import { AdviesWoorden } from '../../onderdelen/advies.tsx'
import { Verhouding } from '../../onderdelen/richting.tsx'
import { Samenvatting } from '../../onderdelen/samenvatting.tsx'
import { Kop2 } from '../../onderdelen/tekst.tsx'

/** What follows from it: the cautious advice, and all that it says. */
export const Gevolg: FC<{ readonly beoordeling: Pick<Beoordeling, 'advies' | 'richting'> }> = ({
  beoordeling: { advies, richting },
}) => (
  <>
    <Kop2>
      Voorlopig advies: <AdviesWoorden advies={advies} />
    </Kop2>
    <Verhouding richting={richting} conclusie={advies.conclusie} />
    <Samenvatting advies={advies} />
  </>
)
