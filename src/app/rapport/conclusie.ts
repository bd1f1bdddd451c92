import type { Hoofdstuk } from '../ports/rapport.ts'
import { formatDatum } from '../woorden/codes.ts'
import type { Bron } from './bron.ts'

/** The advice and beside it the officer's own conclusie: the one never fills in the other. */
export const writeConclusie = ({ beoordeling, eigen }: Bron): Omit<Hoofdstuk, 'nummer'> => ({
  titel: 'Conclusie',
  blokken: [],
  paragrafen: [
    {
      titel: 'Het advies van Visietoets',
      blokken: [
        { soort: 'alinea', tekst: `Het advies is: ${beoordeling.advies.woorden}.` },
        { soort: 'let_op', tekst: beoordeling.advies.disclaimer },
      ],
    },
    {
      titel: 'De conclusie van de behandelaar',
      blokken: [
        ...(eigen
          ? [
              {
                soort: 'alinea',
                tekst: `Vastgelegd op ${formatDatum(eigen.vastgelegdOp)}: ${eigen.woorden}.`,
              } as const,
              { soort: 'alinea', tekst: eigen.motivering } as const,
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
