import { and, asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Zaakregel } from '../../../app/ports/beoordelingen.ts'
import { showAll } from '../apart/teksten.ts'
import { awaitAntwoord, MAX_WACHT_MS } from '../bewaren/antwoord.ts'
import { type Db, eerste, isHuidig, ZAAK } from '../bewaren/dossierregels.ts'
import { besluit, beoordeling as tabel } from '../schema/schema.ts'
import { audit } from '../schema/schema-audit.ts'
import { gebeurtenis } from '../schema/schema-dossier.ts'
import { readVerloop, VAN_VERLOOP } from './zaakverloop.ts'

/** So many are read at once; others have their turn in between. */
const PAGINA = 250

/** A case, and whose it is: null of what was stored before there was a gezag. */
export type Regelrij = Zaakregel & { readonly gezag: string | null }

type Kort = Zaakregel['kern']

const { kern, verzoek } = tabel
/** The place is known by its hash: it is compared and never shown. */
const KOLOMMEN = {
  id: ZAAK,
  beoordeling: tabel.id,
  gezag: tabel.gezag,
  aangemaaktOp: eerste.aangemaaktOp,
  naam: tabel.naam,
  conclusie: tabel.conclusie,
  laagst: tabel.laagst,
  hoogst: tabel.hoogst,
  kader: tabel.kader,
  /** In one go: it is unpacked for each time that something of it is asked. */
  kern: sql<Kort>`${kern} - array['uitkomsten', 'spanningen', 'visieGeeftRichting']`,
  plek: sql<string>`md5((${verzoek} -> 'locatie')::text)`,
}

const readBesluiten = async (db: Db, zaken: readonly string[]) => {
  const { beoordeling, stand, gepubliceerdOp } = besluit
  const vraag = db
    .selectDistinctOn([beoordeling], { beoordeling, stand, gepubliceerdOp })
    .from(besluit)
    .where(inArray(beoordeling, [...zaken]))
    .orderBy(asc(beoordeling), sql`${besluit.vastgelegdOp} desc`, sql`${besluit.id} desc`)
  const rijen = await awaitAntwoord(vraag, MAX_WACHT_MS)
  return new Map(rijen.map((rij) => [rij.beoordeling, rij]))
}

const readPagina = async (db: Db, welke: SQL | undefined): Promise<readonly Regelrij[]> => {
  const vraag = db
    .select(KOLOMMEN)
    .from(tabel)
    .innerJoin(eerste, eq(eerste.id, ZAAK))
    .where(and(welke, isHuidig(db)))
    .orderBy(asc(ZAAK))
    .limit(PAGINA)
  const rijen = await awaitAntwoord(vraag, MAX_WACHT_MS)
  if (rijen.length === 0) return []
  const ids = rijen.map(({ id }) => id)
  const besluiten = await readBesluiten(db, ids)
  const verloop = await readVerloop(db, ids)
  const getoond = await awaitAntwoord(
    showAll(db, rijen, (rij, lees) => ({ ...rij, naam: lees(rij.naam).inhoud })),
    MAX_WACHT_MS,
  )
  return getoond.map(({ laagst, hoogst, conclusie, aangemaaktOp, ...rij }) => {
    const laatste = besluiten.get(rij.id)
    return {
      ...rij,
      ...verloop.get(rij.id),
      conclusie: conclusie as Zaakregel['conclusie'],
      aangemaaktOp: aangemaaktOp.toISOString(),
      bandbreedte: { laagst, hoogst } as Zaakregel['bandbreedte'],
      ...(laatste && {
        besluit: {
          stand: laatste.stand,
          ...(laatste.gepubliceerdOp !== null && { gepubliceerdOp: laatste.gepubliceerdOp }),
        },
      }),
    }
  })
}

/** Every case of every gezag, oldest first: the ids are time-ordered. */
export async function* eachZaakregel(db: Db): AsyncGenerator<Regelrij> {
  for (let na: string | undefined; ; ) {
    const welke = na === undefined ? undefined : gt(ZAAK, na)
    const pagina = await readPagina(db, welke)
    yield* pagina
    na = pagina.at(-1)?.id
    if (pagina.length < PAGINA) return
  }
}

/** These cases as they are now, not more than a page of them. */
export const readZaakregels = (db: Db, zaken: readonly string[]): Promise<readonly Regelrij[]> =>
  readPagina(db, inArray(ZAAK, [...zaken]))

/** The number of the last thing that was recorded: what is the same, is no newer. */
export const readStand = async (db: Db): Promise<number> => {
  const { volgnummer } = audit
  const vraag = db.select({ volgnummer }).from(audit).orderBy(sql`${volgnummer} desc`).limit(1)
  return (await awaitAntwoord(vraag, MAX_WACHT_MS))[0]?.volgnummer ?? 0
}

/** The cases that ended, began again or were joined to another since. */
const listVerlopen = async (db: Db, sinds: number): Promise<readonly string[]> => {
  const { dossier, volgnummer, soort } = gebeurtenis
  // The trail names an event by its case and number; the case keeps others from being read as one.
  const deel = (nummer: 1 | 2, type: 'uuid' | 'integer') =>
    sql`case when ${audit.soort} = 'gebeurtenis' then split_part(${audit.object}, ' ', ${sql.raw(String(nummer))})::${sql.raw(type)} end`
  const vraag = db
    .selectDistinct({ dossier })
    .from(audit)
    .innerJoin(gebeurtenis, and(eq(dossier, deel(1, 'uuid')), eq(volgnummer, deel(2, 'integer'))))
    .where(
      and(
        gt(audit.volgnummer, sinds),
        eq(audit.soort, 'gebeurtenis'),
        inArray(soort, [...VAN_VERLOOP]),
      ),
    )
    .limit(PAGINA + 1)
  return (await awaitAntwoord(vraag, MAX_WACHT_MS)).map((rij) => rij.dossier)
}

/** The cases in which something changed since; undefined when it is quicker, or safer, to read all again. */
export const listGewijzigd = async (
  db: Db,
  sinds: number,
): Promise<readonly string[] | undefined> => {
  const { soort, object, volgnummer } = audit
  const vraag = db
    .selectDistinct({ soort, object })
    .from(audit)
    .where(and(gt(volgnummer, sinds), inArray(soort, ['beoordeling', 'besluit', 'vernietiging'])))
    .limit(PAGINA + 1)
  const rijen = await awaitAntwoord(vraag, MAX_WACHT_MS)
  // What was destroyed must not stay in a memory, whichever case it was of.
  const isWeg = rijen.some((rij) => rij.soort === 'vernietiging')
  if (isWeg || rijen.length > PAGINA) return undefined
  const idsOf = (welke: string) =>
    rijen.filter((rij) => rij.soort === welke).map((rij) => rij.object)
  const vanBeoordelingen = db.select({ zaak: ZAAK }).from(tabel)
  const vanBesluiten = db.select({ zaak: besluit.beoordeling }).from(besluit)
  const zaken = await awaitAntwoord(
    unionAll(
      vanBeoordelingen.where(inArray(tabel.id, idsOf('beoordeling'))),
      vanBesluiten.where(inArray(besluit.id, idsOf('besluit'))),
    ),
    MAX_WACHT_MS,
  )
  const alle = new Set([...zaken.map(({ zaak }) => zaak), ...(await listVerlopen(db, sinds))])
  return alle.size > PAGINA ? undefined : [...alle]
}
