import type { Gebied } from '../../domain/model/gebied.ts'
import type { RegelDefinitie } from '../../domain/model/regel.ts'
import type { GecompileerdeRegel, GecompileerdRegelboek } from '../../domain/regeltaal/regelwerk.ts'
import { isProfiel } from '../../domain/richting/plek.ts'
import { matchesGebied } from '../../domain/weging/gebied-keuze.ts'

/** The areas that the selector of a rule picks; undefined when it has none and so applies everywhere. */
export const listBereik = (
  werk: GecompileerdRegelboek,
  { geldtIn }: Pick<GecompileerdeRegel, 'geldtIn'>,
): readonly Gebied[] | undefined =>
  geldtIn && [...werk.gebieden.values()].filter((gebied) => matchesGebied(werk, gebied, geldtIn))

export interface EigenRegels {
  readonly gekozen: readonly RegelDefinitie[]
  readonly metWaarde: readonly {
    readonly regel: RegelDefinitie
    readonly feiten: readonly string[]
  }[]
}

/** What makes an area differ: rules that pick it and not every area, and rules that read a value it states. */
export const listEigenRegels = (werk: GecompileerdRegelboek, gebied: Gebied): EigenRegels => {
  const profielen = [...werk.gebieden.values()].filter((deel) => isProfiel(werk, deel)).length
  const picks = (regel: GecompileerdeRegel) => {
    const bereik = listBereik(werk, regel)
    return (
      bereik?.includes(gebied) && bereik.filter((deel) => isProfiel(werk, deel)).length < profielen
    )
  }
  const metWaarde = werk.regels.flatMap((regel) => {
    const feiten = [...regel.rustOp].flatMap((slot) => {
      const id = werk.feiten[slot]?.id ?? ''
      return id in gebied.waarden ? [id] : []
    })
    const hier = listBereik(werk, regel)?.includes(gebied) ?? true
    return feiten.length > 0 && hier ? [{ regel: regel.definitie, feiten }] : []
  })
  return { gekozen: werk.regels.filter(picks).map(({ definitie }) => definitie), metWaarde }
}
