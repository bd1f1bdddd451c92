import type { FC } from 'hono/jsx'
import { nameKolom } from '../../../app/ontwikkeling/programma.ts'
import { sayBeste } from '../../../app/ontwikkeling/vertellen/beste.ts'
import { countOordelen, listStappen } from '../../../app/ontwikkeling/wat-eerst.ts'
import { headRichting } from '../../../app/woorden/richting.ts'
import type { VergelijkingAntwoord } from '../../../domain/model/antwoord/vergelijking.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatAantal, joinEn, lowerFirst } from '../../../domain/tekst.ts'
import { Alinea, Kop2, Lijst } from '../../onderdelen/tekst.tsx'
import { describeDelen, type Naastplan, wordVerschil } from './naast.tsx'

/** How many numbers and how many judgements can still move it: as its own page counts them. */
const sayOpen = (plan: Naastplan): string => {
  const gegevens = listStappen(plan, (feit) => feit).length
  return `${formatAantal(gegevens, 'gegeven', 'gegevens')} en ${formatAantal(countOordelen(plan), 'oordeel', 'oordelen')} van de gemeente`
}

/** What it has more or less of than the first. */
const sayGetallen = (eerste: Naastplan, plan: Naastplan): string => {
  const zinnen = plan.kolommen.flatMap((feit, i) => {
    const verschil = wordVerschil(eerste, plan, { nummer: i, feit })
    return verschil === 'evenveel' ? [] : `${nameKolom(feit)}: ${verschil}`
  })
  return zinnen.length === 0 ? '' : ` ${zinnen.join('; ')}.`
}

/** How the parts stand that both have, where the variant has them stand otherwise. */
const sayDelen = (
  eerste: Naastplan,
  plan: Naastplan,
  { visie }: Pick<Regelboek, 'visie'>,
): string => {
  const head = ({ richting, advies }: Naastplan['delen'][number]) =>
    headRichting(visie, richting, advies.conclusie).woorden
  const eerst = new Map(eerste.delen.map((deel) => [deel.id, head(deel)]))
  const anders = plan.delen.flatMap((deel) => {
    const [was, nu] = [eerst.get(deel.id), head(deel)]
    return was === undefined || was === nu ? [] : `${deel.naam}: ${nu}, eerst ${was}`
  })
  return anders.length === 0 ? '' : ` ${joinEn(anders)}.`
}

/** Which variant stands best and why, or why that cannot be told; and what each costs and gains beside the first. */
export const Beste: FC<{
  readonly vergelijking: VergelijkingAntwoord
  readonly naast: readonly Naastplan[]
  readonly boek: Regelboek
}> = ({ vergelijking, naast, boek }) => {
  const beste = sayBeste(naast, vergelijking, boek)
  const [eerste, ...rest] = naast
  if (beste === undefined || eerste === undefined) return null
  return (
    <>
      <Kop2 id="beste">Welke variant staat het best?</Kop2>
      <Alinea>
        <strong>{beste.stand}</strong> {beste.reden}
      </Alinea>
      <Lijst
        delen={[
          <>
            <strong>{eerste.naam}</strong>: nog open zijn {sayOpen(eerste)}.
          </>,
          ...rest.map((plan) => (
            <>
              <strong>{plan.naam}</strong>: {lowerFirst(describeDelen(eerste, plan, boek))}
              {sayGetallen(eerste, plan)}
              {sayDelen(eerste, plan, boek)} Nog open zijn {sayOpen(plan)}.
            </>
          )),
        ]}
      />
    </>
  )
}
