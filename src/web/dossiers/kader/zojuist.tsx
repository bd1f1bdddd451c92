import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import type { Gebeurtenis } from '../../../domain/dossier/gebeurtenis.ts'
import { Gedaan } from '../../onderdelen/tekst.tsx'

/** So long after it was recorded a page says so. */
const KORT_MS = 60_000

const isOordeel = ({ soort }: Gebeurtenis): boolean =>
  soort === 'norm_beantwoord' || soort === 'norm_geldt_niet'

/** What was recorded at one moment, in a sentence. */
const sayVastgelegd = (gebeurd: readonly Gebeurtenis[]): string | undefined => {
  const oordelen = gebeurd.filter(isOordeel).length
  if (oordelen > 0) {
    const wat = oordelen === 1 ? 'oordeel is' : `${oordelen} oordelen zijn`
    return `Uw ${wat} vastgelegd, en het plan is opnieuw beoordeeld.`
  }
  const soorten = new Set(gebeurd.map(({ soort }) => soort))
  if (soorten.has('afwijking_beschreven')) return 'De afwijking is vastgelegd.'
  if (soorten.has('effect_bepaald')) return 'Of dit gevolg geldt, is vastgelegd.'
  if (soorten.has('heropend'))
    return 'De zaak is heropend: zij staat weer in de lijst met werk. Wat er stond, is bewaard.'
  return undefined
}

/** That what this person sent just now is recorded. `nu`: when the page was made. */
export const Zojuist: FC<{
  readonly dossier: Pick<Dossier, 'gebeurtenissen'>
  readonly ik: string
  readonly nu: Date
}> = ({ dossier: { gebeurtenissen }, ik, nu }) => {
  const laatste = gebeurtenissen.at(-1)
  if (laatste === undefined || laatste.door !== ik) return null
  if (nu.getTime() - Date.parse(laatste.vastgelegdOp) > KORT_MS) return null
  const samen = gebeurtenissen.filter(
    ({ door, vastgelegdOp }) => door === ik && vastgelegdOp === laatste.vastgelegdOp,
  )
  const zin = sayVastgelegd(samen.map(({ gebeurtenis }) => gebeurtenis))
  return zin === undefined ? null : <Gedaan>{zin}</Gedaan>
}
