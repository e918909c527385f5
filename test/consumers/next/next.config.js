import {join} from 'node:path';

/** @type {import('next').NextConfig} */
export default {
  // The application that it renders is React's, in the folder beside it.
  turbopack: {root: join(import.meta.dirname, '..')},
};
