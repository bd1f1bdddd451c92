import type { FC } from 'hono/jsx'
import type { BeoordelingMetBewijs, VastgelegdBesluit } from '../../app/ports.ts'
import type { vindGelijkeGevallen } from '../../app/vind-gelijke-gevallen.ts'
import type { UitkomstMetToelichting } from '../../domain/beoordeling.ts'
import type { RegelDefinitie } from '../../domain/regel.ts'
import type { Regelboek } from '../../domain/regelboek.ts'
import { formatWaarde } from '../../domain/tekst.ts'
import { AdviesWoorden } from '../onderdelen/advies.tsx'
import { Citaat } from '../onderdelen/citaat.tsx'
import { Fouten } from '../onderdelen/fouten.tsx'
import { Spoor } from '../onderdelen/spoor.tsx'
import { Tabel } from '../onderdelen/tabel.tsx'
import { Alinea, Inleiding, Kop1, Kop2, Kop3 } from '../onderdelen/tekst.tsx'
import {
  formatDatum,
  formatTijdstip,
  HERKOMST_WOORDEN,
  OORDEEL_WOORDEN,
  STAND_WOORDEN,
} from '../woorden.ts'
import { BesluitFormulier, type BesluitFormulierProps } from './besluit-formulier.tsx'

export interface DossierProps {
  readonly beoordeling: BeoordelingMetBewijs & {
    readonly id: string
    readonly aangemaaktOp: string
  }
  readonly boek: Regelboek
  readonly besluiten: readonly VastgelegdBesluit[]
  readonly gelijk: Awaited<ReturnType<typeof vindGelijkeGevallen>>
  readonly formulier: BesluitFormulierProps
}

type Beeld = BeoordelingMetBewijs['principes'][number]
const GROEPEN: readonly (readonly [
  keyof Beeld & ('draagtBij' | 'strijdig' | 'open' | 'ontbreekt'),
  string,
])[] = [
  ['draagtBij', 'Draagt bij'],
  ['strijdig', 'Strijdig'],
  ['open', 'Vraagt een oordeel'],
  ['ontbreekt', 'Nog onbekend'],
]

const Uitkomst: FC<{
  readonly uitkomst: UitkomstMetToelichting
  readonly regel: RegelDefinitie | undefined
}> = ({ uitkomst, regel }) => (
  <li>
    <p class="nl-paragraph">
      <strong>
        {uitkomst.regel} {uitkomst.titel}
      </strong>
      : {OORDEEL_WOORDEN[uitkomst.oordeel]}
      {uitkomst.gebied ? ` (${uitkomst.gebied})` : ''}.{' '}
      <span class="nl-data-badge">{HERKOMST_WOORDEN[uitkomst.herkomst]}</span>{' '}
      {uitkomst.werking === 'te_bevestigen' ? (
        <span class="nl-data-badge">nog te bevestigen</span>
      ) : (
        ''
      )}
    </p>
    <p class="nl-paragraph">{uitkomst.toelichting.motivering}</p>
    <Citaat regel={regel} />
    <Spoor spoor={uitkomst.spoor} />
  </li>
)

const Uitkomsten: FC<Pick<DossierProps, 'beoordeling' | 'boek'>> = ({ beoordeling, boek }) => {
  const regels = new Map(boek.regels.map((regel) => [regel.id, regel]))
  return (
    <>
      {beoordeling.principes.map((principe) => (
        <section aria-labelledby={`principe-${principe.principe}`}>
          <Kop3 id={`principe-${principe.principe}`}>{principe.label}</Kop3>
          {GROEPEN.map(([sleutel, kop]) => {
            const ids = principe[sleutel]
            const uitkomsten = beoordeling.uitkomsten.filter(
              ({ regel, oordeel }) => ids.includes(regel) && oordeel !== 'niet_van_toepassing',
            )
            return uitkomsten.length === 0 ? (
              ''
            ) : (
              <details open={sleutel === 'strijdig'}>
                <summary>
                  {kop}: {uitkomsten.length}
                </summary>
                <ul>
                  {uitkomsten.map((uitkomst) => (
                    <Uitkomst uitkomst={uitkomst} regel={regels.get(uitkomst.regel)} />
                  ))}
                </ul>
              </details>
            )
          })}
        </section>
      ))}
    </>
  )
}

const Geschiedenis: FC<Pick<DossierProps, 'besluiten' | 'boek'>> = ({ besluiten, boek }) =>
  besluiten.length === 0 ? (
    <Alinea>Er is nog niets vastgelegd.</Alinea>
  ) : (
    <ol>
      {besluiten.map(({ vastgelegdOp, stand, conclusie, motivering, gepubliceerdOp }) => (
        <li>
          <p class="nl-paragraph">
            {formatTijdstip(vastgelegdOp)}: {STAND_WOORDEN[stand]}
            {gepubliceerdOp ? `, bekendgemaakt op ${formatDatum(gepubliceerdOp)}` : ''}
            {conclusie ? `; eigen conclusie: ${boek.visie.woorden[conclusie]}` : ''}.
          </p>
          {motivering ? <p class="nl-paragraph">{motivering}</p> : ''}
        </li>
      ))}
    </ol>
  )

/** One case: the advice with all it rests on, and beside it the officer's own conclusie. */
export const Dossier: FC<DossierProps> = (props) => {
  const { beoordeling, boek, besluiten, gelijk, formulier } = props
  const { advies } = beoordeling
  return (
    <>
      <Fouten fouten={formulier.fouten} />
      <Kop1>{beoordeling.naam}</Kop1>
      <Alinea>
        Advies: <AdviesWoorden advies={advies} /> Bandbreedte:{' '}
        {boek.visie.woorden[advies.bandbreedte.laagst]} tot{' '}
        {boek.visie.woorden[advies.bandbreedte.hoogst]}. Beoordeeld op{' '}
        {formatDatum(beoordeling.aangemaaktOp)}, peildatum{' '}
        {formatDatum(beoordeling.peildatum.geldigOp)}.
      </Alinea>
      <Inleiding>{advies.samenvatting}</Inleiding>
      {beoordeling.visieGeeftRichting ? (
        ''
      ) : (
        <div class="utrecht-alert utrecht-alert--warning">
          <div class="utrecht-alert__content">
            <Alinea>De visie geeft voor dit plan op deze plek geen richting.</Alinea>
          </div>
        </div>
      )}
      <Kop2>Uw conclusie</Kop2>
      <BesluitFormulier {...formulier} />
      <Kop2>Wat er is vastgelegd</Kop2>
      <Geschiedenis besluiten={besluiten} boek={boek} />
      <Kop2>Voorbehouden</Kop2>
      {advies.voorbehouden.length === 0 ? (
        <Alinea>Er zijn geen voorbehouden.</Alinea>
      ) : (
        <ul>
          {advies.voorbehouden.map(({ regel, tekst, beslissend }) => (
            <li>
              {beslissend ? <strong>Beslissend: </strong> : ''}
              {tekst} ({regel})
            </li>
          ))}
        </ul>
      )}
      <Kop2>Per principe</Kop2>
      <Uitkomsten beoordeling={beoordeling} boek={boek} />
      <Kop2>Waar het ligt</Kop2>
      <Tabel
        titel="Gebieden"
        koppen={['Gebied', 'Soort', 'm²', 'Deel van het plan', 'Afstand', 'Zekerheid']}
        rijen={beoordeling.ligging.map((deel) => [
          deel.naam,
          deel.soort,
          formatWaarde(undefined, deel.m2),
          `${formatWaarde(undefined, Math.round(deel.aandeel * 100))}%`,
          `${formatWaarde(undefined, deel.afstandM)} m`,
          `${deel.raakt ? 'telt mee' : 'telt niet mee'}, ${deel.zekerheid.replaceAll('_', ' ')}`,
        ])}
      />
      {beoordeling.randgevoelig.map(({ tekst }) => (
        <Alinea>{tekst}</Alinea>
      ))}
      <Kop2>Wat wij weten van het plan</Kop2>
      <Tabel
        titel="Feiten"
        koppen={['Feit', 'Waarde', 'Van wie']}
        rijen={beoordeling.feiten.map(({ feit, waarde, herkomst, gebied }) => [
          boek.feiten.get(feit)?.label ?? feit,
          formatWaarde(boek.feiten.get(feit), waarde),
          gebied ? `${herkomst} (${gebied})` : herkomst,
        ])}
      />
      <Kop2>Eerdere gevallen die hierop lijken</Kop2>
      {gelijk.gevallen.length === 0 ? (
        <Alinea>Er is geen eerder geval met dezelfde activiteit.</Alinea>
      ) : (
        <ul>
          {gelijk.gevallen.map((geval) => (
            <li>
              <a class="nl-link" href={`/dossiers/${geval.id}`}>
                {geval.naam}
              </a>
              : {geval.advies.woorden}.
            </li>
          ))}
        </ul>
      )}
      <Kop2>Bewijs</Kop2>
      <p class="vt-code">sha256 {beoordeling.bewijs.sha256}</p>
      <Alinea>
        Regelboek {beoordeling.bewijs.regelboek.id}, versie {beoordeling.bewijs.regelboek.versie}.{' '}
        <a class="nl-link" href={`/v1/beoordelingen/${beoordeling.id}`}>
          De hele beoordeling als JSON
        </a>
      </Alinea>
    </>
  )
}
