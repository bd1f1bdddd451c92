import type { GrondUitkomst, RichtingUitkomst } from '../../../src/domain/model/richting.ts'
import { STANDEN } from '../../../src/domain/model/visie.ts'
import { stapOf } from '../../../src/domain/weging/schaal.ts'
import { standenOf } from '../../../src/domain/woorden/stand-woorden.ts'
import { tryEcht } from './echt.ts'
import { tryKaarten } from './kaart.ts'
import { readProeven } from './lees.ts'
import { askEerst, boek, findTypen, tryPlan } from './proef.ts'

const HARDHEID = {
  eigen_uitwerking: 'eigen uitwerking',
  te_bevestigen: 'nog te bevestigen',
  vast: 'vast',
} as const
const TUSSEN_HAAKJES =
  /^\(|\((?:Nog te bevestigen|Onze eigen uitwerking)[^)]*\)|Dit is gezegd van alle gebieden[^.]*\./g

const toCel = (tekst: string): string => tekst.trim().replaceAll('|', '\\|').replace(/\s+/g, ' ')

const toTabel = (kop: readonly string[], rijen: readonly (readonly string[])[]): string =>
  [kop, kop.map(() => '---'), ...rijen]
    .map((cellen) => `| ${cellen.map(toCel).join(' | ')} |`)
    .join('\n')

/** The first sentence of a reason, with the rule or the area that it comes from. */
const sayReden = ({ id, gebied, soort, tekst }: GrondUitkomst): string => {
  const zin =
    tekst
      .replace(TUSSEN_HAAKJES, '')
      .trim()
      .split(/(?<=[.?!]) (?=[A-Z])/)[0] ?? ''
  return `${zin} (${soort === 'houding' ? `houding van ${nameGebied(gebied)}` : id})`
}

const nameGebied = (id: string | undefined): string =>
  boek.gebieden.find((gebied) => gebied.id === id)?.naam ?? 'het gebied'

const sayStand = ({ woorden, hardheid, hoogstens }: RichtingUitkomst): string => {
  const hoog =
    hoogstens === undefined ? '' : `, hoogstens ${standenOf(boek.visie)[hoogstens].woorden}`
  return `${woorden}${hoog}${hardheid === undefined ? '' : `; ${HARDHEID[hardheid]}`}`
}

const sayRedenen = (redenen: readonly GrondUitkomst[]): string =>
  redenen.length === 0 ? 'nog niets' : redenen.map(sayReden).join('<br>')

const nameFeiten = (feiten: readonly string[]): string =>
  feiten.length === 0 ? 'geen' : feiten.map((id) => boek.feiten.get(id)?.label ?? id).join('; ')

/** Every plan of the planner's table, worst first. */
export const tryTafel = () =>
  readProeven('planologentafel.yaml').map((proef) => ({ proef, ...tryPlan(proef) }))

export const tableTafel = (): string =>
  toTabel(
    ['Plan', 'Een planoloog', 'Stand en hoe hard', 'Eerste redenen'],
    tryTafel()
      .toSorted((a, b) => rankStand(a.richting) - rankStand(b.richting))
      .map(({ proef, richting, redenen }) => [
        proef.plan,
        proef.planoloog ?? '',
        sayStand(richting),
        sayRedenen(redenen),
      ]),
  )

/** From the worst stand to the best; an open stand counts as the best that it may become. */
export const rankStand = ({ stand, hoogstens }: RichtingUitkomst): number =>
  stapOf(stand === 'onbekend' ? (hoogstens ?? 'past') : stand)

export const tableTypen = (): string =>
  toTabel(
    [
      'Getypt → plan',
      'Beslissende vragen',
      'Kernvragen',
      'Stand en hoe hard',
      'Redenen',
      'Mist nog',
    ],
    readProeven('plantypen.yaml').map((proef) => {
      const { beslissend, kernvragen } = askEerst(proef)
      const { richting, redenen } = tryPlan(proef)
      const typen = findTypen(proef.getypt ?? '')
      const plaats = typen.indexOf(proef.plantype ?? '') + 1
      return [
        `"${proef.getypt}" → ${proef.plan}${plaats === 1 ? '' : ` (staat als ${plaats}e in de lijst)`}`,
        nameFeiten(beslissend),
        nameFeiten(kernvragen),
        sayStand(richting),
        sayRedenen(redenen),
        proef.mist ?? '',
      ]
    }),
  )

/** Whether the ground of the authority is among the reasons told, or among what is told to plead for the plan. */
const sayGrond = (grond: readonly string[], ids: readonly string[]): string => {
  const genoemd = grond.filter((id) => ids.includes(id))
  return genoemd.length > 0 ? `ja, ${genoemd.join(' en ')}` : `nee (${grond.join(', ')})`
}

const sayIds = ({
  ids,
  pleit,
}: {
  readonly ids: readonly string[]
  readonly pleit: readonly string[]
}) =>
  [ids.join(', '), ...(pleit.length > 0 ? [`pleit ervoor: ${pleit.join(', ')}`] : [])].join('<br>')

/** Other plans of the kind of Ubbena and Lichtkiem. */
export const tableZelfde = (): string =>
  toTabel(
    ['Plan', 'Een planoloog', 'Stand en hoe hard', 'Eerste redenen'],
    tryZelfde().map(({ proef, richting, redenen }) => [
      proef.bron === undefined ? proef.plan : `[${proef.plan}](${proef.bron})`,
      proef.planoloog ?? '',
      sayStand(richting),
      sayRedenen(redenen),
    ]),
  )

export const tryZelfde = () =>
  readProeven('zelfde-soort.yaml').map((proef) => ({ proef, ...tryPlan(proef) }))

export const tableEcht = (): string =>
  toTabel(
    [
      'Plan, en wat ermee gebeurde',
      'Met alleen de bronnen',
      'Met gewone antwoorden op de rest',
      'Redenen dan',
      'Grond van het gezag erbij',
    ],
    tryEcht().map(({ naam, uitkomst, grond, bron, aangevuld = bron }) => [
      `${naam} (${uitkomst.replaceAll('_', ' ')})`,
      sayStand(bron.richting),
      sayStand(aangevuld.richting),
      sayIds(aangevuld),
      sayGrond(grond, [...aangevuld.ids, ...aangevuld.pleit]),
    ]),
  )

export const tableKaarten = (): string => {
  const kaarten = tryKaarten()
  const standen = STANDEN.filter((stand) => kaarten.some(({ tellen }) => tellen[stand]))
  return toTabel(
    [
      'Kaart',
      ...standen.map((stand) => kaarten[0]?.woorden[stand] ?? stand),
      'Voor meer dan de helft in Natura 2000',
    ],
    kaarten.map(({ titel, tellen, natuur }) => [
      titel,
      ...standen.map((stand) => String(tellen[stand] ?? 0)),
      natuur,
    ]),
  )
}
