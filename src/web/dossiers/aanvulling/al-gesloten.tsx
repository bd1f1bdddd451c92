import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { aanvullingenVan, isTeBeantwoorden } from '../../../domain/dossier/aanvulling.ts'
import { Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'

/** Whether something was asked under this number that nobody has to answer any more. */
export const isGesloten = ({ gebeurtenissen, zaak }: Dossier, vraag: number): boolean =>
  gebeurtenissen.some(
    ({ volgnummer, gebeurtenis: { soort } }) =>
      volgnummer === vraag && soort === 'aanvulling_gevraagd',
  ) &&
  !aanvullingenVan(gebeurtenissen, zaak).some(
    (deel) => deel.volgnummer === vraag && isTeBeantwoorden(deel),
  )

/** For who answers a question that is closed: what is recorded, and what he wrote himself when that is not. */
export const AlGesloten: FC<{
  readonly dossier: Dossier
  readonly vraag: number
  /** What he sent. */
  readonly tekst: string
}> = ({ dossier: { id, gebeurtenissen, zaak }, vraag, tekst }) => {
  const antwoord = aanvullingenVan(gebeurtenissen, zaak).find(
    ({ volgnummer }) => volgnummer === vraag,
  )?.antwoord
  return (
    <>
      <Kop2>Deze vraag is al gesloten</Kop2>
      {antwoord === tekst ? (
        <Alinea>Uw antwoord is vastgelegd. Er ging niets verloren.</Alinea>
      ) : (
        <>
          {antwoord !== undefined && <Alinea>Dit antwoord is vastgelegd: “{antwoord}”</Alinea>}
          {tekst !== '' && (
            <Alinea>Wat u nu stuurde, is niet vastgelegd. U schreef: “{tekst}”</Alinea>
          )}
        </>
      )}
      <Linkregel naar={`/dossiers/${id}/gegevens`}>Bekijk de gegevens</Linkregel>
      <Linkregel naar={`/dossiers/${id}/aanvulling`}>Stel een nieuwe vraag</Linkregel>
    </>
  )
}
