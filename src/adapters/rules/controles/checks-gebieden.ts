import type { GebiedProfiel } from '../../../domain/model/gebied.ts'
import { ONWAAR } from '../../../domain/regeltaal/waarheid.ts'
import { testFor } from '../lezen/activiteit.ts'
import type { Boek, Controle, Geplaatst } from '../lezen/boek.ts'
import { factsUnder, leavesOf } from '../lezen/conditions.ts'
import { type GeplaatsteHouding, houdingenOf } from '../lezen/houdingen.ts'
import { at, type Meldingen, type Plek } from '../lezen/meldingen.ts'
import { describeFeit, valueFault } from '../lezen/values.ts'

/** The values that an area, or a kind of area, states at this place. */
const checkWaarden = (
  { catalogus }: Boek,
  { waarden, plek }: { readonly waarden: GebiedProfiel['waarden']; readonly plek: Plek },
  meldingen: Meldingen,
) => {
  for (const [id, { waarde: gegeven }] of Object.entries(waarden)) {
    const feit = catalogus.get(id)
    if (!feit) continue
    if (feit.herkomst !== 'gebied') {
      const tekst = `feit "${id}" heeft herkomst ${feit.herkomst}, niet gebied`
      const waar = { ...plek, pad: [...plek.pad, id], sleutel: true }
      meldingen.meld(waar, tekst, 'Een gebied geeft alleen gebiedsfeiten')
      continue
    }
    const fout = valueFault(feit, gegeven)
    const waar = at(plek.bestand, ...plek.pad, id, 'waarde')
    if (fout) meldingen.meld(waar, fout, describeFeit(feit))
  }
}

const checkBudgetten = (
  { catalogus }: Boek,
  { waarde, bestand }: Geplaatst<GebiedProfiel>,
  meldingen: Meldingen,
) => {
  for (const [i, { feit: id, min, max }] of waarde.budgetten.entries()) {
    const feit = catalogus.get(id)
    if (feit && feit.type !== 'getal') {
      const plek = at(bestand, 'budgetten', i, 'feit')
      meldingen.meld(plek, `een budget telt getallen; "${id}" is ${feit.type}`, 'Kies een getal')
    }
    if (min === undefined && max === undefined) {
      meldingen.meld(at(bestand, 'budgetten', i), 'dit budget heeft geen grens', 'Geef min of max')
    }
  }
}

const checkPrioriteiten = (
  { spanningen }: Boek,
  { waarde, bestand }: Geplaatst<GebiedProfiel>,
  meldingen: Meldingen,
) => {
  const gezien = new Set<string>()
  for (const [i, { spanning: id, voorrang }] of waarde.prioriteiten.entries()) {
    const spanning = spanningen.waarde.find((een) => een.id === id)
    const kanten = spanning?.tussen.map((kant) => kant.id)
    const plek = at(bestand, 'prioriteiten', i, 'voorrang')
    if (kanten) meldingen.meldOnbekend(plek, `kant van ${id}`, voorrang, kanten)
    if (gezien.has(id)) {
      const dubbel = at(bestand, 'prioriteiten', i, 'spanning')
      meldingen.meld(dubbel, `spanning "${id}" staat hier twee keer`, 'Houd één prioriteit over')
    }
    gezien.add(id)
  }
}

const listActiviteiten = ({ begrippen }: Boek, groep: string): readonly string[] =>
  Object.entries(begrippen.waarde.activiteiten).flatMap(([id, deel]) =>
    deel.groep === groep ? [id] : [],
  )

/** A stance hangs on nothing that is never asked of any activity of its group. */
const checkAsked = (
  boek: Boek,
  { groep, houding: { als }, plek }: GeplaatsteHouding,
  meldingen: Meldingen,
) => {
  const activiteiten = listActiviteiten(boek, groep)
  if (!als || activiteiten.length === 0) return
  const isAsked = (id: string): boolean => {
    const relevant = boek.catalogus.get(id)?.relevantAls
    return !relevant || activiteiten.some((een) => testFor(boek, relevant, een) !== ONWAAR)
  }
  for (const blad of leavesOf(als, [...plek.pad, 'als'])) {
    for (const id of new Set(factsUnder(blad, boek))) {
      if (isAsked(id)) continue
      const tekst = `geen activiteit van "${groep}" heeft feit "${id}": het wordt daar nooit gevraagd`
      const doen = 'Kies een feit dat deze activiteiten hebben, of verruim zijn relevantAls'
      meldingen.meld(at(plek.bestand, ...blad.pad), tekst, doen)
    }
  }
}

/** Words of its own are said only of an activity of the group. */
const checkPerActiviteit = (
  boek: Boek,
  { groep, houding: { perActiviteit = {}, anders }, plek }: GeplaatsteHouding,
  meldingen: Meldingen,
) => {
  const eigen = listActiviteiten(boek, groep)
  const check = (gezegd: object, ...pad: readonly string[]) => {
    for (const id of Object.keys(gezegd)) {
      if (eigen.includes(id)) continue
      const waar = { bestand: plek.bestand, pad: [...plek.pad, ...pad, id], sleutel: true }
      const tekst = `activiteit "${id}" hoort niet bij "${groep}"`
      meldingen.meld(waar, tekst, `Kies uit: ${eigen.join(', ')}`)
    }
  }
  check(perActiviteit, 'perActiviteit')
  check(anders?.perActiviteit ?? {}, 'anders', 'perActiviteit')
}

/** An area that leaves aside what is said of its kind says why. */
const checkSilence = (
  boek: Boek,
  { waarde, bestand }: Geplaatst<GebiedProfiel>,
  meldingen: Meldingen,
) => {
  const vanSoort = boek.visie.waarde.soorten[waarde.soort]?.houding ?? {}
  for (const [groep, { stand, reden }] of Object.entries(waarde.houding)) {
    if (stand !== 'zwijgt' || reden !== undefined || !vanSoort[groep]) continue
    const tekst = `dit gebied zwijgt over "${groep}", terwijl zijn soort "${waarde.soort}" daar iets over zegt`
    const doen = 'Voeg toe waarom (reden), of haal de houding weg'
    meldingen.meld(at(bestand, 'houding', groep), tekst, doen)
  }
}

/** What an area, or its kind, states fits the catalogue and the spanningen. */
export const checkGebieden: Controle = (boek, meldingen) => {
  const { bestand: visie, waarde } = boek.visie
  for (const [soort, { waarden = {} }] of Object.entries(waarde.soorten)) {
    checkWaarden(boek, { waarden, plek: at(visie, 'soorten', soort, 'waarden') }, meldingen)
  }
  for (const gebied of boek.gebieden) {
    const plek = at(gebied.bestand, 'waarden')
    checkWaarden(boek, { waarden: gebied.waarde.waarden, plek }, meldingen)
    checkBudgetten(boek, gebied, meldingen)
    checkPrioriteiten(boek, gebied, meldingen)
    checkSilence(boek, gebied, meldingen)
  }
  for (const houding of houdingenOf(boek)) {
    checkAsked(boek, houding, meldingen)
    checkPerActiviteit(boek, houding, meldingen)
  }
  for (const { waarde, bestand } of boek.regels) {
    for (const [i, { geldtIn }] of waarde.versies.entries()) {
      for (const [j, id] of (geldtIn?.metWaarde ?? []).entries()) {
        const feit = boek.catalogus.get(id)
        if (!feit || feit.herkomst === 'gebied') continue
        const plek = at(bestand, 'versies', i, 'geldtIn', 'metWaarde', j)
        const tekst = `feit "${id}" heeft herkomst ${feit.herkomst}, niet gebied`
        meldingen.meld(plek, tekst, 'Noem een feit dat een gebied geeft')
      }
    }
  }
}
