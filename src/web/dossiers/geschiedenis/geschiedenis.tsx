import type { FC } from 'hono/jsx'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { magTerugnemen } from '../../../domain/dossier/terugnemen.ts'
import type { VastgelegdBesluit } from '../../../domain/model/antwoord/besluit.ts'
import { Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Uitklap } from '../../onderdelen/tekst.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { answerDossier } from '../kader/kader.tsx'
import { type Wat, wordBesluit, wordGebeurtenis } from './geschiedenis-woorden.ts'

interface Moment extends Wat {
  /** ISO 8601 instant, UTC. */
  readonly op: string
  readonly door: string
  readonly nummer?: number
  readonly teruggenomen?: string
  /** Address at which it can be taken back. */
  readonly terugnemen?: string
}

/** A text of several lines is there when somebody wants to read it. */
const LANG = 300

/** Everything that happened, oldest first; a besluit by the API has no event of its own. */
const listMomenten = (
  dossier: Dossier,
  besluiten: readonly VastgelegdBesluit[],
): readonly Moment[] => {
  const { gebeurtenissen, zaak, eerste } = dossier
  const genoemd = new Set(
    gebeurtenissen.flatMap(({ gebeurtenis }) =>
      gebeurtenis.soort === 'besluit_vastgelegd' ? [gebeurtenis.besluit] : [],
    ),
  )
  const momenten: readonly Moment[] = [
    { op: eerste.aangemaaktOp, door: 'Visietoets', titel: 'Eerste beoordeling' },
    ...gebeurtenissen.map((deel) => {
      const { volgnummer, vastgelegdOp, door, gebeurtenis } = deel
      const terug = zaak.teruggenomen.get(volgnummer)
      return {
        ...wordGebeurtenis(gebeurtenis, dossier, besluiten),
        ...{ op: vastgelegdOp, door, nummer: volgnummer },
        ...(magTerugnemen(gebeurtenissen, deel) && {
          terugnemen: `/dossiers/${dossier.id}/geschiedenis/${volgnummer}`,
        }),
        ...(terug && {
          teruggenomen: `Teruggenomen door ${terug.door} op ${formatTijdstip(terug.vastgelegdOp)}: ${terug.gebeurtenis.reden}`,
        }),
      }
    }),
    ...besluiten
      .filter(({ id }) => !genoemd.has(id))
      .map((besluit) => ({
        ...wordBesluit(besluit, dossier),
        ...{ op: besluit.vastgelegdOp, door: 'via de API' },
      })),
  ]
  return momenten.toSorted((a, b) => a.op.localeCompare(b.op))
}

const Regel: FC<{ readonly moment: Moment }> = ({ moment }) => {
  const { op, door, titel, tekst, nummer, teruggenomen, terugnemen } = moment
  return (
    <li>
      <Alinea>
        {nummer === undefined ? '' : `Nummer ${nummer}. `}
        {formatTijdstip(op)}, {door}: <strong>{titel}</strong>
      </Alinea>
      {tekst === undefined ? null : tekst.length > LANG ? (
        <Uitklap kop="Lees de tekst">
          <p class="nl-paragraph vt-regels">{tekst}</p>
        </Uitklap>
      ) : (
        <p class="nl-paragraph vt-regels">{tekst}</p>
      )}
      {teruggenomen && <Alinea>{teruggenomen}</Alinea>}
      {terugnemen && (
        <Linkregel naar={terugnemen} aria-label={`Neem terug: nummer ${nummer}`}>
          Neem terug
        </Linkregel>
      )}
    </li>
  )
}

/** Who did what and when in a case, and why. */
export const addGeschiedenis: AddRoutes<Huis<OmgevingMetDossiers>> = (
  web,
  { omgeving, opmaak },
) => {
  web.get('/dossiers/:id/geschiedenis', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    const besluiten = await omgeving.beoordelingen.listBesluiten(dossier.id)
    const inhoud = (
      <>
        <Kop2>Wat er gebeurde</Kop2>
        <Alinea>
          Het oudste staat bovenaan. Niets wordt gewist; wat is teruggenomen, blijft staan.
        </Alinea>
        <ol class="vt-lijst-kaal">
          {listMomenten(dossier, besluiten).map((moment) => (
            <Regel moment={moment} />
          ))}
        </ol>
      </>
    )
    return answerDossier(c, opmaak, { dossier, deel: 'geschiedenis', inhoud })
  })
}
