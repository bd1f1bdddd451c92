import type { FC } from 'hono/jsx'
import type { MitsUitkomst } from '../../../domain/model/beoordeling.ts'
import type { FeitWaarde } from '../../../domain/model/feit.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Kop2, Lijst, Melding } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { toVelden } from '../../shared/formulier.ts'
import { GEVRAAGD } from '../kamer/bewaar.ts'

interface Plaats {
  readonly pad: string
  readonly versie: number
}

/** A change that is tried out: which one, and what is read first of the plan without it. */
export interface Proef {
  readonly tekst: string
  readonly was: string
  readonly antwoorden: Readonly<Record<string, FeitWaarde>>
}

/** The change itself, as the form of a question would send it. */
const Wijziging: FC<Pick<Proef, 'antwoorden'>> = ({ antwoorden }) => (
  <>
    {Object.entries(toVelden(antwoorden)).map(([feit, waarden = []]) => (
      <>
        <Verborgen naam={GEVRAAGD} waarde={feit} />
        {[waarden].flat().map((waarde) => (
          <Verborgen naam={feit} waarde={waarde} />
        ))}
      </>
    ))}
  </>
)

/** Every change that raises the advice, to try out. */
export const WatAls: FC<Plaats & { readonly mits: readonly MitsUitkomst[] }> = (props) =>
  props.mits.length === 0 ? null : (
    <>
      <Kop2>Wat als u iets verandert?</Kop2>
      <Alinea>Probeer het gerust. Uw plan verandert pas als u dat zelf kiest.</Alinea>
      <Lijst
        class="vt-lijst-kaal"
        delen={props.mits.map(({ tekst }, nummer) => (
          <form method="get" action={`${props.pad}/wat-als`}>
            <Verborgen naam="versie" waarde={props.versie} />
            <Verborgen naam="mits" waarde={nummer} />
            <Alinea>{tekst}</Alinea>
            <Knop tweede class="vt-niet-afdrukken">
              Wat als {nummer + 1}: reken dit door
            </Knop>
          </form>
        ))}
      />
    </>
  )

/** Says that this is a trial, and lets it be kept. */
export const Proefmelding: FC<Plaats & { readonly proef: Proef }> = ({ pad, versie, proef }) => (
  <Melding soort="info">
    <Alinea>{proef.tekst}</Alinea>
    <Alinea>Dit is een proef. Zonder deze wijziging is het: {proef.was}.</Alinea>
    <form method="post" action={`${pad}/wat-als`} class="vt-knoppen vt-niet-afdrukken">
      <Verborgen naam="versie" waarde={versie} />
      <Wijziging antwoorden={proef.antwoorden} />
      <Knop>Neem deze wijziging over</Knop>
      <Knop naar={`${pad}/advies`} tweede>
        Terug naar het advies over uw eigen plan
      </Knop>
    </form>
  </Melding>
)
