import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Geplaatst } from './lezen/boek.ts'
import { joinBestanden, type Pad } from './lezen/document.ts'
import { type Lezer, listFiles, present, readOne, reportStray } from './lezen/read.ts'

/** One whole that stands in a folder, one file per subject; a small rulebook has only one file. */
interface Geheel<S extends z.ZodType> {
  /** Of the folder, and of the one file. */
  readonly naam: string
  readonly schema: S
  /** Where each name stands that may be there only once. */
  readonly namen: (waarde: z.infer<S>) => readonly Pad[]
  /** What messages call such a name. */
  readonly wat: (pad: Pad) => string
  readonly join: (delen: readonly z.infer<S>[]) => z.infer<S>
}

const keyOf = (pad: Pad): string => pad.join('\0')
const startsWith = (pad: Pad, begin: Pad): boolean =>
  begin.every((stap, i) => String(pad[i]) === String(stap))

/** What stands in the folder or in the one file, in the order of the file names; undefined when a file cannot be used. */
export const readSamen = <S extends z.ZodType>(
  lezer: Lezer,
  geheel: Geheel<S>,
): Geplaatst<z.infer<S>> | undefined => {
  const { naam, schema } = geheel
  const enig = `${naam}.yaml`
  const inMap = listFiles(lezer, naam).map((bestand) => `${naam}/${bestand}`)
  const paden = inMap.filter((pad) => pad.endsWith('.yaml'))
  for (const pad of inMap) if (!pad.endsWith('.yaml')) reportStray(lezer, pad)
  if (paden.length === 0 || existsSync(join(lezer.map, enig))) paden.unshift(enig)
  const gelezen = paden.map((pad) => readOne(lezer, pad, schema)).filter(present)
  const [eerste] = gelezen
  if (!eerste || gelezen.length < paden.length) return undefined
  if (gelezen.length === 1) return eerste
  const delen = gelezen.map((deel) => ({ ...deel, namen: geheel.namen(deel.waarde) }))
  const eerder = new Map<string, string>()
  for (const { bestand, namen } of delen) {
    for (const pad of namen) {
      const bekend = eerder.get(keyOf(pad))
      if (bekend !== undefined) {
        const tekst = `${geheel.wat(pad)} "${pad.at(-1)}" staat ook in ${bekend}`
        lezer.meldingen.meld({ bestand, pad, sleutel: true }, tekst, 'Schrijf het één keer op')
      }
      eerder.set(keyOf(pad), bekend ?? bestand.naam)
    }
  }
  return {
    waarde: geheel.join(gelezen.map(({ waarde }) => waarde)),
    bestand: joinBestanden(eerste.bestand, (pad) => {
      const deel = delen.find(({ namen }) => namen.some((begin) => startsWith(pad, begin)))
      return { bestand: deel?.bestand ?? eerste.bestand, pad }
    }),
    stam: naam,
  }
}
