import type { FC } from 'hono/jsx'
import type { RichtingAntwoord } from '../../app/geef-richting.ts'
import type { RichtingLabels } from '../../app/richting-vraag.ts'
import { Tabel } from '../onderdelen/tabel.tsx'
import { Alinea, Inleiding, Kop2 } from '../onderdelen/tekst.tsx'
import { type Kamer, Kamerkop } from './kamer.tsx'

export interface RichtingProps {
  readonly kamer: Kamer
  readonly richting: RichtingAntwoord
  readonly labels: RichtingLabels
  readonly principe: string
}

/** A sign beside the word: nobody depends on colour. */
const TEKEN: Readonly<Record<string, string>> = {
  beslist: '●',
  indicatief: '◐',
  open: '○',
  zwijgt: '–',
}

/** The coverage matrix of one principle: areas down, activities across, words in every cell. */
export const RichtingPagina: FC<RichtingProps> = ({ kamer, richting, labels, principe }) => {
  const cel = new Map(
    richting.cellen.map((deel) => [`${deel.gebied}/${deel.activiteit}`, deel.richting]),
  )
  return (
    <>
      <Kamerkop
        kamer={kamer}
        titel="Waar geeft de visie richting?"
        pad="/visie/richting"
        velden={{ principe }}
      >
        <Inleiding>{richting.kop}</Inleiding>
      </Kamerkop>
      <form method="get" action="/visie/richting" class="vt-filters">
        <input type="hidden" name="regelboek" value={kamer.boek.visie.id} />
        <div>
          <label for="principe" class="utrecht-form-label">
            Principe
          </label>
          <div>
            <select
              id="principe"
              name="principe"
              class="utrecht-select utrecht-select--html-select"
            >
              {[...labels.principe].map(([id, label]) => (
                <option value={id} selected={id === principe}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        </div>
        <button type="submit" class="nl-button nl-button--secondary">
          Toon
        </button>
      </form>
      <Kop2>Wat de woorden betekenen</Kop2>
      <dl>
        {Object.entries(richting.uitleg).map(([woord, uitleg]) => (
          <div>
            <dt>
              <strong>
                {TEKEN[woord]} {woord}
              </strong>
            </dt>
            <dd>{uitleg}</dd>
          </div>
        ))}
      </dl>
      <Kop2>{labels.principe.get(principe) ?? principe}: per gebied en activiteit</Kop2>
      <Alinea>
        De tabel is breed. U kunt haar met de pijltjestoetsen schuiven.{' '}
        <a
          class="nl-link"
          href={`/v1/regelboeken/${richting.regelboek.id}/richting?principe=${principe}&concept=true`}
        >
          Dezelfde gegevens met de passages, als JSON
        </a>
        .
      </Alinea>
      <Tabel
        titel={`Richting van ${labels.principe.get(principe) ?? principe}`}
        koppen={['Gebied', ...labels.activiteit.values()]}
        rijen={[...labels.gebied].map(([gebied, naam]) => [
          naam,
          ...[...labels.activiteit.keys()].map((activiteit) => {
            const woord = cel.get(`${gebied}/${activiteit}`) ?? 'zwijgt'
            return `${TEKEN[woord]} ${woord}`
          }),
        ])}
      />
      <Kop2>Totalen</Kop2>
      {(
        [
          ['Per gebied', 'Gebied', richting.perGebied],
          ['Per activiteit', 'Activiteit', richting.perActiviteit],
        ] as const
      ).map(([titel, kop, telling]) => (
        <Tabel
          titel={titel}
          koppen={[kop, 'Beslist', 'Indicatief', 'Open', 'Zwijgt']}
          rijen={telling.map((deel) => [
            deel.label,
            String(deel.beslist),
            String(deel.indicatief),
            String(deel.open),
            String(deel.zwijgt),
          ])}
        />
      ))}
    </>
  )
}
