//! The fields that a report is made of: what each is called, and what a parcel says in it.

use munjigi_model::Occasion;
use munjigi_words::{Lang, Word};

use crate::Parcel;
use crate::moment::to_the_minute;
use crate::said::{form, or_missing, stage};

/// Gives the fields their words.
macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident => $word:literal, $label:ident;)+) => {
        /// A field of a report.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Field { $($(#[$doc])* $variant),+ }

        impl Field {
            /// Every field.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word that stands for it in a table of fields.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// What a person reads of it.
            pub fn label(self, lang: Lang) -> String {
                lang.say(match self { $(Self::$variant => Word::$label),+ })
            }
        }
    };
}

fields! {
    /// The code.
    Pccc => "pccc", ReportFactPccc;
    /// House B/L.
    Hbl => "hbl", ReportFactHbl;
    /// Master B/L.
    Mbl => "mbl", ReportFactMbl;
    /// Cargo control number.
    CargoNo => "cargo_no", ReportFactCargoNo;
    /// Declaration number.
    DeclarationNo => "declaration_no", ReportFactDeclarationNo;
    /// Form of clearance.
    Form => "form", ReportFactForm;
    /// How far it has come.
    Stage => "stage", ReportFactStage;
    /// Day of acceptance.
    AcceptedOn => "accepted_on", ReportFactAcceptedOn;
    /// Day of arrival.
    ArrivedOn => "arrived_on", ReportFactArrivedOn;
    /// Goods.
    Goods => "goods", ReportFactGoods;
    /// Weight.
    Weight => "weight", ReportFactWeight;
    /// Packages.
    Packages => "packages", ReportFactPackages;
    /// Country of loading.
    Country => "country", ReportFactCountry;
    /// Carrier.
    Forwarder => "forwarder", ReportFactForwarder;
    /// Customs office.
    Office => "office", ReportFactOffice;
    /// Declared value.
    Declared => "declared", ReportFactDeclared;
    /// How it was noticed.
    Noticed => "noticed", ReportFactNoticed;
    /// What the person noted.
    Note => "note", ReportFactNote;
    /// The reporter's name.
    Name => "name", ReportFactName;
    /// The reporter's phone number.
    Phone => "phone", ReportFactPhone;
    /// The reporter's address.
    Address => "address", ReportFactAddress;
    /// The reporter's mail address.
    Mail => "mail", ReportFactMail;
    /// What is reported, in a sentence.
    Request => "request", ReportFactRequest;
}

impl Field {
    /// The facts of a parcel in the order in which a letter has them.
    pub(crate) const OF_A_PARCEL: [Self; 16] = [
        Self::Hbl,
        Self::Mbl,
        Self::CargoNo,
        Self::DeclarationNo,
        Self::Form,
        Self::Stage,
        Self::ArrivedOn,
        Self::AcceptedOn,
        Self::Goods,
        Self::Weight,
        Self::Packages,
        Self::Country,
        Self::Forwarder,
        Self::Office,
        Self::Declared,
        Self::Noticed,
    ];

    /// What a parcel says in this field; `None` where that is not known, or is no parcel's to say.
    pub(crate) fn of(self, parcel: &Parcel, lang: Lang) -> Option<String> {
        let facts = &parcel.facts;
        match self {
            Self::Hbl => facts.hbl.clone(),
            Self::Mbl => facts.mbl.clone(),
            Self::CargoNo => facts.cargo_no.clone(),
            Self::DeclarationNo => facts.declaration_no.clone(),
            Self::Form => form(facts.form, lang),
            // In the source's own word where there is one, which is what an office knows.
            Self::Stage => facts.stage_text.clone().or_else(|| stage(facts.stage, lang)),
            Self::AcceptedOn => facts.accepted_on.map(|day| day.to_string()),
            Self::ArrivedOn => facts.arrived_on.map(|day| day.to_string()),
            Self::Goods => facts.goods.clone(),
            Self::Weight => facts.weight.map(|weight| weight.to_string()),
            Self::Packages => {
                facts.packages.map(|count| lang.say(Word::ReportPieces { count: u64::from(count) }))
            }
            Self::Country => facts.country.clone(),
            Self::Forwarder => facts.forwarder.clone(),
            Self::Office => facts.office.clone(),
            Self::Declared => facts.declared.map(|money| money.to_string()),
            Self::Noticed => Some(noticed(parcel, lang)),
            Self::Note => parcel.note.clone(),
            Self::Pccc | Self::Name | Self::Phone | Self::Address | Self::Mail | Self::Request => None,
        }
    }

    /// The same, or that it is not on record.
    pub(crate) fn said_of(self, parcel: &Parcel, lang: Lang) -> String {
        or_missing(self.of(parcel, lang), lang)
    }
}

/// How the person came to know of it. Which word of theirs stands for which moment is theirs to correct.
fn noticed(parcel: &Parcel, lang: Lang) -> String {
    let (asked, answered) = (&to_the_minute(parcel.asked_at), &to_the_minute(parcel.answered_at));
    lang.say(match parcel.occasion {
        None => Word::ReportNoticedComparison { asked, answered },
        Some(Occasion::Door) => Word::ReportNoticedDoor { asked, answered },
        Some(Occasion::Bill) => Word::ReportNoticedBill { asked, answered },
        Some(Occasion::Message) => Word::ReportNoticedMessage { asked, answered },
    })
}
