import type { Feit } from '../../../domain/model/feit.ts'
import { type Operator, ORDENEND, type Vergelijking } from '../../../domain/model/voorwaarde.ts'
import type { Boek, Controle } from '../lezen/boek.ts'
import { conditionsOf, leavesOf } from '../lezen/conditions.ts'
import type { Meldingen, Plek } from '../lezen/meldingen.ts'
import { describeFeit, scalarFault } from '../lezen/values.ts'

/** Operators that mean something for each type of fact. */
const PASSEND: Record<Feit['type'], readonly Operator[]> = {
  getal: [...ORDENEND, 'in', 'notIn'],
  janee: ['equal', 'notEqual'],
  keuze: ['equal', 'notEqual', 'in', 'notIn'],
  meerkeuze: ['contains', 'doesNotContain'],
  datum: ['equal', 'notEqual'],
}

const deeper = (plek: Plek, ...pad: Plek['pad']): Plek => ({ ...plek, pad: [...plek.pad, ...pad] })

const checkConstant = (
  feit: Feit,
  { operator, value }: Vergelijking,
  plek: Plek,
  meldingen: Meldingen,
) => {
  const lijst = operator === 'in' || operator === 'notIn'
  if (lijst !== Array.isArray(value)) {
    const doen = lijst ? 'Schrijf [a, b]' : 'Schrijf één waarde'
    meldingen.meld(
      deeper(plek, 'value'),
      `"${operator}" vraagt ${lijst ? 'een lijst' : 'geen lijst'}`,
      doen,
    )
    return
  }
  for (const [i, deel] of (Array.isArray(value) ? value : [value]).entries()) {
    const fout = scalarFault(feit, deel)
    if (fout) meldingen.meld(deeper(plek, 'value', ...(lijst ? [i] : [])), fout, describeFeit(feit))
  }
}

const checkOther = (
  feit: Feit,
  ander: Feit,
  operator: Operator,
  plek: Plek,
  meldingen: Meldingen,
) => {
  if (['in', 'notIn', 'contains', 'doesNotContain'].includes(operator)) {
    meldingen.meld(plek, `"${operator}" kan niet met een ander feit`, 'Schrijf de waarden uit')
  } else if (feit.type !== ander.type) {
    const tekst = `feit "${ander.id}" (${ander.type}) is niet te vergelijken met "${feit.id}" (${feit.type})`
    meldingen.meld(plek, tekst, 'Kies een feit van hetzelfde type')
  } else if (feit.eenheid !== ander.eenheid) {
    const [a, b] = [ander.eenheid ?? 'geen eenheid', feit.eenheid ?? 'geen eenheid']
    const tekst = `feit "${ander.id}" (${a}) heeft een andere eenheid dan "${feit.id}" (${b})`
    meldingen.meld(plek, tekst, 'Reken eerst om in een afgeleid feit')
  }
}

const checkComparison = (
  boek: Boek,
  vergelijking: Vergelijking,
  plek: Plek,
  meldingen: Meldingen,
) => {
  const { fact, operator, value } = vergelijking
  const feit = boek.catalogus.get(fact)
  if (!feit) meldingen.meldOnbekend(deeper(plek, 'fact'), 'feit', fact, boek.catalogus.keys())
  else if (!PASSEND[feit.type].includes(operator)) {
    const tekst = `"${operator}" past niet bij feit "${fact}" (${feit.type})`
    meldingen.meld(deeper(plek, 'operator'), tekst, `Kies uit: ${PASSEND[feit.type].join(', ')}`)
    return
  }
  if (typeof value === 'object' && 'fact' in value) {
    const ander = boek.catalogus.get(value.fact)
    const waar = deeper(plek, 'value', 'fact')
    if (!ander) meldingen.meldOnbekend(waar, 'feit', value.fact, boek.catalogus.keys())
    else if (feit) checkOther(feit, ander, operator, waar, meldingen)
  } else if (feit) checkConstant(feit, vergelijking, plek, meldingen)
}

/** Every condition names known facts and conditions, with operators and values that fit their type. */
export const checkConditions: Controle = (boek, meldingen) => {
  const bekend = Object.keys(boek.voorwaarden.waarde)
  for (const { voorwaarde, plek } of conditionsOf(boek)) {
    for (const blad of leavesOf(voorwaarde, plek.pad)) {
      const waar = { ...plek, pad: blad.pad }
      if (blad.soort === 'vergelijking') checkComparison(boek, blad.vergelijking, waar, meldingen)
      else meldingen.meldOnbekend(waar, 'voorwaarde', blad.naam, bekend)
    }
  }
}
