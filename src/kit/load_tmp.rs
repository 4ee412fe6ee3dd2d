//! temporary
use super::*;
use crate::language::Language;
use crate::source::Source;
use std::collections::HashMap;
/// Kit
#[derive(Debug)]
pub struct Kit {
    /// q
    pub questions: Vec<Question>,
    /// c
    pub channels: Vec<Channel>,
    /// t
    pub templates: Vec<Template>,
    index: HashMap<String, usize>,
    engine: compile::Engine,
}
#[derive(serde::Deserialize)]
struct F {
    questions: Vec<Question>,
}
#[derive(serde::Deserialize)]
struct C {
    channels: Vec<Channel>,
}
impl Kit {
    /// q
    pub fn question(&self, name: &str) -> Option<&Question> {
        self.index.get(name).map(|i| &self.questions[*i])
    }
    pub(crate) fn engine(&self) -> &compile::Engine {
        &self.engine
    }
    /// load
    pub fn load(dir: &str) -> Kit {
        let f: F =
            serde_yaml::from_str(&std::fs::read_to_string(format!("{dir}/product-story/kit.yaml")).unwrap()).unwrap();
        let c: C = serde_yaml::from_str(&std::fs::read_to_string(format!("{dir}/channels.yaml")).unwrap()).unwrap();
        let mut templates = vec![];
        for l in Language::ALL {
            let mut paths: Vec<_> =
                std::fs::read_dir(format!("{dir}/product-story/{l}")).unwrap().map(|e| e.unwrap().path()).collect();
            paths.sort();
            for path in paths {
                let s = Source::new(path.display().to_string(), std::fs::read_to_string(&path).unwrap());
                match parse::parse(s, l) {
                    Ok(t) => templates.push(t),
                    Err((s, faults)) => {
                        for f in faults {
                            let p = s.place(f.span.start);
                            eprintln!("{}:{}:{} {:?}", s.name, p.line, p.column, f.kind);
                        }
                    }
                }
            }
        }
        let index: HashMap<String, usize> = f.questions.iter().enumerate().map(|(i, q)| (q.name.clone(), i)).collect();
        let channels: Vec<&str> = c.channels.iter().map(|c| c.name.as_str()).collect();
        let engine = match compile::compile(&mut templates, &index, &channels) {
            Ok(e) => e,
            Err(all) => {
                for (i, faults) in all {
                    for f in faults {
                        let s = &templates[i].source;
                        let p = s.place(f.span.start);
                        eprintln!("{}:{}:{} {:?}", s.name, p.line, p.column, f.kind);
                    }
                }
                std::process::exit(3);
            }
        };
        Kit { questions: f.questions, channels: c.channels, templates, index, engine }
    }
}
