export type { BookView } from './protocol/book-view.ts';
