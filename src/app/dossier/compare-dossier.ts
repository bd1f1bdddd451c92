import type { Vergelijking } from '../../domain/model/antwoord/vergelijking.ts'
import { compareVarianten } from '../../domain/ontwikkeling/vergelijking.ts'
import type { BewaardeBeoordeling, KorteBewaarde } from '../beoordelen/explain-bewaard.ts'
import type { DossierMetBegin } from './read-dossier.ts'

export interface Dossiervergelijking {
  /** Both readings, point by point; undefined when nothing was assessed again. */
  readonly vergelijking: Pick<Vergelijking, 'verschillen' | 'gelijk'>
  /** Areas that count in one reading only. */
  readonly gebieden: readonly { readonly naam: string; readonly teltNu: boolean }[]
  /** Part of what differs may come from other rules, not from what was changed. */
  readonly anderRegelboek: boolean
}

const countingIn = ({ ligging }: KorteBewaarde) =>
  new Map(ligging.filter(({ raakt }) => raakt).map(({ gebied, naam }) => [gebied, naam]))

/** What came in beside what is known now; undefined when nothing was assessed again. */
export const compareDossier = ({
  eerste,
  huidig,
  boek,
}: DossierMetBegin): Dossiervergelijking | undefined => {
  if (eerste.id === huidig.id) return undefined
  const toVariant = (naam: string, beoordeling: BewaardeBeoordeling) => ({
    naam,
    regelboek: beoordeling.bewijs.regelboek.sha256,
    woorden: boek.visie.woorden,
    beoordeling,
  })
  const varianten = [
    toVariant('zoals het binnenkwam', eerste),
    toVariant('zoals het nu is', huidig),
  ]
  const [toen, nu] = [countingIn(eerste), countingIn(huidig)]
  const list = (van: ReadonlyMap<string, string>, tegen: ReadonlyMap<string, string>) =>
    [...van].filter(([id]) => !tegen.has(id)).map(([, naam]) => ({ naam, teltNu: van === nu }))
  return {
    vergelijking: compareVarianten(varianten, boek.feiten),
    gebieden: [...list(toen, nu), ...list(nu, toen)],
    anderRegelboek: eerste.bewijs.regelboek.sha256 !== huidig.bewijs.regelboek.sha256,
  }
}
