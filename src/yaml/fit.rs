//! What in a YAML text does not fit the types that it is read into, each with its place.
//!
//! `serde_yaml` reads a kit; it stops at the first misfit, names it in its own words and mostly at another place. So when it
//! refuses a text, the text is read once more from its nodes, only to tell what is wrong.

use std::fmt;
use std::ops::Range;

use serde::de::value::StrDeserializer;
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, Expected, IntoDeserializer, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;

use super::{Body, Node};
use crate::fault::{Fault, FaultKind, Wanted, nearest, quoted};

/// The most misfits that are told of one text.
const MOST: usize = 50;

/// Everything in a node that does not fit a type: each misfit is taken out, and what is left is tried again.
pub(crate) fn misfits<T: DeserializeOwned>(mut node: Node) -> Vec<Fault> {
    let mut faults = Vec::new();
    while faults.len() < MOST
        && let Err(Misfit { span: Some(span), kind }) = T::deserialize(&node)
    {
        let taken = take_out(&mut node, &span);
        if !is_misspelt(&faults, &kind) {
            faults.push(Fault::new(span, kind));
        }
        if !taken {
            break;
        }
    }
    faults
}

/// Whether a missing key is there after all, under a name that was told to be wrong.
fn is_misspelt(faults: &[Fault], kind: &FaultKind) -> bool {
    let FaultKind::MissingKey(missing) = kind else { return false };
    let near = |fault: &Fault| matches!(&fault.kind, FaultKind::UnknownKey { nearest: Some(n), .. } if n == missing);
    faults.iter().any(near)
}

/// Keys that stand twice in one map of a node, anywhere in it.
pub(crate) fn duplicates(node: &Node, faults: &mut Vec<Fault>) {
    match &node.body {
        Body::List(items) => items.iter().for_each(|item| duplicates(item, faults)),
        Body::Map(entries) => {
            for (at, (key, value)) in entries.iter().enumerate() {
                if let Some(name) = key.text()
                    && entries[..at].iter().any(|(other, _)| other.text() == Some(name))
                {
                    faults.push(Fault::new(key.span.clone(), FaultKind::Duplicate(quoted(name))));
                }
                duplicates(value, faults);
            }
        }
        Body::Nothing | Body::Text(_) => {}
    }
}

/// Takes out the entry whose key stands here, or else the innermost item of a list that holds the place.
fn take_out(node: &mut Node, span: &Range<usize>) -> bool {
    let holds = |node: &Node| node.span.start <= span.start && span.end <= node.span.end;
    match &mut node.body {
        Body::Map(entries) => {
            let before = entries.len();
            entries.retain(|(key, _)| key.span != *span);
            entries.len() < before || entries.iter_mut().any(|(_, value)| holds(value) && take_out(value, span))
        }
        Body::List(items) => {
            let Some(at) = items.iter().position(holds) else { return false };
            if !take_out(&mut items[at], span) {
                items.remove(at);
            }
            true
        }
        Body::Nothing | Body::Text(_) => false,
    }
}

/// What does not fit, and where; the place is filled in by the innermost node that knows it.
#[derive(Debug)]
pub(crate) struct Misfit {
    span: Option<Range<usize>>,
    kind: FaultKind,
}

impl Misfit {
    fn new(kind: FaultKind) -> Misfit {
        Misfit { span: None, kind }
    }

    fn at(mut self, span: &Range<usize>) -> Misfit {
        self.span.get_or_insert_with(|| span.clone());
        self
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text does not fit")
    }
}

impl std::error::Error for Misfit {}

impl de::Error for Misfit {
    fn custom<M: fmt::Display>(words: M) -> Misfit {
        let words = words.to_string();
        // the words of an enum that takes several shapes, as a text or a text a language
        let shapes = words.starts_with("data did not match any variant");
        Misfit::new(if shapes { FaultKind::Expected(Wanted::Texts) } else { FaultKind::Yaml(words) })
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Misfit {
        let nearest = nearest(field, expected.iter().copied());
        Misfit::new(FaultKind::UnknownKey { name: quoted(field), nearest, known: owned(expected) })
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Misfit {
        let nearest = nearest(variant, expected.iter().copied());
        Misfit::new(FaultKind::UnknownWord { name: quoted(variant), nearest, known: owned(expected) })
    }

    fn missing_field(field: &'static str) -> Misfit {
        Misfit::new(FaultKind::MissingKey(field.to_owned()))
    }

    fn duplicate_field(field: &'static str) -> Misfit {
        Misfit::new(FaultKind::Duplicate(field.to_owned()))
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Misfit {
        let words = expected.to_string();
        let wanted = match words.as_str() {
            words if words.starts_with("a sequence") => Wanted::List,
            words if words.starts_with("a map") || words.starts_with("struct ") => Wanted::Keys,
            words if words.contains("bool") => Wanted::YesOrNo,
            _ => Wanted::Text,
        };
        Misfit::new(FaultKind::Expected(wanted))
    }
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

impl Node {
    /// The text of a value that is read as a number or as true or false.
    fn parsed<V: std::str::FromStr>(&self, wanted: Wanted) -> Result<V, Misfit> {
        let value = self.text().and_then(|text| text.parse().ok());
        value.ok_or_else(|| Misfit::new(FaultKind::Expected(wanted)).at(&self.span))
    }
}

/// Reads numbers of one type from their text.
macro_rules! numbers {
    ($($method:ident $visit:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
            visitor.$visit(self.parsed(Wanted::Number)?).map_err(|misfit: Misfit| misfit.at(&self.span))
        }
    )*};
}

impl<'de> Deserializer<'de> for &'de Node {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let value = match &self.body {
            Body::Nothing => visitor.visit_unit(),
            Body::Text(text) => visitor.visit_borrowed_str(text),
            Body::List(items) => visitor.visit_seq(Items(items.iter())),
            Body::Map(entries) => visitor.visit_map(Entries { rest: entries.iter(), value: None }),
        };
        value.map_err(|misfit| misfit.at(&self.span))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.body {
            Body::Nothing => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_bool(self.parsed(Wanted::YesOrNo)?)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        let Some(text) = self.text() else {
            return Err(Misfit::new(FaultKind::Expected(Wanted::Text)).at(&self.span));
        };
        let word: StrDeserializer<'_, Misfit> = text.into_deserializer();
        visitor.visit_enum(word).map_err(|misfit| misfit.at(&self.span))
    }

    numbers! {
        deserialize_u8 visit_u8 deserialize_u16 visit_u16 deserialize_u32 visit_u32 deserialize_u64 visit_u64
        deserialize_i8 visit_i8 deserialize_i16 visit_i16 deserialize_i32 visit_i32 deserialize_i64 visit_i64
        deserialize_f32 visit_f32 deserialize_f64 visit_f64
    }

    forward_to_deserialize_any! {
        char str string bytes byte_buf unit unit_struct newtype_struct seq tuple tuple_struct map struct identifier
        ignored_any
    }
}

struct Items<'de>(std::slice::Iter<'de, Node>);

impl<'de> de::SeqAccess<'de> for Items<'de> {
    type Error = Misfit;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Misfit> {
        self.0.next().map(|item| seed.deserialize(item).map_err(|misfit| misfit.at(&item.span))).transpose()
    }
}

struct Entries<'de> {
    rest: std::slice::Iter<'de, (Node, Node)>,
    value: Option<&'de Node>,
}

impl<'de> de::MapAccess<'de> for Entries<'de> {
    type Error = Misfit;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Misfit> {
        let Some((key, value)) = self.rest.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Misfit> {
        match self.value.take() {
            Some(value) => seed.deserialize(value).map_err(|misfit| misfit.at(&value.span)),
            None => Err(de::Error::custom("a value is asked for before its key")),
        }
    }
}
