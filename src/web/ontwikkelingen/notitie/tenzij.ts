import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import { listGevend } from '../../../app/ontwikkeling/deel-en-geheel.ts'
import type { RichtingUitkomst } from '../../../domain/model/richting.ts'
import { HARDHEDEN, type Hardheid } from '../../../domain/model/visie.ts'

interface Kant {
  readonly geheel: { readonly richting?: OntwikkelingMetBewijs['geheel']['richting'] }
  readonly delen: readonly Pick<OntwikkelingMetBewijs['delen'][number], 'richting'>[]
}

/** What a stand nee_tenzij asks of who decides: of what is not adopted, only once it is. */
const VRAAGT: Readonly<Record<Hardheid, string>> = {
  vast: 'Zo verdergaan vraagt een zwaarwegend belang, dat het bestuur motiveert.',
  te_bevestigen:
    'Als de gemeente bevestigt waar dit op rust, vraagt zo verdergaan een zwaarwegend belang, dat het bestuur motiveert.',
  eigen_uitwerking:
    'Dit rust op een uitwerking van deze toets. Pas als de gemeente die vaststelt, vraagt zo verdergaan een zwaarwegend belang.',
}

type Richting = Pick<RichtingUitkomst, 'stand' | 'door'> &
  Partial<Pick<RichtingUitkomst, 'hoogstens' | 'zeker'>>

/** What says nee_tenzij: what gives the stand, or what keeps it this low while it is open. */
const listZeggend = ({ stand, hoogstens, door, zeker = [] }: Richting) => {
  if (stand === 'nee_tenzij') return listGevend({ door })
  return hoogstens === 'nee_tenzij' ? zeker : []
}

/** The same as firm as the firmest ground for it, of the whole or of a part. */
export const sayTenzij = ({ geheel, delen }: Kant): string => {
  const gevonden = [geheel.richting, ...delen.map((deel) => deel.richting)].flatMap((richting) =>
    richting === undefined ? [] : listZeggend(richting),
  )
  const hardste = HARDHEDEN.toReversed().find((hardheid) =>
    gevonden.some((grond) => grond.hardheid === hardheid),
  )
  return VRAAGT[hardste ?? 'te_bevestigen']
}
