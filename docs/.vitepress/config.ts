import { relative } from 'node:path';
import { defineConfig } from 'vitepress';
import { navigation, pagesFolder, repository, siteLink } from './pages.ts';

const { nav, sidebar } = navigation();

export default defineConfig({
  title: 'Chartwright',
  description: 'Turns a bare Kubernetes cluster into a platform, and gives every team a safe chart',
  lang: 'en-GB',
  cleanUrls: true,
  head: [
    ['meta', { name: 'color-scheme', content: 'light dark' }],
    ['link', { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' }],
  ],
  themeConfig: {
    logo: '/icon.svg',
    nav,
    sidebar,
    outline: [2, 3],
    search: { provider: 'local' },
    socialLinks: [{ icon: 'github', link: repository }],
    editLink: { pattern: `${repository}/edit/main/docs/:path`, text: 'Edit this page' },
    footer: { message: 'Apache-2.0' },
  },
  markdown: {
    // The pages are Markdown for GitHub: `<team>` in a text is no tag, and there are no tags of our own.
    html: false,
    config(md) {
      // Braces of Helm's templates are text here, and nothing for Vue.
      md.core.ruler.push('chartwright-braces', ({ tokens }) => {
        for (const { children } of tokens)
          for (const token of children ?? []) if (token.type === 'code_inline') token.attrSet('v-pre', '');
      });
      md.core.ruler.push('chartwright-links', ({ tokens, env }) => {
        const { path } = env as { readonly path?: string };
        // Of a title alone, whose links nobody follows.
        if (path === undefined) return;
        const page = relative(pagesFolder, path);
        for (const { children } of tokens)
          for (const token of children ?? []) {
            const href = token.type === 'link_open' ? token.attrGet('href') : null;
            if (href !== null) token.attrSet('href', siteLink(page, href));
          }
      });
    },
  },
  vite: {
    build: { chunkSizeWarningLimit: 4000 },
    plugins: [
      {
        name: 'chartwright-comments',
        enforce: 'pre',
        // A generated page says so in a comment, which would be text without HTML.
        transform: (code, id) => (id.endsWith('.md') ? code.replaceAll(/^<!--[\s\S]*?-->\n*/gm, '') : undefined),
      },
    ],
  },
});
