import type { FC } from 'hono/jsx'
import type { Dossier } from '../../app/dossier/lees-dossier.ts'
import { formatWaarde } from '../../domain/tekst.ts'
import { Tabel } from '../onderdelen/tabel.tsx'
import { Kop2 } from '../onderdelen/tekst.tsx'

const HERKOMST: Readonly<Record<string, string>> = {
  initiatief: 'de initiatiefnemer',
  behandelaar: 'een behandelaar',
  gebied: 'het gebiedsprofiel',
  ligging: 'de kaart',
  afgeleid: 'berekend',
}

/** Every fact that has a value, and where it came from. */
export const Gegevens: FC<{ readonly dossier: Dossier }> = ({ dossier: { huidig, boek } }) => {
  const namen = new Map(huidig.ligging.map(({ gebied, naam }) => [gebied, naam]))
  return (
    <>
      <Kop2>Wat wij weten van het plan</Kop2>
      <Tabel
        titel="Gegevens"
        koppen={['Gegeven', 'Waarde', 'Van wie']}
        rijen={huidig.feiten.map(({ feit, waarde, herkomst, gebied }) => [
          boek.feiten.get(feit)?.label ?? feit,
          formatWaarde(boek.feiten.get(feit), waarde),
          `${HERKOMST[herkomst] ?? herkomst}${gebied ? `: ${namen.get(gebied) ?? gebied}` : ''}`,
        ])}
      />
    </>
  )
}
