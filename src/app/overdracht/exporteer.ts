import { afrondingVan } from '../../domain/dossier/afronding.ts'
import type { Bestand as InPakket, PakketPort } from '../ports/dienst/pakket.ts'
import type { HeleZaak } from './lees-zaak.ts'
import { maskZaak, type Weggelaten } from './openbaar.ts'

export interface Bestand extends InPakket {
  /** PRONOM name of what it is. */
  readonly formaat: string
}

const JSON_FORMAAT = 'JSON Data Interchange Format (fmt/817)'

const writeJson = (naam: string, waarde: unknown): Bestand => ({
  naam,
  inhoud: `${JSON.stringify(waarde, null, 2)}\n`,
  formaat: JSON_FORMAAT,
})

const listBestanden = ({ beoordelingen, gebeurtenissen, besluiten, vernietigd }: HeleZaak) => {
  const brief = gebeurtenissen.findLast(
    ({ gebeurtenis }) => gebeurtenis.soort === 'brief_opgesteld',
  )
  return [
    ...beoordelingen.map((een, i) => writeJson(`beoordelingen/${i + 1}.json`, een)),
    writeJson('gebeurtenissen.json', gebeurtenissen),
    writeJson('besluiten.json', besluiten),
    ...(vernietigd.length > 0 ? [writeJson('vernietigd.json', vernietigd)] : []),
    ...(brief?.gebeurtenis.soort === 'brief_opgesteld'
      ? [
          {
            naam: 'brief.txt',
            inhoud: `${brief.gebeurtenis.tekst}\n`,
            formaat: 'Plain Text File (x-fmt/111)',
          },
        ]
      : []),
  ]
}

const sizeOf = (inhoud: string | Uint8Array) => Buffer.byteLength(inhoud)

export interface Exportvraag {
  readonly zaak: HeleZaak
  /** Where the case comes from: the name of the service. */
  readonly bron: string
  /** ISO 8601 instant, UTC. */
  readonly op: string
  /** More than is stored of it: the report as people read it. */
  readonly erbij?: readonly Bestand[]
  readonly hashBestand: PakketPort['hash']
}

/** Names follow MDTO 1.0, the standard for metadata of what the government archives. */
const describeZaak = (
  { zaak, bron, op, hashBestand }: Exportvraag,
  bestanden: readonly Bestand[],
  beperking: string,
) => {
  const [eerste] = zaak.beoordelingen
  // Of an idea its answer is the end; otherwise the last thing that was decided.
  const laatste = afrondingVan(zaak.gebeurtenissen) ?? zaak.besluiten.at(-1)
  return {
    informatieobject: {
      identificatie: [{ identificatieKenmerk: zaak.id, identificatieBron: bron }],
      naam: eerste?.naam ?? zaak.id,
      aggregatieniveau: { begripLabel: 'Dossier', begripBegrippenlijst: 'MDTO' },
      classificatie: [{ begripLabel: 'Toets aan de omgevingsvisie' }],
      dekkingInTijd: [
        {
          dekkingInTijdType: { begripLabel: 'Looptijd' },
          dekkingInTijdBegindatum: String(eerste?.aangemaaktOp ?? '').slice(0, 10),
          ...(laatste && { dekkingInTijdEinddatum: laatste.vastgelegdOp.slice(0, 10) }),
        },
      ],
      event: [
        { eventType: { begripLabel: 'Export' }, eventTijd: op },
        ...zaak.vernietigd.map(({ soort, vastgelegdOp, grond }) => ({
          eventType: {
            begripLabel: `Vernietiging van ${soort === 'bijlage' ? 'bijlagen' : 'namen en teksten'}`,
          },
          eventTijd: vastgelegdOp,
          eventResultaat: grond,
        })),
      ],
      beperkingGebruik: [{ beperkingGebruikType: { begripLabel: beperking } }],
    },
    bestanden: bestanden.map(({ naam, inhoud, formaat }) => ({
      naam,
      omvang: sizeOf(inhoud),
      bestandsformaat: { begripLabel: formaat, begripBegrippenlijst: 'PRONOM' },
      checksum: {
        checksumAlgoritme: 'SHA-256',
        checksumWaarde: hashBestand(inhoud),
        checksumDatum: op,
      },
    })),
  }
}

/** The whole of a case, to hand over to an archive: what is stored, the report, and what it all is. */
export const exportZaak = (vraag: Exportvraag): readonly Bestand[] => {
  const bestanden = [...listBestanden(vraag.zaak), ...(vraag.erbij ?? [])]
  const mdto = describeZaak(
    vraag,
    bestanden,
    'Persoonsgegevens: alleen voor wie daartoe bevoegd is',
  )
  return [writeJson('metagegevens.json', mdto), ...bestanden]
}

const LEES_NA = `Dit is de openbare vorm van een zaak. Namen van wie iets vastlegde of werd gevraagd, en
nummers en adressen waarmee één persoon te vinden is, zijn eruit gehaald; op elke plek staat dat.
In weggelaten.json staat waar en op welke grond. Namen die iemand in een tekst schreef en die nergens
anders in de zaak staan, herkent Visietoets niet: lees de teksten na voordat u ze openbaar maakt.
De omschrijving en de tekeningen van de initiatiefnemer zitten er niet in.
`

/** The same as it can be published: without what leads to people, and with each place marked. */
export const exportOpenbaar = (
  vraag: Exportvraag,
): { readonly bestanden: readonly Bestand[]; readonly weggelaten: readonly Weggelaten[] } => {
  const { zaak, weggelaten } = maskZaak(vraag.zaak)
  const bestanden = [
    ...listBestanden(zaak),
    writeJson('weggelaten.json', weggelaten),
    { naam: 'LEES_EERST.txt', inhoud: LEES_NA, formaat: 'Plain Text File (x-fmt/111)' },
  ]
  const mdto = describeZaak({ ...vraag, zaak }, bestanden, 'Openbaar, na controle')
  return { bestanden: [writeJson('metagegevens.json', mdto), ...bestanden], weggelaten }
}
