import { z } from 'zod'
import type { Vast } from '../vast.ts'

const tekst = z.string()

export const SOORTEN_PLEK = [
  'adres',
  'perceel',
  'straat',
  'postcode',
  'buurt',
  'wijk',
  'plaats',
  'station',
  'gebied',
  'punt',
] as const

export const plekSchema = z
  .object({
    id: z.string(),
    naam: tekst,
    soort: z
      .enum(SOORTEN_PLEK)
      .describe(
        'gebied: een gebied uit de visie. punt: wat iemand als coördinaat of link van een kaart gaf.',
      ),
    omschrijving: tekst.describe('Waar het is, in woorden.'),
    midden: z
      .object({ type: z.literal('Point'), coordinates: z.array(z.number()).length(2) })
      .optional()
      .describe('Midden van de cirkel, in het gevraagde stelsel.'),
    straal: z
      .number()
      .describe(
        'Straal van de cirkel in m waarin de plek ergens ligt; 0: het is dit punt. Is zij groter dan 0, laat dan de plek aanwijzen.',
      ),
    bron: z.string().describe('Id van de bron, in `bronnen`.'),
  })
  .meta({ id: 'Plek' })
export type PlekAntwoord = Vast<z.infer<typeof plekSchema>>

export const plekkenSchema = z
  .object({
    gevonden: z
      .boolean()
      .describe('false: niets heet zoals is getypt; dit zijn alleen de naaste namen.'),
    melding: tekst.optional().describe('Wat u de zoeker dan zegt.'),
    adressen: z
      .enum(['niet_gezocht', 'gezocht', 'onbereikbaar'])
      .describe('Of adressen en percelen zijn gezocht: bij de gemeente zelf, of bij PDOK.'),
    plekken: z.array(plekSchema),
    bronnen: z
      .array(
        z.object({
          id: z.string(),
          titel: tekst,
          maker: tekst,
          vermelding: tekst.describe('Wie u noemt als u dit toont.'),
          licentie: tekst,
          stand: tekst,
          opKaart: z.boolean().describe('Of het ook op de schetskaart van de dienst staat.'),
          bewerking: tekst.optional().describe('Wat aan de bron is gewijzigd.'),
        }),
      )
      .describe('Waar de plekken vandaan komen. Noem ze als u ze toont.'),
  })
  .meta({ id: 'Plekken' })
export type PlekkenAntwoord = Vast<z.infer<typeof plekkenSchema>>
