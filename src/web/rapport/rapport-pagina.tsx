import type { FC } from 'hono/jsx'
import type { Bladkaart, Blad as BladVorm, Hoofdstuk, Rapport } from '../../app/ports/rapport.ts'
import { upperFirst } from '../../domain/tekst.ts'
import { Link, Linkregel } from '../onderdelen/link.tsx'
import { Zinnen } from '../onderdelen/samenvatting.tsx'
import { Alinea, Inleiding, Kop1, Kop2, Kop3, Lijst, Melding } from '../onderdelen/tekst.tsx'
import { asDataUrl } from '../shared/beeld.ts'
import { Blok, Punten } from './blok.tsx'

export interface RapportProps {
  readonly rapport: Rapport
  /** Path of this page; its files are called after it. */
  readonly pad: string
  /** Where this report was asked for: path and what it is called. */
  readonly terug: { readonly pad: string; readonly naam: string }
}

const anchorOf = ({ nummer }: Hoofdstuk) =>
  nummer
    .toLowerCase()
    .replace(' ', '-')
    .replace(/^(?=\d)/, 'deel-')

const nameHoofdstuk = ({ nummer, titel }: Hoofdstuk) =>
  /^\d/.test(nummer) ? `${nummer} ${titel}` : `${nummer}: ${titel}`

const Kaart: FC<{ readonly kaart: Bladkaart }> = ({ kaart: { svg, tekst, legenda, makers } }) => (
  <figure class="vt-schets">
    <img src={asDataUrl(svg)} alt={tekst} />
    <figcaption>
      <Lijst class="vt-lijst-kaal" delen={legenda} />
      {makers !== undefined && <p class="vt-hulp">Kaart: {makers}.</p>}
    </figcaption>
  </figure>
)

/** What is read at a glance: on paper a page of its own. */
const Blad: FC<{ readonly blad: BladVorm }> = ({ blad }) => (
  <div class="vt-blad">
    <Inleiding>
      <strong>{upperFirst(blad.stand)}.</strong> {blad.kern}
    </Inleiding>
    {blad.vastheid !== undefined && <Alinea>{blad.vastheid}</Alinea>}
    {blad.vergunning !== undefined && (
      <Alinea>
        <strong>{blad.vergunning}</strong>
      </Alinea>
    )}
    {blad.redenen.length > 0 && (
      <>
        <Kop2>Waarom?</Kop2>
        <Punten punten={blad.redenen} />
      </>
    )}
    {blad.helpt !== '' && (
      <>
        <Kop2>Wat helpt?</Kop2>
        <Alinea>{blad.helpt}</Alinea>
      </>
    )}
    {blad.vervolg.length > 0 && (
      <>
        <Kop2>Wat nu?</Kop2>
        <ol>
          {blad.vervolg.map((stap) => (
            <li>{stap}</li>
          ))}
        </ol>
        {blad.kosten !== undefined && <Alinea>{blad.kosten}</Alinea>}
      </>
    )}
    {blad.eigen && (
      <>
        <Kop2>De conclusie van de behandelaar</Kop2>
        {blad.eigen.map((deel) => (
          <Alinea>{deel}</Alinea>
        ))}
      </>
    )}
    {blad.kaart && <Kaart kaart={blad.kaart} />}
  </div>
)

const Voorblad: FC<RapportProps> = ({ rapport, pad, terug }) => (
  <>
    <Linkregel naar={terug.pad}>{terug.naam}</Linkregel>
    <Linkregel naar={`${pad}.pdf`}>Dit rapport als PDF</Linkregel>
    {rapport.register !== 'kort' && (
      <Linkregel naar={`${pad}.docx`}>
        Dit rapport voor Word (DOCX), met plekken voor uw eigen tekst
      </Linkregel>
    )}
    <p class="vt-hulp">{rapport.soort}</p>
    <Kop1>{rapport.titel}</Kop1>
    <Melding soort="warning">
      <Alinea>{rapport.geenBesluit}</Alinea>
    </Melding>
    {rapport.blad && (
      <>
        <Blad blad={rapport.blad} />
        <Kop2>Het hele advies</Kop2>
      </>
    )}
    <Zinnen zinnen={rapport.advies.zinnen} />
    <dl class="vt-gegevens">
      {rapport.advies.stand !== undefined && (
        <div>
          <dt>Richting</dt>
          <dd>{rapport.advies.stand}</dd>
        </div>
      )}
      <div>
        <dt>Advies</dt>
        <dd>{rapport.advies.woorden}</dd>
      </div>
      <div>
        <dt>Bandbreedte</dt>
        <dd>{rapport.advies.bandbreedte}</dd>
      </div>
      {rapport.gegevens.map(([naam, waarde]) => (
        <div>
          <dt>{naam}</dt>
          <dd>{waarde}</dd>
        </div>
      ))}
    </dl>
    <Kop2>Waar dit advies op rust</Kop2>
    <Lijst delen={rapport.aandelen.map(({ tekst }) => tekst)} />
  </>
)

const Inhoud: FC<Pick<RapportProps, 'rapport'>> = ({ rapport }) => (
  <nav aria-labelledby="inhoudsopgave">
    <Kop2 id="inhoudsopgave">Inhoud</Kop2>
    <Lijst
      class="vt-lijst-kaal"
      delen={rapport.hoofdstukken.map((hoofdstuk) => (
        <Link naar={`#${anchorOf(hoofdstuk)}`}>{nameHoofdstuk(hoofdstuk)}</Link>
      ))}
    />
  </nav>
)

/** A report as a page that can be printed. */
export const RapportPagina: FC<RapportProps> = (props) => {
  const { rapport } = props
  return (
    <div class="vt-rapport">
      <Voorblad {...props} />
      <Inhoud rapport={rapport} />
      {rapport.hoofdstukken.map((hoofdstuk) => (
        <section aria-labelledby={anchorOf(hoofdstuk)}>
          <Kop2 id={anchorOf(hoofdstuk)}>{nameHoofdstuk(hoofdstuk)}</Kop2>
          {hoofdstuk.blokken.map((blok) => (
            <Blok blok={blok} />
          ))}
          {hoofdstuk.paragrafen.map(({ titel, blokken }, i) => (
            <>
              <Kop3>
                {/^\d/.test(hoofdstuk.nummer) ? `${hoofdstuk.nummer}.${i + 1} ${titel}` : titel}
              </Kop3>
              {blokken.map((blok) => (
                <Blok blok={blok} />
              ))}
            </>
          ))}
        </section>
      ))}
      <Kop2>Narekenen</Kop2>
      <Alinea>{rapport.bewijs.uitleg}</Alinea>
      <p class="vt-code">sha256 {rapport.bewijs.sha256}</p>
      {rapport.bewijs.adres !== undefined && (
        <Linkregel naar={rapport.bewijs.adres}>Laat dit advies narekenen</Linkregel>
      )}
    </div>
  )
}
