import type { FC } from 'hono/jsx'
import { hoortInGroep } from '../../app/overzicht/principegroepen.ts'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { RegelDefinitie } from '../../domain/model/regel.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import { Citaat } from './citaat.tsx'
import { Herkomst } from './herkomst.tsx'
import { Alinea, Kop2, Kop3 } from './tekst.tsx'

const GROEPEN = ['draagtBij', 'strijdig', 'open'] as const
type Groep = (typeof GROEPEN)[number]

const KOPPEN: Readonly<Record<Groep, string>> = {
  draagtBij: 'Dit past bij de visie',
  strijdig: 'Dit past nog niet',
  open: 'Dit beoordeelt de gemeente',
}
/** What the law asks is no wish of the vision. */
const KOPPEN_KADER: Readonly<Record<Groep, string>> = {
  ...KOPPEN,
  draagtBij: 'Dit past bij de regels',
}

/** Silence of the vision is something else than a fact that is missing. */
const Rest: FC<{
  readonly leeg: boolean
  readonly kader: boolean
  readonly ontbreekt: number
  /** Whether some rule of it is unknown still, if only one that asks nothing. */
  readonly isOpen: boolean
}> = ({ leeg, kader, ontbreekt, isOpen }) => {
  if (ontbreekt > 0) {
    const punten = ontbreekt === 1 ? 'één punt' : `${ontbreekt} punten`
    return (
      <Alinea>
        {`Over ${leeg ? '' : 'nog '}${punten} is te weinig bekend om er iets van te zeggen.`}
      </Alinea>
    )
  }
  if (!leeg) return null
  if (isOpen) return <Alinea>Hierover is nu te weinig bekend om er iets van te zeggen.</Alinea>
  return (
    <Alinea>
      {kader
        ? 'Wij vonden hier geen regel uit de wet waaraan wij uw plan nu kunnen toetsen.'
        : 'Hierover zegt de visie niets dat uw plan raakt.'}
    </Alinea>
  )
}

/** What says the same, in two areas or by two rules, is one reason. */
const groupZelfde = (uitkomsten: readonly UitkomstMetToelichting[]) => [
  ...Map.groupBy(uitkomsten, ({ kort, herkomst, werking }) =>
    [kort, herkomst, werking].join(' '),
  ).values(),
]

const Reden: FC<{
  readonly uitkomsten: readonly UitkomstMetToelichting[]
  readonly regels: ReadonlyMap<string, RegelDefinitie>
  readonly boek: Regelboek
}> = ({ uitkomsten, regels, boek }) => {
  const [eerste] = uitkomsten
  // Two rules that quote the same quote it once.
  const bronnen = new Map(
    uitkomsten.flatMap(({ regel }) => {
      const een = regels.get(regel)
      return een === undefined ? [] : [[JSON.stringify(een.bron), een] as const]
    }),
  )
  return eerste === undefined ? null : (
    <li>
      {eerste.kort} <Herkomst herkomst={eerste.herkomst} werking={eerste.werking} wie />
      {[...bronnen.values()].map((regel) => (
        <Citaat regel={regel} boek={boek} />
      ))}
    </li>
  )
}

/** The reasons per principle. */
export const Principes: FC<{
  readonly beoordeling: Beoordeling
  readonly boek: Regelboek
  readonly kop?: string
}> = ({ beoordeling, boek, kop = 'Waarom' }) => {
  const regels = new Map(boek.regels.map((regel) => [regel.id, regel]))
  return (
    <>
      <Kop2>{kop}</Kop2>
      {beoordeling.principes.map((principe) => {
        const kader = boek.begrippen.principes[principe.principe]?.soort === 'kader'
        return (
          <section aria-labelledby={`principe-${principe.principe}`}>
            <Kop3 id={`principe-${principe.principe}`}>{principe.label}</Kop3>
            {GROEPEN.map((groep) => {
              const uitkomsten = beoordeling.uitkomsten.filter((uitkomst) =>
                hoortInGroep(principe, groep, uitkomst),
              )
              return uitkomsten.length === 0 ? null : (
                <>
                  <Alinea>
                    <strong>{(kader ? KOPPEN_KADER : KOPPEN)[groep]}</strong>
                  </Alinea>
                  <ul>
                    {groupZelfde(uitkomsten).map((zelfde) => (
                      <Reden uitkomsten={zelfde} {...{ regels, boek }} />
                    ))}
                  </ul>
                </>
              )
            })}
            <Rest
              leeg={GROEPEN.every((groep) => principe[groep].length === 0)}
              kader={kader}
              ontbreekt={principe.ontbreekt.length}
              isOpen={beoordeling.uitkomsten.some(
                (deel) => deel.principe === principe.principe && deel.oordeel === 'onbekend',
              )}
            />
          </section>
        )
      })}
    </>
  )
}
