import { compareNaam } from '../../domain/naaste.ts'
import { joinCirkels } from '../../domain/plaats/cirkel.ts'
import type { BekendePlek, Plekkenlijst, Zoek } from '../ports/zoeken.ts'
import { readZoektekst, type Zoektekst } from './zoektekst.ts'

/** More hits than this nobody reads. */
const HOOGSTENS = 8

export interface GezochtePlekken {
  /** Best first. */
  readonly plekken: readonly BekendePlek[]
  /** False when nothing is called what was typed: then these are only the nearest names. */
  readonly gevonden: boolean
  /** Nothing is called so: what was found is only spelt alike. */
  readonly lijktMaar?: boolean
}

/** The streets with a postcode; letters that nobody has give none. */
const listStraten = (
  { plekken }: Plekkenlijst,
  { cijfers, letters }: NonNullable<Zoektekst['postcode']>,
): readonly BekendePlek[] =>
  plekken.filter(
    ({ postcode }) =>
      postcode?.cijfers === cijfers &&
      (letters === undefined || postcode.letters.includes(letters)),
  )

/** A postcode as a place: the circle round all of its streets. */
export const makePostcode = (
  lijst: Plekkenlijst,
  postcode: NonNullable<Zoektekst['postcode']>,
): BekendePlek | undefined => {
  const straten = listStraten(lijst, postcode)
  const [eerste] = straten
  if (eerste === undefined) return undefined
  const { cijfers, letters = '' } = postcode
  return {
    id: `postcode-${cijfers}${letters.toLowerCase()}`,
    naam: letters === '' ? cijfers : `${cijfers} ${letters}`,
    soort: 'postcode',
    omschrijving:
      straten.length === 1
        ? `postcode van ${eerste.naam}`
        : `postcode van ${straten.length} straten`,
    ...joinCirkels(straten),
    bron: eerste.bron,
  }
}

const searchNaam = (plekken: readonly BekendePlek[], zoek: Zoek, naam: string): GezochtePlekken => {
  const byId = new Map(plekken.map((plek) => [plek.id, plek]))
  const { ids, alleenNaaste } = zoek(zoekbaar(plekken), naam)
  const alle = ids.flatMap((id) => byId.get(id) ?? [])
  if (alleenNaaste) return { plekken: alle, gevonden: false }
  // The index takes what begins or ends alike too: that may be quite another name.
  const hits = alle.map((plek) => ({ plek, zo: compareNaam(naam, plek.naam) }))
  const goed = hits.filter(({ zo }) => zo !== 'ver')
  return {
    plekken: goed.map(({ plek }) => plek),
    gevonden: goed.length > 0,
    ...(goed.length > 0 && goed.every(({ zo }) => zo === 'lijkt') && { lijktMaar: true }),
  }
}

const zoekbaarheid = new WeakMap<
  readonly BekendePlek[],
  readonly { readonly id: string; readonly woorden: readonly string[] }[]
>()

/** The same list each time, so that it is read once. */
const zoekbaar = (plekken: readonly BekendePlek[]) => {
  const lijst =
    zoekbaarheid.get(plekken) ?? plekken.map(({ id, naam }) => ({ id, woorden: [naam] }))
  zoekbaarheid.set(plekken, lijst)
  return lijst
}

const searchPostcode = (
  lijst: Plekkenlijst,
  zoek: Zoek,
  { postcode, naam }: Zoektekst & { readonly postcode: NonNullable<Zoektekst['postcode']> },
): GezochtePlekken | undefined => {
  // The letters may be no postcode of ours, or a word that follows four figures.
  const gevraagd = [postcode, { cijfers: postcode.cijfers }].find(
    (deel) => listStraten(lijst, deel).length > 0,
  )
  const plek = gevraagd && makePostcode(lijst, gevraagd)
  if (!gevraagd || !plek) return undefined
  const straten = listStraten(lijst, gevraagd)
  if (naam !== '') {
    const inPostcode = searchNaam(straten, zoek, naam)
    if (inPostcode.gevonden) return inPostcode
  }
  return {
    plekken: [plek, ...straten].slice(0, HOOGSTENS),
    gevonden: postcode.letters === undefined || gevraagd === postcode,
  }
}

/** Places by name or postcode, with errors in typing forgiven. */
export const searchPlekken = (lijst: Plekkenlijst, zoek: Zoek, tekst: string): GezochtePlekken => {
  const { postcode, ...rest } = readZoektekst(tekst, lijst.gemeente)
  const opPostcode = postcode && searchPostcode(lijst, zoek, { ...rest, postcode })
  if (opPostcode) return opPostcode
  return rest.naam === ''
    ? { plekken: [], gevonden: false }
    : searchNaam(lijst.plekken, zoek, rest.naam)
}

/** The place with this id; undefined when there is none. */
export const findPlek = (lijst: Plekkenlijst, id: string): BekendePlek | undefined => {
  const [, cijfers, letters] = /^postcode-(\d{4})([a-z]{2})?$/.exec(id) ?? []
  if (cijfers === undefined) return lijst.plekken.find((plek) => plek.id === id)
  return makePostcode(lijst, { cijfers, ...(letters && { letters: letters.toUpperCase() }) })
}
