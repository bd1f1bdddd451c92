import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProces } from '../../bench/meten/proces.ts'
import { type Bezoeker, signIn } from '../wereld.ts'
import { handle, receive } from './behandel.ts'
import { BRIEFZAKEN } from './zaken.ts'

const KLOK = new URL('./klok.mjs', import.meta.url).href
/** The plans come in on the one day, and are answered on the other. */
const BINNEN = '2026-11-09T09:00:00.000Z'
const BEHANDELD = '2026-11-24T10:00:00.000Z'

/** Both papers of a case, in both forms: by the name of the page that gives them. */
export const PAPIEREN = ['brief.pdf', 'brief.docx', 'rapport.pdf', 'rapport.docx'] as const

export interface Papier {
  readonly zaak: string
  readonly naam: (typeof PAPIEREN)[number]
  readonly bytes: Uint8Array
}

/** The real service at this moment, on what it stored before. */
const withDienst = async <T>(
  dataDir: string,
  op: string,
  doe: (bezoeker: Bezoeker) => Promise<T>,
): Promise<T> => {
  const dienst = await startProces('src/main.ts', {
    ...{ DATA_DIR: dataDir, LOCATIESERVER_URL: 'uit', TEGELS_URL: 'uit' },
    ...{ HUISSTIJL_FILE: 'voorbeelden/huisstijl', VASTE_KLOK: op },
    NODE_OPTIONS: `--import=${KLOK}`,
  })
  try {
    return await doe({ url: dienst.url, koekje: await signIn(dienst.url, dienst.aanmeldlink) })
  } finally {
    await dienst.stop()
  }
}

const fetchPapieren = async (
  { url, koekje }: Bezoeker,
  pad: string,
  { zaak, namen }: { readonly zaak: string; readonly namen: readonly Papier['naam'][] },
): Promise<readonly Papier[]> => {
  const papieren: Papier[] = []
  for (const naam of namen) {
    const antwoord = await fetch(`${url}${pad}/${naam}`, { headers: { Cookie: koekje } })
    if (!antwoord.ok) throw new Error(`${zaak}/${naam}: ${antwoord.status}`)
    papieren.push({ zaak, naam, bytes: new Uint8Array(await antwoord.arrayBuffer()) })
  }
  return papieren
}

/** Every case handled on the pages of an empty service, and these papers that came of it. */
export const makeBrieven = async (
  namen: readonly Papier['naam'][] = PAPIEREN,
): Promise<readonly Papier[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'visietoets-brieven-'))
  try {
    const paden = await withDienst(dataDir, BINNEN, async (bezoeker) => {
      const binnen: string[] = []
      for (const [i, zaak] of BRIEFZAKEN.entries()) binnen.push(await receive(bezoeker, zaak, i))
      return binnen
    })
    return await withDienst(dataDir, BEHANDELD, async (bezoeker) => {
      const papieren: Papier[] = []
      for (const [i, zaak] of BRIEFZAKEN.entries()) {
        const pad = paden[i] ?? ''
        await handle(bezoeker, pad, { zaak, kenmerk: `Voorbeeld ${i + 1}` })
        papieren.push(...(await fetchPapieren(bezoeker, pad, { zaak: zaak.naam, namen })))
      }
      return papieren
    })
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
