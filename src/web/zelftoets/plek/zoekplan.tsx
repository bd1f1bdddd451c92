import type { FC } from 'hono/jsx'
import type { OmgevingMetZelftoetsen } from '../../../app/omgeving.ts'
import { findPlantype } from '../../../app/plantypen/kernvragen.ts'
import { listPlantypen } from '../../../app/plantypen/list-plantypen.ts'
import { readAantal, writeMetAantal } from '../../../app/plantypen/met-aantal.ts'
import { currentRegelboek } from '../../../app/regelboek/choose-catalogus.ts'
import type { PlantypenAntwoord } from '../../../domain/model/antwoord/plantype.ts'
import { lowerFirst } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Kop1 } from '../../onderdelen/tekst.tsx'
import { Regelveld, Verborgen } from '../../onderdelen/velden.tsx'
import { answerPagina } from '../../shared/antwoord.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { toBegin } from '../kamer/begin-adres.ts'
import { BEGIN, zoekknopOf } from './eerst-zoeken.ts'

const MAX_TEKENS = 100

interface ZoekProps {
  readonly tekst: string
  /** The place that was found before; it goes along. */
  readonly gevonden?: string | undefined
  /** Key of the self-check that gets another plan. */
  readonly van?: string | undefined
  /** What was typed for the place, and not searched yet; it goes along. */
  readonly adres?: string | undefined
}

/** The field in which one says what one wants, in words of one's own; with `mee` it goes along with the first page. */
export const Planveld: FC<Pick<ZoekProps, 'tekst'> & { readonly mee?: true }> = ({
  tekst,
  mee,
}) => (
  <>
    <Regelveld
      naam="wat"
      {...(mee && { form: BEGIN })}
      label="Wat wilt u maken?"
      hulp="Zeg het in uw eigen woorden. Bijvoorbeeld: dakkapel, padelbaan of huis splitsen. Een typefout geeft niet. U mag ook zelf kiezen uit de lijst onderaan."
      maxlength={MAX_TEKENS}
      velden={{ wat: tekst }}
    />
    <div class="vt-knoppen">
      <Knop {...(mee && zoekknopOf('plan'))}>Zoek uw plan</Knop>
    </div>
  </>
)

/** Where the plan is searched; each search is a page. */
export const NAAR_PLAN = '/zelftoets/plan'

export const Zoekplan: FC<ZoekProps> = ({ tekst, gevonden, van, adres }) => (
  <form method="get" action={NAAR_PLAN} class="vt-smal" novalidate>
    <Planveld tekst={tekst} />
    {gevonden && <Verborgen naam="gevonden" waarde={gevonden} />}
    {van && <Verborgen naam="van" waarde={van} />}
    {adres && <Verborgen naam="adres" waarde={adres} />}
  </form>
)

const withoutTekst = ({ gevonden, van, adres }: ZoekProps) => ({ gevonden, van, adres })

const Resultaat: FC<
  ZoekProps & {
    readonly antwoord: PlantypenAntwoord
    readonly kop: string
    /** The kind of plan as an address names it, with how many of it was typed. */
    readonly nameType: (id: string) => string
  }
> = ({ antwoord: { gevonden, plantypen }, kop, nameType, ...zoek }) => (
  <>
    <Kop1>{kop}</Kop1>
    {!gevonden && (
      <Alinea>
        Wij kennen "{zoek.tekst}" niet. Dit lijkt er het meest op. Staat uw plan er niet bij? Zoek
        dan met een ander woord, of kies zelf uit de lijst.
      </Alinea>
    )}
    <ul class="vt-keuzelijst">
      {plantypen.map(({ id, label, beslist }) => (
        <li>
          <Link naar={toBegin({ plantype: nameType(id), ...withoutTekst(zoek) })}>{label}</Link>
          <br />
          <span class="vt-hulp">Hier gaat het vaak om: {lowerFirst(beslist)}</span>
        </li>
      ))}
    </ul>
    <Zoekplan {...zoek} />
    <Linkregel naar={`${toBegin({ ...withoutTekst(zoek), zelf: 'ja' })}#activiteiten`}>
      Mijn plan staat er niet bij: ik kies zelf uit de lijst
    </Linkregel>
  </>
)

const nameKop = ({ gevonden, plantypen }: PlantypenAntwoord, tekst: string): string => {
  if (tekst === '') return 'Alle plannen die wij kennen'
  if (!gevonden) return 'Dit plan kennen wij niet'
  return plantypen.length === 1 ? 'Bedoelt u dit plan?' : 'Welk plan bedoelt u?'
}

/** Searching a kind of plan, and choosing from what was found. */
export const addZoekplan: AddRoutes<Huis<OmgevingMetZelftoetsen>> = (web, { omgeving, opmaak }) => {
  web.get('/zelftoets/plan', (c) => {
    const tekst = (c.req.query('wat') ?? '').trim().slice(0, MAX_TEKENS)
    const { gevonden, van, adres } = c.req.query()
    // Who presses enter in the field of the place, sends the form of both.
    if (tekst === '' && adres?.trim()) {
      const vraag = new URLSearchParams({ adres, ...(van && { van }) })
      return c.redirect(`/zelftoets/plek?${vraag}`, 303)
    }
    const boek = currentRegelboek(omgeving)
    const antwoord = listPlantypen(omgeving, boek, tekst)
    const nameType = (id: string): string => {
      const type = findPlantype(boek, id)
      return type ? writeMetAantal(type, readAantal(boek, type, tekst)) : id
    }
    const kop = nameKop(antwoord, tekst)
    return answerPagina(c, opmaak, {
      titel: kop,
      inhoud: <Resultaat {...{ antwoord, kop, nameType, tekst, gevonden, van, adres }} />,
    })
  })
}
