import { expect, it } from 'vitest'
import { listBevestigd } from '../../../src/app/controle/list-bevestigd.ts'
import { tableBevestigd } from '../../../src/cli/tekst/tabel-bevestigd.ts'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import { boek } from '../../hulp/proef.ts'

const [eerste] = boek.gebieden
const gebied = eerste && { ...eerste, prioriteiten: [] }
const visie = { ...boek.visie, soorten: {} }
const houding: Gebied['houding'] = {
  wonen: {
    stand: 'ja_mits',
    tekst: 'Wonen kan | hier.',
    herkomst: 'visie',
    werking: 'bevestigd',
    bron: [{ document: 'proef', plaats: 'blz. 3', citaat: 'Wonen mag.', uitleg: 'Overal.' }],
  },
  werken: {
    stand: 'ja',
    tekst: 'Werken kan.',
    herkomst: 'eigen_uitwerking',
    werking: 'te_bevestigen',
    bron: [{ document: 'proef' }],
  },
}

it('noemt wat bevestigd is, gelijk voor meer gebieden één keer, en niet wat nog te bevestigen is', () => {
  if (!gebied) throw new Error('no area')
  const ander = { ...gebied, id: 'ander', naam: 'Ander', houding }
  const rijen = listBevestigd({
    ...boek,
    visie,
    regels: boek.regels.map((regel) => ({ ...regel, werking: 'te_bevestigen' as const })),
    gebieden: [{ ...gebied, naam: 'Eén', houding }, ander],
  })
  expect(rijen).toHaveLength(1)
  expect(rijen[0]).toMatchObject({ soort: 'houding', zegt: 'ja mits: Wonen kan | hier.' })
  expect(rijen[0]?.wat).toMatch(/^Eén, .*; Ander, /)
  expect(tableBevestigd('Proef', rijen).join('\n')).toMatch(
    /\| ja mits: Wonen kan \\\| hier\. \| .*, blz\. 3\. "Wonen mag\."\. Onze lezing: Overal\. \|/,
  )
})

it('noemt van een regel wat hij zegt en waar dat staat', () => {
  const regels = boek.regels.slice(0, 1).map((regel) => ({
    ...regel,
    werking: 'bevestigd' as const,
    bron: [{ document: 'proef', citaat: 'Zo is het.' }],
  }))
  const [rij] = listBevestigd({ ...boek, visie, regels, gebieden: [] })
  expect(rij).toMatchObject({ soort: regels[0]?.aard, wat: regels[0]?.id, zegt: regels[0]?.titel })
  expect(rij?.gronden).toMatchObject([{ citaat: 'Zo is het.' }])
})
