import { expect, it } from 'vitest'
import type { Stand } from '../../../src/domain/model/visie.ts'
import { PerDeel } from '../../../src/web/ontwikkelingen/vergelijking/per-deel.tsx'
import { boek } from '../../rules/assen.ts'

type Varianten = Parameters<typeof PerDeel>[0]['varianten']

const variant = (naam: string, standen: Readonly<Record<string, Stand>>) => ({
  naam,
  delen: Object.entries(standen).map(([id, stand]) => ({
    ...{ id, naam: `Deel ${id}` },
    advies: { conclusie: 'ja_mits' },
    richting: { stand, woorden: stand, bandbreedte: { laagst: stand, hoogst: stand } },
  })),
})

const show = (...varianten: ReturnType<typeof variant>[]) =>
  `${PerDeel({ varianten: varianten as unknown as Varianten, visie: boek.visie })}`

it('noemt de delen die een andere kant op wijzen, en die niet elke variant heeft', () => {
  const html = show(
    variant('Ruim', { a: 'aanpassen', b: 'past', c: 'past' }),
    variant('Dichter', { a: 'past_mits', b: 'past', d: 'past' }),
  )
  const rijen = [...html.matchAll(/<tr[^>]*>.*?<\/tr>/gs)].map(([rij]) =>
    rij
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  expect(rijen).toEqual([
    'Deel Ruim Dichter',
    'Deel a past na aanpassing past onder voorwaarden',
    'Deel d niet in deze variant past',
    'Deel c past niet in deze variant',
  ])
  expect(html).toContain('1 deel wijst in elke variant dezelfde kant op')
})

it('zegt het als geen deel verschilt', () => {
  const html = show(variant('Ruim', { a: 'past' }), variant('Dichter', { a: 'past' }))
  expect(html).toContain('1 deel wijst in elke variant dezelfde kant op')
  expect(html).not.toContain('<table')
})
