//! Sets of questions, by their numbers in the kit.

/// A set of question numbers, a bit each: most kits have no more questions than stand in the first words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Numbers {
    first: [u64; 2],
    rest: Vec<u64>,
}

impl Numbers {
    pub(crate) fn contains(&self, number: usize) -> bool {
        self.word(number / 64) >> (number % 64) & 1 == 1
    }

    pub(crate) fn insert(&mut self, number: usize) {
        let (at, bit) = (number / 64, 1 << (number % 64));
        match at.checked_sub(self.first.len()) {
            None => self.first[at] |= bit,
            Some(at) => {
                if self.rest.len() <= at {
                    self.rest.resize(at + 1, 0);
                }
                self.rest[at] |= bit;
            }
        }
    }

    fn word(&self, at: usize) -> u64 {
        self.first.get(at).or_else(|| self.rest.get(at - self.first.len())).copied().unwrap_or(0)
    }

    /// Those of these that are not in another set.
    pub(crate) fn but_not(&self, other: &Numbers) -> Numbers {
        let ([a, b], [not_a, not_b]) = (self.first, other.first);
        let first = [a & !not_a, b & !not_b];
        if self.rest.is_empty() {
            return Numbers { first, rest: Vec::new() };
        }
        let rest = self.rest.iter().zip(2..).map(|(own, at)| own & !other.word(at));
        Numbers { first, rest: rest.collect() }
    }

    /// How many of these are in another set.
    pub(crate) fn count_in(&self, other: &Numbers) -> usize {
        let ([a, b], [in_a, in_b]) = (self.first, other.first);
        let few = ones(a & in_a) + ones(b & in_b);
        if self.rest.is_empty() {
            return few;
        }
        few + self.rest.iter().zip(2..).map(|(own, at)| ones(own & other.word(at))).sum::<usize>()
    }

    /// Gives each of them, from the lowest.
    pub(crate) fn each(&self, mut give: impl FnMut(usize)) {
        for (at, &word) in self.first.iter().chain(&self.rest).enumerate() {
            let mut bits = word;
            while bits != 0 {
                give(at * 64 + bits.trailing_zeros() as usize);
                // takes the lowest
                bits &= bits - 1;
            }
        }
    }

    /// Takes in another set.
    pub(crate) fn join(&mut self, other: &Numbers) {
        for (own, others) in self.first.iter_mut().zip(other.first) {
            *own |= others;
        }
        if self.rest.len() < other.rest.len() {
            self.rest.resize(other.rest.len(), 0);
        }
        for (own, others) in self.rest.iter_mut().zip(&other.rest) {
            *own |= others;
        }
    }

    /// Whether all of these are in that set.
    pub(crate) fn are_in(&self, other: &Numbers) -> bool {
        let ([a, b], [in_a, in_b]) = (self.first, other.first);
        (a & !in_a) | (b & !in_b) == 0 && self.rest.iter().zip(2..).all(|(own, at)| own & !other.word(at) == 0)
    }
}

/// How many bits are set, of which there are few.
fn ones(mut bits: u64) -> usize {
    let mut count = 0;
    while bits != 0 {
        // takes the lowest
        bits &= bits - 1;
        count += 1;
    }
    count
}

impl FromIterator<usize> for Numbers {
    fn from_iter<T: IntoIterator<Item = usize>>(numbers: T) -> Numbers {
        let mut set = Numbers::default();
        numbers.into_iter().for_each(|number| set.insert(number));
        set
    }
}

#[cfg(test)]
mod tests {
    use super::Numbers;

    #[test]
    fn a_set_is_in_another_that_has_all_of_it() {
        for (one, other, is_in) in [
            (&[][..], &[][..], true),
            (&[3, 70], &[3, 70, 200], true),
            (&[3, 70], &[3], false),
            (&[3, 200], &[3, 70, 300], false),
        ] {
            let (one, other): (Numbers, Numbers) = (one.iter().copied().collect(), other.iter().copied().collect());
            assert_eq!(one.are_in(&other), is_in, "{one:?} in {other:?}");
            assert_eq!(one.but_not(&other) == Numbers::default(), is_in, "{one:?} but not {other:?}");
            assert_eq!(one.count_in(&other) == one.count_in(&one), is_in, "{one:?} in {other:?}");
            let mut both = other.clone();
            both.join(&one);
            assert_eq!(both == other, is_in, "{one:?} with {other:?}");
            let mut each = Numbers::default();
            both.each(|number| each.insert(number));
            assert_eq!(each, both, "each of {one:?} with {other:?}");
        }
    }
}
