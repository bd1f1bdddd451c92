import type { FC } from 'hono/jsx'
import type { EigenConclusie } from '../../../app/brief/redenen.ts'
import { splitMotivering } from '../../../app/brief/toelichting.ts'
import { countOpen, nameBeweegt, sayOpen } from '../../../app/dossier/open-telling.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { findTermijn } from '../../../app/dossier/termijn.ts'
import { proposeStap } from '../../../app/kantelen/next-step.ts'
import { shortenZinnen } from '../../../app/overzicht/inkorten.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { afrondingVan, findHeropening } from '../../../domain/dossier/afronding.ts'
import { findOntwikkeling } from '../../../domain/dossier/begin.ts'
import { bijdragenVan, laatSinds, overTijd } from '../../../domain/dossier/bijdragen.ts'
import type { Persoon } from '../../../domain/dossier/persoon.ts'
import { geldendVan } from '../../../domain/dossier/zaak.ts'
import { joinEn, upperFirst } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Kop3 } from '../../onderdelen/tekst.tsx'
import { wordRest } from '../kader/rest.ts'
import { Behandelaar } from './behandelaar.tsx'

interface Props {
  readonly dossier: Dossier
  readonly eigen: EigenConclusie | undefined
  /** A permit was granted, refused or withdrawn: no day is left by which. */
  readonly isBeslist: boolean
  /** ISO 8601 day. */
  readonly vandaag: string
  /** ISO 8601 instant, UTC. */
  readonly nu: string
  /** Who is signed in. */
  readonly wie: Persoon
}

const MAX_WOORDEN = 40

/** Why there is work again in a case that was finished. */
const Heropend: FC<Pick<Props, 'dossier'>> = ({ dossier }) => {
  const heropening = findHeropening(dossier.gebeurtenissen)
  if (heropening === undefined) return null
  const { vastgelegdOp, door, gebeurtenis } = heropening
  return (
    <Alinea>
      Heropend op {formatDatum(vastgelegdOp)} door {door}: “{gebeurtenis.reden}”
    </Alinea>
  )
}

/** The next step, the own conclusie and the day by which: what an officer comes for. */
export const Werk: FC<Props> = ({ dossier, eigen, isBeslist, vandaag, nu, wie }) => {
  const { zin, link, pad } = proposeStap(dossier, eigen !== undefined, wie)
  const naar = (deel: string) => `/dossiers/${dossier.id}/${deel}`
  const termijn = isBeslist ? undefined : findTermijn(dossier)
  const { toelichting } = splitMotivering(eigen?.motivering ?? '')
  const tijd = { nu, vandaag }
  const laat = overTijd(bijdragenVan(geldendVan(dossier)), tijd)
  const begin = findOntwikkeling(dossier.gebeurtenissen)
  const isAf = afrondingVan(dossier.gebeurtenissen) !== undefined
  return (
    <aside class="vt-zijde" aria-labelledby="werk">
      <Kop2 id="werk">Hoe verder</Kop2>
      <Heropend dossier={dossier} />
      <Alinea>{zin}</Alinea>
      <Alinea>
        <Knop naar={naar(pad)}>{link}</Knop>
      </Alinea>
      {!isAf && (
        <p class="nl-paragraph vt-hulp">
          {sayOpen(countOpen(dossier), nameBeweegt(dossier.huidig.advies))}
        </p>
      )}
      {begin && !isAf && (
        <Alinea>
          Wat in het plan zelf het eerst nodig is, ook voor één deel, staat bij{' '}
          <Link naar={`/ontwikkelingen/${begin.plan}#eerst`}>
            Wat eerst op het bord van het plan
          </Link>
          . Welke gegevens het advies hier kunnen veranderen, staat bij{' '}
          <Link naar={naar('gegevens')}>Gegevens</Link>.
        </Alinea>
      )}
      {pad !== 'afronden' && !isAf && (
        <Alinea>
          Of <Link naar={naar('afronden')}>rond de zaak af</Link>: conclusie, motivering en brief op
          één pagina.
        </Alinea>
      )}
      {laat.length > 0 && (
        <Alinea>
          <span class="utrecht-badge-status utrecht-badge-status--danger">Advies over tijd</span>{' '}
          {joinEn(
            laat.map(
              (deel) => `${deel.naam} (te laat sinds ${formatDatum(laatSinds(deel, tijd) ?? nu)})`,
            ),
          )}
          . <Link naar={naar('adviseurs')}>Herinner of vraag het opnieuw</Link>
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
            {termijn.wat}: uiterlijk {formatDatum(termijn.einde)}.{' '}
            {wordRest(termijn.einde, vandaag)} <Link naar={naar('termijnen')}>Termijnen</Link>
          </Alinea>
        </>
      )}
      <Behandelaar dossier={dossier} ik={wie.naam} />
    </aside>
  )
}
