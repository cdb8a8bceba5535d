//! The commands of the window, declared once.
//!
//! The shell's list of handlers, its allow-list (`build.rs`) and the TypeScript interface are all made from this list by handing the
//! name of a macro to [`commands!`](crate::commands): a command that one of them lacks does not compile.

/// Hands the list of commands, `name(Request) -> Response;` each, to a macro.
///
/// ```
/// macro_rules! names {
///     ($($(#[$doc:meta])* $name:ident($request:ty) -> $response:ty;)+) => { [$(stringify!($name)),+] };
/// }
/// assert!(munjigi_wire::commands!(names).contains(&"look"));
/// ```
#[macro_export]
macro_rules! commands {
    ($with:ident) => {
        $with! {
            /// What can be seen now: the door, the line of truth, the incidents.
            look($crate::Nothing) -> $crate::Look;
            /// Opens the ledger by a passphrase, or makes it under a new one.
            unlock($crate::Unlock) -> $crate::Look;
            /// Tries the keychain again.
            knock($crate::Nothing) -> $crate::Look;
            /// Answers an incident.
            answer($crate::GiveAnswer) -> $crate::Look;
            /// What an answer would change beside its own clearance. Nothing of it is kept.
            foresee($crate::GiveAnswer) -> $crate::Answered;
            /// Takes a clearance from the order that it was probably of: it is asked about then.
            unlink($crate::OneClearance) -> $crate::Look;
            /// Takes back the answer in force.
            undo($crate::OneIncident) -> $crate::Look;
            /// Places a proof that fits several clearances, for good.
            join($crate::JoinProof) -> $crate::Look;
            /// Clearances, those under way first, then the newest.
            clearances($crate::FindClearances) -> $crate::ClearancePage;
            /// Why a clearance is judged as it is.
            why($crate::OneClearance) -> $crate::Why;
            /// Asks about a clearance that is quiet.
            doubt($crate::Doubt) -> $crate::Look;
            /// Orders to choose from, the newest first.
            orders($crate::FindOrders) -> $crate::OrderPage;
            /// What was brought and is looked at, before it is taken into the ledger.
            brought($crate::Nothing) -> $crate::Bringing;
            /// Brings what was pasted.
            paste($crate::Pasted) -> $crate::Bringing;
            /// Lets the person choose files, and brings them.
            choose_files($crate::Nothing) -> $crate::Bringing;
            /// Opens the sign-in window, or lets it come forward. What is brought there is told by an event.
            sign_in($crate::Nothing) -> $crate::Bringing;
            /// Takes in what the person says of a thing, and reads it again.
            teach($crate::TeachThing) -> $crate::Bringing;
            /// Takes a thing into the ledger.
            take($crate::OneThing) -> $crate::Bringing;
            /// Puts a thing away. What is not in the ledger by then is gone.
            put_away($crate::OneThing) -> $crate::Bringing;
            /// Answers several incidents alike.
            answer_all($crate::AnswerAll) -> $crate::Look;
            /// Takes back the answers in force of several incidents.
            undo_all($crate::ManyIncidents) -> $crate::Look;
            /// From where the ledger knows what it knows, and what could not be read.
            sources($crate::Nothing) -> $crate::Sources;
            /// What of something that could not be read may be shown to others.
            sample($crate::OneUnread) -> $crate::Sample;
            /// Lets the person choose a folder, and watches it.
            watch_folder($crate::Nothing) -> $crate::Sources;
            /// Watches a folder no longer.
            leave_folder($crate::OneFolder) -> $crate::Sources;
            /// Follows a number from now on.
            follow($crate::FollowNumber) -> $crate::Sources;
            /// Follows it no more, unless an order or a clearance has it.
            leave_number($crate::OneFollowed) -> $crate::Sources;
            /// Says which of several parcels with the same number it is.
            choose_parcel($crate::ChooseParcel) -> $crate::Sources;
            /// Lets all that is under way be asked for now.
            ask_now($crate::Nothing) -> $crate::Sources;
            /// Keeps the key of a service. No key ever comes back.
            give_key($crate::GiveKey) -> $crate::Sources;
            /// Forgets the key of a service.
            forget_key($crate::OneService) -> $crate::Sources;
            /// Chooses when a list is stale, and when to be reminded of it.
            choose_setting($crate::Chosen) -> $crate::Sources;
            /// The kits, what can be reported, and what to do now.
            reports($crate::Nothing) -> $crate::Reports;
            /// What to do about a clearance, by what was answered.
            guidance($crate::OneIncident) -> $crate::Guidance;
            /// Makes both kits of a case.
            make_report($crate::MakeReport) -> $crate::Reports;
            /// Shows the folder that a kit lies in.
            open_report($crate::OneReport) -> $crate::Reports;
            /// The text that is copied for an office.
            office_text($crate::AskOfficeText) -> $crate::OfficeText;
            /// Notes that a kit was handed in.
            file_report($crate::FileReport) -> $crate::Reports;
            /// Notes that an entry of the filing log has come to its end.
            close_filing($crate::OneFiling) -> $crate::Reports;
            /// Takes that back.
            reopen_filing($crate::OneFiling) -> $crate::Reports;
            /// Makes the letters that take back what a kit reported.
            withdraw_report($crate::OneReport) -> $crate::Reports;
            /// Makes the letter to an agent that used the code without asking.
            agent_letter($crate::OneIncident) -> $crate::Reports;
            /// Keeps who reports.
            tell_reporter($crate::Reporter) -> $crate::Reports;
            /// Keeps the order of the fields of customs' form.
            order_form($crate::OrderForm) -> $crate::Reports;
            /// The captures of an incident. Files that are dropped from now on are added to it.
            captures($crate::OneIncident) -> $crate::Captures;
            /// Files that are dropped from now on are brought again.
            captures_done($crate::Nothing) -> $crate::Nothing;
            /// Adds a picture that was pasted.
            paste_capture($crate::PastedCapture) -> $crate::Captures;
            /// Lets the person choose files, and adds them.
            choose_captures($crate::OneIncident) -> $crate::Captures;
            /// Takes a capture away from its incident.
            remove_capture($crate::OneCapture) -> $crate::Captures;
            /// Changes the language of every surface.
            language($crate::ChooseLanguage) -> $crate::Look;
        }
    };
}
