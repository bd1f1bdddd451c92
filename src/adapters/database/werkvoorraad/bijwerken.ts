import { inArray, ne, sql } from 'drizzle-orm'
import type { TeBewarenRegel, WerkvoorraadPort } from '../../../app/ports/lijst/werkvoorraad.ts'
import { awaitAntwoord, MAX_WACHT_MS } from '../bewaren/antwoord.ts'
import type { Db, Tx } from '../bewaren/dossierregels.ts'
import { gebeurtenis } from '../schema/schema-dossier.ts'
import { werkregelOud as oud, werkregel as tabel } from '../schema/schema-werkregel.ts'
import { readWerkbron } from './werkbron.ts'

/** So many cases are worked out at a time: the store is kept from others for no longer than that. */
const PER_KEER = 60
/** One process at a time, so that what was read first is never written last. */
const SLOT = 7_310_027

const toRij = (
  vorm: string,
  {
    id,
    richting,
    wijk,
    behandelaar,
    midden,
    ontvangenOp,
    nummer,
    eigenConclusie,
    antwoord,
    teruggelegd,
    telling,
    termijn,
    behandelaarnaam,
    ...rest
  }: TeBewarenRegel,
): typeof tabel.$inferInsert => ({
  ...rest,
  dossier: id,
  vorm,
  nummer: nummer ?? null,
  eigenConclusie: eigenConclusie ?? null,
  antwoord: antwoord ?? null,
  teruggelegd: teruggelegd ?? null,
  termijn: termijn ?? null,
  wachtOp: [...rest.wachtOp],
  activiteiten: [...rest.activiteiten],
  telling: telling ?? null,
  open: telling === undefined ? 0 : telling.gegevens.open + telling.oordelen.open,
  ontvangenOp: new Date(ontvangenOp),
  richting: richting?.stand ?? null,
  hardheid: richting?.hardheid ?? null,
  hoogstens: richting?.hoogstens ?? null,
  behandelaar: behandelaar?.naam ?? null,
  behandelaarnaam: behandelaarnaam ?? null,
  onderwerp: behandelaar?.onderwerp ?? null,
  wijk: wijk?.id ?? null,
  wijknaam: wijk?.naam ?? null,
  x: midden?.[0] ?? null,
  y: midden?.[1] ?? null,
})

/** These, and the cases in which one of them was what was assessed again. */
const withZaken = async (tx: Tx, ids: readonly string[]): Promise<readonly string[]> => {
  const { dossier, beoordeling } = gebeurtenis
  const zaken = await tx
    .selectDistinct({ dossier })
    .from(gebeurtenis)
    .where(inArray(beoordeling, [...ids]))
  return [...new Set([...ids, ...zaken.map((rij) => rij.dossier)])]
}

/** Gives whether there was nothing more to do. */
const refreshDeel = (
  db: Db,
  vorm: string,
  make: Parameters<WerkvoorraadPort['refresh']>[1],
): Promise<boolean> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${SLOT})`)
    const merken = await tx.select().from(oud).limit(PER_KEER)
    if (merken.length === 0) return true
    const gemerkt = await withZaken(
      tx,
      merken.map(({ dossier }) => dossier),
    )
    // What was assessed again in a case before it said so itself was a case of its own until then.
    const bron = await readWerkbron(tx, gemerkt)
    const ids = [...new Set([...gemerkt, ...bron.beoordelingen.map(({ id }) => id)])]
    const regels = (await make(bron)).filter(({ id }) => gemerkt.includes(id))
    await tx.delete(tabel).where(inArray(tabel.dossier, ids))
    if (regels.length > 0) await tx.insert(tabel).values(regels.map((regel) => toRij(vorm, regel)))
    await tx.delete(oud).where(
      inArray(
        oud.id,
        merken.map(({ id }) => id),
      ),
    )
    return merken.length < PER_KEER
  })

/** Keeps the rows of the list as the cases are. */
export const createBijwerken = (
  db: Db,
): Pick<WerkvoorraadPort, 'isOud' | 'markVorm' | 'refresh'> => ({
  isOud: async () => {
    const vraag = db.select({ id: oud.id }).from(oud).limit(1)
    return (await awaitAntwoord(vraag, MAX_WACHT_MS)).length > 0
  },
  markVorm: async (vorm) => {
    const anders = db.select({ dossier: tabel.dossier }).from(tabel).where(ne(tabel.vorm, vorm))
    const vraag = sql`insert into ${oud} ("dossier") ${anders}`
    await awaitAntwoord(db.execute(vraag), MAX_WACHT_MS)
  },
  refresh: async (vorm, make) => {
    while (!(await awaitAntwoord(refreshDeel(db, vorm, make), MAX_WACHT_MS))) {
      // The next ones.
    }
  },
})
