import { FormuleFout, feitenIn } from '../../../domain/regeltaal/formule.ts'
import {
  checkTypes,
  findDelingDoorNul,
  tekstenVan,
} from '../../../domain/regeltaal/formule-controle.ts'
import type { Controle } from '../lezen/boek.ts'
import { tryParse } from '../lezen/formules.ts'
import { at } from '../lezen/meldingen.ts'

/** Every formula of a derived fact can be read, fits its types, and never divides by zero. */
export const checkFormules: Controle = ({ feiten, catalogus }, meldingen) => {
  for (const [id, feit] of Object.entries(feiten.waarde)) {
    if (feit.formule === undefined) continue
    const plek = at(feiten.bestand, id, 'formule')
    const formule = tryParse(feit.formule)
    if (formule instanceof FormuleFout) {
      meldingen.meld(plek, `de formule is niet te lezen: ${formule.message}`, 'Herstel de formule')
      continue
    }
    for (const naam of feitenIn(formule)) {
      if (!catalogus.has(naam)) meldingen.meldOnbekend(plek, 'feit', naam, catalogus.keys())
    }
    const { type, fouten } = checkTypes(formule, (naam) => catalogus.get(naam))
    for (const fout of fouten) meldingen.meld(plek, fout, 'Pas de formule aan')
    if (type && type !== feit.type) {
      meldingen.meld(plek, `de formule geeft ${type}, het feit is ${feit.type}`, 'Maak ze gelijk')
    }
    for (const tekst of tekstenVan(formule)) {
      if (feit.type !== 'keuze' || feit.waarden?.includes(tekst)) continue
      meldingen.meld(plek, `"${tekst}" is geen waarde van "${id}"`, 'Voeg haar toe aan waarden')
    }
    if (findDelingDoorNul(formule).length > 0) {
      const doen = 'Schrijf: if <deler> > 0 then … else …'
      meldingen.meld(plek, 'hier kan door nul gedeeld worden', doen)
    }
  }
}
