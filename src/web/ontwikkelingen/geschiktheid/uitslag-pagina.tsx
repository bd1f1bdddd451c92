import type { FC } from 'hono/jsx'
import type { Plek, Uitslag } from '../../../app/kaart/geschiktheid.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { labelVastheid, VOOR_RICHTING, wordStand } from '../../../app/woorden/richting.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { STAND_ONBEKEND } from '../../../domain/model/visie.ts'
import { formatAantal, formatGetal, upperFirst } from '../../../domain/tekst.ts'
import { AdviesWoorden } from '../../onderdelen/advies.tsx'
import { GEBIEDEN_LAAG, Kaart } from '../../onderdelen/kaart.tsx'
import { Staal, VULLING } from '../../onderdelen/kleuren/staal.tsx'
import { type Klasse, STANDKLEUREN, ZONDER_STAND } from '../../onderdelen/kleuren/standkleuren.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Inleiding, Kop1, Kop2, Lijst } from '../../onderdelen/tekst.tsx'
import { showWaarde } from '../kamer/feitvelden.ts'
import { namePunt } from '../kamer/punt-naam.ts'
import {
  countBegrensd,
  countGelijk,
  sayBeste,
  sayGeenOpen,
  sayOnzeker,
  sayPlek,
  sayVerschil,
} from './beste-drie.ts'
import { Terug } from './terug.tsx'
import {
  type Blik,
  countHardheden,
  countStanden,
  nameGebieden,
  namePlek,
  type Plaatsnamen,
  pickPlekken,
  standOf,
  VOLGORDES,
} from './uitslag.ts'

export interface UitslagProps {
  readonly uitslag: Uitslag
  readonly boek: Regelboek
  readonly blik: Blik
  readonly namen: Plaatsnamen
  /** The address of this page with what was asked, and with this beside it. */
  readonly padMet: (anders: Readonly<Record<string, string>>) => string
  /** The address of the places in this form. */
  readonly plekkenPad: (vorm: 'geojson' | 'csv') => string
  /** The address of the form with all this filled in. */
  readonly opnieuw?: string
  /** The address of the plan that it is looked for. */
  readonly terug?: string | undefined
}

/** More than this are counted, not named. */
const GENOEMD = 3

const wordKlasse = ({ visie }: Regelboek, klasse: Klasse): string =>
  klasse === ZONDER_STAND ? VOOR_RICHTING : wordStand(visie, klasse)

/** Of those that stay open: at how many of them the table says more, and what. */
const sayBegrensd = ({ visie }: Regelboek, uitslag: Uitslag): string => {
  const delen = countBegrensd(visie, uitslag).map(
    ([woorden, aantal]) => `bij ${formatGetal(aantal)}: ${woorden}`,
  )
  return delen.length === 0 ? '' : `. In de tabel staat daarvan ${delen.join('; ')}`
}

/** What the colours mean, and how many places have each: also those that say nothing. */
const Standen: FC<Pick<UitslagProps, 'uitslag' | 'boek' | 'blik' | 'padMet'>> = (props) => {
  const { uitslag, boek, blik, padMet } = props
  return (
    <ul class="vt-legenda">
      {countStanden(uitslag).map(([klasse, aantal]) => (
        <li>
          <Staal klasse={klasse} />
          <span>
            <strong>{STANDKLEUREN[klasse].letter}</strong>{' '}
            {aantal === 0 ? (
              `${wordKlasse(boek, klasse)}: 0`
            ) : (
              <Link
                naar={padMet({ stand: klasse, volgorde: blik.volgorde })}
                {...(blik.stand === klasse && { 'aria-current': 'true' })}
              >
                {wordKlasse(boek, klasse)}: {formatGetal(aantal)}
              </Link>
            )}
            {klasse === STAND_ONBEKEND && sayBegrensd(boek, uitslag)}
          </span>
        </li>
      ))}
      {blik.stand !== undefined && (
        <li>
          <Link naar={padMet({ volgorde: blik.volgorde })}>toon alle plekken</Link>
        </li>
      )}
    </ul>
  )
}

/** What the hatching means, and how many places rest on each kind of ground. */
const Hardheden: FC<Pick<UitslagProps, 'uitslag' | 'boek'>> = ({ uitslag, boek }) => (
  <ul class="vt-legenda">
    {countHardheden(uitslag).map(([hardheid, aantal]) => (
      <li>
        <Staal klasse="aanpassen" hardheid={hardheid} />
        {VULLING[hardheid]} is {labelVastheid(boek.visie, hardheid)}: {formatGetal(aantal)}
      </li>
    ))}
  </ul>
)

const Legenda: FC<UitslagProps> = (props) => (
  <>
    <Alinea>De kleur en de letter zeggen welke kant visie, beleid en wet op wijzen.</Alinea>
    <Standen {...props} />
    {props.uitslag.plekken.some(({ richting }) => richting?.hoogstens) && (
      <Alinea>
        Bij "{wordKlasse(props.boek, STAND_ONBEKEND)}" zegt de rand hoe goed het hoogstens wordt
        zolang niet is gebleken wat bij de aanvraag moet blijken:{' '}
        <Staal klasse={STAND_ONBEKEND} hoogstens="past_mits" /> met <strong>≤V</strong> wordt dan
        hoogstens V. Wat het daarna kan worden, staat in de tabel.
      </Alinea>
    )}
    <Alinea>De vulling zegt hoe hard de grond daarvoor is.</Alinea>
    <Hardheden {...props} />
  </>
)

/** Which way it points at this place and how firm that is, as on the map. */
const Richting: FC<{ readonly plek: Plek; readonly boek: Regelboek }> = ({ plek, boek }) => {
  const klasse = standOf(plek)
  const { hardheid, hoogstens } = plek.richting ?? {}
  return (
    <>
      <Staal klasse={klasse} hardheid={hardheid} hoogstens={hoogstens} />{' '}
      {sayPlek(boek.visie, plek)}
    </>
  )
}

const wordRuimte = ({ richting }: Plek, boek: Regelboek): string => {
  if (richting === undefined) return 'opnieuw te bepalen'
  const { laagst, hoogst } = richting.bandbreedte
  return laagst === hoogst
    ? sayGeenOpen(richting)
    : `${wordKlasse(boek, laagst)} tot ${wordKlasse(boek, hoogst)}`
}

/** What gives the stand; while that is open, what keeps the advice where it is. */
const wordDoorslag = ({ advies: { beslissend }, richting }: Plek, boek: Regelboek): string => {
  const gevend = richting?.door.length ? richting.door : beslissend
  const namen = [...new Set(gevend.map((punt) => namePunt(punt, boek)))]
  const rest = namen.length - GENOEMD
  const genoemd = namen.slice(0, GENOEMD).join('; ')
  return rest > 0 ? `${genoemd}; en nog ${rest}` : genoemd || 'niets houdt het tegen'
}

const Plektabel: FC<UitslagProps> = ({ uitslag, boek, blik, namen, padMet }) => {
  const { plekken, aantal, pagina, paginas } = pickPlekken(uitslag, blik, namen)
  const stand = blik.stand === undefined ? {} : { stand: blik.stand }
  const link = (nummer: number, tekst: string) => (
    <li>
      <Link naar={padMet({ ...stand, volgorde: blik.volgorde, pagina: String(nummer) })}>
        {tekst}
      </Link>
    </li>
  )
  return (
    <>
      <Kop2 id="plekken">De plekken</Kop2>
      <nav aria-label="Volgorde">
        <Lijst
          class="vt-legenda"
          delen={VOLGORDES.map(([volgorde, naam]) => (
            <Link
              naar={padMet({ ...stand, volgorde })}
              {...(blik.volgorde === volgorde && { 'aria-current': 'true' })}
            >
              {upperFirst(naam)}
            </Link>
          ))}
        />
      </nav>
      <Tabel
        titel={`${formatAantal(aantal, 'plek', 'plekken')}${blik.stand === undefined ? '' : `: ${wordKlasse(boek, blik.stand)}`}, pagina ${pagina} van ${paginas}`}
        koppen={['Plek', 'Welke kant', 'Kan nog worden', 'Geeft de doorslag', 'Advies', 'Ligt in']}
        rijen={plekken.map((plek) => [
          namePlek(plek, namen),
          <Richting plek={plek} boek={boek} />,
          wordRuimte(plek, boek),
          `${wordDoorslag(plek, boek)}${plek.visieGeeftRichting ? '' : '. De visie geeft hier geen richting'}`,
          <>
            <AdviesWoorden advies={plek.advies} /> {sayVerschil(boek.visie, plek)}
          </>,
          nameGebieden(plek, namen) || 'geen gebied',
        ])}
      />
      {paginas !== 1 && (
        <nav aria-label="Bladeren">
          <ul class="vt-legenda">
            {pagina > 1 ? link(pagina - 1, 'Vorige pagina') : ''}
            {pagina < paginas ? link(pagina + 1, 'Volgende pagina') : ''}
          </ul>
        </nav>
      )}
    </>
  )
}

const Genummerd: FC<{ readonly zinnen: readonly string[] }> = ({ zinnen }) => (
  <ol>
    {zinnen.map((zin) => (
      <li>{zin}</li>
    ))}
  </ol>
)

/** The places to look at first, before anything about how they were found. */
const Beste: FC<Pick<UitslagProps, 'uitslag' | 'boek' | 'namen'>> = ({ uitslag, boek, namen }) => {
  const beste = sayBeste(uitslag, boek.visie, (plek) => namePlek(plek, namen))
  const gelijk = countGelijk(uitslag)
  const onzeker = sayOnzeker(uitslag)
  return (
    <section aria-labelledby="beste">
      <Kop2 id="beste">De beste plekken</Kop2>
      {beste.length === 0 ? (
        <Alinea>Op geen enkele plek past het, met wat u nu weet.</Alinea>
      ) : (
        <>
          {gelijk > 0 && (
            <Alinea>
              Dit is geen rangorde: nog {formatAantal(gelijk, 'plek komt', 'plekken komen')} op
              hetzelfde uit als de laatste hiervan. Zie <Link naar="#plekken">alle plekken</Link>.
            </Alinea>
          )}
          {gelijk > 0 ? <Lijst delen={beste} /> : <Genummerd zinnen={beste} />}
        </>
      )}
      {onzeker !== undefined && (
        <Alinea>{onzeker} Hoe meer u van het plan invult, hoe meer er te zeggen is.</Alinea>
      )}
    </section>
  )
}

const RUIM: Readonly<Record<string, string>> = {
  raster:
    'Een rastercel is ruimer dan een plan: haar oppervlakte telt niet als die van het plan. Een cel die in twee gebieden ligt, moet aan allebei voldoen. De naam van een cel is de buurt van haar midden, en haar hoek linksonder in Rijksdriehoek.',
  gebieden:
    'Een gebied is ruimer dan een plan: binnen een gebied kan het per plek verschillen, en zijn oppervlakte telt niet als die van het plan.',
}

/** Where it would fit: on the map, and in a table with the same. */
export const UitslagPagina: FC<UitslagProps> = (props) => {
  const { uitslag, boek, plekkenPad, opnieuw, terug } = props
  const { kop } = uitslag
  return (
    <>
      <Kop1>Waar zou dit passen: de kaart</Kop1>
      <Terug naar={terug} />
      <Inleiding>
        {formatAantal(uitslag.plekken.length, 'plek', 'plekken')}, beoordeeld op peildatum{' '}
        {formatDatum(kop.peildatum.geldigOp)} met {boek.visie.titel}. {kop.disclaimer}
      </Inleiding>
      <Beste {...props} />
      <Alinea>
        {RUIM[kop.soort] ?? ''} Andere plannen en de ruimte in een gebied tellen hier niet mee. "
        {wordKlasse(boek, STAND_ONBEKEND)}" is geen ja en geen nee.
      </Alinea>
      <Tabel
        titel="Wat u zoekt"
        koppen={['Gegeven', 'Waarde']}
        rijen={Object.entries(kop.feiten).map(([feit, waarde]) => [
          upperFirst(boek.feiten.get(feit)?.label ?? feit),
          showWaarde(boek, feit, waarde),
        ])}
      />
      <div class="vt-knoppen">
        <Knop naar={opnieuw ?? '/ontwikkelingen/geschiktheid'} tweede>
          {opnieuw === undefined ? 'Maak een andere kaart' : 'Verander iets en zoek opnieuw'}
        </Knop>
      </div>
      <Kop2>De kaart</Kop2>
      <Legenda {...props} />
      <div class="vt-halfscherm">
        <Kaart
          lagen={[GEBIEDEN_LAAG, { naam: 'Plekken', stijl: 'stand', url: plekkenPad('geojson') }]}
        >
          <p class="vt-hulp">
            Alles op de kaart staat ook in de tabel eronder. Klik op een plek om te lezen wat zij
            is.
          </p>
        </Kaart>
      </div>
      <Plektabel {...props} />
      <ul>
        <li>
          <Link naar={plekkenPad('csv')} download="plekken.csv">
            Bewaar alle plekken als tabel (CSV)
          </Link>
        </li>
        <li>
          <Link naar={plekkenPad('geojson')} download="plekken.geojson">
            Bewaar alle plekken met hun vorm (GeoJSON)
          </Link>
        </li>
      </ul>
    </>
  )
}
