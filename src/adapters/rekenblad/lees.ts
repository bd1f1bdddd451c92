import type { Blad, Cel } from '../../app/ports/dienst/rekenblad.ts'
import { AppError } from '../../domain/errors.ts'
import { unpack } from './uitpakken.ts'

const WERKBOEK = 'xl/workbook.xml'
const RELATIES = 'xl/_rels/workbook.xml.rels'
const TEKSTEN = 'xl/sharedStrings.xml'

const NAMEN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const readTekens = (tekst: string): string =>
  tekst.replace(/&(#x?)?(\w+);/g, (heel, getal: string | undefined, wat: string) => {
    if (getal === undefined) return NAMEN[wat] ?? heel
    const teken = Number.parseInt(wat, getal === '#x' ? 16 : 10)
    return teken > 0 && teken <= 0x10ffff ? String.fromCodePoint(teken) : ''
  })

const attribuut = (attributen: string, naam: string): string | undefined => {
  const gevonden = new RegExp(`(?:^|\\s)${naam}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributen)
  const waarde = gevonden?.[1] ?? gevonden?.[2]
  return waarde === undefined ? undefined : readTekens(waarde)
}

/**
 * Elements of this name, whatever the prefix of their namespace; none of those asked holds another of its name. Goes
 * through the text once, also when it was made to be slow. Throws when one is not closed.
 */
const listElementen = (xml: string, naam: string) => {
  const elementen: { readonly attributen: string; readonly inhoud: string }[] = []
  const begin = new RegExp(`<(\\w+:)?${naam}(\\s[^<>]*?)?(/)?>`, 'g')
  for (let open = begin.exec(xml); open !== null; open = begin.exec(xml)) {
    const [, voor = '', attributen = '', leeg] = open
    const einde = leeg === undefined ? xml.indexOf(`</${voor}${naam}>`, begin.lastIndex) : undefined
    if (einde === -1) throw new SyntaxError(`${naam} is not closed`)
    elementen.push({ attributen, inhoud: xml.slice(begin.lastIndex, einde ?? begin.lastIndex) })
    if (einde !== undefined) begin.lastIndex = einde
  }
  return elementen
}

/** A text without what stands between these. */
const cut = (tekst: string, van: string, tot: string): string =>
  tekst
    .split(van)
    .map((stuk, i) =>
      i === 0 ? stuk : stuk.slice((stuk.indexOf(tot) + 1 || Infinity) + tot.length - 1),
    )
    .join('')

/** The text of all its pieces together; how a word is said in Japanese is not part of it. */
const textOf = (xml: string): string =>
  listElementen(cut(xml, '<rPh', '</rPh>'), 't')
    .map(({ inhoud }) => readTekens(inhoud))
    .join('')

/** A is 0. */
const indexOfKolom = (letters: string): number =>
  [...letters].reduce((som, letter) => som * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** Excel has no more columns. */
const MAX_KOLOM = 16_384

const readCel = (attributen: string, inhoud: string, teksten: readonly string[]): Cel => {
  const [formule] = listElementen(inhoud, 'f')
  if (formule !== undefined) return { formule: `=${readTekens(formule.inhoud)}` }
  const soort = attribuut(attributen, 't')
  if (soort === 'inlineStr') return textOf(inhoud)
  const waarde = readTekens(listElementen(inhoud, 'v')[0]?.inhoud ?? '')
  if (waarde === '') return undefined
  if (soort === 's') return teksten[Number(waarde)]
  if (soort === 'b') return waarde === '1'
  return soort === undefined || soort === 'n' ? Number(waarde) : waarde
}

const readRij = (xml: string, teksten: readonly string[]): readonly Cel[] => {
  const rij: Cel[] = []
  for (const { attributen, inhoud } of listElementen(xml, 'c')) {
    const [letters] = /^[A-Z]{1,3}/.exec(attribuut(attributen, 'r') ?? '') ?? []
    const kolom = letters === undefined ? rij.length : indexOfKolom(letters)
    if (kolom >= MAX_KOLOM) continue
    while (rij.length <= kolom) rij.push(undefined)
    rij[kolom] = readCel(attributen, inhoud, teksten)
  }
  return rij
}

/** Rows by their number: what is left out between them is empty. */
const readRijen = (xml: string, teksten: readonly string[]): Blad => {
  const rijen: (readonly Cel[])[] = []
  for (const { attributen, inhoud } of listElementen(xml, 'row')) {
    const nummer = Number(attribuut(attributen, 'r') ?? rijen.length + 1)
    // Far below there is nothing that belongs to a table.
    while (rijen.length < Math.min(nummer - 1, rijen.length + 1_000)) rijen.push([])
    rijen.push(readRij(inhoud, teksten))
  }
  return rijen
}

/** Where the first sheet is. */
const findBlad = (bestanden: ReadonlyMap<string, string>): string | undefined => {
  const [blad] = listElementen(bestanden.get(WERKBOEK) ?? '', 'sheet')
  const id = blad && attribuut(blad.attributen, '\\w+:id')
  const relatie = listElementen(bestanden.get(RELATIES) ?? '', 'Relationship').find(
    ({ attributen }) => attribuut(attributen, 'Id') === id,
  )
  const doel = relatie && attribuut(relatie.attributen, 'Target')
  return doel?.startsWith('/') ? doel.slice(1) : doel && `xl/${doel}`
}

const refuse = (melding: string): never => {
  throw new AppError('ongeldige_invoer', { aantal: 1 }, [
    { pointer: '/bestand', code: 'geen_rekenblad', melding },
  ])
}

/** The first sheet of a workbook. Throws AppError('ongeldige_invoer'). */
export const readBlad = (inhoud: Uint8Array): Blad => {
  try {
    const bestanden = unpack(
      inhoud,
      (naam) =>
        [WERKBOEK, RELATIES, TEKSTEN].includes(naam) || /^xl\/worksheets\/[^/]+\.xml$/.test(naam),
    )
    const xml = bestanden.get(findBlad(bestanden) ?? '')
    // A workbook has no declarations of its own; with them a small file can become a very large one.
    const isVreemd = [...bestanden.values()].some((tekst) => /<!(DOCTYPE|ENTITY)/i.test(tekst))
    if (xml === undefined || isVreemd) {
      return refuse('Dit is geen werkmap van Excel of LibreOffice (.xlsx), of zij is beschadigd.')
    }
    const kaal = (tekst: string) => cut(tekst, '<!--', '-->')
    const teksten = listElementen(kaal(bestanden.get(TEKSTEN) ?? ''), 'si')
    return readRijen(
      kaal(xml),
      teksten.map((si) => textOf(si.inhoud)),
    )
  } catch (fout) {
    if (fout instanceof AppError) throw fout
    return refuse(
      fout instanceof RangeError
        ? 'Deze werkmap is uitgepakt te groot. Bewaar alleen het blad met de delen.'
        : 'Dit is geen werkmap van Excel of LibreOffice (.xlsx), of zij is beschadigd.',
    )
  }
}
