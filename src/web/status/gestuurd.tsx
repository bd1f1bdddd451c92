import type { FC } from 'hono/jsx'
import type { Toelichting } from '../../app/bijlagen/lees-bijlagen.ts'
import type { Status } from '../../app/inzenden/status.ts'
import type { VastgelegdeGebeurtenis } from '../../domain/dossier/gebeurtenis.ts'
import { EigenTekst, Tekening } from '../bijlagen/tekening.tsx'
import { nameFeit, showWaarde } from '../dossiers/kader/waarden.ts'
import { Link } from '../onderdelen/link.tsx'
import { Alinea, Kop2, Lijst, Uitklap } from '../onderdelen/tekst.tsx'
import { formatTijdstip } from '../shared/woorden.ts'
import { joinToevoegingen, listEerste } from './toevoegingen.ts'

/** So much of what happened is for the sender. */
const VERLOOP: { readonly [S in VastgelegdeGebeurtenis['gebeurtenis']['soort']]?: string } = {
  ingezonden: 'U stuurde uw plan.',
  aanvulling_gevraagd: 'De gemeente stelde u vragen.',
  aanvulling_ontvangen: 'U gaf antwoord.',
  toegevoegd: 'U voegde iets toe.',
  antwoord_gegeven: 'De gemeente gaf antwoord.',
  afgerond: 'De gemeente rondde uw plan af.',
  heropend: 'De gemeente pakte uw plan weer op.',
}

interface Waar {
  readonly pad: string
  readonly toelichting: Toelichting
}

/** What somebody added, for him to see that it arrived; a drawing that has its name alone can be opened. */
const Toegevoegd: FC<
  Waar & {
    readonly tekst?: string | undefined
    readonly tekeningen?: readonly string[] | undefined
  }
> = ({ tekst, tekeningen = [], pad, toelichting }) => {
  const bijlagen = Map.groupBy(toelichting.tekeningen, ({ naam }) => naam)
  return (
    <>
      {tekst !== undefined && <EigenTekst tekst={tekst} />}
      {tekeningen.length > 0 && (
        <Lijst
          delen={tekeningen.map((naam) => {
            const [bijlage, ...meer] = bijlagen.get(naam) ?? []
            return bijlage && meer.length === 0 ? (
              <Tekening bijlage={bijlage} naar={`${pad}/tekeningen/${bijlage.id}`} />
            ) : (
              <bdi>{naam}</bdi>
            )
          })}
        />
      )}
    </>
  )
}

/** What happened and still stands. */
const listGebeurd = ({ gebeurtenissen, zaak }: Status['dossier']) =>
  joinToevoegingen(gebeurtenissen.filter(({ volgnummer }) => !zaak.teruggenomen.has(volgnummer)))

/** What happened since it was sent, as far as it is for the sender. */
export const Verloop: FC<Pick<Status, 'dossier'> & Waar> = ({ dossier, ...waar }) => (
  <>
    <Kop2>Wat er is gebeurd</Kop2>
    <ol class="vt-tijdlijn">
      {listGebeurd(dossier).flatMap(({ gebeurtenis, vastgelegdOp }) => {
        const zin = VERLOOP[gebeurtenis.soort]
        return zin === undefined ? (
          []
        ) : (
          <li>
            {formatTijdstip(vastgelegdOp)}: {zin}
            {gebeurtenis.soort === 'toegevoegd' && <Toegevoegd {...gebeurtenis} {...waar} />}
          </li>
        )
      })}
    </ol>
  </>
)

/** What was added after it was sent, with when. */
const Later: FC<Pick<Status, 'dossier'> & Waar> = ({ dossier, ...waar }) => {
  const delen = listGebeurd(dossier).flatMap(({ gebeurtenis, vastgelegdOp }) =>
    gebeurtenis.soort === 'toegevoegd' ? [{ gebeurtenis, vastgelegdOp }] : [],
  )
  return delen.length === 0 ? null : (
    <>
      <Alinea>Later toegevoegd:</Alinea>
      <Lijst
        delen={delen.map(({ gebeurtenis, vastgelegdOp }) => (
          <>
            {formatTijdstip(vastgelegdOp)}
            <Toegevoegd {...gebeurtenis} {...waar} />
          </>
        ))}
      />
    </>
  )
}

const listLaterNamen = (dossier: Status['dossier']): readonly string[] =>
  listGebeurd(dossier).flatMap(({ gebeurtenis }) =>
    gebeurtenis.soort === 'toegevoegd' ? (gebeurtenis.tekeningen ?? []) : [],
  )

/** What the sender sent, with what he wrote and drew: for him to see that it arrived. */
export const Verstuurd: FC<Pick<Status, 'dossier'> & Waar> = ({ pad, dossier, toelichting }) => {
  const { eerste, boek } = dossier
  const { omschrijving } = toelichting
  const tekeningen = listEerste(toelichting.tekeningen, listLaterNamen(dossier))
  const { verzoek, sha256 } = eerste.bewijs
  const feiten = Object.entries(verzoek.feiten ?? {})
  return (
    <Uitklap kop="Wat u stuurde">
      <Lijst
        delen={feiten.map(
          ([feit, waarde]) => `${nameFeit(boek, feit)}: ${showWaarde(boek, feit, waarde)}`,
        )}
      />
      {omschrijving !== '' && (
        <>
          <Alinea>Uw omschrijving:</Alinea>
          <EigenTekst tekst={omschrijving} />
        </>
      )}
      {tekeningen.length > 0 && (
        <>
          <Alinea>Uw tekeningen:</Alinea>
          <Lijst
            delen={tekeningen.map((bijlage) => (
              <Tekening bijlage={bijlage} naar={`${pad}/tekeningen/${bijlage.id}`} />
            ))}
          />
        </>
      )}
      <Later {...{ pad, dossier, toelichting }} />
      <Alinea>
        En de plek, zoals u die aanwees. Uw naam en hoe de gemeente u bereikt staan apart, en niet
        op deze pagina.
      </Alinea>
      <Uitklap kop="Het advies narekenen">
        <Alinea>Dat kan met dit kenmerk en deze code:</Alinea>
        <p class="vt-code">{eerste.id}</p>
        <p class="vt-code">sha256 {sha256}</p>
        <Alinea>
          <Link naar="/verifieer">Zo rekent u het na</Link>
        </Alinea>
      </Uitklap>
    </Uitklap>
  )
}
