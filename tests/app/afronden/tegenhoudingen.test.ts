import { expect, it } from 'vitest'
import { listTegenhoudingen } from '../../../src/app/afronden/tegenhoudingen.ts'
import type { Beoordeling } from '../../../src/domain/model/beoordeling.ts'
import { maakBoek } from '../../domain/proef/proefboek.ts'

const boek = maakBoek({})
const houding = (activiteitengroep: string, stand: string) => ({
  ...{ gebied: 'dorp', activiteitengroep, stand, tekst: 'Hier liever niet.' },
  ...{ herkomst: 'eigen_uitwerking', werking: 'te_bevestigen' },
})
const houdingen = [houding('wonen', 'nee_tenzij'), houding('winkels', 'ja')]
const list = (verteld: Parameters<typeof listTegenhoudingen>[2]) =>
  listTegenhoudingen({ houdingen } as unknown as Beoordeling, boek, verteld)

it('wat een gebied niet wil, staat in de motivering als de wet beslist; wat al is verteld, niet nog eens', () => {
  const [een, ...meer] = list([{ soort: 'regel', id: 'WET-1' }])
  expect(een).toMatch(/^.+, wonen: hier niet, tenzij\. Hier liever niet\. \(eigen uitwerking/)
  expect(meer).toEqual([])
  expect(list([{ soort: 'houding', id: 'wonen', gebied: 'dorp' }])).toEqual([])
})
