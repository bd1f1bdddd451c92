import type { Linkdagen } from '../omgeving.ts'

const GEWOON: Linkdagen = { zelftoets: 30, aanvulling: 30, bijdrage: 14, status: 180 }

/** How long links work: as it was configured, and else as usual. */
export const linkdagenOf = ({
  linkdagen,
}: {
  readonly linkdagen?: Partial<Linkdagen>
}): Linkdagen => ({ ...GEWOON, ...linkdagen })
