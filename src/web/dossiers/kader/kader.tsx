import type { Context } from 'hono'
import type { Child, FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { gezagenFor } from '../../../domain/toegang/handelingen.ts'
import { RichtingEnAdvies } from '../../onderdelen/richting.tsx'
import { Alinea, Kop1, Lijst } from '../../onderdelen/tekst.tsx'
import { answerPagina, type Opmaak } from '../../shared/antwoord.tsx'
import type { Veldfout } from '../../shared/fouten.tsx'

/** The pages of one case, in the order of the work: the end of their address, and their name. */
const DEELPAGINAS = [
  ['', 'Overzicht'],
  ['gegevens', 'Gegevens'],
  ['oordelen', 'Oordelen'],
  ['gebieden', 'Gebieden'],
  ['wijzigingen', 'Wijzigingen'],
  ['adviseurs', 'Adviseurs'],
  ['behandeling', 'Conclusie'],
  ['brief', 'Brief'],
  ['termijnen', 'Termijnen'],
  ['geschiedenis', 'Geschiedenis'],
  ['overdracht', 'Overdragen'],
] as const
export type Deelpagina = (typeof DEELPAGINAS)[number][0]

const pathOf = (id: string, deel: string) => `/dossiers/${id}${deel === '' ? '' : `/${deel}`}`

/** Which case this is, what the advice is now, and where one is in it. */
const DossierKop: FC<{
  readonly dossier: Dossier
  readonly deel: Deelpagina
  /** Whether who looks may hand the case over. */
  readonly magOverdragen: boolean
}> = ({ dossier: { id, huidig, boek }, deel, magOverdragen }) => (
  <>
    <Kop1>{huidig.naam}</Kop1>
    <Alinea>
      {huidig.plantype && <>Soort plan: {huidig.plantype.label}. </>}
      <RichtingEnAdvies beoordeling={huidig} visie={boek.visie} /> Geen besluit en geen toezegging.
    </Alinea>
    <nav aria-label="Dossier" class="vt-deelpaginas vt-niet-afdrukken">
      <Lijst
        delen={DEELPAGINAS.filter(([eigen]) => eigen !== 'overdracht' || magOverdragen).map(
          ([eigen, naam]) => (
            <a href={pathOf(id, eigen)} {...(eigen === deel && { 'aria-current': 'page' })}>
              {naam}
            </a>
          ),
        )}
      />
    </nav>
  </>
)

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
  },
): Response => {
  const { dossier, deel, inhoud, fouten = [] } = pagina
  const naam = pagina.naam ?? DEELPAGINAS.find(([eigen]) => eigen === deel)?.[1]
  return answerPagina(c, opmaak, {
    titel: `${naam}: ${dossier.huidig.naam}`,
    namen: { [pathOf(dossier.id, '')]: dossier.huidig.naam },
    fouten,
    ...(pagina.metKaart && { script: opmaak.kaart }),
    inhoud: (
      <>
        <DossierKop
          dossier={dossier}
          deel={deel}
          magOverdragen={gezagenFor('zaken_overdragen', c.get('behandelaar').rechten).length > 0}
        />
        {inhoud}
      </>
    ),
  })
}
