import { start } from '../kit/app.tsx';
import { CheckSidebar } from './check-sidebar.tsx';

start(CheckSidebar);
