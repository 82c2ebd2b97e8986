import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderRichText } from './rich-text.js';

/** Every element and attribute that may come out, so that anything else is an error. */
const HARMLESS =
  /^<\/?(p|ul|ol|li|strong|em|code|pre|blockquote|hr|br|h[4-6]|s|thead|tbody|tr|td|th)>$|^<table class="tk-plain-table">$|^<(td|th) class="tk-number">$|^<ol start="\d+">$|^<code class="language-[^"<>]*">$|^<\/(table|a)>$|^<a href="(https?:|mailto:)[^"<>]*"( title="[^"<>]*")? rel="noopener noreferrer nofollow" target="_blank">$/i;
const tagsOf = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];

describe('renderRichText', () => {
  it('shows paragraphs, points, steps and emphasis', () =>
    expect(renderRichText('Et **afsnit**\n\n- punkt\n\n1. trin')).toBe(
      '<p>Et <strong>afsnit</strong></p>\n<ul>\n<li>punkt</li>\n</ul>\n<ol>\n<li>trin</li>\n</ol>\n',
    ));

  it('says nothing of itself to where a link leads', () =>
    expect(renderRichText('[KL](https://kl.dk)')).toBe(
      '<p><a href="https://kl.dk" rel="noopener noreferrer nofollow" target="_blank">KL</a></p>\n',
    ));

  it('is empty where nothing stands', () => expect(renderRichText(null)).toBe(''));

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">tryk</a>',
    '[tryk](javascript:alert(1))',
    '[tryk](JaVaScRiPt:alert(1))',
    '[tryk](&#106;avascript:alert(1))',
    '[tryk](data:text/html;base64,PHNjcmlwdD4=)',
    '[tryk](vbscript:x)',
    '[tryk](//evil.example)',
    '![billede](https://evil.example/x.png)',
    '<https://kl.dk"onmouseover="alert(1)>',
    '```"><script>\nx\n```',
    '[a](https://x.dk "t\\" onclick=\\"alert(1)")',
    '<svg/onload=alert(1)>',
  ])('lets nothing run in %s', (source) =>
    expect(tagsOf(renderRichText(source)).filter((tag) => !HARMLESS.test(tag))).toEqual([]),
  );

  it('lets nothing run whatever is written', () => {
    const piece = fc.constantFrom(
      ...['<', '>', '"', "'", '`', '\n', ' ', '[', ']', '(', ')', '!', '|', '-', '#', '&', ':', '\\', '='],
      ...[
        'script',
        'javascript:',
        'https://x.dk',
        'onload=',
        'img src=x',
        'a',
        '1. ',
        '&lt;',
        '&#60;',
        'data:',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const tags = tagsOf(renderRichText(pieces.join('')));
        expect(tags.filter((tag) => !HARMLESS.test(tag))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
