import type { BeoordelingenPort, Zaakregel, Zoekvraag } from '../../../app/ports/beoordelingen.ts'
import { rememberLaatste } from '../../../domain/onthoud.ts'
import { meets } from '../../../domain/plaats/omhullende.ts'
import type { Db } from '../bewaren/dossierregels.ts'
import type { Gezagen } from '../bewaren/gezag.ts'
import {
  eachZaakregel,
  listGewijzigd,
  type Regelrij,
  readStand,
  readZaakregels,
} from './zaakregels.ts'

/** About 2 kB each. Of a store with more than these none is kept, and all are read each time. */
const MAX_ZAKEN = 20_000

/** So many questions are remembered with what they found: who works on a plan asks the same for each of its pages. */
const MAX_VRAGEN = 32

type Regels = ReadonlyMap<string, Regelrij>

/** A question of who sees the cases of these authorities; undefined: of all. */
interface Gezien {
  readonly vraag: Zoekvraag
  readonly nu: readonly string[] | undefined
}

interface Geheugen {
  /** Everything up to and with this number of the trail is in it. */
  readonly stand: number
  /** By case. */
  readonly regels: Regels
  readonly find: (gezien: Gezien) => readonly Regelrij[]
}

const readAlle = async (db: Db): Promise<Regels> => {
  const regels = new Map<string, Regelrij>()
  for await (const regel of eachZaakregel(db)) regels.set(regel.id, regel)
  return regels
}

const answers = ({ kader, activiteiten }: Zoekvraag, regel: Zaakregel): boolean => {
  if (kader !== undefined && !meets(regel.kader, kader)) return false
  if (activiteiten === undefined) return true
  const eigen = regel.kern.feiten.activiteiten
  return Array.isArray(eigen) && activiteiten.some((een) => eigen.includes(een))
}

const isTeZien = (nu: Gezien['nu'], { gezag }: Regelrij): boolean =>
  nu === undefined || (nu.length > 0 && (gezag === null || nu.includes(gezag)))

const createGeheugen = (stand: number, regels: Regels): Geheugen => ({
  stand,
  regels,
  find: rememberLaatste(
    ({ vraag, nu }: Gezien) =>
      [...regels.values()].filter((regel) => isTeZien(nu, regel) && answers(vraag, regel)),
    { sleutelOf: (gezien) => JSON.stringify(gezien), hoeveel: MAX_VRAGEN },
  ),
})

/** The memory with what changed since; the number was read before the rows, so that nothing is missed. */
const renew = async (db: Db, oud: Geheugen | undefined, stand: number): Promise<Geheugen> => {
  const gewijzigd =
    oud === undefined || stand < oud.stand ? undefined : await listGewijzigd(db, oud.stand)
  if (oud === undefined || gewijzigd === undefined) return createGeheugen(stand, await readAlle(db))
  if (gewijzigd.length === 0) return { ...oud, stand }
  const regels = new Map(oud.regels)
  for (const zaak of gewijzigd) regels.delete(zaak)
  for (const regel of await readZaakregels(db, gewijzigd)) regels.set(regel.id, regel)
  const opVolgorde = [...regels].toSorted(([een], [ander]) => (een < ander ? -1 : 1))
  return createGeheugen(stand, new Map(opVolgorde))
}

/**
 * Every case in short, remembered: thousands of rows are not read again for each page. The audit trail, which every
 * process shares and which is one number long, says whether something changed and in which cases.
 */
export const createZakengeheugen = (db: Db, gezagen: Gezagen): Pick<BeoordelingenPort, 'list'> => {
  let geheugen: Geheugen | undefined
  let bezig: Promise<unknown> = Promise.resolve()
  const refresh = async (): Promise<Geheugen> => {
    const stand = await readStand(db)
    if (geheugen?.stand === stand) return geheugen
    const vers = await renew(db, geheugen, stand)
    geheugen = vers.regels.size > MAX_ZAKEN ? undefined : vers
    return vers
  }
  /** One at a time: two that come together read once. */
  const inTurn = (): Promise<Geheugen> => {
    const beurt = bezig.then(refresh)
    bezig = beurt.catch(() => undefined)
    return beurt
  }
  return {
    list: async (vraag) => {
      const nu = gezagen()
      const { find } = await inTurn()
      return find({ vraag, nu })
    },
  }
}
