import type { FC } from 'hono/jsx'
import type { Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import type { VergunningvrijUitkomst } from '../../../domain/model/vergunningvrij.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { Vraagveld, type VraagveldProps } from '../../onderdelen/vraagveld.tsx'
import { allOf, toVelden } from '../../shared/formulier.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { askFeit, GEVRAAGD } from '../kamer/bewaar.ts'
import type { Kamer } from '../kamer/kamer.ts'

/** Name of the field in which a form says that it asks what keeps the permit open. */
export const OVER_VRIJ = 'over_vergunningvrij'

/** Where the answer on the permit stands among the rest. */
export const NAAR_VRIJ = '#vergunningvrij'

export interface Vrijvraag {
  readonly pad: string
  readonly versie: number
  readonly vragen: readonly VraagveldProps[]
  /** What was typed cannot be. */
  readonly isMis: boolean
}

interface Gevraagd {
  readonly pad: string
  readonly toets: Zelftoets
  /** What was typed and cannot be; absent: nothing. */
  readonly mis: Ingevuld | undefined
}

/** The questions that keep it open whether a permit is needed, as far as an initiator can answer them. */
export const askVrij = (
  { toVeld }: Pick<Kamer, 'toVeld'>,
  { pad, toets: { boek, invoer, versie }, mis }: Gevraagd,
  uitkomst: VergunningvrijUitkomst | undefined,
): Vrijvraag => {
  const eigen = mis && allOf(mis.velden, OVER_VRIJ).length > 0 ? mis : undefined
  const ingevuld = eigen ?? { velden: toVelden(invoer.feiten), fouten: [] }
  const vragen = (uitkomst?.ontbreekt ?? []).flatMap(({ feit }) =>
    boek.feiten.get(feit)?.herkomst === 'initiatief'
      ? [toVeld(askFeit(boek, feit), boek, ingevuld)]
      : [],
  )
  return { pad, versie, vragen, isMis: vragen.some(({ fout }) => fout !== undefined) }
}

/** The same as a form: each answer is kept and counts at once. */
export const Vrijvragen: FC<Vrijvraag> = ({ pad, versie, vragen }) =>
  vragen.length === 0 ? null : (
    <form method="post" action={`${pad}/wat-als`} novalidate>
      <Verborgen naam="versie" waarde={versie} />
      <Verborgen naam={OVER_VRIJ} waarde="ja" />
      {vragen.map((vraag) => (
        <>
          <Verborgen naam={GEVRAAGD} waarde={vraag.feit.id} />
          <Vraagveld {...vraag} />
        </>
      ))}
      <p class="vt-knoppen vt-niet-afdrukken">
        <Knop>Bewaar en kijk opnieuw</Knop>
      </p>
    </form>
  )
