import { sayNaar } from '../../domain/mits/nodig-tekst.ts'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { type Hulp, nameWaarde } from './aanbod.ts'
import type { Uitwegen } from './uitwegen.ts'

type Nodig = Beoordeling['nodig'][number]
type Advies = Pick<Beoordeling, 'nodig' | 'mits'>

/** Whether this changes what the first eis needs, and nothing beside it. */
const isStap = ({ mits, proberen }: Hulp, { mits: sets }: Advies, eerste: Nodig): boolean => {
  if (mits === undefined) {
    return proberen?.[0]?.antwoorden[eerste.feit] === eerste.naar
  }
  const [wijziging, ...meer] = sets[mits]?.wijzigingen ?? []
  return meer.length === 0 && wijziging?.feit === eerste.feit && wijziging.naar === eerste.naar
}

/** The next eis that then asks more of the same, and what else would meet it. */
const findVolgende = ({ daarna = [] }: Uitwegen, { feit: id, regel }: Nodig) => {
  const volgende = daarna.find((deel) => deel.feit === id && deel.regel !== regel)
  const anders = daarna.find((deel) => deel.regel === volgende?.regel && deel.feit !== id)
  return volgende && { volgende, anders }
}

/**
 * Where what the first eis needs is too little for the next, says what that one asks: who goes as far as the first says,
 * would else find that it is still a point. That further value can be tried out too.
 */
export const tellVerder = (
  hulp: readonly Hulp[],
  {
    beoordeling,
    boek,
    uitwegen,
  }: {
    readonly beoordeling: Advies
    readonly boek: Regelboek
    readonly uitwegen: Uitwegen
  },
): readonly Hulp[] => {
  const [eerste] = beoordeling.nodig
  const gevonden = eerste && findVolgende(uitwegen, eerste)
  if (!gevonden) return hulp
  const { volgende, anders } = gevonden
  const feit = boek.feiten.get(volgende.feit)
  if (feit === undefined) return hulp
  const of = anders ? ` Of dit antwoord: ${nameWaarde(boek, anders.feit, anders.naar)}.` : ''
  const zin = `Dan past een ander punt nog niet: dat vraagt ${sayNaar({ ...volgende, feit })}.${of}`
  const probeer = {
    naam: nameWaarde(boek, volgende.feit, volgende.naar),
    antwoorden: { [volgende.feit]: volgende.naar },
  }
  return hulp.map((deel) =>
    isStap(deel, beoordeling, eerste)
      ? { ...deel, tekst: `${deel.tekst} ${zin}`, proberen: [...(deel.proberen ?? []), probeer] }
      : deel,
  )
}
