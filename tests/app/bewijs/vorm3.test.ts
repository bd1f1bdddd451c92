import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assessMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { joinDelen } from '../../../src/app/beoordelen/bewijs.ts'
import { verifyBewijs } from '../../../src/app/bewijs/verify-bewijs.ts'
import { joinRegelboek } from '../../../src/domain/model/regelboek.ts'
import { createProef, RD } from '../../hulp/proef.ts'

const read = (naam: string) =>
  JSON.parse(readFileSync(new URL(`vorm3/${naam}.json`, import.meta.url), 'utf8'))

/** Made by a version of the third form, with its own rulebook beside it. */
const beslissend = () => read('beslissend')
const rand = () => read('rand')
const { bewijs } = beslissend()
const boek = joinRegelboek(read('regelboek'), read('gebieden'), {
  sha256: bewijs.regelboek.sha256,
  gebiedenSha256: bewijs.gebieden.sha256,
})
const { omgeving } = createProef([boek])
const { hash } = omgeving

/** The same request, assessed as it is now. */
const assessNu = ({ bewijs: { verzoek } }: ReturnType<typeof read>) => {
  const vraag = { inhoud: verzoek, contentCrs: RD, mag: { alsBehandelaar: true, concept: false } }
  const { beoordeling, delen } = assessMetBewijs(omgeving, vraag)
  return { beoordeling, antwoord: JSON.parse(joinDelen(delen)) }
}

/** With hashes that fit what is changed, as whoever wants to mislead would make them. */
const rehash = (beoordeling: ReturnType<typeof read>, naam: string) => {
  const delen = { ...beoordeling.bewijs.delen }
  delen[naam] = hash.sha256(hash.canonicalize(beoordeling[naam]))
  const sha256 = hash.sha256(hash.canonicalize(delen))
  return { ...beoordeling, bewijs: { ...beoordeling.bewijs, delen, sha256 } }
}

describe('een bewijs van vorm 3', () => {
  it('van een voorbehoud dat toen besliste en nu niet meer, klopt byte voor byte', () => {
    const toen = beslissend()
    expect(toen).toMatchObject({
      advies: { conclusie: 'afweging_nodig' },
      richting: { stand: 'open' },
      bewijs: { vorm: 3 },
    })
    expect(assessNu(toen).beoordeling).toMatchObject({
      advies: { conclusie: 'ja_mits' },
      richting: { stand: 'past_mits' },
    })
    for (const inhoud of [toen, toen.bewijs]) {
      expect(verifyBewijs(omgeving, inhoud)).toMatchObject({
        uitkomst: 'klopt',
        wijze: 'herberekend',
        advies: { woorden: 'bestuurlijke afweging nodig' },
        verschillen: [],
      })
    }
  })

  it('van een plan dat toen niet paste omdat een deel niet met zijn geheel meeging, klopt ook', () => {
    const toen = read('delen')
    expect(toen.richting.stand).toBe('past_niet')
    expect(toen.nodig).toBeUndefined()
    const { beoordeling } = assessNu(toen)
    expect(beoordeling.richting?.stand).toBe('aanpassen')
    expect(beoordeling.nodig).toMatchObject([
      { feit: 'woningenNieuw', naar: 9, volgt: [{ feit: 'sociaalHuurAantal', van: 10, naar: 9 }] },
    ])
    for (const inhoud of [toen, toen.bewijs]) {
      expect(verifyBewijs(omgeving, inhoud)).toMatchObject({
        uitkomst: 'klopt',
        wijze: 'herberekend',
      })
    }
  })

  it('noemt geen grens waarachter alleen de stand een andere is; nu wel, en allebei kloppen zij', () => {
    const toen = rand()
    const nu = assessNu(toen)
    expect(toen.randgevoelig).toBeUndefined()
    expect(nu.beoordeling.richting?.stand).toBe('nee_tenzij')
    expect(nu.beoordeling.randgevoelig).toMatchObject([
      { gebied: 'wijk-noord', anders: nu.beoordeling.advies.conclusie, stand: 'zwijgt' },
    ])
    for (const inhoud of [toen, toen.bewijs, nu.antwoord, nu.antwoord.bewijs]) {
      expect(verifyBewijs(omgeving, inhoud)).toMatchObject({
        uitkomst: 'klopt',
        wijze: 'herberekend',
      })
    }
  })

  it('is van nu zonder die grens niet heel', () => {
    const { randgevoelig: _, ...zonder } = assessNu(rand()).antwoord
    expect(verifyBewijs(omgeving, zonder).uitkomst).toBe('wijkt_af')
  })

  it('is bewezen uit wat is bewaard als de woorden nu anders worden gemaakt', () => {
    const toen = beslissend()
    toen.richting.samenvatting = 'Zo zeiden wij het toen.'
    const uitslag = verifyBewijs(omgeving, rehash(toen, 'richting'))
    expect(uitslag).toMatchObject({ uitkomst: 'klopt', wijze: 'van_wat_is_bewaard' })
    expect(uitslag.tekst).toContain('Nagerekend zijn de conclusie, de stand, de bandbreedte')
  })

  it('klopt niet als de stand een andere is, al passen de hashes', () => {
    const vals = rand()
    vals.richting.stand = 'past'
    expect(verifyBewijs(omgeving, rehash(vals, 'richting')).uitkomst).toBe('wijkt_af')
  })
})
