export type { HeldLoad, LoadNews } from './load-news.js';
export { LoadNewsService } from './load-news.service.js';
