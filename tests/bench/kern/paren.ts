import type { Omgeving } from '../../../src/app/omgeving.ts'
import type { Beoordeling } from '../../../src/domain/model/beoordeling.ts'
import type { Locatie } from '../../../src/domain/model/ligging.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import type { Spoor } from '../../../src/domain/model/uitkomst.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { formatWaarde, lowerFirst } from '../../../src/domain/tekst.ts'
import type { Toetser } from '../../../src/domain/toetser.ts'
import { chooseRedenen } from '../../../src/domain/uitleg/redenen.ts'
import { createToeval, type Toeval } from '../meten/toeval.ts'
import { describePlan, drawFeiten, drawGroepen } from './onderscheid.ts'

const AANTAL = 40
const GROEPEN = 80
/** How often a second plan with another stand is drawn before a group is given up. */
const MAX_POGINGEN = 60

const factsIn = (spoor: Spoor | undefined): readonly string[] => {
  if (spoor === undefined) return []
  if ('fact' in spoor) return [spoor.fact]
  if ('all' in spoor) return spoor.all.flatMap(factsIn)
  if ('any' in spoor) return spoor.any.flatMap(factsIn)
  return 'not' in spoor ? factsIn(spoor.not) : []
}

const readsOf = (voorwaarde: Voorwaarde | undefined): readonly string[] => {
  if (voorwaarde === undefined || 'condition' in voorwaarde) return []
  if ('fact' in voorwaarde) return [voorwaarde.fact]
  if ('all' in voorwaarde) return voorwaarde.all.flatMap(readsOf)
  if ('any' in voorwaarde) return voorwaarde.any.flatMap(readsOf)
  return 'not' in voorwaarde ? readsOf(voorwaarde.not) : []
}

/** What the stances among the reasons of a plan hang on, where the area writes it out. */
const readsOfHoudingen = ({ gebieden }: Regelboek, { richting }: Beoordeling): readonly string[] =>
  (richting?.door ?? []).flatMap(({ soort, id, gebied }) =>
    soort === 'houding'
      ? readsOf(gebieden.find((deel) => deel.id === gebied)?.houding[id]?.als)
      : [],
  )

/** Whether an eis gives the stand of a plan: then what makes it apply is part of the difference too. */
const isReden = ({ richting }: Beoordeling, regel: string): boolean =>
  (richting?.door ?? []).some(({ soort, id }) => soort === 'regel' && id === regel)

/**
 * The facts that an eis which applies to one of the two reads, those that make an eis apply which gives a stand, and those
 * a stance among the reasons hangs on; as far as the plans differ in them.
 */
const listVerschillen = (
  regelboek: Regelboek,
  paar: readonly [Beoordeling, Beoordeling],
): readonly string[] => {
  const { feiten } = regelboek
  const gelezen = new Set(
    paar.flatMap((plan) => [
      ...plan.uitkomsten
        .filter(({ aard }) => aard === 'eis')
        .flatMap(({ regel, spoor }) => [
          ...factsIn(spoor.voldoetAls),
          ...(isReden(plan, regel) ? factsIn(spoor.geldtVoor) : []),
        ]),
      ...readsOfHoudingen(regelboek, plan),
    ]),
  )
  const [a, b] = paar.map(
    ({ feiten: gevuld }) => new Map(gevuld.map(({ feit, waarde }) => [feit, waarde])),
  )
  return [...gelezen].flatMap((id) => {
    const [links, rechts] = [a?.get(id), b?.get(id)]
    if (links === undefined || rechts === undefined || String(links) === String(rechts)) return []
    const feit = feiten.get(id)
    return `${lowerFirst(feit?.label ?? id)}: ${formatWaarde(feit, links)} / ${formatWaarde(feit, rechts)}`
  })
}

const tell = ({ richting }: Beoordeling): string => {
  if (!richting) return 'onbekend'
  const { beslissend } = chooseRedenen(richting)
  const redenen = beslissend.map(
    ({ tekst, hardheid }) => `${tekst}${hardheid ? ` (${hardheid})` : ''}`,
  )
  return `**${richting.stand}**${redenen.length > 0 ? `: ${redenen.join(' · ')}` : ''}`
}

const drawPaar = (
  toetser: Toetser,
  { locatie, activiteit }: { readonly locatie: Locatie; readonly activiteit: string },
  toeval: Toeval,
): readonly [Beoordeling, Beoordeling] | undefined => {
  const draw = () =>
    toetser.assess(
      describePlan(
        locatie,
        drawFeiten(toetser.regelboek, { activiteit, verdeling: 'orde' }, toeval),
      ),
    )
  const eerste = draw()
  for (let poging = 0; poging < MAX_POGINGEN; poging++) {
    const tweede = draw()
    const standen = [eerste, tweede].map(({ richting }) => richting?.stand)
    if (standen.includes('onbekend') || standen[0] === standen[1]) continue
    return [eerste, tweede]
  }
  return undefined
}

/** Pairs of random plans at one place that get another stand, for a planner to judge: is the difference right? */
export const listParen = (omgeving: Omgeving, zaad: number): string => {
  const toetser = omgeving.boeken.all[0]
  if (!toetser) throw new Error('Geen regelboek geladen')
  const { regelboek } = toetser
  const toeval = createToeval(zaad)
  const blokken: string[] = []
  for (const groep of drawGroepen(toetser, GROEPEN, toeval)) {
    if (blokken.length === AANTAL) break
    const paar = drawPaar(toetser, groep, toeval)
    if (!paar) continue
    const [links, rechts] = paar
    const gebied = links.ligging.find(({ raakt }) => raakt)?.naam ?? 'buiten elk gebied'
    const wat = regelboek.begrippen.activiteiten[groep.activiteit]?.label ?? groep.activiteit
    blokken.push(
      [
        `### ${blokken.length + 1}. ${wat}, ${gebied}`,
        '',
        `Verschil: ${listVerschillen(regelboek, paar).join('; ')}.`,
        '',
        `- A: ${tell(links)}`,
        `- B: ${tell(rechts)}`,
      ].join('\n'),
    )
  }
  return `${blokken.join('\n\n')}\n`
}
