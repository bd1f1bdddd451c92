import type { Child, FC } from 'hono/jsx'
import { Formulierknoppen } from '../../onderdelen/knop.tsx'
import { Alinea, Kop1, Kop2 } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { Vraagveld, type VraagveldProps } from '../../onderdelen/vraagveld.tsx'
import { GEVRAAGD } from '../kamer/bewaar.ts'
import { TotNuToe, type TotNuToeProps } from '../kamer/tot-nu-toe.tsx'

interface VragenbladProps {
  readonly kop: string
  /** Of the self-check. */
  readonly pad: string
  readonly actie: string
  readonly versie: number
  readonly vragen: readonly VraagveldProps[]
  readonly knop: string
  /** What the link to the advice says. */
  readonly terug: string
  readonly totNuToe: TotNuToeProps
  /** Before everything else: the place, while nothing was answered yet. */
  readonly plek?: Child
  readonly children?: Child
}

/** Questions on one page beside the advice so far, with the names of what was asked, and the way round them. */
export const Vragenblad: FC<VragenbladProps> = (props) => {
  const { kop, pad, actie, versie, vragen, knop, terug, totNuToe, plek, children } = props
  return (
    <div class="vt-naast">
      <div>
        <Kop1>{kop}</Kop1>
        {plek}
        {plek && <Kop2>Uw antwoorden</Kop2>}
        <Alinea>{children}</Alinea>
        <form method="post" action={actie} novalidate>
          <Verborgen naam="versie" waarde={versie} />
          {vragen.map(({ feit }) => (
            <input type="hidden" name={GEVRAAGD} value={feit.id} />
          ))}
          {vragen.map((vraag) => (
            <Vraagveld {...vraag} />
          ))}
          <Formulierknoppen knop={knop} terug={terug} naar={`${pad}/advies`} />
        </form>
      </div>
      <TotNuToe {...totNuToe} />
    </div>
  )
}
