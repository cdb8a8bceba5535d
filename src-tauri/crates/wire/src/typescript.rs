//! The same shapes in TypeScript, made from the types above.

use ts_rs::{Config, TS};

use crate::{
    Advice, Answer, AnswerAll, Answered, Ask, AskedColumn, Bringing, Capture, Cautioned, Change, Check,
    CheckState, ChooseLanguage, ChooseParcel, Chosen, Clearance, ClearancePage, Counts, Door, Doubt,
    ErrorBody, ErrorCode, Fact, FileClearance, FileOrder, Filing, FindClearances, FindOrders, Folder,
    FolderUnread, FollowNumber, FollowedNumber, GiveAnswer, GiveKey, Guidance, HealthState, History,
    Imported, Incident, IncidentState, Item, JoinProof, KeptUnread, Look, ManyIncidents, Money, Nothing,
    OneClearance, OneFolder, OneFollowed, OneIncident, OneService, OneThing, OneUnread, Order, OrderPage,
    ParcelChoice, Pasted, Reason, Report, Reporter, Review, ReviewGroup, Sample, ServiceKey, Shop, Show,
    Sight, Sighting, SourceHealth, Sources, Span, Step, Steps, Summary, Taught, TeachThing, Thing, ThingAt,
    Unjoined, Unlock, UnreadPart, Waybill, Why,
};

const HEAD: &str =
    "// Made by `cargo xtask bindings` from the types and commands of crates/wire. Do not edit.\n";

/// `ui/src/ipc/bindings.ts`: every type that the window gets or sends, and the commands.
pub fn typescript() -> String {
    let config = Config::default();
    let mut text = HEAD.to_owned();
    macro_rules! types {
        ($($name:ident),+ $(,)?) => {$(
            text.push_str(&format!("\nexport {}\n", <$name as TS>::decl(&config)));
        )+};
    }
    types!(
        Advice,
        Answer,
        AnswerAll,
        Answered,
        Ask,
        AskedColumn,
        Bringing,
        Capture,
        Cautioned,
        Change,
        Check,
        CheckState,
        ChooseLanguage,
        ChooseParcel,
        Chosen,
        Clearance,
        ClearancePage,
        Counts,
        Door,
        Doubt,
        ErrorBody,
        ErrorCode,
        Fact,
        FileClearance,
        FileOrder,
        Filing,
        FindClearances,
        FindOrders,
        Folder,
        FolderUnread,
        FollowNumber,
        FollowedNumber,
        GiveAnswer,
        GiveKey,
        Guidance,
        HealthState,
        History,
        Imported,
        Incident,
        IncidentState,
        Item,
        JoinProof,
        KeptUnread,
        Look,
        ManyIncidents,
        Money,
        Nothing,
        OneClearance,
        OneFolder,
        OneFollowed,
        OneIncident,
        OneService,
        OneThing,
        OneUnread,
        Order,
        OrderPage,
        ParcelChoice,
        Pasted,
        Reason,
        Report,
        Reporter,
        Review,
        ReviewGroup,
        Sample,
        ServiceKey,
        Shop,
        Show,
        Sight,
        Sighting,
        SourceHealth,
        Sources,
        Span,
        Step,
        Steps,
        Summary,
        Taught,
        TeachThing,
        Thing,
        ThingAt,
        Unjoined,
        Unlock,
        UnreadPart,
        Waybill,
        Why,
    );
    text.push_str("\nexport interface Commands {\n");
    macro_rules! interface {
        ($($(#[doc = $doc:literal])* $name:ident($request:ty) -> $response:ty;)+) => {$(
            $(text.push_str(&format!("  /** {} */\n", $doc.trim()));)*
            text.push_str(&format!(
                "  {}: {{ request: {}; response: {} }};\n",
                stringify!($name),
                <$request as TS>::name(&config),
                <$response as TS>::name(&config)
            ));
        )+};
    }
    crate::commands!(interface);
    text.push_str("}\n");
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_window_has_the_same_shapes() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/ipc/bindings.ts");
        let checked_in = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            checked_in == super::typescript(),
            "ui/src/ipc/bindings.ts is not what crates/wire says now: run `cargo xtask bindings`"
        );
    }
}
