/** What has an object in its address that belongs to one gezag: a case, a plan or a stored beoordeling. */
const VREEMD = / (\/dossiers\/:id|\/ontwikkelingen\/:plan|\/v1\/beoordelingen\/:id)(\/|$)/

/** Whether this route can be asked for something of another gezag. */
export const hasVreemd = (naam: string): boolean => VREEMD.test(naam)
