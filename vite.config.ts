import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The built screens are served as they are by app:// and by the loopback host, so every address is relative,
// and nothing is inlined as a data: address that the content security policy would refuse.
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, sourcemap: false, chunkSizeWarningLimit: 1000 },
});
