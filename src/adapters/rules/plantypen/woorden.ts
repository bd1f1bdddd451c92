import { normalizeWoord, type PlantypenBestand } from '../../../domain/model/plantype.ts'
import type { Geplaatst } from '../lezen/boek.ts'
import type { Pad } from '../lezen/document.ts'
import { at, type Meldingen } from '../lezen/meldingen.ts'

interface Aanspraak {
  readonly id: string
  readonly woord: string
  readonly pad: Pad
  /** Where this type stands among those that have the word. */
  readonly voorrang?: number
}

type Type = PlantypenBestand['plantypen'][string]

const claimsOf = (id: string, type: Type): readonly Aanspraak[] => {
  const voorrang = new Map(
    Object.entries(type.voorrang).map(([woord, plaats]) => [normalizeWoord(woord), plaats]),
  )
  const claim = (woord: string, ...pad: Pad): Aanspraak => {
    const plaats = voorrang.get(normalizeWoord(woord))
    return {
      id,
      woord: normalizeWoord(woord),
      pad: ['plantypen', id, ...pad],
      ...(plaats !== undefined && { voorrang: plaats }),
    }
  }
  const label = claim(type.label, 'label')
  // Many kinds are also called what they are called: that claims nothing twice.
  const woorden = type.woorden
    .map((woord, i) => claim(woord, 'woorden', i))
    .filter(({ woord }) => woord !== label.woord)
  return [label, ...woorden]
}

/** A word leads to one plan type, or to several in an order that is written down. */
export const checkWoorden = (
  { waarde, bestand }: Geplaatst<PlantypenBestand>,
  meldingen: Meldingen,
): void => {
  const perWoord = new Map<string, Aanspraak[]>()
  for (const [id, type] of Object.entries(waarde.plantypen)) {
    const eigen = claimsOf(id, type)
    for (const woord of Object.keys(type.voorrang)) {
      if (eigen.some((deel) => deel.woord === normalizeWoord(woord))) continue
      const plek = { bestand, pad: ['plantypen', id, 'voorrang', woord], sleutel: true }
      meldingen.meld(plek, `dit plantype heeft het woord "${woord}" niet`, 'Zet het bij woorden')
    }
    for (const deel of eigen) {
      const eerder = perWoord.get(deel.woord) ?? []
      perWoord.set(deel.woord, [...eerder, deel])
      if (!eerder.some((ander) => ander.id === id)) continue
      const tekst = `het woord "${deel.woord}" staat hier al`
      meldingen.meld(at(bestand, ...deel.pad), tekst, 'Schrijf het één keer op')
    }
  }
  for (const claims of perWoord.values()) {
    const typen = new Set(claims.map(({ id }) => id))
    if (typen.size < 2) continue
    const plaatsen = claims.flatMap(({ voorrang }) => voorrang ?? [])
    if (new Set(plaatsen).size === claims.length) continue
    for (const { id, woord, pad } of claims) {
      const anderen = [...typen].filter((ander) => ander !== id).join(', ')
      const tekst = `het woord "${woord}" is ook van ${anderen}, zonder volgorde`
      const doen = `Geef elk een eigen plaats, zoals voorrang: { ${woord}: 1 }, of haal het bij één weg`
      meldingen.meld(at(bestand, ...pad), tekst, doen)
    }
  }
}
