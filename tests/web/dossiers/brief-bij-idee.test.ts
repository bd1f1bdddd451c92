import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { readDossier } from '../../../src/app/dossier/read-dossier.ts'
import { readFormulier } from '../../hulp/brieven/lees-formulier.ts'
import { startBalie } from '../../hulp/browser/als-behandelaar.ts'
import { readVoorbeeld } from '../../hulp/standen.ts'

const HOOGTE = 'voorschrift bouwen_hoogte'
const plain = (html: string): string => html.replace(/<[^>]*>/g, '|').replace(/[|\s]+/g, '|')

describe('een aanvraag naast de brief bij haar idee', () => {
  let balie: Awaited<ReturnType<typeof startBalie>>
  beforeAll(async () => {
    balie = await startBalie()
  })
  afterAll(() => balie.dienst.close())

  const read = (pad: string) => readDossier(balie.dienst.omgeving, pad.slice('/dossiers/'.length))

  /** An idea of 9 m that got a letter with that height as a condition. */
  const answerIdee = async (): Promise<string> => {
    const { dienst, een } = balie
    const { id } = await storeBeoordeling(dienst.omgeving, { inhoud: readVoorbeeld('past_mits') })
    const pad = `/dossiers/${id}`
    const formOf = (html: string) => Object.fromEntries(readFormulier(html, 'vaststellen'))
    const eerst = formOf((await een(`${pad}/afronden`)).html)
    const vraag = { ...eerst, conclusie: 'ja_mits', doe: 'toon' }
    const { html } = await een(`${pad}/vaststellen`, vraag)
    const { status } = await een(`${pad}/vaststellen`, {
      ...{ ...formOf(html), aan: 'J. Jansen', toelichting: 'Zo zien wij het.' },
      ...{ mee: HOOGTE, doe: 'blijf' },
    })
    expect(status).toBe(303)
    return id
  }

  it('zegt van elke voorwaarde of de aanvraag zich eraan houdt, en op het overzicht alleen wat zij loslaat', async () => {
    const { een } = balie
    const idee = await answerIdee()
    const { naar } = await een('/dossiers/nieuw', {
      ...{ idee, datum: '2026-10-01', procedure: 'regulier', sleutel: 'A'.repeat(22) },
    })
    const houdt = plain((await een(`${naar}/wijzigingen`)).html)
    expect(houdt).toContain('nergens|hoger|dan|9|m')
    expect(houdt).toContain(
      'houdt|zich|eraan|Hoe|hoog|het|gebouw|wordt:|9|m;|de|brief|vroeg|hoogstens|9|m.',
    )
    expect((await een(naar)).html).not.toContain('uit de brief bij het idee')
    const { zaak } = await read(naar)
    const hoger = { gezien: String(zaak.laatste), bouwhoogteM: '12', reden: 'Zo staat het er.' }
    expect((await een(`${naar}/gegevens/bouwhoogteM`, hoger)).status).toBe(303)
    expect(plain((await een(`${naar}/wijzigingen`)).html)).toContain(
      'wijkt|ervan|af|Hoe|hoog|het|gebouw|wordt:|12|m;|de|brief|vroeg|hoogstens|9|m.',
    )
    expect((await een(naar)).html).toMatch(
      /De aanvraag wijkt af van \d+ punt(?:en)? uit de brief bij het idee\./,
    )
  })
})
