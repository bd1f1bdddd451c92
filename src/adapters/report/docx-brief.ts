import { Document, Footer, HeadingLevel, Packer, Paragraph } from 'docx'
import type { Briefblok, Briefdrukwerk } from '../../app/ports/rapport.ts'
import { alinea, kop, OPSOMMING, runs } from './docx-tekst.ts'
import { fixDocx } from './docx-vast.ts'
import { A4, makeKop, makeStijlen, makeVoet, NUMMERING } from './docx-vorm.ts'
import { toPlat } from './plat.ts'

/** What is still to be filled in stands out. */
const GAT = /(\[…[^\]]*\])/

const withGaten = (tekst: string) =>
  tekst
    .split(GAT)
    .filter((deel) => deel !== '')
    .flatMap((deel) => runs(deel, GAT.test(deel) ? { highlight: 'yellow' } : {}))

const regels = (tekst: string, keepNext: boolean) =>
  new Paragraph({
    keepNext,
    keepLines: true,
    spacing: { before: 120, after: 120 },
    children: withGaten(tekst),
  })

const punt = (tekst: string) =>
  new Paragraph({
    numbering: { reference: OPSOMMING, level: 0 },
    spacing: { after: 80 },
    children: withGaten(tekst),
  })

/** So many parts at the end stay on one page: who signs is never alone on it. */
const SLOT = 4

const blok = (deel: Briefblok, i: number, alle: readonly Briefblok[]): readonly Paragraph[] => {
  if (deel.soort === 'punten') return deel.punten.map(punt)
  return [
    deel.soort === 'kop'
      ? kop(deel.tekst, HeadingLevel.HEADING_1)
      : regels(deel.tekst, i >= alle.length - SLOT && i < alle.length - 1),
  ]
}

/** A letter has small headings. */
const makeBriefstijlen = (hoofd: Briefdrukwerk['hoofd']) => {
  const stijlen = makeStijlen(hoofd)
  const { heading3 } = stijlen.default
  return { ...stijlen, default: { ...stijlen.default, heading1: heading3 } }
}

/** The letter on the paper of the municipality: the same bytes for the same letter. */
export const makeBriefDocx = async (brief: Briefdrukwerk): Promise<Uint8Array> => {
  const { hoofd, aan, kenmerken } = brief
  const document = new Document({
    title: toPlat(brief.titel),
    creator: hoofd?.gemeente ?? 'Visietoets',
    lastModifiedBy: 'Visietoets',
    styles: makeBriefstijlen(hoofd),
    numbering: NUMMERING,
    sections: [
      {
        properties: { page: A4, titlePage: true },
        ...(hoofd && { headers: { first: makeKop(hoofd) } }),
        // Only from the second page on: a letter of one page needs no number.
        footers: {
          first: new Footer({ children: [new Paragraph({})] }),
          default: makeVoet('Pagina '),
        },
        children: [
          // What stands above it may be higher than the margin: then the address would stand against it.
          ...(hoofd ? [alinea('')] : []),
          ...(aan.length === 0 ? [] : [alinea(aan.join('\n')), alinea('')]),
          ...kenmerken.map(
            ([naam, waarde]) =>
              new Paragraph({ children: [...runs(`${naam}: `, { bold: true }), ...runs(waarde)] }),
          ),
          alinea(''),
          ...brief.briefblokken.flatMap(blok),
        ],
      },
    ],
  })
  return fixDocx(await Packer.toBuffer(document), brief.tijdstip)
}
