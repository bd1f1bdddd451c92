import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import type { VastgelegdeGebeurtenis } from '../../../domain/dossier/gebeurtenis.ts'
import { AppError } from '../../../domain/errors.ts'
import type { Veldfout } from '../../onderdelen/fouten.tsx'
import { isInvoerfout, toFouten } from './formulieren.ts'

/** Said at the field that holds what was typed: it is still there, beside what a colleague did. */
const intussen = (veld: string): Veldfout => ({
  veld,
  melding:
    'Een collega heeft intussen iets vastgelegd; het staat hieronder of in de geschiedenis. Uw tekst staat er nog. Lees eerst wat er staat, en leg dan vast.',
})

/** Does it and gives what is wrong; nothing when it is done. `veld` is where a conflict is told. */
export const tryHandeling = async (
  werk: () => Promise<unknown>,
  veld: string,
): Promise<readonly Veldfout[]> => {
  try {
    await werk()
    return []
  } catch (fout) {
    if (isInvoerfout(fout)) return toFouten(fout)
    if (fout instanceof AppError && fout.code === 'gewijzigd') return [intussen(veld)]
    throw fout
  }
}

/** What happened in a case and was not withdrawn. */
export const geldendVan = ({ gebeurtenissen, zaak }: Dossier): readonly VastgelegdeGebeurtenis[] =>
  gebeurtenissen.filter(({ volgnummer }) => !zaak.teruggenomen.has(volgnummer))
