import { explainMetBewijs } from '../../src/app/beoordelen/assess-met-bewijs.ts'
import type { BeoordelingMetBewijs } from '../../src/app/ports/beoordelingen.ts'
import type { Rapport, Register } from '../../src/app/ports/rapport.ts'
import { getRapport } from '../../src/app/rapport/get-rapport.ts'
import { boek, createProef, INITIATIEF, RD } from './proef.ts'

const { omgeving } = createProef()

/** A beoordeling of the made-up city, as it comes out of the store. */
export const beoordeel = (anders: object = {}): BeoordelingMetBewijs => {
  const { volledig } = explainMetBewijs(omgeving, {
    inhoud: { ...INITIATIEF, ...anders },
    contentCrs: RD,
    mag: { alsBehandelaar: true, concept: false },
  })
  return JSON.parse(JSON.stringify(volledig)) as BeoordelingMetBewijs
}

const BEWAARD = {
  id: '019b0000-0000-7000-8000-000000000001',
  aangemaaktOp: '2026-09-01T10:00:00.000Z',
}

/** Its report, stored and served on an address of its own. */
export const maakProefrapport = (
  register: Register,
  beoordeling: BeoordelingMetBewijs = beoordeel(),
): Rapport =>
  getRapport(omgeving, {
    beoordeling,
    boek,
    register,
    stempel: { bewaard: BEWAARD, dienst: 'https://visietoets.example' },
  })
