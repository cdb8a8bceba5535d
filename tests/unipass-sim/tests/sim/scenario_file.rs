//! Scenario files.

use unipass_sim::{Parcel, Scenario, Trouble, Way, Whose};

use crate::asking::at;

const DEMO: &str = include_str!("../../scenario/demo.toml");

#[test]
fn the_demo_shows_every_way_and_reads() {
    let demo = Scenario::read(DEMO).unwrap();
    for way in Way::ALL {
        assert!(demo.parcels.iter().any(|parcel| parcel.way == way), "{way:?}");
    }
    for whose in [Whose::Person, Whose::Stranger, Whose::Others] {
        assert!(demo.parcels.iter().any(|parcel| parcel.whose == whose), "{whose:?}");
    }
    assert_eq!(demo.faults[0].what, Trouble::Overloaded);
    assert_eq!(demo.parcels[0].begins_at, at("2026-11-16T03:00:00"));
}

#[test]
fn every_trouble_has_the_word_that_the_demo_names() {
    for word in "bad_gateway, overloaded, too_many, silent_headers, dripping_body, cut_headers, cut_body, web_page, maintenance, \
                 renamed_field, empty, huge, wrong_charset, expired_key, truncated, redirect"
        .split(", ")
    {
        assert!(DEMO.contains(word), "{word}");
        let file = format!(
            "[[fault]]\nfrom = 2026-11-18T00:00:00+09:00\nuntil = 2026-11-19T00:00:00Z\nwhat = \"{word}\""
        );
        assert!(Scenario::read(&file).is_ok(), "{word}");
    }
}

#[test]
fn what_is_left_out_is_as_usual() {
    let file =
        "[[parcel]]\nhbl = \"6091240093117\"\nway = \"air_list\"\nbegins_at = 2026-11-16T03:00:00+09:00";
    let usual = Parcel::new("6091240093117", Way::AirList, at("2026-11-16T03:00:00"));
    let expected = Scenario { parcels: vec![usual], ..Scenario::default() };
    assert_eq!(Scenario::read(file), Ok(expected));
    assert_eq!(Scenario::read(""), Ok(Scenario::default()));
}

#[test]
fn what_is_not_understood_is_said_with_its_place() {
    for (file, said) in [
        ("sede = 1", "sede"),
        ("[[parcel]]\nhbl = \"1\"", "way"),
        ("[[parcel]]\nhbl = \"1\"\nway = \"by_camel\"", "by_camel"),
        ("[[parcel]]\nhbl = \"1\"\nway = \"air_list\"\nbegins_at = 2026-11-16T03:00:00", "no moment"),
        ("[[parcel]]\nhbl = \"1\"\nway = \"air_list\"\nbegins_at = 2026-11-16", "no moment"),
        ("[person]\nnick = \"x\"", "nick"),
        ("[[fault]]\nwhat = \"fire\"", "fire"),
    ] {
        let error = Scenario::read(file).unwrap_err().to_string();
        assert!(error.contains(said) && error.contains("line"), "{file}: {error}");
    }
}
