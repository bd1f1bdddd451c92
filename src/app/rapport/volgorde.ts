import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Zin } from '../../domain/model/uitkomst.ts'
import { sayAnderPlan } from '../../domain/uitleg/ander-plan.ts'
import type { BeoordelingMetBewijs } from '../ports/beoordelingen.ts'
import type { Register } from '../ports/rapport.ts'
import { listBurgerzinnen } from '../woorden/burgerzinnen.ts'
import { sayHoogste, sayTweeAls, sayWaarop } from '../woorden/grond.ts'
import { createSayWaarmee } from '../woorden/grondslag.ts'
import { tellBurger } from '../woorden/kern.ts'
import { sayVoorbehoud } from '../woorden/lidwoord.ts'

/** The same words at the start: "De gemeente beoordeelt nog". */
const AANHEF = 4

const beginOf = ({ tekst }: Zin): string => tekst.replace(':', '').split(' ', AANHEF).join(' ')

/** Whether one of these says the same with more beside it. */
const isToldBy = (zin: Zin, latere: readonly Zin[]): boolean =>
  zin.rustOp.regels.length > 0 &&
  latere.some(
    (ander) =>
      ander.tekst !== zin.tekst &&
      beginOf(ander) === beginOf(zin) &&
      zin.rustOp.regels.every((regel) => ander.rustOp.regels.includes(regel)),
  )

/**
 * The advice a sentence at a time: which way and how firm, at most three reasons, what pulls the other way and what is
 * still open; for the initiator all of it in the words of the stand. The officer reads the first of these in his own
 * register, then what follows from it, and the rest in the chapters. What was stored before there was a direction is the
 * advice itself. Without the disclaimer, which stands apart.
 */
export const orderZinnen = (
  beoordeling: BeoordelingMetBewijs,
  boek: Regelboek,
  gekozen: Register,
): readonly string[] => {
  const { advies, richting: kant, richtingZinnen } = beoordeling
  const richting = richtingZinnen.filter(({ register }) => register === gekozen)
  const burger = listBurgerzinnen(boek.visie, beoordeling)
  const opening = advies.zinnen.filter(({ register }) => register === 'kort').slice(0, 1)
  const later = gekozen === 'kort' ? burger : opening
  const zinnen =
    richting.length === 0
      ? burger
      : [...richting.filter((zin) => gekozen === 'motivering' || !isToldBy(zin, later)), ...later]
  const tell =
    gekozen === 'kort'
      ? (tekst: string) => tellBurger(beoordeling, boek, tekst)
      : createSayWaarmee(beoordeling, boek)
  const sayAls = (tekst: string) => (kant ? sayTweeAls(kant, sayHoogste(kant, tekst)) : tekst)
  return [
    ...new Set(
      zinnen.map(({ tekst }) => sayAnderPlan(sayVoorbehoud(sayAls(sayWaarop(tell(tekst)))))),
    ),
  ]
}
