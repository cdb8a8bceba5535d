// Made by `cargo xtask bindings` from the types and commands of crates/wire. Do not edit.

export type Advice = { 
/**
 * The sentence.
 */
said: string, 
/**
 * Who says so.
 */
by: string, 
/**
 * The day or the month of which it is known; null where none is.
 */
on: string | null, };

export type Answer = { 
/**
 * `mine`, `family`, `gift`, `agent`, `return`, `not_mine`, `unsure`.
 */
kind: string, 
/**
 * The order that the person chose.
 */
order: string | null, 
/**
 * What that order is called.
 */
order_label: string | null, 
/**
 * When.
 */
at: string, };

export type AnswerAll = { 
/**
 * Which incidents.
 */
incidents: Array<string>, 
/**
 * As in [`crate::GiveAnswer`].
 */
answer: string, };

export type Answered = { 
/**
 * The other clearances that are judged in another way then.
 */
changes: Array<Change>, 
/**
 * Its row.
 */
id: string, 
/**
 * `question` (new: it notifies once) or `review` (history: it never rings).
 */
kind: string, 
/**
 * Whether it waits for the person.
 */
state: IncidentState, 
/**
 * When it was raised.
 */
opened_at: string, 
/**
 * When it ended.
 */
closed_at: string | null, 
/**
 * The clearance it asks about.
 */
clearance: Clearance, 
/**
 * Why it is asked, the weightiest first.
 */
reasons: Array<Reason>, 
/**
 * `door`, `bill`, `message`: what made the person raise it; null where the comparison did.
 */
by_hand: string | null, 
/**
 * What the person noted of it.
 */
note: string | null, 
/**
 * The answer in force.
 */
answer: Answer | null, };

export type Ask = { "ask": "columns", 
/**
 * Where its header stands.
 */
place: string, 
/**
 * What tables with the same header have in common.
 */
header: string, 
/**
 * Its columns, in their order.
 */
columns: Array<AskedColumn>, 
/**
 * How many rows wait for the answer.
 */
rows: number, } | { "ask": "order", 
/**
 * Where it stands.
 */
place: string, 
/**
 * Its text.
 */
text: string, 
/**
 * The shop of the page, where that is known.
 */
merchant: string | null, } | { "ask": "row", 
/**
 * Where it stands.
 */
place: string, 
/**
 * Its text; empty for a picture.
 */
text: string, } | { "ask": "shop", 
/**
 * The first of them.
 */
place: string, 
/**
 * What stands there.
 */
text: string, 
/**
 * The host that the page is from.
 */
guess: string | null, 
/**
 * How many orders wait for the answer.
 */
orders: number, };

export type AskOfficeText = { 
/**
 * Of which kit.
 */
report: string, 
/**
 * For which office.
 */
office: string, };

export type AskedColumn = { 
/**
 * Its name in the header.
 */
name: string, 
/**
 * What it may be, a word as in [`Taught::Columns`].
 */
guess: string | null, 
/**
 * Its first cells.
 */
samples: Array<string>, };

export type Bringing = { 
/**
 * One entry a file or paste.
 */
things: Array<Thing>, };

export type Capture = { 
/**
 * Its row.
 */
id: string, 
/**
 * The incident that it belongs to.
 */
incident: string, 
/**
 * What a file of it is called by: `png`, `jpg`, `gif`, `webp`, `pdf`, `txt`, `bin`.
 */
kind: string, 
/**
 * When it was added.
 */
added_at: string, };

export type Captures = { 
/**
 * Which incident.
 */
incident: string, 
/**
 * The earliest first.
 */
captures: Array<Capture>, };

export type Cautioned = { 
/**
 * The place in the file.
 */
where: string, 
/**
 * `smishing`, `day_or_month`, `unconfirmed`.
 */
caution: string, };

export type Change = { 
/**
 * The clearance, with the verdict that is over it then.
 */
clearance: Clearance, 
/**
 * The verdict over it before; null where there was none.
 */
was: string | null, 
/**
 * What the orders were called that explained it before.
 */
was_order_labels: Array<string>, };

export type Check = { 
/**
 * The state, computed from list coverage and open incidents alone.
 */
state: CheckState, 
/**
 * What was seen of the clearance list.
 */
sight: Sight, 
/**
 * All clearances known.
 */
clearances: number, 
/**
 * Those that an order explains, by its number.
 */
matched: number, 
/**
 * Those that an order probably explains: not asked about, and shown as such.
 */
likely: number, 
/**
 * Those that the person answered for (`mine`, `family`, `gift`, `agent`, `return`).
 */
answered: number, 
/**
 * Those that the person called not theirs.
 */
not_mine: number, 
/**
 * Open questions.
 */
ask: number, 
/**
 * Open entries of the review of the history.
 */
review: number, 
/**
 * Proofs that fit several clearances and wait for the person.
 */
unjoined: number, 
/**
 * Orders known.
 */
orders: number, };

export type CheckState = "ask" | "quiet" | "cannot_see";

export type ChooseLanguage = { 
/**
 * `ko` or `en`.
 */
lang: string, };

export type ChooseParcel = { 
/**
 * The number.
 */
followed: string, 
/**
 * The parcel, as in [`ParcelChoice`].
 */
cargo_no: string, };

export type Chosen = { 
/**
 * What is chosen: `stale-after`, `reminder`, `unipass-address`.
 */
setting: string, 
/**
 * The choice.
 */
value: string, };

export type Clearance = { 
/**
 * Its row.
 */
id: string, 
/**
 * Under whose code.
 */
holder: string, 
/**
 * Cargo control number.
 */
cargo_no: string | null, 
/**
 * House B/L, as customs prints it.
 */
hbl: string | null, 
/**
 * Master B/L.
 */
mbl: string | null, 
/**
 * Declaration number.
 */
declaration_no: string | null, 
/**
 * `list`, `import`, `postal`, `unknown`.
 */
form: string, 
/**
 * `announced`, `arrived`, `in_bond`, `declared`, `tax_due`, `held`, `cleared`, `released`, `unknown`.
 */
stage: string, 
/**
 * The source's own word for it.
 */
stage_text: string | null, 
/**
 * Day of acceptance; null while it is in progress.
 */
accepted_on: string | null, 
/**
 * Day of arrival.
 */
arrived_on: string | null, 
/**
 * Goods, in the carrier's wording.
 */
goods: string | null, 
/**
 * Gross weight in kilograms.
 */
weight_kg: string | null, 
/**
 * Packages.
 */
packages: number | null, 
/**
 * Country of loading.
 */
country: string | null, 
/**
 * Forwarder or express operator.
 */
forwarder: string | null, 
/**
 * Customs office.
 */
office: string | null, 
/**
 * The value that was declared.
 */
declared: Money | null, 
/**
 * Known by a notice without a number so far.
 */
provisional: boolean, 
/**
 * Part of the history: reviewed, never rung.
 */
history: boolean, 
/**
 * When it was first seen.
 */
first_seen_at: string, 
/**
 * `confirmed`, `likely`, `ask`, `unknown`; null while there are no orders to compare with.
 */
verdict: string | null, 
/**
 * The orders that explain it; of `ask` and `unknown` those that might.
 */
orders: Array<string>, 
/**
 * What these are called.
 */
order_labels: Array<string>, };

export type ClearancePage = { 
/**
 * The clearances of this page.
 */
clearances: Array<Clearance>, 
/**
 * How many there are in all.
 */
total: number, };

export type Counts = { 
/**
 * Not known before.
 */
new: number, 
/**
 * Known, and a fact of it changed.
 */
updated: number, 
/**
 * Known, and nothing changed.
 */
same: number, };

export type Door = "opening" | "open" | "new_passphrase" | "passphrase" | "keychain_absent" | "keychain_locked" | "keychain_dismissed" | "trouble";

export type Doubt = { 
/**
 * Which.
 */
clearance: string, 
/**
 * What made them: `door`, `bill`, `message`.
 */
occasion: string, };

export type ErrorBody = { 
/**
 * What kind of trouble.
 */
code: ErrorCode, 
/**
 * One sentence: what is wrong and what to do.
 */
message: string, };

export type ErrorCode = "usage" | "cannot_see" | "ledger";

export type Fact = { 
/**
 * The name.
 */
name: string, 
/**
 * The value, as text.
 */
value: string, };

export type FileClearance = { 
/**
 * The place in the file.
 */
where: string, 
/**
 * House B/L.
 */
hbl: string | null, 
/**
 * `list`, `import`, `postal`, `unknown`.
 */
form: string, 
/**
 * As in [`crate::Clearance`].
 */
stage: string, 
/**
 * The source's own word for it.
 */
stage_text: string | null, 
/**
 * Day of acceptance.
 */
accepted_on: string | null, 
/**
 * Goods.
 */
goods: string | null, };

export type FileOrder = { 
/**
 * The place in the file.
 */
where: string, 
/**
 * The shop.
 */
merchant: string, 
/**
 * The shop's number.
 */
order_no: string | null, 
/**
 * Day of the order.
 */
ordered_on: string | null, 
/**
 * What was paid for the whole of it.
 */
total: Money | null, 
/**
 * The first of its lines.
 */
item: string | null, 
/**
 * How many lines it has.
 */
items: number, 
/**
 * Its numbers, of every leg.
 */
waybills: Array<string>, 
/**
 * `ordered`, `shipped`, `delivered`, `completed`, `cancelled`, `returned`, `unknown`.
 */
status: string, };

export type FileReport = { 
/**
 * Which kit.
 */
report: string, 
/**
 * Where: a word of the offices, or the person's own.
 */
office: string, 
/**
 * The day.
 */
filed_on: string, 
/**
 * The office's number for it.
 */
receipt: string | null, 
/**
 * When to look at it again.
 */
next_on: string | null, 
/**
 * A note.
 */
note: string | null, };

export type Filing = { 
/**
 * Its row.
 */
id: string, 
/**
 * The kit.
 */
report: string, 
/**
 * Which office: its word in the table of offices, or the person's own words.
 */
office: string, 
/**
 * The day.
 */
filed_on: string, 
/**
 * The office's number for it.
 */
receipt: string | null, 
/**
 * When to look at it again.
 */
next_on: string | null, 
/**
 * What the person noted of it.
 */
note: string | null, 
/**
 * When it was entered.
 */
added_at: string, 
/**
 * When it came to an end; null while it is open.
 */
closed_on: string | null, };

export type FindClearances = { 
/**
 * Words of the number, the goods, the day or the order; empty for all.
 */
words: string, };

export type FindOrders = { 
/**
 * Words of the shop, the number or the items; empty for all.
 */
words: string, };

export type Folder = { 
/**
 * Its row.
 */
id: string, 
/**
 * Where it lies.
 */
path: string, 
/**
 * When something in it was last read.
 */
read_at: string | null, 
/**
 * Files in it that could not be read, with the reason in the person's language.
 */
unread: Array<FolderUnread>, 
/**
 * Why it cannot be watched now, in the person's language; null while it is.
 */
trouble: string | null, };

export type FolderUnread = { 
/**
 * Its name.
 */
name: string, 
/**
 * The reason.
 */
why: string, };

export type FollowNumber = { 
/**
 * What the person typed.
 */
number: string, };

export type FollowedNumber = { 
/**
 * Its row.
 */
id: string, 
/**
 * The number.
 */
number: string, 
/**
 * Which service is asked: `API001`, `API037`.
 */
service: string, 
/**
 * Whether the person asked for it.
 */
by_hand: boolean, 
/**
 * How far it is, for the rhythm of looking: `no_record`, `announced`, `under_way`, `released`, `given_up`.
 */
phase: string, 
/**
 * What is known of it, in a sentence.
 */
said: string, 
/**
 * The stage, where there is a record.
 */
stage: string | null, 
/**
 * UNI-PASS's own word for it.
 */
stage_text: string | null, 
/**
 * Goods, where there is a record.
 */
goods: string | null, 
/**
 * The parcels that have this number, where there are several: to choose from.
 */
parcels: Array<ParcelChoice>, 
/**
 * When it was last asked for (RFC 3339).
 */
asked_at: string | null, 
/**
 * When it was last answered for (RFC 3339).
 */
answered_at: string | null, 
/**
 * When it is asked for again (RFC 3339); `None` for never.
 */
next: string | null, };

export type Form = { 
/**
 * Whether somebody has seen the form itself.
 */
verified: boolean, 
/**
 * From the top on.
 */
fields: Array<FormField>, };

export type FormField = { 
/**
 * Its word.
 */
field: string, 
/**
 * What a person reads of it.
 */
label: string, };

export type GiveAnswer = { 
/**
 * Which incident.
 */
incident: string, 
/**
 * `mine`, `family`, `gift`, `agent`, `return`, `not_mine`, `unsure`.
 */
answer: string, 
/**
 * The order that it is of; null for "no order, mine".
 */
order: string | null, };

export type GiveKey = { 
/**
 * Of which service.
 */
service: string, 
/**
 * What the person typed.
 */
key: string, };

export type Guidance = { 
/**
 * The answer in force, as in [`crate::Answer`]; null where there is none.
 */
answer: string | null, 
/**
 * Whether a report kit may be made.
 */
may_report: boolean, 
/**
 * `agent`: a letter of its own can be made.
 */
letter: string | null, 
/**
 * In a few words.
 */
title: string, 
/**
 * What to do, one sentence or two each.
 */
lines: Array<string>, };

export type HealthState = "healthy" | "stale" | "blind" | "off";

export type History = { 
/**
 * All of them.
 */
clearances: number, 
/**
 * Those that an order explains.
 */
matched: number, 
/**
 * Those to look through.
 */
review: number, 
/**
 * There is no order yet to compare them with: nothing is suspected and nothing asked.
 */
no_orders: boolean, };

export type Imported = { 
/**
 * What it is: `clearance_list`, `amazon_order_history_report`, `mail`, `kakao_export`, … (crates/intake has one for each layout).
 */
kind: string, 
/**
 * How complete its reading is.
 */
summary: Summary, 
/**
 * Orders.
 */
orders: Counts, 
/**
 * Clearances.
 */
clearances: Counts, 
/**
 * What carriers say of parcels.
 */
deliveries: Counts, 
/**
 * Proofs that fit several clearances.
 */
unjoined: number, 
/**
 * Parts that were not read, or are not kept, each with its place and the reason.
 */
unread: Array<UnreadPart>, 
/**
 * What to know before trusting what was read.
 */
cautions: Array<Cautioned>, 
/**
 * What only the person can say.
 */
asks: Array<Ask>, 
/**
 * The days that this list shows to be complete; null where it cannot show that.
 */
seen: Span | null, 
/**
 * Why a list adds no days: `incomplete`, `shrunk` (it lacks what an earlier one showed), `undated`, `in_archive`; null
 * where it adds them or is no list.
 */
unseen_because: string | null, 
/**
 * Rows of a list that its own count speaks of and that nobody has brought yet: on its further pages. 0 where nothing is missing.
 */
missing_rows: number, 
/**
 * What it adds to the review of the history; null where it is no first list.
 */
history: History | null, 
/**
 * New questions.
 */
questions: Array<string>, 
/**
 * New entries of the review.
 */
reviews: Array<string>, 
/**
 * Whether everything in it was known already.
 */
nothing_new: boolean, };

export type Incident = { 
/**
 * Its row.
 */
id: string, 
/**
 * `question` (new: it notifies once) or `review` (history: it never rings).
 */
kind: string, 
/**
 * Whether it waits for the person.
 */
state: IncidentState, 
/**
 * When it was raised.
 */
opened_at: string, 
/**
 * When it ended.
 */
closed_at: string | null, 
/**
 * The clearance it asks about.
 */
clearance: Clearance, 
/**
 * Why it is asked, the weightiest first.
 */
reasons: Array<Reason>, 
/**
 * `door`, `bill`, `message`: what made the person raise it; null where the comparison did.
 */
by_hand: string | null, 
/**
 * What the person noted of it.
 */
note: string | null, 
/**
 * The answer in force.
 */
answer: Answer | null, };

export type IncidentState = "open" | "answered" | "explained";

export type Item = { 
/**
 * The shop's title; empty where the source leaves it out.
 */
name: string, 
/**
 * Pieces.
 */
quantity: number, 
/**
 * The price of one piece.
 */
price: Money | null, };

export type JoinProof = { 
/**
 * Which proof.
 */
proof: string, 
/**
 * The clearance that it is of; null for one of its own.
 */
clearance: string | null, };

export type KeptUnread = { 
/**
 * Its row.
 */
id: string, 
/**
 * What the file is.
 */
kind: string, 
/**
 * When it was brought.
 */
brought_at: string, 
/**
 * Place and reason in the person's language.
 */
said: string, 
/**
 * The place in the file.
 */
where: string, 
/**
 * Why: `damaged`, `no_number`, `masked`, `not_a_number`, `numbers_together`, `column`, `no_column`, `cells`, `quotes`, `count`, `more_pages`, `no_extent`, `cut_off`,
 * `not_recognised`, `nothing_to_clear`, `not_read`, `spoofed`, `impersonated`, `smishing`, `nothing`; `not_kept` where it was read and is
 * not taken into the ledger; `columns`, `shop` where somebody has to say which they are.
 */
why: string, 
/**
 * The column that it speaks of.
 */
column: string | null, };

export type Look = { 
/**
 * `ko` or `en`.
 */
lang: string, 
/**
 * Whether the ledger is open.
 */
door: Door, 
/**
 * The state in a few words, as the tray says it.
 */
state: string, 
/**
 * The line of truth; while the ledger is closed, why it could not be opened.
 */
line: Array<string>, 
/**
 * The state and its figures; null while the ledger is closed.
 */
check: Check | null, 
/**
 * Every incident: open questions, the open review, what has ended.
 */
incidents: Array<Incident>, 
/**
 * The review of the history; null where there is none.
 */
review: Review | null, 
/**
 * Proofs that the person has to place.
 */
unjoined: Array<Unjoined>, 
/**
 * Fewest characters of a new passphrase.
 */
shortest_passphrase: number, 
/**
 * What to show, where a notification was clicked before this window was there. It is said once.
 */
show: Show | null, };

export type MakeReport = { 
/**
 * The incidents; several are one case.
 */
incidents: Array<string>, 
/**
 * The language of its papers: `ko`, `en`.
 */
lang: string, 
/**
 * What is covered of the person's orders: `shops`, `items`, `order-numbers`, `amounts`, `waybills`.
 */
covered: Array<string>, };

export type ManyIncidents = { 
/**
 * Which.
 */
incidents: Array<string>, };

export type Money = { 
/**
 * Exact decimal.
 */
amount: string, 
/**
 * ISO 4217.
 */
currency: string, };

export type Nothing = Record<symbol, never>;

export type OfficeName = { 
/**
 * Its word, as in [`crate::Filing`].
 */
office: string, 
/**
 * What a person calls it.
 */
name: string, };

export type OfficeText = { 
/**
 * The office.
 */
office: string, 
/**
 * What a person calls it.
 */
name: string, 
/**
 * What is good to know first. Addresses are text: nothing opens them.
 */
notes: Array<string>, 
/**
 * What is copied.
 */
body: string, };

export type OneCapture = { 
/**
 * Which.
 */
capture: string, };

export type OneClearance = { 
/**
 * Which.
 */
clearance: string, };

export type OneFiling = { 
/**
 * Which.
 */
filing: string, };

export type OneFolder = { 
/**
 * Which.
 */
folder: string, };

export type OneFollowed = { 
/**
 * Which.
 */
followed: string, };

export type OneIncident = { 
/**
 * Which.
 */
incident: string, };

export type OneReport = { 
/**
 * Which.
 */
report: string, };

export type OneService = { 
/**
 * Which.
 */
service: string, };

export type OneThing = { 
/**
 * Which.
 */
thing: string, };

export type OneUnread = { 
/**
 * Which.
 */
unread: string, };

export type Order = { 
/**
 * Its row.
 */
id: string, 
/**
 * Whose it is.
 */
holder: string, 
/**
 * The shop.
 */
merchant: string, 
/**
 * The shop's number.
 */
order_no: string | null, 
/**
 * Day of the order.
 */
ordered_on: string | null, 
/**
 * What was paid for the whole of it.
 */
total: Money | null, 
/**
 * `ordered`, `shipped`, `delivered`, `completed`, `cancelled`, `returned`, `unknown`.
 */
status: string, 
/**
 * Its lines.
 */
items: Array<Item>, 
/**
 * Its tracking numbers.
 */
waybills: Array<Waybill>, 
/**
 * The country that the shop sends from, two letters.
 */
ships_from: string | null, 
/**
 * The forwarder that the shop sends it to.
 */
forwarder: string | null, 
/**
 * What the shop or the forwarder weighed, in kilograms.
 */
weight_kg: string | null, 
/**
 * When it became known.
 */
added_at: string, 
/**
 * When a fact of it last changed.
 */
changed_at: string, };

export type OrderForm = { 
/**
 * Their words; none for the order that the program begins with.
 */
fields: Array<string>, };

export type OrderPage = { 
/**
 * The orders of this page.
 */
orders: Array<Order>, 
/**
 * How many there are in all.
 */
total: number, };

export type ParcelChoice = { 
/**
 * Its cargo control number.
 */
cargo_no: string, 
/**
 * The day of its arrival.
 */
arrived_on: string | null, 
/**
 * Where it was unloaded.
 */
port: string | null, };

export type Pasted = { 
/**
 * The text.
 */
text: string, 
/**
 * The same as HTML, where the clipboard has it.
 */
html: string | null, };

export type PastedCapture = { 
/**
 * To which incident it belongs.
 */
incident: string, 
/**
 * Its bytes in Base64 (RFC 4648, section 4).
 */
base64: string, };

export type Reason = { 
/**
 * What it is: `same_number`, `no_order_has_number`, `orders_stale`, …; each is a word under `reason`.
 */
code: string, 
/**
 * The order that it speaks of.
 */
order: string | null, 
/**
 * What that order is called.
 */
order_label: string | null, 
/**
 * The shop that it speaks of.
 */
shop: string | null, 
/**
 * The day from which on nothing is known of that shop.
 */
since: string | null, 
/**
 * Bits with one decimal: for a known order where positive, against where negative; `0` where it decides and is not weighed.
 */
bits: string, };

export type Report = { 
/**
 * Its row.
 */
id: string, 
/**
 * When it was made.
 */
made_at: string, 
/**
 * `ko`, `en`.
 */
lang: string, 
/**
 * The incidents that it reports.
 */
incidents: Array<string>, 
/**
 * Fingerprint of the kit for customs and police: SHA-256 in lower-case hex.
 */
customs_police: string, 
/**
 * Fingerprint of the kit for everybody else.
 */
others: string, 
/**
 * What was left out, in words.
 */
redaction: Array<string>, 
/**
 * Whether the folder in which it was made is still there.
 */
has_folder: boolean, 
/**
 * Where it was handed in, the earliest first.
 */
filings: Array<Filing>, 
/**
 * Whether it was handed in, and an answer that it stands on was changed since.
 */
needs_withdrawal: boolean, };

export type Reporter = { 
/**
 * Name.
 */
name: string | null, 
/**
 * Phone number.
 */
phone: string | null, 
/**
 * Address.
 */
address: string | null, 
/**
 * Mail address.
 */
mail: string | null, };

export type Reports = { 
/**
 * The kits, the newest first.
 */
kits: Array<Report>, 
/**
 * The incidents that were answered *not mine*: what can be reported, the newest first.
 */
not_mine: Array<string>, 
/**
 * Who reports.
 */
reporter: Reporter, 
/**
 * What to do now.
 */
steps: Steps, 
/**
 * The fields of customs' form.
 */
form: Form, 
/**
 * The offices, in the order in which a person goes to them.
 */
offices: Array<OfficeName>, 
/**
 * In which folder kits are made, as a person calls it.
 */
place: string, 
/**
 * What was just done, in a sentence.
 */
said: string | null, };

export type Review = { 
/**
 * All clearances of the history.
 */
clearances: number, 
/**
 * Those that an order explains.
 */
matched: number, 
/**
 * Those that the person answered.
 */
answered: number, 
/**
 * Those to look through.
 */
open: number, 
/**
 * There is no order yet to compare them with: nothing is suspected and nothing asked.
 */
no_orders: boolean, 
/**
 * The open ones, by month and courier, the newest month first.
 */
groups: Array<ReviewGroup>, };

export type ReviewGroup = { 
/**
 * YYYY-MM; null while the day is not known.
 */
month: string | null, 
/**
 * Who brought the parcels, in the person's language; null where nothing says so.
 */
courier: string | null, 
/**
 * The open incidents.
 */
incidents: Array<string>, };

export type Sample = { 
/**
 * Its text.
 */
text: string, };

export type ServiceKey = { 
/**
 * Which service: `API001`, `API012`, `API028`, `API037`.
 */
service: string, 
/**
 * The source that it is, as in [`SourceHealth`].
 */
source: string, 
/**
 * Whether there is a key.
 */
has_key: boolean, };

export type Shop = { 
/**
 * Its name.
 */
merchant: string, 
/**
 * Its orders that are known.
 */
orders: number, 
/**
 * The day up to which its orders were brought; null where the person entered them by hand.
 */
until: string | null, };

export type Show = { "what": "incident", 
/**
 * Which.
 */
incident: string, } | { "what": "sources" } | { "what": "reports" };

export type Sight = { 
/**
 * The last day seen; null before any list was read.
 */
until: string | null, 
/**
 * `fresh`, `stale` (older than 7 days), `blind` (older than 30 days, or nothing seen).
 */
freshness: string, 
/**
 * Days since the first list that no list showed.
 */
gaps: Array<Span>, 
/**
 * There are clearances and not one order to compare them with.
 */
no_orders: boolean, };

export type Sighting = { 
/**
 * Its row.
 */
id: string, 
/**
 * `clearance_list`, `cargo_progress`, `notice`, `person`.
 */
source: string, 
/**
 * The moment of which it speaks.
 */
as_of: string, 
/**
 * The place in the evidence.
 */
place: string, 
/**
 * What it said, fact by fact.
 */
said: Array<Fact>, };

export type SourceHealth = { 
/**
 * Which: `clearance_list`, `cargo_progress`, `customs_rates`, `code_check`, `postal`, `notice`, `folders`.
 */
source: string, 
/**
 * What it is called, in the person's language.
 */
name: string, 
/**
 * Whether it can be seen by.
 */
health: HealthState, 
/**
 * Why, in a sentence.
 */
reason: string, 
/**
 * When something was last seen by it (RFC 3339).
 */
last_good: string | null, 
/**
 * When it is tried again (RFC 3339).
 */
next_try: string | null, };

export type Sources = { 
/**
 * The shops, the one brought last first: "AliExpress: 11월 3일까지".
 */
shops: Array<Shop>, 
/**
 * What was brought and could not be read, the newest first, as far as it is shown.
 */
unread: Array<KeptUnread>, 
/**
 * All of it.
 */
unread_count: number, 
/**
 * The folders that are watched.
 */
folders: Array<Folder>, 
/**
 * How each source is: the one that shows everything first.
 */
health: Array<SourceHealth>, 
/**
 * The numbers that are followed: what is looked at again first, the next first.
 */
followed: Array<FollowedNumber>, 
/**
 * The services that take a key.
 */
keys: Array<ServiceKey>, 
/**
 * What the person chose of the watch.
 */
chosen: Array<Chosen>, };

export type Span = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, };

export type Step = { 
/**
 * `suspend`, `report`, `reissue`, `household`, `unopened`.
 */
code: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * What is said of it, and by whom.
 */
advice: Array<Advice>, 
/**
 * What the ledger adds to it; null where it has nothing to add.
 */
now: string | null, };

export type Steps = { 
/**
 * The steps.
 */
steps: Array<Step>, 
/**
 * The person's own parcels that are not cleared yet: they may stop when the code does.
 */
under_way: Array<Clearance>, 
/**
 * Their orders of the last 60 days of which nothing was seen at customs: parcels of theirs may stop too.
 */
expected: Array<Order>, 
/**
 * How many codes were issued to them this year; null where no day of issue is known.
 */
issued: number | null, 
/**
 * Whether there are codes without a day of issue, so that there may have been more.
 */
issued_at_least: boolean, 
/**
 * How many are issued in a year at most.
 */
issues: number, 
/**
 * How many codes of other people the ledger has.
 */
other_codes: number, };

export type Summary = { 
/**
 * What the file tells of: orders, clearances and deliveries, those of which nothing could be read among them.
 */
of: number, 
/**
 * Of them, read and still going on.
 */
read: number, 
/**
 * Of them, orders that are cancelled.
 */
cancelled: number, 
/**
 * Of them, orders that were sent back or refunded.
 */
returned: number, 
/**
 * Of them, not read at all.
 */
unread: number, 
/**
 * Whether a list may have more rows than it shows, and does not say how many.
 */
goes_on: boolean, 
/**
 * Beside them, private mails and others that are about no order: nothing of them was read or kept.
 */
passed_over: number, };

export type Taught = { "ask": "columns", 
/**
 * The header that it is for.
 */
header: string, 
/**
 * In the order of the columns, words of `Field`: `order_no`, `ordered_on`, `item`, `quantity`, `order_total`, `row_total`, `unit_price`,
 * `currency`, `status`, `waybill`, `korea_waybill`, `origin_waybill`, `carrier`, `merchant`, `store`, `forwarder_no`, `shipped_on`, `weight_kg`.
 */
columns: Array<string | null>, 
/**
 * The shop of its rows, where no column names it.
 */
merchant: string | null, } | { "ask": "row", 
/**
 * Where it stands.
 */
place: string, 
/**
 * The day on which it cleared, YYYY-MM-DD.
 */
day: string, 
/**
 * The parcel's number.
 */
number: string | null, 
/**
 * The goods.
 */
goods: string | null, } | { "ask": "shop", 
/**
 * The first of its orders.
 */
place: string, 
/**
 * Its name.
 */
merchant: string, } | { "ask": "order", 
/**
 * Where it stands.
 */
place: string, 
/**
 * The shop.
 */
merchant: string | null, 
/**
 * Its number.
 */
order_no: string | null, 
/**
 * Its day, YYYY-MM-DD.
 */
ordered_on: string | null, 
/**
 * Its parcel's number.
 */
waybill: string | null, };

export type TeachThing = { 
/**
 * Which.
 */
thing: string, 
/**
 * What.
 */
taught: Taught, };

export type Thing = { 
/**
 * By which it is spoken of.
 */
id: string, 
/**
 * The file's own name, without its folder; null for a paste.
 */
name: string | null, 
/**
 * How far it is.
 */
at: ThingAt, 
/**
 * What it would bring; once it is taken, what it brought. Null while it is read and where it cannot be read.
 */
imported: Imported | null, 
/**
 * The completeness line, in the person's language.
 */
line: string, 
/**
 * Its first orders.
 */
orders: Array<FileOrder>, 
/**
 * Its first clearances.
 */
clearances: Array<FileClearance>, 
/**
 * Why it cannot be read, and the way out.
 */
failure: string | null, };

export type ThingAt = "reading" | "looked" | "taking" | "taken" | "failed";

export type Unjoined = { 
/**
 * The clearances that it fits now.
 */
candidates: Array<Clearance>, 
/**
 * Its row.
 */
id: string, 
/**
 * `clearance_list`, `cargo_progress`, `notice`, `person`.
 */
source: string, 
/**
 * The moment of which it speaks.
 */
as_of: string, 
/**
 * The place in the evidence.
 */
place: string, 
/**
 * What it said, fact by fact.
 */
said: Array<Fact>, };

export type Unlock = { 
/**
 * What the person typed.
 */
passphrase: string, };

export type UnreadPart = { 
/**
 * The place in the file.
 */
where: string, 
/**
 * Why: `damaged`, `no_number`, `masked`, `not_a_number`, `numbers_together`, `column`, `no_column`, `cells`, `quotes`, `count`, `more_pages`, `no_extent`, `cut_off`,
 * `not_recognised`, `nothing_to_clear`, `not_read`, `spoofed`, `impersonated`, `smishing`, `nothing`; `not_kept` where it was read and is
 * not taken into the ledger; `columns`, `shop` where somebody has to say which they are.
 */
why: string, 
/**
 * The column that it speaks of.
 */
column: string | null, };

export type Waybill = { 
/**
 * Capital letters and digits.
 */
number: string, 
/**
 * `origin`, `forwarder`, `korea`, `unknown`.
 */
leg: string, 
/**
 * Codes of the carriers whose numbers look like this, the most certain first.
 */
carriers: Array<string>, };

export type Why = { 
/**
 * The clearance with its verdict.
 */
clearance: Clearance, 
/**
 * Its incident; null where none was ever raised.
 */
incident: string | null, 
/**
 * All reasons, the weightiest first.
 */
reasons: Array<Reason>, 
/**
 * The probability that no known order explains it, `0.000` to `1.000`; null while there are no orders to compare with.
 */
unexplained: string | null, 
/**
 * Since when it is so.
 */
judged_at: string | null, 
/**
 * The version of the weights.
 */
weights: number, };

export interface Commands {
  /** What can be seen now: the door, the line of truth, the incidents. */
  look: { request: Nothing; response: Look };
  /** Opens the ledger by a passphrase, or makes it under a new one. */
  unlock: { request: Unlock; response: Look };
  /** Tries the keychain again. */
  knock: { request: Nothing; response: Look };
  /** Answers an incident. */
  answer: { request: GiveAnswer; response: Look };
  /** What an answer would change beside its own clearance. Nothing of it is kept. */
  foresee: { request: GiveAnswer; response: Answered };
  /** Takes a clearance from the order that it was probably of: it is asked about then. */
  unlink: { request: OneClearance; response: Look };
  /** Takes back the answer in force. */
  undo: { request: OneIncident; response: Look };
  /** Places a proof that fits several clearances, for good. */
  join: { request: JoinProof; response: Look };
  /** Clearances, those under way first, then the newest. */
  clearances: { request: FindClearances; response: ClearancePage };
  /** Why a clearance is judged as it is. */
  why: { request: OneClearance; response: Why };
  /** Asks about a clearance that is quiet. */
  doubt: { request: Doubt; response: Look };
  /** Orders to choose from, the newest first. */
  orders: { request: FindOrders; response: OrderPage };
  /** What was brought and is looked at, before it is taken into the ledger. */
  brought: { request: Nothing; response: Bringing };
  /** Brings what was pasted. */
  paste: { request: Pasted; response: Bringing };
  /** Lets the person choose files, and brings them. */
  choose_files: { request: Nothing; response: Bringing };
  /** Opens the sign-in window, or lets it come forward. What is brought there is told by an event. */
  sign_in: { request: Nothing; response: Bringing };
  /** Takes in what the person says of a thing, and reads it again. */
  teach: { request: TeachThing; response: Bringing };
  /** Takes a thing into the ledger. */
  take: { request: OneThing; response: Bringing };
  /** Puts a thing away. What is not in the ledger by then is gone. */
  put_away: { request: OneThing; response: Bringing };
  /** Answers several incidents alike. */
  answer_all: { request: AnswerAll; response: Look };
  /** Takes back the answers in force of several incidents. */
  undo_all: { request: ManyIncidents; response: Look };
  /** From where the ledger knows what it knows, and what could not be read. */
  sources: { request: Nothing; response: Sources };
  /** What of something that could not be read may be shown to others. */
  sample: { request: OneUnread; response: Sample };
  /** Lets the person choose a folder, and watches it. */
  watch_folder: { request: Nothing; response: Sources };
  /** Watches a folder no longer. */
  leave_folder: { request: OneFolder; response: Sources };
  /** Follows a number from now on. */
  follow: { request: FollowNumber; response: Sources };
  /** Follows it no more, unless an order or a clearance has it. */
  leave_number: { request: OneFollowed; response: Sources };
  /** Says which of several parcels with the same number it is. */
  choose_parcel: { request: ChooseParcel; response: Sources };
  /** Lets all that is under way be asked for now. */
  ask_now: { request: Nothing; response: Sources };
  /** Keeps the key of a service. No key ever comes back. */
  give_key: { request: GiveKey; response: Sources };
  /** Forgets the key of a service. */
  forget_key: { request: OneService; response: Sources };
  /** Chooses when a list is stale, and when to be reminded of it. */
  choose_setting: { request: Chosen; response: Sources };
  /** The kits, what can be reported, and what to do now. */
  reports: { request: Nothing; response: Reports };
  /** What to do about a clearance, by what was answered. */
  guidance: { request: OneIncident; response: Guidance };
  /** Makes both kits of a case. */
  make_report: { request: MakeReport; response: Reports };
  /** Shows the folder that a kit lies in. */
  open_report: { request: OneReport; response: Reports };
  /** The text that is copied for an office. */
  office_text: { request: AskOfficeText; response: OfficeText };
  /** Notes that a kit was handed in. */
  file_report: { request: FileReport; response: Reports };
  /** Notes that an entry of the filing log has come to its end. */
  close_filing: { request: OneFiling; response: Reports };
  /** Takes that back. */
  reopen_filing: { request: OneFiling; response: Reports };
  /** Makes the letters that take back what a kit reported. */
  withdraw_report: { request: OneReport; response: Reports };
  /** Makes the letter to an agent that used the code without asking. */
  agent_letter: { request: OneIncident; response: Reports };
  /** Keeps who reports. */
  tell_reporter: { request: Reporter; response: Reports };
  /** Keeps the order of the fields of customs' form. */
  order_form: { request: OrderForm; response: Reports };
  /** The captures of an incident. Files that are dropped from now on are added to it. */
  captures: { request: OneIncident; response: Captures };
  /** Files that are dropped from now on are brought again. */
  captures_done: { request: Nothing; response: Nothing };
  /** Adds a picture that was pasted. */
  paste_capture: { request: PastedCapture; response: Captures };
  /** Lets the person choose files, and adds them. */
  choose_captures: { request: OneIncident; response: Captures };
  /** Takes a capture away from its incident. */
  remove_capture: { request: OneCapture; response: Captures };
  /** Changes the language of every surface. */
  language: { request: ChooseLanguage; response: Look };
}
