import {
  ANKERSOORTEN,
  type Anker,
  type Ankersoort,
  compareTexts,
} from '../../domain/ankers/ankers.ts'
import { refuseFouten } from '../../domain/errors.ts'
import { suggest } from '../../domain/naaste.ts'
import type { Citaat, Schrijfboek } from '../ports/regelboeken.ts'

export interface HerankerdCitaat extends Citaat, Anker {
  /** Line in the new text, from 1; absent when lost. */
  readonly regel?: number
}

export interface Ankerverslag {
  readonly regelboek: string
  readonly document: string
  readonly aantal: Readonly<Record<Ankersoort, number>>
  readonly citaten: readonly HerankerdCitaat[]
}

const lineOf = (tekst: string, plek: number) => tekst.slice(0, plek).split('\n').length

const checkDocument = (boeken: readonly Schrijfboek[], document: string) => {
  const bekend = [...new Set(boeken.flatMap(({ teksten }) => [...teksten.keys()]))]
  if (bekend.includes(document)) return
  const melding = `Van document "${document}" hebben wij geen tekst.${suggest(document, bekend)} Kies uit: ${bekend.join(', ')}.`
  refuseFouten([{ pointer: '/document', code: 'onbekende_waarde', melding }])
}

/**
 * Looks up every quote from one document in a new version of its text; without `document`, from each
 * document of which a rulebook holds the text. Throws AppError for a document without a text.
 */
export const reanchorCitaten = (
  boeken: readonly Schrijfboek[],
  nieuweTekst: string,
  document?: string,
): readonly Ankerverslag[] => {
  if (document !== undefined) checkDocument(boeken, document)
  return boeken.flatMap(({ regelboek, citaten, teksten }) =>
    [...teksten]
      .filter(([sleutel]) => document === undefined || sleutel === document)
      .map(([sleutel, oud]): Ankerverslag => {
        const find = compareTexts(oud, nieuweTekst)
        const gevonden = citaten
          .filter((citaat) => citaat.document === sleutel)
          .map((citaat): HerankerdCitaat => {
            const anker = find(citaat.citaat)
            const { plek } = anker
            return { ...citaat, ...anker, ...(plek && { regel: lineOf(nieuweTekst, plek.van) }) }
          })
        const aantal = Object.fromEntries(
          ANKERSOORTEN.map((soort) => [
            soort,
            gevonden.filter((deel) => deel.soort === soort).length,
          ]),
        ) as Record<Ankersoort, number>
        return { regelboek: regelboek.visie.id, document: sleutel, aantal, citaten: gevonden }
      }),
  )
}
