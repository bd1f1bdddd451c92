/** Id of the rule that a budget makes, and of the number that it counts: of no rulebook, so without a code or a label. */
const REGEL = /\bbudget:[\w-]+:\w+:\d+/g
const GETAL = /\bbudget[A-Z]\w*\d\w*\b/g

/** The same assessment with a short code and words where a budget has an id that nobody can read. */
export const nameRuimte = <T>(geheel: T): T => {
  const codes = new Map<string, string>()
  const codeOf = (id: string): string => {
    const code = codes.get(id) ?? `RUIMTE-${codes.size + 1}`
    codes.set(id, code)
    return code
  }
  return JSON.parse(
    JSON.stringify(geheel).replace(REGEL, codeOf).replace(GETAL, 'wat de plannen daar samen nemen'),
  ) as T
}
