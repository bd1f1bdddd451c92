/** This machine, by the names under which nothing from elsewhere can reach it. */
export const LOKAAL: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** Whether a host is such a name: nobody listens in on the way there. An IPv6 address may stand without its brackets. */
export const isLokaal = (host: string): boolean =>
  [host, `[${host}]`].some((naam) => LOKAAL.includes(naam))
