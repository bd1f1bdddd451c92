import { upperFirst } from '../../domain/tekst.ts'
import { listVoorschriften } from '../../domain/voorschriften.ts'
import type { Blok, Hoofdstuk, Paragraaf } from '../ports/rapport.ts'
import { nameHerkomst } from '../woorden/codes.ts'
import { OVER_VOORSCHRIFTEN, wordVoorschriftBron } from '../woorden/voorschrift.ts'
import {
  alinea,
  eigenTekst,
  listParagraaf,
  opsomming,
  orZin,
  paragraaf,
  toKaal,
  toVervolg,
} from './blok.ts'
import type { Bron } from './bron.ts'

/** The standard conditions that go with the plan if it is permitted; nothing when there are none. */
const writeVoorschriften = ({ boek, beoordeling }: Bron): readonly Paragraaf[] => {
  const punten = listVoorschriften(boek, beoordeling).map((voorschrift) => ({
    kop: voorschrift.onderwerp,
    tekst: voorschrift.tekst,
    labels: [...voorschrift.regels, wordVoorschriftBron(voorschrift)],
  }))
  return listParagraaf('Voorschriften bij een vergunning', punten, alinea(OVER_VOORSCHRIFTEN))
}

const PRAAT =
  'Bij sommige plannen moet u met de omgeving praten voor u de aanvraag doet. Vraag de gemeente of dat ook bij uw plan zo is. Praat altijd met uw buren, ook als het niet verplicht is.'

const VERLAAGT_NIET = 'Participatie en draagvlak verlagen het advies niet.'

/** In which cases taking part is required, as far as that is known: no assessment says it of every plan. */
const writeParticipatie = ({ boek: { procedure } }: Bron): readonly Blok[] => {
  const { bekend = false, uitleg, gevallen = [], grond } = procedure?.participatie ?? {}
  if (!bekend || uitleg === undefined || grond === undefined) {
    return [alinea(`Ga na of participatie bij dit plan verplicht is. ${VERLAAGT_NIET}`)]
  }
  const bronnen = grond.bron.map(({ titel, plaats }) => [titel, plaats].filter(Boolean).join(', '))
  return [
    alinea(uitleg),
    opsomming(gevallen.map((geval) => toKaal(upperFirst(geval)))),
    opsomming([
      {
        kop: 'Waarop dit rust',
        tekst: `In eigen woorden weergegeven uit ${bronnen.join('; ')}.`,
        labels: nameHerkomst(grond),
      },
    ]),
    alinea(`Ga na of dit plan zo'n geval is. ${VERLAAGT_NIET}`),
  ]
}

/** Whether it can be done: procedure, taking part, documents and advisers. */
export const writeUitvoering = (bron: Bron): Omit<Hoofdstuk, 'nummer'> => {
  const { beoordeling, register } = bron
  const kort = register === 'kort'
  const list = (delen: readonly Parameters<typeof toVervolg>[0][]) =>
    delen.map((deel) => toVervolg(deel, register))
  const eigen = (vraag: string): readonly Blok[] => (kort ? [] : [eigenTekst(vraag)])
  const kosten: readonly Paragraaf[] = kort
    ? []
    : [
        paragraaf('Economische uitvoerbaarheid', [
          alinea('Visietoets rekent niet aan kosten en opbrengsten.'),
          ...eigen('Is het plan uitvoerbaar: kosten, kostenverhaal en nadeelcompensatie?'),
        ]),
      ]
  return {
    titel: kort ? 'Hoe het verder gaat' : 'Uitvoerbaarheid',
    blokken: [],
    paragrafen: [
      paragraaf(kort ? 'De stappen' : 'Procedure', [
        orZin(list(beoordeling.procedure), 'Wij vonden geen stap die dit plan zeker nodig heeft.'),
      ]),
      paragraaf(kort ? 'Praten met de omgeving' : 'Participatie', [
        ...(kort ? [alinea(PRAAT)] : writeParticipatie(bron)),
        ...eigen('Hoe is de omgeving betrokken, en wat is met de inbreng gedaan?'),
      ]),
      paragraaf(kort ? 'Wat u meeneemt naar het gesprek' : 'Stukken en onderzoeken', [
        orZin(list(beoordeling.stukken), 'Wij vonden geen stuk dat nu nodig is.'),
        ...eigen('Wat blijkt uit de onderzoeken?'),
      ]),
      paragraaf(kort ? 'Wie meedenkt' : 'Adviseurs', [
        orZin(list(beoordeling.adviseurs), 'Wij vonden geen adviseur die nu nodig is.'),
      ]),
      ...listParagraaf('Bijdragen van specialisten', bron.vastgesteld?.bijdragen ?? []),
      ...kosten,
      ...(kort ? [] : writeVoorschriften(bron)),
    ],
  }
}
