//! A text of a mail in lines, as a person sees it, and the links in it apart: a number in a link is no number that the mail
//! tells of.

use super::rows;
use crate::page::Page;

/// Lines of a mail that are looked at: a newsletter has some hundred.
const MOST_LINES: usize = 20_000;
const MOST_LINKS: usize = 2000;
/// Characters of one that are looked at.
const LONGEST_LINE: usize = 4000;

/// Lines without empty ones, a TAB between cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct View {
    pub lines: Vec<String>,
    pub links: Vec<Link>,
}

/// Where a link leads, and the line in or before which it stands. It is read and never followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    pub line: usize,
    pub to: String,
}

impl View {
    pub fn of_page(html: &str) -> Self {
        let page = Page::of(html);
        let mut view = Self::default();
        let mut links = page.links.into_iter().peekable();
        for (at, line) in page.lines.lines().enumerate() {
            while let Some(link) = links.next_if(|link| link.line <= at) {
                view.add_link(link.href);
            }
            view.push(line);
        }
        links.for_each(|link| view.add_link(link.href));
        view
    }

    pub fn of_text(text: &str) -> Self {
        let mut view = Self::default();
        for line in text.lines() {
            view.push(without_quote_marks(line));
        }
        view
    }

    /// The lines from one to before another, with their links.
    pub fn part(&self, from: usize, to: usize) -> Self {
        let within = from..to.max(from);
        let is_last = to >= self.lines.len();
        let links =
            self.links.iter().filter(|link| within.contains(&link.line) || is_last && link.line >= to);
        Self {
            lines: self.lines.get(within.clone()).unwrap_or_default().to_vec(),
            links: links
                .map(|link| Link { line: link.line.saturating_sub(from), to: link.to.clone() })
                .collect(),
        }
    }

    /// With the rows of tables written out, each cell behind its label. Which line a link stands in is lost.
    pub fn written_out(self) -> Self {
        Self { lines: rows::written_out(self.lines), links: self.links }
    }

    fn add_link(&mut self, to: String) {
        if self.links.len() < MOST_LINKS {
            self.links.push(Link { line: self.lines.len(), to });
        }
    }

    fn push(&mut self, line: &str) {
        if self.lines.len() >= MOST_LINES {
            return;
        }
        let first_link = self.links.len();
        let line = self.without_links(line);
        let line = plain(&line);
        if !line.is_empty() {
            self.lines.push(line);
            return;
        }
        // A link in a line of its own belongs to what stands above it.
        let above = self.lines.len().saturating_sub(1);
        self.links.iter_mut().skip(first_link).for_each(|link| link.line = above);
    }

    /// Takes addresses out of a line, with the brackets around them.
    fn without_links(&mut self, line: &str) -> String {
        let mut kept = String::new();
        let mut rest = line;
        while let Some((before, link, after)) = first_link(rest) {
            kept.push_str(before.strip_suffix(['<', '(', '[']).unwrap_or(before));
            if !kept.ends_with(' ') {
                kept.push(' ');
            }
            self.add_link(link.to_owned());
            rest = after.strip_prefix(['>', ')', ']']).unwrap_or(after);
        }
        kept.push_str(rest);
        kept
    }
}

fn first_link(text: &str) -> Option<(&str, &str, &str)> {
    let at = text.match_indices("http").map(|(at, _)| at).find(|at| {
        text.get(*at..).is_some_and(|link| link.starts_with("http://") || link.starts_with("https://"))
    })?;
    let (before, link) = text.split_at_checked(at)?;
    let end = link
        .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | ')' | ']' | '|'))
        .unwrap_or(link.len());
    let (link, after) = link.split_at_checked(end)?;
    Some((before, link, after))
}

/// `> > ` before the lines of what is quoted.
fn without_quote_marks(line: &str) -> &str {
    let mut line = line.trim_start();
    while let Some(rest) = line.strip_prefix('>') {
        line = rest.trim_start();
    }
    line
}

/// White space is one space (a TAB stays one), full-width signs and digits are plain ones, and what nobody sees is gone.
fn plain(line: &str) -> String {
    let mut plain = String::with_capacity(line.len().min(LONGEST_LINE));
    for c in line.chars().take(LONGEST_LINE) {
        match c {
            '\t' => {
                plain.truncate(plain.trim_end_matches(' ').len());
                plain.push('\t');
            }
            c if c.is_whitespace() => {
                if !plain.is_empty() && !plain.ends_with([' ', '\t']) {
                    plain.push(' ');
                }
            }
            '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            '０'..='９' | '：' | '＃' | '－' | '＊' => {
                plain.extend(char::from_u32(u32::from(c) - 0xff00 + 0x20));
            }
            '\u{2010}' | '\u{2011}' => plain.push('-'),
            c => plain.push(c),
        }
    }
    plain.truncate(plain.trim_end_matches([' ', '\t']).len());
    // A row whose first cells are empty is laid out, not filled in.
    plain.trim_start_matches([' ', '\t']).to_owned()
}

/// The cells of a line.
pub(super) fn cells(line: &str) -> impl Iterator<Item = &str> {
    line.split('\t').map(str::trim).filter(|cell| !cell.is_empty())
}

/// A text in small letters, byte by byte where the other stands.
pub(super) fn small(text: &str) -> String {
    text.chars()
        .map(|c| {
            let mut lower = c.to_lowercase();
            match (lower.next(), lower.next()) {
                (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
                _ => c,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn links_stand_apart() {
        let view = View::of_text(
            "> > Order #1 <https://a.example/592-8282402-8932616?x=1>\n>\nTrack (http://b.example/?u=1): now\nhttps://c.example/",
        );
        assert_eq!(view.lines, ["Order #1", "Track : now"]);
        let links = |view: &View| -> Vec<(usize, String)> {
            view.links.iter().map(|link| (link.line, link.to.clone())).collect()
        };
        assert_eq!(
            links(&view),
            [
                (0, "https://a.example/592-8282402-8932616?x=1".into()),
                (1, "http://b.example/?u=1".into()),
                (1, "https://c.example/".into()),
            ]
        );
        assert_eq!(
            links(&view.part(1, 2)),
            [(0, "http://b.example/?u=1".into()), (0, "https://c.example/".into())]
        );
        let page = View::of_page(
            "<p>주문번호：&nbsp;１２３<a href='https://d.example/?a=1&amp;b=2'>x</a><table><tr><td>a<td>b",
        );
        assert_eq!(page.lines, ["주문번호: 123 x", "a\tb"]);
        assert_eq!(links(&page), [(0, "https://d.example/?a=1&b=2".into())]);
    }

    proptest! {
        #[test]
        fn small_letters_stand_where_the_others_did(text in any::<String>()) {
            prop_assert_eq!(small(&text).len(), text.len());
        }

        #[test]
        fn nothing_panics(text in "[>htps:/. a\t\n<]{0,60}|\\PC{0,80}") {
            let _ = (View::of_text(&text), View::of_page(&text));
        }
    }
}
