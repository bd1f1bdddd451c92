import type { Praktijk } from '../../domain/model/antwoord/praktijk.ts'
import { NIET_BESLIST, type NietBeslist } from '../../domain/model/antwoord/praktijk.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { compileRegelboek } from '../../domain/regeltaal/regelwerk.ts'
import { passagesOf } from '../../domain/richting/grond.ts'
import { formatAandeel } from '../../domain/richting/telling.ts'
import { formatGetal } from '../../domain/tekst.ts'
import type { BeoordelingenPort, Dossierregel } from '../ports/beoordelingen.ts'
import { peildatumOf } from '../regelboek/peildatum.ts'
import { createBesluitTeller } from './besluiten.ts'
import { createOordeelTeller } from './oordelen.ts'
import { createPerTeller } from './per.ts'
import { readNietBeslist } from './regel.ts'
import { createStandTeller } from './standen.ts'

const activiteitenOf = ({ kern }: Dossierregel): readonly string[] => {
  const gekozen = kern.feiten.activiteiten
  return Array.isArray(gekozen) ? gekozen : []
}

const describe = (
  beoordelingen: number,
  nietBeslist: number,
  redenen: ReadonlyMap<NietBeslist, number>,
): string => {
  if (beoordelingen === 0) return 'Er is met dit regelboek nog geen beoordeling bewaard.'
  const share = (deel: number) => formatAandeel(deel / beoordelingen)
  const per = (reden: NietBeslist) => share(redenen.get(reden) ?? 0)
  return [
    `In ${formatGetal(nietBeslist)} van de ${formatGetal(beoordelingen)} bewaarde beoordelingen (${share(nietBeslist)}) besliste de visie op een of meer punten niet zelf.`,
    `In ${per('zwijgt')} zei zij niets over de activiteit op die plek, in ${per('spanning')} botsten doelen waartussen zij niet kiest, in ${per('open_norm')} liet zij een vraag aan een mens.`,
  ].join(' ')
}

/** The passages behind the open norms and tensions that came up, by how many beoordelingen. */
const passagesIn = (regelboek: Regelboek) => {
  const bronnen = new Map(
    [...regelboek.regels, ...regelboek.spanningen].map(({ id, bron }) => [id, passagesOf(bron)]),
  )
  return (ids: readonly string[]) => new Set(ids.flatMap((id) => bronnen.get(id) ?? []))
}

/**
 * What really happened with a rulebook: how often the vision did not decide in the stored beoordelingen,
 * on what, and what people then decided. Reads them one by one and keeps only counts.
 */
export const countPraktijk = async (
  { each }: Pick<BeoordelingenPort, 'each'>,
  { regelboek, nu }: { readonly regelboek: Regelboek; readonly nu: Date },
): Promise<Praktijk> => {
  const { begrippen, gebieden, spanningen, passages, visie } = regelboek
  const oordelen = createOordeelTeller(compileRegelboek(regelboek, peildatumOf(regelboek, nu)))
  const besluiten = createBesluitTeller()
  const perStand = createStandTeller(visie)
  const labels = <T>(delen: readonly T[], lees: (deel: T) => readonly [string, string]) =>
    createPerTeller(new Map(delen.map(lees)))
  const perGebied = labels(gebieden, ({ id, naam }) => [id, naam])
  const perActiviteit = labels(Object.entries(begrippen.activiteiten), ([id, { label }]) => [
    id,
    label,
  ])
  const perSpanning = labels(spanningen, ({ id, titel }) => [id, titel])
  const perPassage = labels(passages, ({ id, citaat }) => [id, citaat])
  const passagesOfAll = passagesIn(regelboek)
  const redenen = new Map<NietBeslist, number>()
  let beoordelingen = 0
  let nietBeslist = 0
  for await (const regel of each({})) {
    if (regel.regelboek.id !== visie.id) continue
    const op = readNietBeslist(regelboek, oordelen.ids, regel.kern)
    const open = op.redenen.length > 0
    beoordelingen++
    if (open) nietBeslist++
    for (const reden of op.redenen) redenen.set(reden, (redenen.get(reden) ?? 0) + 1)
    perGebied.add(regel.kern.gebieden, open)
    perActiviteit.add(activiteitenOf(regel), open)
    perSpanning.add(op.spanningen, true)
    perPassage.add(passagesOfAll([...op.openNormen, ...op.spanningen]), true)
    oordelen.add(op.openNormen, regel.kern)
    besluiten.add(regel)
    perStand.add(regel.kern.richting)
  }
  const count = (delen: ReturnType<typeof perSpanning.read>) =>
    delen.map(({ id, label, nietBeslist: aantal }) => ({ id, label, aantal }))
  return {
    regelboek: { id: visie.id, titel: visie.titel, versie: visie.versie, status: visie.status },
    kop: describe(beoordelingen, nietBeslist, redenen),
    beoordelingen,
    nietBeslist,
    aandeelNietBeslist: beoordelingen === 0 ? 0 : nietBeslist / beoordelingen,
    redenen: Object.entries(NIET_BESLIST).map(([reden, uitleg]) => ({
      reden: reden as NietBeslist,
      uitleg,
      aantal: redenen.get(reden as NietBeslist) ?? 0,
    })),
    perStand: perStand.read(),
    perGebied: perGebied.read(),
    perActiviteit: perActiviteit.read(),
    perSpanning: count(perSpanning.read()),
    perPassage: count(perPassage.read()),
    openNormen: oordelen.read(),
    besluiten: besluiten.read(),
  }
}
