import type { FC } from 'hono/jsx'
import type { Dossier } from '../../app/dossier/lees-dossier.ts'
import type { vindGelijkeGevallen } from '../../app/vind-gelijke-gevallen.ts'
import { Samenvatting } from '../onderdelen/samenvatting.tsx'
import { Alinea, Kop2 } from '../onderdelen/tekst.tsx'
import { formatDatum } from '../woorden.ts'
import { GelijkeGevallen } from './gelijke-gevallen.tsx'
import { GebiedEnSpanning } from './overzicht-gebied.tsx'
import { Principes } from './overzicht-principes.tsx'
import { RegelLink } from './regel-link.tsx'
import { showBand } from './waarden.ts'

export interface OverzichtProps {
  readonly dossier: Dossier
  readonly gelijk: Awaited<ReturnType<typeof vindGelijkeGevallen>>
}

/** What the advice on this case rests on. */
export const Overzicht: FC<OverzichtProps> = (props) => {
  const { dossier, gelijk } = props
  const { eerste, huidig, boek } = dossier
  const { advies } = huidig
  return (
    <>
      <Kop2>Het advies</Kop2>
      <Samenvatting advies={advies} />
      <Alinea>
        Bandbreedte: {showBand(boek, advies.bandbreedte)}. Beoordeeld op{' '}
        {formatDatum(huidig.aangemaaktOp)}, peildatum {formatDatum(huidig.peildatum.geldigOp)}.
      </Alinea>
      {huidig.id === eerste.id ? (
        ''
      ) : (
        <Alinea>
          Op wat binnenkwam was het advies: {eerste.advies.woorden}.{' '}
          <a class="nl-link" href={`/dossiers/${dossier.id}/wijzigingen`}>
            Bekijk wat de wijzigingen deden
          </a>
        </Alinea>
      )}
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
              {tekst} (<RegelLink regel={regel} boek={boek} />)
            </li>
          ))}
        </ul>
      )}
      {huidig.mits.length === 0 ? (
        ''
      ) : (
        <>
          <Kop2>Wat het advies gunstiger maakt</Kop2>
          <ul>
            {huidig.mits.map(({ tekst }) => (
              <li>{tekst}</li>
            ))}
          </ul>
        </>
      )}
      <GebiedEnSpanning dossier={dossier} />
      <Principes dossier={dossier} />
      <GelijkeGevallen gelijk={gelijk} boek={boek} />
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
