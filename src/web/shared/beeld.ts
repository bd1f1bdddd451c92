/** A drawing as the address of a picture: what is written on it is no text of the page, and nothing in it runs. */
export const asDataUrl = (svg: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
