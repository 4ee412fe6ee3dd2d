//! What makers do with what they offer: they make it, sell what grew, or do it for somebody.

use super::{head_noun, is};
use crate::language::lists::Lists;
use crate::language::text;

/// What somebody does with what they offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Mugs are made.
    Make,
    /// Apples, which nobody makes, are sold.
    Sell,
    /// Repairs are done.
    Do,
}

impl Work {
    /// What is done with this kind of thing, and this product: haircuts are done, though their kind is "fades and shape ups".
    #[must_use]
    pub fn with(kind: Option<&str>, product: Option<&str>) -> Work {
        let says = |text: &str, list| text::words(text).any(|word| is(&text::lower(word), list));
        let grows = kind.is_some_and(|kind| {
            let first = kind.split(", ").next().unwrap_or("");
            says(first, Lists::GROWN) || is(&head_noun(first).to_lowercase(), Lists::CROP)
        });
        if grows {
            return Work::Sell;
        }
        let done = [kind, product].into_iter().flatten().any(|text| says(text, Lists::SERVICE));
        if done { Work::Do } else { Work::Make }
    }

    /// The verb of several people, and of one.
    #[must_use]
    pub fn verb(self) -> (&'static str, &'static str) {
        match self {
            Work::Make => ("make", "makes"),
            Work::Sell => ("sell", "sells"),
            Work::Do => ("do", "does"),
        }
    }
}

/// Words that say wherever they stand that a thing grew.
pub(super) const GROWN: &[&str] = &[
    "grown", "farmed", "foraged", "harvested", "reared", "oysters", "mussels", "clams", "cockles", "crabs", "lobsters",
    "mushrooms", "shiitake", "kelp", "plants", "seedlings", "vegetables", "eggs", "bulbs",
];

/// What grew, or an animal gave, if the whole is called so: milk, and not milk soap.
pub(super) const CROPS: &[&str] = &[
    "garlic", "saffron", "herbs", "flowers", "tulips", "dahlias", "peonies", "roses", "apples", "pears", "berries",
    "strawberries", "blueberries", "cherries", "peaches", "olives", "grapes", "potatoes", "tomatoes", "pumpkins",
    "onions", "corn", "wheat", "beans", "almonds", "walnuts", "hazelnuts", "truffles", "trees", "milk", "meat", "lamb",
    "beef", "pork", "chickens", "turkeys", "goats", "sheep", "puppies", "fish", "trout", "salmon", "shrimp",
    "firewood", "hay", "seeds", "microgreens",
];

/// What is done for somebody.
pub(super) const SERVICES: &[&str] = &[
    "repair", "repairs", "resoling", "re-soling", "upholstery", "reupholstery", "re-upholstery", "restoration",
    "conservation", "tuning", "alterations", "servicing", "maintenance", "sharpening", "lessons", "grooming",
    "re-seating", "reseating", "thatching", "ridging", "re-ridging", "roofing", "plastering", "gardening", "catering",
    "cleaning", "photography", "walling", "hedging", "shearing", "shoeing", "haircuts", "massage", "shine",
    "signwriting", "lettering", "calligraphy", "translation", "tailoring", "bookkeeping", "ironing", "laundry",
    "framing",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_done_with_a_thing() {
        for (kind, product, work) in [
            (Some("stoneware mugs"), None, Work::Make),
            (Some("apples"), None, Work::Sell),
            (Some("farmed oysters, and oyster tools"), None, Work::Sell),
            (Some("goat’s milk soap"), None, Work::Make),
            (Some("boot resoling"), None, Work::Do),
            (Some("fades, shape ups and kids under eight"), Some("Haircuts"), Work::Do),
            (None, None, Work::Make),
        ] {
            assert_eq!(Work::with(kind, product), work, "{kind:?}, {product:?}");
        }
    }
}
