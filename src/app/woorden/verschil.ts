import { formatGetal } from '../../domain/tekst.ts'

/** "10 m", "1.200,5 m²", "3": a number with what may stand behind it, and nothing else. */
const GETAL =
  /^(?:hoogstens |maximaal |minstens |minimaal )?(-?\d[\d.]*(?:,\d+)?)\s*([^\d\s][^\d]*)?$/iu

const readMaat = (tekst: string) => {
  const [, getal, eenheid = ''] = GETAL.exec(tekst.trim().replace(/\.$/, '')) ?? []
  if (getal === undefined) return undefined
  const waarde = Number(getal.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.'))
  return Number.isNaN(waarde) ? undefined : { waarde, eenheid: eenheid.trim().toLowerCase() }
}

/** How much more or less is asked than allowed: "3 m meer"; undefined where these are no two numbers of one unit. */
export const wordVerschil = (toegestaan: string, gevraagd: string): string | undefined => {
  const [mag, wil] = [readMaat(toegestaan), readMaat(gevraagd)]
  if (mag === undefined || wil === undefined || mag.eenheid !== wil.eenheid) return undefined
  const verschil = Math.round((wil.waarde - mag.waarde) * 1_000) / 1_000
  if (verschil === 0) return undefined
  const maat = [formatGetal(Math.abs(verschil)), mag.eenheid].filter(Boolean).join(' ')
  return `${maat} ${verschil > 0 ? 'meer' : 'minder'}`
}
