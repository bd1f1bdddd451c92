import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { AppError } from '../../../domain/errors.ts'
import type { Schrijf } from './vorm.ts'

const unwritable = (bestand: string, fout: unknown): AppError =>
  new AppError('kopie_onbruikbaar', { bestand, reden: (fout as Error).message })

/**
 * Writes a packed file, whole or not at all, that only its owner may read. Throws AppError('kopie_onbruikbaar') when it
 * cannot be written.
 */
export const writeIngepakt = async <T>(
  bestand: string,
  vul: (schrijf: Schrijf) => Promise<T>,
): Promise<T> => {
  const naast = `${bestand}.${process.pid}`
  const uit = createWriteStream(naast, { mode: 0o600, flush: true })
  const pak = createGzip()
  pak.pipe(uit)
  const klaar = finished(uit).catch((fout: unknown) => {
    pak.destroy()
    throw unwritable(bestand, fout)
  })
  // It may fail while the first part is still being read: whoever awaits it later is told.
  klaar.catch(() => undefined)
  const write: Schrijf = async (tekst) => {
    if (!pak.write(tekst)) await Promise.race([once(pak, 'drain'), klaar])
  }
  try {
    const gemaakt = await vul(write)
    pak.end()
    await klaar
    await rename(naast, bestand)
    return gemaakt
  } catch (fout) {
    pak.destroy()
    uit.destroy()
    await klaar.catch(() => undefined)
    await rm(naast, { force: true })
    throw fout
  }
}

/** Lines end with a newline, and with nothing else that some call the end of one. */
async function* splitRegels(stukken: AsyncIterable<string>): AsyncGenerator<string> {
  let over = ''
  for await (const stuk of stukken) {
    const regels = (over + stuk).split('\n')
    over = regels.pop() ?? ''
    yield* regels
  }
  if (over !== '') yield over
}

/** The lines of a packed file. Throws AppError('kopie_beschadigd'), or AppError('kopie_onbruikbaar') for no file. */
export async function* readIngepakt(bestand: string): AsyncGenerator<string> {
  const lezer = createReadStream(bestand)
  const uitpak = createGunzip()
  lezer.on('error', (fout) => uitpak.destroy(fout))
  try {
    yield* splitRegels(lezer.pipe(uitpak).setEncoding('utf8'))
  } catch (fout) {
    const { code = '', message } = fout as NodeJS.ErrnoException
    if (code.startsWith('Z_')) {
      throw new AppError('kopie_beschadigd', { bestand, reden: `niet uit te pakken (${message})` })
    }
    if (/^E[A-Z]+$/.test(code)) throw unwritable(bestand, fout)
    throw fout
  } finally {
    lezer.destroy()
  }
}
