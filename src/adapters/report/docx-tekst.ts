import { BorderStyle, type HeadingLevel, Paragraph, ShadingType, TextRun } from 'docx'
import type { Punt } from '../../app/ports/rapport.ts'
import { closeZin } from '../../domain/tekst.ts'
import { toPlat } from './plat.ts'

export const LETTER = 'Arial'
export const MERK = '00543C'
export const GEDEMPT = '4A5A64'
export const OPSOMMING = 'opsomming'
/** Width of the text, twentieths of a point. */
export const BREEDTE = 9070

interface Opmaak {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
  readonly highlight?: 'yellow'
}

/** Text with its lines kept. */
export const runs = (tekst: string, opmaak: Opmaak = {}): readonly TextRun[] =>
  toPlat(tekst)
    .split('\n')
    .map((regel, i) => new TextRun({ text: regel, ...(i > 0 && { break: 1 }), ...opmaak }))

export const alinea = (tekst: string, opmaak: Opmaak = {}) =>
  new Paragraph({ children: [...runs(tekst, opmaak)], spacing: { after: 120 } })

export const kop = (tekst: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ heading, keepNext: true, children: [...runs(tekst)] })

export const letOp = (tekst: string) =>
  new Paragraph({
    children: [...runs(tekst)],
    spacing: { before: 120, after: 120 },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'FDF1D9' },
    border: { left: { style: BorderStyle.SINGLE, size: 24, space: 6, color: '6B4300' } },
  })

/** A place for the officer's own text, easy to find: marked and between brackets. */
export const eigenTekst = (vraag: string) => alinea(`[Vul aan: ${vraag}]`, { highlight: 'yellow' })

export const punt = ({ kop: eerst, tekst, labels }: Punt) =>
  new Paragraph({
    numbering: { reference: OPSOMMING, level: 0 },
    spacing: { after: 80 },
    children: [
      ...(eerst === undefined ? [] : runs(`${closeZin(eerst)} `, { bold: true })),
      ...runs(tekst),
      ...(labels.length === 0
        ? []
        : runs(` (${labels.join('; ')})`, { italics: true, color: GEDEMPT })),
    ],
  })
