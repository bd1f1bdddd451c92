import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { verifyBewijs } from '../../../src/app/bewijs/verify-bewijs.ts'
import { joinRegelboek } from '../../../src/domain/model/regelboek.ts'
import { createProef } from '../../hulp/proef.ts'

const read = (pad: string) => JSON.parse(readFileSync(new URL(pad, import.meta.url), 'utf8'))

/**
 * Answers of an earlier form, on the rulebook of the third of which a plan may shrink by a fifth, with the rules in
 * `regels`; `eerste` has its hashes.
 */
export const openToen = (map: string, eerste: string, regels: readonly string[] = []) => {
  const readToen = (naam: string) => read(`${map}/${naam}.json`)
  const { bewijs } = readToen(eerste)
  const regelboek = read('vorm3/regelboek.json')
  regelboek.regels.push(...regels.map(readToen))
  regelboek.feiten.woningenNieuw.veranderbaar.maxAandeel = 0.2
  const boek = joinRegelboek(regelboek, read('vorm3/gebieden.json'), {
    sha256: bewijs.regelboek.sha256,
    gebiedenSha256: bewijs.gebieden.sha256,
  })
  const { omgeving } = createProef([boek])
  const expectKlopt = (inhoud: unknown) =>
    expect(verifyBewijs(omgeving, inhoud)).toMatchObject({
      uitkomst: 'klopt',
      wijze: 'herberekend',
      verschillen: [],
    })
  return { readToen, bewijs, omgeving, expectKlopt }
}
