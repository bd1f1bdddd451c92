import type { FC } from 'hono/jsx'
import { formatDatum, HERKOMST, wordDuur } from '../../../app/woorden/codes.ts'
import type { Termijn, Termijnstap } from '../../../domain/dossier/termijnen.ts'
import type { Grond } from '../../../domain/model/procedure.ts'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { Alinea, Uitklap } from '../../onderdelen/tekst.tsx'
import { wordRest } from '../kader/rest.ts'

const wordStap = (stap: Termijnstap): string => {
  const tot = formatDatum(stap.datum)
  switch (stap.soort) {
    case 'duur':
      return `${wordDuur(stap.duur)} na de dag van ontvangst: ${tot}.`
    case 'verlenging':
      return `Verlengd met ${wordDuur(stap.duur)}: ${tot}.`
    case 'opschorting': {
      const dagen = `${stap.dagen} ${stap.dagen === 1 ? 'dag' : 'dagen'}`
      return `Stond stil van ${formatDatum(stap.van)} tot en met ${formatDatum(stap.totEnMet)}, ${dagen}: ${tot}.`
    }
    case 'verschoven':
      return `Deze dag is geen werkdag; de eerste werkdag daarna is ${tot}.`
  }
}

/** On what a figure rests, and whether somebody has to confirm it. */
export const GrondRegel: FC<{ readonly wat: string; readonly grond: Grond }> = ({
  wat,
  grond: { herkomst, werking, bron },
}) => (
  <li>
    {wat}: {bron.map(({ titel, plaats }) => [titel, plaats].filter(Boolean).join(', ')).join('; ')}.{' '}
    <Herkomst herkomst={herkomst} werking={werking} />
    {bron.map(({ uitleg }) => (uitleg ? <p class="vt-hulp">{uitleg}</p> : null))}
  </li>
)

/** A last day with how it was worked out and on what it rests. */
export const TermijnUitleg: FC<{
  readonly termijn: Termijn
  readonly vandaag: string
  readonly gronden: readonly (readonly [wat: string, grond: Grond])[]
}> = ({ termijn: { einde, voorlopig, stappen }, vandaag, gronden }) => (
  <>
    <Alinea>
      {voorlopig ? 'Voorlopig uiterste dag' : 'Uiterste dag'}: <strong>{formatDatum(einde)}</strong>
      . {wordRest(einde, vandaag)}{' '}
      {gronden.some(([, { herkomst }]) => herkomst === 'eigen_uitwerking') && (
        <span class="nl-data-badge">{HERKOMST.eigen_uitwerking}</span>
      )}{' '}
      {gronden.some(([, { werking }]) => werking === 'te_bevestigen') && (
        <span class="nl-data-badge">deels nog te bevestigen</span>
      )}
      {voorlopig
        ? ' De termijn staat stil tot de aanvulling er is. Komt zij eerder, dan is deze dag ook eerder.'
        : ''}
    </Alinea>
    <Uitklap kop="Hoe wij hierop komen">
      <ol>
        {stappen.map((stap) => (
          <li>{wordStap(stap)}</li>
        ))}
      </ol>
      <ul>
        {gronden.map(([wat, grond]) => (
          <GrondRegel wat={wat} grond={grond} />
        ))}
      </ul>
    </Uitklap>
  </>
)
