import type { FC } from 'hono/jsx'
import type { Beoordeling, UitkomstMetToelichting } from '../../domain/beoordeling.ts'
import type { RegelDefinitie } from '../../domain/regel.ts'
import { Alinea, Kop2, Kop3 } from './tekst.tsx'

const GROEPEN = [
  ['draagtBij', 'Dit past bij de visie'],
  ['strijdig', 'Dit past nog niet'],
  ['open', 'Dit beoordeelt de gemeente'],
] as const

/** What our own elaboration is, is said so, everywhere. */
const HERKOMST: Readonly<Record<string, string>> = {
  hogere_regelgeving: 'wet of hogere regels',
  visie: 'omgevingsvisie',
  sectoraal_beleid: 'beleid van de gemeente',
  eigen_uitwerking: 'eigen uitwerking van Visietoets, geen beleid',
}

const Citaat: FC<{ readonly regel: RegelDefinitie | undefined }> = ({ regel }) => {
  const citaten = regel?.bron.flatMap(({ citaat, plaats }) => (citaat ? [{ citaat, plaats }] : []))
  if (!citaten || citaten.length === 0) return null
  return (
    <details>
      <summary>Wat de visie letterlijk zegt</summary>
      {citaten.map(({ citaat, plaats }) => (
        <blockquote class="vt-citaat">
          {citaat}
          {plaats ? <footer class="vt-hulp">{plaats}</footer> : ''}
        </blockquote>
      ))}
    </details>
  )
}

export const Reden: FC<{
  readonly uitkomst: UitkomstMetToelichting
  readonly regel: RegelDefinitie | undefined
}> = ({ uitkomst, regel }) => (
  <li>
    {uitkomst.toelichting.kort}{' '}
    <span class="nl-data-badge">{HERKOMST[uitkomst.herkomst] ?? uitkomst.herkomst}</span>
    <Citaat regel={regel} />
  </li>
)

/** The reasons per principle. */
export const Principes: FC<{
  readonly beoordeling: Beoordeling
  readonly regels: ReadonlyMap<string, RegelDefinitie>
}> = ({ beoordeling, regels }) => {
  const uitkomstenOf = (ids: readonly string[]) =>
    beoordeling.uitkomsten.filter(
      ({ regel, oordeel }) => ids.includes(regel) && oordeel !== 'niet_van_toepassing',
    )
  return (
    <>
      <Kop2>Waarom</Kop2>
      {beoordeling.principes.map((principe) => (
        <section aria-labelledby={`principe-${principe.principe}`}>
          <Kop3 id={`principe-${principe.principe}`}>{principe.label}</Kop3>
          {GROEPEN.map(([sleutel, kop]) => {
            const uitkomsten = uitkomstenOf(principe[sleutel])
            return uitkomsten.length === 0 ? (
              ''
            ) : (
              <>
                <p class="nl-paragraph">
                  <strong>{kop}</strong>
                </p>
                <ul>
                  {uitkomsten.map((uitkomst) => (
                    <Reden uitkomst={uitkomst} regel={regels.get(uitkomst.regel)} />
                  ))}
                </ul>
              </>
            )
          })}
          {GROEPEN.every(([sleutel]) => principe[sleutel].length === 0) ? (
            <Alinea>Over uw plan zegt de visie hier niets, of er is te weinig bekend.</Alinea>
          ) : (
            ''
          )}
        </section>
      ))}
    </>
  )
}
