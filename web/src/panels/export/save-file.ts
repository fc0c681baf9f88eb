/** Gives the reader a file, by the browser's own download. */
const KEPT_FOR = 60_000;

/** Starts the download; the content is let go after a minute. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
}
