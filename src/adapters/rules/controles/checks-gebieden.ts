import type { GebiedProfiel } from '../../../domain/model/gebied.ts'
import type { Boek, Controle, Geplaatst } from '../lezen/boek.ts'
import { at, type Meldingen } from '../lezen/meldingen.ts'
import { describeFeit, valueFault } from '../lezen/values.ts'

const checkWaarden = (
  { catalogus }: Boek,
  { waarde, bestand }: Geplaatst<GebiedProfiel>,
  meldingen: Meldingen,
) => {
  for (const [id, { waarde: gegeven }] of Object.entries(waarde.waarden)) {
    const feit = catalogus.get(id)
    if (!feit) continue
    if (feit.herkomst !== 'gebied') {
      const tekst = `feit "${id}" heeft herkomst ${feit.herkomst}, niet gebied`
      const plek = { bestand, pad: ['waarden', id], sleutel: true }
      meldingen.meld(plek, tekst, 'Een gebied geeft alleen gebiedsfeiten')
      continue
    }
    const fout = valueFault(feit, gegeven)
    if (fout) meldingen.meld(at(bestand, 'waarden', id, 'waarde'), fout, describeFeit(feit))
  }
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
    if (kanten && !kanten.includes(voorrang)) {
      const plek = at(bestand, 'prioriteiten', i, 'voorrang')
      meldingen.meldOnbekend(plek, `kant van ${id}`, voorrang, kanten)
    }
    if (gezien.has(id)) {
      const plek = at(bestand, 'prioriteiten', i, 'spanning')
      meldingen.meld(plek, `spanning "${id}" staat hier twee keer`, 'Houd één prioriteit over')
    }
    gezien.add(id)
  }
}

/** What an area states fits the catalogue and the spanningen. */
export const checkGebieden: Controle = (boek, meldingen) => {
  for (const gebied of boek.gebieden) {
    checkWaarden(boek, gebied, meldingen)
    checkPrioriteiten(boek, gebied, meldingen)
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
