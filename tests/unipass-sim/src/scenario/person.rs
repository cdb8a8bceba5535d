//! The one person whose list it is.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::moment;

/// Who signs in, and what belongs to their code. The usual one is nobody: 홍길동 is the name on Korea's sample forms.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Person {
    /// 개인통관고유부호: P and 12 digits.
    pub code: String,
    /// The name in Korean.
    pub name: String,
    /// The mobile number, digits only.
    pub phone: String,
    /// The post code, five digits.
    pub postcode: String,
    /// With what they sign in.
    pub sign_in: String,
    /// And the password.
    pub password: String,
    /// From when on the code is not in use any more.
    #[serde(deserialize_with = "moment::read_optional")]
    pub suspended_from: Option<DateTime<Utc>>,
    /// From when on the code's time is over.
    #[serde(deserialize_with = "moment::read_optional")]
    pub expired_from: Option<DateTime<Utc>>,
}

impl Default for Person {
    fn default() -> Self {
        Self {
            code: "P000000000000".to_owned(),
            name: "홍길동".to_owned(),
            phone: "01000000000".to_owned(),
            postcode: "00000".to_owned(),
            sign_in: "sample".to_owned(),
            password: "sample-password".to_owned(),
            suspended_from: None,
            expired_from: None,
        }
    }
}

/// All of it would be a person's.
impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Person(…)")
    }
}
