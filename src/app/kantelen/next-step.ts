import { aanvullingenVan, isTeBeantwoorden } from '../../domain/dossier/aanvulling.ts'
import { afrondingVan, isSlotVerouderd, toGebeurd } from '../../domain/dossier/afronding.ts'
import { bijdragenVan } from '../../domain/dossier/bijdragen.ts'
import {
  antwoordenVan,
  findIngezonden,
  listNieuwToegevoegd,
} from '../../domain/dossier/inzending.ts'
import { openPuntenVan } from '../../domain/dossier/punten.ts'
import { formatAantal } from '../../domain/tekst.ts'
import { chooseVraag, countVragen, sayBeslissend } from '../dossier/open-telling.ts'
import type { Dossier } from '../dossier/read-dossier.ts'

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

/** The last part of the work: the letter and its answer. */
const finish = (dossier: Dossier): Stapvoorstel => {
  if (!has(dossier, 'brief_opgesteld'))
    return { zin: 'Uw conclusie ligt vast.', link: 'Maak de brief en rond af', pad: 'afronden' }
  const ingezonden = findIngezonden(dossier.gebeurtenissen) !== undefined
  if (ingezonden && antwoordenVan(dossier.gebeurtenissen).length === 0)
    return { zin: 'De brief ligt klaar.', link: 'Geef de inzender antwoord', pad: 'inzender' }
  // An application ends with a decision, which stands with the conclusie.
  return has(dossier, 'aanvraag_ontvangen')
    ? { zin: 'De brief ligt klaar.', link: 'Leg het besluit vast', pad: 'behandeling' }
    : { zin: 'De brief ligt klaar.', link: 'Rond de zaak af', pad: 'afronden' }
}

/** What is asked first while an answer can still change the advice; else the case can be finished. */
const askOrFinish = (dossier: Dossier): Stapvoorstel => {
  const telling = countVragen(dossier)
  const vraag = chooseVraag(telling)
  if (vraag === undefined) {
    const { woorden } = dossier.huidig.advies
    return { zin: `Het advies ligt vast: ${woorden}.`, link: 'Rond de zaak af', pad: 'afronden' }
  }
  const zin = `${sayBeslissend(telling, vraag)}.`
  return vraag === 'gegevens'
    ? { zin, link: 'Vraag het de initiatiefnemer', pad: 'aanvulling' }
    : { zin, link: 'Geef uw oordeel', pad: 'oordelen' }
}

/** The same of a case that was concluded before its plan was assessed as it is now. */
const redo = ({ zin, link, pad }: Stapvoorstel): Stapvoorstel => ({
  zin: `Na uw conclusie is het plan opnieuw beoordeeld: conclusie en brief zijn van daarvoor. ${zin}`,
  link: pad === 'afronden' ? 'Maak conclusie en brief opnieuw' : link,
  pad,
})

/** What comes next in this case; what can still change the advice comes before the own conclusie. */
export const proposeStap = (dossier: Dossier, heeftConclusie: boolean): Stapvoorstel => {
  if (afrondingVan(dossier.gebeurtenissen))
    return { zin: 'Deze zaak is afgerond.', link: 'Bekijk hoe', pad: 'afronden' }
  const terug = openPuntenVan(dossier.gebeurtenissen).length
  if (terug > 0)
    return {
      zin: `De tweede lezer legde ${formatAantal(terug, 'punt', 'punten')} terug.`,
      link: 'Handel ze af',
      pad: 'behandeling#tweede-lezer',
    }
  const erbij = listNieuwToegevoegd(
    dossier.gebeurtenissen.map(({ gebeurtenis: { soort }, volgnummer }) => ({ soort, volgnummer })),
  )
  if (erbij.length > 0)
    return {
      zin: 'De initiatiefnemer voegde iets toe aan zijn plan.',
      link: 'Bekijk wat erbij kwam',
      pad: 'geschiedenis',
    }
  const isOud = isSlotVerouderd(toGebeurd(dossier.gebeurtenissen))
  if (heeftConclusie && !isOud) return finish(dossier)
  const wachten = listWachten(dossier)
  if (wachten.length > 0) {
    const pad = wachten[0] === 'de initiatiefnemer' ? 'aanvulling' : 'adviseurs'
    return {
      zin: `Er is een vraag gesteld aan ${wachten.join(', ')}.`,
      link: 'Bekijk de vraag',
      pad,
    }
  }
  const stap = askOrFinish(dossier)
  return isOud ? redo(stap) : stap
}
