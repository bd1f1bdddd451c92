import type { FC } from 'hono/jsx'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Kop1 } from '../../onderdelen/tekst.tsx'
import { Vraagveld, type VraagveldProps } from '../../onderdelen/vraagveld.tsx'
import { GEVRAAGD } from '../kamer/bewaar.ts'
import { TotNuToe, type TotNuToeProps } from '../kamer/tot-nu-toe.tsx'

export interface VraagProps {
  readonly pad: string
  readonly versie: number
  readonly vragen: readonly VraagveldProps[]
  /** Questions answered so far, and the most there can be. */
  readonly gesteld: number
  readonly hoogstens: number
  readonly totNuToe: TotNuToeProps
}

/** The next questions: only those that can still change the advice. */
export const ZelftoetsVraag: FC<VraagProps> = (props) => {
  const { pad, versie, vragen, gesteld, hoogstens, totNuToe } = props
  return (
    <>
      <div class="vt-naast">
        <div>
          <Kop1>{vragen.length === 1 ? 'Nog een vraag' : 'Nog een paar vragen'}</Kop1>
          <Alinea>
            U hebt {gesteld} van hooguit {hoogstens} vragen beantwoord. Vaak zijn wij eerder klaar.
          </Alinea>
          <form method="post" action={pad} novalidate>
            <input type="hidden" name="versie" value={String(versie)} />
            {vragen.map(({ feit }) => (
              <input type="hidden" name={GEVRAAGD} value={feit.id} />
            ))}
            {vragen.map((vraag) => (
              <Vraagveld {...vraag} />
            ))}
            <div class="vt-knoppen">
              <Knop>Verder</Knop>
              <Knop naar={`${pad}/advies`} tweede>
                Bekijk het advies tot nu toe
              </Knop>
            </div>
          </form>
        </div>
        <TotNuToe {...totNuToe} />
      </div>
    </>
  )
}
