import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMPONENTEN, readPakket } from '../../src/web/shared/stijlblad.ts'

const MAP = 'src/web'
/** Every word in what makes the pages. */
const woorden = new Set(
  readdirSync(MAP, { recursive: true, encoding: 'utf8' })
    .filter((pad) => pad.endsWith('.tsx'))
    .flatMap((pad) => readFileSync(join(MAP, pad), 'utf8').match(/[\w-]+/g) ?? []),
)

describe('het stijlblad laadt een onderdeel alleen als een pagina het gebruikt', () => {
  it.each([...COMPONENTEN])('%s', (klasse, pad) => {
    expect(readPakket(pad)).toContain(`.${klasse}`)
    expect(woorden).toContain(klasse)
  })
})
