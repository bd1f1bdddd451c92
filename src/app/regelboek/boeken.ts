import { AppError, shorten } from '../../domain/errors.ts'
import { isGeldig } from '../../domain/model/peildatum.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Toetser } from '../../domain/toetser.ts'
import type { Boeken, Omgeving } from '../omgeving.ts'
import type { Uitval } from '../ports/regelboeken.ts'

const newestFirst = ({ regelboek: a }: Toetser, { regelboek: b }: Toetser) =>
  b.visie.geldigVan.localeCompare(a.visie.geldigVan) ||
  b.visie.beschikbaarVan.localeCompare(a.visie.beschikbaarVan)

const isVastgesteld = ({ regelboek: { visie } }: Toetser) => visie.status === 'vastgesteld'

/** The loaded rulebooks, and every way to ask for one. */
export const createBoeken = (toetsers: readonly Toetser[], uitval: readonly Uitval[]): Boeken => {
  const vastgesteld = toetsers.filter(isVastgesteld).toSorted(newestFirst)
  return {
    all: toetsers,
    uitval,
    byId: (id) => toetsers.find(({ regelboek }) => regelboek.visie.id === id),
    bySha: (sha256, gebieden) =>
      toetsers.find(
        ({ regelboek }) =>
          regelboek.sha256 === sha256 &&
          (gebieden ?? regelboek.gebiedenSha256) === regelboek.gebiedenSha256,
      ),
    op: (peildatum) => vastgesteld.find(({ regelboek }) => isGeldig(regelboek.visie, peildatum)),
    newest: vastgesteld[0] ?? toetsers.toSorted(newestFirst)[0],
  }
}

/** Why a rulebook asked for by name is not there: a draft with faults, or not known at all. */
export const refuseRegelboek = ({ uitval }: Pick<Boeken, 'uitval'>, id: string): AppError => {
  const kapot = uitval.find(({ map }) => map === id)
  return kapot === undefined
    ? new AppError('niet_gevonden', { wat: `Regelboek "${shorten(id)}"` })
    : new AppError('regelboek_niet_geladen', { id, aantal: kapot.fouten.length }, kapot.fouten)
}

/** A rulebook by id, whatever its status and dates. Throws AppError when it is not loaded. */
export const getRegelboek = ({ boeken }: Pick<Omgeving, 'boeken'>, id: string): Regelboek => {
  const gevonden = boeken.byId(id)
  if (gevonden === undefined) throw refuseRegelboek(boeken, id)
  return gevonden.regelboek
}
