import { explainMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import type { BeoordelingMetBewijs } from '../../../src/app/ports/beoordelingen.ts'
import { boek } from '../../rules/assen.ts'
import { createProef } from '../proef.ts'
import { TIEN_PLANNEN } from './tien-plannen.ts'

/** One of the ten plans on Assen's own rulebook, as its beoordeling comes out of the store. */
export const makeStandplan = (stand: string) => {
  const { omgeving } = createProef([boek])
  const plan = TIEN_PLANNEN.find((deel) => deel.stand === stand)
  if (plan === undefined) throw new Error(`there is no plan that ${stand}`)
  const { volledig } = explainMetBewijs(omgeving, {
    inhoud: { naam: 'Honderd woningen', locatie: plan.locatie, feiten: plan.feiten },
    mag: { alsBehandelaar: true, concept: false },
  })
  return { omgeving, beoordeling: JSON.parse(JSON.stringify(volledig)) as BeoordelingMetBewijs }
}
