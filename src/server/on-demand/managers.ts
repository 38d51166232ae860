export { leadMail } from '../../core/mail/lead-mail.ts';
export { countsBy, isDueSoon, standings } from '../../core/period/completeness.ts';
export { decisionRequests } from '../../core/review/decide.ts';
export { readReviews } from '../../core/review/read-reviews.ts';
export { returnedMail } from '../../core/review/returned-mail.ts';
export { reviewStates } from '../../core/review/review-states.ts';
