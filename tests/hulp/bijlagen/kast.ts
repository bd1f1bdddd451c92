import type { Bijlage, Bijlagehouder, BijlagenPort } from '../../../src/app/ports/zelftoetsen.ts'

interface Rij {
  readonly houder: Bijlagehouder
  readonly bijlage: Bijlage
  readonly inhoud: Uint8Array
}

const isVan = (een: Bijlagehouder, ander: Bijlagehouder): boolean =>
  JSON.stringify(een) === JSON.stringify(ander)

/** What is added to plans, in memory. */
export const createBijlagenkast = (): BijlagenPort => {
  let rijen: readonly Rij[] = []
  const isTekening = ({ bijlage }: Rij) => bijlage.soort !== 'omschrijving'
  return {
    list: async (houder) =>
      rijen
        .filter((rij) => isVan(rij.houder, houder))
        .toSorted((a, b) => Number(isTekening(a)) - Number(isTekening(b)))
        .map(({ bijlage }) => bijlage),
    read: async (houder, id) =>
      rijen.find((rij) => isVan(rij.houder, houder) && rij.bijlage.id === id),
    add: async (houder, { bijlage, inhoud }, { aantal, samenMb }) => {
      const eigen = rijen.filter((rij) => isVan(rij.houder, houder))
      const nieuw = { houder, bijlage: { ...bijlage, sha256: '0'.repeat(64) }, inhoud }
      if (bijlage.soort === 'omschrijving') {
        rijen = [...rijen.filter((rij) => !eigen.includes(rij) || isTekening(rij)), nieuw]
        return 'bewaard'
      }
      if (eigen.filter(isTekening).length >= aantal) return 'te_veel'
      const bytes = rijen.reduce((som, rij) => som + rij.bijlage.bytes, bijlage.bytes)
      if (bytes > samenMb * 1_000_000) return 'vol'
      rijen = [...rijen, nieuw]
      return 'bewaard'
    },
    remove: async (zelftoets, id) => {
      const over = rijen.filter(
        ({ houder, bijlage }) => !isVan(houder, { zelftoets }) || bijlage.id !== id,
      )
      const weg = over.length < rijen.length
      rijen = over
      return weg
    },
  }
}
