const A = 'A'.charCodeAt(0)

const toNummer = (letters: string): number =>
  (letters.charCodeAt(0) - A) * 26 + letters.charCodeAt(1) - A

const toLetters = (nummer: number): string =>
  String.fromCharCode(A + Math.floor(nummer / 26), A + (nummer % 26))

/** Every pair of letters in "AM,EA-EC"; what is no pair is left out. */
export const listLetters = (reeksen: string): readonly string[] =>
  reeksen.split(',').flatMap((reeks) => {
    const [van = '', tot = van] = reeks.trim().split('-')
    if (!/^[A-Z]{2}$/.test(van) || !/^[A-Z]{2}$/.test(tot)) return []
    const eerste = toNummer(van)
    return Array.from({ length: Math.max(0, toNummer(tot) - eerste + 1) }, (_, i) =>
      toLetters(eerste + i),
    )
  })
