import type { FC } from 'hono/jsx'
import type { Dossier } from '../../app/dossier/lees-dossier.ts'
import type { Zekerheid } from '../../domain/ligging.ts'
import { formatWaarde } from '../../domain/tekst.ts'
import { Tabel } from '../onderdelen/tabel.tsx'
import { Alinea, Kop2 } from '../onderdelen/tekst.tsx'

const ZEKERHEID: Readonly<Record<Zekerheid, string>> = {
  zeker: 'zeker',
  binnen_tolerantie: 'onzeker: de grens kan binnen haar tolerantie anders liggen',
  onder_drempel: 'te klein om mee te tellen',
  bevestigd: 'een behandelaar heeft de grens bevestigd',
  betwist: 'een behandelaar heeft anders vastgesteld dan de kaart',
}

/** Every area that the plan lies in or near. */
export const Gebieden: FC<{ readonly dossier: Dossier }> = ({ dossier: { huidig } }) => (
  <>
    <Kop2>Waar het ligt</Kop2>
    <Alinea>De getekende grenzen zijn een illustratie, geen kaart van de gemeente.</Alinea>
    <Tabel
      titel="Gebieden"
      koppen={['Gebied', 'Soort', 'm²', 'Deel van het plan', 'Afstand', 'Telt mee', 'Zekerheid']}
      rijen={huidig.ligging.map((deel) => [
        deel.naam,
        deel.soort.replaceAll('_', ' '),
        formatWaarde(undefined, deel.m2),
        `${formatWaarde(undefined, Math.round(deel.aandeel * 100))}%`,
        `${formatWaarde(undefined, deel.afstandM)} m`,
        deel.raakt ? 'ja' : 'nee',
        ZEKERHEID[deel.zekerheid],
      ])}
    />
    {huidig.randgevoelig.map(({ tekst }) => (
      <Alinea>{tekst}</Alinea>
    ))}
  </>
)
