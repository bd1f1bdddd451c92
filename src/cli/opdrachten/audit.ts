import type { Auditbevinding, Auditfout, Auditverslag } from '../../app/ports/audit.ts'
import { formatAantal } from '../../domain/tekst.ts'
import { AFLOOP, type Afloop, GebruikFout } from '../shared/afloop.ts'
import type { Opdracht } from '../shared/opdracht.ts'
import { parseOpties, TEKST } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'

const UITLEG: Readonly<Record<Auditfout, string>> = {
  schakel: 'deze regel van het auditspoor is gewijzigd',
  gat: 'vóór deze regel van het auditspoor is er een weg of bij',
  inhoud: 'is anders dan toen het werd bewaard',
  weg: 'is verdwenen',
  niet_vastgelegd: 'is buiten Visietoets om toegevoegd',
  tekst: 'de bewaarde tekst past niet bij haar bewijs',
  handtekening: 'de handtekening onder het bewijs is niet van deze dienst',
  kolommen: 'werkvoorraad, budgetten en praktijk lezen iets anders dan het bewijs zegt',
  tekst_weg:
    'noemt een naam of een tekst die er niet meer is, en waarvan de vernietiging niet is vastgelegd',
}

const describe = ({ fout, volgnummer, soort, object, kolommen }: Auditbevinding): string =>
  `  ${soort} ${object}${volgnummer === undefined ? '' : ` (regel ${volgnummer})`}: ${UITLEG[fout]}${kolommen === undefined ? '' : ` (${kolommen.join(', ')})`}.`

const conclude = ({ regels, kop, gewijzigd, bevindingen, ankerGevonden }: Auditverslag): string =>
  [
    bevindingen.length === 0
      ? `Het auditspoor klopt: ${formatAantal(regels, 'regel', 'regels')}, en alles wat zij noemen is nog zoals het is bewaard.`
      : `Het auditspoor klopt niet, op ${formatAantal(bevindingen.length, 'plaats', 'plaatsen')}:`,
    ...bevindingen.map(describe),
    ...(gewijzigd > 0
      ? [
          `Later met opzet gewijzigd, door een opschoning: ${formatAantal(gewijzigd, 'keer', 'keer')}.`,
        ]
      : []),
    ...(ankerGevonden === false
      ? ['Het anker staat niet meer in het spoor: van wat er toen was, is iets weg of vervangen.']
      : []),
    ...(kop === undefined
      ? []
      : [
          `Kop: ${kop.sha256} (regel ${kop.volgnummer}, ${kop.tijdstip}). Bewaar hem buiten deze database; met --anker ziet u later of alles van vóór nu er nog is.`,
        ]),
  ].join('\n')

export const audit: Opdracht = {
  kort: 'kijk na of iemand aan het bewaarde heeft gezeten',
  hulp: `Gebruik: visietoets audit verifieer [--anker SHA256]

  Elke beoordeling, elk besluit, elke handeling in een zaak en elke versie van een ontwikkelplan staat met een hash in
  het auditspoor, en elke regel daarvan houdt de vorige vast. Deze opdracht rekent alles na en noemt de plaats van wat
  is gewijzigd, verdwenen of ertussen gezet. Wie de hele database kan herschrijven, kan ook een nieuw spoor maken: noteer
  daarom af en toe de kop, en geef hem later als anker.

  Ook kijkt zij of wat de werkvoorraad, de budgetten en de praktijk lezen hetzelfde is als het bewijs zegt: dat valt op als
  iemand ook het spoor heeft herschreven. Een bewijs dat is getekend, kan ook hij niet namaken.

  --anker SHA256   de kop van een eerdere keer: staat die er nog in?
`,
  run: async (args, { verifyAudit, print }): Promise<Afloop> => {
    const { positionals, values } = parseOpties(args, { anker: TEKST }, ['verifieer'])
    if (positionals[0] !== 'verifieer')
      throw new GebruikFout('Gebruik: visietoets audit verifieer.')
    const { anker } = values
    if (anker !== undefined && !/^[\da-f]{64}$/.test(anker)) {
      throw new GebruikFout('--anker is een sha256: 64 tekens, 0 tot en met 9 en a tot en met f.')
    }
    const verslag = await withVoortgang('Auditspoor narekenen', () => verifyAudit(anker))
    print(conclude(verslag))
    const goed = verslag.bevindingen.length === 0 && verslag.ankerGevonden !== false
    return goed ? AFLOOP.goed : AFLOOP.verschil
  },
}
