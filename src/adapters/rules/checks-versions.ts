import type { Controle } from './boek.ts'
import type { Bestand } from './document.ts'
import { at, type Meldingen, type Plek } from './meldingen.ts'
import { isDatum } from './values.ts'

interface Periode {
  readonly geldigVan: string
  readonly geldigTot?: string | undefined
  readonly beschikbaarVan?: string | undefined
}

const ALTIJD = '9999-12-31'

const checkPeriode = (
  periode: Periode,
  bestand: Bestand,
  pad: Plek['pad'],
  meldingen: Meldingen,
) => {
  for (const sleutel of ['geldigVan', 'geldigTot', 'beschikbaarVan'] as const) {
    const datum = periode[sleutel]
    if (datum === undefined || isDatum(datum)) continue
    meldingen.meld(
      at(bestand, ...pad, sleutel),
      `${datum} is geen dag`,
      'Schrijf een bestaande dag',
    )
  }
  if (periode.geldigTot !== undefined && periode.geldigTot <= periode.geldigVan) {
    const tekst = `geldigTot ${periode.geldigTot} ligt niet na geldigVan ${periode.geldigVan}`
    meldingen.meld(
      at(bestand, ...pad, 'geldigTot'),
      tekst,
      'Geef een latere dag, of haal geldigTot weg',
    )
  }
}

/** Periods run forward, versions of one rule do not overlap, and lie within the vision's own period. */
export const checkVersions: Controle = ({ visie, regels, gebieden }, meldingen) => {
  checkPeriode(visie.waarde, visie.bestand, [], meldingen)
  for (const { waarde, bestand } of gebieden) checkPeriode(waarde, bestand, [], meldingen)
  const { geldigVan, geldigTot = ALTIJD } = visie.waarde
  for (const { waarde, bestand } of regels) {
    for (const [i, versie] of waarde.versies.entries()) {
      checkPeriode(versie, bestand, ['versies', i], meldingen)
      if (versie.geldigVan < geldigVan || versie.geldigVan >= geldigTot) {
        const tekst = `geldigVan ${versie.geldigVan} valt buiten de visie (vanaf ${geldigVan})`
        meldingen.meld(at(bestand, 'versies', i, 'geldigVan'), tekst, 'Blijf binnen visie.yaml')
      }
      if (versie.geldigTot !== undefined && versie.geldigTot > geldigTot) {
        const tekst = `geldigTot ${versie.geldigTot} valt na de visie (tot ${geldigTot})`
        meldingen.meld(at(bestand, 'versies', i, 'geldigTot'), tekst, 'Blijf binnen visie.yaml')
      }
      const overlap = waarde.versies.findIndex(
        (ander, j) =>
          j < i &&
          ander.geldigVan < (versie.geldigTot ?? ALTIJD) &&
          versie.geldigVan < (ander.geldigTot ?? ALTIJD),
      )
      if (overlap >= 0) {
        const tekst = `deze versie overlapt met versie ${overlap + 1}`
        meldingen.meld(
          at(bestand, 'versies', i, 'geldigVan'),
          tekst,
          'Sluit de eerdere af met geldigTot',
        )
      }
    }
  }
}
