import {
  and,
  asc,
  count,
  eq,
  getTableColumns,
  inArray,
  isNull,
  ne,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type {
  Stip,
  Werkorde,
  Werkregel,
  WerkvoorraadPort,
  Werkvraag,
} from '../../../app/ports/lijst/werkvoorraad.ts'
import { awaitAntwoord, MAX_WACHT_MS } from '../bewaren/antwoord.ts'
import type { Db } from '../bewaren/dossierregels.ts'
import { type Gezagen, vanGezag } from '../bewaren/gezag.ts'
import { toRichting } from '../bewaren/werkvoorraad.ts'
import { tekst } from '../schema/schema-tekst.ts'
import { werkregel as tabel } from '../schema/schema-werkregel.ts'

/** Of the text of a sender its name: a line of its own. */
const NAAMREGEL = '^Naam: ([^\\n]*)'

const isVan = (van: NonNullable<Werkvraag['van']>): SQL | undefined => {
  if (van.soort === 'niemand') return isNull(tabel.behandelaar)
  const heetZo = eq(tabel.behandelaarnaam, van.naam)
  return van.onderwerp === undefined
    ? heetZo
    : or(eq(tabel.onderwerp, van.onderwerp), and(isNull(tabel.onderwerp), heetZo))
}

const isTeLezen = ({ ids }: NonNullable<Werkvraag['leest']>): SQL =>
  inArray(tabel.dossier, [...ids])

const isEen = (gezocht: readonly (string | undefined)[]): SQL | undefined => {
  const bekend = gezocht.filter((deel) => deel !== undefined)
  return or(
    bekend.length > 0 ? inArray(tabel.richting, bekend) : sql`false`,
    gezocht.includes(undefined) ? isNull(tabel.richting) : undefined,
  )
}

/** Somebody called so sent it in. It is looked up where that is kept, so that what was destroyed is found no more. */
const isVanInzender = (zoek: string, gezagen: readonly string[]): SQL | undefined => {
  const naam = sql`lower(substring(${tekst.inhoud} from ${NAAMREGEL}::text))`
  const zaken = sql`select ${tekst.zaak} from ${tekst} where ${tekst.soort} = 'afzender' and position(${zoek} in ${naam}) > 0`
  return and(inArray(tabel.gezag, [...gezagen]), sql`${tabel.dossier} in (${zaken})`)
}

/** Of a list that is searched: in what each case was found. */
const foundIn = ({ zoek, inzenderVan = [] }: Werkvraag) => ({
  zoek: zoek === undefined ? sql<null>`null` : sql<string | null>`${tabel.zoek}`,
  vanInzender:
    zoek === undefined || inzenderVan.length === 0
      ? sql<boolean | null>`false`
      : sql<boolean | null>`${isVanInzender(zoek, inzenderVan)}`,
})

/** Called so, there, or from somebody called so. */
const isGezocht = (
  zoek: string,
  { rond = [], inzenderVan = [] }: Pick<Werkvraag, 'rond' | 'inzenderVan'>,
): SQL | undefined =>
  or(
    // First what stands in the row: senders are only looked up for what is not found by that.
    sql`position(${zoek} in ${tabel.zoek}) > 0`,
    ...rond.map(
      ({ midden: [x, y], straal }) =>
        sql`(${tabel.x} - ${x}) ^ 2 + (${tabel.y} - ${y}) ^ 2 <= ${straal} ^ 2`,
    ),
    inzenderVan.length === 0 ? undefined : isVanInzender(zoek, inzenderVan),
  )

/** On the calendar here; what has no term is never late. */
const isBijnaOm = (dagen: number): SQL =>
  sql`${tabel.termijn} <= (now() at time zone 'Europe/Amsterdam')::date + ${dagen}::int`

/** What a question asks of a row. */
export const conditionsOf = (vraag: Werkvraag): readonly (SQL | undefined)[] => {
  const {
    stand,
    conclusie,
    stap,
    zonderStap,
    wacht,
    richting,
    hardheid,
    wijk,
    activiteit,
    zoek,
    van,
  } = vraag
  return [
    vraag.ids && inArray(tabel.dossier, [...vraag.ids]),
    stand === undefined ? undefined : eq(tabel.stand, stand),
    conclusie === undefined ? undefined : eq(tabel.conclusie, conclusie),
    stap === undefined ? undefined : eq(tabel.stap, stap),
    zonderStap === undefined ? undefined : ne(tabel.stap, zonderStap),
    wacht === undefined ? undefined : sql`${wacht} = any(${tabel.wachtOp})`,
    richting && isEen(richting),
    hardheid && inArray(tabel.hardheid, [...hardheid]),
    wijk === undefined ? undefined : eq(tabel.wijk, wijk),
    activiteit === undefined ? undefined : sql`${activiteit} = any(${tabel.activiteiten})`,
    zoek === undefined ? undefined : isGezocht(zoek, vraag),
    vraag.binnenDagen === undefined ? undefined : isBijnaOm(vraag.binnenDagen),
    van &&
      or(isVan(van), van.soort === 'iemand' && vraag.leest ? isTeLezen(vraag.leest) : undefined),
  ]
}

const up = (wat: SQL | (typeof tabel)[keyof typeof tabel], om: boolean) =>
  om ? sql`${wat} desc nulls last` : sql`${wat} asc nulls last`

/** Where it stands for who looks. */
const stepOf = ({ leest }: Werkvraag): SQL =>
  leest === undefined
    ? sql`${tabel.stap}`
    : sql`case when ${isTeLezen(leest)} then ${leest.stap}::int else ${tabel.stap} end`

const decidable = (vraag: Werkvraag): readonly SQL[] => [
  asc(stepOf(vraag)),
  asc(tabel.open),
  sql`${tabel.ontvangenOp} desc nulls last`,
  asc(tabel.dossier),
]

/** What comes first, until it is the same: then what can be decided first. */
const EERST: Readonly<
  Record<Exclude<Werkorde, 'beslisbaar' | 'stap'>, (om: boolean) => readonly SQL[]>
> = {
  naam: (om) => [up(sql`lower(${tabel.naam})`, om)],
  wijk: (om) => [up(tabel.wijknaam, om)],
  // What is open by what it can still become, and at the end what is from before directions.
  stand: (om) => [asc(tabel.standgroep), up(tabel.standtrede, om), asc(tabel.zachtheid)],
  hardheid: (om) => [up(tabel.zachtheid, om)],
  behandelaar: (om) => [up(tabel.behandelaarnaam, om)],
  termijn: (om) => [up(tabel.termijn, om)],
  ontvangen: (om) => [up(tabel.ontvangenOp, om)],
}

const orderOf = (vraag: Werkvraag): readonly SQL[] => {
  const { orde, om } = vraag
  const daarna = decidable(vraag)
  if (orde === 'beslisbaar') return daarna
  return orde === 'stap' ? [up(stepOf(vraag), om), ...daarna] : [...EERST[orde](om), ...daarna]
}

const { zoek: _, onbekend: __, teBeoordelen: ___, ...VAN_REGEL } = getTableColumns(tabel)
const { dossier, naam, richting, hardheid, hoogstens, x, y } = VAN_REGEL
const VAN_STIP = { dossier, naam, richting, hardheid, hoogstens, x, y }

type Stiprij = Pick<typeof tabel.$inferSelect, keyof typeof VAN_STIP>
type Regelrij = Pick<typeof tabel.$inferSelect, keyof typeof VAN_REGEL> & {
  readonly zoek: string | null
  readonly vanInzender: boolean | null
}

const toStip = (rij: Stiprij): Stip => ({
  id: rij.dossier,
  naam: rij.naam,
  ...(rij.richting !== null && {
    richting: toRichting(rij.richting, rij.hardheid, rij.hoogstens),
  }),
  ...(rij.x !== null && rij.y !== null && { midden: [rij.x, rij.y] }),
})

const toRegel = (rij: Regelrij): Werkregel =>
  ({
    ...toStip(rij),
    stap: rij.stap,
    wachtOp: rij.wachtOp,
    stand: rij.stand,
    conclusie: rij.conclusie,
    ...(rij.telling !== null && { telling: rij.telling }),
    ontvangenOp: rij.ontvangenOp.toISOString(),
    activiteiten: rij.activiteiten,
    ...(rij.nummer !== null && { nummer: rij.nummer }),
    ...(rij.eigenConclusie !== null && { eigenConclusie: rij.eigenConclusie }),
    ...(rij.teruggelegd !== null && { teruggelegd: rij.teruggelegd }),
    ...(rij.antwoord !== null && { antwoord: rij.antwoord }),
    ...(rij.termijn !== null && { termijn: rij.termijn }),
    ...(rij.behandelaar !== null && {
      behandelaar: {
        naam: rij.behandelaar,
        ...(rij.onderwerp !== null && { onderwerp: rij.onderwerp }),
      },
    }),
    ...(rij.zoek !== null && { zoek: rij.zoek }),
    ...(rij.vanInzender === true && { vanInzender: true }),
    ...(rij.wijk !== null && { wijk: { id: rij.wijk, naam: rij.wijknaam ?? rij.wijk } }),
  }) as Werkregel

/** The list itself: filtered, ordered and cut into pages by the database. */
export const createWerklijst = (
  db: Db,
  gezagen: Gezagen,
): Pick<WerkvoorraadPort, 'count' | 'countBijStap' | 'list' | 'listStippen'> => {
  const where = (vraag: Werkvraag) => and(...conditionsOf(vraag), vanGezag(gezagen, tabel.gezag))
  return {
    count: async (vraag) => {
      const tel = db.select({ aantal: count() }).from(tabel).where(where(vraag))
      return (await awaitAntwoord(tel, MAX_WACHT_MS))[0]?.aantal ?? 0
    },
    countBijStap: async (vraag, stap) => {
      const tel = db
        .select({
          samen: count(),
          bij: sql<number>`count(*) filter (where ${eq(tabel.stap, stap)})`.mapWith(Number),
        })
        .from(tabel)
        .where(where(vraag))
      const [{ samen, bij } = { samen: 0, bij: 0 }] = await awaitAntwoord(tel, MAX_WACHT_MS)
      return { bij, daarbuiten: samen - bij }
    },
    list: async (vraag, van, hoeveel) => {
      const lees = db
        .select({ ...VAN_REGEL, ...foundIn(vraag) })
        .from(tabel)
        .where(where(vraag))
        .orderBy(...orderOf(vraag))
        .limit(hoeveel)
        .offset(van)
      return (await awaitAntwoord(lees, MAX_WACHT_MS)).map(toRegel)
    },
    listStippen: async (vraag, hoeveel) => {
      const lees = db
        .select(VAN_STIP)
        .from(tabel)
        .where(where(vraag))
        .orderBy(...orderOf(vraag))
        .limit(hoeveel)
      return (await awaitAntwoord(lees, MAX_WACHT_MS)).map(toStip)
    },
  }
}
