import { expect, it } from 'vitest'
import { explainMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import type { Dossier } from '../../../src/app/dossier/read-dossier.ts'
import { EFFECTGROEPEN } from '../../../src/app/effecten/effectgroepen.ts'
import { listEffecten } from '../../../src/app/effecten/list-effecten.ts'
import type { Gebeurtenis } from '../../../src/domain/dossier/gebeurtenis.ts'
import { boek, createProef, INITIATIEF, RD } from '../../hulp/proef.ts'

const { volledig } = explainMetBewijs(createProef().omgeving, {
  inhoud: INITIATIEF,
  contentCrs: RD,
  mag: { alsBehandelaar: true, concept: false },
})
const [eerste] = volledig.uitkomsten
if (!eerste) throw new Error('er is geen uitkomst')
const [thema = '', ander = ''] = Object.keys(boek.begrippen.themas)
const [adviseur = ''] = Object.keys(boek.begrippen.adviseurs)

const REGELS = [
  { ...boek.regels[0], id: 'E-1', themas: [thema], adviseur },
  { ...boek.regels[0], id: 'E-2', themas: [thema], adviseur },
] as typeof boek.regels

const read = (
  oordelen: readonly (typeof eerste)['oordeel'][],
  gebeurtenissen: readonly Gebeurtenis[] = [],
) => {
  const uitkomsten = oordelen.map((oordeel, i) => ({
    ...eerste,
    regel: `E-${i + 1}`,
    aard: 'eis' as const,
    oordeel,
  }))
  const dossier = {
    boek: { ...boek, regels: REGELS },
    huidig: { ...volledig, uitkomsten },
    zaak: { teruggenomen: new Map() },
    gebeurtenissen: gebeurtenissen.map((gebeurtenis, i) => ({
      ...{ volgnummer: i + 1, vastgelegdOp: '2026-11-23T10:00:00.000Z', door: 'A. de Vries' },
      gebeurtenis,
    })),
  } as unknown as Dossier
  return listEffecten(dossier)
}
const of = (effecten: ReturnType<typeof read>, wie = thema) =>
  effecten.find((effect) => effect.thema === wie)

it('een gevolg is open tot elk punt erover een antwoord heeft, en geldt niet zonder punten', () => {
  expect(of(read(['voldoet', 'onbekend']))).toMatchObject({ stand: 'open', punten: 2, open: 1 })
  expect(of(read(['voldoet', 'vraagt_beoordeling']))).toMatchObject({ stand: 'open', open: 1 })
  expect(of(read(['voldoet', 'voldoet_niet']))).toMatchObject({ stand: 'klaar', pastNiet: 1 })
  expect(of(read(['voldoet']), ander)).toMatchObject({ stand: 'geldt_niet', punten: 0 })
})

it('een gevolg noemt geen adviseur die iets anders is gevraagd', () => {
  const vraag: Gebeurtenis = {
    ...{ soort: 'bijdrage_gevraagd', naam: 'C', functie: 'ecoloog', vraag: 'En de linden?' },
    ...{ adviseur, verlooptOp: '2026-12-01T00:00:00.000Z' },
  }
  const gegeven: Gebeurtenis = { soort: 'bijdrage_gegeven', bij: 1, tekst: 'Ja.' }
  for (const gevraagd of [vraag, { ...vraag, over: 'X-1' }]) {
    expect(of(read(['voldoet'], [gevraagd]))).toMatchObject({ stand: 'klaar', wachtOp: [] })
    expect(of(read(['voldoet'], [gevraagd, gegeven]))).toMatchObject({ adviezen: [] })
  }
})

it('een gevolg wacht op een adviseur die erover is gevraagd, en noemt wie antwoordde', () => {
  const vraag: Gebeurtenis = {
    ...{ soort: 'bijdrage_gevraagd', naam: 'C', functie: 'ecoloog', vraag: 'Wat?', adviseur },
    over: 'E-1',
    verlooptOp: '2026-12-01T00:00:00.000Z',
  }
  const label = boek.begrippen.adviseurs[adviseur]?.label
  expect(of(read(['voldoet'], [vraag]))).toMatchObject({ stand: 'open', wachtOp: [label] })
  const gegeven: Gebeurtenis = { soort: 'bijdrage_gegeven', bij: 1, tekst: 'Ja.' }
  expect(of(read(['voldoet'], [vraag, gegeven]))).toMatchObject({
    ...{ stand: 'klaar', wachtOp: [], adviezen: [label] },
  })
})

it('wat een behandelaar er het laatst van zei, geldt', () => {
  const zeg = (geldt: boolean): Gebeurtenis => ({
    ...{ soort: 'effect_bepaald', thema, geldt, reden: 'Er verandert niets.' },
  })
  expect(of(read(['onbekend'], [zeg(false)]))).toMatchObject({
    ...{ stand: 'geldt_niet', reden: { reden: 'Er verandert niets.', door: 'A. de Vries' } },
  })
  expect(of(read(['onbekend'], [zeg(false), zeg(true)]))?.stand).toBe('open')
})

it('waarover een vraag is beantwoord zodat geen regel speelt, noemt de vraag en het antwoord', () => {
  const vraag = 'Verdwijnt er iets moois?'
  const feit = { id: 'ietsMoois', type: 'janee', herkomst: 'initiatief', label: 'moois', vraag }
  const geldtVoor = { all: [{ fact: feit.id, operator: 'equal', value: true }] }
  const [regel] = boek.regels
  const regels = [
    { ...regel, themas: [thema], versies: regel?.versies.map((deel) => ({ ...deel, geldtVoor })) },
  ]
  const tell = (waarde?: boolean) => {
    const feiten = waarde === undefined ? [] : [{ feit: feit.id, waarde, herkomst: feit.herkomst }]
    const dossier = {
      boek: {
        ...boek,
        regels,
        feiten: new Map<string, unknown>([...boek.feiten, [feit.id, feit]]),
      },
      huidig: { ...volledig, feiten, uitkomsten: [] },
      gebeurtenissen: [],
      zaak: { teruggenomen: new Map() },
    } as unknown as Dossier
    const effect = of(listEffecten(dossier))
    return {
      beantwoord: effect?.beantwoord,
      onder: EFFECTGROEPEN.flatMap(({ naam, hoort }) => (effect && hoort(effect) ? [naam] : [])),
    }
  }
  expect(tell(false)).toEqual({
    beantwoord: [`${vraag} Nee`],
    onder: ['Gevraagd en beantwoord; er speelt dan geen regel'],
  })
  const NIET = 'Niet getoetst, want geen regel van het regelboek gaat er bij dit plan over'
  expect(tell()).toEqual({ beantwoord: [], onder: [NIET] })
  expect(tell(true).beantwoord).toEqual([])
})
