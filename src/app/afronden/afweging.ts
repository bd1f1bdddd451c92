import { afwijkingVan } from '../../domain/dossier/afwijking.ts'
import { geldendVan, isAanvraag } from '../../domain/dossier/zaak.ts'
import { isNietGehaald } from '../../domain/model/uitkomst.ts'
import { type Conclusie, STAND_ONBEKEND, type Stand } from '../../domain/model/visie.ts'
import { formatAantal } from '../../domain/tekst.ts'
import { chooseRedenen } from '../../domain/uitleg/redenen.ts'
import { keepGeldend } from '../dossier/geldt-niet.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import { countBeoordeeld, countVoldoet } from './waaraan-voldoet.ts'

type Nee = Exclude<Stand, 'aanpassen' | 'past_mits' | 'past'>

/** Why it comes to no plain yes, by the chapters above, which give the reasons. */
const NEE: Readonly<Record<Nee, string>> = {
  strijdig: 'Het plan is in strijd met de eisen die hierboven staan.',
  past_niet:
    'Het plan voldoet niet aan de eisen die hierboven staan, en een kleine aanpassing is daarvoor niet genoeg.',
  nee_tenzij: 'De plek is niet voor dit plan bedoeld, tenzij er een goede reden voor is.',
  botst: 'Twee doelen wegen mee, en welk van de twee voorgaat, is niet vastgelegd.',
  open: 'Zonder wat hierboven nog moet blijken, is het plan niet te beoordelen.',
  zwijgt: 'Visie en beleid geven geen richting.',
}

const isNee = (stand: string): stand is Nee => stand in NEE

const sayNee = ({ huidig }: Dossier, stand: Nee, conclusie: Conclusie): string => {
  if (conclusie === 'afweging_nodig') {
    return `${NEE[stand]} Of de gemeente toch meewerkt, is een keuze van het gemeentebestuur.`
  }
  const pleit = huidig.richting && chooseRedenen(huidig.richting).tegenkracht.length > 0
  return pleit ? `${NEE[stand]} Wat ervoor pleit, weegt daar niet tegen op.` : NEE[stand]
}

/** Nothing stood against it, of a plan that departs from the omgevingsplan besides that. */
const sayNiets = (dossier: Dossier, gevolg: string): string =>
  afwijkingVan(geldendVan(dossier)) === undefined
    ? `Er is niets gebleken ${gevolg}`
    : `Het plan wijkt af van het omgevingsplan. Er is daarnaast niets gebleken ${gevolg}`

const countMis = ({ huidig }: Dossier): number => huidig.uitkomsten.filter(isNietGehaald).length

/** What was tested and is met; of all that was tested, where something is not. */
const sayVoldoet = (dossier: Dossier, mis: number): string => {
  const aantal = countVoldoet(dossier)
  if (aantal === 0) return ''
  const zelf = countBeoordeeld(dossier)
  const door = zelf === 0 ? '' : `, waarvan ${zelf} door ons beoordeeld`
  return mis === 0
    ? `Het plan voldoet aan wat al te toetsen was (${formatAantal(aantal, 'punt', 'punten')}${door}). `
    : `Van wat al te toetsen was, voldoet het plan aan ${aantal} van de ${aantal + mis} punten. `
}

const sayJa = (dossier: Dossier, conclusie: Conclusie): string => {
  const mis = countMis(dossier)
  const past = sayVoldoet(dossier, mis)
  if (conclusie === 'ja') return `${past}${sayNiets(dossier, 'dat zich tegen het plan verzet.')}`
  const rest =
    mis > 0
      ? 'Wat nog niet past, is met een aanpassing van het plan te herstellen.'
      : sayNiets(dossier, 'waardoor het plan hier niet kan.')
  const open = keepGeldend(dossier).advies.voorbehouden.length > 0
  // Of an application nobody waits for another.
  const waar = isAanvraag(geldendVan(dossier)) ? 'nog' : 'bij de aanvraag'
  return open ? `${past}${rest} Wat nog open is, moet ${waar} blijken.` : `${past}${rest}`
}

/** What carries the conclusie, where it is what the advice comes to or what the direction points to. */
export const sayAfweging = (dossier: Dossier, conclusie: Conclusie): string => {
  const stand = dossier.huidig.richting?.stand ?? STAND_ONBEKEND
  if (isNee(stand)) return sayNee(dossier, stand, conclusie)
  return conclusie === 'ja' || conclusie === 'ja_mits' ? sayJa(dossier, conclusie) : ''
}
