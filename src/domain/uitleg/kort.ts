import type { Advies, Beoordeling, KortAdvies, KorteBeoordeling } from '../model/beoordeling.ts'
import type { RichtingUitkomst, UitgelegdeRichting } from '../model/richting.ts'
import type { KorteUitkomst, NietVanToepassing, UitkomstMetToelichting } from '../model/uitkomst.ts'
import { keepGelezen } from './lijsten.ts'

const shortenAdvies = ({ zinnen: _, samenvatting: __, ...kort }: Advies): KortAdvies => kort

/** Which way and how firm, without the sentence for the officer. */
export const shortenRichting = ({
  motivering: _,
  ...richting
}: UitgelegdeRichting): RichtingUitkomst => richting

const shortenUitkomst = (uitkomst: UitkomstMetToelichting): KorteUitkomst => {
  const { regel, gebied, oordeel, niveau, marge, ontbreekt, kort } = uitkomst
  return {
    ...(gebied !== undefined && { gebied }),
    kort,
    ...(marge && { marge }),
    niveau,
    ontbreekt,
    oordeel,
    regel,
  }
}

const withoutSpoor = ({ spoor: _, ...rest }: NietVanToepassing): NietVanToepassing => rest

/** What is answered and proven of an explained assessment. The same as assessing it without the explanation. */
export const shortenBeoordeling = ({
  richtingZinnen: _,
  ...volledig
}: Beoordeling): KorteBeoordeling => ({
  ...volledig,
  advies: shortenAdvies(volledig.advies),
  ...(volledig.richting && { richting: shortenRichting(volledig.richting) }),
  feiten: keepGelezen(
    volledig.feiten,
    volledig.uitkomsten.flatMap(({ rustOp }) => rustOp.feiten),
  ),
  uitkomsten: volledig.uitkomsten.map(shortenUitkomst),
  nietVanToepassing: volledig.nietVanToepassing.map(withoutSpoor),
})

/** An answer in short as it was up to the fifth form of a receipt: with its summary, and every fact that is known. */
export const shortenAlsVorm5 = (
  kort: KorteBeoordeling,
  {
    advies: { samenvatting },
    feiten,
    richting,
  }: Pick<Beoordeling, 'advies' | 'feiten' | 'richting'>,
): KorteBeoordeling => ({
  ...kort,
  advies: { ...kort.advies, samenvatting },
  feiten,
  ...(richting && { richting }),
})
