import type { FC } from 'hono/jsx'
import { sayRedenen } from '../../../app/brief/briefzinnen.ts'
import type { Briefschets } from '../../../app/brief/compose-brief.ts'
import { isZonderVoorwaarden } from '../../../app/brief/voorwaarden.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { CONCLUSIES, NOG_NIET_TE_ZEGGEN } from '../../../domain/model/visie.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { RichtingEnAdvies } from '../../onderdelen/richting.tsx'
import { Alinea, Kop2, Melding, Uitklap } from '../../onderdelen/tekst.tsx'
import { Keuzeveld, Tekstveld, Verborgen } from '../../onderdelen/velden.tsx'
import { textOf } from '../../shared/inzending.ts'
import { BriefOntbreekt } from '../kader/brief-ontbreekt.tsx'
import { Briefgegevens } from '../kader/briefgegevens.tsx'
import { Beantwoord } from '../kader/briefvinkjes.tsx'
import { BriefInWording } from './briefschets.tsx'
import { Bewaarknop, Bewaarstand, ConceptMelding, SLOTFORMULIER } from './concept-melding.tsx'
import { Ondertekenen } from './ondertekenen.tsx'
import { NogOpen } from './open-oordelen.tsx'
import type { VaststelProps } from './vaststel-props.ts'

type Props = { readonly props: VaststelProps }

/** What stood there before the plan was assessed again: to take over from, and kept with the rest. */
const Eerder: FC<Pick<VaststelProps, 'ingevuld'>> = ({ ingevuld }) =>
  textOf(ingevuld.velden, 'eerder') === '' ? null : (
    <Uitklap kop="Wat hier eerder stond" open>
      <Tekstveld
        {...ingevuld}
        naam="eerder"
        label="De vorige motivering"
        hulp="Zij hoort bij een eerdere beoordeling of een andere conclusie, en wordt niet vastgelegd. Neem eruit over wat nog klopt."
        rijen={10}
        readonly
      />
    </Uitklap>
  )

/** What is chosen beforehand: of an advice that says nothing yet no conclusie follows. */
export const helpConclusie = ({
  conclusie,
  woorden,
}: Pick<Dossier['huidig']['advies'], 'conclusie' | 'woorden'>): string =>
  conclusie === NOG_NIET_TE_ZEGGEN
    ? `Het advies is “${woorden}”: daaruit volgt geen keuze. Vooraf staat hier alleen wat al is vastgelegd.`
    : 'Vooraf staat hier wat al is vastgelegd, of anders wat het advies zegt. U mag ervan afwijken.'

const Conclusie: FC<Props> = ({ props: { dossier, ingevuld } }) => (
  <section aria-labelledby="kop-conclusie">
    <Kop2 id="kop-conclusie">Uw conclusie</Kop2>
    <Alinea>
      <RichtingEnAdvies beoordeling={dossier.huidig} visie={dossier.boek.visie} />{' '}
      <Link naar={`/dossiers/${dossier.id}`}>Waar het op rust</Link>
    </Alinea>
    <Keuzeveld
      {...ingevuld}
      naam="conclusie"
      label="Uw eigen conclusie"
      hulp={helpConclusie(dossier.huidig.advies)}
      opties={CONCLUSIES.toReversed().map((deel) => [deel, dossier.boek.visie.woorden[deel]])}
    />
    <div class="vt-knoppen">
      <Knop tweede name="doe" value="toon">
        Maak de brief bij deze conclusie
      </Knop>
      <Bewaarknop />
    </div>
    <Bewaarstand />
    <Tekstveld
      {...ingevuld}
      naam="motivering"
      label="Motivering (concept)"
      hulp="Dit is een concept uit de uitkomsten. Pas het aan zoals u wilt: wat hier staat, komt onder uw naam in het dossier en niet in de brief. In de brief komt wat u schrijft bij “Uw toelichting in de brief”; in het dossier staat dat onder het kopje “Toelichting”. De voorwaarden en aanpassingen uit de brief komen er bij het vastleggen onder."
      rijen={18}
    />
    <Eerder ingevuld={ingevuld} />
  </section>
)

const Hoofd: FC<Props> = ({ props: { ingevuld } }) => (
  <div class="vt-briefvelden">
    <Briefgegevens ingevuld={ingevuld} datum="briefdatum" />
  </div>
)

/** Before it goes out: "on conditions" in a letter that holds none. */
const ZonderVoorwaarde: FC<Props & { readonly schets: Briefschets }> = ({ props, schets }) => {
  const { conclusie, dossier } = props
  if (conclusie !== 'ja_mits' || !isZonderVoorwaarden(schets.delen)) return null
  const { woorden } = dossier.boek.visie
  return (
    <Melding soort="warning">
      <Alinea>
        <strong>
          U kiest “{woorden.ja_mits}”, en in deze brief staat geen voorwaarde. Er is er ook geen om
          aan te vinken.
        </strong>{' '}
        Kies “{woorden.ja}”, of schrijf bij “Uw toelichting in de brief” welke voorwaarde u stelt.
      </Alinea>
    </Melding>
  )
}

const Brief: FC<Props & { readonly schets: Briefschets }> = ({ props, schets }) => (
  <section aria-labelledby="kop-brief">
    <Kop2 id="kop-brief">De brief</Kop2>
    <Alinea>
      Zo gaat de brief de deur uit. Een zin met een vakje rust op grond die de gemeente nog moet
      bevestigen, op onze eigen uitwerking, of is wat een adviseur antwoordde: hij staat alleen in
      de brief als u hem aanvinkt. Dat leggen wij vast onder uw naam.
    </Alinea>
    <BriefOntbreekt
      huisstijl={props.stijlhuis.huisstijl}
      hoe="Dat hoort in de huisstijl van de gemeente: vraag het wie de dienst beheert, of zet het in uw toelichting, voordat u de brief verstuurt."
    />
    <Beantwoord dossier={props.dossier} />
    <ZonderVoorwaarde props={props} schets={schets} />
    <BriefInWording
      schets={schets}
      aangevinkt={props.aangevinkt}
      stijlhuis={props.stijlhuis}
      bijVoorwaarde={props.bijVoorwaarde}
      hoofd={<Hoofd props={props} />}
    >
      <Tekstveld
        {...props.ingevuld}
        naam="toelichting"
        label="Uw toelichting in de brief"
        hulp={
          props.eens
            ? 'Mag leeg blijven. Wat u schrijft, staat hier in de brief en bij uw motivering.'
            : `Uw conclusie is een andere dan het advies: schrijf waarom. ${sayRedenen(schets.delen)}`
        }
        rijen={3}
      />
    </BriefInWording>
  </section>
)

/** Conclusie, letter and end on one page: whoever signs sees all that he signs. */
export const Vaststellen: FC<VaststelProps> = (props) => {
  const { dossier, conclusie, schets, getoond, laatste, concept } = props
  return (
    <>
      {concept && <ConceptMelding concept={concept} isOud={props.isOud} />}
      <NogOpen dossier={dossier} delen={schets?.delen} />
      <form
        method="post"
        action={`/dossiers/${dossier.id}/vaststellen`}
        id={SLOTFORMULIER}
        data-bewaar
        novalidate
      >
        <Verborgen naam="gezien" waarde={dossier.zaak.laatste} />
        <Verborgen naam="laatste" waarde={laatste} />
        <Verborgen naam="getoond" waarde={getoond} />
        <Verborgen naam="bij" waarde={conclusie ?? ''} />
        <div class="vt-naast vt-naast--gelijk">
          <Conclusie props={props} />
          {schets === undefined ? (
            <Alinea>Kies een conclusie; dan staat hier de brief.</Alinea>
          ) : (
            <Brief props={props} schets={schets} />
          )}
        </div>
        {schets !== undefined && conclusie !== undefined && (
          <Ondertekenen props={props} conclusie={conclusie} />
        )}
      </form>
    </>
  )
}
