import { fileURLToPath } from 'node:url'
import pakket from '../package.json' with { type: 'json' }
import { openDatabase } from './adapters/database/open.ts'
import { createLocatiePort } from './adapters/geo/locatie.ts'
import { createProjectie } from './adapters/geo/projectie.ts'
import { createHashing } from './adapters/hash/hash.ts'
import { createUuid } from './adapters/id/uuid.ts'
import { loadRegelboeken } from './adapters/rules/load.ts'
import { createToetser } from './app/maak-toetser.ts'
import type { Omgeving, OmgevingMetOpslag } from './app/omgeving.ts'
import type { Config } from './config.ts'
import { prepareGebieden } from './domain/gebiedenindex.ts'
import { initGeometrie } from './domain/geometrie.ts'

const RULES = fileURLToPath(new URL('../rules', import.meta.url))

/** The checked rulebooks with their cases. Throws AppError('regelboek_ongeldig') with every fault. */
export const loadRules = ({ rulesDir = RULES }: Pick<Config, 'rulesDir'>) =>
  loadRegelboeken(rulesDir)

/** Everything that assessing needs, except a place to store. */
export const composeOmgeving = async (config: Pick<Config, 'rulesDir'>): Promise<Omgeving> => {
  const geometrie = await initGeometrie()
  return {
    toetsers: loadRules(config).map((regelboek) =>
      createToetser(regelboek, prepareGebieden(geometrie, regelboek)),
    ),
    locatie: createLocatiePort(geometrie),
    hash: createHashing(),
    nu: () => new Date(),
    motor: { naam: pakket.name, versie: pakket.version },
  }
}

/** Brings the database up to date and closes it again; gives what it is, in words. */
export const migrate = async (config: Config): Promise<string> => {
  const { omschrijving, close } = await openDatabase(config)
  await close()
  return omschrijving
}

export interface Dienst {
  readonly omgeving: OmgevingMetOpslag
  /** What the database is, in words. */
  readonly database: string
  readonly close: () => Promise<void>
}

/** Everything, with the database open and up to date. */
export const composeDienst = async (config: Config): Promise<Dienst> => {
  const omgeving = await composeOmgeving(config)
  const { opslag, omschrijving, close } = await openDatabase(config)
  return {
    omgeving: { ...omgeving, beoordelingen: opslag, nieuwId: () => createUuid(omgeving.nu) },
    database: omschrijving,
    close,
  }
}

export const projectie = createProjectie()
