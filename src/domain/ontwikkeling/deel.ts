import { judge, type Toetsing } from '../assess.ts'
import type { DeelAntwoord } from '../model/antwoord/ontwikkeling.ts'
import type { Ligging } from '../model/ligging.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { explainRichting } from '../uitleg/richting.ts'
import { listBeslissend } from '../uitleg/samenvatten.ts'
import { listVragen } from '../uitleg/vragen.ts'
import { listVoorbehouden } from '../uitleg/zinnen.ts'
import { niveauOf } from '../weging/niveau.ts'

/** What the assessment of one part comes to: the same as in assess. */
export type Deeloordeel = Pick<
  DeelAntwoord,
  'advies' | 'visieGeeftRichting' | 'richting' | 'vragen'
>

/** Assesses one part without the words, changes and borders that a whole beoordeling gives. */
export const assessDeel = (
  werk: GecompileerdRegelboek,
  toetsing: Pick<Toetsing, 'feiten'> & { readonly ligging: Ligging },
): Deeloordeel => {
  const { wereld, weging } = judge(werk, toetsing)
  const { conclusie, band, visieGeeftRichting } = weging
  return {
    advies: {
      conclusie,
      woorden: werk.regelboek.visie.woorden[conclusie],
      bandbreedte: { laagst: niveauOf(band.laagst), hoogst: niveauOf(band.hoogst) },
      beslissend: listBeslissend(weging),
      voorbehouden: listVoorbehouden(wereld, weging),
    },
    visieGeeftRichting,
    richting: explainRichting(wereld, weging),
    vragen: listVragen(wereld, weging).map(({ feit }) => feit),
  }
}
