import type { FC } from 'hono/jsx'
import { VOLGORDEN } from '../../../app/dossier/volgorde.ts'
import { type Filter, ZONDER_RICHTING } from '../../../app/dossier/werkvoorraad.ts'
import { STAPPEN, WACHTEN_OP } from '../../../app/dossier/zaakregels.ts'
import { VOOR_RICHTING, wordStand } from '../../../app/woorden/richting.ts'
import { STANDEN as ZAAKSTANDEN } from '../../../domain/model/antwoord/besluit.ts'
import {
  CONCLUSIES,
  HARDHEDEN,
  NOG_NIET_TE_ZEGGEN,
  STAND_ONBEKEND,
  STANDEN,
  type Visie,
} from '../../../domain/model/visie.ts'
import { hardhedenOf } from '../../../domain/woorden/stand-woorden.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Uitklap } from '../../onderdelen/tekst.tsx'
import { Filterlijst, type Keuzes } from '../../onderdelen/velden.tsx'
import { Keuzerand, Optie } from '../../onderdelen/veldrand.tsx'
import { STAND_WOORDEN } from '../../shared/woorden.ts'
import { STAP_WOORDEN, VOLGORDE_WOORDEN, WACHT_WOORDEN } from './werkvoorraad-woorden.ts'

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
      opties={HARDHEDEN.toReversed().map((deel) => [deel, hardhedenOf(visie)[deel].woorden])}
    />
  </Uitklap>
)

/** The lists of which one may be chosen. */
const listLijsten = (
  visie: Visie,
): readonly (readonly [naam: string, label: string, opties: Keuzes, leeg?: string])[] => [
  ['stap', 'Wat kan nu', STAPPEN.map((stap) => [stap, STAP_WOORDEN[stap]])],
  ['wacht', 'Wacht op', WACHTEN_OP.map((wie) => [wie, WACHT_WOORDEN[wie]])],
  ['stand', 'Zaak', ZAAKSTANDEN.map((stand) => [stand, STAND_WOORDEN[stand]])],
  [
    'conclusie',
    'Advies',
    ([...CONCLUSIES, NOG_NIET_TE_ZEGGEN] as const).map((deel) => [deel, visie.woorden[deel]]),
  ],
  [
    'volgorde',
    'Volgorde',
    VOLGORDEN.map((deel) => [deel, VOLGORDE_WOORDEN[deel]]),
    'wat nu kan eerst',
  ],
]

/** Narrows the worklist; everything stands in the address, so that it can be kept and sent. */
export const Filters: FC<{
  readonly filter: Filter
  readonly visie: Visie
}> = ({ filter, visie }) => {
  const velden = { ...filter }
  return (
    <form method="get" action="/dossiers" class="vt-filters">
      {listLijsten(visie).map(([naam, label, opties, leeg = 'alle']) => (
        <Filterlijst {...{ naam, label, opties, leeg, velden }} />
      ))}
      <div>
        <label for="naam" class="utrecht-form-label">
          Naam of nummer bevat
        </label>
        <input
          id="naam"
          name="naam"
          value={filter.naam ?? ''}
          class="utrecht-textbox utrecht-textbox--html-input"
        />
      </div>
      <Richtingfilter filter={filter} visie={visie} />
      <Knop tweede>Filter</Knop>
    </form>
  )
}
