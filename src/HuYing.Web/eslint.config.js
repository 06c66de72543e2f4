import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import typescript from 'typescript-eslint'

export default typescript.config(
  { ignores: ['dist', '**/*.gen.ts'] },
  js.configs.recommended,
  ...typescript.configs.strict,
  hooks.configs.flat['recommended-latest'],
  {
    rules: {
      'max-lines': ['error', 300],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Markup from strings is how scripts get in.' },
        { property: 'insertAdjacentHTML', message: 'Markup from strings is how scripts get in.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Markup from strings is how scripts get in.',
        },
      ],
    },
  },
  { files: ['public/*.js'], languageOptions: { globals: { self: false, caches: false, fetch: false, Request: false, URL: false } } },
)
