import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Omhullende } from '../../domain/plaats/omhullende.ts'
import { withPlek } from '../invoer/keep-plek.ts'
import { type GelezenInvoer, readInvoer } from '../invoer/read-invoer.ts'
import type { Omgeving } from '../omgeving.ts'
import { describePlantypedeel } from '../plantypen/kernvragen.ts'
import type { Kenmerken, KorteBeoordelingMetBewijs } from '../ports/beoordelingen.ts'
import type {
  AssessZonderBewijs,
  CheckInvoer,
  MetTekenbaar,
  Rekenantwoord,
  Rekenvraag,
} from '../ports/reken.ts'
import { assessMetBewijs, type Berekening, explainMetBewijs } from './assess-met-bewijs.ts'
import { type Delen, joinDelen } from './bewijs.ts'
import { findEldersHier } from './elders.ts'
import { readDeelkernen, readKern } from './kern.ts'

/** What the store searches by. */
export const readKenmerken = (
  beoordeling: KorteBeoordelingMetBewijs,
  kader: Omhullende,
): Kenmerken => {
  const { naam, peildatum, advies, bewijs } = beoordeling
  return {
    naam,
    conclusie: advies.conclusie,
    bandbreedte: advies.bandbreedte,
    peildatum,
    regelboek: { id: bewijs.regelboek.id, sha256: bewijs.regelboek.sha256 },
    gebiedenSha256: bewijs.gebieden.sha256,
    bewijsSha256: bewijs.sha256,
    kader,
    kern: readKern(beoordeling),
    verzoek: bewijs.verzoek,
    crs: bewijs.crs.invoer,
  }
}

const addDeelkernen = (kenmerken: Kenmerken, gelezen: GelezenInvoer): Kenmerken => ({
  ...kenmerken,
  kern: { ...kenmerken.kern, ...readDeelkernen(gelezen) },
})

/** Works out an assessment in this process; of the location only where it lies is kept. Throws AppError on faulty input. */
export const assessHier = (omgeving: Omgeving, vraag: Rekenvraag): Rekenantwoord & MetTekenbaar => {
  const { nu, stempel = {}, uitgelegd, metElders, ...gevraagd } = vraag
  const verzoek = { ...gevraagd, inhoud: withPlek(gevraagd.inhoud) }
  const toen = { ...omgeving, nu: () => nu }
  const elders = metElders ? findEldersHier(toen, verzoek) : undefined
  /** With what stands beside it, outside the receipt. */
  const write = (delen: Delen, { gelezen, beoordeling }: Berekening) => {
    const plantype = describePlantypedeel(gelezen, beoordeling)
    const erbij = { ...stempel, ...(elders && { elders }), ...plantype }
    const stempels = Object.entries(erbij).map(
      ([naam, deel]) => [naam, omgeving.hash.canonicalize(deel)] as const,
    )
    return joinDelen(new Map([...delen, ...stempels]))
  }
  const answer = (berekening: Berekening): Rekenantwoord & MetTekenbaar => ({
    inhoud: write(berekening.delen, berekening),
    kenmerken: {
      ...addDeelkernen(readKenmerken(berekening.beoordeling, berekening.kader), berekening.gelezen),
      gezag: berekening.gelezen.toetser.regelboek.visie.bevoegdGezag,
    },
    tekenbaar: berekening.tekenbaar,
  })
  if (!uitgelegd) return answer(assessMetBewijs(toen, verzoek))
  const berekening = explainMetBewijs(toen, verzoek)
  return { ...answer(berekening), volledig: write(berekening.volledigeDelen, berekening) }
}

/** Only reads the input. Throws AppError with every fault. */
export const checkInvoerHier = (
  omgeving: Omgeving,
  { nu, ...verzoek }: Parameters<CheckInvoer>[0],
): void => {
  readInvoer(verzoek, { ...omgeving, nu: () => nu })
}

/** The same without a receipt, for a page that keeps nothing of it. */
export const assessZonderBewijsHier = (
  omgeving: Omgeving,
  { nu, metElders, ...verzoek }: Parameters<AssessZonderBewijs>[0],
): Beoordeling => {
  const gelezen = readInvoer(verzoek, { ...omgeving, nu: () => nu })
  const { toetser, ...vraagstuk } = gelezen
  const elders = metElders ? toetser.findElders(vraagstuk) : undefined
  const beoordeling = toetser.assess(vraagstuk)
  return {
    ...beoordeling,
    ...(elders && { elders }),
    ...describePlantypedeel(gelezen, beoordeling),
  }
}
