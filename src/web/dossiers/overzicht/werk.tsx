import type { FC } from 'hono/jsx'
import type { EigenConclusie } from '../../../app/brief/redenen.ts'
import { splitMotivering } from '../../../app/brief/toelichting.ts'
import { beginDagVan } from '../../../app/dossier/begin-dag.ts'
import { proposeStap } from '../../../app/dossier/next-step.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { shortenZinnen } from '../../../app/overzicht/inkorten.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { aanvraagtermijnVan } from '../../../domain/dossier/aanvraagtermijn.ts'
import { afrondingVan } from '../../../domain/dossier/afronding.ts'
import { computeTermijn } from '../../../domain/dossier/termijnen.ts'
import { upperFirst } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Kop3 } from '../../onderdelen/tekst.tsx'
import { geldendVan } from '../kader/handelingen.ts'
import { wordRest } from '../kader/rest.ts'

interface Props {
  readonly dossier: Dossier
  readonly eigen: EigenConclusie | undefined
  /** ISO 8601 day. */
  readonly vandaag: string
}

const MAX_WOORDEN = 40

/** The day on which this case has to be answered, and what that is. */
const findTermijn = (dossier: Dossier): readonly [wat: string, einde: string] | undefined => {
  const { boek } = dossier
  if (boek.procedure === undefined) return undefined
  const aanvraag = aanvraagtermijnVan(geldendVan(dossier), boek.procedure)
  if (aanvraag) return ['Beslissen op de aanvraag', aanvraag.termijn.einde]
  const { einde } = computeTermijn({
    ontvangenOp: beginDagVan(dossier),
    duur: boek.procedure.intake.duur,
    vrijeDagen: boek.procedure.aangewezenDagen,
  })
  return ['Reageren op het idee', einde]
}

/** The next step, the own conclusie and the day by which: what an officer comes for. */
export const Werk: FC<Props> = ({ dossier, eigen, vandaag }) => {
  const { zin, link, pad } = proposeStap(dossier, eigen !== undefined)
  const naar = (deel: string) => `/dossiers/${dossier.id}/${deel}`
  const termijn = findTermijn(dossier)
  const { toelichting } = splitMotivering(eigen?.motivering ?? '')
  const isAf = afrondingVan(dossier.gebeurtenissen) !== undefined
  return (
    <aside class="vt-zijde" aria-labelledby="werk">
      <Kop2 id="werk">Hoe verder</Kop2>
      <Alinea>{zin}</Alinea>
      <Alinea>
        <Knop naar={naar(pad)}>{link}</Knop>
      </Alinea>
      {pad !== 'afronden' && !isAf && (
        <Alinea>
          Of <Link naar={naar('afronden')}>rond de zaak af</Link>: conclusie, motivering en brief op
          één pagina.
        </Alinea>
      )}
      <Kop3>Uw conclusie</Kop3>
      <Alinea>
        {eigen === undefined ? (
          <>
            Nog niet vastgelegd.{' '}
            {pad !== 'behandeling' && (
              <Link naar={naar('behandeling')}>Leg uw eigen conclusie vast</Link>
            )}
          </>
        ) : (
          <>
            <strong>{upperFirst(dossier.boek.visie.woorden[eigen.conclusie])}</strong>,{' '}
            {formatDatum(eigen.vastgelegdOp)}.{' '}
            {shortenZinnen(toelichting.replace(/\s+/g, ' '), MAX_WOORDEN)}{' '}
            <Link naar={naar('behandeling')}>Naar de conclusie</Link>
          </>
        )}
      </Alinea>
      {termijn && (
        <>
          <Kop3>Termijn</Kop3>
          <Alinea>
            {termijn[0]}: uiterlijk {formatDatum(termijn[1])}. {wordRest(termijn[1], vandaag)}{' '}
            <Link naar={naar('termijnen')}>Termijnen</Link>
          </Alinea>
        </>
      )}
    </aside>
  )
}
