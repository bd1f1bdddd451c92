import type { Advies, Beoordeling, KortAdvies, KorteBeoordeling } from '../model/beoordeling.ts'
import type { KorteUitkomst, NietVanToepassing, UitkomstMetToelichting } from '../model/uitkomst.ts'

const shortenAdvies = ({ zinnen: _, ...kort }: Advies): KortAdvies => kort

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
  uitkomsten: volledig.uitkomsten.map(shortenUitkomst),
  nietVanToepassing: volledig.nietVanToepassing.map(withoutSpoor),
})
