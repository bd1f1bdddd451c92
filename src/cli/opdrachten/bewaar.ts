import type { Regelboek } from '../../domain/model/regelboek.ts'
import { formatAantal } from '../../domain/tekst.ts'
import { AFLOOP, type Afloop } from '../shared/afloop.ts'
import type { Wereld } from '../shared/opdracht.ts'
import { parseOpties } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'

export const BEWAAR_HULP = `  bewaar      lees de regelboeken uit de map rules van een eerdere versie, en bewaar in de database wat haar
              bewaarde beoordelingen gebruikten: daarna zijn die weer uit te leggen en na te rekenen.
              Elk regelboek is te herkennen aan zijn sha256; wat er één letter van verschilt, wordt niet bewaard.
`

const describe = ({ visie, sha256 }: Regelboek): string =>
  `${visie.id} versie ${visie.versie} (regels ${sha256.slice(0, 12)})`

/** Keeps rulebooks of an earlier version for the stored assessments that were made with them. */
export const bewaar = async (args: readonly string[], wereld: Wereld): Promise<Afloop> => {
  const { positionals } = parseOpties(args, {}, ['MAP'])
  const [map = ''] = positionals
  const vroeger = await withVoortgang('Regelboeken van toen lezen', () => wereld.loadVroeger(map))
  const omgeving = await withVoortgang('Regelboek laden', wereld.composeOmgeving)
  const bewaard = await wereld.withArchief(omgeving, (archief) => archief.keepUsed(vroeger))
  if (bewaard.length === 0) {
    const gelezen = [...new Set(vroeger.map(({ visie }) => `${visie.id} versie ${visie.versie}`))]
    wereld.print(
      `Niets bewaard: geen bewaarde beoordeling is met deze regelboeken gemaakt (${gelezen.join(', ')}). Een los bewijs rekent u na met visietoets verifieer BEWIJS.json --regels ${map}.`,
    )
    return AFLOOP.verschil
  }
  wereld.print(
    [
      `${formatAantal(bewaard.length, 'regelboek', 'regelboeken')} bewaard bij de beoordelingen die ermee zijn gemaakt:`,
      ...bewaard.map((boek) => `  ${describe(boek)}`),
    ].join('\n'),
  )
  return AFLOOP.goed
}
