//! temporary
#![allow(clippy::unwrap_used)]
use super::*;
use crate::kit::Kit;
/// read
pub fn read_tmp(text: &str, kit: &Kit) -> Answers {
    let v: serde_yaml::Value = serde_yaml::from_str(text).unwrap();
    let s = |v: &serde_yaml::Value| match v {
        serde_yaml::Value::String(s) => s.clone(),
        serde_yaml::Value::Number(n) => n.to_string(),
        serde_yaml::Value::Bool(b) => b.to_string(),
        _ => String::new(),
    };
    let mut given = BTreeMap::new();
    for (k, c) in v.as_mapping().unwrap() {
        let _ = k;
        if let Some(m) = c.as_mapping() {
            for (n, x) in m {
                let name = s(n);
                let Some(q) = kit.question(&name) else { continue };
                let g = match x {
                    serde_yaml::Value::Sequence(items) => Given::Many(items.iter().map(s).collect()),
                    serde_yaml::Value::Null => continue,
                    o if matches!(q.kind, Kind::List) => {
                        let t = s(o);
                        let mut items: Vec<String> =
                            t.split(if t.contains(';') { ';' } else { ',' }).map(|x| x.trim().to_owned()).collect();
                        if !matches!(name.as_str(), "steps" | "proof")
                            && let Some(l) = items.pop()
                        {
                            for w in [" and ", " dan "] {
                                if let Some((a, b)) = l.split_once(w) {
                                    items.push(a.to_owned());
                                    items.push(b.to_owned());
                                    break;
                                }
                            }
                            if items.is_empty() || !l.contains(" and ") && !l.contains(" dan ") {
                                items.push(l);
                            }
                        }
                        Given::Many(items)
                    }
                    o => Given::One(s(o)),
                };
                given.insert(name, g);
            }
        }
    }
    let language = if s(&v["language"]) == "id" { Language::Id } else { Language::En };
    let mut values = shape::put_in_shape(&given, kit, language);
    for (n, g) in &given {
        if values.contains_key(n) {
            continue;
        }
        let q = kit.question(n).unwrap();
        if let Given::One(t) = g {
            if t.is_empty() {
                continue;
            }
            let v = match q.kind {
                Kind::Year => Value::Year(t.parse().unwrap_or(0)),
                Kind::Number => Value::Number(t.parse().unwrap_or(0.0)),
                Kind::Money => Value::Money(t.replace("Rp ", "Rp")),
                Kind::Link => Value::Link(t.clone()),
                Kind::Choice => Value::Choice(t.clone()),
                Kind::YesNo => Value::YesNo(t == "yes" || t == "ya"),
                Kind::Hashtags => {
                    Value::Hashtags(t.split([' ', ',']).map(|h| format!("#{}", h.trim_start_matches('#'))).collect())
                }
                _ => continue,
            };
            values.insert(n.clone(), v);
        } else if let Given::Many(m) = g
            && q.kind == Kind::Hashtags
        {
            values.insert(
                n.clone(),
                Value::Hashtags(m.iter().map(|h| format!("#{}", h.trim_start_matches('#'))).collect()),
            );
        }
    }
    let private = v["private"].as_sequence().map(|q| q.iter().map(s).collect()).unwrap_or_default();
    Answers {
        kit: "product-story".into(),
        language,
        answers: values
            .into_iter()
            .map(|(n, value)| {
                let g = given[&n].clone();
                (n, Answer { given: g, value })
            })
            .collect(),
        private,
        skipped: vec![],
        later: vec![],
        as_of: v.get("as_of").map(s),
        kept: BTreeMap::new(),
    }
}
impl Answers {
    /// shim
    pub fn read(source: &crate::source::Source, kit: &Kit) -> Result<Answers, crate::fault::Faults> {
        Ok(read_tmp(&source.text, kit))
    }
}
