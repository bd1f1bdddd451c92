import canonicalize from 'canonicalize'

/** Deeper than anything we make; a circle is deeper still. */
const MAX_DIEPTE = 64

/** Said of a value that only the library may judge: see writeKanoniek. */
const ONGESCHIKT = Symbol('ongeschikt')

/** Up to here insertion beats a sort with its own start-up; in a request anybody may send 80,000 names. */
const MAX_INVOEGEN = 32

/** Ascending by UTF-16 code unit, in place. */
const sortKeys = (sleutels: string[]): string[] => {
  if (sleutels.length > MAX_INVOEGEN) return sleutels.sort()
  for (let i = 1; i < sleutels.length; i++) {
    const sleutel = sleutels[i] as string
    let j = i - 1
    for (; j >= 0 && (sleutels[j] as string) > sleutel; j--) sleutels[j + 1] = sleutels[j] as string
    sleutels[j + 1] = sleutel
  }
  return sleutels
}

/** A key that an object keeps in the place where it was put: no array index, and not its prototype. */
const keepsPlace = (sleutel: string): boolean => {
  const eerste = sleutel.charCodeAt(0)
  return !(eerste >= 48 && eerste <= 57) && sleutel !== '__proto__'
}

const isPlain = (waarde: object): boolean => {
  const soort = Object.getPrototypeOf(waarde)
  return soort === Object.prototype || soort === null
}

/** The same value with the keys of every object in order. */
const sortDeep = (waarde: unknown, diepte: number): unknown => {
  if (typeof waarde === 'number') return Number.isFinite(waarde) ? waarde : ONGESCHIKT
  if (typeof waarde !== 'object' || waarde === null) return waarde
  if (diepte > MAX_DIEPTE) return ONGESCHIKT
  if (Array.isArray(waarde)) {
    const uit: unknown[] = []
    for (const deel of waarde) {
      const gesorteerd = sortDeep(deel, diepte + 1)
      if (gesorteerd === ONGESCHIKT) return ONGESCHIKT
      uit.push(gesorteerd)
    }
    return uit
  }
  if (!isPlain(waarde)) return ONGESCHIKT
  const uit: Record<string, unknown> = {}
  for (const sleutel of sortKeys(Object.keys(waarde))) {
    if (!keepsPlace(sleutel)) return ONGESCHIKT
    const gesorteerd = sortDeep((waarde as Record<string, unknown>)[sleutel], diepte + 1)
    if (gesorteerd === ONGESCHIKT) return ONGESCHIKT
    uit[sleutel] = gesorteerd
  }
  return uit
}

/** A lone surrogate leaves JSON.stringify as `\ud800` to `\udfff`; RFC 8785 refuses it. */
const LOS = /\\ud[89a-f]/

/**
 * Canonical JSON (RFC 8785). Plain data, which is all that we make, is put in order and serialised by
 * the engine itself: three times faster than the library. Whatever is not plain (array indices as keys,
 * numbers without end, lone surrogates, instances, circles) goes to the library, also to be refused.
 */
export const writeKanoniek = (waarde: unknown): string | undefined => {
  const gesorteerd = sortDeep(waarde, 0)
  if (gesorteerd === ONGESCHIKT) return canonicalize(waarde)
  const tekst = JSON.stringify(gesorteerd) as string | undefined
  return tekst !== undefined && LOS.test(tekst) ? canonicalize(waarde) : tekst
}
