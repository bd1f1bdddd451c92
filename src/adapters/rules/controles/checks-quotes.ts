import type { Boek, Controle } from '../lezen/boek.ts'
import { at, type Meldingen, type Plek } from '../lezen/meldingen.ts'
import { collapse } from '../lezen/quote.ts'
import { sourcesOf } from '../lezen/sources.ts'

const DOEN = 'Neem de tekst letterlijk over, of haal het citaat weg'

/** Quotes that name no document must stand in one of the texts that we hold. */
const checkAnywhere = (boek: Boek, citaat: string, plek: Plek, meldingen: Meldingen) => {
  const { teksten, visie } = boek
  const beloofd = Object.values(visie.waarde.documenten).filter(({ tekst }) => tekst !== undefined)
  if (teksten.size < beloofd.length) return
  const gezocht = collapse(citaat)
  if ([...teksten.values()].some((tekst) => tekst.includes(gezocht))) return
  meldingen.meld(plek, 'dit citaat staat in geen van de bronteksten', DOEN)
}

const checkSources = (boek: Boek, meldingen: Meldingen) => {
  const passages = new Map(boek.passages.waarde.map((passage) => [passage.id, passage]))
  for (const { bron, plek } of sourcesOf(boek)) {
    if (bron.citaat === undefined || !Object.hasOwn(boek.visie.waarde.documenten, bron.document))
      continue
    const waar = { ...plek, pad: [...plek.pad, 'citaat'] }
    const tekst = boek.teksten.get(bron.document)
    const citaat = collapse(bron.citaat)
    if (tekst === undefined && boek.visie.waarde.documenten[bron.document]?.tekst) continue
    if (tekst === undefined) {
      const doen = 'Haal het citaat weg en schrijf in uitleg wat de bron zegt'
      meldingen.meld(waar, `van document "${bron.document}" hebben wij geen tekst`, doen)
    } else if (!tekst.includes(citaat)) {
      meldingen.meld(waar, `dit citaat staat niet in document "${bron.document}"`, DOEN)
    }
    const passage = bron.passage === undefined ? undefined : passages.get(bron.passage)
    if (passage && collapse(passage.citaat) !== citaat) {
      meldingen.meld(waar, `dit citaat is niet dat van passage ${passage.id}`, DOEN)
    }
  }
}

/** A quote is literal, apart from white space, or absent. */
export const checkQuotes: Controle = (boek, meldingen) => {
  const { visie, begrippen, passages } = boek
  checkSources(boek, meldingen)
  for (const [i, { citaat }] of visie.waarde.vaststelling.genoemd.entries()) {
    const plek = at(visie.bestand, 'vaststelling', 'genoemd', i, 'citaat')
    checkAnywhere(boek, citaat, plek, meldingen)
  }
  checkAnywhere(
    boek,
    begrippen.waarde.motto.citaat,
    at(begrippen.bestand, 'motto', 'citaat'),
    meldingen,
  )
  for (const { id, citaat } of passages.waarde) {
    checkAnywhere(boek, citaat, at(passages.bestand, id, 'citaat'), meldingen)
  }
}
