import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import { rememberLaatste } from '../../domain/onthoud.ts'
import type { Toetser } from '../../domain/toetser.ts'
import { doInBeurten } from '../beurt.ts'
import { type GelezenInvoer, readInvoer } from '../invoer/read-invoer.ts'
import type { Omgeving } from '../omgeving.ts'
import { GEEN_UITWEGEN, type Uitwegen } from '../overzicht/uitwegen.ts'
import { sayAntwoordgevolgen } from '../woorden/gevolgen.ts'
import { isKlein, MAG, mergeAntwoorden, type Zelftoets } from './zelftoets.ts'

export const readZelftoetsinvoer = (
  omgeving: Omgeving,
  { invoer, nu }: Pick<Zelftoets, 'invoer' | 'nu'>,
) => readInvoer({ inhoud: invoer, mag: MAG }, { ...omgeving, nu: () => nu })

/** A plan with what an eis needs, and with what goes down with it; and what its eisen then need. */
export const pointMet = (
  { toetser, initiatief, ...rest }: GelezenInvoer,
  { feit, naar, volgt }: Beoordeling['nodig'][number],
) => {
  const mee = volgt.map((deel) => [deel.feit, deel.naar] as const)
  const met = mergeAntwoorden(initiatief, Object.fromEntries([...mee, [feit, naar]]))
  return toetser.pointNodig({ ...rest, initiatief: met })
}

/** Which way a plan points with what its first eis needs, and what the next eis then needs. */
const pointMetNodig = (
  gelezen: GelezenInvoer,
  [eerste]: Beoordeling['nodig'],
): Pick<Uitwegen, 'metNodig' | 'daarna'> => {
  if (eerste === undefined) return {}
  const { richting: metNodig, nodig: daarna } = pointMet(gelezen, eerste)
  return { metNodig, daarna }
}

/** What one could change, worked out for a page and in no receipt; of a large drawing nothing: that would keep everybody waiting. */
export const findUitwegen = (
  omgeving: Omgeving,
  toets: Pick<Zelftoets, 'invoer' | 'nu'>,
  { nodig }: Pick<Beoordeling, 'nodig'>,
): Uitwegen => {
  if (!isKlein(toets.invoer.locatie)) return GEEN_UITWEGEN
  const gelezen = readZelftoetsinvoer(omgeving, toets)
  const { toetser } = gelezen
  return {
    beter: toetser.listBeter(gelezen),
    vrijMet: toetser.listVrijMet(gelezen),
    ...pointMetNodig(gelezen, nodig),
  }
}

/** What the answers to an open question do, in sentences; none where they make no difference. */
export type Gevolgzinnen = (feit: string) => readonly string[]

/** Of a plan with more activities each answer takes long to weigh, and many say the same. */
const MAX_ACTIVITEITEN = 5

interface Gevolgvraag {
  readonly gelezen: GelezenInvoer
  readonly boek: Zelftoets['boek']
  readonly richting: NonNullable<Beoordeling['richting']>
  readonly vragen: readonly string[]
}

const sayGevolgen = async ({ gelezen, boek, richting, vragen }: Gevolgvraag) => {
  const find = gelezen.toetser.createGevolgenzoeker(gelezen)
  const zinnen = new Map<string, readonly string[]>()
  for (const id of vragen) {
    const [feit, gevolgen] = [boek.feiten.get(id), await doInBeurten(find(id))]
    if (feit && gevolgen) zinnen.set(id, sayAntwoordgevolgen(boek, richting, { feit, ...gevolgen }))
  }
  return zinnen
}

/** Who goes back to a page, or looks at it again, waits for nothing: of each rulebook the last ones are remembered. */
const ONTHOUDEN = 100
const ZOEKERS = new WeakMap<Toetser, typeof sayGevolgen>()

const zoekerVan = (toetser: Toetser): typeof sayGevolgen => {
  const zoeker =
    ZOEKERS.get(toetser) ??
    rememberLaatste(sayGevolgen, {
      sleutelOf: ({ gelezen: { initiatief, peildatum }, vragen }) =>
        JSON.stringify([initiatief, peildatum, vragen]),
      hoeveel: ONTHOUDEN,
    })
  ZOEKERS.set(toetser, zoeker)
  return zoeker
}

/**
 * The same of the answers to these questions, in words; of a large drawing nothing either. Each question is weighed tens
 * of times: others are answered in between.
 */
export const findGevolgen = async (
  omgeving: Omgeving,
  toets: Pick<Zelftoets, 'invoer' | 'nu' | 'boek'>,
  {
    richting,
    vragen,
  }: { readonly richting: Beoordeling['richting']; readonly vragen: readonly string[] },
): Promise<Gevolgzinnen> => {
  const { activiteiten } = toets.invoer.feiten
  const isGroot = Array.isArray(activiteiten) && activiteiten.length > MAX_ACTIVITEITEN
  if (!richting || vragen.length === 0 || isGroot || !isKlein(toets.invoer.locatie)) {
    return () => []
  }
  const gelezen = readZelftoetsinvoer(omgeving, toets)
  const zinnen = await zoekerVan(gelezen.toetser)({ gelezen, boek: toets.boek, richting, vragen })
  return (id) => zinnen.get(id) ?? []
}
