import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { InitiatiefInvoer } from '../../../src/domain/model/initiatief.ts'
import type { GrondUitkomst } from '../../../src/domain/model/richting.ts'
import { assessProef, chooseUitleg } from './proef.ts'

const VOORBEELDEN = new URL('../../../voorbeelden/', import.meta.url)
const ECHT = fileURLToPath(new URL('echt/', VOORBEELDEN))

const { aannames, plannen } = parse(
  readFileSync(new URL('proeven/echt-aangevuld.yaml', VOORBEELDEN), 'utf8'),
)

interface Echt {
  readonly verzoek: InitiatiefInvoer
  readonly uitkomst: string
  readonly grond: readonly string[]
}

const idsOf = (gronden: readonly GrondUitkomst[]) =>
  gronden.map(({ soort, id, gebied }) => (soort === 'houding' ? `${id}@${gebied}` : id))

const measure = (verzoek: InitiatiefInvoer) => {
  const { richting, redenen, pleit } = chooseUitleg(assessProef(verzoek).volledig)
  return { richting, ids: idsOf(redenen), pleit: idsOf(pleit) }
}

/** Each real initiative with what its sources state, and with ordinary answers to what they leave out. */
export const tryEcht = () =>
  readdirSync(ECHT).map((bestand) => {
    const { verzoek, uitkomst, grond }: Echt = parse(readFileSync(ECHT + bestand, 'utf8'))
    const feiten = { ...aannames, ...plannen[bestand], ...verzoek.feiten }
    return {
      bestand,
      naam: verzoek.naam,
      uitkomst,
      grond,
      bron: measure(verzoek),
      aangevuld: bestand in plannen ? measure({ ...verzoek, feiten }) : undefined,
    }
  })
