import { describe, expect, it } from 'vitest'
import {
  AppError,
  type CodeMet,
  refuseFouten,
  restoreFout,
  shorten,
} from '../../src/domain/errors.ts'

describe('an expected failure', () => {
  it('compiles only with what its template names', () => {
    const fouten = [
      new AppError('van_elders'),
      new AppError('ongeldige_invoer', { aantal: 2 }),
      new AppError('geen_geldig_regelboek', {
        geldigOp: '2026-01-01',
        beschikbaarOp: '2026-02-02',
      }),
    ]
    for (const { detail } of fouten) expect(detail).not.toMatch(/[{}]|undefined/)
    // Looked at by the compiler only.
    const slecht = () => [
      // @ts-expect-error nothing is given
      new AppError('niet_gereed'),
      // @ts-expect-error one of the two is missing
      new AppError('geen_geldig_regelboek', { geldigOp: '2026-01-01' }),
      // @ts-expect-error the name between {aantal?een|meer} is `aantal`
      new AppError('ongeldige_invoer', { getal: 2 }),
      // @ts-expect-error its template names nothing
      new AppError('van_elders', { wat: 'Dit' }),
      // @ts-expect-error more than its template names
      new AppError('niet_gevonden', { wat: 'Dit', waar: 'hier' }),
      // @ts-expect-error no such code
      new AppError('onbekend'),
    ]
    expect(slecht).toBeTypeOf('function')
  })

  it('is of the codes that name the same', () => {
    const codes: readonly CodeMet<'maximum'>[] = ['te_groot', 'te_druk', 'te_veel_rapporten']
    // @ts-expect-error this one names more
    const anders: CodeMet<'map'> = 'gegevensmap_bezet'
    expect(new Set([...codes, anders]).size).toBe(4)
  })

  it('is the same after it went to another thread', () => {
    const fouten = [{ pointer: '/naam', code: 'verplicht', melding: 'De naam ontbreekt.' }]
    const fout = new AppError('ongeldige_invoer', { aantal: 1 }, fouten)
    const terug = restoreFout(structuredClone({ code: fout.code, params: fout.params, fouten }))
    expect(terug).toBeInstanceOf(AppError)
    expect(terug).toMatchObject({ detail: fout.detail, status: 400, title: fout.title, fouten })
  })

  it('speaks of one thing or of more, and is no failure where nothing is wrong', () => {
    const fout = (code: string) => ({ pointer: '', code, melding: 'Dit kan niet.' })
    const refuse = (...codes: readonly string[]) => {
      try {
        refuseFouten(codes.map(fout))
        return undefined
      } catch (error) {
        const { code, params, fouten, detail } = error as AppError
        return [code, params, fouten.map((deel) => deel.code), detail]
      }
    }
    const [een, twee] = [refuse('a'), refuse('a', 'b')]
    expect(een?.slice(0, 3)).toEqual(['ongeldige_invoer', { aantal: 1 }, ['a']])
    expect(twee?.slice(0, 3)).toEqual(['ongeldige_invoer', { aantal: 2 }, ['a', 'b']])
    expect(String(een?.[3]).replace('1', '2')).not.toBe(twee?.[3])
    expect(refuse()).toBeUndefined()
  })
})

describe('input that is repeated in a message', () => {
  it.each([
    ['as it is', 'Loon', 'Loon'],
    ['whole up to sixty signs', 'a'.repeat(60), 'a'.repeat(60)],
    ['cut from there', 'a'.repeat(61), `${'a'.repeat(59)}…`],
    ['never in the middle of a sign', `${'a'.repeat(58)}😀bc`, `${'a'.repeat(58)}\ufffd…`],
  ])('is said %s', (_, tekst, kort) => {
    expect(shorten(tekst)).toBe(kort)
  })
})
