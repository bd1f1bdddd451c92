import type { Grondslag, VraagReden } from '../model/beoordeling.ts'
import type { Bron } from '../model/bron.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { lowerFirst } from '../tekst.ts'
import { niveauOf } from '../weging/niveau.ts'
import type { Weging } from '../weging/weigh.ts'
import { nameGroep } from '../woorden/groep.ts'

export type Geweging = Weging['regels' | 'houdingen' | 'spanningen'][number]

/** The id under which a question names what it can turn. */
export const nameOf = (bijdrage: Geweging): string => {
  if ('houding' in bijdrage) return `houding:${bijdrage.houding.groep}`
  return 'regel' in bijdrage.evaluatie
    ? bijdrage.evaluatie.regel.definitie.id
    : bijdrage.evaluatie.spanning.definitie.id
}

const titleOf = (
  { regelboek }: GecompileerdRegelboek,
  bijdrage: Geweging,
): Pick<VraagReden, 'soort' | 'titel' | 'vraag' | 'principe'> => {
  if ('houding' in bijdrage) {
    const { groep, gebied } = bijdrage.houding
    const waar = gebied ? ` (${gebied.naam})` : ''
    const wat = lowerFirst(nameGroep(regelboek, groep))
    return { soort: 'houding', titel: `Of de visie hier iets zegt over ${wat}${waar}` }
  }
  const { evaluatie } = bijdrage
  if ('spanning' in evaluatie) {
    return { soort: 'spanning', titel: evaluatie.spanning.definitie.titel }
  }
  const { titel, vraag, principe } = evaluatie.regel.definitie
  return {
    soort: 'regel',
    titel,
    ...(vraag !== undefined && { vraag }),
    principe: regelboek.begrippen.principes[principe]?.label ?? principe,
  }
}

/** Why a question is asked: what the answer can turn, and how low that can take the advice. */
export const describeReden = (werk: GecompileerdRegelboek, bijdrage: Geweging): VraagReden => {
  const kop = titleOf(werk, bijdrage)
  const laagst = niveauOf(bijdrage.conclusie.laagst)
  const bij = kop.principe === undefined ? '' : ` (${kop.principe})`
  const waarom = kop.vraag === undefined ? `${kop.titel}${bij}.` : `${kop.vraag}${bij}`
  const woorden = werk.regelboek.visie.woorden[laagst]
  return {
    id: nameOf(bijdrage),
    ...kop,
    laagst,
    tekst: `${waarom} Valt dit tegen, dan wordt het advies ten hoogste: ${woorden}.`,
  }
}

const sourcesOf = (bijdrage: Geweging): readonly Bron[] => {
  if ('houding' in bijdrage) {
    const { gebied, groep } = bijdrage.houding
    return gebied?.houding[groep]?.bron ?? gebied?.bron ?? []
  }
  const { evaluatie } = bijdrage
  return ('regel' in evaluatie ? evaluatie.regel : evaluatie.spanning).definitie.bron
}

/** The sources of all that a question can turn, each place of a document once. */
export const listGrondslag = (
  { regelboek: { visie } }: GecompileerdRegelboek,
  bijdragen: readonly Geweging[],
): readonly Grondslag[] => {
  const perPlaats = new Map<string, Grondslag>()
  for (const { document, plaats, url: eigen } of bijdragen.flatMap(sourcesOf)) {
    const { titel = document, url = undefined } = visie.documenten[document] ?? {}
    const adres = eigen ?? url
    perPlaats.set(`${document} ${plaats ?? ''}`, {
      document,
      titel,
      ...(plaats !== undefined && { plaats }),
      ...(adres !== undefined && { url: adres }),
    })
  }
  return [...perPlaats.values()]
}
