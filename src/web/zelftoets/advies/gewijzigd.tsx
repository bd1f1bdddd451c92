import type { FC } from 'hono/jsx'
import type { Antwoorden } from '../../../app/beoordelen/zelftoets.ts'
import { mergeAntwoorden, type Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import { listVerschuivingen, type Verschuiving } from '../../../app/overzicht/verschuivingen.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import { Alinea, Melding } from '../../onderdelen/tekst.tsx'
import type { Velden } from '../../shared/formulier.ts'
import { isInvoerfout } from '../../shared/inzending.ts'
import { readGevraagd } from '../kamer/bewaar.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { NA_WIJZIGING } from '../kamer/wijziging.ts'
import { sayAnders, sayStand } from './proef.ts'
import { Verschoven } from './wat-als.tsx'

/** What somebody changed just now, and what that moved. */
export interface Gewijzigd {
  readonly tekst: string
  readonly was: string
  readonly nu: string
  readonly verschuivingen: readonly Verschuiving[]
}

/** What was given before, as the address of the advice says it; empty when it says nothing of this version. */
const readEerst = ({ boek, versie }: Zelftoets, velden: Velden): Antwoorden =>
  String([velden[NA_WIJZIGING] ?? []].flat()[0]) === String(versie)
    ? readGevraagd(boek, velden).antwoorden
    : {}

/** The change against the plan before it; undefined when the address says none, or one that cannot be. */
export const findGewijzigd = async (
  { assess }: Pick<Kamer, 'assess'>,
  { toets, beoordeling, velden }: { toets: Zelftoets; beoordeling: Beoordeling; velden: Velden },
): Promise<Gewijzigd | undefined> => {
  const eerst = readEerst(toets, velden)
  const ids = Object.keys(eerst)
  if (ids.length === 0) return undefined
  try {
    const vorige = await assess(toets, eerst)
    const nu = ids.flatMap((id) => {
      const waarde = toets.invoer.feiten[id]
      return waarde === undefined ? [] : [[id, waarde] as const]
    })
    const van = { ...toets, invoer: mergeAntwoorden(toets.invoer, eerst) }
    return {
      tekst: sayAnders(van, Object.fromEntries(nu)),
      was: sayStand(toets, vorige),
      nu: sayStand(toets, beoordeling),
      verschuivingen: listVerschuivingen(vorige, beoordeling),
    }
  } catch (fout) {
    if (isInvoerfout(fout)) return undefined
    throw fout
  }
}

/** Says after a change what it did: the stand before and now, and what moved. */
export const Wijzigmelding: FC<Gewijzigd> = ({ tekst, was, nu, verschuivingen }) => (
  <Melding soort="info">
    <Alinea>Uw wijziging is bewaard. {tekst}</Alinea>
    <Alinea>
      {was === nu ? `Uw plan blijft: ${nu}.` : `Eerst was het: ${was}. Nu is het: ${nu}.`}
    </Alinea>
    <Verschoven delen={verschuivingen} />
  </Melding>
)
