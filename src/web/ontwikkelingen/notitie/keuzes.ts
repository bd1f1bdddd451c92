import { mistIets } from '../../../app/ontwikkeling/deel-en-geheel.ts'
import { listOokLaag } from '../../../app/ontwikkeling/laagste-deel.ts'
import { firmest } from '../../../app/ontwikkeling/vertellen/richting.ts'
import { joinEn } from '../../../domain/tekst.ts'
import { getallenDieVervallen, getallenVan, type Keuze, type Keuzevraag } from './keuzevraag.ts'
import { sayTenzij } from './tenzij.ts'
import { listElders, listLagere, listZonder, sayUitkomst } from './uitwegen.ts'
import { type Bron, joinBronnen } from './woorden/grond.ts'
import { sayLager, sayWijst } from './woorden/stand.ts'
import { sayDoor, sayWaardoor } from './woorden/waardoor.ts'

/** What it takes to go on with what is not met, by what that rests on. */
const sayAfwijken = (bronnen: readonly Bron[]): string => {
  const van = (...soorten: readonly Bron['herkomst'][]) =>
    bronnen.filter(({ herkomst }) => soorten.includes(herkomst))
  const wet = van('hogere_regelgeving')
  return [
    wet.length > 0 &&
      'De gemeente is gebonden aan de wet en aan regels van Rijk en provincie. Of en wanneer daarvan kan worden afgeweken, staat in die regels zelf.',
    van('visie', 'sectoraal_beleid').length > 0 &&
      'Van haar eigen visie en beleid kan zij alleen met een motivering afwijken.',
    van('eigen_uitwerking').length > 0 && 'Een uitwerking van deze toets bindt het bestuur niet.',
  ]
    .filter(Boolean)
    .join(' ')
}

const BLIJFT: Readonly<Record<string, readonly [zin: string, voorzetsel: string]>> = {
  strijdig: ['Het plan blijft dan in strijd', 'met'],
  nee_tenzij: ['Het plan wijkt dan af', 'van'],
  past_niet: ['Het plan past dan niet', 'bij'],
  aanpassen: ['Aan een eis wordt dan niet voldaan. Die eis komt', 'uit'],
}

/** What parts have to change first is part of going on, but where the whole is as it is because of that. */
const sayKop = (
  { metVoorwaarden, metAanpassingen }: Keuzevraag,
  { isVariant, moetAanpassen }: { readonly isVariant: boolean; readonly moetAanpassen: boolean },
): string => {
  const wat = isVariant ? 'deze variant' : 'het plan'
  if (metAanpassingen && !moetAanpassen) {
    return `Verder met ${wat}, met de aanpassingen en onder de voorwaarden die hieronder staan`
  }
  const voorwaarden = metAanpassingen
    ? ', zonder de aanpassingen en onder de andere voorwaarden die hieronder staan'
    : ', onder de voorwaarden die hieronder staan'
  return `Verder met ${wat} zoals ${isVariant ? 'zij' : 'het'} nu is${metVoorwaarden ? voorwaarden : ''}`
}

/** Of which parts it is settled too that they stand low, by what else than what keeps the plan lowest. */
const sayOokLaag = (uitkomst: Keuzevraag['uitkomst'], { visie }: Keuzevraag['boek']): string => {
  const ook = listOokLaag(uitkomst).map(
    ({ naam, richting, advies }) => `${naam} ${sayWijst(visie, richting, advies.conclusie)}`,
  )
  return ook.length === 0 ? '' : `Vast staat ook al: ${joinEn(ook)}.`
}

/** To go on as it is, and what that means. */
const sayZoalsNu = (vraag: Keuzevraag): Keuze => {
  const { uitkomst, boek, bronnen, metAanpassingen, andere } = vraag
  const { advies } = uitkomst.geheel
  const richting = firmest(uitkomst.geheel.richting, uitkomst.delen)
  const isVariant = andere.some(({ isEerste }) => isEerste)
  const blijft = mistIets(richting) ? BLIJFT[richting?.stand ?? ''] : undefined
  const gevolg =
    blijft && bronnen.length > 0
      ? `${blijft[0]} ${joinBronnen(bronnen, blijft[1])}. ${sayAfwijken(bronnen)}`
      : ''
  const isTenzij = [richting?.stand, richting?.hoogstens].includes('nee_tenzij')
  const telt = getallenVan(vraag)
  const door = gevolg === '' ? sayWaardoor(uitkomst, boek) : sayDoor(uitkomst)
  const kant = sayWijst(boek.visie, richting, advies.conclusie)
  return {
    kop: sayKop(vraag, { isVariant, moetAanpassen: richting?.stand === 'aanpassen' }),
    uitleg: [
      `Het plan ${metAanpassingen ? 'zoals het nu is ' : ''}${telt.length > 0 ? `telt ${joinEn(telt)} en ` : ''}${kant}${door}.`,
      sayLager(richting),
      sayOokLaag(uitkomst, boek),
      isTenzij ? sayTenzij(uitkomst) : '',
      gevolg,
    ].filter(Boolean),
  }
}

const sayNietVerder = (vraag: Keuzevraag): Keuze => {
  const getallen = getallenDieVervallen(vraag)
  return {
    kop: 'Niet verder met dit plan',
    uitleg: getallen.length === 0 ? [] : [`Daarmee vervalt: ${joinEn(getallen)}.`],
  }
}

/** The ways to go on, each once, one of which is chosen. */
export const listKeuzes = (vraag: Keuzevraag): readonly Keuze[] => {
  const { uitkomst, boek, andere, metVoorwaarden } = vraag
  const { richting } = uitkomst.geheel
  const { keuzes: zonder, variant: alGenoemd } = listZonder(vraag)
  const elders = listElders(vraag)
  const lagere = listLagere(vraag)
  const aanpassen =
    mistIets(richting) && zonder.length + elders.length + lagere.length === 0 && metVoorwaarden
      ? [
          {
            kop: 'Verder met het plan, met de aanpassingen en onder de voorwaarden die hieronder staan',
            uitleg: [],
          },
        ]
      : []
  const varianten = andere
    .filter((ander) => ander !== alGenoemd && !ander.isGelijk)
    .map((ander) => ({
      kop: `Verder met ${ander.isEerste ? 'het plan' : 'de variant'} “${ander.naam}”`,
      uitleg: [ander.anders, ...sayUitkomst(boek, ander)].filter(Boolean),
    }))
  return [
    sayZoalsNu(vraag),
    ...aanpassen,
    ...zonder,
    ...varianten,
    ...elders,
    ...lagere,
    sayNietVerder(vraag),
  ]
}
