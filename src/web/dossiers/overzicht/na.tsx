import type { FC } from 'hono/jsx'
import { type KortDossier, readKortDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { AppError } from '../../../domain/errors.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Melding } from '../../onderdelen/tekst.tsx'
import { Brieflinks } from '../kader/brieflinks.tsx'

/** The case that somebody came from; undefined when there is none of that name. */
export const readVorige = async (
  omgeving: OmgevingMetDossiers,
  id: string | undefined,
): Promise<KortDossier | undefined> => {
  if (id === undefined) return undefined
  try {
    return await readKortDossier(omgeving, id)
  } catch (fout) {
    if (fout instanceof AppError && fout.code === 'niet_gevonden') return undefined
    throw fout
  }
}

/** That the case before this one is done, with its letter to send. */
export const Na: FC<{ readonly vorige: KortDossier }> = ({ vorige }) => (
  <Melding soort="ok">
    <Alinea>
      Vastgesteld: <Link naar={`/dossiers/${vorige.id}/afronden`}>{vorige.huidig.naam}</Link>. Dit
      is de volgende zaak.
    </Alinea>
    <Brieflinks id={vorige.id} gebeurtenissen={vorige.gebeurtenissen} />
  </Melding>
)
