import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import type { Aanvulling } from '../../../domain/dossier/aanvulling.ts'
import { openVragenVan } from '../../../domain/dossier/inzending.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Lijst } from '../../onderdelen/tekst.tsx'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { vraagOf } from '../kader/waarden.ts'
import { Gebeld } from './gebeld.tsx'

/** What the initiator was asked and can still answer; `nu`: ISO 8601 instant, UTC. */
export const listOpenstaand = (
  { gebeurtenissen, zaak }: Pick<Dossier, 'gebeurtenissen' | 'zaak'>,
  nu: string,
): readonly Aanvulling[] => openVragenVan(gebeurtenissen, zaak, nu)

/** Facts that are asked already -> since when. */
export const gevraagdSinds = (openstaand: readonly Aanvulling[]): ReadonlyMap<string, string> =>
  new Map(openstaand.flatMap(({ open, gevraagdOp }) => open.map((feit) => [feit, gevraagdOp])))

const sayStaatOpen = (op: string): string => `Deze vraag staat al open sinds ${formatDatum(op)}`

/** What is wrong with asking this once more while it is open; nothing where it is new. */
export const checkDubbel = (
  dossier: Dossier,
  openstaand: readonly Aanvulling[],
  { feiten, eigenVraag }: { readonly feiten: readonly string[]; readonly eigenVraag: string },
): readonly Veldfout[] => {
  const sinds = gevraagdSinds(openstaand)
  const dubbel = feiten.find((feit) => sinds.has(feit))
  const eigen = openstaand.find((deel) => deel.eigenVraag?.trim() === eigenVraag)
  return [
    ...(dubbel === undefined
      ? []
      : [
          {
            veld: 'feiten',
            melding: `${sayStaatOpen(sinds.get(dubbel) ?? '')}: ${vraagOf(dossier, dubbel)}`,
          },
        ]),
    ...(eigen === undefined || eigenVraag === ''
      ? []
      : [{ veld: 'eigenVraag', melding: `${sayStaatOpen(eigen.gevraagdOp)}.` }]),
  ]
}

/** The questions that are open, each with since when and until when it can be answered. */
export const Openstaand: FC<{
  readonly dossier: Dossier
  readonly openstaand: readonly Aanvulling[]
  readonly ingevuld: Ingevuld
}> = ({ dossier, openstaand, ingevuld }) =>
  openstaand.length === 0 ? null : (
    <>
      <Kop2 id="openstaand">Wat al openstaat</Kop2>
      {openstaand.map((aanvulling) => (
        <>
          <Alinea>
            Gevraagd op {formatDatum(aanvulling.gevraagdOp)} door {aanvulling.gevraagdDoor}; de
            initiatiefnemer kan antwoorden tot {formatDatum(aanvulling.verlooptOp)}:
          </Alinea>
          <Lijst
            delen={[
              ...aanvulling.open.map((feit) => vraagOf(dossier, feit)),
              ...(aanvulling.eigenVraag === undefined ? [] : [aanvulling.eigenVraag]),
            ]}
          />
          <Gebeld {...{ dossier, aanvulling, ingevuld }} />
        </>
      ))}
      <Alinea>
        Is de link kwijt of klopt een vraag niet? Neem de vraag terug bij de{' '}
        <Link naar={`/dossiers/${dossier.id}/gegevens`}>gegevens</Link> en stel de vraag opnieuw.
      </Alinea>
    </>
  )
