import {readdir, readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path/posix';
import {create, ts, type Plugin} from '@custom-elements-manifest/analyzer';
import {litPlugin} from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type {CustomElement, Package} from 'custom-elements-manifest/schema.js';
import type {Node, SourceFile} from 'typescript';

type Element = CustomElement & {kind: 'class'};

/** `custom-elements.json`, from the doc comments and types of the elements. */
export async function manifest(): Promise<string> {
  const names = (await readdir('src/elements')).sort();
  const paths = names.flatMap((name) => [
    `src/elements/${name}/define.ts`,
    `src/elements/${name}/${name}.ts`,
  ]);
  const modules = await Promise.all(paths.map(parse));
  const result: Package = create({
    modules,
    plugins: [
      ...litPlugin(),
      definitions,
      eventTypes,
      latestSchema,
      publicMembers,
      literalTypes(modules),
      packagePaths,
    ],
  });
  return `${JSON.stringify(result, null, 2)}\n`;
}

async function parse(path: string): Promise<SourceFile> {
  const text = await readFile(path, 'utf8');
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

/** Links each tag with the module that registers it: the analyser knows only `customElements.define`. */
const definitions: Plugin = {
  name: 'definitions',
  analyzePhase({node, moduleDoc}) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'define')
      return;
    const [tag, element] = node.arguments;
    if (!tag || !ts.isStringLiteral(tag) || !element) return;
    const name = element.getText();
    const path = importedFrom(node.getSourceFile(), name);
    moduleDoc.exports = [
      ...(moduleDoc.exports ?? []),
      {
        kind: 'custom-element-definition',
        name: tag.text,
        declaration: {name, module: path},
      },
    ];
  },
};

/** The module that a name is imported from, as a path from the root. */
function importedFrom(source: SourceFile, name: string): string {
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const {importClause, moduleSpecifier} = statement;
    const names = importClause?.namedBindings;
    if (!names || !ts.isNamedImports(names)) continue;
    if (!names.elements.some((element) => element.name.text === name)) continue;
    if (!ts.isStringLiteral(moduleSpecifier)) continue;
    return join(dirname(source.fileName), moduleSpecifier.text);
  }
  return source.fileName;
}

/** Takes the type of an event from behind its name, where editors look for it too: `@fires lede-reveal {CustomEvent<Detail>} - …`. */
const eventTypes: Plugin = {
  name: 'event-types',
  packageLinkPhase({customElementsManifest}) {
    for (const {events = []} of elements(customElementsManifest)) {
      for (const event of events) {
        const [, text, description] =
          /^\{(.+?)\}\s+-\s+(.+)$/s.exec(event.description ?? '') ?? [];
        if (text === undefined || description === undefined) continue;
        event.type = {text};
        event.description = description;
      }
    }
  },
};

/** The analyser writes the first version's number, though it describes states, which came with this one. */
const latestSchema: Plugin = {
  name: 'latest-schema',
  packageLinkPhase({customElementsManifest}) {
    customElementsManifest.schemaVersion = '2.1.0';
  },
};

/** Leaves out what an author can't reach. */
const publicMembers: Plugin = {
  name: 'public-members',
  packageLinkPhase({customElementsManifest}) {
    for (const element of elements(customElementsManifest)) {
      element.members = (element.members ?? []).filter(
        ({name, privacy, static: isStatic}) =>
          (privacy ?? 'public') === 'public' &&
          !name.startsWith('#') &&
          isStatic !== true,
      );
    }
  },
};

/** Writes a type that is a union of words (`type Urgency = 'polite' | 'assertive'`) as its words: editors and stories offer those. */
function literalTypes(modules: readonly SourceFile[]): Plugin {
  const unions = new Map<string, string>();
  const visit = (node: Node): void => {
    if (ts.isTypeAliasDeclaration(node) && ts.isUnionTypeNode(node.type)) {
      unions.set(
        node.name.text,
        node.type.types.map((type) => type.getText()).join(' | '),
      );
    }
    ts.forEachChild(node, visit);
  };
  modules.forEach(visit);
  return {
    name: 'literal-types',
    packageLinkPhase({customElementsManifest}) {
      for (const {attributes = [], members = []} of elements(
        customElementsManifest,
      )) {
        for (const {type} of [
          ...attributes,
          ...members.filter((member) => member.kind === 'field'),
        ]) {
          if (type) type.text = unions.get(type.text) ?? type.text;
        }
      }
    },
  };
}

/** Names the modules as they lie in the package, where the build puts them. */
const packagePaths: Plugin = {
  name: 'package-paths',
  packageLinkPhase({customElementsManifest}) {
    const inPackage = (path: string): string =>
      path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
    for (const module of customElementsManifest.modules) {
      module.path = inPackage(module.path);
      for (const {declaration} of module.exports ?? []) {
        if (declaration.module !== undefined)
          declaration.module = inPackage(declaration.module);
      }
    }
  },
};

/** The elements that a manifest describes. */
export function elements(manifest: Package): Element[] {
  return manifest.modules
    .flatMap(({declarations = []}) => declarations)
    .filter(
      (declaration): declaration is Element =>
        declaration.kind === 'class' && 'customElement' in declaration,
    );
}
