import type { FC } from 'hono/jsx'
import { sayMakers } from '../../../app/kaartje/bronnen.ts'
import type { Stip } from '../../../app/kaartje/stippen.ts'
import {
  drawVerzamelkaart,
  VERZAMELBREEDTE,
  VERZAMELHOOGTE,
} from '../../../app/kaartje/verzamelkaart.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import type { Werkregel } from '../../../app/ports/lijst/werkvoorraad.ts'
import { currentRegelboek } from '../../../app/regelboek/choose-catalogus.ts'
import { readFilter, toWerkvraag, writeFilter } from '../../../app/werkvoorraad/filter.ts'
import { findStraten } from '../../../app/werkvoorraad/straten.ts'
import { refreshWerkvoorraad } from '../../../app/werkvoorraad/werkvoorraad.ts'
import { VOOR_RICHTING, wordStand } from '../../../app/woorden/richting.ts'
import type { Visie } from '../../../domain/model/visie.ts'
import { formatAantal } from '../../../domain/tekst.ts'
import { Staal } from '../../onderdelen/kleuren/staal.tsx'
import { type Klasse, STANDKLEUREN, ZONDER_STAND } from '../../onderdelen/kleuren/standkleuren.ts'
import { Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Kop1 } from '../../onderdelen/tekst.tsx'
import { answerPagina } from '../../shared/antwoord.tsx'
import { asDataUrl } from '../../shared/beeld.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { kijkerOf } from './selectie.tsx'

/** More dots nobody tells apart. */
const HOOGSTENS = 500

const klasseOf = ({ richting }: Werkregel): Klasse => richting?.stand ?? ZONDER_STAND

const wordKlasse = (visie: Visie, klasse: Klasse): string =>
  klasse === ZONDER_STAND ? VOOR_RICHTING : wordStand(visie, klasse)

const toStippen = (regels: readonly Werkregel[]): readonly Stip[] =>
  regels.flatMap((regel) => {
    if (regel.midden === undefined) return []
    return { punt: regel.midden, ...STANDKLEUREN[klasseOf(regel)] }
  })

const Legenda: FC<{ readonly regels: readonly Werkregel[]; readonly visie: Visie }> = ({
  regels,
  visie,
}) => {
  const perKlasse = Map.groupBy(regels, klasseOf)
  return (
    <ul class="vt-legenda">
      {(Object.keys(STANDKLEUREN) as Klasse[]).map((klasse) => {
        const aantal = perKlasse.get(klasse)?.length ?? 0
        return (
          aantal > 0 && (
            <li>
              <Staal klasse={klasse} /> {STANDKLEUREN[klasse].letter}: {wordKlasse(visie, klasse)} (
              {aantal})
            </li>
          )
        )
      })}
    </ul>
  )
}

/** The cases of the list as dots on the map; the list itself says the same in words. */
export const addWerkkaart: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  web.get('/dossiers/kaart', async (c) => {
    const filter = readFilter(c.req.queries())
    await refreshWerkvoorraad(omgeving)
    const vraag = toWerkvraag(filter, kijkerOf(c), findStraten(omgeving, filter))
    const aantal = await omgeving.werkvoorraad.count(vraag)
    const regels = await omgeving.werkvoorraad.list(vraag, 0, HOOGSTENS)
    const { visie } = currentRegelboek(omgeving)
    const stippen = toStippen(regels)
    const lijst = omgeving.plekkenVan?.(visie.bevoegdGezag)
    const titel = `Kaart van ${formatAantal(stippen.length, 'zaak', 'zaken')}, met het noorden boven. Dezelfde zaken staan in de lijst.`
    return answerPagina(c, opmaak, {
      titel: 'Zaken op de kaart',
      inhoud: (
        <>
          <Kop1>Zaken op de kaart</Kop1>
          <Alinea>
            {aantal > HOOGSTENS
              ? `Dit zijn de eerste ${HOOGSTENS} van ${aantal} zaken, in de volgorde van de lijst. Kies minder om de rest te zien.`
              : `${formatAantal(aantal, 'zaak past', 'zaken passen')} bij uw keuze.`}{' '}
            {stippen.length > 0 &&
              'Klik op een stip om de zaak te openen. Wat op dezelfde plek ligt, ligt over elkaar.'}
          </Alinea>
          <Linkregel naar={`/dossiers?${writeFilter(filter)}`}>Toon deze zaken als lijst</Linkregel>
          {stippen.length > 0 && (
            <section class="vt-werkkaart" tabindex={0} aria-label="Kaart">
              <img
                class="vt-kaartje"
                src={asDataUrl(drawVerzamelkaart(lijst ?? { schets: [] }, stippen, titel))}
                width={VERZAMELBREEDTE}
                height={VERZAMELHOOGTE}
                alt={titel}
              />
            </section>
          )}
          <Legenda regels={regels} visie={visie} />
          {lijst && <Alinea>Kaart: {sayMakers(lijst, true)}.</Alinea>}
        </>
      ),
    })
  })
}
