import { ONWAAR, WAAR } from '../regeltaal/waarheid.ts'
import { GEEN, neutralOn, type SpanningBijdrage } from './bijdrage.ts'
import type { SpanningEvaluatie } from './evaluate.ts'
import { gradeIn, gradeOf, VAST } from './hardheid.ts'
import { type Schaal, type Stem, schalenOf, stemExact } from './schaal.ts'
import { askable } from './weigh-eis.ts'
import { missingProfielLagen, type Wereld } from './wereld.ts'

/** What one spanning contributes: nothing where it does not occur, or where the area made a confirmed choice. */
export const weighSpanning = (wereld: Wereld, evaluatie: SpanningEvaluatie): SpanningBijdrage => {
  const schalen = schalenOf(wereld.werk.regelboek.visie.niveaus)
  const { spanning, context, treedtOp, ontbreekt } = evaluatie
  const prioriteit = context.gebied?.prioriteiten.find((p) => p.spanning === spanning.definitie.id)
  const voorrang = prioriteit && { voorrang: prioriteit.voorrang }
  // A priority that nobody has confirmed is shown, but does not take the tension away.
  const gekozen = prioriteit !== undefined && gradeOf(prioriteit) === VAST
  if (treedtOp === ONWAAR || gekozen) return { evaluatie, ...neutralOn(schalen), ...voorrang }
  const graad = gradeIn(wereld, spanning, context)
  const zeker = treedtOp === WAAR && !wereld.ontbrekendProfiel
  const speak = ({ spanning: stap, top }: Schaal): Stem => {
    const open = { laagst: stap, hoogst: top }
    return zeker ? stemExact(stap) : { band: open, bereik: open }
  }
  const { band, bereik } = speak(schalen.conclusie)
  const stem = speak(schalen.stand)
  return {
    evaluatie,
    band,
    conclusie: bereik,
    stemAt: () => stem,
    graad,
    ...GEEN,
    ...(!zeker && {
      teVragen: askable(wereld, ontbreekt),
      ontbrekendeLagen: missingProfielLagen(wereld),
    }),
    ...voorrang,
  }
}
