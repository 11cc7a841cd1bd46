/** A picture ready to be drawn. Refuses what the browser cannot read. */
export async function loadPicture(url: string): Promise<HTMLImageElement> {
  const picture = new Image();
  picture.src = url;
  try {
    await picture.decode();
  } finally {
    if (url.startsWith("blob:")) URL.revokeObjectURL(url);
  }
  return picture;
}
