import type { FC } from 'hono/jsx'

/** What a page lies below, from the first: each with its address. */
export type Kruimel = readonly [pad: string, naam: string]

/** Of which addresses others lie below, and how a page there is called when it does not tell its own name. */
const OUDERS: readonly (readonly [patroon: RegExp, naam: string])[] = [
  [/^\/zelftoets$/, 'Zelftoets'],
  [/^\/dossiers$/, 'Dossiers'],
  // Work in many cases lies in no case.
  [/^\/dossiers\/(?!taken$)[^/]+$/, 'Deze zaak'],
  [/^\/status\/[^/]+$/, 'Uw plan'],
  [/^\/dossiers\/[^/]+\/inzender$/, 'Inzender'],
  [/^\/dossiers\/[^/]+\/gegevens$/, 'Gegevens'],
  [/^\/dossiers\/[^/]+\/oordelen$/, 'Oordelen'],
  [/^\/dossiers\/[^/]+\/gebieden$/, 'Gebieden'],
  [/^\/dossiers\/[^/]+\/wijzigingen$/, 'Wijzigingen'],
  [/^\/dossiers\/[^/]+\/geschiedenis$/, 'Geschiedenis'],
  [/^\/ontwikkelingen$/, 'Gebiedsontwikkeling'],
  [/^\/ontwikkelingen\/geschiktheid$/, 'Waar zou dit passen?'],
  [/^\/ontwikkelingen\/[^/]+$/, 'Dit plan'],
  [/^\/ontwikkelingen\/[^/]+\/delen\/[^/]+$/, 'Dit deel'],
  [/^\/visie$/, 'De visie'],
  [/^\/visie\/regels$/, 'Regels'],
  [/^\/visie\/gebieden$/, 'Gebieden'],
  [/^\/visie\/richting$/, 'Richting'],
  [/^\/visie\/richting\/[^/]+$/, 'Dit gebied'],
]

/** A page of a self-check that comes after its advice. */
const NA_ADVIES = /^(\/zelftoets\/[^/]+)\/(?:rapport|wat-als|antwoorden|insturen)$/

const BEGIN: Kruimel = ['/', 'Begin']

/** Of a page that lies nowhere: an address that is wrong, or one that somebody may not open. */
export const LOS: readonly Kruimel[] = [BEGIN]

/** What this page lies below; `namen` holds by address what a page above is called. */
export const listKruimels = (
  pad: string,
  namen: Readonly<Record<string, string>> = {},
): readonly Kruimel[] => {
  if (pad === '/') return []
  const delen = pad.split('/').slice(1, -1)
  const boven = delen.flatMap((_, i): readonly Kruimel[] => {
    const adres = `/${delen.slice(0, i + 1).join('/')}`
    const naam = namen[adres] ?? OUDERS.find(([patroon]) => patroon.test(adres))?.[1]
    return naam === undefined ? [] : [[adres, naam]]
  })
  const [, toets] = NA_ADVIES.exec(pad) ?? []
  return [BEGIN, ...boven, ...(toets === undefined ? [] : [[`${toets}/advies`, 'Advies'] as const])]
}

/** The way back up, as NL Design System has it: only what lies above, because the title says where one is. */
export const Kruimelpad: FC<{ readonly kruimels: readonly Kruimel[] }> = ({ kruimels }) =>
  kruimels.length === 0 ? null : (
    <nav aria-label="Kruimelpad" class="utrecht-breadcrumb-nav vt-baan vt-niet-afdrukken">
      <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        {kruimels.map(([pad, naam]) => (
          <li class="utrecht-breadcrumb-nav__item">
            <a class="utrecht-breadcrumb-nav__link" href={pad}>
              {naam}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
