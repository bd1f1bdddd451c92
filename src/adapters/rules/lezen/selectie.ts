import { z } from 'zod'
import type { Begrippen } from '../../../domain/model/begrippen.ts'
import { ACTIVITEITEN } from '../../../domain/model/feit.ts'
import { listVormen, type Voorwaarde } from '../../../domain/model/voorwaarde.ts'
import type { Geplaatst } from './boek.ts'
import { at, type Meldingen } from './meldingen.ts'

/** Activities by what begrippen.yaml says of them, instead of one by one. */
const selectieSchema = z.strictObject({
  activiteiten: z.strictObject({
    groep: z.string().optional(),
    klein: z.boolean().optional(),
    /** Of a group that only serves another activity. */
    bijkomend: z.boolean().optional(),
  }),
})
type Selectie = z.infer<typeof selectieSchema>

/** Named conditions as they are written: a condition, or a choice of activities. */
export const voorwaardenSchema = z.record(
  z.string(),
  z.union([...listVormen(), selectieSchema]) satisfies z.ZodType<Voorwaarde | Selectie>,
)
type Geschreven = Readonly<Record<string, Voorwaarde | Selectie>>

const isSelectie = (deel: Voorwaarde | Selectie): deel is Selectie => 'activiteiten' in deel

const select = ({ activiteiten: eis }: Selectie, begrippen: Begrippen): readonly string[] =>
  Object.entries(begrippen.activiteiten)
    .filter(([, { groep, klein }]) => {
      const bijkomend = begrippen.activiteitengroepen[groep]?.bijkomend ?? false
      return (
        groep === (eis.groep ?? groep) &&
        klein === (eis.klein ?? klein) &&
        bijkomend === (eis.bijkomend ?? bijkomend)
      )
    })
    .map(([id]) => id)

/** Writes each choice of activities out: that at least one of them is wanted. */
export const fillSelecties = (
  geschreven: Geplaatst<Geschreven>,
  begrippen: Begrippen,
  meldingen: Meldingen,
): Geplaatst<Readonly<Record<string, Voorwaarde>>> => {
  const fill = (naam: string, deel: Voorwaarde | Selectie): Voorwaarde => {
    if (!isSelectie(deel)) return deel
    const gekozen = select(deel, begrippen)
    if (gekozen.length === 0) {
      const plek = at(geschreven.bestand, naam, 'activiteiten')
      meldingen.meld(plek, 'geen enkele activiteit is zo', 'Kies anders; zie begrippen.yaml')
    }
    return {
      any: gekozen.map((value) => ({ fact: ACTIVITEITEN, operator: 'contains', value })),
    }
  }
  const delen = Object.entries(geschreven.waarde)
  return {
    ...geschreven,
    waarde: Object.fromEntries(delen.map(([naam, deel]) => [naam, fill(naam, deel)])),
  }
}
