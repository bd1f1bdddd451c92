import type { Geval, RegelDefinitie } from '../model/regel.ts'
import type { Regelboek } from '../model/regelboek.ts'
import { compileRegelboek } from '../regeltaal/regelwerk.ts'
import { createKiller, without } from './killer.ts'
import { mutateSelector, mutateVersie, type VersieMutant } from './mutatie-versie.ts'
import { createOplosser } from './oplosser.ts'
import { type Mutatiescore, type Overlever, scoreOf } from './score.ts'
import { compareRegels } from './verschil.ts'

const idOf = (i: number) => `mutant ${i}`

/** Every small mistake in every version of a rule. */
const mutateRegel = (boek: Regelboek, { versies }: RegelDefinitie): readonly VersieMutant[] => {
  const feitOf = (id: string) => boek.feiten.get(id)
  return versies.flatMap((versie, i) =>
    [...mutateSelector(versie), ...mutateVersie(versie, feitOf)].map((mutant) => ({
      ...mutant,
      versie: i,
    })),
  )
}

/** The rulebook on the first day of one version, with only these rules in it. */
const prepareVersie = (
  boek: Regelboek,
  { geldigVan: geldigOp = '', beschikbaarVan = '' }: Partial<RegelDefinitie['versies'][number]>,
  regels: readonly RegelDefinitie[],
) => {
  const bekend = [geldigOp, beschikbaarVan, boek.visie.beschikbaarVan].toSorted()
  const beschikbaarOp = bekend.at(-1) ?? geldigOp
  const werk = compileRegelboek(without(boek, regels), { geldigOp, beschikbaarOp })
  const perId = new Map(werk.regels.map((deel) => [deel.definitie.id, deel]))
  return { werk, perId, los: createOplosser(werk) }
}

/** The mutation score of one rule over its own cases. `beslissendAls` is no outcome, so no case sees it. */
export const scoreRegel = (
  boek: Regelboek,
  regel: RegelDefinitie,
  gevallen: readonly Geval[],
): Mutatiescore => {
  const mutanten = mutateRegel(boek, regel)
  const anders = mutanten.map(
    ({ versie, nieuw }, i): RegelDefinitie => ({
      ...regel,
      id: idOf(i),
      versies: regel.versies.with(versie, nieuw),
    }),
  )
  const gedood = createKiller(boek, regel, gevallen)(anders)
  const over = [regel, ...anders.filter(({ id }) => !gedood.has(id))]
  const klaar = new Map<number, ReturnType<typeof prepareVersie>>()
  const prepare = (versie: number) => {
    const bekend = klaar.get(versie) ?? prepareVersie(boek, regel.versies[versie] ?? {}, over)
    klaar.set(versie, bekend)
    return bekend
  }
  const uitslagen = mutanten.map(({ versie, pad, soort }, i) => {
    const overlever: Overlever = { pad: ['versies', versie, ...pad], soort }
    if (gedood.has(idOf(i))) return { overlever, verschil: 'gedood' as const }
    const { werk, perId, los } = prepare(versie)
    const [eigen, ander] = [perId.get(regel.id), perId.get(idOf(i))]
    if (!eigen || !ander) return { overlever, verschil: { uit: 'anders' } as const }
    return { overlever, verschil: compareRegels(werk, los, eigen, ander) }
  })
  return scoreOf({ id: regel.id, bron: 'regel' }, uitslagen)
}
