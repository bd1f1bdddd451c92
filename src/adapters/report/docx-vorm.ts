import {
  AlignmentType,
  Footer,
  Header,
  ImageRun,
  LevelFormat,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { Drukhoofd } from '../../domain/huisstijl/hoofd.ts'
import { alinea, GEDEMPT, LETTER, MERK, OPSOMMING, runs } from './docx-tekst.ts'

/** In twentieths of a point. */
export const A4 = { size: { width: 11906, height: 16838 } }

export const NUMMERING = {
  config: [
    {
      reference: OPSOMMING,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 360, hanging: 240 } } },
        },
      ],
    },
  ],
}

const heading = (size: number, before: number, color: string) => ({
  run: { font: LETTER, size, bold: true, color },
  paragraph: { spacing: { before, after: 120 } },
})

/** The styles of a document, in the colour of the municipality when it has one. */
export const makeStijlen = (hoofd: Drukhoofd | undefined) => {
  const merk = hoofd?.merk?.slice(1).toUpperCase() ?? MERK
  return {
    default: {
      document: { run: { font: LETTER, size: 21, language: { value: 'nl-NL' } } },
      title: heading(44, 0, merk),
      heading1: heading(32, 360, merk),
      heading2: heading(25, 280, merk),
      heading3: heading(21, 200, merk),
    },
    paragraphStyles: [
      { id: 'Caption', name: 'caption', basedOn: 'Normal', run: { size: 18, color: GEDEMPT } },
    ],
  }
}

/** Of a logo, px. */
const LOGO_HOOG = 48

/** Above the first page: whose document it is. A logo that Word may not show leaves its name. */
export const makeKop = ({ gemeente, regels, logoWord }: Drukhoofd) =>
  new Header({
    children: [
      new Paragraph({
        spacing: { after: 60 },
        children:
          logoWord === undefined
            ? [...runs(gemeente, { bold: true })]
            : [
                new ImageRun({
                  type: 'png',
                  data: logoWord.bytes,
                  transformation: {
                    width: Math.round((LOGO_HOOG * logoWord.breed) / logoWord.hoog),
                    height: LOGO_HOOG,
                  },
                  altText: { id: '1', name: 'Logo', title: gemeente, description: gemeente },
                }),
              ],
      }),
      alinea([...(logoWord ? [gemeente] : []), ...regels].join('\n'), { color: GEDEMPT }),
    ],
  })

/** At the foot of each page its number, after these words. */
export const makeVoet = (tekst: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: tekst, color: GEDEMPT }),
          new TextRun({ children: [PageNumber.CURRENT], color: GEDEMPT }),
        ],
      }),
    ],
  })
