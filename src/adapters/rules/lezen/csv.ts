/** One row of a CSV file with the line on which it starts (from 1). */
export interface Rij {
  readonly regel: number
  readonly velden: readonly string[]
}

/** RFC 4180: quoted fields may hold commas, doubled quotes and line ends. */
export const parseCsv = (tekst: string): readonly Rij[] => {
  const rijen: Rij[] = []
  let velden: string[] = []
  let veld = ''
  let binnen = false
  let regel = 1
  let begin = 1
  const endField = () => {
    velden.push(veld)
    veld = ''
  }
  const endRow = () => {
    endField()
    if (velden.length > 1 || velden[0] !== '') rijen.push({ regel: begin, velden })
    velden = []
  }
  for (let i = 0; i < tekst.length; i++) {
    const teken = tekst[i]
    if (teken === '\n') regel++
    if (binnen) {
      if (teken !== '"') veld += teken
      else if (tekst[i + 1] === '"') veld += tekst[i++]
      else binnen = false
    } else if (teken === '"') binnen = true
    else if (teken === ',') endField()
    else if (teken === '\n') {
      endRow()
      begin = regel
    } else if (teken !== '\r') veld += teken
  }
  if (veld !== '' || velden.length > 0) endRow()
  return rijen
}
