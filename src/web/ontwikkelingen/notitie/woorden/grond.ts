import { listGevend } from '../../../../app/ontwikkeling/deel-en-geheel.ts'
import type { Beoordeling } from '../../../../domain/model/beoordeling.ts'
import { HERKOMSTEN, type Herkomst, type Werking } from '../../../../domain/model/bron.ts'
import type { Regelboek } from '../../../../domain/model/regelboek.ts'
import type { GrondUitkomst } from '../../../../domain/model/richting.ts'
import { joinEn } from '../../../../domain/tekst.ts'

/** Where something comes from, and whether the municipality confirmed it. */
export interface Bron {
  readonly herkomst: Herkomst
  readonly werking: Werking
}

const VAN: Readonly<Record<Herkomst, string>> = {
  hogere_regelgeving: 'de wet of regels van Rijk en provincie',
  visie: 'de omgevingsvisie',
  sectoraal_beleid: 'ander beleid van de gemeente',
  eigen_uitwerking: 'een uitwerking van deze toets',
}

const sayVastheid = ({ herkomst, werking }: Bron): string => {
  if (werking === 'bevestigd') return ''
  if (herkomst === 'eigen_uitwerking') return ' (niet vastgesteld)'
  return herkomst === 'hogere_regelgeving'
    ? ' (of dit hier zo geldt, moet de gemeente nog bevestigen)'
    : ' (nog te bevestigen)'
}

/** What a sentence rests on, as a sentence. */
export const sayBron = ({ herkomst, werking }: Bron): string => {
  if (herkomst !== 'eigen_uitwerking') {
    const nog =
      herkomst === 'hogere_regelgeving'
        ? '; of het hier zo geldt, moet de gemeente nog bevestigen'
        : '; de gemeente moet dat nog bevestigen'
    return `Dit volgt uit ${VAN[herkomst]}${werking === 'te_bevestigen' ? nog : ''}.`
  }
  return werking === 'te_bevestigen'
    ? 'Dit is een uitwerking van deze toets; de gemeente heeft die niet vastgesteld.'
    : 'Dit is een uitwerking van deze toets, die de gemeente heeft bevestigd.'
}

/** The same behind a sentence that says already that it is an elaboration. */
export const sayBronNa = (zin: string, bron: Bron): string =>
  bron.herkomst === 'eigen_uitwerking' &&
  bron.werking === 'te_bevestigen' &&
  zin.includes('uitwerking van deze toets')
    ? 'De gemeente heeft dat niet vastgesteld.'
    : sayBron(bron)

/** What it rests on in a few words: "de omgevingsvisie (nog te bevestigen)". */
export const nameBron = (bron: Bron): string => `${VAN[bron.herkomst]}${sayVastheid(bron)}`

/** The law first; what rests on nothing that is named before all. */
export const rankBron = (bron: Bron | undefined): number =>
  bron === undefined ? -1 : HERKOMSTEN.indexOf(bron.herkomst)

/** All that some sentences rest on, the law first: "met de omgevingsvisie en met een uitwerking van deze toets (…)". */
export const joinBronnen = (bronnen: readonly Bron[], voorzetsel: string): string =>
  joinEn(
    [...new Set(bronnen.toSorted((a, b) => rankBron(a) - rankBron(b)).map(nameBron))].map(
      (naam) => `${voorzetsel} ${naam}`,
    ),
  )

type Beoordeeld = Pick<Beoordeling, 'uitkomsten' | 'houdingen'>

/** What a ground rests on; undefined where the rulebook does not say. */
export const findBron = (
  { uitkomsten, houdingen }: Beoordeeld,
  { soort, id, gebied }: Pick<GrondUitkomst, 'soort' | 'id' | 'gebied'>,
  { spanningen }: Pick<Regelboek, 'spanningen'>,
): Bron | undefined => {
  if (soort === 'spanning') return spanningen.find((een) => een.id === id)
  return soort === 'houding'
    ? houdingen.find((een) => een.activiteitengroep === id && een.gebied === gebied)
    : (uitkomsten.find((een) => een.regel === id && een.gebied === gebied) ??
        uitkomsten.find((een) => een.regel === id))
}

/** What a stand rests on, of what gives it. */
export const listStandbronnen = (
  van: Beoordeeld & Pick<Beoordeling, 'richting'>,
  boek: Pick<Regelboek, 'spanningen'>,
): readonly Bron[] => listGevend(van.richting).flatMap((grond) => findBron(van, grond, boek) ?? [])
