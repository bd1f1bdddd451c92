import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assessMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { joinDelen } from '../../../src/app/beoordelen/bewijs.ts'
import { verifyBewijs } from '../../../src/app/bewijs/verify-bewijs.ts'
import { joinRegelboek } from '../../../src/domain/model/regelboek.ts'
import { createProef, RD } from '../../hulp/proef.ts'

const read = (pad: string) => JSON.parse(readFileSync(new URL(pad, import.meta.url), 'utf8'))

/** Made by a version of the fourth form, on the rulebook of the third of which a plan may shrink by a fifth. */
const readToen = (naam: string) => read(`vorm4/${naam}.json`)
const { bewijs } = readToen('ver')
const regelboek = read('vorm3/regelboek.json')
regelboek.feiten.woningenNieuw.veranderbaar.maxAandeel = 0.2
const boek = joinRegelboek(regelboek, read('vorm3/gebieden.json'), {
  sha256: bewijs.regelboek.sha256,
  gebiedenSha256: bewijs.gebieden.sha256,
})
const { omgeving } = createProef([boek])

const assessNu = ({ bewijs: { verzoek } }: ReturnType<typeof readToen>) => {
  const vraag = { inhoud: verzoek, contentCrs: RD, mag: { alsBehandelaar: true, concept: false } }
  return JSON.parse(joinDelen(assessMetBewijs(omgeving, vraag).delen))
}

const expectKlopt = (inhoud: unknown) =>
  expect(verifyBewijs(omgeving, inhoud)).toMatchObject({
    uitkomst: 'klopt',
    wijze: 'herberekend',
    verschillen: [],
  })

describe('een bewijs van vorm 4', () => {
  it('zei bij een aanpassing niet welke stand het plan dan krijgt; het klopt byte voor byte', () => {
    const toen = readToen('mits')
    const nu = assessNu(toen)
    expect(toen.bewijs.vorm).toBe(4)
    expect(toen.mits[0].stand).toBeUndefined()
    expect(nu.mits[0]).toMatchObject({ stand: expect.any(String) })
    expect(nu.mits[0].tekst.length).toBeGreaterThan(toen.mits[0].tekst.length)
    for (const inhoud of [toen, toen.bewijs, nu, nu.bewijs]) expectKlopt(inhoud)
  })

  it('zei niet dat wat nodig is een ander plan wordt; het klopt byte voor byte', () => {
    const toen = readToen('ver')
    const nu = assessNu(toen)
    expect(JSON.stringify(nu)).toContain('Dat wordt dan een ander plan.')
    expect(JSON.stringify(toen)).not.toContain('Dat wordt dan een ander plan.')
    for (const inhoud of [toen, toen.bewijs, nu, nu.bewijs]) expectKlopt(inhoud)
  })

  it('klopt niet als er een zin in staat die toen niet werd gezegd', () => {
    const toen = readToen('ver')
    toen.richting.samenvatting += ' Dat wordt dan een ander plan.'
    expect(verifyBewijs(omgeving, toen).uitkomst).toBe('wijkt_af')
  })
})
