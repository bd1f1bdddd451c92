import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { GEEN_ZEGEL } from '../../src/adapters/zegel/zegel.ts'
import { assessMetBewijs } from '../../src/app/beoordelen/assess-met-bewijs.ts'
import { joinDelen } from '../../src/app/beoordelen/bewijs.ts'
import {
  readKorteOntwikkeling,
  readOntwikkelingsantwoord,
} from '../../src/app/ontwikkeling/antwoord.ts'
import { assessOntwikkelingLos } from '../../src/app/ontwikkeling/assess-ontwikkeling.ts'
import type { Verificatie } from '../../src/app/ports/reken.ts'
import { ontwikkeling } from '../../src/cli/opdrachten/ontwikkeling.ts'
import { verifieer } from '../../src/cli/opdrachten/verifieer.ts'
import { AFLOOP } from '../../src/cli/shared/afloop.ts'
import type { Wereld } from '../../src/cli/shared/opdracht.ts'
import { composeOmgeving } from '../../src/compositie.ts'
import { VORM } from '../../src/domain/model/antwoord/bewijs.ts'

const BESTAND = fileURLToPath(
  new URL('../../voorbeelden/ontwikkelingen/havenkwartier.json', import.meta.url),
)
/** A square of 70 m in the Asserbos. */
const IN_HET_ASSERBOS = {
  type: 'Polygon',
  coordinates: [
    [
      [6.553161, 52.98529],
      [6.554203, 52.98528],
      [6.55422, 52.985909],
      [6.553177, 52.985919],
      [6.553161, 52.98529],
    ],
  ],
}
const omgeving = await composeOmgeving({})

const run = async (...args: readonly string[]) => {
  const regels: string[] = []
  const wereld = {
    read: (bestand: string) => readFile(bestand, 'utf8'),
    print: (tekst: string) => regels.push(tekst),
    composeOmgeving: async () => omgeving,
    readZegel: () => GEEN_ZEGEL,
  } as Partial<Wereld> as Wereld
  expect(await ontwikkeling.run(args, wereld)).toBe(AFLOOP.goed)
  return regels.join('\n')
}

describe('visietoets ontwikkeling, op het regelboek van Assen', () => {
  const check = async (inhoud: unknown) => {
    const regels: string[] = []
    const wereld = {
      read: async () => JSON.stringify(inhoud),
      print: (tekst: string) => regels.push(tekst),
      composeOmgeving: async () => omgeving,
      readZegel: () => GEEN_ZEGEL,
      hasOpslag: () => false,
    } as Partial<Wereld> as Wereld
    const afloop = await verifieer.run(['-', '--json'], wereld)
    return { afloop, ...(JSON.parse(regels.join('')) as Verificatie) }
  }

  it('vertelt het geheel, het budget met zijn bron, en elk deel', async () => {
    const tekst = await run(BESTAND)
    for (const deel of [
      'Het geheel: bestuurlijke afweging nodig',
      'samen 660 woningen. Dat is 10 woningen meer dan',
      'voor het eerst niet in fase 3',
      'Andere plannen zijn hier niet meegeteld.',
      'Kadeveld',
    ]) {
      expect(tekst.replace(/\s+/g, ' ')).toContain(deel)
    }
    expect(Math.max(...tekst.split('\n').map((regel) => regel.length))).toBeLessThanOrEqual(100)
  })

  it('brengt het onbevestigde richtgetal voor woningen niet onder een afweging', async () => {
    const uit = readOntwikkelingsantwoord(await run(BESTAND, '--json', '--volledig'))
    const [budget] = uit.budgetten
    expect(budget).toMatchObject({ gebied: 'havenkwartier', uitkomst: 'overschreden', fase: 3 })
    const regel = uit.geheel.uitkomsten.find((een) => een.regel === budget?.regel)
    expect(regel).toMatchObject({
      werking: 'te_bevestigen',
      oordeel: 'voldoet_niet',
      niveau: { laagst: 'ja_mits', hoogst: 'ja_mits' },
    })
    // A third of the homes is within what may change, so the whole could be mended.
    const { delen } = JSON.parse(readFileSync(BESTAND, 'utf8'))
    expect(uit.delen.map(({ id }) => id)).toEqual(delen.map(({ id }: { id: string }) => id))
    expect(uit.telling.zicht).toBe('geen')
  })

  it('noemt een budget overschreden als wat bekend is er al boven komt, wat er ook ontbreekt', () => {
    const plan = JSON.parse(readFileSync(BESTAND, 'utf8'))
    const [een, twee, drie] = plan.delen
    delete een.feiten.woningenNieuw
    twee.feiten.woningenNieuw = 900
    const assess = (derde: number) => {
      drie.feiten.woningenNieuw = derde
      const inhoud = structuredClone(plan)
      return readKorteOntwikkeling(assessOntwikkelingLos(omgeving, { inhoud }).inhoud)
    }
    const uit = assess(300)
    const [budget] = uit.budgetten
    expect(budget).toMatchObject({
      uitkomst: 'overschreden',
      minstens: true,
      tenMinste: 1_200,
      verschil: 550,
      fase: 2,
    })
    expect(budget).not.toHaveProperty('totaal')
    expect(budget?.toelichting).toContain(
      'samen ten minste 1.200 woningen. Dat is ten minste 550 woningen meer dan het richtgetal van 650 woningen.',
    )
    const regel = uit.geheel.uitkomsten.find((een) => een.regel === budget?.regel)
    expect(regel).toMatchObject({
      oordeel: 'voldoet_niet',
      niveau: { laagst: 'afweging_nodig', hoogst: 'afweging_nodig' },
    })
    expect(regel?.kort).toContain('samen ten minste 1.200 woningen')
    expect(uit.geheel.advies.bandbreedte.hoogst).toBe('afweging_nodig')
    // Where a change of a fifth could still do, the best is not taken away; and no mits names the sum.
    twee.feiten.woningenNieuw = 400
    const krap = assess(300)
    expect(krap.budgetten[0]).toMatchObject({ uitkomst: 'overschreden', verschil: 50 })
    const open = krap.geheel.uitkomsten.find((een) => een.regel === budget?.regel)
    expect(open).toMatchObject({
      oordeel: 'voldoet_niet',
      niveau: { laagst: 'afweging_nodig', hoogst: 'ja_mits' },
    })
    const gewijzigd = krap.geheel.mits.flatMap(({ wijzigingen }) => wijzigingen)
    expect(gewijzigd.filter(({ feit }) => feit.startsWith('budget'))).toEqual([])
    // Below the maximum nothing is certain.
    expect(assess(200).budgetten[0]).toMatchObject({ uitkomst: 'onbekend', tenMinste: 600 })
  })

  it('telt bij een regel over land buiten de stad alleen wat daar komt', () => {
    const plan = JSON.parse(readFileSync(BESTAND, 'utf8'))
    const [huizen] = plan.delen
    const assess = (feiten: object) => {
      const buiten = { id: 'buiten', fase: 1, locatie: IN_HET_ASSERBOS, feiten }
      const inhoud = structuredClone({ ...plan, delen: [huizen, buiten] })
      return readKorteOntwikkeling(assessOntwikkelingLos(omgeving, { inhoud }).inhoud)
    }
    const regelVan = ({ geheel }: ReturnType<typeof assess>, id: string) =>
      geheel.uitkomsten.find(({ regel }) => regel === id)
    // Is there land in the city first: asked of homes outside it, and not of nature there because of homes within.
    expect(regelVan(assess({ activiteiten: ['wonen'], woningenNieuw: 24 }), 'WET-14')).toBeDefined()
    const natuur = assess({ activiteiten: ['natuur'] })
    expect(regelVan(natuur, 'WET-14')).toBeUndefined()
    expect(natuur.geheel.advies.voorbehouden.map(({ regel }) => regel)).not.toContain('WET-14')
    // What holds of the whole wherever it lies, is still asked.
    expect(regelVan(natuur, 'WET-13')).toBeDefined()
  })

  it('oordeelt als dossier over het geheel zoals over de ontwikkeling, en rekent dat later na', async () => {
    const { delen, ...rest } = JSON.parse(readFileSync(BESTAND, 'utf8'))
    const [huizen] = delen
    const buiten = {
      ...{ id: 'bos', fase: 1, locatie: IN_HET_ASSERBOS },
      feiten: { activiteiten: ['natuur'], verhardNaM2: 0 },
    }
    const inhoud = { ...rest, delen: [huizen, buiten] }
    const { geheel, verzoekGeheel } = readKorteOntwikkeling(
      assessOntwikkelingLos(omgeving, { inhoud: structuredClone(inhoud) }).inhoud,
    )
    const zaak = (mag: { readonly alsBehandelaar: boolean }, meer: object) =>
      assessMetBewijs(omgeving, {
        inhoud: { ...verzoekGeheel, ...meer },
        mag: { concept: false, ...mag },
      })
    const stukken = [huizen, buiten].map(({ fase: _, naam: __, ...deel }) => deel)
    const { beoordeling, delen: antwoord } = zaak({ alsBehandelaar: true }, { delen: stukken })
    const oordelenVan = ({ uitkomsten }: Pick<typeof geheel, 'uitkomsten'>) =>
      uitkomsten
        .filter(({ regel }) => !regel.startsWith('budget'))
        .map(({ regel, gebied = '', oordeel }) => `${regel} ${gebied} ${oordeel}`)
    expect(oordelenVan(beoordeling)).toEqual(oordelenVan(geheel))
    expect(beoordeling.richting?.stand).toBe(geheel.richting?.stand)
    // As one plan the wood is asked about homes.
    const alsEen = oordelenVan(zaak({ alsBehandelaar: true }, {}).beoordeling)
    expect(alsEen).not.toEqual(oordelenVan(geheel))
    expect((await check(JSON.parse(joinDelen(antwoord)))).uitkomst).toBe('klopt')
    expect(() => zaak({ alsBehandelaar: false }, { delen: stukken })).toThrow('ongeldige_invoer')
    expect(() => zaak({ alsBehandelaar: true }, { delen: [stukken[0], stukken[0]] })).toThrow(
      'ongeldige_invoer',
    )
    const fout = { ...stukken[1], feiten: { woningenNieuw: -1 } }
    expect(() => zaak({ alsBehandelaar: true }, { delen: [stukken[0], fout] })).toThrow(
      expect.objectContaining({
        fouten: [expect.objectContaining({ pointer: '/delen/1/feiten/woningenNieuw' })],
      }),
    )
  })

  it('heeft uitgelegd hetzelfde bewijs als in het kort, en zegt wat daarbuiten valt', async () => {
    const [kort, uitgelegd] = [
      JSON.parse(await run(BESTAND, '--json')),
      JSON.parse(await run(BESTAND, '--json', '--volledig')),
    ]
    expect(uitgelegd.bewijs).toEqual(kort.bewijs)
    expect(Object.keys(kort.bewijs.delen).toSorted()).toEqual(
      Object.keys(kort)
        .filter((lid) => lid !== 'bewijs')
        .toSorted(),
    )
    const buiten = expect.stringContaining('Wat alleen met volledig=true in het antwoord staat')
    const heel = await check(uitgelegd)
    expect(heel).toMatchObject({ uitkomst: 'niet_na_te_rekenen', verschillen: [] })
    expect(heel.opmerkingen).toContainEqual(buiten)
    expect((await check(kort)).opmerkingen).not.toContainEqual(buiten)
    uitgelegd.geheel.uitkomsten[0].kort = 'Anders.'
    expect(await check(uitgelegd)).toMatchObject({
      uitkomst: 'wijkt_af',
      verschillen: [{ pointer: '/bewijs/sha256' }, { pointer: '/bewijs/delen/geheel' }],
    })
    // What was never in the answer is seen too.
    expect(await check({ ...kort, erbij: 1 })).toMatchObject({
      uitkomst: 'wijkt_af',
      verschillen: [{ pointer: '/bewijs/sha256' }, { pointer: '/bewijs/delen/erbij' }],
    })
    kort.bewijs.vorm = VORM + 1
    expect((await check(kort)).tekst).toContain(`wij kennen de vormen 1 tot en met ${VORM}`)
  })

  it('controleert een antwoord uit de eerste vorm op de hash van toen, over het geheel', async () => {
    const { bewijs, ...antwoord } = JSON.parse(await run(BESTAND, '--json', '--volledig'))
    const { vorm: _, delen: __, ...rest } = bewijs
    const { sha256, canonicalize } = omgeving.hash
    const oud = { ...antwoord, bewijs: { ...rest, sha256: sha256(canonicalize(antwoord)) } }
    expect(await check(oud)).toMatchObject({ uitkomst: 'niet_na_te_rekenen', verschillen: [] })
    expect(await check(oud.bewijs)).toMatchObject({ uitkomst: 'niet_na_te_rekenen' })
    oud.geheel.richtingZinnen[0].tekst = 'Anders.'
    expect(await check(oud)).toMatchObject({
      uitkomst: 'wijkt_af',
      verschillen: [{ pointer: '/bewijs/sha256' }],
    })
  })

  it('zegt bij verifiëren wat past en dat een ontwikkeling niet is na te rekenen', async () => {
    const antwoord = JSON.parse(await run(BESTAND, '--json'))
    const heel = await check(antwoord)
    expect(heel).toMatchObject({ afloop: 7, uitkomst: 'niet_na_te_rekenen', verschillen: [] })
    expect(heel.tekst).toContain('afhangen van de andere plannen')
    const los = await check(antwoord.bewijs)
    expect(los).toMatchObject({ afloop: 7, uitkomst: 'niet_na_te_rekenen' })
    expect(los.tekst).toContain('Het antwoord zelf is niet gegeven')
    antwoord.budgetten[0].verschil = 9
    expect(await check(antwoord)).toMatchObject({
      afloop: 1,
      uitkomst: 'wijkt_af',
      verschillen: [{ pointer: '/bewijs/sha256' }, { pointer: '/bewijs/delen/budgetten' }],
    })
    antwoord.bewijs.verzoek.naam = 'Anders'
    expect(await check(antwoord.bewijs)).toMatchObject({
      uitkomst: 'wijkt_af',
      verschillen: [{ pointer: '/bewijs/verzoekSha256' }],
    })
  })

  it('heet bestaand wat optelt en zegt wat er nu is of wordt gesloopt, en verder niets', () => {
    for (const { regelboek } of omgeving.boeken.all) {
      const tellend = [...regelboek.feiten.values()].filter(
        ({ type, aggregatie }) => type === 'getal' && aggregatie === 'som',
      )
      const vanNu = tellend.filter(({ label }) => /\bnu\b|\bslo(?:pen|opt)\b/.test(label))
      expect(vanNu.length).toBeGreaterThan(0)
      expect(tellend.filter(({ bestaand }) => bestaand === true)).toEqual(vanNu)
      const straks = tellend.filter(({ label }) => /\bstraks\b/.test(label))
      expect(straks.every(({ bestaand }) => bestaand === 'deels')).toBe(true)
    }
  })

  it('telt elk budget van het regelboek op: het rust op feiten die optellen', () => {
    for (const { regelboek, compile } of omgeving.boeken.all) {
      const { geldigVan, beschikbaarVan } = regelboek.visie
      const werk = compile({ geldigOp: geldigVan, beschikbaarOp: beschikbaarVan })
      const genoemd = regelboek.gebieden.flatMap(({ budgetten }) => budgetten)
      expect(genoemd.length).toBeGreaterThan(0)
      for (const { feit } of genoemd) {
        const basis = werk.basis[werk.slotOf(feit)]?.map((slot) => werk.feiten[slot])
        expect(basis?.every((een) => een?.aggregatie === 'som')).toBe(true)
      }
    }
  })
})
