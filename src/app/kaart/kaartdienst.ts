import type { Kaartwerk, OmgevingMetKaarten } from '../omgeving.ts'
import { createBrokrekenaar, listRekenwijzen } from './brokrekenaar.ts'
import { startKaartwerk, type Werkopties } from './kaartwerk.ts'
import { readKaart } from './read-kaart.ts'

interface Kaartopties extends Pick<Werkopties, 'kaarten' | 'door' | 'lanen' | 'logFout'> {
  /** Runs the task of that name in a thread, or `hier` where there are none. */
  readonly run: <A>(taak: string, vraag: unknown, hier: () => A) => Promise<A>
}

/** Maps are read and worked out in the threads, and their parts taken from the store. */
export const startKaartdienst = (
  omgeving: OmgevingMetKaarten,
  { run, ...opties }: Kaartopties,
): { readonly kaartwerk: Kaartwerk; readonly stop: () => Promise<void> } => {
  const computeHier = createBrokrekenaar(omgeving)
  const compute: Kaartwerk['compute'] = ({ kop, cellen }) =>
    run('brok', { kop, cellen }, () => computeHier({ kop, cellen }))
  const read: Kaartwerk['read'] = (verzoek) =>
    run('lees', verzoek, () => readKaart(omgeving, verzoek))
  const { wake, stop } = startKaartwerk({
    ...opties,
    compute,
    rekenwijzen: listRekenwijzen(omgeving),
  })
  return { kaartwerk: { read, compute, wake }, stop }
}
