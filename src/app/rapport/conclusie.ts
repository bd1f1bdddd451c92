import type { Hoofdstuk } from '../ports/rapport.ts'
import { formatDatum } from '../woorden/codes.ts'
import type { Bron } from './bron.ts'
import { listBeslissend, listVerhouding, sayRichting } from './richting.ts'

/** The advice and beside it the officer's own conclusie: the one never fills in the other. */
export const writeConclusie = (bron: Bron): Omit<Hoofdstuk, 'nummer'> => ({
  titel: 'Conclusie',
  blokken: [],
  paragrafen: [
    {
      titel: 'Het advies van Visietoets',
      blokken: [
        { soort: 'alinea', tekst: `Het advies is: ${bron.beoordeling.advies.woorden}.` },
        { soort: 'alinea', tekst: sayRichting(bron) },
        ...listVerhouding(bron),
        { soort: 'let_op', tekst: bron.beoordeling.advies.disclaimer },
      ],
    },
    ...listBeslissend(bron),
    {
      titel: 'De conclusie van de behandelaar',
      blokken: [
        ...(bron.eigen
          ? [
              {
                soort: 'alinea',
                tekst: `Vastgelegd op ${formatDatum(bron.eigen.vastgelegdOp)}: ${bron.eigen.woorden}.`,
              } as const,
              { soort: 'alinea', tekst: bron.eigen.motivering } as const,
            ]
          : [
              {
                soort: 'alinea',
                tekst: 'De behandelaar heeft nog geen eigen conclusie vastgelegd.',
              } as const,
            ]),
        {
          soort: 'eigen_tekst',
          vraag: 'Leidt het plan tot een evenwichtige toedeling van functies aan locaties? Waarom?',
        },
      ],
    },
  ],
})
