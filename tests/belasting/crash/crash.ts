import { setTimeout as sleep } from 'node:timers/promises'
import { verifyMetRegelboeken } from '../../../src/app/bewijs/verify-bewijs.ts'
import { composeOmgeving } from '../../../src/compositie.ts'
import { readConfig } from '../../../src/config.ts'
import { createToeval } from '../../bench/meten/toeval.ts'
import { runScript } from '../../hulp/proces.ts'
import { type Proefdienst, startProefdienst, withMap } from '../hulp/dienst.ts'
import { type Bevestigd, writeOn } from './schrijvers.ts'

export interface Crashwens {
  readonly ronden: number
  readonly zaad: number
  /** Absent: the embedded database. */
  readonly databaseUrl?: string
  readonly meld?: (tekst: string) => void
}

export interface Crashuitslag {
  readonly ronden: number
  readonly bevestigd: number
  readonly bewijzen: number
  /** What was confirmed and is not there, and receipts that do not verify. */
  readonly verloren: readonly string[]
  /** Exit code of `visietoets audit verifieer`, and what it says. */
  readonly audit: number | null
  readonly auditTekst: string
  /** Longest that it took to start again, in ms. */
  readonly langsteStartMs: number
}

const SCHRIJVERS = 4

const findWeg = async (dienst: Proefdienst, bevestigd: readonly Bevestigd[]) => {
  const weg: string[] = []
  for (const { wat, isEr } of bevestigd) if (!(await isEr(dienst))) weg.push(wat)
  return weg
}

/** Has clients write and kills the service somewhere among it; gives what was confirmed before. */
const writeAndKill = async (dienst: Proefdienst, zaad: number) => {
  let weg = false
  const bevestigd: Bevestigd[] = []
  const eerste = Promise.withResolvers<void>()
  const schrijvers = Array.from({ length: SCHRIJVERS }, (_, i) =>
    writeOn(dienst, createToeval(zaad * 100 + i), {
      isWeg: () => weg,
      merk: `merk-${zaad}-${i}`,
      confirm: (een) => {
        bevestigd.push(een)
        eerste.resolve()
      },
    }),
  )
  // Not sooner than when it is at work: the moment itself is by chance.
  await Promise.race([eerste.promise, Promise.all(schrijvers)])
  await sleep(createToeval(zaad).geheel(0, 1_200))
  weg = true
  await dienst.stop('SIGKILL')
  await Promise.all(schrijvers)
  return bevestigd
}

/** Receipts that do not come out as they were given. */
const findSlechteBewijzen = async (bevestigd: readonly Bevestigd[]): Promise<readonly string[]> => {
  const omgeving = await composeOmgeving(readConfig({}))
  return bevestigd.flatMap(({ wat, bewijs }) => {
    if (bewijs === undefined) return []
    const { uitkomst } = verifyMetRegelboeken(omgeving, [], bewijs)
    return uitkomst === 'klopt' ? [] : [`bewijs van ${wat}: ${uitkomst}`]
  })
}

/** Kills the service again and again while clients write; what it had confirmed must still be there. */
export const crash = (wens: Crashwens): Promise<Crashuitslag> =>
  withMap(async (dataDir) => {
    const { ronden, zaad, databaseUrl, meld = () => undefined } = wens
    const start = {
      dataDir,
      env: { WERKERS: '1' },
      ...(databaseUrl !== undefined && { databaseUrl }),
    }
    const alle: Bevestigd[] = []
    const verloren: string[] = []
    let laatste: readonly Bevestigd[] = []
    let langsteStartMs = 0
    for (let ronde = 0; ronde <= ronden; ronde++) {
      const begin = performance.now()
      const dienst = await startProefdienst(start)
      langsteStartMs = Math.max(langsteStartMs, Math.round(performance.now() - begin))
      // At the end everything, each time what was written just before.
      const weg = await findWeg(dienst, ronde === ronden ? alle : laatste)
      verloren.push(...weg)
      if (ronde === ronden) await dienst.stop('SIGKILL')
      else laatste = await writeAndKill(dienst, zaad * 1_000 + ronde)
      if (ronde < ronden) alle.push(...laatste)
      meld(`ronde ${ronde + 1}: ${laatste.length} bevestigd, van de vorige ${weg.length} verloren`)
    }
    const env = {
      DATA_DIR: dataDir,
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    }
    const { code, stdout } = await runScript('src/cli/visietoets.ts', ['audit', 'verifieer'], {
      env,
    })
    return {
      ronden,
      bevestigd: alle.length,
      bewijzen: alle.filter(({ bewijs }) => bewijs !== undefined).length,
      verloren: [...new Set([...verloren, ...(await findSlechteBewijzen(alle))])],
      audit: code,
      auditTekst: stdout.trim(),
      langsteStartMs,
    }
  })

export const renderCrash = (database: string, uitslag: Crashuitslag): string =>
  [
    `${database}: ${uitslag.ronden} keer SIGKILL, ${uitslag.bevestigd} bevestigd (${uitslag.bewijzen} met bewijs), ${uitslag.verloren.length} verloren`,
    `  langste herstart ${uitslag.langsteStartMs} ms; audit verifieer ${uitslag.audit}: ${uitslag.auditTekst}`,
    ...uitslag.verloren.map((wat) => `  verloren: ${wat}`),
  ].join('\n')

export const isHeel = ({ verloren, audit, bevestigd }: Crashuitslag): boolean =>
  verloren.length === 0 && audit === 0 && bevestigd > 0
