import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { STAND_ONBEKEND, type Stand } from '../../domain/model/visie.ts'
import { joinEn, upperFirst } from '../../domain/tekst.ts'
import { chooseRedenen } from '../../domain/uitleg/redenen.ts'
import { wordStand } from '../woorden/richting.ts'
import { nameStukVanGrond } from '../woorden/voorbehouden.ts'

/** What would help: in a sentence or two, and the change that can be tried out by its number. */
export interface Hulp {
  readonly tekst: string
  readonly mits?: number
}

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

const listMitsen = ({ mits }: Beoordeling, { visie }: Regelboek): readonly Hulp[] =>
  mits.map(({ wijzigingen, stand }, nummer) => {
    const wat = `${upperFirst(joinEn(wijzigingen.map(({ tekst }) => tekst)))}.`
    const dan =
      stand === undefined || stand === STAND_ONBEKEND
        ? ''
        : ` Dan wordt het: ${wordStand(visie, stand)}.`
    return { tekst: wat + dan, mits: nummer }
  })

/** With what to show the conditions that decide, where a document does. */
const sayStukken = (beoordeling: Beoordeling, boek: Regelboek): string => {
  const { beslissend } = chooseRedenen(beoordeling.richting ?? { door: [], tegenkracht: [] })
  const stukken = beslissend.flatMap((grond) => nameStukVanGrond(boek, beoordeling, grond) ?? [])
  return stukken.length === 0 ? '' : `Laat dit zien met: ${joinEn([...new Set(stukken)])}.`
}

/** The smallest change first; without one what a plan needs, where else it would fit, or whom to ask. */
export const listHulp = (beoordeling: Beoordeling, boek: Regelboek): readonly Hulp[] => {
  const mitsen = listMitsen(beoordeling, boek)
  if (mitsen.length > 0) return mitsen
  const nodig = beoordeling.nodig.map(({ kort }) => ({ tekst: kort }))
  if (nodig.length > 0) return nodig
  const { richting } = beoordeling
  if (richting === undefined) return []
  const stukken = OM_TE_LATEN_ZIEN.has(richting.stand) ? sayStukken(beoordeling, boek) : ''
  return [{ tekst: stukken || ZONDER_WIJZIGING[richting.stand] }]
}
