import type { Context } from 'hono'
import type { Child, FC } from 'hono/jsx'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { wordKeuze } from '../../../app/woorden/namen.ts'
import { AppError } from '../../../domain/errors.ts'
import type { Feit } from '../../../domain/model/feit.ts'
import { fillVraag, Vraagveld } from '../../onderdelen/vraagveld.tsx'
import { allOf, readAntwoord, type Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { type Ingevuld, readForm } from '../../shared/inzending.ts'
import { Vastleggen } from './formulier.tsx'
import { answerVastlegging } from './handelingen.ts'

export interface FeitFormulierProps extends Ingevuld {
  readonly dossier: Dossier
  readonly feit: Feit
  readonly titel: string
  readonly vraag: string
  /** The part of the case that it belongs to. */
  readonly deel: string
  readonly reden?: string
  readonly hulp: string
  /** What "not known" is called; absent: that is no answer to this question. */
  readonly onbekend?: string
  readonly children?: Child
}

/** One fact of a case, with what it should be and why. */
export const FeitFormulier: FC<FeitFormulierProps> = (props) => {
  const { feit, titel, vraag, deel, onbekend, children, ...rest } = props
  const terug = `/dossiers/${rest.dossier.id}/${deel}`
  return (
    <Vastleggen
      {...rest}
      kop={titel}
      uitleg={children}
      naar={`${terug}/${feit.id}`}
      terug={terug}
      knop="Leg vast en beoordeel opnieuw"
    >
      <Vraagveld
        {...fillVraag(feit, rest)}
        vraag={vraag}
        labelOf={(waarde) => wordKeuze(rest.dossier.boek, feit, waarde)}
        weetNiet={onbekend ?? false}
      />
    </Vastleggen>
  )
}

interface Feitpagina extends Huis<OmgevingMetDossiers> {
  readonly deel: string
  /** Whose facts these are, and what one is called that is not there. */
  readonly herkomst: Feit['herkomst']
  readonly wat: string
  readonly soort: 'feit_gecorrigeerd' | 'norm_beantwoord'
  /** The part that shows what was recorded. */
  readonly naar: string
  readonly show: (
    c: Context,
    zaak: { readonly dossier: Dossier; readonly feit: Feit },
    ingevuld?: Ingevuld,
  ) => Response
  readonly check?: (feit: Feit, velden: Velden) => readonly Veldfout[]
}

/** A page for each fact of one kind, which records what it should be. */
export const addFeitpagina: AddRoutes<Feitpagina> = (web, pagina) => {
  const { omgeving, deel, herkomst, wat, soort, naar, show, check } = pagina
  const find = async (c: Context) => {
    const dossier = await readDossier(omgeving, c.req.param('id') ?? '')
    const feit = dossier.boek.feiten.get(c.req.param('feit') ?? '')
    if (feit?.herkomst !== herkomst) throw new AppError('niet_gevonden', { wat })
    return { dossier, feit }
  }
  web.get(`/dossiers/:id/${deel}/:feit`, async (c) => show(c, await find(c)))
  web.post(`/dossiers/:id/${deel}/:feit`, async (c) => {
    const { velden } = await readForm(c)
    const { feit } = await find(c)
    const waarde = readAntwoord(feit, velden)
    const [reden] = allOf(velden, 'reden')
    return answerVastlegging(c, omgeving, {
      velden,
      vooraf: check?.(feit, velden) ?? [],
      gebeurtenis: { soort, feit: feit.id, waarde, reden },
      waardeveld: feit.id,
      feit,
      naar,
      show: (dossier, ingevuld) => show(c, { dossier, feit }, ingevuld),
    })
  })
}
