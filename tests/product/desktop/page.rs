//! The page in the window, as WebDriver shows it, and a person who reads, clicks and types.

use serde_json::{Value, json};

use crate::desktop::driver::Driver;

/// The page that a session is in.
pub struct Page<'a> {
    driver: &'a Driver,
    session: String,
}

/// A part of the page.
pub struct Element<'a> {
    page: &'a Page<'a>,
    id: String,
}

/// What an element is called in an answer (WebDriver, 11).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Resolves once `look` gives something, now or after the page has changed.
const UNTIL: &str = "
    const done = arguments[arguments.length - 1];
    const seen = () => look(...arguments);
    const eye = new MutationObserver(tell);
    function tell() {
        const found = seen();
        if (!found) return false;
        eye.disconnect();
        document.removeEventListener('focusin', tell);
        done(found);
        return true;
    }
    if (tell()) return;
    eye.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    document.addEventListener('focusin', tell);
";

impl<'a> Page<'a> {
    /// Waits for the page, which must be the one of ui/.
    #[track_caller]
    pub fn new(driver: &'a Driver, session: &str) -> Self {
        let page = Self { driver, session: session.to_owned() };
        page.is_ours();
        page
    }

    /// Goes into the window that is there now, when another was closed.
    #[track_caller]
    pub fn enters_the_new_window(&self) {
        let windows = self.driver.get(&self.at("window/handles")).expect("the program lets itself be driven");
        let entered = self.driver.post(&self.at("window"), &json!({ "handle": windows[0] }));
        entered.unwrap_or_else(|error| panic!("no window to go into: {error}"));
        self.is_ours();
    }

    #[track_caller]
    fn is_ours(&self) {
        self.until("document.readyState !== 'loading' && location.protocol === 'tauri:'", &[]);
        let has_window = self.asked("return document.getElementById('window') !== null", &[]);
        assert_eq!(has_window, true, "the program was built without its window: run `cargo xtask test`");
    }

    /// Waits for something that a selector finds.
    #[track_caller]
    pub fn find(&self, selector: &str) -> Element<'_> {
        self.element("document.querySelector(args[0])", &[selector.into()])
    }

    /// Waits for the button with these words, below what a selector finds.
    #[track_caller]
    pub fn button(&self, within: &str, words: &str) -> Element<'_> {
        let found = "[...document.querySelectorAll(`:is(${args[0]}) button`)].find((b) => b.textContent.trim() === args[1])";
        self.element(found, &[within.into(), words.into()])
    }

    /// Waits until what a selector finds contains some words.
    #[track_caller]
    pub fn until_it_says(&self, selector: &str, words: &str) {
        let says = "document.querySelector(args[0])?.textContent.includes(args[1])";
        self.until(says, &[selector.into(), words.into()]);
    }

    /// Waits until an expression over `args` is true, and gives what it is.
    #[track_caller]
    pub fn until(&self, expression: &str, args: &[Value]) -> Value {
        let script = format!("const look = (...args) => {{ return {expression}; }};{UNTIL}");
        let asked = self.driver.post(&self.at("execute/async"), &json!({ "script": script, "args": args }));
        asked.unwrap_or_else(|error| {
            panic!("waited in vain for {expression} {args:?}: {error}\nthe page says:\n{}", self.text())
        })
    }

    /// What a script gives.
    #[track_caller]
    pub fn asked(&self, script: &str, args: &[Value]) -> Value {
        let asked = self.driver.post(&self.at("execute/sync"), &json!({ "script": script, "args": args }));
        asked.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Ctrl+V, as a keyboard gives it, wherever the focus is (WebDriver, 15.4.2).
    #[track_caller]
    pub fn pastes(&self) {
        const CONTROL: &str = "\u{E009}";
        let key = |what: &str, key: &str| json!({ "type": what, "value": key });
        let keys = [key("keyDown", CONTROL), key("keyDown", "v"), key("keyUp", "v"), key("keyUp", CONTROL)];
        let actions = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": keys }] });
        let done = self.driver.post(&self.at("actions"), &actions);
        done.unwrap_or_else(|error| panic!("Ctrl+V: {error}\nthe page says:\n{}", self.text()));
    }

    /// All that can be read.
    #[track_caller]
    pub fn text(&self) -> String {
        self.asked("return document.body.innerText", &[]).as_str().unwrap_or_default().to_owned()
    }

    #[track_caller]
    fn element(&self, expression: &str, args: &[Value]) -> Element<'_> {
        let found = self.until(expression, args);
        Element { page: self, id: found[ELEMENT].as_str().expect("an element has an id").to_owned() }
    }

    fn at(&self, what: &str) -> String {
        format!("/session/{}/{what}", self.session)
    }
}

impl Element<'_> {
    #[track_caller]
    pub fn click(&self) {
        self.post("click", &json!({}));
    }

    /// Types into it, letter by letter.
    #[track_caller]
    pub fn types(&self, text: &str) {
        self.post("value", &json!({ "text": text }));
    }

    #[track_caller]
    pub fn text(&self) -> String {
        self.get("text")
    }

    /// Enter, as a keyboard gives it.
    #[track_caller]
    pub fn takes_enter(&self) {
        self.types("\u{E007}");
    }

    /// Empties it.
    #[track_caller]
    pub fn clears(&self) {
        self.post("clear", &json!({}));
    }

    /// What a script gives for it, its first argument.
    #[track_caller]
    pub fn asked(&self, script: &str, args: &[Value]) -> Value {
        let element = json!({ ELEMENT: self.id });
        let args: Vec<Value> = [element].into_iter().chain(args.iter().cloned()).collect();
        self.page.asked(script, &args)
    }

    /// Its role, as screen readers are told (WebDriver, 12.4.9).
    #[track_caller]
    pub fn role(&self) -> String {
        self.get("computedrole")
    }

    /// Its name, as screen readers are told.
    #[track_caller]
    pub fn name(&self) -> String {
        self.get("computedlabel")
    }

    #[track_caller]
    fn post(&self, what: &str, body: &Value) {
        let done = self.page.driver.post(&self.at(what), body);
        done.unwrap_or_else(|error| panic!("{what}: {error}\nthe page says:\n{}", self.page.text()));
    }

    #[track_caller]
    fn get(&self, what: &str) -> String {
        let said = self.page.driver.get(&self.at(what)).unwrap_or_else(|error| panic!("{what}: {error}"));
        said.as_str().expect("it is text").to_owned()
    }

    fn at(&self, what: &str) -> String {
        self.page.at(&format!("element/{}/{what}", self.id))
    }
}
