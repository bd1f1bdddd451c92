import type { FC } from 'hono/jsx'
import { MAX_OMSCHRIJVING } from '../../../app/bijlagen/bewaar-bijlagen.ts'
import type { Toelichting } from '../../../app/bijlagen/lees-bijlagen.ts'
import type { Inzending } from '../../../app/ports/dossiers.ts'
import type { Bijlage, Bijlagegrens } from '../../../app/ports/zelftoetsen.ts'
import { formatAantal, joinEn, lowerFirst, upperFirst } from '../../../domain/tekst.ts'
import { Tekening } from '../../bijlagen/tekening.tsx'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Gedaan, Kop1, Kop2, Lijst } from '../../onderdelen/tekst.tsx'
import { Bestandenveld, Bestandsformulier, Tekstveld } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { NaVersturen } from '../kamer/na-versturen.tsx'
import { type GevraagdStuk, writeStukken } from '../kamer/stukken.ts'

/** Name of the field with the drawings. */
export const BESTANDEN = 'tekeningen'

/** Name of the button that says that a file was meant to come along. */
export const VOEG_TOE = 'voeg_toe'

interface ToelichtingProps extends Ingevuld {
  readonly pad: string
  readonly toelichting: Toelichting
  readonly grens: Bijlagegrens
  readonly bewaardTot: string
  /** For what somebody came here from his advice; empty: for nothing in particular. */
  readonly gevraagd: readonly GevraagdStuk[]
  /** As what it was sent in; absent: it was not. */
  readonly inzending: Inzending | undefined
  /** What was just done, in words. */
  readonly gedaan?: string | undefined
}

/** Of a drawing the form that takes it away: it stands outside the other, and its button in the list. */
const wegOf = ({ id }: Bijlage): string => `weg-${id}`

const Tekeningregel: FC<{ readonly pad: string; readonly bijlage: Bijlage }> = ({
  pad,
  bijlage,
}) => (
  <li class="vt-regel-knop">
    <span>
      <Tekening bijlage={bijlage} naar={`${pad}/tekeningen/${bijlage.id}`} />
    </span>
    <Knop tweede form={wegOf(bijlage)} aria-label={`Haal ${bijlage.naam} weg`}>
      Haal weg
    </Knop>
  </li>
)

const nameStukken = (stukken: readonly GevraagdStuk[]): string =>
  joinEn(stukken.map(({ naam }) => naam))

const Tekeningen: FC<ToelichtingProps> = (props) => {
  const { pad, toelichting, grens, gevraagd, fouten } = props
  const { tekeningen } = toelichting
  const over = grens.aantal - tekeningen.length
  return (
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
        <>
          <Bestandenveld
            naam={BESTANDEN}
            label={
              gevraagd.length > 0
                ? `Kies het bestand: ${nameStukken(gevraagd)}`
                : 'Kies tekeningen of foto’s'
            }
            hulp={`PDF, PNG of JPEG, elk niet groter dan ${grens.perStukMb} MB. U kunt er nog ${over} toevoegen. Uit een foto halen wij weg waar en met welk toestel hij is gemaakt. Een PDF blijft zoals hij is: kijk of er geen namen in staan.`}
            accept=".pdf,.png,.jpg,.jpeg"
            fouten={fouten}
          />
          <div class="vt-knoppen">
            <Knop name={VOEG_TOE} value="ja">
              Voeg toe
            </Knop>
          </div>
        </>
      ) : (
        <Alinea>
          U hebt {formatAantal(grens.aantal, 'tekening', 'tekeningen')} toegevoegd. Meer kan niet.
          Haal er een weg als u een andere wilt toevoegen.
        </Alinea>
      )}
    </section>
  )
}

/** What is asked and what for; without that, that none of it need be. */
const Waarvoor: FC<Pick<ToelichtingProps, 'gevraagd'>> = ({ gevraagd }) =>
  gevraagd.length === 0 ? (
    <Alinea>
      Dit hoeft niet. Het is voor wie uw plan leest: het advies verandert er niet door.
    </Alinea>
  ) : (
    <>
      <Alinea>Dit laat de gemeente zien dat uw plan aan de voorwaarden voldoet:</Alinea>
      <Lijst
        delen={gevraagd.map(({ naam, uitleg }) => (
          <>
            <strong>{upperFirst(naam)}</strong>
            {uitleg && `: ${lowerFirst(uitleg)}`}
          </>
        ))}
      />
      <Alinea>
        Stuur het hier mee, of beschrijf het. De gemeente beoordeelt het als u uw plan instuurt.
        Onze dienst leest het niet: uw advies blijft dus hetzelfde. Hebt u het nog niet? Dan kan het
        ook later, bij de aanvraag.
      </Alinea>
    </>
  )

/**
 * What somebody writes about his plan, and his drawings: for the people who read it, and never weighed. It is one form:
 * whichever button is pressed, the text and the files both go along.
 */
export const ToelichtingPagina: FC<ToelichtingProps> = (props) => {
  const { pad, toelichting, gevraagd, velden, fouten, gedaan, inzending } = props
  const mee = writeStukken(gevraagd.map(({ id }) => id))
  return (
    <>
      <Kop1>Omschrijving en tekeningen</Kop1>
      {gedaan !== undefined && <Gedaan>{gedaan}</Gedaan>}
      {inzending && <NaVersturen inzending={inzending} />}
      <Waarvoor gevraagd={gevraagd} />
      <Alinea>
        Alleen wie uw link heeft, ziet wat u hier geeft. Wij bewaren het zo lang als uw zelftoets,
        tot en met {props.bewaardTot}. Stuurt u uw plan in, dan krijgt de gemeente wat er dan staat,
        en bewaart zij dat bij uw plan.
      </Alinea>
      <Bestandsformulier naar={`${pad}/tekeningen${mee}`} breed>
        <div class="vt-twee">
          <section aria-labelledby="kop-omschrijving">
            <Kop2 id="kop-omschrijving">Uw plan in uw eigen woorden</Kop2>
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
          </section>
          <Tekeningen {...props} />
        </div>
      </Bestandsformulier>
      {toelichting.tekeningen.map((bijlage) => (
        <form
          method="post"
          action={`${pad}/tekeningen/${bijlage.id}/weg${mee}`}
          id={wegOf(bijlage)}
        />
      ))}
      <div class="vt-knoppen">
        <Knop naar={pad} tweede>
          Ga verder
        </Knop>
        <Knop naar={`${pad}/advies`} tweede>
          Bekijk het advies
        </Knop>
        {!inzending && (
          <Knop naar={`${pad}/insturen`} tweede>
            Stuur naar de gemeente
          </Knop>
        )}
      </div>
    </>
  )
}
