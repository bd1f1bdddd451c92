import { instantLater } from '../../domain/dossier/kalender.ts'
import {
  type Opdracht,
  RIJSOORTEN,
  type Rijsoort,
  type Vernietigd,
  type VernietigingPort,
  ZAAKSOORTEN,
  type Zaaksoort,
} from '../ports/opschoning.ts'
import { type Bewaartermijnen, VERLOPEN, wordGrond } from './termijnen.ts'

/** So many cases or plans at a time, and so many rows: who else asks the database something waits no longer for it. */
const ZAKEN_PER_KEER = 200
const RIJEN_PER_KEER = 1_000
const KEREN = 20

export interface Opruimomgeving {
  readonly vernietiging: VernietigingPort
  readonly nu: () => Date
  readonly nieuwId: () => string
}

/** How much of one kind went, or would go: cases, plans or rows. */
export interface Opgeruimd {
  readonly soort: Zaaksoort | Rijsoort | 'toegang'
  readonly grond: string
  readonly aantal: number
}

const makeOpdracht = ({ nu, nieuwId }: Opruimomgeving, grond: string): Opdracht => ({
  id: nieuwId(),
  vastgelegdOp: nu().toISOString(),
  grond,
})

const clearZaken = async (
  omgeving: Opruimomgeving,
  soort: Zaaksoort,
  { dagen, proef }: { readonly dagen: number; readonly proef: boolean },
): Promise<Opgeruimd> => {
  const { vernietiging, nu } = omgeving
  const moment = nu()
  const verlopen = { soort, sinds: instantLater(moment, -dagen), nu: moment.toISOString() }
  const grond = wordGrond(soort, dagen)
  const ids = await vernietiging.findVerlopen(verlopen, ZAKEN_PER_KEER)
  if (proef) return { soort, grond, aantal: ids.length }
  let aantal = 0
  for (const id of ids) {
    const opdracht = makeOpdracht(omgeving, grond)
    if (await vernietiging.destroyTeksten({ soort, id }, opdracht, verlopen)) aantal++
  }
  return { soort, grond, aantal }
}

/** Until nothing is left, or as often as one round may. */
const clearInStukken = async (clear: () => Promise<Vernietigd | undefined>): Promise<number> => {
  let aantal = 0
  for (let keer = 0; keer < KEREN; keer++) {
    const bon = await clear()
    aantal += bon?.aantal ?? 0
    if ((bon?.aantal ?? 0) < RIJEN_PER_KEER) break
  }
  return aantal
}

const clearRijen = async (
  omgeving: Opruimomgeving,
  soort: Rijsoort,
  proef: boolean,
): Promise<Opgeruimd> => {
  const { vernietiging, nu } = omgeving
  const grond = VERLOPEN[soort]
  if (proef) {
    return { soort, grond, aantal: await vernietiging.countRijen(soort, nu().toISOString()) }
  }
  const clear = () => vernietiging.removeRijen(soort, RIJEN_PER_KEER, makeOpdracht(omgeving, grond))
  return { soort, grond, aantal: await clearInStukken(clear) }
}

const clearToegang = async (
  omgeving: Opruimomgeving,
  dagen: number,
  proef: boolean,
): Promise<Opgeruimd> => {
  const { vernietiging, nu } = omgeving
  const sinds = instantLater(nu(), -dagen)
  const grond = wordGrond('toegang', dagen)
  if (proef) return { soort: 'toegang', grond, aantal: await vernietiging.countToegang(sinds) }
  const clear = () =>
    vernietiging.clearToegang(sinds, RIJEN_PER_KEER, makeOpdracht(omgeving, grond))
  return { soort: 'toegang', grond, aantal: await clearInStukken(clear) }
}

/**
 * Destroys what its term has passed of, a bounded amount at a time: the rest goes the next time. What is in use or held
 * stays. `proef`: nothing is destroyed, and what would be is counted (of cases at most as many as go at a time).
 */
export const clearVerlopen = async (
  omgeving: Opruimomgeving,
  termijnen: Bewaartermijnen,
  proef = false,
): Promise<readonly Opgeruimd[]> => {
  const opgeruimd: Opgeruimd[] = []
  for (const soort of ZAAKSOORTEN) {
    const dagen = termijnen[soort]
    if (dagen !== undefined) opgeruimd.push(await clearZaken(omgeving, soort, { dagen, proef }))
  }
  if (termijnen.toegang !== undefined) {
    opgeruimd.push(await clearToegang(omgeving, termijnen.toegang, proef))
  }
  for (const soort of RIJSOORTEN) opgeruimd.push(await clearRijen(omgeving, soort, proef))
  return opgeruimd.filter(({ aantal }) => aantal > 0)
}
