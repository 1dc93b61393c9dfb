/** Texts that mean something to a renderer which reads them as more than text. */
export const hostileTexts: Record<string, string> = {
  typst:
    '#panic("x") #set page(width: 1cm) $sum_(i=0)^n$ *bold* _it_ `raw` @ref <label> = Heading // gone /* gone */ #include "a.typ" \\ #let x = 1',
  html: '<script>alert(1)</script><img src=x onerror=alert(1)><b>bold</b><!-- gone --><style>*{display:none}</style>&amp;&lt;&#x41;</main></body>',
  xml: '</w:t></w:r></w:p><w:p/><![CDATA[x]]><?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>&b; ]]> r:id="rId1" <w:bookmarkStart w:id="7"/>',
  quotes: '" \' ` “ ” « » \\" \\\' &quot; &apos; " onload="alert(1)',
  fields:
    '{ TOC \\o "1-3" } { INCLUDETEXT "c:\\\\a.docx" } MERGEFIELD =cmd|\' /C calc\'!A0 %s %d $x {{x}} <%= x %>',
  controls:
    'a\u0000b\u0001c\u0007d\u0008e\u000bf\u000cg\u001bh\u007fi\u0085j\u009fk\ufffel\uffffm\ufdd0n',
  surrogates: 'lone high \ud800 lone low \udc00 pair \u{1f600}',
  bidi: '\u202e reversed \u2066 isolated \u202b embedded',
  strayEnds: 'ends \u2069\u2069\u202c\u202c without a beginning',
  joined: 'क\u200dष \u200bzero width\u200c \u00adsoft \ufeffmark\u2028line\u2029paragraph\tTab',
  long: `word${'x'.repeat(500)}`,
}
