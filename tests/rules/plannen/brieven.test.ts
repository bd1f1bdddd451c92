import { describe, expect, it } from 'vitest'
import { explainMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { listBriefdelen, listOnbevestigd } from '../../../src/app/brief/briefzinnen.ts'
import { composeBrief } from '../../../src/app/brief/compose-brief.ts'
import { composeOmgeving } from '../../../src/compositie.ts'
import { readVoorbeeld } from '../../hulp/standen.ts'
import { VOORBEELDBRIEVEN } from './voorbeeldbrieven.ts'

const omgeving = await composeOmgeving({})
const [toetser] = omgeving.boeken.all
if (!toetser) throw new Error('geen regelboek geladen')
const { regelboek: boek } = toetser

describe.each(VOORBEELDBRIEVEN)('de voorbeeldbrief $naam', (voorbeeld) => {
  const { stand, conclusie, motivering, naam } = voorbeeld
  const { volledig: beoordeling } = explainMetBewijs(omgeving, {
    inhoud: readVoorbeeld(stand),
    mag: { alsBehandelaar: true, concept: false },
    peildatum: { geldigOp: '2026-11-23', beschikbaarOp: '2026-11-23' },
  })
  const sleutels = listOnbevestigd(listBriefdelen({ beoordeling, boek, conclusie }))
    .flatMap(({ zinnen }) => zinnen)
    .map(({ sleutel }) => sleutel)
  // A condition says in its key all that it does.
  const aangevinkt = voorbeeld.aangevinkt.map(
    (begin) =>
      sleutels.find((sleutel) => sleutel === begin || sleutel.startsWith(`${begin}:`)) ?? begin,
  )

  it('vinkt alleen aan wat er te vinken is', () => {
    expect(aangevinkt.filter((sleutel) => !sleutels.includes(sleutel))).toEqual([])
  })

  it('is wat de dienst ervan maakt', async () => {
    const brief = composeBrief({
      ...{ beoordeling, boek, ontvangenOp: '23 november 2026', door: 'A. de Vries' },
      besluit: {
        ...{ id: 'b', beoordeling: 'a', vastgelegdOp: '2026-11-24T10:00:00.000Z' },
        ...{ stand: 'in_behandeling', conclusie, motivering },
      },
      schrijver: {
        ...{ gemeente: 'Gemeente Voorbeeldstad', isBereikbaar: true },
        ondertekening: ['Namens burgemeester en wethouders van Voorbeeldstad'],
      },
      aangevinkt: new Set(aangevinkt),
    })
    expect(brief).not.toMatch(/eigen uitwerking|te bevestigen|Visietoets|regelboek/)
    await expect(`${brief}\n`).toMatchFileSnapshot(`../../../voorbeelden/brieven/${naam}.txt`)
  })
})
