//! The composer: answers and a template in, a story out.

use std::cell::OnceCell;

use super::asked::Asked;
use super::blocks::blocks;
use super::choose::{Chooser, Readings};
use super::context::Slots;
use super::facts::Facts;
use super::fit;
use super::hash;
use super::speaker;
use super::state::State;
use super::telling::{Telling, same_lead};
use super::told::{BlockKind, Story, Warning};
use crate::answers::Answers;
use crate::kit::{Condition, Kit, Numbers, Template, alternatives};
use crate::language::{Tone, rich};

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
#[error("{}", match ruled_out {
    Some(question) => format!("it is made for other answers to {question}"),
    None => format!("these answers are needed first: {}", missing.join(", ")),
})]
pub struct NotTellable {
    /// The questions to answer, in the order of the kit.
    pub missing: Vec<String>,
    /// The question whose answer says that the template is for others; answering more does not help then.
    pub ruled_out: Option<String>,
}

/// Tells a story.
///
/// The same answers, template and options give the same story, byte for byte, on every machine.
///
/// # Errors
/// If an answer that the template needs is missing or private, or if nothing at all could be told.
pub fn compose(answers: &Answers, kit: &Kit, template: &Template, options: &Options) -> Result<Story, NotTellable> {
    let facts = Facts::new(answers, kit, template.voice);
    let unmet = template.when.as_ref().filter(|c| !holds(c, &facts)).map(|c| c.question.as_str());
    if let Some(question) = unmet.filter(|question| facts.named(question).is_some()) {
        return Err(NotTellable { missing: Vec::new(), ruled_out: Some(question.to_owned()) });
    }
    let given = |need: &&String| alternatives(need).any(|name| facts.named(name).is_some());
    let needs = template.needs.iter().filter(|need| !given(need)).filter_map(|need| alternatives(need).next());
    let missing: Vec<String> = unmet.into_iter().chain(needs).map(str::to_owned).collect();
    if !missing.is_empty() {
        return Err(NotTellable { missing, ruled_out: None });
    }
    let seed = options.seed.unwrap_or_else(|| own_seed(&facts));
    let year = options.year.or_else(|| answers.as_of.as_deref().and_then(|d| rich::years(d).next()));
    let words = speaker::words(answers, &facts, template.voice, options.tone, year);
    let body = template.body();
    let readings = Readings::from_iter(std::iter::repeat_with(OnceCell::new).take(body.required.len()));
    let openings = std::iter::repeat_with(OnceCell::new).take(body.required.len()).collect();
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
        found: Asked::none(body.twins),
        answered: Asked::none(body.guards),
        told_ever: body.required.iter().map(|required| may_be_told(required, &facts)).collect(),
        readings,
        openings,
    };
    let mut telling = Telling::new(&chooser, options.lead.as_deref());
    telling.tell(template.passages(), State::default(), true);
    // what gives way for length is left out from the start, so that its neighbours are chosen to stand beside each other
    let given_up = fit::given_up(&telling.passages, template, kit, &facts);
    if !given_up.is_empty() {
        telling.tell_again(template.passages(), given_up.into_iter().collect());
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
        return Err(NotTellable { missing: fit::questions_to_ask(template, &facts, kit), ruled_out: None });
    }
    Ok(story)
}

/// Whether a wording can be told, as far as the answers without which it cannot tell.
fn may_be_told(required: &Numbers, facts: &Facts<'_>) -> Option<bool> {
    (!required.are_in(facts.given())).then_some(false)
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
