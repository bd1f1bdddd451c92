import { describe, expect, it } from 'vitest'
import { explainMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { listBriefdelen, listOnbevestigd } from '../../../src/app/brief/briefzinnen.ts'
import { composeBrief } from '../../../src/app/brief/compose-brief.ts'
import { toBestuur } from '../../../src/app/ontwikkeling/bestuur.ts'
import type { Register } from '../../../src/app/ports/rapport.ts'
import { getRapport } from '../../../src/app/rapport/get-rapport.ts'
import { sayWaarop } from '../../../src/app/woorden/grond.ts'
import { createSayWaarmee } from '../../../src/app/woorden/grondslag.ts'
import { sayKern } from '../../../src/app/woorden/kern.ts'
import { sayGebiedszin } from '../../../src/app/woorden/lidwoord.ts'
import { renderRapport } from '../../../src/cli/tekst/rapport.ts'
import { composeOmgeving, composeRapportvormen } from '../../../src/compositie.ts'
import { STANDEN, type Stand } from '../../../src/domain/model/visie.ts'
import { hardhedenOf, standenOf } from '../../../src/domain/woorden/stand-woorden.ts'
import { readPdf } from '../../hulp/pdf.ts'
import { readVoorbeeld } from '../../hulp/standen.ts'

const omgeving = await composeOmgeving({})
const rapportvormen = composeRapportvormen()
const [toetser] = omgeving.boeken.all
if (!toetser) throw new Error('geen regelboek geladen')
const { regelboek: boek } = toetser

const beoordeel = (stand: Stand) => {
  const { volledig } = explainMetBewijs(omgeving, {
    inhoud: readVoorbeeld(stand),
    mag: { alsBehandelaar: true, concept: false },
    peildatum: { geldigOp: '2026-11-23', beschikbaarOp: '2026-11-23' },
  })
  return volledig
}
const plat = (tekst: string) => tekst.replaceAll(/\s+/g, ' ').toLowerCase()
const writeRapport = (stand: Stand, register: Register) =>
  getRapport(omgeving, { beoordeling: beoordeel(stand), register, stempel: {} })

describe.each(STANDEN.map((stand) => [stand] as const))(
  'een plan waarvan de stand "%s" is',
  (stand) => {
    const woorden = standenOf(boek.visie)[stand]
    // Of this plan law and our own elaboration say it, and not the vision.
    const kort =
      stand === 'nee_tenzij'
        ? 'Uw plan past hier niet, tenzij er een goede reden voor is.'
        : woorden.kort

    it('krijgt die stand, met waar die op rust', () => {
      const { richting } = beoordeel(stand)
      expect(richting?.stand).toBe(stand)
      expect(richting?.door.length).toBeGreaterThan(0)
      expect(richting?.hardheid === undefined).toBe(stand === 'zwijgt')
    })

    it.each(['kort', 'motivering'] as const)(
      'zegt dat als tekst, %s: voor de conclusie, met hoe hard',
      (register) => {
        const { hardheid, door } = beoordeel(stand).richting ?? {}
        const tekst = plat(renderRapport(writeRapport(stand, register), false))
        // A motivation is the municipality's own paper: what Visietoets worked out itself bears that name.
        const vertel = (zin: string) =>
          plat(register === 'motivering' ? toBestuur(sayWaarop(zin)) : zin)
        // What it is at odds with, and not in general with law, policy or vision.
        const kant = createSayWaarmee(beoordeel(stand), boek)(sayWaarop(woorden.motivering))
        if (stand === 'strijdig') expect(kant).not.toContain('de wet, het beleid of de visie')
        expect(tekst).toContain(
          vertel(register === 'kort' ? sayKern(beoordeel(stand), boek) : kant),
        )
        const hard = hardheid && hardhedenOf(boek.visie)[hardheid][register]
        if (hard) expect(tekst).toContain(vertel(hard))
        const eerste = door?.find(({ rol }) => rol === 'stand') ?? door?.[0]
        expect(tekst).toContain(vertel(sayGebiedszin(eerste?.tekst ?? '')).slice(0, 40))
      },
    )

    it('zegt dat in de PDF', async () => {
      const bytes = await rapportvormen.pdf(writeRapport(stand, 'kort'))
      const { paginas } = await readPdf(bytes)
      expect(plat(paginas.join(' '))).toContain(plat(sayKern(beoordeel(stand), boek)))
    })

    it('zegt dat in de brief, en wat niet vast staat pas als het is aangevinkt', () => {
      const beoordeling = beoordeel(stand)
      const { conclusie } = beoordeling.advies
      if (conclusie === 'nog_niet_te_zeggen') throw new Error('het advies moet vaststaan')
      const write = (aangevinkt: ReadonlySet<string>) =>
        plat(
          composeBrief({
            beoordeling,
            boek,
            besluit: {
              id: 'b',
              beoordeling: 'a',
              vastgelegdOp: '2026-11-23T10:00:00.000Z',
              stand: 'in_behandeling',
              conclusie,
              motivering: 'Wij wegen dit af.',
            },
            ontvangenOp: '23 november 2026',
            door: 'A. de Vries',
            aangevinkt,
          }),
        )
      const alles = listOnbevestigd(listBriefdelen({ beoordeling, boek, conclusie })).flatMap(
        ({ zinnen }) => zinnen,
      )
      const brief = write(new Set(alles.map(({ sleutel }) => sleutel)))
      // A letter names with which of the three it is, and promises nothing.
      const inBrief: Partial<Record<Stand, string>> = {
        strijdig: 'uw plan is in strijd met ',
        past: 'uw plan past hier, voor zover wij dat nu kunnen zien.',
      }
      expect(brief).toContain(inBrief[stand] ?? plat(kort))
      expect(brief).not.toMatch(/eigen uitwerking|te bevestigen|visietoets|regelboek|[a-z]{2,3}-\d/)
      const zonder = write(new Set())
      for (const { tekst, sleutel } of alles.filter(({ sleutel }) =>
        sleutel.startsWith('regel '),
      )) {
        expect(`${sleutel}: ${zonder}`).not.toContain(plat(tekst))
      }
    })
  },
)
