import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import type { Gebeurtenis, VastgelegdeGebeurtenis } from '../../../domain/dossier/gebeurtenis.ts'
import { joinEn, upperFirst } from '../../../domain/tekst.ts'
import { Gedaan } from '../../onderdelen/tekst.tsx'

/** So long after it was recorded a page says so. */
const KORT_MS = 60_000

const count = (wat: string, gebeurd: readonly Gebeurtenis[]): number =>
  gebeurd.filter(({ soort }) => soort === wat).length

/** A question that does not play is no judgement: it is counted apart. */
const sayOordelen = (gebeurd: readonly Gebeurtenis[]): string | undefined => {
  const [oordelen, niet] = [count('norm_beantwoord', gebeurd), count('norm_geldt_niet', gebeurd)]
  if (oordelen + niet === 0) return undefined
  const delen = [
    ...(oordelen === 0 ? [] : [oordelen === 1 ? 'uw oordeel' : `uw ${oordelen} oordelen`]),
    ...(niet === 0 ? [] : [`dat ${niet === 1 ? 'een vraag' : `${niet} vragen`} hier niet geldt`]),
  ]
  return `${upperFirst(joinEn(delen))} ${oordelen > 1 ? 'zijn' : 'is'} vastgelegd, en het plan is opnieuw beoordeeld.`
}

/** What was recorded at one moment, in a sentence. */
const sayVastgelegd = (gebeurd: readonly Gebeurtenis[]): string | undefined => {
  const oordelen = sayOordelen(gebeurd)
  if (oordelen !== undefined) return oordelen
  const soorten = new Set(gebeurd.map(({ soort }) => soort))
  if (soorten.has('afwijking_beschreven')) return 'De afwijking is vastgelegd.'
  if (soorten.has('effect_bepaald')) return 'Of dit gevolg geldt, is vastgelegd.'
  if (soorten.has('heropend'))
    return 'De zaak is heropend: zij staat weer in de lijst met werk. Wat er stond, is bewaard.'
  return undefined
}

/** What this person sent just now and no page told him yet; undefined when there is nothing. */
const findZojuist = (
  c: Context,
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  nu: Date,
): string | undefined => {
  const { naam: ik } = c.get('behandelaar')
  const laatste = gebeurtenissen.at(-1)
  if (laatste === undefined || laatste.door !== ik) return undefined
  if (nu.getTime() - Date.parse(laatste.vastgelegdOp) > KORT_MS) return undefined
  return sayVastgelegd(
    gebeurtenissen
      .filter(({ door, vastgelegdOp }) => door === ik && vastgelegdOp === laatste.vastgelegdOp)
      .map(({ gebeurtenis }) => gebeurtenis),
  )
}

/** That what this person sent just now is recorded, said once. `nu`: when the page was made. */
export const sayZojuist = (
  c: Context,
  { id, gebeurtenissen }: Pick<Dossier, 'id' | 'gebeurtenissen'>,
  nu: Date,
): Child => {
  const zin = findZojuist(c, gebeurtenissen, nu)
  const eerst = zin !== undefined && c.get('isEerst')(`${id} ${gebeurtenissen.at(-1)?.volgnummer}`)
  return eerst && <Gedaan>{zin}</Gedaan>
}
