import type { PanelTexts } from '../kit/index.js';

const API_EN: PanelTexts = {
  errors: {
    'api.cursor_refused':
      'The cursor does not belong to this list with this order and these filters. Begin again without a cursor.',
    'api.rate_limited': 'Too many requests were sent. Try again in {{seconds}} seconds.',
    'api.version_missing':
      'The request does not say which version is changed. Send If-Match with the ETag that the record was read with.',
    'api.version_refused': 'If-Match must be one version in quotes, e.g. "7".',
  },
};
export default API_EN;
