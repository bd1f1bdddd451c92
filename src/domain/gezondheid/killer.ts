import type { Geval, RegelDefinitie } from '../model/regel.ts'
import type { Regelboek } from '../model/regelboek.ts'
import { compileRegelboek } from '../regeltaal/regelwerk.ts'
import { judgeGeval } from './geval.ts'
import { dateGeval } from './geval-datum.ts'

const zonderVragen = new WeakMap<Regelboek['feiten'], Regelboek['feiten']>()

/** The facts without when they are asked: no case depends on that, and it is most of what is compiled. */
const bareFeiten = (feiten: Regelboek['feiten']): Regelboek['feiten'] => {
  const kaal =
    zonderVragen.get(feiten) ??
    new Map([...feiten].map(([id, { relevantAls: _, ...feit }]) => [id, feit]))
  zonderVragen.set(feiten, kaal)
  return kaal
}

/** A rulebook of these rules alone. */
export const without = (boek: Regelboek, regels: readonly RegelDefinitie[]): Regelboek => ({
  ...boek,
  feiten: bareFeiten(boek.feiten),
  regels,
  spanningen: [],
})

/** Tells which of these mutated forms of a rule its cases notice, by id. */
export const createKiller = (
  boek: Regelboek,
  regel: RegelDefinitie,
  gevallen: readonly Geval[],
) => {
  const perDatum = Map.groupBy(gevallen, (geval) => dateGeval(boek.visie, regel, geval).geldigOp)
  return (
    anders: readonly RegelDefinitie[],
    voorwaarden = boek.voorwaarden,
  ): ReadonlySet<string> => {
    const gedood = new Set<string>()
    for (const groep of perDatum.values()) {
      const [eerste] = groep
      if (!eerste) continue
      const datum = dateGeval(boek.visie, regel, eerste)
      const eigen = compileRegelboek(without(boek, [regel]), datum)
      // A case that the rule itself fails tells nothing about a mistake in it.
      const goed = groep.filter((geval) => judgeGeval(eigen, regel.id, geval) === geval.verwacht)
      const werk = compileRegelboek({ ...without(boek, anders), voorwaarden }, datum)
      for (const { id } of anders) {
        if (goed.some((geval) => judgeGeval(werk, id, geval) !== geval.verwacht)) gedood.add(id)
      }
    }
    return gedood
  }
}
