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

/** Whether the keys of an object are in order already; undefined where one does not keep its place. */
const readOrder = (sleutels: readonly string[]): boolean | undefined => {
  let zelfde = true
  for (let i = 0; i < sleutels.length; i++) {
    const sleutel = sleutels[i] as string
    if (!keepsPlace(sleutel)) return undefined
    if (i > 0 && (sleutels[i - 1] as string) > sleutel) zelfde = false
  }
  return zelfde
}

const sortList = (lijst: readonly unknown[], diepte: number): unknown => {
  let uit: unknown[] | undefined
  for (let i = 0; i < lijst.length; i++) {
    const gesorteerd = sortDeep(lijst[i], diepte)
    if (gesorteerd === ONGESCHIKT) return ONGESCHIKT
    if (gesorteerd !== lijst[i] && uit === undefined) uit = lijst.slice(0, i)
    uit?.push(gesorteerd)
  }
  return uit ?? lijst
}

const sortObject = (waarde: Readonly<Record<string, unknown>>, diepte: number): unknown => {
  const sleutels = Object.keys(waarde)
  const opVolgorde = readOrder(sleutels)
  if (opVolgorde === undefined) return ONGESCHIKT
  if (!opVolgorde) sortKeys(sleutels)
  let uit: Record<string, unknown> | undefined = opVolgorde ? undefined : {}
  for (let i = 0; i < sleutels.length; i++) {
    const sleutel = sleutels[i] as string
    const gesorteerd = sortDeep(waarde[sleutel], diepte)
    if (gesorteerd === ONGESCHIKT) return ONGESCHIKT
    if (uit === undefined && gesorteerd !== waarde[sleutel]) {
      uit = {}
      for (const eerder of sleutels.slice(0, i)) uit[eerder] = waarde[eerder]
    }
    if (uit !== undefined) uit[sleutel] = gesorteerd
  }
  return uit ?? waarde
}

/** The same value with the keys of every object in order; the value itself where they are already. */
const sortDeep = (waarde: unknown, diepte: number): unknown => {
  if (typeof waarde === 'number') return Number.isFinite(waarde) ? waarde : ONGESCHIKT
  if (typeof waarde !== 'object' || waarde === null) return waarde
  if (diepte > MAX_DIEPTE) return ONGESCHIKT
  if (Array.isArray(waarde)) return sortList(waarde, diepte + 1)
  if (!isPlain(waarde)) return ONGESCHIKT
  return sortObject(waarde as Readonly<Record<string, unknown>>, diepte + 1)
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

const TEKSTEN = new WeakMap<object, string>()

/** Of a frozen element the text is kept: what is frozen is frozen whole (freezeDeep), so it stays true. */
const writeElement = (element: unknown): string => {
  if (typeof element !== 'object' || element === null || !Object.isFrozen(element)) {
    return writeKanoniek(element) ?? 'null'
  }
  const bekend = TEKSTEN.get(element) ?? writeKanoniek(element) ?? 'null'
  TEKSTEN.set(element, bekend)
  return bekend
}

/** The same for a list, of which constant elements are written once and for all. */
export const writeLijst = (lijst: readonly unknown[]): string =>
  `[${Array.from(lijst, writeElement).join(',')}]`
