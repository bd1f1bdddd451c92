import type { Controle } from '../lezen/boek.ts'
import { at, type Plek } from '../lezen/meldingen.ts'

const MOET_IN_REGEL = ['principe', 'inzet', 'nieuw_thema']

/** Nothing the vision says stays without an answer: a rule, a spanning, a reason or a capability. */
export const checkPassages: Controle = (boek, meldingen) => {
  const { regels, spanningen, passages, antwoorden, begrippen, volledig } = boek
  const inRegels = new Set(
    regels.flatMap(({ waarde }) => waarde.bron.map(({ passage }) => passage)),
  )
  const inSpanningen = new Set(
    spanningen.waarde.flatMap(({ bron }) => bron.map(({ passage }) => passage)),
  )
  for (const { id, soort } of passages.waarde) {
    const antwoord = antwoorden.waarde[id]
    const plek: Plek = at(passages.bestand, id)
    const bijAntwoord: Plek = { bestand: antwoorden.bestand, pad: [id], sleutel: true }
    if (MOET_IN_REGEL.includes(soort)) {
      if (volledig && !inRegels.has(id)) {
        const doen = 'Noem haar in bron.passage van een regel'
        meldingen.meld(plek, `passage ${id} (${soort}) wordt door geen regel gedragen`, doen)
      }
      if (antwoord) {
        meldingen.meld(
          bijAntwoord,
          `een passage van soort ${soort} hoort bij een regel`,
          'Haal haar hier weg',
        )
      }
    } else if (soort === 'ontwikkeling') {
      if (
        antwoord ? !('context' in antwoord) : volledig && !inRegels.has(id) && !inSpanningen.has(id)
      ) {
        const doen =
          'Noem haar in een regel of spanning, of geef in passages.yaml een context met reden'
        meldingen.meld(
          antwoord ? bijAntwoord : plek,
          `passage ${id} (${soort}) blijft onbeantwoord`,
          doen,
        )
      }
    } else if (soort === 'gebrek' && !(antwoord && 'vermogen' in antwoord)) {
      const doen = 'Noem in passages.yaml het vermogen dat dit gebrek opvangt'
      meldingen.meld(
        antwoord ? bijAntwoord : plek,
        `passage ${id} (${soort}) blijft onbeantwoord`,
        doen,
      )
    }
  }
  if (!volledig) return
  const gedragen = new Set(regels.map(({ waarde }) => waarde.milieubeginsel))
  for (const beginsel of Object.keys(begrippen.waarde.milieubeginselen)) {
    if (gedragen.has(beginsel)) continue
    const plek = { bestand: begrippen.bestand, pad: ['milieubeginselen', beginsel], sleutel: true }
    const doen = 'Noem het in milieubeginsel van een regel'
    meldingen.meld(plek, `milieubeginsel "${beginsel}" wordt door geen regel gedragen`, doen)
  }
}
