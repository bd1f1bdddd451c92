import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import {
  type GevraagdeBijdrage,
  giveBijdrage,
  readBijdragevraag,
} from '../../../app/dossier/ask-bijdrage.ts'
import { keepGeldend } from '../../../app/dossier/geldt-niet.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { listRedenen } from '../../../app/woorden/grond.ts'
import { nameUitkomst, sayOordeel } from '../../../app/woorden/namen.ts'
import { ACTIVITEITEN } from '../../../domain/model/feit.ts'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { Knop } from '../../onderdelen/knop.tsx'
import { RichtingEnAdvies } from '../../onderdelen/richting.tsx'
import { Alinea, Kop1, Kop2, Lijst } from '../../onderdelen/tekst.tsx'
import { Tekstveld } from '../../onderdelen/velden.tsx'
import { answerPagina } from '../../shared/antwoord.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { answerForm, type Ingevuld, LEEG, readForm, textOf } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { tellAt } from '../kader/handelingen.ts'
import { BijdragePlan, type Planbeeld, readPlanbeeld } from './bijdrage-plan.tsx'

type Gevraagd = GevraagdeBijdrage & { readonly beeld: Planbeeld }

const Kern: FC<Gevraagd> = ({ dossier, beeld, bijdrage: { adviseur, gevraagdDoor } }) => {
  const { huidig, boek } = dossier
  const vragen = new Set(
    keepGeldend(dossier)
      .adviseurs.filter((deel) => deel.adviseur === adviseur)
      .flatMap(({ regels }) => regels),
  )
  const uitkomsten = huidig.uitkomsten.filter(({ regel }) => vragen.has(regel))
  const gebieden = huidig.ligging.filter(({ raakt }) => raakt).map(({ naam }) => naam)
  const activiteiten = huidig.feiten
    .filter(({ feit }) => feit === ACTIVITEITEN)
    .flatMap(({ waarde }) => [waarde].flat())
    .map((deel) => boek.begrippen.activiteiten[String(deel)]?.label ?? String(deel))
  return (
    <>
      <Kop2>Waar het om gaat</Kop2>
      <Alinea>
        {activiteiten.length > 0 ? `${activiteiten.join(', ')}. ` : ''}
        {gebieden.length > 0 ? `Gebied: ${gebieden.join(', ')}.` : 'De plek is niet bekend.'}
      </Alinea>
      <BijdragePlan dossier={dossier} beeld={beeld} vrager={gevraagdDoor} />
      <Alinea>
        Tot nu toe. <RichtingEnAdvies beoordeling={huidig} visie={boek.visie} /> Geen besluit en
        geen toezegging.
      </Alinea>
      <Lijst delen={listRedenen(keepGeldend(dossier), boek)} />
      {uitkomsten.length > 0 && (
        <>
          <Alinea>Deze punten vragen om uw kennis:</Alinea>
          <ul>
            {uitkomsten.map((uitkomst) => (
              <li>
                <strong>
                  {uitkomst.regel} {nameUitkomst(uitkomst)}
                </strong>
                {sayOordeel(uitkomst)}. {uitkomst.motivering}{' '}
                <Herkomst herkomst={uitkomst.herkomst} werking={uitkomst.werking} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** What a specialist sees: the gist, the question, and a field to answer it in. */
const Bijdrage: FC<Gevraagd & { readonly ingevuld: Ingevuld }> = (props) => {
  const { dossier, bijdrage, ingevuld } = props
  const { antwoord } = bijdrage
  return (
    <>
      <Kop1>Uw bijdrage: {dossier.huidig.naam}</Kop1>
      {antwoord ? (
        <>
          <Alinea>
            Dank u wel. Uw bijdrage is vastgelegd op {formatTijdstip(antwoord.op)}. De behandelaar
            ziet haar in het dossier. Wilt u nog iets toevoegen? Neem contact op met{' '}
            {bijdrage.gevraagdDoor}.
          </Alinea>
          <blockquote class="vt-citaat vt-regels">{antwoord.tekst}</blockquote>
        </>
      ) : (
        <>
          <Alinea>
            {bijdrage.gevraagdDoor} vraagt uw kennis, {bijdrage.naam} ({bijdrage.functie}).{' '}
            {bijdrage.uiterlijk !== undefined && (
              <strong>Graag uw antwoord uiterlijk op {formatDatum(bijdrage.uiterlijk)}. </strong>
            )}
            U kunt één keer antwoorden, tot {formatTijdstip(bijdrage.verlooptOp)}. Uw naam en
            functie staan bij uw bijdrage in het dossier.
          </Alinea>
          <Kop2>De vraag</Kop2>
          <p class="nl-paragraph vt-regels">{bijdrage.vraag}</p>
          <Kern {...props} />
          <form method="post" class="vt-smal" novalidate>
            <Tekstveld
              {...ingevuld}
              naam="tekst"
              label="Uw bijdrage"
              hulp="Noem geen persoonsgegevens die niet nodig zijn."
              rijen={10}
            />
            <Knop>Verstuur uw bijdrage</Knop>
          </form>
        </>
      )}
    </>
  )
}

/** The page of a specialist, who is not signed in: the key in the address is the right to answer. */
export const addBijdrage: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  const show = async (c: Context, ingevuld: Ingevuld) => {
    const gevraagd = await readBijdragevraag(omgeving, c.req.param('sleutel') ?? '')
    const beeld = await readPlanbeeld(omgeving, gevraagd.dossier)
    return answerPagina(c, opmaak, {
      titel: 'Uw bijdrage',
      fouten: ingevuld.fouten,
      inhoud: <Bijdrage {...gevraagd} beeld={beeld} ingevuld={ingevuld} />,
    })
  }
  web.get('/bijdrage/:sleutel', (c) => show(c, LEEG))
  web.post('/bijdrage/:sleutel', async (c) => {
    const { velden } = await readForm(c)
    const sleutel = c.req.param('sleutel')
    const tekst = textOf(velden, 'tekst')
    return answerForm(c, velden, {
      vooraf: tekst === '' ? [{ veld: 'tekst', melding: 'Schrijf uw bijdrage.' }] : [],
      doe: () => giveBijdrage(omgeving, sleutel, tekst),
      ...tellAt('tekst'),
      naar: () => `/bijdrage/${sleutel}`,
      show: (ingevuld) => show(c, ingevuld),
    })
  })
}
