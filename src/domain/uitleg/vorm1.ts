import type { Beoordeling, KortAdvies } from '../model/beoordeling.ts'
import type { NietVanToepassing, UitkomstMetToelichting } from '../model/uitkomst.ts'
import type { GecompileerdeRegel, GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { collectSlots } from '../regeltaal/spoor.ts'

/**
 * How an assessment was written in the first form: rules that do not apply stood among the others, each with all that
 * the rulebook says of it, and what is said stood in `toelichting`. Receipts of then are proven on it.
 */
export type Vorm1 = Omit<
  Beoordeling,
  'uitkomsten' | 'nietVanToepassing' | 'richting' | 'richtingZinnen' | 'nodig' | 'nodigVolledig'
> & {
  readonly uitkomsten: readonly Vorm1Uitkomst[]
}

export type Vorm1Uitkomst = Omit<
  UitkomstMetToelichting,
  'oordeel' | 'kort' | 'motivering' | 'rustOp'
> & {
  readonly oordeel: UitkomstMetToelichting['oordeel'] | 'niet_van_toepassing'
  readonly toelichting: Pick<UitkomstMetToelichting, 'kort' | 'motivering' | 'rustOp'>
}

const HIER = {
  kort: 'Deze regel geldt niet op deze plek.',
  motivering: 'Geldt niet in deze gebieden.',
}
const PLAN = {
  kort: 'Deze regel gaat niet over uw plan.',
  motivering: 'Niet van toepassing op dit plan.',
}

const fromUitkomst = ({
  kort,
  motivering,
  rustOp,
  ...rest
}: UitkomstMetToelichting): Vorm1Uitkomst => ({
  ...rest,
  toelichting: { kort, motivering, rustOp },
})

const factsOf = ({ feiten }: GecompileerdRegelboek, { geldtVoor }: GecompileerdeRegel) => {
  const gelezen = new Set<number>()
  if (geldtVoor) collectSlots(geldtVoor.knoop, (slot) => gelezen.add(slot))
  return [...gelezen].map((slot) => feiten[slot]?.id ?? '')
}

const fromNvt = (
  werk: GecompileerdRegelboek,
  regel: GecompileerdeRegel,
  { gebied, reden, spoor }: NietVanToepassing,
): Vorm1Uitkomst => {
  const { id, titel, principe, aard, doorwerking, herkomst, werking } = regel.definitie
  const hier = reden === 'niet_in_dit_gebied'
  return {
    ...{ regel: id, titel, principe, aard, doorwerking, herkomst, werking },
    ...(gebied !== undefined && { gebied }),
    oordeel: 'niet_van_toepassing',
    niveau: { laagst: 'ja', hoogst: 'ja' },
    ontbreekt: [],
    spoor: spoor === undefined ? {} : { geldtVoor: spoor },
    toelichting: {
      ...(hier ? HIER : PLAN),
      rustOp: { regels: [id], feiten: hier ? [] : factsOf(werk, regel), gebieden: [], bronnen: [] },
    },
  }
}

/** The reservations as they stood before they were ranked: in the order of the rulebook, all alike. */
export const unrankVoorbehouden = <A extends KortAdvies>(
  { regels }: GecompileerdRegelboek,
  advies: A,
): A => {
  const volgorde = regels.map(({ definitie }) => definitie.id)
  const voorbehouden = advies.voorbehouden
    .map(({ gewoon: _, onderzoek: __, ...rest }) => rest)
    .toSorted((een, ander) => volgorde.indexOf(een.regel) - volgorde.indexOf(ander.regel))
  return { ...advies, voorbehouden }
}

/** Without what the first form did not know. */
const withoutLater = ({
  uitkomsten: _,
  nietVanToepassing: __,
  richting: ___,
  richtingZinnen: ____,
  nodig: _____,
  nodigVolledig: ______,
  ...rest
}: Beoordeling) => rest

/** An explained assessment in the first form, rule by rule in the order of the rulebook, area by area as they lie. */
export const toVorm1 = (werk: GecompileerdRegelboek, beoordeling: Beoordeling): Vorm1 => {
  const { uitkomsten, nietVanToepassing } = beoordeling
  const rest = withoutLater(beoordeling)
  const ligging = rest.ligging.map(({ gebied }) => gebied)
  const place = ({ gebied }: { readonly gebied?: string }) =>
    gebied === undefined ? ligging.length : ligging.indexOf(gebied)
  const perRegel = Map.groupBy([...uitkomsten, ...nietVanToepassing], ({ regel }) => regel)
  return {
    ...rest,
    advies: unrankVoorbehouden(werk, rest.advies),
    uitkomsten: werk.regels.flatMap((regel) =>
      (perRegel.get(regel.definitie.id) ?? [])
        .toSorted((a, b) => place(a) - place(b))
        .map((deel) => ('reden' in deel ? fromNvt(werk, regel, deel) : fromUitkomst(deel))),
    ),
  }
}

/** What was stored in the first form, as it is read now. */
export const fromVorm1 = ({ uitkomsten, ...rest }: Vorm1): Beoordeling => ({
  ...rest,
  richtingZinnen: [],
  nodig: [],
  uitkomsten: uitkomsten.flatMap(({ toelichting, oordeel, ...deel }) =>
    oordeel === 'niet_van_toepassing' ? [] : [{ ...deel, oordeel, ...toelichting }],
  ),
  nietVanToepassing: uitkomsten.flatMap(({ regel, gebied, oordeel, toelichting, spoor }) =>
    oordeel === 'niet_van_toepassing'
      ? [
          {
            regel,
            reden:
              toelichting.kort === HIER.kort
                ? ('niet_in_dit_gebied' as const)
                : ('niet_voor_dit_plan' as const),
            ...(gebied !== undefined && { gebied }),
            ...(spoor.geldtVoor && { spoor: spoor.geldtVoor }),
          },
        ]
      : [],
  ),
})
