import type { Context } from 'hono'
import {
  type Antwoorden,
  assessZelftoets,
  readZelftoets,
  type Zelftoets,
} from '../../../app/beoordelen/zelftoets.ts'
import type { Verstuurd } from '../../../app/inzenden/verstuurd.ts'
import { readPlankaart } from '../../../app/kaartje/lees-plankaart.ts'
import type { Plankaart } from '../../../app/kaartje/plankaart.ts'
import type { OmgevingMetBijlagen } from '../../../app/omgeving.ts'
import { listPuntgebieden } from '../../../app/plekken/puntgebieden.ts'
import { wordKeuze, wordWaarde } from '../../../app/woorden/namen.ts'
import type { Beoordeling, Vraag } from '../../../domain/model/beoordeling.ts'
import type { Feit, FeitWaarde } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { upperFirst } from '../../../domain/tekst.ts'
import type { VraagveldProps } from '../../onderdelen/vraagveld.tsx'
import type { Opmaak } from '../../shared/antwoord.tsx'
import { allOf, WEET_NIET } from '../../shared/formulier.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { toWijzig } from './begin-adres.ts'
import type { TotNuToeProps } from './tot-nu-toe.tsx'

/** A self-check that may have been sent in already. */
export interface Verzendkamer extends Kamer {
  readonly findVerstuurd: (c: Context, toets: Zelftoets) => Promise<Verstuurd | undefined>
}

/** What the pages of one self-check share. */
export interface Kamer {
  readonly omgeving: OmgevingMetBijlagen
  readonly opmaak: Opmaak
  /** The self-check of this address, not assessed; throws AppError('niet_gevonden'). */
  readonly lees: (c: Context) => Promise<Zelftoets>
  /** Address of the self-check, without a slash at the end. */
  readonly padOf: (c: Context) => string
  /** The advice on it, or on the same with other answers: once for each page. */
  readonly assess: (toets: Zelftoets, antwoorden?: Antwoorden) => Promise<Beoordeling>
  readonly toon: (boek: Regelboek) => TotNuToeProps['toon']
  /** Its place on a small map; undefined where there is none. */
  readonly plankaart: (toets: Zelftoets) => Plankaart | undefined
  readonly totNuToe: (c: Context, toets: Zelftoets, beoordeling: Beoordeling) => TotNuToeProps
  readonly toVeld: (
    vraag: Pick<Vraag, 'feit' | 'vraag' | 'hulp'> & { readonly reden?: string },
    boek: Regelboek,
    ingevuld: Ingevuld,
  ) => VraagveldProps
}

const toVeld: Kamer['toVeld'] = ({ feit: id, vraag, hulp, reden }, boek, { velden, fouten }) => {
  const fout = fouten.find(({ veld }) => veld === id)?.melding
  return {
    feit: boek.feiten.get(id) as Feit,
    vraag,
    ...(hulp !== undefined && { hulp }),
    ...(reden !== undefined && { reden }),
    waarden: [...allOf(velden, id), ...allOf(velden, `${id}.${WEET_NIET}`)],
    labelOf: (keuze) => upperFirst(wordKeuze(boek, boek.feiten.get(id), keuze)),
    ...(fout !== undefined && { fout }),
  }
}

const toon: Kamer['toon'] = (boek) => (feit: string, waarde: FeitWaarde) =>
  wordWaarde(boek, boek.feiten.get(feit), waarde)

export const createKamer = (omgeving: OmgevingMetBijlagen, opmaak: Opmaak): Kamer => {
  const sleutelOf = (c: Context): string => c.req.param('sleutel') ?? ''
  const padOf = (c: Context): string => `/zelftoets/${sleutelOf(c)}`
  return {
    omgeving,
    opmaak,
    padOf,
    toVeld,
    toon,
    assess: (toets, antwoorden) => assessZelftoets(omgeving, toets, antwoorden),
    lees: (c) => readZelftoets(omgeving, sleutelOf(c)),
    plankaart: ({ invoer: { locatie, bufferM }, boek }) =>
      readPlankaart(omgeving, { locatie, ...(bufferM !== undefined && { bufferM }) }, boek),
    totNuToe: (c, { boek, ...toets }, beoordeling) => ({
      beoordeling,
      puntgebieden: listPuntgebieden(omgeving, { ...toets, boek }, beoordeling),
      visie: boek.visie,
      feiten: boek.feiten,
      toon: toon(boek),
      wijzig: `${padOf(c)}/antwoorden`,
      wijzigPlan: toWijzig(padOf(c)),
      toelichting: `${padOf(c)}/toelichting`,
    }),
  }
}
