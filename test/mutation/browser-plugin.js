import {register} from 'tsx/esm/api';

// In JavaScript, since Stryker loads plugins in processes of its own, which can't read TypeScript.
register();

export const {strykerPlugins} = await import('./browser-runner.ts');
