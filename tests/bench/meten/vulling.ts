import type { Database } from '../../../src/adapters/database/database.ts'
import { createUuid } from '../../../src/adapters/id/uuid.ts'
import { assessHier } from '../../../src/app/beoordelen/assess-hier.ts'
import type { Omgeving } from '../../../src/app/omgeving.ts'
import type { NieuweBeoordeling } from '../../../src/app/ports/beoordelingen.ts'
import type { Gebeurtenis } from '../../../src/domain/dossier/gebeurtenis.ts'
import { createVerzoeken } from './verzoeken.ts'

/** So many are really assessed; the others are the same under another id and name. */
const VERSCHILLEND = 100
const DAG_MS = 86_400_000
const DOOR = 'A. de Vries'

const assessVerschillend = (omgeving: Omgeving, nu: Date): readonly NieuweBeoordeling[] =>
  createVerzoeken(omgeving, VERSCHILLEND).map((inhoud) => {
    const stempel = { id: createUuid(), aangemaaktOp: nu.toISOString() }
    const vraag = { inhoud, mag: { alsBehandelaar: true, concept: false }, nu, stempel }
    const { inhoud: tekst, kenmerken } = assessHier(omgeving, vraag)
    return { ...stempel, inhoud: tekst, ...kenmerken }
  })

/** Another case on the same plan, `nummer` hours before now. */
const copy = (basis: NieuweBeoordeling, nummer: number, nu: Date): NieuweBeoordeling => {
  const id = createUuid()
  return {
    ...basis,
    id,
    naam: `Proefzaak ${nummer}`,
    aangemaaktOp: new Date(nu.getTime() - nummer * 3_600_000).toISOString(),
    inhoud: basis.inhoud.replaceAll(basis.id, id),
  }
}

type Poorten = Pick<Database, 'opslag' | 'inzendingen' | 'dossiers'>

/** Half of the cases were sent in, with a number and a link; the others came in through the API. */
const storeZaak = async (
  { opslag, inzendingen }: Poorten,
  beoordeling: NieuweBeoordeling,
  { nummer, nu }: { readonly nummer: number; readonly nu: Date },
): Promise<number> => {
  if (nummer % 2 === 0) {
    await opslag.add(beoordeling)
    return 0
  }
  const vast = { vastgelegdOp: beoordeling.aangemaaktOp, door: DOOR }
  const zelftoets = nummer.toString(16).padStart(64, '0')
  await inzendingen.send({
    beoordeling,
    zelftoets,
    jaar: nu.getFullYear(),
    gebeurtenissen: (vt) => [
      { ...vast, volgnummer: 1, gebeurtenis: { soort: 'uit_zelftoets', zelftoets } },
      { ...vast, volgnummer: 2, gebeurtenis: { soort: 'ingezonden', nummer: vt, afzender: '{}' } },
    ],
    berichten: () => [],
    link: {
      sleutelSha256: `f${nummer.toString(16).padStart(63, '0')}`,
      verlooptOp: new Date(nu.getTime() + 90 * DAG_MS).toISOString(),
    },
  })
  return 2
}

/** Of every ten cases three wait for their initiator, and two were decided. */
const goOn = async (
  { opslag, dossiers }: Poorten,
  { id, aangemaaktOp }: NieuweBeoordeling,
  { nummer, volgnummer, nu }: { nummer: number; volgnummer: number; nu: Date },
): Promise<void> => {
  if (nummer % 10 < 3) {
    const gebeurtenis: Gebeurtenis = {
      soort: 'aanvulling_gevraagd',
      feiten: ['woningenNieuw'],
      verlooptOp: new Date(nu.getTime() + 30 * DAG_MS).toISOString(),
    }
    await dossiers.add(id, [{ volgnummer, vastgelegdOp: aangemaaktOp, door: DOOR, gebeurtenis }])
  } else if (nummer % 10 < 5) {
    const besluit = { stand: 'vergund', conclusie: 'ja', motivering: 'Het past.' } as const
    await opslag.addBesluit({
      id: createUuid(),
      beoordeling: id,
      vastgelegdOp: aangemaaktOp,
      ...besluit,
    })
  }
}

/** Puts so many cases straight in the store, the same in every run. */
export const fillZaken = async (
  omgeving: Omgeving,
  poorten: Poorten,
  aantal: number,
): Promise<void> => {
  const nu = omgeving.nu()
  const verschillend = assessVerschillend(omgeving, nu)
  for (let nummer = 1; nummer <= aantal; nummer++) {
    const beoordeling = copy(verschillend[nummer % VERSCHILLEND] as NieuweBeoordeling, nummer, nu)
    const gebeurd = await storeZaak(poorten, beoordeling, { nummer, nu })
    await goOn(poorten, beoordeling, { nummer, volgnummer: gebeurd + 1, nu })
  }
}
