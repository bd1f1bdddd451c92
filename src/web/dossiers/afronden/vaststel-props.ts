import type { EigenConcept } from '../../../app/afronden/concept.ts'
import type { Briefschets } from '../../../app/brief/compose-brief.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import type { Beletsel } from '../../../domain/dossier/tekenen.ts'
import type { Niveau } from '../../../domain/model/visie.ts'
import type { Stijlhuis } from '../../shared/huisstijl.ts'
import type { Ingevuld } from '../../shared/inzending.ts'

/** All that the page to conclude, write and finish shows. */
export interface VaststelProps {
  readonly dossier: Dossier
  readonly ingevuld: Ingevuld
  readonly isAanvraag: boolean
  /** For which the letter below is. */
  readonly conclusie: Niveau | undefined
  /** Whether that is what the advice says. */
  readonly eens: boolean
  /** Absent while nothing was concluded. */
  readonly schets: Briefschets | undefined
  readonly bijVoorwaarde: boolean
  /** Of the letter as it stands here: what is signed was seen. */
  readonly getoond: string
  readonly laatste: string
  /** The plan was assessed again since this was written: the motivation was made anew. */
  readonly isOud: boolean
  readonly aangevinkt: ReadonlySet<string>
  readonly stijlhuis: Stijlhuis
  /** What who looks wrote here before and did not sign; absent: nothing, or it was sent just now. */
  readonly concept?: EigenConcept
  /** Why who looks may not sign it now. */
  readonly beletsel: Beletsel | undefined
}
