import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import { findPlekken } from '../../../app/plekken/find-plekken.ts'
import { RD } from '../../../app/ports/geo.ts'
import type { Zoek } from '../../../app/ports/zoeken.ts'
import type { PlekkenAntwoord } from '../../../domain/model/antwoord/plek.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Kop1 } from '../../onderdelen/tekst.tsx'
import { Regelveld, Verborgen } from '../../onderdelen/velden.tsx'
import { answerPagina, type Opmaak } from '../../shared/antwoord.tsx'
import type { AddRoutes } from '../../shared/huis.ts'
import { toBegin } from '../kamer/begin-adres.ts'
import { BEGIN, zoekknopOf } from './eerst-zoeken.ts'
import type { Plekbronnen } from './plekhuis.ts'
import { Kaartbronnen } from './wijs-aan.tsx'

interface ZoekProps {
  /** What was searched for. */
  readonly tekst: string
  readonly fout?: string
  /** The kind of plan that was chosen before; it goes along. */
  readonly plantype?: string | undefined
  /** Key of the self-check that gets another place. */
  readonly van?: string | undefined
  /** What was typed for the plan, and not searched yet; it goes along. */
  readonly wat?: string | undefined
  /** Whether houses and parcels can be looked up. */
  readonly metAdressen: boolean
  /** Whether streets and neighbourhoods can be. */
  readonly metLijst: boolean
}

/** Longer than any address; a link may be longer. */
const MAX_TEKENS = 2_000

const PDOK = 'Adressen zoeken wij op bij PDOK van het Kadaster. Daar gaat alleen uw zoekvraag heen.'
const LINK = 'Een typefout geeft niet. U mag ook een link van een kaart plakken.'

const sayHulp = (metLijst: boolean, metAdressen: boolean): string => {
  if (!metAdressen)
    return `Bijvoorbeeld een straat, een postcode, een buurt of het station. ${LINK}`
  const adres =
    'een straat met huisnummer, een postcode met huisnummer, of een perceel zoals Assen A 1234'
  return metLijst
    ? `Bijvoorbeeld ${adres}; of een buurt of het station. ${LINK} ${PDOK}`
    : `Bijvoorbeeld ${adres}. ${PDOK}`
}

/** Name under which the script of the map knows the form. */
export const ZOEKFORMULIER = 'zoek-plek'

/** Where a place is searched; without JavaScript each search is a page of its own. */
const NAAR_PLEK = '/zelftoets/plek'

/** The field in which one searches a place; its button says itself where it leads. With `mee` it goes along with the first page. */
export const Plekveld: FC<
  Pick<ZoekProps, 'tekst' | 'fout' | 'metAdressen' | 'metLijst'> & { readonly mee?: true }
> = ({ tekst, fout, metAdressen, metLijst, mee }) => (
  <>
    <Regelveld
      naam="adres"
      {...(mee && { form: BEGIN })}
      label={metLijst ? 'Zoek uw plek' : 'Zoek een adres of perceel'}
      hulp={sayHulp(metLijst, metAdressen)}
      maxlength={MAX_TEKENS}
      velden={{ adres: tekst }}
      fouten={fout ? [{ veld: 'adres', melding: fout }] : []}
    />
    <div class="vt-knoppen">
      <Knop tweede {...(mee ? zoekknopOf('plek') : { formaction: NAAR_PLEK })}>
        Zoek
      </Knop>
    </div>
  </>
)

export const ZoekFormulier: FC<ZoekProps & { readonly mee?: true }> = ({
  plantype,
  van,
  wat,
  ...veld
}) => (
  <form method="get" action={NAAR_PLEK} class="vt-smal" id={ZOEKFORMULIER} novalidate>
    <Plekveld {...veld} />
    {plantype && <Verborgen naam="plantype" waarde={plantype} />}
    {van && <Verborgen naam="van" waarde={van} />}
    {wat && <Verborgen naam="wat" waarde={wat} />}
  </form>
)

const withoutTekst = ({ plantype, van, wat }: ZoekProps) => ({ plantype, van, wat })

/** What was found, to choose from. */
const Zoekresultaat: FC<
  ZoekProps & { readonly antwoord: PlekkenAntwoord; readonly kop: string }
> = ({ antwoord: { gevonden: raak, melding, plekken }, kop, ...zoek }) => (
  <>
    <Kop1>{kop}</Kop1>
    {raak && melding && <Alinea>{melding}</Alinea>}
    {plekken.length > 0 && (
      <>
        <Alinea>
          {raak
            ? 'Kies de plek. Staat zij er niet bij? Zoek dan opnieuw.'
            : 'Bedoelt u een van deze?'}
        </Alinea>
        <ul class="vt-keuzelijst">
          {plekken.map(({ id, naam, omschrijving }) => (
            <li>
              <Link naar={toBegin({ gevonden: id, ...withoutTekst(zoek) })}>{naam}</Link> (
              {omschrijving})
            </li>
          ))}
        </ul>
      </>
    )}
    <ZoekFormulier {...zoek} {...(!raak && melding && { fout: melding })} />
    <Linkregel naar={toBegin(withoutTekst(zoek))}>Geef de plek op een andere manier</Linkregel>
  </>
)

interface Zoekkamer extends Plekbronnen {
  readonly opmaak: Opmaak
  readonly zoek: Zoek
  readonly gezag: string
}

const LEEG: PlekkenAntwoord = {
  gevonden: false,
  melding: 'Vul in waar u zoekt: een straat, een postcode of een buurt.',
  adressen: 'niet_gezocht',
  plekken: [],
  bronnen: [],
}

const answerZoek = async (c: Context, { opmaak, ...kamer }: Zoekkamer): Promise<Response> => {
  const { lijst, adressen } = kamer
  const tekst = (c.req.query('adres') ?? '').trim().slice(0, MAX_TEKENS)
  const { plantype, van, wat } = c.req.query()
  const antwoord =
    tekst === '' ? LEEG : await findPlekken({ ...kamer, lijst, adressen, crs: RD }, tekst)
  const { gevonden, melding = '', plekken } = antwoord
  // Two numbers or a link are one place: there is nothing to choose.
  if (plekken[0]?.soort === 'punt') {
    return c.redirect(toBegin({ plantype, gevonden: plekken[0].id, van, wat }), 303)
  }
  const kop = gevonden ? 'Welke plek bedoelt u?' : 'Zoek de plek van uw plan'
  return answerPagina(c, opmaak, {
    titel: kop,
    fouten: gevonden ? [] : [{ veld: 'adres', melding }],
    ...(antwoord.adressen === 'onbereikbaar' && !gevonden && { status: 503 }),
    inhoud: (
      <>
        <Zoekresultaat
          {...{ antwoord, kop, tekst, plantype, van, wat }}
          metAdressen={adressen !== undefined}
          metLijst={lijst !== undefined}
        />
        {lijst && <Kaartbronnen lijst={lijst} />}
      </>
    ),
  })
}

/** Searching a place by name, address, parcel or coordinate, and choosing from what was found. */
export const addZoekplek: AddRoutes<Zoekkamer> = (web, kamer) => {
  web.get('/zelftoets/plek', (c) => answerZoek(c, kamer))
}
