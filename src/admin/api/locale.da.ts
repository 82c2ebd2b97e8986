import type { PanelTexts } from '../kit/index.js';

const API_DA: PanelTexts = {
  errors: {
    'api.cursor_refused':
      'Markøren (cursor) hører ikke til denne liste med denne rækkefølge og disse filtre. Begynd forfra uden markør.',
    'api.rate_limited': 'Der er sendt for mange anmodninger. Prøv igen om {{seconds}} sekunder.',
    'api.version_missing':
      'Anmodningen siger ikke, hvilken version der ændres. Send If-Match med den ETag, som posten blev hentet med.',
    'api.version_refused': 'If-Match skal være én version i anførselstegn, f.eks. "7".',
  },
};
export default API_DA;
