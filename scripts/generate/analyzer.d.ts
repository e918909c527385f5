/** The parts of the analyser in use here. Its own types are for another TypeScript and leave these out. */
declare module '@custom-elements-manifest/analyzer' {
  import type {
    JavaScriptModule,
    Package,
  } from 'custom-elements-manifest/schema.js';
  import type typescript from 'typescript';
  import type {Node, SourceFile} from 'typescript';

  export interface Plugin {
    readonly name: string;
    /** Called for each node of each module. */
    analyzePhase?(phase: {node: Node; moduleDoc: JavaScriptModule}): void;
    /** Called once, when all modules are described and linked. */
    packageLinkPhase?(phase: {customElementsManifest: Package}): void;
  }

  /** The TypeScript that made the nodes: constants of another version may differ. */
  export const ts: typeof typescript;

  export function create(options: {
    modules: SourceFile[];
    plugins: Plugin[];
  }): Package;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  import type {Plugin} from '@custom-elements-manifest/analyzer';

  export function litPlugin(): Plugin[];
}
