import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { RichtingUitkomst } from '../../domain/model/richting.ts'
import type { Zin } from '../../domain/model/uitkomst.ts'
import type { Visie } from '../../domain/model/visie.ts'
import { upperFirst } from '../../domain/tekst.ts'
import { BAND_OPEN, BAND_VAST, OPENING } from '../../domain/uitleg/zinnen.ts'
import { wordStand } from './richting.ts'

type Advies = Pick<Beoordeling['advies'], 'woorden' | 'disclaimer' | 'zinnen'>

/** The two ends between which the stand can still move, in the words of the vision. */
export const wordStandband = (
  visie: Visie,
  { bandbreedte: { laagst, hoogst } }: Pick<RichtingUitkomst, 'bandbreedte'>,
): readonly [laagst: string, hoogst: string] => [wordStand(visie, laagst), wordStand(visie, hoogst)]

/** "…, want beslissend is wat nog moet blijken: a." without the conclusie before it; of "Voorlopig advies: b." nothing. */
const sayBeslissend = (tekst: string, { woorden }: Advies): readonly string[] => {
  const slot = tekst.slice(OPENING.length + woorden.length)
  const zin = slot.replace(/^(?:, want|;) /, '')
  return zin === slot ? [] : [upperFirst(zin)]
}

const sayBand = (visie: Visie, richting: RichtingUitkomst): string => {
  const [laagst, hoogst] = wordStandband(visie, richting)
  return laagst === hoogst
    ? 'Wat nog niet bekend is, verandert niet welke kant het op wijst.'
    : `Er is nog niet alles bekend. Het kan nog uitkomen tussen "${laagst}" en "${hoogst}".`
}

/**
 * The sentences of an advice for an initiator, without the disclaimer, which stands apart. He has read the stand first:
 * what says the same in the words of the careful conclusie is said in those of the stand, or left out. What was stored
 * before there was a direction has only its conclusie to tell.
 */
export const listBurgerzinnen = (
  visie: Visie,
  {
    advies,
    richting,
  }: { readonly advies: Advies; readonly richting?: RichtingUitkomst | undefined },
): readonly Zin[] => {
  const zinnen = advies.zinnen.filter(
    ({ register, tekst }) => register === 'kort' && tekst !== advies.disclaimer,
  )
  if (richting === undefined) return zinnen
  const say = (tekst: string): readonly string[] => {
    if (tekst.startsWith(OPENING)) return sayBeslissend(tekst, advies)
    return tekst === BAND_VAST || tekst.startsWith(BAND_OPEN) ? [sayBand(visie, richting)] : [tekst]
  }
  return zinnen.flatMap((zin) => say(zin.tekst).map((tekst) => ({ ...zin, tekst })))
}
