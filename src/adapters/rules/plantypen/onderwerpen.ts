import { ACTIVITEITEN } from '../../../domain/model/feit.ts'
import { isAskedOfInitiator, type PlantypenBestand } from '../../../domain/model/plantype.ts'
import type { Boek, Geplaatst } from '../lezen/boek.ts'
import { at, type Meldingen } from '../lezen/meldingen.ts'

/** Every fact that a lay person is asked has one topic, when there are topics. */
export const checkOnderwerpen = (
  { waarde, bestand }: Geplaatst<PlantypenBestand>,
  feiten: Boek['feiten'],
  meldingen: Meldingen,
): void => {
  const onderwerpen = Object.entries(waarde.onderwerpen)
  if (onderwerpen.length === 0) return
  const vragen = Object.entries(feiten.waarde).flatMap(([id, feit]) =>
    id !== ACTIVITEITEN && isAskedOfInitiator(feit) ? [id] : [],
  )
  const eerder = new Map<string, string>()
  for (const [onderwerp, { feiten: ids }] of onderwerpen) {
    for (const [i, id] of ids.entries()) {
      const plek = at(bestand, 'onderwerpen', onderwerp, 'feiten', i)
      meldingen.meldOnbekend(plek, 'feit', id, vragen)
      const waar = eerder.get(id)
      if (waar !== undefined) {
        const tekst = `feit "${id}" heeft al het onderwerp "${waar}"`
        meldingen.meld(plek, tekst, 'Schrijf het één keer op')
      }
      eerder.set(id, onderwerp)
    }
  }
  const zonder = vragen.filter((id) => !eerder.has(id))
  if (zonder.length === 0) return
  const tekst = `feit "${zonder.join('", "')}" heeft geen onderwerp`
  meldingen.meld(at(bestand, 'onderwerpen'), tekst, 'Zet het bij het onderwerp waar het over gaat')
}
