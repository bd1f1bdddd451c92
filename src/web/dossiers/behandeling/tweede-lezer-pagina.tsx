import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import type { Persoon } from '../../../domain/dossier/persoon.ts'
import { puntenVan } from '../../../domain/dossier/punten.ts'
import {
  type Meeleesvraag,
  magMeelezen,
  meeleesvragenVan,
} from '../../../domain/dossier/tweede-lezer.ts'
import { geldendVan } from '../../../domain/dossier/zaak.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Kop2, Kop3 } from '../../onderdelen/tekst.tsx'
import { Keuzeveld, Regelveld, Tekstveld, Verborgen } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { Dossierformulier } from '../kader/formulier.tsx'

export interface TweedeLezerProps {
  readonly dossier: Dossier
  /** Who looks at this page. */
  readonly wie: Required<Persoon>
  readonly ingevuld: Ingevuld
}

const Lezing: FC<{ readonly lezing: NonNullable<Meeleesvraag['lezing']> }> = ({ lezing }) => (
  <>
    <Alinea>
      Gelezen door {lezing.door} op {formatTijdstip(lezing.op)}:{' '}
      <strong>{lezing.akkoord ? 'akkoord' : 'niet akkoord'}</strong>.
      {lezing.identiteit?.soort !== 'aangemeld' &&
        ' Deze naam is niet nagegaan: hij is ingetypt of kwam uit een aanmeldlink.'}
    </Alinea>
    {lezing.opmerkingen && (
      <blockquote class="vt-citaat vt-regels">{lezing.opmerkingen}</blockquote>
    )}
  </>
)

const Formulier: FC<TweedeLezerProps & { readonly vraag: Meeleesvraag }> = (props) => {
  const { dossier, ingevuld, vraag } = props
  return (
    <Dossierformulier naar={`/dossiers/${dossier.id}/tweede-lezing`} gezien={dossier.zaak.laatste}>
      <Verborgen naam="bij" waarde={vraag.volgnummer} />
      <Keuzeveld
        {...ingevuld}
        naam={`akkoord-${vraag.volgnummer}`}
        label="Uw oordeel"
        opties={[
          ['ja', 'akkoord'],
          ['nee', 'niet akkoord'],
        ]}
      />
      <Tekstveld
        {...ingevuld}
        naam={`opmerkingen-${vraag.volgnummer}`}
        label="Opmerkingen"
        hulp="Verplicht als u niet akkoord bent en geen punt teruglegt."
      />
      <Tekstveld
        {...ingevuld}
        naam={`punten-${vraag.volgnummer}`}
        label="Punten die terug moeten"
        hulp="Mag leeg blijven. Zet elk punt op een eigen regel: elk punt staat daarna open in de zaak."
        rijen={3}
      />
      <Knop tweede>Leg uw lezing vast</Knop>
    </Dossierformulier>
  )
}

/** What was returned, each with what was done about it or a form to say so. */
const Punten: FC<Pick<TweedeLezerProps, 'dossier' | 'ingevuld'>> = ({ dossier, ingevuld }) => {
  const punten = puntenVan(geldendVan(dossier))
  return punten.length === 0 ? null : (
    <>
      <Kop3>Teruggelegde punten</Kop3>
      <ol>
        {punten.map(({ volgnummer, tekst, door, op, afgehandeld }) => (
          <li>
            <Alinea>
              <strong>{tekst}</strong> ({door}, {formatTijdstip(op)})
            </Alinea>
            {afgehandeld ? (
              <Alinea>
                Afgehandeld door {afgehandeld.door} op {formatTijdstip(afgehandeld.op)}
                {afgehandeld.tekst ? `: ${afgehandeld.tekst}` : '.'}
              </Alinea>
            ) : (
              <Dossierformulier
                naar={`/dossiers/${dossier.id}/punten/${volgnummer}`}
                gezien={dossier.zaak.laatste}
              >
                <Tekstveld
                  {...ingevuld}
                  naam={`gedaan-${volgnummer}`}
                  label="Wat is hieraan gedaan?"
                  hulp="Mag leeg blijven."
                  rijen={2}
                />
                <Knop tweede aria-label={`Afgehandeld: ${tekst}`}>
                  Afgehandeld
                </Knop>
              </Dossierformulier>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** Who reads along. The author of the conclusie or the letter never is. */
export const TweedeLezer: FC<TweedeLezerProps> = (props) => {
  const { dossier, wie, ingevuld } = props
  const geldend = geldendVan(dossier)
  return (
    <>
      <Kop2 id="tweede-lezer">Tweede lezer</Kop2>
      {wie.identiteit.soort === 'zelf_opgegeven' && (
        <Alinea>
          Wie zich aanmeldt, vult hier zelf zijn naam in. Of de tweede lezer echt iemand anders is,
          is daarom niet na te gaan; dat staat ook bij wat wordt vastgelegd.
        </Alinea>
      )}
      <Punten dossier={dossier} ingevuld={ingevuld} />
      {meeleesvragenVan(geldend).map((vraag) => (
        <div>
          <Kop3>Gevraagd aan {vraag.naam}</Kop3>
          <Alinea>
            Door {vraag.gevraagdDoor} op {formatDatum(vraag.gevraagdOp)}
            {vraag.vraag ? `: ${vraag.vraag}` : '.'}
          </Alinea>
          {vraag.lezing ? (
            <Lezing lezing={vraag.lezing} />
          ) : magMeelezen(geldend, vraag, wie) ? (
            <Formulier {...props} vraag={vraag} />
          ) : (
            <Alinea>
              Nog niet gelezen. U bent aangemeld als {wie.naam} en vroeg dit zelf, of u schreef de
              conclusie of de brief. Een collega die onder een eigen naam is aangemeld, leest mee.
            </Alinea>
          )}
        </div>
      ))}
      <Dossierformulier naar={`/dossiers/${dossier.id}/tweede-lezer`} gezien={dossier.zaak.laatste}>
        <Regelveld {...ingevuld} naam="lezer" label="Naam van de collega die meeleest" />
        <Tekstveld
          {...ingevuld}
          naam="leesvraag"
          label="Waar moet deze collega op letten?"
          hulp="Mag leeg blijven."
          rijen={2}
        />
        <Knop tweede>Vraag een tweede lezer</Knop>
      </Dossierformulier>
    </>
  )
}
