import type { FC } from 'hono/jsx'
import { listGaten } from '../../../app/brief/briefblokken.ts'
import { type Briefversie, printBrief } from '../../../app/brief/briefversies.ts'
import type { Briefdeel } from '../../../app/brief/briefzin.ts'
import { listOnbevestigd, sayRedenen } from '../../../app/brief/briefzinnen.ts'
import { VOORWAARDEN } from '../../../app/brief/voorwaarden.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import type { Briefblok, Brief as BriefOpPapier } from '../../../app/ports/rapport.ts'
import { VOOR_RICHTING } from '../../../app/woorden/richting.ts'
import { joinEn } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Kop3, Melding, Uitklap } from '../../onderdelen/tekst.tsx'
import { Tekstveld, Verborgen } from '../../onderdelen/velden.tsx'
import { Keuzerand } from '../../onderdelen/veldrand.tsx'
import { Briefhoofd } from '../../shared/huisrand.tsx'
import type { Stijlhuis } from '../../shared/huisstijl.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { BriefOntbreekt } from '../kader/brief-ontbreekt.tsx'
import { Briefgegevens } from '../kader/briefgegevens.tsx'
import { Beantwoord, Briefvinkjes } from '../kader/briefvinkjes.tsx'

const Eerder: FC<{ readonly versies: readonly Briefversie[] }> = ({ versies }) =>
  versies.length === 0 ? null : (
    <section class="vt-niet-afdrukken" aria-labelledby="eerder">
      <Kop2 id="eerder">Eerdere versies</Kop2>
      {versies.toReversed().map(({ nummer, door, op, tekst }) => (
        <Uitklap kop={`Versie ${nummer}, ${door}, ${formatTijdstip(op)}`}>
          <p class="nl-paragraph vt-regels">{tekst}</p>
        </Uitklap>
      ))}
    </section>
  )

const HULP =
  'Deze zinnen rusten op grond die de gemeente nog moet bevestigen, op onze eigen uitwerking, of zijn wat een adviseur antwoordde. Zij staan alleen in de brief als u ze aanvinkt: dan neemt u ze voor uw rekening. Wie aanvinkt, leggen wij vast als u de brief bewaart.'

/** What stands in the letter only when it is ticked, below its heading; ticking begins the text again. */
const Onbevestigd: FC<{
  readonly pad: string
  readonly delen: readonly Briefdeel[]
  readonly aangevinkt: ReadonlySet<string>
}> = ({ pad, delen, aangevinkt }) => {
  const keuzes = listOnbevestigd(delen)
  return keuzes.length === 0 ? null : (
    <form method="get" action={pad} class="vt-vinkjes">
      <Verborgen naam="opnieuw" waarde="ja" />
      <Keuzerand naam="mee" label="Wat nog niet is bevestigd" hulp={HULP}>
        {keuzes.map(({ kop, zinnen }, deel) => (
          <>
            <p class="nl-paragraph">
              <strong>{kop}</strong>
            </p>
            <Briefvinkjes zinnen={zinnen} aangevinkt={aangevinkt} deel={deel} />
          </>
        ))}
      </Keuzerand>
      <Knop tweede>Begin de tekst opnieuw met wat is aangevinkt</Knop>
    </form>
  )
}

const Blok: FC<{ readonly blok: Briefblok }> = ({ blok }) => {
  if (blok.soort === 'kop') return <Kop3>{blok.tekst}</Kop3>
  if (blok.soort === 'alinea') return <p class="nl-paragraph vt-regels">{blok.tekst}</p>
  return (
    <ul>
      {blok.punten.map((punt) => (
        <li class="vt-regels">{punt}</li>
      ))}
    </ul>
  )
}

/** The letter as it goes on paper. */
const OpPapier: FC<{ readonly brief: BriefOpPapier; readonly stijlhuis: Stijlhuis }> = ({
  brief: { aan, kenmerken, briefblokken },
  stijlhuis,
}) => (
  <div class="vt-brief">
    <Briefhoofd {...stijlhuis} />
    {aan.length > 0 && <p class="nl-paragraph vt-regels vt-briefadres">{aan.join('\n')}</p>}
    {kenmerken.length > 0 && (
      <dl class="vt-briefkenmerken">
        {kenmerken.map(([naam, waarde]) => (
          <div>
            <dt>{naam}</dt>
            <dd>{waarde}</dd>
          </div>
        ))}
      </dl>
    )}
    {briefblokken.map((blok) => (
      <Blok blok={blok} />
    ))}
  </div>
)

/** What the last version looks like, what is still missing in it, and the files. */
const Afdruk: FC<{
  readonly versie: Briefversie
  readonly dossier: Dossier
  readonly isOud: boolean
  readonly stijlhuis: Stijlhuis
}> = ({ versie, dossier, isOud, stijlhuis }) => {
  const pad = `/dossiers/${dossier.id}/brief`
  const mist = [
    ...(versie.aan === undefined ? ['aan wie de brief is'] : []),
    ...listGaten(versie.tekst),
  ]
  return (
    <section aria-labelledby="afdruk">
      <div class="vt-niet-afdrukken">
        <Kop2 id="afdruk">Zo gaat hij de deur uit</Kop2>
        <Alinea>
          Dit is versie {versie.nummer}
          {isOud && ', van voordat het plan opnieuw is beoordeeld'}.{' '}
          <Link naar={`${pad}.docx`}>Download als Word</Link> of{' '}
          <Link naar={`${pad}.pdf`}>als PDF</Link>. Drukt u deze pagina af, dan komt alleen de brief
          op papier.
        </Alinea>
        {mist.length > 0 && <Alinea>Nog in te vullen: {joinEn(mist)}.</Alinea>}
      </div>
      <OpPapier brief={printBrief(versie, dossier.huidig.naam)} stijlhuis={stijlhuis} />
    </section>
  )
}

export interface BriefpaginaProps {
  readonly dossier: Dossier
  /** Every sentence that the letter can hold. */
  readonly delen: readonly Briefdeel[]
  /** Whether the reasons of the advice are those of who writes. */
  readonly eens: boolean
  readonly versies: readonly Briefversie[]
  /** Conclusie or letter are of before the plan was assessed as it is now. */
  readonly isOud: boolean
  readonly aangevinkt: ReadonlySet<string>
  readonly ingevuld: Ingevuld
  readonly stijlhuis: Stijlhuis
}

/** Whether conditions belong in this letter and not one was chosen. */
const zonderVoorwaarde = (
  delen: readonly Briefdeel[],
  aangevinkt: ReadonlySet<string>,
): boolean => {
  const keuzes = delen.find(({ kop }) => kop === VOORWAARDEN)?.zinnen ?? []
  return keuzes.length > 0 && !keuzes.some(({ vast, sleutel }) => vast || aangevinkt.has(sleutel))
}

/** What is written, with what stands above it. */
const Schrijven: FC<BriefpaginaProps & { readonly pad: string }> = (props) => {
  const { dossier, delen, aangevinkt, ingevuld, pad, eens, isOud, stijlhuis } = props
  const laatste = isOud ? undefined : props.versies.at(-1)
  return (
    <section class="vt-niet-afdrukken" aria-labelledby="schrijven">
      <Kop2 id="schrijven">Brief aan de initiatiefnemer</Kop2>
      <Alinea>
        {laatste
          ? `U ziet versie ${laatste.nummer} van ${laatste.door}. `
          : 'Dit is een eerste tekst uit uw conclusie en de uitkomsten. '}
        Pas hem aan zoals u wilt. Elke bewaarde versie blijft. Visietoets verstuurt niets.{' '}
        {laatste && <Link naar={`${pad}?opnieuw=ja`}>Begin opnieuw vanuit de uitkomsten</Link>}
      </Alinea>
      {isOud && (
        <Melding soort="warning">
          <Alinea>
            Na uw conclusie of brief is het plan opnieuw beoordeeld. Hieronder staat de brief
            opnieuw; wat u eerder bewaarde, staat ernaast.{' '}
            <Link naar={`/dossiers/${dossier.id}/afronden`}>
              Maak conclusie en brief samen opnieuw
            </Link>
          </Alinea>
        </Melding>
      )}
      {dossier.huidig.richting === undefined && (
        <Alinea>
          Dit advies is {VOOR_RICHTING}: de brief zegt niet welke kant het op wijst. Wordt de zaak
          opnieuw beoordeeld, dan staat dat erin.
        </Alinea>
      )}
      {!eens && (
        <Alinea>
          Uw conclusie is een andere dan het advies. {sayRedenen(delen)} Uw motivering draagt hem.
        </Alinea>
      )}
      <BriefOntbreekt
        huisstijl={stijlhuis.huisstijl}
        hoe="Dat hoort in de huisstijl van de gemeente. Vul het daar in, of schrijf het er zelf bij, voordat u de brief verstuurt."
      />
      <Beantwoord dossier={dossier} />
      {zonderVoorwaarde(delen, aangevinkt) && (
        <Alinea>
          In de brief staat nog geen voorwaarde. Vink hieronder aan welke u stelt, of schrijf ze
          zelf.
        </Alinea>
      )}
      <Onbevestigd pad={pad} delen={delen} aangevinkt={aangevinkt} />
      <form method="post" action={pad} novalidate>
        {[...aangevinkt].map((sleutel) => (
          <Verborgen naam="mee" waarde={sleutel} />
        ))}
        <Verborgen naam="gezien" waarde={dossier.zaak.laatste} />
        <Briefgegevens ingevuld={ingevuld} datum="datum" />
        <Tekstveld
          {...ingevuld}
          naam="tekst"
          label="Tekst van de brief"
          hulp="Een regel die met een streepje begint, wordt een punt. Een korte regel daarboven wordt een kop."
          rijen={26}
        />
        <Knop>Bewaar deze versie</Knop>
      </form>
    </section>
  )
}

/** The letter in reply: to change, to save, and to print. We send nothing. */
export const Briefpagina: FC<BriefpaginaProps> = (props) => {
  const { dossier, versies, isOud, stijlhuis } = props
  const laatste = versies.at(-1)
  return (
    <>
      <div class={laatste ? 'vt-naast vt-naast--gelijk' : undefined}>
        <Schrijven {...props} pad={`/dossiers/${dossier.id}/brief`} />
        {laatste && (
          <Afdruk versie={laatste} dossier={dossier} isOud={isOud} stijlhuis={stijlhuis} />
        )}
      </div>
      <Eerder versies={versies.slice(0, -1)} />
    </>
  )
}

/** Before there is a conclusie there is nothing to write. */
export const NogGeenBrief: FC<Pick<Dossier, 'id'>> = ({ id }) => (
  <>
    <Alinea>Leg eerst uw eigen conclusie vast; daarna staat hier een brief.</Alinea>
    <Linkregel naar={`/dossiers/${id}/behandeling`}>Naar de conclusie</Linkregel>
  </>
)
