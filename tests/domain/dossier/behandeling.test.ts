import { describe, expect, it } from 'vitest'
import { aanvraagtermijnVan } from '../../../src/domain/dossier/aanvraagtermijn.ts'
import { adviesstandVan, bijdragenVan } from '../../../src/domain/dossier/bijdragen.ts'
import type {
  Gebeurtenis,
  VastgelegdeGebeurtenis,
} from '../../../src/domain/dossier/gebeurtenis.ts'
import { isZelfdePersoon, type Persoon } from '../../../src/domain/dossier/persoon.ts'
import { magTerugnemen } from '../../../src/domain/dossier/terugnemen.ts'
import {
  magConcluderen,
  magMeelezen,
  meeleesvragenVan,
} from '../../../src/domain/dossier/tweede-lezer.ts'
import type { Grond, Procedure } from '../../../src/domain/model/procedure.ts'

const OP = '2026-09-01T10:00:00.000Z'
const TOT = '2026-09-15T10:00:00.000Z'

const record = (
  ...gebeurtenissen: readonly (readonly [door: string, gebeurtenis: Gebeurtenis])[]
): readonly VastgelegdeGebeurtenis[] =>
  gebeurtenissen.map(([door, gebeurtenis], i) => ({
    volgnummer: i + 1,
    vastgelegdOp: OP,
    door,
    gebeurtenis,
  }))

const vraag = (adviseur?: string): Gebeurtenis => ({
  soort: 'bijdrage_gevraagd',
  naam: 'J. Bos',
  functie: 'ecoloog',
  vraag: 'Broeden er huismussen?',
  verlooptOp: TOT,
  ...(adviseur !== undefined && { adviseur }),
})

describe('de bijdragen van specialisten', () => {
  it('staan bij de vraag, met wie vroeg en wanneer', () => {
    const gebeurd = record(
      ['A', vraag('ecoloog')],
      ['B', vraag()],
      ['J. Bos, ecoloog', { soort: 'bijdrage_gegeven', bij: 1, tekst: 'Ja.' }],
    )
    expect(bijdragenVan(gebeurd)).toEqual([
      {
        volgnummer: 1,
        naam: 'J. Bos',
        functie: 'ecoloog',
        vraag: 'Broeden er huismussen?',
        adviseur: 'ecoloog',
        verlooptOp: TOT,
        herinnerdOp: [],
        gevraagdDoor: 'A',
        gevraagdOp: OP,
        antwoord: { tekst: 'Ja.', op: OP },
      },
      {
        volgnummer: 2,
        naam: 'J. Bos',
        functie: 'ecoloog',
        vraag: 'Broeden er huismussen?',
        verlooptOp: TOT,
        herinnerdOp: [],
        gevraagdDoor: 'B',
        gevraagdOp: OP,
      },
    ])
  })

  it('maken een adviseur pas beantwoord als alle vragen aan hem dat zijn', () => {
    const een = record(['A', vraag('ecoloog')], ['A', vraag('ecoloog')])
    const half = record(
      ['A', vraag('ecoloog')],
      ['A', vraag('ecoloog')],
      ['J', { soort: 'bijdrage_gegeven', bij: 2, tekst: 'Ja.' }],
    )
    const heel = record(
      ['A', vraag('ecoloog')],
      ['J', { soort: 'bijdrage_gegeven', bij: 1, tekst: 'Ja.' }],
    )
    const standOf = (gebeurd: readonly VastgelegdeGebeurtenis[], wie = 'ecoloog') =>
      adviesstandVan(bijdragenVan(gebeurd), wie)
    expect([standOf(een), standOf(half), standOf(heel)]).toEqual([
      'gevraagd',
      'gevraagd',
      'beantwoord',
    ])
    expect(standOf(een, 'archeoloog')).toBe('niet_gevraagd')
  })
})

describe('de tweede lezer', () => {
  const gevraagd: Gebeurtenis = { soort: 'tweede_lezer_gevraagd', naam: 'B. Jansen' }

  it('staat met zijn oordeel bij de vraag', () => {
    const gebeurd = record(
      ['A', { ...gevraagd, vraag: 'Klopt de motivering?' }],
      ['A', gevraagd],
      ['B. Jansen', { soort: 'tweede_lezing', bij: 1, akkoord: false, opmerkingen: 'Nee.' }],
      ['C', { soort: 'tweede_lezing', bij: 2, akkoord: true }],
    )
    const basis = { naam: 'B. Jansen', gevraagdDoor: 'A', gevraagdOp: OP }
    expect(meeleesvragenVan(gebeurd)).toEqual([
      {
        ...basis,
        volgnummer: 1,
        vraag: 'Klopt de motivering?',
        lezing: { door: 'B. Jansen', op: OP, akkoord: false, opmerkingen: 'Nee.' },
      },
      { ...basis, volgnummer: 2, lezing: { door: 'C', op: OP, akkoord: true } },
    ])
    expect(meeleesvragenVan(record(['A', gevraagd]))).toEqual([{ ...basis, volgnummer: 1 }])
  })

  it('is niet wie het vroeg, en niet wie de laatste conclusie of brief schreef', () => {
    const gebeurd = record(
      ['Eerder', { soort: 'besluit_vastgelegd', besluit: 'x' }],
      ['Concludeert', { soort: 'besluit_vastgelegd', besluit: 'y' }],
      ['Schrijft', { soort: 'brief_opgesteld', tekst: 'Geachte …' }],
      ['Vraagt', gevraagd],
    )
    const [lees] = meeleesvragenVan(gebeurd)
    if (!lees) throw new Error('er is niets gevraagd')
    const mag = (naam: string) => magMeelezen(gebeurd, lees, { naam })
    expect(['Concludeert', 'Schrijft', 'Vraagt', ' vraagt '].map(mag)).toEqual(Array(4).fill(false))
    expect(['B. Jansen', 'Eerder'].map(mag)).toEqual([true, true])
  })

  it('is dezelfde persoon met andere hoofdletters en spaties', () => {
    expect(isZelfdePersoon({ naam: ' a. de  VRIES' }, { naam: 'A. de Vries' })).toBe(true)
    expect(isZelfdePersoon({ naam: 'A. de Vries' }, { naam: 'A. de Vriezen' })).toBe(false)
    expect(isZelfdePersoon({ naam: 'Jan Jans' }, { naam: 'JanJans' })).toBe(false)
  })

  const als = (naam: string, onderwerp: string): Required<Persoon> => ({
    naam,
    identiteit: { soort: 'aangemeld', onderwerp },
  })

  it('is wie de organisatie zegt dat iemand is, hoe die ook heet', () => {
    expect(isZelfdePersoon(als('A. de Vries', 'x 1'), als('A. de Vries', 'x 2'))).toBe(false)
    expect(isZelfdePersoon(als('A. de Vries', 'x 1'), als('A. Jansen', 'x 1'))).toBe(true)
    // Of who typed a name only that name is known.
    const getypt: Persoon = { naam: 'a. de vries', identiteit: { soort: 'zelf_opgegeven' } }
    expect(isZelfdePersoon(als('A. de Vries', 'x 1'), getypt)).toBe(true)
    expect(isZelfdePersoon(getypt, { naam: 'B. Jansen' })).toBe(false)
  })

  it('is nooit ook wie de conclusie vastlegt, onder geen andere naam', () => {
    const [een, ander] = [als('A. de Vries', 'x 1'), als('A. de Vries', 'x 2')]
    const besluit: Gebeurtenis = { soort: 'besluit_vastgelegd', besluit: 'x' }
    const gebeurd = record(
      [een.naam, { ...besluit, identiteit: een.identiteit }],
      [een.naam, { ...gevraagd, identiteit: een.identiteit }],
    )
    const [lees] = meeleesvragenVan(gebeurd)
    if (!lees) throw new Error('er is niets gevraagd')
    const mag = (wie: Persoon) => magMeelezen(gebeurd, lees, wie)
    expect([mag(een), mag(als('Iemand anders', 'x 1')), mag(ander)]).toEqual([false, false, true])
    const lezing: Gebeurtenis = { soort: 'tweede_lezing', bij: 2, akkoord: true }
    const gelezen = [
      ...gebeurd,
      ...record([ander.naam, { ...lezing, identiteit: ander.identiteit }]),
    ]
    expect(
      [een, ander, als('Zo heet ik nu', 'x 2')].map((wie) => magConcluderen(gelezen, wie)),
    ).toEqual([true, false, false])
    const opnieuw = [
      ...gelezen,
      ...record(['C', { ...lezing, identiteit: als('C', 'x 3').identiteit }]),
    ]
    expect(magConcluderen(opnieuw, ander)).toBe(true)
    expect(magConcluderen([], een)).toBe(true)
  })
})

describe('terugnemen', () => {
  const mag = (gebeurd: readonly VastgelegdeGebeurtenis[]) =>
    gebeurd.map((deel) => magTerugnemen(gebeurd, deel))

  it('kan met wat om de zaak heen gebeurde, niet met een conclusie, een brief of een antwoord', () => {
    const gebeurd = record(
      ['A', { soort: 'aanvraag_ontvangen', datum: '2026-09-01', procedure: 'regulier' }],
      ['A', { soort: 'termijn_verlengd', reden: 'Meer tijd.' }],
      [
        'A',
        {
          soort: 'termijn_opgeschort',
          gevraagdOp: '2026-09-10',
          uiterlijk: '2026-09-24',
          reden: 'De tekening.',
        },
      ],
      ['A', vraag()],
      ['A', { soort: 'tweede_lezer_gevraagd', naam: 'B' }],
      ['A', { soort: 'besluit_vastgelegd', besluit: 'x' }],
      ['A', { soort: 'brief_opgesteld', tekst: 'Geachte …' }],
      ['A', { soort: 'gebied_bevestigd', gebied: 'stad' }],
    )
    expect(mag(gebeurd)).toEqual([true, true, true, true, true, false, false, false])
  })

  it('kan één keer, en niet met wat is beantwoord', () => {
    const gebeurd = record(
      ['A', vraag()],
      ['A', vraag()],
      ['J', { soort: 'bijdrage_gegeven', bij: 1, tekst: 'Ja.' }],
      ['A', { soort: 'teruggenomen', volgnummer: 2, reden: 'Dubbel.' }],
    )
    expect(mag(gebeurd)).toEqual([false, false, false, false])
  })

  it('kan weer als het antwoord zelf is teruggenomen', () => {
    const stil = {
      soort: 'termijn_opgeschort',
      gevraagdOp: '2026-09-10',
      uiterlijk: '2026-09-24',
      reden: 'De tekening.',
    } as const
    const gebeurd = record(
      ['A', stil],
      ['A', { soort: 'aanvraag_aangevuld', bij: 1, datum: '2026-09-12' }],
    )
    expect(mag(gebeurd)).toEqual([false, true])
    const weer = record(
      ['A', stil],
      ['A', { soort: 'aanvraag_aangevuld', bij: 1, datum: '2026-09-12' }],
      ['A', { soort: 'teruggenomen', volgnummer: 2, reden: 'Fout.' }],
    )
    expect(mag(weer)).toEqual([true, false, false])
  })
})

describe('de termijn van een aanvraag in een zaak', () => {
  const grond: Grond = { herkomst: 'eigen_uitwerking', werking: 'te_bevestigen', bron: [] }
  const weken = (aantal: number) => ({ duur: { aantal, eenheid: 'weken' as const }, grond })
  const gevallen = { titel: '', bekend: false, uitleg: '', gevallen: [], grond }
  const instelling: Procedure = {
    intake: weken(6),
    aanvraag: {
      kort: { label: 'Kort', wanneer: '', termijn: weken(8), verlenging: weken(6) },
      lang: { label: 'Lang', wanneer: '', termijn: weken(12) },
    },
    weekeinde: grond,
    opschorting: grond,
    aangewezenDagen: ['2026-10-27'],
    participatie: gevallen,
    raadsadvies: gevallen,
  }
  const ontvangen = (procedure: string, datum = '2026-09-01'): Gebeurtenis => ({
    soort: 'aanvraag_ontvangen',
    datum,
    procedure,
  })
  const verlengd: Gebeurtenis = { soort: 'termijn_verlengd', reden: 'Meer tijd.' }
  const stil: Gebeurtenis = {
    soort: 'termijn_opgeschort',
    gevraagdOp: '2026-09-10',
    uiterlijk: '2026-09-24',
    reden: 'De tekening ontbreekt.',
  }
  const termijnOf = (...gebeurtenissen: readonly Gebeurtenis[]) =>
    aanvraagtermijnVan(record(...gebeurtenissen.map((deel) => ['A', deel] as const)), instelling)

  it('is er niet zonder aanvraag, of met een procedure die niet is ingesteld', () => {
    expect(termijnOf(verlengd, stil)).toBeUndefined()
    expect(termijnOf(ontvangen('bestaat_niet'))).toBeUndefined()
  })

  it('is die van de laatste aanvraag, met de aangewezen dagen', () => {
    expect(termijnOf(verlengd, stil, ontvangen('kort'))).toMatchObject({
      volgnummer: 3,
      ontvangenOp: '2026-09-01',
      procedure: { label: 'Kort' },
      termijn: { einde: '2026-10-28', voorlopig: false },
      verlengd: false,
      loopt: [],
    })
    expect(termijnOf(ontvangen('kort'), ontvangen('lang'))).toMatchObject({
      procedure: { label: 'Lang' },
      termijn: { einde: '2026-11-24' },
    })
  })

  it('is langer na een verlenging, als de procedure die kent', () => {
    expect(termijnOf(ontvangen('kort'), verlengd)).toMatchObject({
      verlengd: true,
      termijn: { einde: '2026-12-08' },
    })
    expect(termijnOf(ontvangen('lang'), verlengd)?.termijn.einde).toBe('2026-11-24')
  })

  it('staat stil tot de aanvulling bij deze vraag er is; de laatste datum telt', () => {
    const open = termijnOf(ontvangen('kort'), stil)
    expect(open?.loopt).toMatchObject([{ volgnummer: 2, uiterlijk: '2026-09-24' }])
    expect(open?.termijn.voorlopig).toBe(true)
    const aangevuld = (bij: number, datum: string): Gebeurtenis => ({
      soort: 'aanvraag_aangevuld',
      bij,
      datum,
    })
    expect(termijnOf(ontvangen('kort'), stil, aangevuld(1, '2026-09-12'))?.loopt).toHaveLength(1)
    const klaar = termijnOf(
      ontvangen('kort'),
      stil,
      aangevuld(2, '2026-09-12'),
      aangevuld(2, '2026-09-15'),
    )
    expect(klaar?.loopt).toEqual([])
    expect(klaar?.termijn).toMatchObject({ einde: '2026-11-02', voorlopig: false })
  })
})
