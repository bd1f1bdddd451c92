import { splitZinnen } from '../tekst.ts'

/** With these a sentence of a rule begins that says what to do; no other sentence in the rules begins with them. */
const WERKWOORDEN = new Set(
  'begin bouw doe dien deel gebruik graaf haal hang houd kies kijk laat leg leid let lever maak overleg pas praat probeer regel scherm schuif sloop sluit spreek stop vang verdeel verhuur verwerk verzet vraag zet zoek'.split(
    ' ',
  ),
)

/** Whether this sentence tells what to do. */
export const isRaad = (zin: string): boolean =>
  zin.endsWith('.') && WERKWOORDEN.has(/^\p{L}+/u.exec(zin)?.[0].toLowerCase() ?? '')

/** What a reason says of itself, and what it tells to do about it; of one that is nothing else, that is the reason. */
export const splitRaad = (tekst: string): { readonly reden: string; readonly raad: string } => {
  const zinnen = splitZinnen(tekst)
  const reden = zinnen.filter((zin) => !isRaad(zin)).join(' ')
  return reden === ''
    ? { reden: tekst, raad: '' }
    : { reden, raad: zinnen.filter(isRaad).join(' ') }
}
