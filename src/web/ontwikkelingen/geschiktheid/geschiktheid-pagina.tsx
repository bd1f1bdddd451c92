import type { FC } from 'hono/jsx'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Inleiding, Kop1 } from '../../onderdelen/tekst.tsx'
import { Tekstveld } from '../../onderdelen/tekstveld.tsx'
import { Vraagveld, type VraagveldProps } from '../../onderdelen/vraagveld.tsx'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'

export interface ZoekProps {
  /** The id that the job of a large map gets: a second click makes no second one. */
  readonly id: string
  readonly velden: Velden
  readonly fouten: readonly Veldfout[]
  readonly activiteiten: VraagveldProps
  readonly ingevuld: readonly VraagveldProps[]
  readonly andere: readonly VraagveldProps[]
}

const Plekken: FC<Pick<ZoekProps, 'velden' | 'fouten'>> = ({ velden, fouten }) => {
  const [gekozen = 'gebieden'] = allOf(velden, 'plekken')
  return (
    <>
      <fieldset>
        <legend>Welke plekken vergelijkt u?</legend>
        {(
          [
            ['gebieden', 'Elk gebied van de visie'],
            ['raster', 'Een raster over de hele gemeente'],
          ] as const
        ).map(([waarde, label]) => (
          <div class="vt-keuze">
            <input
              type="radio"
              id={`plekken-${waarde}`}
              name="plekken"
              value={waarde}
              checked={gekozen === waarde}
              class="utrecht-radio-button utrecht-radio-button--html-input"
            />
            <label for={`plekken-${waarde}`}>{label}</label>
          </div>
        ))}
      </fieldset>
      <Tekstveld
        naam="celM"
        label="Zijde van een rastercel, in meters"
        waarde={allOf(velden, 'celM')[0] ?? '500'}
        hulp="Alleen voor een raster. Hoe kleiner, hoe meer cellen: 500 m komt meteen, 100 m duurt langer."
        inputmode="numeric"
        fout={fouten.find(({ veld }) => veld === 'celM')?.melding}
      />
    </>
  )
}

/** What somebody looks for a place for. */
export const Zoekformulier: FC<ZoekProps> = (props) => {
  const { id, velden, fouten, activiteiten, ingevuld, andere } = props
  return (
    <>
      <Kop1>Waar zou dit passen?</Kop1>
      <Inleiding>
        Zeg wat u zoekt. U krijgt per plek het advies, wat daar de doorslag geeft, en wat nog
        onbekend is.
      </Inleiding>
      <Alinea>
        De kaart leest alleen de visie en het beleid. Of iets te koop is, van wie de grond is en
        hoeveel ruimte andere plannen overlaten, weet zij niet.
      </Alinea>
      <form method="post" action="/ontwikkelingen/geschiktheid" class="vt-smal" novalidate>
        <input type="hidden" name="id" value={id} />
        <Vraagveld {...activiteiten} />
        {ingevuld.map((vraag) => (
          <Vraagveld {...vraag} />
        ))}
        <details>
          <summary>Meer over het plan: {andere.length} gegevens</summary>
          <Alinea>Hoe meer u weet, hoe vaker er een advies komt.</Alinea>
          {andere.map((vraag) => (
            <Vraagveld {...vraag} />
          ))}
        </details>
        <Plekken velden={velden} fouten={fouten} />
        <div class="vt-knoppen">
          <Knop>Maak de kaart</Knop>
          <Knop naar="/ontwikkelingen" tweede>
            Terug
          </Knop>
        </div>
      </form>
    </>
  )
}
