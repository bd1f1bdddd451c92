import type { Beoordeling, KorteBeoordeling, MitsUitkomst } from '../model/beoordeling.ts'
import { joinEn, upperFirst } from '../tekst.ts'
import { ANDER_PLAN } from './ander-plan.ts'

/** Where the plan then stands: up to the fourth form a mits did not tell. */
const STANDZIN = /^[^"]*"[^"]*"(?: in plaats van "[^"]*")?\. /

const tellMits = ({ stand: _, ...mits }: MitsUitkomst): MitsUitkomst => {
  const wat = `${upperFirst(joinEn(mits.wijzigingen.map(({ tekst }) => tekst)))}. `
  return { ...mits, tekst: wat + mits.tekst.slice(wat.length).replace(STANDZIN, '') }
}

const LATER = Object.values(ANDER_PLAN).map((zin) => ` ${zin}`)

/** Every text in it, without the sentences that say that a remedy is another plan. */
const dropLater = <T>(waarde: T): T => {
  if (typeof waarde === 'string') {
    return LATER.reduce((tekst, zin) => tekst.replaceAll(zin, ''), waarde as string) as T
  }
  if (Array.isArray(waarde)) return waarde.map(dropLater) as T
  if (typeof waarde !== 'object' || waarde === null) return waarde
  return Object.fromEntries(
    Object.entries(waarde).map(([naam, deel]) => [naam, dropLater(deel)]),
  ) as T
}

/** An assessment as it was told up to the fourth form of a receipt. */
export const tellAlsVorm4 = <B extends Beoordeling | KorteBeoordeling>(deel: B): B => {
  const { mits, advies, richting, ...rest } = deel
  const verteld = { advies, ...(richting && { richting }) }
  const zinnen = 'richtingZinnen' in rest ? { richtingZinnen: dropLater(rest.richtingZinnen) } : {}
  return { ...rest, ...dropLater(verteld), ...zinnen, mits: mits.map(tellMits) } as unknown as B
}
