import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea } from '../../onderdelen/tekst.tsx'

/** The last letter of a case as a file, to send it. */
export const Brieflinks: FC<Pick<Dossier, 'id' | 'gebeurtenissen'>> = ({ id, gebeurtenissen }) =>
  gebeurtenissen.some(({ gebeurtenis }) => gebeurtenis.soort === 'brief_opgesteld') ? (
    <Alinea>
      De brief om te versturen: <Link naar={`/dossiers/${id}/brief.docx`}>download als Word</Link>{' '}
      of <Link naar={`/dossiers/${id}/brief.pdf`}>als PDF</Link>.
    </Alinea>
  ) : null
