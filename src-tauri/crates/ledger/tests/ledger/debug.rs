//! No `Debug` and no error shows a key, a passphrase or a code.

use std::fmt::Debug;

use munjigi_ledger::Ledger;
use munjigi_ledger::key::{AskPassphrase, DataKey, KeysFile, Passphrase, Ways, unlock};
use munjigi_model::Pccc;
use proptest::prelude::*;
use zeroize::Zeroizing;

use crate::support::hour;

/// The ways in which 32 bytes might be shown.
fn shown(key: &[u8; 32]) -> Vec<String> {
    let hex: String = key.iter().map(|b| format!("{b:02x}")).collect();
    let list = format!("{key:?}");
    vec![
        hex.to_uppercase(),
        hex.chars().take(16).collect(),
        list.trim_matches(['[', ']']).into(),
        data_encoding::BASE64.encode(key),
    ]
}

fn assert_hides(what: &dyn Debug, secrets: &[String]) -> Result<(), TestCaseError> {
    for text in [format!("{what:?}"), format!("{what:#?}").replace(char::is_whitespace, "")] {
        for secret in secrets {
            let without_spaces = secret.replace(char::is_whitespace, "");
            prop_assert!(!text.contains(secret.as_str()) && !text.contains(&without_spaces), "{text}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn no_type_of_this_crate_shows_a_key_a_passphrase_or_a_code(
        key in any::<[u8; 32]>(), digits in "[0-9]{12}", passphrase in "[가-힣a-z]{8,20}", secret in "[a-z0-9]{20}",
    ) {
        prop_assume!(key.iter().any(|b| *b > 9));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger");
        let mut secrets = shown(&key);
        secrets.extend([format!("P{digits}"), digits.clone(), passphrase.clone(), secret.clone()]);
        secrets.push(format!("{:?}", secret.as_bytes()));

        let data_key = DataKey::from_bytes(key);
        assert_hides(&data_key, &secrets)?;
        let ledger = Ledger::open(&path, &data_key).unwrap();
        assert_hides(&ledger, &secrets)?;
        assert_hides(&KeysFile::open(&path).unwrap(), &secrets)?;

        let pccc = Pccc::parse(&format!("P{digits}")).unwrap();
        let value = secret.clone();
        let refusing = pccc.clone();
        ledger
            .write(move |w| {
                let holder = w.holders().first_or_make("나", hour(0))?;
                w.secrets().set("service", Some(holder), value.as_bytes())?;
                w.codes().add(holder, &pccc, None, hour(0))
            })
            .unwrap();
        let (codes, kept) = ledger
            .read(|r| Ok((r.codes().all()?, r.secrets().get("service", r.holders().first()?)?)))
            .unwrap();
        prop_assert_eq!(kept.as_ref().unwrap().reveal(), secret.as_bytes());
        assert_hides(&(codes, kept), &secrets)?;

        // An error of the database's own: no such holder.
        let told = ledger.write(move |w| w.codes().add(munjigi_model::HolderId(99), &refusing, None, hour(0)));
        prop_assert!(told.is_err());
        assert_hides(&told, &secrets)?;
        assert_hides(&Ledger::open(&path, &DataKey::from_bytes([9; 32])).map(drop), &secrets)?;

        let typed = Zeroizing::new(passphrase.clone());
        let ask = move |_: Passphrase| Some(typed.clone());
        let second = folder.path().join("second");
        let ask: AskPassphrase<'_> = &ask;
        let unlocked = unlock(&second, &Ways { ask: Some(ask), ..Ways::default() }).unwrap();
        assert_hides(&unlocked, &secrets)?;
        let keys = KeysFile::open(&second).unwrap().unwrap();
        assert_hides(&keys.ways(), &secrets)?;
        assert_hides(&keys, &secrets)?;
        let written = std::fs::read_to_string(KeysFile::path_for(&second)).unwrap();
        assert_hides(&written, &secrets)?;
    }
}
