import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#app/app.tsx';
import { prepareAnnouncements } from '#ui/announce.ts';
import '#ui/fonts.css';
import '#ui/tokens.css';
import '#ui/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its #root.');
prepareAnnouncements();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
