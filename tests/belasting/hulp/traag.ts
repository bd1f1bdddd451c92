/** Whoever asks whether the service lives waits no longer than this, ms. */
export const TRAAG_MS = 100
