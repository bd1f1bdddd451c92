import { listVoorschriften } from '../../domain/voorschriften.ts'
import type { Blok, Hoofdstuk, Paragraaf } from '../ports/rapport.ts'
import { OVER_VOORSCHRIFTEN, wordVoorschriftBron } from '../woorden/voorschrift.ts'
import type { Bron } from './bron.ts'
import { orZin, toVervolg } from './punt.ts'

/** The standard conditions that go with the plan if it is permitted; nothing when there are none. */
const writeVoorschriften = ({ boek, beoordeling }: Bron): readonly Paragraaf[] => {
  const punten = listVoorschriften(boek, beoordeling).map((voorschrift) => ({
    kop: voorschrift.onderwerp,
    tekst: voorschrift.tekst,
    labels: [...voorschrift.regels, wordVoorschriftBron(voorschrift)],
  }))
  const uitleg = { soort: 'alinea', tekst: OVER_VOORSCHRIFTEN } as const
  return punten.length === 0
    ? []
    : [
        {
          titel: 'Voorschriften bij een vergunning',
          blokken: [uitleg, { soort: 'punten', punten }],
        },
      ]
}

/** Whether it can be done: procedure, taking part, documents and advisers. */
export const writeUitvoering = (bron: Bron): Omit<Hoofdstuk, 'nummer'> => {
  const { beoordeling, register } = bron
  const kort = register === 'kort'
  const list = (delen: readonly Parameters<typeof toVervolg>[0][]) =>
    delen.map((deel) => toVervolg(deel, register))
  const eigen = (vraag: string): readonly Blok[] => (kort ? [] : [{ soort: 'eigen_tekst', vraag }])
  const kosten: readonly Paragraaf[] = kort
    ? []
    : [
        {
          titel: 'Economische uitvoerbaarheid',
          blokken: [
            { soort: 'alinea', tekst: 'Visietoets rekent niet aan kosten en opbrengsten.' },
            ...eigen('Is het plan uitvoerbaar: kosten, kostenverhaal en nadeelcompensatie?'),
          ],
        },
      ]
  return {
    titel: kort ? 'Hoe het verder gaat' : 'Uitvoerbaarheid',
    blokken: [],
    paragrafen: [
      {
        titel: kort ? 'De stappen' : 'Procedure',
        blokken: [
          orZin(
            list(beoordeling.procedure),
            'Wij vonden geen stap die dit plan zeker nodig heeft.',
          ),
        ],
      },
      {
        titel: kort ? 'Praten met de omgeving' : 'Participatie',
        blokken: [
          {
            soort: 'alinea',
            tekst: kort
              ? 'Is praten met de omgeving verplicht? Dat staat bij de stappen hierboven. Praat altijd met uw buren, ook als het niet verplicht is.'
              : 'Of participatie verplicht is, staat bij de procedure. Participatie en draagvlak verlagen het advies niet.',
          },
          ...eigen('Hoe is de omgeving betrokken, en wat is met de inbreng gedaan?'),
        ],
      },
      {
        titel: kort ? 'Wat u meeneemt naar het gesprek' : 'Stukken en onderzoeken',
        blokken: [
          orZin(list(beoordeling.stukken), 'Wij vonden geen stuk dat nu nodig is.'),
          ...eigen('Wat blijkt uit de onderzoeken?'),
        ],
      },
      {
        titel: kort ? 'Wie meedenkt' : 'Adviseurs',
        blokken: [orZin(list(beoordeling.adviseurs), 'Wij vonden geen adviseur die nu nodig is.')],
      },
      ...(bron.vastgesteld && bron.vastgesteld.bijdragen.length > 0
        ? [
            {
              titel: 'Bijdragen van specialisten',
              blokken: [{ soort: 'punten', punten: bron.vastgesteld.bijdragen } as const],
            },
          ]
        : []),
      ...kosten,
      ...(kort ? [] : writeVoorschriften(bron)),
    ],
  }
}
