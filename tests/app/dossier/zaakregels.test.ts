import { describe, expect, it } from 'vitest'
import { walkZaakregels } from '../../../src/app/dossier/zaakregels.ts'
import type {
  WerkBeoordeling,
  WerkBesluit,
  WerkGebeurtenis,
} from '../../../src/app/ports/lijst/werkvoorraad.ts'
import { readFilter } from '../../../src/app/werkvoorraad/filter.ts'

const NU = '2026-09-01T10:00:00.000Z'

const beoordeling = (id: string, anders: Partial<WerkBeoordeling> = {}): WerkBeoordeling => ({
  id,
  naam: `Plan ${id}`,
  conclusie: 'ja_mits',
  aangemaaktOp: NU,
  ...anders,
})
const voorraadOf = (
  beoordelingen: readonly WerkBeoordeling[],
  gebeurtenissen: readonly WerkGebeurtenis[] = [],
  besluiten: readonly WerkBesluit[] = [],
) => ({ beoordelingen, besluiten, gebeurtenissen })
const gebeurd = (volgnummer: number, soort: string, bij?: number): WerkGebeurtenis => ({
  dossier: 'a',
  volgnummer,
  soort,
  ...(bij !== undefined && { bij }),
})
const one = (...delen: Parameters<typeof voorraadOf>) => oneMet({}, ...delen)
/** With so many open questions that can still change the advice. */
const oneMet = (
  { gegevens = 0, oordelen = 0 }: { readonly gegevens?: number; readonly oordelen?: number },
  ...delen: Parameters<typeof voorraadOf>
) => {
  const [regel] = walkZaakregels(voorraadOf(...delen), () => ({
    gegevens: { open: 4, beslissend: gegevens },
    oordelen: { open: 3, beslissend: oordelen },
  }))
  if (!regel) throw new Error('er is geen zaak')
  return regel
}

describe('wat met een zaak kan', () => {
  it('is beslissen als niets wat open is het advies nog kan veranderen', () => {
    expect(one([beoordeling('a')]).stap).toBe('beslissen')
  })

  it('is de intaketafel als het advies vaststaat en het bestuur moet afwegen', () => {
    const weging = [beoordeling('a', { conclusie: 'afweging_nodig' })]
    expect(one(weging).stap).toBe('op_tafel')
    expect(oneMet({ oordelen: 1 }, weging).stap).toBe('oordelen')
  })

  it('is eerst vragen wat de initiatiefnemer weet, dan oordelen, zolang dat het advies kan veranderen', () => {
    const alle = [beoordeling('a')]
    expect(oneMet({ gegevens: 1, oordelen: 1 }, alle).stap).toBe('gegevens_nodig')
    expect(oneMet({ oordelen: 1 }, alle).stap).toBe('oordelen')
  })

  it('blijft te zien als wat open is niet gelezen kan worden', () => {
    const [regel] = walkZaakregels(voorraadOf([beoordeling('a')]), () => undefined)
    expect(regel).toMatchObject({ id: 'a', stap: 'beslissen' })
    expect(regel?.telling).toBeUndefined()
  })

  it('is bekijken als de inzender iets toevoegde, tot iemand van de gemeente daarna iets doet', () => {
    const erbij = gebeurd(3, 'toegevoegd')
    const weging = beoordeling('a', { conclusie: 'afweging_nodig' })
    expect(one([weging], [gebeurd(2, 'ingezonden'), erbij]).stap).toBe('bekijken')
    expect(one([weging], [erbij, gebeurd(4, 'gebied_bevestigd')]).stap).toBe('op_tafel')
    expect(one([weging], [erbij, gebeurd(4, 'aanvulling_ontvangen')]).stap).toBe('bekijken')
  })

  it('is bekijken als er een antwoord kwam op wat is gevraagd, tot iemand daarna iets doet', () => {
    const weging = beoordeling('a', { conclusie: 'afweging_nodig' })
    for (const [vraag, antwoord] of [
      ['aanvulling_gevraagd', 'aanvulling_ontvangen'],
      ['bijdrage_gevraagd', 'bijdrage_gegeven'],
    ] as const) {
      const gevraagd = gebeurd(1, vraag)
      const kwam = { ...gebeurd(2, antwoord), bij: 1 }
      const opnieuw = gebeurd(3, 'herbeoordeeld')
      expect(one([weging], [gevraagd, kwam, opnieuw])).toMatchObject({
        ...{ stap: 'bekijken', wachtOp: [] },
      })
      const gedaan = gebeurd(4, 'gebied_bevestigd')
      expect(one([weging], [gevraagd, kwam, opnieuw, gedaan]).stap).toBe('op_tafel')
    }
  })

  it('is afronden zodra de behandelaar zelf een conclusie heeft, wat het advies ook nog mist', () => {
    const besluit = {
      beoordeling: 'a',
      stand: 'in_behandeling',
      conclusie: 'ja',
      vastgelegdOp: NU,
    } as const
    for (const conclusie of ['afweging_nodig', 'nog_niet_te_zeggen', 'ja'] as const) {
      const regel = one([beoordeling('a', { conclusie })], [], [besluit])
      expect([regel.stap, regel.eigenConclusie]).toEqual(['afronden', 'ja'])
    }
    const gevraagd = [gebeurd(1, 'bijdrage_gevraagd')]
    // What was asked beside it stands there too: who concluded can finish the case.
    expect(one([beoordeling('a')], gevraagd, [besluit])).toMatchObject({
      ...{ stap: 'afronden', wachtOp: ['specialist'] },
    })
  })

  it('is wachten op wie is gevraagd, tenzij iets wat beslist intussen kan', () => {
    const zaak = voorraadOf([beoordeling('a')], [gebeurd(1, 'bijdrage_gevraagd')])
    const telling = { open: 4, beslissend: 1 }
    const stapMet = (nu?: 'gegevens' | 'oordelen') => {
      const [regel] = walkZaakregels(zaak, () => ({
        ...{ gegevens: telling, oordelen: telling },
        ...(nu && { nu }),
      }))
      return regel?.stap
    }
    expect(stapMet()).toBe('wachten')
    expect(stapMet('oordelen')).toBe('oordelen')
    expect(stapMet('gegevens')).toBe('gegevens_nodig')
  })

  it('is gegevens vragen als er nog niets te zeggen is', () => {
    const regel = one([beoordeling('a', { conclusie: 'nog_niet_te_zeggen' })])
    expect(regel.stap).toBe('gegevens_nodig')
  })

  it.each([
    ['aanvulling_gevraagd', 'aanvulling_ontvangen', 'initiatiefnemer'],
    ['bijdrage_gevraagd', 'bijdrage_gegeven', 'specialist'],
    ['tweede_lezer_gevraagd', 'tweede_lezing', 'tweede_lezer'],
  ])('is wachten na %s, tot %s of tot de vraag is teruggenomen', (vraag, antwoord, wie) => {
    const gesteld = [gebeurd(1, vraag), gebeurd(2, vraag)]
    expect(one([beoordeling('a')], gesteld)).toMatchObject({
      stap: 'wachten',
      wachtOp: [wie],
    })
    const half = [...gesteld, gebeurd(3, antwoord, 1)]
    expect(one([beoordeling('a')], half).wachtOp).toEqual([wie])
    const klaar = [...half, gebeurd(4, 'teruggenomen', 2)]
    expect(one([beoordeling('a')], klaar).stap).toBe('beslissen')
  })
})

describe('het filter in het adres', () => {
  it('telt een leeg veld in het adres niet mee', () => {
    expect(
      readFilter({ richting: [''], hardheid: [], stap: ['', 'klaar'], pagina: ['2'] }),
    ).toEqual({ stap: 'klaar' })
  })

  it('leest een nul niet mee, die de database weigert', () => {
    expect(readFilter({ naam: ['\0'], nummer: ['OLO\0-7'] })).toEqual(
      readFilter({ nummer: ['OLO-7'] }),
    )
  })
})
