import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { listBevestigd } from '../../../src/app/controle/list-bevestigd.ts'
import { tableBevestigd } from '../../../src/cli/tekst/tabel-bevestigd.ts'
import { boek } from './proef.ts'

const PAGINA = fileURLToPath(new URL('../../../docs/bevestigd.md', import.meta.url))

const INLEIDING = [
  '# Wat bevestigd heet',
  '',
  'Elke regel en houding van het vastgestelde regelboek die bevestigd heet, met de letterlijke zin of het artikel waarop zij rust en wat wij daarin lezen.',
  'De tabel is wat `npm run visietoets -- regels bevestigd` afdrukt; `npx vitest run --project unit tests/rules/proeven/bevestigd.test.ts -u` schrijft haar opnieuw.',
  '',
]

const rijen = listBevestigd(boek)

it('stands in docs/bevestigd.md as the rulebook has it', async () => {
  const pagina = [...INLEIDING, ...tableBevestigd(boek.visie.titel, rijen)].join('\n')
  await expect(pagina).toMatchFileSnapshot(PAGINA)
})

it('has a literal sentence or a place for every row', () => {
  const zonder = rijen.filter(({ gronden }) =>
    gronden.every(({ citaat, plaats }) => citaat === undefined && plaats === undefined),
  )
  expect(zonder.map(({ wat }) => wat)).toEqual([])
})
