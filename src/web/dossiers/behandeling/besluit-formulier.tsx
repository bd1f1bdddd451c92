import type { FC } from 'hono/jsx'
import { STANDEN } from '../../../domain/model/antwoord/besluit.ts'
import { CONCLUSIES, type Conclusie } from '../../../domain/model/visie.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Keuzeveld, Regelveld, Tekstveld, Verborgen } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { STAND_WOORDEN } from '../../shared/woorden.ts'
import { Dossierformulier } from '../kader/formulier.tsx'

export interface BesluitFormulierProps extends Ingevuld {
  readonly pad: string
  /** Number of the last event when this page was made. */
  readonly gezien: number
  /** Id of the last thing recorded when this page was made; empty when nothing was. */
  readonly laatste: string
  readonly woorden: Readonly<Record<Conclusie, string>>
}

/** The officer's own conclusie beside the advice. To deviate takes as many clicks as to agree. */
export const BesluitFormulier: FC<BesluitFormulierProps> = (props) => {
  const { pad, gezien, laatste, velden, fouten, woorden } = props
  const ingevuld = {
    velden: { ...velden, stand: velden.stand ?? 'in_behandeling' },
    fouten,
  }
  return (
    <Dossierformulier naar={pad} gezien={gezien}>
      <Verborgen naam="laatste" waarde={laatste} />
      <Keuzeveld
        {...ingevuld}
        naam="conclusie"
        label="Uw eigen conclusie"
        opties={CONCLUSIES.toReversed().map((deel) => [deel, woorden[deel]])}
      />
      <Tekstveld
        {...ingevuld}
        naam="motivering"
        label="Motivering"
        hulp="Vooraf staat hier een concept uit de uitkomsten. Wijzig het zoals u wilt: het staat in het dossier. In de brief komt daarvan alleen wat u onder een kopje “Toelichting” zet (op Afronden is dat het vak “Uw toelichting in de brief”). Let op: vervangt u het hele concept door een tekst die niet met “Het plan” begint, dan komt die tekst helemaal in de brief."
        rijen={12}
      />
      <Keuzeveld
        {...ingevuld}
        naam="stand"
        label="Stand van de zaak"
        opties={STANDEN.map((stand) => [stand, STAND_WOORDEN[stand]])}
      />
      <Regelveld
        {...ingevuld}
        naam="gepubliceerdOp"
        label="Bekendgemaakt op"
        type="date"
        hulp="Leeg betekent: niet openbaar. Een openbare vergunning telt mee voor anderen."
      />
      <Knop>Leg vast</Knop>
    </Dossierformulier>
  )
}
