import type { FC } from 'hono/jsx'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { Formulierknoppen } from '../../onderdelen/knop.tsx'
import { Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Kop1, Kop2 } from '../../onderdelen/tekst.tsx'
import { Regelveld, Verborgen } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'

/** The field with the phase of a part. */
export const faseveldOf = (nummer: number): string => `fase-${nummer + 1}`

/** The name of a plan, and in which phase each of its parts is built. */
export const Gegevens: FC<Ingevuld & { readonly plan: Ontwikkelplan }> = ({
  plan,
  velden,
  fouten,
}) => {
  const pad = `/ontwikkelingen/${plan.id}`
  return (
    <>
      <Kop1>Naam en fasen van {plan.naam}</Kop1>
      <form method="post" action={`${pad}/gegevens`} class="vt-smal" id="formulier" tabindex={-1}>
        <Verborgen naam="versie" waarde={plan.versie} />
        <Regelveld {...{ velden, fouten }} naam="naam" label="Naam van het plan" />
        <Kop2>Fasen</Kop2>
        <Alinea>
          Volgorde van bouwen, vanaf 1. Geef elk deel een fase, of laat alle fasen leeg. De ruimte
          in een gebied moet in elke fase genoeg zijn.
        </Alinea>
        {plan.invoer.delen.map(({ id, naam = id }, i) => (
          <>
            <input type="hidden" name={`deel-${i + 1}`} value={id} />
            <Regelveld
              {...{ velden, fouten }}
              naam={faseveldOf(i)}
              label={`Fase van ${naam}`}
              inputmode="numeric"
            />
          </>
        ))}
        <Formulierknoppen knop="Bewaar" naar={pad} terug="Terug zonder bewaren" />
      </form>
      <Kop2>Het plan weghalen</Kop2>
      <Linkregel naar={`${pad}/weg`}>Haal dit plan uit de lijst</Linkregel>
    </>
  )
}

/** Asks whether a plan may go. */
export const PlanWeg: FC<{
  readonly plan: Ontwikkelplan
}> = ({ plan }) => (
  <>
    <Kop1>{plan.naam} uit de lijst halen?</Kop1>
    <Alinea>
      Het plan verdwijnt uit de lijst, en op deze pagina’s haalt u het niet terug. Een variant
      ervan, of een dossier dat ervan is gemaakt, blijft.
    </Alinea>
    <form method="post" action={`/ontwikkelingen/${plan.id}/weg`} id="weghalen" tabindex={-1}>
      <Verborgen naam="versie" waarde={plan.versie} />
      <Formulierknoppen
        knop="Haal het plan uit de lijst"
        naar={`/ontwikkelingen/${plan.id}`}
        terug="Laat het staan"
      />
    </form>
  </>
)
