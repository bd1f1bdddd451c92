import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { mendConnection } from '../../../src/adapters/database/stuurprogramma.ts'
import { createDatabase } from '../../hulp/database/postgres.ts'
import { runScript } from '../../hulp/proces.ts'

const ask = async (hoe: string) => {
  const { url, drop } = await createDatabase(inject('postgresUrl'))
  onTestFinished(drop)
  return runScript('tests/hulp/database/afgebroken.ts', [url, hoe])
}

describe('een vraag over een verbinding die PostgreSQL heeft beëindigd', () => {
  it('beëindigt met het stuurprogramma zoals het komt het hele proces', async () => {
    const { code, stderr } = await ask('zoals het komt')
    expect(code).toBe(1)
    expect(stderr).toContain("Cannot read properties of null (reading 'write')")
  })

  it('wordt geweigerd, en het proces gaat door', async () => {
    expect(await ask('heel')).toMatchObject({ code: 0, stdout: 'CONNECTION_CLOSED' })
  })

  it('wordt niet ongemerkt anders als er een nieuwe versie komt', () => {
    expect(() => mendConnection('const x = 1')).toThrow('another version')
  })
})
