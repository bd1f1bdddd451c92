import type { FC } from 'hono/jsx'
import { sayMakers } from '../../../app/kaartje/bronnen.ts'
import {
  drawVerzamelkaart,
  VERZAMELBREEDTE,
  VERZAMELHOOGTE,
  type Verzamelkaart,
} from '../../../app/kaartje/verzamelkaart.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import type { Stip } from '../../../app/ports/lijst/werkvoorraad.ts'
import type { PuntRd } from '../../../app/ports/zoeken.ts'
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

const klasseOf = ({ richting }: Stip): Klasse => richting?.stand ?? ZONDER_STAND

const wordKlasse = (visie: Visie, klasse: Klasse): string =>
  klasse === ZONDER_STAND ? VOOR_RICHTING : wordStand(visie, klasse)

type OpKaart = Stip & { readonly midden: PuntRd }

const isOpKaart = (regel: Stip): regel is OpKaart => regel.midden !== undefined

const STRAAL = 9
/** A finger hits this much around it. */
const RAAKVLAK = 18

/** The cases as dots that open them; what comes first lies on top. */
const Stippen: FC<{
  readonly regels: readonly OpKaart[]
  readonly plekken: Verzamelkaart['plekken']
}> = ({ regels, plekken }) => (
  <svg viewBox={`0 0 ${VERZAMELBREEDTE} ${VERZAMELHOOGTE}`} class="vt-stippen">
    <title>De zaken</title>
    {regels
      .map((regel, i) => {
        const [x, y] = plekken[i] ?? [0, 0]
        const { letter, vulling, rand, inkt } = STANDKLEUREN[klasseOf(regel)]
        return (
          <a href={`/dossiers/${regel.id}`}>
            <title>{regel.naam}</title>
            <circle cx={x} cy={y} r={RAAKVLAK} fill="transparent" />
            <circle cx={x} cy={y} r={STRAAL} fill={vulling} stroke={rand} stroke-width={2} />
            <text x={x} y={y + 4} fill={inkt}>
              {letter}
            </text>
          </a>
        )
      })
      .toReversed()}
  </svg>
)

const Legenda: FC<{ readonly regels: readonly Stip[]; readonly visie: Visie }> = ({
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

const ZONDER_SCHETS = { schets: [] }

const Kaart: FC<{
  readonly regels: readonly OpKaart[]
  readonly lijst: Parameters<typeof drawVerzamelkaart>[0]
  readonly titel: string
}> = ({ regels, lijst, titel }) => {
  const { kaart, plekken } = drawVerzamelkaart(
    lijst,
    regels.map(({ midden }) => midden),
    titel,
  )
  return (
    <div class="vt-werkkaart__vel">
      <img
        class="vt-kaartje"
        src={asDataUrl(kaart)}
        width={VERZAMELBREEDTE}
        height={VERZAMELHOOGTE}
        alt={titel}
      />
      <Stippen regels={regels} plekken={plekken} />
    </div>
  )
}

/** The cases of the list as dots on the map; the list itself says the same in words. */
export const addWerkkaart: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  web.get('/dossiers/kaart', async (c) => {
    const filter = readFilter(c.req.queries())
    await refreshWerkvoorraad(omgeving)
    const vraag = toWerkvraag(filter, kijkerOf(c), findStraten(omgeving, filter))
    const aantal = await omgeving.werkvoorraad.count(vraag)
    const regels = await omgeving.werkvoorraad.listStippen(vraag, HOOGSTENS)
    const { visie } = currentRegelboek(omgeving)
    const stippen = regels.filter(isOpKaart)
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
              <a class="nl-skip-link" href="#na-kaart">
                Sla de kaart over
              </a>
              <Kaart regels={stippen} lijst={lijst ?? ZONDER_SCHETS} titel={titel} />
            </section>
          )}
          <div id="na-kaart" tabindex={-1}>
            <Legenda regels={regels} visie={visie} />
          </div>
          {lijst && <Alinea>Kaart: {sayMakers(lijst, true)}.</Alinea>}
        </>
      ),
    })
  })
}
