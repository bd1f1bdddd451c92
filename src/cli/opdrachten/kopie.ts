import { formatAantal } from '../../domain/tekst.ts'
import { AFLOOP } from '../shared/afloop.ts'
import type { Opdracht } from '../shared/opdracht.ts'
import { parseOpties } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'

const listRijen = (telling: Readonly<Record<string, number>>): string =>
  Object.entries(telling)
    .filter(([, rijen]) => rijen > 0)
    .map(([tabel, rijen]) => `  ${tabel}: ${formatAantal(rijen, 'rij', 'rijen')}`)
    .join('\n')

export const backup: Opdracht = {
  kort: 'maak een kopie van alles wat is bewaard',
  hulp: `Gebruik: visietoets backup BESTAND

  Schrijft alles wat in de database staat naar een ingepakt bestand, zoals het op één moment was. Op PostgreSQL mag de
  dienst intussen doorgaan; van de ingebouwde database stopt u eerst de dienst. Wie nu is aangemeld staat er niet in, en
  de sleutel waarmee bewijzen worden getekend ook niet: bewaar die apart.
  In het bestand staat een sha256 van elke tabel en van het geheel: een beschadigde kopie wordt niet teruggezet.
`,
  run: async (args, wereld) => {
    const { positionals } = parseOpties(args, {}, ['BESTAND'])
    const [bestand = ''] = positionals
    const telling = await withVoortgang('Kopie maken', () => wereld.backup(bestand))
    wereld.print([`De kopie staat in ${bestand}.`, listRijen(telling)].join('\n'))
    return AFLOOP.goed
  },
}

export const herstel: Opdracht = {
  kort: 'zet een kopie terug',
  hulp: `Gebruik: visietoets herstel BESTAND [--overschrijf]

  Zet een kopie van visietoets backup terug in de database van DATABASE_URL, of anders in de ingebouwde. Dat mag een
  andere soort zijn dan waarvan de kopie is gemaakt. Eerst wordt het hele bestand nagekeken. Een kopie van een eerdere
  versie wordt daarna bijgewerkt; een van een nieuwere versie wordt geweigerd. Stop eerst de dienst. Op PostgreSQL draait
  u dit als eigenaar van de database, en daarna zo nodig opnieuw visietoets migreer --rol.

  --overschrijf   ook als er al iets in de database staat: dat is dan weg
`,
  run: async (args, wereld) => {
    const opties = { overschrijf: { type: 'boolean' } } as const
    const { positionals, values } = parseOpties(args, opties, ['BESTAND'])
    const [bestand = ''] = positionals
    const overschrijf = values.overschrijf === true
    const telling = await withVoortgang('Kopie terugzetten', () =>
      wereld.restore(bestand, overschrijf),
    )
    const { kop, bevindingen } = await withVoortgang('Auditspoor narekenen', () =>
      wereld.verifyAudit(),
    )
    wereld.print(
      [
        `De kopie ${bestand} is teruggezet.`,
        listRijen(telling),
        bevindingen.length === 0
          ? `Het auditspoor klopt${kop === undefined ? '' : `; kop ${kop.sha256}`}.`
          : 'Het auditspoor klopt niet: dat was zo toen de kopie werd gemaakt. Zie visietoets audit verifieer.',
      ].join('\n'),
    )
    return bevindingen.length === 0 ? AFLOOP.goed : AFLOOP.verschil
  },
}
