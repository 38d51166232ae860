import { start } from '../kit/app.tsx';
import { AssignSidebar } from './assign-sidebar.tsx';

start(AssignSidebar);
