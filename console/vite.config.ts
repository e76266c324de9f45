import { defineConfig } from 'vite';

/** Everything is found beside the page, wherever that is served from. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    target: 'es2022',
    // Nothing is put into the page itself: its policy lets no inline script run.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What a component says of servers means nothing here.
    rolldownOptions: {
      // What four screens need comes at once, in one file, while the user signs in: each screen is then one small file.
      output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 4, test: /\.(js|mjs|ts|tsx)$/ }] } },
      onLog: (level, log, tell) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(level, log),
    },
  },
});
