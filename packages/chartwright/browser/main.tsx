import { render } from 'preact';
import { App } from './app.tsx';
import './styles/report.css';

const root = document.getElementById('app');
if (root !== null) render(<App />, root);
