import { describe, expect, it } from 'vitest'
import type { Visie } from '../../../src/domain/model/visie.ts'
import { sayGrenzen, sayStanden } from '../../../src/web/ontwikkelingen/vergelijking/standen.ts'

type Vraag = Parameters<typeof sayStanden>
const visie = {} as Visie
const open = (hoogstens: string) => ({ stand: 'onbekend', hoogstens })
const zeg = (
  varianten: Readonly<Record<string, object>>,
  delen: readonly (readonly object[])[] = [],
) =>
  sayStanden(
    visie,
    Object.entries(varianten).map(([naam, richting]) => ({
      naam,
      richting,
      conclusie: 'nog_niet_te_zeggen',
    })) as unknown as Vraag[1],
    Object.keys(varianten).map((naam, i) => ({
      naam,
      delen: (delen[i] ?? []).map((richting) => ({ richting, advies: { conclusie: 'ja_mits' } })),
    })) as unknown as Vraag[2],
  )

describe('welke kant varianten op wijzen', () => {
  it('zegt wat bekend is terwijl het geheel nog open is', () => {
    const beide = { A: open('past_mits'), B: open('past_mits') }
    expect(zeg(beide, [[open('past_mits'), open('past')], [{ stand: 'aanpassen' }]])).toBe(
      'Over het geheel is van geen van de varianten al te zeggen welke kant het op wijst. Gunstiger dan "past onder voorwaarden" wordt nu nog geen van hen. Van delen apart is wel iets te zeggen: bij A van 1 van de 2 delen en bij B van 1 van de 1 deel. Dat staat bij "Deel voor deel".',
    )
  })

  it('zwijgt over delen waarvan niets bekend is, en zegt het per variant waar het verschilt', () => {
    const tekst = zeg({ A: open('past_mits'), B: open('aanpassen') }, [[open('past')], []])
    expect(tekst).not.toContain('Van delen apart')
    expect(tekst).toContain(
      'Nu hoogstens: "past onder voorwaarden" voor A en "past na aanpassing" voor B.',
    )
  })

  it('noemt een afhoudende bovengrens als kant', () => {
    expect(zeg({ A: open('past_niet'), B: open('past') })).toMatch(
      /^De varianten wijzen niet dezelfde kant op\. A: hoogstens "past niet"; B: nog niet te zeggen\.$/,
    )
  })

  it('zegt bij welke varianten een deel buiten het gebied kan liggen dat hen laag houdt, één keer', () => {
    const zin = 'De strook kan erbuiten liggen.'
    const van = (naam: string, ...grensdelen: readonly string[]) => ({ naam, grensdelen })
    expect(sayGrenzen([van('A', zin), van('B', zin), van('C')])).toEqual([`In "A" en "B": ${zin}`])
  })
})
