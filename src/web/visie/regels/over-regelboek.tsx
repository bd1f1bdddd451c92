import type { FC } from 'hono/jsx'
import type { Ontwerpverschil } from '../../../app/visie/ontwerpverschil.ts'
import { formatDatum, GRAAD } from '../../../app/woorden/codes.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2, Kop3, Uitklap } from '../../onderdelen/tekst.tsx'
import type { Kamer } from '../kamer/kamer.tsx'
import { STATUS_WOORDEN } from '../kamer/woorden.ts'

const WAT: Readonly<Record<Ontwerpverschil['delen'][number]['wat'], string>> = {
  toegevoegd: 'nieuw',
  vervallen: 'vervalt',
  gewijzigd: 'gewijzigd',
  grens: 'andere grens',
  profiel: 'ander profiel',
}

const addressOf = ({ soort, id }: Ontwerpverschil['delen'][number]): string => {
  if (soort === 'spanning') return `/visie#${id}`
  return soort === 'regel' ? `/visie/regels/${id}` : `/visie/gebieden/${id}`
}

/** What a draft changes of the rulebook that it builds on. */
export const Verschil: FC<{ readonly kamer: Kamer; readonly verschil: Ontwerpverschil }> = ({
  kamer,
  verschil: { basis, delen, weegtabel },
}) => (
  <section aria-labelledby="verschil">
    <Kop2 id="verschil">Wat dit regelboek verandert</Kop2>
    <Alinea>Vergeleken met {basis.visie.titel}. De rest is gelijk.</Alinea>
    <ul>
      {delen.map((deel) => (
        <li>
          {deel.wat === 'vervallen' ? (
            deel.naam
          ) : (
            <Link naar={kamer.link(addressOf(deel))}>
              {deel.soort === 'gebied' ? deel.naam : `${deel.id} ${deel.naam}`}
            </Link>
          )}
          : {WAT[deel.wat]}
        </li>
      ))}
      {weegtabel && <li>De weging of een drempel is anders.</li>}
    </ul>
    <Alinea>
      <Link naar="/visie/herspelen">Speel bewaarde zaken na op dit ontwerp</Link> (voor wie is
      aangemeld).
    </Alinea>
  </section>
)

const Vaststelling: FC<{ readonly kamer: Kamer }> = ({ kamer: { boek } }) => {
  const { vaststelling, eerdereVersies } = boek.visie
  return (
    <>
      <Kop3>Wanneer vastgesteld?</Kop3>
      <Alinea>
        Dit regelboek gebruikt {formatDatum(vaststelling.gebruikt)}. {vaststelling.reden}
      </Alinea>
      {vaststelling.genoemd.map(({ datum, plaats, citaat }) => (
        <blockquote class="vt-citaat">
          {citaat}
          <footer class="vt-hulp">
            {plaats}: {formatDatum(datum)}
          </footer>
        </blockquote>
      ))}
      {eerdereVersies.map(({ titel, vastgesteld, toelichting }) => (
        <Alinea>
          Eerdere versie: {titel} ({vastgesteld}). {toelichting}
        </Alinea>
      ))}
    </>
  )
}

/** What this rulebook is, since when, and which sources it rests on. */
export const OverRegelboek: FC<{ readonly kamer: Kamer }> = ({ kamer }) => {
  const { visie, sha256, gebiedenSha256 } = kamer.boek
  return (
    <section aria-labelledby="over">
      <Kop2 id="over">Over dit regelboek</Kop2>
      <Alinea>
        {visie.titel}, versie {visie.versie} ({STATUS_WOORDEN[visie.status]}). Geldig vanaf{' '}
        {formatDatum(visie.geldigVan)}
        {visie.geldigTot ? ` tot ${formatDatum(visie.geldigTot)}` : ''}; bekend vanaf{' '}
        {formatDatum(visie.beschikbaarVan)}.
      </Alinea>
      <Vaststelling kamer={kamer} />
      <Kop3>Bronnen</Kop3>
      <Alinea>
        Alleen van een bron met de eigen tekst in het regelboek wordt letterlijk geciteerd. Van de
        andere staat de inhoud in eigen woorden.
      </Alinea>
      <Uitklap kop={`Alle bronnen (${Object.keys(visie.documenten).length})`}>
        <Tabel
          titel="Bronnen van het regelboek"
          koppen={['Bron', 'Van', 'Datum', 'Hoe bekend', 'Tekst in het regelboek', 'Toelichting']}
          rijen={Object.values(visie.documenten).map((bron) => [
            bron.url ? <Link naar={bron.url}>{bron.titel}</Link> : bron.titel,
            bron.uitgever,
            bron.datum && /^\d{4}-\d\d-\d\d$/.test(bron.datum)
              ? formatDatum(bron.datum)
              : (bron.datum ?? ''),
            GRAAD[bron.graad] ?? bron.graad,
            bron.tekst ? 'ja' : 'nee',
            bron.toelichting ?? '',
          ])}
        />
      </Uitklap>
      <Uitklap kop="Kenmerken om een bewijs mee te vergelijken">
        <dl>
          <dt>Regels en woorden (sha256)</dt>
          <dd class="vt-code">{sha256}</dd>
          <dt>Gebieden (sha256)</dt>
          <dd class="vt-code">{gebiedenSha256}</dd>
        </dl>
      </Uitklap>
    </section>
  )
}
