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
  readonly advies: Pick<Beoordeling['advies'], 'voorbehouden'> &
    Partial<Pick<Beoordeling['advies'], 'bandbreedte'>>
  /** Ids of the facts that can still turn it. */
  readonly vragen?: readonly string[]
  readonly boek: Regelboek
}

/** What an answer can still change: of an advice that nothing unknown moves only which way it points. */
const sayKan = ({ bandbreedte }: Props['advies']): string =>
  bandbreedte !== undefined && bandbreedte.laagst === bandbreedte.hoogst
    ? 'dit kan nog veranderen welke kant het op wijst, niet het advies'
    : 'dit kan het advies veranderen, of welke kant het op wijst'

/** What must still be shown or judged, and what nobody stated that can turn it: each by name. */
export const NogOpen: FC<Props> = ({ advies, vragen = [], boek }) => {
  const { voorbehouden } = advies
  const zinnen = listVoorbehouden(voorbehouden).map((tekst) => sayNogNodig(tekst))
  return (
    <>
      {vragen.length > 0 && (
        <Alinea>
          Nog niet opgegeven, en {sayKan(advies)}:{' '}
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
