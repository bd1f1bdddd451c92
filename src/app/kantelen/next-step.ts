import { aanvullingenVan, isTeBeantwoorden } from '../../domain/dossier/aanvulling.ts'
import {
  afrondingVan,
  findHeropening,
  isSlotVerouderd,
  toGebeurd,
} from '../../domain/dossier/afronding.ts'
import { bijdragenVan } from '../../domain/dossier/bijdragen.ts'
import { antwoordenVan, findIngezonden, listNieuwErbij } from '../../domain/dossier/inzending.ts'
import type { Persoon } from '../../domain/dossier/persoon.ts'
import { openPuntenVan } from '../../domain/dossier/punten.ts'
import {
  findNietAkkoord,
  findTeLezen,
  meeleesvragenVan,
} from '../../domain/dossier/tweede-lezer.ts'
import { geldendVan, isAanvraag } from '../../domain/dossier/zaak.ts'
import { formatAantal, joinEn } from '../../domain/tekst.ts'
import { teltNogMee } from '../dossier/geldt-niet.ts'
import {
  chooseNu,
  chooseVraag,
  countVragen,
  nameBeweegt,
  sayBeslissend,
} from '../dossier/open-telling.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import { NIET_GELDEND_TELT } from '../woorden/voorbehouden.ts'

/** What somebody can do now, and the page of the case where. */
export interface Stapvoorstel {
  readonly zin: string
  /** What the link there says. */
  readonly link: string
  /** End of the address in the case. */
  readonly pad: string
}

const listWachten = ({ gebeurtenissen, zaak }: Dossier): readonly string[] => [
  ...(aanvullingenVan(gebeurtenissen, zaak).some(isTeBeantwoorden) ? ['de initiatiefnemer'] : []),
  ...bijdragenVan(gebeurtenissen).flatMap(({ antwoord, naam, volgnummer }) =>
    antwoord === undefined && !zaak.teruggenomen.has(volgnummer) ? [naam] : [],
  ),
]

const has = ({ gebeurtenissen }: Dossier, soort: string): boolean =>
  gebeurtenissen.some(({ gebeurtenis }) => gebeurtenis.soort === soort)

/** Where the letter stands: one that was written before the case was reopened belongs to its earlier end. */
const sayBrief = ({ gebeurtenissen }: Dossier): string => {
  const heropening = findHeropening(gebeurtenissen)
  const brief = gebeurtenissen.findLast(
    ({ gebeurtenis }) => gebeurtenis.soort === 'brief_opgesteld',
  )
  if (!heropening || !brief || brief.volgnummer > heropening.volgnummer)
    return 'De brief ligt klaar.'
  const einde = gebeurtenissen.find(
    ({ volgnummer }) => volgnummer === heropening.gebeurtenis.bij,
  )?.gebeurtenis
  return einde?.soort === 'afgerond' && einde.brief === brief.volgnummer
    ? 'Er ligt alleen de brief waarmee de zaak eerder is afgerond.'
    : 'Er ligt alleen een brief van vóór het heropenen.'
}

/** The last part of the work: the letter and its answer. */
const finish = (dossier: Dossier): Stapvoorstel => {
  if (!has(dossier, 'brief_opgesteld'))
    return { zin: 'Uw conclusie ligt vast.', link: 'Maak de brief en rond af', pad: 'afronden' }
  const zin = sayBrief(dossier)
  const ingezonden = findIngezonden(dossier.gebeurtenissen) !== undefined
  if (ingezonden && antwoordenVan(dossier.gebeurtenissen).length === 0)
    return { zin, link: 'Geef de inzender antwoord', pad: 'inzender' }
  // An application ends with a decision, which stands with the conclusie.
  return isAanvraag(geldendVan(dossier))
    ? { zin, link: 'Leg het besluit vast', pad: 'behandeling' }
    : { zin, link: 'Rond de zaak af', pad: 'afronden' }
}

/** What is asked first while an answer can still change the advice; else the case can be finished. */
const askOrFinish = (dossier: Dossier, vraag = chooseVraag(countVragen(dossier))): Stapvoorstel => {
  const telling = countVragen(dossier)
  if (vraag === undefined) {
    const { woorden } = dossier.huidig.advies
    const vast = `Geen vraag kan het advies nog veranderen: ${woorden}.`
    const zin = teltNogMee(dossier) ? `${vast} ${NIET_GELDEND_TELT}` : vast
    return { zin, link: 'Rond de zaak af', pad: 'afronden' }
  }
  const zin = `${sayBeslissend(telling, vraag, nameBeweegt(dossier.huidig.advies))}.`
  return vraag === 'gegevens'
    ? { zin, link: 'Vraag het de initiatiefnemer', pad: 'aanvulling' }
    : { zin, link: 'Geef uw oordeel', pad: 'oordelen' }
}

/** What was asked holds it up, unless something that decides can be done meanwhile. */
const askMeanwhile = (dossier: Dossier): Stapvoorstel => {
  const wachten = listWachten(dossier)
  if (wachten.length === 0) return askOrFinish(dossier)
  const gevraagd = `Er is een vraag gesteld aan ${joinEn(wachten)}.`
  const nu = chooseNu(dossier)
  if (nu === undefined) {
    const pad = wachten[0] === 'de initiatiefnemer' ? 'aanvulling' : 'adviseurs'
    return { zin: gevraagd, link: 'Bekijk de vraag', pad }
  }
  const stap = askOrFinish(dossier, nu)
  return { ...stap, zin: `${stap.zin} ${gevraagd}` }
}

/** Who reads along: for himself what he was asked, for the others that it waits for him. */
const readAlong = (dossier: Dossier, wie: Persoon | undefined): Stapvoorstel | undefined => {
  const geldend = geldendVan(dossier)
  const pad = 'behandeling#tweede-lezer'
  const mij = wie && findTeLezen(geldend, wie)
  if (mij) {
    const vraag = mij.vraag === undefined ? '' : ` Let op: ${mij.vraag}`
    const zin = `${mij.gevraagdDoor} vroeg u om mee te lezen.${vraag}`
    return { zin, link: 'Lees mee', pad }
  }
  const namen = meeleesvragenVan(geldend).flatMap(({ naam, lezing }) => (lezing ? [] : [naam]))
  if (namen.length === 0) return undefined
  const leest = namen.length === 1 ? 'leest mee en heeft' : 'lezen mee en hebben'
  return { zin: `${joinEn(namen)} ${leest} nog niet geantwoord.`, link: 'Bekijk de vraag', pad }
}

/** A reader who does not agree and returned no points: what he wrote is seen to before the case goes on. */
const answerLezer = (dossier: Dossier): Stapvoorstel | undefined => {
  const lezing = findNietAkkoord(geldendVan(dossier))
  return (
    lezing && {
      zin: `${lezing.door} las mee en is niet akkoord.`,
      link: 'Bekijk wat de tweede lezer schreef',
      pad: 'behandeling#tweede-lezer',
    }
  )
}

/** The same of a case that was concluded before its plan was assessed as it is now. */
const redo = ({ zin, link, pad }: Stapvoorstel): Stapvoorstel => ({
  zin: `Na uw conclusie is het plan opnieuw beoordeeld: conclusie en brief zijn van daarvoor. ${zin}`,
  link: pad === 'afronden' ? 'Maak conclusie en brief opnieuw' : link,
  pad,
})

/** Whose answers came in, each once: of an initiator who told it to an officer as well. */
const listAntwoorders = (
  { gebeurtenissen }: Dossier,
  erbij: readonly { readonly volgnummer: number }[],
): readonly string[] => {
  const nummers = new Set(erbij.map(({ volgnummer }) => volgnummer))
  const wie = gebeurtenissen.flatMap(({ volgnummer, gebeurtenis: { soort }, door }) =>
    nummers.has(volgnummer) ? [soort === 'bijdrage_gegeven' ? door : 'de initiatiefnemer'] : [],
  )
  return [...new Set(wie)]
}

/** That an answer came in, and whose, stands before what comes next: the page itself shows what it says. */
const tellAntwoord = (stap: Stapvoorstel, wie: readonly string[]): Stapvoorstel =>
  wie.length === 0
    ? stap
    : { ...stap, zin: `Er kwam een antwoord binnen van ${joinEn(wie)}. ${stap.zin}` }

/**
 * What comes next in this case, for who looks (`wie`); what can still change the advice comes before the own conclusie.
 */
export const proposeStap = (
  dossier: Dossier,
  heeftConclusie: boolean,
  wie?: Persoon,
): Stapvoorstel => {
  if (afrondingVan(dossier.gebeurtenissen))
    return { zin: 'Deze zaak is afgerond.', link: 'Bekijk hoe', pad: 'afronden' }
  const terug = openPuntenVan(dossier.gebeurtenissen).length
  if (terug > 0)
    return {
      zin: `De tweede lezer legde ${formatAantal(terug, 'punt', 'punten')} terug.`,
      link: terug === 1 ? 'Handel het af' : 'Handel ze af',
      pad: 'behandeling#tweede-lezer',
    }
  const erbij = listNieuwErbij(
    dossier.gebeurtenissen.map(({ gebeurtenis: { soort }, volgnummer }) => ({ soort, volgnummer })),
  )
  if (erbij.some(({ soort }) => soort === 'toegevoegd'))
    return {
      zin: 'De initiatiefnemer voegde iets toe aan zijn plan.',
      link: 'Bekijk wat erbij kwam',
      pad: 'geschiedenis',
    }
  const meelezen = readAlong(dossier, wie) ?? answerLezer(dossier)
  if (meelezen) return meelezen
  const isOud = isSlotVerouderd(toGebeurd(dossier.gebeurtenissen))
  if (heeftConclusie && !isOud) return finish(dossier)
  const stap = tellAntwoord(askMeanwhile(dossier), listAntwoorders(dossier, erbij))
  return isOud ? redo(stap) : stap
}
