//! An answer before it is sent, and what a fault makes of it.

use axum::http::header::{CONTENT_TYPE, LOCATION, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use encoding_rs::EUC_KR;

use crate::{Fault, Part, Trouble};

/// Where a redirect leads.
pub(crate) const MOVED: &str = "/moved";

/// Ten megabytes.
const HUGE: usize = 10 * 1024 * 1024;

const XML: &str = "application/xml;charset=UTF-8";
const JSON: &str = "application/json;charset=UTF-8";
const HTML: &str = "text/html;charset=UTF-8";

const BAD_GATEWAY: &str = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body bgcolor=\"white\">\r\n<center><h1>502 Bad \
    Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
const WEB_PAGE: &str =
    "<html><head><title>Error</title></head><body><h1>Request could not be processed</h1></body></html>";
const MAINTENANCE: &str = "<!DOCTYPE html>\n<html lang=\"ko\"><head><meta charset=\"UTF-8\"><title>서비스 점검 안내</title></head>\n\
    <body><h1>시스템 점검 중입니다</h1><p>보다 나은 서비스를 위하여 시스템을 점검하고 있습니다.</p></body></html>";

/// An answer before it is sent.
pub(crate) struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
    pub sending: Sending,
}

/// How it is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sending {
    Whole,
    /// Nothing of it.
    Silent,
    /// A byte at a time, but for the last.
    Dripping,
    CutInHeaders,
    /// Half of its body.
    CutInBody,
}

impl Reply {
    pub fn xml(body: String) -> Self {
        Self::new(StatusCode::OK, XML, body)
    }

    pub fn json(body: String) -> Self {
        Self::new(StatusCode::OK, JSON, body)
    }

    pub fn html(body: String) -> Self {
        Self::new(StatusCode::OK, HTML, body)
    }

    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, HTML, "<html><body><h1>404</h1></body></html>".to_owned())
    }

    fn new(status: StatusCode, kind: &'static str, body: String) -> Self {
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static(kind))]);
        Self { status, headers, body: body.into_bytes(), sending: Sending::Whole }
    }

    /// What is left of it under a fault. [`Trouble::Empty`] and [`Trouble::ExpiredKey`] are whole answers, made as such.
    pub fn under(self, fault: &Fault, part: Part) -> Self {
        let page = |status, body: &str| Self::new(status, HTML, body.to_owned());
        match fault.what {
            Trouble::BadGateway => page(StatusCode::BAD_GATEWAY, BAD_GATEWAY),
            Trouble::Overloaded => page(StatusCode::SERVICE_UNAVAILABLE, "").with_retry_after(fault),
            Trouble::TooMany => page(StatusCode::TOO_MANY_REQUESTS, "").with_retry_after(fault),
            Trouble::SilentHeaders => self.sent(Sending::Silent),
            Trouble::DrippingBody => self.sent(Sending::Dripping),
            Trouble::CutHeaders => self.sent(Sending::CutInHeaders),
            Trouble::CutBody => self.sent(Sending::CutInBody),
            Trouble::WebPage => page(StatusCode::OK, WEB_PAGE),
            Trouble::Maintenance => page(StatusCode::OK, MAINTENANCE),
            Trouble::RenamedField => self.renamed(part),
            Trouble::Empty | Trouble::ExpiredKey => self,
            Trouble::Huge => self.huge(),
            Trouble::WrongCharset => self.in_euc_kr(),
            Trouble::Truncated => self.truncated(),
            Trouble::Redirect => {
                let mut moved = page(StatusCode::FOUND, "");
                moved.headers.insert(LOCATION, HeaderValue::from_static(MOVED));
                moved
            }
        }
    }

    /// The status that a record of it has: none where the client gets no whole answer.
    pub fn told_status(&self) -> Option<u16> {
        (self.sending == Sending::Whole).then(|| self.status.as_u16())
    }

    fn sent(self, sending: Sending) -> Self {
        Self { sending, ..self }
    }

    fn with_retry_after(mut self, fault: &Fault) -> Self {
        if let Some(seconds) = fault.retry_after {
            self.headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        self
    }

    fn renamed(mut self, part: Part) -> Self {
        let mut text = String::from_utf8_lossy(&self.body).into_owned();
        for (name, other) in renamed(part) {
            text = text.replace(name, other);
        }
        self.body = text.into_bytes();
        self
    }

    fn huge(mut self) -> Self {
        self.body.resize(HUGE.max(self.body.len()), b' ');
        self
    }

    /// An answer may have no letter of Korean, so XML gets a comment that has.
    fn in_euc_kr(mut self) -> Self {
        let text = String::from_utf8_lossy(&self.body).replacen("?>", "?><!-- 관세청 -->", 1);
        self.body = EUC_KR.encode(&text).0.into_owned();
        self
    }

    fn truncated(mut self) -> Self {
        self.body.truncate(self.body.len() / 2);
        self
    }
}

/// The names by which an answer's rows are known, and others.
fn renamed(part: Part) -> &'static [(&'static str, &'static str)] {
    match part {
        Part::CargoProgress => &[("cargTrcnRelaBsopTpcd>", "cargPrcsTpcd>"), ("cargMtNo>", "cargMgmtNo>")],
        Part::CustomsRates => &[("currSgn>", "crcyCd>")],
        // An answer of it may have no row.
        Part::CodeCheck => &[("tCnt>", "totCnt>")],
        Part::Postal => &[("psmtNo>", "postNo>")],
        Part::Page => &[("처리상태", "진행단계"), ("\"prcsStts\"", "\"prcsSttsNm\"")],
        Part::Elsewhere => &[],
    }
}
