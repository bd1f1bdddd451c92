import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import {
  type Briefdeel,
  listBriefdelen,
  listOnbevestigd,
} from '../../../app/dossier/briefzinnen.ts'
import { composeBrief } from '../../../app/dossier/compose-brief.ts'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { VOOR_RICHTING } from '../../../app/woorden/richting.ts'
import type { VastgelegdeGebeurtenis } from '../../../domain/dossier/gebeurtenis.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Uitklap } from '../../onderdelen/tekst.tsx'
import { Tekstveld, Verborgen } from '../../onderdelen/velden.tsx'
import { Keuzerand, Optie } from '../../onderdelen/veldrand.tsx'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { Briefhoofd } from '../../shared/huisrand.tsx'
import type { Stijlhuis } from '../../shared/huisstijl.ts'
import { type Ingevuld, readForm } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { answerHandeling, wieVan } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'

interface Briefversie {
  readonly nummer: number
  readonly door: string
  /** ISO 8601 instant, UTC. */
  readonly op: string
  readonly tekst: string
  /** Keys of what was ticked and stands in it. */
  readonly aangevinkt: readonly string[]
}

/** Every saved version, oldest first, counted from 1. */
const briefversiesVan = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): readonly Briefversie[] =>
  gebeurtenissen
    .flatMap(({ gebeurtenis, door, vastgelegdOp }) =>
      gebeurtenis.soort === 'brief_opgesteld'
        ? [
            {
              door,
              op: vastgelegdOp,
              tekst: gebeurtenis.tekst,
              aangevinkt: (gebeurtenis.aangevinkt ?? []).map(({ sleutel }) => sleutel),
            },
          ]
        : [],
    )
    .map((versie, i) => ({ ...versie, nummer: i + 1 }))

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

/** What stands in the letter only when it is ticked; ticking begins the text again. */
const Onbevestigd: FC<{
  readonly pad: string
  readonly delen: readonly Briefdeel[]
  readonly aangevinkt: ReadonlySet<string>
}> = ({ pad, delen, aangevinkt }) => {
  const zinnen = listOnbevestigd(delen)
  return zinnen.length === 0 ? null : (
    <form method="get" action={pad} class="vt-vinkjes">
      <Verborgen naam="opnieuw" waarde="ja" />
      <Keuzerand
        naam="mee"
        label="Wat nog niet is bevestigd"
        hulp="Deze zinnen rusten op grond die de gemeente nog moet bevestigen, of op onze eigen uitwerking. Zij staan alleen in de brief als u ze aanvinkt. Wie aanvinkt, leggen wij vast als u de brief bewaart."
      >
        {zinnen.map(({ sleutel, tekst }, i) => (
          <Optie
            naam="mee"
            waarde={sleutel}
            soort="checkbox"
            aan={aangevinkt.has(sleutel)}
            id={`mee-${i}`}
          >
            {tekst}
          </Optie>
        ))}
      </Keuzerand>
      <Knop tweede>Begin de tekst opnieuw met wat is aangevinkt</Knop>
    </form>
  )
}

/** The letter in reply: to change, to save, and to print. We send nothing. */
const Brief: FC<{
  readonly dossier: Dossier
  readonly versies: readonly Briefversie[]
  readonly aangevinkt: ReadonlySet<string>
  readonly ingevuld: Ingevuld
  readonly stijlhuis: Stijlhuis
}> = ({ dossier, versies, aangevinkt, ingevuld, stijlhuis }) => {
  const laatste = versies.at(-1)
  const pad = `/dossiers/${dossier.id}/brief`
  return (
    <>
      <div class={laatste ? 'vt-naast vt-naast--gelijk' : undefined}>
        <section class="vt-niet-afdrukken" aria-labelledby="schrijven">
          <Kop2 id="schrijven">Brief aan de initiatiefnemer</Kop2>
          <Alinea>
            {laatste
              ? `U ziet versie ${laatste.nummer} van ${laatste.door}. `
              : 'Dit is een eerste tekst uit uw conclusie en de uitkomsten. '}
            Pas hem aan zoals u wilt. Elke bewaarde versie blijft. Visietoets verstuurt niets.{' '}
            {laatste && <Link naar={`${pad}?opnieuw=ja`}>Begin opnieuw vanuit de uitkomsten</Link>}
          </Alinea>
          {dossier.huidig.richting === undefined && (
            <Alinea>
              Dit advies is {VOOR_RICHTING}: de brief zegt niet welke kant het op wijst. Wordt de
              zaak opnieuw beoordeeld, dan staat dat erin.
            </Alinea>
          )}
          <Onbevestigd
            pad={pad}
            delen={listBriefdelen(dossier.huidig, dossier.boek.visie)}
            aangevinkt={aangevinkt}
          />
          <form method="post" action={pad} novalidate>
            {[...aangevinkt].map((sleutel) => (
              <Verborgen naam="mee" waarde={sleutel} />
            ))}
            <Verborgen naam="gezien" waarde={dossier.zaak.laatste} />
            <Tekstveld {...ingevuld} naam="tekst" label="Tekst van de brief" rijen={30} />
            <Knop>Bewaar deze versie</Knop>
          </form>
        </section>
        {laatste && (
          <section aria-labelledby="afdruk">
            <div class="vt-niet-afdrukken">
              <Kop2 id="afdruk">Zo drukt u hem af</Kop2>
              <Alinea>Alleen deze tekst komt op papier: versie {laatste.nummer}.</Alinea>
            </div>
            <div class="vt-brief">
              <Briefhoofd {...stijlhuis} />
              <div class="vt-regels">{laatste.tekst}</div>
            </div>
          </section>
        )}
      </div>
      <Eerder versies={versies.slice(0, -1)} />
    </>
  )
}

/** What was ticked and still stands in the text: so it is recorded, with who saved it. */
const readAangevinkt = (
  { huidig, boek }: Dossier,
  velden: Velden,
  tekst: string,
): { readonly aangevinkt?: readonly { readonly sleutel: string; readonly tekst: string }[] } => {
  const mee = new Set(allOf(velden, 'mee'))
  const aangevinkt = listOnbevestigd(listBriefdelen(huidig, boek.visie))
    .filter((zin) => mee.has(zin.sleutel) && tekst.includes(zin.tekst))
    .map((zin) => ({ sleutel: zin.sleutel, tekst: zin.tekst }))
  return aangevinkt.length === 0 ? {} : { aangevinkt }
}

/** The letter in reply; only after somebody recorded a conclusie. */
export const addBrief: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  const firstText = async (
    { id, eerste, huidig, boek }: Dossier,
    door: string,
    aangevinkt: ReadonlySet<string>,
  ) => {
    const besluiten = await omgeving.beoordelingen.listBesluiten(id)
    const besluit = besluiten.findLast(({ conclusie }) => conclusie !== undefined)
    if (besluit?.conclusie === undefined) return undefined
    return composeBrief({
      beoordeling: huidig,
      boek,
      besluit: { ...besluit, conclusie: besluit.conclusie },
      ontvangenOp: formatDatum(eerste.aangemaaktOp),
      door,
      aangevinkt,
    })
  }
  const show = async (c: Context, dossier: Dossier, ingevuld?: Ingevuld) => {
    const versies = briefversiesVan(dossier.gebeurtenissen)
    const bewaard = c.req.query('opnieuw') === undefined ? versies.at(-1) : undefined
    const aangevinkt = new Set(
      ingevuld ? allOf(ingevuld.velden, 'mee') : (bewaard?.aangevinkt ?? c.req.queries('mee')),
    )
    const eerste = await firstText(dossier, c.get('behandelaar').naam, aangevinkt)
    return answerDossier(c, opmaak, {
      dossier,
      deel: 'brief',
      fouten: ingevuld?.fouten ?? [],
      inhoud:
        eerste === undefined ? (
          <Alinea>
            Leg eerst uw eigen conclusie vast; daarna staat hier een brief.{' '}
            <Link naar={`/dossiers/${dossier.id}/behandeling`}>Naar de conclusie</Link>
          </Alinea>
        ) : (
          <Brief
            dossier={dossier}
            stijlhuis={opmaak.stijlhuis}
            versies={versies}
            aangevinkt={aangevinkt}
            ingevuld={ingevuld ?? { velden: { tekst: bewaard?.tekst ?? eerste }, fouten: [] }}
          />
        ),
    })
  }
  web.get('/dossiers/:id/brief', async (c) =>
    show(c, await readDossier(omgeving, c.req.param('id'))),
  )
  web.post('/dossiers/:id/brief', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    // Without a conclusie there is no form: the page says what comes first.
    const eerste = await firstText(dossier, c.get('behandelaar').naam, new Set())
    if (eerste === undefined) return show(c, dossier)
    const { velden } = await readForm(c)
    const tekst = (allOf(velden, 'tekst')[0] ?? '').replaceAll('\r\n', '\n')
    return answerHandeling(c, omgeving, {
      velden,
      vooraf:
        tekst.trim() === '' ? [{ veld: 'tekst', melding: 'Schrijf de tekst van de brief.' }] : [],
      gebeurtenis: {
        soort: 'brief_opgesteld',
        tekst,
        ...readAangevinkt(dossier, velden, tekst),
        identiteit: wieVan(c).identiteit,
      },
      veld: 'tekst',
      naar: 'brief',
      show: (nu, ingevuld) => show(c, nu, ingevuld),
    })
  })
}
