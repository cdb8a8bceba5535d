//! Goods in lists of shops that name their seller above them, or that show them with neither a price nor a button.

use super::{At, Cue};
use crate::order_page::shop::Goods;
use crate::order_page::title;

/// Lines below a parcel's state among which the title of its goods stands: a sentence about the parcel may go before.
const BELOW: usize = 3;
/// Lines above a price of which the first is the seller's, whatever its name: seller, title, what was chosen.
const SELLER_AND_TITLE: std::ops::RangeInclusive<usize> = 2..=3;

/// Marks what the shop's way of showing goods tells of lines that are no more than text so far.
pub(super) fn mark(cues: &mut [At<'_>], goods: Goods) {
    match goods {
        Goods::Priced => {}
        Goods::BelowSeller => sellers(cues),
        Goods::BelowState => titles(cues),
    }
}

/// The seller stands once, above the first goods of an order.
fn sellers(cues: &mut [At<'_>]) {
    let mut is_first = true;
    let mut from = 0;
    for at in 0..cues.len() {
        match cues.get(at).map(|at| &at.cue) {
            Some(Cue::Text { .. }) => continue,
            Some(Cue::Price(_) | Cue::Quantity(_)) if at > from && is_first => {
                if let Some(lines) = cues.get_mut(from..at) {
                    seller(lines);
                }
                is_first = false;
            }
            Some(Cue::Number(_) | Cue::OrderedOn(_)) => is_first = true,
            Some(_) | None => {}
        }
        from = at + 1;
    }
}

fn seller(lines: &mut [At<'_>]) {
    let texts: Vec<&str> = lines.iter().filter_map(|at| text(&at.cue)).collect();
    let Some((last, above)) = texts.split_last() else { return };
    let by_name = above.iter().rposition(|line| title::is_seller(line));
    let is_title_and_choice = texts.len() == 2 && title::is_option(last);
    let first = (SELLER_AND_TITLE.contains(&texts.len()) && !is_title_and_choice).then_some(0);
    let Some(seller) = by_name.or(first) else { return };
    for (n, at) in lines.iter_mut().enumerate().take(seller + 1) {
        if let Some(text) = text(&at.cue) {
            at.cue = if n == seller { Cue::Store(text) } else { Cue::Aside };
        }
    }
}

fn text<'t>(cue: &Cue<'t>) -> Option<&'t str> {
    if let Cue::Text { text, .. } = cue { Some(text) } else { None }
}

/// What stands below a parcel's state, and is followed by the next parcel or order: no price and no button proves it.
fn titles(cues: &mut [At<'_>]) {
    let mut is_in_order = false;
    let mut below = None;
    for at in 0..=cues.len() {
        let cue = cues.get(at).map(|at| &at.cue);
        if let Some(Cue::Text { .. }) = cue {
            continue;
        }
        let ends = matches!(
            cue,
            None | Some(
                Cue::State(_)
                    | Cue::Number(_)
                    | Cue::OrderedOn(_)
                    | Cue::DayUnread
                    | Cue::Total(..)
                    | Cue::OtherGoods
            )
        );
        if let Some(lines) = below.filter(|_| ends).and_then(|from| cues.get_mut(from..at)) {
            title_of(lines);
        }
        let cue = cues.get(at).map(|at| &at.cue);
        is_in_order |= matches!(cue, Some(Cue::Number(_) | Cue::OrderedOn(_)));
        below = (is_in_order && matches!(cue, Some(Cue::State(_)))).then_some(at + 1);
    }
}

/// The longest of the lines that are near; of equal ones the first.
fn title_of(lines: &mut [At<'_>]) {
    let length = |at: &&mut At<'_>| {
        let titles = text(&at.cue).filter(|text| !title::is_sentence(text) && !title::is_option(text));
        titles.map_or(0, |title| title.chars().count())
    };
    let longest = lines.iter_mut().take(BELOW).rev().max_by_key(length).filter(|at| length(at) > 0);
    if let Some(at) = longest
        && let Some(title) = text(&at.cue)
    {
        at.cue = Cue::Title(title);
    }
}
