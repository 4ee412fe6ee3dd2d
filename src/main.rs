//! temporary
use tutur::*;
fn main() {
    let kit = kit::Kit::load(&std::env::var("KITS").unwrap_or("story-templates".into()));
    let args: Vec<String> = std::env::args().collect();
    let explain = args.iter().any(|a| a == "-x");
    let seed = args.iter().find_map(|a| a.strip_prefix("-s").and_then(|s| s.parse().ok()));
    let tname = args[1].clone();
    for path in args[2..].iter().filter(|a| !a.starts_with('-')) {
        let text = std::fs::read_to_string(path).unwrap();
        let answers = answers::read_tmp(&text, &kit);
        let Some(t) = kit.templates.iter().find(|t| {
            t.name == tname
                && t.language == answers.language
                && (t.voice == kit::Voice::Third) == args.iter().any(|a| a == "-3")
        }) else {
            continue;
        };
        println!("##### {path}");
        match story::compose(&answers, &kit, t, &story::Options { seed, ..Default::default() }) {
            Ok(s) => {
                println!("{}", format::markdown(&s));
                println!("[{} words] {:?}", format::words(&s), s.warnings);
                let used: Vec<_> = s.blocks.iter().flat_map(|b| &b.sentences).flat_map(|s| &s.answers).collect();
                let unused: Vec<_> = answers.answers.keys().filter(|k| !used.contains(k)).collect();
                println!("unused: {unused:?}");
                if explain {
                    for b in &s.blocks {
                        for x in &b.sentences {
                            println!("  {:>3} {:?} {}", x.line, x.answers, x.text);
                        }
                    }
                    for u in &s.untold {
                        if u.reason != story::UntoldReason::OtherWay {
                            println!("  -{:>3} {:?} {}", u.line, u.reason, u.source);
                        }
                    }
                    for (n, a) in &answers.answers {
                        if let answers::Value::Text(t) = &a.value {
                            println!(
                                "  {n}: {:?} n={} pl={} «{}» tail «{}»",
                                t.form, t.sentences, t.plural, t.inner, t.tail
                            );
                        } else {
                            println!("  {n}: {:?}", a.value);
                        }
                    }
                }
            }
            Err(e) => println!("{e}"),
        }
    }
}
