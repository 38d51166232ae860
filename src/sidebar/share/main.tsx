import { start } from '../kit/app.tsx';
import { ShareSidebar } from './share-sidebar.tsx';

start(ShareSidebar);
