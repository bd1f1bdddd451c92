import type { Schrijfboek, Uitval } from '../../app/ports/regelboeken.ts'
import { AppError, type InvoerFout } from '../../domain/errors.ts'
import type { Feit } from '../../domain/model/feit.ts'
import type { Plantype, Plantypen, PlantypenBestand } from '../../domain/model/plantype.ts'
import {
  gebiedeninhoudOf,
  type Regelboek,
  regelboekinhoudOf,
} from '../../domain/model/regelboek.ts'
import { GEDEELD, readBasis } from './basis.ts'
import { checkVoorschriften } from './check-voorschriften.ts'
import { checkAard } from './controles/checks-aard.ts'
import { checkCases } from './controles/checks-cases.ts'
import { checkCatalogus } from './controles/checks-catalogus.ts'
import { checkConditions } from './controles/checks-conditions.ts'
import { checkCycles } from './controles/checks-cycles.ts'
import { checkDelen } from './controles/checks-delen.ts'
import { checkFormules } from './controles/checks-formules.ts'
import { checkGebieden } from './controles/checks-gebieden.ts'
import { checkGrammar } from './controles/checks-grammar.ts'
import { checkIds } from './controles/checks-ids.ts'
import { checkPassages } from './controles/checks-passages.ts'
import { checkQuotes } from './controles/checks-quotes.ts'
import { checkReferences } from './controles/checks-references.ts'
import { checkTexts, checkVormen } from './controles/checks-texts.ts'
import { checkVersions } from './controles/checks-versions.ts'
import { checkWeighing } from './controles/checks-weighing.ts'
import { quotesOf } from './controles/citaten.ts'
import { completeOpenNorm, createOordeelFeit } from './controles/oordelen.ts'
import { createVindplaatsen } from './controles/vindplaatsen.ts'
import type { Boek, Controle, GeladenRegelboek } from './lezen/boek.ts'
import { createBestand, placeIn } from './lezen/document.ts'
import { hashCanonical } from './lezen/hash.ts'
import { inheritProfiel } from './lezen/inherit.ts'
import { type Kop, type Rulesmap, readKop } from './lezen/kop.ts'
import { at, createMeldingen, listFouten, type Meldingen } from './lezen/meldingen.ts'
import { type Gelezen, type Lezer, listFolders, readRegels, readVisie } from './lezen/read.ts'
import { checkPlantypen } from './plantypen/check-plantypen.ts'
import { type Basis, readVoortbouw } from './voortbouwen/voortbouw.ts'

const CONTROLES: readonly Controle[] = [
  checkIds,
  checkReferences,
  checkCatalogus,
  checkDelen,
  checkConditions,
  checkCycles,
  checkFormules,
  checkGebieden,
  checkAard,
  checkVersions,
  checkWeighing,
  checkTexts,
  checkVormen,
  checkQuotes,
  checkPassages,
  checkCases,
  checkGrammar,
]

/** Asked of a rule since an earlier version wrote it: what it then had for it is its title. */
const LATER: readonly Controle[] = [checkVormen]

const createCatalogus = (basis: Boek['feiten'], regels: Boek['regels']) => {
  const feiten = Object.entries(basis.waarde).map(([id, feit]): Feit => ({ ...feit, id }))
  const oordelen = regels.map(({ waarde }) => createOordeelFeit(waarde))
  return new Map([...feiten, ...oordelen].filter((feit) => !!feit).map((feit) => [feit.id, feit]))
}

const composeBoek = (
  gelezen: Gelezen,
  basis: Pick<Boek, 'feiten' | 'begrippen' | 'vergunningvrij'>,
): Omit<Boek, 'volledig'> => {
  const { soorten } = gelezen.visie.waarde
  const perId = new Map(gelezen.gebieden.map(({ waarde }) => [waarde.id, waarde]))
  return {
    ...gelezen,
    ...basis,
    catalogus: createCatalogus(basis.feiten, gelezen.regels),
    profielen: new Map(
      [...perId].map(([id, profiel]) => [id, inheritProfiel(profiel, perId, soorten)]),
    ),
  }
}

/** With what answers each: words beside the passage that move no outcome, so outside the hash. */
const answerPassages = ({ passages, antwoorden }: Boek): GeladenRegelboek['passages'] =>
  passages.waarde.map((passage) => {
    const antwoord = antwoorden.waarde[passage.id]
    return antwoord ? { ...passage, antwoord } : passage
  })

const placesOf = ({ waarde, bestand }: Boek['gevallen'][number]): readonly string[] =>
  waarde.gevallen.map((_, i) => placeIn(bestand, ['gevallen', i]))

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
  const boekZonderHash = {
    visie: boek.visie.waarde,
    begrippen: boek.begrippen.waarde,
    passages: answerPassages(boek),
    feiten: boek.catalogus,
    voorwaarden: new Map(Object.entries(boek.voorwaarden.waarde)),
    regels,
    spanningen: boek.spanningen.waarde,
    gebieden,
    werkingsgebied,
    ...(boek.vergunningvrij && { vergunningvrij: boek.vergunningvrij.waarde }),
  }
  return {
    ...boekZonderHash,
    gevallen: new Map(boek.gevallen.map(({ waarde }) => [waarde.regel, waarde.gevallen])),
    plaatsen: new Map(boek.gevallen.map((bestand) => [bestand.waarde.regel, placesOf(bestand)])),
    sha256: hashCanonical(regelboekinhoudOf(boekZonderHash)),
    gebiedenSha256: hashCanonical(gebiedeninhoudOf(boekZonderHash)),
  }
}

interface Geladen {
  readonly inhoud: GeladenRegelboek
  /** As it stands in the files. */
  readonly volledig: Boek
  readonly basis: Basis
}

interface Stapel {
  readonly map: string
  readonly meldingen: Meldingen
  readonly ontwerp: boolean
  readonly boek?: Geladen
}

/** Checks a book as a whole; undefined when anything is wrong with it. */
const finish = (
  { gelezen, begrippen }: Basis,
  samen: Pick<Boek, 'feiten' | 'vergunningvrij'>,
  { meldingen, eerder }: Pick<Lezer, 'meldingen' | 'eerder'>,
): Stapel['boek'] => {
  const volledig = meldingen.aantal() === 0
  const boek = { ...composeBoek(gelezen, { ...samen, begrippen }), volledig }
  const controles = eerder ? CONTROLES.filter((deel) => !LATER.includes(deel)) : CONTROLES
  for (const controle of controles) controle(boek, meldingen)
  if (meldingen.aantal() > 0 || !boek.werkingsgebied) return undefined
  return {
    inhoud: toRegelboek(boek, boek.werkingsgebied),
    volledig: boek,
    basis: { gelezen, begrippen },
  }
}

/** The book on which this one builds. */
const findBasis = (kop: Kop, klaar: readonly Stapel[], meldingen: Meldingen): Basis | undefined => {
  const geladen = klaar.flatMap(({ boek }) => boek ?? [])
  const basis = geladen.find(({ inhoud }) => inhoud.visie.id === kop.gebaseerdOp)?.basis
  if (basis) return basis
  const plek = at(kop.bestand, 'gebaseerdOp')
  if (klaar.every(({ boek }) => boek)) {
    const bekend = geladen.map(({ inhoud }) => inhoud.visie.id)
    meldingen.meldOnbekend(plek, 'regelboek', kop.gebaseerdOp ?? '', bekend)
  } else {
    const tekst = `regelboek "${kop.gebaseerdOp}" is niet geladen`
    meldingen.meld(plek, tekst, 'Herstel eerst het regelboek waarop dit voortbouwt')
  }
  return undefined
}

/** What every book shares and no assessment rests on. */
type Gedeeld = Pick<Regelboek, 'procedure' | 'plantypen' | 'voorschriften'>

/** What a schema leaves out is absent, never undefined. */
const toPlantypen = ({ onderwerpen, plichten, plantypen }: PlantypenBestand): Plantypen => ({
  onderwerpen: Object.entries(onderwerpen).map(([id, onderwerp]) => ({ ...onderwerp, id })),
  plichten: plichten as Plantypen['plichten'],
  typen: Object.entries(plantypen).map(([id, type]) => ({ ...type, id }) as Plantype),
})

const readStapel = (wortel: Rulesmap) => {
  const basis = createMeldingen()
  const gedeelde = readBasis({ ...wortel, meldingen: basis })
  const { feiten, begrippen, plantypen, procedure, voorschriften, vergunningvrij } = gedeelde
  const samen = feiten && { feiten, ...(vergunningvrij && { vergunningvrij }) }
  const mappen = listFolders(wortel, '').filter((naam) => !GEDEELD.includes(naam))
  if (mappen.length === 0) {
    const plek = at(createBestand(wortel.naam))
    basis.meld(plek, 'hier staat geen enkele visie', `Maak ${wortel.naam}/<visie>/`)
  }
  const koppen = mappen.map((visieMap) => readKop(wortel, visieMap))
  const load = (kop: Kop, read: (lezer: Lezer) => Basis | undefined): Stapel => {
    const meldingen = createMeldingen()
    const lezer = { ...wortel, meldingen }
    const gelezen = read(lezer)
    const boek = gelezen && samen && finish(gelezen, samen, lezer)
    return { map: kop.map, meldingen, ontwerp: kop.ontwerp, ...(boek && { boek }) }
  }
  const zelfstandig = koppen
    .filter(({ gebaseerdOp }) => gebaseerdOp === undefined)
    .map((kop) =>
      load(kop, (lezer) => {
        const gelezen = readVisie(lezer, kop.map, begrippen?.waarde)
        return gelezen && begrippen && { gelezen, begrippen }
      }),
    )
  const voortbouwend = koppen
    .filter(({ gebaseerdOp }) => gebaseerdOp !== undefined)
    .map((kop) =>
      load(kop, (lezer) => {
        const onder = begrippen && feiten && findBasis(kop, zelfstandig, lezer.meldingen)
        if (onder) return readVoortbouw(lezer, kop.map, onder)
        // Its rules cannot be weighed without a base, but what is wrong in them is told at once.
        readRegels(lezer, kop.map)
        return undefined
      }),
    )
  const stapels = [...zelfstandig, ...voortbouwend]
  if (plantypen && feiten && begrippen) {
    const boeken = stapels.flatMap(({ boek }) => boek?.volledig ?? [])
    checkPlantypen(plantypen, { feiten, begrippen: begrippen.waarde, boeken }, basis)
  }
  // A book that does not load has rules all the same: what they would be is not known.
  if (voorschriften && feiten && stapels.every(({ boek }) => boek)) {
    const regels = stapels.flatMap(({ boek }) => boek?.inhoud.regels.map(({ id }) => id) ?? [])
    const bekend = { regels: new Set(regels), feiten: new Set(Object.keys(feiten.waarde)) }
    checkVoorschriften(voorschriften, bekend, basis)
  }
  const gedeeld: Gedeeld = {
    ...(procedure && { procedure: procedure.waarde }),
    ...(plantypen && { plantypen: toPlantypen(plantypen.waarde) }),
    ...(voorschriften && { voorschriften: voorschriften.waarde }),
  }
  return { basis, stapels, gedeeld }
}

const refuse = (fouten: readonly InvoerFout[]) => {
  if (fouten.length > 0) throw new AppError('regelboek_ongeldig', { aantal: fouten.length }, fouten)
}

const booksOf = (stapels: readonly Stapel[], gedeeld: Gedeeld): readonly Geladen[] =>
  // What is not adopted comes last: nothing takes it by chance.
  [...stapels]
    .toSorted((a, b) => Number(a.ontwerp) - Number(b.ontwerp))
    .flatMap(({ boek }) => boek ?? [])
    .map((boek) => ({ ...boek, inhoud: { ...boek.inhoud, ...gedeeld } }))

/** Every book; throws with every fault of every one. */
const loadAll = (wortel: Rulesmap): readonly Geladen[] => {
  const { basis, stapels, gedeeld } = readStapel(wortel)
  refuse(listFouten([basis, ...stapels.map(({ meldingen }) => meldingen)]))
  return booksOf(stapels, gedeeld)
}

/** Every book but the drafts that do not load; throws for faults in anything else, or in all. */
const loadSome = (wortel: Rulesmap) => {
  const { basis, stapels, gedeeld } = readStapel(wortel)
  const telt = stapels.filter(({ ontwerp, boek }) => !ontwerp || boek !== undefined)
  const alles = telt.length === 0 ? stapels : telt
  refuse(listFouten([basis, ...alles.map(({ meldingen }) => meldingen)]))
  const uitval = stapels
    .filter(({ ontwerp, boek }) => ontwerp && boek === undefined)
    .map(({ map, meldingen }): Uitval => {
      const { naam } = wortel
      const fouten = listFouten([meldingen])
      return { map, fouten, ...(naam === RULES ? {} : { wortel: naam }) }
    })
  return { boeken: booksOf(stapels, gedeeld), uitval }
}

const RULES = 'rules'

/**
 * Reads and checks every rulebook under the folder `rules`: one per subfolder; those that are not adopted come last.
 * `naam` is what messages call that folder. Throws AppError('regelboek_ongeldig') with every fault, each as
 * `file:line:column  path  what. what to do.`
 */
export const loadRegelboeken = (map: string, naam = RULES): readonly GeladenRegelboek[] =>
  loadAll({ map, naam }).map(({ inhoud }) => inhoud)

/**
 * The rulebooks of an earlier version, in every order in which one put its rules: what its receipts name is one of
 * these, by its sha256. Throws the same.
 */
export const loadEerdere = (map: string, naam = RULES): readonly GeladenRegelboek[] => {
  const gelezen = (['op_bestand', 'op_id'] as const).flatMap((eerder) =>
    loadAll({ map, naam, eerder }).map(({ inhoud }) => inhoud),
  )
  return [
    ...new Map(gelezen.map((boek) => [`${boek.sha256} ${boek.gebiedenSha256}`, boek])).values(),
  ]
}

/**
 * As loadRegelboeken, but a draft that does not load is left out and told of, beside a rulebook that does load. Faults in
 * anything else, or in all, still throw.
 */
export const loadBruikbaar = (
  map: string,
  naam = RULES,
): { readonly regelboeken: readonly GeladenRegelboek[]; readonly uitval: readonly Uitval[] } => {
  const { boeken, uitval } = loadSome({ map, naam })
  return { regelboeken: boeken.map(({ inhoud }) => inhoud), uitval }
}

const toSchrijfboek = ({ volledig, inhoud }: Geladen): Schrijfboek => ({
  regelboek: inhoud,
  gevallen: inhoud.gevallen,
  plaatsVan: createVindplaatsen(volledig),
  citaten: quotesOf(volledig),
  teksten: volledig.teksten,
})

/** As loadRegelboeken, with the quotes and the places that whoever writes rules needs. Throws the same. */
export const loadSchrijfboeken = (map: string, naam = RULES): readonly Schrijfboek[] =>
  loadAll({ map, naam }).map(toSchrijfboek)

/** The same as loadBruikbaar does it: beside the drafts that do not load. */
export const loadBruikbareSchrijfboeken = (
  map: string,
  naam = RULES,
): { readonly boeken: readonly Schrijfboek[]; readonly uitval: readonly Uitval[] } => {
  const { boeken, uitval } = loadSome({ map, naam })
  return { boeken: boeken.map(toSchrijfboek), uitval }
}
