import type { FC } from 'hono/jsx'
import type { Dossier } from '../../app/dossier/read-dossier.ts'
import { formatDatum } from '../../app/woorden/codes.ts'
import { labelFeit, showWaarde } from '../../app/woorden/namen.ts'
import { joinEn } from '../../domain/tekst.ts'
import { Alinea } from '../onderdelen/tekst.tsx'

/** Beside what was written of a plan: which of its facts say something else since. What was unknown then is no correction. */
export const Gecorrigeerd: FC<{ readonly dossier: Dossier }> = ({ dossier }) => {
  const { boek, eerste, zaak } = dossier
  const gegeven = eerste.bewijs.verzoek.feiten ?? {}
  const delen = [...zaak.feiten].flatMap(([feit, { gebeurtenis, vastgelegdOp }]) =>
    gebeurtenis.soort === 'feit_gecorrigeerd' && gegeven[feit] !== undefined
      ? `${labelFeit(boek, feit)}, nu ${showWaarde(boek, feit, gebeurtenis.waarde)} (${formatDatum(vastgelegdOp)})`
      : [],
  )
  return delen.length === 0 ? null : (
    <Alinea>Na deze omschrijving gecorrigeerd door de gemeente: {joinEn(delen)}.</Alinea>
  )
}
