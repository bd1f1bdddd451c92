import { BEVINDINGEN, type Bevindingcode } from '../../domain/gezondheid/bevinding.ts'
import { examineRegelboek, type Gezondheid } from '../../domain/gezondheid/gezondheid.ts'
import type { Controleverslag, GemeldeBevinding, Schrijfboek } from '../ports/regelboeken.ts'
import { wordBevinding } from './bevinding-woorden.ts'

const sum = <T>(lijst: readonly T[], getal: (deel: T) => number) =>
  lijst.reduce((som, deel) => som + getal(deel), 0)

/** The catalogue is shared: a fact that another rulebook rests on is used. */
const unusedEverywhere = (
  alle: readonly Gezondheid[],
  code: Bevindingcode,
): ReadonlySet<string> => {
  const perBoek = alle.map(({ bevindingen }) =>
    bevindingen.filter((deel) => deel.code === code).map(({ plek }) => plek.id),
  )
  return new Set(perBoek[0]?.filter((id) => perBoek.every((ids) => ids.includes(id))))
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const splitPlaats = (plaats: string) => {
  const [bestand = '', regel = '0', kolom = '0'] = plaats.split(/:(?=\d)/)
  return { bestand, regel: Number(regel), kolom: Number(kolom) }
}

const comparePlaats = (a: GemeldeBevinding, b: GemeldeBevinding) => {
  const [x, y] = [splitPlaats(a.plaats), splitPlaats(b.plaats)]
  return compareText(x.bestand, y.bestand) || x.regel - y.regel || x.kolom - y.kolom
}

const summarizeMutatie = (mutatie: Gezondheid['mutatie']): Controleverslag['mutatie'] => {
  const mutanten = sum(mutatie, (deel) => deel.mutanten)
  const gedood = sum(mutatie, (deel) => deel.gedood)
  return {
    mutanten,
    gedood,
    gelijkwaardig: sum(mutatie, (deel) => deel.gelijkwaardig.length),
    score: mutanten === 0 ? 1 : gedood / mutanten,
    perRegel: mutatie.map(({ id, mutanten: aantal, gedood: dood }) => ({
      id,
      mutanten: aantal,
      gedood: dood,
    })),
  }
}

/** Examines every rulebook; the findings come with their place in the files and in words. */
export const examineRegels = (boeken: readonly Schrijfboek[]): readonly Controleverslag[] => {
  const alle = boeken.map(({ regelboek, gevallen }) => examineRegelboek(regelboek, gevallen))
  const ongebruikt = unusedEverywhere(alle, 'feit_ongebruikt')
  return boeken.map(({ regelboek, gevallen, plaatsVan }, i) => {
    const { peildatum, bevindingen, leemten, mutatie } = alle[i] as Gezondheid
    const gemeld = bevindingen
      .filter(({ code, plek }) => code !== 'feit_ongebruikt' || ongebruikt.has(plek.id))
      .map((bevinding): GemeldeBevinding => {
        const { code, plek, params } = bevinding
        const melding = wordBevinding(regelboek, { code, id: plek.id, params })
        return {
          ernst: BEVINDINGEN[code],
          code,
          plaats: plaatsVan(plek),
          id: plek.id,
          melding,
          params,
        }
      })
      .sort(comparePlaats)
    return {
      regelboek: regelboek.visie.id,
      status: regelboek.visie.status,
      omvang: {
        regels: regelboek.regels.length,
        gevallen: sum([...gevallen.values()], (lijst) => lijst.length),
        gebieden: regelboek.gebieden.length,
        spanningen: regelboek.spanningen.length,
        feiten: regelboek.feiten.size,
      },
      peildatum,
      fouten: gemeld.filter(({ ernst }) => ernst === 'fout'),
      aandachtspunten: gemeld.filter(({ ernst }) => ernst === 'aandachtspunt'),
      leemten,
      mutatie: summarizeMutatie(mutatie),
    }
  })
}
