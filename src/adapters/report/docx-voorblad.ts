import { HeadingLevel, Paragraph } from 'docx'
import type { Blad, Rapport } from '../../app/ports/rapport.ts'
import { upperFirst } from '../../domain/tekst.ts'
import { beeld, SMAL_PX, type Tekenaar } from './docx-beeld.ts'
import { alinea, GEDEMPT, kop, letOp, punt, runs } from './docx-tekst.ts'

/** The advice in a sentence, and what it rests on in points. */
const zinnen = ({ zinnen: [eerste = '', ...rest] }: Rapport['advies']): readonly Paragraph[] => [
  alinea(eerste),
  ...rest.map((tekst) => punt({ tekst, labels: [] })),
]

const noem = ({ naam, waarde }: { readonly naam: string; readonly waarde: string }): Paragraph =>
  new Paragraph({ children: [...runs(`${naam}: `, { bold: true }), ...runs(waarde)] })

/** Page one: what is read at a glance. */
const eersteBlad = (
  {
    plan = [],
    stand,
    kern,
    vastheid,
    vergunning,
    redenen,
    helpt,
    vervolg,
    kosten,
    eigen,
    kaart: plek,
  }: Blad,
  tekenaar: Tekenaar,
): readonly Paragraph[] => [
  ...plan.map(noem),
  alinea(upperFirst(stand), { bold: true }),
  alinea(kern),
  ...(vastheid === undefined ? [] : [alinea(vastheid)]),
  ...(vergunning === undefined ? [] : [alinea(vergunning, { bold: true })]),
  ...(redenen.length === 0 ? [] : [kop('Waarom?', HeadingLevel.HEADING_1), ...redenen.map(punt)]),
  ...(helpt === '' ? [] : [kop('Wat helpt?', HeadingLevel.HEADING_1), alinea(helpt)]),
  ...(vervolg.length === 0
    ? []
    : [
        kop('Wat nu?', HeadingLevel.HEADING_1),
        ...vervolg.map((tekst) => punt({ tekst, labels: [] })),
        ...(kosten === undefined ? [] : [alinea(kosten)]),
      ]),
  ...(eigen
    ? [
        kop('De conclusie van de behandelaar', HeadingLevel.HEADING_1),
        ...eigen.map((deel) => alinea(deel)),
      ]
    : []),
  ...(plek
    ? [
        beeld(plek, tekenaar, SMAL_PX),
        alinea(
          `${plek.legenda.join('. ')}.${plek.makers === undefined ? '' : ` Kaart: ${plek.makers}.`}`,
          { color: GEDEMPT },
        ),
      ]
    : []),
  new Paragraph({
    pageBreakBefore: true,
    heading: HeadingLevel.HEADING_1,
    children: [...runs('Het hele advies')],
  }),
]

export const voorblad = (rapport: Rapport, tekenaar: Tekenaar): readonly Paragraph[] => [
  alinea(rapport.soort, { color: GEDEMPT }),
  kop(rapport.titel, HeadingLevel.TITLE),
  letOp(rapport.geenBesluit),
  ...(rapport.blad ? eersteBlad(rapport.blad, tekenaar) : []),
  ...(rapport.advies.stand === undefined
    ? []
    : [alinea(`Richting: ${rapport.advies.stand}`, { bold: true })]),
  alinea(`Advies: ${rapport.advies.woorden}`, { bold: true }),
  ...zinnen(rapport.advies),
  ...[['Bandbreedte', rapport.advies.bandbreedte] as const, ...rapport.gegevens].map(
    ([naam, waarde]) => noem({ naam, waarde }),
  ),
  kop('Waar dit advies op rust', HeadingLevel.HEADING_1),
  ...rapport.aandelen.map(({ tekst }) => punt({ tekst, labels: [] })),
  kop('Narekenen', HeadingLevel.HEADING_1),
  alinea(rapport.bewijs.uitleg),
  ...(rapport.bewijs.adres === undefined ? [] : [alinea(rapport.bewijs.adres)]),
  alinea(`sha256 ${rapport.bewijs.sha256}`),
]
