import type {
  Gekanteld,
  Herspeling,
  Totaalregel,
} from '../../domain/model/antwoord/beleidstoets.ts'
import type { Visie } from '../../domain/model/visie.ts'
import { kop, punt } from './rapport-vorm.ts'
import { wrap } from './regelval.ts'

/** So many of a kind are written out; the rest is in --json or --csv. */
const MAX_REGELS = 15
const MAX_KANTELINGEN = 20

type Woorden = Visie['woorden']

const getal = (aantal: number) => aantal.toLocaleString('nl-NL')

const cut = <T>(lijst: readonly T[], maximum: number, render: (deel: T) => readonly string[]) => {
  const meer = lijst.length - maximum
  return [
    ...lijst.slice(0, maximum).flatMap(render),
    ...(meer > 0 ? punt(`en nog ${getal(meer)}; zie --json of --csv.`) : []),
  ]
}

const renderTotalen = (
  titel: string,
  regels: readonly (Omit<Totaalregel, 'gevallen'> & { gevallen?: number })[],
) =>
  kop(
    titel,
    cut(
      regels.filter(({ gekanteld }) => gekanteld > 0),
      MAX_REGELS,
      ({ label, gevallen, gekanteld, lager, hoger, onbeslist }) => {
        const van = gevallen === undefined ? '' : ` van ${getal(gevallen)}`
        return punt(
          `${label}: ${getal(gekanteld)}${van} (${getal(lager)} lager, ${getal(hoger)} hoger, ${getal(onbeslist)} onbeslist)`,
        )
      },
    ),
  )

const renderKanteling = ({ kenmerk, naam, oud, nieuw, oorzaken }: Gekanteld, woorden: Woorden) => {
  const zelfde = oud.conclusie === nieuw.conclusie
  const band = (stand: Gekanteld['oud']) =>
    `${woorden[stand.bandbreedte.laagst]} tot ${woorden[stand.bandbreedte.hoogst]}`
  const stap = zelfde
    ? `blijft ${woorden[oud.conclusie]}; de bandbreedte gaat van ${band(oud)} naar ${band(nieuw)}`
    : `van ${woorden[oud.conclusie]} naar ${woorden[nieuw.conclusie]}`
  return [
    ...punt(`${naam} (${kenmerk}): ${stap}.`),
    ...oorzaken.flatMap(({ tekst }) => wrap(tekst, { eerste: '    ', verder: '    ' })),
  ]
}

const describeVerschil = ({ verschil }: Herspeling): readonly string[] => [
  ...verschil.regels.flatMap(({ id, wat }) => punt(`regel ${id}: ${wat}`)),
  ...verschil.spanningen.flatMap(({ id, wat }) => punt(`spanning ${id}: ${wat}`)),
  ...verschil.grenzen.flatMap((id) => punt(`gebied ${id}: andere grens`)),
  ...verschil.profielen.flatMap((id) => punt(`gebied ${id}: ander profiel`)),
  ...(verschil.weegtabel ? punt('de weging of een drempel') : []),
]

/** The replay as readable text: what tips, through what, where, and the first cases. */
export const renderHerspeling = (herspeling: Herspeling, woorden: Woorden): string => {
  const { vergelekenMet, concept, totalen, kantelingen, nietHerspeeld } = herspeling
  const { gevallen, gekanteld, lager, hoger, anders, onbeslist } = totalen
  return [
    ...wrap(`${concept.titel} (${concept.status}) naast ${vergelekenMet.titel}`),
    '',
    ...wrap(
      `${getal(gevallen)} gevallen nagespeeld: bij ${getal(gekanteld)} kantelt het advies (${getal(lager)} lager, ${getal(hoger)} hoger, ${getal(anders)} deels lager en deels hoger, ${getal(onbeslist)} onbeslist omdat een gegeven ontbreekt), waarvan bij ${getal(totalen.alleenBandbreedte)} alleen de bandbreedte.`,
    ),
    ...(totalen.andersDanVastgelegd > 0
      ? wrap(
          `Bij ${getal(totalen.andersDanVastgelegd)} gevallen zegt het regelboek nu iets anders dan destijds is vastgelegd; hier telt wat het nu zegt.`,
        )
      : []),
    ...kop('Wat er anders is', describeVerschil(herspeling)),
    ...kop(
      'Van welk advies naar welk',
      totalen.overgangen.flatMap(({ van, naar, aantal }) =>
        punt(`${woorden[van]} → ${woorden[naar]}: ${getal(aantal)}`),
      ),
    ),
    ...kop(
      'Waardoor',
      cut(totalen.perOorzaak, MAX_REGELS, ({ soort, ids, label, gekanteld: aantal }) =>
        punt(`${soort} ${ids.join(', ')} (${label}): ${getal(aantal)}`),
      ),
    ),
    ...renderTotalen('Per principe', totalen.perPrincipe),
    ...renderTotalen('Per gebied', totalen.perGebied),
    ...renderTotalen('Per activiteit', totalen.perActiviteit),
    ...kop(
      'Gevallen',
      cut(kantelingen, MAX_KANTELINGEN, (deel) => renderKanteling(deel, woorden)),
    ),
    ...kop(
      'Niet nagespeeld',
      cut(nietHerspeeld, MAX_REGELS, ({ kenmerk, fouten }) =>
        punt(
          `${kenmerk}: ${fouten.map(({ pointer, melding }) => `${pointer} ${melding}`).join(' ')}`,
        ),
      ),
    ),
  ].join('\n')
}
