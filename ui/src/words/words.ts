// Made from ko.toml and en.toml in src-tauri/crates/words by `cargo xtask bindings`. Edit those.
import { josa } from "./josa.ts";

export type Lang = "ko" | "en";

/** Everything that can be said; the Korean text stands beside each. */
export interface Words {
  /** 문지기 */
  app_name: () => string;
  /** Munjigi는 관세청 앱이 아닙니다 */
  app_not_customs: () => string;
  /** 한국어 */
  lang_ko: () => string;
  /** English */
  lang_en: () => string;
  /** {given:은는} Munjigi가 모르는 언어입니다. ko나 en으로 적어 주세요. */
  lang_unknown: (p: { given: string }) => string;
  /** 예 */
  common_yes: () => string;
  /** 아니요 */
  common_no: () => string;
  /** 알 수 없음 */
  common_unknown: () => string;
  /** 개인통관고유부호 */
  noun_pccc: () => string;
  /** 명의인 */
  noun_holder: () => string;
  /** 주문 */
  noun_order: () => string;
  /** 운송장 번호 */
  noun_waybill: () => string;
  /** 통관 건 */
  noun_clearance: () => string;
  /** 통관형태 */
  noun_form: () => string;
  /** 통관 진행정보 */
  noun_progress: () => string;
  /** 단계 */
  noun_stage: () => string;
  /** 근거 */
  noun_sighting: () => string;
  /** 연결 */
  noun_source: () => string;
  /** 연결 상태 */
  noun_health: () => string;
  /** 확인 범위 */
  noun_coverage: () => string;
  /** 판정 */
  noun_verdict: () => string;
  /** 확인할 통관 */
  noun_incident: () => string;
  /** 답변 */
  noun_answer: () => string;
  /** 도용신고 자료 */
  noun_report: () => string;
  /** 물어볼 것 {#count} */
  state_asking: (p: { count: number }) => string;
  /** 조용함 ({until}까지 봄) */
  state_quiet: (p: { until: string }) => string;
  /** 볼 수 없음 */
  state_blind: () => string;
  /** {until}까지 본 통관 {#total}건: 주문과 맞음 {#matched}, 물어볼 것 {#ask}. 우편은 포함되지 않습니다. */
  check_line: (p: { until: string; total: number; matched: number; ask: number }) => string;
  /** 주문 목록에 없는 통관입니다. 내 물건인가요? */
  incident_question: () => string;
  /** 내 물건 */
  answer_mine: () => string;
  /** 가족 물건 */
  answer_family: () => string;
  /** 선물 */
  answer_gift: () => string;
  /** 구매대행·배송대행 */
  answer_agent: () => string;
  /** 되돌아온 내 물건 */
  answer_return: () => string;
  /** 내 것 아님 */
  answer_not_mine: () => string;
  /** 모르겠음 */
  answer_unsure: () => string;
  /** 답변 취소됨 */
  answer_undone: () => string;
  /** 주문과 맞음 */
  verdict_confirmed: () => string;
  /** 주문과 맞는 듯함 */
  verdict_likely: () => string;
  /** 물어볼 것 */
  verdict_ask: () => string;
  /** 설명되지 않음 */
  verdict_unknown: () => string;
  /** 목록통관 */
  form_list: () => string;
  /** 수입신고 */
  form_import: () => string;
  /** 우편 */
  form_postal: () => string;
  /** 알 수 없음 */
  form_unknown: () => string;
  /** 입항 예정 */
  stage_announced: () => string;
  /** 한국 도착 */
  stage_arrived: () => string;
  /** 보세창고 보관 */
  stage_in_bond: () => string;
  /** 통관 심사 */
  stage_declared: () => string;
  /** 세금 납부 대기 */
  stage_tax_due: () => string;
  /** 통관 보류 */
  stage_held: () => string;
  /** 통관 완료 */
  stage_cleared: () => string;
  /** 창고에서 나감 */
  stage_released: () => string;
  /** 알 수 없음 */
  stage_unknown: () => string;
  /** 주문함 */
  order_status_ordered: () => string;
  /** 발송됨 */
  order_status_shipped: () => string;
  /** 배송 완료 */
  order_status_delivered: () => string;
  /** 거래 완료 */
  order_status_completed: () => string;
  /** 취소됨 */
  order_status_cancelled: () => string;
  /** 반품·환불됨 */
  order_status_returned: () => string;
  /** 알 수 없음 */
  order_status_unknown: () => string;
  /** 해외 구간 */
  leg_origin: () => string;
  /** 배송대행지 접수 */
  leg_forwarder: () => string;
  /** 국내 구간 */
  leg_korea: () => string;
  /** 알 수 없음 */
  leg_unknown: () => string;
  /** 통관 목록 */
  source_clearance_list: () => string;
  /** 통관 진행정보 조회 */
  source_cargo_progress: () => string;
  /** 통관 알림 */
  source_notice: () => string;
  /** 주문 내역 파일 */
  source_export: () => string;
  /** 직접 입력 */
  source_person: () => string;
  /** 정상 */
  health_healthy: () => string;
  /** 오래됨 */
  health_stale: () => string;
  /** 볼 수 없음 */
  health_blind: () => string;
  /** {month} {#day}일 */
  date_day: (p: { month: string; day: number }) => string;
  /** {#year}년 {month} {#day}일 */
  date_full: (p: { year: number; month: string; day: number }) => string;
  /** 1월 */
  month_january: () => string;
  /** 2월 */
  month_february: () => string;
  /** 3월 */
  month_march: () => string;
  /** 4월 */
  month_april: () => string;
  /** 5월 */
  month_may: () => string;
  /** 6월 */
  month_june: () => string;
  /** 7월 */
  month_july: () => string;
  /** 8월 */
  month_august: () => string;
  /** 9월 */
  month_september: () => string;
  /** 10월 */
  month_october: () => string;
  /** 11월 */
  month_november: () => string;
  /** 12월 */
  month_december: () => string;
}

export const ko: Words = {
  app_name: () => `문지기`,
  app_not_customs: () => `Munjigi는 관세청 앱이 아닙니다`,
  lang_ko: () => `한국어`,
  lang_en: () => `English`,
  lang_unknown: (p) => `${josa(p.given, "은는")} Munjigi가 모르는 언어입니다. ko나 en으로 적어 주세요.`,
  common_yes: () => `예`,
  common_no: () => `아니요`,
  common_unknown: () => `알 수 없음`,
  noun_pccc: () => `개인통관고유부호`,
  noun_holder: () => `명의인`,
  noun_order: () => `주문`,
  noun_waybill: () => `운송장 번호`,
  noun_clearance: () => `통관 건`,
  noun_form: () => `통관형태`,
  noun_progress: () => `통관 진행정보`,
  noun_stage: () => `단계`,
  noun_sighting: () => `근거`,
  noun_source: () => `연결`,
  noun_health: () => `연결 상태`,
  noun_coverage: () => `확인 범위`,
  noun_verdict: () => `판정`,
  noun_incident: () => `확인할 통관`,
  noun_answer: () => `답변`,
  noun_report: () => `도용신고 자료`,
  state_asking: (p) => `물어볼 것 ${p.count}`,
  state_quiet: (p) => `조용함 (${p.until}까지 봄)`,
  state_blind: () => `볼 수 없음`,
  check_line: (p) => `${p.until}까지 본 통관 ${p.total}건: 주문과 맞음 ${p.matched}, 물어볼 것 ${p.ask}. 우편은 포함되지 않습니다.`,
  incident_question: () => `주문 목록에 없는 통관입니다. 내 물건인가요?`,
  answer_mine: () => `내 물건`,
  answer_family: () => `가족 물건`,
  answer_gift: () => `선물`,
  answer_agent: () => `구매대행·배송대행`,
  answer_return: () => `되돌아온 내 물건`,
  answer_not_mine: () => `내 것 아님`,
  answer_unsure: () => `모르겠음`,
  answer_undone: () => `답변 취소됨`,
  verdict_confirmed: () => `주문과 맞음`,
  verdict_likely: () => `주문과 맞는 듯함`,
  verdict_ask: () => `물어볼 것`,
  verdict_unknown: () => `설명되지 않음`,
  form_list: () => `목록통관`,
  form_import: () => `수입신고`,
  form_postal: () => `우편`,
  form_unknown: () => `알 수 없음`,
  stage_announced: () => `입항 예정`,
  stage_arrived: () => `한국 도착`,
  stage_in_bond: () => `보세창고 보관`,
  stage_declared: () => `통관 심사`,
  stage_tax_due: () => `세금 납부 대기`,
  stage_held: () => `통관 보류`,
  stage_cleared: () => `통관 완료`,
  stage_released: () => `창고에서 나감`,
  stage_unknown: () => `알 수 없음`,
  order_status_ordered: () => `주문함`,
  order_status_shipped: () => `발송됨`,
  order_status_delivered: () => `배송 완료`,
  order_status_completed: () => `거래 완료`,
  order_status_cancelled: () => `취소됨`,
  order_status_returned: () => `반품·환불됨`,
  order_status_unknown: () => `알 수 없음`,
  leg_origin: () => `해외 구간`,
  leg_forwarder: () => `배송대행지 접수`,
  leg_korea: () => `국내 구간`,
  leg_unknown: () => `알 수 없음`,
  source_clearance_list: () => `통관 목록`,
  source_cargo_progress: () => `통관 진행정보 조회`,
  source_notice: () => `통관 알림`,
  source_export: () => `주문 내역 파일`,
  source_person: () => `직접 입력`,
  health_healthy: () => `정상`,
  health_stale: () => `오래됨`,
  health_blind: () => `볼 수 없음`,
  date_day: (p) => `${p.month} ${p.day}일`,
  date_full: (p) => `${p.year}년 ${p.month} ${p.day}일`,
  month_january: () => `1월`,
  month_february: () => `2월`,
  month_march: () => `3월`,
  month_april: () => `4월`,
  month_may: () => `5월`,
  month_june: () => `6월`,
  month_july: () => `7월`,
  month_august: () => `8월`,
  month_september: () => `9월`,
  month_october: () => `10월`,
  month_november: () => `11월`,
  month_december: () => `12월`,
};

export const en: Words = {
  app_name: () => `Munjigi`,
  app_not_customs: () => `Munjigi is not an app of the Korea Customs Service`,
  lang_ko: () => `한국어`,
  lang_en: () => `English`,
  lang_unknown: (p) => `Munjigi does not speak ${p.given}. Please write ko or en.`,
  common_yes: () => `Yes`,
  common_no: () => `No`,
  common_unknown: () => `Unknown`,
  noun_pccc: () => `Personal customs code (PCCC)`,
  noun_holder: () => `Code holder`,
  noun_order: () => `Order`,
  noun_waybill: () => `Tracking number`,
  noun_clearance: () => `Clearance`,
  noun_form: () => `Type of clearance`,
  noun_progress: () => `Customs progress`,
  noun_stage: () => `Stage`,
  noun_sighting: () => `Proof`,
  noun_source: () => `Source`,
  noun_health: () => `State of the source`,
  noun_coverage: () => `Days seen`,
  noun_verdict: () => `Verdict`,
  noun_incident: () => `Clearance to check`,
  noun_answer: () => `Answer`,
  noun_report: () => `Papers for a misuse report`,
  state_asking: (p) => `${p.count} ${p.count === 1 ? `question` : `questions`} for you`,
  state_quiet: (p) => `Quiet (seen up to ${p.until})`,
  state_blind: () => `Cannot see`,
  check_line: (p) => `${p.total} ${p.total === 1 ? `clearance` : `clearances`} seen up to ${p.until}: ${p.matched} matching an order, ${p.ask} to ask about. Post is not included.`,
  incident_question: () => `None of your orders explains this clearance. Is it yours?`,
  answer_mine: () => `Mine`,
  answer_family: () => `My family's`,
  answer_gift: () => `A gift`,
  answer_agent: () => `Purchase agent or forwarder`,
  answer_return: () => `Mine, sent back to me`,
  answer_not_mine: () => `Not mine`,
  answer_unsure: () => `Not sure`,
  answer_undone: () => `Answer undone`,
  verdict_confirmed: () => `Matches an order`,
  verdict_likely: () => `Probably matches an order`,
  verdict_ask: () => `To ask about`,
  verdict_unknown: () => `Unexplained`,
  form_list: () => `List clearance`,
  form_import: () => `Import declaration`,
  form_postal: () => `Post`,
  form_unknown: () => `Unknown`,
  stage_announced: () => `Expected in Korea`,
  stage_arrived: () => `Arrived in Korea`,
  stage_in_bond: () => `In a bonded warehouse`,
  stage_declared: () => `Being cleared`,
  stage_tax_due: () => `Waiting for tax to be paid`,
  stage_held: () => `Held by customs`,
  stage_cleared: () => `Cleared`,
  stage_released: () => `Left the warehouse`,
  stage_unknown: () => `Unknown`,
  order_status_ordered: () => `Ordered`,
  order_status_shipped: () => `Shipped`,
  order_status_delivered: () => `Delivered`,
  order_status_completed: () => `Completed`,
  order_status_cancelled: () => `Cancelled`,
  order_status_returned: () => `Returned or refunded`,
  order_status_unknown: () => `Unknown`,
  leg_origin: () => `Abroad`,
  leg_forwarder: () => `Forwarder's own number`,
  leg_korea: () => `Within Korea`,
  leg_unknown: () => `Unknown`,
  source_clearance_list: () => `Clearance list`,
  source_cargo_progress: () => `Customs progress look-up`,
  source_notice: () => `Customs notice`,
  source_export: () => `Order history file`,
  source_person: () => `Entered by hand`,
  health_healthy: () => `Working`,
  health_stale: () => `Out of date`,
  health_blind: () => `Cannot see`,
  date_day: (p) => `${p.month} ${p.day}`,
  date_full: (p) => `${p.month} ${p.day}, ${p.year}`,
  month_january: () => `January`,
  month_february: () => `February`,
  month_march: () => `March`,
  month_april: () => `April`,
  month_may: () => `May`,
  month_june: () => `June`,
  month_july: () => `July`,
  month_august: () => `August`,
  month_september: () => `September`,
  month_october: () => `October`,
  month_november: () => `November`,
  month_december: () => `December`,
};

export const words: Record<Lang, Words> = { ko, en };
