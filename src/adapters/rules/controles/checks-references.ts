import type { Boek, Controle } from '../lezen/boek.ts'
import type { Bestand } from '../lezen/document.ts'
import { at, type Meldingen, type Plek } from '../lezen/meldingen.ts'
import { sourcesOf } from '../lezen/sources.ts'

interface Verwijzing {
  readonly wat: string
  readonly naam: string | undefined
  readonly plek: Plek
  readonly bekend: ReadonlySet<string>
}

const keysOf = (object: object): ReadonlySet<string> => new Set(Object.keys(object))

const createNames = (boek: Boek) => {
  const {
    principes,
    themas,
    milieubeginselen,
    activiteiten,
    activiteitengroepen,
    stukken,
    adviseurs,
    procedurestappen,
  } = boek.begrippen.waarde
  return {
    principe: keysOf(principes),
    thema: keysOf(themas),
    milieubeginsel: keysOf(milieubeginselen),
    activiteit: keysOf(activiteiten),
    activiteitengroep: keysOf(activiteitengroepen),
    stuk: keysOf(stukken),
    adviseur: keysOf(adviseurs),
    procedurestap: keysOf(procedurestappen),
    feit: new Set(boek.catalogus.keys()),
    soort: keysOf(boek.visie.waarde.soorten),
    laag: keysOf(boek.visie.waarde.lagen),
    document: keysOf(boek.visie.waarde.documenten),
    gebied: new Set(boek.profielen.keys()),
    spanning: new Set(boek.spanningen.waarde.map(({ id }) => id)),
    passage: new Set(boek.passages.waarde.map(({ id }) => id)),
    maatregel: new Set((boek.vergunningvrij?.waarde.maatregelen ?? []).map(({ id }) => id)),
  }
}
type Namen = ReturnType<typeof createNames>
type Wat = keyof Namen

/** Names that one file points at. */
const createPointers = (namen: Namen, bestand: Bestand) => {
  const one = (wat: Wat, naam: string | undefined, ...pad: Plek['pad']): Verwijzing => ({
    wat,
    naam,
    plek: at(bestand, ...pad),
    bekend: namen[wat],
  })
  const many = (wat: Wat, lijst: readonly string[] | undefined, ...pad: Plek['pad']) =>
    (lijst ?? []).map((naam, i) => one(wat, naam, ...pad, i))
  const key = (wat: Wat, naam: string, ...pad: Plek['pad']): Verwijzing => ({
    ...one(wat, naam, ...pad, naam),
    plek: { bestand, pad: [...pad, naam], sleutel: true },
  })
  return { one, many, key }
}

const regelVerwijzingen = ({ regels }: Boek, namen: Namen): readonly Verwijzing[] =>
  regels.flatMap(({ waarde, bestand }) => {
    const { one, many } = createPointers(namen, bestand)
    return [
      one('principe', waarde.principe, 'principe'),
      ...many('thema', waarde.themas, 'themas'),
      one('milieubeginsel', waarde.milieubeginsel, 'milieubeginsel'),
      one('adviseur', waarde.adviseur, 'adviseur'),
      one('stuk', waarde.stuk, 'stuk'),
      one('procedurestap', waarde.procedure, 'procedure'),
      ...(waarde.mits ?? []).map(({ feit }, i) => one('feit', feit, 'mits', i, 'feit')),
      ...waarde.versies.flatMap(({ geldtIn }, i) => [
        ...many('soort', geldtIn?.soorten, 'versies', i, 'geldtIn', 'soorten'),
        ...many('gebied', geldtIn?.gebieden, 'versies', i, 'geldtIn', 'gebieden'),
        ...many('feit', geldtIn?.metWaarde, 'versies', i, 'geldtIn', 'metWaarde'),
      ]),
    ]
  })

const gevalVerwijzingen = ({ gevallen }: Boek, namen: Namen): readonly Verwijzing[] =>
  gevallen.flatMap(({ waarde, bestand }) => {
    const { one, key } = createPointers(namen, bestand)
    return [
      ...waarde.gevallen.map(({ gebied }, i) => one('gebied', gebied, 'gevallen', i, 'gebied')),
      ...waarde.geschreven.flatMap(({ pad, feiten }) =>
        Object.keys(feiten).map((feit) => key('feit', feit, ...pad)),
      ),
    ]
  })

const gebiedVerwijzingen = ({ gebieden }: Boek, namen: Namen): readonly Verwijzing[] =>
  gebieden.flatMap(({ waarde, bestand }) => {
    const { one, key } = createPointers(namen, bestand)
    return [
      one('soort', waarde.soort, 'soort'),
      one('gebied', waarde.binnen, 'binnen'),
      ...Object.keys(waarde.waarden).map((feit) => key('feit', feit, 'waarden')),
      ...Object.keys(waarde.houding).map((groep) => key('activiteitengroep', groep, 'houding')),
      ...waarde.prioriteiten.map(({ spanning }, i) =>
        one('spanning', spanning, 'prioriteiten', i, 'spanning'),
      ),
      ...waarde.budgetten.map(({ feit }, i) => one('feit', feit, 'budgetten', i, 'feit')),
    ]
  })

const basisVerwijzingen = (boek: Boek, namen: Namen): readonly Verwijzing[] => {
  const feiten = createPointers(namen, boek.feiten.bestand)
  const begrippen = createPointers(namen, boek.begrippen.bestand)
  const visie = createPointers(namen, boek.visie.bestand)
  return [
    ...Object.entries(boek.feiten.waarde).flatMap(([id, { stuk, ligging }]) => [
      feiten.one('stuk', stuk, id, 'stuk'),
      ...(ligging && 'soort' in ligging
        ? [feiten.one('soort', ligging.soort, id, 'ligging', 'soort')]
        : []),
      ...(ligging && 'gebied' in ligging
        ? [feiten.one('gebied', ligging.gebied, id, 'ligging', 'gebied')]
        : []),
      ...(ligging && 'soorten' in ligging
        ? feiten.many('soort', ligging.soorten, id, 'ligging', 'soorten')
        : []),
    ]),
    begrippen.one('passage', boek.begrippen.waarde.motto.passage, 'motto', 'passage'),
    ...Object.entries(boek.begrippen.waarde.activiteiten).map(([id, { groep }]) =>
      begrippen.one('activiteitengroep', groep, 'activiteiten', id, 'groep'),
    ),
    ...Object.entries(boek.visie.waarde.soorten).flatMap(([id, { laag, ...soort }]) => [
      visie.one('laag', laag, 'soorten', id, 'laag'),
      ...Object.keys(soort.waarden ?? {}).map((feit) =>
        visie.key('feit', feit, 'soorten', id, 'waarden'),
      ),
      ...Object.keys(soort.houding ?? {}).map((groep) =>
        visie.key('activiteitengroep', groep, 'soorten', id, 'houding'),
      ),
    ]),
    ...Object.keys(boek.antwoorden.waarde).map((id) =>
      createPointers(namen, boek.antwoorden.bestand).key('passage', id),
    ),
  ]
}

const vrijVerwijzingen = ({ vergunningvrij }: Boek, namen: Namen): readonly Verwijzing[] => {
  if (!vergunningvrij) return []
  const { one, many } = createPointers(namen, vergunningvrij.bestand)
  const { maatregelen, uitzonderingen, buiten = [] } = vergunningvrij.waarde
  return [
    ...maatregelen.map(({ activiteit }, i) =>
      one('activiteit', activiteit, 'maatregelen', i, 'activiteit'),
    ),
    ...buiten.map(({ activiteit }, i) => one('activiteit', activiteit, 'buiten', i, 'activiteit')),
    ...uitzonderingen.flatMap(({ behalve, tenzij }, i) => [
      ...many('maatregel', behalve, 'uitzonderingen', i, 'behalve'),
      ...tenzij.flatMap((deel, j) =>
        many('maatregel', deel.maatregelen, 'uitzonderingen', i, 'tenzij', j, 'maatregelen'),
      ),
    ]),
  ]
}

const bronVerwijzingen = (boek: Boek, namen: Namen): readonly Verwijzing[] =>
  sourcesOf(boek).flatMap(({ bron, plek }) => {
    const { one } = createPointers(namen, plek.bestand)
    return [
      one('document', bron.document, ...plek.pad, 'document'),
      one('passage', bron.passage, ...plek.pad, 'passage'),
    ]
  })

const report = (meldingen: Meldingen, { wat, naam, plek, bekend }: Verwijzing) => {
  if (naam !== undefined && !bekend.has(naam)) meldingen.meldOnbekend(plek, wat, naam, bekend)
}

/** Every name points at something that exists. */
export const checkReferences: Controle = (boek, meldingen) => {
  const namen = createNames(boek)
  const verwijzingen = [
    ...basisVerwijzingen(boek, namen),
    ...regelVerwijzingen(boek, namen),
    ...gevalVerwijzingen(boek, namen),
    ...gebiedVerwijzingen(boek, namen),
    ...vrijVerwijzingen(boek, namen),
    ...bronVerwijzingen(boek, namen),
  ]
  for (const verwijzing of verwijzingen) report(meldingen, verwijzing)
}
