//! What was asked once and is known from then on.

use std::cell::Cell;

/// What questions found, by their number; none where one was not asked yet.
pub(crate) struct Asked<T>(Vec<Cell<Option<T>>>);

impl<T: Copy> Asked<T> {
    /// Room for so many questions, of which none was asked.
    pub(crate) fn none(questions: usize) -> Asked<T> {
        Asked(vec![Cell::new(None); questions])
    }

    /// What a question finds, worked out if it was not asked yet.
    pub(crate) fn once(&self, number: usize, work_out: impl FnOnce() -> T) -> T {
        let Some(place) = self.0.get(number) else { return work_out() };
        place.get().unwrap_or_else(|| {
            let found = work_out();
            place.set(Some(found));
            found
        })
    }

    /// What a question found, if it was asked.
    pub(crate) fn known(&self, number: usize) -> Option<T> {
        self.0.get(number).and_then(Cell::get)
    }
}

/// Of what is known already.
impl<T> FromIterator<Option<T>> for Asked<T> {
    fn from_iter<I: IntoIterator<Item = Option<T>>>(known: I) -> Asked<T> {
        Asked(known.into_iter().map(Cell::new).collect())
    }
}
