//! What a page tells machines about a product, as a schema.org `Product`: only what the answers hold.

use serde::Serialize;

use super::address::web;
use super::escape::clean;
use super::price::Price;
use super::summary;
use crate::answers::{Answers, Value};
use crate::story::Story;

/// Facts about a product for search engines and shops.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The product's name, or what it is.
    pub name: Option<String>,
    /// What it is.
    pub category: Option<String>,
    /// The story's first sentences.
    pub description: Option<String>,
    /// The name on the label.
    pub brand: Option<String>,
    /// Its price, if it has a single one.
    pub price: Option<Price>,
    /// What it is made of.
    pub material: Vec<String>,
    /// Its size, weight or portion.
    pub size: Option<String>,
    /// Prizes it or its maker won.
    pub award: Vec<String>,
    /// Certificates and permits: halal, P-IRT, BPOM.
    pub certification: Vec<String>,
    /// A web page of the maker's.
    pub url: Option<String>,
}

impl Facts {
    /// The facts that these answers to the built-in kit's questions hold, without the private ones.
    #[must_use]
    pub fn from_answers(answers: &Answers, story: &Story) -> Facts {
        let told = |name: &str| {
            let private = answers.private.iter().any(|p| p == name);
            answers.answers.get(name).filter(|_| !private).map(|answer| &answer.value)
        };
        let one = |name: &str| told(name).and_then(text);
        let many = |name: &str| told(name).map(texts).unwrap_or_default();
        let (award, proof): (Vec<_>, Vec<_>) = many("proof").into_iter().partition(|p| is_award(p));
        Facts {
            name: one("product").or_else(|| one("product_kind")),
            category: one("product_kind"),
            description: summary::description(story),
            brand: one("business"),
            price: one("price").and_then(|price| Price::parse(&price)),
            material: many("materials"),
            size: one("size"),
            award,
            certification: proof.into_iter().filter(|p| is_certification(p)).collect(),
            url: one("link").and_then(|link| web(&link)),
        }
    }

    /// The facts as JSON-LD, safe inside a `<script>`; nothing for a product without a name.
    #[must_use]
    pub fn json_ld(&self) -> Option<String> {
        let url = self.url.as_deref();
        let product = Product {
            context: "https://schema.org",
            kind: "Product",
            name: self.name.as_deref()?,
            category: self.category.as_deref(),
            description: self.description.as_deref(),
            brand: self.brand.as_deref().map(|name| Named { kind: "Brand", name }),
            material: &self.material,
            size: self.size.as_deref(),
            award: &self.award,
            certification: self.certification.iter().map(|name| Named { kind: "Certification", name }).collect(),
            url,
            offers: self.price.as_ref().map(|price| Offer {
                kind: "Offer",
                price: &price.amount,
                currency: &price.currency,
                url,
            }),
        };
        serde_json::to_string(&product).ok().map(safe_in_script)
    }
}

/// A schema.org `Product`, as JSON-LD has it.
#[derive(Serialize)]
struct Product<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    category: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    brand: Option<Named<'a>>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    material: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    size: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    award: &'a [String],
    #[serde(rename = "hasCertification", skip_serializing_if = "Vec::is_empty")]
    certification: Vec<Named<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    offers: Option<Offer<'a>>,
}

/// Something with a name: a brand, a certificate.
#[derive(Serialize)]
struct Named<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
}

/// What it costs.
#[derive(Serialize)]
struct Offer<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    price: &'a str,
    #[serde(rename = "priceCurrency")]
    currency: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

/// Characters by which HTML or an old JavaScript could leave the string, as JSON escapes.
fn safe_in_script(json: String) -> String {
    if !json.contains(['<', '>', '&', '\u{2028}', '\u{2029}']) {
        return json;
    }
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                safe.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            _ => safe.push(c),
        }
    }
    safe
}

/// An answer that is one text.
fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::Text(text) => &text.text,
        Value::Money(text) | Value::Link(text) | Value::Choice(text) => text,
        _ => return None,
    };
    Some(clean(text)).filter(|text| !text.trim().is_empty())
}

/// An answer that may be several.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::List(texts) => texts.iter().map(|t| clean(&t.text)).collect(),
        _ => text(value).into_iter().collect(),
    }
}

/// Whether a proof is a prize. A bare "certificate" of one is told apart by its other words.
fn is_award(proof: &str) -> bool {
    let words = ["award", "prize", "winner", "medal", " of the year", "penghargaan", "juara"];
    let more = ["pemenang", "medali", "anugerah", "first place", "best "];
    says(proof, &words) || says(proof, &more)
}

/// Whether a proof is a certificate or a permit; what is neither this nor a prize is left out.
fn is_certification(proof: &str) -> bool {
    let words = ["halal", "bpom", "pirt", "p-irt", "sni", "iso ", "haccp", "certif", "sertif"];
    says(proof, &words)
}

fn says(proof: &str, words: &[&str]) -> bool {
    let proof = format!(" {} ", proof.to_lowercase());
    words.iter().any(|word| proof.match_indices(word).any(|(at, _)| begins_word(&proof[..at], word)))
}

/// Whether a word begins here: "sni" is in "kesenian" too.
fn begins_word(before: &str, word: &str) -> bool {
    word.starts_with(' ') || !before.ends_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::answers::{Answer, Given, Text};
    use crate::format::testing::{block, story};
    use crate::language::{Form, Language};
    use crate::story::BlockKind;

    fn words(text: &str) -> Text {
        Text {
            text: text.into(),
            inner: text.into(),
            tail: String::new(),
            form: Form::Noun,
            plural: false,
            sentences: 1,
        }
    }

    fn answers(values: Vec<(&str, Value)>) -> Answers {
        let answer = |value| Answer { given: Given::One(String::new()), value };
        Answers {
            kit: "product-story".into(),
            language: Language::En,
            answers: values.into_iter().map(|(name, v)| (name.to_owned(), answer(v))).collect(),
            private: Vec::new(),
            skipped: Vec::new(),
            later: Vec::new(),
            as_of: None,
            kept: BTreeMap::new(),
        }
    }

    fn shawl() -> Answers {
        let proof = ["Best Batik 2019", "halal", "my own weaver's number", "Juara 2 kesenian"];
        answers(vec![
            ("product", Value::Text(words("Selendang Soga"))),
            ("business", Value::Text(words("Sekar </script> Jati"))),
            ("materials", Value::List(vec![words("mori"), words("soga bark")])),
            ("price", Value::Money("Rp750.000".into())),
            ("link", Value::Link("sekarjati.id/soga".into())),
            ("proof", Value::List(proof.into_iter().map(words).collect())),
        ])
    }

    #[test]
    fn json_ld_holds_what_the_answers_hold() {
        let story = story([block(BlockKind::Paragraph, &["We dye with bark."])]);
        let facts = Facts::from_answers(&shawl(), &story);
        let expected = concat!(
            r#"{"@context":"https://schema.org","@type":"Product","name":"Selendang Soga","#,
            r#""description":"We dye with bark.","#,
            r#""brand":{"@type":"Brand","name":"Sekar \u003c/script\u003e Jati"},"#,
            r#""material":["mori","soga bark"],"award":["Best Batik 2019","Juara 2 kesenian"],"#,
            r#""hasCertification":[{"@type":"Certification","name":"halal"}],"#,
            r#""url":"https://sekarjati.id/soga","#,
            r#""offers":{"@type":"Offer","price":"750000","priceCurrency":"IDR","#,
            r#""url":"https://sekarjati.id/soga"}}"#,
        );
        assert_eq!(facts.json_ld().as_deref(), Some(expected));
    }

    #[test]
    fn private_answers_are_no_facts() {
        let mut answers = shawl();
        answers.private = vec!["price".into(), "link".into()];
        let facts = Facts::from_answers(&answers, &story([]));
        assert_eq!((facts.price, facts.url), (None, None));
    }

    #[test]
    fn a_product_without_a_name_is_none() {
        assert_eq!(Facts::from_answers(&answers(vec![]), &story([])), Facts::default());
        assert_eq!(Facts::default().json_ld(), None);
    }
}
