import { strFromU8, Unzip, UnzipInflate } from 'fflate'

/** A sheet of a plan is some hundred kB. */
const MAX_UITGEPAKT = 30_000_000
/** So much goes in at a time: what is packed a thousand times smaller is noticed before it fills the memory. */
const STUK = 16_384

/** The texts of these files in a zip. Throws RangeError when they are too large, and what is wrong with a zip. */
export const unpack = (
  inhoud: Uint8Array,
  isNodig: (naam: string) => boolean,
): ReadonlyMap<string, string> => {
  const bestanden = new Map<string, Uint8Array[]>()
  let samen = 0
  const uitpakker = new Unzip((bestand) => {
    if (!isNodig(bestand.name)) return
    const stukken: Uint8Array[] = []
    bestanden.set(bestand.name, stukken)
    bestand.ondata = (fout, stuk) => {
      if (fout) throw fout
      samen += stuk.length
      if (samen > MAX_UITGEPAKT) throw new RangeError('too large')
      stukken.push(stuk)
    }
    bestand.start()
  })
  uitpakker.register(UnzipInflate)
  for (let van = 0; van < inhoud.length; van += STUK) {
    uitpakker.push(inhoud.subarray(van, van + STUK), van + STUK >= inhoud.length)
  }
  return new Map(
    [...bestanden].map(([naam, stukken]) => [naam, strFromU8(Buffer.concat(stukken))] as const),
  )
}
