/** What has a browser, a terminal or a renderer of Markdown do something, where it is taken for more than text. */
export const payloads: readonly string[] = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '\' onmouseover=\'alert(1)', '" autofocus onfocus="alert(1)', '` onclick=`alert(1)', 'x onclick=alert(1) ',
  '</title><script>alert(1)</script>', '</style><style>*{display:none}</style>', '</script><script>alert(1)</script>', '</textarea><iframe src=//x.example>', '</main></body></html><base href=//x.example>',
  '<!--', '-->', '--!><script>alert(1)</script>', '<![CDATA[', ']]><script>', '<?php ?>', '<!DOCTYPE x>', '<plaintext>', '<template><script>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<svg/onload=alert(1)>', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">', '<iframe srcdoc="<script>alert(1)</script>">', '<meta http-equiv=refresh content="0;url=//x.example">',
  '<link rel=stylesheet href=//x.example>', '<form action=//x.example><button>', '<a href="javascript:alert(1)">', '<object data=x>', '<embed src=x>', '<select><option>', '</p></li></ul></td></table>', '<tr><td>',
  '&lt;script&gt;alert(1)&lt;/script&gt;', '&#60;img src=x onerror=alert(1)&#62;', '&quot; onclick=&quot;alert(1)', '&', '&amp', '&#', 'javascript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,<script>alert(1)</script>', '//x.example/', 'vbscript:x',
  '\u0000<\u0000script>', '<scr\u0000ipt>', '\u001b]8;;http://x.example\u0007', '\u007f\u0085\u009b', '\u202egnp.exe', '\u2066<b>\u2069', '\u200e\u200f\u061c\ufeff\u200b', '\u2028\u2029', '\ud800', '\udc00<i>', '\uffff\ufffe', '😀<b>😀',
  '+ADw-script+AD4-', '＜script＞', 'ſcript', '__proto__', 'constructor', 'toString', '{{7*7}}', '${alert(1)}', '%3Cscript%3E', '\\x3cscript\\x3e', '*/alert(1)/*', 'url(//x.example)', '}</style>', ' ', '\n\n', '\r\n<b>',
  '[x](javascript:alert(1))', '<javascript:alert(1)>', '![x](x"onerror=alert(1))', '[x]: javascript:alert(1)', '[x][y]', '`</code><script>alert(1)</script>`', '```\n<script>alert(1)</script>', '    <script>', '\\<script>', '\\', ']', '](', ')', '> <b>', '- <b>', '1. <b>', '| <b> |', '[^1]: <b>', '~~<b>~~', '**<b>**', '---\n<b>', 'a\r<script>', 'a\n\n\n<script>alert(1)</script>',
]
