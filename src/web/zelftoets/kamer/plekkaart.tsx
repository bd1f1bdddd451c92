import type { Child } from 'hono/jsx'
import type { Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import type { Plankaart } from '../../../app/kaartje/plankaart.ts'
import { Linkregel } from '../../onderdelen/link.tsx'
import { Plekkaart } from '../../onderdelen/plekkaart.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'

/** Before the first answer: whether this is the place that somebody means. */
export const askPlek = (
  toets: Zelftoets,
  look: (toets: Zelftoets) => Plankaart | undefined,
  anders: string,
): Child => {
  const kaart = toets.versie === 1 ? look(toets) : undefined
  return kaart ? (
    <section aria-labelledby="uw-plek">
      <Kop2 id="uw-plek">Is dit uw plek?</Kop2>
      <Alinea>Het midden van uw plan ligt {kaart.waar}.</Alinea>
      <Plekkaart kaart={kaart} />
      <Linkregel naar={anders}>Nee, kies een andere plek</Linkregel>
    </section>
  ) : null
}
