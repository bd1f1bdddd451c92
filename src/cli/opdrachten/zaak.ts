import { packZaak } from '../../app/overdracht/pak-zaak.ts'
import { eraseZaak } from '../../app/overdracht/vernietig-zaak.ts'
import type { Vernietigd } from '../../app/ports/opschoning.ts'
import { formatAantal } from '../../domain/tekst.ts'
import { AFLOOP, type Afloop, GebruikFout } from '../shared/afloop.ts'
import type { Opdracht, Wereld } from '../shared/opdracht.ts'
import { parseOpties, TEKST } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'

const HULP = `Gebruik: visietoets zaak exporteer KENMERK -o UIT.zip [--openbaar]
          visietoets zaak vernietig KENMERK --grond TEKST [--naam NAAM]

  exporteer   de hele zaak in één bestand, om over te dragen aan een archief: elke beoordeling met haar bewijs, alles
              wat er gebeurde, de besluiten, de brief, het rapport, en metagegevens (MDTO) met van elk bestand een sha256.
  --openbaar  de vorm om openbaar te maken (Woo): zonder namen, nummers en adressen van mensen. Op elke plek staat dat er
              iets is weggelaten, en weggelaten.json zegt wat en op welke grond. Lees de teksten na: een naam die alleen
              in een tekst staat, herkent Visietoets niet.
  vernietig   alle namen en teksten van een zaak (AVG), en de omschrijving en tekeningen van de initiatiefnemer, met een
              verklaring. Dit is niet terug te draaien. Een zaak die langer bewaard moet worden, wordt geweigerd.
  --naam      alleen waarin deze naam staat, en een tekening die zo heet: wat van één mens is. In een tekening zelf wordt
              niet gezocht.
  --grond     waarom, zoals "verzoek om verwijdering van 3 maart 2027"; het staat in de verklaring: noem er niemand in.

  KENMERK is dat van de zaak, zoals in het adres van haar pagina. Bij de ingebouwde database stopt u eerst de dienst.
`

const exporteer = async (args: readonly string[], wereld: Wereld): Promise<Afloop> => {
  const { values, positionals } = parseOpties(
    args,
    { uit: { ...TEKST, short: 'o' }, openbaar: { type: 'boolean' } },
    ['KENMERK'],
  )
  const [genoemd = ''] = positionals
  const { uit, openbaar = false } = values
  if (uit === undefined || !uit.endsWith('.zip')) {
    throw new GebruikFout('Geef met -o een bestand dat eindigt op .zip.')
  }
  const { pdf } = wereld.composeRapportvormen()
  const { aantal, inhoud, weggelaten } = await withVoortgang('Zaak exporteren', () =>
    wereld.withZaken((omgeving) =>
      packZaak(omgeving, { genoemd, openbaar, bron: omgeving.bron, pdf }),
    ),
  )
  await wereld.write(uit, inhoud)
  wereld.print(
    [
      `${formatAantal(aantal, 'bestand', 'bestanden')} in ${uit}.`,
      ...(weggelaten === undefined
        ? []
        : [
            `Weggelaten op ${formatAantal(weggelaten, 'plek', 'plekken')}. Lees de teksten na voordat u ze openbaar maakt.`,
          ]),
    ].join('\n'),
  )
  return AFLOOP.goed
}

const describeBon = ({ soort, aantal, object, id, inhoudSha256 }: Vernietigd): string => {
  const wat =
    soort === 'bijlage'
      ? formatAantal(aantal, 'omschrijving of tekening', 'omschrijvingen en tekeningen')
      : formatAantal(aantal, 'naam of tekst', 'namen en teksten')
  return `Vernietigd: ${wat} van zaak ${object}. Verklaring ${id}, sha256 ${inhoudSha256}.`
}

const vernietig = async (args: readonly string[], wereld: Wereld): Promise<Afloop> => {
  const { values, positionals } = parseOpties(args, { grond: TEKST, naam: TEKST }, ['KENMERK'])
  const [kenmerk = ''] = positionals
  const grond = values.grond?.trim() ?? ''
  const naam = values.naam?.trim()
  if (grond === '') throw new GebruikFout('Geef met --grond waarom.')
  if (naam === '') throw new GebruikFout('Geef met --naam een naam.')
  const bonnen = await withVoortgang('Namen en teksten vernietigen', () =>
    wereld.withZaken(async (omgeving) => {
      const bon = await eraseZaak(omgeving, kenmerk, { grond, ...(naam !== undefined && { naam }) })
      const alle = bon === undefined ? [] : await omgeving.vernietiging.list(bon.object)
      return alle.filter(({ vastgelegdOp }) => vastgelegdOp === bon?.vastgelegdOp)
    }),
  )
  wereld.print(
    bonnen.length === 0
      ? `Van deze zaak zijn er geen namen en teksten meer${naam === undefined ? '' : ' waarin die naam staat'}. Er is niets veranderd.`
      : bonnen.map(describeBon).join('\n'),
  )
  return AFLOOP.goed
}

const DELEN: Readonly<Record<string, typeof exporteer>> = { exporteer, vernietig }

export const zaak: Opdracht = {
  kort: 'draag een zaak over, of vernietig er de namen en teksten van',
  hulp: HULP,
  run: async ([deel = '', ...args], wereld) => {
    const doe = Object.hasOwn(DELEN, deel) ? DELEN[deel] : undefined
    if (doe === undefined) {
      throw new GebruikFout('Gebruik: visietoets zaak exporteer of visietoets zaak vernietig.')
    }
    return doe(args, wereld)
  },
}
