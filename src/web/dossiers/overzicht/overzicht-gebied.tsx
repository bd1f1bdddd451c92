import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { nameGebied } from '../../../app/woorden/namen.ts'
import { nameGroep } from '../../../domain/woorden/groep.ts'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Lijst } from '../../onderdelen/tekst.tsx'

/** What the areas say of the activities, and which aims collide here. */
export const GebiedEnSpanning: FC<{ readonly dossier: Dossier }> = ({ dossier }) => {
  const { id, huidig, boek } = dossier
  const binnen = huidig.ligging.filter(({ raakt }) => raakt).map(({ naam }) => naam)
  return (
    <>
      <Kop2>Wat de plek ervan vindt</Kop2>
      <Alinea>
        {binnen.length > 0
          ? `Het plan ligt in: ${binnen.join(', ')}. `
          : 'Het plan ligt in geen gebied dat meetelt. '}
        <Link naar={`/dossiers/${id}/gebieden`}>Kaart en gebieden</Link>
      </Alinea>
      <Lijst
        delen={huidig.houdingen.map(({ gebied, activiteitengroep, stand, tekst, ...grond }) => (
          <>
            <strong>
              {nameGebied(boek)(gebied)}, {nameGroep(boek, activiteitengroep)}:{' '}
              {stand.replaceAll('_', ' ')}.
            </strong>{' '}
            {tekst} <Herkomst herkomst={grond.herkomst} werking={grond.werking} wie />
          </>
        ))}
        leeg="Geen gebiedsprofiel zegt hier iets over deze activiteit."
      />
      {huidig.spanningen.length > 0 && (
        <>
          <Kop2>Doelen die hier botsen</Kop2>
          <ul>
            {huidig.spanningen.map(({ titel, toelichting }) => (
              <li>
                <strong>{titel}.</strong> {toelichting.motivering}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
