import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx'
import type { Blok, Drukwerk, Hoofdstuk, Tabel } from '../../app/ports/rapport.ts'
import { createTekenaar, kaart, type Tekenaar } from './docx-beeld.ts'
import { alinea, BREEDTE, eigenTekst, GEDEMPT, kop, letOp, punt, runs } from './docx-tekst.ts'
import { fixDocx } from './docx-vast.ts'
import { voorblad } from './docx-voorblad.ts'
import { A4, makeKop, makeStijlen, makeVoet, NUMMERING } from './docx-vorm.ts'
import { toPlat } from './plat.ts'
import { createPng } from './png.ts'

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

const blok = (deel: Blok, tekenaar: Tekenaar): readonly (Paragraph | Table)[] => {
  switch (deel.soort) {
    case 'alinea':
      return [alinea(deel.tekst)]
    case 'tussenkop':
      return [kop(deel.tekst, HeadingLevel.HEADING_3)]
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
      return kaart(deel.kaart, tekenaar)
    case 'eigen_tekst':
      return [eigenTekst(deel.vraag)]
  }
}

const VOET = 'Advies, geen besluit. Pagina '

const isBijlage = ({ nummer }: Hoofdstuk) => !/^\d/.test(nummer)

const hoofdstuk = (deel: Hoofdstuk, tekenaar: Tekenaar): readonly (Paragraph | Table)[] => [
  kop(`${deel.nummer}${isBijlage(deel) ? ':' : ''} ${deel.titel}`, HeadingLevel.HEADING_1),
  ...deel.blokken.flatMap((eigen) => blok(eigen, tekenaar)),
  ...deel.paragrafen.flatMap(({ titel, blokken }, i) => [
    kop(isBijlage(deel) ? titel : `${deel.nummer}.${i + 1} ${titel}`, HeadingLevel.HEADING_2),
    ...blokken.flatMap((eigen) => blok(eigen, tekenaar)),
  ]),
]

/** The report for the officer to go on writing in: the same bytes for the same report. */
export const makeDocx = async (rapport: Drukwerk): Promise<Uint8Array> => {
  const { hoofd } = rapport
  const tekenaar = createTekenaar(await createPng())
  const document = new Document({
    title: toPlat(rapport.titel),
    creator: 'Visietoets',
    lastModifiedBy: 'Visietoets',
    description: toPlat(rapport.geenBesluit),
    styles: makeStijlen(hoofd),
    numbering: NUMMERING,
    sections: [
      {
        properties: {
          page: A4,
          ...(hoofd && { titlePage: true }),
        },
        ...(hoofd && { headers: { first: makeKop(hoofd) } }),
        footers: {
          ...(hoofd && { first: makeVoet(VOET) }),
          default: makeVoet(VOET),
        },
        children: [
          ...voorblad(rapport, tekenaar),
          ...rapport.hoofdstukken.flatMap((deel) => hoofdstuk(deel, tekenaar)),
        ],
      },
    ],
  })
  return fixDocx(await Packer.toBuffer(document), rapport.tijdstip)
}
