import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { STAND_ONBEKEND, Stand } from '../../domain/model/visie.ts'
import { joinEn } from '../../domain/tekst.ts'
import { chooseRedenen } from '../../domain/uitleg/redenen.ts'
import { nameStukVanGrond } from '../woorden/voorbehouden.ts'
import { type Hulp, listWijzigingen, nameWaarde } from './aanbod.ts'
import { GEEN_UITWEGEN, type Uitwegen } from './uitwegen.ts'

/** What helps where no change was found that does. */
const ZONDER_WIJZIGING: Readonly<Record<Stand | typeof STAND_ONBEKEND, string>> = {
  strijdig: 'Wij vonden geen wijziging waarmee dit plan past. Bespreek een ander idee.',
  nee_tenzij: 'Hebt u een goede reden om het juist hier te doen? Leg die uit aan de gemeente.',
  past_niet: 'Wij vonden geen wijziging waarmee dit plan past. Bespreek een ander idee.',
  botst: 'Vraag de gemeente welk doel hier voorgaat, en laat zien dat u aan beide denkt.',
  open: 'Laat zien wat hierboven nog moet blijken.',
  zwijgt: 'Leg uit waarom uw plan goed is voor deze plek. De gemeente weegt dat zelf af.',
  aanpassen: 'Vraag de gemeente welke aanpassing genoeg is.',
  past_mits: 'Laat zien dat aan de voorwaarden hierboven is voldaan.',
  past: 'Er hoeft niets anders aan uw plan.',
  onbekend: 'Zoek uit wat nog open is, of vraag het de gemeente.',
}

/** What stands in the way here must be shown, not changed. */
const OM_TE_LATEN_ZIEN: ReadonlySet<string> = new Set(['open', 'past_mits'])

/** With what to show the conditions that decide, where a document does. */
const sayStukken = (beoordeling: Beoordeling, boek: Regelboek): string => {
  const { beslissend } = chooseRedenen(beoordeling.richting ?? { door: [], tegenkracht: [] })
  const stukken = beslissend.flatMap((grond) => nameStukVanGrond(boek, beoordeling, grond) ?? [])
  return stukken.length === 0 ? '' : `Laat dit zien met: ${joinEn([...new Set(stukken)])}.`
}

/** What the first eis needs, to try out with what goes down with it; of every eis it stands elsewhere. */
const listNodig = ({ nodig }: Beoordeling, boek: Regelboek): readonly Hulp[] =>
  nodig.slice(0, 1).map(({ feit, naar, volgt, kort }) => ({
    tekst: kort,
    proberen: [
      {
        naam: nameWaarde(boek, feit, naar),
        antwoorden: {
          [feit]: naar,
          ...Object.fromEntries(volgt.map((deel) => [deel.feit, deel.naar])),
        },
      },
    ],
  }))

/** What helps where no change takes the plan higher: what it needs, with what to show it, or whom to ask. */
const listAnders = (beoordeling: Beoordeling, boek: Regelboek): readonly Hulp[] => {
  const nodig = listNodig(beoordeling, boek)
  if (nodig.length > 0) return nodig
  const { richting } = beoordeling
  if (richting === undefined) return []
  const stukken = OM_TE_LATEN_ZIEN.has(richting.stand) ? sayStukken(beoordeling, boek) : ''
  return [{ tekst: stukken || ZONDER_WIJZIGING[richting.stand] }]
}

/**
 * The smallest change first; without one what a plan needs, with what to show it, or whom to ask. What only frees of a
 * permit takes it no higher, and comes after that.
 */
export const listHulp = (
  beoordeling: Beoordeling,
  boek: Regelboek,
  uitwegen: Uitwegen = GEEN_UITWEGEN,
): readonly Hulp[] => {
  const helptHoger = beoordeling.mits.length > 0 || uitwegen.beter.length > 0
  return [
    ...(helptHoger ? [] : listAnders(beoordeling, boek)),
    ...listWijzigingen(beoordeling, boek, uitwegen),
  ]
}
