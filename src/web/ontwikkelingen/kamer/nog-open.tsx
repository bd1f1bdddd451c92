import type { FC } from 'hono/jsx'
import { toBestuur } from '../../../app/ontwikkeling/bestuur.ts'
import { sayVoorbehoud } from '../../../app/woorden/lidwoord.ts'
import { labelFeit } from '../../../app/woorden/namen.ts'
import { listVoorbehouden } from '../../../app/woorden/voorbehouden.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { endZin, joinEn, lowerFirst } from '../../../domain/tekst.ts'
import { Alinea, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'

export const OORDEEL = 'De gemeente beoordeelt nog of '

/** A reservation as what has yet to be so: "Uit de watertoets moet blijken dat …", "De gemeente beoordeelt nog of …". */
export const sayNogNodig = (tekst: string, zeg: (zin: string) => string = toBestuur): string =>
  endZin(
    zeg(sayVoorbehoud(tekst).replace(/^mits /i, ''))
      .replace(/^de gemeente vindt dat /i, lowerFirst(OORDEEL))
      .replace(/\bblijkt dat\b/, 'moet blijken dat')
      .replace(/\bblijkt\b/, 'moet blijken'),
  )

interface Props {
  readonly advies: Pick<Beoordeling['advies'], 'voorbehouden'>
  /** Ids of the facts that can still turn it. */
  readonly vragen?: readonly string[]
  readonly boek: Regelboek
}

/** What must still be shown or judged, and what nobody stated that can turn it: each by name. */
export const NogOpen: FC<Props> = ({ advies: { voorbehouden }, vragen = [], boek }) => {
  const zinnen = listVoorbehouden(voorbehouden).map((tekst) => sayNogNodig(tekst))
  return (
    <>
      {vragen.length > 0 && (
        <Alinea>
          Nog niet opgegeven, en dit kan het veranderen:{' '}
          {joinEn(vragen.map((feit) => lowerFirst(labelFeit(boek, feit))))}.
        </Alinea>
      )}
      {zinnen.length > 0 && (
        <Uitklap
          kop={`Voorbehouden: wat nog moet blijken of beoordeeld moet worden (${zinnen.length})`}
        >
          <Lijst delen={zinnen} />
        </Uitklap>
      )}
    </>
  )
}
