import type { Regelboek } from '../../../domain/model/regelboek.ts'
import type { GrondUitkomst } from '../../../domain/model/richting.ts'
import type { Zin } from '../../../domain/model/uitkomst.ts'
import { joinEn } from '../../../domain/tekst.ts'
import { nameGroep } from '../../../domain/woorden/groep.ts'
import {
  listDelenMisVanPlek,
  listPlekdelen,
  listZekerMis,
} from '../../ontwikkeling/deel-en-geheel.ts'
import { createPlekwoorden, type Plekwoorden } from '../../ontwikkeling/vertellen/waar.ts'
import type { BeoordelingMetBewijs } from '../../ports/beoordelingen.ts'
import { sayDeelsBekend } from './deels-bekend.ts'
import type { Plandelen } from './lees-delen.ts'
import { createZaakwoorden } from './zaakwoorden.ts'

type Uitkomst = BeoordelingMetBewijs['uitkomsten'][number]
type Houding = BeoordelingMetBewijs['houdingen'][number]

type Deel = Plandelen['uitkomst']['delen'][number]

/** The parts that do not meet by their place what the whole meets here: another area of the rule is told of its own parts. */
const listMisHier = (
  { uitkomst }: Plandelen,
  boek: Regelboek,
  { regel, gebied, oordeel }: Uitkomst,
): readonly Deel[] => {
  if (oordeel !== 'voldoet') return []
  const gebieden = new Set(
    uitkomst.geheel.uitkomsten.flatMap((een) => (een.regel === regel ? een.gebied : [])),
  )
  return listDelenMisVanPlek(uitkomst, regel, boek).filter(({ richting }) =>
    listZekerMis(richting).some(
      (grond) => grond.id === regel && (grond.gebied === gebied || !gebieden.has(grond.gebied)),
    ),
  )
}

/** What the parts say themselves of a rule that they do not meet. */
const sayEigen = (delen: readonly Deel[], regel: string): string =>
  delen
    .flatMap(({ naam, richting: { door, zeker = [] } }) => {
      const zin = [...door, ...zeker].find(({ soort, id }) => soort === 'regel' && id === regel)
      return zin === undefined ? [] : `${naam}: ${zin.tekst}`
    })
    .join(' ')

/** The rules that a part which does not fit where it lies, does not meet: another number of the whole is no help. */
const listVanPlek = ({ uitkomst }: Plandelen, boek: Regelboek): ReadonlySet<string> =>
  new Set(
    listPlekdelen(uitkomst, boek).flatMap(({ deel }) =>
      deel.richting.door.flatMap(({ soort, id }) => (soort === 'regel' ? id : [])),
    ),
  )

/**
 * An outcome as the parts have it: never met where a part does not meet it by its place, and what is settled says of
 * which parts where it is not about all of them.
 */
const createTellUitkomst =
  (delen: Plandelen, boek: Regelboek, { sayTekst, sayMotivering }: Plekwoorden) =>
  (een: Uitkomst): Uitkomst => {
    const { regel, gebied, oordeel, kort, motivering } = een
    const mis = listMisHier(delen, boek, een)
    if (mis.length > 0) {
      const eigen = sayEigen(mis, regel)
      const namen = joinEn(mis.map(({ naam }) => naam))
      const zin = `Over het hele plan gerekend wel, maar niet bij ${namen}. ${eigen}`
      return { ...een, oordeel: 'voldoet_niet', kort: eigen, motivering: zin }
    }
    if (oordeel === 'onbekend') {
      return { ...een, motivering: motivering + sayDeelsBekend(delen, boek, een) }
    }
    if (oordeel !== 'voldoet_niet' && oordeel !== 'voldoet') return een
    const grond = { soort: 'regel' as const, id: regel, ...(gebied !== undefined && { gebied }) }
    return {
      ...een,
      kort: sayTekst({ ...grond, tekst: kort }),
      motivering: sayMotivering({ ...grond, tekst: motivering }),
    }
  }

const dropHerstel = ({ herstel: _, ...uitkomst }: Uitkomst): Uitkomst => uitkomst

/** A ground as it stands by itself, where only its first sentences are read: of which parts it is comes first. */
const createTellGrond =
  ({ sayTekst, sayMotivering, findDelen }: Plekwoorden) =>
  (grond: GrondUitkomst): GrondUitkomst => {
    const eigen = sayTekst(grond)
    if (eigen !== grond.tekst || grond.soort !== 'regel') return { ...grond, tekst: eigen }
    const namen = joinEn(findDelen(grond).map(({ naam }) => naam))
    const heel = sayMotivering(grond)
    const isGewoon = heel === `${eigen} Dit gaat over ${namen}.`
    return { ...grond, tekst: isGewoon ? `${namen}: ${eigen}` : heel }
  }

/** Whether the stance of an area is about a part that lies there. */
const createKomtDaar =
  ({ findDelen }: Plekwoorden) =>
  ({ activiteitengroep: groep, gebied }: Pick<Houding, 'activiteitengroep' | 'gebied'>): boolean =>
    // Without its words: the same may be said of another area.
    findDelen({ soort: 'houding', id: groep, groep, gebied, tekst: '' }).length > 0

/** Whether a sentence is about a stance on what does not come there. */
const createIsWeg =
  (weg: readonly Houding[], boek: Regelboek) =>
  ({ tekst, rustOp: { regels, gebieden } }: Zin): boolean =>
    regels.length === 0 &&
    weg.some(({ gebied, activiteitengroep: groep }) => {
      const label = nameGroep(boek, groep)
      return (
        gebieden.includes(gebied) && tekst.toLowerCase().includes(`voor ${label.toLowerCase()}`)
      )
    })

/** Sentences in which an outcome is told as it was, as it is told now. */
const createTellZin = (eerst: readonly Uitkomst[], nu: readonly Uitkomst[]) => {
  const anders = eerst.flatMap(({ motivering }, i) => {
    const verteld = nu[i]?.motivering
    return verteld === undefined || verteld === motivering ? [] : [[motivering, verteld] as const]
  })
  return (zin: Zin): Zin => ({
    ...zin,
    tekst: anders.reduce((tekst, [van, naar]) => tekst.replace(van, () => naar), zin.tekst),
  })
}

/**
 * The assessment of a whole as its parts have it: what is asked of a place is told of the parts that lie there, and
 * what a part does not meet by its place is never told as met. What is proven stays the judgement of the whole.
 */
export const tellPerDeel = (
  beoordeling: BeoordelingMetBewijs,
  delen: Plandelen,
  boek: Regelboek,
): BeoordelingMetBewijs => {
  const { plan, uitkomst, brengt, zaak } = delen
  const verteller =
    zaak === 'als_een_plan'
      ? createZaakwoorden(delen, boek)
      : createPlekwoorden(plan, uitkomst, { ...boek, brengt })
  const tellGrond = createTellGrond(verteller)
  const vanPlek = listVanPlek(delen, boek)
  const komtDaar = createKomtDaar(verteller)
  const uitkomsten = beoordeling.uitkomsten.map(createTellUitkomst(delen, boek, verteller))
  const isWeg = createIsWeg(
    beoordeling.houdingen.filter((een) => !komtDaar(een)),
    boek,
  )
  const isVanDelen = ({ soort, id, gebied }: GrondUitkomst): boolean =>
    soort !== 'houding' || gebied === undefined || komtDaar({ activiteitengroep: id, gebied })
  const { richting } = beoordeling
  return {
    ...beoordeling,
    uitkomsten: uitkomsten.map((een) => (vanPlek.has(een.regel) ? dropHerstel(een) : een)),
    houdingen: beoordeling.houdingen.filter(komtDaar),
    nodig: beoordeling.nodig.filter(({ regel }) => !vanPlek.has(regel)),
    richtingZinnen: beoordeling.richtingZinnen
      .filter((zin) => !isWeg(zin))
      .map(createTellZin(beoordeling.uitkomsten, uitkomsten)),
    ...(richting && {
      richting: {
        ...richting,
        door: richting.door.map(tellGrond),
        tegenkracht: richting.tegenkracht.filter(isVanDelen).map(tellGrond),
      },
    }),
  }
}
