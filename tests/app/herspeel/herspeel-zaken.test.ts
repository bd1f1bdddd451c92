import { describe, expect, it } from 'vitest'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import {
  chooseHerspeelset,
  findHerspeelset,
  type Voorbeeld,
} from '../../../src/app/herspeel/zaken.ts'
import type { OmgevingMetDossiers } from '../../../src/app/omgeving.ts'
import { plantOntwerp } from '../../hulp/ontwerp.ts'
import { createProef, INITIATIEF, RD } from '../../hulp/proef.ts'

const VOORBEELD: Voorbeeld = { id: 'tien', invoer: INITIATIEF }

/** Three stored assessments: two cases, of which the first was assessed again. */
const createZaken = async () => {
  const { omgeving } = createProef(loadRegelboeken(plantOntwerp({})))
  const ids: string[] = []
  for (const naam of ['eerste', 'tweede', 'eerste opnieuw']) {
    const { id } = await storeBeoordeling(omgeving, {
      inhoud: { ...INITIATIEF, naam },
      contentCrs: RD,
    })
    ids.push(id)
  }
  const [eerste = '', tweede = '', opnieuw = ''] = ids
  const laatste = new Map([
    [opnieuw, eerste],
    [tweede, tweede],
  ])
  const werk = {
    ...omgeving,
    werkvoorraad: { listLaatste: async () => laatste },
  } as unknown as OmgevingMetDossiers
  return { werk, eerste, tweede, opnieuw }
}

const list = async (werk: OmgevingMetDossiers, voorbeelden: readonly Voorbeeld[]) => {
  const set = await chooseHerspeelset(werk, { voorbeelden })
  const kenmerken: string[] = []
  for await (const { kenmerk } of set.gevallen()) kenmerken.push(kenmerk)
  return { set, kenmerken }
}

describe('de zaken om na te spelen', () => {
  it('zijn van elke zaak de laatste beoordeling, en daarna de voorbeelden', async () => {
    const { werk, eerste, tweede, opnieuw } = await createZaken()
    const { set, kenmerken } = await list(werk, [VOORBEELD])
    expect(new Set(kenmerken)).toEqual(new Set([opnieuw, tweede, 'voorbeeld tien']))
    expect(kenmerken.at(-1)).toBe('voorbeeld tien')
    expect(set.zaken).toBe(2)
    expect(set.zaakVan.get(opnieuw)).toBe(eerste)
    expect(set.zaakVan.get(tweede)).toBe(tweede)
  })

  it('hebben dezelfde sleutel zolang regelboeken, zaken en dag dezelfde zijn', async () => {
    const { werk } = await createZaken()
    const met = await list(werk, [VOORBEELD])
    expect((await list(werk, [VOORBEELD])).set.sleutel).toBe(met.set.sleutel)
    expect((await list(werk, [])).set.sleutel).not.toBe(met.set.sleutel)
    const later = { ...werk, nu: () => new Date('2028-01-01T12:00:00Z') }
    expect((await list(later, [VOORBEELD])).set.sleutel).not.toBe(met.set.sleutel)
  })

  it('zijn aan hun sleutel terug te vinden, ook door een ander proces, zolang er niets is gewijzigd', async () => {
    const { werk } = await createZaken()
    for (const voorbeelden of [[VOORBEELD], []]) {
      const { sleutel } = (await list(werk, voorbeelden)).set
      const gevonden = await findHerspeelset(werk, sleutel, [VOORBEELD])
      expect(gevonden).toMatchObject({ sleutel, voorbeelden: voorbeelden.length })
    }
    const { sleutel } = (await list(werk, [])).set
    const later = { ...werk, nu: () => new Date('2028-01-01T12:00:00Z') }
    expect(await findHerspeelset(later, sleutel, [VOORBEELD])).toBeUndefined()
  })

  it('weigeren een ontwerp dat er niet is', async () => {
    const { werk } = await createZaken()
    await expect(
      chooseHerspeelset(werk, { concept: 'weg', voorbeelden: [] }),
    ).rejects.toMatchObject({
      code: 'ongeldige_invoer',
      fouten: [{ pointer: '/concept', code: 'onbekend_regelboek' }],
    })
  })
})
