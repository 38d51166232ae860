import { render } from 'preact';
import { App } from './app.tsx';
import { call } from './bench-api.ts';
import { texts } from './texts.ts';

const root = document.getElementById('workbench');
if (root === null) throw new Error('The page lacks its element');

call('bench.open', {}).then(
  (bench) => render(<App bench={bench} />, root),
  () => render(<p class="offline">{texts.closed.en}</p>, root),
);
