import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** One element of the structure tree: a role, what it is called, and what is in it. */
export interface Element {
  readonly rol: string
  readonly alt?: string
  /** Where it stands, points from the left and from below: left, bottom, right, top. */
  readonly bbox?: readonly number[]
  readonly delen: readonly Element[]
}

interface Knoop {
  readonly role?: string
  readonly type?: string
  readonly alt?: string
  readonly bbox?: readonly number[]
  readonly children?: readonly Knoop[]
}

const toElement = ({ role, type, alt, bbox, children = [] }: Knoop): Element => ({
  rol: role ?? type ?? '',
  ...(alt !== undefined && { alt }),
  ...(bbox !== undefined && { bbox }),
  delen: children.map(toElement),
})

/** Every element below these, in reading order. */
const flatten = (delen: readonly Element[]): readonly Element[] =>
  delen.flatMap((deel) => [deel, ...flatten(deel.delen)])

const TOONT: ReadonlySet<number> = new Set([
  OPS.showText,
  OPS.showSpacedText,
  OPS.paintImageXObject,
  OPS.stroke,
  OPS.fill,
  OPS.eoFill,
  OPS.constructPath,
])

/** What is drawn outside any tag or artifact. */
const countOngemerkt = (fnArray: readonly number[]): number => {
  let diepte = 0
  let ongemerkt = 0
  for (const fn of fnArray) {
    if (fn === OPS.beginMarkedContent || fn === OPS.beginMarkedContentProps) diepte += 1
    if (fn === OPS.endMarkedContent) diepte -= 1
    if (TOONT.has(fn) && diepte === 0) ongemerkt += 1
  }
  return ongemerkt
}

/** What a PDF tells a reader and a screen reader, read with another library than made it. */
export const readPdf = async (bytes: Uint8Array) => {
  const ruw = Buffer.from(bytes).toString('latin1')
  const taak = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await taak.promise
  const { info, metadata } = await document.getMetadata()
  const merk = (await document.getMarkInfo()) as ReadonlyMap<string, boolean> | null
  const namen = [...((await document.getAttachments())?.keys() ?? [])]
  const bijlagen = new Map<string, Uint8Array | null>()
  for (const naam of namen) bijlagen.set(naam, await document.getAttachmentContent(naam))
  const elementen: Element[] = []
  const paginas: string[] = []
  let ongemerkt = 0
  let rechts = 0
  for (let nummer = 1; nummer <= document.numPages; nummer++) {
    const pagina = await document.getPage(nummer)
    elementen.push(...flatten([toElement((await pagina.getStructTree()) as Knoop)]))
    const { items } = await pagina.getTextContent()
    for (const deel of items)
      if ('str' in deel && deel.str.trim() !== '')
        rechts = Math.max(rechts, deel.transform[4] + deel.width)
    paginas.push(items.map((deel) => ('str' in deel ? deel.str : '')).join(' '))
    ongemerkt += countOngemerkt((await pagina.getOperatorList()).fnArray)
  }
  const objecten = ruw.split('endobj').filter((object) => /\/Type\s*\/Page\b(?!s)/.test(object))
  await taak.destroy()
  return {
    info: info as Readonly<Record<string, unknown>>,
    xmp: (metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? '',
    gemerkt: merk?.get('Marked') === true,
    toontTitel: /\/DisplayDocTitle\s+true/.test(ruw),
    elementen,
    paginas,
    ongemerkt,
    /** How far to the right any text comes, points from the left edge. */
    rechts,
    bijlagen,
    /** Of each page with something that can get the focus: whether that goes in reading order. */
    tabvolgorde: objecten
      .filter((object) => /\/Annots/.test(object))
      .map((object) => /\/Tabs\s*\/S\b/.test(object)),
  }
}
