import type { VastgelegdeGebeurtenis } from '../../domain/dossier/gebeurtenis.ts'
import type { Persoon } from '../../domain/dossier/persoon.ts'
import {
  type Beletsel,
  beletselVan,
  GEEN_TEKENREGELS,
  type Tekent,
} from '../../domain/dossier/tekenen.ts'
import { foldZaak, geldendVan } from '../../domain/dossier/zaak.ts'
import { refuseFouten } from '../../domain/errors.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'

const MELDINGEN: Readonly<Record<Beletsel, string>> = {
  niet_bevoegd:
    'U mag dit niet ondertekenen: dat is bij u geregeld (TEKENBEVOEGD). Vraag een collega die het wel mag; wat u schreef, staat er nog.',
  punten_open:
    'De tweede lezer legde punten terug die nog open staan. Handel ze eerst af, op het tabblad Conclusie.',
  niet_gelezen:
    'Hier is eerst een tweede lezer nodig die akkoord is met de laatste conclusie en brief. Vraag hem op het tabblad Conclusie.',
  las_zelf: 'U was zelf de tweede lezer: een collega legt dit vast.',
}

/** Throws AppError('ongeldige_invoer') at this pointer when this person may not sign this now. */
export const requireTeken = (
  { tekenregels = GEEN_TEKENREGELS }: Pick<OmgevingMetDossiers, 'tekenregels'>,
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  { wat, wie, pointer }: { readonly wat: Tekent; readonly wie: Persoon; readonly pointer: string },
): void => {
  const geldend = geldendVan({ gebeurtenissen, zaak: foldZaak(gebeurtenissen) })
  const beletsel = beletselVan(geldend, wie, { wat, regels: tekenregels })
  if (beletsel === undefined) return
  refuseFouten([{ pointer, code: beletsel, melding: MELDINGEN[beletsel] }])
}
