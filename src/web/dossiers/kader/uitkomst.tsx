import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { nameGebied, nameUitkomst, sayOordeel } from '../../../app/woorden/namen.ts'
import type { Oordeel } from '../../../domain/model/regel.ts'
import type { UitkomstMetToelichting } from '../../../domain/model/uitkomst.ts'
import { Citaat } from '../../onderdelen/citaat.tsx'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { Spoor, type Spoorcontext } from '../../onderdelen/spoor.tsx'
import { Alinea } from '../../onderdelen/tekst.tsx'
import { RegelLink } from './regel-link.tsx'
import { nameFeit, showWaarde } from './waarden.ts'

/** The words and the known values for the trace of an outcome, in its area where it has one. */
const contextOf = (
  { boek, huidig }: Dossier,
  gebied: UitkomstMetToelichting['gebied'],
): Spoorcontext => ({
  nameFeit: (feit) => nameFeit(boek, feit),
  showWaarde: (feit, waarde) => showWaarde(boek, feit, waarde),
  waardeOf: (id) =>
    huidig.feiten.find(
      (deel) => deel.feit === id && (deel.gebied === undefined || deel.gebied === gebied),
    )?.waarde,
  voorwaarden: boek.voorwaarden,
})

/** An outcome as far as it is shown; also of a rule that does not apply. */
export type Getoond = Pick<
  UitkomstMetToelichting,
  'regel' | 'titel' | 'vraag' | 'gebied' | 'herkomst' | 'werking' | 'motivering' | 'spoor'
> &
  Partial<Pick<UitkomstMetToelichting, 'aard'>> & { readonly oordeel: Oordeel }

/** One rule in this case: what it says, on what ground, and on demand the whole trace. */
export const Uitkomst: FC<{
  readonly uitkomst: Getoond
  readonly dossier: Dossier
}> = ({ uitkomst, dossier }) => {
  const { regel, gebied, herkomst, werking, motivering, spoor } = uitkomst
  const { boek } = dossier
  return (
    <>
      <Alinea>
        <strong>
          <RegelLink regel={regel} titel={nameUitkomst(uitkomst)} boek={boek} />
        </strong>
        {sayOordeel(uitkomst)}
        {gebied ? ` (${nameGebied(boek)(gebied)})` : ''}.{' '}
        <Herkomst herkomst={herkomst} werking={werking} wie />
      </Alinea>
      <Alinea>{motivering}</Alinea>
      <Citaat regel={boek.regels.find(({ id }) => id === regel)} boek={boek} />
      <Spoor spoor={spoor} context={contextOf(dossier, gebied)} />
    </>
  )
}
