import { readdirSync, readFileSync } from 'node:fs'
import { readInvoer } from '../../../src/app/invoer/read-invoer.ts'
import type { Omgeving } from '../../../src/app/omgeving.ts'
import { judge } from '../../../src/domain/assess.ts'
import { explainRichting } from '../../../src/domain/uitleg/richting.ts'
import { measureInTurns, median, rond } from '../meten/meten.ts'
import { inKort } from '../meten/omvang.ts'

const VOORBEELDEN = new URL('../../../voorbeelden/', import.meta.url)
const RONDEN = inKort({ ronden: 9, minMs: 150 }, { ronden: 5, minMs: 80 })
/** Of an assessment without it, in %. */
const DOEL_PCT = 15

/**
 * What the richting costs in one assessment of each example: weighing and telling it (stand, hardheid, grounds with
 * their sentences, in codes as they are answered) against all the rest. Nothing of it is worked out before it is asked.
 */
export const measureRichting = async (omgeving: Omgeving) => {
  const namen = readdirSync(VOORBEELDEN).filter((naam) => naam.endsWith('.json'))
  const voorbeelden: { naam: string; beoordelingUs: number; richtingUs: number; pct: number }[] = []
  for (const naam of namen) {
    const inhoud: unknown = JSON.parse(readFileSync(new URL(naam, VOORBEELDEN), 'utf8'))
    const mag = { alsBehandelaar: true, concept: false }
    const { toetser, ...vraagstuk } = readInvoer({ inhoud, mag }, omgeving)
    const werk = toetser.compile(vraagstuk.peildatum)
    const toetsing = { feiten: vraagstuk.initiatief.feiten, ligging: toetser.locate(vraagstuk) }
    const tijden = await measureInTurns(
      {
        heel: { werk: () => toetser.assessKort(vraagstuk), eenheden: 1 },
        wegen: { werk: () => judge(werk, toetsing), eenheden: 1 },
        metRichting: {
          werk: () => {
            const { wereld, weging } = judge(werk, toetsing)
            return explainRichting(wereld, weging)
          },
          eenheden: 1,
        },
      },
      RONDEN,
    )
    const richting = Math.max(0, tijden.metRichting.mediaan - tijden.wegen.mediaan)
    voorbeelden.push({
      naam: naam.replace('.json', ''),
      beoordelingUs: tijden.heel.mediaan,
      richtingUs: rond(richting),
      pct: rond((100 * richting) / (tijden.heel.mediaan - richting)),
    })
  }
  const pct = median(voorbeelden.map((deel) => deel.pct))
  return {
    voorbeelden,
    mediaanPct: pct,
    hoogstPct: Math.max(...voorbeelden.map((deel) => deel.pct)),
    doel: { pct: DOEL_PCT, gehaald: pct <= DOEL_PCT },
  }
}
