import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { joinEn } from '../../domain/tekst.ts'
import { chooseRedenen } from '../../domain/uitleg/redenen.ts'
import { STANDTOON } from '../../domain/woorden/toon.ts'
import type { Blad } from '../ports/rapport.ts'
import { listGrondslag, nameGrondslag, sayStand, type Vastheid } from '../woorden/grondslag.ts'
import { isZonderVoorwaarde, sayPast } from '../woorden/kern.ts'
import { sayGebiedszin } from '../woorden/lidwoord.ts'
import { sayVastheid, sayVerhouding } from '../woorden/richting.ts'
import { NIET_GELDEND_TELT } from '../woorden/voorbehouden.ts'
import type { Hulp } from './aanbod.ts'
import { listKenmerken, type Omstandigheden } from './kenmerken.ts'
import { makeOverzicht } from './overzicht.ts'
import { type Reden, sayAanhef } from './redenen.ts'
import type { Uitwegen } from './uitwegen.ts'
import type { Vervolg } from './vervolg.ts'

const listStappen = ({ stappen }: Vervolg): readonly string[] =>
  stappen.map(({ wat, duur }) => (duur === undefined ? wat : `${wat} (${duur})`))

/** So many changes are read on one page. */
const MAX_HULP = 2

const sayHulp = (hulp: readonly Hulp[]): string =>
  hulp
    .slice(0, MAX_HULP)
    .map(({ tekst, meer }) => (meer === undefined ? tekst : `${tekst} ${meer}`))
    .join('\n')

/** What speaks for a plan, in a text of the municipality. */
const sayAanhefOfficieel = (reden: Reden): string =>
  reden.rol === 'pleit_voor' ? 'Daar staat tegenover: ' : sayAanhef(reden)

/** With what a plan is at odds and how firm each of these is, for an officer; undefined where one sentence says it. */
const sayOfficieel = (
  beoordeling: Beoordeling,
  boek: Regelboek,
  verteld: Vastheid | undefined,
): { readonly kern: string; readonly zeker: string } | undefined => {
  const { richting, houdingen } = beoordeling
  if (verteld) {
    const { stand: kern, rust, alleenVast } = verteld
    return { kern, zeker: [rust, alleenVast].filter(Boolean).join(' ') }
  }
  if (isZonderVoorwaarde(beoordeling)) {
    const hard = richting?.hardheid && sayVastheid(boek.visie, richting.hardheid)
    return { kern: sayPast(boek.visie), zeker: [hard, NIET_GELDEND_TELT].filter(Boolean).join(' ') }
  }
  if (richting?.stand !== 'strijdig') return undefined
  const { beslissend } = chooseRedenen(richting)
  const grondslagen = listGrondslag(beslissend, { houdingen }, boek)
  return grondslagen.length < 2
    ? undefined
    : {
        kern: sayStand(richting, grondslagen, boek),
        zeker: `Dit rust op ${joinEn(grondslagen.map(nameGrondslag))}.`,
      }
}

/** The careful conclusie, and why it is not what the stand leads to expect. */
const sayAdvies = ({ advies, richting }: Pick<Beoordeling, 'advies' | 'richting'>): string => {
  const verhouding = richting ? sayVerhouding(richting, advies.conclusie) : ''
  return [`Het advies is: ${advies.woorden}.`, verhouding].filter(Boolean).join(' ')
}

interface Bladvraag extends Partial<Pick<Blad, 'kaart' | 'eigen'>>, Omstandigheden {
  /** What else one could change; absent: only what the advice says of itself. */
  readonly uitwegen?: Uitwegen | undefined
  /** What helps, for an officer too; absent: nothing is said of that to him. */
  readonly helpt?: string
  /** How the whole of a plan in parts stands; absent: as the advice says. */
  readonly vastheid?: Vastheid | undefined
  /** That it departs from the omgevingsplan; absent: nobody said so. */
  readonly wijktAf?: string | undefined
}

/**
 * The overview as page one of a report; nothing for an advice from before there was a direction. An officer, whose
 * conclusie is `eigen`, needs not be told what to do next.
 */
export const writeBlad = (
  beoordeling: Beoordeling,
  boek: Regelboek,
  { kaart, eigen, uitwegen, helpt = '', vastheid: verteld, wijktAf, ...rest }: Bladvraag,
): { readonly blad?: Blad } => {
  const { stand, kern, nuance, hardheid, vastheid, vrij, redenen, hulp, vervolg } = makeOverzicht(
    beoordeling,
    boek,
    { uitwegen, alleenRedenen: eigen !== undefined },
  )
  if (stand === undefined) return {}
  // Who concludes himself reads how firm it is; what it is not yet is for who waits for him.
  const hard = hardheid && sayVastheid(boek.visie, hardheid)
  const officieel = eigen && sayOfficieel(beoordeling, boek, verteld)
  const zeker = eigen
    ? [officieel?.zeker ?? hard, sayAdvies(beoordeling)].filter(Boolean).join(' ')
    : [vastheid, nuance.spreiding].filter(Boolean).join(' ')
  return {
    blad: {
      plan: listKenmerken(beoordeling, boek, rest),
      stand: stand.woorden,
      toon: STANDTOON[stand.stand],
      // Who reads that it fits must read there what it does not fit in.
      kern: [officieel?.kern ?? kern, wijktAf].filter(Boolean).join(' '),
      ...(zeker !== '' && { vastheid: zeker }),
      redenen: redenen.map((reden) => ({
        tekst: (eigen ? sayAanhefOfficieel(reden) : sayAanhef(reden)) + sayGebiedszin(reden.tekst),
        labels: reden.label === undefined ? [] : [reden.label],
      })),
      ...(eigen
        ? { helpt, vervolg: [], eigen }
        : {
            ...(vrij && { vergunning: `${vrij.zin} ${vrij.uitleg}` }),
            helpt: sayHulp(hulp),
            vervolg: listStappen(vervolg),
            kosten: `Wat het kost: ${vervolg.kosten}.`,
          }),
      ...(kaart && { kaart }),
    },
  }
}
