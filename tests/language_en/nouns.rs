//! Nouns: articles, number, possessives, the kind of a product.

use tutur::language::en;

use crate::table;

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
fn who_said_it() {
    table(
        en::with_the,
        &[
            ("Great Taste judges", "the Great Taste judges"),
            ("man in the queue", "a man in the queue"),
            ("mum of twins", "a mum of twins"),
            ("Butcher’s son", "the butcher’s son"),
            ("Oliver’s mother", "Oliver’s mother"),
            ("The curator at Montacute", "the curator at Montacute"),
            ("The Guardian", "The Guardian"),
            ("Jo, Bristol", "Jo, Bristol"),
            ("ireland-guide.com", "ireland-guide.com"),
        ],
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
