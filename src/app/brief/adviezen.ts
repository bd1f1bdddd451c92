import { type Bijdrage, bijdragenVan } from '../../domain/dossier/bijdragen.ts'
import { geldendVan } from '../../domain/dossier/zaak.ts'
import { upperFirst } from '../../domain/tekst.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import { formatDatum } from '../woorden/codes.ts'
import { type Briefdeel, keyOf } from './briefzin.ts'

type Gebeurd = Pick<Dossier, 'gebeurtenissen' | 'zaak'>

export const ADVIEZEN = 'Wat adviseurs ons antwoordden'

/** What somebody wrote, in the words he wrote it in, on one line. */
export const quote = (tekst: string): string => `“${tekst.replace(/\s+/g, ' ').trim()}”`

/** By what he is and not by his name: what is written goes to others. */
const sayAdvies = ({ functie, vraag, antwoord }: Bijdrage): string =>
  antwoord === undefined
    ? `${upperFirst(functie)}: gevraagd is ${quote(vraag)} Er is nog geen antwoord.`
    : `${upperFirst(functie)}: gevraagd is ${quote(vraag)} Het antwoord van ${formatDatum(antwoord.op)}: ${quote(antwoord.tekst)}`

/** Everybody who was asked, with what he answered, as a motivation tells it. */
export const listAdviezen = (dossier: Gebeurd): readonly string[] =>
  bijdragenVan(geldendVan(dossier)).map(sayAdvies)

/**
 * Who answered what, for who writes: a question is free text, so of which sentences of the letter it is about only a person
 * can tell.
 */
export const listBeantwoord = (dossier: Gebeurd): readonly string[] =>
  bijdragenVan(geldendVan(dossier)).flatMap(({ functie, vraag, antwoord }) =>
    antwoord === undefined
      ? []
      : [
          `${upperFirst(functie)} antwoordde op ${formatDatum(antwoord.op)} op: ${quote(vraag)} Het antwoord: ${quote(antwoord.tekst)}`,
        ],
  )

/** What was answered, for a letter: somebody ticks what its reader is to know, since it was written to the municipality. */
export const adviesdeelVan = (dossier: Gebeurd): Briefdeel => ({
  kop: ADVIEZEN,
  zinnen: bijdragenVan(geldendVan(dossier)).flatMap(({ volgnummer, functie, antwoord }) =>
    antwoord === undefined
      ? []
      : [
          {
            sleutel: keyOf('bijdrage', String(volgnummer)),
            tekst: `${upperFirst(functie)}, ${formatDatum(antwoord.op)}: ${quote(antwoord.tekst)}`,
            vast: false,
            grond: 'antwoord van een adviseur',
          },
        ],
  ),
})
