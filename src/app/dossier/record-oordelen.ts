import type { FeitGebeurtenis, Geldend } from '../../domain/dossier/zaak.ts'
import type { FeitWaarde } from '../../domain/model/feit.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import { geldtNietIn } from './geldt-niet.ts'
import { readKortDossier } from './read-dossier.ts'
import { recordGebeurtenis } from './record-gebeurtenis.ts'
import type { Handelend } from './record-handeling.ts'

/** The answer of a person to one open norm, and why. */
export interface Oordeelvraag {
  readonly feit: string
  readonly waarde: FeitWaarde | undefined
  readonly reden: string
}

/** A point that a colleague answered meanwhile. */
export type Ingehaald = Geldend<FeitGebeurtenis>

/** That a question does not play here, and why. */
export type Geldtnietvraag = Pick<Oordeelvraag, 'feit' | 'reden'>

interface Samengevat extends Handelend {
  readonly oordelen: readonly Oordeelvraag[]
  readonly geldtNiet?: readonly Geldtnietvraag[]
}

/**
 * Records several judgements at once, after which the case is assessed once. What a colleague answered since `gezien` is
 * left as it is and given back; all else is recorded, so that nothing is lost. Throws as recordGebeurtenis.
 */
export const recordOordelen = async (
  omgeving: OmgevingMetDossiers,
  id: string,
  { gezien, door, oordelen, geldtNiet = [] }: Samengevat,
): Promise<readonly Ingehaald[]> => {
  const { zaak, gebeurtenissen } = await readKortDossier(omgeving, id)
  const { canonicalize } = omgeving.hash
  const sinds = (feit: string): Ingehaald | undefined => {
    const geldend = zaak.feiten.get(feit)
    return geldend && geldend.volgnummer > gezien ? geldend : undefined
  }
  const botst: Ingehaald[] = []
  const nieuw: Oordeelvraag[] = []
  for (const oordeel of oordelen) {
    const ander = sinds(oordeel.feit)
    if (ander === undefined) nieuw.push(oordeel)
    // Answered the same meanwhile, perhaps by a second click: there is nothing to choose.
    else if (canonicalize(ander.gebeurtenis.waarde) !== canonicalize(oordeel.waarde ?? ''))
      botst.push(ander)
  }
  // Said already, perhaps by a second click.
  const al = geldtNietIn({ gebeurtenissen, zaak })
  const niet = geldtNiet.filter(({ feit, reden }) => al.get(feit)?.reden !== reden.trim())
  if (nieuw.length + niet.length > 0) {
    await recordGebeurtenis(omgeving, id, {
      gezien: zaak.laatste,
      door,
      gebeurtenissen: [
        ...nieuw.map((oordeel) => ({ soort: 'norm_beantwoord', ...oordeel })),
        ...niet.map((deel) => ({ soort: 'norm_geldt_niet', ...deel })),
      ],
    })
  }
  return botst
}
