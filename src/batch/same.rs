//! Sameness across a batch: stories that open alike, or that share a long run of words.
//!
//! Each story leaves a few marks: one for its opening, and one for each longer sentence. A sentence's mark is the least of
//! the hashes of its runs of eight words, so that the same sentence gives the same mark wherever it stands, and a sentence
//! that shares most of its words with another mostly does (the idea of winnowing: Schleimer, Wilkerson and Aiken, 2003).
//! What shares a mark is then compared word by word.

use std::path::PathBuf;

use crate::fnv;
use crate::language::text;
use crate::story::{Block, BlockKind, Story};

/// Words in a run. Eight words in a row are hardly ever the same by chance.
const RUN: usize = 8;

/// Words of an opening that count.
const OPENING: usize = 6;

/// The most groups of each kind that are told.
const MOST: usize = 10;

/// The bits of a packed mark that say which story it is of; the rest is hash.
const STORY_BITS: u32 = 24;

/// Marks that are kept with a story: the opening's first, then a sentence's each.
pub(crate) fn marks(story: &Story) -> Vec<u64> {
    let mut marks = vec![opening(story).map_or(0, |words| hash_words(words.into_iter()))];
    for block in running(story) {
        for sentence in block.sentences.iter().flat_map(|s| text::each_sentence(&s.text)) {
            marks.extend(mark_of(sentence));
        }
    }
    // a ledger of a million lines is shorter so, and 40 bits are what is compared
    marks.iter_mut().for_each(|m| *m >>= STORY_BITS);
    marks
}

fn running(story: &Story) -> impl Iterator<Item = &Block> {
    story.blocks.iter().filter(|b| matches!(b.kind, BlockKind::Paragraph | BlockKind::List | BlockKind::Quote))
}

/// The first words of a story, under its heading.
fn opening(story: &Story) -> Option<Vec<&str>> {
    let first = running(story).next()?.sentences.first()?;
    let words: Vec<&str> = text::words(&first.text).take(OPENING).collect();
    (words.len() >= 4).then_some(words)
}

/// The least hash among the runs of a sentence; none for a short sentence.
fn mark_of(sentence: &str) -> Option<u64> {
    // the last words, the next one to go first
    let mut last = [0; RUN];
    let (mut words, mut least) = (0, None);
    each_word(sentence, |word| {
        last[words % RUN] = word;
        words += 1;
        if words >= RUN {
            let (before, from) = last.split_at(words % RUN);
            let run = from.iter().chain(before).fold(0, |state, word| mix(state, *word));
            least = Some(least.map_or(run, |least: u64| least.min(run)));
        }
    });
    least
}

/// Gives the hash of each word, whatever its case in ASCII and without the signs around and in it.
fn each_word(text: &str, mut give: impl FnMut(u64)) {
    let mut state = fnv::START;
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' | 0x80.. => state = fnv::add(state, byte),
            b'A'..=b'Z' => state = fnv::add(state, byte | 0x20),
            b' ' if state != fnv::START => {
                give(state);
                state = fnv::START;
            }
            _ => {}
        }
    }
    if state != fnv::START {
        give(state);
    }
}

fn hash_words<'a>(words: impl Iterator<Item = &'a str>) -> u64 {
    words.fold(0, |state, word| mix(state, fnv::hash_lower(word)))
}

fn mix(state: u64, word: u64) -> u64 {
    let mixed = (state.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 29)
}

/// Stories that say the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Same {
    /// What they share.
    pub kind: Kind,
    /// The words they share, as the first of them has them.
    pub words: String,
    /// How many stories share them.
    pub stories: usize,
    /// The first few of their inputs.
    pub inputs: Vec<PathBuf>,
    /// The answers that these words come from: to be said in the maker's own words.
    pub from: Vec<String>,
    /// Questions that one of them has not answered and that would open or fill the story otherwise.
    pub ask: Vec<String>,
}

/// What stories share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The opening words.
    Opening,
    /// A long run of words.
    Run,
}

/// Gathers the marks of a run's stories: eight bytes a mark.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    openings: Vec<u64>,
    runs: Vec<u64>,
}

/// Stories that share a mark, by their numbers.
pub(crate) struct Group {
    pub(crate) kind: Kind,
    pub(crate) mark: u64,
    pub(crate) stories: Vec<usize>,
}

/// Marks that a story leaves, on the whole: one for its opening and some thirteen for its sentences.
const USUAL: usize = 14;

/// The most marks that room is made for beforehand: 8 MiB.
const ROOM: usize = 1 << 20;

impl Gathered {
    /// Makes room for the marks of this many stories, so that they need not be moved while they grow.
    pub(crate) fn with_room_for(stories: usize) -> Gathered {
        let runs = stories.saturating_mul(USUAL).min(ROOM);
        Gathered { openings: Vec::with_capacity(stories.min(ROOM)), runs: Vec::with_capacity(runs) }
    }

    pub(crate) fn add(&mut self, story: usize, marks: &[u64]) {
        let Some(number) = u64::try_from(story).ok().filter(|n| n >> STORY_BITS == 0) else { return };
        let pack = |mark: &u64| (mark << STORY_BITS) | number;
        self.openings.extend(marks.first().filter(|m| **m != 0).map(pack));
        self.runs.extend(marks.iter().skip(1).map(pack));
    }

    /// The largest groups of each kind.
    pub(crate) fn groups(mut self) -> Vec<Group> {
        let mut groups = grouped(&mut self.openings, Kind::Opening);
        // what opens alike is told once, not again for the sentence that it opens with
        groups.extend(grouped(&mut self.runs, Kind::Run));
        groups
    }
}

fn grouped(packed: &mut [u64], kind: Kind) -> Vec<Group> {
    packed.sort_unstable();
    let mut groups: Vec<Group> = Vec::new();
    for run in packed.chunk_by(|a, b| a >> STORY_BITS == b >> STORY_BITS) {
        let mut stories: Vec<usize> = run.iter().map(|p| (p & ((1 << STORY_BITS) - 1)) as usize).collect();
        stories.dedup();
        if stories.len() > 1 {
            groups.push(Group { kind, mark: run[0] >> STORY_BITS, stories });
        }
        if groups.len() > 20 * MOST {
            cut(&mut groups);
        }
    }
    cut(&mut groups);
    groups
}

/// The largest groups; among equals the one that comes first.
fn cut(groups: &mut Vec<Group>) {
    groups.sort_by_key(|g| (std::cmp::Reverse(g.stories.len()), g.stories[0], g.mark));
    groups.truncate(MOST);
}

/// The words that two stories share because of this mark, and the answers that the first one has them from.
pub(crate) fn shared(group: &Group, one: &Story, other: &Story) -> Option<(String, Vec<String>)> {
    match group.kind {
        Kind::Opening => {
            let (mine, theirs) = (opening(one)?, opening(other)?);
            let same = mine.iter().zip(&theirs).take_while(|(a, b)| a.to_lowercase() == b.to_lowercase()).count();
            let from = running(one).next()?.sentences.first()?.answers.clone();
            (same == mine.len() && same == theirs.len()).then(|| (mine.join(" "), from))
        }
        Kind::Run => {
            let marked = |story: &Story| {
                running(story).flat_map(|b| &b.sentences).find_map(|told| {
                    let marked = |s: &&str| mark_of(s).is_some_and(|m| m >> STORY_BITS == group.mark);
                    let sentence = text::sentences(&told.text).into_iter().find(marked)?;
                    Some((sentence.to_owned(), told.answers.clone()))
                })
            };
            let ((mine, from), (theirs, _)) = (marked(one)?, marked(other)?);
            let run = longest_run(&mine, &theirs);
            (run.split_whitespace().count() >= RUN).then_some((run, from))
        }
    }
}

/// The longest run of words that stands in both, as the first has it.
fn longest_run(one: &str, other: &str) -> String {
    let mine: Vec<&str> = one.split_whitespace().collect();
    let lower = |text: &str| text::words(text).map(str::to_lowercase).collect::<Vec<_>>();
    let (mut best, mut from) = (0, 0);
    let theirs = lower(other);
    let words: Vec<String> = mine.iter().map(|w| text::bare(w).to_lowercase()).collect();
    let mut above = vec![0usize; theirs.len() + 1];
    for (at, word) in words.iter().enumerate() {
        let mut row = vec![0usize; theirs.len() + 1];
        for (column, their) in theirs.iter().enumerate() {
            if word == their {
                row[column + 1] = above[column] + 1;
                if row[column + 1] > best {
                    best = row[column + 1];
                    from = at + 1 - best;
                }
            }
        }
        above = row;
    }
    mine[from..from + best].join(" ")
}
