import type { Context } from 'hono'
import { BEWAARDAGEN, beginZelftoets } from '../../../app/beoordelen/zelftoets.ts'
import type { OmgevingMetZelftoetsen } from '../../../app/omgeving.ts'
import type { AdressenPort } from '../../../app/ports/adressen.ts'
import type { ProjectiePort } from '../../../app/ports/geo.ts'
import type { AppError, InvoerFout } from '../../../domain/errors.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import type { Inzending } from '../../shared/inzending.ts'
import { isInvoerfout, readForm } from '../../shared/inzending.ts'
import {
  GEEN_TEKENING,
  type Plek,
  readBestand,
  readPunt,
  readTekening,
  rewritePunten,
} from '../../shared/plek.ts'
import { ZelftoetsBegin } from './begin-pagina.tsx'
import { addZoekplek, isOnbereikbaar, toPlekvelden } from './zoekplek.tsx'

interface Beginhuis extends Huis<OmgevingMetZelftoetsen> {
  readonly projectie: ProjectiePort
  readonly adressen?: AdressenPort
}

const DUBBEL: InvoerFout = {
  pointer: '/locatie',
  code: 'meer_dan_een_plek',
  melding: 'U gaf de plek op meer dan één manier. Laat er één staan.',
}

const readPlek = async ({ velden, bestand }: Inzending): Promise<Plek> => {
  const [tekening] = allOf(velden, 'tekening')
  const [punt] = allOf(velden, 'plek')
  if ([bestand, tekening, punt].filter((deel) => deel !== undefined).length > 1) {
    return { fout: DUBBEL }
  }
  if (bestand) return readBestand(await bestand.text())
  return tekening === undefined ? readPunt(punt ?? '') : readTekening(tekening)
}

const toVeld = (pointer: string): string =>
  pointer.startsWith('/locatie') ? 'plek' : 'activiteiten'

/** What an inhabitant can do about it; the API says how much of it lies outside. */
const MELDINGEN: Readonly<Record<string, string>> = {
  lijkt_rd:
    'De getallen in dit bestand zijn geen graden. Het lijkt Rijksdriehoek. Sla uw tekening op met lengte en breedte in graden (WGS 84).',
  lijkt_webmercator:
    'De getallen in dit bestand zijn geen graden. Sla uw tekening op met lengte en breedte in graden (WGS 84).',
  leeg: 'In dit bestand staat geen tekening.',
  buiten_werkingsgebied:
    'Deze plek ligt niet of maar voor een klein deel in de gemeente Assen. Onze visie geldt daar niet. Kijk of u de plek goed hebt opgegeven.',
}

const toVeldfouten = (fout: AppError): readonly Veldfout[] =>
  fout.fouten.map(({ pointer, code, melding }) => ({
    veld: toVeld(pointer),
    melding: MELDINGEN[code] ?? melding,
  }))

/** The key that the form was given; whatever could be guessed is no key. */
const readSleutel = (velden: Velden): string | undefined =>
  allOf(velden, 'sleutel').find((sleutel) => /^[\w-]{22,64}$/.test(sleutel))

const NIETS_GEKOZEN: Veldfout = {
  veld: 'activiteiten',
  melding: 'Kies ten minste één ding dat u wilt doen.',
}

export const addZelftoetsBegin: AddRoutes<Beginhuis> = (web, huis) => {
  const { omgeving, opmaak, adressen, projectie } = huis
  const { begrippen, visie } = omgeving.boeken.all[0]?.regelboek ?? {}
  const [crs84 = ''] = projectie.stelsels
  const toCrs84 = ([x, y]: readonly [number, number]): [number, number] => {
    const vlak = { type: 'Polygon' as const, coordinates: [[[x, y] as [number, number]]] }
    const { coordinates } = projectie.project(vlak, crs84)
    return (coordinates as [number, number][][])[0]?.[0] ?? [x, y]
  }
  const show = (c: Context, velden: Velden, fouten: readonly Veldfout[]) =>
    answerPagina(c, opmaak, {
      titel: 'Zelftoets',
      fouten,
      script: opmaak.kaart,
      inhoud: begrippen && (
        <ZelftoetsBegin
          begrippen={begrippen}
          velden={velden}
          fouten={fouten}
          bewaardagen={BEWAARDAGEN}
          sleutel={omgeving.nieuweSleutel()}
          zoeken={adressen !== undefined}
        />
      ),
    })
  if (adressen) {
    const gemeentecode = visie?.bevoegdGezag.replace(/^gm/, '') ?? ''
    addZoekplek(web, { omgeving, opmaak, adressen, gemeentecode })
  }
  /** The first page with the place that was chosen from a search. */
  const showGevonden = async (c: Context, { get }: AdressenPort, id: string) => {
    const onvindbaar = 'Deze plek vonden wij niet terug. Zoek haar opnieuw.'
    try {
      const plek = await get(id)
      return plek
        ? show(c, toPlekvelden(plek), [])
        : show(c, {}, [{ veld: 'adres', melding: onvindbaar }])
    } catch (fout) {
      if (isOnbereikbaar(fout)) return show(c, {}, [{ veld: 'adres', melding: fout.detail }])
      throw fout
    }
  }
  web.get('/zelftoets', (c) => {
    const id = c.req.query('gevonden')
    return adressen && id ? showGevonden(c, adressen, id) : show(c, {}, [])
  })
  web.post('/zelftoets', async (c) => {
    const inzending = await readForm(c)
    const { velden } = inzending
    const plek = await readPlek(inzending)
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
      const sleutel = await beginZelftoets(
        omgeving,
        { locatie, feiten: { activiteiten } },
        readSleutel(velden),
      )
      return c.redirect(`/zelftoets/${sleutel}`, 303)
    } catch (fout) {
      if (!isInvoerfout(fout)) throw fout
      return show(c, velden, toVeldfouten(fout))
    }
  })
}
