import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import type { VastgelegdeGebeurtenis } from '../../../domain/dossier/gebeurtenis.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { Gezien, Tekstveld } from '../kader/behandeling-velden.tsx'

export interface Briefversie {
  readonly nummer: number
  readonly door: string
  /** ISO 8601 instant, UTC. */
  readonly op: string
  readonly tekst: string
}

/** Every saved version, oldest first, counted from 1. */
export const briefversiesVan = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): readonly Briefversie[] =>
  gebeurtenissen
    .flatMap(({ gebeurtenis, door, vastgelegdOp }) =>
      gebeurtenis.soort === 'brief_opgesteld'
        ? [{ door, op: vastgelegdOp, tekst: gebeurtenis.tekst }]
        : [],
    )
    .map((versie, i) => ({ ...versie, nummer: i + 1 }))

const Eerder: FC<{ readonly versies: readonly Briefversie[] }> = ({ versies }) =>
  versies.length === 0 ? null : (
    <section class="vt-niet-afdrukken" aria-labelledby="eerder">
      <Kop2 id="eerder">Eerdere versies</Kop2>
      {versies.toReversed().map(({ nummer, door, op, tekst }) => (
        <details>
          <summary>
            Versie {nummer}, {door}, {formatTijdstip(op)}
          </summary>
          <p class="nl-paragraph vt-regels">{tekst}</p>
        </details>
      ))}
    </section>
  )

/** The letter in reply: to change, to save, and to print. We send nothing. */
export const Brief: FC<{
  readonly dossier: Dossier
  readonly versies: readonly Briefversie[]
  readonly ingevuld: Ingevuld
}> = ({ dossier, versies, ingevuld }) => {
  const laatste = versies.at(-1)
  const pad = `/dossiers/${dossier.id}/brief`
  return (
    <>
      <section class="vt-niet-afdrukken" aria-labelledby="schrijven">
        <Kop2 id="schrijven">Brief aan de initiatiefnemer</Kop2>
        <Alinea>
          {laatste
            ? `U ziet versie ${laatste.nummer} van ${laatste.door}. `
            : 'Dit is een eerste tekst uit uw conclusie en de uitkomsten. '}
          Pas hem aan zoals u wilt. Elke bewaarde versie blijft. Visietoets verstuurt niets.{' '}
          {laatste && <Link naar={`${pad}?opnieuw=ja`}>Begin opnieuw vanuit de uitkomsten</Link>}
        </Alinea>
        <form method="post" action={pad} novalidate>
          <Gezien laatste={dossier.zaak.laatste} />
          <Tekstveld {...ingevuld} naam="tekst" label="Tekst van de brief" rijen={30} />
          <Knop>Bewaar deze versie</Knop>
        </form>
      </section>
      {laatste && (
        <section aria-labelledby="afdruk">
          <div class="vt-niet-afdrukken">
            <Kop2 id="afdruk">Zo drukt u hem af</Kop2>
            <Alinea>Alleen deze tekst komt op papier: versie {laatste.nummer}.</Alinea>
          </div>
          <div class="vt-brief vt-regels">{laatste.tekst}</div>
        </section>
      )}
      <Eerder versies={versies.slice(0, -1)} />
    </>
  )
}
