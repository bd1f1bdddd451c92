import type { FC } from 'hono/jsx'
import { nameKolom, type Programmas, wordGetal } from '../../../app/ontwikkeling/programma.ts'
import type { Feit } from '../../../domain/model/feit.ts'
import type { Getal, Programmafase } from '../../../domain/ontwikkeling/programma.ts'
import { formatAantal, joinEn, lowerFirst } from '../../../domain/tekst.ts'
import { colourOfFase } from '../../onderdelen/kleuren/fasekleuren.ts'
import { Kop2, Uitklap } from '../../onderdelen/tekst.tsx'

/** What is certain of a number. */
const certainOf = (getal: Getal | undefined): number =>
  getal?.soort === 'waarde' || getal?.soort === 'ten_minste' ? Math.max(0, getal.waarde) : 0

interface Balk {
  readonly fase: number | undefined
  readonly voor: number
  readonly eigen: number
  readonly totaal: number
}

/** How far the programme is after a phase; what it says also stands beside it in words. */
const Voortgang: FC<Balk> = ({ fase, voor, eigen, totaal }) => {
  const x = (waarde: number) => ((waarde / Math.max(1, totaal)) * 100).toFixed(2)
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width={x(voor)} height="10" fill="#5b666d" />
      <rect x={x(voor)} width={x(eigen)} height="10" fill={colourOfFase(fase)} />
    </svg>
  )
}

const wordDelen = ({ delen }: Programmafase): string =>
  `${formatAantal(delen.length, 'deel', 'delen')}: ${joinEn(delen.map(({ deel }) => deel.naam))}`

/** What is built in each phase, in a line. */
const sayFasen = (fasen: readonly Programmafase[], kolom: Feit | undefined): string =>
  kolom === undefined
    ? formatAantal(fasen.length, 'fase', 'fasen')
    : `${nameKolom(kolom)}: ${joinEn(
        fasen.map(
          ({ fase, samen: [getal = { soort: 'onbekend' }] }) => `fase ${fase}: ${wordGetal(getal)}`,
        ),
      )}`

/** The phases one after another: what is built in each, and how much there is then. */
export const Tijdlijn: FC<{ readonly programmas: Programmas }> = ({ programmas }) => {
  const { kolommen, plan } = programmas
  const fasen = plan.fasen.filter(({ fase }) => fase !== undefined)
  if (fasen.length === 0) return null
  const [kolom] = kolommen
  const waarden = fasen.map(({ samen }) => certainOf(samen[0]))
  const totaal = waarden.reduce((som, waarde) => som + waarde, 0)
  return (
    <>
      <Kop2 id="tijdlijn">Fasen na elkaar</Kop2>
      <Uitklap kop={sayFasen(fasen, kolom)} class="vt-op-papier">
        <ol class="vt-fasen">
          {fasen.map((groep, i) => (
            <li>
              <strong>Fase {groep.fase}</strong>
              {kolom !== undefined && (
                <>
                  <Voortgang
                    fase={groep.fase}
                    voor={waarden.slice(0, i).reduce((som, waarde) => som + waarde, 0)}
                    eigen={waarden[i] ?? 0}
                    totaal={totaal}
                  />
                  <span>
                    {nameKolom(kolom)}: {wordGetal(groep.samen[0] ?? { soort: 'onbekend' })}
                  </span>
                </>
              )}
              <span>{wordDelen(groep)}</span>
              <span>Begin en einde: onbekend</span>
            </li>
          ))}
        </ol>
        {kolom !== undefined && (
          <p class="vt-hulp">
            De balken zetten van {lowerFirst(nameKolom(kolom))} op een rij wat zeker is: grijs is
            van eerdere fasen, de kleur is van deze fase. Samen{' '}
            {wordGetal(plan.samen[0] ?? { soort: 'onbekend' })}.
          </p>
        )}
      </Uitklap>
    </>
  )
}
