/** Columns of equal width, the first to the left and the others (figures) to the right. */
export const renderTabel = (
  kop: readonly string[],
  rijen: readonly (readonly string[])[],
): readonly string[] => {
  const breedtes = kop.map((naam, i) =>
    Math.max(naam.length, ...rijen.map((rij) => rij[i]?.length ?? 0)),
  )
  return [kop, ...rijen].map((rij) =>
    breedtes
      .map((breedte, i) =>
        i === 0 ? (rij[i] ?? '').padEnd(breedte) : (rij[i] ?? '').padStart(breedte),
      )
      .join('  ')
      .trimEnd(),
  )
}
