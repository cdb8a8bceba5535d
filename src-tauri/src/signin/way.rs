//! Where the sign-in window may go.

use munjigi_engine::address::is_here;
use tauri::Url;

/// Whether it may go on to an address. Those who check identities have sites of their own, of which nobody has a list; all of them are
/// encrypted. To this machine it goes only where it was begun there: a page of the internet has nothing to look for on it.
pub fn is_open(began: &Url, to: &Url) -> bool {
    match to.scheme() {
        "https" => is_here(began) || !is_here(to),
        "http" => is_here(began) && is_here(to),
        // Frames and windows are empty before they are filled, and belong to whose page fills them.
        "about" => matches!(to.path(), "blank" | "srcdoc"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opens(began: &str, to: &str) -> bool {
        is_open(&Url::parse(began).unwrap(), &Url::parse(to).unwrap())
    }

    #[test]
    fn from_the_internet_it_goes_on_encrypted_and_never_to_this_machine() {
        let real = "https://unipass.customs.go.kr/csp/index.do";
        for to in [real, "https://identity.example/check?a=b", "about:blank", "about:srcdoc"] {
            assert!(opens(real, to), "{to}");
        }
        for to in [
            "http://unipass.customs.go.kr/",
            "http://127.0.0.1:8080/",
            "https://localhost/",
            "tauri://localhost/",
            "http://tauri.localhost/",
            "ipc://localhost/look",
            "file:///etc/passwd",
            "data:text/html,x",
            "blob:https://unipass.customs.go.kr/1",
            "javascript:alert(1)",
            "about:config",
            "kakaotalk://open",
        ] {
            assert!(!opens(real, to), "{to}");
        }
    }

    #[test]
    fn from_this_machine_it_may_stay_on_it() {
        let here = "http://127.0.0.1:8080/csp/index.do";
        for to in ["http://127.0.0.1:9/", "http://localhost/", "https://identity.example/"] {
            assert!(opens(here, to), "{to}");
        }
        assert!(!opens(here, "http://identity.example/"));
    }
}
