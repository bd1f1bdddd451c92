import type { UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import { upperFirst } from '../../domain/tekst.ts'
import type { Blok, Paragraaf, Punt, Register, Tabel } from '../ports/rapport.ts'
import { nameHerkomst } from '../woorden/codes.ts'
import { nameUitkomst, sayOordeel } from '../woorden/namen.ts'

export const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst })
/** Above what follows, within a paragraph. */
export const tussenkop = (tekst: string): Blok => ({ soort: 'tussenkop', tekst })
export const letOp = (tekst: string): Blok => ({ soort: 'let_op', tekst })
/** A place for the officer's own text. */
export const eigenTekst = (vraag: string): Blok => ({ soort: 'eigen_tekst', vraag })
export const tabel = (inhoud: Tabel): Blok => ({ soort: 'tabel', tabel: inhoud })
export const opsomming = (punten: readonly Punt[]): Blok => ({ soort: 'punten', punten })
export const paragraaf = (titel: string, blokken: readonly Blok[]): Paragraaf => ({
  titel,
  blokken,
})

/** A paragraph of statements, after what introduces them; none when there are no statements. */
export const listParagraaf = (
  titel: string,
  punten: readonly Punt[],
  ...vooraf: readonly Blok[]
): readonly Paragraaf[] =>
  punten.length === 0 ? [] : [paragraaf(titel, [...vooraf, opsomming(punten)])]

/** A statement of which nothing needs to be said of where it comes from. */
export const toKaal = (tekst: string): Punt => ({ tekst, labels: [] })

/** Statements, or a sentence when there are none. */
export const orZin = (punten: readonly Punt[], leeg: string): Blok =>
  punten.length === 0 ? alinea(leeg) : opsomming(punten)

/** An outcome as a statement: the officer sees rule and judgement, the initiator only what it means. */
export const toPunt = (
  uitkomst: UitkomstMetToelichting,
  register: Register,
  nameGebied: (id: string) => string,
): Punt => {
  const waar = uitkomst.gebied === undefined ? '' : `, ${nameGebied(uitkomst.gebied)}`
  return {
    ...(register === 'motivering' && {
      kop: `${uitkomst.regel} ${nameUitkomst(uitkomst)}${sayOordeel(uitkomst)}${waar}`,
    }),
    tekst: uitkomst[register],
    labels: nameHerkomst(uitkomst),
  }
}

const nameOptie = (label: string, naTeGaan: boolean) =>
  naTeGaan ? `${label} (nog na te gaan of dit nodig is)` : label

/** A step, document or adviser, and the rules that ask for it. */
export const toVervolg = (
  deel: {
    readonly label: string
    readonly naTeGaan: boolean
    readonly regels: readonly string[]
  },
  register: Register,
): Punt => ({
  tekst: upperFirst(nameOptie(deel.label, deel.naTeGaan)),
  labels: register === 'motivering' ? deel.regels : [],
})
