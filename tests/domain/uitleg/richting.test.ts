import { describe, expect, it } from 'vitest'
import type { Beoordeling } from '../../../src/domain/model/beoordeling.ts'
import type { GrondUitkomst, RichtingUitkomst } from '../../../src/domain/model/richting.ts'
import type { Zin } from '../../../src/domain/model/uitkomst.ts'
import { tellRichtingVoorheen } from '../../../src/domain/uitleg/richting.ts'
import { tellAlsVorm5 } from '../../../src/domain/uitleg/voorheen.ts'
import { is } from '../proef/langs.ts'
import {
  houding,
  inGebied,
  maakGebied,
  maakLigging,
  maakRegel,
  maakSpanning,
  type ProefInhoud,
  VISIE,
} from '../proef/proefboek.ts'
import { type ToetsRest, toets } from '../proef/toets.ts'
import { ALLES, zonder } from '../proef/weeg.ts'

const EIGEN = { herkomst: 'eigen_uitwerking', werking: 'te_bevestigen' } as const
const MEER = is('woningen', 'greaterThan', 50)
const HOGER = is('hoogte', 'greaterThan', 6)
const dorp = (stand: Parameters<typeof houding>[0], rest = {}) =>
  maakGebied('dorp', { houding: { wonen: houding(stand, rest) } })
const eis = (id: string, rest: Parameters<typeof maakRegel>[1] = {}) =>
  maakRegel(id, { versie: { voldoetAls: MEER }, ...rest })

const tell = (inhoud: ProefInhoud, rest?: ToetsRest) => {
  const { richting, richtingZinnen } = toets(inhoud, rest)
  const read = (gekozen: Zin['register']) =>
    richtingZinnen.filter(({ register }) => register === gekozen).map(({ tekst }) => tekst)
  return { richting, kort: read('kort'), motivering: read('motivering'), zinnen: richtingZinnen }
}
const noem = ({ rol, soort, id, gebied, groep, hardheid, tekst }: GrondUitkomst) =>
  [rol, soort, id, gebied, groep, hardheid, tekst].join('|')

describe('a stand in sentences', () => {
  it.each<[string, ProefInhoud, ToetsRest, readonly string[], readonly string[]]>([
    [
      'fits',
      { gebieden: [dorp('ja')] },
      {},
      [
        'Uw plan past hier.',
        'Dit staat vast: het volgt uit de wet of uit bevestigd beleid.',
        'In dorp geldt voor wonen: ja',
      ],
      [
        'Het plan past, voor zover hier getoetst.',
        'De grond is vast: wet, of bevestigde visie of bevestigd beleid.',
        'Houding van het gebiedsprofiel in dorp voor wonen: ja. ja',
      ],
    ],
    [
      'is what the place wants under conditions',
      { gebieden: [dorp('ja_mits')] },
      {},
      [
        'Uw plan past, als aan de voorwaarden is voldaan.',
        'Dit staat vast: het volgt uit de wet of uit bevestigd beleid.',
        'In dorp geldt voor wonen: ja_mits',
      ],
      [
        'Het plan past, onder voorwaarden of voorbehouden.',
        'De grond is vast: wet, of bevestigde visie of bevestigd beleid.',
        'Houding van het gebiedsprofiel in dorp voor wonen: ja mits. ja_mits',
      ],
    ],
    [
      'is not said',
      { gebieden: [maakGebied('dorp')] },
      {},
      [
        'De visie zegt niets over dit soort plan op deze plek.',
        'De visie zegt niets over wonen in dorp. Daarom moet de gemeente dit zelf afwegen.',
      ],
      [
        'Visie en beleid geven voor deze activiteit op deze plek geen richting.',
        'De visie geeft voor wonen in dorp geen richting en stelt er geen eis aan; het advies kan daarom niet verder gaan dan een bestuurlijke afweging.',
      ],
    ],
    [
      'does not fit, though the place wants it and a chance is taken',
      { regels: [eis('RG-01'), maakRegel('RG-02', { aard: 'kans' })] },
      {},
      [
        'Uw plan past hier niet. Een kleine aanpassing is niet genoeg.',
        'Dit staat vast: het volgt uit de wet of uit bevestigd beleid.',
        'Regel RG-01. Uw plan voldoet hier niet aan.',
        'Daar staat tegenover: regel RG-02. Uw plan voldoet hieraan.',
        'Daar staat tegenover: in dorp geldt voor wonen: ja',
      ],
      [
        'Aan een eis wordt niet voldaan, en binnen dit plan is dat niet te herstellen.',
        'De grond is vast: wet, of bevestigde visie of bevestigd beleid.',
        'RG-01: Regel RG-01: voldoet niet.',
        'Daar staat tegenover: RG-02: Regel RG-02: voldoet.',
        'Daar staat tegenover: houding van het gebiedsprofiel in dorp voor wonen: ja. ja',
      ],
    ],
    [
      'is strijdig by what we worked out ourselves',
      { regels: [eis('RG-01')], gebieden: [dorp('nee_tenzij', EIGEN)] },
      {},
      [
        'Uw plan is in strijd met de wet, met beleid of met de visie.',
        'Dit is onze eigen uitwerking, geen vastgesteld beleid.',
        'Telt alleen mee wat vaststaat, dan geldt: uw plan past hier niet. Een kleine aanpassing is niet genoeg.',
        'In dorp geldt voor wonen: nee_tenzij (Onze eigen uitwerking, geen vastgesteld beleid.)',
        'Regel RG-01. Uw plan voldoet hier niet aan.',
      ],
      [
        'Het plan is in strijd met een eis van de wet, het beleid of de visie.',
        'De grond is eigen uitwerking, geen vastgesteld beleid.',
        'Met alleen vaste grond is de stand: past niet.',
        'Houding van het gebiedsprofiel in dorp voor wonen: nee tenzij (eigen uitwerking, geen vastgesteld beleid). nee_tenzij',
        'RG-01: Regel RG-01: voldoet niet.',
      ],
    ],
    [
      'is of two goals that collide',
      { spanningen: [maakSpanning('SP-01', { treedtOpAls: { not: MEER } })] },
      {},
      [
        'Bij uw plan botsen twee doelen. De visie kiest niet welk doel voorgaat.',
        'Dit staat vast: het volgt uit de wet of uit bevestigd beleid.',
        'Twee doelen botsen.',
        'Daar staat tegenover: in dorp geldt voor wonen: ja',
      ],
      [
        'Twee doelen staan in dit plan tegenover elkaar, zonder bevestigde voorrang.',
        'De grond is vast: wet, of bevestigde visie of bevestigd beleid.',
        'Twee doelen botsen.',
        'Daar staat tegenover: houding van het gebiedsprofiel in dorp voor wonen: ja. ja',
      ],
    ],
    [
      'hangs on reservations',
      {
        regels: ['RG-01', 'RG-02'].map((id) =>
          maakRegel(id, { versie: { voldoetAls: is('onderzoek', 'equal', true) } }),
        ),
      },
      { feiten: zonder('onderzoek') },
      [
        'Uw plan past, als aan de voorwaarden is voldaan.',
        'Dit staat vast: het volgt uit de wet of uit bevestigd beleid.',
        'Bij de aanvraag moet nog blijken: regel RG-01; regel RG-02.',
      ],
      [
        'Het plan past, onder voorwaarden of voorbehouden.',
        'De grond is vast: wet, of bevestigde visie of bevestigd beleid.',
        'RG-01: Mits bij de aanvraag blijkt: regel RG-01.',
        'RG-02: Mits bij de aanvraag blijkt: regel RG-02.',
      ],
    ],
  ])('%s', (_, inhoud, rest, kort, motivering) => {
    const gelezen = tell(inhoud, rest)
    expect(gelezen.kort).toEqual(kort)
    expect(gelezen.motivering).toEqual(motivering)
  })
})

describe('an open stand in sentences', () => {
  const beter = (id: string, voldoetAls: typeof MEER, rest = {}) =>
    maakRegel(id, { versie: { voldoetAls }, ...rest })
  const weigering = beter('RG-09', is('woningen', 'greaterThan', 1), {
    doorwerking: 'weigeringsgrond',
  })

  it.each<[string, ProefInhoud, readonly string[], readonly string[]]>([
    [
      'can still be anything',
      { regels: [weigering] },
      ['Of uw plan past, is nog niet te zeggen.'],
      ['De stand staat nog niet vast.'],
    ],
    [
      'is at most what fits under conditions',
      { regels: [weigering], gebieden: [dorp('ja_mits')] },
      [
        'Of uw plan past, is nog niet te zeggen. Gunstiger dan "past onder voorwaarden" wordt het niet.',
        'Nu al zeker: in dorp geldt voor wonen: ja_mits',
      ],
      [
        'De stand staat nog niet vast. De stand is hoogstens: past onder voorwaarden.',
        'Nu al zeker: houding van het gebiedsprofiel in dorp voor wonen: ja mits. ja_mits',
      ],
    ],
    [
      'is at most what does not fit',
      { regels: [weigering, beter('RG-01', HOGER), beter('RG-02', is('soort', 'equal', 'hoog'))] },
      [
        'Gunstiger dan "past niet" wordt het niet. Of het minder gunstig wordt, is nog niet te zeggen.',
        'Nu al zeker: regel RG-02. Uw plan voldoet hier niet aan.',
        'Nu al zeker: regel RG-01. Uw plan voldoet hier niet aan.',
      ],
      [
        'De stand is hoogstens "past niet"; of zij lager uitvalt, staat nog niet vast.',
        'Nu al zeker: RG-02: Regel RG-02: voldoet niet.',
        'Nu al zeker: RG-01: Regel RG-01: voldoet niet.',
      ],
    ],
  ])('%s', (_, inhoud, kort, motivering) => {
    const gelezen = tell(inhoud, { feiten: zonder('woningen') })
    expect(gelezen.richting?.stand).toBe('onbekend')
    expect(gelezen.kort).toEqual(kort)
    expect(gelezen.motivering).toEqual(motivering)
  })

  it('is one of two where a change would mend what is not known', () => {
    const regels = [beter('RG-01', is('gasvrij', 'equal', true))]
    const gelezen = tell({ regels, gebieden: [dorp('ja_mits')] }, { feiten: zonder('gasvrij') })
    expect(gelezen.richting?.bandbreedte).toEqual({ laagst: 'aanpassen', hoogst: 'past_mits' })
    expect(gelezen.kort[0]).toBe(
      'Het wordt "past na aanpassing" of "past onder voorwaarden". Welke van de twee, is nog niet te zeggen.',
    )
    expect(gelezen.motivering[0]).toBe(
      'De stand is "past na aanpassing" of "past onder voorwaarden"; welke van de twee, staat nog niet vast.',
    )
  })

  it('says that it counts on what the application still has to show, and did not up to the fifth form', () => {
    const regels = [
      beter('RG-01', is('gasvrij', 'equal', true)),
      beter('RG-02', is('onderzoek', 'equal', true)),
    ]
    const open = { feiten: zonder('gasvrij', 'onderzoek') }
    const { richting, kort } = tell({ regels, gebieden: [dorp('ja_mits')] }, open)
    const zin =
      'Het wordt "past na aanpassing" of "past onder voorwaarden", als meevalt wat bij de aanvraag nog moet blijken. Welke van de twee, is nog niet te zeggen.'
    expect([kort[0], richting?.samenvatting]).toEqual([zin, zin])
    const toen = tellAlsVorm5({ richting } as Beoordeling)
    expect(toen.richting?.samenvatting).toBe(zin.replace(/, als meevalt[^.]*/, ''))
  })

  it('rests on what is certain of it', () => {
    const regels = [weigering, beter('RG-01', is('soort', 'equal', 'hoog'))]
    const { zinnen, richting } = tell({ regels }, { feiten: zonder('woningen') })
    expect(zinnen[0]?.rustOp.regels).toEqual(['RG-01'])
    expect(richting).toMatchObject({ door: [], tegenkracht: [], hoogstens: 'past_niet' })
    expect(richting?.zeker?.map(noem)).toEqual([
      'stand|regel|RG-01|||vast|Regel RG-01. Uw plan voldoet hier niet aan.',
    ])
  })
})

describe('a stand with its grounds', () => {
  it('each in its own sentence, with the area, the group and how firm', () => {
    const gebieden = [dorp('ja'), maakGebied('veld', { houding: { wonen: houding('ja', EIGEN) } })]
    const ligging = maakLigging([inGebied('dorp'), inGebied('veld')])
    const regels = [
      eis('RG-01', { versie: { voldoetAls: HOGER } }),
      eis('RG-02', { aard: 'kans', versie: { voldoetAls: { not: MEER } } }),
    ]
    const { richting } = tell({ regels, gebieden }, { ligging })
    expect(richting).toMatchObject({
      stand: 'aanpassen',
      woorden: 'past na aanpassing',
      hardheid: 'vast',
      samenvatting:
        'Uw plan past als u het aanpast. Dit staat vast: het volgt uit de wet of uit bevestigd beleid.',
      motivering:
        'Aan een eis wordt niet voldaan; een aanpassing binnen dit plan herstelt dat. De grond is vast: wet, of bevestigde visie of bevestigd beleid.',
    })
    expect(richting?.door.map(noem)).toEqual([
      'stand|regel|RG-01|||vast|Regel RG-01. Uw plan voldoet hier niet aan.',
      'doorbreekt_stilte|houding|wonen|dorp|wonen|vast|In dorp geldt voor wonen: ja',
      'doorbreekt_stilte|houding|wonen|veld|wonen|eigen_uitwerking|In veld geldt voor wonen: ja (Onze eigen uitwerking, geen vastgesteld beleid.)',
    ])
    expect(richting?.tegenkracht.map(noem)).toEqual([
      'tegenkracht|regel|RG-02|||vast|Regel RG-02. Uw plan voldoet hieraan.',
      'tegenkracht|houding|wonen|dorp|wonen|vast|In dorp geldt voor wonen: ja',
      'tegenkracht|houding|wonen|veld|wonen|eigen_uitwerking|In veld geldt voor wonen: ja (Onze eigen uitwerking, geen vastgesteld beleid.)',
    ])
    expect(richting).not.toHaveProperty('zeker')
    expect(richting).not.toHaveProperty('hoogstens')
  })

  it('of a reservation, a spanning and a place', () => {
    const regels = [maakRegel('RG-01', { versie: { voldoetAls: is('onderzoek', 'equal', true) } })]
    const { richting } = tell({ regels }, { feiten: zonder('onderzoek') })
    expect(richting?.door.map(noem)).toEqual([
      'stand|regel|RG-01|||vast|Bij de aanvraag moet nog blijken: regel RG-01.',
      'doorbreekt_stilte|houding|wonen|dorp|wonen|vast|In dorp geldt voor wonen: ja',
    ])
    const spanningen = [maakSpanning('SP-01', { treedtOpAls: { not: MEER } })]
    expect(tell({ spanningen }).richting?.door.map(noem)).toEqual([
      'stand|spanning|SP-01|dorp||vast|Twee doelen botsen.',
    ])
  })
})

describe('an open direction as it was told before', () => {
  const { richting: open } = tell(
    {
      regels: [
        eis('RG-01', {
          doorwerking: 'weigeringsgrond',
          versie: { voldoetAls: is('woningen', 'greaterThan', 1) },
        }),
      ],
    },
    { feiten: zonder('woningen') },
  )

  it('says what it is at most', () => {
    expect(open && tellRichtingVoorheen(VISIE, open)).toEqual({
      ...open,
      samenvatting: 'Of uw plan past, is nog niet te zeggen. Het wordt hoogstens: past.',
      motivering: 'De stand staat nog niet vast. De stand is hoogstens: past.',
    })
  })

  it('is the same where it is known, or where that was not said', () => {
    const bekend = tell({}, { feiten: ALLES }).richting as RichtingUitkomst
    expect(tellRichtingVoorheen(VISIE, bekend)).toBe(bekend)
    const { hoogstens: _, ...zonderHoogste } = open as RichtingUitkomst
    expect(tellRichtingVoorheen(VISIE, zonderHoogste)).toBe(zonderHoogste)
  })
})
