import { setImmediate } from 'node:timers/promises'
import { and, eq, gt, inArray, lt, not, notInArray, sql } from 'drizzle-orm'
import type { Kaart, KaartenPort, Kaartgrens, Kaartweigering } from '../../../app/ports/kaarten.ts'
import { isUuid } from '../../../domain/json.ts'
import type { KaartKop } from '../../../domain/model/antwoord/geschiktheidskaart.ts'
import { kaartbrok as brok, geschiktheidskaart as kaart } from '../schema/schema-kaarten.ts'
import { awaitAntwoord } from './antwoord.ts'
import { completePoging } from './herhalingen.ts'
import { type Db, endKaart, isOpen, MAX_WACHT_MS } from './kaart-einde.ts'
import { createKaartdelen } from './kaartdelen.ts'

/** Storing a whole map at once. */
const MAX_OPSLAG_MS = 60_000
/** So much goes into the database at once: the embedded one keeps everybody waiting meanwhile. */
const TEKENS_PER_KEER = 250_000
const ANDER_REGELBOEK =
  'Het regelboek waarmee deze kaart begon is niet meer geladen. Vraag de kaart opnieuw aan.'

/** In pieces that go into the database at once, of at least one row. */
const inStukken = function* <R extends { readonly cellen: string }>(rijen: readonly R[]) {
  let stuk: R[] = []
  let tekens = 0
  for (const rij of rijen) {
    stuk.push(rij)
    tekens += rij.cellen.length
    if (tekens < TEKENS_PER_KEER) continue
    yield stuk
    stuk = []
    tekens = 0
  }
  if (stuk.length > 0) yield stuk
}

/** Any number that only we use: maps are taken in one by one, so that who counts them counts all. */
const KAARTENSLOT = 20_260_831

/** What keeps one more map of this client out. */
const findWeigering = async (
  tx: Db,
  klant: string | undefined,
  grens: Kaartgrens,
): Promise<Kaartweigering | undefined> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${KAARTENSLOT})`)
  const eigen = sql`${kaart.klant} = ${klant ?? ''}`
  const vandaag = gt(kaart.aangemaaktOp, sql`now() - interval '1 day'`)
  const [er] = await tx
    .select({
      open: sql<number>`count(*) filter (where ${isOpen})::int`,
      eigen: sql<number>`count(*) filter (where ${isOpen} and ${eigen})::int`,
      tekens: sql<number>`coalesce(sum(${kaart.tekens}) filter (where ${eigen} and ${vandaag}), 0)::float8`,
    })
    .from(kaart)
  if (er === undefined || er.open >= grens.open) return 'vol'
  if (er.eigen >= grens.openPerKlant) return 'klant_vol'
  return er.tekens >= grens.tekensPerKlant ? 'klant_ruimte' : undefined
}

/** One by one in this process too: who waits for the others would keep a connection. */
const createBeurt = () => {
  let vorige: Promise<unknown> = Promise.resolve()
  return <T>(werk: () => Promise<T>): Promise<T> => {
    const eigen = vorige.then(werk, werk)
    vorige = eigen.catch(() => undefined)
    return eigen
  }
}

const add = (db: Db): KaartenPort['add'] => {
  const inBeurt = createBeurt()
  return async ({ id, aangemaaktOp, kop, rekenwijze, brokken, klant }, grens, poging) => {
    const store = async (tx: Db) => {
      const weigering = await findWeigering(tx, klant, grens)
      if (weigering !== undefined) return weigering
      await tx.insert(kaart).values({
        id,
        aangemaaktOp: new Date(aangemaaktOp),
        kop: JSON.stringify(kop),
        rekenwijze,
        status: 'wacht',
        totaal: brokken.reduce((som, { aantal }) => som + aantal, 0),
        brokken: brokken.length,
        tekens: brokken.reduce((som, { cellen }) => som + cellen.length, 0),
        ...(klant !== undefined && { klant }),
      })
      const rijen = brokken.map((deel, nummer) => ({ kaart: id, nummer, ...deel }))
      for (const deel of inStukken(rijen)) {
        await tx.insert(brok).values([...deel])
        await setImmediate()
      }
      await completePoging(tx, poging, id)
      return undefined
    }
    return inBeurt(() => awaitAntwoord(db.transaction(store), MAX_OPSLAG_MS))
  }
}

/** The oldest finished ones that no longer fit into so many characters. */
const listTeveel = (db: Db, tekens: number) => {
  const nieuwsteEerst = sql`order by ${kaart.aangemaaktOp} desc, ${kaart.id} desc`
  const gestapeld = db
    .select({
      id: kaart.id,
      som: sql<number>`sum(${kaart.tekens}) over (${nieuwsteEerst})`.as('som'),
    })
    .from(kaart)
    .where(not(isOpen))
    .as('gestapeld')
  return db.select({ id: gestapeld.id }).from(gestapeld).where(gt(gestapeld.som, tekens))
}

const cleanUp =
  (db: Db): KaartenPort['cleanUp'] =>
  async (rekenwijzen, { dagen, tekens }) => {
    const before = (dagen: number) =>
      lt(kaart.aangemaaktOp, sql`now() - make_interval(days => ${dagen}::int)`)
    await awaitAntwoord(db.delete(kaart).where(and(not(isOpen), before(dagen))), MAX_WACHT_MS)
    const teveel = inArray(kaart.id, listTeveel(db, tekens))
    await awaitAntwoord(db.delete(kaart).where(and(not(isOpen), teveel)), MAX_WACHT_MS)
    const naEenDag = and(before(1), sql`${kaart.klant} is not null`)
    await awaitAntwoord(db.update(kaart).set({ klant: null }).where(naEenDag), MAX_WACHT_MS)
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
