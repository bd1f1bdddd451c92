import type { FC } from 'hono/jsx'
import { describeStappen, summarizeStanden, summarizeToen } from '../../../app/herspeel/stappen.ts'
import type { Herspeelset } from '../../../app/herspeel/zaken.ts'
import { nameGebied } from '../../../app/woorden/namen.ts'
import { wordRichting } from '../../../app/woorden/richting.ts'
import type {
  Gekanteld,
  Herspeling,
  Oorzaaktelling,
  Totaalregel,
} from '../../../domain/model/antwoord/beleidstoets.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import type { Visie } from '../../../domain/model/visie.ts'
import { formatAantal, formatGetal } from '../../../domain/tekst.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Inleiding, Kop2, Kop3, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { formatTijdstip } from '../../shared/woorden.ts'
import { type Kamer, Kamerkop } from '../kamer/kamer.tsx'
import { HERSPELEN } from './herspelen-pagina.tsx'

/** So many flips are written out; the file has them all. */
const MAX_KANTELINGEN = 100

export interface HerspelingProps extends Pick<Herspeelset, 'zaken' | 'voorbeelden' | 'zaakVan'> {
  readonly kamer: Kamer
  readonly herspeling: Herspeling
  readonly op: Date
  /** Address of the same as a file. */
  readonly csv: string
}

const SOORT: Readonly<Record<string, string>> = {
  regel: 'regel',
  regels: 'regels',
  grens: 'grens',
  gebied: 'gebiedsprofiel',
  spanning: 'spanning',
  houding: 'houding van het gebied',
}
const VERANDERING: Readonly<Record<string, string>> = {
  toegevoegd: 'nieuw',
  vervallen: 'vervalt',
  gewijzigd: 'gewijzigd',
}

const Totaal: FC<{
  readonly titel: string
  readonly kop: string
  readonly regels: readonly (Omit<Totaalregel, 'gevallen'> & { readonly gevallen?: number })[]
}> = ({ titel, kop, regels }) => {
  const geraakt = regels.filter(({ gekanteld, andereStand }) => gekanteld + andereStand > 0)
  return (
    <Tabel
      titel={titel}
      koppen={[
        kop,
        'Andere stand',
        'Ander advies',
        'Lager',
        'Hoger',
        'Deels lager, deels hoger',
        'Onbeslist',
      ]}
      rijen={geraakt.map(({ label, gevallen, gekanteld, ...rest }) => [
        label,
        formatGetal(rest.andereStand),
        gevallen === undefined ? formatGetal(gekanteld) : `${gekanteld} van ${gevallen}`,
        formatGetal(rest.lager),
        formatGetal(rest.hoger),
        formatGetal(rest.anders),
        formatGetal(rest.onbeslist),
      ])}
      leeg=""
    />
  )
}

const Kanteling: FC<{
  readonly kanteling: Gekanteld
  readonly visie: Visie
  readonly zaak: string | undefined
}> = ({ kanteling, visie, zaak }) => (
  <li>
    <Kop3>
      {zaak === undefined ? (
        `${kanteling.naam} (${kanteling.kenmerk})`
      ) : (
        <Link naar={`/dossiers/${zaak}`}>{kanteling.naam}</Link>
      )}
    </Kop3>
    <Alinea>{describeStappen(kanteling, visie).join(' ')}</Alinea>
    <Lijst
      delen={[...(kanteling.stand?.oorzaken ?? []), ...kanteling.oorzaken].map(
        ({ tekst }) => tekst,
      )}
    />
  </li>
)

const Verschil: FC<{
  readonly verschil: Herspeling['verschil']
  readonly boek: Regelboek
  readonly open: boolean
}> = ({ verschil, boek, open }) => {
  const naam = nameGebied(boek)
  const titel = (id: string) =>
    [...boek.regels, ...boek.spanningen].find((deel) => deel.id === id)?.titel ?? ''
  const delen = [
    ...[...verschil.regels, ...verschil.spanningen].map(
      ({ id, wat }) => `${id} ${titel(id)}: ${VERANDERING[wat] ?? wat}`,
    ),
    ...verschil.grenzen.map((id) => `${naam(id)}: andere grens`),
    ...verschil.profielen.map((id) => `${naam(id)}: ander profiel`),
    ...(verschil.weegtabel ? ['De weging of een drempel is anders'] : []),
  ]
  return (
    <Uitklap kop={`Wat er anders is in het ontwerp (${delen.length})`} open={open}>
      <Lijst delen={delen} />
    </Uitklap>
  )
}

/** How many advices tip, and which way; a count of nothing is not worth five zeros. */
const summarize = ({ gekanteld, alleenBandbreedte, ...rest }: Herspeling['totalen']): string =>
  gekanteld === 0
    ? 'Geen enkel advies kantelt, en geen bandbreedte verandert.'
    : `Bij ${gekanteld} kantelt het advies: ${rest.lager} lager, ${rest.hoger} hoger, ${rest.anders} deels lager en deels hoger, en ${rest.onbeslist} onbeslist omdat een gegeven ontbreekt. Bij ${alleenBandbreedte} daarvan verandert alleen de bandbreedte.`

const Kop: FC<HerspelingProps> = ({ kamer, herspeling, op, zaken, voorbeelden, csv }) => {
  const { totalen, concept, vergelekenMet } = herspeling
  const toen = summarizeToen(totalen)
  return (
    <Kamerkop kamer={kamer} titel="Wat het ontwerp met adviezen doet" pad={HERSPELEN} vast>
      <Inleiding>
        {formatAantal(totalen.gevallen, 'geval', 'gevallen')} nagespeeld.{' '}
        {summarizeStanden(totalen)} {summarize(totalen)}
      </Inleiding>
      <Alinea>
        {concept.titel} ({concept.status}) naast {vergelekenMet.titel}.{' '}
        {formatAantal(zaken, 'bewaarde zaak', 'bewaarde zaken')} en{' '}
        {formatAantal(voorbeelden, 'verzonnen voorbeeld', 'verzonnen voorbeelden')}. Nagespeeld op{' '}
        {formatTijdstip(op.toISOString())}. Een ontwerp telt niet in een advies.
      </Alinea>
      {totalen.andersDanVastgelegd !== 0 && (
        <Alinea>
          Bij {totalen.andersDanVastgelegd} zegt het vastgestelde regelboek nu iets anders dan
          destijds is vastgelegd. Hier telt wat het nu zegt.
        </Alinea>
      )}
      {toen !== '' && <Alinea>{toen}</Alinea>}
      <ul>
        {herspeling.kantelingen.length !== 0 && (
          <li>
            <Link naar={csv} download="kantelingen.csv">
              Bewaar alle kantelingen (CSV)
            </Link>
          </li>
        )}
        <li>
          <Link naar={HERSPELEN}>Speel opnieuw na</Link>
        </li>
      </ul>
    </Kamerkop>
  )
}

const Overgangen: FC<{
  readonly titel: string
  readonly rijen: readonly (readonly string[])[]
}> = ({ titel, rijen }) => (
  <Tabel titel={titel} koppen={['Was', 'Wordt', 'Aantal']} rijen={rijen} leeg="" />
)

const Oorzaken: FC<{
  readonly titel: string
  readonly oorzaken: readonly Oorzaaktelling[]
}> = ({ titel, oorzaken }) => (
  <Tabel
    titel={titel}
    koppen={['Oorzaak', 'Soort', 'Gekanteld']}
    rijen={oorzaken.map(({ soort, ids, label, gekanteld }) => [
      soort === 'regel' || soort === 'spanning' ? `${ids.join(', ')} ${label}` : label,
      SOORT[soort] ?? soort,
      formatGetal(gekanteld),
    ])}
    leeg=""
  />
)

/** What became of the cases: totals, and every flip with what caused it. */
export const HerspelingPagina: FC<HerspelingProps> = (props) => {
  const { kamer, herspeling, zaakVan } = props
  const { totalen, kantelingen, nietHerspeeld } = herspeling
  const { visie } = kamer.boek
  const { woorden } = visie
  const meer = kantelingen.length - MAX_KANTELINGEN
  return (
    <>
      <Kop {...props} />
      {kantelingen.length === 0 && (
        <Alinea>
          Wat hieronder staat, is anders in het ontwerp. Het raakt deze gevallen niet, of het brengt
          hun stand en hun advies niet verder omhoog of omlaag.
        </Alinea>
      )}
      <Verschil verschil={herspeling.verschil} boek={kamer.boek} open={kantelingen.length === 0} />
      {kantelingen.length > 0 && (
        <>
          <Overgangen
            titel="Van welke stand naar welke"
            rijen={totalen.standen.overgangen.map(({ van, naar, aantal }) => [
              wordRichting(visie, van),
              wordRichting(visie, naar),
              formatGetal(aantal),
            ])}
          />
          <Overgangen
            titel="Van welk advies naar welk"
            rijen={totalen.overgangen.map(({ van, naar, aantal }) => [
              woorden[van],
              van === naar ? `${woorden[naar]} (alleen de bandbreedte)` : woorden[naar],
              formatGetal(aantal),
            ])}
          />
          <Oorzaken titel="Waardoor de stand kantelt" oorzaken={totalen.standen.perOorzaak} />
          <Oorzaken titel="Waardoor het advies kantelt" oorzaken={totalen.perOorzaak} />
        </>
      )}
      <Totaal titel="Per principe" kop="Principe" regels={totalen.perPrincipe} />
      <Totaal titel="Per gebied" kop="Gebied" regels={totalen.perGebied} />
      <Totaal titel="Per activiteit" kop="Activiteit" regels={totalen.perActiviteit} />
      {kantelingen.length > 0 && (
        <>
          <Kop2>Elke stand en elk advies dat kantelt</Kop2>
          <ul class="vt-lijst-kaal">
            {kantelingen.slice(0, MAX_KANTELINGEN).map((kanteling) => (
              <Kanteling
                kanteling={kanteling}
                visie={visie}
                zaak={zaakVan.get(kanteling.kenmerk)}
              />
            ))}
          </ul>
          {meer > 0 && <Alinea>En nog {formatGetal(meer)}; zie het CSV-bestand.</Alinea>}
        </>
      )}
      {nietHerspeeld.length > 0 && (
        <>
          <Kop2>Niet nagespeeld ({nietHerspeeld.length})</Kop2>
          <Lijst
            delen={nietHerspeeld.map(
              ({ kenmerk, fouten }) =>
                `${kenmerk}: ${fouten.map(({ melding }) => melding).join(' ')}`,
            )}
          />
        </>
      )}
    </>
  )
}
