import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import { beginPlan } from '../../../app/ontwikkeling/plannen.ts'
import { AppError } from '../../../domain/errors.ts'
import { isRecord } from '../../../domain/json.ts'
import { Formulierknoppen, Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Inleiding, Kop1, Kop2, Lijst } from '../../onderdelen/tekst.tsx'
import { Bestandsformulier, Regelveld, Verborgen } from '../../onderdelen/velden.tsx'
import { answerPagina } from '../../shared/antwoord.tsx'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes } from '../../shared/huis.ts'
import { type Ingevuld, isInvoerfout, readForm, textOf } from '../../shared/inzending.ts'
import { readPlektekst, toVeldfouten } from '../kamer/invoer.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { listNietGelezen, readPlan } from '../kamer/lees-plan.ts'
import { withNietGelezen } from '../kamer/niet-gelezen.tsx'
import { Plekvelden } from '../kamer/plekvelden.tsx'

interface NieuwProps extends Ingevuld {
  /** The id that the plan gets: a second click makes no second plan. */
  readonly id: string
  readonly voorbeelden: readonly { readonly id: string; readonly naam: string }[]
}

/** A new plan: drawn, from a file, or a shipped example. */
const NieuwPlan: FC<NieuwProps> = ({ id, velden, fouten, voorbeelden }) => (
  <>
    <Kop1>Nieuwe gebiedsontwikkeling</Kop1>
    <Inleiding>
      Geef het plan een naam en wijs ten minste één deel aan. De gegevens per deel vult u daarna in.
    </Inleiding>
    <Bestandsformulier naar="/ontwikkelingen/nieuw">
      <Verborgen naam="id" waarde={id} />
      <Regelveld
        {...{ velden, fouten }}
        naam="naam"
        label="Naam van het plan"
        hulp="Noem geen personen: anderen in de organisatie zien deze naam."
      />
      <Plekvelden
        {...{ velden, fouten }}
        bestandHulp="GeoJSON met één vorm per deel, in graden of in Rijksdriehoek. Gelezen worden de naam en de fase van elk deel, en gegevens onder de naam die een rekenblad van de delen tussen haken zet; de rest niet. Een plan dat een ander programma hier heeft opgehaald, kan ook. Ten hoogste 1 MB."
      />
      <Formulierknoppen knop="Maak het plan" naar="/ontwikkelingen" terug="Terug" />
    </Bestandsformulier>
    {voorbeelden.length > 0 && (
      <>
        <Kop2>Of begin met een voorbeeld</Kop2>
        <Alinea>Deze plannen zijn verzonnen. U krijgt een eigen exemplaar.</Alinea>
        <Lijst
          class="vt-lijst-kaal"
          delen={voorbeelden.map((voorbeeld) => (
            <form method="post" action={`/ontwikkelingen/voorbeelden/${voorbeeld.id}`}>
              <Verborgen naam="id" waarde={id} />
              <Knop tweede>{voorbeeld.naam}</Knop>
            </form>
          ))}
        />
      </>
    )}
  </>
)

const GEEN_NAAM: Veldfout = { veld: 'naam', melding: 'Geef het plan een naam.' }

/** What a part is called in what was sent. */
const nameIn =
  (inhoud: Readonly<Record<string, unknown>>) =>
  (nummer: number): string | undefined => {
    const deel: unknown = Array.isArray(inhoud.delen) ? inhoud.delen[nummer] : undefined
    const naam = isRecord(deel) ? (deel.naam ?? deel.id) : undefined
    return typeof naam === 'string' ? naam : undefined
  }

/** Beginning a plan: drawn, typed, from a file, or a shipped example. */
export const addNieuwPlan: AddRoutes<Kamer> = (web, kamer) => {
  const { omgeving, opmaak, ontwikkelvoorbeelden: voorbeelden, boek, naarCrs84 } = kamer
  const show = (c: Context, velden: Velden, fouten: readonly Veldfout[]) =>
    answerPagina(c, opmaak, {
      titel: 'Nieuw plan',
      fouten,
      script: opmaak.kaart,
      inhoud: (
        <NieuwPlan
          id={allOf(velden, 'id')[0] ?? omgeving.nieuwId()}
          {...{ velden, fouten }}
          voorbeelden={voorbeelden}
        />
      ),
    })
  const begin = async (
    c: Context,
    velden: Velden,
    { inhoud, nietGelezen = [] }: { inhoud: unknown; nietGelezen?: readonly string[] },
  ) => {
    const id = textOf(velden, 'id')
    const { naam: door } = c.get('behandelaar')
    const plan = await beginPlan(omgeving, { id, inhoud, door })
    return c.redirect(withNietGelezen(`/ontwikkelingen/${plan}`, nietGelezen), 303)
  }

  web.get('/ontwikkelingen/nieuw', (c) => show(c, {}, []))
  web.post('/ontwikkelingen/nieuw', async (c) => {
    const formulier = await readForm(c)
    const { velden } = formulier
    const naam = textOf(velden, 'naam')
    const plek = await readPlektekst(formulier)
    if ('fout' in plek) return show(c, velden, [...(naam === '' ? [GEEN_NAAM] : []), plek.fout])
    let inhoud: Readonly<Record<string, unknown>> = {}
    try {
      const gelezen = readPlan(plek.tekst, { naarCrs84, feiten: boek.feiten })
      inhoud = naam === '' ? gelezen : { ...gelezen, naam }
      if (inhoud.naam === undefined) return show(c, velden, [GEEN_NAAM])
      const nietGelezen = listNietGelezen(plek.tekst, { feiten: boek.feiten })
      return await begin(c, velden, { inhoud, nietGelezen })
    } catch (fout) {
      if (!isInvoerfout(fout)) throw fout
      const veldOf = (pointer: string) => (pointer === '/naam' ? 'naam' : plek.veld)
      return show(c, velden, toVeldfouten(fout, { veldOf, nameOf: nameIn(inhoud) }))
    }
  })
  web.post('/ontwikkelingen/voorbeelden/:voorbeeld', async (c) => {
    const voorbeeld = voorbeelden.find(({ id }) => id === c.req.param('voorbeeld'))
    if (!voorbeeld) throw new AppError('niet_gevonden', { wat: 'Dit voorbeeld' })
    return begin(c, (await readForm(c)).velden, { inhoud: voorbeeld.invoer })
  })
}
