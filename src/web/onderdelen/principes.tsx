import type { FC } from 'hono/jsx'
import type { Beoordeling, UitkomstMetToelichting } from '../../domain/beoordeling.ts'
import type { RegelDefinitie } from '../../domain/regel.ts'
import type { Regelboek } from '../../domain/regelboek.ts'
import { HERKOMST_WOORDEN } from '../woorden.ts'
import { Citaat } from './citaat.tsx'
import { Alinea, Kop2, Kop3 } from './tekst.tsx'

const GROEPEN = [
  ['draagtBij', 'Dit past bij de visie'],
  ['strijdig', 'Dit past nog niet'],
  ['open', 'Dit beoordeelt de gemeente'],
] as const

export const Reden: FC<{
  readonly uitkomst: UitkomstMetToelichting
  readonly regel: RegelDefinitie | undefined
  readonly boek: Regelboek
}> = ({ uitkomst, regel, boek }) => (
  <li>
    {uitkomst.toelichting.kort}{' '}
    <span class="nl-data-badge">{HERKOMST_WOORDEN[uitkomst.herkomst]}</span>{' '}
    {uitkomst.werking === 'te_bevestigen' ? (
      <span class="nl-data-badge">nog te bevestigen door de gemeente</span>
    ) : (
      ''
    )}
    <Citaat regel={regel} boek={boek} />
  </li>
)

/** The reasons per principle. */
export const Principes: FC<{
  readonly beoordeling: Beoordeling
  readonly boek: Regelboek
}> = ({ beoordeling, boek }) => {
  const regels = new Map(boek.regels.map((regel) => [regel.id, regel]))
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
                    <Reden uitkomst={uitkomst} regel={regels.get(uitkomst.regel)} boek={boek} />
                  ))}
                </ul>
              </>
            )
          })}
          {GROEPEN.every(([sleutel]) => principe[sleutel].length === 0) ? (
            <Alinea>
              {boek.begrippen.principes[principe.principe]?.soort === 'kader'
                ? 'Wij vonden hier geen regel uit de wet waaraan wij uw plan nu kunnen toetsen.'
                : 'Over uw plan zegt de visie hier niets, of er is te weinig bekend.'}
            </Alinea>
          ) : (
            ''
          )}
        </section>
      ))}
    </>
  )
}
