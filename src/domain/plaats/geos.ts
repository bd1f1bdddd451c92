import initGeosJs from 'geos-wasm'

export type Engine = Awaited<ReturnType<typeof initGeosJs>>

/** Last message of the engine. It reports here instead of throwing through its own frames, which would leak. */
let melding = ''

export const startEngine = (): Promise<Engine> =>
  initGeosJs({
    errorHandler: (tekst) => {
      melding = tekst
    },
    noticeHandler: () => {},
  })

/**
 * Who owns what in the engine's memory: every geometry that is tracked inside `run` is freed when that run
 * ends, also when it throws, unless `keep` took it out. Failures of the engine become errors here.
 */
export const createGeheugen = <V extends number>(geos: Engine) => {
  const { Module } = geos
  /** Room for the out-parameters of one call: four doubles. */
  const uit = Module._malloc(32)
  const tijdelijk: V[] = []
  let diepte = 0

  const fail = (wat: string): never => {
    throw new Error(`GEOS ${wat}: ${melding}`)
  }
  const truth = (antwoord: number, wat: string): boolean =>
    antwoord === 2 ? fail(wat) : antwoord === 1
  const double = (plaats = 0): number => Module.HEAPF64[(uit >> 3) + plaats] ?? Number.NaN

  const track = (adres: number, wat: string): V => {
    if (adres === 0) fail(wat)
    if (diepte === 0) {
      geos.GEOSGeom_destroy(adres)
      throw new Error(`GEOS ${wat}: made outside run`)
    }
    tijdelijk.push(adres as V)
    return adres as V
  }

  const run = <T>(werk: () => T): T => {
    const begin = tijdelijk.length
    diepte++
    try {
      return werk()
    } finally {
      diepte--
      while (tijdelijk.length > begin) geos.GEOSGeom_destroy(tijdelijk.pop() as V)
    }
  }

  const keep = (vorm: V): V => {
    const plaats = tijdelijk.lastIndexOf(vorm)
    if (plaats < 0) throw new Error('GEOS keep: not made in this run')
    tijdelijk.splice(plaats, 1)
    return vorm
  }

  return { uit, fail, truth, double, track, run, keep }
}
