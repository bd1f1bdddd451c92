import type { FC } from 'hono/jsx'
import { STAPPEN, WACHTEN_OP } from '../../../app/dossier/zaakregels.ts'
import { WERKORDEN } from '../../../app/ports/lijst/werkvoorraad.ts'
import { ALLE_STAPPEN, type Filter, ZONDER_RICHTING } from '../../../app/werkvoorraad/filter.ts'
import { nameVolgorde } from '../../../app/werkvoorraad/volgorde.ts'
import { labelVastheid, VOOR_RICHTING, wordStand } from '../../../app/woorden/richting.ts'
import { STANDEN as ZAAKSTANDEN } from '../../../domain/model/antwoord/besluit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import {
  CONCLUSIES,
  HARDHEDEN,
  NOG_NIET_TE_ZEGGEN,
  STAND_ONBEKEND,
  STANDEN,
  type Visie,
} from '../../../domain/model/visie.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Uitklap } from '../../onderdelen/tekst.tsx'
import { Filterlijst, type Keuzes, Verborgen } from '../../onderdelen/velden.tsx'
import { Keuzerand, Optie } from '../../onderdelen/veldrand.tsx'
import { STAND_WOORDEN } from '../../shared/woorden.ts'
import { ORDE_WOORDEN, STAP_WOORDEN, WACHT_WOORDEN } from './werkvoorraad-woorden.ts'

/** Several boxes under one question, of which none or any may be ticked. */
const Vakjes: FC<{
  readonly naam: string
  readonly label: string
  readonly gekozen: readonly string[] | undefined
  readonly opties: Keuzes
}> = ({ naam, label, gekozen = [], opties }) => (
  <Keuzerand label={label} naam={naam}>
    {opties.map(([waarde, woorden]) => (
      <Optie naam={naam} waarde={waarde} soort="checkbox" aan={gekozen.includes(waarde)}>
        {woorden}
      </Optie>
    ))}
  </Keuzerand>
)

/** Which way the advice points and how firm that is: several at once. */
const Richtingfilter: FC<{ readonly filter: Filter; readonly visie: Visie }> = ({
  filter: { richting, hardheid },
  visie,
}) => (
  <Uitklap
    kop="Kies op richting en hardheid"
    open={richting !== undefined || hardheid !== undefined}
    class="vt-filters-meer"
  >
    <Vakjes
      naam="richting"
      label="Welke kant het op wijst"
      gekozen={richting}
      opties={[
        ...([...STANDEN, STAND_ONBEKEND] as const).map(
          (stand) => [stand, wordStand(visie, stand)] as const,
        ),
        [ZONDER_RICHTING, VOOR_RICHTING],
      ]}
    />
    <Vakjes
      naam="hardheid"
      label="Hoe vast dat staat"
      gekozen={hardheid}
      opties={HARDHEDEN.toReversed().map((deel) => [deel, labelVastheid(visie, deel)])}
    />
  </Uitklap>
)

/** Each order that can be asked for, as it stands in the address. */
const VOLGORDEN: Keuzes = WERKORDEN.flatMap((orde) =>
  orde === 'beslisbaar'
    ? []
    : ([false, true] as const).map(
        (om) => [nameVolgorde(orde, om) ?? '', ORDE_WOORDEN[orde][om ? 1 : 0]] as const,
      ),
)

type Lijsten = readonly (readonly [naam: string, label: string, opties: Keuzes, leeg?: string])[]

/** The lists that are always there, of which one may be chosen. */
const VAST: Lijsten = [
  [
    'stap',
    'Wat kan nu',
    [...STAPPEN.map((stap) => [stap, STAP_WOORDEN[stap]] as const), [ALLE_STAPPEN, 'alles']],
    'wat te doen is',
  ],
  ['volgorde', 'Volgorde', VOLGORDEN, 'wat nu kan eerst'],
]

/** And those that are folded until one of them is used. */
const listMeer = ({ visie, begrippen, gebieden }: Regelboek): Lijsten => [
  [
    'wijk',
    'Wijk of gebied',
    gebieden
      .filter(({ soort }) => visie.soorten[soort]?.profiel)
      .map(({ id, naam }) => [id, naam] as const)
      .toSorted(([, een], [, ander]) => een.localeCompare(ander, 'nl')),
  ],
  [
    'soort',
    'Soort plan',
    Object.entries(begrippen.activiteiten)
      .map(([id, { label }]) => [id, label] as const)
      .toSorted(([, een], [, ander]) => een.localeCompare(ander, 'nl')),
  ],
  ['wacht', 'Wacht op', WACHTEN_OP.map((wie) => [wie, WACHT_WOORDEN[wie]])],
  ['stand', 'Zaak', ZAAKSTANDEN.map((stand) => [stand, STAND_WOORDEN[stand]])],
  [
    'conclusie',
    'Advies',
    ([...CONCLUSIES, NOG_NIET_TE_ZEGGEN] as const).map((deel) => [deel, visie.woorden[deel]]),
  ],
]

const Lijsten: FC<{ readonly lijsten: Lijsten; readonly filter: Filter }> = ({
  lijsten,
  filter,
}) => (
  <>
    {lijsten.map(([naam, label, opties, leeg = 'alle']) => (
      <Filterlijst {...{ naam, label, opties, leeg, velden: { ...filter } }} />
    ))}
  </>
)

/** Narrows the worklist; everything stands in the address, so that it can be kept and sent. */
export const Filters: FC<{
  readonly filter: Filter
  readonly boek: Regelboek
  /** Whether the names of senders are searched too: not everybody may see those. */
  readonly zietInzender: boolean
}> = ({ filter, boek, zietInzender }) => {
  const meer = listMeer(boek)
  return (
    <form method="get" action="/dossiers" class="vt-filters">
      <div class="vt-zoek">
        <label for="naam" class="utrecht-form-label">
          Zoek op naam, {zietInzender && 'inzender, '}plek, nummer of omschrijving
        </label>
        <input
          id="naam"
          name="naam"
          value={filter.naam ?? ''}
          class="utrecht-textbox utrecht-textbox--html-input"
        />
      </div>
      <Lijsten lijsten={VAST} filter={filter} />
      {filter.van !== undefined && <Verborgen naam="van" waarde={filter.van} />}
      {filter.termijn !== undefined && <Verborgen naam="termijn" waarde={filter.termijn} />}
      <Knop tweede>Zoek</Knop>
      <Uitklap
        kop="Kies op plek, soort en advies"
        open={meer.some(([naam]) => naam in filter)}
        class="vt-filters-meer"
      >
        <div class="vt-filters">
          <Lijsten lijsten={meer} filter={filter} />
        </div>
      </Uitklap>
      <Richtingfilter filter={filter} visie={boek.visie} />
    </form>
  )
}
