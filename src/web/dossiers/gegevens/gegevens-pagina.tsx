import type { FC } from 'hono/jsx'
import { listOpenGegevens } from '../../../app/dossier/geldt-niet.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { createIsErgensVan } from '../../../app/rapport/delen/komt-daar.ts'
import type { Plandelen } from '../../../app/rapport/delen/lees-delen.ts'
import { sayDeelmaten } from '../../../app/rapport/delen/maten.ts'
import { FEIT_HERKOMST, formatDatum } from '../../../app/woorden/codes.ts'
import { type Aanvulling, aanvullingenVan } from '../../../domain/dossier/aanvulling.ts'
import { ONBEKEND_BIJ_INITIATIEFNEMER } from '../../../domain/model/feit.ts'
import { closeZin } from '../../../domain/tekst.ts'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2, Lijst } from '../../onderdelen/tekst.tsx'
import { formatTijdstip } from '../../shared/woorden.ts'
import { RegelLinks } from '../kader/regel-link.tsx'
import { nameFeit, sayGenoteerd, showWaarde } from '../kader/waarden.ts'

type Props = { readonly dossier: Dossier }

const Opgegeven: FC<Props> = ({ dossier }) => {
  const { id, eerste, huidig, zaak, boek } = dossier
  const nu = huidig.bewijs.verzoek.feiten ?? {}
  const toen = eerste.bewijs.verzoek.feiten ?? {}
  const ids = Object.keys(nu).filter((feit) => boek.feiten.get(feit)?.herkomst === 'initiatief')
  return (
    <Tabel
      titel="Opgegeven"
      koppen={['Gegeven', 'Nu', 'Zoals het binnenkwam', 'Gewijzigd', 'Wijzigen']}
      rijen={ids.map((feit) => {
        const wijziging = zaak.feiten.get(feit)
        return [
          nameFeit(boek, feit),
          showWaarde(boek, feit, nu[feit]),
          wijziging ? showWaarde(boek, feit, toen[feit]) : 'gelijk',
          wijziging ? `${wijziging.door}, ${formatTijdstip(wijziging.vastgelegdOp)}` : 'nee',
          <Link
            naar={`/dossiers/${id}/gegevens/${feit}`}
            aria-label={`Corrigeer ${nameFeit(boek, feit)}`}
          >
            Corrigeer
          </Link>,
        ]
      })}
    />
  )
}

const nameVragen = (
  { boek }: Dossier,
  { gevraagd, eigenVraag }: Pick<Aanvulling, 'gevraagd' | 'eigenVraag'>,
): readonly string[] => [
  ...gevraagd.map((feit) => nameFeit(boek, feit)),
  ...(eigenVraag === undefined ? [] : [eigenVraag]),
]

/** What the initiator was asked, and whether an answer came. */
const Gevraagd: FC<Props> = ({ dossier }) => {
  const aanvullingen = aanvullingenVan(dossier.gebeurtenissen, dossier.zaak)
  return (
    <Lijst
      delen={aanvullingen.map(({ volgnummer, gevraagdDoor, ontvangenOp, antwoord, ...wanneer }) => (
        <>
          {gevraagdDoor} vroeg op {formatDatum(wanneer.gevraagdOp)} aan de initiatiefnemer:{' '}
          {closeZin(nameVragen(dossier, wanneer).join('; '))}{' '}
          {ontvangenOp === undefined ? (
            <>
              Nog niet beantwoord; de link werkt tot {formatTijdstip(wanneer.verlooptOp)}.{' '}
              <Link
                naar={`/dossiers/${dossier.id}/wijzigingen/${volgnummer}`}
                aria-label={`Neem de vraag terug: nummer ${volgnummer}`}
              >
                Neem de vraag terug
              </Link>{' '}
              <Link naar={`/dossiers/${dossier.id}/aanvulling#openstaand`}>
                Heeft de initiatiefnemer gebeld? Vul het antwoord hier in
              </Link>
            </>
          ) : (
            `Beantwoord op ${formatTijdstip(ontvangenOp)}${sayGenoteerd(wanneer)}.${antwoord === undefined ? '' : ` Antwoord: ${antwoord}`}`
          )}
        </>
      ))}
    />
  )
}

const Onbekend: FC<Props> = ({ dossier }) => {
  const { id, huidig, boek } = dossier
  const open = listOpenGegevens(dossier)
  if (open.length === 0)
    return (
      <>
        <Alinea>Er ontbreekt geen gegeven waar een regel op rust.</Alinea>
        <Linkregel naar={`/dossiers/${id}/aanvulling`}>Stel de initiatiefnemer een vraag</Linkregel>
        <Gevraagd dossier={dossier} />
      </>
    )
  return (
    <>
      <Linkregel naar={`/dossiers/${id}/aanvulling`}>
        Vraag de initiatiefnemer om gegevens
      </Linkregel>
      <Gevraagd dossier={dossier} />
      <Tabel
        titel="Nog niet bekend"
        koppen={['Gegeven', 'Kan het advies nog veranderen', 'Regels die erop rusten', 'Invullen']}
        rijen={open.map(({ feit, regels, beslissend }) => [
          `${nameFeit(boek, feit)}${
            huidig.bewijs.verzoek.feiten?.[feit] === ONBEKEND_BIJ_INITIATIEFNEMER
              ? ' (niet bekend bij de initiatiefnemer)'
              : ''
          }`,
          beslissend ? 'ja' : 'nee',
          regels.length === 0 ? (
            'de houding van het gebied'
          ) : (
            <RegelLinks regels={regels.map(({ regel }) => regel)} boek={boek} />
          ),
          <Link
            naar={`/dossiers/${id}/gegevens/${feit}`}
            aria-label={`Vul in: ${nameFeit(boek, feit)}`}
          >
            Vul in
          </Link>,
        ])}
      />
    </>
  )
}

/** Every fact of a case: what was stated and can be corrected, what is missing, and what follows. */
export const Gegevens: FC<Props & { readonly delen?: Plandelen | undefined }> = ({
  dossier,
  delen,
}) => {
  const { huidig, boek } = dossier
  const isErgensVan = delen ? createIsErgensVan(delen, boek) : () => true
  const deelmaten = delen
    ? sayDeelmaten(delen, boek, (id) => huidig.feiten.some(({ feit }) => feit === id))
    : ''
  const namen = new Map(huidig.ligging.map(({ gebied, naam }) => [gebied, naam]))
  return (
    <>
      <Kop2>Wat is opgegeven</Kop2>
      <Alinea>
        Klopt een gegeven niet, corrigeer het dan met een reden. Wat binnenkwam blijft bewaard.
      </Alinea>
      <Opgegeven dossier={dossier} />
      {deelmaten !== '' && <Alinea>{deelmaten}</Alinea>}
      <Kop2>Wat nog ontbreekt</Kop2>
      <Onbekend dossier={dossier} />
      <Kop2>Wat hieruit volgt</Kop2>
      <Alinea>
        Dit volgt uit de kaart, het gebied, een berekening of een oordeel. U wijzigt het bij
        Gebieden of bij Oordelen.
      </Alinea>
      <Tabel
        titel="Afgeleid"
        koppen={['Gegeven', 'Waarde', 'Waaruit']}
        rijen={huidig.feiten
          .filter((gegeven) => gegeven.herkomst !== 'initiatief' && isErgensVan(gegeven))
          .map(({ feit, waarde, herkomst, gebied }) => [
            nameFeit(boek, feit),
            showWaarde(boek, feit, waarde),
            `${FEIT_HERKOMST[herkomst] ?? herkomst}${gebied ? `: ${namen.get(gebied) ?? gebied}` : ''}`,
          ])}
      />
    </>
  )
}
