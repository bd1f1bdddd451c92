import type { FC } from 'hono/jsx'
import type { Gebied } from '../../../domain/model/gebied.ts'
import { formatAantal } from '../../../domain/tekst.ts'
import { GEBIEDEN_LAAG, Kaart } from '../../onderdelen/kaart.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Inleiding, Kop2, Uitklap } from '../../onderdelen/tekst.tsx'
import { type Kamer, Kamerkop } from '../kamer/kamer.tsx'

/** How much of a profile is ours or has yet to be confirmed: the work that is left. */
const countOnbevestigd = ({ houding, waarden, prioriteiten, budgetten }: Gebied): number =>
  [...Object.values(houding), ...Object.values(waarden), ...prioriteiten, ...budgetten].filter(
    ({ werking, herkomst }) => werking === 'te_bevestigen' || herkomst === 'eigen_uitwerking',
  ).length

const countHouding = ({ houding }: Gebied): string => {
  const bevestigd = Object.values(houding).filter(
    ({ werking, herkomst }) => werking === 'bevestigd' && herkomst !== 'eigen_uitwerking',
  ).length
  const alle = Object.keys(houding).length
  return alle === 0 ? 'zwijgt' : `over ${alle} soorten plannen, ${bevestigd} bevestigd`
}

/** All areas, on a map and in a table. */
export const GebiedenPagina: FC<{ readonly kamer: Kamer; readonly laag: string }> = ({
  kamer,
  laag,
}) => {
  const { visie, gebieden } = kamer.boek
  const volgorde = gebieden.toSorted(
    (a, b) =>
      (visie.soorten[a.soort]?.rang ?? 0) - (visie.soorten[b.soort]?.rang ?? 0) ||
      a.naam.localeCompare(b.naam, 'nl'),
  )
  const profielen = volgorde.filter(({ soort }) => visie.soorten[soort]?.profiel)
  const lagen = volgorde.filter(({ soort }) => !visie.soorten[soort]?.profiel)
  const link = ({ id, naam }: Gebied) => (
    <Link naar={kamer.link(`/visie/gebieden/${id}`)}>{naam}</Link>
  )
  return (
    <>
      <Kamerkop kamer={kamer} titel="De gebieden" pad="/visie/gebieden">
        <Inleiding>
          {profielen.length} gebieden hebben een profiel: wat het gebied is, en hoe het tegenover
          plannen staat. Op een plek telt het profiel dat het meest precies is.
        </Inleiding>
        <Alinea>
          De grenzen zijn een illustratie, geen kaart van de gemeente. Zij kunnen 50 meter anders
          liggen.
        </Alinea>
      </Kamerkop>
      <Kaart lagen={[{ ...GEBIEDEN_LAAG, url: laag }]}>
        <Kop2>Kaart</Kop2>
        <Alinea>
          Klik op de kaart om te zien welke gebieden er liggen. Alles op de kaart staat ook in de
          tabel.
        </Alinea>
      </Kaart>
      <noscript>
        <img
          src={kamer.link('/visie/gebieden.svg')}
          alt="De gebieden in de gemeente, als illustratie. Ze staan allemaal in de tabel."
        />
      </noscript>
      <Tabel
        titel="Gebieden met een profiel"
        koppen={['Gebied', 'Soort', 'Houding', 'Waarden', 'Budgetten', 'Nog niet bevestigd']}
        rijen={profielen.map((gebied) => [
          link(gebied),
          visie.soorten[gebied.soort]?.label ?? gebied.soort,
          countHouding(gebied),
          String(Object.keys(gebied.waarden).length),
          String(gebied.budgetten.length),
          String(countOnbevestigd(gebied)),
        ])}
      />
      <Kop2>Lagen over de gebieden heen</Kop2>
      <Alinea>Deze hebben geen profiel. Regels gebruiken hun ligging.</Alinea>
      <Uitklap kop={formatAantal(lagen.length, 'laag', 'lagen')}>
        <Tabel
          titel="Lagen over de gebieden heen"
          koppen={['Gebied', 'Soort']}
          rijen={lagen.map((gebied) => [
            link(gebied),
            visie.soorten[gebied.soort]?.label ?? gebied.soort,
          ])}
        />
      </Uitklap>
    </>
  )
}
