import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type Briefdrukwerk, type Drukwerk, isBrief } from '../../app/ports/rapport.ts'
import { listLetters } from './letters.ts'
import { GEWOON, readSnede, VET } from './sneden.ts'
import { prepareBrief, prepareZetsel } from './zetsel.ts'

const SNEDEN = [GEWOON, '600SemiBold', VET, '400Regular_Italic']
const HIER = fileURLToPath(new URL('./', import.meta.url))
/** Reports made since then keep nothing of an earlier one in memory. */
const MAX_LEEFTIJD = 3

const readFout = (compiler: NodeCompiler, resultaat: ReturnType<NodeCompiler['compile']>) => {
  const fout = resultaat.takeError()
  return fout === null ? 'unknown' : JSON.stringify(compiler.fetchDiagnostics(fout))
}

type Alles = Drukwerk | Briefdrukwerk

const withoutLogo = ({ hoofd, ...rest }: Alles): Alles => {
  const { gemeente = '', regels = [], merk } = hoofd ?? {}
  return { ...rest, hoofd: { gemeente, regels, ...(merk !== undefined && { merk }) } }
}

/**
 * Makes PDF/UA-1 files of reports and letters. The same one gives the same bytes: the only date in it is that of the
 * report, and the letters are those of the package.
 */
export const createPdf = (): ((drukwerk: Alles) => Uint8Array) => {
  const sneden = SNEDEN.map(readSnede)
  const letters = listLetters(sneden[0] as Buffer)
  const [vanRapport, vanBrief] = ['rapport.typ', 'brief.typ'].map((naam) =>
    readFileSync(join(HIER, naam), 'utf8'),
  ) as [string, string]
  const compiler = NodeCompiler.create({ workspace: HIER, fontArgs: [{ fontBlobs: sneden }] })
  const zet = (drukwerk: Alles) =>
    isBrief(drukwerk)
      ? compiler.compile({
          mainFileContent: vanBrief,
          inputs: { rapport: prepareBrief(drukwerk, letters) },
        })
      : compiler.compile({
          mainFileContent: vanRapport,
          inputs: { rapport: prepareZetsel(drukwerk, letters) },
        })
  return (drukwerk) => {
    const eerste = zet(drukwerk)
    // A drawing that a browser shows may still be none that can be set: then the name stands in its place.
    const gezet =
      eerste.result === null && drukwerk.hoofd?.logo ? zet(withoutLogo(drukwerk)) : eerste
    if (gezet.result === null) {
      throw new Error(`the document does not compile: ${readFout(compiler, gezet)}`)
    }
    const pdf = compiler.pdf(gezet.result, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.floor(Date.parse(drukwerk.tijdstip) / 1000),
    })
    compiler.evictCache(MAX_LEEFTIJD)
    return new Uint8Array(pdf)
  }
}
