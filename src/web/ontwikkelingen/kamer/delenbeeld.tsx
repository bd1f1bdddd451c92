import type { FC } from 'hono/jsx'
import type { Gebied } from '../../../domain/model/gebied.ts'
import { formatAantal, formatGetal } from '../../../domain/tekst.ts'
import { colourOfFase } from '../../onderdelen/kleuren/fasekleuren.ts'
import {
  BREEDTE,
  fitMaat,
  HOOGTE,
  type Label,
  type Maat,
  pickSchaal,
  placeLabels,
  toPath,
} from './beeldmaat.ts'
import type { Deelvorm } from './delenvormen.ts'

const INKT = '#1b2a38'

const Schaal: FC<{ readonly maat: Maat }> = ({ maat }) => {
  const m = pickSchaal(maat)
  const px = Math.round(m / maat.mPerPx)
  const tekst = m >= 1_000 ? `${m / 1_000} km` : `${m} m`
  return (
    <g stroke={INKT} fill={INKT}>
      <path d={`M14 ${HOOGTE - 22}v8h${px}v-8`} fill="none" stroke-width="2" />
      <text x={14} y={HOOGTE - 26} stroke="none">
        {tekst}
      </text>
    </g>
  )
}

const Noord: FC = () => (
  <g fill={INKT}>
    <path d={`M${BREEDTE - 22} 10l8 22-8-5-8 5z`} />
    <text x={BREEDTE - 22} y={58} text-anchor="middle">
      N
    </text>
  </g>
)

const describe = (vormen: readonly Deelvorm[], gebieden: readonly Gebied[], maat: Maat): string => {
  const fasen = Map.groupBy(vormen, ({ fase }) => fase)
  const perFase = [...fasen]
    .toSorted(([a = 0], [b = 0]) => a - b)
    .map(([fase, delen]) =>
      fase === undefined
        ? formatAantal(delen.length, 'deel', 'delen')
        : `${formatAantal(delen.length, 'deel', 'delen')} in fase ${fase}`,
    )
  const randen = gebieden.length === 0 ? '' : ' De stippellijnen zijn randen van gebieden.'
  return `Kaart van ${formatGetal(Math.round(BREEDTE * maat.mPerPx))} meter breed, met het noorden boven: ${perFase.join(', ')}.${randen} De lijst met nummers noemt elk deel.`
}

/** Names, or the numbers alone where the drawing is shown small. */
const Labels: FC<{
  readonly labels: readonly Label[]
  readonly soort: 'vt-lang' | 'vt-kort'
}> = ({ labels, soort }) => (
  <g
    class={soort}
    text-anchor="middle"
    dominant-baseline="central"
    fill={INKT}
    stroke="#ffffff"
    stroke-width="4"
    stroke-linejoin="round"
    paint-order="stroke"
  >
    {labels.map(({ tekst, x, y }) => (
      <text x={x} y={y}>
        {tekst}
      </text>
    ))}
  </g>
)

/** The parts of a plan as they lie, by phase, with a scale and the north; the same everywhere and without a script. */
export const Delenbeeld: FC<{
  readonly vormen: readonly Deelvorm[]
  /** Of which the edges are drawn along. */
  readonly gebieden?: readonly Gebied[]
  /** Absent: as these parts fit. */
  readonly maat?: Maat
  /** Shown small: then with numbers alone. */
  readonly klein?: boolean
}> = ({ vormen, gebieden = [], maat = fitMaat(vormen), klein = false }) => (
  <svg
    class={klein ? 'vt-delenbeeld vt-delenbeeld--klein' : 'vt-delenbeeld'}
    viewBox={`0 0 ${BREEDTE} ${HOOGTE}`}
    role="img"
    aria-label={describe(vormen, gebieden, maat)}
  >
    <rect width={BREEDTE} height={HOOGTE} fill="#f7f8f9" />
    {gebieden.map(({ geometrie }) => (
      <path
        d={toPath(geometrie, maat)}
        fill="none"
        stroke="#6b7a86"
        stroke-width="1.5"
        stroke-dasharray="6 4"
      />
    ))}
    {vormen.map(({ geometrie, fase }) => (
      <path
        d={toPath(geometrie, maat)}
        fill={colourOfFase(fase)}
        fill-opacity="0.55"
        fill-rule="evenodd"
        stroke={INKT}
        stroke-width="1.5"
      />
    ))}
    <Labels labels={placeLabels(vormen, maat)} soort="vt-lang" />
    <Labels labels={placeLabels(vormen, maat, true)} soort="vt-kort" />
    <Schaal maat={maat} />
    <Noord />
  </svg>
)
