import { examineRegels } from '../../app/controle/examine-regels.ts'
import { listBevestigd } from '../../app/controle/list-bevestigd.ts'
import { reanchorCitaten } from '../../app/controle/reanchor-citaten.ts'
import { testRegels } from '../../app/controle/test-regels.ts'
import { AppError } from '../../domain/errors.ts'
import { suggest } from '../../domain/naaste.ts'
import { AFLOOP, type Afloop, GebruikFout } from '../shared/afloop.ts'
import type { Opdracht, Wereld } from '../shared/opdracht.ts'
import { parseOpties, TEKST, VLAG } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'
import { reportAnkers } from '../tekst/rapport-ankers.ts'
import { reportControle } from '../tekst/rapport-controle.ts'
import { tableBevestigd } from '../tekst/tabel-bevestigd.ts'
import { BEWAAR_HULP, bewaar } from './bewaar.ts'
import { HERSPEEL_HULP, herspeel } from './herspeel.ts'

const JSON_OPTIE = { json: VLAG }

const LADEN = 'Regelboek laden en controleren'

const printJson = (wereld: Wereld, waarde: unknown) => wereld.print(JSON.stringify(waarde, null, 2))

const controleer = async (args: readonly string[], wereld: Wereld): Promise<Afloop> => {
  const { values } = parseOpties(args, JSON_OPTIE)
  const { boeken, uitval } = await withVoortgang(LADEN, wereld.loadSchrijfbaar)
  const verslagen = await withVoortgang('Regels onderzoeken', () => examineRegels(boeken))
  if (values.json) {
    const nietGeladen = uitval.map(({ map, fouten }) => ({ map, fouten }))
    printJson(wereld, { regelboeken: verslagen, ...(uitval.length > 0 && { nietGeladen }) })
  } else wereld.print(verslagen.flatMap(reportControle).join('\n'))
  const kapot = uitval.flatMap(({ fouten }) => fouten)
  if (kapot.length > 0) throw new AppError('regelboek_ongeldig', { aantal: kapot.length }, kapot)
  return verslagen.every(({ fouten }) => fouten.length === 0) ? AFLOOP.goed : AFLOOP.verschil
}

const test = async (args: readonly string[], wereld: Wereld): Promise<Afloop> => {
  parseOpties(args, {})
  const boeken = await withVoortgang(LADEN, wereld.loadRules)
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

const ankers = async (args: readonly string[], wereld: Wereld): Promise<Afloop> => {
  const opties = { ...JSON_OPTIE, document: TEKST }
  const { values, positionals } = parseOpties(args, opties, ['NIEUWE-TEKST'])
  const tekst = await wereld.read(positionals[0] ?? '')
  const boeken = await withVoortgang(LADEN, wereld.loadSchrijf)
  const verslagen = await withVoortgang('Citaten zoeken', () =>
    reanchorCitaten(boeken, tekst, values.document),
  )
  if (values.json) printJson(wereld, { documenten: verslagen })
  else wereld.print(verslagen.flatMap(reportAnkers).join('\n'))
  const allesBehouden = verslagen.every(({ citaten }) =>
    citaten.every(({ soort }) => soort === 'behouden'),
  )
  return allesBehouden ? AFLOOP.goed : AFLOOP.verschil
}

const bevestigd = async (args: readonly string[], wereld: Wereld): Promise<Afloop> => {
  const { values } = parseOpties(args, JSON_OPTIE)
  const boeken = await withVoortgang(LADEN, wereld.loadRules)
  const lijsten = boeken.map((boek) => ({ titel: boek.visie.titel, rijen: listBevestigd(boek) }))
  if (values.json) printJson(wereld, { regelboeken: lijsten })
  else wereld.print(lijsten.flatMap(({ titel, rijen }) => tableBevestigd(titel, rijen)).join('\n'))
  return AFLOOP.goed
}

const DEELOPDRACHTEN = { controleer, test, ankers, bevestigd, herspeel, bewaar } as const
const NAMEN = Object.keys(DEELOPDRACHTEN)

const isDeel = (naam: string): naam is keyof typeof DEELOPDRACHTEN => NAMEN.includes(naam)

export const regels: Opdracht = {
  kort: 'onderzoek het regelboek, reken zijn gevallen door, zoek zijn citaten in een nieuwe tekst, speel gevallen na op een concept, of bewaar de regelboeken van een eerdere versie',
  hulp: `Gebruik: visietoets regels controleer [--json]
         visietoets regels test
         visietoets regels ankers NIEUWE-TEKST [--document ID] [--json]
         visietoets regels bevestigd [--json]
         visietoets regels herspeel [BESTAND…] [opties]
         visietoets regels bewaar MAP

  controleer  lees het hele regelboek en onderzoek het: regels die nooit of altijd gelden, eisen die
              elkaar tegenspreken, regels die geen gebied bereikt, feiten die niemand gebruikt, gevallen
              die een vergissing niet merken, leemten van de visie, en gronden die minder zeggen dan
              waarvoor zij dienen; elke vondst als bestand:regel:kolom
  test        reken elk geval in de .cases.yaml-bestanden door; elk mislukt geval komt met zijn plaats
  ankers      zoek elk citaat en elke passage in een nieuwe versie van de brontekst (of - voor
              standaardinvoer): behouden, verplaatst, gewijzigd (met het verschil) of verdwenen
  bevestigd   wat bevestigd heet, elk met de letterlijke zin of het artikel waarop het rust, als tabel
${BEWAAR_HULP}${HERSPEEL_HULP}`,
  run: async ([deel = '', ...rest], wereld) => {
    if (!isDeel(deel)) {
      const wat = deel === '' ? 'Zeg wat u wilt' : `"regels ${deel}" kennen wij niet`
      throw new GebruikFout(
        `${wat}: ${NAMEN.join(' of ')}.${deel === '' ? '' : suggest(deel, NAMEN)}`,
      )
    }
    return DEELOPDRACHTEN[deel](rest, wereld)
  },
}
