import { describe, expect, it } from 'vitest'
import { createZoek } from '../../src/adapters/zoeken/zoek.ts'
import { searchPlantypen } from '../../src/app/plantypen/zoek-plantypen.ts'
import type { Plantypen } from '../../src/domain/model/plantype.ts'
import { boek } from './assen.ts'

/** What people type, and the kind of plan that is to stand first. */
const WOORDEN: readonly (readonly [getypt: string, plantype: string])[] = [
  ['muziek op straat', 'evenement'],
  ['straatfeest', 'evenement'],
  ['schutting', 'schutting'],
  ['hond uitlaatplek', 'dagrecreatie'],
  ['hondenuitlaatveld', 'dagrecreatie'],
  ['B&B', 'bed_and_breakfast'],
  ['zonnepanelen schuur', 'zonnepanelen_bij_huis'],
  ['mini camping', 'camping'],
  ['kamerverhuur', 'kamerverhuur'],
  ['kapsalon aan huis', 'beroep_aan_huis'],
  ['kapper aan huis', 'beroep_aan_huis'],
  ['werkplaats aan huis', 'beroep_aan_huis'],
  ['webwinkel aan huis', 'beroep_aan_huis'],
  ['paardenbak', 'paardenbak'],
  ['kippenhok', 'bijgebouw'],
  ['boomhut', 'speeltoestel'],
  ['foodtruck', 'horeca'],
  ['fietsenstalling', 'parkeerterrein'],
  ['bijenkasten', 'volkstuin'],
  ['sauna in de tuin', 'bijgebouw'],
  ['hoger dak', 'dakopbouw'],
  ['gevel schilderen', 'gewoon_onderhoud'],
  ['muurschildering', 'kozijn_of_gevel'],
  ['tuinvijver', 'zwembad'],
  ['autowasplaats', 'tankstation'],
  ['schapen houden', 'veehouderij'],
  ['opa en oma in de tuin', 'mantelzorgwoning'],
  ['caravans stallen', 'opslag'],
  ['woningen bouwen', 'woningen_bouwen'],
  ['nieuwbouw', 'woningen_bouwen'],
  ['huis bouwen', 'woning_erbij'],
  ['flat', 'appartementen_hoog'],
  ['oprit', 'uitrit'],
  ['garage ombouwen', 'bijgebouw'],
  ['moestuin', 'volkstuin'],
  ['escape room', 'dagrecreatie'],
  ['dierenarts', 'huisarts'],
  ['buurtbatterij', 'batterij'],
  ['vakantiehuisje', 'recreatiewoning'],
  ['recreatiewoning', 'recreatiewoning'],
  ['recreatiewoningen', 'recreatiewoning'],
  ['zomerhuis', 'recreatiewoning'],
  ['recreatiewoning bewonen', 'recreatiewoning_bewonen'],
  ['tiny house', 'tiny_house'],
]

const zoek = createZoek()
const search = (tekst: string) => searchPlantypen({ zoek }, boek.plantypen as Plantypen, tekst)

describe('wat mensen in hun eigen woorden typen', () => {
  it.each(WOORDEN)('%s: %s staat voorop', (getypt, plantype) => {
    const { typen, gevonden } = search(getypt)
    expect([gevonden, typen[0]?.id]).toEqual([true, plantype])
  })

  it('is eerlijk waar geen soort plan zo heet', () => {
    expect(search('kwantumcomputer').gevonden).toBe(false)
  })
})
