import type { FC } from 'hono/jsx'
import { createSayDeel } from '../../../app/brief/deelzin.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { readPlan } from '../../../app/dossier/read-plan.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { giveRuimte } from '../../../app/ontwikkeling/give-ruimte.ts'
import { countVoorbehouden } from '../../../app/woorden/voorbehouden.ts'
import { NIET_GETOETST } from '../../../domain/budget/aandacht.ts'
import type { BudgetUitkomst } from '../../../domain/model/antwoord/budget.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Zin as Zinvorm } from '../../../domain/model/uitkomst.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Verhouding } from '../../onderdelen/richting.tsx'
import { Alinea, Inleiding, Uitklap } from '../../onderdelen/tekst.tsx'
import { RegelLink } from './regel-link.tsx'

/** A sentence begins with the rule it is about: "XX-01 (…): …" or "XX-01: …". */
const OVER_REGEL = /^([A-Z]+-\d+)([ :][\s\S]*)$/

/** What stands before the words of a rule: "XX-01 (…): ". */
const KOP = /^[A-Z]+-\d+(?: \([^)]*\))?: /

/** A sentence about one rule, with of which parts of a plan in parts it is. */
const createSayZin = (huidig: Dossier['huidig']) => {
  const sayDeel = createSayDeel(huidig, 'het plan')
  return ({ tekst, rustOp: { regels, gebieden } }: Zinvorm): string => {
    const [regel, ...meer] = regels
    return regel === undefined || meer.length > 0 || gebieden.length > 1
      ? tekst
      : tekst.replace(KOP, (kop) => kop + sayDeel({ regel, gebied: gebieden[0] }))
  }
}

/** The sentences for an officer, without what the page tells elsewhere: reservations and disclaimer. */
const listZinnen = ({ zinnen, voorbehouden, disclaimer }: Beoordeling['advies']) => {
  const elders = new Set([
    disclaimer,
    ...voorbehouden.map(({ regel, tekst }) => `${regel}: ${tekst}`),
  ])
  return zinnen.filter(({ register, tekst }) => register === 'motivering' && !elders.has(tekst))
}

/** Budgets that the page on areas works out for this case. */
type Uitgewerkt = readonly Pick<BudgetUitkomst, 'gebied' | 'feit'>[]

/** These budgets, of which the advice says something. */
export const giveGenoemdeRuimte = async (
  omgeving: OmgevingMetDossiers,
  { id, huidig, boek, gebeurtenissen }: Dossier,
): Promise<readonly BudgetUitkomst[]> =>
  (huidig.aandachtspunten ?? []).length === 0
    ? []
    : giveRuimte(omgeving, {
        ...{ id, huidig, boek, gebeurtenissen },
        plan: readPlan(omgeving, huidig, boek),
      })

/** What comes last; of a budget that is worked out with other plans it says where, not that it was not tested. */
const Slot: FC<{
  readonly teksten: readonly string[]
  readonly dossier: Dossier
  readonly uitgewerkt: Uitgewerkt
}> = ({ teksten, dossier: { id, huidig, boek }, uitgewerkt }) => {
  const isUitgewerkt = (tekst: string): boolean =>
    (huidig.aandachtspunten ?? []).some(
      (punt) =>
        punt.tekst === tekst &&
        uitgewerkt.some(({ gebied, feit }) => gebied === punt.gebied && feit === punt.feit),
    )
  return (
    <ul>
      {teksten.map((tekst) => {
        const einde = isUitgewerkt(tekst) ? tekst.indexOf(NIET_GETOETST) : -1
        return einde < 0 ? (
          <Zin tekst={tekst} boek={boek} />
        ) : (
          <li>
            {tekst.slice(0, einde)}
            <Link naar={`/dossiers/${id}/gebieden#ruimte`}>
              Of dit plan daar met andere plannen samen in past, staat bij Gebieden
            </Link>
            .
          </li>
        )
      })}
    </ul>
  )
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
export const AdviesZinnen: FC<{
  readonly dossier: Dossier
  readonly uitgewerkt?: Uitgewerkt
}> = ({ dossier, uitgewerkt = [] }) => {
  const { id, huidig, boek } = dossier
  const { advies, richting } = huidig
  const [eerste, ...rest] = listZinnen(advies).map(createSayZin(huidig))
  const { redenen, slot } = splitSlot(rest, huidig)
  const aantal = countVoorbehouden(advies.voorbehouden)
  return (
    <>
      <Inleiding>{eerste}</Inleiding>
      <Verhouding richting={richting} conclusie={advies.conclusie} />
      <Slot teksten={slot} dossier={dossier} uitgewerkt={uitgewerkt} />
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
