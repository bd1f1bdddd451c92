import type { Peildatum } from '../../domain/model/initiatief.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { compileRegelboek } from '../../domain/regeltaal/regelwerk.ts'
import { peildatumOf } from './peildatum.ts'

/**
 * Keeps what is made of a rulebook while that rulebook is loaded and the day lasts: pages that only read
 * the vision then cost no more than writing them out.
 */
export const rememberPerBoek = <T>(
  make: (regelboek: Regelboek, peildatum: Peildatum, nu: Date) => T,
) => {
  const bekend = new WeakMap<Regelboek, { readonly dag: string; readonly waarde: T }>()
  return (regelboek: Regelboek, nu: Date): T => {
    const peildatum = peildatumOf(regelboek, nu)
    const dag = `${peildatum.geldigOp} ${peildatum.beschikbaarOp}`
    const eerder = bekend.get(regelboek)
    if (eerder?.dag === dag) return eerder.waarde
    const waarde = make(regelboek, peildatum, nu)
    bekend.set(regelboek, { dag, waarde })
    return waarde
  }
}

/** The rulebook as it holds today, or on its first day. */
export const werkVan = rememberPerBoek(compileRegelboek)
