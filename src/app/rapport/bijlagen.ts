import type { Spoor, UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import { joinEn } from '../../domain/tekst.ts'
import type { Blok, Hoofdstuk, Paragraaf } from '../ports/rapport.ts'
import { DOORWERKING, GRAAD, nameHerkomst, wordUitkomst } from '../woorden/codes.ts'
import { nameGebied } from '../woorden/namen.ts'
import { alinea, paragraaf, tabel } from './blok.ts'
import type { Bron } from './bron.ts'
import { listSpoor } from './spoor.ts'

type Bijlage = Omit<Hoofdstuk, 'nummer'>

const nameRegel = ({ boek }: Bron, { regel, gebied }: UitkomstMetToelichting) =>
  gebied === undefined ? regel : `${regel}, ${nameGebied(boek)(gebied)}`

/** What the receipt has; where the chapters tell otherwise of the parts of a plan, that too. */
const createSayOordeel = ({ beoordeling: { uitkomsten } }: Bron) => {
  const keyOf = ({ regel, gebied = '' }: UitkomstMetToelichting) => `${regel} ${gebied}`
  const verteld = new Map(uitkomsten.map((een) => [keyOf(een), een.oordeel]))
  return (uitkomst: UitkomstMetToelichting): string => {
    const { oordeel, aard } = uitkomst
    const perDeel = verteld.get(keyOf(uitkomst)) ?? oordeel
    const heel = wordUitkomst(oordeel, aard)
    return perDeel === oordeel
      ? heel
      : `${heel} voor het hele plan, ${wordUitkomst(perDeel, aard)} bij een deel`
  }
}

const writeRegels = (bron: Bron, verteld: Bron): Bijlage => {
  const { uitkomsten, nietVanToepassing } = bron.beoordeling
  const sayOordeel = createSayOordeel(verteld)
  const totaal = uitkomsten.length + nietVanToepassing.length
  return {
    titel: 'Regels en uitkomsten',
    naslag: true,
    blokken: [
      alinea(
        `Van de ${totaal} uitkomsten van regels gaan er ${uitkomsten.length} over dit plan. De andere regels gelden hier niet.`,
      ),
      tabel({
        titel: 'Regels die over dit plan gaan',
        koppen: ['Regel', 'Wat er staat', 'Uitkomst', 'Doorwerking', 'Herkomst'],
        breedtes: [2, 5, 2, 3, 4],
        rijen: uitkomsten.map((uitkomst) => [
          nameRegel(bron, uitkomst),
          uitkomst.titel,
          sayOordeel(uitkomst),
          DOORWERKING[uitkomst.doorwerking],
          nameHerkomst(uitkomst).join('; '),
        ]),
      }),
    ],
    paragrafen: [],
  }
}

const tell = (spoor: Spoor | undefined, { boek }: Bron, leeg: string) =>
  spoor === undefined ? leeg : listSpoor(spoor, boek).join('; ')

const SAMEN =
  ' Gerekend is met het hele plan: wat delen in een gebied opgeven en hun grond daar tellen samen. Een deel apart kan anders uitkomen; dat staat in de hoofdstukken.'

const writeSpoor = (bron: Bron): Bijlage => ({
  titel: 'Spoor: hoe elke uitkomst is ontstaan',
  naslag: true,
  blokken: [
    alinea(
      `Per regel staan hier de voorwaarden die de doorslag gaven, met wat er is gevonden.${bron.delen === undefined ? '' : SAMEN}`,
    ),
    tabel({
      titel: 'Spoor per regel',
      koppen: ['Regel', 'Waarom de regel geldt', 'Hoe de uitkomst ontstond'],
      breedtes: [2, 5, 5],
      rijen: bron.beoordeling.uitkomsten.map((uitkomst) => [
        nameRegel(bron, uitkomst),
        tell(uitkomst.spoor.geldtVoor, bron, 'geldt altijd'),
        tell(uitkomst.spoor.voldoetAls, bron, 'beoordeelt een mens'),
      ]),
    }),
  ],
  paragrafen: [],
})

/** Literal quotes of what the advice names, each once, with the rules that rest on it. */
const listCitaten = ({ beoordeling, boek }: Bron): readonly Blok[] => {
  const genoemd = new Set([
    ...beoordeling.uitkomsten.map(({ regel }) => regel),
    ...beoordeling.spanningen.map(({ id }) => id),
  ])
  const citaten = new Map<string, { readonly plaats: string; readonly ids: string[] }>()
  for (const { id, bron } of [...boek.regels, ...boek.spanningen]) {
    if (!genoemd.has(id)) continue
    for (const { citaat, document, plaats } of bron) {
      if (citaat === undefined) continue
      const waar = [boek.visie.documenten[document]?.titel ?? document, plaats]
      const gevonden = citaten.get(citaat) ?? { plaats: waar.filter(Boolean).join(', '), ids: [] }
      gevonden.ids.push(id)
      citaten.set(citaat, gevonden)
    }
  }
  return [...citaten].map(([tekst, { plaats, ids }]) => ({
    soort: 'citaat',
    tekst,
    plaats: `${plaats} (${joinEn([...new Set(ids)])})`,
  }))
}

const listDocumenten = ({ beoordeling, boek }: Bron): Blok => {
  const genoemd = new Set(beoordeling.uitkomsten.map(({ regel }) => regel))
  const documenten = new Set(
    boek.regels
      .filter(({ id }) => genoemd.has(id))
      .flatMap(({ bron }) => bron.map((b) => b.document)),
  )
  return tabel({
    titel: 'Documenten waarop het advies rust',
    koppen: ['Document', 'Van wie', 'Datum', 'Wat het is'],
    breedtes: [5, 3, 2, 4],
    rijen: Object.entries(boek.visie.documenten)
      .filter(([id]) => documenten.has(id))
      .map(([, { titel, uitgever, datum, graad }]) => [
        titel,
        uitgever,
        datum ?? 'niet bekend',
        GRAAD[graad] ?? graad,
      ]),
  })
}

const writeBronnen = (bron: Bron): Bijlage => {
  const citaten = listCitaten(bron)
  const letterlijk: readonly Paragraaf[] =
    citaten.length === 0 ? [] : [paragraaf('Wat er letterlijk staat', citaten)]
  return { titel: 'Bronnen', blokken: [listDocumenten(bron)], paragrafen: letterlijk }
}

const writeBewijs = ({ beoordeling: { bewijs, peildatum } }: Bron): Bijlage => ({
  titel: 'Bewijs',
  naslag: true,
  blokken: [
    tabel({
      titel: 'Waarmee het advies is berekend',
      koppen: ['Onderdeel', 'Waarde'],
      breedtes: [2, 6],
      rijen: [
        ['Advies (sha256)', bewijs.sha256],
        ['Regelboek', `${bewijs.regelboek.id}, versie ${bewijs.regelboek.versie}`],
        ['Regelboek (sha256)', bewijs.regelboek.sha256],
        ['Gebieden (sha256)', bewijs.gebieden.sha256],
        ['Verzoek (sha256)', bewijs.verzoekSha256],
        ['Geldig op', peildatum.geldigOp],
        ['Bekend op', peildatum.beschikbaarOp],
        ['Programma', `${bewijs.motor.naam} ${bewijs.motor.versie}`],
        ['Coördinaten', bewijs.crs.methode],
      ],
    }),
  ],
  paragrafen: [],
})

/** What the report rests on, as the receipt has it; `verteld`: as the chapters tell it. The initiator gets the sources and the receipt; the officer everything. */
export const writeBijlagen = (bron: Bron, verteld: Bron): readonly Bijlage[] =>
  bron.register === 'kort'
    ? [writeBronnen(bron), writeBewijs(bron)]
    : [writeRegels(bron, verteld), writeSpoor(bron), writeBronnen(bron), writeBewijs(bron)]
