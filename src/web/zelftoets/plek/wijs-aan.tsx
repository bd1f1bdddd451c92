import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import { sayBronnen, sayMakers } from '../../../app/kaartje/bronnen.ts'
import { drawKaartje } from '../../../app/kaartje/kaartje.ts'
import { idOfPunt, readPuntId } from '../../../app/plekken/list-plekken.ts'
import { findPlek } from '../../../app/plekken/zoek-plekken.ts'
import type { BekendePlek, Plekkenlijst, PuntRd } from '../../../app/ports/zoeken.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { toBegin } from '../kamer/begin-adres.ts'

/** Id of the map to click on: of this one, and with JavaScript of the other. */
export const OP_KAART = 'wijs-aan'

/** Side of the map that one clicks on, px: it fits on the smallest phone, and never changes size. */
const ZIJDE = 280
/** What one can see at least and at most, m. */
const KLEINST = 300
const GROOTST = 20_000
/** A click when this much is in sight is precise enough. */
const PRECIES = 700

/** What is in sight: the middle in RD and the width, m. */
export interface Kijk {
  readonly midden: PuntRd
  readonly breedM: number
}

/** From the address of a page; undefined when it is not there or makes no sense. */
export const readKijk = (tekst: string | undefined): Kijk | undefined => {
  const [x, y, breed, ...meer] = (tekst ?? '').split(',').map(Number)
  const getallen = [x, y, breed].filter((getal) => Number.isFinite(getal))
  if (getallen.length < 3 || meer.length > 0) return undefined
  const [rdX = 0, rdY = 0, breedM = 0] = getallen
  if (Math.abs(rdX) > 1_000_000 || Math.abs(rdY) > 1_000_000) return undefined
  return { midden: [rdX, rdY], breedM: Math.min(GROOTST, Math.max(KLEINST, breedM)) }
}

const writeKijk = ({ midden: [x, y], breedM }: Kijk): string =>
  [x, y, breedM].map(Math.round).join(',')

/** All of the municipality. */
const lookAtAlles = ({ schets }: Plekkenlijst): Kijk => {
  const punten = schets
    .filter(({ laag }) => laag === 'gemeentegrens')
    .flatMap(({ vorm }) => vorm.coordinates.flat(3) as number[])
  const xs = punten.filter((_, i) => i % 2 === 0)
  const ys = punten.filter((_, i) => i % 2 === 1)
  if (xs.length === 0) return { midden: [155_000, 463_000], breedM: GROOTST }
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return { midden: [(x0 + x1) / 2, (y0 + y1) / 2], breedM: Math.max(x1 - x0, y1 - y0) * 1.05 }
}

interface Gekozen {
  readonly rond?: BekendePlek | undefined
  readonly punt?: PuntRd | undefined
}

const lookAt = (lijst: Plekkenlijst, { rond, punt }: Gekozen): Kijk => {
  if (punt) return { midden: punt, breedM: PRECIES }
  return rond
    ? { midden: rond.midden, breedM: Math.max(PRECIES, rond.straal * 2.4) }
    : lookAtAlles(lijst)
}

interface Props extends Gekozen {
  readonly lijst: Plekkenlijst
  readonly kijk?: Kijk | undefined
  readonly plantype?: string | undefined
  readonly van?: string | undefined
}

const STAPPEN: readonly (readonly [string, (kijk: Kijk) => Kijk])[] = [
  ['Dichterbij', ({ midden, breedM }) => ({ midden, breedM: breedM / 2 })],
  ['Verder weg', ({ midden, breedM }) => ({ midden, breedM: breedM * 2 })],
  ['Naar het noorden', (kijk) => move(kijk, 0, 0.4)],
  ['Naar het oosten', (kijk) => move(kijk, 0.4, 0)],
  ['Naar het zuiden', (kijk) => move(kijk, 0, -0.4)],
  ['Naar het westen', (kijk) => move(kijk, -0.4, 0)],
]

const move = ({ midden: [x, y], breedM }: Kijk, oost: number, noord: number): Kijk => ({
  midden: [x + oost * breedM, y + noord * breedM],
  breedM,
})

const idOf = ({ rond, punt }: Gekozen): string | undefined => (punt ? idOfPunt(punt) : rond?.id)

/** A map to click on, for who has no JavaScript: each click is a page. */
export const WijsAan: FC<Props> = ({ lijst, plantype, van, kijk, ...gekozen }) => {
  const zicht = kijk ?? lookAt(lijst, gekozen)
  const id = idOf(gekozen)
  const vraag = new URLSearchParams({ kijk: writeKijk(zicht), ...(id && { gevonden: id }) })
  return (
    <form method="get" action="/zelftoets/plek/punt" id={OP_KAART} tabindex={-1}>
      <p class="vt-hulp">Klik op de kaart op de plek van uw plan. U kunt daarna nog dichterbij.</p>
      <Verborgen naam="kijk" waarde={writeKijk(zicht)} />
      {id && <Verborgen naam="gevonden" waarde={id} />}
      {plantype && <Verborgen naam="plantype" waarde={plantype} />}
      {van && <Verborgen naam="van" waarde={van} />}
      <input
        type="image"
        name="klik"
        class="vt-wijs-aan"
        width={ZIJDE}
        height={ZIJDE}
        src={`/zelftoets/plek/kaart.svg?${vraag}`}
        alt="Kaart: klik op de plek van uw plan. Zonder kaart kan het ook: vul hieronder twee getallen in."
      />
      <ul class="vt-namen">
        {STAPPEN.map(([naam, stap]) => (
          <li>
            <Link
              naar={`${toBegin({ plantype, van, gevonden: id, kijk: writeKijk(stap(zicht)) })}#wijs-aan`}
            >
              {naam}
            </Link>
          </li>
        ))}
      </ul>
    </form>
  )
}

/** Whom the map is from. */
export const Kaartbronnen: FC<{ readonly lijst: Plekkenlijst }> = ({ lijst }) => (
  <Uitklap kop={`Kaart en namen: ${sayMakers(lijst)}. Waar komt dit vandaan?`}>
    <Lijst delen={sayBronnen(lijst)} />
    <p class="nl-paragraph">
      De kaart is een schets: {lijst.eigen ? 'water staat' : 'wegen, gebouwen en water staan'} er
      niet op, omdat onze bestanden dat niet hebben.
    </p>
  </Uitklap>
)

const readGekozen = (c: Context, lijst: Plekkenlijst): Gekozen => {
  const id = c.req.query('gevonden') ?? ''
  return { punt: readPuntId(id), rond: findPlek(lijst, id) }
}

/** The picture that is clicked on. */
export const answerKaart = (c: Context, lijst: Plekkenlijst): Response => {
  const { rond, punt } = readGekozen(c, lijst)
  const zicht = readKijk(c.req.query('kijk')) ?? lookAt(lijst, { rond, punt })
  const svg = drawKaartje(
    lijst,
    {
      ...zicht,
      breedte: ZIJDE,
      hoogte: ZIJDE,
      ...(rond && { cirkel: rond }),
      ...(punt && { punt }),
    },
    'Kaart om de plek aan te wijzen',
  )
  return c.body(svg, 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' })
}

/** The address that a click leads to: the point, and closer by until one can be precise. */
export const answerKlik = (c: Context, lijst: Plekkenlijst): Response => {
  const zicht = readKijk(c.req.query('kijk')) ?? lookAtAlles(lijst)
  const { plantype, van } = c.req.query()
  const [px, py] = [Number(c.req.query('klik.x')), Number(c.req.query('klik.y'))]
  const raak = [px, py].every((getal) => Number.isFinite(getal) && getal >= 0 && getal <= ZIJDE)
  if (!raak)
    return c.redirect(`${toBegin({ plantype, van, gevonden: c.req.query('gevonden') })}#plek`, 303)
  const mPerPx = zicht.breedM / ZIJDE
  const punt: PuntRd = [
    Math.round(zicht.midden[0] + (px - ZIJDE / 2) * mPerPx),
    Math.round(zicht.midden[1] - (py - ZIJDE / 2) * mPerPx),
  ]
  const verder = { midden: punt, breedM: Math.max(PRECIES, zicht.breedM / 4) }
  const naar = toBegin({ plantype, van, gevonden: idOfPunt(punt), kijk: writeKijk(verder) })
  return c.redirect(`${naar}#wijs-aan`, 303)
}
