import type { RegelDefinitie } from '../../../domain/model/regel.ts'
import type { Controle, Geplaatst } from '../lezen/boek.ts'
import type { Bestand } from '../lezen/document.ts'
import { at, type Meldingen, type Plek } from '../lezen/meldingen.ts'

interface Periode {
  readonly geldigVan: string
  readonly geldigTot?: string | undefined
}

const ALTIJD = '9999-12-31'

const checkPeriode = (
  periode: Periode,
  bestand: Bestand,
  pad: Plek['pad'],
  meldingen: Meldingen,
) => {
  if (periode.geldigTot !== undefined && periode.geldigTot <= periode.geldigVan) {
    const tekst = `geldigTot ${periode.geldigTot} ligt niet na geldigVan ${periode.geldigVan}`
    meldingen.meld(
      at(bestand, ...pad, 'geldigTot'),
      tekst,
      'Geef een latere dag, of haal geldigTot weg',
    )
  }
}

/** Law and other policy have dates of their own; what the vision says holds only while it does. */
const EIGEN = ['visie', 'eigen_uitwerking']

const checkWithinVisie = (
  visie: Periode,
  { waarde, bestand }: Geplaatst<RegelDefinitie>,
  meldingen: Meldingen,
) => {
  const { geldigVan, geldigTot = ALTIJD } = visie
  const periode = `${geldigVan} tot ${visie.geldigTot ?? 'nader order'}`
  const eigen = EIGEN.includes(waarde.herkomst)
  const doen = eigen ? 'Blijf binnen visie.yaml' : 'Haal deze versie weg, of pas de datum aan'
  for (const [i, versie] of waarde.versies.entries()) {
    const einde = versie.geldigTot ?? geldigTot
    if ((eigen && versie.geldigVan < geldigVan) || versie.geldigVan >= geldigTot) {
      const tekst = `geldigVan ${versie.geldigVan} valt buiten de visie (${periode})`
      meldingen.meld(at(bestand, 'versies', i, 'geldigVan'), tekst, doen)
    }
    if ((eigen && einde > geldigTot) || (einde <= geldigVan && versie.geldigVan < geldigVan)) {
      const tekst = `geldigTot ${einde} valt buiten de visie (${periode})`
      meldingen.meld(at(bestand, 'versies', i, 'geldigTot'), tekst, doen)
    }
  }
}

const checkOverlap = ({ waarde, bestand }: Geplaatst<RegelDefinitie>, meldingen: Meldingen) => {
  for (const [i, versie] of waarde.versies.entries()) {
    const overlap = waarde.versies.findIndex(
      (ander, j) =>
        j < i &&
        ander.geldigVan < (versie.geldigTot ?? ALTIJD) &&
        versie.geldigVan < (ander.geldigTot ?? ALTIJD),
    )
    if (overlap < 0) continue
    const tekst = `deze versie overlapt met versie ${overlap + 1}`
    const doen = 'Sluit de eerdere af met geldigTot'
    meldingen.meld(at(bestand, 'versies', i, 'geldigVan'), tekst, doen)
  }
}

/** Periods run forward, versions of one rule do not overlap, and lie within the vision's own period. */
export const checkVersions: Controle = ({ visie, regels, gebieden, geerfd }, meldingen) => {
  checkPeriode(visie.waarde, visie.bestand, [], meldingen)
  for (const { waarde, bestand } of gebieden) checkPeriode(waarde, bestand, [], meldingen)
  for (const regel of regels) {
    for (const [i, versie] of regel.waarde.versies.entries()) {
      checkPeriode(versie, regel.bestand, ['versies', i], meldingen)
    }
    if (!geerfd.has(regel)) checkWithinVisie(visie.waarde, regel, meldingen)
    checkOverlap(regel, meldingen)
  }
}
