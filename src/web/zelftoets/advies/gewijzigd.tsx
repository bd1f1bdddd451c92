import type { FC } from 'hono/jsx'
import type { Antwoorden, Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import { listMaten } from '../../../app/overzicht/maten.ts'
import {
  listGetalverschuivingen,
  listVerschuivingen,
  type Verschuiving,
} from '../../../app/overzicht/verschuivingen.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import { Alinea, Melding } from '../../onderdelen/tekst.tsx'
import type { Velden } from '../../shared/formulier.ts'
import { isInvoerfout } from '../../shared/inzending.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { Terugknop } from '../kamer/terugknop.tsx'
import { IS_TERUG, readEerst } from '../kamer/wijziging.ts'
import { sayStand, sayWijziging } from '../kamer/zeg-wijziging.ts'
import { Verschoven } from './wat-als.tsx'

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
      verschuivingen: listVerschuivingen(vorige, beoordeling, boek),
      maten: listGetalverschuivingen(vorige, beoordeling, {
        boek,
        maten: [listMaten(vorige, boek, vorige), listMaten(beoordeling, boek, beoordeling)],
      }),
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
      <Verschoven delen={gewijzigd.verschuivingen} maten={gewijzigd.maten} blijft={was === nu} />
      <Terugknop pad={pad} versie={gewijzigd.versie} eerst={gewijzigd.eerst}>
        {isTerug ? 'Toch weer wijzigen' : 'Zet terug zoals het was'}
      </Terugknop>
    </Melding>
  )
}
