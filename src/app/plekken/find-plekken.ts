import { AppError } from '../../domain/errors.ts'
import type { PlekAntwoord, PlekkenAntwoord } from '../../domain/model/antwoord/plek.ts'
import type { AdressenPort, Treffer } from '../ports/zoeken.ts'
import { listPlekken, type Plekvraag } from './list-plekken.ts'

export interface Zoekvraag extends Plekvraag {
  /** Addresses and parcels, from elsewhere; absent: they are not looked up. */
  readonly adressen?: AdressenPort | undefined
  /** The `bevoegdGezag` whose addresses are looked for. */
  readonly gezag: string
}

/** The source of addresses and parcels. */
const PDOK: PlekkenAntwoord['bronnen'][number] = {
  id: 'pdok',
  titel: 'Adressen en percelen',
  maker: 'Kadaster',
  vermelding: 'Kadaster, PDOK Locatieserver (BAG en BRK)',
  licentie: 'Public Domain Mark 1.0',
  stand: 'actueel',
  opKaart: false,
}

/** A number behind a name or a postcode: whoever types it looks for a house. */
const HUIS = /\p{L}[.\s]+\d|^\d{4}\s?[a-z]{2}\s*\d/iu

const GEEN_TREFFER = 'Wij vonden geen adres of perceel. Kijk of u het goed schreef.'

const describeTreffer = ({ id, naam, soort, bron = PDOK }: Treffer): PlekAntwoord => ({
  id,
  naam,
  soort,
  omschrijving: soort,
  straal: 0,
  bron: bron.id,
})

/** Each source once; the register elsewhere when something is from it. */
const joinBronnen = (
  eigen: PlekkenAntwoord['bronnen'],
  treffers: readonly Treffer[],
): PlekkenAntwoord['bronnen'] => {
  const bij = treffers.map(({ bron = PDOK }) => bron)
  return [...new Map([...eigen, ...bij].map((bron) => [bron.id, bron])).values()]
}

export const isOnbereikbaar = (fout: unknown): fout is AppError =>
  fout instanceof AppError && fout.code === 'adressen_onbereikbaar'

/** Nobody waits for it in vain: what comes with the service answers without it. */
const searchAdressen = async ({ adressen, gezag }: Zoekvraag, tekst: string) => {
  try {
    return { treffers: (await adressen?.search(tekst, gezag.replace(/^gm/, ''))) ?? [] }
  } catch (fout) {
    if (isOnbereikbaar(fout)) return { treffers: [], fout: fout.detail }
    throw fout
  }
}

/** Places by name, from the list that came with the service and from the register of addresses when there is one. */
export const findPlekken = async (vraag: Zoekvraag, tekst: string): Promise<PlekkenAntwoord> => {
  const eigen = listPlekken(vraag, tekst)
  if (vraag.adressen === undefined || eigen.plekken[0]?.soort === 'punt') return eigen
  const { treffers, fout } = await searchAdressen(vraag, tekst)
  const adressen = fout === undefined ? 'gezocht' : 'onbereikbaar'
  const gevonden = eigen.gevonden || treffers.length > 0
  const metNaam = eigen.gevonden || treffers.length === 0 ? eigen.plekken : []
  const eigenMelding = vraag.lijst ? eigen.melding : GEEN_TREFFER
  const melding = [fout, gevonden ? undefined : eigenMelding].filter(Boolean).join(' ')
  const lijsten = [treffers.map(describeTreffer), metNaam]
  return {
    gevonden,
    ...(melding !== '' && { melding }),
    adressen,
    // Houses and parcels first where somebody asks for one.
    plekken: (HUIS.test(tekst) || !vraag.lijst ? lijsten : lijsten.toReversed()).flat(),
    bronnen: joinBronnen(eigen.bronnen, treffers),
  }
}
