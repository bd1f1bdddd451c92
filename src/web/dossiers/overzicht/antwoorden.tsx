import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { aanvullingenVan } from '../../../domain/dossier/aanvulling.ts'
import { geldendVan } from '../../../domain/dossier/zaak.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'
import { sayGenoteerd, showWaarde, vraagOf } from '../kader/waarden.ts'

interface Antwoord {
  readonly op: string
  readonly vraag: string
  readonly antwoord: string
  /** Who wrote it down for him; empty: he did so himself. */
  readonly genoteerd: string
}

/** So many are read at a glance; all of them stand with the facts and in the history. */
const HOOGSTENS = 6

/** What the initiator answered to what he was asked, the last first. */
const listAntwoorden = (dossier: Dossier): readonly Antwoord[] => {
  const { boek, zaak } = dossier
  const geldend = geldendVan(dossier)
  const feiten = geldend.flatMap(({ gebeurtenis, vastgelegdOp: op }) =>
    gebeurtenis.soort === 'feit_aangevuld'
      ? [
          {
            ...{ op, genoteerd: '' },
            vraag: vraagOf(dossier, gebeurtenis.feit),
            antwoord: showWaarde(boek, gebeurtenis.feit, gebeurtenis.waarde),
          },
        ]
      : [],
  )
  const eigen = aanvullingenVan(geldend, zaak).flatMap((deel) => {
    const { eigenVraag: vraag = 'Wat hij erbij schreef', antwoord, ontvangenOp: op } = deel
    return antwoord === undefined || op === undefined
      ? []
      : [{ op, vraag, antwoord, genoteerd: sayGenoteerd(deel) }]
  })
  return [...feiten, ...eigen].toSorted((a, b) => b.op.localeCompare(a.op))
}

/** What came back from the initiator; nothing when nothing did. */
export const Antwoorden: FC<{ readonly dossier: Dossier }> = ({ dossier }) => {
  const alle = listAntwoorden(dossier)
  return alle.length === 0 ? null : (
    <section aria-labelledby="antwoorden">
      <Kop2 id="antwoorden">De initiatiefnemer antwoordde</Kop2>
      <dl class="vt-begrippen">
        {alle.slice(0, HOOGSTENS).map(({ op, vraag, antwoord, genoteerd }) => (
          <div>
            <dt>{vraag}</dt>
            <dd class="vt-regels">
              {antwoord}{' '}
              <span class="vt-hulp">
                ({formatDatum(op)}
                {genoteerd})
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {alle.length > HOOGSTENS && (
        <Alinea>
          <Link naar={`/dossiers/${dossier.id}/geschiedenis`}>Alle {alle.length} antwoorden</Link>
        </Alinea>
      )}
    </section>
  )
}
