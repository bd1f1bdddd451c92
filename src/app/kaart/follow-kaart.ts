import { AppError } from '../../domain/errors.ts'
import type { KaartKop } from '../../domain/model/antwoord/geschiktheidskaart.ts'
import type { Kaart, KaartenPort } from '../ports/kaarten.ts'
import { frameKaart } from './create-kaart.ts'

/** How a map is doing. Throws AppError('niet_gevonden'). */
export const getKaart = async (kaarten: KaartenPort, id: string): Promise<Kaart> => {
  const kaart = await kaarten.get(id)
  if (kaart === undefined) {
    throw new AppError('niet_gevonden', { wat: `Geschiktheidskaart "${id}"` })
  }
  return kaart
}

/** Stops a map that is not finished. Throws AppError('niet_gevonden') or AppError('kaart_afgelopen'). */
export const cancelKaart = async (kaarten: KaartenPort, id: string): Promise<Kaart> => {
  const geannuleerd = await kaarten.cancel(id)
  const kaart = await getKaart(kaarten, id)
  if (!geannuleerd) throw new AppError('kaart_afgelopen', { status: kaart.status })
  return kaart
}

export interface Kaartresultaat {
  readonly kop: KaartKop
  /** The features of one part after another, as JSON text with commas between them. */
  readonly delen: AsyncIterable<string>
  /** The whole GeoJSON text, in pieces. */
  readonly stukken: AsyncIterable<string>
}

/** An embedded database answers without ever letting others have their turn: between two parts they get it. */
const letOthers = () => new Promise<void>((klaar) => setImmediate(klaar))

const readFeatures = async (kaarten: KaartenPort, id: string, nummer: number): Promise<string> => {
  const features = await kaarten.features(id, nummer)
  if (features === undefined) throw new Error(`part ${nummer} of map ${id} is gone`)
  return features
}

/**
 * The result of a map, byte for byte the same however it was worked out. Throws AppError('niet_gevonden'),
 * or AppError('kaart_niet_klaar') that says how far it is.
 */
export const getKaartresultaat = async (
  kaarten: KaartenPort,
  id: string,
): Promise<Kaartresultaat> => {
  const { kop, status, voortgang, brokken, melding } = await getKaart(kaarten, id)
  if (status === 'mislukt' || status === 'geannuleerd') {
    throw new AppError('kaart_zonder_resultaat', { status, reden: melding ?? '' })
  }
  if (status !== 'klaar') throw new AppError('kaart_niet_klaar', { status, ...voortgang })
  const eerste = await readFeatures(kaarten, id, 0)
  const { begin, einde } = frameKaart(kop)
  const readDelen = async function* () {
    yield eerste
    for (let nummer = 1; nummer < brokken; nummer++) {
      await letOthers()
      yield await readFeatures(kaarten, id, nummer)
    }
  }
  const write = async function* () {
    let teken = begin
    for await (const deel of readDelen()) {
      yield teken + deel
      teken = ','
    }
    yield einde
  }
  return { kop, delen: readDelen(), stukken: write() }
}
