import { lowerFirst } from '../../domain/tekst.ts'

/** How the first noun of a document with "het" ends; every other has "de". */
const HET = /(?:onderzoek|plan|programma|verslag|rapport|advies)$/
/** "bomeninventarisatie en herplantplan": two documents, each with its own article. */
const TWEE = /^(\p{L}+) en (\p{L}+)$/u

const withEen = (naam: string): string => {
  const kop = naam.split(' ').slice(0, 2)
  return `${kop.some((woord) => HET.test(woord)) ? 'het' : 'de'} ${naam}`
}

/** A document in a sentence: "het plan voor het landschap". */
export const withLidwoord = (naam: string): string => {
  const [, een, ander] = TWEE.exec(naam) ?? []
  return een === undefined || ander === undefined
    ? withEen(naam)
    : `${withEen(een)} en ${withEen(ander)}`
}

/** A reservation that names a document, with the article that an advice leaves out. */
export const sayVoorbehoud = (tekst: string): string =>
  tekst.replace(
    /^(.*?\b[Mm]its uit |[Uu]it )(?!de |het )(.+?) blijkt/,
    (_, begin: string, naam: string) => `${begin}${withLidwoord(naam)} blijkt`,
  )

/** How an area is called in a sentence, by the words of its name; a name that says nothing of that stays bare. */
const GEBIEDEN: readonly (readonly [RegExp, (naam: string) => string])[] = [
  [/^Bebouwde kom \p{Lu}/u, (naam) => naam.replace('Bebouwde kom', 'de bebouwde kom van')],
  [/^(?:Binnenstad|Wijken|Uitbreiding)\b/, (naam) => `de ${lowerFirst(naam)}`],
  [/^(?:Buitengebied|Beekdal|Werklandschap|bos)\b/, (naam) => `het ${lowerFirst(naam)}`],
  [/^Natura 2000-gebied /, (naam) => `het ${naam}`],
  [/(?:bos|kwartier|bedrijvenpark|gebied)$/, (naam) => `het ${naam}`],
  [/plas$|beekdalrand$|\bzone\b(?!$)/, (naam) => `de ${naam}`],
]

/** "Groene hoofdstructuur: Asserbos" has its kind before it. */
const MET_SOORT = /^(\p{Lu}[^:]*): (.+)$/u

/** An area in a sentence: "het Asserbos (groene hoofdstructuur)". */
export const sayGebied = (naam: string): string => {
  const [, soort, eigen = naam] = MET_SOORT.exec(naam) ?? []
  const [, say = (hetzelfde: string) => hetzelfde] =
    GEBIEDEN.find(([vorm]) => vorm.test(eigen)) ?? []
  return soort === undefined ? say(eigen) : `${say(eigen)} (${lowerFirst(soort)})`
}

/** What an area says, with its name as it is said: "In Asserbos geldt voor wonen: …". */
export const sayGebiedszin = (tekst: string): string =>
  tekst.replace(
    /^In (\p{Lu}(?:(?! geldt ).)*) geldt voor /u,
    (_, naam: string) => `In ${sayGebied(naam)} geldt voor `,
  )
