import {
  type Gebiedeninhoud,
  gebiedeninhoudOf,
  joinRegelboek,
  type Regelboek,
  type Regelboekinhoud,
  regelboekinhoudOf,
} from '../../domain/model/regelboek.ts'
import type { Omgeving } from '../omgeving.ts'
import type { Archief, ArchiefPort, Archiefsoort, Boekherkomst } from '../ports/archief.ts'

/** A rulebook takes some MB once its areas are prepared: of those no longer in the files, the last few are ready. */
const MAX_GEREED = 3

type Gereedschap = Pick<Omgeving, 'hash' | 'boeken' | 'prepare'> & { readonly port: ArchiefPort }

/** Reads what was kept, and proves that it is what it is kept as. */
const createLezer = ({ port, hash }: Gereedschap) => {
  const read = async <T>(soort: Archiefsoort, sha256: string): Promise<T | undefined> => {
    const tekst = await port.get(soort, sha256)
    if (tekst === undefined) return undefined
    const inhoud = JSON.parse(tekst) as T
    if (hash.sha256(hash.canonicalize(inhoud)) !== sha256) {
      throw new Error(`archive: ${soort} ${sha256} is not what it is kept as`)
    }
    return inhoud
  }
  return async ({ regelboek, gebieden }: Boekherkomst): Promise<Regelboek | undefined> => {
    const inhoud = await read<Regelboekinhoud>('regelboek', regelboek.sha256)
    const set = await read<Gebiedeninhoud>('gebieden', gebieden.sha256)
    return inhoud && set
      ? joinRegelboek(inhoud, set, { sha256: regelboek.sha256, gebiedenSha256: gebieden.sha256 })
      : undefined
  }
}

export const createArchief = (gereedschap: Gereedschap): Archief => {
  const { port, boeken, prepare } = gereedschap
  const bewaard = new Set<string>()
  const gereed = new Map<string, ReturnType<Gereedschap['prepare']>>()
  const read = createLezer(gereedschap)
  /** Words outside the hash, which the files still have of this or of a later version. */
  const withGedeeld = (boek: Regelboek): Regelboek => {
    const geladen = boeken.byId(boek.visie.id) ?? boeken.all[0]
    const { procedure, plantypen, voorschriften } = geladen?.regelboek ?? {}
    return {
      ...boek,
      ...(procedure && { procedure }),
      ...(plantypen && { plantypen }),
      ...(voorschriften && { voorschriften }),
    }
  }
  const addOnce = async (soort: Archiefsoort, sha256: string, write: () => string) => {
    if (bewaard.has(sha256)) return
    await port.add(soort, sha256, write())
    bewaard.add(sha256)
  }
  const keep = async (boek: Regelboek) => {
    await addOnce('regelboek', boek.sha256, () => JSON.stringify(regelboekinhoudOf(boek)))
    await addOnce('gebieden', boek.gebiedenSha256, () => JSON.stringify(gebiedeninhoudOf(boek)))
  }
  const makeRoom = () => {
    const [oudste] = gereed.keys()
    if (gereed.size <= MAX_GEREED || oudste === undefined) return
    gereed.get(oudste)?.free()
    gereed.delete(oudste)
  }
  return {
    keep,
    keepUsed: async (regelboeken) => {
      const bij: Regelboek[] = []
      for (const boek of regelboeken) {
        const gebruikt =
          (await port.isUsed('regelboek', boek.sha256)) &&
          (await port.isUsed('gebieden', boek.gebiedenSha256))
        if (!gebruikt) continue
        await keep(boek)
        bij.push(boek)
      }
      return bij
    },
    find: async (herkomst) => {
      const geladen = boeken.bySha(herkomst.regelboek.sha256, herkomst.gebieden.sha256)
      if (geladen !== undefined) return geladen
      const sleutel = `${herkomst.regelboek.sha256} ${herkomst.gebieden.sha256}`
      const eerder = gereed.get(sleutel)
      const boek = eerder ?? (await read(herkomst))
      if (boek === undefined) return undefined
      // Somebody may have asked for the same one meanwhile.
      const klaar = gereed.get(sleutel) ?? ('toetser' in boek ? boek : prepare(withGedeeld(boek)))
      gereed.delete(sleutel)
      gereed.set(sleutel, klaar)
      makeRoom()
      return klaar.toetser
    },
  }
}
