import type {
  Boekkop,
  Gekanteld,
  Herspeling,
  Kanteling,
  Verandering,
} from '../../domain/model/antwoord/beleidstoets.ts'
import type { GevraagdePeildatum } from '../../domain/model/peildatum.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { compareRegelboeken } from '../../domain/praktijk/regelboekverschil.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import type { Herspeeld, Herspeelgeval, Herspeeluitslag, NietHerspeeld } from '../ports/herspeel.ts'
import type { Namen } from './namen.ts'
import { describeOorzaak, describeStandoorzaak } from './tekst.ts'
import { createTotalen } from './totalen.ts'

/** So many cases go to a worker at once, and so many pieces wait. */
const PER_BROK = 100
const MAX_ONDERWEG = 8

export interface Herspeelopdracht {
  readonly oud: Regelboek
  readonly nieuw: Regelboek
  readonly gevraagd: GevraagdePeildatum
  readonly gevallen: Iterable<Herspeelgeval> | AsyncIterable<Herspeelgeval>
  /** Told after every piece how many cases were played. */
  readonly meld?: (aantal: number) => void
}

const headOf = ({ visie, sha256, gebiedenSha256 }: Regelboek): Boekkop => ({
  id: visie.id,
  titel: visie.titel,
  versie: visie.versie,
  status: visie.status,
  sha256,
  gebiedenSha256,
})

const listChanges = (veranderingen: ReadonlyMap<string, Verandering>) =>
  [...veranderingen].map(([id, wat]) => ({ id, wat }))

async function* cutPieces(gevallen: Herspeelopdracht['gevallen']) {
  let brok: Herspeelgeval[] = []
  for await (const geval of gevallen) {
    brok.push(geval)
    if (brok.length < PER_BROK) continue
    yield brok
    brok = []
  }
  if (brok.length > 0) yield brok
}

/** Results in the order of the cases, with some pieces under way at once. */
async function* playPieces(
  { replay, nu }: Pick<OmgevingMetOpslag, 'replay' | 'nu'>,
  { oud, nieuw, gevraagd, gevallen }: Herspeelopdracht,
): AsyncGenerator<Herspeeluitslag> {
  const onderweg: Promise<Herspeeluitslag>[] = []
  const vast = { oud: oud.visie.id, nieuw: nieuw.visie.id, gevraagd, nu: nu() }
  for await (const brok of cutPieces(gevallen)) {
    const werk = replay({ ...vast, gevallen: brok })
    // A failure is thrown where it is awaited, in order.
    werk.catch(() => undefined)
    onderweg.push(werk)
    // Other requests, and the workers that are still starting, get their turn.
    await new Promise((klaar) => setImmediate(klaar))
    const eerste = onderweg.length >= MAX_ONDERWEG ? onderweg.shift() : undefined
    if (eerste) yield await eerste
  }
  for (const werk of onderweg) yield await werk
}

const isFout = (deel: Herspeeld | NietHerspeeld): deel is NietHerspeeld => 'fouten' in deel

/** A flip as it is told, with every cause in words. */
const tellKanteling = (
  { toen, kanteling, ...geval }: Herspeeld & { readonly kanteling: Kanteling },
  namen: Namen,
  visie: Regelboek['visie'],
): Gekanteld => {
  const { stand, oorzaken, ...uitkomst } = kanteling
  return {
    ...geval,
    ...uitkomst,
    oorzaken: oorzaken.map((oorzaak) => ({
      ...oorzaak,
      tekst: describeOorzaak(oorzaak, namen, visie),
    })),
    ...(stand && {
      stand: {
        richting: stand.richting,
        oorzaken: stand.oorzaken.map((oorzaak) => ({
          ...oorzaak,
          tekst: describeStandoorzaak(oorzaak, namen, visie),
        })),
      },
    }),
    ...(toen && {
      vastgelegd: {
        conclusie: toen.conclusie,
        ...(toen.richting && { richting: toen.richting }),
      },
    }),
  }
}

/** Plays all cases on both rulebooks and adds up what tipped, and through what. */
export const replayAlles = async (
  omgeving: Pick<OmgevingMetOpslag, 'replay' | 'nu'>,
  opdracht: Herspeelopdracht,
): Promise<Herspeling> => {
  const { oud, nieuw, meld } = opdracht
  const totalen = createTotalen(oud, nieuw)
  const kantelingen: Gekanteld[] = []
  const nietHerspeeld: NietHerspeeld[] = []
  let aantal = 0
  for await (const uitslag of playPieces(omgeving, opdracht)) {
    for (const deel of uitslag) {
      if (isFout(deel)) {
        nietHerspeeld.push(deel)
        continue
      }
      totalen.add(deel)
      const { kanteling } = deel
      if (kanteling) {
        kantelingen.push(tellKanteling({ ...deel, kanteling }, totalen.namen, oud.visie))
      }
    }
    aantal += uitslag.length
    meld?.(aantal)
  }
  const verschil = compareRegelboeken(oud, nieuw)
  return {
    vergelekenMet: headOf(oud),
    concept: headOf(nieuw),
    verschil: {
      regels: listChanges(verschil.regels),
      spanningen: listChanges(verschil.spanningen),
      grenzen: [...verschil.grenzen],
      profielen: [...verschil.profielen],
      weegtabel: verschil.weegtabel,
    },
    totalen: totalen.total(),
    kantelingen,
    nietHerspeeld,
  }
}
