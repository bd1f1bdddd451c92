import { readFile, writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import {
  backup,
  cleanPlekken,
  clearVerlopen,
  composeHerspeel,
  composeOmgeving,
  composeRapportvormen,
  hasOpslag,
  importPlekken,
  migrate,
  restoreBackup,
  verifyAudit,
  withArchief,
  withOpslag,
  withZaken,
} from '../compositie.ts'
import { suggest } from '../domain/naaste.ts'
import { loadRules, loadSchrijf, loadSchrijfbaar, loadVroeger } from '../regelboeken.ts'
import { readGegevenZegel, readZegel, renewZegel } from '../zegel.ts'
import { audit } from './opdrachten/audit.ts'
import { beoordeel } from './opdrachten/beoordeel.ts'
import { bewaartermijnen } from './opdrachten/bewaartermijnen.ts'
import { migreer, serveer } from './opdrachten/dienst.ts'
import { geschiktheid } from './opdrachten/geschiktheid.ts'
import { requireConfig } from './opdrachten/instellingen.ts'
import { backup as backupOpdracht, herstel } from './opdrachten/kopie.ts'
import { ontwikkeling } from './opdrachten/ontwikkeling.ts'
import { plantypen } from './opdrachten/plantypen.ts'
import { plekken } from './opdrachten/plekken.ts'
import { rapport } from './opdrachten/rapport-bestand.ts'
import { regels } from './opdrachten/regels.ts'
import { richting } from './opdrachten/richting.ts'
import { sleutel } from './opdrachten/sleutel.ts'
import { verifieer } from './opdrachten/verifieer.ts'
import { zaak } from './opdrachten/zaak.ts'
import { zuiver } from './opdrachten/zuiver.ts'
import { AFLOOP, AFLOOP_UITLEG, type Afloop, explainFout, GebruikFout } from './shared/afloop.ts'
import type { Opdracht, Wereld } from './shared/opdracht.ts'

const OPDRACHTEN: Readonly<Record<string, Opdracht>> = {
  beoordeel,
  plantypen,
  plekken,
  rapport,
  geschiktheid,
  ontwikkeling,
  verifieer,
  regels,
  richting,
  serveer,
  migreer,
  audit,
  sleutel,
  backup: backupOpdracht,
  herstel,
  zuiver,
  bewaartermijnen,
  zaak,
}
const NAMEN = Object.keys(OPDRACHTEN)

const HULP = `Visietoets toetst een initiatief aan de omgevingsvisie, en legt uit waarom.

Gebruik: visietoets OPDRACHT [argumenten]

${NAMEN.map((naam) => `  ${naam.padEnd(15)}  ${OPDRACHTEN[naam]?.kort}`).join('\n')}

visietoets OPDRACHT --help legt een opdracht uit.

${AFLOOP_UITLEG}`

const read = async (bestand: string): Promise<string> => {
  if (bestand === '-') return text(process.stdin)
  try {
    return await readFile(bestand, 'utf8')
  } catch (fout) {
    const { code } = fout as NodeJS.ErrnoException
    const reden = code === 'ENOENT' ? 'bestaat niet' : `is niet te lezen (${code})`
    throw new GebruikFout(`Het bestand ${bestand} ${reden}.`)
  }
}

const write = async (bestand: string, inhoud: Uint8Array): Promise<void> => {
  try {
    await writeFile(bestand, inhoud)
  } catch (fout) {
    const { code } = fout as NodeJS.ErrnoException
    throw new GebruikFout(`Het bestand ${bestand} is niet te schrijven (${code}).`)
  }
}

const meld = (tekst: string) => process.stderr.write(`${tekst.trimEnd()}\n`)

const wereld: Wereld = {
  read,
  write,
  print: (tekst) => process.stdout.write(`${tekst.trimEnd()}\n`),
  composeOmgeving: () => composeOmgeving(requireConfig()),
  composeRapportvormen: () => composeRapportvormen(requireConfig()),
  loadRules: () => loadRules(requireConfig()),
  loadSchrijf: () => loadSchrijf(requireConfig()),
  loadSchrijfbaar: () => loadSchrijfbaar(requireConfig()),
  loadVroeger,
  composeHerspeel: ({ metOpslag }) => composeHerspeel(requireConfig(), metOpslag),
  migrate: (rol) => migrate(requireConfig(), rol),
  hasPostgres: () => requireConfig().databaseUrl !== undefined,
  cleanPlekken: () => cleanPlekken(requireConfig()),
  importPlekken: async (vraag) => ({ ...(await importPlekken(requireConfig(), vraag)) }),
  readZegel: (gegeven) => (gegeven ? readGegevenZegel(gegeven) : readZegel(requireConfig())),
  renewZegel: () => renewZegel(requireConfig()),
  backup: (bestand) => backup(requireConfig(), bestand),
  restore: (bestand, overschrijf) => restoreBackup(requireConfig(), { bestand, overschrijf }),
  withZaken: (werk) => withZaken(requireConfig(), werk),
  clearVerlopen: (proef) => clearVerlopen(requireConfig(), proef),
  verifyAudit: (anker) => verifyAudit(requireConfig(), anker),
  withArchief: (omgeving, werk) => withArchief(requireConfig(), omgeving, werk),
  hasOpslag: () => hasOpslag(requireConfig()),
  withOpslag: (werk) => withOpslag(requireConfig(), werk),
  serve: async () => {
    // Only this command needs the web server; the others start faster without.
    const { serve } = await import('../main.ts')
    await serve(requireConfig())
  },
}

const isHulp = (arg: string | undefined) => arg === '--help' || arg === '-h' || arg === 'help'

const run = async ([naam, ...args]: readonly string[]): Promise<Afloop> => {
  if (naam === undefined || isHulp(naam)) {
    const afloop = naam === undefined ? AFLOOP.verkeerdGebruik : AFLOOP.goed
    if (afloop === AFLOOP.goed) wereld.print(HULP)
    else meld(HULP)
    return afloop
  }
  const opdracht = Object.hasOwn(OPDRACHTEN, naam) ? OPDRACHTEN[naam] : undefined
  if (opdracht === undefined) {
    throw new GebruikFout(
      `Opdracht "${naam}" kennen wij niet.${suggest(naam, NAMEN)} Zie visietoets --help.`,
    )
  }
  if (args.some(isHulp)) {
    wereld.print(opdracht.hulp)
    return AFLOOP.goed
  }
  return opdracht.run(args, wereld)
}

// Whoever reads may have seen enough (`| head`): that is not a failure.
process.stdout.on('error', (fout: NodeJS.ErrnoException) => {
  if (fout.code !== 'EPIPE') throw fout
})

const [, , ...args] = process.argv
try {
  process.exitCode = await run(args)
} catch (fout) {
  const { tekst, afloop } = explainFout(fout)
  meld(tekst)
  process.exitCode = afloop
}
