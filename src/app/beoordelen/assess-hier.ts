import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Omhullende } from '../../domain/plaats/omhullende.ts'
import { readInvoer } from '../invoer/read-invoer.ts'
import type { Omgeving } from '../omgeving.ts'
import type { Kenmerken, KorteBeoordelingMetBewijs } from '../ports/beoordelingen.ts'
import type { AssessZonderBewijs, Rekenantwoord, Rekenvraag } from '../ports/reken.ts'
import { assessMetBewijs, explainMetBewijs } from './assess-met-bewijs.ts'
import { type Delen, joinDelen } from './bewijs.ts'
import { findEldersHier } from './elders.ts'
import { readKern } from './kern.ts'

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

/** Works out an assessment in this thread. Throws AppError on faulty input. */
export const assessHier = (omgeving: Omgeving, vraag: Rekenvraag): Rekenantwoord => {
  const { nu, stempel = {}, uitgelegd, metElders, ...verzoek } = vraag
  const toen = { ...omgeving, nu: () => nu }
  const elders = metElders ? findEldersHier(toen, verzoek) : undefined
  const erbij = { ...stempel, ...(elders && { elders }) }
  const stempels = Object.entries(erbij).map(
    ([naam, deel]) => [naam, omgeving.hash.canonicalize(deel)] as const,
  )
  const write = (delen: Delen) => joinDelen(new Map([...delen, ...stempels]))
  if (uitgelegd) {
    const { beoordeling, delen, volledigeDelen, kader } = explainMetBewijs(toen, verzoek)
    const volledig = write(volledigeDelen)
    return { inhoud: write(delen), volledig, kenmerken: readKenmerken(beoordeling, kader) }
  }
  const { beoordeling, delen, kader } = assessMetBewijs(toen, verzoek)
  return { inhoud: write(delen), kenmerken: readKenmerken(beoordeling, kader) }
}

/** The same without a receipt, for a page that keeps nothing of it. */
export const assessZonderBewijsHier = (
  omgeving: Omgeving,
  { nu, metElders, ...verzoek }: Parameters<AssessZonderBewijs>[0],
): Beoordeling => {
  const { toetser, ...vraagstuk } = readInvoer(verzoek, { ...omgeving, nu: () => nu })
  const elders = metElders ? toetser.findElders(vraagstuk) : undefined
  return { ...toetser.assess(vraagstuk), ...(elders && { elders }) }
}
