//! Order pages of shops, copied from the browser (Ctrl+A, Ctrl+C) or saved: the order list, or the page of one order.
//!
//! Nobody gives a shopper an export, but everybody can copy a page. It is read by its labels (주문번호, 결제금액, 운송장번호 and
//! their kin in English, Japanese and Chinese), whatever stands around them. What a shop has of its own is one table
//! (`shop/<shop>.rs`); the reading is the same for all. A number counts beside its label only: pages are full of phone numbers,
//! prices and codes. Of a page whose shop is not known nothing is taken over: the person is asked which shop it is.
//!
//! No layout here was ever compared with a real page, and every reading says so.

mod amount;
mod block;
mod carrier;
mod cue;
mod item;
mod label;
mod lesson;
mod lexicon;
mod lines;
mod link;
mod marks;
mod number;
mod order;
mod piece;
mod shape;
mod shop;
mod state;
mod title;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Document;
use crate::notice;
use crate::page::{Link, Page};
use crate::reading::ShopQuestion;
use crate::source::Source;
use crate::{
    Caution, Error, Hint, Kind, Place, Placed, Question, Reading, RowQuestion, Unread, Warning, personal,
};
use block::Block;
use cue::Cues;
use label::Labels;
pub use lesson::{Correction, LessonError, PageLesson, learn};
use order::OrderInMaking;
use piece::Piece;
use shop::{DayInList, Shop};

/// A page of a shop that is not in the table.
const KIND: Kind = Kind::new("order_page");
/// The page as a place.
const PAGE: Place = Place::Named("page");
/// The longest text that is taken for a copied page: the longest order lists have some hundred kilobytes.
const LONGEST: usize = 8 * 1024 * 1024;
/// Lines and characters of a row that are shown in a question about it.
const SHOWN: (usize, usize) = (16, 800);

/// Reads the pages of a shop in the table; `None` where their shop is not known, and where the text says of itself that it is a message:
/// couriers and forwarders name orders and shops too.
pub(crate) fn read_of_known_shop(source: &Source<'_>) -> Option<Result<Reading, Error>> {
    let is_message = matches!(source.document, Document::Text(text) if notice::is_marked(text));
    if is_message || !View::all(source.document).iter().any(View::is_of_known_shop) {
        return None;
    }
    read(source)
}

/// Reads order pages of any shop; `None` where there is no order on them.
pub(crate) fn read(source: &Source<'_>) -> Option<Result<Reading, Error>> {
    let views = View::all(source.document);
    let mut read = views.iter().filter_map(|view| view.read(source.hint));
    let first = read.next()?;
    // Frames of one page: mostly all but one are advertisements.
    Some(Ok(read.enumerate().fold(first, |mut all, (at, reading)| {
        all.absorb(reading, &format!("frame {}", at + 2));
        all
    })))
}

/// A page as it is read here.
struct View<'d> {
    lines: &'d str,
    links: &'d [Link],
    /// The host that the page itself says it was copied or saved from.
    host: Option<String>,
}

impl<'d> View<'d> {
    fn all(document: &'d Document<'_>) -> Vec<Self> {
        let of_page = |page: &'d Page, html: Option<&str>| Self {
            lines: &page.lines,
            links: &page.links,
            host: html.and_then(link::source_host),
        };
        match document {
            Document::Text(text) => vec![Self { lines: text, links: &[], host: None }],
            Document::Page { page, html } => vec![of_page(page, Some(html))],
            Document::Archive { pages, .. } => pages.iter().map(|page| of_page(page, None)).collect(),
            Document::Json(_)
            | Document::Mail(_)
            | Document::Mailbox(_)
            | Document::Packed(_)
            | Document::Workbook(_)
            | Document::Picture => Vec::new(),
        }
    }

    /// Reads it without and with what the person taught. What was read without is never lost.
    fn read(&self, hint: &Hint) -> Option<Reading> {
        let pieces = self.pieces()?;
        let shop = self.shop(&pieces);
        let mut reading = self.read_with(&pieces, shop, hint, &[]);
        let lessons = lesson::for_page(&hint.pages, shop, self.host.as_deref(), &pieces);
        if !lessons.is_empty() {
            reading = lesson::merge(reading, self.read_with(&pieces, shop, hint, &lessons));
        }
        reading.map(each_in_its_place)
    }

    /// Not where a forwarder writes of an order, whose shop it names.
    fn is_of_known_shop(&self) -> bool {
        self.pieces().is_some_and(|pieces| {
            self.shop(&pieces).is_some()
                && !pieces.iter().any(|piece| marks::begins_as_forwarders(piece.text))
        })
    }

    /// `None` where it is no page of an order, whatever numbers it has.
    fn pieces(&self) -> Option<Vec<Piece<'d>>> {
        if self.lines.len() > LONGEST {
            return None;
        }
        let pieces = piece::pieces(self.lines, self.links);
        let is_forwarders = pieces.iter().any(|piece| piece.cells > 2 && marks::is_of_forwarder(piece.text));
        (!is_forwarders).then_some(pieces)
    }

    fn shop(&self, pieces: &[Piece<'_>]) -> Option<&'static Shop> {
        shop::of_page(self.lines, pieces, self.links, self.host.as_deref())
    }

    fn read_with(
        &self,
        pieces: &[Piece<'_>],
        shop: Option<&'static Shop>,
        hint: &Hint,
        lessons: &[&PageLesson],
    ) -> Option<Reading> {
        let labels = Labels::new(shop, lessons);
        let page = cue::Page {
            shop,
            labels: &labels,
            hint,
            is_chinese: marks::is_chinese(self.lines),
            is_korean: marks::is_korean(self.lines),
        };
        let mut cues = Cues::of(pieces, &page);
        if let Some(shop) = shop.filter(|shop| shop.day_in_list != DayInList::AboveGoods) {
            cues.add_numbers_of_links(self.links, shop);
        }
        let orders = self.orders(&block::blocks(&cues, shop), &cues, shop);
        if orders.is_empty() && cues.unsure.is_empty() {
            return None;
        }
        let taught = lessons.iter().find_map(|lesson| lesson.merchant.as_deref());
        let merchant = shop
            .map(|shop| shop.merchant(self.lines, self.host.as_deref()))
            .or(taught)
            .or(hint.merchant.as_deref());
        let mut reading = Reading::new(shop.map_or(KIND, |shop| shop.kind));
        reading.warnings.push(Warning { place: PAGE, caution: Caution::Unconfirmed });
        match merchant {
            Some(merchant) => put(&mut reading, orders, merchant, shop, pieces),
            None => reading.questions.extend(self.which_shop(&orders, pieces)),
        }
        let rows = cues.unsure.iter().map(|line| question(pieces, *line));
        reading.questions.extend(rows);
        (reading.summary().of > 0).then_some(reading)
    }

    /// The orders of some blocks, those with the same number together.
    fn orders<'t>(&self, blocks: &[Block], cues: &Cues<'t>, shop: Option<&Shop>) -> Vec<OrderInMaking<'t>> {
        let mut orders: Vec<OrderInMaking<'t>> = Vec::new();
        let mut by_number: BTreeMap<String, usize> = BTreeMap::new();
        for block in blocks {
            let links = link::of_lines(self.links, &block.lines);
            let number = block.number.clone().or_else(|| shop?.number_in(links));
            let known = number.as_ref().and_then(|number| by_number.get(number)).copied();
            let at = known.unwrap_or(orders.len());
            if known.is_none() {
                orders.push(OrderInMaking::new(block.line, number.clone()));
            }
            by_number.extend(number.map(|number| (number, at)));
            if let Some(order) = orders.get_mut(at) {
                order.take(cues.all.get(block.cues.clone()).unwrap_or_default());
                order.take_links(links);
                if block.has_doubtful_state {
                    order.doubt_its_state();
                }
            }
        }
        orders
    }

    fn which_shop(&self, orders: &[OrderInMaking<'_>], pieces: &[Piece<'_>]) -> Option<Question> {
        let line = orders.first()?.line;
        Some(Question::Shop(ShopQuestion {
            place: place(line),
            text: shown(pieces, line),
            guess: self.host.clone(),
            orders: orders.len(),
        }))
    }
}

/// Puts orders into a reading. What only looks like one is asked about.
fn put(
    reading: &mut Reading,
    orders: Vec<OrderInMaking<'_>>,
    merchant: &str,
    shop: Option<&Shop>,
    pieces: &[Piece<'_>],
) {
    let lists_payments = shop.is_some_and(|shop| shop.day_in_list == DayInList::BelowGoods);
    for order in orders {
        if !order.is_one() || (lists_payments && order.is_only_paid()) {
            reading.questions.push(question(pieces, order.line));
            continue;
        }
        let place = place(order.line);
        let (order, whys) = order.finish(merchant);
        reading.unread.extend(whys.into_iter().map(|why| Unread { place: place.clone(), why }));
        reading.orders.push(Placed::new(place, order));
    }
}

/// A page copied without its line breaks may have several orders in one line: the first has the line for its place, each other one of
/// its own. What is asked about a line is asked once.
fn each_in_its_place(mut reading: Reading) -> Reading {
    let mut orders_at: BTreeMap<Place, u64> = BTreeMap::new();
    for order in &mut reading.orders {
        let count = orders_at.entry(order.place.clone()).or_default();
        *count += 1;
        if *count > 1 {
            order.place = Place::Row(*count).within(&order.place.to_string());
        }
    }
    let mut asked = BTreeSet::new();
    reading.questions.retain(|question| match question {
        Question::Row(row) => asked.insert(row.place.clone()),
        Question::Columns(_) | Question::Shop(_) => true,
    });
    reading.entries = reading.summary().of;
    reading
}

fn question(pieces: &[Piece<'_>], line: usize) -> Question {
    Question::Row(RowQuestion { place: place(line), text: shown(pieces, line) })
}

/// A row and what stands below it, as a person sees it, without codes and telephones.
fn shown(pieces: &[Piece<'_>], line: usize) -> String {
    let (lines, characters) = SHOWN;
    let from = pieces.partition_point(|piece| piece.line < line);
    let mut shown = String::new();
    let mut last = line;
    for piece in pieces.iter().skip(from).take_while(|piece| piece.line < line.saturating_add(lines)) {
        if !shown.is_empty() {
            shown.push(if piece.line == last { '\t' } else { '\n' });
        }
        shown.push_str(piece.text);
        last = piece.line;
        if shown.len() > characters * 4 {
            break;
        }
    }
    personal::without_codes(&shown).chars().take(characters).collect()
}

/// A line, counted from 0, as a place.
fn place(line: usize) -> Place {
    Place::Line(u64::try_from(line).unwrap_or(u64::MAX).saturating_add(1))
}
