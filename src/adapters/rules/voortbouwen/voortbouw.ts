import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Begrippen } from '../../../domain/model/begrippen.ts'
import { spanningenBestandSchema } from '../../../domain/model/spanning.ts'
import type { Visie } from '../../../domain/model/visie.ts'
import type { Geplaatst } from '../lezen/boek.ts'
import { createBestand } from '../lezen/document.ts'
import { at, type Meldingen } from '../lezen/meldingen.ts'
import { antwoordenSchema } from '../lezen/passages.ts'
import {
  type Gelezen,
  type Lezer,
  labelOf,
  readCsv,
  readGeojson,
  readOne,
  readRegels,
  readTeksten,
} from '../lezen/read.ts'
import { fillSelecties, voorwaardenSchema } from '../lezen/selectie.ts'
import { joinLijsten, joinRecords } from './samenvoegen.ts'
import { joinGebieden } from './voortbouw-gebieden.ts'
import { type Voortbouw, voortbouwSchema } from './voortbouw-vorm.ts'

export interface Basis {
  readonly gelezen: Gelezen
  readonly begrippen: Geplaatst<Begrippen>
}

/** A file that may be absent: then it changes nothing. */
const readOptional = <S extends z.ZodType>(
  lezer: Lezer,
  pad: string,
  { schema, leeg }: { readonly schema: S; readonly leeg: z.infer<S> },
): Geplaatst<z.infer<S>> | undefined =>
  existsSync(join(lezer.map, pad))
    ? readOne(lezer, pad, schema)
    : { waarde: leeg, bestand: createBestand(labelOf(lezer, pad)), stam: '' }

const joinVisie = (
  { geldigTot: _, eerdereVersies, ...basis }: Visie,
  { themasInVisie, principes, vervallen, ...eigen }: Voortbouw,
): Visie => {
  const gegeven = Object.entries(eigen).filter(([, waarde]) => waarde !== undefined)
  return {
    ...basis,
    ...(Object.fromEntries(gegeven) as Partial<Visie>),
    eerdereVersies: eigen.eerdereVersies?.length ? eigen.eerdereVersies : eerdereVersies,
    documenten: { ...basis.documenten, ...eigen.documenten },
    soorten: { ...basis.soorten, ...eigen.soorten },
    lagen: { ...basis.lagen, ...eigen.lagen },
  }
}

const joinBegrippen = (
  begrippen: Begrippen,
  { themasInVisie, principes }: Voortbouw,
): Begrippen => ({
  ...begrippen,
  principes: { ...begrippen.principes, ...principes },
  themas: Object.fromEntries(
    Object.entries(begrippen.themas).map(([id, thema]) => [
      id,
      themasInVisie.includes(id) ? { ...thema, inVisie: true } : thema,
    ]),
  ),
})

/** What it says to change exists, and what it says to add does not. */
const checkVerwijzingen = (
  { waarde, bestand }: Geplaatst<Voortbouw>,
  { gelezen, begrippen }: Basis,
  meldingen: Meldingen,
) => {
  const bekend = {
    regels: ['regel', gelezen.regels.map(({ waarde: { id } }) => id)],
    spanningen: ['spanning', gelezen.spanningen.waarde.map(({ id }) => id)],
    gebieden: ['gebied', gelezen.gebieden.map(({ waarde: { id } }) => id)],
  } as const
  for (const soort of ['regels', 'spanningen', 'gebieden'] as const) {
    const [wat, ids] = bekend[soort]
    for (const [i, id] of waarde.vervallen[soort].entries()) {
      meldingen.meldOnbekend(at(bestand, 'vervallen', soort, i), wat, id, ids)
    }
  }
  const themas = Object.keys(begrippen.waarde.themas)
  for (const [i, thema] of waarde.themasInVisie.entries()) {
    meldingen.meldOnbekend(at(bestand, 'themasInVisie', i), 'thema', thema, themas)
  }
  for (const principe of Object.keys(waarde.principes)) {
    if (!Object.hasOwn(begrippen.waarde.principes, principe)) continue
    const plek = { bestand, pad: ['principes', principe], sleutel: true }
    meldingen.meld(plek, `principe "${principe}" bestaat al`, 'Kies een andere naam')
  }
}

const joinRegels = (lezer: Lezer, map: string, basis: Gelezen, vervallen: readonly string[]) => {
  const eigen = readRegels(lezer, map)
  const weg = new Set([...vervallen, ...eigen.regels.map(({ waarde }) => waarde.id)])
  const gebleven = basis.regels.filter(({ waarde }) => !weg.has(waarde.id))
  const gevallen = basis.gevallen.filter(({ waarde }) => !weg.has(waarde.regel))
  return {
    regels: [...gebleven, ...eigen.regels],
    gevallen: [...gevallen, ...eigen.gevallen],
    geerfd: new Set(gebleven),
  }
}

/**
 * Reads a vision that builds on another: the base with the rules, spanningen, conditions, passages and
 * areas that this folder changes (same id), adds or withdraws. Undefined when its files cannot be used.
 */
export const readVoortbouw = (lezer: Lezer, map: string, basis: Basis): Basis | undefined => {
  const visie = readOne(lezer, `${map}/visie.yaml`, voortbouwSchema)
  const voorwaarden = readOptional(lezer, `${map}/voorwaarden.yaml`, {
    schema: voorwaardenSchema,
    leeg: {},
  })
  const spanningen = readOptional(lezer, `${map}/spanningen.yaml`, {
    schema: spanningenBestandSchema,
    leeg: [],
  })
  const antwoorden = readOptional(lezer, `${map}/passages.yaml`, {
    schema: antwoordenSchema,
    leeg: {},
  })
  const pad = `${map}/passages.csv`
  const passages = existsSync(join(lezer.map, pad))
    ? readCsv(lezer, pad)
    : { waarde: [], bestand: createBestand(labelOf(lezer, pad)), stam: '' }
  const { gelezen, begrippen } = basis
  // Without a visie.yaml that can be used, what the other files say is read for its faults.
  const vervallen = visie?.waarde.vervallen ?? { regels: [], spanningen: [], gebieden: [] }
  const regels = joinRegels(lezer, map, gelezen, vervallen.regels)
  const gebieden = joinGebieden(lezer, map, { basis: gelezen, vervallen: vervallen.gebieden })
  if (!visie) return undefined
  checkVerwijzingen(visie, basis, lezer.meldingen)
  const { werkingsgebied } = visie.waarde
  const teksten = readTeksten(lezer, map, visie)
  if (!voorwaarden || !passages) return undefined
  return {
    begrippen: { ...begrippen, waarde: joinBegrippen(begrippen.waarde, visie.waarde) },
    gelezen: {
      ...regels,
      ...gebieden,
      visie: { ...visie, waarde: joinVisie(gelezen.visie.waarde, visie.waarde) },
      voorwaarden: joinRecords(
        gelezen.voorwaarden,
        fillSelecties(voorwaarden, begrippen.waarde, lezer.meldingen),
      ),
      // A file at fault changes nothing, so that the rules are still checked against the base.
      antwoorden: antwoorden ? joinRecords(gelezen.antwoorden, antwoorden) : gelezen.antwoorden,
      spanningen: joinLijsten({
        basis: gelezen.spanningen,
        eigen: spanningen ?? { ...gelezen.spanningen, waarde: [] },
        vervallen: vervallen.spanningen,
      }),
      passages: joinLijsten({ basis: gelezen.passages, eigen: passages }),
      teksten: new Map([...gelezen.teksten, ...teksten]),
      werkingsgebied:
        werkingsgebied === undefined
          ? gelezen.werkingsgebied
          : readGeojson(lezer, `${map}/${werkingsgebied}`),
    },
  }
}
