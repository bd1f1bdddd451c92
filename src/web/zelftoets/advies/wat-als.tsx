import type { FC } from 'hono/jsx'
import type { Hulp, Probeersel } from '../../../app/overzicht/aanbod.ts'
import type { Verschuiving } from '../../../app/overzicht/verschuivingen.ts'
import { formatAantal, lowerFirst } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Lijst, Melding, Uitklap } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { toVelden } from '../../shared/formulier.ts'
import { GEVRAAGD } from '../kamer/bewaar.ts'
import { writeStukken } from '../kamer/stukken.ts'
import { Wijziging } from '../kamer/terugknop.tsx'
import type { Proef } from './proef.ts'

interface Plaats {
  readonly pad: string
  readonly versie: number
}

/** Tries out the change of that number. */
export const WatAlsKnop: FC<Plaats & { readonly nummer: number }> = ({ pad, versie, nummer }) => (
  <form method="get" action={`${pad}/wat-als`} class="vt-niet-afdrukken">
    <Verborgen naam="versie" waarde={versie} />
    <Verborgen naam="mits" waarde={nummer} />
    <Knop tweede>Wat als {nummer + 1}: reken dit door</Knop>
  </form>
)

/** The address that tries these answers out. */
const toProef = ({ pad, versie }: Plaats, { antwoorden }: Probeersel): string => {
  const vraag = new URLSearchParams({ versie: String(versie) })
  for (const [feit, waarden = []] of Object.entries(toVelden(antwoorden))) {
    vraag.append(GEVRAAGD, feit)
    for (const waarde of [waarden].flat()) vraag.append(feit, waarde)
  }
  return `${pad}/wat-als?${vraag}`
}

/** Tries out what would help: the change of its number, and what else does it. */
export const Proberen: FC<Plaats & { readonly hulp: Hulp }> = ({ hulp, ...plaats }) => (
  <>
    {hulp.mits !== undefined && <WatAlsKnop {...plaats} nummer={hulp.mits} />}
    {hulp.proberen?.map((deel) => (
      <p class="nl-paragraph vt-niet-afdrukken">
        <Link naar={toProef(plaats, deel)}>Probeer: {lowerFirst(deel.naam)}</Link>
      </p>
    ))}
    {hulp.stukken && (
      <p class="nl-paragraph vt-niet-afdrukken">
        <Link naar={`${plaats.pad}/toelichting${writeStukken(hulp.stukken)}`}>Stuur dit mee</Link>
      </p>
    )}
  </>
)

/** Every change that would help and what it gains, to try out. */
export const WatAls: FC<Plaats & { readonly hulp: readonly Hulp[] }> = ({ hulp, ...plaats }) =>
  hulp.length === 0 ? null : (
    <>
      <Kop2>Wat als u iets verandert?</Kop2>
      <Alinea>Probeer het gerust. Uw plan verandert pas als u dat zelf kiest.</Alinea>
      <Lijst
        class="vt-lijst-kaal"
        delen={hulp.map((deel) => (
          <>
            <Alinea>{[deel.tekst, deel.meer].filter(Boolean).join(' ')}</Alinea>
            <Proberen {...plaats} hulp={deel} />
          </>
        ))}
      />
    </>
  )

/** So many of what moves are seen at once. */
const MAX_VERSCHUIVINGEN = 3

const Verschuivingen: FC<{ readonly delen: readonly Verschuiving[] }> = ({ delen }) => (
  <Lijst
    delen={delen.map(({ was, nu, tekst }) => (
      <>
        <strong>
          Eerst {was}, nu {nu}:
        </strong>{' '}
        {tekst}
      </>
    ))}
  />
)

/** What falls out otherwise, the first few at once, and what numbers move; that no point does is said too. */
export const Verschoven: FC<{
  readonly delen: readonly Verschuiving[]
  /** Numbers of the plan that moved. */
  readonly maten: readonly Verschuiving[]
  /** The plan stands as it did. */
  readonly blijft: boolean
}> = ({ delen, maten, blijft }) => {
  const verder = delen.slice(MAX_VERSCHUIVINGEN)
  return (
    <>
      {delen.length === 0 && (
        <Alinea>
          {blijft
            ? 'Geen enkel punt valt hierdoor anders uit.'
            : 'Elk punt houdt zijn oordeel. Hoe ver het plan van een norm ligt is veranderd, en dat maakt hier het verschil.'}
        </Alinea>
      )}
      <Verschuivingen delen={delen.slice(0, MAX_VERSCHUIVINGEN)} />
      {verder.length > 0 && (
        <Uitklap
          kop={`Nog ${formatAantal(verder.length, 'punt valt', 'punten vallen')} anders uit`}
        >
          <Verschuivingen delen={verder} />
        </Uitklap>
      )}
      {maten.length > 0 && (
        <>
          <Alinea>Deze maten verschuiven:</Alinea>
          <Verschuivingen delen={maten.slice(0, MAX_VERSCHUIVINGEN)} />
          {maten.length > MAX_VERSCHUIVINGEN && (
            <Uitklap
              kop={`Nog ${formatAantal(maten.length - MAX_VERSCHUIVINGEN, 'maat verschuift', 'maten verschuiven')}`}
            >
              <Verschuivingen delen={maten.slice(MAX_VERSCHUIVINGEN)} />
            </Uitklap>
          )}
        </>
      )}
    </>
  )
}

/** Says that this is a trial and what it moves, and lets it be kept. */
export const Proefmelding: FC<
  Plaats & {
    readonly proef: Proef
    readonly verschuivingen: readonly Verschuiving[]
    /** Numbers of the plan that moved. */
    readonly maten: readonly Verschuiving[]
    /** How the plan stands with this change. */
    readonly nu: string
  }
> = ({ pad, versie, proef, verschuivingen, maten, nu }) => (
  <Melding soort="info">
    <Alinea>{proef.tekst}</Alinea>
    <Alinea>Dit is een proef. Zonder deze wijziging is het: {proef.was}.</Alinea>
    <Verschoven delen={verschuivingen} maten={maten} blijft={proef.was === nu} />
    <form method="post" action={`${pad}/wat-als`} class="vt-knoppen vt-niet-afdrukken">
      <Verborgen naam="versie" waarde={versie} />
      <Wijziging antwoorden={proef.antwoorden} />
      <Knop>Neem deze wijziging over</Knop>
      <Knop naar={`${pad}/advies`} tweede>
        Terug naar het advies over uw eigen plan
      </Knop>
    </form>
  </Melding>
)
