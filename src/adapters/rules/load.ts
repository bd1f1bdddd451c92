import type { Schrijfboek } from '../../app/ports.ts'
import { AppError } from '../../domain/errors.ts'
import type { Feit } from '../../domain/feit.ts'
import type { Boek, Controle, GeladenRegelboek } from './boek.ts'
import { checkAard } from './checks-aard.ts'
import { checkCases } from './checks-cases.ts'
import { checkCatalogus } from './checks-catalogus.ts'
import { checkConditions } from './checks-conditions.ts'
import { checkCycles } from './checks-cycles.ts'
import { checkFormules } from './checks-formules.ts'
import { checkGebieden } from './checks-gebieden.ts'
import { checkGrammar } from './checks-grammar.ts'
import { checkIds } from './checks-ids.ts'
import { checkPassages } from './checks-passages.ts'
import { checkQuotes } from './checks-quotes.ts'
import { checkReferences } from './checks-references.ts'
import { checkTexts } from './checks-texts.ts'
import { checkVersions } from './checks-versions.ts'
import { checkWeighing } from './checks-weighing.ts'
import { quotesOf } from './citaten.ts'
import { createBestand } from './document.ts'
import { hashCanonical } from './hash.ts'
import { inheritProfiel } from './inherit.ts'
import { at, createMeldingen } from './meldingen.ts'
import { completeOpenNorm, createOordeelFeit } from './oordelen.ts'
import { type Gelezen, type Lezer, listFolders, readBasis, readVisie } from './read.ts'
import { createVindplaatsen } from './vindplaatsen.ts'

const CONTROLES: readonly Controle[] = [
  checkIds,
  checkReferences,
  checkCatalogus,
  checkConditions,
  checkCycles,
  checkFormules,
  checkGebieden,
  checkAard,
  checkVersions,
  checkWeighing,
  checkTexts,
  checkQuotes,
  checkPassages,
  checkCases,
  checkGrammar,
]

const createCatalogus = (basis: Boek['feiten'], regels: Boek['regels']) => {
  const feiten = Object.entries(basis.waarde).map(([id, feit]): Feit => ({ ...feit, id }))
  const oordelen = regels.map(({ waarde }) => createOordeelFeit(waarde))
  return new Map([...feiten, ...oordelen].filter((feit) => !!feit).map((feit) => [feit.id, feit]))
}

const composeBoek = (
  gelezen: Gelezen,
  basis: Pick<Boek, 'feiten' | 'begrippen'>,
): Omit<Boek, 'volledig'> => {
  const perId = new Map(gelezen.gebieden.map(({ waarde }) => [waarde.id, waarde]))
  return {
    ...gelezen,
    ...basis,
    catalogus: createCatalogus(basis.feiten, gelezen.regels),
    profielen: new Map([...perId].map(([id, profiel]) => [id, inheritProfiel(profiel, perId)])),
  }
}

const placesOf = ({ waarde, bestand }: Boek['gevallen'][number]): readonly string[] =>
  waarde.gevallen.map((_, i) => {
    const { regel, kolom } = bestand.positionOf(['gevallen', i], false)
    return `${bestand.naam}:${regel}:${kolom}`
  })

const toRegelboek = (
  boek: Boek,
  werkingsgebied: NonNullable<Boek['werkingsgebied']>,
): GeladenRegelboek => {
  const regels = boek.regels.map(({ waarde }) => completeOpenNorm(waarde))
  const gebieden = boek.gebieden.flatMap(({ waarde: { id } }) => {
    const profiel = boek.profielen.get(id)
    const geometrie = boek.geometrieen.get(id)
    return profiel && geometrie ? [{ ...profiel, geometrie }] : []
  })
  const inhoud = {
    visie: boek.visie.waarde,
    begrippen: boek.begrippen.waarde,
    feiten: Object.fromEntries(boek.catalogus),
    voorwaarden: boek.voorwaarden.waarde,
    regels,
    spanningen: boek.spanningen.waarde,
    passages: boek.passages.waarde,
  }
  return {
    ...inhoud,
    feiten: boek.catalogus,
    voorwaarden: new Map(Object.entries(boek.voorwaarden.waarde)),
    gebieden,
    werkingsgebied,
    gevallen: new Map(boek.gevallen.map(({ waarde }) => [waarde.regel, waarde.gevallen])),
    plaatsen: new Map(boek.gevallen.map((bestand) => [bestand.waarde.regel, placesOf(bestand)])),
    sha256: hashCanonical(inhoud),
    gebiedenSha256: hashCanonical({ gebieden, werkingsgebied }),
  }
}

interface Geladen {
  readonly boek: Boek
  readonly regelboek: GeladenRegelboek
}

/** Reads and checks every rulebook under the folder; throws with every fault. */
const loadAll = (map: string): readonly Geladen[] => {
  const meldingen = createMeldingen()
  const lezer: Lezer = { map, meldingen }
  const { feiten, begrippen } = readBasis(lezer)
  const mappen = listFolders(lezer, '')
  if (mappen.length === 0) {
    meldingen.meld(
      at(createBestand('rules')),
      'hier staat geen enkele visie',
      'Maak rules/<visie>/',
    )
  }
  const regelboeken = mappen.map((visieMap) => {
    const voorheen = meldingen.aantal()
    const gelezen = readVisie(lezer, visieMap)
    if (!gelezen || !feiten || !begrippen) return undefined
    const volledig = meldingen.aantal() === voorheen
    const boek = { ...composeBoek(gelezen, { feiten, begrippen }), volledig }
    for (const controle of CONTROLES) controle(boek, meldingen)
    if (meldingen.aantal() > 0 || !boek.werkingsgebied) return undefined
    return { boek, regelboek: toRegelboek(boek, boek.werkingsgebied) }
  })
  const fouten = meldingen.fouten()
  if (fouten.length > 0) throw new AppError('regelboek_ongeldig', { aantal: fouten.length }, fouten)
  return regelboeken.filter((geladen) => !!geladen)
}

/**
 * Reads and checks every rulebook under the folder `rules`: one per subfolder. Throws
 * AppError('regelboek_ongeldig') with every fault, each as `file:line:column  path  what. what to do.`
 */
export const loadRegelboeken = (map: string): readonly GeladenRegelboek[] =>
  loadAll(map).map(({ regelboek }) => regelboek)

/** The same, with the quotes and the places that whoever writes rules needs. Throws as loadRegelboeken. */
export const loadSchrijfboeken = (map: string): readonly Schrijfboek[] =>
  loadAll(map).map(({ boek, regelboek }) => ({
    regelboek,
    gevallen: regelboek.gevallen,
    plaatsVan: createVindplaatsen(boek),
    citaten: quotesOf(boek),
    teksten: boek.teksten,
  }))
