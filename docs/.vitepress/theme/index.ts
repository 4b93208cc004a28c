import { h } from 'vue';
import DefaultTheme from 'vitepress/theme';
import Showing from './showing.vue';
import './style.css';

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'home-hero-after': () => h(Showing) }),
};
