import { toBestuur } from '../../../../app/ontwikkeling/bestuur.ts'
import type { Regelboek } from '../../../../domain/model/regelboek.ts'
import { splitZinnen } from '../../../../domain/tekst.ts'
import { hardhedenOf } from '../../../../domain/woorden/stand-woorden.ts'

/** What a motivation tells the officer to do, as a sentence or behind a semicolon: no work of who decides. */
const AANWIJZING = '(?:Vraag|Leg|Beoordeel|Lees|Motiveer|Controleer|Toets|Ga na)'
const ALS_ZIN = new RegExp(`^${AANWIJZING}\\b`)
const ALS_STAART = new RegExp(`; ${AANWIJZING}\\b[^;.]*`, 'gi')

const dropAanwijzingen = (tekst: string): string => {
  const zinnen = splitZinnen(tekst)
    .filter((zin) => !ALS_ZIN.test(zin))
    .map((zin) => zin.replace(ALS_STAART, ''))
  return zinnen.length === 0 ? tekst : zinnen.join(' ')
}

/** In a memo of the municipality what the program does is what "this check" does. */
const nameToets = (tekst: string): string =>
  tekst.replace(/(^|[.!?] )Visietoets\b/g, '$1Deze toets').replace(/\bVisietoets\b/g, 'deze toets')

/**
 * A sentence as it reads to who decides: what the officer has to do is left out, and the makers of the rules are "this
 * check".
 */
export const toNotitie = (tekst: string): string => nameToets(toBestuur(dropAanwijzingen(tekst)))

/** The name of a fact, which speaks to the initiator: "hoe diep de initiatiefnemer boort". */
export const toNotitielabel = (label: string): string =>
  label.replace(/\bu wilt\b/g, 'er komt').replace(/\bu\b/g, 'de initiatiefnemer')

/** The rulebook with words for who does not know who "onze" is. */
export const toNotitieboek = (boek: Regelboek): Regelboek => {
  const hardheden = hardhedenOf(boek.visie)
  const { eigen_uitwerking: eigen } = hardheden
  const woorden = toNotitie(eigen.woorden)
  const visie = {
    ...boek.visie,
    hardheden: { ...hardheden, eigen_uitwerking: { ...eigen, woorden } },
  }
  return { ...boek, visie }
}
