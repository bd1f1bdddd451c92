import type { FC } from 'hono/jsx'
import { readToelichting } from '../../../app/bijlagen/lees-bijlagen.ts'
import { findAfzender } from '../../../app/brief/draft-brief.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { plekOf } from '../../../app/dossier/read-plan.ts'
import { readPlankaart } from '../../../app/kaartje/lees-plankaart.ts'
import type { Plankaart } from '../../../app/kaartje/plankaart.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { listKern } from '../../../app/overzicht/kenmerken.ts'
import { explainAfwijking } from '../../../app/woorden/afwijking.ts'
import { labelFeit, showWaarde } from '../../../app/woorden/namen.ts'
import { afwijkingVan } from '../../../domain/dossier/afwijking.ts'
import { geldendVan } from '../../../domain/dossier/zaak.ts'
import { findPersoonsgegevens } from '../../../domain/persoonsgegevens.ts'
import { upperFirst } from '../../../domain/tekst.ts'
import { Gecorrigeerd } from '../../bijlagen/gecorrigeerd.tsx'
import { EigenTekst } from '../../bijlagen/tekening.tsx'
import { Plekkaart } from '../../onderdelen/plekkaart.tsx'
import { Alinea, Kop3 } from '../../onderdelen/tekst.tsx'

/** What somebody who is asked for advice is shown of a plan, and not who sent it in. */
export interface Planbeeld {
  readonly kaart: Plankaart | undefined
  /** Empty when nothing was written. */
  readonly omschrijving: string
  /** Something about a person seems to stand in what was written: it stays in the case. */
  readonly verzwegen: boolean
}

/** Whether it says who somebody is, as far as that can be seen. */
const isOverMens = (tekst: string, dossier: Dossier): boolean => {
  const naam = findAfzender(dossier)?.naam.toLowerCase() ?? ''
  // Without what stands before it: people write their name in more than one way.
  const achternaam = naam.split(' ').at(-1) ?? ''
  return (
    findPersoonsgegevens(tekst).length > 0 ||
    (achternaam !== '' && tekst.toLowerCase().includes(achternaam))
  )
}

export const readPlanbeeld = async (
  omgeving: OmgevingMetDossiers,
  dossier: Dossier,
): Promise<Planbeeld> => {
  const bijgevoegd = await readToelichting(omgeving, { zaak: dossier.id })
  const tekst = bijgevoegd.omschrijving || (dossier.huidig.bewijs.verzoek.omschrijving ?? '')
  const verzwegen = isOverMens(tekst, dossier)
  return {
    kaart: readPlankaart(omgeving, plekOf(dossier.huidig), dossier.boek),
    omschrijving: verzwegen ? '' : tekst,
    verzwegen,
  }
}

const Begrippen: FC<{ readonly delen: readonly (readonly [naam: string, tekst: string])[] }> = ({
  delen,
}) => (
  <dl class="vt-begrippen">
    {delen.map(([naam, tekst]) => (
      <div>
        <dt>{naam}</dt>
        <dd>{tekst}</dd>
      </div>
    ))}
  </dl>
)

/** The plan as an adviser needs it: its figures, where it departs from the omgevingsplan, what was written, and where. */
export const BijdragePlan: FC<{
  readonly dossier: Dossier
  readonly beeld: Planbeeld
  /** Who asks. */
  readonly vrager: string
}> = ({ dossier, beeld: { kaart, omschrijving, verzwegen }, vrager }) => {
  const { huidig, boek } = dossier
  const kern = listKern(huidig, boek)
  const afwijking = afwijkingVan(geldendVan(dossier))
  return (
    <div class="vt-naast">
      <div>
        {omschrijving !== '' && (
          <>
            <EigenTekst tekst={omschrijving} />
            <Gecorrigeerd dossier={dossier} />
          </>
        )}
        {verzwegen && (
          <Alinea>
            Bij het plan hoort een omschrijving die u hier niet ziet, omdat er iets over een mens in
            kan staan. Heeft u haar nodig, vraag haar aan {vrager}.
          </Alinea>
        )}
        {kern.length > 0 && (
          <Begrippen
            delen={kern.map(({ feit, waarde }) => [
              upperFirst(labelFeit(boek, feit)),
              showWaarde(boek, feit, waarde),
            ])}
          />
        )}
        {afwijking && (
          <>
            <Kop3>De afwijking van het omgevingsplan</Kop3>
            <Begrippen delen={explainAfwijking(afwijking, huidig, boek)} />
          </>
        )}
      </div>
      {kaart && <Plekkaart kaart={kaart} />}
    </div>
  )
}
