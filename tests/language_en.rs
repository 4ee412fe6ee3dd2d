//! English, as tables: what goes in, what a careful editor would print.
#![allow(clippy::unwrap_used)]

mod support;

use support::{shaped, untouched};
use tutur::language::person::{pronouns, third};
use tutur::language::{Language, en, finish, list, quotes, text};

const EN: Language = Language::En;

/// Every row's right side is what the rule makes of its left side; all rows that fail are told at once.
fn table(rule: impl Fn(&str) -> String, rows: &[(&str, &str)]) {
    support::table(rule, rows);
}

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
    assert_eq!(list::in_words(100, EN), None);
}

#[test]
fn articles_go_by_sound() {
    table(
        |noun| format!("{} {noun}", en::article(noun.split(' ').next().unwrap())),
        &[
            ("mug", "a mug"),
            ("hour", "an hour"),
            ("hour-long walk", "an hour-long walk"),
            ("honest price", "an honest price"),
            ("heirloom", "an heirloom"),
            ("herb garden", "a herb garden"),
            ("house", "a house"),
            ("European oak bowl", "a European oak bowl"),
            ("MBA", "an MBA"),
            ("HACCP certificate", "a HACCP certificate"),
            ("UNESCO award", "a UNESCO award"),
            ("UK firm", "a UK firm"),
            ("EU label", "an EU label"),
            ("SME", "an SME"),
            ("NGO", "an NGO"),
            ("P-IRT number", "a P-IRT number"),
            ("BPOM permit", "a BPOM permit"),
            ("FDA permit", "an FDA permit"),
            ("X-ray", "an X-ray"),
            ("T-shirt", "a T-shirt"),
            ("A4 sheet", "an A4 sheet"),
            ("unique bowl", "a unique bowl"),
            ("university", "a university"),
            ("uniform", "a uniform"),
            ("unusual bowl", "an unusual bowl"),
            ("unimpressed guest", "an unimpressed guest"),
            ("uninvited guest", "an uninvited guest"),
            ("union", "a union"),
            ("umbrella", "an umbrella"),
            ("urn", "an urn"),
            ("urban garden", "an urban garden"),
            ("utensil", "a utensil"),
            ("used sack", "a used sack"),
            ("ewe’s milk cheese", "a ewe’s milk cheese"),
            ("one-piece lid", "a one-piece lid"),
            ("once-fired mug", "a once-fired mug"),
            ("onion", "an onion"),
            ("8-hour walk", "an 8-hour walk"),
            ("80-page book", "an 80-page book"),
            ("11-day course", "an 11-day course"),
            ("18-month wait", "an 18-month wait"),
            ("1,800-metre peak", "a 1,800-metre peak"),
            ("100-year-old loom", "a 100-year-old loom"),
            ("ikat shawl", "an ikat shawl"),
            ("ulos", "an ulos"),
            ("“open” kiln", "an “open” kiln"),
        ],
    );
}

#[test]
fn noun_phrases_take_the_article_they_need() {
    table(
        en::with_article,
        &[
            ("trained chef", "a trained chef"),
            ("hand-drawn batik shawl", "a hand-drawn batik shawl"),
            ("hour in the kiln", "an hour in the kiln"),
            ("a stoneware mug", "a stoneware mug"),
            ("A stoneware mug", "A stoneware mug"),
            ("the last weaver", "the last weaver"),
            ("my own recipe", "my own recipe"),
            ("orange marmalade", "orange marmalade"),
            ("stoneware mugs", "stoneware mugs"),
            ("three-course lunch", "a three-course lunch"),
            ("two bowls", "two bowls"),
            ("12 candles", "12 candles"),
            ("Harris tweed", "Harris tweed"),
            ("glass bowl", "a glass bowl"),
            ("James’s mug", "James’s mug"),
            ("grandmother’s chair", "grandmother’s chair"),
            ("oat biscuit with butter", "an oat biscuit with butter"),
            ("no-waste soap", "no-waste soap"),
            ("morning walk for six guests", "a morning walk for six guests"),
            ("pair of shoes", "a pair of shoes"),
            ("tea towel", "a tea towel"),
            ("coffee cup made of glass", "a coffee cup made of glass"),
            ("founder", "founder"),
            ("weaver and dyer", "a weaver and dyer"),
            ("third generation shoe cobbler", "a third generation shoe cobbler"),
            ("maple syrup", "maple syrup"),
        ],
    );
    table(
        |phrase| en::without_article(phrase).to_owned(),
        &[
            ("a mug", "mug"),
            ("The mug", "mug"),
            ("an ulos", "ulos"),
            ("anise tea", "anise tea"),
            ("theatre", "theatre"),
        ],
    );
}

#[test]
fn one_or_many() {
    for (phrase, many) in [
        ("pine, mahogany and sengon", true),
        ("pine and mahogany", true),
        ("the palm sugar", false),
        ("two growers on the slopes", true),
        ("a grower of leaves", false),
        ("growers of leaf", true),
        ("glass", false),
        ("200 g of flour", false),
        ("1 kg", false),
        ("one of the weavers", false),
        ("each of the mugs", false),
        ("people who drink tea", true),
        ("the children next door", true),
        ("my mother’s loom", false),
        ("scissors", true),
        ("a pair of scissors", false),
        ("sheep’s wool", false),
        ("wool that was washed and combed", false),
        ("wool from sheep and goats", false),
        ("6 guests", true),
        ("the Andes", true),
        ("news", false),
        ("ready made glazes", true),
        ("a pot made of clay", false),
    ] {
        assert_eq!(en::is_plural(phrase), many, "{phrase}");
    }
}

#[test]
fn plurals() {
    table(
        en::in_plural,
        &[
            ("a stoneware mug, glazed down to a line", "stoneware mugs, glazed down to a line"),
            (
                "a stoneware mug, glazed to a line and bare below it",
                "stoneware mugs, glazed to a line and bare below it",
            ),
            ("a carved wooden mask", "carved wooden masks"),
            ("a knife with a walnut handle", "knives with a walnut handle"),
            ("a box for tea", "boxes for tea"),
            ("a dish", "dishes"),
            ("a berry bowl", "berry bowls"),
            ("a toy", "toys"),
            ("a story", "stories"),
            ("orange marmalade", "orange marmalade"),
            ("stoneware mugs", "stoneware mugs"),
            ("a scarf of merino", "scarves of merino"),
            ("a batik shawl", "batik shawls"),
            ("a watch", "watches"),
            ("a potato", "potatoes"),
            ("a photo album", "photo albums"),
            ("a fishing-boat cap", "fishing-boat caps"),
            ("a pair of shoes", "pairs of shoes"),
            ("a made to measure sweater", "made-to-measure sweaters"),
            ("bread, rolls and croissants", "bread, rolls and croissants"),
            ("tableware, lamp bases and urns", "tableware, lamp bases and urns"),
        ],
    );
}

#[test]
fn possessives() {
    table(
        en::possessive,
        &[
            ("Sari", "Sari’s"),
            ("James", "James’s"),
            ("the weavers", "the weavers’"),
            ("the children", "the children’s"),
            ("Kiln and Tide", "Kiln and Tide’s"),
            ("my boss", "my boss’s"),
            ("people", "people’s"),
        ],
    );
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
fn the_first_person_becomes_the_third() {
    let she = |t: &str| third(t, EN, pronouns(Some("she")));
    table(
        she,
        &[
            ("my grandmother", "her grandmother"),
            ("I had bought six mugs", "she had bought six mugs"),
            ("I’m a weaver", "she is a weaver"),
            ("I've woven for years", "she has woven for years"),
            ("I’ll weave until I can’t see", "she will weave until she can’t see"),
            ("I make mugs and sell them", "she makes mugs and sells them"),
            ("I never use bleach", "she never uses bleach"),
            ("I don’t use bleach", "she doesn’t use bleach"),
            ("I do not use bleach", "she does not use bleach"),
            ("I was eight", "she was eight"),
            ("I am eight", "she is eight"),
            ("we weave for ourselves", "they weave for themselves"),
            ("our own two acres", "their own two acres"),
            ("a friend of mine", "a friend of hers"),
            ("it was given to me", "it was given to her"),
            ("use a mug, as I do", "use a mug, as she does"),
            ("my mother and I", "her mother and she"),
            ("the mine closed", "the mine closed"),
            ("the loom was mine", "the loom was hers"),
            ("US buyers", "US buyers"),
            ("Elizabeth I’s reign", "Elizabeth I’s reign"),
            ("I try, I carry, I wash", "she tries, she carries, she washes"),
        ],
    );
    let they = |t: &str| third(t, EN, pronouns(None));
    table(
        they,
        &[
            ("I am a weaver", "they are a weaver"),
            ("I was eight", "they were eight"),
            ("I make mugs", "they make mugs"),
            ("my hands", "their hands"),
        ],
    );
}

#[test]
fn phrases_are_put_in_shape() {
    // the question, the answer as typed, the answer as a sentence uses it
    shaped(
        EN,
        &[
            ("teacher", "My grandmother.", "my grandmother"),
            ("teacher", "I learned it from my father", "my father"),
            ("teacher", "from my father", "my father"),
            ("teacher", "Ida Kellet, who threw left-handed", "Ida Kellet, who threw left-handed"),
            ("teacher", "  the   women of Sunderland Point ", "the women of Sunderland Point"),
            ("teacher", "The monks at St. Mary's", "the monks at St. Mary’s"),
            ("teacher", "UNESCO trainers", "UNESCO trainers"),
            ("teacher", "ITB", "ITB"),
            ("teacher", "Dr. Lowe", "Dr. Lowe"),
            ("teacher", "Dr. Lowe.", "Dr. Lowe"),
            ("reason", "Because I had bought six mugs", "I had bought six mugs"),
            ("reason", "I started because the shop closed.", "the shop closed"),
            ("turning_point", "When the tide came in", "the tide came in"),
            ("size", "5 * 3 cm", "5 × 3 cm"),
            ("size", "5 x 3 cm", "5 × 3 cm"),
            ("size", "12 x 8 x 4 in", "12 × 8 × 4 in"),
            ("workshop", "In an old net store", "in an old net store"),
            ("workshop", "No. 73D, Rosemary Lane", "No. 73D, Rosemary Lane"),
            ("time_needed", "three weeks & a day", "three weeks and a day"),
            ("where_to_buy", "at the Net Store & Co.", "at the Net Store & Co."),
            ("customer", "_quiet_ people", "quiet people"),
            ("customer", "**early** risers...", "early risers"),
            ("sold", "more than 3,000 shawls so far", "more than 3,000 shawls"),
            ("place", "Sunderland Point, Lancashire.", "Sunderland Point, Lancashire"),
            ("business", "Kiln & Tide", "Kiln & Tide"),
            ("business", "A.N. Other Ltd.", "A.N. Other Ltd."),
            ("price", "£28", "£28"),
            ("price", "28 pounds", "£28"),
            ("price", "US$ 250", "US$250"),
            ("price", "€ 30", "€30"),
            ("care", "The week after, I threw the first one.", "The week after, I threw the first one."),
            ("care", "wash by hand.  dry in the shade", "Wash by hand. Dry in the shade."),
            ("care", "it's at www.kiln.example/care", "It’s at www.kiln.example/care."),
            ("care", "DO NOT WASH IT HOT", "Do not wash it hot."),
            ("call", "OPEN SATURDAYS. THE KING OF NEPAL CAME", "Open Saturdays. The king of Nepal came."),
            ("role", "Sailmaker by trade. Bag maker by accident.", "Sailmaker by trade. Bag maker by accident."),
            ("role", "Baker", "baker"),
            ("role", "Harris Tweed weaver", "Harris Tweed weaver"),
            ("materials", "lumber from the store, cut to size there", "lumber from the store, cut to size there"),
            ("materials", "oak, ash, cut nails", "oak | ash | cut nails"),
            ("customer_words", "\"I have stopped lending it.\"", "I have stopped lending it."),
            ("customer_words", "he said \"no\" to lending it", "He said “no” to lending it."),
        ],
    );
}

#[test]
fn headings() {
    table(
        |t| text::headline(t, EN),
        &[("half-tide mug.", "Half-tide mug"), ("“No dye”", "“No dye”"), ("iPhone sleeve", "iPhone sleeve")],
    );
}

#[test]
fn what_a_product_is_beside_its_name() {
    let kind = |phrase: &str, product: &str| en::as_kind(phrase, product);
    let marmalade = kind("a fine cut, old-style marmalade", "Seville Orange Marmalade");
    assert_eq!(marmalade.as_deref(), Some("the fine cut, old-style kind"));
    assert_eq!(kind("dark maple syrup", "maple syrup").as_deref(), Some("the dark kind"));
    assert_eq!(kind("maple syrup", "maple syrup"), None);
    assert_eq!(kind("a soap", "Soap No. 4"), None);
}

#[test]
fn where_it_is_to_be_had() {
    table(
        en::at,
        &[
            ("the farm gate", "at the farm gate"),
            ("Etsy", "on Etsy"),
            ("online booking", "through online booking"),
            ("online only", "online only"),
            ("downtown, next to the bank", "downtown, next to the bank"),
        ],
    );
}

#[test]
fn a_step_is_told_of_somebody_else() {
    // what follows "and" takes its ending only where it is known as a verb
    for (given, told) in [("sketch", "sketches"), ("planish", "planishes"), ("jar", "jars"), ("carry", "carries")] {
        assert_eq!(tutur::language::person::with_s(given), told);
    }
}

#[test]
fn a_span_of_time_is_told_from_a_rate() {
    use tutur::language::rich::begins_with_span;
    for span in ["ten years in the unit", "three weeks", "half a year", "45 minutes", "two or three hours"] {
        assert!(begins_with_span(span, EN), "{span}");
    }
    for other in ["three metres a day", "40 jars an hour", "a week to dry", "4,000 balls last year"] {
        assert!(!begins_with_span(other, EN), "{other}");
    }
}
