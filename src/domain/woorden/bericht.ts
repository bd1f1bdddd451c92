import type { Regelboek } from '../model/regelboek.ts'

const UIT_BERICHT = 'Bekend uit een bericht van een ander; de tekst zelf is niet gelezen.'

/** Whether what a rule rests on first is known from what another wrote about it, and was not read itself. */
export const isUitBericht = (
  { regels, visie }: Pick<Regelboek, 'regels' | 'visie'>,
  id: string,
): boolean => {
  const bron = regels.find((regel) => regel.id === id)?.bron[0]
  return bron !== undefined && visie.documenten[bron.document]?.graad === 'B'
}

/** That, as a sentence with a space before it; empty where it was read. */
export const sayUitBericht = (boek: Pick<Regelboek, 'regels' | 'visie'>, id: string): string =>
  isUitBericht(boek, id) ? ` ${UIT_BERICHT}` : ''
