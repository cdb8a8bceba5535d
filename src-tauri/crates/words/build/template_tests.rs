use proptest::prelude::*;

use super::*;

fn pieces(source: &str) -> Vec<Piece> {
    Template::parse(source).unwrap().pieces
}

fn flaw(source: &str) -> Flaw {
    Template::parse(source).unwrap_err()
}

fn plain(text: &str) -> Piece {
    Piece::Plain(text.to_owned())
}

#[test]
fn each_form_of_placeholder_is_read() {
    let choice =
        |one: &str, many: &str| Piece::Choice { name: "n".into(), one: one.into(), many: many.into() };
    assert_eq!(pieces("끝내기"), [plain("끝내기")]);
    assert_eq!(pieces("{until}까지"), [Piece::Text("until".into()), plain("까지")]);
    assert_eq!(pieces("통관 {#total}건"), [plain("통관 "), Piece::Count("total".into()), plain("건")]);
    assert_eq!(pieces("{#n parcel|parcels}"), [choice("parcel", "parcels")]);
    assert_eq!(pieces("{#n is one|are several}"), [choice("is one", "are several")]);
    assert_eq!(pieces("{#n |s}"), [choice("", "s")]);
    assert_eq!(pieces("{#n 하나|여럿}"), [choice("하나", "여럿")]);
    assert_eq!(pieces("{shop:으로로}"), [Piece::TextWithParticle("shop".into(), Josa::EuroRo)]);
}

#[test]
fn doubled_braces_are_braces() {
    assert_eq!(pieces("{{a}}"), [plain("{a}")]);
    assert_eq!(pieces("{{{a}}}"), [plain("{"), Piece::Text("a".into()), plain("}")]);
}

#[test]
fn fields_come_once_in_the_order_of_the_text() {
    let template = Template::parse("{#n} {name} {#n parcel|parcels} {name:은는}").unwrap();
    assert_eq!(template.fields(), [("n".to_owned(), Kind::Count), ("name".to_owned(), Kind::Text)]);
}

#[test]
fn an_empty_text_is_refused() {
    for source in ["", " ", "\n"] {
        assert_eq!(flaw(source), Flaw::Empty);
    }
}

#[test]
fn unbalanced_braces_are_refused() {
    assert_eq!(flaw("{until까지"), Flaw::Unclosed("until까지".into()));
    assert_eq!(flaw("{"), Flaw::Unclosed(String::new()));
    assert_eq!(flaw("a } b"), Flaw::StrayClose);
    assert_eq!(flaw("{a}}"), Flaw::StrayClose);
    assert_eq!(flaw("{a {b}}"), Flaw::OpenInside("a ".into()));
}

#[test]
fn a_name_that_makes_no_field_is_refused() {
    for body in ["", "#", "Until", "1st", "a__b", "a_", "_a", "type", "self", "이름", "#match", "Name:을를"]
    {
        assert_eq!(flaw(&format!("{{{body}}}")), Flaw::BadPlaceholder(body.into()));
    }
}

#[test]
fn an_unknown_form_is_refused() {
    for body in ["a b", "a|b", "%n", "##n", "a-b", "#n:을를", "a.b", " a", "a "] {
        assert_eq!(flaw(&format!("{{{body}}}")), Flaw::UnknownForm(body.into()));
    }
}

#[test]
fn an_unknown_particle_is_refused() {
    for pair in ["", "을", "를을", "을/를", "eul"] {
        assert_eq!(flaw(&format!("{{a:{pair}}}")), Flaw::UnknownParticle(pair.into()));
    }
}

#[test]
fn a_choice_needs_two_tidy_words() {
    for body in ["#n ", "#n one", "#n |", "#n a|a", "#n a|b|c", "#n a | b", "#n  a|b", "#n a|b "] {
        assert_eq!(flaw(&format!("{{{body}}}")), Flaw::BadChoice(body.into()));
    }
}

#[test]
fn one_name_is_one_kind() {
    assert_eq!(flaw("{n} {#n}"), Flaw::TwoKinds("n".into()));
    assert_eq!(flaw("{#n a|b} {n:이가}"), Flaw::TwoKinds("n".into()));
}

proptest! {
    #[test]
    fn escaped_text_is_read_back(text in "[ -~가-힣{}]*[!-~가-힣]") {
        let escaped = text.replace('{', "{{").replace('}', "}}");
        prop_assert_eq!(pieces(&escaped), [plain(&text)]);
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), braced in "[{}#:| a-b은는을를]*") {
        for source in [text, braced] {
            if let Ok(template) = Template::parse(&source) {
                prop_assert_eq!(template.source, source);
            }
        }
    }
}
