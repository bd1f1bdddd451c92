import type { FC } from 'hono/jsx'
import { formatAantal, joinEn, lowerFirst } from '../../../domain/tekst.ts'
import { Formulierknoppen, Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Inleiding, Kop1, Kop2, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { Keuzeveld, Regelveld, Verborgen } from '../../onderdelen/velden.tsx'
import { Vraagveld, type VraagveldProps } from '../../onderdelen/vraagveld.tsx'
import { allOf } from '../../shared/formulier.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { padTerug, VAN_PLAN } from './terug.ts'
import { Terug } from './terug.tsx'

export interface ZoekProps extends Ingevuld {
  /** The id that the job of a large map gets: a second click makes no second one. */
  readonly id: string
  readonly activiteiten: VraagveldProps
  readonly ingevuld: readonly VraagveldProps[]
  /** What decides most, most decisive first. */
  readonly beslissend: readonly VraagveldProps[]
  readonly andere: readonly VraagveldProps[]
  /** What certainly does not play with these activities. */
  readonly speeltNiet: readonly VraagveldProps[]
  /** Who looks for a place for a whole plan may look for one of its parts. */
  readonly delen?: readonly Deelkeuze[]
}

/** A part of a plan, and the address that looks for a place for it alone. */
export interface Deelkeuze {
  readonly naam: string
  readonly naar: string
}

const Deelkeuzes: FC<{ readonly delen: readonly Deelkeuze[] }> = ({ delen }) =>
  delen.length < 2 ? null : (
    <>
      <Alinea>
        Ingevuld is wat het hele plan telt. Zoekt u een plek voor één deel? Kies het dan hier:
      </Alinea>
      <Lijst delen={delen.map(({ naam, naar }) => <Link naar={naar}>{naam}</Link>)} />
    </>
  )

const Plekken: FC<Pick<ZoekProps, 'velden' | 'fouten'>> = ({ velden, fouten }) => {
  return (
    <>
      <Keuzeveld
        naam="plekken"
        label="Welke plekken vergelijkt u?"
        velden={{ plekken: 'gebieden', ...velden }}
        opties={[
          ['gebieden', 'Elk gebied van de visie'],
          ['raster', 'Een raster over de hele gemeente'],
        ]}
      />
      <Regelveld
        naam="celM"
        label="Zijde van een rastercel, in meters"
        hulp="Alleen voor een raster. Hoe kleiner, hoe meer cellen: 500 m komt meteen, 100 m duurt langer."
        inputmode="numeric"
        velden={{ celM: '500', ...velden }}
        fouten={fouten}
      />
    </>
  )
}

const Vragen: FC<{ readonly vragen: readonly VraagveldProps[] }> = ({ vragen }) => (
  <>
    {vragen.map((vraag) => (
      <Vraagveld {...vraag} />
    ))}
  </>
)

/** What somebody looks for a place for. */
export const Zoekformulier: FC<ZoekProps> = (props) => {
  const { id, velden, fouten, activiteiten, ingevuld, beslissend, andere, speeltNiet } = props
  const terug = padTerug(velden)
  // What comes from a plan is filled in: then only what is still open is left to choose.
  const isIngevuld = activiteiten.waarden.length > 0 && fouten.length === 0
  return (
    <>
      <Kop1>Waar zou dit passen?</Kop1>
      <Terug naar={terug} />
      <Inleiding>
        Zeg wat u zoekt. U krijgt per plek het advies, wat daar de doorslag geeft, en wat nog
        onbekend is.
      </Inleiding>
      <Alinea>
        De kaart leest alleen de visie en het beleid. Of iets te koop is, van wie de grond is en
        hoeveel ruimte andere plannen overlaten, staat er niet op.
      </Alinea>
      <Deelkeuzes delen={props.delen ?? []} />
      <form method="post" action="/ontwikkelingen/geschiktheid" class="vt-smal" novalidate>
        <Verborgen naam="id" waarde={id} />
        {VAN_PLAN.flatMap((naam) =>
          allOf(velden, naam).map((waarde) => <Verborgen naam={naam} waarde={waarde} />),
        )}
        {isIngevuld ? (
          <>
            <Alinea>
              Ingevuld is: {joinEn(activiteiten.waarden.map(activiteiten.labelOf).map(lowerFirst))}.
            </Alinea>
            <Vragen vragen={ingevuld} />
            <Knop>Maak de kaart</Knop>
            <Uitklap kop="Een andere activiteit kiezen">
              <Vraagveld {...activiteiten} />
            </Uitklap>
            {beslissend.length > 0 && (
              <Uitklap
                kop={`Dit beslist het meest: ${formatAantal(beslissend.length, 'open vraag', 'open vragen')}`}
              >
                <Vragen vragen={beslissend} />
              </Uitklap>
            )}
          </>
        ) : (
          <>
            <Vraagveld {...activiteiten} />
            <Vragen vragen={ingevuld} />
            {beslissend.length > 0 && <Kop2>Dit beslist het meest</Kop2>}
            <Vragen vragen={beslissend} />
          </>
        )}
        <Uitklap kop={`Meer over het plan: ${andere.length} gegevens`}>
          <Alinea>Hoe meer u weet, hoe vaker er een advies komt.</Alinea>
          <Vragen vragen={andere} />
        </Uitklap>
        {speeltNiet.length > 0 && (
          <Uitklap kop={`Speelt bij deze activiteiten niet: ${speeltNiet.length} gegevens`}>
            <Vragen vragen={speeltNiet} />
          </Uitklap>
        )}
        <Plekken velden={velden} fouten={fouten} />
        <Formulierknoppen
          knop={isIngevuld ? 'Zoek met deze gegevens' : 'Maak de kaart'}
          naar={terug ?? '/ontwikkelingen'}
          terug="Terug"
        />
      </form>
    </>
  )
}
