import { describe, expect, it } from 'vitest'
import { maakRegel } from '../proef/proefboek.ts'
import { toets } from '../proef/toets.ts'
import { ALLES, zonder } from '../proef/weeg.ts'

const ONDERZOCHT = { fact: 'onderzoek', operator: 'equal', value: true } as const
const WEINIG = { fact: 'woningen', operator: 'lessThan', value: 2 } as const
const HOOG = { fact: 'hoogte', operator: 'greaterThan', value: 3 } as const

const rapport = (id: string, versie: NonNullable<Parameters<typeof maakRegel>[1]['versie']>) =>
  maakRegel(id, { stuk: 'rapport', adviseur: 'waterschap', procedure: 'participatie', versie })

const lijsten = (regels: Parameters<typeof toets>[0]['regels'], feiten = ALLES) => {
  const { stukken, adviseurs, procedure, principes } = toets(
    { ...(regels && { regels }) },
    { feiten },
  )
  return { stukken, adviseurs, procedure, ontbreekt: principes.flatMap((p) => p.ontbreekt) }
}

describe('what an initiative still has to bring', () => {
  it('is certain when the rule that asks it certainly applies', () => {
    const uit = lijsten([rapport('RG-01', { voldoetAls: ONDERZOCHT })], zonder('onderzoek'))
    const groep = { regels: ['RG-01'], naTeGaan: false }
    expect(uit.stukken).toEqual([{ stuk: 'rapport', label: 'Rapport', ...groep }])
    expect(uit.adviseurs).toEqual([{ adviseur: 'waterschap', label: 'Waterschap', ...groep }])
    expect(uit.procedure).toEqual([{ stap: 'participatie', label: 'Participatie', ...groep }])
  })

  it('is still to be checked when no rule that asks it certainly applies', () => {
    const feiten = zonder('onderzoek', 'hoogte')
    const misschien = rapport('RG-01', { geldtVoor: HOOG, voldoetAls: ONDERZOCHT })
    expect(lijsten([misschien], feiten).stukken).toMatchObject([{ naTeGaan: true }])
    const zeker = rapport('RG-02', { voldoetAls: ONDERZOCHT })
    expect(lijsten([misschien, zeker], feiten).stukken).toMatchObject([
      { regels: ['RG-01', 'RG-02'], naTeGaan: false },
    ])
  })

  it('is a step still to be checked when only a "no" asks for it and that is not known', () => {
    const regel = maakRegel('RG-01', { procedure: 'kap', versie: { voldoetAls: WEINIG } })
    const onbekend = lijsten([regel], zonder('woningen'))
    expect(onbekend.procedure).toMatchObject([{ stap: 'kap', naTeGaan: true }])
    const zeker = lijsten([regel], { ...ALLES, woningen: 5 })
    expect(zeker.procedure).toMatchObject([{ stap: 'kap', naTeGaan: false }])
  })

  it('is nothing when the rule holds as soon as it applies', () => {
    const regel = rapport('RG-01', { geldtVoor: HOOG, voldoetAls: WEINIG })
    const uit = lijsten([regel], { ...zonder('hoogte'), woningen: 1 })
    expect(uit).toEqual({ stukken: [], adviseurs: [], procedure: [], ontbreekt: [] })
    const strijdig = lijsten([regel], { ...zonder('hoogte'), woningen: 5 })
    expect(strijdig).toMatchObject({ stukken: [{ naTeGaan: true }], ontbreekt: ['RG-01'] })
  })
})
