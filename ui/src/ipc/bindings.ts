// Made by `cargo xtask bindings` from the types and commands of crates/wire. Do not edit.

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

export type ChooseLanguage = { 
/**
 * `ko` or `en`.
 */
lang: string, };

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
 * Those that an order explains.
 */
matched: number, 
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
 * The orders that explain it.
 */
orders: Array<string>, };

export type Door = "opening" | "open" | "new_passphrase" | "passphrase" | "keychain_absent" | "keychain_locked" | "keychain_dismissed" | "trouble";

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

export type FindOrders = { 
/**
 * Words of the shop, the number or the items; empty for all.
 */
words: string, };

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
quantity: number, };

export type JoinProof = { 
/**
 * Which proof.
 */
proof: string, 
/**
 * The clearance that it is of; null for one of its own.
 */
clearance: string | null, };

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
 * Proofs that the person has to place.
 */
unjoined: Array<Unjoined>, 
/**
 * Fewest characters of a new passphrase.
 */
shortest_passphrase: number, 
/**
 * The incident to show, where a notification was clicked before this window was there. It is said once.
 */
show: string | null, };

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

export type OneIncident = { 
/**
 * Which.
 */
incident: string, };

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
 * When it became known.
 */
added_at: string, 
/**
 * When a fact of it last changed.
 */
changed_at: string, };

export type OrderPage = { 
/**
 * The orders of this page.
 */
orders: Array<Order>, 
/**
 * How many there are in all.
 */
total: number, };

export type Reason = { 
/**
 * `person_said`, `person_unsure`, `same_number`, `same_number_cancelled`, `same_number_other_time`, `several_under_one_number`, `no_order_has_number`, `no_number`.
 */
code: string, 
/**
 * The order that it speaks of.
 */
order: string | null, 
/**
 * What that order is called.
 */
order_label: string | null, };

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

export type Span = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, };

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

export interface Commands {
  /** What can be seen now: the door, the line of truth, the incidents. */
  look: { request: Nothing; response: Look };
  /** Opens the ledger by a passphrase, or makes it under a new one. */
  unlock: { request: Unlock; response: Look };
  /** Tries the keychain again. */
  knock: { request: Nothing; response: Look };
  /** Answers an incident. */
  answer: { request: GiveAnswer; response: Look };
  /** Takes back the answer in force. */
  undo: { request: OneIncident; response: Look };
  /** Places a proof that fits several clearances, for good. */
  join: { request: JoinProof; response: Look };
  /** Orders to choose from, the newest first. */
  orders: { request: FindOrders; response: OrderPage };
  /** Changes the language of every surface. */
  language: { request: ChooseLanguage; response: Look };
}
