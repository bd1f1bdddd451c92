import type { HerhalingenPort, Poging } from '../../src/app/ports/herhalingen.ts'

/** Requests by their keys, in memory: nothing is at work on one longer than it takes. */
export const createHerhalingen = (): HerhalingenPort & {
  readonly complete: (poging: Poging | undefined, gemaakt: string) => void
} => {
  const bekend = new Map<string, { verzoekSha256: string; poging: string; gemaakt?: string }>()
  return {
    begin: async ({ sleutelSha256, verzoekSha256 }, { id }) => {
      const eerder = bekend.get(sleutelSha256)
      if (eerder === undefined) {
        bekend.set(sleutelSha256, { verzoekSha256, poging: id })
        return { stand: 'nieuw', poging: { sleutelSha256, id } }
      }
      if (eerder.verzoekSha256 !== verzoekSha256) return { stand: 'ander' }
      const { gemaakt } = eerder
      return gemaakt === undefined ? { stand: 'bezig' } : { stand: 'gedaan', gemaakt }
    },
    drop: async ({ sleutelSha256 }) => {
      if (bekend.get(sleutelSha256)?.gemaakt === undefined) bekend.delete(sleutelSha256)
    },
    removeVerlopen: async () => undefined,
    complete: (poging, gemaakt) => {
      const eerder = poging && bekend.get(poging.sleutelSha256)
      if (eerder) eerder.gemaakt = gemaakt
    },
  }
}
