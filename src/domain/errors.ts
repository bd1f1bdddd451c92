/** One registry of expected failures: code -> status, Dutch title, detail template with {params} and {param?one|more}. */
const FOUTEN = {
  ongeldige_invoer: [
    400,
    'De invoer klopt niet',
    '{aantal} {aantal?punt in de invoer klopt|punten in de invoer kloppen} niet.',
  ],
  persoonsgegevens: [
    400,
    'Hier lijkt iets over een mens te staan',
    'Op {aantal} {aantal?plek|plekken} lijkt iets te staan waarmee één persoon te vinden is. Er is niets bewaard. Haal het weg, of stuur ?bevestigd=true mee als het er wel moet staan.',
  ],
  wordt_bewaard: [
    409,
    'Deze zaak wordt nog bewaard',
    'Deze zaak blijft in elk geval tot {tot}. Leg op het tabblad Termijnen een eerdere dag vast als dat niet meer hoeft.',
  ],
  ongeldige_json: [400, 'Dit is geen geldige JSON', 'De inhoud is niet te lezen als JSON: {reden}'],
  te_groot: [413, 'De inhoud is te groot', 'De inhoud is groter dan {maximum}.'],
  te_veel_onderdelen: [
    413,
    'De inhoud heeft te veel onderdelen',
    'De inhoud heeft meer dan {maximum} {wat}.',
  ],
  herhaalsleutel_ongeldig: [
    400,
    'De kopregel Idempotency-Key klopt niet',
    'Stuur een sleutel van 1 tot 255 tekens (letters, cijfers en leestekens), met of zonder aanhalingstekens eromheen.',
  ],
  sleutel_hergebruikt: [
    422,
    'Deze sleutel hoort bij een ander verzoek',
    'Onder deze Idempotency-Key vroeg u eerder iets anders. Kies voor elk nieuw verzoek een nieuwe sleutel.',
  ],
  verzoek_loopt: [
    409,
    'Aan dit verzoek wordt nog gewerkt',
    'Een verzoek met deze Idempotency-Key loopt nog. Probeer het over een paar seconden opnieuw; u krijgt dan hetzelfde antwoord.',
  ],
  niet_aangemeld: [
    401,
    'Hiervoor is een sleutel nodig',
    'Stuur de sleutel van uw systeem mee: "Authorization: Bearer …". De beheerder van deze dienst geeft hem.',
  ],
  token_ongeldig: [
    401,
    'Dit token is niet geldig',
    'Het is niet voor deze dienst, niet van de uitgever die wij kennen, niet goed getekend, of buiten zijn tijd. Vraag een nieuw token.',
  ],
  te_snel: [
    429,
    'U vraagt te veel in korte tijd',
    'Wacht {seconden} {seconden?seconde|seconden} en probeer het dan opnieuw.',
  ],
  verkeerd_inhoudstype: [
    415,
    'Dit inhoudstype lezen wij niet',
    'Stuur application/json; u stuurde {type}.',
  ],
  niet_gevonden: [404, 'Niet gevonden', '{wat} bestaat niet of is niet meer beschikbaar.'],
  aanmelddienst_onbereikbaar: [
    503,
    'Aanmelden lukt nu niet',
    'De aanmelddienst van uw organisatie antwoordt niet. Probeer het straks opnieuw.',
  ],
  aanmelding_mislukt: [
    400,
    'De aanmelding is niet gelukt',
    'De aanmelding is verlopen of hoort niet bij deze browser. Begin opnieuw bij Dossiers.',
  ],
  aanmelding_te_licht: [
    403,
    'Meld u sterker aan',
    'Uw organisatie liet u binnen op een manier die hier niet sterk genoeg is. Meld u opnieuw aan, bijvoorbeeld met een tweede factor. Lukt dat niet, vraag dan uw beheerder.',
  ],
  afmelding_ongeldig: [
    400,
    'Deze afmelding is niet geldig',
    'Zij is niet van de organisatie die wij kennen, niet voor deze dienst, of buiten haar tijd.',
  ],
  geen_toegang: [
    403,
    'U heeft hier geen toegang',
    'Uw organisatie kent u, maar u heeft geen toegang tot Visietoets. Vraag uw beheerder om de rol die daarbij hoort.',
  ],
  rol_ontbreekt: [
    403,
    'Dit mag u niet',
    'Wat u wilt doen hoort niet bij uw rol. Vraag het een collega die dat wel mag, of vraag uw beheerder om de rol.',
  ],
  niet_van_gezag: [
    403,
    'Dit is van een ander bevoegd gezag',
    'Hier wordt vastgelegd voor een bevoegd gezag waarvoor u geen rol heeft. Er is niets bewaard.',
  ],
  adressen_onbereikbaar: [
    503,
    'Adressen zoeken lukt nu niet',
    'Wij kunnen nu geen adressen opzoeken. Geef de plek op een andere manier.',
  ],
  achtergrond_onbereikbaar: [
    503,
    'De achtergrondkaart is er nu niet',
    'Wij kunnen de achtergrondkaart nu niet ophalen. U ziet onze schetskaart; alles werkt ook zonder.',
  ],
  van_elders: [
    403,
    'Dit formulier komt van een andere site',
    'Wij nemen alleen formulieren aan van onze eigen pagina’s. Open de pagina opnieuw en probeer het nog eens.',
  ],
  onleesbaar_formulier: [
    400,
    'Dit formulier konden wij niet lezen',
    'Het kwam niet goed of niet helemaal aan. Open de pagina opnieuw en probeer het nog eens.',
  ],
  gewijzigd: [
    409,
    'Intussen gewijzigd',
    '{wat} is intussen ergens anders gewijzigd. Haal de laatste stand op en probeer het opnieuw.',
  ],
  host_onleesbaar: [
    400,
    'De naam van deze dienst ontbreekt',
    'De kopregel Host moet één keer de naam noemen waarop u deze dienst bereikt.',
  ],
  onbekende_host: [
    421,
    'Op deze naam antwoorden wij niet',
    'Deze dienst antwoordt niet op de naam {host}. Klopt hij wel, dan zet de beheerder hem in PUBLIEK_ADRES of HOSTNAMEN.',
  ],
  geen_http: [400, 'Dit verzoek lezen wij niet', 'Het verzoek is niet te lezen als HTTP.'],
  verzoek_te_laat: [408, 'Het verzoek kwam te laat', 'Het verzoek kwam niet op tijd binnen.'],
  onbekende_verwachting: [
    417,
    'Deze verwachting kennen wij niet',
    'Van de kopregel Expect kennen wij alleen 100-continue.',
  ],
  kopregels_te_groot: [
    431,
    'De kopregels zijn te groot',
    'De kopregels van het verzoek zijn te groot.',
  ],
  methode_niet_toegestaan: [405, 'Deze methode kan hier niet', 'Gebruik {toegestaan}.'],
  niet_aanvaardbaar: [406, 'Dit antwoordtype leveren wij niet', 'Wij leveren {types}.'],
  geen_geldig_regelboek: [
    400,
    'Op deze peildatum is er geen regelboek',
    'Geen vastgesteld regelboek is geldig op {geldigOp} en bekend op {beschikbaarOp}.',
  ],
  kaart_niet_klaar: [
    409,
    'De kaart is nog niet klaar',
    'De kaart is nog niet klaar: {gedaan} van {totaal} cellen gedaan (status {status}). Vraag het resultaat later opnieuw.',
  ],
  kaart_zonder_resultaat: [
    409,
    'Deze kaart heeft geen resultaat',
    'De kaart heeft status {status} en krijgt geen resultaat. {reden}',
  ],
  kaart_afgelopen: [
    409,
    'Deze kaart is al afgelopen',
    'De kaart heeft status {status}; er valt niets meer te annuleren.',
  ],
  te_druk: [
    503,
    'Er is te veel werk',
    'Er wachten al {maximum} kaarten. Probeer het later opnieuw.',
  ],
  te_veel_kaarten: [
    429,
    'U heeft al veel kaarten lopen',
    'Van u zijn er al {maximum} kaarten die nog niet klaar zijn. Wacht tot er een klaar is, of stop er een.',
  ],
  te_veel_bewaard: [
    429,
    'U heeft vandaag al veel laten bewaren',
    'Van u is in een dag al {maximum} MB bewaard. Morgen kan het weer.',
  ],
  te_veel_verstuurd: [
    429,
    'U heeft vandaag al veel verstuurd',
    'Van u zijn vandaag al {maximum} {maximum?plan|plannen} verstuurd. Morgen kan het weer; uw zelftoets blijft bewaard. Heeft het haast, bel dan de gemeente.',
  ],
  te_veel_inzendingen: [
    503,
    'Er zijn vandaag te veel plannen verstuurd',
    'De gemeente neemt er vandaag geen meer aan. Morgen kan het weer; uw zelftoets blijft bewaard. Heeft het haast, bel dan de gemeente.',
  ],
  te_veel_rapporten: [
    503,
    'Er wachten te veel rapporten',
    'Er wachten al {maximum} rapporten. Probeer het over een minuut opnieuw.',
  ],
  pdf_kan_niet: [
    503,
    'Een PDF maken kan hier niet',
    'Op deze server ontbreekt het onderdeel dat een PDF maakt. Kies een andere vorm van het rapport: de pagina, die u kunt afdrukken, of in de API DOCX of JSON.',
  ],
  regelboek_niet_geladen: [
    404,
    'Dit regelboek is niet geladen',
    'Regelboek "{id}" is een ontwerp met {aantal} {aantal?fout|fouten} en is daarom niet geladen.',
  ],
  gegevensmap_bezet: [
    503,
    'De gegevensmap is in gebruik',
    'De map {map} wordt gebruikt door een ander proces (pid {pid}).',
  ],
  gegevensmap_onbruikbaar: [
    503,
    'De gegevensmap is niet te gebruiken',
    'In de map {map} kan niet worden geschreven: {reden}.',
  ],
  kopie_beschadigd: [
    422,
    'Deze kopie is beschadigd',
    '{bestand}: {reden}. Er is niets teruggezet.',
  ],
  kopie_te_nieuw: [
    422,
    'Deze kopie is van een nieuwere Visietoets',
    '{bestand} is gemaakt voor {vorm}. Gebruik die versie. Er is niets teruggezet.',
  ],
  kaartbestand_onbruikbaar: [422, 'Dit kaartbestand is niet te gebruiken', '{bestand}: {reden}.'],
  kopie_onbruikbaar: [422, 'Dit bestand is niet te gebruiken', '{bestand}: {reden}.'],
  database_niet_leeg: [
    409,
    'De database is niet leeg',
    'Er staat al iets in. Kies een lege database, of geef --overschrijf als dat weg mag.',
  ],
  bewijssleutel_onbruikbaar: [
    503,
    'De sleutel voor bewijzen is niet te gebruiken',
    '{waar}: {reden}.',
  ],
  database_onbereikbaar: [
    503,
    'De database is niet bereikbaar',
    'De database op {waar} is niet bereikbaar of niet bij te werken: {reden}',
  ],
  database_in_gebruik: [
    503,
    'De database is in gebruik door een andere versie',
    'Stap {stap} maakt de database zo anders dat de vorige versie er niet meer mee werkt, en er {aantal?is|zijn} nog {aantal} {aantal?verbinding|verbindingen} van een ander proces. Er is niets gewijzigd.',
  ],
  poort_bezet: [503, 'De poort is in gebruik', 'Op {host}:{port} luistert al een ander programma.'],
  adres_onbruikbaar: [
    503,
    'Op dit adres kan de dienst niet luisteren',
    'Luisteren op {host}:{port} lukt niet: {reden}.',
  ],
  overbelast: [
    503,
    'Het is nu te druk',
    'Er wordt al zoveel uitgerekend dat uw vraag te lang zou wachten. Probeer het over een halve minuut opnieuw.',
  ],
  te_zwaar: [
    503,
    'Dit uitrekenen lukte niet',
    '{reden}, en is daarom gestopt. Probeer het later opnieuw. Lukt het dan weer niet, maak de tekening dan eenvoudiger of deel het plan op.',
  ],
  afgebroken: [
    499,
    'Het verzoek is afgebroken',
    'De verbinding is verbroken voordat het antwoord er was; het rekenen is gestopt.',
  ],
  niet_gereed: [503, 'De dienst is nog niet gereed', '{reden}'],
  huisstijl_ongeldig: [
    500,
    'De huisstijl is niet te gebruiken',
    '{aantal} {aantal?fout|fouten} in {bestand}.',
  ],
  regelboek_ongeldig: [
    500,
    'Het regelboek is ongeldig',
    '{aantal} {aantal?fout|fouten} in het regelboek.',
  ],
} as const satisfies Record<string, readonly [status: number, titel: string, sjabloon: string]>

export type FoutCode = keyof typeof FOUTEN

/** After how many seconds it is worth trying again; of the others nobody knows. */
const WACHT_S: { readonly [C in FoutCode]?: number } = {
  adressen_onbereikbaar: 300,
  achtergrond_onbereikbaar: 300,
  aanmelddienst_onbereikbaar: 10,
  te_druk: 60,
  te_veel_kaarten: 30,
  te_veel_bewaard: 3_600,
  te_veel_verstuurd: 3_600,
  te_veel_inzendingen: 3_600,
  te_veel_rapporten: 60,
  overbelast: 30,
  te_zwaar: 60,
  niet_gereed: 10,
  verzoek_loopt: 5,
}

/** The names between braces in a template: of {naam}, and of {naam?een|meer}. */
type NamenIn<S extends string> = S extends `${string}{${infer Veld}}${infer Rest}`
  ? (Veld extends `${infer Naam}?${string}` ? Naam : Veld) | NamenIn<Rest>
  : never

/** What the template of a code names, no more and no less. */
export type FoutParams<C extends FoutCode> = Readonly<
  Record<NamenIn<(typeof FOUTEN)[C][2]>, string | number>
>

/** The codes whose template names exactly these. */
export type CodeMet<Naam extends string> = {
  [C in FoutCode]: [Naam, keyof FoutParams<C>] extends [keyof FoutParams<C>, Naam] ? C : never
}[FoutCode]

/** One fault in the input: a JSON pointer (RFC 6901) to the place, a code, and a Dutch sentence. */
export interface InvoerFout {
  readonly pointer: string
  readonly code: string
  readonly melding: string
}

/** At most this many faults are looked for in each part of the input: more help nobody and take seconds to word. */
export const MAX_FOUTEN = 100

const MAX_HERHAALD = 60

/** Input to repeat in a message: whatever was sent, the message stays short. */
export const shorten = (tekst: string): string =>
  tekst.length > MAX_HERHAALD ? `${tekst.slice(0, MAX_HERHAALD - 1).toWellFormed()}…` : tekst

/** {params} and {param?one|more} filled in. */
const fill = (sjabloon: string, params: Readonly<Record<string, string | number>>) =>
  sjabloon
    .replace(/\{(\w+)\?([^|}]*)\|([^}]*)\}/g, (_, naam: string, een: string, meer: string) =>
      params[naam] === 1 ? een : meer,
    )
    .replace(/\{(\w+)\}/g, (_, naam: string) => String(params[naam]))

/** An expected failure in a form that can go to another process or thread; a class loses its type on the way. */
export type Verpakt = Pick<Fout, 'code' | 'params' | 'fouten'>

class Fout extends Error {
  readonly code: FoutCode
  readonly params: Readonly<Record<string, string | number>>
  readonly fouten: readonly InvoerFout[]

  constructor(
    code: FoutCode,
    params: Readonly<Record<string, string | number>> = {},
    fouten: readonly InvoerFout[] = [],
  ) {
    super(`${code}: ${fill(FOUTEN[code][2], params)}`)
    this.name = 'AppError'
    this.code = code
    this.params = params
    this.fouten = fouten
  }

  get status(): number {
    return FOUTEN[this.code][0]
  }

  /** After how many seconds to try again; undefined when waiting does not help. */
  get wachtS(): number | undefined {
    return WACHT_S[this.code]
  }

  get title(): string {
    return FOUTEN[this.code][1]
  }

  get detail(): string {
    return fill(FOUTEN[this.code][2], this.params)
  }
}

/** A code takes the parameters that its template names; one that names none needs none. */
type Inhoud<C extends FoutCode> = keyof FoutParams<C> extends never
  ? [params?: Readonly<Record<string, never>>, fouten?: readonly InvoerFout[]]
  : [params: FoutParams<C>, fouten?: readonly InvoerFout[]]

/** An expected failure. Answered as application/problem+json; a bug is any other error. */
export type AppError = Fout
export const AppError: {
  new <C extends FoutCode>(code: C, ...inhoud: Inhoud<C>): AppError
  readonly prototype: AppError
} = Fout

/** Refuses input for what is wrong with it, if anything is. Throws AppError('ongeldige_invoer') with these faults. */
export const refuseFouten = (fouten: readonly InvoerFout[]): void => {
  if (fouten.length > 0) throw new AppError('ongeldige_invoer', { aantal: fouten.length }, fouten)
}

/** The failure that was packed, or the same one with other faults. */
export const restoreFout = ({ code, params, fouten }: Verpakt): AppError =>
  new Fout(code, params, fouten)

/** Every expected failure, for the documentation. */
export const FOUTSOORTEN = Object.entries(FOUTEN).map(([code, [status, titel]]) => ({
  code: code as FoutCode,
  status,
  titel,
}))
