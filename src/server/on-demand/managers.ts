export { readContributions } from '../../core/contribution/read-contributions.ts';
export { leadMail } from '../../core/mail/lead-mail.ts';
export { countsBy, isDueSoon, standings } from '../../core/period/completeness.ts';
export { actionHistory } from '../../core/review/action-history.ts';
export { decisionRequests } from '../../core/review/decide.ts';
export { readReviews } from '../../core/review/read-reviews.ts';
export { recordedUpdates } from '../../core/review/recorded-updates.ts';
export { returnedMail } from '../../core/review/returned-mail.ts';
export { reviewStates } from '../../core/review/review-states.ts';
