/** On this machine nobody listens in: only here a service may be asked over http. */
export const isLokaal = (adres: URL): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(adres.hostname)
