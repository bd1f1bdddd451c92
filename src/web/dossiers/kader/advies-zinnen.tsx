import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Inleiding } from '../../onderdelen/tekst.tsx'
import { RegelLink } from './regel-link.tsx'

/** A sentence begins with the rule it is about: "XX-01 (…): …" or "XX-01: …". */
const OVER_REGEL = /^([A-Z]+-\d+)([ :][\s\S]*)$/

/** The sentences for an officer, without what the page tells elsewhere: reservations and disclaimer. */
const listZinnen = ({ zinnen, voorbehouden, disclaimer }: Beoordeling['advies']) => {
  const elders = new Set([
    disclaimer,
    ...voorbehouden.map(({ regel, tekst }) => `${regel}: ${tekst}`),
  ])
  return zinnen.filter(({ register, tekst }) => register === 'motivering' && !elders.has(tekst))
}

const Zin: FC<{ readonly tekst: string; readonly boek: Dossier['boek'] }> = ({ tekst, boek }) => {
  const [, regel, rest] = OVER_REGEL.exec(tekst) ?? []
  return regel === undefined ? (
    <li>{tekst}</li>
  ) : (
    <li>
      <RegelLink regel={regel} boek={boek} />
      {rest}
    </li>
  )
}

/** The advice as an officer reads it: a point per rule, each with what it rests on, and how sure that is. */
export const AdviesZinnen: FC<{ readonly dossier: Dossier }> = ({
  dossier: { id, huidig, boek },
}) => {
  const { advies } = huidig
  const [eerste, ...rest] = listZinnen(advies).map(({ tekst }) => tekst)
  const aantal = new Set(advies.voorbehouden.map(({ regel }) => regel)).size
  return (
    <>
      <Inleiding>{eerste}</Inleiding>
      <ul>
        {rest.map((tekst) => (
          <Zin tekst={tekst} boek={boek} />
        ))}
        {aantal !== 0 && (
          <li>
            <Link naar={`/dossiers/${id}#voorbehouden`}>
              {aantal === 1 ? 'Er is één voorbehoud' : `Er zijn ${aantal} voorbehouden`}
            </Link>
            .
          </li>
        )}
      </ul>
    </>
  )
}
