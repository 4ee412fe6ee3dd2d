//! Sentences, lists, numbers, quotation marks and headings.

use tutur::language::{finish, list, quotes, text};

use crate::support::{self, untouched};
use crate::{EN, table};

#[test]
fn sentences_are_finished_and_nothing_else() {
    table(
        |raw| finish::sentence(raw, EN),
        &[
            ("we dye it in  march", "We dye it in march."),
            ("it takes three days , and a night", "It takes three days, and a night."),
            ("made to order., ready in a week", "Made to order, ready in a week."),
            ("is it done?.", "Is it done?"),
            ("it costs $250.", "It costs $250."),
            ("we open at 8:15 a.m.", "We open at 8:15 a.m."),
            ("we open at 8:15 a.m..", "We open at 8:15 a.m."),
            ("we open at 8 a.m., and close at 5 p.m.", "We open at 8 a.m., and close at 5 p.m."),
            ("she said, “Well, you have not lost the clay.”", "She said, “Well, you have not lost the clay.”"),
            ("she said, “Well, you have not lost the clay.”.", "She said, “Well, you have not lost the clay.”"),
            ("we call it “the line”", "We call it “the line”."),
            ("it is a mug,", "It is a mug."),
            ("“come in,” she said", "“Come in,” she said."),
            ("12 weavers work here", "Twelve weavers work here."),
            ("120 weavers work here", "120 weavers work here."),
            ("12 cm wide", "12 cm wide."),
            ("2019 was the year", "2019 was the year."),
            ("iPhone covers of felt", "iPhone covers of felt."),
            ("eBay sold the first", "eBay sold the first."),
            ("www.kiln.example is our shop", "www.kiln.example is our shop."),
            ("@kilnandtide shows them", "@kilnandtide shows them."),
            ("hello@kiln.example answers", "hello@kiln.example answers."),
            ("the P-IRT number is on the label", "The P-IRT number is on the label."),
            ("we sell at the market, at fairs, etc.", "We sell at the market, at fairs, etc."),
        ],
    );
}

#[test]
fn what_is_no_prose_comes_through_untouched() {
    untouched(
        EN,
        &[
            "US$250",
            "US$ 250",
            "€30",
            "£28",
            "$1,200.50",
            "1.5 litres",
            "3.14",
            "08:00",
            "8:15 a.m.",
            "10.30 p.m.",
            "https://kiln.example/shop?id=1&x=_y_",
            "www.kiln.example/a_b_c",
            "kiln.example",
            "hello@kiln.example",
            "@kiln_and_tide",
            "#26",
            "No. 73D",
            "nos. 4 to 6",
            "5 × 3 cm",
            "20 °C",
            "50%",
            "½ cup",
            "2:1",
            "24/7",
            "P-IRT",
            "BPOM",
            "ITB",
            "St. Ives",
            "Mrs. Kellet",
            "Dr. Lowe",
            "e.g. mugs",
            "J. R. Hartley",
            "Co. Clare",
            "A4",
            "9-to-5",
            "1,200",
            "1990s",
            "mid-1990s",
            "rock ’n’ roll",
            "T&D Co.",
            "C++",
        ],
    );
}

#[test]
fn sentences_end_where_a_reader_stops() {
    support::pieces(&[
        ("We open at 8. We close at 5.", &["We open at 8.", "We close at 5."]),
        ("We open at 8 a.m. every day.", &["We open at 8 a.m. every day."]),
        ("We open at 8 a.m. The bus comes at 9.", &["We open at 8 a.m.", "The bus comes at 9."]),
        ("Ask Dr. Lowe or Mrs. Kellet.", &["Ask Dr. Lowe or Mrs. Kellet."]),
        ("It is at No. 73D, Rosemary Lane.", &["It is at No. 73D, Rosemary Lane."]),
        ("Did they sell? No. They did not.", &["Did they sell?", "No.", "They did not."]),
        ("J. R. Hartley wrote it.", &["J. R. Hartley wrote it."]),
        ("It was I. He saw it.", &["It was I.", "He saw it."]),
        ("It costs £3.50. It lasts.", &["It costs £3.50.", "It lasts."]),
        ("See www.kiln.example. Then call.", &["See www.kiln.example.", "Then call."]),
        ("“Come in.” She did.", &["“Come in.”", "She did."]),
        ("Wait… then it rang. we ran", &["Wait…", "then it rang.", "we ran"]),
        ("Really?! Yes.", &["Really?!", "Yes."]),
        ("We sell mugs, bowls, etc. from the door.", &["We sell mugs, bowls, etc. from the door."]),
        ("I was told (by Ida.) It worked.", &["I was told (by Ida.)", "It worked."]),
    ]);
}

#[test]
fn lists_are_read_aloud() {
    let join = |items: &[&str]| list::join(items, EN, false);
    assert_eq!(join(&[]), "");
    assert_eq!(join(&["clay"]), "clay");
    assert_eq!(join(&["clay", "ash"]), "clay and ash");
    assert_eq!(join(&["clay", "silt", "ash"]), "clay, silt and ash");
    assert_eq!(join(&["clay", "salt and pepper", "ash"]), "clay, salt and pepper, and ash");
    assert_eq!(join(&["salt and pepper", "ash"]), "salt and pepper, and ash");
    assert_eq!(join(&["clay, dug by hand", "ash"]), "clay, dug by hand; and ash");
    assert_eq!(join(&["clay, dug by hand", "ash", "silt"]), "clay, dug by hand; ash; and silt");
    assert_eq!(join(&["1,200 mugs", "60 bowls"]), "1,200 mugs and 60 bowls");
    assert_eq!(list::join(&["dye", "bleach"], EN, true), "dye or bleach");
    assert_eq!(list::join(&["dye", "bleach", "salt"], EN, true), "dye, bleach or salt");
}

#[test]
fn numbers_are_written_out() {
    for (value, text) in [
        (0.0, "0"),
        (7.0, "7"),
        (999.0, "999"),
        (1200.0, "1,200"),
        (1_000_000.0, "1,000,000"),
        (-4500.0, "-4,500"),
        (2.5, "2.5"),
        (1234.75, "1,234.75"),
    ] {
        assert_eq!(list::number(value, EN), text);
    }
    for (value, text) in [(0, "zero"), (12, "twelve"), (21, "twenty-one"), (90, "ninety"), (99, "ninety-nine")] {
        assert_eq!(list::in_words(value, EN).unwrap(), text);
    }
    assert_eq!(list::in_words(110, EN), None);
    assert_eq!(list::in_words(300, EN).as_deref(), Some("three hundred"));
}

#[test]
fn quotation_marks() {
    table(
        |text| quotes::typographic(text).into_owned(),
        &[
            ("\"Well,\" he said, \"you have not lost the clay.\"", "“Well,” he said, “you have not lost the clay.”"),
            ("it's my mother's", "it’s my mother’s"),
            ("the weavers' loom", "the weavers’ loom"),
            ("the '90s", "the ’90s"),
            ("she said 'no' twice", "she said ‘no’ twice"),
            ("\"She said 'no' twice\"", "“She said ‘no’ twice”"),
            ("a 12\" plate", "a 12″ plate"),
            ("(\"yes\")", "(“yes”)"),
            ("“already” set", "“already” set"),
            ("rock 'n' roll", "rock ’n’ roll"),
            ("\"'No' is a word,\" said Ida.", "“‘No’ is a word,” said Ida."),
            ("5'6\" tall", "5′6″ tall"),
        ],
    );
    table(
        |text| quotes::strip(text).to_owned(),
        &[
            ("“I have stopped lending it.”", "I have stopped lending it."),
            ("\"I have stopped lending it\"", "I have stopped lending it"),
            ("\"One\" and \"two\"", "\"One\" and \"two\""),
            ("'It's good'", "It's good"),
            ("«bon»", "bon"),
            ("“”", "“”"),
            ("the “line”", "the “line”"),
        ],
    );
    table(quotes::quoted, &[("It is good.", "“It is good.”"), ("He said, “No.”", "“He said, ‘No.’”")]);
}

#[test]
fn headings() {
    table(
        |t| text::headline(t, EN),
        &[("half-tide mug.", "Half-tide mug"), ("“No dye”", "“No dye”"), ("iPhone sleeve", "iPhone sleeve")],
    );
}
