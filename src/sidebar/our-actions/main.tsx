import { start } from '../kit/app.tsx';
import { OurActionsSidebar } from './our-actions-sidebar.tsx';

start(OurActionsSidebar);
