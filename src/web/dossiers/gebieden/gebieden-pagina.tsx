import type { Child, FC } from 'hono/jsx'
import type { KorteBewaarde } from '../../../app/beoordelen/explain-bewaard.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { sayAlleenStraat } from '../../../app/plekken/alleen-straat.ts'
import { isGeenVlak } from '../../../app/rapport/plek.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { findStraat } from '../../../domain/dossier/begin.ts'
import type { BudgetUitkomst } from '../../../domain/model/antwoord/budget.ts'
import type { GeometrieRd } from '../../../domain/model/gebied.ts'
import type { Zekerheid } from '../../../domain/model/ligging.ts'
import { formatWaarde } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2, Melding } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { readGezien } from '../kader/handelingen.ts'
import { Intussen } from '../kader/intussen.tsx'
import { Plankaart } from '../kader/plankaart.tsx'
import { Ruimte } from './ruimte.tsx'

export type Gebiedregel = KorteBewaarde['ligging'][number]

const ZEKERHEID: Readonly<Record<Zekerheid, string>> = {
  zeker: 'zeker',
  binnen_tolerantie: 'onzeker: de grens kan binnen haar tolerantie anders liggen',
  onder_drempel: 'te klein om mee te tellen',
  bevestigd: 'grens bevestigd',
  betwist: 'anders vastgesteld dan de kaart',
}

export const showAandeel = ({ m2, aandeel }: Gebiedregel): string =>
  `${formatWaarde(undefined, m2)} m² (${formatWaarde(undefined, Math.round(aandeel * 100))}%)`

const BETWIST = 'betwist'

/** Whether somebody said that the plan does not lie in it, against the map: what was measured is then no answer. */
const isUitBetwist = ({ zekerheid, raakt }: Gebiedregel): boolean =>
  zekerheid === 'betwist' && !raakt

/** Who settled it and why, beside what the map says. */
const Zeker: FC<{ readonly dossier: Dossier; readonly deel: Gebiedregel }> = ({
  dossier: { eerste, zaak },
  deel,
}) => {
  const gezegd = zaak.gebieden.get(deel.gebied)
  if (!gezegd) return <>{ZEKERHEID[deel.zekerheid]}</>
  const { gebeurtenis, door, vastgelegdOp } = gezegd
  const kaart = eerste.ligging.find(({ gebied }) => gebied === deel.gebied)
  return (
    <>
      {ZEKERHEID[deel.zekerheid]} door {door} op {formatDatum(vastgelegdOp)}
      {'reden' in gebeurtenis
        ? `: ${gebeurtenis.reden} Volgens de kaart: ${kaart ? showAandeel(kaart) : 'niet in of bij dit gebied'}.`
        : ''}
    </>
  )
}

const Handelingen: FC<{ readonly dossier: Dossier; readonly deel: Gebiedregel }> = ({
  dossier: { id, zaak },
  deel: { gebied, naam, zekerheid },
}) => {
  const gezegd = zaak.gebieden.get(gebied)
  if (gezegd) {
    return (
      <Link
        naar={`/dossiers/${id}/wijzigingen/${gezegd.volgnummer}`}
        aria-label={`Neem terug wat over ${naam} is vastgesteld`}
      >
        Neem terug
      </Link>
    )
  }
  return (
    <>
      {zekerheid === 'binnen_tolerantie' && (
        <form method="post" action={`/dossiers/${id}/gebieden`}>
          <Verborgen naam="gezien" waarde={zaak.laatste} />
          <Verborgen naam="gebied" waarde={gebied} />
          <Knop tweede id={`bevestig-${gebied}`} aria-label={`Bevestig de grens van ${naam}`}>
            Bevestig de grens
          </Knop>
        </form>
      )}
      <Link naar={`/dossiers/${id}/gebieden/${gebied}`} aria-label={`Betwist ${naam}`}>
        Betwist
      </Link>
    </>
  )
}

/** Where the plan lies: on the map and in a table, with what an officer settled about it. */
export const Gebieden: FC<
  Ingevuld & {
    readonly dossier: Dossier
    readonly plan: GeometrieRd
    readonly budgetten: readonly BudgetUitkomst[]
  }
> = ({ dossier, plan, budgetten, velden, fouten }) => {
  const { huidig } = dossier
  const straat = findStraat(dossier.gebeurtenissen)
  const geenVlak = isGeenVlak({ beoordeling: huidig, boek: dossier.boek })
  const rijen = huidig.ligging.map((deel): readonly Child[] => [
    deel.naam,
    deel.soort.replaceAll('_', ' '),
    isUitBetwist(deel) ? BETWIST : showAandeel(deel),
    isUitBetwist(deel) ? BETWIST : `${formatWaarde(undefined, deel.afstandM)} m`,
    deel.raakt ? 'ja' : 'nee',
    <Zeker dossier={dossier} deel={deel} />,
    <Handelingen dossier={dossier} deel={deel} />,
  ])
  return (
    <>
      <Kop2>Waar het ligt</Kop2>
      {fouten.length > 0 && <Intussen dossier={dossier} gezien={readGezien(velden)} />}
      {straat && (
        <Melding soort="warning">
          <Alinea>{sayAlleenStraat(straat)}</Alinea>
        </Melding>
      )}
      <Alinea>
        De getekende grenzen zijn een illustratie, geen kaart van de gemeente. Bevestig een grens
        die klopt: zij telt dan in dit dossier niet meer als onzeker. Betwist een gebied als de
        kaart het voor dit plan mis heeft.
      </Alinea>
      <Plankaart naam={huidig.naam} plan={plan} />
      {geenVlak && (
        <Alinea>
          De plek is opgegeven als een punt of een lijn, niet als een vlak. Wij rekenen met de grond
          daaromheen: de m² zeggen niet hoe groot het plan is.
        </Alinea>
      )}
      <Tabel
        titel="Gebieden"
        koppen={[
          ...['Gebied', 'Soort', geenVlak ? 'Deel van de grond eromheen' : 'Deel van het plan'],
          ...['Afstand', 'Telt mee', 'Zekerheid'],
          'Vaststellen',
        ]}
        rijen={rijen}
      />
      {huidig.randgevoelig.map(({ tekst }) => (
        <Alinea>{tekst}</Alinea>
      ))}
      <Ruimte budgetten={budgetten} />
    </>
  )
}
