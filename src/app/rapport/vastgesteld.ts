import { type Afwijking, afwijkingVan, type GeldtNiet } from '../../domain/dossier/afwijking.ts'
import {
  type FeitGebeurtenis,
  type GebiedGebeurtenis,
  type Geldend,
  geldendVan,
  isAanvraag,
} from '../../domain/dossier/zaak.ts'
import { geldtNietIn } from '../dossier/geldt-niet.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import {
  findNietIngevuld,
  findTegenspraak,
  sayNietIngevuld,
  sayTegenspraak,
} from '../effecten/afwijking-naast-plan.ts'
import type { Punt } from '../ports/rapport.ts'
import { formatDatum } from '../woorden/codes.ts'
import { labelFeit, nameGebied, showWaarde } from '../woorden/namen.ts'

/** What people added to a case, in words. */
export interface Vastgesteld {
  /** A permit is asked for in the case; absent: it is an idea. */
  readonly isAanvraag?: true
  /** Where the plan departs from the omgevingsplan; absent: nobody described it. */
  readonly afwijking?: Afwijking
  /** What that says otherwise than the plan, or names while the plan misses it. */
  readonly afwijkend?: readonly string[]
  readonly gegevens: readonly Punt[]
  /** Per fact that an officer corrected who did: it is not what its initiator said any more. */
  readonly van: ReadonlyMap<string, string>
  readonly bijdragen: readonly Punt[]
}

const nameDoor = ({ door, vastgelegdOp }: Dossier['gebeurtenissen'][number]) =>
  `${door}, ${formatDatum(vastgelegdOp)}`

const tellFeit = ({ boek, eerste }: Dossier, deel: Geldend<FeitGebeurtenis>): Punt => {
  const { feit, waarde } = deel.gebeurtenis
  const eerst = eerste.feiten.find((gegeven) => gegeven.feit === feit)
  const was =
    eerst === undefined
      ? 'Eerst was dit niet bekend.'
      : `Eerst was dit: ${showWaarde(boek, feit, eerst.waarde)}.`
  const reden = 'reden' in deel.gebeurtenis ? ` ${deel.gebeurtenis.reden}` : ''
  return {
    kop: `${labelFeit(boek, feit)}: ${showWaarde(boek, feit, waarde)}`,
    tekst: `${was}${reden}`,
    labels: [nameDoor(deel)],
  }
}

const tellGebied = ({ boek }: Dossier, deel: Geldend<GebiedGebeurtenis>): Punt => {
  const { gebeurtenis } = deel
  const naam = nameGebied(boek)(gebeurtenis.gebied)
  return gebeurtenis.soort === 'gebied_bevestigd'
    ? { kop: naam, tekst: 'De grens is voor dit plan bekeken en klopt.', labels: [nameDoor(deel)] }
    : {
        kop: `${naam}: telt ${gebeurtenis.telt ? '' : 'niet '}mee, anders dan de kaart zegt`,
        tekst: gebeurtenis.reden,
        labels: [nameDoor(deel)],
      }
}

const listBijdragen = ({ gebeurtenissen }: Dossier): readonly Punt[] =>
  gebeurtenissen.flatMap((antwoord): readonly Punt[] => {
    const { gebeurtenis } = antwoord
    if (gebeurtenis.soort !== 'bijdrage_gegeven') return []
    const gevraagd = gebeurtenissen.find(({ volgnummer }) => volgnummer === gebeurtenis.bij)
    if (gevraagd?.gebeurtenis.soort !== 'bijdrage_gevraagd') return []
    const { naam, functie, vraag } = gevraagd.gebeurtenis
    return [
      {
        kop: `${functie}: ${vraag}`,
        tekst: gebeurtenis.tekst,
        labels: [`${naam}, ${formatDatum(antwoord.vastgelegdOp)}`],
      },
    ]
  })

const pickAfwijking = (dossier: Dossier): Pick<Vastgesteld, 'afwijking' | 'afwijkend'> => {
  const afwijking = afwijkingVan(dossier.gebeurtenissen)
  const afwijkend = [
    ...findTegenspraak(dossier).map(sayTegenspraak),
    ...findNietIngevuld(dossier).map(sayNietIngevuld),
  ]
  return { ...(afwijking && { afwijking }), ...(afwijkend.length > 0 && { afwijkend }) }
}

/** What nobody answered because it does not play here, with why. */
const tellNiet = (
  { boek }: Dossier,
  [feit, { reden, door, op }]: readonly [string, GeldtNiet],
): Punt => ({
  kop: `${labelFeit(boek, feit)}: niet beoordeeld, geldt hier niet`,
  tekst: reden,
  labels: [`${door}, ${formatDatum(op)}`],
})

/** What was corrected, answered, contested and contributed in a case, each with who, when and why. */
export const listVastgesteld = (dossier: Dossier): Vastgesteld => ({
  ...(isAanvraag(geldendVan(dossier)) && { isAanvraag: true }),
  ...pickAfwijking(dossier),
  gegevens: [
    ...[...dossier.zaak.feiten.values()].map((deel) => tellFeit(dossier, deel)),
    ...[...geldtNietIn(dossier)].map((deel) => tellNiet(dossier, deel)),
    ...[...dossier.zaak.gebieden.values()].map((deel) => tellGebied(dossier, deel)),
  ],
  van: new Map(
    [...dossier.zaak.feiten].flatMap(([feit, { gebeurtenis, door }]) =>
      gebeurtenis.soort === 'feit_gecorrigeerd' ? [[feit, door] as const] : [],
    ),
  ),
  bijdragen: listBijdragen(dossier),
})
