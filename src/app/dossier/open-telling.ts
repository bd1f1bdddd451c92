import { aanvullingenVan, isTeBeantwoorden } from '../../domain/dossier/aanvulling.ts'
import { bijdragenVan } from '../../domain/dossier/bijdragen.ts'
import { geldendVan } from '../../domain/dossier/zaak.ts'
import type { Advies } from '../../domain/model/beoordeling.ts'
import type { FeitHerkomst } from '../../domain/model/feit.ts'
import type { KorteUitkomst, UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import { formatAantal } from '../../domain/tekst.ts'
import type { Vraagtelling } from '../ports/lijst/werkvoorraad.ts'
import { type Geteld, keepGeldend, listOpenGegevens, listOpenOordelen } from './geldt-niet.ts'
import { type Beoordeeld, listOpenFeiten } from './open-feiten.ts'
import type { Dossier } from './read-dossier.ts'

/** What is open in a case: its questions, and what waits for an answer to them. Several can wait for one answer. */
export interface Opentelling extends Vraagtelling {
  /** Rules, each at its place, that ask something of the plan. */
  readonly punten: number
  /** The same of those that ask nothing: the plan can only gain by them. */
  readonly kansen: number
}

const count = (open: readonly { readonly beslissend: boolean }[]) => ({
  open: open.length,
  beslissend: open.filter(({ beslissend }) => beslissend).length,
})

const isOpen = ({ oordeel }: Pick<KorteUitkomst, 'oordeel'>): boolean =>
  oordeel === 'onbekend' || oordeel === 'vraagt_beoordeling'

type Gewogen = Pick<UitkomstMetToelichting, 'oordeel' | 'aard'>

export const isOpenPunt = (uitkomst: Gewogen): boolean =>
  uitkomst.aard !== 'kans' && isOpen(uitkomst)

const isOpenKans = (uitkomst: Gewogen): boolean => uitkomst.aard === 'kans' && isOpen(uitkomst)

/** Of a case as it is stored or as it is explained: the same either way. */
export const countVragen = <U extends KorteUitkomst>(zaak: Geteld<U>): Vraagtelling => ({
  gegevens: count(listOpenGegevens(zaak)),
  oordelen: count(listOpenOordelen(zaak)),
})

/** Of an assessment by itself: what a case that begins with it counts. `niet`: questions that do not play in it. */
export const countVragenVan = <U extends KorteUitkomst>(
  beoordeeld: Beoordeeld<U>,
  niet: ReadonlySet<string> = new Set(),
): Vraagtelling => {
  const read = (herkomst: FeitHerkomst) =>
    count(listOpenFeiten(beoordeeld, herkomst).filter(({ feit }) => !niet.has(feit)))
  return { gegevens: read('initiatief'), oordelen: read('behandelaar') }
}

export const countOpen = (dossier: Dossier): Opentelling => {
  const { uitkomsten } = keepGeldend(dossier)
  return {
    ...countVragen(dossier),
    punten: uitkomsten.filter(isOpenPunt).length,
    kansen: uitkomsten.filter(isOpenKans).length,
  }
}

/** What an open case asks for first: what its initiator can tell goes before what a person judges. */
export const chooseVraag = ({
  gegevens,
  oordelen,
}: Vraagtelling): keyof Vraagtelling | undefined => {
  if (gegevens.beslissend > 0) return 'gegevens'
  return oordelen.beslissend > 0 ? 'oordelen' : undefined
}

/**
 * The same, of what waits for nobody else: not what its initiator was asked for, nor what a specialist was asked who sees to
 * its rules. Of a specialist of whom we do not know what he sees to, it may be anything.
 */
export const chooseNu = <U extends KorteUitkomst>(
  zaak: Geteld<U>,
): keyof Vraagtelling | undefined => {
  const { gegevens } = countVragen(zaak)
  const gevraagd = aanvullingenVan(zaak.gebeurtenissen, zaak.zaak).some(isTeBeantwoorden)
  if (gegevens.beslissend > 0 && !gevraagd) return 'gegevens'
  const adviseurs = new Set(
    bijdragenVan(geldendVan(zaak)).flatMap(({ antwoord, adviseur }) =>
      antwoord === undefined ? [adviseur] : [],
    ),
  )
  if (adviseurs.has(undefined)) return undefined
  const bij = new Set(
    zaak.boek.regels.flatMap(({ id, adviseur }) => (adviseurs.has(adviseur) ? [id] : [])),
  )
  const vrij = listOpenOordelen(zaak).some(
    ({ beslissend, regels }) => beslissend && !regels.some(({ regel }) => bij.has(regel)),
  )
  return vrij ? 'oordelen' : undefined
}

const sayGegevens = (aantal: number): string => formatAantal(aantal, 'gegeven', 'gegevens')
const sayOordelen = (aantal: number): string => formatAantal(aantal, 'oordeel', 'oordelen')
export const sayPunten = (aantal: number): string =>
  formatAantal(aantal, 'open punt', 'open punten')
const sayKansen = (aantal: number): string =>
  formatAantal(aantal, 'kans waarvan nog niets bekend is', 'kansen waarvan nog niets bekend is')

/** What an answer can still move: of an advice of one level only which way it points. */
export const nameBeweegt = ({ bandbreedte: { laagst, hoogst } }: Pick<Advies, 'bandbreedte'>) =>
  laagst === hoogst ? 'de richting' : 'het advies'
type Beweegt = ReturnType<typeof nameBeweegt>

/** What can still change the advice, of those that are asked for first. */
export const sayBeslissend = (
  telling: Vraagtelling,
  vraag: keyof Vraagtelling,
  wie: Beweegt = 'het advies',
): string => {
  const aantal = telling[vraag].beslissend
  const wat =
    vraag === 'gegevens'
      ? formatAantal(aantal, 'ontbrekend gegeven', 'ontbrekende gegevens')
      : sayOordelen(aantal)
  return `${wat} ${aantal === 1 ? 'kan' : 'kunnen'} ${wie} nog veranderen`
}

/** Of what there is none, nothing is said. */
const sayAantallen = (gegevens: number, oordelen: number): string =>
  [
    ...(gegevens === 0 ? [] : [sayGegevens(gegevens)]),
    ...(oordelen === 0 ? [] : [sayOordelen(oordelen)]),
  ].join(' en ')

/** How many questions are open, whoever answers them; empty where there are none. */
export const sayVragen = ({ gegevens, oordelen }: Vraagtelling): string =>
  sayAantallen(gegevens.open, oordelen.open)

/**
 * Of a plan beside its case: what asks first is not all that can still move the advice. Empty where nothing else can.
 * `genoemd`: how many facts and judgements were named before this.
 */
export const sayAllesSamen = ({ gegevens, oordelen }: Vraagtelling, genoemd: number): string => {
  const alle = gegevens.beslissend + oordelen.beslissend
  if (alle <= genoemd) return ''
  return `In een dossier ${alle === 1 ? 'kan' : 'kunnen'} nog ${sayAantallen(gegevens.beslissend, oordelen.beslissend)} het advies veranderen.`
}

/** Of a case, after what is asked now: how much more can still move the advice. Empty where nothing else can. */
export const sayInZaak = ({ gegevens, oordelen }: Vraagtelling, genoemd: number): string => {
  const alle = gegevens.beslissend + oordelen.beslissend
  return alle <= genoemd
    ? ''
    : `In deze zaak ${alle === 1 ? 'kan' : 'kunnen'} nog ${sayAantallen(gegevens.beslissend, oordelen.beslissend)} het advies veranderen.`
}

/** What waits for the answers: what asks something of the plan, and apart from that what it can only gain by. */
const sayWachtend = ({ punten, kansen }: Opentelling): string =>
  [
    ...(punten > 0 || kansen === 0 ? [sayPunten(punten)] : []),
    ...(kansen === 0 ? [] : [sayKansen(kansen)]),
  ].join(' en ')

/** All that is open in two sentences, with which of it matters. */
export const sayOpen = (telling: Opentelling, wie: Beweegt): string => {
  const { gegevens, oordelen, punten, kansen } = telling
  if (gegevens.open + oordelen.open === 0) {
    return punten + kansen === 0
      ? 'Er staat niets open.'
      : `Er staat geen vraag open, wel ${sayWachtend(telling)}.`
  }
  const kan = gegevens.beslissend + oordelen.beslissend
  const welke =
    kan === 0
      ? `Geen daarvan kan ${wie} nog veranderen`
      : `Daarvan ${kan === 1 ? 'kan' : 'kunnen'} ${sayAantallen(gegevens.beslissend, oordelen.beslissend)} ${wie} nog veranderen`
  return `Nog open: ${sayGegevens(gegevens.open)} van de initiatiefnemer en ${sayOordelen(oordelen.open)} van u. ${welke}. Hierop ${punten + kansen === 1 ? 'wacht' : 'wachten'} ${sayWachtend(telling)}.`
}
