import type { Voorschrift } from '../../domain/model/voorschrift.ts'
import { listVoorschriften } from '../../domain/voorschriften.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import { explainBewaard, type Leesomgeving, parseBewaard } from './explain-bewaard.ts'
import { getBeoordeling } from './get-beoordeling.ts'

type Omgeving = Leesomgeving & Pick<OmgevingMetOpslag, 'beoordelingen'>

/** The standard conditions that go with a stored beoordeling if it is permitted. Throws AppError('niet_gevonden'). */
export const giveVoorschriften = async (
  omgeving: Omgeving,
  id: string,
): Promise<readonly Voorschrift[]> => {
  const bewaard = await getBeoordeling(omgeving.beoordelingen, id)
  const { beoordeling, boek } = await explainBewaard(omgeving, parseBewaard(bewaard))
  return listVoorschriften(boek, beoordeling)
}
