import type { FC } from 'hono/jsx'
import type { Antwoorden } from '../../../app/beoordelen/zelftoets.ts'
import { mergeAntwoorden, type Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import { listMaten } from '../../../app/overzicht/maten.ts'
import {
  listMaatverschuivingen,
  listVerschuivingen,
  type Verschuiving,
} from '../../../app/overzicht/verschuivingen.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import { upperFirst } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Melding } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import type { Velden } from '../../shared/formulier.ts'
import { isInvoerfout } from '../../shared/inzending.ts'
import { readTerug, ZET_TERUG } from '../kamer/bewaar.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { IS_TERUG, NA_WIJZIGING } from '../kamer/wijziging.ts'
import { sayAnders, sayStand } from './proef.ts'
import { Verschoven, Wijziging } from './wat-als.tsx'

/** What somebody changed just now, and what that moved. */
export interface Gewijzigd {
  readonly tekst: string
  readonly was: string
  readonly nu: string
  readonly verschuivingen: readonly Verschuiving[]
  readonly maten: readonly Verschuiving[]
  /** It put back what was before. */
  readonly isTerug: boolean
  /** The answers of before, to put back. */
  readonly eerst: Antwoorden
  readonly versie: number
}

/** What was given before, as the address of the advice says it; empty when it says nothing of this version. */
const readEerst = ({ boek, versie }: Zelftoets, velden: Velden): Antwoorden =>
  String([velden[NA_WIJZIGING] ?? []].flat()[0]) === String(versie) ? readTerug(boek, velden) : {}

/** What the change gave, in words; what it took back too. */
const sayWijziging = (toets: Zelftoets, eerst: Antwoorden): string => {
  const { boek, invoer } = toets
  const ids = Object.keys(eerst)
  const nu = ids.flatMap((id) => {
    const waarde = invoer.feiten[id]
    return waarde === undefined ? [] : [[id, waarde] as const]
  })
  const weg = ids.filter((id) => invoer.feiten[id] === undefined)
  const van = { ...toets, invoer: mergeAntwoorden(invoer, eerst) }
  return [
    sayAnders(van, Object.fromEntries(nu)),
    ...weg.map((id) => `${upperFirst(boek.feiten.get(id)?.label ?? id)}: geen antwoord.`),
  ]
    .filter(Boolean)
    .join(' ')
}

/** The change against the plan before it; undefined when the address says none, or one that cannot be. */
export const findGewijzigd = async (
  { assess }: Pick<Kamer, 'assess'>,
  { toets, beoordeling, velden }: { toets: Zelftoets; beoordeling: Beoordeling; velden: Velden },
): Promise<Gewijzigd | undefined> => {
  const eerst = readEerst(toets, velden)
  if (Object.keys(eerst).length === 0) return undefined
  const { boek, versie } = toets
  try {
    const vorige = await assess(toets, eerst)
    return {
      ...{ eerst, versie },
      tekst: sayWijziging(toets, eerst),
      was: sayStand(toets, vorige),
      nu: sayStand(toets, beoordeling),
      verschuivingen: listVerschuivingen(vorige, beoordeling),
      maten: listMaatverschuivingen(
        listMaten(vorige, boek, vorige),
        listMaten(beoordeling, boek, beoordeling),
      ),
      isTerug: velden[IS_TERUG] !== undefined,
    }
  } catch (fout) {
    if (isInvoerfout(fout)) return undefined
    throw fout
  }
}

/** Says after a change what it did: the stand before and now, and what moved; and puts it back. */
export const Wijzigmelding: FC<Gewijzigd & { readonly pad: string }> = ({ pad, ...gewijzigd }) => {
  const { tekst, was, nu, isTerug } = gewijzigd
  return (
    <Melding soort="info">
      <Alinea>
        {isTerug ? 'Uw antwoorden staan weer zoals ze waren.' : 'Uw wijziging is bewaard.'} {tekst}
      </Alinea>
      <Alinea>
        {was === nu ? `Uw plan blijft: ${nu}.` : `Eerst was het: ${was}. Nu is het: ${nu}.`}
      </Alinea>
      <Verschoven delen={gewijzigd.verschuivingen} maten={gewijzigd.maten} />
      <form method="post" action={`${pad}/wat-als`} class="vt-knoppen vt-niet-afdrukken">
        <Verborgen naam="versie" waarde={gewijzigd.versie} />
        <Verborgen naam={ZET_TERUG} waarde="ja" />
        <Wijziging antwoorden={gewijzigd.eerst} />
        <Knop tweede>{isTerug ? 'Toch weer wijzigen' : 'Zet terug zoals het was'}</Knop>
      </form>
    </Melding>
  )
}
