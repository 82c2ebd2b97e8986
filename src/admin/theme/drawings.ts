/** Two linked rings: an account and its case. */
const RINGS = `<g fill="none" stroke-width="3.2"><circle cx="12" cy="16" r="7.4" stroke="#1f4e5f"/>
<path d="M20 8.6a7.4 7.4 0 1 1 0 14.8 7.4 7.4 0 0 1-6.2-3.4" stroke="#c0722d" stroke-linecap="round"/></g>`;

export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${RINGS}</svg>`;

export const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 150 36" width="150" height="36" role="img" aria-label="Tilknyt">
<g transform="translate(0 2)">${RINGS}</g>
<text x="40" y="25" font-family="Segoe UI, Helvetica Neue, Arial, sans-serif" font-size="21" font-weight="600" fill="#16333d">Tilknyt</text></svg>`;
