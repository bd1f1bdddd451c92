import type { BeoordelingMetBewijs } from '../../app/ports/beoordelingen.ts'
import { kop, punt } from './rapport-vorm.ts'

interface Vervolg {
  readonly label: string
  readonly regels: readonly string[]
  readonly naTeGaan: boolean
}

const renderLijst = (naam: string, lijst: readonly Vervolg[]) => {
  const show = (delen: readonly Vervolg[]) =>
    delen.flatMap(({ label, regels }) => punt(`${label} (${regels.join(', ')})`))
  return [
    ...kop(naam, show(lijst.filter(({ naTeGaan }) => !naTeGaan))),
    ...kop(`${naam}: nog na te gaan of dit geldt`, show(lijst.filter(({ naTeGaan }) => naTeGaan))),
  ]
}

/** What still has to be done, brought or asked; first what certainly applies. */
export const renderVervolg = ({ procedure, stukken, adviseurs }: BeoordelingMetBewijs) => [
  ...renderLijst('Procedure', procedure),
  ...renderLijst('Stukken', stukken),
  ...renderLijst('Adviseurs', adviseurs),
]
