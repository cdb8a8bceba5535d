//! Which part of a page is one order.
//!
//! An order begins at its number, or at what stands above the number in the same head: its day, its state, its total. Which of
//! them do, the page shows itself: what stands above the first number. A page with one number is one order from its first line to
//! its last, for the pages of single orders put the number anywhere.

use std::mem::Discriminant;
use std::ops::Range;

use super::cue::{At, Cue, Cues};
use super::item;
use super::shop::{DayInList, Shop};

/// Cues of a head that may stand above the day or the number.
const HIGHEST_HEAD: usize = 3;
/// Cues by which two places of a page are compared.
const LONGEST_LIKENESS: usize = 8;
/// Cues above the first number among which its whole order may stand.
const LONGEST_HEAD: usize = 16;

/// The part of a page that tells of one order.
#[derive(Debug)]
pub(super) struct Block {
    /// Of a shop whose lists leave it out, none.
    pub number: Option<String>,
    /// The line of its number or its day, whichever stands first, from 0.
    pub line: usize,
    pub cues: Range<usize>,
    pub lines: Range<usize>,
    /// Whether a state stands beside it that may be another order's.
    pub has_doubtful_state: bool,
}

pub(super) fn blocks(cues: &Cues<'_>, shop: Option<&Shop>) -> Vec<Block> {
    let cues = cues.all.as_slice();
    let numbers: Vec<usize> = positions(cues, |cue| matches!(cue, Cue::Number(_)));
    let days: Vec<usize> = positions(cues, |cue| matches!(cue, Cue::OrderedOn(_)));
    let day_in_list = shop.map_or(DayInList::Nowhere, |shop| shop.day_in_list);
    let lists_by_day = day_in_list == DayInList::AboveGoods && days.len() >= numbers.len();
    let ranges: Vec<Range<usize>> = if day_in_list == DayInList::BelowGoods && numbers.is_empty() {
        let is_day = |cue: &Cue<'_>| matches!(cue, Cue::OrderedOn(_) | Cue::DayUnread);
        up_to(cues, &positions(cues, is_day))
    } else if is_of_one_order(cues, &numbers) || (lists_by_day && days.len() == 1) {
        std::iter::once(0..cues.len()).collect()
    } else if lists_by_day {
        from_heads(cues, &days)
    } else if ends_with_number(cues, &numbers) {
        up_to(cues, &numbers)
    } else {
        from_heads(cues, &heads(cues, &numbers, &days))
    };
    let ranges = ranges.into_iter().flat_map(|range| by_number(cues, range));
    let mut blocks: Vec<Block> = ranges.map(|range| block(cues, range)).collect();
    // What was left out between two is of one of them.
    for at in 1..blocks.len() {
        if let Some([above, below]) = blocks.get_mut(at - 1..=at)
            && above.cues.end < below.cues.start
        {
            (above.has_doubtful_state, below.has_doubtful_state) = (true, true);
        }
    }
    blocks
}

/// A range with several numbers is of several orders: each further one begins at its number, so that none is lost.
fn by_number(cues: &[At<'_>], range: Range<usize>) -> Vec<Range<usize>> {
    let mut starts = vec![range.start];
    let mut last = None;
    for at in range.clone() {
        let Some(number) = number_at(cues, at) else { continue };
        if last.is_some_and(|last| last != number) {
            starts.push(at);
        }
        last = Some(number);
    }
    let ends = starts.iter().skip(1).copied().chain([range.end]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// Each order from its head to the next.
fn from_heads(cues: &[At<'_>], heads: &[usize]) -> Vec<Range<usize>> {
    if let Some(ranges) = without_doubtful_states(cues, heads) {
        return ranges;
    }
    let starts = with_what_stands_above(cues, heads);
    let ends = starts.iter().skip(1).copied().chain([cues.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// States between the orders, none above the first and none below the last: whether they end the order above or head the one below,
/// nobody knows, where a word at either end is not known. A cancelled order is not to lend its state to its neighbour: they are left
/// out. `None` where there is no such doubt.
fn without_doubtful_states(cues: &[At<'_>], heads: &[usize]) -> Option<Vec<Range<usize>>> {
    let is_state = |at: &At<'_>| matches!(at.cue, Cue::State(_));
    let (first, last) = (heads.first()?, heads.last()?);
    let above =
        |head: usize| cues.get(..head).unwrap_or_default().iter().rev().take_while(|at| is_state(at)).count();
    let below_last = cues.get(*last..).unwrap_or_default().iter();
    let has_own = below_last.take_while(|at| !matches!(at.cue, Cue::OtherGoods)).any(is_state);
    let others = heads.iter().skip(1);
    let is_doubtful = above(*first) == 0 && !has_own && others.clone().any(|head| above(*head) > 0);
    let ends = others.map(|head| head - above(*head)).chain([cues.len()]);
    is_doubtful.then(|| heads.iter().copied().zip(ends).map(|(start, end)| start..end).collect())
}

fn positions(cues: &[At<'_>], is: impl Fn(&Cue<'_>) -> bool) -> Vec<usize> {
    cues.iter().enumerate().filter(|(_, at)| is(&at.cue)).map(|(n, _)| n).collect()
}

fn number_at<'c>(cues: &'c [At<'_>], at: usize) -> Option<&'c str> {
    match cues.get(at).map(|at| &at.cue) {
        Some(Cue::Number(number)) => Some(number),
        Some(_) | None => None,
    }
}

fn is_of_one_order(cues: &[At<'_>], numbers: &[usize]) -> bool {
    let mut all = numbers.iter().filter_map(|at| number_at(cues, *at));
    all.next().is_some_and(|first| all.all(|number| number == first))
}

/// Whether the number stands below the goods that it is the number of. Then goods stand above the first number and none below the
/// last; or, with other goods at the end of the page, what is above the first is like what is above the second, and what is below
/// the last is unlike the others.
fn ends_with_number(cues: &[At<'_>], numbers: &[usize]) -> bool {
    let ([first, second, ..], [.., before_last, last]) = (numbers, numbers) else { return false };
    let above = |at: usize| cues.get(..at).unwrap_or_default().iter().rev();
    let below = |at: usize| cues.get(at + 1..).unwrap_or_default().iter();
    let mut after_last = below(*last).take_while(|at| !matches!(at.cue, Cue::OtherGoods));
    let goods_below = after_last.any(is_goods);
    let near = first.saturating_sub(LONGEST_LIKENESS)..*first;
    let between = cues.get(*first..*second).unwrap_or_default();
    if !goods_below && between.iter().any(is_goods) {
        // A menu has «Buy again» too, below a word that could be a title: goods that an order ends with have a price or pieces.
        let near = cues.get(near).unwrap_or_default();
        return near.iter().any(is_told_goods) && !item::items(near).is_empty();
    }
    // States above the goods of each, and none below the last: what stands there is not an order.
    let state_then_goods = |cues: &[At<'_>]| {
        let state = cues.iter().position(|at| matches!(at.cue, Cue::State(_)));
        state.is_some_and(|state| cues.iter().position(is_goods).is_some_and(|goods| state < goods))
    };
    let has_state = |at: &At<'_>| matches!(at.cue, Cue::State(_));
    let first_whole = cues.get(first.saturating_sub(LONGEST_HEAD)..*first).unwrap_or_default();
    if state_then_goods(between) && state_then_goods(first_whole) && !below(*last).any(has_state) {
        return true;
    }
    let alike = |(one, other): &(&At<'_>, &At<'_>)| kind(one) == kind(other);
    let above = above(*first).zip(above(*second)).take(LONGEST_LIKENESS).take_while(alike);
    let above: Vec<&At<'_>> = above.map(|(at, _)| at).collect();
    let same_below = below(*before_last).zip(below(*last)).take(LONGEST_LIKENESS).take_while(alike).count();
    above.iter().any(|at| is_goods(at)) && above.len() > same_below
}

fn is_goods(at: &At<'_>) -> bool {
    matches!(at.cue, Cue::Price(_) | Cue::Quantity(_) | Cue::Title(_) | Cue::BelowAnItem)
}

fn is_told_goods(at: &At<'_>) -> bool {
    matches!(at.cue, Cue::Price(_) | Cue::Quantity(_) | Cue::Title(_))
}

/// Amounts are alike, labelled or not.
fn kind<'t>(at: &At<'t>) -> Discriminant<Cue<'t>> {
    let is_amount = matches!(at.cue, Cue::Total(..) | Cue::Quantity(_));
    std::mem::discriminant(if is_amount { &Cue::Price(None) } else { &at.cue })
}

/// Each order up to its number, or its day, and the parcels and buttons directly below it.
fn up_to(cues: &[At<'_>], ends: &[usize]) -> Vec<Range<usize>> {
    let is_below = |at: &&At<'_>| {
        matches!(at.cue, Cue::Waybill(_) | Cue::WaybillUnread(_) | Cue::Carrier(_) | Cue::BelowAnItem)
    };
    let mut from = 0;
    let up_to = |end: &usize| {
        let below = cues.get(end + 1..).unwrap_or_default().iter().take_while(is_below).count();
        let range = from..end + 1 + below;
        from = range.end;
        range
    };
    ends.iter().map(up_to).collect()
}

/// Where the heads of orders begin: at the day above the number, where days stand above numbers; else at the number.
fn heads(cues: &[At<'_>], numbers: &[usize], days: &[usize]) -> Vec<usize> {
    let day_first = days.first().zip(numbers.first()).is_some_and(|(day, number)| day < number);
    let mut from = 0;
    let mut heads: Vec<usize> = Vec::new();
    let mut last = None;
    for number in numbers {
        // The same number again, within its own order.
        let again = last.is_some() && last == number_at(cues, *number);
        last = number_at(cues, *number);
        if again {
            from = number + 1;
            continue;
        }
        let day = days.iter().rev().find(|day| (from..*number).contains(day)).filter(|_| day_first);
        heads.push(day.copied().unwrap_or(*number));
        from = number + 1;
    }
    heads
}

/// Moves each beginning up over the states and totals that stand directly above it, as far as they do so above the first and above
/// most. Higher up, what stands above one order is the end of another.
fn with_what_stands_above(cues: &[At<'_>], heads: &[usize]) -> Vec<usize> {
    let above = |head: usize| -> Vec<Discriminant<Cue<'_>>> {
        let from = head.saturating_sub(HIGHEST_HEAD);
        let is_head = |at: &&At<'_>| matches!(at.cue, Cue::State(_) | Cue::Total(..));
        let head = cues.get(from..head).unwrap_or_default();
        head.iter().rev().take_while(is_head).map(|at| std::mem::discriminant(&at.cue)).collect()
    };
    let heights: Vec<_> = heads.iter().map(|head| above(*head)).collect();
    let with: Vec<_> = heights.iter().filter(|height| !height.is_empty()).collect();
    let is_so =
        heights.first().is_some_and(|height| !height.is_empty()) && with.len() * 3 >= heights.len() * 2;
    let common = |one: usize, other: &&Vec<_>| {
        let first = heights.first().into_iter().flatten().take(one);
        first.zip(other.iter()).take_while(|(one, other)| one == other).count()
    };
    let height = if is_so { with.iter().fold(HIGHEST_HEAD, common) } else { 0 };
    heads.iter().zip(&heights).map(|(head, above)| head - height.min(above.len())).collect()
}

fn block(cues: &[At<'_>], range: Range<usize>) -> Block {
    let within = cues.get(range.clone()).unwrap_or_default();
    let number = range.clone().find_map(|at| number_at(cues, at)).map(str::to_owned);
    let is_known_by = |at: &&At<'_>| matches!(at.cue, Cue::Number(_) | Cue::OrderedOn(_));
    let first = within.first().map_or(0, |at| at.line);
    let end = cues.get(range.end).or(cues.last()).map_or(first, |at| at.line);
    let end = if range.end >= cues.len() { end + 1 } else { end };
    let line = within.iter().find(is_known_by).map_or(first, |at| at.line);
    Block { number, line, cues: range, lines: first..end.max(line + 1), has_doubtful_state: false }
}
