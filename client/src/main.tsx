import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#ui/fonts.css';
import '#ui/tokens.css';
import '#ui/base.css';
import { App } from '#app/app.tsx';
import { catchInstallPrompt } from '#app/install-prompt.ts';
import { keepPage } from '#app/keep-page.ts';
import { prepareAnnouncements } from '#ui/announce.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its #root.');
prepareAnnouncements();
keepPage();
catchInstallPrompt();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
