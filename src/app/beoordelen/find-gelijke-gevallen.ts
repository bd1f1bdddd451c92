import type {
  GelijkeGevallen,
  Gelijkenis,
  GelijkGeval,
} from '../../domain/model/antwoord/gelijke-gevallen.ts'
import type { Conclusie } from '../../domain/model/visie.ts'
import {
  activiteitenOf,
  createVergelijker,
  orderGelijkenis,
} from '../../domain/praktijk/gelijkenis.ts'
import {
  type Beoordeeld,
  explainGelijkenis,
  listVerschillen,
} from '../../domain/praktijk/gelijkenis-tekst.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import type { Zaakregel } from '../ports/beoordelingen.ts'
import { createStandTeller } from '../praktijk/standen.ts'
import { findBoek } from '../regelboek/choose-catalogus.ts'
import { wordRichting } from '../woorden/richting.ts'
import { type KorteBewaarde, parseBewaard } from './explain-bewaard.ts'
import { getBeoordeling } from './get-beoordeling.ts'
import { readKern } from './kern.ts'

/** At most this many cases are shown, and kept while reading. */
const MAX_GEVALLEN = 10

type Omgeving = Pick<OmgevingMetOpslag, 'beoordelingen' | 'boeken' | 'nu'>

interface Kandidaat {
  readonly regel: Zaakregel
  readonly gelijkenis: Gelijkenis
}

/** Most alike first; of equally alike cases the newest. */
const orderKandidaten = (a: Kandidaat, b: Kandidaat) =>
  orderGelijkenis(a.gelijkenis, b.gelijkenis) ||
  b.regel.aangemaaktOp.localeCompare(a.regel.aangemaaktOp) ||
  b.regel.id.localeCompare(a.regel.id)

/** Most of what is looked at is no better than what was found already. */
const keepBeste = (besten: readonly Kandidaat[], nieuw: Kandidaat): readonly Kandidaat[] => {
  const laatste = besten[MAX_GEVALLEN - 1]
  if (laatste && orderKandidaten(laatste, nieuw) <= 0) return besten
  return [...besten, nieuw].toSorted(orderKandidaten).slice(0, MAX_GEVALLEN)
}

/** The last that was recorded of each case, with what was written then. */
const readBesluiten = async (
  { beoordelingen }: Omgeving,
  kandidaten: readonly Kandidaat[],
): Promise<ReadonlyMap<string, Pick<GelijkGeval, 'besluit'>>> => {
  const ids = kandidaten.flatMap(({ regel }) => (regel.besluit ? regel.id : []))
  const besluiten = await beoordelingen.listBesluiten(...ids)
  return new Map(
    besluiten.map(({ id: _, beoordeling, ...vast }) => [beoordeling, { besluit: vast }]),
  )
}

/**
 * The earlier beoordelingen most like this one, with their advice, what the officer recorded, and what
 * differs. Looks at every one earlier than the case that it is of (`dossier`) that shares an activity, and keeps the ten
 * best.
 */
export const findGelijk = async (
  omgeving: Omgeving,
  eigen: KorteBewaarde,
  dossier: string,
): Promise<GelijkeGevallen> => {
  const boek = findBoek(omgeving, eigen)
  const { visie } = boek
  const describe = (
    { richting, ...kern }: Zaakregel['kern'],
    conclusie: Conclusie,
  ): Beoordeeld => ({
    ...kern,
    conclusie,
    ...(richting && { richting: { ...richting, woorden: wordRichting(visie, richting) } }),
  })
  const hier = describe(readKern(eigen), eigen.advies.conclusie)
  const compare = createVergelijker(boek, hier)
  const perStand = createStandTeller(visie)
  const activiteiten = activiteitenOf(hier)
  let besten: readonly Kandidaat[] = []
  let bekeken = 0
  const kandidaten =
    activiteiten.length === 0 ? [] : await omgeving.beoordelingen.list({ activiteiten })
  for (const regel of kandidaten) {
    // Oldest first: what comes after this one is not earlier.
    if (regel.id === dossier) break
    bekeken++
    perStand.add(regel.kern.richting)
    besten = keepBeste(besten, { regel, gelijkenis: compare(regel.kern) })
  }
  const besluiten = await readBesluiten(omgeving, besten)
  const describeGeval = ({ regel, gelijkenis }: Kandidaat): GelijkGeval => ({
    id: regel.id,
    naam: regel.naam,
    aangemaaktOp: regel.aangemaaktOp,
    advies: {
      conclusie: regel.conclusie,
      woorden: visie.woorden[regel.conclusie],
      bandbreedte: regel.bandbreedte,
    },
    richting: {
      ...regel.kern.richting,
      woorden: wordRichting(visie, regel.kern.richting),
    },
    ...besluiten.get(regel.id),
    gelijkenis,
    waarom: explainGelijkenis(boek, gelijkenis),
    verschillen: listVerschillen(
      boek,
      { hier, daar: describe(regel.kern, regel.conclusie) },
      gelijkenis,
    ),
  })
  return {
    beoordeling: eigen.id,
    bekeken,
    perStand: perStand.read(),
    gevallen: besten.map(describeGeval),
  }
}

/** The same, of one that is known by its id. Throws AppError('niet_gevonden'). */
export const findGelijkeGevallen = async (
  omgeving: Omgeving,
  id: string,
): Promise<GelijkeGevallen> => {
  const bewaard = await getBeoordeling(omgeving.beoordelingen, id)
  return findGelijk(omgeving, parseBewaard(bewaard).kort, bewaard.dossier ?? id)
}
