import { formatAantal } from '../../domain/tekst.ts'
import { listOpenOordelen } from '../dossier/geldt-niet.ts'
import { listOpenFeiten, type OpenFeit } from '../dossier/open-feiten.ts'
import type { Dossier } from '../dossier/read-dossier.ts'

interface Aantal {
  readonly open: number
  /** How many of them can still change the advice. */
  readonly beslissend: number
}

/** What is open in a case, each under one name on every page. */
export interface Opentelling {
  /** Questions that the initiator answers. */
  readonly gegevens: Aantal
  /** Questions that a person of the municipality answers. */
  readonly oordelen: Aantal
  /** Rules, each at its place, that wait for such an answer: what the list counts. Several can wait for one answer. */
  readonly punten: number
}

const count = (open: readonly OpenFeit[]): Aantal => ({
  open: open.length,
  beslissend: open.filter(({ beslissend }) => beslissend).length,
})

export const isOpenPunt = ({ oordeel }: Dossier['huidig']['uitkomsten'][number]): boolean =>
  oordeel === 'onbekend' || oordeel === 'vraagt_beoordeling'

export const countOpen = (dossier: Dossier): Opentelling => ({
  gegevens: count(listOpenFeiten(dossier, 'initiatief')),
  oordelen: count(listOpenOordelen(dossier)),
  punten: dossier.huidig.uitkomsten.filter(isOpenPunt).length,
})

export const sayGegevens = (aantal: number): string => formatAantal(aantal, 'gegeven', 'gegevens')
export const sayOordelen = (aantal: number): string => formatAantal(aantal, 'oordeel', 'oordelen')
export const sayPunten = (aantal: number): string =>
  formatAantal(aantal, 'open punt', 'open punten')

/** All that is open in two sentences, with which of it matters. */
export const sayOpen = ({ gegevens, oordelen, punten }: Opentelling): string => {
  if (gegevens.open + oordelen.open === 0) {
    return punten === 0
      ? 'Er staat niets open.'
      : `Er staat geen vraag open, wel ${sayPunten(punten)}.`
  }
  const kan = gegevens.beslissend + oordelen.beslissend
  const welke =
    kan === 0
      ? 'Geen daarvan kan het advies nog veranderen'
      : `Daarvan ${kan === 1 ? 'kan' : 'kunnen'} ${sayGegevens(gegevens.beslissend)} en ${sayOordelen(oordelen.beslissend)} het advies nog veranderen`
  return `Nog open: ${sayGegevens(gegevens.open)} van de initiatiefnemer en ${sayOordelen(oordelen.open)} van u. ${welke}. Hierop ${punten === 1 ? 'wacht' : 'wachten'} ${sayPunten(punten)}.`
}
