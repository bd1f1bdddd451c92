import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Blok, Drukwerk, Hoofdstuk, Punt, Rapport, Tabel } from '../../app/ports/rapport.ts'
import { fixDocx } from './docx-vast.ts'
import { toPlat } from './plat.ts'

const LETTER = 'Arial'
const MERK = '00543C'
const GEDEMPT = '4A5A64'
const OPSOMMING = 'opsomming'
/** Width of the text, twentieths of a point. */
const BREEDTE = 9070

interface Opmaak {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
  readonly highlight?: 'yellow'
}

/** Text with its lines kept. */
const runs = (tekst: string, opmaak: Opmaak = {}): readonly TextRun[] =>
  toPlat(tekst)
    .split('\n')
    .map((regel, i) => new TextRun({ text: regel, ...(i > 0 && { break: 1 }), ...opmaak }))

const alinea = (tekst: string, opmaak: Opmaak = {}) =>
  new Paragraph({ children: [...runs(tekst, opmaak)], spacing: { after: 120 } })

const kop = (tekst: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ heading, keepNext: true, children: [...runs(tekst)] })

const letOp = (tekst: string) =>
  new Paragraph({
    children: [...runs(tekst)],
    spacing: { before: 120, after: 120 },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'FDF1D9' },
    border: { left: { style: BorderStyle.SINGLE, size: 24, space: 6, color: '6B4300' } },
  })

/** A place for the officer's own text, easy to find: marked and between brackets. */
const eigenTekst = (vraag: string) => alinea(`[Vul aan: ${vraag}]`, { highlight: 'yellow' })

const punt = ({ kop: eerst, tekst, labels }: Punt) =>
  new Paragraph({
    numbering: { reference: OPSOMMING, level: 0 },
    spacing: { after: 80 },
    children: [
      ...(eerst === undefined ? [] : runs(`${eerst}. `, { bold: true })),
      ...runs(tekst),
      ...(labels.length === 0
        ? []
        : runs(` (${labels.join('; ')})`, { italics: true, color: GEDEMPT })),
    ],
  })

const cel = (tekst: string, breedte: number, bold: boolean) =>
  new TableCell({
    width: { size: breedte, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [new Paragraph({ children: [...runs(tekst, { bold })] })],
  })

const tabel = ({ titel, koppen, breedtes, rijen }: Tabel): readonly (Paragraph | Table)[] => {
  const som = breedtes.reduce((totaal, deel) => totaal + deel, 0)
  const kolommen = breedtes.map((deel) => Math.floor((BREEDTE * deel) / som))
  const rij = (cellen: readonly string[], bold = false) =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cellen.map((tekst, i) => cel(tekst, kolommen[i] ?? 0, bold)),
    })
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 60 },
      style: 'Caption',
      children: [...runs(titel)],
    }),
    new Table({
      columnWidths: kolommen,
      width: { size: BREEDTE, type: WidthType.DXA },
      rows: [rij(koppen, true), ...rijen.map((cellen) => rij(cellen))],
    }),
    alinea(''),
  ]
}

const blok = (deel: Blok): readonly (Paragraph | Table)[] => {
  switch (deel.soort) {
    case 'alinea':
      return [alinea(deel.tekst)]
    case 'let_op':
      return [letOp(deel.tekst)]
    case 'punten':
      return [
        ...(deel.titel === undefined ? [] : [kop(deel.titel, HeadingLevel.HEADING_3)]),
        ...deel.punten.map(punt),
      ]
    case 'citaat':
      return [alinea(`“${deel.tekst}”`, { italics: true }), alinea(deel.plaats, { color: GEDEMPT })]
    case 'tabel':
      return tabel(deel.tabel)
    case 'kaart':
      return [alinea(deel.kaart.tekst), alinea('De schets zelf staat in het PDF-rapport.')]
    case 'eigen_tekst':
      return [eigenTekst(deel.vraag)]
  }
}

const isBijlage = ({ nummer }: Hoofdstuk) => !/^\d/.test(nummer)

const hoofdstuk = (deel: Hoofdstuk): readonly (Paragraph | Table)[] => [
  kop(`${deel.nummer}${isBijlage(deel) ? ':' : ''} ${deel.titel}`, HeadingLevel.HEADING_1),
  ...deel.blokken.flatMap(blok),
  ...deel.paragrafen.flatMap(({ titel, blokken }, i) => [
    kop(isBijlage(deel) ? titel : `${deel.nummer}.${i + 1} ${titel}`, HeadingLevel.HEADING_2),
    ...blokken.flatMap(blok),
  ]),
]

/** The advice in a sentence, and what it rests on in points. */
const zinnen = ({ zinnen: [eerste = '', ...rest] }: Rapport['advies']): readonly Paragraph[] => [
  alinea(eerste),
  ...rest.map((tekst) => punt({ tekst, labels: [] })),
]

const voorblad = (rapport: Rapport): readonly Paragraph[] => [
  alinea(rapport.soort, { color: GEDEMPT }),
  kop(rapport.titel, HeadingLevel.TITLE),
  letOp(rapport.geenBesluit),
  ...(rapport.advies.stand === undefined
    ? []
    : [alinea(`Richting: ${rapport.advies.stand}`, { bold: true })]),
  alinea(`Advies: ${rapport.advies.woorden}`, { bold: true }),
  ...zinnen(rapport.advies),
  ...[['Bandbreedte', rapport.advies.bandbreedte] as const, ...rapport.gegevens].map(
    ([naam, waarde]) =>
      new Paragraph({ children: [...runs(`${naam}: `, { bold: true }), ...runs(waarde)] }),
  ),
  kop('Waar dit advies op rust', HeadingLevel.HEADING_1),
  ...rapport.aandelen.map(({ tekst }) => punt({ tekst, labels: [] })),
  kop('Narekenen', HeadingLevel.HEADING_1),
  alinea(rapport.bewijs.uitleg),
  ...(rapport.bewijs.adres === undefined ? [] : [alinea(rapport.bewijs.adres)]),
  alinea(`sha256 ${rapport.bewijs.sha256}`),
]

const heading = (size: number, before: number, color: string) => ({
  run: { font: LETTER, size, bold: true, color },
  paragraph: { spacing: { before, after: 120 } },
})

const makeStijlen = (merk: string) => ({
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
})

/** Of a logo, px. */
const LOGO_HOOG = 48

/** Above the first page: whose report it is. A logo that Word may not show leaves its name. */
const makeKop = ({ gemeente, regels, logoWord }: NonNullable<Drukwerk['hoofd']>) =>
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

const voet = () =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: 'Advies, geen besluit. Pagina ', color: GEDEMPT }),
          new TextRun({ children: [PageNumber.CURRENT], color: GEDEMPT }),
        ],
      }),
    ],
  })

/** The report for the officer to go on writing in: the same bytes for the same report. */
export const makeDocx = async (rapport: Drukwerk): Promise<Uint8Array> => {
  const { hoofd } = rapport
  const document = new Document({
    title: toPlat(rapport.titel),
    creator: 'Visietoets',
    lastModifiedBy: 'Visietoets',
    description: toPlat(rapport.geenBesluit),
    styles: makeStijlen(hoofd?.merk?.slice(1).toUpperCase() ?? MERK),
    numbering: {
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
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 } },
          ...(hoofd && { titlePage: true }),
        },
        ...(hoofd && { headers: { first: makeKop(hoofd) } }),
        footers: {
          ...(hoofd && { first: voet() }),
          default: voet(),
        },
        children: [...voorblad(rapport), ...rapport.hoofdstukken.flatMap(hoofdstuk)],
      },
    ],
  })
  return fixDocx(await Packer.toBuffer(document), rapport.tijdstip)
}
