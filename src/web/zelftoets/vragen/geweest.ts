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

/** Address of a screen of questions: of this topic, or of the first that is still to be asked. */
export const toBlad = (pad: string, geweest: readonly Geweest[], onderwerp?: string): string => {
  const vraag = new URLSearchParams({
    [GEHAD]: writeGeweest(geweest),
    ...(onderwerp !== undefined && { onderwerp }),
  })
  return `${pad}?${vraag}`
}
