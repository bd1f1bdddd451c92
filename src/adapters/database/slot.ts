import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { AppError } from '../../domain/errors.ts'

const SQLITE_BUSY = 5

const readPid = (pad: string): string => {
  try {
    return readFileSync(pad, 'utf8').trim() || 'onbekend'
  } catch {
    return 'onbekend'
  }
}

const openSlot = (map: string): DatabaseSync => {
  try {
    mkdirSync(map, { recursive: true })
    return new DatabaseSync(join(map, 'slot.sqlite'))
  } catch (fout) {
    throw new AppError('gegevensmap_onbruikbaar', { map, reden: (fout as Error).message })
  }
}

/** Held locks. Without this reference the garbage collector closes a lock that is still in use. */
const inGebruik = new Set<DatabaseSync>()

/**
 * Takes the exclusive lock on a data folder, and gives the function that releases it. SQLite holds a file lock of the
 * kernel, which ends with the process however it ends; the pid file only serves the message.
 * Throws AppError('gegevensmap_bezet') when another process, or this one, has it, and
 * AppError('gegevensmap_onbruikbaar') when there is no folder to write in.
 */
export const takeSlot = (map: string): (() => void) => {
  const pidPad = join(map, 'slot.pid')
  const slot = openSlot(map)
  try {
    slot.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
  } catch (fout) {
    slot.close()
    if ((fout as { errcode?: number }).errcode !== SQLITE_BUSY) throw fout
    throw new AppError('gegevensmap_bezet', { map, pid: readPid(pidPad) })
  }
  inGebruik.add(slot)
  writeFileSync(pidPad, `${process.pid}\n`)
  return () => {
    inGebruik.delete(slot)
    slot.close()
  }
}
