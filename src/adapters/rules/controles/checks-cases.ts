import { listVerdelingen } from '../../../domain/bereik/delen.ts'
import type { Geval, Oordeel, RegelDefinitie } from '../../../domain/model/regel.ts'
import type { Boek, Controle, Geplaatst, GevallenBestand } from '../lezen/boek.ts'
import { leavesOf } from '../lezen/conditions.ts'
import { at, type Meldingen } from '../lezen/meldingen.ts'
import { describeFeit, valueFault } from '../lezen/values.ts'
import { completeFeiten, createDerivation, type Derivation } from './case-facts.ts'

const UITKOMSTEN: Record<RegelDefinitie['aard'], readonly Oordeel[]> = {
  eis: ['voldoet', 'voldoet_niet', 'onbekend'],
  open_norm: ['vraagt_beoordeling', 'voldoet', 'voldoet_niet'],
  kans: ['voldoet', 'voldoet_niet'],
  signaal: ['voldoet', 'voldoet_niet'],
}

/** Outcomes that must be shown by a case. */
const reachable = ({ aard, versies }: RegelDefinitie): readonly Oordeel[] =>
  versies.some(({ geldtIn, geldtVoor }) => geldtIn || geldtVoor)
    ? [...UITKOMSTEN[aard], 'niet_van_toepassing']
    : UITKOMSTEN[aard]

const checkFacts = (
  boek: Boek,
  { waarde, bestand }: Geplaatst<GevallenBestand>,
  meldingen: Meldingen,
) => {
  for (const { pad, feiten } of waarde.geschreven) {
    for (const [id, gegeven] of Object.entries(feiten)) {
      const feit = boek.catalogus.get(id)
      if (!feit) continue
      const plek = at(bestand, ...pad, id)
      if (feit.herkomst === 'afgeleid') {
        const doen = 'Geef de feiten waaruit het volgt'
        meldingen.meld({ ...plek, sleutel: true }, `feit "${id}" wordt afgeleid`, doen)
        continue
      }
      const fout = valueFault(feit, gegeven)
      if (fout) meldingen.meld(plek, fout, describeFeit(feit))
    }
  }
}

/** A case is a plan that could be sent in: no part of it is more than its whole. */
const checkDelen = (
  { catalogus }: Boek,
  { waarde, bestand }: Geplaatst<GevallenBestand>,
  meldingen: Meldingen,
) => {
  for (const { delen, geheel } of listVerdelingen(catalogus.values())) {
    for (const [i, { feiten }] of waarde.gevallen.entries()) {
      const [heel, ...aantallen] = [geheel, ...delen].map((id) => Number(feiten[id] ?? Number.NaN))
      const som = aantallen.filter(Number.isFinite).reduce((a, b) => a + b, 0)
      if (heel === undefined || !(som > heel)) continue
      const tekst = `${delen.join(' en ')} (${som}) is meer dan ${geheel} (${heel})`
      meldingen.meld(at(bestand, 'gevallen', i, 'feiten', geheel), tekst, 'Maak het deel kleiner')
    }
  }
}

interface Grens {
  readonly feit: string
  readonly waarde: number
  readonly pad: readonly (string | number)[]
}

/** Every number that a rule's own conditions compare a fact with. */
const boundariesOf = ({ versies }: RegelDefinitie): readonly Grens[] =>
  versies.flatMap((versie, i) =>
    (['geldtVoor', 'voldoetAls'] as const).flatMap((deel) => {
      const voorwaarde = versie[deel]
      return (voorwaarde ? leavesOf(voorwaarde, ['versies', i, deel]) : []).flatMap((blad) => {
        if (blad.soort !== 'vergelijking') return []
        const { fact, value } = blad.vergelijking
        return (Array.isArray(value) ? value : [value]).flatMap((waarde) =>
          typeof waarde === 'number' ? [{ feit: fact, waarde, pad: [...blad.pad, 'value'] }] : [],
        )
      })
    }),
  )

/** Equal up to rounding in the last digits: a derived fact is computed in floating point. */
const isOn = (waarde: unknown, grens: number) =>
  typeof waarde === 'number' && Math.abs(waarde - grens) <= 1e-9 * Math.max(1, Math.abs(grens))

const checkCoverage = (
  boek: Boek,
  { waarde, bestand }: Geplaatst<RegelDefinitie>,
  { gevallen, derive }: { gevallen: readonly Geval[]; derive: Derivation },
  meldingen: Meldingen,
) => {
  const gezien = new Set(gevallen.map(({ verwacht }) => verwacht))
  const gemist = reachable(waarde).filter((oordeel) => !gezien.has(oordeel))
  if (gemist.length > 0) {
    const tekst = `geen geval laat zien: ${gemist.join(', ')}`
    meldingen.meld(
      at(bestand, 'id'),
      tekst,
      'Voeg een geval toe in het .cases.yaml-bestand ernaast',
    )
  }
  const grenzen = boundariesOf(waarde)
  if (grenzen.length === 0) return
  const feiten = gevallen.map((geval) => completeFeiten(boek, geval, derive))
  for (const { feit, waarde: grens, pad } of grenzen) {
    if (!boek.catalogus.has(feit) || feiten.some((geval) => isOn(geval[feit], grens))) continue
    const tekst = `geen geval ligt precies op de grens ${feit} = ${grens}`
    meldingen.meld(at(bestand, ...pad), tekst, 'Voeg een geval met deze waarde toe')
  }
}

/** Each rule is shown at work: every outcome it can reach, and every number it turns on. */
export const checkCases: Controle = (boek, meldingen) => {
  for (const bestand of boek.gevallen) {
    checkFacts(boek, bestand, meldingen)
    checkDelen(boek, bestand, meldingen)
  }
  const perStam = new Map(boek.gevallen.map(({ stam, waarde }) => [stam, waarde.gevallen]))
  const derive = createDerivation(boek)
  for (const regel of boek.regels) {
    const gevallen = perStam.get(regel.stam)
    if (gevallen) checkCoverage(boek, regel, { gevallen, derive }, meldingen)
    else if (boek.volledig) {
      const doen = `Maak ${regel.stam}.cases.yaml`
      meldingen.meld(at(regel.bestand, 'id'), 'deze regel heeft geen gevallen', doen)
    }
  }
}
