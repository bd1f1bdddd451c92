import { and, count, eq, lt, not, notInArray, sql } from 'drizzle-orm'
import type { Kaart, KaartenPort } from '../../../app/ports/kaarten.ts'
import { isUuid } from '../../../domain/json.ts'
import type { KaartKop } from '../../../domain/model/antwoord/geschiktheidskaart.ts'
import { kaartbrok as brok, geschiktheidskaart as kaart } from '../schema/schema-kaarten.ts'
import { awaitAntwoord } from './antwoord.ts'
import { completePoging } from './herhalingen.ts'
import { type Db, endKaart, isOpen, MAX_WACHT_MS } from './kaart-einde.ts'
import { createKaartdelen } from './kaartdelen.ts'

/** Storing a whole map at once. */
const MAX_OPSLAG_MS = 60_000
const RIJEN_PER_KEER = 20
const ANDER_REGELBOEK =
  'Het regelboek waarmee deze kaart begon is niet meer geladen. Vraag de kaart opnieuw aan.'

const add =
  (db: Db): KaartenPort['add'] =>
  async ({ id, aangemaaktOp, kop, rekenwijze, brokken }, maxOpen, poging) => {
    const werk = db.transaction(async (tx) => {
      const open = tx.select({ n: count() }).from(kaart)
      const [rij] = await open.where(isOpen)
      if ((rij?.n ?? 0) >= maxOpen) return false
      await tx.insert(kaart).values({
        id,
        aangemaaktOp: new Date(aangemaaktOp),
        kop: JSON.stringify(kop),
        rekenwijze,
        status: 'wacht',
        totaal: brokken.reduce((som, { aantal }) => som + aantal, 0),
        brokken: brokken.length,
      })
      const rijen = brokken.map((deel, nummer) => ({ kaart: id, nummer, ...deel }))
      for (let i = 0; i < rijen.length; i += RIJEN_PER_KEER) {
        await tx.insert(brok).values(rijen.slice(i, i + RIJEN_PER_KEER))
      }
      await completePoging(tx, poging, id)
      return true
    })
    return awaitAntwoord(werk, MAX_OPSLAG_MS)
  }

const cleanUp =
  (db: Db): KaartenPort['cleanUp'] =>
  async (rekenwijzen, bewaarDagen) => {
    const before = (dagen: number) =>
      lt(kaart.aangemaaktOp, sql`now() - make_interval(days => ${dagen}::int)`)
    await awaitAntwoord(db.delete(kaart).where(and(not(isOpen), before(bewaarDagen))), MAX_WACHT_MS)
    const verweesd = and(isOpen, notInArray(kaart.rekenwijze, [...rekenwijzen]), before(1))
    const gevonden = await awaitAntwoord(
      db.select({ id: kaart.id }).from(kaart).where(verweesd),
      MAX_WACHT_MS,
    )
    for (const { id } of gevonden)
      await endKaart(db, id, { status: 'mislukt', melding: ANDER_REGELBOEK })
  }

/** Maps and their parts on any drizzle database with our migrations. */
export const createKaarten = (db: Db): KaartenPort => ({
  ...createKaartdelen(db),
  add: add(db),
  get: async (id) => {
    if (!isUuid(id)) return undefined
    const [rij] = await awaitAntwoord(db.select().from(kaart).where(eq(kaart.id, id)), MAX_WACHT_MS)
    return (
      rij && {
        id,
        aangemaaktOp: rij.aangemaaktOp.toISOString(),
        kop: JSON.parse(rij.kop) as KaartKop,
        status: rij.status as Kaart['status'],
        voortgang: { gedaan: rij.gedaan, totaal: rij.totaal },
        brokken: rij.brokken,
        ...(rij.melding === null ? {} : { melding: rij.melding }),
      }
    )
  },
  cancel: (id) => endKaart(db, id, { status: 'geannuleerd' }),
  cleanUp: cleanUp(db),
  features: async (id, nummer) => {
    const vraag = db.select({ features: brok.features }).from(brok)
    const [rij] = await awaitAntwoord(
      vraag.where(and(eq(brok.kaart, id), eq(brok.nummer, nummer))),
      MAX_WACHT_MS,
    )
    return rij?.features ?? undefined
  },
})
