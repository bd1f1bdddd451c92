import { suggest } from '../app/naaste.ts'
import { type RegelboekMetGevallen, testRegels } from '../app/test-regels.ts'
import { AFLOOP, type Afloop, GebruikFout } from './afloop.ts'
import type { Opdracht, Wereld } from './opdracht.ts'
import { parseOpties } from './opties.ts'
import { withVoortgang } from './voortgang.ts'

const load = ({ loadRules }: Wereld) => withVoortgang('Regelboek laden en controleren', loadRules)

const countGevallen = ({ gevallen }: RegelboekMetGevallen) =>
  [...gevallen.values()].reduce((som, lijst) => som + lijst.length, 0)

const controleer = async (wereld: Wereld): Promise<Afloop> => {
  for (const boek of await load(wereld)) {
    const { visie, regels, gebieden, spanningen, feiten } = boek
    wereld.print(
      `${visie.id} (${visie.status}) is in orde: ${regels.length} regels, ${countGevallen(boek)} gevallen, ${gebieden.length} gebieden, ${spanningen.length} spanningen, ${feiten.size} feiten.`,
    )
  }
  return AFLOOP.goed
}

const test = async (wereld: Wereld): Promise<Afloop> => {
  const boeken = await load(wereld)
  const uitslagen = await withVoortgang('Gevallen doorrekenen', () => boeken.map(testRegels))
  const mislukt = uitslagen.flatMap((uitslag) => uitslag.mislukt)
  const geslaagd = uitslagen.reduce((som, uitslag) => som + uitslag.geslaagd, 0)
  for (const { plaats, regel, naam, verwacht, gekregen } of mislukt) {
    const uitkomst = gekregen ?? 'geen uitkomst: de regel geldt op die datum niet'
    wereld.print(`${plaats}  ${regel} "${naam}": verwacht ${verwacht}, gekregen ${uitkomst}`)
  }
  wereld.print(`${geslaagd} geslaagd, ${mislukt.length} mislukt`)
  return mislukt.length === 0 ? AFLOOP.goed : AFLOOP.verschil
}

const DEELOPDRACHTEN = { controleer, test } as const
const NAMEN = Object.keys(DEELOPDRACHTEN)

const isDeel = (naam: string): naam is keyof typeof DEELOPDRACHTEN => NAMEN.includes(naam)

export const regels: Opdracht = {
  kort: 'controleer het regelboek, of reken de gevallen van alle regels door',
  hulp: `Gebruik: visietoets regels controleer
         visietoets regels test

  controleer  lees en controleer het hele regelboek; elke fout komt als bestand:regel:kolom
  test        reken elk geval in de .cases.yaml-bestanden door; elk mislukt geval komt met zijn plaats
`,
  run: async ([deel = '', ...rest], wereld) => {
    if (!isDeel(deel)) {
      const wat = deel === '' ? 'Zeg wat u wilt' : `"regels ${deel}" kennen wij niet`
      throw new GebruikFout(
        `${wat}: ${NAMEN.join(' of ')}.${deel === '' ? '' : suggest(deel, NAMEN)}`,
      )
    }
    parseOpties(rest, {})
    return DEELOPDRACHTEN[deel](wereld)
  },
}
