import type { Bijlage } from '../../app/ports/zelftoetsen.ts'
import type { VastgelegdeGebeurtenis } from '../../domain/dossier/gebeurtenis.ts'
import { formatTijdstip } from '../shared/woorden.ts'

type Toegevoegd = Extract<VastgelegdeGebeurtenis['gebeurtenis'], { readonly soort: 'toegevoegd' }>

/** Files are recorded before the text that was sent with them: within the minute that is read they are one addition. */
const isSamen = (eerst: VastgelegdeGebeurtenis, daarna: VastgelegdeGebeurtenis): boolean =>
  eerst.gebeurtenis.soort === 'toegevoegd' &&
  daarna.gebeurtenis.soort === 'toegevoegd' &&
  eerst.gebeurtenis.tekst === undefined &&
  daarna.gebeurtenis.tekeningen === undefined &&
  formatTijdstip(eerst.vastgelegdOp) === formatTijdstip(daarna.vastgelegdOp)

/** What happened, with what was added at once told once. */
export const joinToevoegingen = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): readonly VastgelegdeGebeurtenis[] => {
  const samen: VastgelegdeGebeurtenis[] = []
  for (const deel of gebeurtenissen) {
    const vorige = samen.at(-1)
    if (vorige && isSamen(vorige, deel)) {
      const gebeurtenis = { ...vorige.gebeurtenis, ...deel.gebeurtenis } as Toegevoegd
      samen[samen.length - 1] = { ...vorige, gebeurtenis }
    } else samen.push(deel)
  }
  return samen
}

/** What was sent with the plan, without what was added since; of the same name the first came with it. */
export const listEerste = (
  tekeningen: readonly Bijlage[],
  later: readonly string[],
): readonly Bijlage[] => {
  const over = new Map(
    [...Map.groupBy(tekeningen, ({ naam }) => naam)].map(([naam, delen]) => [
      naam,
      delen.slice(0, delen.length - later.filter((deel) => deel === naam).length),
    ]),
  )
  return tekeningen.filter((bijlage) => over.get(bijlage.naam)?.includes(bijlage))
}
