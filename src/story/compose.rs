//! The composer: answers and a template in, a story out.

use std::cell::{Cell, OnceCell};

use rustc_hash::FxHashSet;

use super::choose::{Chooser, Draft, Found, Readings};
use super::context::Slots;
use super::facts::Facts;
use super::fit;
use super::hash;
use super::speaker;
use super::state::State;
use super::test::Answered;
use super::told::{Block, BlockKind, Sentence, Story, Untold, UntoldReason, Warning};
use crate::answers::Answers;
use crate::format::{as_seen, to_markdown};
use crate::kit::{Condition, Kit, Passage, PassageWay, Role, Template, alternatives};
use crate::language::{Tone, rich, text};

/// How a story is asked for, beside answers and template.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Another telling; by default it comes from the business and the product.
    pub seed: Option<u64>,
    /// The year that "years ago" counts to; by default the answers' `as_of`.
    pub year: Option<i32>,
    /// The lead to open with, by the label of a passage way.
    pub lead: Option<String>,
    /// How the template's own words sound.
    pub tone: Tone,
    /// Only the story is asked for: what is left untold, and why, is not worked out.
    pub brief: bool,
}

/// A template cannot be told from these answers at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("these answers are needed first: {}", missing.join(", "))]
pub struct NotTellable {
    /// The questions to answer, in the order of the kit.
    pub missing: Vec<String>,
}

/// Tells a story.
///
/// The same answers, template and options give the same story, byte for byte, on every machine.
///
/// # Errors
/// If an answer that the template needs is missing or private, or if nothing at all could be told.
pub fn compose(answers: &Answers, kit: &Kit, template: &Template, options: &Options) -> Result<Story, NotTellable> {
    let facts = Facts::new(answers, kit, template.voice);
    let unmet = template.when.iter().filter(|c| !holds(c, &facts)).map(|c| c.question.as_str());
    let given = |need: &&String| alternatives(need).any(|name| facts.named(name).is_some());
    let needs = template.needs.iter().filter(|need| !given(need)).filter_map(|need| alternatives(need).next());
    let missing: Vec<String> = unmet.chain(needs).map(str::to_owned).collect();
    if !missing.is_empty() {
        return Err(NotTellable { missing });
    }
    let seed = options.seed.unwrap_or_else(|| own_seed(&facts));
    let year = options.year.or_else(|| answers.as_of.as_deref().and_then(|d| rich::years(d).first().copied()));
    let words = speaker::words(answers, &facts, template.voice, options.tone, year);
    let body = template.body();
    let found = Found::from_iter(std::iter::repeat_with(OnceCell::new).take(body.twins));
    let readings = Readings::from_iter(std::iter::repeat_with(OnceCell::new).take(body.wordings));
    let openings = std::iter::repeat_with(OnceCell::new).take(body.wordings).collect();
    let chooser = Chooser {
        facts: &facts,
        words: &words,
        engine: kit.engine(),
        template,
        kit,
        slots: Slots::new(&facts, kit, &words),
        context: OnceCell::new(),
        seed,
        tone: options.tone,
        brief: options.brief,
        found,
        answered: Answered::new(body.guards),
        out: vec![Cell::new(false); body.wordings],
        readings,
        openings,
    };
    let mut telling = Telling {
        chooser: &chooser,
        passages: Vec::new(),
        untold: Vec::new(),
        leads: Vec::new(),
        lead: options.lead.as_deref(),
        without: FxHashSet::default(),
        before: Vec::new(),
    };
    telling.tell(template.passages(), State::default(), true);
    // what gives way for length is left out from the start, so that its neighbours are chosen to stand beside each other
    let given_up = fit::given_up(&telling.passages, template, kit, &facts);
    if !given_up.is_empty() {
        telling.tell_again(template.passages(), given_up);
    }
    let Telling { mut passages, mut untold, leads, .. } = telling;
    let mut warnings = Vec::new();
    if let Some(lead) = &options.lead
        && !leads.iter().any(|(l, told)| *told && same_lead(l, lead))
    {
        let possible = leads.into_iter().filter(|(_, told)| *told).map(|(l, _)| l).collect();
        warnings.push(Warning::NoSuchLead { lead: lead.clone(), possible });
    }
    fit::fit(&mut passages, &mut untold, &mut warnings, template, kit, &facts);
    if options.brief {
        untold.clear();
    }
    let blocks = blocks(&passages, kit);
    let story = Story {
        template: template.name.clone(),
        channel: template.channel.clone(),
        language: answers.language,
        seed,
        blocks,
        untold,
        warnings,
    };
    if story.blocks.iter().all(|b| matches!(b.kind, BlockKind::Heading(_) | BlockKind::Set)) {
        return Err(NotTellable { missing: fit::questions_to_ask(template, &facts, kit) });
    }
    Ok(story)
}

/// Whether the answers are such that a template applies.
fn holds(condition: &Condition, facts: &Facts<'_>) -> bool {
    let given = facts.named(&condition.question).map(|f| f.plain.as_deref().unwrap_or(&f.text));
    let said = |value: &String| given == Some(value.as_str());
    condition.is.as_ref().is_none_or(said)
        && (condition.any_of.is_empty() || condition.any_of.iter().any(said))
        && !condition.not_in.iter().any(said)
        && condition.answered.is_none_or(|wanted| given.is_some() == wanted)
}

/// The seed of a file: its business and product, so that neighbours differ and one file stays itself.
fn own_seed(facts: &Facts<'_>) -> u64 {
    let name = |n: &str| facts.named(n).map_or("", |f| f.text.as_str());
    let owner = if name("business").is_empty() { name("owner") } else { name("business") };
    hash::hash(0, hash::of(&[owner, name("product")]))
}

struct Telling<'a> {
    chooser: &'a Chooser<'a>,
    passages: Vec<Vec<Draft>>,
    untold: Vec<Untold>,
    /// The labels met, and whether each could have been told.
    leads: Vec<(String, bool)>,
    lead: Option<&'a str>,
    /// Lines that gave way for length.
    without: FxHashSet<usize>,
    /// How things stood before each passage.
    before: Vec<Before>,
}

/// How things stood before a passage.
struct Before {
    state: State,
    passages: usize,
    untold: usize,
    leads: usize,
}

/// A passage way as it would be told.
struct Attempt {
    drafts: Vec<Draft>,
    untold: Vec<Untold>,
    state: State,
    /// Its first line was told, and every line that must be.
    counts: bool,
}

/// A passage way with its first line told, as far as it can be.
struct Begun<'a> {
    at: usize,
    way: &'a PassageWay,
    first: Option<Result<Draft, UntoldReason>>,
}

impl Telling<'_> {
    /// Tells passages; how things stood before each is kept if some may be told anew.
    fn tell(&mut self, passages: &[Passage], mut state: State, keep: bool) {
        for passage in passages {
            if keep {
                self.before.push(Before {
                    state: state.clone(),
                    passages: self.passages.len(),
                    untold: self.untold.len(),
                    leads: self.leads.len(),
                });
            }
            self.passage(passage, &mut state);
        }
    }

    /// Tells anew from the first passage on in which a line gave way; what stands before it stays as it is.
    fn tell_again(&mut self, passages: &[Passage], without: FxHashSet<usize>) {
        let lines = |p: &Passage| {
            let lines = p.ways.iter().flat_map(|w| &w.lines).filter_map(|l| l.ways.first());
            lines.map(|w| w.line).collect::<Vec<_>>()
        };
        let touched = passages.iter().position(|p| lines(p).iter().any(|line| without.contains(line)));
        let Some(from) = touched.filter(|from| *from < self.before.len()) else { return };
        self.before.truncate(from + 1);
        let Some(before) = self.before.pop() else { return };
        self.passages.truncate(before.passages);
        self.untold.truncate(before.untold);
        self.leads.truncate(before.leads);
        self.without = without;
        self.tell(&passages[from..], before.state, false);
    }

    /// Tells a passage in its richest way.
    fn passage(&mut self, passage: &Passage, state: &mut State) {
        let single = passage.ways.len() == 1;
        let begin = |way: &PassageWay| way.lines.first().map(|line| self.chooser.choose(line, state));
        let ways = passage.ways.iter().enumerate();
        let mut begun: Vec<Begun<'_>> = ways.map(|(at, way)| Begun { at, way, first: begin(way) }).collect();
        if self.lead.is_some() {
            self.note_leads(&begun, state);
        }
        begun.sort_by_cached_key(|begun| std::cmp::Reverse(self.worth(begun, passage.ways.len())));
        let mut best = None;
        for begun in begun {
            if !single && !matches!(begun.first, Some(Ok(_)) | None) {
                continue;
            }
            // a passage of one way ends as that ends
            let before = if single { std::mem::take(state) } else { state.clone() };
            let attempt = self.attempt(begun.way, begun.first, before);
            if single || attempt.counts {
                best = Some((begun.at, attempt));
                break;
            }
        }
        for (at, way) in passage.ways.iter().enumerate() {
            match &mut best {
                Some((told, attempt)) if *told == at => {
                    self.untold.append(&mut attempt.untold);
                    self.passages.push(std::mem::take(&mut attempt.drafts));
                    *state = std::mem::take(&mut attempt.state);
                }
                _ if self.chooser.brief => {}
                _ => {
                    let lines = way.lines.iter().filter_map(|l| l.ways.first());
                    self.untold.extend(lines.map(|w| Untold {
                        line: w.line,
                        source: w.text.clone(),
                        reason: UntoldReason::OtherWay,
                    }));
                }
            }
        }
    }

    /// Which labels could have been told; that takes telling every way to its end.
    fn note_leads(&mut self, begun: &[Begun<'_>], state: &State) {
        for Begun { way, first, .. } in begun {
            if let Some(label) = &way.label {
                let counts = self.attempt(way, first.clone(), state.clone()).counts;
                self.leads.push((label.clone(), counts));
            }
        }
    }

    /// What decides between the ways of a passage, compared from the first.
    fn worth(&self, begun: &Begun<'_>, ways: usize) -> (bool, bool, u32, std::cmp::Reverse<usize>) {
        let Begun { at, way, first } = begun;
        let asked = self.lead.is_some_and(|lead| way.label.as_deref().is_some_and(|l| same_lead(l, lead)));
        let rich =
            first.as_ref().and_then(|f| f.as_ref().ok()).map_or(0, |draft| self.chooser.facts.richest(&draft.answers));
        // earlier ways weigh a little more, so that an author's order counts among near equals
        let worth = rich + u32::try_from(2 * (ways - at)).unwrap_or(0);
        (asked, !way.last_resort, worth, std::cmp::Reverse(*at))
    }

    fn attempt(&self, way: &PassageWay, first: Option<Result<Draft, UntoldReason>>, mut state: State) -> Attempt {
        let mut attempt = Attempt { drafts: Vec::new(), untold: Vec::new(), state: State::default(), counts: true };
        let mut first = first;
        for (at, line) in way.lines.iter().enumerate() {
            let gave_way = line.ways.first().is_some_and(|w| self.without.contains(&w.line));
            let begun = first.take();
            let told = if gave_way {
                Err(UntoldReason::Length)
            } else {
                begun.unwrap_or_else(|| self.chooser.choose(line, &state))
            };
            match told {
                Ok(draft) => {
                    state.tell(&draft, self.chooser.facts);
                    attempt.drafts.push(draft);
                }
                Err(reason) => {
                    state.break_off();
                    if at == 0 || line.must {
                        attempt.counts = false;
                    }
                    if let Some(first) = line.ways.first().filter(|_| !self.chooser.brief) {
                        attempt.untold.push(Untold { line: first.line, source: first.text.clone(), reason });
                    }
                }
            }
        }
        attempt.state = state;
        attempt
    }
}

/// The six leads, by their English and Indonesian names.
///
/// Source: the six kinds of opening that Tempo Institute teaches: ringkas, bercerita, deskriptif, kutipan, epigram, sensasi.
const LEADS: [[&str; 2]; 6] = [
    ["summary", "ringkas"],
    ["narrative", "bercerita"],
    ["descriptive", "deskriptif"],
    ["quotation", "kutipan"],
    ["epigram", "epigram"],
    ["fact", "sensasi"],
];

fn same_lead(label: &str, asked: &str) -> bool {
    label == asked || LEADS.iter().any(|names| names.contains(&label) && names.contains(&asked))
}

/// The drafts as blocks: lines of one kind run together, headings without anything under them go, and a paragraph of one
/// sentence joins its neighbour.
fn blocks(passages: &[Vec<Draft>], kit: &Kit) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for passage in passages {
        let mut open = false;
        for draft in passage {
            let kind = match draft.role {
                Role::Sentence => BlockKind::Paragraph,
                Role::Heading(level) => BlockKind::Heading(level),
                Role::Item => BlockKind::List,
                Role::Quote => BlockKind::Quote,
                Role::Set => BlockKind::Set,
            };
            let sentence = Sentence {
                markdown: to_markdown(&draft.text),
                text: as_seen(&draft.text),
                line: draft.line,
                answers: draft.answers.iter().filter_map(|n| kit.questions.get(*n)).map(|q| q.name.clone()).collect(),
            };
            match blocks.last_mut() {
                Some(last) if open && last.kind == kind && !matches!(kind, BlockKind::Heading(_)) => {
                    last.sentences.push(sentence);
                }
                _ => blocks.push(Block { kind, sentences: vec![sentence] }),
            }
            open = true;
        }
    }
    joined(without_empty_headings(blocks))
}

fn without_empty_headings(blocks: Vec<Block>) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    for block in blocks {
        if let BlockKind::Heading(level) = block.kind {
            while matches!(out.last(), Some(Block { kind: BlockKind::Heading(above), .. }) if *above >= level) {
                out.pop();
            }
        }
        out.push(block);
    }
    while matches!(out.last(), Some(Block { kind: BlockKind::Heading(_), .. })) && out.len() > 1 {
        out.pop();
    }
    out
}

/// A paragraph of one sentence joins the one after it, or, at the end, the one before.
fn joined(blocks: Vec<Block>) -> Vec<Block> {
    let stub = |b: &Block| {
        b.kind == BlockKind::Paragraph && b.sentences.iter().map(|s| text::sentences(&s.text).len()).sum::<usize>() == 1
    };
    let mut out: Vec<Block> = Vec::new();
    for block in blocks {
        match out.last_mut() {
            Some(last) if block.kind == BlockKind::Paragraph && stub(last) => last.sentences.extend(block.sentences),
            _ => out.push(block),
        }
    }
    let last = out.iter().rposition(|b| b.kind == BlockKind::Paragraph);
    if let Some(at) = last
        && at > 0
        && stub(&out[at])
        && out[at - 1].kind == BlockKind::Paragraph
    {
        let block = out.remove(at);
        out[at - 1].sentences.extend(block.sentences);
    }
    out
}
