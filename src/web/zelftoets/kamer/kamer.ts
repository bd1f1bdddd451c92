import type { Context } from 'hono'
import { readZelftoets, type Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import type { OmgevingMetZelftoetsen } from '../../../app/omgeving.ts'
import type { BeoordelingMetBewijs } from '../../../app/ports/beoordelingen.ts'
import { wordKeuze, wordWaarde } from '../../../app/woorden/namen.ts'
import type { Vraag } from '../../../domain/model/beoordeling.ts'
import type { Feit, FeitWaarde } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import type { Veldfout } from '../../onderdelen/fouten.tsx'
import type { VraagveldProps } from '../../onderdelen/vraagveld.tsx'
import type { Opmaak } from '../../shared/antwoord.tsx'
import { allOf, type Velden, WEET_NIET } from '../../shared/formulier.ts'
import type { TotNuToeProps } from './tot-nu-toe.tsx'

/** What was typed in a form, and what is wrong with it. */
export interface Ingevuld {
  readonly velden: Velden
  readonly fouten: readonly Veldfout[]
}

/** What the pages of one self-check share. */
export interface Kamer {
  readonly omgeving: OmgevingMetZelftoetsen
  readonly opmaak: Opmaak
  /** The self-check of this address; throws AppError('niet_gevonden'). */
  readonly lees: (c: Context) => Promise<Zelftoets>
  /** Address of the self-check, without a slash at the end. */
  readonly padOf: (c: Context) => string
  readonly boekOf: (beoordeling: BeoordelingMetBewijs) => Regelboek
  readonly totNuToe: (c: Context, beoordeling: BeoordelingMetBewijs) => TotNuToeProps
  readonly toVeld: (
    vraag: Pick<Vraag, 'feit' | 'vraag' | 'hulp'> & { readonly reden?: string },
    boek: Regelboek,
    ingevuld: Ingevuld,
  ) => VraagveldProps
}

const upperFirst = (tekst: string) => tekst.charAt(0).toUpperCase() + tekst.slice(1)

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

export const createKamer = (omgeving: OmgevingMetZelftoetsen, opmaak: Opmaak): Kamer => {
  const sleutelOf = (c: Context): string => c.req.param('sleutel') ?? ''
  const padOf = (c: Context): string => `/zelftoets/${sleutelOf(c)}`
  const boekOf = ({ bewijs }: BeoordelingMetBewijs): Regelboek => {
    const boek = omgeving.toetsers.find(
      ({ regelboek }) => regelboek.sha256 === bewijs.regelboek.sha256,
    )
    if (!boek) throw new Error('the rulebook of an assessment is always loaded')
    return boek.regelboek
  }
  return {
    omgeving,
    opmaak,
    padOf,
    boekOf,
    toVeld,
    lees: (c) => readZelftoets(omgeving, sleutelOf(c)),
    totNuToe: (c, beoordeling) => {
      const boek = boekOf(beoordeling)
      return {
        beoordeling,
        feiten: boek.feiten,
        toon: (feit: string, waarde: FeitWaarde) => wordWaarde(boek, boek.feiten.get(feit), waarde),
        wijzig: `${padOf(c)}/antwoorden`,
      }
    },
  }
}
