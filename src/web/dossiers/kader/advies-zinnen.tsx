import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Verhouding } from '../../onderdelen/richting.tsx'
import { Alinea, Inleiding, Uitklap } from '../../onderdelen/tekst.tsx'
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

const Zinnen: FC<{ readonly teksten: readonly string[]; readonly boek: Dossier['boek'] }> = ({
  teksten,
  boek,
}) => (
  <ul>
    {teksten.map((tekst) => (
      <Zin tekst={tekst} boek={boek} />
    ))}
  </ul>
)

/** How far it can still move, and what must be read beside it, come last of the sentences. */
const splitSlot = (
  teksten: readonly string[],
  { aandachtspunten = [] }: Pick<Beoordeling, 'aandachtspunten'>,
) => {
  const aantal = Math.max(0, teksten.length - 1 - aandachtspunten.length)
  return { redenen: teksten.slice(0, aantal), slot: teksten.slice(aantal) }
}

/**
 * The advice as an officer reads it: what it is, why it is not what the stand leads to expect, and how far it can move;
 * folded, a point per rule with what it rests on, as it goes into a motivation.
 */
export const AdviesZinnen: FC<{ readonly dossier: Dossier }> = ({
  dossier: { id, huidig, boek },
}) => {
  const { advies, richting } = huidig
  const [eerste, ...rest] = listZinnen(advies).map(({ tekst }) => tekst)
  const { redenen, slot } = splitSlot(rest, huidig)
  const aantal = new Set(advies.voorbehouden.map(({ regel }) => regel)).size
  return (
    <>
      <Inleiding>{eerste}</Inleiding>
      <Verhouding richting={richting} conclusie={advies.conclusie} />
      <Zinnen teksten={slot} boek={boek} />
      {redenen.length > 0 && (
        <Uitklap kop={`Het advies zin voor zin, voor uw motivering: ${redenen.length}`}>
          <Zinnen teksten={redenen} boek={boek} />
        </Uitklap>
      )}
      {aantal !== 0 && (
        <Alinea>
          <Link naar={`/dossiers/${id}#voorbehouden`}>
            {aantal === 1 ? 'Er is één voorbehoud' : `Er zijn ${aantal} voorbehouden`}
          </Link>
          .
        </Alinea>
      )}
    </>
  )
}
