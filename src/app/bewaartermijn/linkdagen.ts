import type { Linkdagen } from '../omgeving.ts'

/** A water board or safety region takes weeks for an advice. */
const GEWOON: Linkdagen = { zelftoets: 30, aanvulling: 30, bijdrage: 42, status: 180 }

/** How long links work: as it was configured, and else as usual. */
export const linkdagenOf = ({
  linkdagen,
}: {
  readonly linkdagen?: Partial<Linkdagen>
}): Linkdagen => ({ ...GEWOON, ...linkdagen })
