import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { begrippenSchema } from '../../domain/model/begrippen.ts'
import { feitenBestandSchema } from '../../domain/model/feit.ts'
import { procedureSchema } from '../../domain/model/procedure.ts'
import type { FeitDefinitie, Geplaatst } from './lezen/boek.ts'
import type { Bestand } from './lezen/document.ts'
import { type Lezer, listFiles, present, readOne, reportStray } from './lezen/read.ts'

/** The folder with the fact catalogue, one file per subject; a small rulebook has only `feiten.yaml`. */
export const FEITENMAP = 'feiten'
const ENIG = `${FEITENMAP}.yaml`

type Feiten = Readonly<Record<string, FeitDefinitie>>

/** Files whose keys are told apart, as one: a place in it is a place in the file that has the key. */
const joinBestanden = (delen: readonly Geplaatst<Feiten>[], eerste: Bestand): Bestand => ({
  naam: eerste.naam,
  positionOf: (pad, sleutel) => {
    const { bestand } = delen.find(({ waarde }) => String(pad[0]) in waarde) ?? { bestand: eerste }
    return { naam: bestand.naam, ...bestand.positionOf(pad, sleutel) }
  },
})

const reportDubbel = ({ meldingen }: Lezer, delen: readonly Geplaatst<Feiten>[]) => {
  const eerder = new Map<string, string>()
  for (const { waarde, bestand } of delen) {
    for (const id of Object.keys(waarde)) {
      const bekend = eerder.get(id)
      if (bekend !== undefined) {
        const tekst = `feit "${id}" staat ook in ${bekend}`
        meldingen.meld({ bestand, pad: [id], sleutel: true }, tekst, 'Schrijf het één keer op')
      }
      eerder.set(id, bekend ?? bestand.naam)
    }
  }
}

/** The fact catalogue, from one file or from a folder of them, in the order of their names. */
const readFeiten = (lezer: Lezer): Geplaatst<Feiten> | undefined => {
  const inMap = listFiles(lezer, FEITENMAP).map((naam) => `${FEITENMAP}/${naam}`)
  const paden = inMap.filter((pad) => pad.endsWith('.yaml'))
  for (const pad of inMap) if (!pad.endsWith('.yaml')) reportStray(lezer, pad)
  if (paden.length === 0 || existsSync(join(lezer.map, ENIG))) paden.unshift(ENIG)
  const delen = paden.map((pad) => readOne(lezer, pad, feitenBestandSchema))
  const gelezen = delen.filter(present)
  const [eerste] = gelezen
  if (!eerste || gelezen.length < delen.length) return undefined
  if (gelezen.length === 1) return eerste
  reportDubbel(lezer, gelezen)
  return {
    waarde: Object.assign({}, ...gelezen.map(({ waarde }) => waarde)),
    bestand: joinBestanden(gelezen, eerste.bestand),
    stam: FEITENMAP,
  }
}

/** The words and the fact catalogue, shared by all visions. */
export const readBasis = (lezer: Lezer) => ({
  feiten: readFeiten(lezer),
  begrippen: readOne(lezer, 'begrippen.yaml', begrippenSchema),
  /** May be absent: then no terms are known. */
  procedure: existsSync(join(lezer.map, 'procedure.yaml'))
    ? readOne(lezer, 'procedure.yaml', procedureSchema)
    : undefined,
})
