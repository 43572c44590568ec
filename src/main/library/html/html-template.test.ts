import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { escapeHtml, markup, trustHtml } from './html-template';

describe('the html template', () => {
  it('escapes text between tags and in attributes', () => {
    const hostile = `"><script>alert('x')</script>&amp;`;
    expect(markup`<p title="${hostile}">${hostile}</p>`.toString()).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;">' +
        '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;</p>',
    );
  });

  it('takes markup of its own making as it is, and lists of it', () => {
    const items = ['a', '<b>'].map((item) => markup`<li>${item}</li>`);
    expect(
      markup`<ul>
        ${items}
      </ul>`.toString(),
    ).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>');
  });

  it('writes neither line breaks nor indentation of its own, but those of values', () => {
    const list = markup`<pre>
      <b>${'a\n  b'}</b> c
        ${'\n'}d
    </pre>`;
    expect(list.toString()).toBe('<pre><b>a\n  b</b> c\nd</pre>');
  });

  it('writes nothing for null, undefined and false, and a zero for zero', () => {
    expect(markup`[${null}${undefined}${false}${0}]`.toString()).toBe('[0]');
  });

  it('writes trusted markup unchanged', () => {
    expect(markup`${trustHtml('<em>x</em>')}`.toString()).toBe('<em>x</em>');
  });

  it('gives back any text a page is asked to show, and never an element of it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '<', '</p>', '"', "'", '&', '<!--'),
        (text, bait) => {
          const shown = (text + bait).replaceAll('\0', '');
          const { document } = parseHTML(
            markup`<html>
              <body>
                <p title="${text + bait}">${text + bait}</p>
              </body>
            </html>`.toString(),
          );
          const p = document.querySelector('p');
          expect(p?.children.length).toBe(0);
          expect(p?.textContent).toBe(shown);
          expect(p?.getAttribute('title')).toBe(shown);
          expect(escapeHtml(text + bait)).not.toMatch(/[<>"']/);
        },
      ),
    );
  });
});
