import type { FC } from 'hono/jsx'
import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { type Achterblijvers, findAchterblijvers } from '../../../app/ontwikkeling/laagste-deel.ts'
import { type Programmas, wordGetal } from '../../../app/ontwikkeling/programma.ts'
import { headRichting } from '../../../app/woorden/richting.ts'
import { countVoorbehouden } from '../../../app/woorden/voorbehouden.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatAantal, formatGetal } from '../../../domain/tekst.ts'
import { AdviesWoorden } from '../../onderdelen/advies.tsx'
import { GEBIEDEN_LAAG, Kaart } from '../../onderdelen/kaart.tsx'
import { colourOfFase } from '../../onderdelen/kleuren/fasekleuren.ts'
import { Link } from '../../onderdelen/link.tsx'
import { RichtingMetRedenen, StandWoorden } from '../../onderdelen/richting.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'
import { Delenbeeld } from '../kamer/delenbeeld.tsx'
import type { Deelvorm } from '../kamer/delenvormen.ts'
import { padOfDeel } from '../kamer/kamer.ts'

interface Props {
  readonly plan: string
  readonly uitkomst: OntwikkelingMetBewijs
  readonly boek: Regelboek
  readonly programmas: Programmas
  readonly vormen: readonly Deelvorm[]
}

const byFase = <D extends { readonly fase?: number }>(delen: readonly D[]) =>
  delen.toSorted((a, b) => (a.fase ?? 0) - (b.fase ?? 0))

/** Where the parts lie: a drawing for everybody, and a map to move in where its script runs. */
export const Delenkaart: FC<Omit<Props, 'programmas'>> = ({ plan, uitkomst, boek, vormen }) => {
  const fasen = Map.groupBy(byFase(uitkomst.delen), ({ fase }) => fase)
  const raakt = new Set(uitkomst.delen.flatMap(({ gebieden }) => gebieden))
  const gebieden = boek.gebieden.filter(({ id }) => raakt.has(id))
  return (
    <>
      <Delenbeeld vormen={vormen} gebieden={gebieden} />
      <p class="vt-hulp">
        {gebieden.length === 0
          ? 'De nummers staan ook in de tabel.'
          : `Stippellijnen: ${gebieden.map(({ naam }) => naam).join(', ')}.`}
      </p>
      <Kaart
        lagen={[
          GEBIEDEN_LAAG,
          { naam: 'Delen', stijl: 'fase', url: `/ontwikkelingen/${plan}/delen.geojson` },
        ]}
      >
        <p class="vt-hulp vt-bij-kaart">Alles op de kaart staat ook in de tabel eronder.</p>
        <ul class="vt-legenda">
          {[...fasen].map(([fase, delen]) => (
            <li>
              <svg viewBox="0 0 24 16" aria-hidden="true">
                <rect width="24" height="16" fill={colourOfFase(fase)} />
              </svg>
              {fase === undefined ? 'Zonder fase' : `Fase ${fase}`}:{' '}
              {delen.map(({ naam }) => naam).join(', ')}
            </li>
          ))}
        </ul>
      </Kaart>
    </>
  )
}

/** How much of the first number of the programme there is on a hectare of a part. */
const wordDichtheid = ({ kolommen, plan }: Programmas, id: string, m2: number): string => {
  const [kolom] = kolommen
  const rij = plan.fasen.flatMap(({ delen }) => delen).find(({ deel }) => deel.id === id)
  const getal = rij?.getallen[0]
  if (kolom === undefined || getal === undefined) return 'onbekend'
  if (getal.soort === 'onbekend' || getal.soort === 'speelt_niet' || m2 === 0)
    return wordGetal(getal)
  const waarde = Math.round((getal.waarde / m2) * 100_000) / 10
  return `${wordGetal({ ...getal, waarde }, kolom.eenheid)} per ha`
}

/** What sets a part apart from the others. */
const sayPlaats = (
  id: string,
  { laagst, open }: Pick<Achterblijvers, 'laagst' | 'open'>,
): string => {
  if (laagst.some((deel) => deel.id === id)) return 'staat er het slechtst voor'
  return open.some((deel) => deel.id === id) ? 'houdt het geheel open' : ''
}

/** What can still turn a part: what can be filled in, and what has yet to be shown or judged. More may be unknown of it. */
export const sayOpen = ({
  vragen,
  advies: { voorbehouden },
}: Pick<OntwikkelingMetBewijs['delen'][number], 'vragen' | 'advies'>): string => {
  const gegevens =
    vragen.length === 0 ? 'geen gegevens' : formatAantal(vragen.length, 'gegeven', 'gegevens')
  const aantal = countVoorbehouden(voorbehouden)
  if (aantal === 0) return vragen.length === 0 ? 'niets' : gegevens
  return `${gegevens}, ${formatAantal(aantal, 'voorbehoud', 'voorbehouden')}`
}

/** Each part at a glance: which way it points, and whether it holds the plan back. */
export const Delenlijst: FC<Pick<Props, 'plan' | 'uitkomst' | 'boek'>> = ({
  plan,
  uitkomst,
  boek,
}) => {
  const achter = findAchterblijvers(uitkomst)
  return (
    <>
      <Tabel
        titel="Welke kant elk deel op wijst"
        koppen={['Deel', 'Welke kant', 'Hangt af van']}
        rijen={byFase(uitkomst.delen).map(({ id, naam, fase, advies, richting, vragen }, i) => [
          <>
            {i + 1} <Link naar={padOfDeel(plan, id)}>{naam}</Link>
            {fase === undefined ? '' : `, fase ${fase}`}
          </>,
          <>
            <StandWoorden {...headRichting(boek.visie, richting, advies.conclusie)} />{' '}
            <strong>{sayPlaats(id, achter)}</strong>
          </>,
          sayOpen({ advies, vragen }),
        ])}
      />
      <p class="vt-hulp">
        Een voorbehoud blijkt bij de aanvraag, of beoordeelt de gemeente.
        {uitkomst.delen.some(({ vragen }) => vragen.length === 0) &&
          ' Ook van een deel dat van geen gegevens afhangt, kan nog iets onbekend zijn.'}
      </p>
    </>
  )
}

/** How large a part is and how dense; of what was drawn as a point or a line nobody knows. */
const wordMaat = (
  { vormen, programmas }: Pick<Props, 'vormen' | 'programmas'>,
  { id, m2 }: Pick<OntwikkelingMetBewijs['delen'][number], 'id' | 'm2'>,
): readonly [oppervlakte: string, dichtheid: string] =>
  vormen.find((vorm) => vorm.id === id)?.isVlak === false
    ? ['als punt of lijn getekend', 'onbekend']
    : [`${formatGetal(m2)} m²`, wordDichtheid(programmas, id, m2)]

/** Each part with its own stand and advice, its place and its phase. */
export const Delentabel: FC<Props> = ({ plan, uitkomst, boek, ...props }) => {
  const naamVan = new Map(boek.gebieden.map(({ id, naam }) => [id, naam]))
  const { woorden } = boek.visie
  return (
    <Tabel
      titel="De delen, elk apart beoordeeld"
      koppen={[
        'Deel',
        'Fase',
        'Welke kant',
        'Advies',
        'Advies kan nog worden',
        'Hangt af van',
        'Oppervlakte',
        'Dichtheid',
        'Gebied',
      ]}
      rijen={byFase(uitkomst.delen).map(
        ({ id, naam, fase, m2, gebieden, advies, richting, vragen }, i) => [
          <>
            {i + 1} <Link naar={padOfDeel(plan, id)}>{naam}</Link>
          </>,
          fase === undefined ? 'geen' : String(fase),
          <RichtingMetRedenen
            richting={richting}
            visie={boek.visie}
            conclusie={advies.conclusie}
          />,
          <AdviesWoorden advies={advies} />,
          advies.bandbreedte.laagst === advies.bandbreedte.hoogst
            ? 'niets anders'
            : `${woorden[advies.bandbreedte.laagst]} tot ${woorden[advies.bandbreedte.hoogst]}`,
          sayOpen({ advies, vragen }),
          ...wordMaat(props, { id, m2 }),
          gebieden.map((id) => naamVan.get(id) ?? id).join(', ') || 'geen profiel',
        ],
      )}
    />
  )
}

/** Ground that two parts both claim. */
export const Dubbel: FC<Pick<Props, 'uitkomst'>> = ({ uitkomst: { oppervlakte, delen } }) => {
  if (oppervlakte.overlappen.length === 0) return null
  const naamVan = new Map(delen.map(({ id, naam }) => [id, naam]))
  const m2 = (getal: number) => `${formatGetal(getal)} m²`
  return (
    <>
      <Kop2 id="dubbel">Grond die twee delen opeisen</Kop2>
      <Alinea>
        De delen zijn samen {m2(oppervlakte.m2Delen)}. Daarvan is {m2(oppervlakte.m2Dubbel)} dubbel;
        het geheel is dus {m2(oppervlakte.m2)}.
        {oppervlakte.nietAlle ? ' Er kunnen meer paren zijn dan hier staan.' : ''}
      </Alinea>
      <Tabel
        titel="Dubbel opgeëiste grond"
        koppen={['Deel', 'En deel', 'Dubbel']}
        rijen={oppervlakte.overlappen.map(({ delen: [a, b], m2: dubbel }) => [
          naamVan.get(a) ?? a,
          naamVan.get(b) ?? b,
          m2(dubbel),
        ])}
      />
    </>
  )
}
