import { type Recht, type Rol, SYSTEEMROLLEN } from './rollen.ts'

const ROL = `(?:${SYSTEEMROLLEN.join('|')})(?:@[a-z0-9]+)?`

/** One or more roles with `+` between them, each with `@` and a gezag when it is not for that of the service itself. */
export const RECHTEN = `${ROL}(?:\\+${ROL})*`

/** What such a text gives, on a service of these gezagen. */
export const readRechten = (tekst: string, eigen: readonly string[]): readonly Recht[] =>
  tekst.split('+').flatMap((deel) => {
    const [rol = '', gezag] = deel.split('@')
    const gezagen = gezag === undefined ? eigen : [gezag]
    return gezagen.map((een) => ({ rol: rol as Rol, gezag: een }))
  })
