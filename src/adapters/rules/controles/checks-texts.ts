import type { RegelDefinitie } from '../../../domain/model/regel.ts'
import type { Controle } from '../lezen/boek.ts'
import type { Bestand } from '../lezen/document.ts'
import { at, type Meldingen, type Plek } from '../lezen/meldingen.ts'

type Uitkomst = keyof RegelDefinitie['toelichting']

/** Outcomes that cannot go without words, per kind of rule. */
const NODIG: Record<RegelDefinitie['aard'], readonly Uitkomst[]> = {
  eis: ['voldoet', 'voldoet_niet', 'onbekend'],
  open_norm: ['voldoet', 'voldoet_niet', 'vraagt_beoordeling'],
  kans: ['voldoet'],
  signaal: ['voldoet_niet'],
}

interface Tekst {
  readonly tekst: string
  readonly plek: Plek
}

const textsOf = (bestand: Bestand, pad: Plek['pad'], teksten: object): readonly Tekst[] =>
  Object.entries(teksten).map(([register, tekst]) => ({
    tekst: String(tekst),
    plek: at(bestand, ...pad, register),
  }))

const checkNodig = (
  { aard, toelichting }: RegelDefinitie,
  bestand: Bestand,
  meldingen: Meldingen,
) => {
  for (const uitkomst of NODIG[aard]) {
    if (toelichting[uitkomst]) continue
    const tekst = `er is geen tekst voor de uitkomst ${uitkomst}`
    meldingen.meld(at(bestand, 'toelichting'), tekst, 'Voeg kort en motivering toe')
  }
}

/** An id stands in a catalogue, not in a sentence: a capital within a word, or an underscore. */
const KENMERK = /\p{Ll}\p{Lu}|_/u

const VORMEN = [
  {
    naam: 'vraag',
    nodig: 'er is geen vraag',
    test: (tekst: string) => /^\p{Lu}.*[^?]\?$/u.test(tekst),
    fout: 'een vraag begint met een hoofdletter en eindigt op een vraagteken',
    doen: 'Schrijf wat de regel toetst als vraag, zoals "Komt er groen bij?"',
  },
  {
    naam: 'voorbehoud',
    nodig: 'er is geen voorbehoud',
    test: (tekst: string) => /^dat .*[^.?!;:]$/u.test(tekst),
    fout: 'een voorbehoud begint met "dat" en heeft geen punt aan het eind',
    doen: 'Schrijf wat nog moet blijken als bijzin, zoals "dat er groen bij komt"',
  },
] as const

const checkVorm = (regel: RegelDefinitie, bestand: Bestand, meldingen: Meldingen) => {
  for (const { naam, nodig, test, fout, doen } of VORMEN) {
    const tekst = regel[naam]
    if (tekst === undefined) meldingen.meld(at(bestand, 'titel'), nodig, `${doen} (${naam}:)`)
    else if (!test(tekst)) meldingen.meld(at(bestand, naam), fout, doen)
    else if (KENMERK.test(tekst)) {
      meldingen.meld(at(bestand, naam), 'hier staat een kenmerk', 'Schrijf het in gewone woorden')
    }
  }
}

/** Every rule as a question, and as what must still show: both beside its title, in words for people. */
export const checkVormen: Controle = ({ regels }, meldingen) => {
  for (const { waarde, bestand } of regels) checkVorm(waarde, bestand, meldingen)
}

/** Every outcome can be put in words, and every {fact} in those words exists. */
export const checkTexts: Controle = ({ regels, spanningen, catalogus }, meldingen) => {
  const teksten: Tekst[] = []
  for (const { waarde, bestand } of regels) {
    checkNodig(waarde, bestand, meldingen)
    for (const [uitkomst, deel] of Object.entries(waarde.toelichting)) {
      if (deel) teksten.push(...textsOf(bestand, ['toelichting', uitkomst], deel))
    }
    for (const [i, { tekst }] of (waarde.mits ?? []).entries()) {
      teksten.push(...textsOf(bestand, ['mits', i], { tekst }))
    }
  }
  for (const [i, { toelichting }] of spanningen.waarde.entries()) {
    teksten.push(...textsOf(spanningen.bestand, [i, 'toelichting'], toelichting))
  }
  for (const { tekst, plek } of teksten) {
    for (const [, naam = ''] of tekst.matchAll(/\{([^{}]*)\}/g)) {
      if (!catalogus.has(naam)) meldingen.meldOnbekend(plek, 'feit', naam, catalogus.keys())
    }
  }
}
