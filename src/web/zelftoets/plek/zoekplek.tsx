import type { FC } from 'hono/jsx'
import type { AdressenPort, GevondenPlek, Treffer } from '../../../app/ports/zoeken.ts'
import { AppError } from '../../../domain/errors.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Kop1 } from '../../onderdelen/tekst.tsx'
import { Regelveld, Verborgen } from '../../onderdelen/velden.tsx'
import { answerPagina } from '../../shared/antwoord.tsx'
import type { Velden } from '../../shared/formulier.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { toBegin } from './zoekplan.tsx'

interface ZoekProps {
  /** What was searched for. */
  readonly tekst: string
  readonly fout?: string
  /** The kind of plan that was chosen before; it goes along. */
  readonly plantype?: string | undefined
}

const MAX_TEKENS = 100

/** The field in which one searches; each search is a page of its own. */
export const ZoekFormulier: FC<ZoekProps> = ({ tekst, fout, plantype }) => (
  <form method="get" action="/zelftoets/plek" class="vt-smal" novalidate>
    <Regelveld
      naam="adres"
      label="Zoek een adres of perceel"
      hulp="Bijvoorbeeld een straat met huisnummer, een postcode met huisnummer, of een perceel zoals Assen A 1234. Wij zoeken dit op bij PDOK van het Kadaster. Daar gaat alleen uw zoekvraag heen."
      maxlength={MAX_TEKENS}
      velden={{ adres: tekst }}
      fouten={fout ? [{ veld: 'adres', melding: fout }] : []}
    />
    {plantype && <Verborgen naam="plantype" waarde={plantype} />}
    <div class="vt-knoppen">
      <Knop tweede>Zoek</Knop>
    </div>
  </form>
)

const SOORT: Readonly<Record<Treffer['soort'], string>> = { adres: 'adres', perceel: 'perceel' }

/** What was found, to choose from. */
const Zoekresultaat: FC<ZoekProps & { readonly treffers: readonly Treffer[] }> = ({
  tekst,
  fout,
  plantype,
  treffers,
}) => (
  <>
    <Kop1>{treffers.length > 0 ? 'Welke plek bedoelt u?' : 'Zoek de plek van uw plan'}</Kop1>
    {treffers.length > 0 && (
      <>
        <Alinea>Kies de plek. Staat zij er niet bij? Zoek dan opnieuw.</Alinea>
        <ul>
          {treffers.map(({ id, naam, soort }) => (
            <li>
              <Link naar={toBegin({ plantype, gevonden: id })}>{naam}</Link> ({SOORT[soort]})
            </li>
          ))}
        </ul>
      </>
    )}
    <ZoekFormulier tekst={tekst} plantype={plantype} {...(fout && { fout })} />
    <Linkregel naar={toBegin({ plantype })}>Geef de plek op een andere manier</Linkregel>
  </>
)

const NIETS = 'Wij vonden geen adres of perceel in Assen. Kijk of u het goed schreef.'

const UITLEG: Readonly<Record<GevondenPlek['soort'], string>> = {
  adres: 'Wij rekenen met één punt bij dit adres.',
  perceel: 'Van dit perceel kennen wij alleen het midden. Wij rekenen met dat punt.',
}

/** What a place that was found fills in, in the form of the first page. */
const toPlekvelden = ({ naam, soort, vorm }: GevondenPlek): Velden => ({
  tekening: JSON.stringify(vorm),
  gekozen: `${naam} (${soort}).`,
  gekozenUitleg: vorm.type === 'Point' ? UITLEG[soort] : 'Wij rekenen met het hele perceel.',
})

const isOnbereikbaar = (fout: unknown): fout is AppError =>
  fout instanceof AppError && fout.code === 'adressen_onbereikbaar'

/** The fields of the first page with the place that was chosen, or with what went wrong. */
export const findGevonden = async ({ get }: AdressenPort, id: string): Promise<Ingevuld> => {
  const refuse = (melding: string) => ({ velden: {}, fouten: [{ veld: 'adres', melding }] })
  try {
    const plek = await get(id)
    if (plek) return { velden: toPlekvelden(plek), fouten: [] }
    return refuse('Deze plek vonden wij niet terug. Zoek haar opnieuw.')
  } catch (fout) {
    if (isOnbereikbaar(fout)) return refuse(fout.detail)
    throw fout
  }
}

interface Zoekkamer extends Huis<unknown> {
  readonly adressen: AdressenPort
  readonly gemeentecode: string
}

/** Searching a place by address or parcel, and choosing from what was found. */
export const addZoekplek: AddRoutes<Zoekkamer> = (web, { opmaak, adressen, gemeentecode }) => {
  const find = async (tekst: string): Promise<readonly Treffer[] | AppError> => {
    try {
      return await adressen.search(tekst, gemeentecode)
    } catch (fout) {
      if (isOnbereikbaar(fout)) return fout
      throw fout
    }
  }
  web.get('/zelftoets/plek', async (c) => {
    const tekst = (c.req.query('adres') ?? '').trim().slice(0, MAX_TEKENS)
    const gevonden = tekst === '' ? [] : await find(tekst)
    const treffers = gevonden instanceof AppError ? [] : gevonden
    const melding = tekst === '' ? 'Vul een adres of perceel in.' : NIETS
    const fout = gevonden instanceof AppError ? gevonden.detail : melding
    return answerPagina(c, opmaak, {
      titel: treffers.length > 0 ? 'Welke plek bedoelt u?' : 'Zoek de plek van uw plan',
      fouten: treffers.length > 0 ? [] : [{ veld: 'adres', melding: fout }],
      ...(gevonden instanceof AppError && { status: 503 }),
      inhoud: (
        <Zoekresultaat
          tekst={tekst}
          treffers={treffers}
          plantype={c.req.query('plantype')}
          {...(treffers.length === 0 && { fout })}
        />
      ),
    })
  })
}
