import type { Hoofdstuk } from '../ports/rapport.ts'
import { formatDatum } from '../woorden/codes.ts'
import { alinea, eigenTekst, letOp, paragraaf } from './blok.ts'
import type { Bron } from './bron.ts'
import { listBeslissend, listVerhouding, sayRichting } from './richting.ts'

/** The advice and beside it the officer's own conclusie: the one never fills in the other. */
export const writeConclusie = (bron: Bron): Omit<Hoofdstuk, 'nummer'> => ({
  titel: 'Conclusie',
  blokken: [],
  paragrafen: [
    paragraaf('Het advies van Visietoets', [
      alinea(`Het advies is: ${bron.beoordeling.advies.woorden}.`),
      alinea(sayRichting(bron)),
      ...listVerhouding(bron),
      letOp(bron.beoordeling.advies.disclaimer),
    ]),
    ...listBeslissend(bron),
    paragraaf('De conclusie van de behandelaar', [
      ...(bron.eigen
        ? [
            alinea(`Vastgelegd op ${formatDatum(bron.eigen.vastgelegdOp)}: ${bron.eigen.woorden}.`),
            alinea(bron.eigen.motivering),
          ]
        : [alinea('De behandelaar heeft nog geen eigen conclusie vastgelegd.')]),
      eigenTekst(
        'Leidt het plan tot een evenwichtige toedeling van functies aan locaties? Waarom?',
      ),
    ]),
  ],
})
