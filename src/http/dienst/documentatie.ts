import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import type { ApiDocument } from '../shared/document.ts'

const STIJL = `
:root { color-scheme: light dark; --lijn: #8a8f98; --vlak: #f3f4f6; --tekst: #16191d; --grond: #fff; --link: #01689b }
@media (prefers-color-scheme: dark) { :root { --vlak: #23272e; --tekst: #eceff3; --grond: #15181c; --link: #7cc4ea } }
body { font: 1rem/1.6 system-ui, sans-serif; color: var(--tekst); background: var(--grond); margin: 0 auto; max-width: 60rem; padding: 1rem }
a { color: var(--link) } a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
h2 { border-top: 1px solid var(--lijn); padding-top: 1.5rem; margin-top: 2.5rem }
code, pre { font: .9rem/1.5 ui-monospace, monospace } pre { background: var(--vlak); padding: .75rem; overflow-x: auto }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--lijn); overflow-wrap: anywhere }
.pad { overflow-wrap: anywhere } .methode { text-transform: uppercase; font-weight: 700 }
.overslaan { position: absolute; left: -99rem } .overslaan:focus { position: static }
`

/** Policy for the page: its own style by hash, and nothing else from anywhere. */
export const DOCUMENTATIE_CSP = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STIJL).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`

type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly additionalProperties?: Schema | boolean
  readonly description?: string
}

const refName = (ref: string) => ref.split('/').at(-1) ?? ref

/** The kind of value in a few words, with links to the named schemas. */
const describeType = (schema: Schema): unknown => {
  if (schema.$ref !== undefined) {
    const naam = refName(schema.$ref)
    return html`<a href="#schema-${naam}">${naam}</a>`
  }
  const keuzes = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (keuzes !== undefined) {
    return keuzes.map((keuze, i) => html`${i > 0 ? ' of ' : ''}${describeType(keuze)}`)
  }
  if (schema.enum !== undefined) return schema.enum.map(String).join(' | ')
  if (schema.const !== undefined) return String(schema.const)
  if (schema.items !== undefined) return html`lijst van ${describeType(schema.items)}`
  if (typeof schema.additionalProperties === 'object') {
    return html`object met waarden: ${describeType(schema.additionalProperties)}`
  }
  const naam = TYPEN[String(schema.type)] ?? 'elke waarde'
  return schema.format === undefined ? naam : `${naam} (${schema.format})`
}

const TYPEN: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'getal',
  integer: 'geheel getal',
  boolean: 'true of false',
  object: 'object',
  array: 'lijst',
}

const renderVelden = (schema: Schema) => {
  const velden = Object.entries(schema.properties ?? {})
  if (velden.length === 0) return html`<p>${describeType({ ...schema })}</p>`
  return html`<table>
    <thead><tr><th scope="col">Veld</th><th scope="col">Soort</th><th scope="col">Uitleg</th></tr></thead>
    <tbody>
      ${velden.map(
        ([naam, veld]) => html`<tr>
          <th scope="row"><code>${naam}</code>${schema.required?.includes(naam) ? '' : ' (mag weg)'}</th>
          <td>${describeType(veld)}</td>
          <td>${veld.description ?? ''}</td>
        </tr>`,
      )}
    </tbody>
  </table>`
}

type Operatie = {
  readonly summary?: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly schema?: Schema
    readonly description?: string
  }[]
  readonly requestBody?: { readonly content?: Readonly<Record<string, { schema?: Schema }>> }
  readonly responses?: Readonly<
    Record<
      string,
      { description?: string; content?: Readonly<Record<string, { schema?: Schema }>> }
    >
  >
}

const PLAATS: Readonly<Record<string, string>> = {
  path: 'in het pad',
  query: 'in de zoekvraag',
  header: 'in de kopregels',
}

const renderInhoud = (inhoud: Readonly<Record<string, { schema?: Schema }>> | undefined) =>
  Object.entries(inhoud ?? {}).map(
    ([type, { schema }]) => html`<code>${type}</code>: ${describeType(schema ?? {})} `,
  )

const renderOperatie = (methode: string, pad: string, operatie: Operatie) => html`
  <h3 class="pad"><span class="methode">${methode}</span> <code>${pad}</code></h3>
  <p>${operatie.summary ?? ''}.</p>
  ${
    operatie.parameters === undefined
      ? ''
      : html`<ul>
        ${operatie.parameters.map(
          ({ name, in: plaats, required, schema, description }) =>
            html`<li><code>${name}</code> ${PLAATS[plaats] ?? plaats}${required ? ', verplicht' : ''}: ${describeType(schema ?? {})}. ${description ?? ''}</li>`,
        )}
      </ul>`
  }
  ${operatie.requestBody ? html`<p>Inhoud: ${renderInhoud(operatie.requestBody.content)}</p>` : ''}
  <table>
    <thead><tr><th scope="col">Antwoord</th><th scope="col">Betekenis</th><th scope="col">Inhoud</th></tr></thead>
    <tbody>
      ${Object.entries(operatie.responses ?? {}).map(
        ([status, { description, content }]) =>
          html`<tr><th scope="row">${status}</th><td>${description ?? ''}</td><td>${renderInhoud(content)}</td></tr>`,
      )}
    </tbody>
  </table>`

export interface DocumentatieInhoud {
  readonly document: ApiDocument
  readonly basis: string
  /** Codes and titles of the expected failures, to which `type` in a problem leads. */
  readonly fouten: readonly {
    readonly code: string
    readonly titel: string
    readonly status: number
  }[]
  /** The body of a curl line that works as it stands, and a name for it. */
  readonly voorbeeld: string
}

const METHODEN = ['get', 'post'] as const

/** The documentation as one page of plain HTML, without script and without anything from elsewhere. */
export const renderDocumentatie = ({ document, basis, fouten, voorbeeld }: DocumentatieInhoud) => {
  const schemas = Object.entries(document.components?.schemas ?? {}) as [string, Schema][]
  const operaties = Object.entries(document.paths ?? {}).flatMap(([pad, item]) =>
    METHODEN.flatMap((methode) =>
      item?.[methode] ? [renderOperatie(methode, basis + pad, item[methode] as Operatie)] : [],
    ),
  )
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Visietoets ${document.info.version}: documentatie</title>
<style>${raw(STIJL)}</style>
</head>
<body>
<a class="overslaan" href="#inhoud">Naar de inhoud</a>
<header>
<h1>Visietoets, versie ${document.info.version}</h1>
<nav aria-label="Op deze pagina"><a href="#beginnen">Beginnen</a> · <a href="#vragen">Wat u kunt vragen</a> · <a href="#fouten">Fouten</a> · <a href="#schemas">Gegevens</a> · <a href="${basis}/openapi.json">OpenAPI (JSON)</a></nav>
</header>
<main id="inhoud">
${(document.info.description ?? '').split('\n\n').map((alinea) => html`<p>${alinea}</p>`)}
<h2 id="beginnen">Beginnen</h2>
<p>Stuur een initiatief naar <code>${basis}/zelftoetsen</code>; daarvan wordt niets bewaard. Alleen <code>naam</code> en <code>locatie</code> zijn verplicht: wat ontbreekt is nooit een fout, maar maakt het antwoord minder zeker.</p>
<pre tabindex="0" aria-label="Voorbeeld van een verzoek"><code>${voorbeeld}</code></pre>
<h2 id="vragen">Wat u kunt vragen</h2>
${operaties}
<h2 id="fouten">Fouten</h2>
<p>Elke fout is <code>application/problem+json</code> (RFC 9457). Het veld <code>type</code> leidt naar deze lijst.</p>
<table>
<thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Betekenis</th></tr></thead>
<tbody>${fouten.map(({ code, titel, status }) => html`<tr id="fout-${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${titel}</td></tr>`)}</tbody>
</table>
<h2 id="schemas">Gegevens</h2>
${schemas.map(([naam, schema]) => html`<h3 id="schema-${naam}">${naam}</h3>${schema.description === undefined ? '' : html`<p>${schema.description}</p>`}${renderVelden(schema)}`)}
</main>
</body>
</html>`
}
