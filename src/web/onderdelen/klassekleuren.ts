/** From not promising to promising, apart for those who see no red and green; words stand beside it. */
export const KLASSEKLEUREN: Readonly<Record<string, readonly [vulling: string, rand: string]>> = {
  ja: ['#1a7f5a', '#0d4a34'],
  ja_mits: ['#9fd3a8', '#3d7a48'],
  afweging_nodig: ['#fde9a0', '#8a6d00'],
  nee_in_deze_vorm: ['#d9623b', '#7c2a0f'],
  nog_niet_te_zeggen: ['#d5d9dc', '#5b666d'],
}
