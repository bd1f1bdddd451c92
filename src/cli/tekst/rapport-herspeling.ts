import { describeStappen, summarizeStanden, summarizeToen } from '../../app/herspeel/stappen.ts'
import { wordRichting } from '../../app/woorden/richting.ts'
import type {
  Gekanteld,
  Herspeling,
  Oorzaaktelling,
  Totaalregel,
} from '../../domain/model/antwoord/beleidstoets.ts'
import type { Visie } from '../../domain/model/visie.ts'
import { kop, punt } from './rapport-vorm.ts'
import { wrap } from './regelval.ts'

/** So many of a kind are written out; the rest is in --json or --csv. */
const MAX_REGELS = 15
const MAX_KANTELINGEN = 20

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
      regels.filter(({ gekanteld, andereStand }) => gekanteld + andereStand > 0),
      MAX_REGELS,
      ({ label, gevallen, gekanteld, lager, hoger, onbeslist, andereStand }) => {
        const van = gevallen === undefined ? '' : ` van ${getal(gevallen)}`
        return punt(
          `${label}: ${getal(gekanteld)}${van} (${getal(lager)} lager, ${getal(hoger)} hoger, ${getal(onbeslist)} onbeslist); andere stand bij ${getal(andereStand)}`,
        )
      },
    ),
  )

const renderKanteling = (kanteling: Gekanteld, visie: Visie) => {
  const { kenmerk, naam, oorzaken, stand } = kanteling
  return [
    ...punt(`${naam} (${kenmerk}): ${describeStappen(kanteling, visie).join(' ')}`),
    ...[...(stand?.oorzaken ?? []), ...oorzaken].flatMap(({ tekst }) =>
      wrap(tekst, { eerste: '    ', verder: '    ' }),
    ),
  ]
}

const describeVerschil = ({ verschil }: Herspeling): readonly string[] => [
  ...verschil.regels.flatMap(({ id, wat }) => punt(`regel ${id}: ${wat}`)),
  ...verschil.spanningen.flatMap(({ id, wat }) => punt(`spanning ${id}: ${wat}`)),
  ...verschil.grenzen.flatMap((id) => punt(`gebied ${id}: andere grens`)),
  ...verschil.profielen.flatMap((id) => punt(`gebied ${id}: ander profiel`)),
  ...(verschil.weegtabel ? punt('de weging of een drempel') : []),
]

const renderOorzaken = (titel: string, oorzaken: readonly Oorzaaktelling[]) =>
  kop(
    titel,
    cut(oorzaken, MAX_REGELS, ({ soort, ids, label, gekanteld }) =>
      punt(`${soort} ${ids.join(', ')} (${label}): ${getal(gekanteld)}`),
    ),
  )

/** The replay as readable text: what tips, through what, where, and the first cases. */
export const renderHerspeling = (herspeling: Herspeling, visie: Visie): string => {
  const { vergelekenMet, concept, totalen, kantelingen, nietHerspeeld } = herspeling
  const { gevallen, gekanteld, lager, hoger, anders, onbeslist, standen } = totalen
  const { woorden } = visie
  const toen = summarizeToen(totalen)
  return [
    ...wrap(`${concept.titel} (${concept.status}) naast ${vergelekenMet.titel}`),
    '',
    ...wrap(
      `${getal(gevallen)} gevallen nagespeeld: bij ${getal(gekanteld)} kantelt het advies (${getal(lager)} lager, ${getal(hoger)} hoger, ${getal(anders)} deels lager en deels hoger, ${getal(onbeslist)} onbeslist omdat een gegeven ontbreekt), waarvan bij ${getal(totalen.alleenBandbreedte)} alleen de bandbreedte. ${summarizeStanden(totalen)}`,
    ),
    ...(totalen.andersDanVastgelegd > 0
      ? wrap(
          `Bij ${getal(totalen.andersDanVastgelegd)} gevallen zegt het regelboek nu iets anders dan destijds is vastgelegd; hier telt wat het nu zegt.`,
        )
      : []),
    ...(toen === '' ? [] : wrap(toen)),
    ...kop('Wat er anders is', describeVerschil(herspeling)),
    ...kop(
      'Van welke stand naar welke',
      cut(standen.overgangen, MAX_REGELS, ({ van, naar, aantal }) =>
        punt(`${wordRichting(visie, van)} → ${wordRichting(visie, naar)}: ${getal(aantal)}`),
      ),
    ),
    ...kop(
      'Van welk advies naar welk',
      totalen.overgangen.flatMap(({ van, naar, aantal }) =>
        punt(`${woorden[van]} → ${woorden[naar]}: ${getal(aantal)}`),
      ),
    ),
    ...renderOorzaken('Waardoor de stand kantelt', standen.perOorzaak),
    ...renderOorzaken('Waardoor het advies kantelt', totalen.perOorzaak),
    ...renderTotalen('Per principe', totalen.perPrincipe),
    ...renderTotalen('Per gebied', totalen.perGebied),
    ...renderTotalen('Per activiteit', totalen.perActiviteit),
    ...kop(
      'Gevallen',
      cut(kantelingen, MAX_KANTELINGEN, (deel) => renderKanteling(deel, visie)),
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
