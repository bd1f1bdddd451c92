import { type Config, readConfig } from '../../config.ts'
import { GebruikFout } from '../shared/afloop.ts'

/** The configuration. Throws GebruikFout that names every faulty variable. */
export const requireConfig = (): Config => {
  try {
    return readConfig()
  } catch (fout) {
    throw new GebruikFout((fout as Error).message)
  }
}
