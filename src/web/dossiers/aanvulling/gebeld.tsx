import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import type { Aanvulling } from '../../../domain/dossier/aanvulling.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { Tekstveld, Verborgen } from '../../onderdelen/velden.tsx'
import { type Ingevuld, LEEG, textOf } from '../../shared/inzending.ts'
import { Dossierformulier } from '../kader/formulier.tsx'
import { vraagOf } from '../kader/waarden.ts'

/** Field with the number of the question, and of the text that answers it. */
export const GEBELD = 'gebeld'
export const gebeldVeld = (volgnummer: number) => `gebeld-${volgnummer}`

interface Props {
  readonly dossier: Dossier
  readonly aanvulling: Aanvulling
  readonly ingevuld: Ingevuld
}

/** The answer to an officer's own question, in his words. */
const EigenAntwoord: FC<Props> = ({ dossier, aanvulling, ingevuld }) => {
  const { volgnummer, eigenVraag, open } = aanvulling
  return eigenVraag === undefined ? null : (
    <Dossierformulier naar={`/dossiers/${dossier.id}/aanvulling`} gezien={dossier.zaak.laatste}>
      <Verborgen naam={GEBELD} waarde={volgnummer} />
      <Tekstveld
        {...ingevuld}
        naam={gebeldVeld(volgnummer)}
        label={`Het antwoord op: ${eigenVraag}`}
        hulp={
          open.length === 0
            ? 'Zeg erbij hoe u het hoorde. Daarna staat de vraag niet meer open.'
            : 'Zeg erbij hoe u het hoorde. Daarna staat geen van deze vragen meer open.'
        }
        rijen={3}
      />
      <Knop tweede>Leg het antwoord vast</Knop>
    </Dossierformulier>
  )
}

/** Where an officer fills in what the initiator told him; it is recorded as said by the officer. */
export const Gebeld: FC<Props> = (props) => {
  const { dossier, aanvulling, ingevuld } = props
  const eigen = textOf(ingevuld.velden, GEBELD) === String(aanvulling.volgnummer)
  return (
    <Uitklap kop="Heeft de initiatiefnemer gebeld? Vul het antwoord hier in" open={eigen}>
      <Alinea>Bij het antwoord komt te staan dat u het heeft vastgelegd.</Alinea>
      <Lijst
        delen={aanvulling.open.map((feit) => (
          <Link naar={`/dossiers/${dossier.id}/gegevens/${feit}`}>{vraagOf(dossier, feit)}</Link>
        ))}
      />
      <EigenAntwoord {...props} ingevuld={eigen ? ingevuld : LEEG} />
    </Uitklap>
  )
}
