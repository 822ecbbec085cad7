use super::*;

fn text_of(source: &str, form: Form) -> String {
    read(source, Span::new(0, source.len()), form)
        .expect("a small page is read")
        .text
}

#[test]
fn forms_by_the_first_tag() {
    let cases = [
        ("Minister Orlov: Good morning.", Form::Text),
        ("<p>Good morning.", Form::Html),
        ("\n<!DOCTYPE html>\n<html lang=en>", Form::Html),
        ("<?xml version='1.0'?><html>", Form::Html),
        ("<!-- saved --><HTML>", Form::Html),
        ("<?xml version='1.0'?>\n<TEI xmlns='x'>", Form::Tei),
        ("<tei:TEI>", Form::Tei),
        ("<div type=\"document\" xml:id=\"d1\">", Form::Tei),
        ("<div class=\"document\">", Form::Html),
        ("<rss version='2'>", Form::Text),
        ("<https://example.org/1>", Form::Text),
        ("<<", Form::Text),
        ("", Form::Text),
        ("He said: <p>", Form::Text),
    ];
    for (text, expected) in cases {
        assert_eq!(form(text), expected, "{text}");
    }
}

#[test]
fn pages_read_as_a_reader_sees_them() {
    let cases = [
        ("<p>one</p>\n<p>two</p>", "one\n\ntwo"),
        ("<p>one<br>two</p>", "one\ntwo"),
        ("<p>one <b>two</b> three</p>", "one two three"),
        ("<p>S<small>ZABO</small></p>", "SZABO"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("<ul><li>one<li>two</ul>three", "one\ntwo\n\nthree"),
        (
            "<table><tr><td>Present:</td> <td>Orlov</td></tr> <tr><td/><td>Szabo</td></tr></table>",
            "Present:\tOrlov\n\tSzabo",
        ),
        ("<head><title>x</title><body>one", "one"),
        (
            "<body>one<script>if (a < b) '</p>'</script> two<style>p {}</style>",
            "one two",
        ),
        (
            "<p hidden>one</p><p style='display: none'>two</p><p>three",
            "three",
        ),
        (
            "<p>the ferry <a href='#n1' id='fnref1'><sup>4</sup></a> runs",
            "the ferry4 runs",
        ),
        (
            "the <span class='tei-pb'><a id='pg_12'/></span>ferry",
            "the [Page 12] ferry",
        ),
        ("the <a id='pg_12'></a>ferry", "the [Page 12] ferry"),
        ("the <a id='pg_12'>[Page 12]</a> ferry", "the [Page 12] ferry"),
        (
            "<span style='float: left'>Secret</span> <span style='float:right'>Torvik, May 3</span>x",
            "Secret\nTorvik, May 3\nx",
        ),
        ("<pre>one\n two</pre>", "one\ntwo"),
        ("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
        ("<svg><text>x", ""),
        ("“é &“ü\u{a0}”&", "“é &“ü\u{a0}”&"),
    ];
    for (html, text) in cases {
        assert_eq!(text_of(html, Form::Html), text, "{html}");
    }
}

#[test]
fn only_the_document_of_a_page_of_the_series_is_read() {
    let page = "<body><nav>Home</nav><div class='tei-div4'><div>one</div> two</div><footer>About</footer>";
    let reading = read(page, Span::new(0, page.len()), Form::Html).expect("a small page is read");
    assert_eq!(reading.text, "one\ntwo");
    let block = Block {
        kind: BlockKind::Body,
        span: Span::new(0, 7),
    };
    let tiles = reading.tile(&[block], Span::new(0, page.len()));
    let words: Vec<_> = tiles
        .iter()
        .map(|tile| (tile.kind, &page[tile.span.range()]))
        .collect();
    assert_eq!(
        words,
        [
            (
                BlockKind::Furniture,
                "<body><nav>Home</nav><div class='tei-div4'><div>"
            ),
            (BlockKind::Body, "one</div> two</div>"),
            (BlockKind::Furniture, "<footer>About</footer>"),
        ]
    );
}

#[test]
fn documents_of_tei_read_as_their_page_shows_them() {
    let cases = [
        ("<p>one\n   two</p><p>three</p>", "one two\n\nthree"),
        (
            "<note rend='inline' type='source'>811.00/7</note><head>Minutes</head><p>x</p>",
            "5. Minutes\n\n811.00/7\n\nx",
        ),
        ("<head>5. Minutes</head>", "5. Minutes"),
        ("<pb n='3'/><head>Minutes</head>", "[Page 3]\n\n5. Minutes"),
        ("<p>one</p><head>Minutes</head>", "one\n\nMinutes"),
        (
            "<p>a<note n='1'>see <hi>b</hi></note> c</p><p>d</p>",
            "a1 c\n\nd\n\n1. see b",
        ),
        ("<p>a<pb n='12'/>b</p>", "a [Page 12] b"),
        (
            "<list><label>1.</label><item><p>one</p><p>two</p></item></list>",
            "1. one\n\ntwo",
        ),
        (
            "<list><item>Present:<list><item>Orlov</item><item>Szabo</item></list></item></list>",
            "Present:\nOrlov\nSzabo",
        ),
        (
            "<closer><dateline>Torvik</dateline><signed>Orlov</signed></closer>",
            "Torvik\n\nOrlov",
        ),
        ("<p>&lol; &amp; &#8217;</p>", "&lol; & ’"),
    ];
    for (inner, text) in cases {
        let tei = format!("<div type='document' n='5'>{inner}</div>");
        let shown = text_of(&tei, Form::Tei);
        assert_eq!(
            shown
                .strip_prefix("5. ")
                .filter(|_| !text.starts_with("5. "))
                .unwrap_or(&shown),
            text,
            "{inner}"
        );
    }
}

#[test]
fn dates_of_datelines_are_handed_on() {
    let tei = "<div type='document'><dateline>Torvik, <date when='1919-07-31T12:00:00'>July 31, 1919</date></dateline>\
        <closer><dateline><date from='1919-08-01' to='1919-08-03'>1–3 August</date>, <date notBefore='1919-01-01' notAfter='1919-12-31'>1919</date></dateline></closer>\
        <p><date when='1900'>then</date></p></div>";
    let reading = read(tei, Span::new(0, tei.len()), Form::Tei).expect("a small page is read");
    let dates: Vec<_> = reading
        .hints
        .dates
        .iter()
        .map(|date| (&reading.text[date.range.clone()], date.edtf.as_str()))
        .collect();
    assert_eq!(
        dates,
        [
            ("July 31, 1919", "1919-07-31"),
            ("1–3 August", "1919-08-01/1919-08-03"),
            ("1919", "[1919-01-01..1919-12-31]")
        ]
    );
}

#[test]
fn what_is_not_followed_is_remarked_on() {
    let cases = [
        (
            "<!DOCTYPE TEI [<!ENTITY a 'aaaa'>]><TEI><text>&a;&a;</text></TEI>",
            vec![
                Trouble::Declarations,
                Trouble::UnknownReference,
                Trouble::UnknownReference,
            ],
        ),
        ("<TEI><text><p>one", vec![Trouble::Unclosed]),
        ("<TEI><text><p>one</p></text", vec![Trouble::CutOff]),
        (
            "<div type='document'>one<div type='document'>two</div>",
            vec![Trouble::Unclosed],
        ),
        ("<TEI><text><p>one</p></text></TEI>", vec![]),
    ];
    for (tei, expected) in cases {
        let reading = read(tei, Span::new(0, tei.len()), Form::Tei).expect("a small page is read");
        let found: Vec<_> = reading.remarks.iter().map(|remark| remark.trouble).collect();
        assert_eq!(found, expected, "{tei}");
    }
}

#[test]
fn depth_and_length_are_no_matter() {
    let deep = "<div>".repeat(100_000);
    assert_eq!(text_of(&deep, Form::Html), "");
    let deep = format!("<TEI><text>{}x", "<note>".repeat(100_000));
    assert_eq!(text_of(&deep, Form::Tei), "x");
    let cells = format!("<p>x{}y", "<td>".repeat(1000));
    assert_eq!(
        text_of(&cells, Form::Html).len(),
        1001,
        "one tab between two cells"
    );
    let long = format!("<p title='{}'>x", "y".repeat(1_000_000));
    assert_eq!(text_of(&long, Form::Html), "x");
}
