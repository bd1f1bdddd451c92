import type { InvoerFout } from '../../../domain/errors.ts'
import { toPointer } from '../../../domain/json.ts'
import { findNearest } from '../../../domain/naaste.ts'
import type { Bestand, Pad } from './document.ts'

/** Collects every fault of a load, so that they can be reported at once. */
export interface Meldingen {
  /** `tekst` says what is wrong, `doen` what to do about it. */
  readonly meld: (plek: Plek, tekst: string, doen: string) => void
  /** Same, where a name is not in the list; names the nearest one that is. */
  readonly meldOnbekend: (plek: Plek, wat: string, naam: string, lijst: Iterable<string>) => void
  readonly fouten: () => readonly Fout[]
  readonly aantal: () => number
}

/** A fault, and where it stands. */
export interface Fout extends InvoerFout {
  readonly bestand: string
  readonly regel: number
}

export interface Plek {
  readonly bestand: Bestand
  readonly pad: Pad
  /** Points at the key instead of its value. */
  readonly sleutel?: boolean
}

export const at = (bestand: Bestand, ...pad: Pad): Plek => ({ bestand, pad })

/** What is wrong of these: whether it is, and then how that is told. */
export const listMis = <F extends readonly unknown[]>(
  ...delen: readonly (readonly [mis: boolean, ...fout: F])[]
): readonly F[] => delen.flatMap(([mis, ...fout]) => (mis ? [fout] : []))

/** Every fault once, in the order of the files. */
export const listFouten = (delen: readonly Meldingen[]): readonly InvoerFout[] => {
  const perMelding = new Map(
    delen.flatMap((deel) => deel.fouten()).map((fout) => [fout.melding, fout]),
  )
  return [...perMelding.values()]
    .toSorted((a, b) =>
      a.bestand < b.bestand ? -1 : a.bestand > b.bestand ? 1 : a.regel - b.regel,
    )
    .map(({ pointer, code, melding }) => ({ pointer, code, melding }))
}

export const createMeldingen = (): Meldingen => {
  const lijst: Fout[] = []
  const meld: Meldingen['meld'] = ({ bestand, pad, sleutel }, tekst, doen) => {
    const { regel, kolom, naam = bestand.naam } = bestand.positionOf(pad, sleutel ?? false)
    const plaats = `${naam}:${regel}:${kolom}`
    const waar = pad.length > 0 ? `${pad.join('.')}  ` : ''
    const melding = `${plaats}  ${waar}${tekst}. ${doen}${doen.endsWith('?') ? '' : '.'}`
    if (lijst.some((fout) => fout.melding === melding)) return
    lijst.push({
      pointer: toPointer(...pad),
      code: 'regelboek',
      melding,
      bestand: naam,
      regel,
    })
  }
  return {
    meld,
    meldOnbekend: (plek, wat, naam, namen) => {
      const bekend = [...namen]
      if (bekend.includes(naam)) return
      const dichtbij = findNearest(naam, bekend)
      const doen = dichtbij
        ? `Bedoelde u "${dichtbij}"?`
        : bekend.length === 0
          ? `Er is nog geen ${wat}; voeg die eerst toe`
          : `Kies een bestaande naam of voeg "${naam}" toe`
      meld(plek, `${wat} "${naam}" bestaat niet`, doen)
    },
    fouten: () => lijst,
    aantal: () => lijst.length,
  }
}
