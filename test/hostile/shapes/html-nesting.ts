import { both, count, fill, nest, within } from '../shape.js'
import type { Family } from '../shape.js'

/** Elements in each other, closed, unclosed and closed in the wrong order. */
export const htmlNesting: Family = {
  name: 'HTML nesting',
  format: 'html',
  shapes: {
    'blocks, closed': nest('<div>', '</div>'),
    'blocks, never closed': nest('<div>'),
    'blocks with text at each level': nest('<div>a', 'b</div>'),
    'blocks closed that were not opened': fill('</div>a'),
    'bold, never closed': fill('<b>a'),
    'bold in each other': nest('<b>', '</b>'),
    'formatting of six kinds, never closed': fill('<b><i><u><em><strong><code>a'),
    'formatting closed in the wrong order': fill('<b><i>a</b>b</i>'),
    'formatting with attributes, never closed': count(i => `<font size=${i}>a`),
    // 97 s in parse5 8 at 74 KB
    'a select, then formatting in paragraphs': within(
      '<select></select>',
      count(i => `<font size=${i}><p>`),
      'a',
    ),
    'parts of tables in what hides them': within('<table>', nest('<div><object><tr>a')),
    'end tags in depth that match nothing': both(nest('<div>'), fill('</x>')),
    'formatting across blocks': fill('<p><b><div>a</p>'),
    'adoption: links around blocks': fill('<a href=x><div>a'),
    'adoption: a block closes many': n => `${'<b>'.repeat(n / 16)}<p>${'</b>x<p>'.repeat(n / 12)}`,
    'links in each other': fill('<a href="#a">a<a>'),
    'foster parenting: text in tables': within('<table>', fill('a<tr>b<td>c')),
    'foster parenting: tables in tables': nest('<table>a', '</table>'),
    'tables in cells': nest('<table><tr><td>', '</td></tr></table>'),
    'tables in cells, never closed': nest('<table><tr><td>a'),
    'lists in items': nest('<ul><li>a', '</li></ul>'),
    'lists in items, never closed': nest('<ol><li>a'),
    'items without lists': fill('<li>a'),
    'lists in lists without items': nest('<ul>'),
    'numbers of items that have no end': fill(
      '<ol start=99999999999999999999><li value=-1e999>a</ol>',
    ),
    'definitions in each other': nest('<dl><dt>a<dd>'),
    quotes: nest('<blockquote>', '</blockquote>'),
    'headings in each other': nest('<h1>a<h2>'),
    'paragraphs that close nothing': fill('<p>a</p></p>'),
    'forms in forms': nest('<form><fieldset>a'),
    'buttons in each other': nest('<button>a'),
    'selects and options': nest('<select><option>a'),
    'selects with what is no option': fill('<select x="a=\'"><option y=z><svg>a</option>'),
    'plain selects': fill('<select><option value="<p>">a<!-- b --></select>'),
    'hidden in hidden': nest('<div hidden style="display:none">a'),
    'regions in each other': nest('<nav><footer class="cookie-banner" id="menu">a'),
    'custom elements': nest('<x-a>a', '</x-a>'),
    'names without end': n => `<${'a'.repeat(n / 2)}>a</${'a'.repeat(n / 2)}>`,
    'SVG and MathML in each other': nest('<svg><foreignObject><math><mtext>a'),
    'self-closing of all kinds': fill('<div/><b/><script/><br/>a<title/>'),
    'void elements with end tags': fill('<br></br><img></img><hr></hr>a'),
    'deep, then wide': n => `${'<div>'.repeat(600)}${'<p>a</p>'.repeat(n / 8)}`,
    'deep, then end tags of what is too deep': n =>
      `${'<div>'.repeat(600)}${'<i>a</b></div><div>'.repeat(n / 19)}`,
    'deep end tags that match far out': n =>
      `<section>${'<div>'.repeat(n / 10)}${'</p>'.repeat(n / 8)}a</section>`,
    'frames and heads where they do not belong': fill(
      '<head><body><html lang=x><frameset>a</html>',
    ),
  },
}
