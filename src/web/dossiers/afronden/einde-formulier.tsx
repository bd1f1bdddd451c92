import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { IDEEANTWOORD_WOORDEN } from '../../../app/woorden/afronding.ts'
import { findIngezonden } from '../../../domain/dossier/inzending.ts'
import { IDEEANTWOORDEN } from '../../../domain/ideeantwoord.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Keuzelijst, Keuzeveld, Regelveld, Tekstveld } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { Dossierformulier } from '../kader/formulier.tsx'

export interface Afrondprops {
  readonly dossier: Dossier
  readonly ingevuld: Ingevuld
}

/** The versions of the letter, the last one first. */
export const listBrieven = ({ gebeurtenissen }: Dossier) =>
  gebeurtenissen
    .filter(({ gebeurtenis }) => gebeurtenis.soort === 'brief_opgesteld')
    .map(
      ({ volgnummer, door, vastgelegdOp }, i) =>
        [String(volgnummer), `versie ${i + 1}, ${door}, ${formatTijdstip(vastgelegdOp)}`] as const,
    )
    .toReversed()

/** How an idea ends, whether a letter goes with it or not. */
export const EindeFormulier: FC<Afrondprops> = ({ dossier, ingevuld }) => {
  const { id, gebeurtenissen, zaak } = dossier
  const brieven = listBrieven(dossier)
  const leest = findIngezonden(gebeurtenissen) !== undefined
  return (
    <Dossierformulier naar={`/dossiers/${id}/afronden`} gezien={zaak.laatste}>
      <Keuzeveld
        {...ingevuld}
        naam="antwoord"
        label="Hoe eindigt dit idee?"
        opties={IDEEANTWOORDEN.map((deel) => [deel, IDEEANTWOORD_WOORDEN[deel]])}
      />
      <Regelveld
        {...ingevuld}
        naam="waarheen"
        label="Doorverwezen naar"
        hulp="Alleen bij doorverwezen. Noem een organisatie of loket, geen mens."
        maxlength={300}
      />
      <Regelveld {...ingevuld} naam="datum" label="Beantwoord op" type="date" />
      {brieven.length > 0 && (
        <Keuzelijst
          {...ingevuld}
          naam="brief"
          label="Met welke brief?"
          {...(leest && { hulp: 'De inzender leest deze brief ook op zijn statuspagina.' })}
          leeg="zonder brief"
          opties={brieven}
        />
      )}
      <Tekstveld
        {...ingevuld}
        naam="tekst"
        label="Toelichting"
        hulp={
          leest
            ? 'Mag leeg blijven. De inzender leest dit op zijn statuspagina.'
            : 'Mag leeg blijven.'
        }
        rijen={4}
      />
      <Knop>Rond af</Knop>
    </Dossierformulier>
  )
}
