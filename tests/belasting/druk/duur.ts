import { startProefdienst, withMap } from '../hulp/dienst.ts'
import { type Geheugen, type Peil, slopeOf, watchGeheugen } from '../hulp/geheugen.ts'
import { type Leven, watchLeven } from '../hulp/leven.ts'
import { createZender } from '../hulp/sturen.ts'
import { type Gang, type Regelmaat, sendAt } from './regelmaat.ts'
import { renderGang } from './tempo.ts'
import { prepareVerzoeken, type Soort } from './verzoeken.ts'

export interface Duurwens extends Regelmaat {
  readonly soort: Soort
  readonly databaseUrl: string
}

export interface Duuruitslag {
  readonly gang: Gang
  readonly leven: Leven
  readonly top: Geheugen
  /** MB per minute after the first fifth, by least squares, of the process that listens and of all together. */
  readonly helling: { readonly hoofd: number; readonly samen: number }
}

/** What the first requests fill, fills once. */
const OPWARMDEEL = 0.2
const MINUUT_S = 60

/** How much memory grows, in MB per minute, once the service is warm. */
export const measureHelling = (peilen: readonly Peil[], deel: 'hoofd' | 'samen'): number => {
  const warm = peilen.slice(Math.floor(peilen.length * OPWARMDEEL))
  return slopeOf(warm.map((peil) => [peil.s / MINUUT_S, peil[deel]] as const))
}

/** The same requests at the same rate for long: does anything fail, and does memory grow? */
export const endure = (wens: Duurwens): Promise<Duuruitslag> =>
  withMap(async (dataDir) => {
    const { soort, databaseUrl } = wens
    const dienst = await startProefdienst({ dataDir, databaseUrl, warm: true })
    const zender = createZender(dienst.url, 64)
    try {
      const verzoekOf = await prepareVerzoeken(soort, dienst.sleutel)
      const [geheugen, leven] = [watchGeheugen(dienst.pid, 1_000), watchLeven(dienst.url)]
      const gang = await sendAt(zender, verzoekOf, wens)
      geheugen.stop()
      const { peilen } = geheugen
      return {
        gang,
        leven: await leven.stop(),
        top: geheugen.top(),
        helling: {
          hoofd: measureHelling(peilen, 'hoofd'),
          samen: measureHelling(peilen, 'samen'),
        },
      }
    } finally {
      zender.close()
      await dienst.stop('SIGKILL')
    }
  })

export const renderDuur = (soort: Soort, { gang, leven, top, helling }: Duuruitslag): string =>
  [
    `${soort}: ${renderGang(gang)}`,
    `  geheugen: hoofd hoogstens ${top.hoofd} MB (${helling.hoofd.toFixed(2)} MB per minuut erbij), samen ${top.samen} MB (${helling.samen.toFixed(2)})`,
    `  /health/live: p99 ${leven.p99} ms, langste ${leven.langste} ms van ${leven.vragen} keer`,
  ].join('\n')
