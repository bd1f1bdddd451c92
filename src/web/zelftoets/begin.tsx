import type { Context, Hono } from 'hono'
import type { OmgevingMetZelftoetsen } from '../../app/omgeving.ts'
import type { ProjectiePort } from '../../app/ports.ts'
import { BEWAARDAGEN, beginZelftoets } from '../../app/zelftoets.ts'
import { AppError } from '../../domain/errors.ts'
import { answerPagina, type Opmaak } from '../antwoord.tsx'
import { allOf, type Velden } from '../formulier.ts'
import type { Veldfout } from '../onderdelen/fouten.tsx'
import { ZelftoetsBegin } from './begin-pagina.tsx'
import {
  GEEN_TEKENING,
  type Plek,
  readBestand,
  readPunt,
  readTekening,
  rewritePunten,
} from './plek.ts'

interface Opties extends Opmaak {
  readonly projectie: ProjectiePort
}

const readPlek = async (velden: Velden, bestand: unknown): Promise<Plek> => {
  if (bestand instanceof File && bestand.size > 0) return readBestand(await bestand.text())
  const [tekening] = allOf(velden, 'tekening')
  return tekening === undefined ? readPunt(allOf(velden, 'plek')[0] ?? '') : readTekening(tekening)
}

const toVeld = (pointer: string): string =>
  pointer.startsWith('/locatie') ? 'plek' : 'activiteiten'

const toVeldfouten = (fout: AppError): readonly Veldfout[] =>
  fout.fouten.map(({ pointer, melding }) => ({ veld: toVeld(pointer), melding }))

/** Every field of a form, and the file that may have been sent along. */
const readFormulier = async (c: Context) => {
  const { bestand, ...rest } = await c.req.parseBody({ all: true })
  return { bestand, velden: rest as Velden }
}

const NIETS_GEKOZEN: Veldfout = {
  veld: 'activiteiten',
  melding: 'Kies ten minste één ding dat u wilt doen.',
}

export const addZelftoetsBegin = (
  web: Hono,
  omgeving: OmgevingMetZelftoetsen,
  opties: Opties,
): void => {
  const begrippen = omgeving.toetsers[0]?.regelboek.begrippen
  const [crs84 = ''] = opties.projectie.stelsels
  const toCrs84 = ([x, y]: readonly [number, number]): [number, number] => {
    const vlak = { type: 'Polygon' as const, coordinates: [[[x, y] as [number, number]]] }
    const { coordinates } = opties.projectie.project(vlak, crs84)
    return (coordinates as [number, number][][])[0]?.[0] ?? [x, y]
  }
  const show = (c: Context, velden: Velden, fouten: readonly Veldfout[]) =>
    answerPagina(c, opties, {
      titel: fouten.length > 0 ? 'Fout: zelftoets' : 'Zelftoets',
      status: fouten.length > 0 ? 400 : 200,
      script: opties.kaart,
      inhoud: begrippen && (
        <ZelftoetsBegin
          begrippen={begrippen}
          velden={velden}
          fouten={fouten}
          bewaardagen={BEWAARDAGEN}
        />
      ),
    })
  web.get('/zelftoets', (c) => show(c, {}, []))
  web.post('/zelftoets', async (c) => {
    const { bestand, velden } = await readFormulier(c)
    const plek = await readPlek(velden, bestand)
    const activiteiten = allOf(velden, 'activiteiten')
    const zonder = activiteiten.length === 0 ? [NIETS_GEKOZEN] : []
    if ('fout' in plek) {
      return show(c, velden, [{ veld: 'plek', melding: plek.fout.melding }, ...zonder])
    }
    if (zonder.length > 0) return show(c, velden, zonder)
    const locatie = 'rd' in plek ? rewritePunten(plek.rd, toCrs84) : plek.locatie
    if (locatie === undefined) {
      return show(c, velden, [{ veld: 'plek', melding: GEEN_TEKENING.melding }])
    }
    try {
      const sleutel = await beginZelftoets(omgeving, { locatie, feiten: { activiteiten } })
      return c.redirect(`/zelftoets/${sleutel}`, 303)
    } catch (fout) {
      if (fout instanceof AppError && fout.code === 'ongeldige_invoer') {
        return show(c, velden, toVeldfouten(fout))
      }
      throw fout
    }
  })
}
