import type { FC } from 'hono/jsx'
import { Regelveld, Tekstveld } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'

/** The fields at the top of a letter. `datum`: what its date is called in the form. */
export const Briefgegevens: FC<{ readonly ingevuld: Ingevuld; readonly datum: string }> = ({
  ingevuld,
  datum,
}) => (
  <>
    <Tekstveld
      {...ingevuld}
      naam="aan"
      label="Aan wie"
      hulp="Naam en adres, elk op een eigen regel."
      rijen={3}
    />
    <Regelveld {...ingevuld} naam={datum} label="Datum van de brief" type="date" />
    <Regelveld
      {...ingevuld}
      naam="kenmerk"
      label="Ons kenmerk"
      hulp="Het nummer van deze zaak, of dat van uw eigen zaaksysteem. Leeg: dan staat het niet in de brief."
      maxlength={200}
    />
    <Regelveld {...ingevuld} naam="onderwerp" label="Onderwerp" maxlength={500} />
  </>
)
