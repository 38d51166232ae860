import { start } from '../kit/app.tsx';
import { ReviewSidebar } from './review-sidebar.tsx';

start(ReviewSidebar);
