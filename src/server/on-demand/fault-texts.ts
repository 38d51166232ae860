/** What can go wrong, in words: read when something does. */
export { faults } from '../../core/i18n/faults.ts';
