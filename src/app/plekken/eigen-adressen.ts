import type {
  AdressenPort,
  EigenAdres,
  EigenPlekken,
  GevondenPlek,
  Plekkenlijst,
  Treffer,
  Zoek,
  Zoekbaar,
} from '../ports/zoeken.ts'
import { readZoektekst } from './zoektekst.ts'

/** More hits than this nobody reads. */
const HOOGSTENS = 8
/** A name that was typed with errors may be one of these. */
const MAX_STRATEN = 3
const EIGEN = 'eigen-'

const nameAdres = ({ straat, huisnummer, postcode, plaats }: EigenAdres): string =>
  [`${straat} ${huisnummer}`, [postcode, plaats].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ')

const stratenOf = new WeakMap<EigenPlekken, readonly Zoekbaar[]>()

/** The same list each time, so that it is read once. */
const listStraten = (eigen: EigenPlekken): readonly Zoekbaar[] => {
  const lijst =
    stratenOf.get(eigen) ?? eigen.straten.map((straat) => ({ id: straat, woorden: [straat] }))
  stratenOf.set(eigen, lijst)
  return lijst
}

/** Those whose letter and addition were typed first; all when none has them. */
const orderAchter = (adressen: readonly EigenAdres[], getypt: string): readonly EigenAdres[] => {
  const bare = (tekst: string) => tekst.toLowerCase().replace(/[^a-z0-9]/g, '')
  const is = ({ huisnummer }: EigenAdres) => bare(huisnummer) === bare(getypt)
  return [...adressen.filter(is), ...adressen.filter((adres) => !is(adres))]
}

const findEigen = (
  eigen: EigenPlekken,
  zoek: Zoek,
  tekst: string,
  gemeente: string,
): readonly EigenAdres[] => {
  const { naam, postcode, huisnummer: getypt = '' } = readZoektekst(tekst, gemeente)
  const huisnummer = Number.parseInt(getypt, 10)
  if (Number.isNaN(huisnummer)) return []
  const hele = postcode?.letters && `${postcode.cijfers}${postcode.letters}`
  const opPostcode = hele ? eigen.findAdressen({ postcode: hele, huisnummer }) : []
  if (opPostcode.length > 0 || naam === '') return orderAchter(opPostcode, getypt)
  const { ids, alleenNaaste } = zoek(listStraten(eigen), naam)
  const straten = alleenNaaste ? [] : ids.slice(0, MAX_STRATEN)
  return straten.flatMap((straat) =>
    orderAchter(eigen.findAdressen({ straat, huisnummer }), getypt),
  )
}

const toTreffer = (adres: EigenAdres, { bronnen }: EigenPlekken): Treffer => {
  const bron = bronnen.find(({ id }) => id === 'eigen-adres')
  return {
    id: EIGEN + adres.id,
    naam: nameAdres(adres),
    soort: 'adres',
    ...(bron && { bron }),
  }
}

interface Bronnen {
  readonly plekkenVan?: ((gezag: string) => Plekkenlijst | undefined) | undefined
  readonly zoek: Zoek
  /** Whose addresses are given by their id. */
  readonly gezagen: readonly string[]
  /** The register elsewhere; absent: it is not asked. */
  readonly elders?: AdressenPort | undefined
}

/**
 * Addresses that the municipality read in, and of the register elsewhere only what is not among them: what lies here
 * goes to nobody else. Undefined when there are neither.
 */
export const createEigenAdressen = ({
  plekkenVan,
  zoek,
  gezagen,
  elders,
}: Bronnen): AdressenPort | undefined => {
  const alle = gezagen.flatMap((gezag) => plekkenVan?.(gezag)?.eigen ?? [])
  if (alle.length === 0) return elders
  const findById = (id: string): GevondenPlek | undefined => {
    for (const eigen of alle) {
      const adres = eigen.getAdres(id)
      if (!adres) continue
      const [x, y] = adres.punt
      return { ...toTreffer(adres, eigen), vorm: { type: 'Point', coordinates: [x, y] } }
    }
    return undefined
  }
  return {
    search: async (tekst, gemeentecode) => {
      const lijst = plekkenVan?.(`gm${gemeentecode}`)
      const eigen = lijst?.eigen
      const adressen = eigen ? findEigen(eigen, zoek, tekst, lijst.gemeente) : []
      if (eigen && adressen.length > 0) {
        return adressen.slice(0, HOOGSTENS).map((adres) => toTreffer(adres, eigen))
      }
      return (await elders?.search(tekst, gemeentecode)) ?? []
    },
    get: async (id) => (id.startsWith(EIGEN) ? findById(id.slice(EIGEN.length)) : elders?.get(id)),
  }
}
