import { z } from 'zod'
import { type GeldendeHouding, houdingSchema } from '../../../domain/model/gebied.ts'
import type { Visie } from '../../../domain/model/visie.ts'
import type { Boek, Geplaatst } from './boek.ts'
import { type Bestand, joinBestanden } from './document.ts'
import { at, type Meldingen, type Plek } from './meldingen.ts'

export interface GeplaatsteHouding {
  readonly groep: string
  readonly houding: GeldendeHouding
  readonly plek: Plek
}

/** Every stance where it is written: of an area, and of a kind of area. */
export const houdingenOf = ({ gebieden, visie }: Boek): readonly GeplaatsteHouding[] => [
  ...Object.entries(visie.waarde.soorten).flatMap(([soort, { houding = {} }]) =>
    Object.entries(houding).map(([groep, deel]) => ({
      groep,
      houding: deel,
      plek: at(visie.bestand, 'soorten', soort, 'houding', groep),
    })),
  ),
  ...gebieden.flatMap(({ waarde, bestand }) =>
    Object.entries(waarde.houding).map(([groep, deel]) => ({
      groep,
      houding: deel,
      plek: at(bestand, 'houding', groep),
    })),
  ),
]

/** The folder of a vision with what it says of kinds of areas, one file per subject. */
export const HOUDINGENMAP = 'houdingen'

/** Activity group -> kind of area -> stance: how the kinds of areas stand on one subject, under each other. */
export const houdingenBestandSchema = z.record(z.string(), z.record(z.string(), houdingSchema))
type Houdingen = z.infer<typeof houdingenBestandSchema>

interface Gezegd {
  readonly groep: string
  readonly soort: string
  readonly houding: Houdingen[string][string]
  readonly bestand: Bestand
}

const listGezegd = (delen: readonly Geplaatst<Houdingen>[]): readonly Gezegd[] =>
  delen.flatMap(({ waarde, bestand }) =>
    Object.entries(waarde).flatMap(([groep, perSoort]) =>
      Object.entries(perSoort).map(([soort, houding]) => ({ groep, soort, houding, bestand })),
    ),
  )

/** visie.yaml and these files as one: a place in `soorten.<soort>.houding.<groep>` is a place in the file that has it. */
const joinVisie = (visie: Bestand, perPlek: ReadonlyMap<string, Bestand>): Bestand =>
  joinBestanden(visie, (pad) => {
    const [soorten, soort = '', houding, groep = '', ...rest] = pad
    const erin = soorten === 'soorten' && houding === 'houding'
    const bestand = erin ? perPlek.get(`${soort}/${groep}`) : undefined
    return bestand ? { bestand, pad: [groep, soort, ...rest] } : { bestand: visie, pad }
  })

/** Adds to the kinds of areas of a vision what its own files say of them. */
export const addSoorthoudingen = (
  visie: Geplaatst<Visie>,
  delen: readonly Geplaatst<Houdingen>[],
  meldingen: Meldingen,
): Geplaatst<Visie> => {
  const { soorten } = visie.waarde
  const perPlek = new Map<string, Bestand>()
  const nieuw = new Map<string, Record<string, Gezegd['houding']>>()
  for (const { groep, soort, houding, bestand } of listGezegd(delen)) {
    const plek = { bestand, pad: [groep, soort], sleutel: true }
    const sleutel = `${soort}/${groep}`
    const elders = soorten[soort]?.houding?.[groep] ? visie.bestand : perPlek.get(sleutel)
    if (!soorten[soort]) meldingen.meldOnbekend(plek, 'soort', soort, Object.keys(soorten))
    else if (elders) {
      const tekst = `wat "${soort}" van "${groep}" zegt staat ook in ${elders.naam}`
      meldingen.meld(plek, tekst, 'Schrijf het één keer op')
    } else {
      perPlek.set(sleutel, bestand)
      nieuw.set(soort, { ...nieuw.get(soort), [groep]: houding })
    }
  }
  const samen = Object.fromEntries(
    Object.entries(soorten).map(([soort, deel]) => {
      const erbij = nieuw.get(soort)
      return [soort, erbij ? { ...deel, houding: { ...deel.houding, ...erbij } } : deel]
    }),
  )
  return {
    ...visie,
    waarde: { ...visie.waarde, soorten: samen },
    bestand: joinVisie(visie.bestand, perPlek),
  }
}
