import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import type { Effect } from '../../../app/effecten/list-effecten.ts'
import { lowerFirst } from '../../../domain/tekst.ts'
import { Formulierknoppen } from '../../onderdelen/knop.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'
import { Keuzeveld, Tekstveld } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { Dossierformulier, Vastleggen } from '../kader/formulier.tsx'
import { readGezien } from '../kader/handelingen.ts'
import { Intussen } from '../kader/intussen.tsx'

type Props = Ingevuld & { readonly dossier: Dossier }

/** Where the plan departs from the omgevingsplan: what the motivation and the letter begin with. */
export const AfwijkingFormulier: FC<Props> = ({ dossier, velden, fouten }) => {
  const ingevuld = { velden, fouten }
  const naar = `/dossiers/${dossier.id}/afwijking`
  return (
    <>
      <Kop2>Waar het plan afwijkt van het omgevingsplan</Kop2>
      {fouten.length > 0 && <Intussen dossier={dossier} gezien={readGezien(velden)} />}
      <Alinea>
        Dit staat bovenaan het overzicht, in de motivering en in de brief. Elke keer dat u dit
        vastlegt, blijft in de geschiedenis staan. Het verandert het advies niet.
      </Alinea>
      <Dossierformulier naar={naar} gezien={dossier.zaak.laatste}>
        <Tekstveld
          {...ingevuld}
          naam="artikel"
          label="Van welke regel wijkt het af?"
          hulp="Het artikel van het omgevingsplan, en van welk oud plan dat komt."
          rijen={2}
        />
        <Tekstveld
          {...ingevuld}
          naam="toegestaan"
          label="Wat mag daar?"
          hulp="Zeg waar het om gaat, zoals “een bouwhoogte van hoogstens 6 m”: zo staat het in de brief."
          rijen={3}
        />
        <Tekstveld {...ingevuld} naam="gevraagd" label="Wat wordt gevraagd?" rijen={3} />
        <Tekstveld
          {...ingevuld}
          naam="verschil"
          label="Wat is het verschil? (mag leeg blijven)"
          hulp="Kort, als “twee meter hoger dan mag”. Laat u dit leeg, dan rekenen wij het verschil uit als in beide teksten hierboven één getal staat, met dezelfde eenheid; u kunt het daarna wijzigen."
          rijen={2}
        />
        <Formulierknoppen
          knop="Leg de afwijking vast"
          naar={`/dossiers/${dossier.id}`}
          terug="Terug zonder vast te leggen"
        />
      </Dossierformulier>
    </>
  )
}

/** Whether an effect plays at all, with a reason. */
export const EffectFormulier: FC<Props & { readonly effect: Effect }> = ({
  dossier,
  effect: { thema, label, punten },
  velden,
  fouten,
}) => (
  <Vastleggen
    dossier={dossier}
    naar={`/dossiers/${dossier.id}/effecten/${thema}`}
    kop={`Speelt ${lowerFirst(label)} bij dit plan?`}
    uitleg={
      <Alinea>
        {punten === 0
          ? 'Geen van onze regels hierover geldt voor dit plan.'
          : punten === 1
            ? 'Eén van onze regels hierover kan voor dit plan gelden.'
            : `Van onze regels hierover kunnen er ${punten} voor dit plan gelden.`}{' '}
        Wat u vastlegt, verandert het advies niet.
      </Alinea>
    }
    velden={velden}
    fouten={fouten}
    reden="Waarom"
    hulp="Deze reden staat bij het hoofdstuk, met uw naam en de datum."
    knop="Leg vast"
    terug={`/dossiers/${dossier.id}`}
  >
    <Keuzeveld
      velden={velden}
      fouten={fouten}
      naam="geldt"
      label={`${label} geldt voor dit plan`}
      opties={[
        ['nee', 'Geldt niet'],
        ['ja', 'Geldt wel'],
      ]}
    />
  </Vastleggen>
)
