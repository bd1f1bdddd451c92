import type { Opgeruimd } from '../../app/bewaartermijn/ruim-op.ts'
import { formatAantal } from '../../domain/tekst.ts'
import { AFLOOP } from '../shared/afloop.ts'
import type { Opdracht } from '../shared/opdracht.ts'
import { parseOpties } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'

const NAMEN: Readonly<Record<Opgeruimd['soort'], readonly [een: string, meer: string]>> = {
  zaak: ['afgesloten zaak', 'afgesloten zaken'],
  idee: ['zaak zonder besluit', 'zaken zonder besluit'],
  ontwikkelplan: ['ontwikkelplan', 'ontwikkelplannen'],
  inzender: ['inzender', 'inzenders'],
  zelftoets: ['zelftoets', 'zelftoetsen'],
  uitnodiging: ['link', 'links'],
  sessie: ['aanmelding', 'aanmeldingen'],
  bericht: ['bericht', 'berichten'],
  toegang: ['keer dat iemand zich aan- of afmeldde', 'keer dat iemand zich aan- of afmeldde'],
}

const describe = ({ soort, grond, aantal }: Opgeruimd): string =>
  `  ${formatAantal(aantal, ...NAMEN[soort])}: ${grond}`

export const bewaartermijnen: Opdracht = {
  kort: 'vernietig wat langer is bewaard dan mag',
  hulp: `Gebruik: visietoets bewaartermijnen [--proef]

  Vernietigt namen en teksten van zaken en ontwikkelplannen waarvan de bewaartermijn voorbij is (BEWAAR_ZAKEN_DAGEN,
  BEWAAR_IDEEEN_DAGEN, BEWAAR_ONTWIKKELPLANNEN_DAGEN; zonder die blijven zij) en van wie zich aan- en afmeldde of werd
  geweigerd (BEWAAR_TOEGANG_DAGEN), en haalt verlopen zelftoetsen, links en aanmeldingen weg. Van alles wat weggaat blijft een verklaring: wat, hoeveel, wanneer en op welke grond. Wat in
  gebruik is of langer moet blijven, blijft. De draaiende dienst doet dit elk uur; er gaan ten hoogste tweehonderd
  zaken per keer.

  --proef   vernietig niets, en zeg wat er weg zou gaan
`,
  run: async (args, { clearVerlopen, print }) => {
    const { proef = false } = parseOpties(args, { proef: { type: 'boolean' } }).values
    const opgeruimd = await withVoortgang('Bewaartermijnen nagaan', () => clearVerlopen(proef))
    const kop = proef ? 'Dit zou weggaan:' : 'Vernietigd, met een verklaring:'
    print(
      opgeruimd.length === 0
        ? 'Van niets is de bewaartermijn voorbij.'
        : [kop, ...opgeruimd.map(describe)].join('\n'),
    )
    return AFLOOP.goed
  },
}
