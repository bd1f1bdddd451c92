import type { Geweest } from '../../../app/beoordelen/onderwerpen.ts'

/** Name of the field, and of the part of an address, that says what somebody went through. */
export const GEHAD = 'gehad'

/** Name of the button that goes past a topic: it keeps what was answered. */
export const OVERSLAAN = 'overslaan'

/** No rulebook has so many topics. */
const MAX_ONDERWERPEN = 50

const OVERGESLAGEN = '-'

/** Undefined when the page was opened with nothing but its link. */
export const readGeweest = (tekst: string | undefined): readonly Geweest[] | undefined =>
  tekst
    ?.split(',', MAX_ONDERWERPEN)
    .filter((deel) => /^-?[a-z][a-z0-9_]*$/.test(deel))
    .map((deel) => {
      const overgeslagen = deel.startsWith(OVERGESLAGEN)
      return { id: overgeslagen ? deel.slice(1) : deel, overgeslagen }
    })

export const writeGeweest = (geweest: readonly Geweest[]): string =>
  geweest.map(({ id, overgeslagen }) => `${overgeslagen ? OVERGESLAGEN : ''}${id}`).join(',')

/** Name of the part of an address that says how often this had been answered when a screen was first shown. */
export const GEZIEN = 'gezien'

interface Bladadres {
  /** Absent: what the answers say by themselves. */
  readonly geweest?: readonly Geweest[] | undefined
  /** Absent: the first topic that is still to be asked. */
  readonly onderwerp?: string
  readonly gezien?: number
}

/** Address of a screen of questions; each topic has one of its own, so that a browser can go back to it. */
export const toBlad = (pad: string, { geweest, onderwerp, gezien }: Bladadres): string => {
  const vraag = new URLSearchParams({
    ...(geweest && { [GEHAD]: writeGeweest(geweest) }),
    ...(onderwerp !== undefined && { onderwerp }),
    ...(gezien !== undefined && { [GEZIEN]: String(gezien) }),
  })
  return `${pad}?${vraag}`
}
