import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import type { Werkvraag } from '../../../app/ports/lijst/werkvoorraad.ts'
import { currentRegelboek } from '../../../app/regelboek/choose-catalogus.ts'
import { today } from '../../../app/regelboek/peildatum.ts'
import {
  type Filter,
  type Kijker,
  parseFilter,
  toWerkvraag,
  writeFilter,
} from '../../../app/werkvoorraad/filter.ts'
import type { Selectie } from '../../../app/werkvoorraad/lijsttaken.ts'
import { findStraten } from '../../../app/werkvoorraad/straten.ts'
import {
  type Lijstregel,
  PER_PAGINA,
  refreshWerkvoorraad,
  toLijstregel,
} from '../../../app/werkvoorraad/werkvoorraad.ts'
import { guardCel, toCsv } from '../../../app/woorden/csv.ts'
import { headRichting, labelVastheid } from '../../../app/woorden/richting.ts'
import { isUuid } from '../../../domain/json.ts'
import type { Visie } from '../../../domain/model/visie.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { Optie } from '../../onderdelen/veldrand.tsx'
import { answerCsv } from '../../shared/antwoord.tsx'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { wordReden, wordStap } from './werkvoorraad-woorden.ts'

/** So many are written at a time. */
const PER_KEER = 1_000

/** Whose cases are "mine". */
export const kijkerOf = (c: Context): Kijker => {
  const { naam, onderwerp, rechten } = c.get('behandelaar')
  return { naam, rechten, ...(onderwerp !== undefined && { onderwerp }) }
}

/** Which cases a form or an address is about: what was ticked, or all that its filter lets through. */
export const readSelectie = (velden: Velden): Selectie => {
  if (allOf(velden, 'alles')[0] !== 'ja') return { ids: allOf(velden, 'dossier').filter(isUuid) }
  return { filter: parseFilter(allOf(velden, 'keuze')[0] ?? '') }
}

const sayAlle = (aantal: number): string => {
  if (aantal === 1) return 'De ene zaak die bij deze keuze past'
  const alle = `Alle ${aantal} zaken die bij deze keuze passen`
  return aantal > PER_PAGINA ? `${alle}, ook op de andere pagina's` : alle
}

/** What can be done with what is ticked, or with all that fit. */
export const Selectiebalk: FC<{
  readonly filter: Filter
  readonly aantal: number
  /** Who is signed in. */
  readonly ik: string
}> = ({ filter, aantal, ik }) => (
  <fieldset class="vt-selectie">
    <legend>Met wat u hebt aangevinkt</legend>
    <Verborgen naam="keuze" waarde={`${writeFilter(filter)}`} />
    <Optie naam="alles" waarde="ja" soort="checkbox" aan={false}>
      {sayAlle(aantal)}
    </Optie>
    <div class="vt-filters">
      <div>
        <label for="behandelaar" class="utrecht-form-label">
          Behandelaar (leeg: niemand)
        </label>
        <input
          id="behandelaar"
          name="behandelaar"
          value={ik}
          maxlength={200}
          autocomplete="off"
          class="utrecht-textbox utrecht-textbox--html-input"
        />
      </div>
      <Knop tweede name="doe" value="toewijzen">
        Wijs toe
      </Knop>
      <Knop tweede name="doe" value="vragen">
        Vraag de inzenders
      </Knop>
      <button
        type="submit"
        class="nl-button nl-button--secondary"
        formmethod="get"
        formaction="/dossiers/agenda"
      >
        Maak een agenda
      </button>
      <button
        type="submit"
        class="nl-button nl-button--secondary"
        formmethod="get"
        formaction="/dossiers/lijst.csv"
      >
        Download als CSV
      </button>
    </div>
  </fieldset>
)

const KOP = [
  ...['nummer', 'naam', 'plek', 'richting', 'hardheid', 'advies', 'wat_kan_nu', 'waarom_hier'],
  ...['behandelaar', 'termijn', 'ontvangen_op', 'id'],
]

const toRij = (visie: Visie, regel: Lijstregel) => [
  regel.nummer,
  guardCel(regel.naam),
  regel.wijk && guardCel(regel.wijk.naam),
  regel.richting && headRichting(visie, regel.richting, regel.conclusie).woorden,
  regel.richting?.hardheid && labelVastheid(visie, regel.richting.hardheid),
  visie.woorden[regel.conclusie],
  wordStap(regel),
  wordReden(visie, regel),
  regel.behandelaar && guardCel(regel.behandelaar.naam),
  regel.termijn,
  today(new Date(regel.ontvangenOp)),
  regel.id,
]

/** What the store is asked for a selection. */
export const toVraag = (
  omgeving: OmgevingMetDossiers,
  selectie: Selectie,
  kijker: Kijker,
): Werkvraag =>
  'ids' in selectie
    ? { ids: selectie.ids, orde: 'beslisbaar', om: false }
    : toWerkvraag(selectie.filter, kijker, findStraten(omgeving, selectie.filter))

/** The list, or what was ticked in it, as a table to keep. */
export const addLijstCsv: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving }) => {
  web.get('/dossiers/lijst.csv', async (c) => {
    const vraag = toVraag(omgeving, readSelectie(c.req.queries()), kijkerOf(c))
    await refreshWerkvoorraad(omgeving)
    const { visie } = currentRegelboek(omgeving)
    const rijen: ReturnType<typeof toRij>[] = []
    for (let van = 0; ; van += PER_KEER) {
      const deel = await omgeving.werkvoorraad.list(vraag, van, PER_KEER)
      rijen.push(...deel.map((regel) => toRij(visie, toLijstregel(regel))))
      if (deel.length < PER_KEER) break
    }
    return answerCsv(c, toCsv(KOP, rijen), 'zaken')
  })
}
