import type { FC } from 'hono/jsx'
import type { Dossier } from '../../app/dossier/lees-dossier.ts'
import type { vindGelijkeGevallen } from '../../app/vind-gelijke-gevallen.ts'
import type { Beoordeling } from '../../domain/beoordeling.ts'
import type { Regelboek } from '../../domain/regelboek.ts'
import { Alinea, Inleiding, Kop2, Kop3 } from '../onderdelen/tekst.tsx'
import { formatDatum } from '../woorden.ts'
import { Uitkomst } from './uitkomst.tsx'

export interface OverzichtProps {
  readonly dossier: Dossier
  readonly gelijk: Awaited<ReturnType<typeof vindGelijkeGevallen>>
}

type Beeld = Beoordeling['principes'][number]
const GROEPEN: readonly (readonly [
  keyof Beeld & ('draagtBij' | 'strijdig' | 'open' | 'ontbreekt'),
  string,
])[] = [
  ['draagtBij', 'Draagt bij'],
  ['strijdig', 'Strijdig'],
  ['open', 'Vraagt een oordeel'],
  ['ontbreekt', 'Nog onbekend'],
]

const Uitkomsten: FC<{ readonly beoordeling: Beoordeling; readonly boek: Regelboek }> = ({
  beoordeling,
  boek,
}) => {
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
                    <Uitkomst uitkomst={uitkomst} boek={boek} />
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

/** What the advice on this case rests on. */
export const Overzicht: FC<OverzichtProps> = (props) => {
  const { dossier, gelijk } = props
  const { huidig, boek } = dossier
  const { advies } = huidig
  return (
    <>
      <Kop2>Het advies</Kop2>
      <Inleiding>{advies.samenvatting}</Inleiding>
      <Alinea>
        Bandbreedte: {boek.visie.woorden[advies.bandbreedte.laagst]} tot{' '}
        {boek.visie.woorden[advies.bandbreedte.hoogst]}. Beoordeeld op{' '}
        {formatDatum(huidig.aangemaaktOp)}, peildatum {formatDatum(huidig.peildatum.geldigOp)}.
      </Alinea>
      {huidig.visieGeeftRichting ? (
        ''
      ) : (
        <div class="utrecht-alert utrecht-alert--warning">
          <div class="utrecht-alert__content">
            <Alinea>De visie geeft voor dit plan op deze plek geen richting.</Alinea>
          </div>
        </div>
      )}
      <Alinea>
        <a class="nl-link" href={`/dossiers/${dossier.id}/behandeling`}>
          Leg uw eigen conclusie vast
        </a>
      </Alinea>
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
      <Uitkomsten beoordeling={huidig} boek={boek} />
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
      <Kop2>Rapport</Kop2>
      <ul>
        <li>
          <a class="nl-link" href={`/dossiers/${dossier.id}/rapport`}>
            Rapport met alle uitkomsten, bronnen en een kaart
          </a>
        </li>
        <li>
          <a class="nl-link" href={`/dossiers/${dossier.id}/rapport.pdf`}>
            Het rapport als PDF
          </a>
        </li>
        <li>
          <a class="nl-link" href={`/dossiers/${dossier.id}/rapport.docx`}>
            De motivering voor Word (DOCX), met plekken voor uw eigen tekst
          </a>
        </li>
      </ul>
      <Kop2>Bewijs</Kop2>
      <p class="vt-code">sha256 {huidig.bewijs.sha256}</p>
      <Alinea>
        Regelboek {huidig.bewijs.regelboek.id}, versie {huidig.bewijs.regelboek.versie}.{' '}
        <a class="nl-link" href={`/v1/beoordelingen/${huidig.id}`}>
          De hele beoordeling als JSON
        </a>
      </Alinea>
    </>
  )
}
