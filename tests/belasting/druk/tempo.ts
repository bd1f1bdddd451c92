import { startProefdienst, withMap } from '../hulp/dienst.ts'
import { createZender } from '../hulp/sturen.ts'
import { type Gang, sendAt } from './regelmaat.ts'
import { prepareVerzoeken, type Soort } from './verzoeken.ts'

export interface Tempowens {
  readonly soort: Soort
  readonly databaseUrl: string
  readonly seconden: number
  readonly meld?: (tekst: string) => void
}

/** Beyond this a caller notices, in ms. */
export const GRENS_MS = 100
const BEGIN = 4
const STAP = 1.6
const HALVERINGEN = 3
const POGINGEN = 2
const MAX = 2_000
const SOCKETS = 128

const isVlot = ({ p99, fouten }: Gang): boolean => p99 < GRENS_MS && fouten === 0

/** The highest rate that this measures as quick enough: up in steps, then in halves between the last two. */
export const findHoogste = async (
  measure: (perSeconde: number) => Promise<Gang>,
): Promise<Gang | undefined> => {
  let beste: Gang | undefined
  let onder = 0
  let boven = BEGIN
  /** Once more when it was too slow: a machine hiccups, and one wait in a hundred decides. */
  const attempt = async (perSeconde: number): Promise<boolean> => {
    for (let keer = 0; keer < POGINGEN; keer++) {
      const gang = await measure(perSeconde)
      if (isVlot(gang)) {
        beste = gang
        return true
      }
    }
    return false
  }
  while (boven < MAX && (await attempt(boven))) {
    onder = boven
    boven *= STAP
  }
  for (let keer = 0; keer < HALVERINGEN; keer++) {
    const midden = (onder + boven) / 2
    if (await attempt(midden)) onder = midden
    else boven = midden
  }
  return beste
}

/** The highest rate of these requests at which p99 stays under 100 ms, on a service of its own on PostgreSQL. */
export const measureTempo = ({ soort, databaseUrl, seconden, meld }: Tempowens) =>
  withMap(async (dataDir) => {
    const dienst = await startProefdienst({ dataDir, databaseUrl, warm: true })
    const zender = createZender(dienst.url, SOCKETS)
    try {
      const verzoekOf = await prepareVerzoeken(soort, dienst.sleutel)
      await sendAt(zender, verzoekOf, { perSeconde: 10, seconden: Math.min(seconden, 5) })
      return await findHoogste(async (perSeconde) => {
        const gang = await sendAt(zender, verzoekOf, { perSeconde, seconden })
        meld?.(`${soort}: ${renderGang(gang)}`)
        return gang
      })
    } finally {
      zender.close()
      await dienst.stop('SIGKILL')
    }
  })

export const renderGang = ({ perSeconde, verzoeken, mediaan, p99, fouten }: Gang): string =>
  `${perSeconde.toFixed(1)} per seconde, ${verzoeken} verzoeken: mediaan ${mediaan} ms, p99 ${p99} ms, ${fouten} fouten`
