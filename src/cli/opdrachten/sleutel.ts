import type { OpenbareSleutel } from '../../app/ports/hash.ts'
import { AFLOOP, type Afloop, GebruikFout } from '../shared/afloop.ts'
import type { Opdracht } from '../shared/opdracht.ts'
import { parseOpties, VLAG } from '../shared/opties.ts'

const listSleutels = (sleutels: readonly OpenbareSleutel[]): readonly string[] =>
  sleutels.map(
    ({ kid }, i) => `  ${kid}${i === 0 ? '  tekent nu' : '  herkent wat eerder is getekend'}`,
  )

export const sleutel: Opdracht = {
  kort: 'toon of vernieuw de sleutel waarmee bewijzen worden getekend',
  hulp: `Gebruik: visietoets sleutel toon [--json]
         visietoets sleutel vernieuw

  toon       de sleutels van deze installatie: die nu tekent, en de openbare van eerder. Met --json zoals
             de dienst ze op /.well-known/jwks.json zet; visietoets verifieer --sleutels leest dat.
  vernieuw   maakt een nieuwe sleutel. De oude tekent niet meer en wordt weggegooid; zijn openbare helft blijft,
             zodat eerdere bewijzen herkend blijven. Start de dienst daarna opnieuw.

  De sleutel staat in het bestand van BEWIJS_SLEUTEL, en anders in bewijssleutel.pem in DATA_DIR.
`,
  run: async (args, { readZegel, renewZegel, print }): Promise<Afloop> => {
    const { positionals, values } = parseOpties(args, { json: VLAG }, ['WAT'])
    const [wat = ''] = positionals
    if (wat !== 'toon' && wat !== 'vernieuw') {
      throw new GebruikFout('Gebruik: visietoets sleutel toon, of visietoets sleutel vernieuw.')
    }
    const { sleutels } = wat === 'toon' ? readZegel() : renewZegel()
    if (values.json === true) print(JSON.stringify({ keys: sleutels }, null, 2))
    else if (sleutels.length === 0)
      print('Er is nog geen sleutel. De dienst maakt er een als hij start.')
    else print(listSleutels(sleutels).join('\n'))
    return AFLOOP.goed
  },
}
