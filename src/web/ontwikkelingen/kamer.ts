import type { MiddlewareHandler } from 'hono'
import type { ProjectiePort } from '../../app/ports.ts'
import type { Opmaak } from '../antwoord.tsx'

/** What the pages of area developments need besides the use cases. */
export interface Kameropties {
  readonly opmaak: Opmaak
  readonly bewaak: MiddlewareHandler
  readonly projectie: ProjectiePort
  readonly voorbeelden: readonly {
    readonly id: string
    readonly naam: string
    readonly invoer: Readonly<Record<string, unknown>>
  }[]
}
