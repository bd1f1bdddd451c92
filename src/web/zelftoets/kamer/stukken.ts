import type { Context } from 'hono'
import { nameStuk } from '../../../app/woorden/voorbehouden.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'

const STUK = 'stuk'

/** A document that the advice asks for, as people call it. */
export interface GevraagdStuk {
  readonly id: string
  readonly naam: string
  readonly uitleg?: string | undefined
}

/** Behind the address of the page where it is sent along: for what one comes there. */
export const writeStukken = (stukken: readonly string[], al = '?'): string =>
  stukken.length === 0
    ? ''
    : `${al}${new URLSearchParams(stukken.map((stuk): [string, string] => [STUK, stuk]))}`

/** The same again, of who came for them and goes on. */
export const keepStukken = (c: Context, al?: string): string =>
  writeStukken(c.req.queries(STUK) ?? [], al)

/** For which documents somebody came; what the rulebook does not know is none. */
export const readStukken = (
  c: Context,
  { begrippen }: Pick<Regelboek, 'begrippen'>,
): readonly GevraagdStuk[] =>
  [...new Set(c.req.queries(STUK) ?? [])].flatMap((id) => {
    if (!Object.hasOwn(begrippen.stukken, id)) return []
    return [{ id, naam: nameStuk({ begrippen }, id), uitleg: begrippen.stukken[id]?.uitleg }]
  })
