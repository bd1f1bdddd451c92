import type { Child, FC } from 'hono/jsx'
import type { Werkorde } from '../../../app/ports/lijst/werkvoorraad.ts'
import { type Filter, writeFilter } from '../../../app/werkvoorraad/filter.ts'
import { nameVolgorde, readVolgorde } from '../../../app/werkvoorraad/volgorde.ts'
import type { Lijstregel } from '../../../app/werkvoorraad/werkvoorraad.ts'
import { headRichting, VOOR_RICHTING, wordGrond } from '../../../app/woorden/richting.ts'
import type { Visie } from '../../../domain/model/visie.ts'
import { Link } from '../../onderdelen/link.tsx'
import { StandWoorden } from '../../onderdelen/richting.tsx'
import {
  ORDE_WOORDEN,
  wordGevonden,
  wordReden,
  wordStap,
  wordTermijn,
} from './werkvoorraad-woorden.ts'

export interface WerklijstProps {
  readonly titel: string
  readonly regels: readonly Lijstregel[]
  readonly filter: Filter
  readonly visie: Visie
  /** ISO date. */
  readonly vandaag: string
  /** Case -> ISO 8601 day since when a specialist is late; absent: not looked up. */
  readonly overTijd?: ReadonlyMap<string, string>
}

interface Kolom {
  readonly kop: string
  readonly orde: Werkorde
  readonly show: (regel: Lijstregel, props: WerklijstProps) => Child
}

const Termijn: FC<{ readonly termijn: string; readonly vandaag: string }> = (props) => {
  const { datum, rest, telaat } = wordTermijn(props.termijn, props.vandaag)
  return (
    <>
      <span {...(telaat && { class: 'utrecht-badge-status utrecht-badge-status--danger' })}>
        {rest}
      </span>{' '}
      <span class="vt-gedempt">({datum})</span>
    </>
  )
}

/** How firm it is; of an open stand that may still fit outright no highest is named: an answer can take it there. */
const sayVast = (visie: Visie, { richting, conclusie }: Lijstregel): string =>
  richting === undefined || richting.hoogstens === 'past_mits'
    ? ''
    : wordGrond(visie, richting, conclusie)

/** What stands beside the name of a case. */
const KOLOMMEN: readonly Kolom[] = [
  { kop: 'Plek', orde: 'wijk', show: ({ wijk }) => wijk?.naam ?? 'geen wijk' },
  {
    kop: 'Richting',
    orde: 'stand',
    show: ({ richting, conclusie }, { visie }) =>
      richting ? <StandWoorden {...headRichting(visie, richting, conclusie)} /> : VOOR_RICHTING,
  },
  {
    kop: 'Hoe vast',
    orde: 'hardheid',
    show: (regel, { visie }) => sayVast(visie, regel),
  },
  {
    kop: 'Wat kan nu',
    orde: 'stap',
    show: (regel, { overTijd }) => (
      <>
        {regel.meelezen ? (
          <Link naar={`/dossiers/${regel.id}/behandeling#tweede-lezer`}>{wordStap(regel)}</Link>
        ) : (
          wordStap(regel)
        )}
        {overTijd?.has(regel.id) && (
          <>
            {' '}
            <span class="utrecht-badge-status utrecht-badge-status--danger">advies over tijd</span>
          </>
        )}
      </>
    ),
  },
  {
    kop: 'Waarom hier',
    orde: 'beslisbaar',
    show: (regel, { overTijd, visie }) => wordReden(visie, regel, overTijd?.get(regel.id)),
  },
  {
    kop: 'Behandelaar',
    orde: 'behandelaar',
    show: ({ behandelaar }) => behandelaar?.naam ?? 'niemand',
  },
  {
    kop: 'Termijn',
    orde: 'termijn',
    show: ({ termijn }, { vandaag }) =>
      termijn === undefined ? 'geen' : <Termijn termijn={termijn} vandaag={vandaag} />,
  },
]

const SORTERING = { true: 'descending', false: 'ascending' } as const

/** The name of a column, as a link that has the list follow it; once more turns it round. */
const Kop: FC<{ readonly kop: string; readonly orde: Werkorde; readonly filter: Filter }> = ({
  kop,
  orde,
  filter: { volgorde: nuZo, ...rest },
}) => {
  const nu = readVolgorde(nuZo)
  const is = nu.orde === orde
  const om = is && !nu.om && orde !== 'beslisbaar'
  const volgorde = nameVolgorde(orde, om)
  const naar = writeFilter({ ...rest, ...(volgorde !== undefined && { volgorde }) })
  return (
    <th
      scope="col"
      class="utrecht-table__header-cell"
      {...(is && { 'aria-sort': SORTERING[`${nu.om}`] })}
    >
      <a
        class="nl-link"
        href={`/dossiers?${naar}#lijst`}
        title={`Zet ${ORDE_WOORDEN[orde][om ? 1 : 0]}`}
      >
        {kop}
        {is && <span aria-hidden="true">{nu.om ? ' ▼' : ' ▲'}</span>}
      </a>
    </th>
  )
}

const Rij: FC<{ readonly regel: Lijstregel; readonly lijst: WerklijstProps }> = ({
  regel,
  lijst,
}) => (
  <tr class="utrecht-table__row">
    <td class="utrecht-table__cell vt-kies" data-kop="Kies">
      <input
        type="checkbox"
        name="dossier"
        value={regel.id}
        aria-label={`Kies ${regel.naam}`}
        class="utrecht-checkbox utrecht-checkbox--html-input"
      />
    </td>
    <th scope="row" class="utrecht-table__cell">
      <span class="vt-naam">
        <Link naar={`/dossiers/${regel.id}`}>{regel.naam}</Link>
        {regel.nummer !== undefined && <span class="vt-nummer"> {regel.nummer}</span>}
      </span>
      {regel.gevonden && regel.gevonden.length > 0 && (
        <div class="vt-hulp">{wordGevonden(regel.gevonden)}</div>
      )}
    </th>
    {KOLOMMEN.map(({ kop, show }) => (
      <td class="utrecht-table__cell" data-kop={kop}>
        {show(regel, lijst)}
      </td>
    ))}
  </tr>
)

/** The cases, each on a line; on a narrow screen each is a card. */
export const Werklijst: FC<WerklijstProps> = (props) => (
  <section class="utrecht-table-container vt-werklijst" tabindex={0} aria-label={props.titel}>
    <table class="utrecht-table utrecht-table--html-table">
      <caption class="utrecht-table__caption">{props.titel}</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          <th scope="col" class="utrecht-table__header-cell">
            Kies
          </th>
          <Kop kop="Initiatief" orde="naam" filter={props.filter} />
          {KOLOMMEN.map(({ kop, orde }) => (
            <Kop kop={kop} orde={orde} filter={props.filter} />
          ))}
        </tr>
      </thead>
      <tbody id="zaken" tabindex={-1} class="utrecht-table__body">
        {props.regels.map((regel) => (
          <Rij regel={regel} lijst={props} />
        ))}
      </tbody>
    </table>
  </section>
)
