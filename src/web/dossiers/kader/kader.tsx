import type { Context } from 'hono'
import type { Child, FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { wordPlan } from '../../../app/plantypen/word-plan.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { afrondingVan } from '../../../domain/dossier/afronding.ts'
import { findIngevoerd, listVervolg } from '../../../domain/dossier/begin.ts'
import { findIngezonden } from '../../../domain/dossier/inzending.ts'
import { openPuntenVan } from '../../../domain/dossier/punten.ts'
import { geldendVan } from '../../../domain/dossier/zaak.ts'
import { formatAantal } from '../../../domain/tekst.ts'
import { gezagenFor, type Handeling } from '../../../domain/toegang/handelingen.ts'
import type { Recht } from '../../../domain/toegang/rollen.ts'
import { Link } from '../../onderdelen/link.tsx'
import { RichtingEnAdvies } from '../../onderdelen/richting.tsx'
import { Alinea, Kop1, Lijst } from '../../onderdelen/tekst.tsx'
import { answerPagina, type Opmaak } from '../../shared/antwoord.tsx'
import type { Veldfout } from '../../shared/fouten.tsx'
import { describeGebeurtenis } from './gebeurtenis-woorden.ts'

/** The pages of one case, in the order of the work: the end of their address, and their name. */
const DEELPAGINAS = [
  ['', 'Overzicht'],
  ['inzender', 'Inzender'],
  ['gegevens', 'Gegevens'],
  ['oordelen', 'Oordelen'],
  ['gebieden', 'Gebieden'],
  ['wijzigingen', 'Wijzigingen'],
  ['adviseurs', 'Adviseurs'],
  ['behandeling', 'Conclusie'],
  ['brief', 'Brief'],
  ['afronden', 'Afronden'],
  ['termijnen', 'Termijnen'],
  ['geschiedenis', 'Geschiedenis'],
  ['overdracht', 'Overdracht'],
] as const
export type Deelpagina = (typeof DEELPAGINAS)[number][0]

/** The page of a case by the end of its address; undefined when there is none. */
export const findDeelpagina = (naam: string): Deelpagina | undefined =>
  DEELPAGINAS.find(([deel]) => deel === naam)?.[0]

export const pathOf = (id: string, deel: string) =>
  `/dossiers/${id}${deel === '' ? '' : `/${deel}`}`

/** The pages that are not for who has these rights, or not for this case. */
const listZonder = (
  { gebeurtenissen }: Pick<Dossier, 'gebeurtenissen'>,
  rechten: readonly Recht[],
): ReadonlySet<Deelpagina> => {
  const mag = (handeling: Handeling) => gezagenFor(handeling, rechten).length > 0
  const heeftAfzender =
    findIngezonden(gebeurtenissen) !== undefined ||
    findIngevoerd(gebeurtenissen)?.afzender !== undefined
  return new Set<Deelpagina>([
    ...(mag('zaken_overdragen') ? [] : (['overdracht'] as const)),
    ...(heeftAfzender && mag('inzender_zien') ? [] : (['inzender'] as const)),
  ])
}

/** That its initiator sent it in; who that is stands on a page of its own. */
const Ingezonden: FC<Pick<Dossier, 'gebeurtenissen'>> = ({ gebeurtenissen }) => {
  const ingezonden = findIngezonden(gebeurtenissen)
  return ingezonden ? (
    <Alinea>
      Ingezonden door de initiatiefnemer op {formatDatum(ingezonden.ontvangenOp)}, nummer{' '}
      <strong class="vt-nummer">{ingezonden.nummer}</strong>.
    </Alinea>
  ) : null
}

/** What a second reader returned and nobody saw to yet. */
const Teruggelegd: FC<Pick<Dossier, 'id' | 'gebeurtenissen' | 'zaak'>> = (dossier) => {
  const { length } = openPuntenVan(geldendVan(dossier))
  return length === 0 ? null : (
    <Alinea>
      <strong>{formatAantal(length, 'punt', 'punten')} teruggelegd</strong> door de tweede lezer.{' '}
      <Link naar={`${pathOf(dossier.id, 'behandeling')}#tweede-lezer`}>
        {length === 1 ? 'Handel het af' : 'Handel ze af'}
      </Link>
    </Alinea>
  )
}

/** What went before it, and what followed on it. */
const Verband: FC<Pick<Dossier, 'id' | 'gebeurtenissen'>> = ({ id, gebeurtenissen }) => {
  const ingevoerd = findIngevoerd(gebeurtenissen)
  return (
    <>
      {ingevoerd && (
        <Alinea>
          Binnengekomen op {formatDatum(ingevoerd.datum)}
          {ingevoerd.nummer !== undefined && (
            <>
              , kenmerk <strong class="vt-nummer">{ingevoerd.nummer}</strong>
            </>
          )}
          .
        </Alinea>
      )}
      {ingevoerd?.idee !== undefined && (
        <Alinea>
          Deze aanvraag volgt op <Link naar={pathOf(ingevoerd.idee, '')}>een eerder idee</Link>.{' '}
          <Link naar={`${pathOf(id, 'wijzigingen')}#idee`}>Wat is er anders?</Link>
        </Alinea>
      )}
      {listVervolg(gebeurtenissen).map((zaak) => (
        <Alinea>
          Op dit idee volgde <Link naar={pathOf(zaak, '')}>een aanvraag</Link>.
        </Alinea>
      ))}
    </>
  )
}

/** That it was finished, and how. */
const Afgerond: FC<Pick<Dossier, 'id' | 'gebeurtenissen' | 'boek'>> = (dossier) => {
  const afronding = afrondingVan(dossier.gebeurtenissen)
  return afronding ? (
    <Alinea>
      <strong>{describeGebeurtenis(dossier, afronding.gebeurtenis)}.</strong>{' '}
      <Link naar={pathOf(dossier.id, 'afronden')}>Bekijk of heropen</Link>
    </Alinea>
  ) : null
}

/** Which case this is, what the advice is now, and where one is in it. */
const DossierKop: FC<{
  readonly dossier: Dossier
  readonly deel: Deelpagina
  /** What who looks does not see of it. */
  readonly zonder: ReadonlySet<Deelpagina>
  /** Id of the form that is kept when somebody goes to another of its pages. */
  readonly bewaar: string | undefined
}> = ({ dossier, deel, zonder, bewaar }) => {
  const { id, huidig, boek, gebeurtenissen, zaak, eigenConclusie } = dossier
  const soort = wordPlan(huidig, boek)
  const delen = DEELPAGINAS.filter(([eigen]) => !zonder.has(eigen))
  return (
    <>
      <Kop1>{huidig.naam}</Kop1>
      <Alinea>
        {soort !== undefined && <>Soort plan: {soort}. </>}
        {eigenConclusie !== undefined && (
          <>
            Eigen conclusie: <strong>{boek.visie.woorden[eigenConclusie]}</strong>. Daarnaast het
            advies.{' '}
          </>
        )}
        <RichtingEnAdvies beoordeling={huidig} visie={boek.visie} /> Geen besluit en geen
        toezegging.
      </Alinea>
      <Ingezonden gebeurtenissen={gebeurtenissen} />
      <Teruggelegd {...{ id, gebeurtenissen, zaak }} />
      <Verband id={id} gebeurtenissen={gebeurtenissen} />
      <Afgerond id={id} gebeurtenissen={gebeurtenissen} boek={boek} />
      <nav aria-label="Dossier" class="vt-deelpaginas vt-niet-afdrukken">
        <Lijst
          delen={delen.map(([eigen, naam]) => (
            <a href={pathOf(id, eigen)} {...(eigen === deel && { 'aria-current': 'page' })}>
              {naam}
            </a>
          ))}
        />
        {bewaar !== undefined && (
          <noscript>
            <Lijst
              delen={delen.map(([eigen, naam]) => (
                <button
                  {...{ type: 'submit', form: bewaar, name: 'doe', value: `bewaar/${eigen}` }}
                  {...(eigen === deel && { 'aria-current': 'page' })}
                >
                  {naam}
                </button>
              ))}
            />
          </noscript>
        )}
      </nav>
    </>
  )
}

/** One page of a case as an answer. */
export const answerDossier = (
  c: Context,
  opmaak: Opmaak,
  pagina: {
    readonly dossier: Dossier
    readonly deel: Deelpagina
    /** Of a page below one that is in the menu. */
    readonly naam?: string
    readonly inhoud: Child
    readonly fouten?: readonly Veldfout[]
    readonly metKaart?: true
    /** Id of a form that is kept when somebody goes to another page of the case. */
    readonly bewaar?: string
  },
): Response => {
  const { dossier, deel, inhoud, fouten = [] } = pagina
  const naam = pagina.naam ?? DEELPAGINAS.find(([eigen]) => eigen === deel)?.[1]
  return answerPagina(c, opmaak, {
    titel: `${naam}: ${dossier.huidig.naam}`,
    namen: { [pathOf(dossier.id, '')]: dossier.huidig.naam },
    fouten,
    ...(pagina.metKaart && { script: opmaak.kaart }),
    ...(pagina.bewaar !== undefined && { script: opmaak.concept }),
    inhoud: (
      <>
        <DossierKop
          dossier={dossier}
          deel={deel}
          zonder={listZonder(dossier, c.get('behandelaar').rechten)}
          bewaar={pagina.bewaar}
        />
        {inhoud}
      </>
    ),
  })
}
