import { assess, judge } from './assess.ts'
import { createCeltoets } from './kaart/celtoets.ts'
import { countRaster, listProfielen, listRaster } from './kaart/raster.ts'
import type { Peildatum } from './model/initiatief.ts'
import type { Regelboek } from './model/regelboek.ts'
import { createOntwikkelaar } from './ontwikkelaar.ts'
import type { GebiedenIndex } from './plaats/gebiedenindex.ts'
import { locate, withLigging } from './plaats/locate.ts'
import { compileRegelboek, type GecompileerdRegelboek } from './regeltaal/regelwerk.ts'
import type { Toetser, Vraagstuk } from './toetser.ts'
import { weighVariant } from './weging/weigh.ts'
import { buildWereld } from './weging/wereld.ts'

/** Peildata come from outside: keep the last few compiled, never all. */
const MAX_GECOMPILEERD = 16

const rememberCompiled = (regelboek: Regelboek) => {
  const bekend = new Map<string, GecompileerdRegelboek>()
  return (peildatum: Peildatum): GecompileerdRegelboek => {
    const sleutel = `${peildatum.geldigOp} ${peildatum.beschikbaarOp}`
    const werk = bekend.get(sleutel) ?? compileRegelboek(regelboek, peildatum)
    bekend.delete(sleutel)
    bekend.set(sleutel, werk)
    const [oudste] = bekend.keys()
    if (bekend.size > MAX_GECOMPILEERD && oudste !== undefined) bekend.delete(oudste)
    return werk
  }
}

/** The kinds and areas to which some fact (that is read) asks the distance. */
const distancesOf = ({ feiten }: Regelboek, isRead = (_: string) => true) => {
  const metingen = [...feiten.values()].flatMap(({ id, ligging }) =>
    ligging !== undefined && 'soort' in ligging && isRead(id) ? [ligging] : [],
  )
  return {
    soortenVoorAfstand: metingen.flatMap(({ soort, gebied }) =>
      gebied === undefined ? [soort] : [],
    ),
    gebiedenVoorAfstand: metingen.flatMap(({ gebied }) => (gebied === undefined ? [] : [gebied])),
  }
}

/** Makes a rulebook ready to assess, on its areas prepared in the geometry engine. */
export const createToetser = (regelboek: Regelboek, gebieden: GebiedenIndex): Toetser => {
  const compile = rememberCompiled(regelboek)
  const afstanden = distancesOf(regelboek)
  const optionsOf = ({ initiatief, peildatum }: Vraagstuk) => {
    const { bevestigdeGebieden, betwisteGebieden } = initiatief
    return {
      ...afstanden,
      peildatum,
      ...(bevestigdeGebieden === undefined ? {} : { bevestigdeGebieden }),
      ...(betwisteGebieden === undefined ? {} : { betwisteGebieden }),
    }
  }
  return {
    regelboek,
    ontwikkelaar: createOntwikkelaar(gebieden, { compile, afstanden }),
    locate: (vraagstuk) => locate(vraagstuk.locatie, gebieden, optionsOf(vraagstuk)),
    weigh: ({ feiten, ligging, peildatum }) =>
      judge(compile(peildatum), { feiten, ligging }).weging,
    weighFrom: ({ feiten, ligging, peildatum }, basis) =>
      weighVariant(buildWereld(compile(peildatum), feiten, ligging), basis),
    assess: (vraagstuk) => {
      const { locatie, initiatief, peildatum } = vraagstuk
      const { naam, feiten } = initiatief
      const opties = optionsOf(vraagstuk)
      return withLigging({ locatie, index: gebieden, opties }, (ligging, relocate) =>
        assess(compile(peildatum), {
          naam,
          feiten,
          ligging,
          relocate,
          reparaties: locatie.reparaties,
        }),
      )
    },
    openKaart: ({ feiten, peildatum }) => {
      const celtoets = createCeltoets(compile(peildatum), feiten)
      const opties = { ...distancesOf(regelboek, celtoets.reads), peildatum }
      return {
        count: celtoets.count,
        assess: ({ geometrie, isVlak }) => {
          const ligging = locate({ geometrie, isVlak, reparaties: [] }, gebieden, opties)
          const genoemd = ligging.gebieden.filter(
            ({ raakt, zekerheid }) => raakt || zekerheid === 'binnen_tolerantie',
          )
          return { advies: celtoets.assess(ligging), m2: ligging.oppervlakteM2, gebieden: genoemd }
        },
      }
    },
    countRaster: (vraag) => countRaster(gebieden, vraag),
    listRaster: (vraag) => listRaster(gebieden, vraag),
    listProfielen: (peildatum) => {
      const geldig = compile(peildatum).gebieden
      return listProfielen(gebieden, (gebied) => geldig.get(gebied.id) === gebied)
    },
  }
}
