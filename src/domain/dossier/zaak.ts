import type { InitiatiefInvoer } from '../model/initiatief.ts'
import type { Gebeurtenis, VastgelegdeGebeurtenis } from './gebeurtenis.ts'

type VanSoort<S extends Gebeurtenis['soort']> = Extract<Gebeurtenis, { readonly soort: S }>

const FEIT_SOORTEN = ['feit_gecorrigeerd', 'feit_aangevuld', 'norm_beantwoord'] as const
const GEBIED_SOORTEN = ['ligging_betwist', 'gebied_bevestigd'] as const

/** Something that holds now, with who said so, when, and under which number. */
export interface Geldend<G extends Gebeurtenis> extends VastgelegdeGebeurtenis {
  readonly gebeurtenis: G
}
export type FeitGebeurtenis = VanSoort<(typeof FEIT_SOORTEN)[number]>
export type GebiedGebeurtenis = VanSoort<(typeof GEBIED_SOORTEN)[number]>

/** What a case is now: that follows from all that happened in it. */
export interface Zaak {
  /** Per fact what was said of it last and was not withdrawn. */
  readonly feiten: ReadonlyMap<string, Geldend<FeitGebeurtenis>>
  /** Per area likewise. */
  readonly gebieden: ReadonlyMap<string, Geldend<GebiedGebeurtenis>>
  /** Number of what was withdrawn -> the event that did it. */
  readonly teruggenomen: ReadonlyMap<number, Geldend<VanSoort<'teruggenomen'>>>
  /** Id of the beoordeling on all that happened; absent: that with which the case began. */
  readonly beoordeling?: string
  /** Number of the last event; 0 when nothing happened. */
  readonly laatste: number
}

const isSoort = <S extends Gebeurtenis['soort']>(
  deel: VastgelegdeGebeurtenis,
  soorten: readonly S[],
): deel is Geldend<VanSoort<S>> => (soorten as readonly string[]).includes(deel.gebeurtenis.soort)

/** Whether it says something of the initiative, or asks its initiator: only that can be withdrawn here. */
export const isTerugTeNemen = (deel: VastgelegdeGebeurtenis): boolean =>
  isSoort(deel, [
    ...FEIT_SOORTEN,
    ...GEBIED_SOORTEN,
    ...(['aanvulling_gevraagd', 'norm_geldt_niet'] as const),
  ])

/** What happened in a case and was not withdrawn. */
export const geldendVan = ({
  gebeurtenissen,
  zaak: { teruggenomen },
}: {
  readonly gebeurtenissen: readonly VastgelegdeGebeurtenis[]
  readonly zaak: Pick<Zaak, 'teruggenomen'>
}): readonly VastgelegdeGebeurtenis[] =>
  gebeurtenissen.filter(({ volgnummer }) => !teruggenomen.has(volgnummer))

/** Whether a permit is asked for, by what happened and was not withdrawn: then it ends with a decision, not with an answer. */
export const isAanvraag = (geldend: readonly VastgelegdeGebeurtenis[]): boolean =>
  geldend.some(({ gebeurtenis }) => gebeurtenis.soort === 'aanvraag_ontvangen')

/** Folds the events of one case, oldest first. What was withdrawn lets count again what was said before it. */
export const foldZaak = (gebeurtenissen: readonly VastgelegdeGebeurtenis[]): Zaak => {
  const teruggenomen = new Map(
    gebeurtenissen
      .filter((deel) => isSoort(deel, ['teruggenomen']))
      .map((deel) => [deel.gebeurtenis.volgnummer, deel]),
  )
  const geldend = geldendVan({ gebeurtenissen, zaak: { teruggenomen } })
  const laatste = gebeurtenissen.at(-1)?.volgnummer ?? 0
  const herbeoordeeld = gebeurtenissen.findLast((deel) => isSoort(deel, ['herbeoordeeld']))
  return {
    feiten: new Map(
      geldend
        .filter((deel) => isSoort(deel, FEIT_SOORTEN))
        .map((deel) => [deel.gebeurtenis.feit, deel]),
    ),
    gebieden: new Map(
      geldend
        .filter((deel) => isSoort(deel, GEBIED_SOORTEN))
        .map((deel) => [deel.gebeurtenis.gebied, deel]),
    ),
    teruggenomen,
    laatste,
    ...(herbeoordeeld?.gebeurtenis.soort === 'herbeoordeeld' && {
      beoordeling: herbeoordeeld.gebeurtenis.beoordeling,
    }),
  }
}

/** The initiative as it is now known: what came in, with what was said of its facts and areas since. */
export const applyZaak = (invoer: InitiatiefInvoer, zaak: Zaak): InitiatiefInvoer => {
  const gezegd = [...zaak.feiten].map(([id, { gebeurtenis }]) => [id, gebeurtenis.waarde])
  const bevestigd = new Set(invoer.bevestigdeGebieden)
  const betwist = new Map(Object.entries(invoer.betwisteGebieden ?? {}))
  for (const [id, { gebeurtenis }] of zaak.gebieden) {
    bevestigd.delete(id)
    betwist.delete(id)
    if (gebeurtenis.soort === 'gebied_bevestigd') bevestigd.add(id)
    else betwist.set(id, gebeurtenis.telt)
  }
  const { bevestigdeGebieden: _, betwisteGebieden: __, ...rest } = invoer
  return {
    ...rest,
    feiten: { ...invoer.feiten, ...Object.fromEntries(gezegd) },
    ...(bevestigd.size > 0 && { bevestigdeGebieden: [...bevestigd] }),
    ...(betwist.size > 0 && { betwisteGebieden: Object.fromEntries(betwist) }),
  }
}
