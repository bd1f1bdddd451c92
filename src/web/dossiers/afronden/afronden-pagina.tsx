import type { FC } from 'hono/jsx'
import { afrondingVan } from '../../../domain/dossier/afronding.ts'
import type { VastgelegdBesluit } from '../../../domain/model/antwoord/besluit.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Uitklap } from '../../onderdelen/tekst.tsx'
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
