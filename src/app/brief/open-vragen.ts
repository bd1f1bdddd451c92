import type { Feit } from '../../domain/model/feit.ts'
import type { UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import { lowerFirst } from '../../domain/tekst.ts'
import { isMisschien } from '../../domain/woorden/als-speelt.ts'
import { closeMet, reserveRegel, wonderRegel } from '../../domain/woorden/regelvorm.ts'
import { listBeslissendeFeiten, type OpenFeit } from '../dossier/open-feiten.ts'
import { sayLetOp } from './al-gezegd.ts'
import { type Briefzin, hardheidVanBron, hardsteVan, keyOf, standOp } from './briefzin.ts'
import { createSayGevraagd } from './gevraagd.ts'
import { isAlNee } from './nodig.ts'
import { isKansrijk, type Redenvraag } from './redenen.ts'

/** What can still change the advice, whoever answers it, without what somebody said does not play here. */
const listVragen = ({ beoordeling: huidig, boek, geldtNiet }: Redenvraag): readonly OpenFeit[] =>
  listBeslissendeFeiten({ huidig, boek }).filter(({ feit }) => !geldtNiet?.has(feit))

/** Whether an answer to it can still move the advice, and no other sentence of the letter is about it. */
const createTelt = (vraag: Redenvraag) => {
  const { advies } = vraag.beoordeling
  const gezegd = new Set(advies.voorbehouden.map(({ regel }) => regel))
  const alleenWet = isAlNee(vraag)
  const isGezegd = ({ regel, oordeel }: UitkomstMetToelichting): boolean =>
    gezegd.has(regel) || (isKansrijk(vraag) && oordeel === 'vraagt_beoordeling')
  return (deel: UitkomstMetToelichting): 'gezegd' | 'vraag' | 'nee' => {
    if (isGezegd(deel)) return 'gezegd'
    const beweegt = deel.niveau.laagst !== deel.niveau.hoogst && deel.aard !== 'kans'
    return beweegt && (!alleenWet || deel.herkomst === 'hogere_regelgeving') ? 'vraag' : 'nee'
  }
}

/** Rules that ask something of the plan of which the answer can still change the advice, and that make no reservation of it. */
export const listGevraagd = (vraag: Redenvraag): readonly string[] => {
  const telt = createTelt(vraag)
  return listVragen(vraag).flatMap(({ regels }) =>
    regels.flatMap((deel) => (telt(deel) === 'vraag' ? [deel.regel] : [])),
  )
}

/** What the rule asks, as the letter asks what is a reservation. */
const fromRegel = (vraag: Redenvraag) => {
  const { beoordeling, boek } = vraag
  const sayGevraagd = createSayGevraagd(vraag)
  return (deel: UitkomstMetToelichting, herkomst: Feit['herkomst'] | undefined): Briefzin => {
    const regel = boek.regels.find(({ id }) => id === deel.regel) ?? deel
    const isOordeel = herkomst === 'behandelaar' || deel.oordeel === 'vraagt_beoordeling'
    const misschien = isMisschien(beoordeling.uitkomsten, deel)
    const gevraagd = isOordeel
      ? closeMet(misschien ? 'Dan beoordelen wij nog' : 'Wij beoordelen nog', [wonderRegel(regel)])
      : closeMet('Laat zien', [reserveRegel(regel)])
    return sayGevraagd(deel, gevraagd, hardheidVanBron(deel))
  }
}

/** What no rule puts in words, such as what a stance of an area waits for. */
const fromFeit = ({ boek, alGezegd }: Redenvraag, { feit, regels }: OpenFeit): Briefzin => {
  const gegeven = boek.feiten.get(feit)
  return {
    sleutel: keyOf('vraag', feit),
    tekst: `Nog niet bekend: ${lowerFirst(gegeven?.vraag ?? `${gegeven?.label ?? feit}.`)}`,
    ...standOp(boek.visie, hardsteVan(regels)),
    ...sayLetOp(
      alGezegd,
      regels.map(({ regel }) => regel),
    ),
  }
}

/**
 * What can still change the advice and is no reservation of it: what each rule that waits for it asks, or else the question
 * itself. What would make no difference any more to who gets a no is left out.
 */
export const listOpenVragen = (vraag: Redenvraag): readonly Briefzin[] => {
  const telt = createTelt(vraag)
  const say = fromRegel(vraag)
  const zinnen = listVragen(vraag).flatMap((open) => {
    const herkomst = vraag.boek.feiten.get(open.feit)?.herkomst
    const regels = open.regels.filter((deel) => telt(deel) === 'vraag')
    if (regels.length > 0) return regels.map((deel) => say(deel, herkomst))
    const isElders = open.regels.some((deel) => telt(deel) === 'gezegd')
    return isElders || isAlNee(vraag) ? [] : [fromFeit(vraag, open)]
  })
  return [...new Map(zinnen.map((zin) => [zin.sleutel, zin])).values()]
}
