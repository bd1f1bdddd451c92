import type { FC } from 'hono/jsx'
import { afrondingVan, isSlotVerouderd, toGebeurd } from '../../../domain/dossier/afronding.ts'
import type { VastgelegdBesluit } from '../../../domain/model/antwoord/besluit.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Melding, Uitklap } from '../../onderdelen/tekst.tsx'
import { readGezien } from '../kader/handelingen.ts'
import { Intussen } from '../kader/intussen.tsx'
import { Afgerond, Beslist } from './einde.tsx'
import { type Afrondprops, EindeFormulier } from './einde-formulier.tsx'
import type { VaststelProps } from './vaststel-props.ts'
import { Vaststellen } from './vaststellen-pagina.tsx'

/** Conclusie and letter are there: what is left is how it ends. */
const Rest: FC<Afrondprops & { readonly isAanvraag: boolean }> = ({ isAanvraag, ...props }) => {
  const { id } = props.dossier
  return (
    <>
      {isAanvraag ? (
        <>
          <Kop2>Een aanvraag rondt u af met een besluit</Kop2>
          <Alinea>
            Leg bij <Link naar={`/dossiers/${id}/behandeling`}>Conclusie</Link> vast of de aanvraag
            is vergund, geweigerd of ingetrokken. Dan gaat de zaak uit de lijst met werk.
          </Alinea>
        </>
      ) : (
        <>
          <Kop2>Rond dit idee af</Kop2>
          <Alinea>
            Daarna gaat de zaak uit de lijst met werk. U vindt haar terug bij “afgerond”. Heropenen
            kan altijd.
          </Alinea>
          <EindeFormulier {...props} />
        </>
      )}
      <Alinea>
        <Link naar={`/dossiers/${id}/afronden?opnieuw=ja`}>Maak conclusie en brief opnieuw</Link>
      </Alinea>
    </>
  )
}

/** That conclusie and letter of before are there, and why they are made again. */
const Verouderd: FC<Pick<Afrondprops, 'dossier'>> = ({ dossier }) =>
  !isSlotVerouderd(toGebeurd(dossier.gebeurtenissen)) ? null : (
    <Melding soort="warning">
      <Alinea>
        Na uw conclusie is het plan opnieuw beoordeeld. Wat u vastlegde{' '}
        {dossier.eigenConclusie && `(${dossier.boek.visie.woorden[dossier.eigenConclusie]}) `}
        en de brief van toen horen bij de vorige beoordeling. Hieronder staan ze opnieuw. Stel ze
        vast om verder te gaan.
      </Alinea>
    </Melding>
  )

interface Afrondpagina extends Afrondprops {
  readonly isAanvraag: boolean
  /** The last thing recorded of a decision. */
  readonly besluit: VastgelegdBesluit | undefined
  /** Absent: conclusie and letter are there already. */
  readonly vaststellen: VaststelProps | undefined
}

/** All of it on one page, what is left of it, or how it ended. */
export const AfrondenPagina: FC<Afrondpagina> = (props) => {
  const { dossier, ingevuld, isAanvraag, besluit, vaststellen } = props
  const afronding = afrondingVan(dossier.gebeurtenissen)
  const fouten = [...ingevuld.fouten, ...(vaststellen?.ingevuld.fouten ?? [])]
  const gezien = vaststellen?.ingevuld.fouten.length ? vaststellen.ingevuld : ingevuld
  if (afronding === undefined && besluit && besluit.stand !== 'in_behandeling') {
    return <Beslist dossier={dossier} besluit={besluit} />
  }
  return (
    <>
      {fouten.length > 0 && <Intussen dossier={dossier} gezien={readGezien(gezien.velden)} />}
      {afronding !== undefined ? (
        <Afgerond {...props} afronding={afronding} />
      ) : vaststellen === undefined ? (
        <Rest dossier={dossier} ingevuld={ingevuld} isAanvraag={isAanvraag} />
      ) : (
        <>
          <Verouderd dossier={dossier} />
          {isAanvraag && <Alinea>Een aanvraag rondt u af met een besluit.</Alinea>}
          <Vaststellen {...vaststellen} />
          {!isAanvraag && (
            <Uitklap kop="Zonder brief afronden" open={ingevuld.fouten.length > 0}>
              <EindeFormulier dossier={dossier} ingevuld={ingevuld} />
            </Uitklap>
          )}
        </>
      )}
    </>
  )
}
