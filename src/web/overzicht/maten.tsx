import type { FC } from 'hono/jsx'
import type { Maat, Stapper as Stap } from '../../app/overzicht/maten.ts'
import { OORDEEL_KORT } from '../../app/overzicht/verschuivingen.ts'
import type { FeitWaarde } from '../../domain/model/feit.ts'
import { formatWaarde, upperFirst } from '../../domain/tekst.ts'
import { Knop } from '../onderdelen/knop.tsx'
import { Uitklap } from '../onderdelen/tekst.tsx'
import { Verborgen } from '../onderdelen/velden.tsx'
import { ariaOf, findFout, Veldhulp } from '../onderdelen/veldrand.tsx'
import { allOf, toVelden } from '../shared/formulier.ts'
import type { Ingevuld } from '../shared/inzending.ts'

/** Where a change is tried out, and of which version of the answers. */
export interface Probeer {
  readonly pad: string
  readonly versie: number
  /** Name of the field that says which fact is answered. */
  readonly gevraagd: string
  /** What else is tried out already. */
  readonly mee: Readonly<Record<string, FeitWaarde>>
  /** What was typed and cannot be, to mend; absent: nothing. */
  readonly mis?: Ingevuld
}

const BREED = 240
const HOOG = 22
/** Room beside the farthest number, so that it is seen where it lies. */
const RUIMTE = 1.15
/** Of the sign at the plan. */
const PUNT = 5

/** The norm as a field, and the plan as a bar with a point at its end. */
const Tekening: FC<{ readonly maat: Maat }> = ({ maat: { waarde, van, tot, oordeel } }) => {
  const schaal = Math.max(waarde, van ?? 0, tot ?? 0, 1e-9) * RUIMTE
  const x = (getal: number) => (Math.max(0, Math.min(1, getal / schaal)) * BREED).toFixed(1)
  const kleur = oordeel === 'voldoet_niet' ? '#8f1414' : '#1b2a33'
  const [begin, einde] = [x(van ?? 0), tot === undefined ? String(BREED) : x(tot)]
  const breed = Math.max(2, Number(einde) - Number(begin))
  const hier = Number(x(waarde))
  return (
    <svg viewBox={`0 0 ${BREED} ${HOOG}`} aria-hidden="true">
      <rect x="0" y="0" width={BREED} height={HOOG} fill="#f2f5f3" />
      <rect x={begin} y="0.75" width={breed} height={HOOG - 1.5} fill="#bfe3ca" stroke="#0a5c2b" />
      <rect x="0" y={HOOG / 2 - 2} width={hier} height="4" fill={kleur} />
      <path
        d={`M${hier - PUNT} ${HOOG / 2}l${PUNT} ${-PUNT}l${PUNT} ${PUNT}l${-PUNT} ${PUNT}z`}
        fill={kleur}
        stroke="#ffffff"
      />
    </svg>
  )
}

/** Names and values of the fields that try these answers out. */
const listVelden = (
  { versie, gevraagd, mee }: Probeer,
  anders: Readonly<Record<string, FeitWaarde>>,
): readonly (readonly [naam: string, waarde: string])[] => [
  ['versie', String(versie)],
  ...Object.entries(toVelden({ ...mee, ...anders })).flatMap(([feit, waarden = []]) => [
    [gevraagd, feit] as const,
    ...[waarden].flat().map((waarde) => [feit, waarde] as const),
  ]),
]

/** A number that goes up and down, each time worked out again; without a script too. */
const Stapper: FC<{ readonly stapper: Stap; readonly probeer: Probeer }> = ({
  stapper: { feit, waarde, meer, minder },
  probeer,
}) => {
  const velden = (getal: number) => listVelden(probeer, { [feit.id]: getal })
  const fout = findFout(probeer.mis?.fouten ?? [], feit.id)
  const [getypt] = fout === undefined ? [] : allOf(probeer.mis?.velden ?? {}, feit.id)
  const naar = (getal: number) => {
    const vraag = new URLSearchParams()
    for (const [naam, deel] of velden(getal)) vraag.append(naam, deel)
    return `${probeer.pad}/wat-als?${vraag}`
  }
  const stap = (teken: string, getal: number | undefined) =>
    getal !== undefined && (
      <Knop tweede naar={naar(getal)} aria-label={`Reken door met ${formatWaarde(feit, getal)}`}>
        {teken}
      </Knop>
    )
  return (
    <form method="get" action={`${probeer.pad}/wat-als`} class="vt-stapper vt-niet-afdrukken">
      {velden(waarde).map(
        ([naam, deel]) => naam !== feit.id && <Verborgen naam={naam} waarde={deel} />,
      )}
      <label for={feit.id} class="utrecht-form-label">
        {upperFirst(feit.label)}
      </label>
      <Veldhulp naam={feit.id} fout={fout} />
      <div class="vt-getal">
        {stap('−', minder)}
        <input
          id={feit.id}
          name={feit.id}
          class="utrecht-textbox utrecht-textbox--html-input"
          inputmode="decimal"
          autocomplete="off"
          value={getypt ?? velden(waarde).at(-1)?.[1]}
          {...ariaOf({ naam: feit.id, fout })}
        />
        {stap('+', meer)}
        <Knop tweede>Reken door</Knop>
      </div>
    </form>
  )
}

const Maatdeel: FC<{ readonly maat: Maat; readonly probeer: Probeer | undefined }> = ({
  maat,
  probeer,
}) => (
  <li>
    <span>
      {maat.label}: <strong>{maat.plan}</strong>. Bedoeling: <strong>{maat.norm}</strong> (
      {OORDEEL_KORT[maat.oordeel]}).
    </span>
    <Tekening maat={maat} />
    {maat.stapper && probeer && <Stapper stapper={maat.stapper} probeer={probeer} />}
  </li>
)

/** What is seen at once: what is not met, else nothing but the nearest. */
const MAX_ZICHTBAAR = 2

const splitMaten = (maten: readonly Maat[]) => {
  const niet = maten.filter(({ oordeel }) => oordeel === 'voldoet_niet').length
  const zichtbaar = Math.max(1, Math.min(MAX_ZICHTBAAR, niet))
  const eerst = maten.filter(({ opzij }) => !opzij).slice(0, zichtbaar)
  return { eerst, later: maten.filter((maat) => !eerst.includes(maat)) }
}

/** Each number of the plan beside what is meant for it. */
export const Maten: FC<{ readonly maten: readonly Maat[]; readonly probeer?: Probeer }> = ({
  maten,
  probeer,
}) => {
  const { eerst, later } = splitMaten(maten)
  const list = (delen: readonly Maat[]) => (
    <ul class="vt-lijst-kaal vt-maten">
      {delen.map((maat) => (
        <Maatdeel maat={maat} probeer={probeer} />
      ))}
    </ul>
  )
  return maten.length === 0 ? null : (
    <>
      {eerst.length > 0 && list(eerst)}
      {later.length > 0 && (
        <Uitklap
          kop={`Meer maten: ${later.length}`}
          open={later.some(({ stapper }) =>
            probeer?.mis?.fouten.some(({ veld }) => veld === stapper?.feit.id),
          )}
        >
          {list(later)}
        </Uitklap>
      )}
    </>
  )
}
