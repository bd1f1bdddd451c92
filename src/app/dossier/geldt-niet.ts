import { type GeldtNiet, normenDieNietGelden } from '../../domain/dossier/afwijking.ts'
import { geldendVan, isAanvraag } from '../../domain/dossier/zaak.ts'
import { type Bekend, findStil, keyOf, leaveOutStil, type Telbaar } from '../../domain/geldend.ts'
import type { Beoordeling, Voorbehoud } from '../../domain/model/beoordeling.ts'
import type { FeitHerkomst } from '../../domain/model/feit.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { GrondUitkomst, UitgelegdeRichting } from '../../domain/model/richting.ts'
import type { KorteUitkomst } from '../../domain/model/uitkomst.ts'
import { joinEn } from '../../domain/tekst.ts'
import { BESLISSEND, wordBand } from '../../domain/uitleg/zinnen.ts'
import { tellAanvraag } from '../../domain/woorden/aanvraag.ts'
import { reserveRegel } from '../../domain/woorden/regelvorm.ts'
import { TELT_NOG_MEE } from '../woorden/voorbehouden.ts'
import { listOpenFeiten, type OpenFeit } from './open-feiten.ts'
import type { KortDossier } from './read-dossier.ts'

export type Gebeurd = Pick<KortDossier, 'gebeurtenissen' | 'zaak'>

/** Which questions for a person do not play in this case, and why. */
export const geldtNietIn = (dossier: Gebeurd): ReadonlyMap<string, GeldtNiet> =>
  normenDieNietGelden(geldendVan(dossier))

/** A case of which is counted what is open, as it is stored or explained. */
export interface Geteld<U extends KorteUitkomst> extends Gebeurd {
  readonly huidig: Telbaar<U>
  readonly boek: Regelboek
}

/** What is open in a case and plays in it, of one who can answer it. */
const listOpen = <U extends KorteUitkomst>(
  dossier: Geteld<U>,
  herkomst: FeitHerkomst,
): readonly OpenFeit<U>[] => {
  const { huidig, boek } = dossier
  const niet = geldtNietIn(dossier)
  const geldend = leaveOutStil<U, Telbaar<U>>(huidig, findStil(huidig, niet, boek), boek)
  return listOpenFeiten({ huidig: geldend, boek }, herkomst).filter(({ feit }) => !niet.has(feit))
}

/** The questions that a person still has to answer here. */
export const listOpenOordelen = <U extends KorteUitkomst>(dossier: Geteld<U>) =>
  listOpen(dossier, 'behandelaar')

/** What its initiator can still tell. */
export const listOpenGegevens = <U extends KorteUitkomst>(dossier: Geteld<U>) =>
  listOpen(dossier, 'initiatief')

/** Whether the advice itself still counts as unknown what somebody said does not play here. */
export const teltNogMee = ({ huidig, boek, ...dossier }: Geteld<KorteUitkomst>): boolean => {
  const { uit } = findStil(huidig, geldtNietIn(dossier), boek)
  return huidig.uitkomsten.some(
    (deel) => uit.has(keyOf(deel)) && deel.niveau.laagst !== deel.niveau.hoogst,
  )
}

/** What is asked for by rules, without what only those rules ask that do not play. */
const leaveOutGevraagd = <D extends { readonly regels: readonly string[] }>(
  delen: readonly D[],
  weg: ReadonlySet<string>,
): readonly D[] =>
  delen.flatMap((deel) => {
    const regels = deel.regels.filter((regel) => !weg.has(regel))
    if (regels.length === deel.regels.length) return [deel]
    return regels.length === 0 ? [] : [{ ...deel, regels }]
  })

type Zin = Beoordeling['richtingZinnen'][number]

interface Banden {
  readonly van: Beoordeling['advies']['bandbreedte']
  readonly naar: Beoordeling['advies']['bandbreedte']
  readonly woorden: Regelboek['visie']['woorden']
}

/** An advice that names in its first sentence what still has to be shown: before it, and how it is named. */
const splitOpening = (tekst: string): readonly [begin: string, inleiding: string] | undefined => {
  const inleiding = Object.values(BESLISSEND).find((deel) => tekst.includes(deel))
  return inleiding === undefined ? undefined : [tekst.slice(0, tekst.indexOf(inleiding)), inleiding]
}

interface Weg {
  readonly weg: ReadonlySet<string>
  readonly boek: Regelboek
  readonly gewezen: readonly Voorbehoud[]
  readonly over: readonly Voorbehoud[]
}

/** What the advice comes to, without naming what does not play as what decides. */
const sayOpening = (tekst: string, { gewezen, over, boek }: Weg): string => {
  const opening = splitOpening(tekst)
  if (opening === undefined || !gewezen.some(({ beslissend }) => beslissend)) return tekst
  const vormen = over.flatMap(({ regel, beslissend }) => {
    const definitie = beslissend ? boek.regels.find(({ id }) => id === regel) : undefined
    return definitie ? [reserveRegel(definitie)] : []
  })
  const [begin, inleiding] = opening
  return vormen.length === 0 ? `${begin}.` : `${begin}${inleiding}${joinEn([...new Set(vormen)])}.`
}

/** For an officer a sentence begins with the rule it is about. */
const isOver = ({ register, tekst }: Zin, regel: string): boolean =>
  register === 'motivering' && (tekst.startsWith(`${regel}:`) || tekst.startsWith(`${regel} (`))

const dropZinnen = (zinnen: readonly Zin[], uit: Weg): readonly Zin[] =>
  zinnen
    .filter((zin) => ![...uit.weg].some((regel) => isOver(zin, regel)))
    .map((zin) => ({ ...zin, tekst: sayOpening(zin.tekst, uit) }))

/** A direction without the grounds that are open only because of what does not play. */
const dropGronden = (
  richting: UitgelegdeRichting,
  uit: ReadonlySet<string>,
): UitgelegdeRichting => {
  const drop = (gronden: readonly GrondUitkomst[]) =>
    gronden.filter(
      ({ soort, id, gebied }) => soort !== 'regel' || !uit.has(keyOf({ regel: id, gebied })),
    )
  const { door, tegenkracht, zeker } = richting
  return {
    ...{ ...richting, door: drop(door), tegenkracht: drop(tegenkracht) },
    ...(zeker && { zeker: drop(zeker) }),
  }
}

/** How far the advice can still move, where leaving out what does not play changed that. */
const sayBandZonder = (zin: Zin, { van, naar, woorden }: Banden): Zin => {
  if (zin.tekst !== wordBand(van, woorden)[zin.register]) return zin
  const [laagst, hoogst] = [woorden[naar.laagst], woorden[naar.hoogst]]
  const zonder =
    laagst === hoogst
      ? `Zonder wat hier niet geldt, is het "${laagst}"`
      : `Bandbreedte zonder wat hier niet geldt: van "${laagst}" tot "${hoogst}"`
  return { ...zin, tekst: `${zonder}. ${TELT_NOG_MEE}` }
}

/**
 * What a page, a letter, a report or a motivation is written from: without what is open only because of a question that does
 * not play here, without the reasons and reservations that say so, and without the documents, advisers and steps that only
 * such a rule asks for. The advice itself stays as it is: there it counts as unknown, and that is told.
 */
export const leaveOutGeldtNiet = <B extends Beoordeling>(
  beoordeling: B,
  niet: Bekend['niet'],
  boek: Regelboek,
): B => {
  if (niet.size === 0) return beoordeling
  const { advies, richting } = beoordeling
  const stil = findStil(beoordeling, niet, boek)
  const { uit, weg } = stil
  if (uit.size === 0) return beoordeling
  const over = leaveOutStil<B['uitkomsten'][number], B>(beoordeling, stil, boek)
  const { voorbehouden, bandbreedte } = over.advies
  const gewezen = advies.voorbehouden.filter((deel) => uit.has(keyOf(deel)))
  const drop = (zinnen: readonly Zin[]) =>
    dropZinnen(zinnen, { weg, boek, gewezen, over: voorbehouden })
  const banden = { van: advies.bandbreedte, naar: bandbreedte, woorden: boek.visie.woorden }
  const isGelijk = banden.van.laagst === banden.naar.laagst
  const zinnen = drop(advies.zinnen)
  return {
    ...over,
    principes: beoordeling.principes.map((beeld) => ({
      ...beeld,
      open: beeld.open.filter((regel) => !weg.has(regel)),
      ontbreekt: beeld.ontbreekt.filter((regel) => !weg.has(regel)),
    })),
    stukken: leaveOutGevraagd(beoordeling.stukken, weg),
    adviseurs: leaveOutGevraagd(beoordeling.adviseurs, weg),
    procedure: leaveOutGevraagd(beoordeling.procedure, weg),
    ...(richting && { richting: dropGronden(richting, uit) }),
    richtingZinnen: drop(beoordeling.richtingZinnen),
    advies: {
      ...over.advies,
      zinnen: isGelijk ? zinnen : zinnen.map((zin) => sayBandZonder(zin, banden)),
    },
  }
}

/** What is told of a case: its assessment, without what somebody said does not play in it, as of an idea or an application. */
export const keepGeldend = <B extends Beoordeling>(
  dossier: Gebeurd & { readonly huidig: B; readonly boek: Regelboek },
): B => {
  const over = leaveOutGeldtNiet(dossier.huidig, geldtNietIn(dossier), dossier.boek)
  return isAanvraag(geldendVan(dossier)) ? tellAanvraag(over) : over
}
