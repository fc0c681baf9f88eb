/** Small pages that need no script and no style: the API's description, "not here", "not built". */

/** Text for use inside HTML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** A whole page round some HTML. */
export const htmlPage = (title: string, html: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · Paperchain</title>
</head>
<body>
<main>
${html}
</main>
</body>
</html>
`;
