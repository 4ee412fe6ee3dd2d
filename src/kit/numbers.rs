//! Sets of questions, by their numbers in the kit.

/// A set of question numbers, a bit each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Numbers(Vec<u64>);

impl Numbers {
    pub(crate) fn contains(&self, number: usize) -> bool {
        self.0.get(number / 64).is_some_and(|bits| bits >> (number % 64) & 1 == 1)
    }

    pub(crate) fn insert(&mut self, number: usize) {
        if self.0.len() <= number / 64 {
            self.0.resize(number / 64 + 1, 0);
        }
        self.0[number / 64] |= 1 << (number % 64);
    }

    /// Whether all of these are in that set.
    pub(crate) fn are_in(&self, other: &Numbers) -> bool {
        let missing = |(at, bits): (usize, &u64)| bits & !other.0.get(at).copied().unwrap_or(0) != 0;
        !self.0.iter().enumerate().any(missing)
    }
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
            (&[200], &[3, 70], false),
        ] {
            let (one, other): (Numbers, Numbers) = (one.iter().copied().collect(), other.iter().copied().collect());
            assert_eq!(one.are_in(&other), is_in, "{one:?} in {other:?}");
        }
    }
}
