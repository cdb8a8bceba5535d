//! What a notification says.
//!
//! Customs smishing looks just like one: so it has no code, no number, no link and no amount, accuses nobody, and ends by saying who
//! does not speak. There is no button *mine*: a mis-tap would hide a theft.

use munjigi_engine::day;
use munjigi_wire::Incident;
use munjigi_words::{Lang, Word};

/// A notification of one incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The incident that a click opens.
    pub incident: String,
    /// The words.
    pub text: Text,
    /// The button that opens it.
    pub check: String,
    /// The button that closes the notification.
    pub later: String,
}

/// The words of a notification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The first line.
    pub summary: String,
    /// The rest. It ends with `Word::AppNotCustoms`.
    pub body: String,
}

impl Notice {
    /// The notification for an incident.
    pub fn of(incident: &Incident, lang: Lang) -> Self {
        let clearance = &incident.clearance;
        let form = match clearance.form.as_str() {
            "list" => Some(Word::FormList),
            "import" => Some(Word::FormImport),
            "postal" => Some(Word::FormPostal),
            // A form that is not known is no help in remembering a parcel.
            _ => None,
        };
        let day = clearance.accepted_on.as_deref().map(|iso| day(iso, lang));
        let known: Vec<String> = day.into_iter().chain(form.map(|word| lang.say(word))).collect();
        Self {
            incident: incident.id.clone(),
            text: Text::of(Word::IncidentQuestion, &known.join(" · "), lang),
            check: lang.say(Word::NoticeCheck),
            later: lang.say(Word::NoticeLater),
        }
    }
}

impl Text {
    /// That there is no tray, so that closing the window quits.
    pub fn no_tray(lang: Lang) -> Self {
        Self::of(Word::NoticeNoTray, &lang.say(Word::NoticeNoTrayWhy), lang)
    }

    fn of(summary: Word<'_>, body: &str, lang: Lang) -> Self {
        let lines: Vec<String> = [body.to_owned(), lang.say(Word::AppNotCustoms)]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect();
        Self { summary: lang.say(summary), body: lines.join("\n") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tests::{bring, desk};

    fn notices(lang: Lang) -> Vec<(Incident, Notice)> {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        bring(&desk, &["orders.csv", "first-list.html", "second-list.html"]);
        let incidents = desk.look().unwrap().incidents;
        assert_eq!(incidents.len(), 2);
        incidents.into_iter().map(|i| (i.clone(), Notice::of(&i, lang))).collect()
    }

    #[test]
    fn it_asks_and_says_who_does_not_speak() {
        for (_, notice) in notices(Lang::Ko) {
            assert_eq!(notice.text.summary, "주문 목록에 없는 통관입니다. 내 물건인가요?");
            assert!(notice.text.body.ends_with("\nMunjigi는 관세청 앱이 아닙니다"), "{notice:?}");
            assert_eq!((notice.check.as_str(), notice.later.as_str()), ("확인하기", "나중에"));
        }
        for (_, notice) in notices(Lang::En) {
            assert!(notice.text.body.ends_with("\nMunjigi is not an app of the Korea Customs Service"));
        }
    }

    #[test]
    fn it_has_the_day_and_the_form_and_no_number() {
        for (incident, notice) in notices(Lang::Ko) {
            let said = format!("{}{}", notice.text.summary, notice.text.body);
            assert!(said.contains("11월"), "{said}");
            assert!(said.contains("목록통관") || said.contains("수입신고"), "{said}");
            let clearance = incident.clearance;
            for kept in [clearance.hbl, clearance.cargo_no, clearance.declaration_no, clearance.goods]
                .into_iter()
                .flatten()
            {
                assert!(!said.contains(&kept), "{said}");
            }
            let longest = said.split(|c: char| !c.is_ascii_digit()).map(str::len).max();
            assert!(longest <= Some(2), "no number longer than a day: {said}");
            assert!(!said.contains("://") && !said.contains('%') && !said.contains("도용"), "{said}");
        }
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let (mut incident, _) = notices(Lang::Ko).remove(0);
        incident.clearance.accepted_on = None;
        incident.clearance.form = "unknown".into();
        assert_eq!(Notice::of(&incident, Lang::Ko).text.body, "Munjigi는 관세청 앱이 아닙니다");
    }
}
