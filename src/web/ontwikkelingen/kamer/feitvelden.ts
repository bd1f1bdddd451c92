import { wordKeuze, wordWaarde } from '../../../app/woorden/namen.ts'
import {
  type Feit,
  type FeitWaarde,
  ONBEKEND_BIJ_INITIATIEFNEMER,
} from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { fillVraag, type VraagveldProps } from '../../onderdelen/vraagveld.tsx'
import { isDubbel, readAntwoord, type Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'

type Feiten = Readonly<Record<string, FeitWaarde>>

export interface Veldgroep {
  readonly titel: string
  readonly open: boolean
  readonly vragen: readonly VraagveldProps[]
}

const isOpgave = ({ herkomst }: Feit): boolean =>
  herkomst === 'initiatief' || herkomst === 'behandelaar'

/** Every fact that somebody can state, in the order of the catalogue. */
export const listOpgaven = ({ feiten }: Regelboek): readonly Feit[] =>
  [...feiten.values()].filter(isOpgave)

/** A value as a reader sees it. */
export const showWaarde = (boek: Regelboek, id: string, waarde: FeitWaarde | undefined): string => {
  if (waarde === undefined) return 'niet opgegeven'
  if (waarde === ONBEKEND_BIJ_INITIATIEFNEMER) return 'weet ik niet'
  return wordWaarde(boek, boek.feiten.get(id), waarde)
}

/** The answers in a form that asks every fact: what is empty is not stated. */
export const readFeiten = (boek: Regelboek, velden: Velden): Feiten =>
  Object.fromEntries(
    listOpgaven(boek).flatMap((feit) => {
      const antwoord = readAntwoord(feit, velden)
      return antwoord === undefined ? [] : [[feit.id, antwoord]]
    }),
  )

/** Questions with an answer and "weet ik niet" as well. */
export const listDubbel = (boek: Regelboek, velden: Velden): readonly Veldfout[] =>
  listOpgaven(boek)
    .filter((feit) => isDubbel(feit, velden))
    .map(({ id, label }) => ({
      veld: id,
      melding: `${label}: u vulde iets in en koos ook "Weet ik niet". Kies één van de twee.`,
    }))

/** Facts as fields with what was filled in, and what is wrong with it. */
export const createToVraag =
  (boek: Regelboek, ingevuld: Ingevuld) =>
  (feit: Feit): VraagveldProps => ({
    ...fillVraag(feit, ingevuld),
    vraag: feit.vraag ?? feit.label,
    labelOf: (keuze) => wordKeuze(boek, feit, keuze),
  })

/** So many fields stand open at most: more is no form that somebody fills in. */
const OPEN = 25
/** So many of them at least are for what is still asked. */
const OPEN_GEVRAAGD = 10

interface Indeling extends Ingevuld {
  readonly gesteld: Feiten
  /** What decides most first. */
  readonly gevraagd: readonly string[]
  /** Whether a fact certainly does not play with what is stated. */
  readonly isIrrelevant: (feit: string) => boolean
}

/** What stands open: what is asked next, and what the plan already says. */
const chooseOpen = (
  gesteld: readonly string[],
  gevraagd: readonly string[],
): { readonly gesteld: ReadonlySet<string>; readonly gevraagd: ReadonlySet<string> } => {
  const vragen = gevraagd.slice(0, Math.max(OPEN_GEVRAAGD, OPEN - gesteld.length))
  return {
    gesteld: new Set(gesteld.slice(0, OPEN - vragen.length)),
    gevraagd: new Set(vragen),
  }
}

/** What the plan already says, what is asked next, and folded all the rest: each question once. */
export const groupVelden = (
  boek: Regelboek,
  { gesteld, gevraagd, isIrrelevant, ...ingevuld }: Indeling,
): readonly Veldgroep[] => {
  const toVraag = createToVraag(boek, ingevuld)
  const opgaven = listOpgaven(boek)
  const isGesteld = ({ id }: Feit) => gesteld[id] !== undefined
  const open = chooseOpen(
    opgaven.filter(isGesteld).map(({ id }) => id),
    gevraagd.filter((id) => gesteld[id] === undefined),
  )
  const soortOf = (feit: Feit): string => {
    const { id, herkomst } = feit
    if (isGesteld(feit)) return open.gesteld.has(id) ? 'gesteld' : 'meer_gesteld'
    if (gevraagd.includes(id)) return open.gevraagd.has(id) ? 'gevraagd' : 'meer_gevraagd'
    return herkomst === 'initiatief' && isIrrelevant(id) ? 'speelt_niet' : herkomst
  }
  const per = Map.groupBy(opgaven, soortOf)
  const make = (soort: string, titel: string, staatOpen = false): Veldgroep => {
    const vragen = (per.get(soort) ?? []).map(toVraag)
    return { titel, vragen, open: staatOpen || vragen.some(({ fout }) => fout !== undefined) }
  }
  return [
    make('gesteld', 'Wat al is ingevuld', true),
    make('meer_gesteld', 'Meer van wat al is ingevuld'),
    make('gevraagd', 'Wat het advies nog kan veranderen', true),
    make('meer_gevraagd', 'Wat het advies ook nog kan veranderen'),
    make('initiatief', 'Andere gegevens van het plan'),
    make('speelt_niet', 'Gegevens die bij deze activiteiten niet spelen'),
    make('behandelaar', 'Oordelen van de gemeente'),
  ].filter(({ vragen }) => vragen.length > 0)
}
