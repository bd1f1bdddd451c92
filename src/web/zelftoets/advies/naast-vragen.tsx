import type { FC } from 'hono/jsx'
import type { Gevolgzinnen } from '../../../app/beoordelen/find-uitwegen.ts'
import type { Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { Vraagveld, type VraagveldProps } from '../../onderdelen/vraagveld.tsx'
import { allOf, toVelden, type Velden } from '../../shared/formulier.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { askFeit, GEVRAAGD } from '../kamer/bewaar.ts'
import type { Kamer } from '../kamer/kamer.ts'

/** What the advice asks about, by where it stands on the page: whether a permit is needed, and what keeps the stand open. */
const ONDERWERPEN = ['vergunningvrij', 'ontbreekt'] as const
type Onderwerp = (typeof ONDERWERPEN)[number]

/** Name of the field in which a form on the advice says that it asks about this. */
const nameOver = (onderwerp: Onderwerp): string => `over_${onderwerp}`

/** What such a form asks about; undefined of any other form. */
export const readOnderwerp = (velden: Velden): Onderwerp | undefined =>
  ONDERWERPEN.find((onderwerp) => allOf(velden, nameOver(onderwerp)).length > 0)

export interface Naastvraag {
  readonly pad: string
  readonly versie: number
  readonly over: Onderwerp
  readonly vragen: readonly VraagveldProps[]
  /** What was typed cannot be. */
  readonly isMis: boolean
}

interface Gevraagd {
  readonly pad: string
  readonly toets: Zelftoets
  readonly over: Onderwerp
  /** What was typed and cannot be; absent: nothing. */
  readonly mis: Ingevuld | undefined
  readonly gevolgen: Gevolgzinnen
}

/** What each answer would do; of a permit the answer itself is told at once. */
const sayReden = (over: Onderwerp, zinnen: readonly string[]): { readonly reden?: string } =>
  over === 'vergunningvrij' || zinnen.length === 0 ? {} : { reden: zinnen.join(' ') }

/** The questions about these facts, as far as an initiator can answer them. */
export const askNaast = (
  { toVeld }: Pick<Kamer, 'toVeld'>,
  { pad, over, toets: { boek, invoer, versie }, mis, gevolgen }: Gevraagd,
  feiten: readonly string[],
): Naastvraag => {
  const eigen = mis && readOnderwerp(mis.velden) === over ? mis : undefined
  const ingevuld = eigen ?? { velden: toVelden(invoer.feiten), fouten: [] }
  const vragen = feiten.flatMap((feit) =>
    boek.feiten.get(feit)?.herkomst === 'initiatief'
      ? [toVeld({ ...askFeit(boek, feit), ...sayReden(over, gevolgen(feit)) }, boek, ingevuld)]
      : [],
  )
  return { pad, versie, over, vragen, isMis: vragen.some(({ fout }) => fout !== undefined) }
}

/** The same as a form: each answer is kept and counts at once. */
export const Naastvragen: FC<Naastvraag> = ({ pad, versie, over, vragen }) =>
  vragen.length === 0 ? null : (
    <form method="post" action={`${pad}/wat-als`} novalidate>
      <Verborgen naam="versie" waarde={versie} />
      <Verborgen naam={nameOver(over)} waarde="ja" />
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
