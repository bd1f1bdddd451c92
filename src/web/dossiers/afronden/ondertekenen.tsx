import type { FC } from 'hono/jsx'
import { ANTWOORD } from '../../../app/afronden/voorstel.ts'
import { IDEEANTWOORD_WOORDEN } from '../../../app/woorden/afronding.ts'
import { findIngezonden } from '../../../domain/dossier/inzending.ts'
import type { Beletsel } from '../../../domain/dossier/tekenen.ts'
import { STANDEN } from '../../../domain/model/antwoord/besluit.ts'
import type { Niveau } from '../../../domain/model/visie.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Kop2, Melding } from '../../onderdelen/tekst.tsx'
import { Keuzeveld, Regelveld } from '../../onderdelen/velden.tsx'
import { STAND_WOORDEN } from '../../shared/woorden.ts'
import { Bewaarknop } from './concept-melding.tsx'
import type { VaststelProps } from './vaststel-props.ts'

const BELETSELEN: Readonly<Record<Beletsel, string>> = {
  niet_bevoegd:
    'U mag dit niet ondertekenen: dat is bij u geregeld. U kunt het wel klaarzetten voor een collega die het mag.',
  punten_open:
    'De tweede lezer legde punten terug die nog open staan. Handel ze eerst af op het tabblad Conclusie.',
  niet_gelezen:
    'Hier is een tweede lezer nodig. U zet conclusie en brief klaar; is hij akkoord, dan rondt u hier af.',
  las_zelf: 'U was zelf de tweede lezer: een collega stelt dit vast.',
}

/** Who signs and what happens then; or for whom it is made ready. */
export const Ondertekenen: FC<{
  readonly props: VaststelProps
  readonly conclusie: Niveau
}> = ({ props, conclusie }) => {
  const { dossier, ingevuld, isAanvraag, beletsel } = props
  const leest = findIngezonden(dossier.gebeurtenissen) !== undefined
  if (beletsel !== undefined) {
    return (
      <section aria-labelledby="kop-teken">
        <Kop2 id="kop-teken">Klaarzetten</Kop2>
        <Melding soort="warning">
          <Alinea>{BELETSELEN[beletsel]}</Alinea>
        </Melding>
        {beletsel === 'niet_gelezen' && (
          <Regelveld {...ingevuld} naam="lezer" label="Wie leest mee?" maxlength={200} />
        )}
        <div class="vt-knoppen">
          <Knop name="doe" value="klaarzetten">
            Zet conclusie en brief klaar
          </Knop>
          <Bewaarknop />
        </div>
      </section>
    )
  }
  return (
    <section aria-labelledby="kop-teken">
      <Kop2 id="kop-teken">Vaststellen</Kop2>
      {isAanvraag && (
        <Keuzeveld
          {...ingevuld}
          naam="stand"
          label="Het besluit op de aanvraag"
          hulp="Het besluit zelf maakt u in uw eigen systeem. Hier legt u vast hoe het afliep."
          opties={STANDEN.toReversed().map((stand) => [
            stand,
            stand === 'in_behandeling' ? 'nog geen besluit' : STAND_WOORDEN[stand],
          ])}
        />
      )}
      <Alinea>
        {isAanvraag
          ? 'U legt uw conclusie, de motivering, de brief en het besluit vast onder uw naam.'
          : `U legt uw conclusie, de motivering en de brief vast onder uw naam. Het idee is dan afgerond: ${IDEEANTWOORD_WOORDEN[ANTWOORD[conclusie]]}.`}{' '}
        {leest && !isAanvraag
          ? 'De inzender leest de brief op zijn statuspagina.'
          : 'U verstuurt de brief zelf: als Word of PDF.'}
      </Alinea>
      <div class="vt-knoppen">
        <Knop name="doe" value="verder">
          Stel vast en ga naar de volgende zaak
        </Knop>
        <Knop tweede name="doe" value="blijf">
          Stel vast
        </Knop>
        <Bewaarknop />
      </div>
    </section>
  )
}
