import { splitZinnen } from '../../domain/tekst.ts'

/** So many words are read at a glance. */
const MAX_WOORDEN = 22

const countWoorden = (tekst: string): number => tekst.split(/\s+/).filter(Boolean).length

/** As many whole sentences as fit, at least one: nothing is cut in the middle. */
export const shortenZinnen = (tekst: string, max = MAX_WOORDEN): string => {
  const [eerste = '', ...rest] = splitZinnen(tekst)
  let kort = eerste
  for (const zin of rest) {
    const langer = `${kort} ${zin}`
    if (countWoorden(langer) > max) break
    kort = langer
  }
  return kort
}
