import { countPraktijk } from '../../app/praktijk/count-praktijk.ts'
import { praktijkToCsv } from '../../app/praktijk/csv.ts'
import { getRegelboek } from '../../app/regelboek/boeken.ts'
import { currentRegelboek } from '../../app/regelboek/choose-catalogus.ts'
import { giveRichting } from '../../app/visie/give-richting.ts'
import { richtingToCsv } from '../../app/visie/richting-csv.ts'
import { RICHTING_VRAGEN } from '../../app/visie/richting-vraag.ts'
import { AFLOOP, GebruikFout } from '../shared/afloop.ts'
import type { Opdracht } from '../shared/opdracht.ts'
import { parseOpties, TEKST, VLAG } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'
import { renderPraktijk } from '../tekst/praktijk-tekst.ts'
import { renderRichting } from '../tekst/richting-tekst.ts'

const OPTIES = {
  json: VLAG,
  csv: VLAG,
  praktijk: VLAG,
  regelboek: TEKST,
  principe: TEKST,
  gebied: TEKST,
  activiteit: TEKST,
}

interface Vormen<T> {
  readonly tekst: (waarde: T) => string
  readonly csv: (waarde: T) => string
}

const render = <T>(
  waarde: T,
  { json, csv }: { readonly json?: boolean | undefined; readonly csv?: boolean | undefined },
  vormen: Vormen<T>,
): string => {
  if (json === true) return JSON.stringify(waarde)
  return csv === true ? vormen.csv(waarde) : vormen.tekst(waarde)
}

/** Shows where the vision gives direction, from the rulebook; with --praktijk from what was stored. */
export const richting: Opdracht = {
  kort: 'laat zien waar de visie richting geeft, en waar zij open is of zwijgt',
  hulp: `Gebruik: visietoets richting [opties]

  --principe P     alleen dit richtinggevende principe
  --gebied G       alleen dit gebied
  --activiteit A   alleen deze activiteit
  --regelboek ID   een ander regelboek dan dat van vandaag, bijvoorbeeld een ontwerp
  --praktijk       tel in plaats daarvan wat er in bewaarde beoordelingen gebeurde: hoe vaak de visie niet
                   besliste, waarop, en wat mensen toen vonden. Leest de database van DATABASE_URL, of
                   anders de ingebouwde in DATA_DIR
  --json           als JSON
  --csv            als CSV: één rij per cel, of met --praktijk één per telling
`,
  run: async (args, wereld) => {
    const { values } = parseOpties(args, OPTIES)
    const { json, csv, praktijk, regelboek: id } = values
    if (json === true && csv === true) throw new GebruikFout('Kies --json of --csv, niet beide.')
    const vraag = Object.fromEntries(
      RICHTING_VRAGEN.flatMap((naam) => {
        const waarde = values[naam]
        return waarde === undefined ? [] : [[naam, waarde]]
      }),
    )
    if (praktijk === true && Object.keys(vraag).length > 0) {
      throw new GebruikFout('--praktijk telt alles; laat --principe, --gebied en --activiteit weg.')
    }
    const omgeving = await withVoortgang('Regelboek laden', wereld.composeOmgeving)
    const regelboek = id === undefined ? currentRegelboek(omgeving) : getRegelboek(omgeving, id)
    const bron = { regelboek, nu: omgeving.nu() }
    if (praktijk === true) {
      const geteld = await withVoortgang('Beoordelingen tellen', () =>
        wereld.withOpslag((opslag) => countPraktijk(opslag, bron)),
      )
      wereld.print(render(geteld, values, { tekst: renderPraktijk, csv: praktijkToCsv }))
      return AFLOOP.goed
    }
    const kaart = giveRichting(bron, vraag, (naam) => `--${naam}`)
    const tekst = (deel: typeof kaart) => renderRichting(regelboek.visie, deel)
    wereld.print(render(kaart, values, { tekst, csv: richtingToCsv }))
    return AFLOOP.goed
  },
}
