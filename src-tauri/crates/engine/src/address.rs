//! Which addresses may be given a secret: a key of a service, or what a person types to sign in.

use unipass::Url;

/// An address at which nobody reads along: encrypted, or on this machine.
pub fn confidential(text: &str) -> Option<Url> {
    let url = Url::parse(text.trim()).ok()?;
    let is_bare = url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    let is_safe = url.scheme() == "https" || (url.scheme() == "http" && is_here(&url));
    (is_safe && is_bare && url.host_str().is_some()).then_some(url)
}

/// Whether an address is one of this machine.
pub fn is_here(url: &Url) -> bool {
    matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encrypted_or_here_is_confidential() {
        for text in
            ["https://unipass.customs.go.kr/csp/index.do", " http://127.0.0.1:8080/ ", "http://[::1]/"]
        {
            assert_eq!(confidential(text).map(String::from).as_deref(), Some(text.trim()));
        }
    }

    #[test]
    fn everything_else_is_not() {
        for text in [
            "",
            "unipass.customs.go.kr",
            "http://unipass.customs.go.kr/",
            "http://localhost.example/",
            "http://127.0.0.1.example/",
            "https://kim@unipass.customs.go.kr/",
            "https://unipass.customs.go.kr/?code=1",
            "https://unipass.customs.go.kr/#code",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "data:text/html,x",
        ] {
            assert_eq!(confidential(text), None, "{text}");
        }
    }
}
