import react from '@vitejs/plugin-react';
import {defineConfig} from 'vite';

/** The server's program, and the browser's: React in the form for developers, which says what differs when it takes the page over. */
export default defineConfig(({isSsrBuild}) => ({
  mode: 'development',
  plugins: [react()],
  define: {'process.env.NODE_ENV': '"development"'},
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    ...(!isSsrBuild && {
      rolldownOptions: {
        input: 'src/client.tsx',
        output: {
          entryFileNames: '[name].js',
          assetFileNames: '[name][extname]',
        },
      },
    }),
  },
}));
