import type { Geval, RegelDefinitie } from '../model/regel.ts'
import type { Regelboek } from '../model/regelboek.ts'
import { compileRegelboek } from '../regeltaal/regelwerk.ts'
import { createKiller, without } from './killer.ts'
import { mutateSelector, mutateVersie, type VersieMutant } from './mutatie-versie.ts'
import { createOplosser } from './oplosser.ts'
import { type Mutatiescore, type Overlever, scoreOf } from './score.ts'
import { compareRegels } from './verschil.ts'

const idOf = (i: number) => `mutant ${i}`

/** The mutation score of one rule over its own cases. `beslissendAls` is no outcome, so no case sees it. */
export const scoreRegel = (
  boek: Regelboek,
  regel: RegelDefinitie,
  gevallen: readonly Geval[],
): Mutatiescore => {
  const feitOf = (id: string) => boek.feiten.get(id)
  const mutanten = regel.versies.flatMap((versie, i): readonly VersieMutant[] => [
    ...mutateSelector(versie).map((mutant) => ({ ...mutant, versie: i })),
    ...mutateVersie(versie, feitOf).map((mutant) => ({ ...mutant, versie: i })),
  ])
  const anders = mutanten.map(
    ({ versie, nieuw }, i): RegelDefinitie => ({
      ...regel,
      id: idOf(i),
      versies: regel.versies.with(versie, nieuw),
    }),
  )
  const gedood = createKiller(boek, regel, gevallen)(anders)
  const over = mutanten.flatMap((mutant, i) => (gedood.has(idOf(i)) ? [] : [{ mutant, i }]))
  const werkPerVersie = new Map<number, ReturnType<typeof prepare>>()
  const prepare = (versie: number) => {
    const { geldigVan: geldigOp = '', beschikbaarVan = '' } = regel.versies[versie] ?? {}
    const bekend = [geldigOp, beschikbaarVan, boek.visie.beschikbaarVan].toSorted()
    const beschikbaarOp = bekend.at(-1) ?? geldigOp
    const nodig = [regel, ...over.map(({ i }) => anders[i] as RegelDefinitie)]
    const werk = compileRegelboek(without(boek, nodig), { geldigOp, beschikbaarOp })
    const perId = new Map(werk.regels.map((deel) => [deel.definitie.id, deel]))
    return { werk, perId, los: createOplosser(werk) }
  }
  const uitslagen = mutanten.map((mutant, i) => {
    const overlever: Overlever = {
      pad: ['versies', mutant.versie, ...mutant.pad],
      soort: mutant.soort,
    }
    if (gedood.has(idOf(i))) return { overlever, verschil: 'gedood' as const }
    const klaar = werkPerVersie.get(mutant.versie) ?? prepare(mutant.versie)
    werkPerVersie.set(mutant.versie, klaar)
    const [eigen, ander] = [klaar.perId.get(regel.id), klaar.perId.get(idOf(i))]
    if (!eigen || !ander) return { overlever, verschil: { uit: 'anders' } as const }
    return { overlever, verschil: compareRegels(klaar.werk, klaar.los, eigen, ander) }
  })
  return scoreOf({ id: regel.id, bron: 'regel' }, uitslagen)
}
