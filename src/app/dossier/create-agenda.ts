import { afrondingVan } from '../../domain/dossier/afronding.ts'
import { findIngevoerd } from '../../domain/dossier/begin.ts'
import { adviesstandVan, bijdragenVan } from '../../domain/dossier/bijdragen.ts'
import { findIngezonden } from '../../domain/dossier/inzending.ts'
import { geldendVan } from '../../domain/dossier/zaak.ts'
import type { VastgelegdBesluit } from '../../domain/model/antwoord/besluit.ts'
import type { Advies } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { RichtingUitkomst } from '../../domain/model/richting.ts'
import type { UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import type { Conclusie, Niveau } from '../../domain/model/visie.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import { listRedenen } from '../woorden/grond.ts'
import { keepGeldend } from './geldt-niet.ts'
import { type Dossier, readDossier } from './read-dossier.ts'
import { type GestuurdePlek, plekOf } from './read-plan.ts'
import { findTermijn, type Zaaktermijn } from './termijn.ts'

/** More do not fit in one meeting. */
export const HOOGSTENS = 25

const OPEN = 'in_behandeling'

/** One case on the agenda of the intaketafel. */
export interface Agendapunt {
  readonly id: string
  readonly naam: string
  /** Under which it was sent in or is known elsewhere; absent: neither. */
  readonly nummer?: string
  /** By when it has to be answered; absent once it was. */
  readonly termijn?: Zaaktermijn
  /** Names of the areas that count; empty: the place is not known. */
  readonly gebieden: readonly string[]
  readonly plek: GestuurdePlek
  /** The rulebook that was used. */
  readonly boek: Regelboek
  /** Absent of what was assessed before there was a direction. */
  readonly richting?: RichtingUitkomst
  readonly advies: Advies
  /** Which way it points, then what decides that, in the officer's words. */
  readonly redenen: readonly string[]
  readonly conclusie: Conclusie
  readonly eigenConclusie?: Niveau
  /** What a person has to judge: the rule, and the question in the officer's words. */
  readonly open: readonly (Pick<UitkomstMetToelichting, 'regel' | 'herkomst' | 'werking'> & {
    readonly tekst: string
  })[]
  readonly spanningen: readonly {
    readonly id: string
    readonly titel: string
    readonly tekst: string
  }[]
  readonly voorbehouden: readonly string[]
  /** Whose advice is still missing. */
  readonly nodig: readonly string[]
}

const toPunt = (dossier: Dossier, besluit: VastgelegdBesluit | undefined): Agendapunt => {
  const { id, boek, gebeurtenissen, eigenConclusie } = dossier
  const huidig = keepGeldend(dossier)
  const nummer = findIngezonden(gebeurtenissen)?.nummer ?? findIngevoerd(gebeurtenissen)?.nummer
  const isAf = afrondingVan(gebeurtenissen) !== undefined || (besluit?.stand ?? OPEN) !== OPEN
  const termijn = isAf ? undefined : findTermijn(dossier)
  const geldend = geldendVan(dossier)
  const bijdragen = bijdragenVan(geldend)
  return {
    id,
    naam: huidig.naam,
    ...(nummer !== undefined && { nummer }),
    ...(termijn && { termijn }),
    gebieden: huidig.ligging.filter(({ raakt }) => raakt).map(({ naam }) => naam),
    plek: plekOf(huidig),
    boek,
    ...(huidig.richting && { richting: huidig.richting }),
    advies: huidig.advies,
    redenen: listRedenen(huidig, boek),
    conclusie: huidig.advies.conclusie,
    ...(eigenConclusie !== undefined && { eigenConclusie }),
    open: huidig.uitkomsten
      .filter(({ oordeel }) => oordeel === 'vraagt_beoordeling')
      .map(({ regel, herkomst, werking, motivering }) => ({
        ...{ regel, herkomst, werking },
        tekst: motivering,
      })),
    spanningen: huidig.spanningen
      .filter(({ oordeel }) => oordeel === 'treedt_op')
      .map((deel) => ({ id: deel.id, titel: deel.titel, tekst: deel.toelichting.motivering })),
    voorbehouden: huidig.advies.voorbehouden
      .filter(({ beslissend }) => beslissend)
      .map(({ tekst }) => tekst),
    nodig: huidig.adviseurs
      .filter(
        ({ adviseur, naTeGaan }) =>
          !naTeGaan && adviesstandVan(bijdragen, adviseur) !== 'beantwoord',
      )
      .map(({ label }) => label),
  }
}

/** The chosen cases in the order in which they were chosen, each once. Throws AppError('niet_gevonden'). */
export const createAgenda = async (
  omgeving: OmgevingMetDossiers,
  ids: readonly string[],
): Promise<readonly Agendapunt[]> =>
  Promise.all(
    [...new Set(ids)].slice(0, HOOGSTENS).map(async (id) => {
      const dossier = await readDossier(omgeving, id)
      const besluiten = await omgeving.beoordelingen.listBesluiten(dossier.id)
      return toPunt(dossier, besluiten.at(-1))
    }),
  )
