import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import { assessPlan } from '../../../app/ontwikkeling/plannen.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import type { OntwikkelingInvoer } from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatAantal, joinEn } from '../../../domain/tekst.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Gedaan, Lijst } from '../../onderdelen/tekst.tsx'
import { isInvoerfout } from '../../shared/inzending.ts'
import type { Kamer } from './kamer.ts'
import { describeStanden } from './standverschil.ts'
import { describeVerschil, describeWaarden } from './verschil.ts'

/** In the address of a plan that was just changed: the version that it was before. */
const VELD = 'sinds'

export const withSinds = (pad: string, versie: number): string => `${pad}?${VELD}=${versie}`

/** What differs between two versions of a plan: how many parts of each kind, and what in a sentence each. */
export interface Wijzigingen {
  readonly kort: string
  readonly zinnen: readonly string[]
}

const countKort = (aantal: Readonly<Record<string, number>>): string =>
  joinEn(
    Object.entries(aantal).flatMap(([wat, hoeveel]) =>
      hoeveel === 0 ? [] : `${formatAantal(hoeveel, 'deel', 'delen')} ${wat}`,
    ),
  )

export const describeWijzigingen = (
  boek: Regelboek,
  van: OntwikkelingInvoer,
  naar: OntwikkelingInvoer,
): Wijzigingen => {
  const vroeger = new Map(van.delen.map((deel) => [deel.id, deel]))
  const nu = new Set(naar.delen.map(({ id }) => id))
  const erbij = naar.delen.filter(({ id }) => !vroeger.has(id))
  const weg = van.delen.filter(({ id }) => !nu.has(id))
  const gewijzigd = naar.delen.flatMap((deel) => {
    const oud = vroeger.get(deel.id)
    const zinnen = oud === undefined ? [] : describeVerschil(boek, oud, deel)
    return zinnen.length === 0 ? [] : `${deel.naam ?? deel.id}: ${zinnen.join('; ')}`
  })
  return {
    kort: countKort({
      gewijzigd: gewijzigd.length,
      toegevoegd: erbij.length,
      weggehaald: weg.length,
    }),
    zinnen: [
      ...(van.naam === naar.naam ? [] : [`De naam van het plan: ${van.naam} wordt ${naar.naam}`]),
      ...describeWaarden(boek, van.feiten, naar.feiten).map((zin) => `Het geheel: ${zin}`),
      ...gewijzigd,
      ...erbij.map(({ id, naam = id }) => `${naam}: toegevoegd`),
      ...weg.map(({ id, naam = id }) => `${naam}: weggehaald`),
    ],
  }
}

/** What a plan became since the version that its address names; undefined where it names none that was. */
export interface Sinds extends Wijzigingen {
  readonly versie: number
  /** What that did to where the plan and its parts point, a sentence each. */
  readonly standen: readonly string[]
}

/** An older version may state what the rules of today no longer read: then nothing is said of it. */
const readStanden = async (
  { omgeving, boekOf }: Pick<Kamer, 'omgeving' | 'boekOf'>,
  van: Ontwikkelplan,
  naar: Ontwikkelplan,
): Promise<readonly string[]> => {
  try {
    const [eerst, nu] = await Promise.all([assessPlan(omgeving, van), assessPlan(omgeving, naar)])
    return describeStanden(boekOf(nu), eerst, nu)
  } catch (fout) {
    if (!isInvoerfout(fout)) throw fout
    return []
  }
}

export const readSinds = async (
  kamer: Pick<Kamer, 'omgeving' | 'boek' | 'boekOf'>,
  c: Context,
  plan: Ontwikkelplan,
): Promise<Sinds | undefined> => {
  const { omgeving, boek } = kamer
  const versie = Number(c.req.query(VELD) ?? '')
  if (!Number.isInteger(versie) || versie < 1 || versie > plan.versie) return undefined
  const oud = versie === plan.versie ? plan : await omgeving.ontwikkelplannen.get(plan.id, versie)
  if (oud === undefined) return undefined
  const wijzigingen = describeWijzigingen(boek, oud.invoer, plan.invoer)
  const standen = wijzigingen.zinnen.length === 0 ? [] : await readStanden(kamer, oud, plan)
  return { versie, ...wijzigingen, standen }
}

/** So many changes are read one by one. */
const MAX_ZINNEN = 8

/** What a change does, or would do, to where the plan points. */
export const Standen: FC<{ readonly standen: readonly string[]; readonly kop: string }> = ({
  standen,
  kop,
}) =>
  standen.length === 0 ? null : (
    <>
      <Alinea>{kop}</Alinea>
      <Lijst delen={standen} />
    </>
  )

/** What was just taken over, and how to see what it was before. */
export const Bewaard: FC<{
  readonly plan: Pick<Ontwikkelplan, 'id' | 'versie'>
  readonly sinds: Sinds | undefined
  /** Others were made from the same plan: those do not change along. */
  readonly metVarianten?: boolean
}> = ({ plan, sinds, metVarianten = false }) => {
  if (sinds === undefined) return null
  const { versie, kort, zinnen, standen } = sinds
  if (zinnen.length === 0) {
    return <Gedaan>Er is niets gewijzigd: wat u bewaarde, stond er al.</Gedaan>
  }
  const meer = zinnen.length - MAX_ZINNEN
  return (
    <>
      <Gedaan>
        Overgenomen, als versie {plan.versie}
        {kort === '' ? '' : `: ${kort}`}.{' '}
        <Link naar={`/ontwikkelingen/${plan.id}/versies/${versie}`}>
          Bekijk versie {versie}, of zet die terug
        </Link>
        .{metVarianten ? ' De andere varianten veranderen niet mee.' : ''}
      </Gedaan>
      <Lijst delen={[...zinnen.slice(0, MAX_ZINNEN), ...(meer > 0 ? [`En nog ${meer}.`] : [])]} />
      <Standen standen={standen} kop="Wat dat doet met welke kant het op wijst:" />
    </>
  )
}
