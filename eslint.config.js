import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
  {
    ignores: [
      'dist',
      'storybook-static',
      'screenshots',
      '.cache',
      // Each is checked by its own framework's tools.
      'test/consumers/*/**',
      'src/frameworks/*.d.ts',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {allowDefaultProject: ['*.js']},
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {allowNumber: true},
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: {lit, wc, 'lit-a11y': litA11y},
    languageOptions: {globals: globals.browser},
    rules: {
      ...lit.configs['flat/all'].rules,
      ...wc.configs['flat/best-practice'].rules,
      ...litA11y.configs.recommended.rules,
      'wc/guard-super-call': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^(inner|outer)HTML$/]',
          message:
            "Content is the author's: build nodes, or render a template.",
        },
        {
          selector:
            'ForStatement > BlockStatement > ReturnStatement:last-child',
          message:
            'Turbopack loses what is imported in the head of such a loop (vercel/next.js#95494): find first, then return.',
        },
        {
          selector: 'ImportSpecifier[imported.name=/^(unsafe\\w+|styleMap)$/]',
          message: 'Breaks a strict policy or trusts what it must not.',
        },
        {
          selector: 'TemplateElement[value.raw=/ style=/]',
          message:
            'A strict policy blocks style attributes: use a class, part or state.',
        },
        {
          selector:
            'BinaryExpression[operator=instanceof][right.name=/^(Text|Element)$/]',
          message:
            "A node that was made in a frame is of the frame's class: ask src/dom/kinds.ts.",
        },
        {
          selector:
            'CallExpression[arguments.length=0][callee.property.name="entries"]',
          message:
            "An array's own is something else on a page with Prototype.js: `forEach`, or src/text/indexed.ts.",
        },
      ],
    },
  },
  {
    files: [
      'src/{warn,support,define,define-elements,autoload}.ts',
      'scripts/**',
      'bench/**',
      'test/**',
    ],
    rules: {'no-console': 'off'},
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      // Chai's plain assertions have a type that looks like a promise: the one that is a promise is minded below.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'ExpressionStatement > CallExpression[callee.property.name="accessible"]',
          message: 'Without `await` this test can not fail.',
        },
      ],
    },
  },
  {files: ['**/*.js'], ...ts.configs.disableTypeChecked},
);
