export { SearchService } from './search.service.js';
export { SEARCH_KINDS, type SearchGroup, type SearchHit, type SearchKind } from './search-answer.js';
