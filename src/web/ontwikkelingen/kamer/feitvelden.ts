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

/** What the plan already says, what is asked next, and all the rest: each question once. */
export const groupVelden = (
  boek: Regelboek,
  {
    gesteld,
    gevraagd,
    ...ingevuld
  }: Ingevuld & { readonly gesteld: Feiten; readonly gevraagd: readonly string[] },
): readonly Veldgroep[] => {
  const toVraag = createToVraag(boek, ingevuld)
  const soortOf = ({ id, herkomst }: Feit): string => {
    if (gesteld[id] !== undefined) return 'gesteld'
    return gevraagd.includes(id) ? 'gevraagd' : herkomst
  }
  const per = Map.groupBy(listOpgaven(boek), soortOf)
  const make = (soort: string, titel: string, open: boolean): Veldgroep => {
    const vragen = (per.get(soort) ?? []).map(toVraag)
    return { titel, vragen, open: open || vragen.some(({ fout }) => fout !== undefined) }
  }
  return [
    make('gesteld', 'Wat al is ingevuld', true),
    make('gevraagd', 'Wat het advies nog kan veranderen', true),
    make('initiatief', 'Andere gegevens van het plan', false),
    make('behandelaar', 'Oordelen van de gemeente', false),
  ].filter(({ vragen }) => vragen.length > 0)
}
