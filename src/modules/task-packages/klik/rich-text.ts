import MarkdownIt from 'markdown-it';

/** What a link may open; scripts, data and files are shown as the text they are. */
const LINK = /^(https?:|mailto:)/i;

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: false, typographer: false }).disable([
  'image',
]);
markdown.validateLink = (address) => LINK.test(address.trim());
markdown.renderer.rules['link_open'] = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet('rel', 'noopener noreferrer nofollow');
  tokens[index]?.attrSet('target', '_blank');
  return self.renderToken(tokens, index, options);
};
// The form's own headings are above those of a field.
const sink = (tag: string): string => `h${Math.min(6, Number(tag.slice(1)) + 3)}`;
markdown.renderer.rules['heading_open'] = (tokens, index) => `<${sink(tokens[index]?.tag ?? 'h1')}>`;
markdown.renderer.rules['heading_close'] = (tokens, index) => `</${sink(tokens[index]?.tag ?? 'h1')}>\n`;
markdown.renderer.rules['table_open'] = () => '<table class="tk-plain-table">\n';
// No style attributes: the alignment of a column goes as a class.
for (const cell of ['th_open', 'td_open'])
  markdown.renderer.rules[cell] = (tokens, index) => {
    const style = tokens[index]?.attrGet('style') ?? '';
    const tag = tokens[index]?.tag ?? 'td';
    return style.includes('right') ? `<${tag} class="tk-number">` : `<${tag}>`;
  };

/**
 * Stored Markdown as HTML that is safe to show: raw HTML comes out as text, links open http, https and mail only and say
 * nothing of where they were pressed, pictures are left as text.
 */
export function renderRichText(source: string | null): string {
  return source === null ? '' : markdown.render(source);
}
