const FORMAT_SEGMENTEN = 4
const FORMAT_GROEPEN = 12

/** Character ranges of a segment map (format 4). */
const readSegmenten = (tabel: DataView): readonly (readonly [number, number])[] => {
  const dubbel = tabel.getUint16(6)
  return Array.from({ length: dubbel / 2 }, (_, i) => [
    tabel.getUint16(16 + dubbel + 2 * i),
    tabel.getUint16(14 + 2 * i),
  ])
}

/** The same of grouped characters (format 12), which also lie beyond the first 65,536. */
const readGroepen = (tabel: DataView): readonly (readonly [number, number])[] =>
  Array.from({ length: tabel.getUint32(12) }, (_, i) => [
    tabel.getUint32(16 + 12 * i),
    tabel.getUint32(20 + 12 * i),
  ])

const findTabel = (letter: DataView, naam: string): number => {
  const aantal = letter.getUint16(4)
  for (let i = 0; i < aantal; i++) {
    const plek = 12 + 16 * i
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((j) => letter.getUint8(plek + j)))
    if (tag === naam) return letter.getUint32(plek + 8)
  }
  throw new Error(`the font has no table ${naam}`)
}

/** The characters that a TrueType font can show (OpenType specification, table cmap). */
export const listLetters = (bestand: Uint8Array): ReadonlySet<number> => {
  const letter = new DataView(bestand.buffer, bestand.byteOffset, bestand.byteLength)
  const cmap = findTabel(letter, 'cmap')
  const letters = new Set<number>()
  const aantal = letter.getUint16(cmap + 2)
  for (let i = 0; i < aantal; i++) {
    const plek = bestand.byteOffset + cmap + letter.getUint32(cmap + 8 + 8 * i)
    const tabel = new DataView(bestand.buffer, plek)
    const format = tabel.getUint16(0)
    const reeksen =
      format === FORMAT_SEGMENTEN
        ? readSegmenten(tabel)
        : format === FORMAT_GROEPEN
          ? readGroepen(tabel)
          : []
    for (const [van, tot] of reeksen) for (let c = van; c <= tot; c++) letters.add(c)
  }
  letters.delete(0xffff)
  return letters
}
