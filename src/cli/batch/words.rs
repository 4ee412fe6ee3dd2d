//! The words for what became of each input.

use crate::batch::report::Wording;
use crate::batch::{Failed, Reason};
use crate::cli::failure::asked;
use crate::cli::save::why_not;
use crate::cli::warnings;
use crate::decode::NotText;
use crate::kit::Kit;
use crate::language::{Language, list};
use crate::story::Warning;

/// The reader's language, and the kit to find the questions in.
pub(super) struct Words<'a> {
    pub(super) kit: &'a Kit,
    pub(super) language: Language,
}

impl Wording for Words<'_> {
    fn reason(&self, reason: &Reason) -> String {
        let mut parts = self.parts(reason);
        for part in &mut parts {
            part.0 = match part.0.strip_prefix(':') {
                Some(place) => format!("{place}: "),
                None => String::new(),
            };
        }
        parts.into_iter().map(|(place, words)| format!("{place}{words}")).collect::<Vec<_>>().join("\n")
    }

    fn warning(&self, warning: &Warning) -> String {
        warnings::warning(warning, self.kit, self.language)
    }
}

impl Words<'_> {
    /// A failed input with its reasons, one a line, each with its place: `a.yaml:12:3: …`.
    pub(super) fn failed(&self, failed: &Failed) -> String {
        let name = failed.input.display();
        let lines = self.parts(&failed.reason).into_iter().map(|(place, words)| format!("{name}{place}: {words}"));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Each reason with its place in the file (`:12:3`), where it has one.
    fn parts(&self, reason: &Reason) -> Vec<(String, String)> {
        let language = self.language;
        let one = |words: String| vec![(String::new(), words)];
        match reason {
            Reason::Read(error) => one(match language {
                Language::En => format!("cannot be read: {error}"),
                Language::Id => format!("tidak bisa dibaca: {error}"),
            }),
            Reason::NotText(NotText::Document) => one(match language {
                Language::En => "is a document, not plain text; save it as plain text".to_owned(),
                Language::Id => "berupa dokumen, bukan teks biasa; simpan sebagai teks biasa".to_owned(),
            }),
            Reason::NotText(NotText::Encoding(line)) => one(match language {
                Language::En => format!("is not in UTF-8 (line {line}); save it again as UTF-8"),
                Language::Id => format!("tidak memakai UTF-8 (baris {line}); simpan lagi sebagai UTF-8"),
            }),
            Reason::Faults(faults) => faults
                .iter()
                .map(|(place, fault)| {
                    let hint = fault.hint(language).map_or(String::new(), |hint| format!("; {hint}"));
                    (format!(":{}:{}", place.line, place.column), format!("{}{hint}", fault.message(language)))
                })
                .collect(),
            Reason::NotTellable { template, missing, .. } => one(self.not_tellable(template, missing)),
            Reason::NotForThese { template, question, .. } => one(self.not_for_these(template, question)),
            Reason::NoTemplate { template, language: of } => one(match language {
                Language::En => format!("there is no template `{template}` in {}", of.own_name()),
                Language::Id => format!("tidak ada templat `{template}` dalam {}", of.own_name()),
            }),
            Reason::Write(path, error) => one(match language {
                Language::En => {
                    format!("its stories cannot be written to {}: {}", path.display(), why_not(error, language))
                }
                Language::Id => {
                    format!("kisahnya tidak bisa ditulis ke {}: {}", path.display(), why_not(error, language))
                }
            }),
        }
    }

    fn not_tellable(&self, template: &str, missing: &[String]) -> String {
        let questions = asked(missing, self.kit, self.language).join("; ");
        match self.language {
            Language::En => format!("`{template}` needs a few more answers: {questions}"),
            Language::Id => format!("`{template}` masih memerlukan beberapa jawaban: {questions}"),
        }
    }

    fn not_for_these(&self, template: &str, question: &str) -> String {
        let question = asked(&[question.to_owned()], self.kit, self.language).concat();
        match self.language {
            Language::En => format!("`{template}` is made for other answers to this question: {question}"),
            Language::Id => format!("`{template}` dibuat untuk jawaban lain atas pertanyaan ini: {question}"),
        }
    }

    /// What failed inputs of a kind have in common.
    pub(super) fn group(&self, code: &str) -> &'static str {
        let (english, indonesian) = match code {
            "unreadable" => ("cannot be read", "tidak bisa dibaca"),
            "not-text" => ("no plain text in UTF-8", "bukan teks biasa dalam UTF-8"),
            "needs-answers" => ("too few answers", "jawabannya belum cukup"),
            "for-other-answers" => ("a template for other answers", "templatnya untuk jawaban lain"),
            "no-template" => ("no template in their language", "tidak ada templat dalam bahasanya"),
            "unwritable" => ("cannot be written", "tidak bisa ditulis"),
            "yaml" | "json" => ("no proper YAML", "YAML-nya keliru"),
            "yaml-tab" => ("tabs instead of spaces", "memakai tab, bukan spasi"),
            "yaml-needs-quotes" => ("quotation marks are missing", "perlu tanda kutip"),
            "yaml-open-quote" => ("a quotation mark is not closed", "tanda kutip tidak ditutup"),
            "yaml-many-documents" => ("more than one document", "lebih dari satu dokumen"),
            "too-large" => ("too large", "terlalu besar"),
            "too-deep" => ("nested too deeply", "susunannya terlalu dalam"),
            "not-answers" => ("no answers file", "bukan berkas jawaban"),
            "unknown-chapter" => ("unknown chapter", "bab tidak dikenal"),
            "unknown-question" => ("unknown question", "pertanyaan tidak dikenal"),
            "wrong-chapter" => ("question in the wrong chapter", "pertanyaan di bab yang salah"),
            "duplicate" => ("a key stands twice", "kunci tertulis dua kali"),
            "refused" => ("an answer of another kind", "jenis jawabannya lain"),
            "not-a-text" => ("keys instead of a text", "kelompok kunci, bukan teks"),
            "unknown-kit" => ("unknown kit", "kit tidak dikenal"),
            "unknown-language" => ("language unknown or missing", "bahasa tidak dikenal atau belum disebut"),
            "bad-date" => ("no date", "bukan tanggal"),
            _ => ("other faults", "kesalahan lain"),
        };
        match self.language {
            Language::En => english,
            Language::Id => indonesian,
        }
    }
}

/// A number of things, as the language writes it.
pub(super) fn count(number: usize, language: Language) -> String {
    list::number(number as f64, language)
}
