import type { PlantypeAntwoord, PlantypenAntwoord } from '../../domain/model/antwoord/plantype.ts'
import { hoofdkop, kop, punt } from './rapport-vorm.ts'
import { wrap } from './regelval.ts'

const nameBron = ({ titel, plaats, graad }: PlantypeAntwoord['bron'][number]): string =>
  `${titel}${plaats ? `, ${plaats}` : ''} (graad ${graad})`

/** Everything of one plan type, ready to fill in. */
const renderPlantype = (type: PlantypeAntwoord): readonly string[] => [
  ...hoofdkop(`${type.label} [${type.id}]`),
  ...wrap(`Waar het om gaat: ${type.beslist}`),
  ...wrap(`Activiteiten: ${type.activiteiten.map(({ label }) => label).join(', ')}.`),
  ...wrap(`Ook: ${type.woorden.join(', ')}.`),
  ...kop(
    'Staat klaar',
    type.feiten.flatMap(({ feit, label, tekst }) => punt(`${label}: ${tekst} [${feit}]`)),
  ),
  ...kop(
    'Kernvragen, die u mag overslaan',
    type.kernvragen.flatMap(({ feit, vraag, voor, reden }) =>
      punt(`${vraag} [${feit}]${voor ? ` Voor de ${voor}: ${reden}` : ''}`),
    ),
  ),
  ...kop(
    'Vaak ook nodig',
    type.plichten.flatMap(({ label }) => punt(label)),
  ),
  ...kop(
    'Waarop dit rust',
    type.bron.flatMap((bron) => punt(nameBron(bron))),
  ),
  '',
]

const renderKort = ({ id, label, beslist }: PlantypeAntwoord) =>
  punt(`${label} [${id}]: ${beslist}`)

/** What was found: the best written out, the others by name; everything by name when nothing was looked for. */
export const renderPlantypen = (
  { gevonden, melding, plantypen }: PlantypenAntwoord,
  gezocht: boolean,
): string => {
  const [eerste, ...rest] = plantypen
  if (!gezocht || !gevonden || !eerste) {
    return [...(melding ? [...wrap(melding), ''] : []), ...plantypen.flatMap(renderKort)].join('\n')
  }
  return [...renderPlantype(eerste), ...kop('Of bedoelt u', rest.flatMap(renderKort))].join('\n')
}
