import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import type { Keuze } from '../../../app/ports/lijst/lijsttaken.ts'
import { type Filter, parseFilter, writeFilter } from '../../../app/werkvoorraad/filter.ts'
import { isUuid } from '../../../domain/json.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Kop1, Uitklap } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { answerPagina } from '../../shared/antwoord.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { readForm, textOf } from '../../shared/inzending.ts'
import { wieOf } from '../kader/handelingen.ts'

const HOOGSTENS = 20
const MAX_NAAM = 60
const MAX_KEUZE = 2_000

/** The choices that somebody kept, and a form to keep this one. */
export const Keuzes: FC<{ readonly keuzes: readonly Keuze[]; readonly filter: Filter }> = ({
  keuzes,
  filter,
}) => {
  const nu = `${writeFilter(filter)}`
  return (
    <Uitklap kop={`Bewaarde keuzes (${keuzes.length})`} class="vt-filters-meer">
      {keuzes.map(({ id, naam, keuze }) => (
        <form method="post" action="/dossiers/keuzes" class="vt-knoppen">
          <Link naar={`/dossiers?${keuze}`} {...(keuze === nu && { 'aria-current': 'true' })}>
            {naam}
          </Link>
          <Verborgen naam="weg" waarde={id} />
          <Knop tweede aria-label={`Verwijder de keuze ${naam}`}>
            Verwijder
          </Knop>
        </form>
      ))}
      {nu === '' ? (
        <Alinea>Kies eerst iets in de lijst; dan kunt u die keuze hier bewaren.</Alinea>
      ) : (
        <form method="post" action="/dossiers/keuzes" class="vt-filters">
          <Verborgen naam="keuze" waarde={nu} />
          <div>
            <label for="keuzenaam" class="utrecht-form-label">
              Bewaar deze keuze als
            </label>
            <input
              id="keuzenaam"
              name="naam"
              required
              maxlength={MAX_NAAM}
              autocomplete="off"
              class="utrecht-textbox utrecht-textbox--html-input"
            />
          </div>
          <Knop tweede>Bewaar</Knop>
        </form>
      )}
    </Uitklap>
  )
}

/** Keeping a choice, and taking one away. */
export const addKeuzes: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  const refuse = (c: Context, naar: string, waarom: string) =>
    answerPagina(c, opmaak, {
      titel: 'Niet bewaard',
      status: 400,
      inhoud: (
        <>
          <Kop1>De keuze is niet bewaard</Kop1>
          <Alinea>{waarom}</Alinea>
          <Linkregel naar={naar}>Terug naar de werkvoorraad</Linkregel>
        </>
      ),
    })
  web.post('/dossiers/keuzes', async (c) => {
    const { velden } = await readForm(c)
    const [weg, wie] = [textOf(velden, 'weg'), wieOf(c)]
    if (weg !== '') {
      if (isUuid(weg)) await omgeving.keuzes.remove(wie, weg)
      return c.redirect('/dossiers', 303)
    }
    // Only what a filter says: nothing else gets into the address of a link.
    const keuze = `${writeFilter(parseFilter(textOf(velden, 'keuze').slice(0, MAX_KEUZE)))}`
    const naam = textOf(velden, 'naam').slice(0, MAX_NAAM)
    const naar = `/dossiers?${keuze}`
    if (naam === '' || keuze === '') return refuse(c, naar, 'Geef de keuze een naam.')
    const id = omgeving.nieuwId()
    if (await omgeving.keuzes.keep(wie, { id, naam, keuze }, HOOGSTENS))
      return c.redirect(naar, 303)
    return refuse(c, naar, `U hebt al ${HOOGSTENS} keuzes. Verwijder er eerst een.`)
  })
}
