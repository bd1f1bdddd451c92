import type { FC } from 'hono/jsx'
import { MAX_OMSCHRIJVING } from '../../../app/bijlagen/bewaar-bijlagen.ts'
import type { Toelichting } from '../../../app/bijlagen/lees-bijlagen.ts'
import type { Inzending } from '../../../app/ports/dossiers.ts'
import type { Bijlage, Bijlagegrens } from '../../../app/ports/zelftoetsen.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { formatAantal } from '../../../domain/tekst.ts'
import { Tekening } from '../../bijlagen/tekening.tsx'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Gedaan, Kop1, Kop2, Melding } from '../../onderdelen/tekst.tsx'
import { Bestandenveld, Bestandsformulier, Tekstveld } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'

/** Name of the field with the drawings. */
export const BESTANDEN = 'tekeningen'

interface ToelichtingProps extends Ingevuld {
  readonly pad: string
  readonly toelichting: Toelichting
  readonly grens: Bijlagegrens
  readonly bewaardTot: string
  /** As what it was sent in; absent: it was not. */
  readonly inzending: Inzending | undefined
  /** What was just done, in words. */
  readonly gedaan?: string | undefined
}

const Tekeningregel: FC<{ readonly pad: string; readonly bijlage: Bijlage }> = ({
  pad,
  bijlage,
}) => (
  <li class="vt-regel-knop">
    <span>
      <Tekening bijlage={bijlage} naar={`${pad}/tekeningen/${bijlage.id}`} />
    </span>
    <form method="post" action={`${pad}/tekeningen/${bijlage.id}/weg`}>
      <Knop tweede aria-label={`Haal ${bijlage.naam} weg`}>
        Haal weg
      </Knop>
    </form>
  </li>
)

/** What is added after sending stays here: that is said before somebody writes it. */
const NaVersturen: FC<{ readonly inzending: Inzending }> = ({
  inzending: { nummer, ontvangenOp },
}) => (
  <Melding soort="warning">
    <Alinea>
      U stuurde dit plan in op {formatDatum(ontvangenOp)}, onder nummer{' '}
      <strong class="vt-nummer">{nummer}</strong>. Wat u hier nu nog toevoegt of verandert, ziet de
      gemeente niet. Moet zij het weten? Voeg het dan toe op uw statuspagina, met de link die u bij
      het versturen kreeg. Of bel of mail haar en noem uw nummer.
    </Alinea>
  </Melding>
)

/** What somebody writes about his plan, and his drawings: for the people who read it, and never weighed. */
export const ToelichtingPagina: FC<ToelichtingProps> = (props) => {
  const { pad, toelichting, grens, velden, fouten, gedaan } = props
  const { tekeningen } = toelichting
  const over = grens.aantal - tekeningen.length
  return (
    <>
      <Kop1>Omschrijving en tekeningen</Kop1>
      {gedaan !== undefined && <Gedaan>{gedaan}</Gedaan>}
      {props.inzending && <NaVersturen inzending={props.inzending} />}
      <Alinea>
        Dit hoeft niet. Het advies verandert er niet door. Het is voor wie uw plan leest. Alleen wie
        uw link heeft, ziet het. Wij bewaren het zo lang als uw zelftoets, tot en met{' '}
        {props.bewaardTot}. Stuurt u uw plan in, dan krijgt de gemeente wat er dan staat, en bewaart
        zij dat bij uw plan.
      </Alinea>
      <div class="vt-twee">
        <section aria-labelledby="kop-omschrijving">
          <Kop2 id="kop-omschrijving">Uw plan in uw eigen woorden</Kop2>
          <form method="post" action={`${pad}/toelichting`} class="vt-smal" novalidate>
            <Tekstveld
              naam="omschrijving"
              label="Omschrijving"
              hulp={`Vertel wat u wilt en waarom. Noem geen namen of telefoonnummers. U mag ${MAX_OMSCHRIJVING.toLocaleString('nl-NL')} tekens gebruiken.`}
              rijen={10}
              {...{ velden, fouten }}
            />
            <div class="vt-knoppen">
              <Knop>Bewaar de omschrijving</Knop>
            </div>
          </form>
        </section>
        <section aria-labelledby="kop-tekeningen">
          <Kop2 id="kop-tekeningen">Uw tekeningen</Kop2>
          {tekeningen.length > 0 && (
            <ul class="vt-lijst-kaal vt-tekeningen">
              {tekeningen.map((bijlage) => (
                <Tekeningregel pad={pad} bijlage={bijlage} />
              ))}
            </ul>
          )}
          {over > 0 ? (
            <Bestandsformulier naar={`${pad}/tekeningen`}>
              <Bestandenveld
                naam={BESTANDEN}
                label="Kies tekeningen of foto’s"
                hulp={`PDF, PNG of JPEG, elk niet groter dan ${grens.perStukMb} MB. U kunt er nog ${over} toevoegen. Uit een foto halen wij weg waar en met welk toestel hij is gemaakt. Een PDF blijft zoals hij is: kijk of er geen namen in staan.`}
                accept=".pdf,.png,.jpg,.jpeg"
                fouten={fouten}
              />
              <div class="vt-knoppen">
                <Knop>Voeg toe</Knop>
              </div>
            </Bestandsformulier>
          ) : (
            <Alinea>
              U hebt {formatAantal(grens.aantal, 'tekening', 'tekeningen')} toegevoegd. Meer kan
              niet. Haal er een weg als u een andere wilt toevoegen.
            </Alinea>
          )}
        </section>
      </div>
      <div class="vt-knoppen">
        <Knop naar={pad} tweede>
          Ga verder
        </Knop>
        <Knop naar={`${pad}/advies`} tweede>
          Bekijk het advies
        </Knop>
      </div>
    </>
  )
}
