/** A picture in pixels, from the picture in lines: twice its size where a canvas is allowed to be that large. */
const MOST_PIXELS = 32_000_000;
const SHARP = 2;

/** How many pixels stand for one unit of a drawing of that size. */
export const pixelsPerUnit = (width: number, height: number): number =>
  Math.min(SHARP, Math.sqrt(MOST_PIXELS / (width * height)));

/** Draws the SVG; its text keeps its words but takes a face of the reader's own machine. */
export async function pngOfSvg(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = pixelsPerUnit(image.naturalWidth, image.naturalHeight);
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(image.naturalWidth * scale);
    canvas.height = Math.floor(image.naturalHeight * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await blobOf(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('the browser drew no picture'));
    }, 'image/png');
  });
