import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import {
  type Antwoorden,
  type GevraagdeAanvulling,
  giveAanvulling,
  readAanvulling,
} from '../../../app/dossier/ask-aanvulling.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { wordKeuze } from '../../../app/woorden/namen.ts'
import { isTeBeantwoorden } from '../../../domain/dossier/aanvulling.ts'
import { AppError } from '../../../domain/errors.ts'
import type { Feit, FeitWaarde } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { upperFirst } from '../../../domain/tekst.ts'
import { FoutPagina } from '../../onderdelen/fout-pagina.tsx'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Kop1, Kop2, Lijst } from '../../onderdelen/tekst.tsx'
import { Tekstveld } from '../../onderdelen/velden.tsx'
import { fillVraag, Vraagveld } from '../../onderdelen/vraagveld.tsx'
import { answerPagina } from '../../shared/antwoord.tsx'
import { isDubbel, readAntwoord, type Velden, wordFout } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { answerForm, type Ingevuld, LEEG, readForm, textOf } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { nameFeit, sayWaarStaat, showWaarde } from '../kader/waarden.ts'

/** Field of the answer to a question in an officer's own words. */
const EIGEN = 'eigenVraag'

const Bedankt: FC<GevraagdeAanvulling> = ({
  dossier: { boek, huidig },
  aanvulling: { gevraagd, ontvangenOp = '', gevraagdDoor, eigenVraag, antwoord },
}) => (
  <>
    <Kop1>Dank u wel</Kop1>
    <Alinea>
      Wij hebben uw antwoorden ontvangen op {formatTijdstip(ontvangenOp)}. Klopt er iets niet? Neem
      dan contact op met {gevraagdDoor} van de gemeente.
    </Alinea>
    <Kop2>Dit weten wij nu</Kop2>
    <Lijst
      delen={[
        ...gevraagd.map(
          (feit) =>
            `${nameFeit(boek, feit)}: ${showWaarde(boek, feit, huidig.bewijs.verzoek.feiten?.[feit])}`,
        ),
        ...(eigenVraag === undefined ? [] : [`${eigenVraag} ${antwoord ?? ''}`]),
      ]}
    />
  </>
)

/** What nobody knows without a study, may stay open. */
const sayHulp = (boek: Regelboek, { id }: Feit): { readonly reden?: string } => {
  const waar = sayWaarStaat(boek, id)
  return waar === undefined
    ? {}
    : { reden: `${upperFirst(waar)}. Heeft u dat nog niet? Kies dan: weet ik niet.` }
}

/** What the initiator sees behind the link: the questions, or thanks when they were answered. */
export const AanvullingPagina: FC<GevraagdeAanvulling & Ingevuld> = (props) => {
  const { dossier, aanvulling } = props
  const { boek, huidig } = dossier
  if (aanvulling.ontvangenOp !== undefined) return <Bedankt {...props} />
  if (!isTeBeantwoorden(aanvulling)) {
    return (
      <>
        <Kop1>Deze vragen zijn al beantwoord</Kop1>
        <Alinea>De gemeente heeft uw antwoorden niet meer nodig. U hoeft niets te doen.</Alinea>
      </>
    )
  }
  return (
    <>
      <Kop1>Vragen over uw plan: {huidig.naam}</Kop1>
      <Alinea>
        {aanvulling.gevraagdDoor} van de gemeente heeft deze gegevens nog nodig. U kunt één keer
        antwoorden, tot {formatTijdstip(aanvulling.verlooptOp)}. Weet u iets niet? Kies dan "Weet ik
        niet".
      </Alinea>
      {aanvulling.bericht && (
        <blockquote class="vt-citaat vt-regels">{aanvulling.bericht}</blockquote>
      )}
      <form method="post" class="vt-smal" novalidate>
        {aanvulling.open.map((id) => {
          const feit = boek.feiten.get(id) as Feit
          return (
            <Vraagveld
              {...fillVraag(feit, props)}
              vraag={feit.vraag ?? nameFeit(boek, id)}
              labelOf={(waarde) => wordKeuze(boek, feit, waarde)}
              {...sayHulp(boek, feit)}
            />
          )
        })}
        {aanvulling.eigenVraag !== undefined && (
          <Tekstveld
            velden={props.velden}
            fouten={props.fouten}
            naam={EIGEN}
            label={aanvulling.eigenVraag}
          />
        )}
        <Knop>Verstuur uw antwoorden</Knop>
      </form>
    </>
  )
}

const VERVALLEN = 'Deze link werkt niet meer'
const WAAROM =
  'De link is verlopen, ingetrokken of niet helemaal overgenomen. Vraag de gemeente om een nieuwe link.'
const DUBBEL = 'U vulde iets in en koos ook "Weet ik niet". Kies één van de twee.'

export const readAntwoorden = (
  { dossier, aanvulling }: GevraagdeAanvulling,
  velden: Velden,
): Antwoorden & { readonly fouten: readonly Veldfout[] } => {
  const antwoorden: Record<string, FeitWaarde> = {}
  const fouten = aanvulling.open.flatMap((id): readonly Veldfout[] => {
    const feit = dossier.boek.feiten.get(id) as Feit
    const waarde = readAntwoord(feit, velden)
    if (isDubbel(feit, velden)) return [{ veld: id, melding: DUBBEL }]
    if (waarde === undefined) {
      const melding = `Beantwoord deze vraag, of kies "Weet ik niet": ${feit.vraag ?? feit.label}`
      return [{ veld: id, melding }]
    }
    antwoorden[id] = waarde
    return []
  })
  if (aanvulling.eigenVraag === undefined) return { antwoorden, fouten }
  const antwoord = textOf(velden, EIGEN)
  return antwoord === ''
    ? { antwoorden, fouten: [...fouten, { veld: EIGEN, melding: 'Schrijf uw antwoord.' }] }
    : { antwoorden, antwoord, fouten }
}

/** What is wrong with the answers, each at its question; what is elsewhere stands at the first. */
export const toFouten = (
  fout: AppError,
  { dossier, aanvulling }: GevraagdeAanvulling,
): readonly Veldfout[] =>
  fout.fouten.map(({ pointer, melding }) => {
    const id = pointer.split('/')[2] ?? ''
    const veld = aanvulling.open.includes(id) ? id : (aanvulling.open[0] ?? EIGEN)
    return { veld, melding: wordFout(dossier.boek.feiten.get(id), melding) }
  })

/** The page of the initiator, who has no account: the key in the address is the right to answer. */
export const addAanvulling: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  const find = async (c: Context): Promise<GevraagdeAanvulling | undefined> => {
    try {
      return await readAanvulling(omgeving, c.req.param('sleutel') ?? '')
    } catch (fout) {
      if (fout instanceof AppError && fout.code === 'niet_gevonden') return undefined
      throw fout
    }
  }
  const show = (c: Context, gevraagd: GevraagdeAanvulling | undefined, ingevuld: Ingevuld) => {
    if (gevraagd === undefined) {
      const inhoud = <FoutPagina titel={VERVALLEN} tekst={WAAROM} />
      return answerPagina(c, opmaak, { titel: VERVALLEN, status: 404, inhoud })
    }
    return answerPagina(c, opmaak, {
      titel: 'Vragen over uw plan',
      fouten: ingevuld.fouten,
      inhoud: <AanvullingPagina {...gevraagd} {...ingevuld} />,
    })
  }
  web.get('/aanvulling/:sleutel', async (c) => show(c, await find(c), LEEG))
  web.post('/aanvulling/:sleutel', async (c) => {
    const { velden } = await readForm(c)
    const gevraagd = await find(c)
    if (gevraagd === undefined) return show(c, undefined, LEEG)
    const sleutel = c.req.param('sleutel')
    const { fouten, ...gegeven } = readAntwoorden(gevraagd, velden)
    return answerForm(c, velden, {
      // Answered before, perhaps by a second click: what was answered stays.
      vooraf: gevraagd.aanvulling.ontvangenOp === undefined ? fouten : [],
      doe: () => giveAanvulling(omgeving, sleutel, gegeven),
      toFouten: (fout) => toFouten(fout, gevraagd),
      naar: () => `/aanvulling/${sleutel}`,
      show: (ingevuld) => show(c, gevraagd, ingevuld),
    })
  })
}
