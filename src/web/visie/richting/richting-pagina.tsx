import type { Child, FC } from 'hono/jsx'
import type { Richtingblad } from '../../../app/visie/read-richting.ts'
import { RICHTINGEN } from '../../../domain/model/antwoord/dekking.ts'
import { joinEn } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Inleiding, Kop2, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { Filterlijst, Verborgen } from '../../onderdelen/velden.tsx'
import { type Kamer, Kamerkop } from '../kamer/kamer.tsx'
import { KantVak, KantWoorden, Legenda, Vakken } from './richting-woorden.tsx'

export interface RichtingProps {
  readonly kamer: Kamer
  readonly blad: Richtingblad
}

const ALLE = 'alle principes samen'

const nameOf = ({ labels, principe }: Richtingblad): string =>
  principe === undefined ? ALLE : (labels.principe.get(principe) ?? principe)

/** Address of this map in another form, with the choices of this page. */
const address = ({ kamer, blad: { principe } }: RichtingProps, pad: string): string =>
  kamer.link(principe === undefined ? pad : `${pad}?principe=${principe}`)

const Keuze: FC<RichtingProps> = ({ kamer, blad: { labels, principe } }) => (
  <form method="get" action="/visie/richting" class="vt-filters">
    <Verborgen naam="regelboek" waarde={kamer.boek.visie.id} />
    <Filterlijst
      naam="principe"
      label="Principe"
      leeg={ALLE}
      opties={[...labels.principe]}
      velden={{ principe }}
    />
    <Knop tweede>Toon</Knop>
  </form>
)

const Bestanden: FC<RichtingProps> = (props) => (
  <Lijst
    delen={[
      <Link naar={address(props, '/visie/richting.svg')}>
        Bekijk dit als beeld om te bewaren (SVG)
      </Link>,
      <Link naar={address(props, '/visie/richting.csv')} download="richting.csv">
        Bewaar de gegevens met de passages (CSV)
      </Link>,
    ]}
  />
)

/** On a wide screen one table; the first column leads to what lies behind the row. */
export const Breed: FC<RichtingProps> = (props) => {
  const { labels, richtingOf, kantOf, countOf } = props.blad
  return (
    <div class="vt-alleen-breed vt-matrix vt-matrix--vol">
      <Alinea>
        De tabel is breder dan het scherm. Ga erin staan en schuif met de pijltjestoetsen. Bij elk
        gebied vindt u de passages en regels achter de vakjes.
      </Alinea>
      <Tabel
        titel={`Richting per gebied en activiteit: ${nameOf(props.blad)}`}
        koppen={['Gebied', 'Geeft richting', ...labels.activiteit.values()]}
        rijen={[...labels.gebied].map(([gebied, naam]) => {
          const { beslist, indicatief } = countOf(gebied)
          return [
            <Link naar={props.kamer.link(`/visie/richting/${gebied}`)}>{naam}</Link>,
            `${beslist + indicatief} van ${labels.activiteit.size}`,
            ...[...labels.activiteit.keys()].map((activiteit) => (
              <KantVak
                richting={richtingOf(gebied, activiteit)}
                kant={kantOf(gebied, activiteit)}
                boek={props.kamer.boek}
              />
            )),
          ]
        })}
      />
    </div>
  )
}

/** The activities of one area that have the same word and point the same way, in the order of the words. */
const groupActiviteiten = ({ labels, richtingOf, kantOf }: Richtingblad, gebied: string) =>
  RICHTINGEN.flatMap((richting) => {
    const hier = [...labels.activiteit].filter(([id]) => richtingOf(gebied, id) === richting)
    const perKant = Map.groupBy(hier, ([id]) => JSON.stringify(kantOf(gebied, id)))
    return [...perKant.values()].map((delen) => ({
      richting,
      kant: kantOf(gebied, delen[0]?.[0] ?? ''),
      activiteiten: delen.map(([, label]) => label),
    }))
  })

const SmalGebied: FC<RichtingProps & { readonly gebied: string; readonly naam: string }> = ({
  kamer,
  blad,
  gebied,
  naam,
}) => (
  <details>
    <summary>
      {naam}:{' '}
      {RICHTINGEN.map((richting) => `${blad.countOf(gebied)[richting]} ${richting}`).join(', ')}
    </summary>
    <dl>
      {groupActiviteiten(blad, gebied).map(({ richting, kant, activiteiten }) => (
        <div>
          <dt>
            <KantWoorden richting={richting} kant={kant} boek={kamer.boek} />
          </dt>
          <dd>{joinEn(activiteiten)}</dd>
        </div>
      ))}
    </dl>
    <Link naar={kamer.link(`/visie/richting/${gebied}`)}>De passages en regels achter {naam}</Link>
  </details>
)

/** On a narrow screen the same per area, as a list below each kind of area. */
export const Smal: FC<RichtingProps> = (props) => {
  const { boek } = props.kamer
  const soorten = new Map(boek.gebieden.map(({ id, soort }) => [id, soort]))
  const perSoort = Map.groupBy(props.blad.labels.gebied, ([id]) => soorten.get(id) ?? '')
  return (
    <div class="vt-alleen-smal">
      {[...perSoort].map(([soort, gebieden]) => (
        <Uitklap kop={`${boek.visie.soorten[soort]?.label ?? soort} (${gebieden.length})`}>
          <div class="vt-inspring">
            {gebieden.map(([gebied, naam]) => (
              <SmalGebied {...props} gebied={gebied} naam={naam} />
            ))}
          </div>
        </Uitklap>
      ))}
    </div>
  )
}

/** The coverage map of the vision, of one principle or of all together. */
export const RichtingPagina: FC<RichtingProps & { readonly vlakken: Child }> = (props) => {
  const { kamer, blad } = props
  const { antwoord, principe } = blad
  return (
    <>
      <Kamerkop
        kamer={kamer}
        titel="Waar geeft de visie richting?"
        pad="/visie/richting"
        velden={principe === undefined ? {} : { principe }}
      >
        <Inleiding>{antwoord.kop}</Inleiding>
        <Alinea>{antwoord.kopAdvies}</Alinea>
      </Kamerkop>
      <Keuze {...props} />
      <Vakken />
      <Legenda uitleg={antwoord.uitleg} boek={kamer.boek} />
      <Kop2>Per gebied en activiteit: {nameOf(blad)}</Kop2>
      {props.vlakken}
      <Bestanden {...props} />
      <Kop2>Totalen</Kop2>
      <Alinea>Geteld in combinaties van principe, gebied en activiteit.</Alinea>
      {(
        [
          ['Totalen per principe', 'Principe', antwoord.perPrincipe],
          ['Totalen per gebied', 'Gebied', antwoord.perGebied],
          ['Totalen per activiteit', 'Activiteit', antwoord.perActiviteit],
        ] as const
      ).map(([titel, kop, telling]) => (
        <Uitklap kop={titel}>
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
        </Uitklap>
      ))}
    </>
  )
}
