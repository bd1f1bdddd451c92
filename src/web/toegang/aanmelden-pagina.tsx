import type { FC } from 'hono/jsx'
import { Knop } from '../onderdelen/knop.tsx'
import { Linkregel } from '../onderdelen/link.tsx'
import { Alinea, Kop1, Kop2 } from '../onderdelen/tekst.tsx'
import { Regelveld } from '../onderdelen/velden.tsx'
import type { Herhaling } from './herhaling.ts'

type Velden = NonNullable<Herhaling['velden']>

/** So long a value, of several words, is a text that somebody would not like to type again. */
const TEKST = 20
const isTekst = (waarde: string) => waarde.length >= TEKST && /\s/.test(waarde)

/** Sends the same form once more; what was typed also stands here to copy. */
const OpnieuwVersturen: FC<{ readonly pad: string; readonly velden: Velden }> = ({
  pad,
  velden,
}) => (
  <>
    <Kop2>Wat u invulde, is er nog</Kop2>
    <Alinea>
      Laat deze pagina staan. Meld u aan in een ander tabblad en druk daarna hier op de knop. Een
      bestand kiest u opnieuw op de pagina zelf.
    </Alinea>
    <form method="post" action={pad}>
      {velden.map(([naam, waarde], i) =>
        !isTekst(waarde) ? (
          <input type="hidden" name={naam} value={waarde} />
        ) : (
          <div class="utrecht-form-field">
            <label for={`bewaard-${i}`} class="utrecht-form-label">
              Nog niet vastgelegd
            </label>
            <textarea
              id={`bewaard-${i}`}
              name={naam}
              rows={10}
              readonly
              class="utrecht-textarea utrecht-textarea--html-textarea"
            >
              {waarde}
            </textarea>
          </div>
        ),
      )}
      <Knop>Verstuur opnieuw</Knop>
    </form>
  </>
)

/** What was being sent: to send once more, or where it still is. */
const Ingevuld: FC<Herhaling> = ({ pad, velden }) => {
  if (velden === undefined) {
    return (
      <>
        <Kop2>Wat u invulde, is te groot om hier te herhalen</Kop2>
        <Alinea>
          Wij hebben het niet gelezen. Meld u aan in een ander tabblad en ga hier terug met de knop
          van uw browser: daar staat wat u invulde vaak nog.
        </Alinea>
      </>
    )
  }
  return velden.length > 0 ? <OpnieuwVersturen pad={pad} velden={velden} /> : null
}

const BijOrganisatie: FC = () => (
  <>
    <Alinea>Dit deel is voor medewerkers van de gemeente. Meld u aan bij uw organisatie.</Alinea>
    <Alinea>
      <Knop naar="/aanmelden/organisatie">Aanmelden bij uw organisatie</Knop>
    </Alinea>
  </>
)

const MetLink: FC = () => (
  <Alinea>
    Dit deel is voor medewerkers van de gemeente. Bij het starten drukt Visietoets een link af
    waarmee u zich één keer kunt aanmelden. Die aanmelding geldt tien uur. Is de link al gebruikt?
    Vraag een collega die is aangemeld om een link, of start de dienst opnieuw.
  </Alinea>
)

/** Somebody came back from their organisation; the browser goes on by itself. */
export const Welkom: FC<{ readonly naam: string }> = ({ naam }) => (
  <>
    <Kop1>U bent aangemeld</Kop1>
    <Alinea>U bent aangemeld als {naam}.</Alinea>
    <Linkregel naar="/dossiers">Verder naar de werkvoorraad</Linkregel>
  </>
)

/** Nobody is signed in; a form that was being sent can be sent again, so that nothing is lost. */
export const Aanmelden: FC<{
  readonly nietVerstuurd?: Herhaling | undefined
  /** Part of this room that anybody may read. */
  readonly open?: { readonly pad: string; readonly tekst: string } | undefined
  /** Whether people sign in at their organisation. */
  readonly metOrganisatie?: boolean
}> = ({ nietVerstuurd, open, metOrganisatie }) => (
  <>
    <Kop1>Meld u eerst aan</Kop1>
    {metOrganisatie ? <BijOrganisatie /> : <MetLink />}
    {open !== undefined && <Linkregel naar={open.pad}>{open.tekst}</Linkregel>}
    {nietVerstuurd && <Ingevuld {...nietVerstuurd} />}
    <Linkregel naar="/zelftoets">Geen medewerker? Toets hier zelf uw plan</Linkregel>
  </>
)

/** The form that uses up the link; it goes to the address of this page. */
export const AanmeldFormulier: FC<{ readonly naam?: string; readonly fout?: string }> = ({
  naam,
  fout,
}) => (
  <>
    <Kop1>Aanmelden als behandelaar</Kop1>
    <Alinea>Met deze knop gebruikt u de link. Daarna bent u tien uur aangemeld.</Alinea>
    <form method="post" class="vt-smal">
      <Regelveld
        naam="naam"
        label="Uw naam"
        hulp="Uw naam staat bij alles wat u vastlegt."
        autocomplete="name"
        maxlength={100}
        velden={{ naam }}
        fouten={fout ? [{ veld: 'naam', melding: fout }] : []}
      />
      <Knop>Meld mij aan</Knop>
    </form>
  </>
)
