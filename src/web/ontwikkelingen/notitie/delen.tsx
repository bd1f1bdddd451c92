import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { listProfielen } from '../../../app/ontwikkeling/vertellen/ruimte.ts'
import { sayGebied } from '../../../app/woorden/lidwoord.ts'
import { wordRichting } from '../../../app/woorden/richting.ts'
import { countVoorbehouden } from '../../../app/woorden/voorbehouden.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatAantal, joinEn } from '../../../domain/tekst.ts'
import { colourOfFase } from '../../onderdelen/kleuren/fasekleuren.ts'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Kop2 } from '../../onderdelen/tekst.tsx'
import { Delenbeeld } from '../kamer/delenbeeld.tsx'
import type { Deelvorm } from '../kamer/delenvormen.ts'

interface Props {
  readonly uitkomst: Pick<OntwikkelingMetBewijs, 'delen'>
  readonly boek: Regelboek
  readonly vormen: readonly Deelvorm[]
}

type Deel = Props['uitkomst']['delen'][number]

/** What is not known of a part yet, and what has yet to be shown or judged. */
export const sayNogOpen = ({ vragen, advies }: Pick<Deel, 'vragen' | 'advies'>): string => {
  const aantal = countVoorbehouden(advies.voorbehouden)
  const blijken = aantal === 0 ? '' : formatAantal(aantal, 'voorbehoud', 'voorbehouden')
  const gegevens =
    vragen.length === 0
      ? ''
      : formatAantal(vragen.length, 'gegeven kan het veranderen', 'gegevens kunnen het veranderen')
  return [gegevens, blijken].filter(Boolean).join('; ') || 'niets'
}

/** Which colour is which phase, with the number and name of each part and the areas that it lies in. */
const Legenda: FC<Props> = ({ uitkomst, boek, vormen }) => {
  const naamVan = new Map(listProfielen(boek).map(({ id, naam }) => [id, sayGebied(naam)]))
  const waar = new Map(
    uitkomst.delen.map(({ id, gebieden }) => [
      id,
      gebieden.flatMap((gebied) => naamVan.get(gebied) ?? []),
    ]),
  )
  return (
    <ul class="vt-legenda vt-notitie-legenda">
      {[...Map.groupBy(vormen, ({ fase }) => fase)].map(([fase, delen]) => (
        <li>
          <svg viewBox="0 0 24 16" aria-hidden="true">
            <rect width="24" height="16" fill={colourOfFase(fase)} />
          </svg>
          {fase === undefined ? 'Zonder fase' : `Fase ${fase}`}:{' '}
          {delen
            .map(({ id, naam, nummer }) => {
              const in_ = waar.get(id) ?? []
              return `${nummer} ${naam}${in_.length > 0 ? ` (in ${joinEn(in_)})` : ''}`
            })
            .join('; ')}
          .
        </li>
      ))}
    </ul>
  )
}

/** The parts on a map that can be read on paper, and each with how it stands. */
export const Delen: FC<Props> = (props) => {
  const { uitkomst, boek, vormen } = props
  const deelVan = new Map(uitkomst.delen.map((deel) => [deel.id, deel]))
  const gebieden = listProfielen(boek).filter(({ id }) =>
    uitkomst.delen.some((deel) => deel.gebieden.includes(id)),
  )
  return (
    <>
      <Kop2 id="delen">De delen</Kop2>
      <Delenbeeld vormen={vormen} gebieden={gebieden} />
      <Legenda {...props} />
      {gebieden.length > 0 && (
        <p class="vt-hulp">
          Stippellijnen zijn de randen van {joinEn(gebieden.map(({ naam }) => sayGebied(naam)))}.
        </p>
      )}
      <Tabel
        titel="Welke kant elk deel op wijst"
        koppen={['Deel', 'Welke kant, en hoe vast', 'Nog open']}
        rijen={vormen.flatMap(({ id, naam, nummer, fase }) => {
          const deel = deelVan.get(id)
          if (deel === undefined) return []
          const { richting, advies } = deel
          return [
            [
              `${nummer} ${naam}${fase === undefined ? '' : `, fase ${fase}`}`,
              wordRichting(boek.visie, richting, advies.conclusie),
              sayNogOpen(deel),
            ],
          ]
        })}
      />
      <p class="vt-hulp">
        Een voorbehoud moet bij de aanvraag nog blijken, of beoordeelt de gemeente nog.
      </p>
    </>
  )
}
