/** Of WCAG 2.2: text (1.4.3), and the borders of fields and what has the focus (1.4.11). */
const TEKST = 4.5
const RAND = 3

export interface Paar {
  readonly voor: string
  readonly achter: string
  readonly minstens: number
  /** What it is on a page. */
  readonly wat: string
}

const paar =
  (minstens: number) =>
  (wat: string, voor: string, achter: string): Paar => ({ wat, voor, achter, minstens })
const tekst = paar(TEKST)
const rand = paar(RAND)

/** What stands on what, in design tokens: every pair that the pages make. */
export const PAREN: readonly Paar[] = [
  tekst('tekst op de pagina', '--vt-inkt', '--vt-papier'),
  tekst('tekst in een vlak', '--vt-inkt', '--vt-vlak'),
  tekst('hulptekst', '--vt-gedempt', '--vt-papier'),
  tekst('hulptekst in een vlak', '--vt-gedempt', '--vt-vlak'),
  tekst('een link', '--nl-link-color', '--vt-papier'),
  tekst('een link in een vlak', '--nl-link-color', '--vt-vlak'),
  tekst('een link in de kleur van het merk', '--vt-merk', '--vt-papier'),
  tekst('een link waar de muis op staat', '--nl-link-hover-color', '--vt-papier'),
  tekst('een link in een voetregel', '--nl-link-color', '--utrecht-page-footer-background-color'),
  tekst(
    'tekst in een voetregel',
    '--utrecht-page-footer-color',
    '--utrecht-page-footer-background-color',
  ),
  tekst('tekst in de kop', '--utrecht-page-header-color', '--utrecht-page-header-background-color'),
  tekst('tekst op een knop', '--nl-button-primary-color', '--nl-button-primary-background-color'),
  tekst(
    'tekst op een knop waar de muis op staat',
    '--nl-button-primary-hover-color',
    '--nl-button-primary-hover-background-color',
  ),
  tekst(
    'tekst op een knop die wordt ingedrukt',
    '--nl-button-primary-active-color',
    '--nl-button-primary-active-background-color',
  ),
  tekst(
    'tekst op een tweede knop',
    '--nl-button-secondary-color',
    '--nl-button-secondary-background-color',
  ),
  tekst(
    'tekst op een tweede knop waar de muis op staat',
    '--nl-button-secondary-hover-color',
    '--nl-button-secondary-hover-background-color',
  ),
  tekst(
    'tekst op een tweede knop die wordt ingedrukt',
    '--nl-button-secondary-active-color',
    '--nl-button-secondary-active-background-color',
  ),
  tekst(
    'tekst op een knop met de focus',
    '--nl-button-focus-color',
    '--nl-button-focus-background-color',
  ),
  tekst('de sprong naar de inhoud', '--nl-skip-link-color', '--nl-skip-link-background-color'),
  tekst('een label', '--nl-data-badge-color', '--nl-data-badge-background-color'),
  tekst(
    'wat in een veld staat',
    '--utrecht-form-control-color',
    '--utrecht-form-control-background-color',
  ),
  tekst('de naam van een veld', '--utrecht-form-label-color', '--vt-papier'),
  tekst('een fout bij een veld', '--utrecht-form-field-error-message-color', '--vt-papier'),
  tekst('tekst in een melding', '--vt-inkt', '--utrecht-alert-info-background-color'),
  tekst('tekst in een waarschuwing', '--vt-inkt', '--utrecht-alert-warning-background-color'),
  tekst('tekst in een foutmelding', '--vt-inkt', '--utrecht-alert-error-background-color'),
  tekst('tekst in een goede melding', '--vt-inkt', '--utrecht-alert-ok-background-color'),
  tekst('een link in een melding', '--nl-link-color', '--utrecht-alert-info-background-color'),
  tekst(
    'een link in een waarschuwing',
    '--nl-link-color',
    '--utrecht-alert-warning-background-color',
  ),
  tekst('een link in een foutmelding', '--nl-link-color', '--utrecht-alert-error-background-color'),
  rand('de rand van een veld', '--utrecht-form-control-border-color', '--vt-papier'),
  rand('een lijn op de pagina', '--vt-lijn', '--vt-papier'),
  rand('de rand om wat de focus heeft', '--utrecht-focus-outline-color', '--vt-papier'),
  rand('een aangekruist rondje', '--utrecht-radio-button-checked-background-color', '--vt-papier'),
]

/** Of the colour of a screen, as IEC 61966-2-1 has it. */
const linearOf = (deel: number): number =>
  deel <= 0.040_45 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4

/** Relative luminance of `#rgb` or `#rrggbb` (WCAG 2.2), 0 to 1. */
const luminanceOf = (kleur: string): number => {
  const cijfers = kleur.slice(1)
  const voluit = cijfers.length === 3 ? cijfers.replace(/./g, '$&$&') : cijfers
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((i) =>
    linearOf(Number.parseInt(voluit.slice(i, i + 2), 16) / 255),
  )
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast of two colours (WCAG 2.2), 1 to 21. */
export const contrastOf = (een: string, ander: string): number => {
  const [licht = 0, donker = 0] = [luminanceOf(een), luminanceOf(ander)].toSorted((a, b) => b - a)
  return (licht + 0.05) / (donker + 0.05)
}
