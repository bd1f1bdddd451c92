import type { Context } from 'hono'
import type { Child, FC } from 'hono/jsx'
import type { Omgeving } from '../../../app/omgeving.ts'
import { getRegelboek } from '../../../app/regelboek/boeken.ts'
import { currentRegelboek } from '../../../app/regelboek/choose-catalogus.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { upperFirst } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Kop1, Lijst, Melding } from '../../onderdelen/tekst.tsx'
import { Filterlijst, Verborgen } from '../../onderdelen/velden.tsx'
import { STATUS_WOORDEN } from './woorden.ts'

/** Which rulebook is read on a page, and how its links keep that choice. */
export interface Kamer {
  readonly boek: Regelboek
  readonly boeken: readonly Regelboek[]
  /** Adds the choice to an address within this room. */
  readonly link: (pad: string) => string
}

/** The same rulebook, when there is one. */
export const findKamerboek = ({ boeken }: Omgeving, c: Context): Regelboek | undefined => {
  const gekozen = c.req.query('regelboek') || undefined
  return (gekozen === undefined ? boeken.newest : boeken.byId(gekozen))?.regelboek
}

/** The rulebook named in the address; without a name the adopted one. Throws AppError('niet_gevonden'). */
export const openKamer = (omgeving: Omgeving, c: Context): Kamer => {
  const gekozen = c.req.query('regelboek') || undefined
  const huidig = currentRegelboek(omgeving)
  const boek = gekozen === undefined ? huidig : getRegelboek(omgeving, gekozen)
  const keuze = boek === huidig ? '' : `regelboek=${encodeURIComponent(boek.visie.id)}`
  return {
    boek,
    boeken: omgeving.boeken.all.map(({ regelboek }) => regelboek),
    link: (pad) => {
      if (keuze === '') return pad
      const [voor = '', plek] = pad.split('#')
      const vraag = `${voor}${voor.includes('?') ? '&' : '?'}${keuze}`
      return plek === undefined ? vraag : `${vraag}#${plek}`
    },
  }
}

const DELEN = [
  ['/visie', 'Document'],
  ['/visie/regels', 'Regels'],
  ['/visie/gebieden', 'Gebieden'],
  ['/visie/richting', 'Richting'],
  ['/visie/gezondheid', 'Gezondheid'],
  ['/visie/herspelen', 'Naspelen'],
  ['/visie/praktijk', 'Praktijk'],
] as const

/** That it is a draft comes first: a narrow list cuts off what comes last. */
const nameBoek = ({ visie }: Regelboek): string =>
  visie.status === 'vastgesteld'
    ? visie.titel
    : `${upperFirst(STATUS_WOORDEN[visie.status] ?? visie.status)}. ${visie.titel}`

/** The part that this page is, or that it lies in. */
const markDeel = (adres: string, pad: string) => {
  if (adres === pad) return { 'aria-current': 'page' } as const
  const erin = adres !== '/visie' && pad.startsWith(`${adres}/`)
  return erin ? ({ 'aria-current': 'true' } as const) : {}
}

interface Props {
  readonly kamer: Kamer
  readonly titel: string
  /** Address of this page, without the choice. */
  readonly pad: string
  /** Other fields of the address that stay when another rulebook is chosen. */
  readonly velden?: Readonly<Record<string, string>>
  /** The page is about no rulebook in particular, or about a fixed one: there is nothing to choose. */
  readonly vast?: boolean
  readonly children?: Child
}

/** The top of every page of the room: its parts, the title, and which rulebook this is. */
export const Kamerkop: FC<Props> = ({ kamer: { boek, boeken, link }, titel, pad, ...rest }) => {
  const { visie } = boek
  return (
    <>
      <nav aria-label="Onderdelen van de visie" class="vt-deelmenu">
        <Lijst
          delen={DELEN.map(([adres, naam]) => (
            <a href={link(adres)} {...markDeel(adres, pad)}>
              {naam}
            </a>
          ))}
        />
      </nav>
      <Kop1>{titel}</Kop1>
      {visie.status === 'vastgesteld' || rest.vast ? null : (
        <Melding soort="warning">
          <Alinea>
            <strong>{upperFirst(STATUS_WOORDEN[visie.status] ?? visie.status)}.</strong>{' '}
            {visie.titel}. {visie.disclaimer}
          </Alinea>
        </Melding>
      )}
      {rest.children}
      {rest.vast ? null : boeken.length < 2 ? (
        <Alinea>Regelboek: {nameBoek(boek)}.</Alinea>
      ) : (
        <form method="get" action={pad} class="vt-filters">
          {Object.entries(rest.velden ?? {}).map(([naam, waarde]) => (
            <Verborgen naam={naam} waarde={waarde} />
          ))}
          <Filterlijst
            naam="regelboek"
            label="Regelboek"
            velden={{ regelboek: visie.id }}
            opties={boeken.map((deel) => [deel.visie.id, nameBoek(deel)])}
          />
          <Knop tweede>Lees dit regelboek</Knop>
        </form>
      )}
    </>
  )
}
