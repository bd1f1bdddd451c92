import type { Boek, Controle, Geplaatst } from '../lezen/boek.ts'
import { at, type Meldingen, type Plek } from '../lezen/meldingen.ts'

const STAM = /^[A-Z]{2,3}-\d{2,3}(-[a-z0-9]+)+$/

const checkUnique = (
  wat: string,
  ids: readonly (readonly [id: string, plek: Plek])[],
  meldingen: Meldingen,
) => {
  const eerder = new Map<string, Plek>()
  for (const [id, plek] of ids) {
    const ander = eerder.get(id)
    if (ander) {
      const { regel, naam = ander.bestand.naam } = ander.bestand.positionOf(ander.pad, false)
      const doen = `Kies een ander id; ${naam}:${regel} heeft dit al`
      meldingen.meld(plek, `${wat} "${id}" komt twee keer voor`, doen)
    } else eerder.set(id, plek)
  }
}

const checkStam = ({ bestand, stam }: Geplaatst<unknown>, meldingen: Meldingen) => {
  if (STAM.test(stam)) return
  const doen = 'Noem het <ID>-<korte-zin>.yaml, in kleine letters met streepjes'
  meldingen.meld(at(bestand), `de bestandsnaam "${stam}" is geen id met een zin`, doen)
}

const checkGevallen = ({ regels, gevallen, volledig }: Boek, meldingen: Meldingen) => {
  const perStam = new Map(regels.map((regel) => [regel.stam, regel.waarde.id]))
  for (const { waarde, bestand, stam } of gevallen) {
    const id = perStam.get(stam)
    if (id === undefined && !volledig) continue
    if (id === undefined) {
      meldingen.meld(at(bestand), `er is geen regel ${stam}.yaml`, 'Geef beide bestanden één naam')
    } else if (waarde.regel !== id) {
      const doen = `Schrijf "${id}"`
      meldingen.meld(at(bestand, 'regel'), `"${waarde.regel}" is niet de regel ernaast`, doen)
    }
  }
}

const checkVrij = ({ vergunningvrij }: Boek, meldingen: Meldingen) => {
  if (!vergunningvrij) return
  const { bestand, waarde } = vergunningvrij
  for (const [wat, soort] of [
    ['maatregel', 'maatregelen'],
    ['uitzondering', 'uitzonderingen'],
  ] as const) {
    const ids = waarde[soort].map(({ id }, i) => [id, at(bestand, soort, i, 'id')] as const)
    checkUnique(wat, ids, meldingen)
  }
  for (const [i, { tenzij }] of waarde.uitzonderingen.entries()) {
    const ids = tenzij.flatMap(({ maatregelen }, j) =>
      maatregelen.map(
        (id, k) => [id, at(bestand, 'uitzonderingen', i, 'tenzij', j, 'maatregelen', k)] as const,
      ),
    )
    checkUnique('maatregel onder tenzij', ids, meldingen)
  }
}

/** Ids are unique, and files are named after what they hold. */
export const checkIds: Controle = (boek, meldingen) => {
  const { regels, gebieden, spanningen, passages } = boek
  const ids = (delen: Boek['regels'] | Boek['gebieden']) =>
    delen.map(({ waarde, bestand }) => [waarde.id, at(bestand, 'id')] as const)
  checkUnique('regel', ids(regels), meldingen)
  checkUnique('gebied', ids(gebieden), meldingen)
  const identificaties = gebieden.map(
    ({ waarde, bestand }) => [waarde.identificatie, at(bestand, 'identificatie')] as const,
  )
  checkUnique('identificatie', identificaties, meldingen)
  const spanningIds = spanningen.waarde.map(
    ({ id }, i) => [id, at(spanningen.bestand, i, 'id')] as const,
  )
  checkUnique('spanning', spanningIds, meldingen)
  const passageIds = passages.waarde.map(({ id }, i) => [id, at(passages.bestand, id, i)] as const)
  checkUnique('passage', passageIds, meldingen)
  for (const regel of regels) {
    checkStam(regel, meldingen)
    if (regel.stam.startsWith(`${regel.waarde.id}-`)) continue
    const doen = 'Laat de bestandsnaam met het id beginnen'
    meldingen.meld(
      at(regel.bestand, 'id'),
      `id "${regel.waarde.id}" past niet bij de bestandsnaam`,
      doen,
    )
  }
  for (const { waarde, bestand, stam } of gebieden) {
    if (stam === waarde.id) continue
    const doen = `Noem het bestand ${waarde.id}.yaml`
    meldingen.meld(at(bestand, 'id'), `id "${waarde.id}" is niet de bestandsnaam`, doen)
  }
  checkGevallen(boek, meldingen)
  checkVrij(boek, meldingen)
}
