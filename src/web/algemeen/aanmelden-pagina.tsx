import type { FC } from 'hono/jsx'
import { Alinea, Kop1 } from '../onderdelen/tekst.tsx'

/** Nobody is signed in; what was typed just now is shown, so that nothing is lost. */
export const Aanmelden: FC<{ readonly tekst?: string }> = ({ tekst }) => (
  <>
    <Kop1>Meld u eerst aan</Kop1>
    <Alinea>
      Dit deel is voor behandelaars. Bij het starten drukt Visietoets een link af waarmee u zich één
      keer kunt aanmelden. Die aanmelding geldt tien uur. Is de link al gebruikt? Start de dienst
      dan opnieuw.
    </Alinea>
    {tekst ? (
      <div class="vt-veld">
        <label for="bewaard" class="utrecht-form-label">
          Uw tekst is nog niet vastgelegd. Bewaar hem hier:
        </label>
        <textarea
          id="bewaard"
          rows={10}
          readonly
          class="utrecht-textarea utrecht-textarea--html-textarea"
        >
          {tekst}
        </textarea>
      </div>
    ) : (
      ''
    )}
  </>
)

/** The button that uses up the link; the form goes to the address of this page. */
export const AanmeldKnop: FC = () => (
  <>
    <Kop1>Aanmelden als behandelaar</Kop1>
    <Alinea>Met deze knop gebruikt u de link. Daarna bent u tien uur aangemeld.</Alinea>
    <form method="post">
      <button type="submit" class="nl-button nl-button--primary">
        Meld mij aan
      </button>
    </form>
  </>
)
