import type { FC } from 'hono/jsx'
import type { Bijlagegrens } from '../../app/ports/zelftoetsen.ts'
import { Knop } from '../onderdelen/knop.tsx'
import { Alinea, Uitklap } from '../onderdelen/tekst.tsx'
import { Bestandenveld, Bestandsformulier, Tekstveld } from '../onderdelen/velden.tsx'
import type { Ingevuld } from '../shared/inzending.ts'

export const BESTANDEN = 'bestanden'

/** What a sender may still tell of his plan, and draw: it comes with the case, text and files together. */
export const Erbij: FC<{
  readonly pad: string
  readonly grens: Bijlagegrens
  readonly ingevuld: Ingevuld
}> = ({ pad, grens, ingevuld }) => (
  <Uitklap kop="Wilt u nog iets toevoegen?" open={ingevuld.fouten.length > 0}>
    <Alinea>
      De behandelaar ziet dit bij uw plan. Het advies verandert er niet vanzelf door. Noem geen
      namen of telefoonnummers.
    </Alinea>
    <Bestandsformulier naar={`${pad}/tekeningen`}>
      <Tekstveld
        naam="erbij"
        label="Wat moet de gemeente nog weten?"
        hulp="Bijvoorbeeld een ander getal, of wat u met uw buren hebt besproken."
        rijen={5}
        {...ingevuld}
      />
      <Bestandenveld
        naam={BESTANDEN}
        label="Tekeningen of foto’s"
        hulp={`Dit mag leeg blijven. PDF, PNG of JPEG, elk niet groter dan ${grens.perStukMb} MB. Hoogstens ${grens.aantal} bij één plan. Een PDF blijft zoals hij is: kijk of er geen namen in staan.`}
        accept=".pdf,.png,.jpg,.jpeg"
        {...ingevuld}
      />
      <div class="vt-knoppen">
        <Knop>Stuur dit naar de gemeente</Knop>
      </div>
    </Bestandsformulier>
  </Uitklap>
)
