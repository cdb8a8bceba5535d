//! The texts that a person copies into an office's form, or reads on the phone.

use munjigi_words::{Lang, Word};

use crate::letter::{carriers, short};
use crate::who::Who;
use crate::{CustomsForm, Field, FormField, MaskedCase, Parcel, Which};

/// Gives the offices their words.
macro_rules! offices {
    ($($(#[$doc:meta])* $variant:ident => $word:literal, $kit:ident, $file:literal, $name:ident;)+) => {
        /// An office, and how it is reached.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Office { $($(#[$doc])* $variant),+ }

        impl Office {
            /// Every office, in the order in which a person goes to them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word that stands for it in the filing log and in JSON.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// In which kit its text lies.
            pub const fn kit(self) -> Which {
                match self { $(Self::$variant => Which::$kit),+ }
            }

            /// The text's name in that kit.
            pub const fn file(self) -> &'static str {
                match self { $(Self::$variant => concat!("text/", $file, ".txt")),+ }
            }

            /// What a person calls it.
            pub fn name(self, lang: Lang) -> String {
                lang.say(match self { $(Self::$variant => Word::$name),+ })
            }
        }
    };
}

offices! {
    /// 관세청 도용신고, on the code's site.
    Customs => "customs", CustomsPolice, "customs-report", ReportOfficeCustoms;
    /// 관세청 125, by phone.
    Call => "customs_call", CustomsPolice, "customs-125", ReportOfficeCall;
    /// 경찰청 ECRM.
    Police => "police", CustomsPolice, "police-ecrm", ReportOfficePolice;
    /// KISA 118.
    Kisa => "kisa", Others, "kisa-118", ReportOfficeKisa;
    /// 개인정보침해 신고센터.
    Privacy => "privacy", Others, "privacy-centre", ReportOfficePrivacy;
    /// The carrier on the clearance record.
    Handler => "handler", Others, "handler", ReportOfficeHandler;
    /// A shop that the code was given to.
    Shop => "shop", Others, "shop", ReportOfficeShop;
}

/// What an office is called; what is none of ours is the person's own word.
pub fn office_name(word: &str, lang: Lang) -> String {
    let known = Office::ALL.iter().find(|office| office.as_str() == word);
    known.map_or_else(|| word.to_owned(), |office| office.name(lang))
}

impl Office {
    /// Where it is on the web, as text: nothing opens it. As guides of 2026 have it (blog), and seen by nobody here.
    const fn address(self) -> &'static str {
        match self {
            Self::Customs => "unipass.customs.go.kr",
            Self::Police => "ecrm.police.go.kr",
            Self::Privacy => "privacy.go.kr",
            Self::Call | Self::Kisa | Self::Handler | Self::Shop => "",
        }
    }
}

/// What the code's site calls its form, in every language of ours.
const MENU: &str = "도용신고";

/// The text for one office.
#[derive(Clone, PartialEq, Eq)]
pub struct OfficeText {
    /// The office.
    pub office: Office,
    /// What is good to know first: where, what is asked, and who says so. Addresses are text: nothing opens them.
    pub notes: Vec<String>,
    /// What is copied.
    pub body: String,
}

impl std::fmt::Debug for OfficeText {
    /// The reporter's name stands in it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OfficeText").field("office", &self.office).finish_non_exhaustive()
    }
}

impl OfficeText {
    /// The text as a file: what is good to know, a line, what is copied.
    pub(crate) fn to_file(&self, lang: Lang) -> Vec<u8> {
        let (name, notes) = (self.office.name(lang), self.notes.join("\n"));
        let begin = lang.say(Word::ReportTextBegin);
        format!("{name}\n\n{notes}\n\n{begin}\n{}\n", self.body).into_bytes()
    }
}

/// The text for an office. Nothing in it gives away the code, the phone number or the address: these are written by hand.
pub fn text(
    office: Office,
    case: &MaskedCase,
    form: &CustomsForm,
    fingerprint: Option<&str>,
    lang: Lang,
) -> OfficeText {
    let (place, asks, source) = about(office, case, lang);
    let mut notes = vec![
        lang.say(Word::ReportTextWhere { place: &place }),
        lang.say(Word::ReportTextAsks { asks: &asks }),
        lang.say(Word::ReportTextSource { source: &source }),
    ];
    if office == Office::Customs && !form.verified {
        notes.push(lang.say(Word::ReportTextFormUnverified));
    }
    let attached = fingerprint.map(|whole| lang.say(Word::ReportTextAttached { short: &short(whole) }));
    let count = case.parcels().len() as u64;
    let mut parts = match office {
        Office::Customs => vec![filled(form, case, lang)],
        Office::Call => {
            let numbers = case.parcels().iter().map(|parcel| spoken(parcel, lang));
            vec![
                lang.say(Word::ReportTextHelloCall { count }),
                lang.say(Word::ReportTextCallRead),
                numbers.collect::<Vec<_>>().join("\n"),
                lang.say(Word::ReportTextCallThen),
            ]
        }
        Office::Police => vec![lang.say(Word::ReportTextHelloPolice { count }), facts(case, lang)],
        Office::Kisa | Office::Privacy => {
            vec![lang.say(Word::ReportTextHelloKisa { count }), facts(case, lang)]
        }
        Office::Handler => vec![lang.say(Word::ReportTextHelloHandler), facts(case, lang)],
        Office::Shop => vec![lang.say(Word::ReportTextHelloShop { count }), facts(case, lang)],
    };
    if office != Office::Call {
        parts.extend(attached);
    }
    OfficeText { office, notes, body: parts.join("\n\n") }
}

/// Where it is, what it asks for first, and who says so.
fn about(office: Office, case: &MaskedCase, lang: Lang) -> (String, String, String) {
    let carriers = carriers(case).join(", ");
    let address = &office.address();
    let [place, asks, source] = match office {
        Office::Customs => [
            Word::ReportTextCustomsWhere { address, menu: &MENU },
            Word::ReportTextCustomsAsks,
            Word::ReportTextCustomsSource,
        ],
        Office::Call => [Word::ReportTextCallWhere, Word::ReportTextCallAsks, Word::ReportTextCallSource],
        Office::Police => [
            Word::ReportTextPoliceWhere { address },
            Word::ReportTextPoliceAsks,
            Word::ReportTextPoliceSource,
        ],
        Office::Kisa => [Word::ReportTextKisaWhere, Word::ReportTextKisaAsks, Word::ReportTextKisaSource],
        Office::Privacy => [
            Word::ReportTextPrivacyWhere { address },
            Word::ReportTextPrivacyAsks,
            Word::ReportTextPrivacySource,
        ],
        Office::Handler => {
            let place = if carriers.is_empty() {
                Word::ReportTextHandlerWhereUnknown
            } else {
                Word::ReportTextHandlerWhere { name: &carriers }
            };
            [place, Word::ReportTextHandlerAsks, Word::ReportTextHandlerSource]
        }
        Office::Shop => [Word::ReportTextShopWhere, Word::ReportTextShopAsks, Word::ReportTextShopSource],
    };
    (lang.say(place), lang.say(asks), lang.say(source))
}

/// The fields of customs' form for each parcel. What is the reporter's own stands once, on top of the parcels that follow the first.
fn filled(form: &CustomsForm, case: &MaskedCase, lang: Lang) -> String {
    let of = |parcel: &Parcel| {
        let line = |it: &FormField| {
            let label = it.label.clone().unwrap_or_else(|| it.field.label(lang));
            format!("{label}: {}", value(it.field, parcel, case, lang))
        };
        form.fields.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    case.parcels().iter().map(of).collect::<Vec<_>>().join("\n\n")
}

fn value(field: Field, parcel: &Parcel, case: &MaskedCase, lang: Lang) -> String {
    let own = || lang.say(Word::ReportTextOwn);
    match field {
        Field::Pccc => {
            let who = Who::masked(case);
            let codes = who.codes_on([parcel.day()]);
            let codes = codes.into_iter().map(|(code, _)| format!("{code} {}", own()));
            let codes: Vec<String> = codes.collect();
            if codes.is_empty() { own() } else { codes.join(", ") }
        }
        Field::Name => case.name().map_or_else(own, str::to_owned),
        Field::Phone | Field::Address | Field::Mail => own(),
        Field::Request => {
            let said = [
                Word::ReportTextHelloCustoms,
                Word::ReportWhatSuspected { count: case.parcels().len() as u64 },
                Word::ReportAsksCustomsLook,
            ];
            said.map(|word| lang.say(word)).join(" ")
        }
        Field::Hbl
        | Field::Mbl
        | Field::CargoNo
        | Field::DeclarationNo
        | Field::Form
        | Field::Stage
        | Field::AcceptedOn
        | Field::ArrivedOn
        | Field::Goods
        | Field::Weight
        | Field::Packages
        | Field::Country
        | Field::Forwarder
        | Field::Office
        | Field::Declared
        | Field::Noticed
        | Field::Note => field.said_of(parcel, lang),
    }
}

/// What is said of a parcel on the phone: its number, its day, its carrier.
fn spoken(parcel: &Parcel, lang: Lang) -> String {
    let hbl = Field::Hbl.said_of(parcel, lang);
    // What is on no record is nothing to be read out.
    let beside = [Some(parcel.day().to_string()), parcel.facts.forwarder.clone()];
    format!("- {hbl} ({})", beside.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// Each parcel's known facts, the number that is asked for first on top.
fn facts(case: &MaskedCase, lang: Lang) -> String {
    const TOLD: [Field; 8] = [
        Field::Hbl,
        Field::DeclarationNo,
        Field::CargoNo,
        Field::Form,
        Field::AcceptedOn,
        Field::Goods,
        Field::Forwarder,
        Field::Office,
    ];
    let of = |parcel: &Parcel| {
        let line = |field: Field| format!("{}: {}", field.label(lang), field.said_of(parcel, lang));
        TOLD.map(line).join("\n")
    };
    case.parcels().iter().map(of).collect::<Vec<_>>().join("\n\n")
}
