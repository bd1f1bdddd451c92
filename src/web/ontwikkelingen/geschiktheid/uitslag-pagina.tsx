import type { FC } from 'hono/jsx'
import type { Plek, Uitslag } from '../../../app/kaart/geschiktheid.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import type { Conclusie } from '../../../domain/model/visie.ts'
import { formatAantal, formatGetal, upperFirst } from '../../../domain/tekst.ts'
import { AdviesWoorden } from '../../onderdelen/advies.tsx'
import { GEBIEDEN_LAAG, Kaart } from '../../onderdelen/kaart.tsx'
import { KLASSEKLEUREN } from '../../onderdelen/klassekleuren.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Inleiding, Kop1, Kop2 } from '../../onderdelen/tekst.tsx'
import { showWaarde } from '../kamer/feitvelden.ts'
import { namePunt } from '../kamer/punt-naam.ts'
import {
  type Blik,
  countKlassen,
  nameGebieden,
  namePlek,
  namesOf,
  pickPlekken,
  VOLGORDES,
} from './uitslag.ts'

export interface UitslagProps {
  readonly uitslag: Uitslag
  readonly boek: Regelboek
  readonly blik: Blik
  /** The address of this page with what was asked, and with this beside it. */
  readonly padMet: (anders: Readonly<Record<string, string>>) => string
  /** The address of the places as GeoJSON. */
  readonly plekkenPad: string
  /** The address of the form with all this filled in. */
  readonly opnieuw?: string
}

/** More than this are counted, not named. */
const GENOEMD = 3

const Kleur: FC<{ readonly klasse: Conclusie }> = ({ klasse }) => {
  const [vulling, rand] = KLASSEKLEUREN[klasse] ?? []
  return (
    <svg viewBox="0 0 24 16" aria-hidden="true">
      <rect x="1" y="1" width="22" height="14" fill={vulling} stroke={rand} stroke-width="2" />
    </svg>
  )
}

/** What the colours mean, and how many places have each: also those that say nothing. */
const Legenda: FC<Pick<UitslagProps, 'uitslag' | 'boek' | 'blik' | 'padMet'>> = (props) => {
  const { uitslag, boek, blik, padMet } = props
  return (
    <ul class="vt-legenda">
      {countKlassen(uitslag).map(([klasse, aantal]) => (
        <li>
          <Kleur klasse={klasse} />
          {aantal === 0 ? (
            `${boek.visie.woorden[klasse]}: 0`
          ) : (
            <Link
              naar={padMet({ klasse, volgorde: blik.volgorde })}
              {...(blik.klasse === klasse && { 'aria-current': 'true' })}
            >
              {boek.visie.woorden[klasse]}: {formatGetal(aantal)}
            </Link>
          )}
        </li>
      ))}
      {blik.klasse !== undefined && (
        <li>
          <Link naar={padMet({ volgorde: blik.volgorde })}>toon alle plekken</Link>
        </li>
      )}
    </ul>
  )
}

const wordDoorslag = ({ advies: { beslissend } }: Plek, boek: Regelboek): string => {
  const namen = [...new Set(beslissend.map((punt) => namePunt(punt, boek)))]
  const rest = namen.length - GENOEMD
  const genoemd = namen.slice(0, GENOEMD).join('; ')
  return rest > 0 ? `${genoemd}; en nog ${rest}` : genoemd || 'niets houdt het tegen'
}

const Plektabel: FC<UitslagProps> = ({ uitslag, boek, blik, padMet }) => {
  const namen = namesOf(boek)
  const { plekken, aantal, pagina, paginas } = pickPlekken(uitslag, blik, namen)
  const { woorden } = boek.visie
  const klasse = blik.klasse === undefined ? {} : { klasse: blik.klasse }
  const link = (nummer: number, tekst: string) => (
    <li>
      <Link naar={padMet({ ...klasse, volgorde: blik.volgorde, pagina: String(nummer) })}>
        {tekst}
      </Link>
    </li>
  )
  return (
    <>
      <Kop2 id="plekken">De plekken</Kop2>
      <nav aria-label="Volgorde">
        <ul class="vt-legenda">
          {VOLGORDES.map(([volgorde, naam]) => (
            <li>
              <Link
                naar={padMet({ ...klasse, volgorde })}
                {...(blik.volgorde === volgorde && { 'aria-current': 'true' })}
              >
                {upperFirst(naam)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Tabel
        titel={`${formatAantal(aantal, 'plek', 'plekken')}${blik.klasse === undefined ? '' : ` met advies ${woorden[blik.klasse]}`}, pagina ${pagina} van ${paginas}`}
        koppen={['Plek', 'Advies', 'Kan nog worden', 'Geeft de doorslag', 'Ligt in']}
        rijen={plekken.map((plek) => {
          const { laagst, hoogst } = plek.advies.bandbreedte
          return [
            namePlek(plek, namen),
            <AdviesWoorden advies={plek.advies} />,
            laagst === hoogst ? 'staat vast' : `${woorden[laagst]} tot ${woorden[hoogst]}`,
            `${wordDoorslag(plek, boek)}${plek.visieGeeftRichting ? '' : '. De visie geeft hier geen richting'}`,
            nameGebieden(plek, namen) || 'geen gebied',
          ]
        })}
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

const RUIM: Readonly<Record<string, string>> = {
  raster:
    'Een rastercel is ruimer dan een plan: haar oppervlakte telt niet als die van het plan. Een cel die in twee gebieden ligt, moet aan allebei voldoen. De naam van een cel is haar hoek linksonder, in Rijksdriehoek.',
  gebieden:
    'Een gebied is ruimer dan een plan: binnen een gebied kan het per plek verschillen, en zijn oppervlakte telt niet als die van het plan.',
}

/** Where it would fit: on the map, and in a table with the same. */
export const UitslagPagina: FC<UitslagProps> = (props) => {
  const { uitslag, boek, plekkenPad, opnieuw } = props
  const { kop } = uitslag
  return (
    <>
      <Kop1>Waar zou dit passen: de kaart</Kop1>
      <Inleiding>
        {formatAantal(uitslag.plekken.length, 'plek', 'plekken')}, beoordeeld op peildatum{' '}
        {formatDatum(kop.peildatum.geldigOp)} met {boek.visie.titel}. {kop.disclaimer}
      </Inleiding>
      <Alinea>
        {RUIM[kop.soort] ?? ''} Andere plannen en de ruimte in een gebied tellen hier niet mee. "
        {boek.visie.woorden.nog_niet_te_zeggen}" is geen ja en geen nee.
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
      <Kaart lagen={[GEBIEDEN_LAAG, { naam: 'Plekken', stijl: 'klasse', url: plekkenPad }]}>
        <p class="vt-hulp">
          Alles op de kaart staat ook in de tabel eronder. Klik op een plek om te lezen wat zij is.
        </p>
      </Kaart>
      <Plektabel {...props} />
    </>
  )
}
