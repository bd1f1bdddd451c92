import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { ACTIVITEITEN } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import type { GrondUitkomst } from '../../../domain/model/richting.ts'
import { joinEn } from '../../../domain/tekst.ts'

/** Says of a ground which parts it is about: those in its area with an activity of its group; nothing where it is all of them. */
export const createSayWaar =
  (
    { invoer }: Pick<Ontwikkelplan, 'invoer'>,
    { delen }: Pick<OntwikkelingMetBewijs, 'delen'>,
    { begrippen }: Pick<Regelboek, 'begrippen'>,
  ) =>
  ({ gebied, groep }: Pick<GrondUitkomst, 'gebied' | 'groep'>): string => {
    const has = (id: string): boolean =>
      groep === undefined ||
      [invoer.delen.find((deel) => deel.id === id)?.feiten[ACTIVITEITEN] ?? []]
        .flat()
        .some((activiteit) => begrippen.activiteiten[String(activiteit)]?.groep === groep)
    const over = delen.filter(
      ({ id, gebieden }) => (gebied === undefined || gebieden.includes(gebied)) && has(id),
    )
    return over.length === 0 || over.length === delen.length
      ? ''
      : ` Dit gaat over ${joinEn(over.map(({ naam }) => naam))}.`
  }
