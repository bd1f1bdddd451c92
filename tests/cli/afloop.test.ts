import { describe, expect, it } from 'vitest'
import { AFLOOP, explainFout } from '../../src/cli/shared/afloop.ts'
import { AppError } from '../../src/domain/errors.ts'

describe('wat een opdracht van een fout zegt', () => {
  it('noemt de instelling waarmee het anders kan, als die er is', () => {
    expect(explainFout(new AppError('poort_bezet', { host: '::1', port: 3000 }))).toEqual({
      tekst:
        'De poort is in gebruik. Op ::1:3000 luistert al een ander programma. Stop dat, of kies een andere poort met PORT (0 neemt een vrije).',
      afloop: AFLOOP.nietBereikbaar,
    })
    const bezet = explainFout(new AppError('gegevensmap_bezet', { map: '.data', pid: 7 }))
    expect(bezet.tekst).toContain('(pid 7). Stop dat proces, of kies een andere map met DATA_DIR')
    const vol = explainFout(
      new AppError('gegevensmap_onbruikbaar', { map: '.data', reden: 'EACCES' }),
    )
    expect(vol.tekst).toMatch(/EACCES\. Kies een andere map met DATA_DIR\.$/)
    const adres = { host: '10.0.0.1', port: 80, reden: 'EACCES' }
    expect(explainFout(new AppError('adres_onbruikbaar', adres)).tekst).toContain('met HOST')
  })

  it('zegt anders alleen wat er is', () => {
    expect(explainFout(new AppError('niet_gevonden', { wat: 'Dit' }))).toEqual({
      tekst: 'Niet gevonden. Dit bestaat niet of is niet meer beschikbaar.',
      afloop: AFLOOP.ongeldigeInvoer,
    })
  })
})
