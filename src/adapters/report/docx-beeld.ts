import { ImageRun, Paragraph } from 'docx'
import type { Kaartschets } from '../../app/ports/rapport.ts'
import { alinea, GEDEMPT, punt } from './docx-tekst.ts'
import { toPlat } from './plat.ts'

/** Draws for one document. */
export interface Tekenaar {
  readonly draw: (svg: string) => Uint8Array
  /** Of each drawing in the document another, and the same in every document: not how many were ever made. */
  readonly nextId: () => string
}

export const createTekenaar = (draw: Tekenaar['draw']): Tekenaar => {
  let laatste = 0
  return { draw, nextId: () => String(++laatste) }
}

/** Of the text, px at 96 dots an inch. */
const BREEDTE_PX = 600
/** Of a drawing that shares a page with more. */
export const SMAL_PX = 340

const ratioOf = (svg: string): number => {
  const [, breedte, hoogte] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  return Number(hoogte) / Number(breedte)
}

/** A drawing as a picture: Word draws an SVG otherwise than it is meant. */
export const beeld = (
  { svg, tekst }: Pick<Kaartschets, 'svg' | 'tekst'>,
  tekenaar: Tekenaar,
  breedte = BREEDTE_PX,
) =>
  new Paragraph({
    spacing: { before: 160, after: 60 },
    children: [
      new ImageRun({
        type: 'png',
        data: tekenaar.draw(svg),
        transformation: { width: breedte, height: Math.round(breedte * ratioOf(svg)) },
        altText: {
          id: tekenaar.nextId(),
          name: 'Kaart',
          title: 'Kaart',
          description: toPlat(tekst),
        },
      }),
    ],
  })

export const kaart = (schets: Kaartschets, tekenaar: Tekenaar): readonly Paragraph[] => [
  beeld(schets, tekenaar),
  alinea('Het roze vlak met de dikke lijn is het plan.', { color: GEDEMPT }),
  ...schets.gebieden.map(({ nummer, naam }) => punt({ tekst: `${nummer}: ${naam}`, labels: [] })),
]
