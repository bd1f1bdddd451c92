import type { Beoordeling, KorteBeoordeling, MitsUitkomst } from '../model/beoordeling.ts'
import { joinEn, upperFirst } from '../tekst.ts'
import { ANDER_PLAN } from './ander-plan.ts'
import { ALS_MEEVALT } from './richting.ts'
import { BESLISSEND } from './zinnen.ts'

/** Where the plan then stands: up to the fourth form a mits did not tell. */
const STANDZIN = /^[^"]*"[^"]*"(?: in plaats van "[^"]*")?\. /

const tellMits = ({ stand: _, ...mits }: MitsUitkomst): MitsUitkomst => {
  const wat = `${upperFirst(joinEn(mits.wijzigingen.map(({ tekst }) => tekst)))}. `
  return { ...mits, tekst: wat + mits.tekst.slice(wat.length).replace(STANDZIN, '') }
}

const LATER = Object.values(ANDER_PLAN).map((zin) => ` ${zin}`)

/** Every text in it, without what was not told then. */
const dropLater = <T>(waarde: T, later: readonly string[]): T => {
  if (typeof waarde === 'string') {
    return later.reduce((tekst, zin) => tekst.replaceAll(zin, ''), waarde as string) as T
  }
  if (Array.isArray(waarde)) return waarde.map((deel) => dropLater(deel, later)) as T
  if (typeof waarde !== 'object' || waarde === null) return waarde
  return Object.fromEntries(
    Object.entries(waarde).map(([naam, deel]) => [naam, dropLater(deel, later)]),
  ) as T
}

/** An assessment as it was told up to the fifth form of a receipt: an open stand, without on what it counts. */
export const tellAlsVorm5 = <B extends Beoordeling | KorteBeoordeling>(deel: B): B => {
  const { richting, ...rest } = deel
  const zinnen =
    'richtingZinnen' in rest
      ? { richtingZinnen: dropLater(rest.richtingZinnen, [ALS_MEEVALT]) }
      : {}
  const toen = {
    ...rest,
    ...zinnen,
    ...(richting && { richting: dropLater(richting, [ALS_MEEVALT]) }),
  }
  return toen as unknown as B
}

/** An assessment as it was told up to the fourth form of a receipt. */
export const tellAlsVorm4 = <B extends Beoordeling | KorteBeoordeling>(deel: B): B => {
  const { mits, advies, richting, ...rest } = tellAlsVorm5(deel)
  const verteld = { advies, ...(richting && { richting }) }
  const zinnen =
    'richtingZinnen' in rest ? { richtingZinnen: dropLater(rest.richtingZinnen, LATER) } : {}
  return {
    ...rest,
    ...dropLater(verteld, LATER),
    ...zinnen,
    mits: mits.map(tellMits),
  } as unknown as B
}

/** What is told otherwise since the eighth form of a receipt: as it is now, and as it was. */
const VOORHEEN: readonly (readonly [nu: string, toen: string])[] = [
  [
    'Het plan past, voor zover hier getoetst.',
    'Het plan past bij visie, beleid en wet, voor zover hier getoetst.',
  ],
  ['met elk open gegeven en oordeel op zijn', 'met elk ontbrekend gegeven op zijn'],
  ['geen enkel open gegeven of oordeel kan', 'geen enkel ontbrekend gegeven kan'],
  [BESLISSEND.niet, BESLISSEND.ook],
  ['Zolang iets nog moet blijken, wordt het hoogstens', 'Dan wordt het hoogstens'],
  [
    'Valt dan alles wat open is gunstig uit, dan kan het advies uitkomen op',
    'Dan kan het advies nog uitkomen op',
  ],
]

/** An answer, or a part of it, with the sentences that it had up to the seventh form; what is undefined falls out. */
export const tellAlsVorm7 = <T>(antwoord: T): T =>
  JSON.parse(
    VOORHEEN.reduce((tekst, [nu, toen]) => tekst.replaceAll(nu, toen), JSON.stringify(antwoord)),
  ) as T
