import type { Gelijkenis, Verschil } from '../model/antwoord/gelijke-gevallen.ts'
import { ACTIVITEITEN, type FeitWaarde } from '../model/feit.ts'
import type { Regelboek } from '../model/regelboek.ts'
import type { KorteRichting } from '../model/richting.ts'
import type { Conclusie } from '../model/visie.ts'
import { formatGetal, formatWaarde, joinEn, lowerFirst } from '../tekst.ts'
import { activiteitenOf, MAX_FACTOR, mostSpecific, type Vergelijkbaar } from './gelijkenis.ts'

export interface Beoordeeld extends Vergelijkbaar {
  readonly conclusie: Conclusie
  /** Which way and how firm, in codes and in words; absent when there was no direction yet. */
  readonly richting?: KorteRichting & { readonly woorden: string }
}

const nameActiviteiten = ({ begrippen }: Regelboek, ids: readonly string[]): string =>
  joinEn(ids.map((id) => lowerFirst(begrippen.activiteiten[id]?.label ?? id)))

const nameGebied = ({ gebieden }: Regelboek, id: string): string =>
  gebieden.find((gebied) => gebied.id === id)?.naam ?? id

const nameFeiten = ({ feiten }: Regelboek, ids: readonly string[]): string =>
  joinEn(ids.map((id) => lowerFirst(feiten.get(id)?.label ?? id)))

const count = (aantal: number, een: string, meer: string) =>
  `${aantal} ${aantal === 1 ? een : meer}`

const describeFactor = (factor: number | undefined): string | undefined => {
  if (factor === undefined || factor > MAX_FACTOR) return undefined
  if (formatGetal(factor) === '1') return 'Even groot.'
  const keer = formatGetal(Math.round(factor * 10) / 10)
  if (keer === '1') return 'Bijna even groot.'
  return `Ongeveer even groot: de een is ${keer} keer zo groot als de ander.`
}

/** Why a case is alike, one sentence per criterion that holds, most important first. */
export const explainGelijkenis = (boek: Regelboek, gelijkenis: Gelijkenis): readonly string[] => {
  const { zelfdeActiviteiten, gedeeldeActiviteiten, zelfdeGebied, zelfdeSoort } = gelijkenis
  const { factor, gelijkeFeiten, nabijeFeiten } = gelijkenis
  const activiteiten = nameActiviteiten(boek, gedeeldeActiviteiten)
  const soort = zelfdeSoort && boek.visie.soorten[zelfdeSoort]?.label
  return [
    zelfdeActiviteiten
      ? `Precies dezelfde activiteit: ${activiteiten}.`
      : `Gedeelde activiteit: ${activiteiten}.`,
    zelfdeGebied && `Hetzelfde gebied: ${nameGebied(boek, zelfdeGebied)}.`,
    !zelfdeGebied && soort && `Hetzelfde soort gebied: ${lowerFirst(soort)}.`,
    describeFactor(factor),
    gelijkeFeiten.length > 0 &&
      `${count(gelijkeFeiten.length, 'gegeven is gelijk', 'gegevens zijn gelijk')}: ${nameFeiten(boek, gelijkeFeiten)}.`,
    nabijeFeiten.length > 0 &&
      `${count(nabijeFeiten.length, 'getal scheelt', 'getallen schelen')} ten hoogste een tiende: ${nameFeiten(boek, nabijeFeiten)}.`,
  ].filter((zin) => typeof zin === 'string' && zin !== '') as readonly string[]
}

const NIET_OPGEGEVEN = 'niet opgegeven'

const diffFeiten = (boek: Regelboek, hier: Beoordeeld, daar: Beoordeeld, gelijk: Gelijkenis) =>
  [...new Set([...Object.keys(hier.feiten), ...Object.keys(daar.feiten)])]
    .filter((feit) => feit !== ACTIVITEITEN && !gelijk.gelijkeFeiten.includes(feit))
    .map((feit): Verschil => {
      const [eigen, ander] = [hier.feiten[feit], daar.feiten[feit]]
      const definitie = boek.feiten.get(feit)
      const lees = (waarde: FeitWaarde | undefined) =>
        waarde === undefined ? NIET_OPGEGEVEN : formatWaarde(definitie, waarde)
      return {
        soort: 'feit',
        feit,
        ...(eigen !== undefined && { hier: eigen }),
        ...(ander !== undefined && { daar: ander }),
        tekst: `${definitie?.label ?? feit}: hier ${lees(eigen)}, daar ${lees(ander)}.`,
      }
    })

const diffActiviteiten = (boek: Regelboek, hier: Beoordeeld, daar: Beoordeeld): Verschil => {
  const lees = (deel: Beoordeeld) => nameActiviteiten(boek, activiteitenOf(deel))
  return {
    soort: 'activiteit',
    hier: activiteitenOf(hier),
    daar: activiteitenOf(daar),
    tekst: `Activiteiten: hier ${lees(hier)}; daar ${lees(daar)}.`,
  }
}

const diffGebied = (boek: Regelboek, hier: Beoordeeld, daar: Beoordeeld): Verschil => {
  const lees = ({ gebieden }: Beoordeeld) =>
    mostSpecific(boek, gebieden)?.naam ?? 'geen gebied met een profiel'
  return {
    soort: 'gebied',
    hier: hier.gebieden,
    daar: daar.gebieden,
    tekst: `Gebied: hier ${lees(hier)}, daar ${lees(daar)}.`,
  }
}

const diffOppervlakte = (hier: Beoordeeld, daar: Beoordeeld): Verschil => {
  const lees = ({ oppervlakteHa }: Beoordeeld) =>
    oppervlakteHa === undefined ? 'niet bekend' : `${formatGetal(oppervlakteHa)} ha`
  return {
    soort: 'oppervlakte',
    ...(hier.oppervlakteHa !== undefined && { hier: hier.oppervlakteHa }),
    ...(daar.oppervlakteHa !== undefined && { daar: daar.oppervlakteHa }),
    tekst: `Oppervlakte: hier ${lees(hier)}, daar ${lees(daar)}.`,
  }
}

/** Only where both have one: what is from before directions does not differ, it is not known. */
const diffRichting = (
  { richting: eigen }: Beoordeeld,
  { richting: ander }: Beoordeeld,
): readonly Verschil[] =>
  eigen === undefined || ander === undefined || eigen.woorden === ander.woorden
    ? []
    : [
        {
          soort: 'richting',
          hier: eigen.stand,
          daar: ander.stand,
          tekst: `Richting: hier ${eigen.woorden}; daar ${ander.woorden}.`,
        },
      ]

/** What differs between two assessed initiatives: the direction and the advice first, then place, size and facts. */
export const listVerschillen = (
  boek: Regelboek,
  { hier, daar }: { readonly hier: Beoordeeld; readonly daar: Beoordeeld },
  gelijkenis: Gelijkenis,
): readonly Verschil[] => {
  const { woorden } = boek.visie
  const advies: Verschil = {
    soort: 'advies',
    hier: hier.conclusie,
    daar: daar.conclusie,
    tekst: `Advies: hier ${woorden[hier.conclusie]}, daar ${woorden[daar.conclusie]}.`,
  }
  return [
    ...diffRichting(hier, daar),
    ...(hier.conclusie === daar.conclusie ? [] : [advies]),
    ...(gelijkenis.zelfdeActiviteiten ? [] : [diffActiviteiten(boek, hier, daar)]),
    ...(gelijkenis.zelfdeGebied === undefined ? [diffGebied(boek, hier, daar)] : []),
    ...(hier.oppervlakteHa === daar.oppervlakteHa ? [] : [diffOppervlakte(hier, daar)]),
    ...diffFeiten(boek, hier, daar, gelijkenis),
  ]
}
