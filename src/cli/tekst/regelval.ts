const BREEDTE = 96

export interface Inspringing {
  readonly eerste?: string
  readonly verder?: string
}

/** Breaks text into lines of at most 96 characters, on spaces; a longer word gets a line of its own. */
export const wrap = (tekst: string, { eerste = '', verder = '' }: Inspringing = {}): string[] => {
  const regels: string[] = []
  let regel = eerste
  let leeg = true
  for (const woord of tekst.split(/\s+/).filter((deel) => deel !== '')) {
    if (!leeg && regel.length + 1 + woord.length > BREEDTE) {
      regels.push(regel)
      regel = verder
      leeg = true
    }
    regel = leeg ? regel + woord : `${regel} ${woord}`
    leeg = false
  }
  return leeg ? regels : [...regels, regel]
}
