import { describe, expect, it } from 'vitest'
import { Spoor } from '../../src/web/onderdelen/spoor.tsx'

describe('the trace in a dossier', () => {
  it('names a named condition in words, not by its id', async () => {
    const html = String(
      await Spoor({
        spoor: {
          geldtVoor: {
            all: [{ condition: 'nietKlein', resultaat: 'waar' }],
            resultaat: 'waar',
          },
        },
      }),
    )
    expect(html).toContain('<strong>waar</strong>: niet klein')
    expect(html).not.toContain('nietKlein')
  })
})
