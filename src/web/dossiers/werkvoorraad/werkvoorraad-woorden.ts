import type { Volgorde } from '../../../app/dossier/volgorde.ts'
import type { Stap, WachtOp, Zaakregel } from '../../../app/dossier/zaakregels.ts'
import { formatAantal } from '../../../domain/tekst.ts'

export const STAP_WOORDEN: Readonly<Record<Stap, string>> = {
  beslissen: 'te beslissen',
  op_tafel: 'op de intaketafel',
  wachten: 'wachten op een antwoord',
  gegevens_nodig: 'gegevens vragen',
  klaar: 'afgerond',
}

export const WACHT_WOORDEN: Readonly<Record<WachtOp, string>> = {
  initiatiefnemer: 'de initiatiefnemer',
  specialist: 'een specialist',
  tweede_lezer: 'een tweede lezer',
}

export const VOLGORDE_WOORDEN: Readonly<Record<Volgorde, string>> = {
  laagste_stand: 'laagste stand eerst',
  hoogste_stand: 'hoogste stand eerst',
}

/** What can be done next with a case, and whom it waits for. */
export const wordStap = ({ stap, wachtOp, teruggelegd }: Zaakregel): string => {
  const wat =
    stap === 'wachten'
      ? `wachten op ${wachtOp.map((wie) => WACHT_WOORDEN[wie]).join(' en ')}`
      : STAP_WOORDEN[stap]
  return teruggelegd === undefined || stap === 'klaar'
    ? wat
    : `${wat}; ${formatAantal(teruggelegd, 'punt', 'punten')} teruggelegd`
}
