import type { Child, FC } from 'hono/jsx'
import type { Hulp } from '../../app/overzicht/aanbod.ts'
import type { Overzicht as Beeld } from '../../app/overzicht/overzicht.ts'
import { sayAanhef } from '../../app/overzicht/redenen.ts'
import type { Hardheid } from '../../domain/model/visie.ts'
import { Alinea, Inleiding, Kop2, Lijst, Uitklap } from '../onderdelen/tekst.tsx'
import { Balken } from './balken.tsx'
import { Maten, type Probeer } from './maten.tsx'
import { Tijdlijn } from './vervolg.tsx'

const TREDEN: readonly Hardheid[] = ['eigen_uitwerking', 'te_bevestigen', 'vast']

/** As many of three steps as it is firm. */
const Meter: FC<{ readonly hardheid: Hardheid }> = ({ hardheid }) => (
  <svg viewBox="0 0 36 14" aria-hidden="true" class="vt-meter">
    {TREDEN.map((_, i) => (
      <rect
        x={1 + i * 12}
        y={9 - i * 4}
        width="9"
        height={4 + i * 4}
        fill={i <= TREDEN.indexOf(hardheid) ? '#1b2a33' : '#ffffff'}
        stroke="#1b2a33"
      />
    ))}
  </svg>
)

const Redenen: FC<Pick<Beeld, 'redenen'>> = ({ redenen }) => (
  <ul class="vt-redenen">
    {redenen.map((reden) => (
      <li>
        {sayAanhef(reden) && <strong>{sayAanhef(reden)}</strong>}
        {reden.tekst} {reden.label && <span class="nl-data-badge">{reden.label}</span>}
      </li>
    ))}
  </ul>
)

/** So many changes are read at a glance. */
const MAX_HULP = 3

/** What would help, each with a way to try it out. */
const Hulpen: FC<Pick<Beeld, 'hulp'> & Pick<OverzichtProps, 'proberen'>> = ({ hulp, proberen }) =>
  hulp.length === 0 ? null : (
    <>
      <Kop2>Wat helpt?</Kop2>
      <Lijst
        class="vt-lijst-kaal"
        delen={hulp.slice(0, MAX_HULP).map((deel) => (
          <>
            {deel.meer === undefined ? (
              <Alinea>{deel.tekst}</Alinea>
            ) : (
              <Uitklap kop={deel.tekst}>
                <Alinea>{deel.meer}</Alinea>
              </Uitklap>
            )}
            {proberen?.(deel)}
          </>
        ))}
      />
    </>
  )

export interface OverzichtProps {
  readonly overzicht: Beeld
  /** The heading of the page, with the stand. */
  readonly kop: Child
  /** What is read before all else, below the heading. */
  readonly melding?: Child
  /** Behind what would help: trying it out. */
  readonly proberen?: (hulp: Hulp) => Child
  /** Absent: here nothing is tried out. */
  readonly probeer?: Probeer
  /** The place, and what is known of the plan. */
  readonly naast: Child
  /** Below the first column, and below the last. */
  readonly onder?: Child
  readonly onderNaast?: Child
  /** Behind whom to ask what it costs: how to reach them. */
  readonly vraagKosten?: Child
}

/** An advice on one screen: where one stands, how firm, why, what would help, and what to do next. */
export const Overzicht: FC<OverzichtProps> = ({ overzicht, kop, melding, ...props }) => {
  const { kern, nuance, hardheid, vastheid, redenen, hulp, principes, maten, vervolg } = overzicht
  return (
    <div class="vt-overzicht">
      <div class="vt-overzicht-kop">
        {kop}
        <Inleiding>{kern}</Inleiding>
        {(hardheid || nuance.spreiding) && (
          <Alinea>
            {hardheid && (
              <>
                <Meter hardheid={hardheid} />{' '}
                {nuance.nogGeen ? <strong>{vastheid}</strong> : vastheid}{' '}
              </>
            )}
            {nuance.spreiding}
          </Alinea>
        )}
        <p class="vt-hulp">{overzicht.geenBesluit}</p>
        {melding}
      </div>
      <div class="vt-overzicht-waarom">
        {redenen.length > 0 && (
          <>
            <Kop2>Waarom?</Kop2>
            <Redenen redenen={redenen} />
          </>
        )}
        <Hulpen hulp={hulp} {...(props.proberen && { proberen: props.proberen })} />
        {props.onder}
      </div>
      <div class="vt-overzicht-beeld">
        {principes.balken.length > 0 && (
          <>
            <Kop2>Voor en tegen</Kop2>
            <Balken principes={principes} />
          </>
        )}
        {maten.length > 0 && (
          <>
            <Kop2>Maten</Kop2>
            <Maten maten={maten} {...(props.probeer && { probeer: props.probeer })} />
          </>
        )}
      </div>
      <div class="vt-overzicht-naast">
        {props.naast}
        <Kop2>Wat nu?</Kop2>
        <Tijdlijn vervolg={vervolg} vraagKosten={props.vraagKosten} />
        {props.onderNaast}
      </div>
    </div>
  )
}
