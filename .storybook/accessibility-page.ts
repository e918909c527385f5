/** A page of docs/accessibility as a section of another: its headings a level lower. */
export function accessibilityPage(markdown: string): string {
  return markdown
    .replace(/^## /gm, '### ')
    .replace(/^# .*$/m, '## Accessibility')
    .replace(/^```text from=.*$/gm, '```text');
}
