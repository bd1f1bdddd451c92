import type { FC } from 'hono/jsx'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import type { Lijstwerk, Taakverslag } from '../../../app/ports/lijst/lijsttaken.ts'
import { addLijsttaak } from '../../../app/werkvoorraad/lijsttaken.ts'
import { refreshWerkvoorraad } from '../../../app/werkvoorraad/werkvoorraad.ts'
import type { Persoon } from '../../../domain/dossier/persoon.ts'
import { AppError } from '../../../domain/errors.ts'
import { isUuid } from '../../../domain/json.ts'
import { formatAantal } from '../../../domain/tekst.ts'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop1, Melding } from '../../onderdelen/tekst.tsx'
import { answerPagina } from '../../shared/antwoord.tsx'
import type { Velden } from '../../shared/formulier.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { readForm, textOf } from '../../shared/inzending.ts'
import { readToewijzing, wieVan } from '../kader/handelingen.ts'
import { kijkerOf, readSelectie } from './selectie.tsx'

/** Of so many it is told why it did not go; of more the number is. */
const HOOGSTENS = 500

const wordWerk = (werk: Lijstwerk): string => {
  if (werk.soort === 'vragen') return 'De inzenders iets vragen'
  return werk.naam === undefined ? 'Aan niemand toewijzen' : `Toewijzen aan ${werk.naam}`
}

/** How far it is, and of which cases it did not go, and why. */
const Verslag: FC<Taakverslag> = ({ taak, open, gelukt, niet, mislukt }) => (
  <>
    <Kop1>{wordWerk(taak.werk)}</Kop1>
    {open > 0 ? (
      <Melding soort="info">
        <Alinea>
          Nog {formatAantal(open, 'zaak', 'zaken')} te doen. Deze pagina ververst zichzelf. U kunt
          haar gerust sluiten: het gaat door.
        </Alinea>
        <progress max={open + gelukt + niet} value={gelukt + niet} aria-label="Hoever het is" />
      </Melding>
    ) : (
      <Melding soort={niet > 0 ? 'warning' : 'ok'}>
        <Alinea>Klaar.</Alinea>
      </Melding>
    )}
    <Alinea>
      Gelukt: {formatAantal(gelukt, 'zaak', 'zaken')}. Niet gelukt:{' '}
      {formatAantal(niet, 'zaak', 'zaken')}.
    </Alinea>
    {mislukt.length > 0 && (
      <Tabel
        titel={
          niet > mislukt.length
            ? `Niet gelukt, de eerste ${mislukt.length} van ${niet}`
            : 'Niet gelukt'
        }
        koppen={['Initiatief', 'Waarom niet']}
        rijen={mislukt.map(({ dossier, naam, reden }) => [
          <Link naar={`/dossiers/${dossier}`}>{naam}</Link>,
          reden,
        ])}
      />
    )}
    <Linkregel naar="/dossiers">Terug naar de werkvoorraad</Linkregel>
  </>
)

/** Doing one thing in many cases, and following it. */
export const addTaken: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  const readWerk = (velden: Velden, ik: Required<Persoon>, adres: string): Lijstwerk =>
    textOf(velden, 'doe') === 'vragen'
      ? { soort: 'vragen', adres }
      : { soort: 'toewijzen', ...readToewijzing(velden, ik) }
  web.post('/dossiers/taken', async (c) => {
    const { velden } = await readForm(c)
    const selectie = readSelectie(velden)
    if ('ids' in selectie && selectie.ids.length === 0) {
      return answerPagina(c, opmaak, {
        titel: 'Niets aangevinkt',
        status: 400,
        inhoud: (
          <>
            <Kop1>U hebt niets aangevinkt</Kop1>
            <Alinea>Vink in de werkvoorraad een zaak aan, of kies voor alle zaken.</Alinea>
            <Linkregel naar={`/dossiers?${textOf(velden, 'keuze')}`}>
              Terug naar de werkvoorraad
            </Linkregel>
          </>
        ),
      })
    }
    await refreshWerkvoorraad(omgeving)
    const ik = kijkerOf(c)
    const werk = readWerk(velden, wieVan(c), new URL(c.req.url).origin)
    const wie = { ...ik, rechten: c.get('behandelaar').rechten }
    const id = await addLijsttaak(omgeving, wie, { werk, selectie })
    return c.redirect(`/dossiers/taken/${id}`, 303)
  })
  web.get('/dossiers/taken/:taak', async (c) => {
    const id = c.req.param('taak')
    const verslag = isUuid(id) ? await omgeving.lijsttaken.read(id, HOOGSTENS) : undefined
    if (verslag === undefined) throw new AppError('niet_gevonden', { wat: 'Deze taak' })
    // Works without a script, too.
    if (verslag.open > 0) c.header('Refresh', '2')
    return answerPagina(c, opmaak, {
      titel: wordWerk(verslag.taak.werk),
      inhoud: <Verslag {...verslag} />,
    })
  })
}
