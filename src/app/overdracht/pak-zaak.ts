import type { PakketPort } from '../ports/dienst/pakket.ts'
import type { Rapportvormen } from '../ports/rapport.ts'
import type { BijlagenPort, Bijlagesoort } from '../ports/zelftoetsen.ts'
import { getBewaardRapport } from '../rapport/get-rapport.ts'
import { type Bestand, exportOpenbaar, exportZaak } from './exporteer.ts'
import { readHeleZaak, type Zaakomgeving } from './lees-zaak.ts'

interface Pakvraag {
  /** The case, by the id of any of its beoordelingen. */
  readonly genoemd: string
  /** In the form to publish, without what leads to people. */
  readonly openbaar: boolean
  /** Where the case comes from: the address of the service. */
  readonly bron: string
  /** Makes the report that goes along with the whole of it. */
  readonly pdf: Rapportvormen['pdf']
}

/** A case in one zip. */
export interface Pak {
  /** That of the case. */
  readonly id: string
  /** So many files are in it. */
  readonly aantal: number
  readonly inhoud: Uint8Array
  /** In so many places something was left out; absent: it is whole. */
  readonly weggelaten?: number
}

/** PRONOM names. */
const FORMAAT: Readonly<Record<Bijlagesoort, string>> = {
  omschrijving: 'Plain Text File (x-fmt/111)',
  pdf: 'Acrobat PDF (fmt/276)',
  png: 'Portable Network Graphics (fmt/11)',
  jpeg: 'JPEG File Interchange Format (fmt/43)',
}

/** What the initiator added, each under its number: two may be called the same. */
const packBijlagen = async (
  { bijlagen }: { readonly bijlagen: BijlagenPort },
  zaak: string,
): Promise<readonly Bestand[]> => {
  const gepakt: Bestand[] = []
  for (const [i, { id, naam, soort }] of (await bijlagen.list({ zaak })).entries()) {
    const gelezen = await bijlagen.read({ zaak }, id)
    if (!gelezen) continue
    gepakt.push({
      naam: `bijlagen/${i + 1}-${naam}`,
      inhoud: gelezen.inhoud,
      formaat: FORMAAT[soort],
    })
  }
  return gepakt
}

/** Takes a whole case out, to hand over or to publish. Throws AppError('niet_gevonden'). */
export const packZaak = async (
  omgeving: Zaakomgeving &
    Parameters<typeof getBewaardRapport>[0] & {
      readonly bijlagen: BijlagenPort
      readonly pakket: PakketPort
      readonly nu: () => Date
    },
  { genoemd, openbaar, bron, pdf }: Pakvraag,
): Promise<Pak> => {
  const { pakket, nu } = omgeving
  const zaak = await readHeleZaak(omgeving, genoemd)
  const { id } = zaak
  const vraag = { zaak, bron, op: nu().toISOString(), hashBestand: pakket.hash }
  if (openbaar) {
    const { bestanden, weggelaten } = exportOpenbaar(vraag)
    const inhoud = await pakket.zip(bestanden)
    return { id, aantal: bestanden.length, inhoud, weggelaten: weggelaten.length }
  }
  const huidig = String(zaak.beoordelingen.at(-1)?.id ?? id)
  const rapport = await getBewaardRapport(omgeving, huidig, {
    register: 'motivering',
    dienst: bron,
  })
  const erbij = [
    { naam: 'rapport.pdf', inhoud: await pdf(rapport), formaat: 'Acrobat PDF (fmt/276)' },
    ...(await packBijlagen(omgeving, id)),
  ]
  const bestanden = exportZaak({ ...vraag, erbij })
  return { id, aantal: bestanden.length, inhoud: await pakket.zip(bestanden) }
}
