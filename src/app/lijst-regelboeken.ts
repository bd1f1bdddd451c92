import { AppError } from '../domain/errors.ts'
import type { Feit } from '../domain/feit.ts'
import type { RegelDefinitie } from '../domain/regel.ts'
import type { Regelboek } from '../domain/regelboek.ts'
import { kiesRegelboek, newestRegelboek, today } from './kies-regelboek.ts'
import type { Omgeving } from './omgeving.ts'

type Bron = Pick<Omgeving, 'toetsers' | 'nu'>

/** What there is to know about a rulebook without its rules. */
export const describeRegelboek = ({ visie, sha256, gebiedenSha256, ...rest }: Regelboek) => ({
  id: visie.id,
  titel: visie.titel,
  versie: visie.versie,
  status: visie.status,
  bevoegdGezag: visie.bevoegdGezag,
  geldigVan: visie.geldigVan,
  ...(visie.geldigTot === undefined ? {} : { geldigTot: visie.geldigTot }),
  beschikbaarVan: visie.beschikbaarVan,
  vaststelling: visie.vaststelling,
  documenten: visie.documenten,
  lagen: visie.lagen,
  drempels: visie.drempels,
  woorden: visie.woorden,
  disclaimer: visie.disclaimer,
  begrippen: rest.begrippen,
  spanningen: rest.spanningen,
  aantallen: {
    regels: rest.regels.length,
    gebieden: rest.gebieden.length,
    spanningen: rest.spanningen.length,
    feiten: rest.feiten.size,
  },
  sha256,
  gebiedenSha256,
})

export const lijstRegelboeken = ({ toetsers }: Bron) =>
  toetsers.map(({ regelboek }) => describeRegelboek(regelboek))

/** A rulebook by id. Throws AppError('niet_gevonden'). */
export const haalRegelboek = ({ toetsers }: Bron, id: string): Regelboek => {
  const gevonden = toetsers.find(({ regelboek }) => regelboek.visie.id === id)
  if (gevonden === undefined) throw new AppError('niet_gevonden', { wat: `Regelboek "${id}"` })
  return gevonden.regelboek
}

/** The rulebook of today, or the newest when none is adopted. Throws AppError('niet_gevonden') without any. */
export const huidigRegelboek = ({ toetsers, nu }: Bron): Regelboek => {
  const vandaag = today(nu())
  const gekozen =
    kiesRegelboek(toetsers, { geldigOp: vandaag, beschikbaarOp: vandaag }) ??
    newestRegelboek(toetsers)
  if (gekozen === undefined) throw new AppError('niet_gevonden', { wat: 'Een regelboek' })
  return gekozen.regelboek
}

export const lijstRegels = (bron: Bron, id: string): readonly RegelDefinitie[] =>
  haalRegelboek(bron, id).regels

export const lijstFeiten = ({ feiten }: Regelboek): readonly Feit[] => [...feiten.values()]
