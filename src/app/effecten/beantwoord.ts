import { ACTIVITEITEN, type FeitWaarde } from '../../domain/model/feit.ts'
import { isGeldigIn } from '../../domain/model/peildatum.ts'
import type { Vergelijking, Voorwaarde } from '../../domain/model/voorwaarde.ts'
import { upperFirst } from '../../domain/tekst.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import { showWaarde } from '../woorden/namen.ts'

type Waar = Pick<Dossier, 'boek' | 'huidig'>

/** What a condition itself asks; what it names is about more than one theme. */
const comparisonsIn = (voorwaarde: Voorwaarde): readonly Vergelijking[] => {
  if ('all' in voorwaarde) return voorwaarde.all.flatMap(comparisonsIn)
  if ('any' in voorwaarde) return voorwaarde.any.flatMap(comparisonsIn)
  return 'fact' in voorwaarde ? [voorwaarde] : []
}

/** Whether a yes or no, or a choice, is another than the rule is about; of an amount that says less. */
const isAnders = ({ operator, value }: Vergelijking, waarde: FeitWaarde): boolean => {
  if (operator === 'equal') return typeof waarde === 'boolean' && waarde !== value
  return operator === 'contains' && Array.isArray(waarde) && !waarde.includes(value as string)
}

/** The questions whose answer keeps rules of this theme from playing, each with that answer, as one reads it. */
export const listBeantwoord = ({ boek, huidig }: Waar, thema: string): readonly string[] => {
  const gezegd = new Map(
    huidig.feiten.flatMap(({ feit, waarde, herkomst }) =>
      feit !== ACTIVITEITEN && (herkomst === 'initiatief' || herkomst === 'behandelaar')
        ? [[feit, waarde] as const]
        : [],
    ),
  )
  const vergeleken = boek.regels
    .filter(({ themas }) => themas[0] === thema)
    .flatMap(({ versies }) => versies.filter(isGeldigIn(boek.visie, huidig.peildatum)))
    .flatMap(({ geldtVoor }) => (geldtVoor === undefined ? [] : comparisonsIn(geldtVoor)))
  const zinnen = vergeleken.flatMap((vergelijking) => {
    const { fact: feit } = vergelijking
    const waarde = gezegd.get(feit)
    const vraag = boek.feiten.get(feit)?.vraag
    if (waarde === undefined || vraag === undefined || !isAnders(vergelijking, waarde)) return []
    const delen = [waarde].flat().map((deel) => showWaarde(boek, feit, deel))
    return [`${vraag} ${upperFirst(delen.join(', '))}`]
  })
  return [...new Set(zinnen)]
}
