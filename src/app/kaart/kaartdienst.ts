import type { Kaartwerk, OmgevingMetKaarten } from '../omgeving.ts'
import { createBrokrekenaar, listRekenwijzen } from './brokrekenaar.ts'
import { startKaartwerk, type Werkopties } from './kaartwerk.ts'
import { readKaart } from './read-kaart.ts'

interface Kaartopties extends Pick<Werkopties, 'kaarten' | 'door' | 'lanen' | 'logFout'> {
  /** Runs the task of that name in a thread, or `hier` where there are none. */
  readonly draai: <A>(taak: string, vraag: unknown, hier: () => A) => Promise<A>
}

/** Maps are read and worked out in the threads, and their parts taken from the store. */
export const startKaartdienst = (
  omgeving: OmgevingMetKaarten,
  { draai, ...opties }: Kaartopties,
): { readonly kaartwerk: Kaartwerk; readonly stop: () => Promise<void> } => {
  const assessHier = createBrokrekenaar(omgeving)
  const reken: Kaartwerk['reken'] = ({ kop, cellen }) =>
    draai('brok', { kop, cellen }, () => assessHier({ kop, cellen }))
  const lees: Kaartwerk['lees'] = (verzoek) =>
    draai('lees', verzoek, () => readKaart(omgeving, verzoek))
  const { wek, stop } = startKaartwerk({
    ...opties,
    reken,
    rekenwijzen: listRekenwijzen(omgeving),
  })
  return { kaartwerk: { lees, reken, wek }, stop }
}
