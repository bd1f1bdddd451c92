import type { FC } from 'hono/jsx'
import type { EigenRegels } from '../../../app/visie/regel-bereik.ts'
import { formatDatum, HOUDING } from '../../../app/woorden/codes.ts'
import { labelFeit, wordWaarde } from '../../../app/woorden/namen.ts'
import { labelVastheid } from '../../../app/woorden/richting.ts'
import type { Gebied } from '../../../domain/model/gebied.ts'
import { HARDHEDEN, type Stand } from '../../../domain/model/visie.ts'
import { formatAantal, formatEenheid, joinEn } from '../../../domain/tekst.ts'
import { wordVanSoort } from '../../../domain/uitleg/houding-woorden.ts'
import { gradeOf, hardheidVan } from '../../../domain/weging/hardheid.ts'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { GEBIEDEN_LAAG, Kaart } from '../../onderdelen/kaart.tsx'
import { Staal, VULLING } from '../../onderdelen/kleuren/staal.tsx'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Inleiding, Kop2, Kop3, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { Bronnen } from '../kamer/bronnen.tsx'
import { type Kamer, Kamerkop } from '../kamer/kamer.tsx'
import { Regellijst } from '../kamer/regellijst.tsx'

export interface GebiedProps {
  readonly kamer: Kamer
  readonly gebied: Gebied
  readonly regels: EigenRegels
  /** Addresses of the outline of this area and of all areas. */
  readonly omtrek: string
  readonly alle: string
}

type Houdingdeel = Gebied['houding'][string]

/** Where what an area thinks of a plan stands on the ladder of standen. */
const STAND_VAN: { readonly [naam: string]: Stand } = {
  ja: 'past',
  ja_mits: 'past_mits',
  nee_tenzij: 'nee_tenzij',
}

/** What the area thinks of one kind of plan; nothing where it says nothing. */
const HoudingDeel: FC<{
  readonly kamer: Kamer
  readonly naam: string
  readonly houding: Houdingdeel
}> = ({ kamer, naam, houding: { stand, tekst, vanSoort, perActiviteit, bron, ...rust } }) => {
  const { activiteiten } = kamer.boek.begrippen
  const klasse = STAND_VAN[stand]
  return klasse === undefined ? null : (
    <div>
      <Uitklap
        kop={
          <>
            <Staal klasse={klasse} hardheid={hardheidVan(gradeOf(rust))} /> {naam}: {HOUDING[stand]}
          </>
        }
      >
        <Alinea>
          {tekst}
          {wordVanSoort(kamer.boek, vanSoort)}{' '}
          <Herkomst herkomst={rust.herkomst} werking={rust.werking} wie />
        </Alinea>
        {perActiviteit && (
          <Lijst
            delen={Object.entries(perActiviteit).map(
              ([activiteit, eigen]) => `${activiteiten[activiteit]?.label ?? activiteit}: ${eigen}`,
            )}
          />
        )}
        <Kop3>Waarop dit rust</Kop3>
        <Bronnen kamer={kamer} bron={bron} />
      </Uitklap>
    </div>
  )
}

const Houding: FC<GebiedProps> = ({ kamer, gebied: { houding } }) => {
  const { activiteitengroepen } = kamer.boek.begrippen
  const zwijgt = Object.entries(activiteitengroepen).filter(
    ([id]) => houding[id] === undefined || houding[id]?.stand === 'zwijgt',
  )
  return (
    <>
      <Kop2>Houding tegenover plannen</Kop2>
      <Alinea>
        De kleur en het woord zeggen wat het gebied van zo’n plan vindt; de vulling zegt hoe hard
        dat is (
        {joinEn(
          HARDHEDEN.toReversed().map(
            (hardheid) => `${VULLING[hardheid]}: ${labelVastheid(kamer.boek.visie, hardheid)}`,
          ),
        )}
        ).
      </Alinea>
      <div class="vt-kolommen">
        {Object.entries(houding).map(([groep, deel]) => (
          <HoudingDeel
            kamer={kamer}
            naam={activiteitengroepen[groep]?.label ?? groep}
            houding={deel}
          />
        ))}
      </div>
      {zwijgt.length > 0 && (
        <Alinea>Het profiel zwijgt over: {joinEn(zwijgt.map(([, { label }]) => label))}.</Alinea>
      )}
      {zwijgt.map(([groep, { label }]) =>
        houding[groep]?.reden === undefined ? null : (
          <Alinea>
            {label}: {houding[groep]?.reden}
          </Alinea>
        ),
      )}
    </>
  )
}

const Prioriteiten: FC<GebiedProps> = ({ kamer, gebied: { prioriteiten } }) => {
  const { spanningen } = kamer.boek
  return (
    <>
      <Kop2>Wat voorgaat als doelen botsen</Kop2>
      {prioriteiten.length === 0 ? (
        <Alinea>Dit gebied kiest niet. Bij een spanning moet het bestuur afwegen.</Alinea>
      ) : (
        <ul>
          {prioriteiten.map(({ spanning, voorrang, tekst, herkomst, werking }) => {
            const gevonden = spanningen.find(({ id }) => id === spanning)
            const kant = gevonden?.tussen.find(({ id }) => id === voorrang)?.label ?? voorrang
            return (
              <li>
                <Link naar={kamer.link(`/visie#${spanning}`)}>
                  {spanning} {gevonden?.titel}
                </Link>
                : {kant} gaat voor. {tekst} <Herkomst herkomst={herkomst} werking={werking} wie />
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

const Waarden: FC<GebiedProps> = ({ kamer: { boek }, gebied: { waarden } }) =>
  Object.keys(waarden).length === 0 ? (
    <Alinea>Dit profiel noemt geen getallen of andere waarden voor de regels.</Alinea>
  ) : (
    <Tabel
      titel="Waarden die regels gebruiken"
      koppen={['Gegeven', 'Waarde', 'Herkomst', 'Hoe wij dit lezen']}
      rijen={Object.entries(waarden).map(([id, { waarde, herkomst, werking, bron }]) => [
        labelFeit(boek, id),
        wordWaarde(boek, boek.feiten.get(id), waarde),
        <Herkomst herkomst={herkomst} werking={werking} wie />,
        bron.flatMap(({ uitleg }) => uitleg ?? []).join(' '),
      ])}
    />
  )

const Budgetten: FC<GebiedProps> = ({ kamer: { boek }, gebied: { budgetten } }) => (
  <Tabel
    titel="Budgetten voor alle plannen samen"
    koppen={['Wat', 'Ruimte', 'Uitleg', 'Herkomst']}
    rijen={budgetten.map(({ feit, min, max, richtgetal, tekst, herkomst, werking }) => {
      const { eenheid } = boek.feiten.get(feit) ?? {}
      const ruimte = [
        min === undefined ? '' : `ten minste ${formatEenheid(min, eenheid)}`,
        max === undefined
          ? ''
          : `${richtgetal ? 'als richtgetal ongeveer' : 'ten hoogste'} ${formatEenheid(max, eenheid)}`,
      ]
      return [
        labelFeit(boek, feit),
        ruimte.filter(Boolean).join(', '),
        tekst,
        <Herkomst herkomst={herkomst} werking={werking} wie />,
      ]
    })}
    leeg=""
  />
)

/** The profile of one area: what it is, wants and allows, and which rules are different here. */
export const GebiedPagina: FC<GebiedProps> = (props) => {
  const { kamer, gebied, regels, omtrek, alle } = props
  const { visie, gebieden } = kamer.boek
  const soort = visie.soorten[gebied.soort]
  const ouder = gebieden.find(({ id }) => id === gebied.binnen)
  return (
    <>
      <Kamerkop kamer={kamer} titel={gebied.naam} pad={`/visie/gebieden/${gebied.id}`}>
        <Alinea>
          {soort?.label ?? gebied.soort}. Geldig vanaf {formatDatum(gebied.geldigVan)}
          {gebied.geldigTot ? ` tot ${formatDatum(gebied.geldigTot)}` : ''}.
          {ouder && (
            <>
              {' Wat dit profiel niet noemt, neemt het over van '}
              <Link naar={kamer.link(`/visie/gebieden/${ouder.id}`)}>{ouder.naam}</Link>.
            </>
          )}
        </Alinea>
        <Inleiding>{gebied.karakter}</Inleiding>
        {gebied.kenmerken && <Lijst delen={gebied.kenmerken} />}
      </Kamerkop>
      <Kaart
        lagen={[
          { ...GEBIEDEN_LAAG, url: alle },
          { naam: `${gebied.naam} (illustratie)`, stijl: 'plan', url: omtrek },
        ]}
      >
        <Kop2>Kaart</Kop2>
      </Kaart>
      <noscript>
        <img
          src={kamer.link(`/visie/gebieden.svg?gebied=${gebied.id}`)}
          alt={`Waar ${gebied.naam} in de gemeente ligt, als illustratie.`}
        />
      </noscript>
      <Alinea>
        De grens van dit gebied is een illustratie, geen kaart van de gemeente. Zij kan{' '}
        {formatEenheid(gebied.tolerantieM, 'm')} anders liggen.
      </Alinea>
      {soort?.profiel && (
        <>
          <Linkregel naar={kamer.link(`/visie/richting/${gebied.id}`)}>
            Waar de visie hier richting geeft, per activiteit
          </Linkregel>
          <Houding {...props} />
          <Prioriteiten {...props} />
          <Kop2>Waarden en budgetten</Kop2>
          <Waarden {...props} />
          <Budgetten {...props} />
        </>
      )}
      <Kop2>Regels die hier anders zijn</Kop2>
      {regels.gekozen.length === 0 ? (
        <Alinea>Geen regel kiest juist dit gebied.</Alinea>
      ) : (
        <>
          <Alinea>Deze regels gelden hier, en niet in elk gebied.</Alinea>
          <Uitklap kop={formatAantal(regels.gekozen.length, 'regel', 'regels')}>
            <Regellijst kamer={kamer} regels={regels.gekozen} />
          </Uitklap>
        </>
      )}
      {regels.metWaarde.length > 0 && (
        <>
          <Alinea>Deze regels gebruiken een waarde van dit profiel.</Alinea>
          <Uitklap kop={formatAantal(regels.metWaarde.length, 'regel', 'regels')}>
            <ul>
              {regels.metWaarde.map(({ regel, feiten }) => (
                <li>
                  <Link naar={kamer.link(`/visie/regels/${regel.id}`)}>
                    {regel.id} {regel.titel}
                  </Link>
                  : {joinEn(feiten.map((feit) => labelFeit(kamer.boek, feit)))}
                </li>
              ))}
            </ul>
          </Uitklap>
        </>
      )}
      <Kop2>Waarop het profiel rust</Kop2>
      <Uitklap kop={formatAantal(gebied.bron.length, 'bron', 'bronnen')}>
        <Bronnen kamer={kamer} bron={gebied.bron} />
      </Uitklap>
    </>
  )
}
