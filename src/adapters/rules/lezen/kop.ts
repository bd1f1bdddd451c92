import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bestand, createBestand, readYaml } from './document.ts'
import { type Lezer, labelOf } from './read.ts'

/** The folder with the rulebooks, and how messages name it. */
export type Rulesmap = Pick<Lezer, 'map' | 'naam' | 'eerder'>

/** What must be known of a vision before it can be read: whether it counts, and on what it builds. */
export interface Kop {
  /** Folder under `rules`. */
  readonly map: string
  /** Its visie.yaml. */
  readonly bestand: Bestand
  /** Not adopted: it may be left out. A file that cannot be read says so in its text, or counts. */
  readonly ontwerp: boolean
  readonly gebaseerdOp?: string
}

const ONTWERP = /^status:[ '"]*(ontwerp|ingetrokken)\b/m
const GEBASEERD = /^gebaseerdOp:[ '"]*([^\s'"#]+)/m

/** Reads these two from the text itself, so that a fault elsewhere in the file does not hide them. */
export const readKop = ({ map, naam: wortel }: Rulesmap, visieMap: string): Kop => {
  const pad = join(map, visieMap, 'visie.yaml')
  const naam = labelOf({ naam: wortel }, `${visieMap}/visie.yaml`)
  if (!existsSync(pad)) return { map: visieMap, bestand: createBestand(naam), ontwerp: false }
  const tekst = readFileSync(pad, 'utf8')
  const gebaseerdOp = GEBASEERD.exec(tekst)?.[1]
  return {
    map: visieMap,
    // Only a fault asks for the place.
    bestand: {
      naam,
      positionOf: (deel, sleutel) => readYaml(naam, tekst).bestand.positionOf(deel, sleutel),
    },
    ontwerp: ONTWERP.test(tekst),
    ...(gebaseerdOp === undefined ? {} : { gebaseerdOp }),
  }
}
