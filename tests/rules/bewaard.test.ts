import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { keepBewaard, keyOfRules, readBewaard } from '../../src/adapters/rules/bewaard.ts'
import { loadAndKeep, loadUsable } from '../../src/regelboeken.ts'

const project = resolve(import.meta.dirname, '../..')
const fileOf = (sleutel: string) =>
  join(project, 'node_modules', '.cache', 'regelboeken', `${sleutel}.v8`)

/** A key of this test alone, forgotten afterwards. */
const ownKey = (naam: string): string => {
  const sleutel = `proef-${naam}-${process.pid}`
  onTestFinished(() => rmSync(fileOf(sleutel), { force: true }))
  return sleutel
}

describe('een regelboek dat eerder is gelezen en gekeurd', () => {
  it('is hetzelfde als het opnieuw te lezen', () => {
    const sleutel = ownKey('gelijk')
    loadAndKeep({}, sleutel)
    expect(readBewaard(sleutel)).toEqual(loadUsable({}))
  })

  it('telt niet meer na één veranderde letter in een bestand', () => {
    const rulesDir = mkdtempSync(join(tmpdir(), 'visietoets-bewaard-'))
    onTestFinished(() => rmSync(rulesDir, { recursive: true, force: true }))
    cpSync(join(project, 'rules'), rulesDir, { recursive: true })
    const eerst = keyOfRules({ rulesDir })
    expect(keyOfRules({ rulesDir })).toBe(eerst)
    const bestand = join(rulesDir, 'feiten', '01-plan.yaml')
    writeFileSync(bestand, readFileSync(bestand, 'utf8').replace('a', 'e'))
    expect(keyOfRules({ rulesDir })).not.toBe(eerst)
  })

  it('wordt opnieuw gelezen als het bewaarde kapot is of ontbreekt', () => {
    const sleutel = ownKey('kapot')
    expect(readBewaard(sleutel)).toBeUndefined()
    keepBewaard(sleutel, { regelboeken: [], uitval: [] })
    expect(readBewaard(sleutel)).toEqual({ regelboeken: [], uitval: [] })
    writeFileSync(fileOf(sleutel), readFileSync(fileOf(sleutel)).subarray(0, 5))
    expect(readBewaard(sleutel)).toBeUndefined()
  })

  it('wordt niet gezocht als een map niet te lezen is', () => {
    expect(keyOfRules({ rulesDir: join(project, 'bestaat-niet') })).toBeUndefined()
    expect(readBewaard(undefined)).toBeUndefined()
  })
})
