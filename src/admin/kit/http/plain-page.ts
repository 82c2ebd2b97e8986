import { escapeHtml } from './html.js';
import type { Language } from './language.js';

/** A page without any script: login, log out, errors. `body` is finished HTML. */
export function plainPage(language: Language, title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Tilknyt</title>
<link rel="icon" type="image/svg+xml" href="/admin/assets/favicon.svg">
<link rel="stylesheet" href="/admin/assets/plain.css">
</head>
<body>
<main class="card">
<img class="logo" src="/admin/assets/logo.svg" alt="Tilknyt" width="150" height="36">
${body}
</main>
</body>
</html>`;
}
