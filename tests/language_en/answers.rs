//! Answers: in shape, in the third person, and where they tell a place, a step or a time.

use tutur::language::en;
use tutur::language::person::{pronouns, third};

use crate::support::shaped;
use crate::{EN, table};

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
            ("“I like it!” said my wife", "“I like it!” said her wife"),
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
            ("teacher", "Because from my aunt", "my aunt"),
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
            ("teacher", "From a book, my wife gave it to me", "a book; my wife gave it to me"),
            ("material_source", "Luton, there's one supplier left", "Luton; there’s one supplier left"),
            ("workshop", "two car garage", "a two-car garage"),
            ("time_needed", "from ten minutes to a month", "anything from ten minutes to a month"),
            ("secret_step", "no matter how dull, it is ground", "no matter how dull, it is ground"),
            ("sold", "3,100 walks, one run", "3,100 walks, one run"),
            ("time_needed", "three days, one batch", "three days for one batch"),
            ("reason", "uncle migrated to the States", "my uncle migrated to the States"),
            ("reason", "honestly my cousin started it", "my cousin started it"),
            ("steps", "churn; tub it; then the round", "churn | tub it | then the round"),
            ("teacher", "My mom. No, she worked on a farm", "My mom. She worked on a farm."),
            ("care", "if its only the ridge", "If it’s only the ridge."),
            ("care", "its ridge, its own hole", "Its ridge, its own hole."),
            ("care", "nobody tells you you can't drive", "Nobody tells you you can’t drive."),
            ("turning_point", "FIRST CASK 14 OCTOBER 2017", "first cask 14 October 2017"),
            ("steps", "measure - chalk - pleat to the sett", "measure | chalk | pleat to the sett"),
            ("care", "I asked. No, she said.", "I asked. No, she said."),
            ("turning_point", "When my husband retired he joined me", "when my husband retired he joined me"),
            ("steps", "you arrive; climb; then we teach you to knit", "you arrive | climb | we teach you to knit"),
            ("customer_words", "YOU COULD SHAVE IN THEM", "You could shave in them."),
            ("customer_words", "\"I have stopped lending it.\"", "I have stopped lending it."),
            ("customer_words", "he said \"no\" to lending it", "He said “no” to lending it."),
            // what is left out where only one word can be meant
            ("workshop", "Eighth floor. You'll hear the bell", "On the eighth floor. You’ll hear the bell."),
            ("workshop", "River Arts District, a shop", "in the River Arts District, a shop"),
            (
                "steps",
                "We meet you. You steer. You do the locks. We cook. Pub.",
                "we meet you | you steer | you do the locks | we cook | pub",
            ),
            ("role", "the cheesemaker, since 2003", "the cheesemaker since 2003"),
            (
                "steps",
                "arrive the night before. Ride six hours. The falls, 60 m. Back.",
                "arrive the night before | ride six hours | the falls, 60 m | back",
            ),
            (
                "steps",
                "open it, vacuum the mice, rewax the reeds, tune",
                "open it | vacuum the mice | rewax the reeds | tune",
            ),
            ("workshop", "a chalk slope above the church", "on a chalk slope above the church"),
            ("workshop", "a converted barn on a hill", "a converted barn on a hill"),
            ("workshop", "top floor, no lift", "on the top floor, no lift"),
            (
                "time_needed",
                "one small bowl two days, a big one a week",
                "one small bowl takes two days, a big one a week",
            ),
            ("time_needed", "a good two days", "a good two days"),
            ("time_needed", "one to two days", "one to two days"),
            ("time_needed", "from the bush to the tin one day", "one day from the bush to the tin"),
            ("time_needed", "from the farm to the shop", "from the farm to the shop"),
            ("product_kind", "two hour lesson for beginners", "a two-hour lesson for beginners"),
            ("product_kind", "8 day trek", "an 8-day trek"),
            ("product_kind", "three tiers, fruit below", "three tiers, fruit below"),
            ("time_needed", "a bowl takes two days", "a bowl takes two days"),
            ("difference", "no two faces the same", "no two faces are the same"),
            ("customer", "homesick students, people with no idea", "homesick students and people with no idea"),
            ("customer", "people who buy old houses, mostly", "people who buy old houses, mostly"),
            ("customer", "a bus driver, retired", "a bus driver, retired"),
            ("customer", "hundred day party, wedding, new year", "hundred day party, wedding and new year"),
            ("teacher", "books, a mill that let us in", "books, and a mill that let us in"),
            ("teacher", "dad, on his old Singer", "Dad, on his old Singer"),
            ("teacher", "my aunt, a cook", "my aunt, a cook"),
            ("hands", "Mum, me, two aunties", "Mum, me and two aunties"),
            ("hardest_moment", "1981. We ate what we grew", "1981: we ate what we grew."),
            ("hardest_moment", "2019. Tom fell off the roof", "2019: Tom fell off the roof."),
            ("materials", "korean radish, salt", "Korean radish | salt"),
            ("call", "in march 2017 we march on", "In March 2017 we march on."),
            ("product_kind", "KOREAN RICE CAKE", "Korean rice cake"),
        ],
    );
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
            ("honesty box at the grotto", "at the honesty box at the grotto"),
            ("farmers market", "at the farmers market"),
            ("Gloucester Services on the M5", "at Gloucester Services on the M5"),
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
    use tutur::language::rich::{begins_with_span, is_rate};
    for (phrase, rate) in [("three metres a day", true), ("three hours a day", false), ("about two hours", false)] {
        assert_eq!(is_rate(phrase, EN), rate, "{phrase}");
    }
    for span in
        ["19 seasons", "ten years in the unit", "three weeks", "half a year", "45 minutes", "two or three hours"]
    {
        assert!(begins_with_span(span, EN), "{span}");
    }
    for other in ["three metres a day", "40 jars an hour", "a week to dry", "4,000 balls last year"] {
        assert!(!begins_with_span(other, EN), "{other}");
    }
}
