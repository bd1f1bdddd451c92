import type { Regelplek } from '../../domain/model/uitkomst.ts'
import type { Hardheid } from '../../domain/model/visie.ts'
import { askAlsSpeelt, isMisschien } from '../../domain/woorden/als-speelt.ts'
import { sayLetOp } from './al-gezegd.ts'
import { type Briefzin, keyOf, standOp } from './briefzin.ts'
import { createSayDeel } from './deelzin.ts'
import type { Redenvraag } from './redenen.ts'

/** What a rule asks of who gets the letter, of which it may be open whether it is about this plan. */
export const createSayGevraagd = ({ beoordeling, boek, alGezegd }: Redenvraag) => {
  const sayDeel = createSayDeel(beoordeling, 'uw plan')
  return (plek: Regelplek, gevraagd: string, hardheid: Hardheid): Briefzin => {
    const grond = standOp(boek.visie, hardheid)
    return {
      sleutel: keyOf('regel', plek.regel, plek.gebied),
      tekst: isMisschien(beoordeling.uitkomsten, plek)
        ? askAlsSpeelt(gevraagd)
        : sayDeel(plek, grond.vast) + gevraagd,
      ...grond,
      ...sayLetOp(alGezegd, [plek.regel]),
    }
  }
}
