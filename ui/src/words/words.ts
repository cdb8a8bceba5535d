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
  /** 지켜볼 폴더 */
  noun_folder: () => string;
  /** 날짜 */
  noun_day: () => string;
  /** 쇼핑몰 이름 */
  noun_merchant: () => string;
  /** 열 */
  noun_columns: () => string;
  /** 따라가는 번호 */
  noun_followed: () => string;
  /** 화물 */
  noun_parcel: () => string;
  /** 주소 (https로 시작해야 합니다) */
  noun_address: () => string;
  /** 날수 (1–30) */
  noun_stale_after: () => string;
  /** 요일과 시각 (예: sat 20) */
  noun_reminder: () => string;
  /** 물어볼 것 {#count} */
  state_asking: (p: { count: number }) => string;
  /** 조용함 ({until}까지 봄) */
  state_quiet: (p: { until: string }) => string;
  /** 볼 수 없음 */
  state_blind: () => string;
  /** 볼 수 없음, {until} 이후 */
  state_blind_since: (p: { until: string }) => string;
  /** 볼 수 없음, 여는 중 */
  state_opening: () => string;
  /** 볼 수 없음, 잠김 */
  state_locked: () => string;
  /** 볼 수 없음, 장부에 문제가 있음 */
  state_trouble: () => string;
  /** 열기 */
  tray_open: () => string;
  /** 끝내기 */
  tray_quit: () => string;
  /** 확인하기 */
  notice_check: () => string;
  /** 나중에 */
  notice_later: () => string;
  /** 트레이가 없어 창을 닫으면 끝납니다 */
  notice_no_tray: () => string;
  /** 이 화면에는 트레이가 없습니다. 창을 닫으면 Munjigi도 끝나고, 더 지켜보지 않습니다. */
  notice_no_tray_why: () => string;
  /** UNI-PASS에서 볼 수 없는 것이 있습니다 */
  notice_trouble: () => string;
  /** {until}까지 본 통관 {#total}건: {parts}. 우편은 포함되지 않습니다. */
  check_seen: (p: { until: string; total: number; parts: string }) => string;
  /** {until}까지 보았고, 통관된 것이 없습니다. 우편은 포함되지 않습니다. */
  check_seen_none: (p: { until: string }) => string;
  /** 아직 통관 목록을 본 적이 없어, 통관된 것이 더 있는지 알 수 없습니다. UNI-PASS에서 본인 확인 후 나오는 ‘해외직구 통관정보조회’ 목록을 가져와 주세요. */
  check_unseen: () => string;
  /** 알려진 통관 {#total}건: {parts}. */
  check_known: (p: { total: number; parts: string }) => string;
  /** 주문과 맞음 {#count} */
  check_matched: (p: { count: number }) => string;
  /** 아마 맞음 {#count} */
  check_likely: (p: { count: number }) => string;
  /** 물어볼 것 {#count} */
  check_ask: (p: { count: number }) => string;
  /** 지난 기록에서 확인할 것 {#count} */
  check_review: (p: { count: number }) => string;
  /** 답한 것 {#count} */
  check_answered: (p: { count: number }) => string;
  /** 내 것 아님 {#count} */
  check_not_mine: (p: { count: number }) => string;
  /** 어느 통관인지 정할 것 {#count} */
  check_unjoined: (p: { count: number }) => string;
  /** {until} 이후는 보지 못했습니다. 통관 목록을 다시 가져와 주세요. */
  check_stale: (p: { until: string }) => string;
  /** {from}부터 {to}까지는 보지 못했습니다. 그 기간의 통관 목록을 가져와 주세요. */
  check_gap: (p: { from: string; to: string }) => string;
  /** {day:은는} 다 보지 못했습니다. 그날이 든 통관 목록을 가져와 주세요. */
  check_gap_day: (p: { day: string }) => string;
  /** 비교할 주문이 아직 없어서 아무것도 묻지 않습니다. 주문 내역을 가져오면 비교합니다. */
  check_no_orders: () => string;
  /** 주문 목록에 없는 통관입니다. 내 물건인가요? */
  incident_question: () => string;
  /** 주문과 맞는지 분명하지 않은 통관입니다. 내 물건인가요? */
  incident_ask: () => string;
  /** 주문과 맞지 않는 지난 통관입니다. 내 물건인가요? */
  incident_review: () => string;
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
  /** 다른 답변 */
  answer_more: () => string;
  /** 답변 취소 */
  answer_undo: () => string;
  /** {day}에 답함 */
  answer_on: (p: { day: string }) => string;
  /** 어느 주문의 물건인가요? */
  answer_which_order: () => string;
  /** 주문 없음, 내 것 */
  answer_no_order: () => string;
  /** 주문하신 적이 없는 물건이 분명하면 관세청 고객지원센터(국번 없이 125)에 문의하실 수 있습니다. */
  answer_not_mine_next: () => string;
  /** 주문과 맞음 */
  verdict_confirmed: () => string;
  /** 주문과 맞는 듯함 */
  verdict_likely: () => string;
  /** 아마 {order} 주문 */
  verdict_likely_order: (p: { order: string }) => string;
  /** 이 주문이 아님 */
  verdict_not_of_order: () => string;
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
  /** 통관 진행 중 */
  stage_in_progress: () => string;
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
  /** 일부 발송됨 */
  order_status_partly_shipped: () => string;
  /** 일부 배송 완료 */
  order_status_partly_delivered: () => string;
  /** 일부 취소됨 */
  order_status_partly_cancelled: () => string;
  /** 일부 반품·환불됨 */
  order_status_partly_returned: () => string;
  /** 배송대행지 도착 전 */
  order_status_at_forwarder: () => string;
  /** 알 수 없음 */
  order_status_unknown: () => string;
  /** 접수됨 */
  delivery_announced: () => string;
  /** 배송 중 */
  delivery_in_transit: () => string;
  /** 통관 중 */
  delivery_at_customs: () => string;
  /** 배송 출발 */
  delivery_out_for_delivery: () => string;
  /** 받는 사람 확인 필요 */
  delivery_waiting: () => string;
  /** 배송 완료 */
  delivery_delivered: () => string;
  /** 반송 중 */
  delivery_returned: () => string;
  /** 알 수 없음 */
  delivery_unknown: () => string;
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
  /** 쓰지 않음 */
  health_off: () => string;
  /** {month} {#day}일 */
  date_day: (p: { month: string; day: number }) => string;
  /** {#year}년 {month} {#day}일 */
  date_full: (p: { year: number; month: string; day: number }) => string;
  /** {month} {#day}일 {time} */
  date_moment: (p: { month: string; day: number; time: string }) => string;
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
  /** 문 앞에 놓인 물건이라고 직접 적으셨습니다 */
  reason_by_hand_door: () => string;
  /** 받은 고지서라고 직접 적으셨습니다 */
  reason_by_hand_bill: () => string;
  /** 받은 메시지라고 직접 적으셨습니다 */
  reason_by_hand_message: () => string;
  /** 전에는 주문 {order:으로로} 보았지만 이제 맞지 않습니다 */
  reason_link_given_up: (p: { order: string }) => string;
  /** 주문 {order}의 물건이 아니라고 하셨습니다 */
  reason_set_apart: (p: { order: string }) => string;
  /** 직접 답하셨습니다 */
  reason_person_said: () => string;
  /** 모르겠다고 답하셨습니다 */
  reason_person_unsure: () => string;
  /** 같은 물건으로 보이는 다른 통관은 아는 것이라고 답하셨습니다 */
  reason_other_row_answered: () => string;
  /** 주문 {order}의 운송장 번호와 같습니다 */
  reason_same_number: (p: { order: string }) => string;
  /** 잘못 적힌 곳을 바로잡으면 주문 {order}의 운송장 번호와 같습니다 */
  reason_same_number_repaired: (p: { order: string }) => string;
  /** 주문 {order}의 운송장 번호와 거의 같습니다 */
  reason_nearly_same_number: (p: { order: string }) => string;
  /** 번호가 같은 주문 {order:은는} 취소되었습니다 */
  reason_same_number_cancelled: (p: { order: string }) => string;
  /** 주문 {order}의 번호와 같지만 시기가 맞지 않습니다(택배사는 같은 번호를 나중에 다시 쓰기도 합니다) */
  reason_same_number_other_time: (p: { order: string }) => string;
  /** 주문 {order}의 번호와 같지만 그날은 부호 사용이 정지되어 있었습니다 */
  reason_same_number_suspended: (p: { order: string }) => string;
  /** 주문 {order}의 번호와 같지만 다른 점이 너무 많습니다 */
  reason_same_number_contradicted: (p: { order: string }) => string;
  /** 같은 번호로 통관된 것이 여럿입니다 */
  reason_several_under_one_number: () => string;
  /** 번호가 같은 주문이 없습니다 */
  reason_no_order_has_number: () => string;
  /** 주문 {order}에는 다른 운송장 번호가 있습니다 */
  reason_other_number: (p: { order: string }) => string;
  /** 비교할 번호가 없습니다 */
  reason_no_number: () => string;
  /** 품명이 주문 {order}의 상품 이름과 같습니다 */
  reason_same_title: (p: { order: string }) => string;
  /** 품명이 주문 {order}의 상품 이름과 겹칩니다 */
  reason_shared_words: (p: { order: string }) => string;
  /** 주문 {order:과와} 같은 종류의 물건입니다 */
  reason_same_goods: (p: { order: string }) => string;
  /** 주문 {order:과와} 비슷한 종류의 물건일 수 있습니다 */
  reason_related_goods: (p: { order: string }) => string;
  /** 주문 {order:과와} 다른 종류의 물건입니다 */
  reason_other_goods: (p: { order: string }) => string;
  /** 신고 금액이 주문 {order}에 맞습니다 */
  reason_same_value: (p: { order: string }) => string;
  /** 신고 금액이 주문 {order:과와} 다릅니다 */
  reason_other_value: (p: { order: string }) => string;
  /** 무게가 주문 {order}에 맞습니다 */
  reason_same_weight: (p: { order: string }) => string;
  /** 무게가 주문 {order}에 맞지 않습니다 */
  reason_other_weight: (p: { order: string }) => string;
  /** 주문 {order} 뒤 올 만한 때에 왔습니다 */
  reason_usual_delay: (p: { order: string }) => string;
  /** 주문 {order:과와} 견주면 드물게 이르거나 늦게 왔습니다 */
  reason_unusual_delay: (p: { order: string }) => string;
  /** 주문 {order}보다 먼저 와 있었습니다 */
  reason_before_order: (p: { order: string }) => string;
  /** 주문 {order:을를} 보내는 나라에서 왔습니다 */
  reason_same_country: (p: { order: string }) => string;
  /** 주문 {order:을를} 보내는 나라가 아닌 곳에서 왔습니다 */
  reason_other_country: (p: { order: string }) => string;
  /** 주문 {order}의 쇼핑몰 물건이 오던 운송업체로 왔습니다 */
  reason_usual_handler: (p: { order: string }) => string;
  /** 주문 {order}의 쇼핑몰 물건이 오던 운송업체가 아닙니다 */
  reason_unusual_handler: (p: { order: string }) => string;
  /** 주문 {order} 같은 물건은 보통 이렇게 신고됩니다 */
  reason_form_fits: (p: { order: string }) => string;
  /** 주문 {order} 같은 물건은 보통 이렇게 신고되지 않습니다 */
  reason_form_against: (p: { order: string }) => string;
  /** 다른 명의인이 한 주문 {order}입니다 */
  reason_other_holder: (p: { order: string }) => string;
  /** 주문 {order}의 물건은 이미 다 왔습니다 */
  reason_order_complete: (p: { order: string }) => string;
  /** 주문 {order}의 물건이 온 것을 아직 보지 못했습니다 */
  reason_order_waits: (p: { order: string }) => string;
  /** 주문 {order}의 물건은 아직 오는 중일 수 있습니다 */
  reason_under_way: (p: { order: string }) => string;
  /** 주문 {order:은는} 취소되었습니다 */
  reason_order_cancelled: (p: { order: string }) => string;
  /** 주문 {order:은는} 다른 통관의 것일 수 있습니다 */
  reason_of_another: (p: { order: string }) => string;
  /** 주문 여럿이 함께 온 것으로 보입니다 */
  reason_several_orders: () => string;
  /** 똑같이 들어맞는 주문이 여럿입니다 */
  reason_several_alike: () => string;
  /** 날짜 말고는 들어맞는 것이 없습니다 */
  reason_only_days: () => string;
  /** 맞는 주문이 없는 통관이 며칠 사이에 여럿 있습니다 */
  reason_burst: () => string;
  /** 그날은 부호 사용이 정지되어 있었습니다 */
  reason_code_suspended: () => string;
  /** 이미 새 부호로 바뀐 뒤의 예전 부호로 왔습니다 */
  reason_code_replaced: () => string;
  /** 들어맞는 주문이 없습니다 */
  reason_nothing_fits: () => string;
  /** 남의 부호로 들여오는 일이 잦은 종류의 물건입니다 */
  reason_often_misused: () => string;
  /** 남의 부호로 들여오는 일이 드문 종류의 물건입니다 */
  reason_seldom_misused: () => string;
  /** 주문 목록이 오래됨 ({shop}, {since}부터) */
  reason_orders_stale: (p: { shop: string; since: string }) => string;
  /** 아는 주문이 없습니다 */
  reason_no_orders: () => string;
  /** {day} 통관 */
  fact_cleared_on: (p: { day: string }) => string;
  /** {day} 입항 */
  fact_arrived_on: (p: { day: string }) => string;
  /** {day} 처음 확인 */
  fact_seen_on: (p: { day: string }) => string;
  /** 입항일 */
  fact_arrived: () => string;
  /** 품명 */
  fact_goods: () => string;
  /** 무게(kg) */
  fact_weight: () => string;
  /** 출발 국가 */
  fact_country: () => string;
  /** 운송업체 */
  fact_forwarder: () => string;
  /** 세관 */
  fact_office: () => string;
  /** 신고번호 */
  fact_declaration: () => string;
  /** 화물관리번호 */
  fact_cargo: () => string;
  /** 이유 */
  fact_why: () => string;
  /** 이 주문일 수 있음 */
  fact_maybe: () => string;
  /** 왜? */
  fact_all_reasons: () => string;
  /** 결정적 */
  fact_decides: () => string;
  /** 메모 */
  fact_note: () => string;
  /** 운송장 번호 {number} */
  fact_number: (p: { number: string }) => string;
  /** 운송장 번호 없음 */
  fact_no_number: () => string;
  /** 통관 알림만 받은 통관이라 운송장 번호를 아직 모릅니다. */
  fact_provisional: () => string;
  /** 통관 {#count}건 모두 보기 */
  clearances_title: (p: { count: number }) => string;
  /** 통관 찾기 */
  clearances_find: () => string;
  /** 운송장 번호, 품명, 날짜, 주문 */
  clearances_hint: () => string;
  /** 통관 {#count}건 */
  clearances_found: (p: { count: number }) => string;
  /** 맞는 통관이 없습니다. 다른 말로 찾아보세요. */
  clearances_not_found: () => string;
  /** 확인할 것에 올리기 */
  clearances_doubt: () => string;
  /** 무엇 때문에 올리시나요? */
  clearances_doubt_why: () => string;
  /** 문 앞에 놓인 물건 */
  clearances_doubt_door: () => string;
  /** 받은 고지서 */
  clearances_doubt_bill: () => string;
  /** 받은 메시지 */
  clearances_doubt_message: () => string;
  /** 위의 확인할 것에서 답해 주세요. */
  clearances_asked: () => string;
  /** 주문 찾기 */
  choose_find: () => string;
  /** 쇼핑몰, 주문번호, 물건 이름 */
  choose_hint: () => string;
  /** 주문 {#count}건 */
  choose_found: (p: { count: number }) => string;
  /** 맞는 주문이 없습니다. 다른 말로 찾아보세요. */
  choose_not_found: () => string;
  /** 아직 가져온 주문이 없습니다. */
  choose_none: () => string;
  /** 이 주문을 고르면 함께 달라집니다. */
  choose_changes: () => string;
  /** {what}: {was}에서 {is:으로로} */
  choose_change: (p: { what: string; was: string; is: string }) => string;
  /** 이 주문으로 답하기 */
  choose_choose_all_the_same: () => string;
  /** 다시 고르기 */
  choose_another: () => string;
  /** 이 밖에 {#count}건이 더 있습니다. 위에 찾는 말을 적어 좁혀 주세요. */
  choose_more: (p: { count: number }) => string;
  /** {item} 외 {#others} */
  choose_items: (p: { item: string; others: number }) => string;
  /** 이름이 없는 물건 */
  choose_nameless: () => string;
  /** 어느 통관의 기록인가요? */
  place_title: () => string;
  /** 같은 번호로 통관된 것이 여럿이어서, 이 기록이 어느 통관의 것인지 Munjigi가 알 수 없습니다. */
  place_why: () => string;
  /** 이제 이 기록에 맞는 통관이 없습니다. */
  place_none_fits: () => string;
  /** 이 기록에 맞는 통관 */
  place_which: () => string;
  /** 이 중에 없음, 다른 통관 */
  place_other: () => string;
  /** 따로 있는 새 통관 */
  place_own: () => string;
  /** 정한 뒤에는 되돌릴 수 없습니다. 확실하지 않으면 그대로 두어도 됩니다. */
  place_final: () => string;
  /** 하나를 골라 주세요. */
  place_choose: () => string;
  /** 이것으로 정하기 */
  place_do: () => string;
  /** 언어 */
  window_language: () => string;
  /** 닫기 */
  window_close: () => string;
  /** 알림을 울리지 않고 모아 두었습니다. 편하실 때 확인해 주세요. */
  window_review: () => string;
  /** 방금 답한 통관 */
  window_answered: () => string;
  /** 끝난 것 {#count} */
  window_ended: (p: { count: number }) => string;
  /** 처리하지 못했습니다. 다시 시도해 주세요. */
  window_failed: () => string;
  /** 가져오기 */
  bring_label: () => string;
  /** 두 화면을 복사해 붙여넣으면 시작합니다 */
  bring_start: () => string;
  /** 관세청 유니패스의 «해외직구 통관정보조회» 화면을 {all}, {copy:으로로} 복사해 여기에 {paste:으로로} 붙여넣어 주세요. */
  bring_step_list: (p: { all: string; copy: string; paste: string }) => string;
  /** 쇼핑몰의 주문 내역 화면도 똑같이 복사해 붙여넣어 주세요. */
  bring_step_orders: () => string;
  /** 쇼핑몰의 주문 내역 화면을 {all}, {copy:으로로} 복사해 여기에 {paste:으로로} 붙여넣어 주세요. */
  bring_only_orders: (p: { all: string; copy: string; paste: string }) => string;
  /** 이 창 어디에나 {paste:으로로} 붙여넣거나 파일을 놓으세요. */
  bring_here: (p: { paste: string }) => string;
  /** 파일 고르기 */
  bring_choose_files: () => string;
  /** 여기에 놓으세요 */
  bring_drop: () => string;
  /** 붙여넣을 글이 없습니다. 파일은 이 창에 놓거나 ‘파일 고르기’로 가져와 주세요. */
  bring_no_text: () => string;
  /** 붙여넣은 내용 */
  bring_pasted: () => string;
  /** 읽는 중입니다. */
  bring_reading: () => string;
  /** 주문: {parts} */
  bring_orders: (p: { parts: string }) => string;
  /** 통관: {parts} */
  bring_clearances: (p: { parts: string }) => string;
  /** 배송 소식: {parts} */
  bring_deliveries: (p: { parts: string }) => string;
  /** 새로 {#count} */
  bring_new: (p: { count: number }) => string;
  /** 바뀜 {#count} */
  bring_updated: (p: { count: number }) => string;
  /** 그대로 {#count} */
  bring_same: (p: { count: number }) => string;
  /** 외 {#count}건 */
  bring_others: (p: { count: number }) => string;
  /** {#count}건 더 보기 */
  bring_show_more: (p: { count: number }) => string;
  /** 이 목록에는 아직 가져오지 않은 {#count}건이 더 있어서, 목록을 다 본 것으로 치지 않습니다. 다음 쪽도 복사해 붙여넣어 주세요. */
  bring_missing_rows: (p: { count: number }) => string;
  /** 읽지 못한 부분 {#count} */
  bring_unread: (p: { count: number }) => string;
  /** 장부에 넣기 */
  bring_take: () => string;
  /** 넣는 중 */
  bring_taking: () => string;
  /** 넣지 않기 */
  bring_put_away: () => string;
  /** 장부에 넣었습니다. */
  bring_taken: () => string;
  /** 지난 기록 {#count}건을 넣었습니다. 의심하는 것도, 묻는 것도 없습니다. 주문 내역도 가져오면 비교합니다. */
  bring_no_orders: (p: { count: number }) => string;
  /** 유니패스에 로그인해서 가져오기 */
  sign_in_open: () => string;
  /** 따로 열리는 창에서 로그인하고 «해외직구 통관정보조회» 화면에서 ‘이 화면 가져오기’를 누르면, Munjigi는 가져온 그 화면만 보고 로그인은 보지 않습니다. */
  sign_in_about: () => string;
  /** 가져오기 */
  sign_in_menu: () => string;
  /** 이 화면 가져오기 */
  sign_in_bring: () => string;
  /** 닫기 */
  sign_in_close: () => string;
  /** 로그인 창에서 가져온 화면 */
  sign_in_thing: () => string;
  /** {host}, 문지기 로그인 창 */
  sign_in_title: (p: { host: string }) => string;
  /** 가져왔습니다. Munjigi 창에서 보고 장부에 넣어 주세요. */
  sign_in_brought: () => string;
  /** 화면이 너무 길어 가져오지 못했습니다. 조회기간을 줄여 다시 해 보세요. */
  sign_in_too_long: () => string;
  /** 화면을 읽지 못했습니다. 다 열린 뒤에 다시 해 보세요. */
  sign_in_unreadable: () => string;
  /** 로그인 창을 열 수 없거나, 창이 예기치 않게 닫혔습니다. 다시 열어 보거나, 화면을 복사해 붙여넣어 주세요. */
  sign_in_failed: () => string;
  /** 로그인 창은 ‘가져오기’에서 여는 창입니다. */
  sign_in_alone: () => string;
  /** --sign-in: 주소는 https로 시작해야 합니다. 이 컴퓨터의 주소만 http여도 됩니다. */
  sign_in_address: () => string;
  /** 이 형식은 아직 실제 자료로 확인되지 않았습니다. 읽은 내용이 맞는지 봐 주세요. */
  caution_unconfirmed: () => string;
  /** 월과 일 가운데 어느 쪽이 먼저인지 알 수 없는 날짜가 있습니다. 날짜가 맞는지 봐 주세요. */
  caution_day_or_month: () => string;
  /** 관세청을 사칭한 문자처럼 보입니다. Munjigi는 링크를 열지 않았습니다. 문자에 있는 링크도 누르지 마세요. */
  caution_smishing: () => string;
  /** 어느 열이 무엇인가요? */
  teach_columns: () => string;
  /** 처음 보는 표입니다. 열마다 무엇인지 골라 주시면 {#rows}줄을 읽습니다. */
  teach_columns_why: (p: { rows: number }) => string;
  /** {name} 열 */
  teach_column: (p: { name: string }) => string;
  /** 어떤 주문인가요? */
  teach_order: () => string;
  /** 이 줄은 주문 같지만 다 읽지 못했습니다. 주문번호나 운송장 번호를 적어 주세요. */
  teach_order_why: () => string;
  /** 주문번호나 운송장 번호 가운데 하나는 적어 주세요. */
  teach_order_needed: () => string;
  /** 여기에서 무엇을 알 수 있나요? */
  teach_row: () => string;
  /** 읽는 법을 모르는 글입니다. 통관된 날짜만 알아도 됩니다. */
  teach_row_why: () => string;
  /** 그림의 글은 읽지 못합니다. 보이는 대로 적어 주세요. 날짜만 알아도 됩니다. */
  teach_picture: () => string;
  /** 받은 글 */
  teach_text: () => string;
  /** 어느 쇼핑몰의 주문인가요? */
  teach_shop: () => string;
  /** 화면에 쇼핑몰 이름이 없습니다. 주문 {#count}건이 이 답을 기다립니다. */
  teach_shop_why: (p: { count: number }) => string;
  /** 쇼핑몰 */
  teach_merchant: () => string;
  /** 쇼핑몰 (표에 없으면) */
  teach_merchant_optional: () => string;
  /** 통관된 날짜 */
  teach_day: () => string;
  /** 운송장 번호 (알면) */
  teach_number: () => string;
  /** 물건 (알면) */
  teach_goods: () => string;
  /** 주문한 날짜 */
  teach_ordered_on: () => string;
  /** 주문번호 */
  teach_order_no: () => string;
  /** 운송장 번호 */
  teach_waybill: () => string;
  /** 이대로 읽기 */
  teach_do: () => string;
  /** 기억해 두었습니다. 다음부터는 묻지 않고 이대로 읽습니다. */
  teach_remembered: () => string;
  /** 이 줄 고치기 */
  teach_fix: () => string;
  /** 이 줄 고치기: {item} */
  teach_fix_which: (p: { item: string }) => string;
  /** 고치기 */
  teach_fix_do: () => string;
  /** 고친 것은 기억해 두고, 다음에도 이대로 읽습니다. */
  teach_fix_why: () => string;
  /** 날짜를 적어 주세요. 예: 2026-11-03 */
  teach_day_needed: () => string;
  /** 쇼핑몰 이름을 적어 주세요. */
  teach_shop_needed: () => string;
  /** 쓰지 않음 */
  field_none: () => string;
  /** 주문번호 */
  field_order_no: () => string;
  /** 주문한 날짜 */
  field_ordered_on: () => string;
  /** 물건 이름 */
  field_item: () => string;
  /** 수량 */
  field_quantity: () => string;
  /** 주문 금액 */
  field_order_total: () => string;
  /** 이 줄의 금액 */
  field_row_total: () => string;
  /** 한 개 값 */
  field_unit_price: () => string;
  /** 통화 */
  field_currency: () => string;
  /** 주문 상태 */
  field_status: () => string;
  /** 운송장 번호 */
  field_waybill: () => string;
  /** 국내 운송장 번호 */
  field_korea_waybill: () => string;
  /** 해외 운송장 번호 */
  field_origin_waybill: () => string;
  /** 택배사 */
  field_carrier: () => string;
  /** 쇼핑몰 */
  field_merchant: () => string;
  /** 판매자 */
  field_store: () => string;
  /** 배송대행지 접수 번호 */
  field_forwarder_no: () => string;
  /** 발송한 날짜 */
  field_shipped_on: () => string;
  /** 무게(kg) */
  field_weight_kg: () => string;
  /** 지난 기록 {#total}건: {parts} */
  review_counts: (p: { total: number; parts: string }) => string;
  /** 확인 필요 {#count} */
  review_open: (p: { count: number }) => string;
  /** 지난 기록 {#count}건은 주문 내역을 가져오면 비교합니다. */
  review_no_orders: (p: { count: number }) => string;
  /** {#year}년 {month} */
  review_month: (p: { year: number; month: string }) => string;
  /** 날짜를 모르는 것 */
  review_undated: () => string;
  /** {group}, 모두 고르기 */
  review_group: (p: { group: string }) => string;
  /** 고르기: {what} */
  review_pick: (p: { what: string }) => string;
  /** {#count}건을 골랐습니다. */
  review_picked: (p: { count: number }) => string;
  /** 이건 모두 내 것 */
  review_all_mine: () => string;
  /** {#count}건을 내 것으로 답했습니다. */
  review_done: (p: { count: number }) => string;
  /** 되돌리기 */
  review_undo: () => string;
  /** {#count}건의 답변을 되돌렸습니다. */
  review_undone: (p: { count: number }) => string;
  /** 연결과 가져온 곳 */
  sources_title: () => string;
  /** 연결과 가져온 곳, 읽지 못한 것 {#count} */
  sources_title_unread: (p: { count: number }) => string;
  /** 연결과 가져온 곳, 볼 수 없는 곳 {#count} */
  sources_title_blind: (p: { count: number }) => string;
  /** 연결과 가져온 곳, 볼 수 없는 곳 {#blind}, 읽지 못한 것 {#unread} */
  sources_title_both: (p: { blind: number; unread: number }) => string;
  /** 쇼핑몰 */
  sources_shops: () => string;
  /** {shop}: {day}까지 */
  sources_until: (p: { shop: string; day: string }) => string;
  /** {shop}: 직접 적은 주문 */
  sources_by_hand: (p: { shop: string }) => string;
  /** 주문 {#count}건 */
  sources_orders: (p: { count: number }) => string;
  /** 아직 가져온 주문이 없습니다. */
  sources_no_shops: () => string;
  /** 지켜보는 폴더 */
  sources_folders: () => string;
  /** 이 폴더에 주문 내역이나 메일 파일이 생기면 스스로 읽습니다. */
  sources_folders_why: () => string;
  /** {day}에 마지막으로 읽음 */
  sources_folder_read: (p: { day: string }) => string;
  /** 아직 읽은 것 없음 */
  sources_folder_nothing: () => string;
  /** 폴더 고르기 */
  sources_folder_add: () => string;
  /** 그만 지켜보기 */
  sources_folder_leave: () => string;
  /** 그만 지켜보기: {folder} */
  sources_folder_leave_which: (p: { folder: string }) => string;
  /** 읽지 못한 것 */
  sources_unread: () => string;
  /** 버리지 않고 장부에 두었습니다. */
  sources_unread_why: () => string;
  /** {day}에 가져옴 */
  sources_brought_on: (p: { day: string }) => string;
  /** 가린 견본 보기 */
  sources_sample: () => string;
  /** 가린 견본 보기: {what} */
  sources_sample_which: (p: { what: string }) => string;
  /** 글자와 숫자를 모두 다른 것으로 바꿔서 이름도 번호도 남아 있지 않습니다. 도움을 받을 때 보여 줄 수 있습니다. */
  sources_sample_why: () => string;
  /** 복사 */
  sources_copy: () => string;
  /** 복사했습니다. */
  sources_copied: () => string;
  /** 복사하지 못했습니다. 글을 골라 두었으니 {copy:을를} 눌러 주세요. */
  sources_copy_failed: (p: { copy: string }) => string;
  /** 화물 통관 진행정보 (API001) */
  source_health_name_cargo_progress: () => string;
  /** 관세환율 (API012) */
  source_health_name_customs_rates: () => string;
  /** 개인통관고유부호 확인 (API028) */
  source_health_name_code_check: () => string;
  /** 우편물 통관 진행정보 (API037) */
  source_health_name_postal: () => string;
  /** 인증키가 없어 묻지 않습니다. 키를 넣으면 운송장 번호마다 통관이 어디까지 왔는지 스스로 확인하고, 목록에 없는 품명과 무게도 채웁니다. */
  source_health_no_key_cargo_progress: () => string;
  /** 인증키가 없어 묻지 않습니다. 키를 넣으면 이번 주 관세환율로 금액을 셈합니다. */
  source_health_no_key_customs_rates: () => string;
  /** 인증키가 없어 묻지 않습니다. 키를 넣으면 내 개인통관고유부호가 살아 있는지 확인할 수 있습니다. */
  source_health_no_key_code_check: () => string;
  /** 인증키가 없어 묻지 않습니다. 키를 넣으면 우편과 EMS의 통관도 따라갑니다. */
  source_health_no_key_postal: () => string;
  /** 아직 물어볼 것이 없었습니다. */
  source_health_not_asked_yet: () => string;
  /** 여러 날 묻지 못했습니다. 차례가 되면 다시 묻습니다. */
  source_health_not_lately: () => string;
  /** 물어본 번호에 답하고 있습니다. */
  source_health_answers: () => string;
  /** 물어본 번호에 답하고 있습니다. 이 서버와는 시스템의 암호화로 연결합니다. */
  source_health_answers_by_systems: () => string;
  /** UNI-PASS가 지금 답하지 못합니다. 점검이나 혼잡일 수 있습니다. 나중에 스스로 다시 묻습니다. */
  source_health_status: () => string;
  /** UNI-PASS가 제때 답하지 않습니다. 나중에 스스로 다시 묻습니다. */
  source_health_timed_out: () => string;
  /** UNI-PASS에 연결되지 않습니다. 인터넷 연결을 확인해 주세요. 나중에 스스로 다시 묻습니다. */
  source_health_connection: () => string;
  /** UNI-PASS와 안전하게 연결되지 않아 아무것도 보내지 않았습니다. 나중에 스스로 다시 시도합니다. */
  source_health_encryption: () => string;
  /** UNI-PASS가 인증키를 받아 주지 않습니다. 기간이 끝났거나 다른 서비스의 키일 수 있으니 키를 확인해 주세요. */
  source_health_key_refused: () => string;
  /** UNI-PASS가 물음을 받아 주지 않습니다. 마지막으로 본 내용은 그대로 둡니다. */
  source_health_refused: () => string;
  /** UNI-PASS의 답을 이해할 수 없습니다. 양식이 바뀌었을 수 있습니다. 마지막으로 본 내용은 그대로 둡니다. */
  source_health_not_understood: () => string;
  /** 있던 기록이 갑자기 보이지 않습니다. 없어진 것으로 치지 않고, 마지막으로 본 내용을 그대로 둡니다. */
  source_health_suddenly_empty: () => string;
  /** 통관 목록을 아직 가져온 적이 없습니다. */
  source_health_list_never: () => string;
  /** {until}까지 보았습니다. */
  source_health_list_seen: (p: { until: string }) => string;
  /** 보지 못한 날이 있습니다. 그 기간의 통관 목록을 가져와 주세요. */
  source_health_list_gaps: () => string;
  /** {until} 이후는 보지 못했습니다. 통관 목록을 다시 가져와 주세요. */
  source_health_list_old: (p: { until: string }) => string;
  /** 알림은 온 것만 보여 줍니다. 알림이 없다고 통관이 없는 것은 아닙니다. */
  source_health_notices_some: () => string;
  /** 가져온 통관 알림이 없습니다. */
  source_health_notices_none: () => string;
  /** 지켜보는 폴더가 없습니다. */
  source_health_folders_none: () => string;
  /** 지켜보던 폴더 가운데 찾을 수 없는 것이 있습니다. */
  source_health_folders_gone: () => string;
  /** 폴더에 새 파일이 생기면 읽습니다. */
  source_health_folders_watched: () => string;
  /** 아직 물어보지 않았습니다. */
  follow_not_asked: () => string;
  /** UNI-PASS에 아직 기록이 없습니다. */
  follow_no_record: () => string;
  /** UNI-PASS에 기록이 없습니다. 지난 화물이라 더 묻지 않습니다. */
  follow_no_record_past: () => string;
  /** 같은 번호의 예전 기록만 있습니다. 새 기록을 기다립니다. */
  follow_older: () => string;
  /** 이 번호의 화물이 여럿입니다. 어느 것인지 골라 주세요. */
  follow_several: () => string;
  /** 있던 기록이 보이지 않습니다. 마지막으로 본 내용을 그대로 둡니다. */
  follow_gone: () => string;
  /** 들어올 예정입니다. */
  follow_announced: () => string;
  /** 한국에 들어와 통관하는 중입니다. */
  follow_under_way: () => string;
  /** 통관하고 반출되었습니다. */
  follow_released: () => string;
  /** 60일 동안 기록이 없어 더 묻지 않습니다. 번호가 맞는지 봐 주세요. */
  follow_given_up: () => string;
  /** 따라가는 번호 */
  followed_title: () => string;
  /** 따라가는 번호 {#count} */
  followed_title_count: (p: { count: number }) => string;
  /** 따라가는 번호가 없습니다. 주문에 적힌 번호는 스스로 따라가고, 다른 번호는 여기에 넣으면 됩니다. */
  followed_none: () => string;
  /** UNI-PASS 인증키가 없어 아직 아무것도 묻지 않습니다. 아래 «연결과 가져온 곳»에서 키를 넣으면, 번호마다 통관이 어디까지 왔는지 보여 줍니다. */
  followed_no_key: () => string;
  /** 따라갈 운송장 번호 */
  followed_number: () => string;
  /** 따라가기 */
  followed_add: () => string;
  /** 따라갑니다. */
  followed_added: () => string;
  /** 인증키가 없어 묻지 않습니다 */
  followed_unasked: () => string;
  /** 그만 따라가기 */
  followed_leave: () => string;
  /** 그만 따라가기: {number} */
  followed_leave_which: (p: { number: string }) => string;
  /** 마지막 답 {at} */
  followed_answered: (p: { at: string }) => string;
  /** 다음에 물어볼 때 {at} */
  followed_next: (p: { at: string }) => string;
  /** 곧 물어봅니다 */
  followed_soon: () => string;
  /** 어느 화물인가요? */
  followed_which: () => string;
  /** 이 화물: {parcel} */
  followed_choose_which: (p: { parcel: string }) => string;
  /** {day} 입항 */
  followed_arrived_on: (p: { day: string }) => string;
  /** 지금 확인 */
  followed_ask_now: () => string;
  /** 지금 묻고 있습니다. 답이 오면 여기에 나타납니다. */
  followed_asking: () => string;
  /** 기록을 기다리는 번호 {#count} */
  followed_waiting: (p: { count: number }) => string;
  /** 끝난 번호 {#count} */
  followed_over: (p: { count: number }) => string;
  /** 인증키 넣기 */
  key_give: () => string;
  /** 인증키 넣기: {service} */
  key_give_which: (p: { service: string }) => string;
  /** 인증키 바꾸기 */
  key_change: () => string;
  /** 인증키 바꾸기: {service} */
  key_change_which: (p: { service: string }) => string;
  /** 인증키 */
  key_label: () => string;
  /** UNI-PASS에 로그인해 My메뉴, 서비스관리, OpenAPI 사용관리에서 신청하면 서비스마다 인증키를 받습니다. 키는 암호화된 장부에만 두고, UNI-PASS에 물을 때만 씁니다. */
  key_why: () => string;
  /** 넣기 */
  key_keep: () => string;
  /** 인증키를 넣어 주세요. */
  key_empty: () => string;
  /** 인증키가 있습니다. */
  key_kept: () => string;
  /** 인증키 지우기 */
  key_forget: () => string;
  /** 인증키 지우기: {service} */
  key_forget_which: (p: { service: string }) => string;
  /** 연결 상태 */
  watch_health: () => string;
  /** 마지막으로 본 때 {at} */
  watch_last_good: (p: { at: string }) => string;
  /** 다음에 물어볼 때 {at} */
  watch_next_try: (p: { at: string }) => string;
  /** 통관 목록 다시 보기 */
  watch_choices: () => string;
  /** 통관 목록은 직접 가져와야 합니다. 며칠이 지나면 오래된 것으로 볼지, 일주일에 한 번 알려 드릴지 고를 수 있습니다. */
  watch_choices_why: () => string;
  /** 오래된 목록으로 보는 때 */
  watch_stale_after: () => string;
  /** {#count}일 뒤 */
  watch_days: (p: { count: number }) => string;
  /** 알릴 요일 */
  watch_reminder: () => string;
  /** 알리지 않음 */
  watch_reminder_off: () => string;
  /** 알릴 시각 */
  watch_reminder_hour: () => string;
  /** 통관 목록을 볼 때입니다 */
  reminder_title: () => string;
  /** {until} 이후의 통관은 아직 보지 못했습니다. */
  reminder_body: (p: { until: string }) => string;
  /** 통관 목록을 아직 가져온 적이 없습니다. */
  reminder_body_never: () => string;
  /** 장부를 여는 중입니다. */
  door_opening: () => string;
  /** 키체인이 묻는 창이 나타나면 그 창에서 답해 주세요. */
  door_opening_prompt: () => string;
  /** 장부가 열려 있지 않아서 지금은 아무것도 볼 수 없습니다. */
  door_closed: () => string;
  /** 새 장부의 암호 정하기 */
  door_new_title: () => string;
  /** 이 컴퓨터에서 키체인을 쓸 수 없어서, 장부를 암호로 잠급니다. */
  door_new_why: () => string;
  /** 암호를 잊으면 장부를 다시 열 수 없습니다. Munjigi도 암호를 알아낼 수 없으니 안전한 곳에 적어 두세요. */
  door_new_warning: () => string;
  /** 새 암호 */
  door_new: () => string;
  /** 새 암호 한 번 더 */
  door_again: () => string;
  /** {#least}자 이상 */
  door_least: (p: { least: number }) => string;
  /** 장부 만들기 */
  door_make: () => string;
  /** 만드는 중 */
  door_making: () => string;
  /** 장부 열기 */
  door_title: () => string;
  /** 이 장부는 암호로 잠겨 있습니다. */
  door_passphrase_why: () => string;
  /** 암호 */
  door_passphrase: () => string;
  /** 열기 */
  door_open: () => string;
  /** 여는 중 */
  door_opening_now: () => string;
  /** 암호를 적어 주세요. */
  door_empty: () => string;
  /** 암호는 {#least}자 이상이어야 합니다. */
  door_short: (p: { least: number }) => string;
  /** 두 암호가 다릅니다. 다시 적어 주세요. */
  door_differs: () => string;
  /** 키체인을 찾을 수 없습니다 */
  door_keychain_absent_title: () => string;
  /** 장부의 열쇠는 키체인에 있는데, 지금은 이 컴퓨터에서 키체인이 보이지 않습니다. 평소처럼 로그인한 뒤 다시 시도해 주세요. */
  door_keychain_absent: () => string;
  /** 키체인이 잠겨 있습니다 */
  door_keychain_locked_title: () => string;
  /** 장부의 열쇠가 잠긴 키체인에 있습니다. 키체인의 잠금을 푼 뒤 다시 시도해 주세요. */
  door_keychain_locked: () => string;
  /** 키체인 창이 닫혔습니다 */
  door_keychain_dismissed_title: () => string;
  /** 키체인이 묻는 창이 닫혀서 장부를 열지 못했습니다. 다시 시도하면 한 번 더 묻습니다. */
  door_keychain_dismissed: () => string;
  /** 장부를 열지 못했습니다 */
  door_trouble_title: () => string;
  /** 장부는 그대로 있습니다. */
  door_untouched: () => string;
  /** 장부 파일: {path} */
  door_place: (p: { path: string }) => string;
  /** 다시 시도 */
  door_retry: () => string;
  /** 시도하는 중 */
  door_retrying: () => string;
  /** 다시 시도했지만 달라지지 않았습니다. */
  door_still: () => string;
  /** 주문: 새로 {#new}, 바뀜 {#updated}, 그대로 {#same} */
  import_orders: (p: { new: number; updated: number; same: number }) => string;
  /** 통관: 새로 {#new}, 바뀜 {#updated}, 그대로 {#same} */
  import_clearances: (p: { new: number; updated: number; same: number }) => string;
  /** 택배 소식: 새로 {#new}, 바뀜 {#updated}, 그대로 {#same} */
  import_deliveries: (p: { new: number; updated: number; same: number }) => string;
  /** 주문도 통관도 들어 있지 않습니다. */
  import_nothing: () => string;
  /** 이미 모두 알고 있는 내용입니다. 바뀐 것이 없습니다. */
  import_nothing_new: () => string;
  /** {from}부터 {to}까지 확인했습니다. */
  import_seen: (p: { from: string; to: string }) => string;
  /** 목록이 다 들어 있지 않아서, 이것으로는 더 통관된 것이 없다고 볼 수 없습니다. 모든 쪽을 가져와 주세요. */
  import_unseen_incomplete: () => string;
  /** 전에 본 통관이 이 목록에는 없어서, 이 목록을 다 본 것으로 치지 않습니다. 잠시 뒤 다시 가져와 주세요. */
  import_unseen_shrunk: () => string;
  /** 이 목록이 어느 기간의 것인지 알 수 없어, 그 기간을 본 것으로 치지 않습니다. */
  import_unseen_undated: () => string;
  /** 압축 파일 안의 목록이라 어느 기간을 다 본 것인지 알 수 없습니다. 목록은 따로 가져와 주세요. */
  import_unseen_in_archive: () => string;
  /** 목록에 적힌 건수보다 {#count}건이 모자랍니다. 다음 쪽도 가져와 주세요. */
  import_missing_rows: (p: { count: number }) => string;
  /** 지난 기록 {#all}건: 주문과 맞음 {#matched}, 확인 필요 {#review} */
  import_history: (p: { all: number; matched: number; review: number }) => string;
  /** 지난 기록 {#all}건을 적어 두었습니다. 아직 비교할 주문이 없어 아무것도 묻지 않습니다. 주문 내역도 가져와 주세요. */
  import_history_no_orders: (p: { all: number }) => string;
  /** 미리 보기입니다. 장부는 그대로입니다. */
  import_dry_run: () => string;
  /** 대답이 필요한 것 {#count}: 창에서 가져오면 물어봅니다. */
  import_asks: (p: { count: number }) => string;
  /** 새로 물어볼 것 {#count} */
  import_questions: (p: { count: number }) => string;
  /** 지난 기록에서 확인할 것 {#count} */
  import_reviews: (p: { count: number }) => string;
  /** 어느 통관인지 정할 것 {#count} */
  import_unjoined: (p: { count: number }) => string;
  /** 읽지 못한 부분 {#count}: */
  import_unread: (p: { count: number }) => string;
  /** {#number}번째 줄 */
  import_line: (p: { number: number }) => string;
  /** {#number}번째 행 */
  import_row: (p: { number: number }) => string;
  /** {#number}번째 메시지 */
  import_message: (p: { number: number }) => string;
  /** {#of}건 중 {#read}건을 읽었습니다. */
  completeness_read: (p: { of: number; read: number }) => string;
  /** {#of}건을 모두 읽었습니다. */
  completeness_all: (p: { of: number }) => string;
  /** 보이는 {#of}건을 읽었습니다. 목록이 더 있을 수 있습니다. */
  completeness_shown: (p: { of: number }) => string;
  /** 모두 {#of}건입니다. */
  completeness_of: (p: { of: number }) => string;
  /** {#count}건은 취소된 주문입니다. */
  completeness_cancelled: (p: { count: number }) => string;
  /** {#count}건은 반품·환불된 주문입니다. */
  completeness_returned: (p: { count: number }) => string;
  /** {#count}건은 읽지 못했습니다. */
  completeness_unread: (p: { count: number }) => string;
  /** 주문과 상관없는 메일 {#count}통은 읽지도 남기지도 않았습니다. */
  completeness_passed_over: (p: { count: number }) => string;
  /** 폴더입니다. 안에 든 파일을 골라 주시거나, 아래에서 지켜볼 폴더로 더해 주세요. */
  dropped_is_folder: () => string;
  /** 파일을 열 수 없습니다. 파일이 그대로 있는지, 읽을 권한이 있는지 확인해 주세요. */
  dropped_unreadable: () => string;
  /** 아마존 주문 내역 */
  kind_amazon_order_history_report: () => string;
  /** 해외직구 통관 목록 */
  kind_clearance_list: () => string;
  /** 압축 파일 */
  kind_archive: () => string;
  /** 배송대행지 목록 */
  kind_forwarder_list: () => string;
  /** 카카오톡 대화 */
  kind_kakao: () => string;
  /** 메일 */
  kind_mail: () => string;
  /** Munjigi에서 내보낸 것 */
  kind_munjigi: () => string;
  /** 알림 메시지 */
  kind_notice: () => string;
  /** 주문 내역 */
  kind_orders: () => string;
  /** 그림 */
  kind_picture: () => string;
  /** 실패했다는 응답 */
  kind_refused: () => string;
  /** 알 수 없는 표 */
  kind_table: () => string;
  /** 이 열쇠로는 장부가 열리지 않습니다. 장부를 만들 때 쓴 열쇠인지 확인해 주세요. */
  error_wrong_key: () => string;
  /** 장부는 있는데 여는 열쇠가 없어졌습니다. 열쇠 파일이 있으면 --key-file로 열어 주세요. 장부는 그대로 두었습니다. */
  error_key_gone: () => string;
  /** 암호가 맞지 않습니다. 장부는 그대로입니다. */
  error_wrong_passphrase: () => string;
  /** 암호가 필요한데 물어볼 터미널이 없습니다. 터미널에서 실행하거나 --key-file을 써 주세요. */
  error_passphrase_needed: () => string;
  /** 새 장부의 열쇠를 둘 곳이 없습니다. 이 컴퓨터에 키체인이 없고 암호를 물어볼 터미널도 없습니다. 터미널에서 실행하거나 --key-file을 써 주세요. */
  error_nowhere_to_keep_key: () => string;
  /** 열쇠 파일은 정확히 32바이트여야 하는데 {#bytes}바이트입니다. */
  error_key_file_length: (p: { bytes: number }) => string;
  /** 열쇠 파일을 읽을 수 없습니다. 파일이 있는지 확인해 주세요. */
  error_key_file_unreadable: () => string;
  /** 키체인을 찾을 수 없어 장부를 열지 못했습니다. 키체인이 있는 로그인 세션에서 실행하거나 --key-file을 써 주세요. */
  error_keychain_absent: () => string;
  /** 키체인이 잠겨 있습니다. 잠금을 푼 뒤 다시 해 주세요. */
  error_keychain_locked: () => string;
  /** 키체인 창이 닫혀서 열지 못했습니다. 다시 하시면 한 번 더 묻습니다. */
  error_keychain_dismissed: () => string;
  /** 키체인이 열쇠를 내주지 않았습니다. 키체인을 확인하거나 --key-file을 써 주세요. */
  error_keychain_refused: () => string;
  /** 장부 옆의 .keys 파일이 손상되었습니다. 백업한 .keys 파일을 되돌리거나 --key-file로 열어 주세요. */
  error_keys_damaged: () => string;
  /** 이 파일은 Munjigi 장부가 아닙니다. --ledger에 적은 경로를 확인해 주세요. */
  error_not_a_ledger: () => string;
  /** 더 새로운 Munjigi가 만든 장부입니다. Munjigi를 업데이트한 뒤 열어 주세요. */
  error_too_new_to_read: () => string;
  /** 더 새로운 Munjigi가 만든 장부라 읽기만 할 수 있습니다. 고치려면 Munjigi를 업데이트해 주세요. */
  error_too_new_to_write: () => string;
  /** 장부의 일부가 손상되었습니다. 아무것도 고치지 않았습니다. 백업이 있으면 되돌려 주세요. */
  error_damaged: () => string;
  /** 다른 프로그램이 장부에 쓰고 있습니다. 잠시 뒤 다시 해 주세요. */
  error_busy: () => string;
  /** 장부를 새 형식으로 바꾸려면 다른 Munjigi를 모두 닫아야 합니다. */
  error_in_use: () => string;
  /** 디스크가 가득 찼습니다. 아무것도 바뀌지 않았습니다. 공간을 비운 뒤 다시 해 주세요. */
  error_disk_full: () => string;
  /** 이곳에는 쓸 수 없습니다. 장부가 있는 폴더의 권한을 확인하거나 --ledger로 다른 곳을 정해 주세요. */
  error_read_only: () => string;
  /** 장부를 둘 폴더를 쓸 수 없습니다: {folder} */
  error_folder: (p: { folder: string }) => string;
  /** 그 번호의 {what:을를} 찾지 못했습니다. 번호를 확인해 주세요. */
  error_no_such: (p: { what: string }) => string;
  /** 같은 번호의 {what:이가} 이미 있습니다. 그 줄을 고쳐 주세요. */
  error_already_there: (p: { what: string }) => string;
  /** 장부를 쓰는 중에 문제가 생겼습니다: {why} */
  error_ledger: (p: { why: string }) => string;
  /** 장부를 둘 곳을 찾을 수 없습니다. --ledger로 정해 주세요. */
  error_no_data_folder: () => string;
  /** 이 컴퓨터가 믿는 인증서를 읽지 못해 UNI-PASS에 묻지 않았습니다. 시스템의 인증서를 확인해 주세요. */
  error_no_encryption: () => string;
  /** 되돌릴 것이 없습니다. */
  error_nothing_to_undo: () => string;
  /** 아직 오지 않은 날이거나, 끝나는 날이 시작하는 날보다 앞섭니다. */
  error_not_such_days: () => string;
  /** 사용정지한 부호가 아닙니다. */
  error_not_suspended: () => string;
  /** 이 통관에 Munjigi가 연결한 주문이 없습니다. 직접 답하신 것은 답변 취소로 되돌려 주세요. */
  error_not_linked: () => string;
  /** 지켜볼 수 있는 폴더가 아닙니다. 폴더의 경로를 확인해 주세요. */
  error_not_a_folder: () => string;
  /** 이 표의 어느 열이 무엇인지 알아야 읽을 수 있습니다. --column "열 이름=뜻"으로 알려 주세요. 열: {columns} */
  error_asks_columns: (p: { columns: string }) => string;
  /** 어느 쇼핑몰의 주문인지 알아야 읽을 수 있습니다. --shop으로 알려 주세요. */
  error_asks_shop: () => string;
  /** 이것이 어떤 통관을 말하는지 알 수 없습니다. 창에서 가져와 날짜를 알려 주시거나, munjigi clearance add로 적어 주세요. */
  error_asks_row: () => string;
  /** {field:을를} 이해하지 못했습니다. 고쳐서 다시 보내 주세요. */
  error_not_understood: (p: { field: string }) => string;
  /** 방금 확인했습니다. {at}부터 다시 바로 확인할 수 있습니다. */
  error_too_soon: (p: { at: string }) => string;
  /** 장부는 있는데 여는 열쇠가 없어졌습니다. 장부는 그대로 두었습니다. 열쇠를 파일로 따로 두셨다면 지금은 터미널에서만 열 수 있습니다. munjigi-desktop --key-file 뒤에 그 파일을 적어 시작해 주세요. */
  trouble_key_gone: () => string;
  /** 키체인이 열쇠를 내주지 않았습니다. 키체인에서 Munjigi 항목을 확인한 뒤 다시 시도해 주세요. */
  trouble_keychain_refused: () => string;
  /** 장부 옆에 있는, 이름이 .keys로 끝나는 열쇠 파일이 손상되었습니다. 백업한 것이 있으면 되돌린 뒤 다시 시도해 주세요. */
  trouble_keys_damaged: () => string;
  /** 장부가 있을 자리에 다른 파일이 있습니다. 장부를 옮기셨다면 되돌려 놓은 뒤 다시 시도해 주세요. */
  trouble_not_a_ledger: () => string;
  /** 장부가 있는 폴더에 쓸 수 없습니다. 폴더의 권한을 확인한 뒤 다시 시도해 주세요. */
  trouble_read_only: () => string;
  /** 이 컴퓨터에서 장부를 둘 폴더를 찾지 못했습니다. 지금은 터미널에서만 정할 수 있습니다. munjigi-desktop --ledger 뒤에 장부 파일을 적어 시작해 주세요. */
  trouble_no_data_folder: () => string;
  /** {what:을를} 찾지 못했습니다. 다른 곳에서 바뀌었을 수 있으니 창을 닫았다가 다시 열어 주세요. */
  trouble_no_such: (p: { what: string }) => string;
  /** 먼저 물어본 것에 답해 주세요. 그래야 장부에 넣을 수 있습니다. */
  trouble_asks: () => string;
  /** 번호가 비어 있습니다. */
  waybill_empty: () => string;
  /** 스프레드시트가 번호를 반올림해 버려(예: 8.12346E+15) 원래 숫자를 알 수 없습니다. 원본 파일이나 쇼핑몰 화면에서 다시 가져와 주세요. */
  waybill_damaged: () => string;
  /** 번호의 일부가 *로 가려져 있습니다. 가려지지 않은 번호가 필요합니다. */
  waybill_masked: () => string;
  /** 운송장 번호에 들어갈 수 없는 글자가 있습니다: {character} */
  waybill_character: (p: { character: string }) => string;
  /** 번호가 너무 짧습니다. 6자 이상이어야 합니다. */
  waybill_short: () => string;
  /** 번호가 너무 깁니다. 44자까지입니다. */
  waybill_long: () => string;
  /** 번호에 숫자가 없습니다. */
  waybill_no_digit: () => string;
  /** 이것은 화물관리번호입니다. 운송장 번호를 적어 주세요. */
  waybill_cargo_control: () => string;
  /** 이것은 신고번호입니다. 운송장 번호를 적어 주세요. */
  waybill_declaration: () => string;
  /** 이것은 휴대전화 번호로 보입니다. 운송장 번호를 적어 주세요. */
  waybill_phone: () => string;
  /** 개인통관고유부호가 비어 있습니다. */
  pccc_empty: () => string;
  /** 맨 앞의 P가 빠졌습니다. P와 숫자 12자리로 적어 주세요. */
  pccc_missing_p: () => string;
  /** 개인통관고유부호는 P로 시작합니다. P와 숫자 12자리로 적어 주세요. */
  pccc_other_letter: () => string;
  /** P 뒤의 숫자가 {#digits}자리입니다. 12자리여야 합니다. */
  pccc_short: (p: { digits: number }) => string;
  /** P 뒤의 숫자가 12자리보다 많습니다. */
  pccc_long: () => string;
  /** P 뒤 {#position}번째 자리가 숫자가 아닙니다. */
  pccc_not_a_digit: (p: { position: number }) => string;
  /** 개인통관고유부호 도용 의심 신고 */
  report_customs_letter: () => string;
  /** 개인통관고유부호 도용 의심 사건 진정 */
  report_police_letter: () => string;
  /** 주문하지 않은 화물에 대한 확인 요청 */
  report_carrier_letter: () => string;
  /** 주문하지 않은 거래에 대한 확인 요청 */
  report_shop_letter: () => string;
  /** 개인정보(개인통관고유부호) 침해 의심 신고 */
  report_kisa_letter: () => string;
  /** 관세청 개인통관고유부호 도용신고 담당 귀하 */
  report_customs_to: () => string;
  /** 경찰청 담당 수사관 귀하 */
  report_police_to: () => string;
  /** {name} 고객 담당 귀하 */
  report_carrier_to: (p: { name: string }) => string;
  /** 화물을 통관한 특송·운송업체 고객 담당 귀하 */
  report_carriers_to: () => string;
  /** 쇼핑몰 고객 담당 귀하 */
  report_shop_to: () => string;
  /** 한국인터넷진흥원(KISA) 개인정보침해 신고센터 귀하 */
  report_kisa_to: () => string;
  /** 자료 지문 {short} · {made} 작성 · Munjigi {version} · Munjigi는 관세청 앱이 아닙니다 */
  report_foot: (p: { short: string; made: string; version: string }) => string;
  /** {made} 작성 · Munjigi {version} · Munjigi는 관세청 앱이 아닙니다 */
  report_foot_plain: (p: { made: string; version: string }) => string;
  /** {at} (한국 시각) */
  report_made: (p: { at: string }) => string;
  /** 기록에 없음 */
  report_missing: () => string;
  /** 가림 */
  report_covered: () => string;
  /** {#count}개 */
  report_pieces: (p: { count: number }) => string;
  /** 보내는 사람 */
  report_part_from: () => string;
  /** 신고하는 사람 */
  report_part_who: () => string;
  /** 신고 내용 */
  report_part_what: () => string;
  /** 통관 내역 */
  report_part_parcels: () => string;
  /** 통관 {#number}: {day} */
  report_part_parcel: (p: { number: number; day: string }) => string;
  /** 이 화물에 있었던 일 (UNI-PASS 기록) */
  report_part_events: () => string;
  /** 이 통관을 알게 된 근거 */
  report_part_seen: () => string;
  /** 확인한 범위와 확인하지 못한 것 */
  report_part_sight: () => string;
  /** 같은 기간의 주문 */
  report_part_orders: () => string;
  /** 이전에 신고한 곳 */
  report_part_filings: () => string;
  /** 요청드리는 것 */
  report_part_asks: () => string;
  /** 함께 내는 증거와 지문 */
  report_part_evidence: () => string;
  /** 위와 같이 사실대로 적었습니다. */
  report_part_sign: () => string;
  /** 작성일 */
  report_part_date: () => string;
  /** 서명 */
  report_part_signature: () => string;
  /** 아래 통관 {#count}건은 제가 주문한 것이 아닙니다. 제가 아는 어떤 주문으로도 설명되지 않아 개인통관고유부호의 도용이 의심됩니다. */
  report_what_suspected: (p: { count: number }) => string;
  /** 제 컴퓨터에 보관한 주문 기록과 통관 기록을 Munjigi로 맞추어 보고 알게 되었습니다. 가족의 주문, 선물, 구매대행·배송대행이 쓴 것인지 먼저 생각해 보았고 그렇지 않다고 답했습니다. */
  report_what_how: () => string;
  /** 이 자료는 맞는 주문이 없다는 것을 보여 줄 뿐이고, 누가 부호를 썼는지는 보여 주지 않습니다. */
  report_what_not_proof: () => string;
  /** 통관에 쓰인 것으로 보이는 부호 */
  report_what_under: () => string;
  /** 부호 전체는 관세청에 내는 신고서에만 적었습니다. */
  report_what_under_masked: () => string;
  /** Munjigi에 부호를 적어 두지 않아 비워 두었습니다. */
  report_what_no_code: () => string;
  /** {code} ({day} 발급) */
  report_what_issued: (p: { code: string; day: string }) => string;
  /** B/L 번호 (HBL) */
  report_fact_hbl: () => string;
  /** 마스터 B/L (MBL) */
  report_fact_mbl: () => string;
  /** 화물관리번호 */
  report_fact_cargo_no: () => string;
  /** 신고(제출)번호 */
  report_fact_declaration_no: () => string;
  /** 통관형태 */
  report_fact_form: () => string;
  /** 처리상태 */
  report_fact_stage: () => string;
  /** 수입신고수리일 */
  report_fact_accepted_on: () => string;
  /** 입항일 */
  report_fact_arrived_on: () => string;
  /** 품명 */
  report_fact_goods: () => string;
  /** 무게 */
  report_fact_weight: () => string;
  /** 포장 개수 */
  report_fact_packages: () => string;
  /** 적출국 */
  report_fact_country: () => string;
  /** 특송·운송업체 */
  report_fact_forwarder: () => string;
  /** 통관 세관 */
  report_fact_office: () => string;
  /** 신고된 가격 */
  report_fact_declared: () => string;
  /** 알게 된 경위 */
  report_fact_noticed: () => string;
  /** 메모 */
  report_fact_note: () => string;
  /** 성명 */
  report_fact_name: () => string;
  /** 연락처 */
  report_fact_phone: () => string;
  /** 주소 */
  report_fact_address: () => string;
  /** 전자우편 */
  report_fact_mail: () => string;
  /** 개인통관고유부호 */
  report_fact_pccc: () => string;
  /** 신고 내용 */
  report_fact_request: () => string;
  /** {asked}에 통관 기록을 주문과 맞추어 보다가 알게 됨, {answered}에 내 것이 아니라고 답함 */
  report_noticed_comparison: (p: { asked: string; answered: string }) => string;
  /** {asked}에 주문하지 않은 물건이 도착해 알게 됨, {answered}에 내 것이 아니라고 답함 */
  report_noticed_door: (p: { asked: string; answered: string }) => string;
  /** {asked}에 모르는 세금이나 요금 고지를 받고 알게 됨, {answered}에 내 것이 아니라고 답함 */
  report_noticed_bill: (p: { asked: string; answered: string }) => string;
  /** {asked}에 모르는 통관·배송 안내를 받고 알게 됨, {answered}에 내 것이 아니라고 답함 */
  report_noticed_message: (p: { asked: string; answered: string }) => string;
  /** 번호 */
  report_head_number: () => string;
  /** 날짜 */
  report_head_day: () => string;
  /** 일시 */
  report_head_when: () => string;
  /** 처리 */
  report_head_what: () => string;
  /** 장소 */
  report_head_where: () => string;
  /** 신고번호 */
  report_head_said_number: () => string;
  /** 출처 */
  report_head_source: () => string;
  /** 기준 시각 */
  report_head_as_of: () => string;
  /** 가져온 시각 */
  report_head_brought: () => string;
  /** 파일 */
  report_head_file: () => string;
  /** 쇼핑몰 */
  report_head_shop: () => string;
  /** 주문번호 */
  report_head_order_no: () => string;
  /** 물건 */
  report_head_items: () => string;
  /** 금액 */
  report_head_total: () => string;
  /** 운송장 번호 */
  report_head_waybills: () => string;
  /** 맞는 통관 */
  report_head_clearances: () => string;
  /** 낸 곳 */
  report_head_office: () => string;
  /** 접수번호 */
  report_head_receipt: () => string;
  /** {form}, 본 날: {spans} */
  report_sight_seen: (p: { form: string; spans: string }) => string;
  /** {from}부터 {to}까지 */
  report_sight_span: (p: { from: string; to: string }) => string;
  /** {form}: 본 적 없음 */
  report_sight_not_seen: (p: { form: string }) => string;
  /** 통관 목록을 본 적이 없습니다. 아래 통관 건은 다른 근거로 알게 된 것이고, 그 밖에 통관된 것이 더 있는지는 알 수 없습니다. */
  report_sight_never: () => string;
  /** 다음 기간은 목록을 보지 못했습니다: {spans}. 그 기간에 통관된 것이 더 있을 수 있습니다. */
  report_sight_gaps: (p: { spans: string }) => string;
  /** 처음 목록부터 마지막 목록까지 빠진 날은 없습니다. */
  report_sight_no_gaps: () => string;
  /** {day} 이후의 통관은 아직 보지 못했습니다. */
  report_sight_until: (p: { day: string }) => string;
  /** 우편물은 이 목록에 나오지 않아 포함되지 않습니다. */
  report_sight_post: () => string;
  /** {from}부터 {to}까지 제가 아는 해외 주문은 {#orders}건이고, 같은 기간에 본 통관은 {#clearances}건입니다. */
  report_orders_line: (p: { from: string; to: string; orders: number; clearances: number }) => string;
  /** 주문과 번호가 같은 통관 {#count}건 */
  report_orders_confirmed: (p: { count: number }) => string;
  /** 번호는 없지만 주문과 맞는 것으로 보이는 통관 {#count}건 */
  report_orders_likely: (p: { count: number }) => string;
  /** 가족·선물·대행 등 제가 아는 통관 {#count}건 */
  report_orders_answered: (p: { count: number }) => string;
  /** 어느 주문과도 맞지 않고 제 것이 아니라고 답한 통관 {#count}건 */
  report_orders_not_mine: (p: { count: number }) => string;
  /** 아직 확인하지 못한 통관 {#count}건 */
  report_orders_open: (p: { count: number }) => string;
  /** 주문은 함께 낸 주문 확인서(statement.pdf)에 하나씩 적었습니다. */
  report_orders_see: () => string;
  /** 신고한 B/L 번호의 통관이 누구의 신고로 이루어졌는지, 수하인의 이름·연락처·배송지가 저와 같은지 확인해 주십시오. */
  report_asks_customs_look: () => string;
  /** 도용으로 확인되면 제 통관 기록과 과세에서 바로잡아 주시고, 부호의 사용정지와 재발급에 필요한 절차를 알려 주십시오. */
  report_asks_customs_mark: () => string;
  /** 제 부호로 통관되었거나 통관 중인 다른 화물이 있는지 알려 주십시오. */
  report_asks_customs_others: () => string;
  /** 접수번호와 처리 결과를 알려 주십시오. */
  report_asks_customs_answer: () => string;
  /** 아래 통관에 제 개인통관고유부호를 쓴 사람이 누구인지 확인해 주십시오. */
  report_asks_police_look: () => string;
  /** 통관 기록, 배송지, 결제·접속 기록이 지워지기 전에 보전되도록 해 주십시오. */
  report_asks_police_keep: () => string;
  /** 부호 전체는 조사받을 때 직접 말씀드리겠습니다. */
  report_asks_police_whole: () => string;
  /** 접수번호와 담당자를 알려 주십시오. */
  report_asks_police_answer: () => string;
  /** 이 운송장의 보내는 사람, 받는 사람으로 적힌 이름과 배송지, 의뢰한 업체가 무엇인지 기록을 확인하고 보관해 주십시오. 개인정보여서 제게 알려 주실 수 없다면 관세청과 경찰의 요청에 응해 주십시오. */
  report_asks_carrier_look: () => string;
  /** 아직 배송하지 않았다면 배송을 멈추고 알려 주십시오. */
  report_asks_carrier_stop: () => string;
  /** 제 개인통관고유부호를 보관하고 있다면 어디에서 받은 것인지 알려 주시고, 더 쓰지 말아 주십시오. */
  report_asks_carrier_code: () => string;
  /** 확인하신 결과를 알려 주십시오. */
  report_asks_carrier_answer: () => string;
  /** 제 이름·연락처·개인통관고유부호로 된 주문이 제 계정 밖에 있는지 확인해 주십시오. */
  report_asks_shop_look: () => string;
  /** 제 개인통관고유부호가 밖으로 나간 일이 있는지, 있다면 언제 어떤 정보가 나갔는지 알려 주십시오. */
  report_asks_shop_leak: () => string;
  /** 제가 직접 한 주문에 필요하지 않다면 보관 중인 제 개인통관고유부호를 지워 주십시오. */
  report_asks_shop_erase: () => string;
  /** 확인하신 결과를 알려 주십시오. */
  report_asks_shop_answer: () => string;
  /** 제 개인통관고유부호가 어디에서 나가 쓰였는지 조사해 주십시오. */
  report_asks_kisa_look: () => string;
  /** 피해를 줄이려면 무엇을 더 해야 하는지 알려 주십시오. */
  report_asks_kisa_next: () => string;
  /** 접수번호와 처리 결과를 알려 주십시오. */
  report_asks_kisa_answer: () => string;
  /** {file} · SHA-256 지문 {hash} */
  report_evidence_line: (p: { file: string; hash: string }) => string;
  /** {file} · 원본의 SHA-256 지문 {hash} */
  report_evidence_original: (p: { file: string; hash: string }) => string;
  /** {file} · 확인할 수 없음: {why} */
  report_evidence_unverifiable: (p: { file: string; why: string }) => string;
  /** 원본이 장부에 남아 있지 않습니다 */
  report_evidence_missing: () => string;
  /** 장부에 남은 원본이 처음 보관한 것과 다릅니다 */
  report_evidence_damaged: () => string;
  /** 이 통관에는 파일로 남은 증거가 없습니다. */
  report_evidence_none: () => string;
  /** 자료 지문 (SHA-256): {fingerprint} */
  report_evidence_fingerprint: (p: { fingerprint: string }) => string;
  /** 지문은 주문 확인서, 증거, 사실표(facts) 파일의 SHA-256을 차례로 놓고 다시 계산한 값입니다. 파일이 하나라도 바뀌면 지문이 달라집니다. */
  report_evidence_why: () => string;
  /** 주문 확인서 */
  report_statement_title: () => string;
  /** 이 문서는 제가 컴퓨터에 보관한 주문 기록을 그대로 옮긴 것입니다. 제가 아는 주문만 담겨 있습니다. */
  report_statement_about: () => string;
  /** 주문 {#count}건 */
  report_statement_orders: (p: { count: number }) => string;
  /** 이 기간에 아는 해외 주문이 없습니다. */
  report_statement_no_orders: () => string;
  /** 어느 주문과도 맞지 않아 신고하는 통관 {#count}건 */
  report_statement_unmatched: (p: { count: number }) => string;
  /** 가린 항목: {what}. 가린 내용은 제가 가지고 있습니다. */
  report_statement_covered: (p: { what: string }) => string;
  /** 쇼핑몰 */
  report_statement_shops: () => string;
  /** 물건 */
  report_statement_items: () => string;
  /** 주문번호 */
  report_statement_numbers: () => string;
  /** 금액 */
  report_statement_amounts: () => string;
  /** 운송장 번호 */
  report_statement_waybills: () => string;
  /** 어디에서: {place} */
  report_text_where: (p: { place: string }) => string;
  /** 먼저 묻는 것: {asks} */
  report_text_asks: (p: { asks: string }) => string;
  /** 근거: {source} */
  report_text_source: (p: { source: string }) => string;
  /** 아래 칸의 순서는 미확인입니다. 화면과 다르면 칸 이름을 보고 옮겨 적어 주세요. */
  report_text_form_unverified: () => string;
  /** (직접 적어 주세요) */
  report_text_own: () => string;
  /** ---- 여기부터 옮겨 적는 글 ---- */
  report_text_begin: () => string;
  /** 개인통관고유부호 누리집({address})에 본인 확인 후 → {menu} */
  report_text_customs_where: (p: { address: string; menu: string }) => string;
  /** 개인통관고유부호와 B/L 번호, 그다음 사실관계 */
  report_text_customs_asks: () => string;
  /** 국민일보 2023-09, 한국경제 2025-12 (신고 화면의 칸은 미확인) */
  report_text_customs_source: () => string;
  /** 전화 125 (관세청 고객지원센터). 통화료가 듭니다. */
  report_text_call_where: () => string;
  /** 도용이 의심된다는 말과 통관 알림 캡처 */
  report_text_call_asks: () => string;
  /** 이용자 안내 글 (블로그), 미확인 */
  report_text_call_source: () => string;
  /** 경찰청 사이버범죄 신고시스템({address}), 전화 182 또는 112 */
  report_text_police_where: (p: { address: string }) => string;
  /** 본인 확인, 사건 종류, 파일 첨부(캡처·통관 내역) */
  report_text_police_asks: () => string;
  /** 이용자 안내 글 (블로그), 미확인 */
  report_text_police_source: () => string;
  /** 전화 118 (한국인터넷진흥원) */
  report_text_kisa_where: () => string;
  /** 신원, 피해 내용(메시지·메일 캡처), 거래 */
  report_text_kisa_asks: () => string;
  /** 이용자 안내 글 (블로그), 미확인 */
  report_text_kisa_source: () => string;
  /** 개인정보침해 신고센터({address}) */
  report_text_privacy_where: (p: { address: string }) => string;
  /** 신원, 피해 내용(메시지·메일 캡처), 거래 */
  report_text_privacy_asks: () => string;
  /** 이용자 안내 글 (블로그), 미확인 */
  report_text_privacy_source: () => string;
  /** 통관 기록에 나온 특송·운송업체의 고객센터: {name} */
  report_text_handler_where: (p: { name: string }) => string;
  /** 통관 기록에 업체 이름이 없습니다. B/L 번호를 관세청(125)에 물으면 알 수 있습니다. */
  report_text_handler_where_unknown: () => string;
  /** 운송장 번호(B/L 번호), 내 주문이 아니라는 말 */
  report_text_handler_asks: () => string;
  /** 미확인 */
  report_text_handler_source: () => string;
  /** 부호를 적어 준 적이 있는 쇼핑몰의 고객센터 */
  report_text_shop_where: () => string;
  /** 주문번호, 내 주문이 아니라는 말 */
  report_text_shop_asks: () => string;
  /** 미확인 */
  report_text_shop_source: () => string;
  /** 제 개인통관고유부호가 도용된 것으로 의심되어 신고합니다. */
  report_text_hello_customs: () => string;
  /** 안녕하세요. 개인통관고유부호 도용이 의심되어 전화드렸습니다. 제가 주문하지 않은 물건 {#count}건이 제 부호로 통관되었습니다. */
  report_text_hello_call: (p: { count: number }) => string;
  /** B/L 번호를 불러 드리겠습니다. */
  report_text_call_read: () => string;
  /** 도용신고를 접수해 주시고, 사용정지와 재발급은 어떻게 하는지 알려 주세요. 통관 중인 제 물건이 멈추는지도 알려 주세요. 접수번호를 불러 주시면 적겠습니다. */
  report_text_call_then: () => string;
  /** 제 개인통관고유부호로 제가 주문하지 않은 물건 {#count}건이 통관되었습니다. 도용이 의심되어 신고합니다. */
  report_text_hello_police: (p: { count: number }) => string;
  /** 제 개인통관고유부호가 나가 쓰인 것으로 의심됩니다. 제가 주문하지 않은 물건 {#count}건이 제 부호로 통관되었습니다. */
  report_text_hello_kisa: (p: { count: number }) => string;
  /** 아래 운송장은 제가 주문한 물건이 아닌데 제 개인통관고유부호로 통관되었습니다. 보낸 쪽과 받는 사람 기록을 확인하고 보관해 주시고, 배송 전이면 멈춰 주세요. */
  report_text_hello_handler: () => string;
  /** 제가 주문하지 않은 물건 {#count}건이 제 개인통관고유부호로 통관되었습니다. 제 정보로 된 다른 주문이 있는지, 부호가 밖으로 나간 일이 있는지 확인해 주세요. */
  report_text_hello_shop: (p: { count: number }) => string;
  /** 함께 낼 수 있는 자료: 신고서, 주문 확인서, 증거 파일. 자료 지문 {short}. */
  report_text_attached: (p: { short: string }) => string;
  /** 관세청 개인통관고유부호 도용신고 */
  report_office_customs: () => string;
  /** 관세청 125 전화 */
  report_office_call: () => string;
  /** 경찰청 사이버범죄 신고 (ECRM) */
  report_office_police: () => string;
  /** KISA 118 상담 */
  report_office_kisa: () => string;
  /** 개인정보침해 신고센터 */
  report_office_privacy: () => string;
  /** 특송·운송업체 */
  report_office_handler: () => string;
  /** 쇼핑몰 */
  report_office_shop: () => string;
  /** 도용신고 자료: 관세청과 경찰에 내는 것 */
  report_readme_title_customs_police: () => string;
  /** 도용신고 자료: 운송업체, 쇼핑몰, KISA에 내는 것 */
  report_readme_title_others: () => string;
  /** 이 폴더에는 개인정보가 있습니다. letter-customs.pdf에는 개인통관고유부호 전체와 연락처가, evidence 폴더에는 받은 그대로의 원본이 들어 있습니다. 관세청과 경찰이 아닌 곳에는 주지 마세요. */
  report_readme_personal: () => string;
  /** 이 폴더의 자료는 개인통관고유부호 전체, 전화번호, 주소를 가린 것입니다. 원본은 없고, 원본의 지문(SHA-256)만 적혀 있습니다. 이름은 적기로 하신 그대로 들어 있습니다. */
  report_readme_redacted: () => string;
  /** 들어 있는 것 */
  report_readme_contents: () => string;
  /** 관세청에 내는 신고서 */
  report_readme_letter_customs: () => string;
  /** 경찰에 내는 진정서 */
  report_readme_letter_police: () => string;
  /** 운송업체에 보내는 글 */
  report_readme_letter_carrier: () => string;
  /** 쇼핑몰에 보내는 글 */
  report_readme_letter_shop: () => string;
  /** KISA에 내는 신고서 */
  report_readme_letter_kisa: () => string;
  /** 같은 기간에 한 주문, 그리고 어느 주문과도 맞지 않는 통관 */
  report_readme_statement: () => string;
  /** 받은 그대로의 증거 */
  report_readme_evidence: () => string;
  /** 증거에서 이 통관에 관한 것만 옮긴 사본 */
  report_readme_evidence_redacted: () => string;
  /** 같은 사실을 프로그램이 읽는 형식으로 */
  report_readme_facts_json: () => string;
  /** 같은 사실을 표로 (엑셀). 번호 앞의 ' 는 엑셀이 번호를 바꾸지 못하게 붙인 것입니다. */
  report_readme_facts_csv: () => string;
  /** 각 곳의 화면에 옮겨 적거나 전화로 읽는 글 */
  report_readme_text: () => string;
  /** 모든 파일의 지문과 크기 */
  report_readme_manifest: () => string;
  /** 이 자료가 보여 주는 것 */
  report_readme_proves: () => string;
  /** 적힌 통관이 적힌 출처에 적힌 때에 나와 있었다는 것 */
  report_readme_proves_seen: () => string;
  /** 제가 아는 주문 가운데 맞는 것이 없다는 것 */
  report_readme_proves_orders: () => string;
  /** 만든 뒤로 파일이 바뀌지 않았다는 것 (munjigi report verify로 확인) */
  report_readme_proves_whole: () => string;
  /** 이 자료가 보여 주지 못하는 것 */
  report_readme_proves_not: () => string;
  /** 누가 왜 부호를 썼는지 */
  report_readme_not_who: () => string;
  /** 이 밖에 통관된 것이 없다는 것. 보지 못한 날과 우편은 편지에 적혀 있습니다. */
  report_readme_not_all: () => string;
  /** Munjigi로 만들었다는 것. 지문은 서명이 아니어서, 모두 새로 만들면 새 지문이 됩니다. */
  report_readme_not_signed: () => string;
  /** 자료 지문 (SHA-256) */
  report_readme_fingerprint: () => string;
  /** 확인할 수 없는 증거 */
  report_readme_unverifiable: () => string;
  /** {at} (한국 시각), Munjigi {version} */
  report_readme_made: (p: { at: string; version: string }) => string;
  /** Munjigi는 아무 데에도 보내지 않았습니다. 내는 것은 직접 하셔야 합니다. */
  report_readme_not_sent: () => string;
  /** 개인통관고유부호 사용에 대한 확인 요청 */
  report_agent_title: () => string;
  /** 구매대행·배송대행 담당 귀하 */
  report_agent_to: () => string;
  /** 아래 통관 {#count}건에 제 개인통관고유부호가 쓰였습니다. 저는 이 통관에 제 부호를 쓰도록 허락했거나 안내를 받은 기억이 없습니다. */
  report_agent_what: (p: { count: number }) => string;
  /** 제 주문을 처리하려고 쓴 것이라면 어느 주문인지 알려 주시면 됩니다. */
  report_agent_calm: () => string;
  /** 이 통관이 누구의 어떤 주문을 위한 것인지 알려 주십시오. */
  report_agent_ask_whose: () => string;
  /** 제 부호를 언제 어디에서 받았는지 알려 주십시오. */
  report_agent_ask_from: () => string;
  /** 앞으로는 제게 먼저 묻지 않고 제 부호를 쓰지 말아 주십시오. */
  report_agent_ask_stop: () => string;
  /** 제 주문에 더 필요하지 않다면 보관 중인 제 부호를 지우고 알려 주십시오. */
  report_agent_ask_erase: () => string;
  /** 도용 의심 신고에 대한 정정 */
  report_withdraw_title: () => string;
  /** {office} 담당 귀하 */
  report_withdraw_to: (p: { office: string }) => string;
  /** 앞서 도용이 의심된다고 신고한 통관 가운데 아래 {#count}건은 확인해 보니 도용이 아니었습니다. 이 {#count}건에 대한 신고를 거두어 주시기 바랍니다. */
  report_withdraw_what: (p: { count: number }) => string;
  /** 함께 신고한 나머지 {#count}건에 대한 신고는 그대로입니다. */
  report_withdraw_rest: (p: { count: number }) => string;
  /** 확인된 까닭 */
  report_withdraw_reason: () => string;
  /** 신고한 날 */
  report_withdraw_filed: () => string;
  /** 번거롭게 해 드려 죄송합니다. */
  report_withdraw_sorry: () => string;
  /** 도용신고 자료를 만들고, 신고한 곳을 적어 둡니다 */
  report_help_about: () => string;
  /** 내 것이 아니라고 답한 통관의 번호. 여럿이면 한 건으로 묶습니다 */
  report_help_incidents: () => string;
  /** 자료를 만들 폴더 */
  report_help_out: () => string;
  /** 편지의 언어 */
  report_help_language: () => string;
  /** 주문 확인서에서 가릴 것: shops, items, order-numbers, amounts, waybills (쉼표로 여럿) */
  report_help_cover: () => string;
  /** 만든 자료를 모두 보여 줍니다 */
  report_help_list: () => string;
  /** 자료가 만든 그대로인지 파일마다 확인합니다 */
  report_help_verify: () => string;
  /** 자료 폴더나 ZIP 파일 */
  report_help_verify_path: () => string;
  /** 어디에 언제 신고했는지 적어 두고 보여 줍니다 */
  report_help_log: () => string;
  /** 신고한 것을 적습니다 */
  report_help_log_add: () => string;
  /** 끝난 신고를 닫습니다 */
  report_help_log_close: () => string;
  /** 닫은 신고를 다시 엽니다 */
  report_help_log_reopen: () => string;
  /** 적은 것을 고칩니다 */
  report_help_log_change: () => string;
  /** 신고 기록의 번호 (report log에서 보임) */
  report_help_filing: () => string;
  /** 자료의 번호 (report list에서 보임) */
  report_help_report: () => string;
  /** 낸 곳 (customs, customs_call, police, kisa, privacy, handler, shop, 또는 직접 적은 이름) */
  report_help_office: () => string;
  /** 신고한 날 (기본은 오늘) */
  report_help_on: () => string;
  /** 접수번호 */
  report_help_receipt: () => string;
  /** 다음에 확인할 날. 그날부터 닫을 때까지 알려 드립니다 */
  report_help_next: () => string;
  /** 메모 */
  report_help_note: () => string;
  /** 각 곳에 옮겨 적을 글을 보여 줍니다 */
  report_help_text: () => string;
  /** 어느 곳에 낼 글인지 */
  report_help_text_office: () => string;
  /** 지금 할 일을 관세청이 안내한 차례대로 보여 줍니다 */
  report_help_steps: () => string;
  /** 답변에 따라 무엇을 하면 되는지 보여 줍니다 */
  report_help_guide: () => string;
  /** 신고하는 사람의 이름·연락처를 적어 둡니다 (비워 두어도 됩니다) */
  report_help_who: () => string;
  /** 적어 둔 것이 무엇인지만 보여 줍니다 */
  report_help_who_show: () => string;
  /** 적어 둔 것을 지웁니다 */
  report_help_who_forget: () => string;
  /** 도용신고 화면의 칸 순서(미확인)를 보여 주고 바꿉니다 */
  report_help_form: () => string;
  /** 이 파일의 표로 바꿉니다 */
  report_help_form_from: () => string;
  /** 칸 이름을 이 차례로 놓습니다 (쉼표로 여럿) */
  report_help_form_order: () => string;
  /** 처음 순서로 되돌립니다 */
  report_help_form_reset: () => string;
  /** 통관에 캡처 파일을 더합니다 */
  report_help_capture: () => string;
  /** 더합니다 */
  report_help_capture_add: () => string;
  /** 캡처 파일 */
  report_help_capture_file: () => string;
  /** 더한 것을 보여 줍니다 */
  report_help_capture_list: () => string;
  /** 뺍니다 */
  report_help_capture_remove: () => string;
  /** 캡처의 번호 */
  report_help_capture_id: () => string;
  /** 통관의 번호 (munjigi incidents에서 보임) */
  report_help_incident: () => string;
  /** 묻지 않고 부호를 쓴 대행업체에 보낼 편지를 만듭니다 */
  report_help_agent: () => string;
  /** 답이 바뀐 신고를 거두는 편지를 만듭니다 */
  report_help_withdraw: () => string;
  /** {word:은는} 가릴 수 있는 것이 아닙니다. shops, items, order-numbers, amounts, waybills 가운데서 골라 주세요. */
  report_cli_cover_unknown: (p: { word: string }) => string;
  /** 자료를 만들었습니다 (번호 {report}). */
  report_cli_made: (p: { report: string }) => string;
  /** 관세청·경찰에 낼 것 (개인정보 있음): {path} */
  report_cli_customs_police: (p: { path: string }) => string;
  /** 업체·KISA에 낼 것 (가린 사본): {path} */
  report_cli_others: (p: { path: string }) => string;
  /** 지문 {short} */
  report_cli_fingerprint: (p: { short: string }) => string;
  /** 아무 데에도 보내지 않았습니다. 다음 할 일: munjigi report steps */
  report_cli_not_sent: () => string;
  /** 확인할 수 없는 증거가 {#count}개 있습니다. 자료에 그렇게 적었습니다. */
  report_cli_unverifiable: (p: { count: number }) => string;
  /** 편지를 만들었습니다: {path} */
  report_cli_letters: (p: { path: string }) => string;
  /** 아직 만든 자료가 없습니다. */
  report_cli_none: () => string;
  /** 아직 적어 둔 신고가 없습니다. */
  report_cli_no_filings: () => string;
  /** 더한 캡처가 없습니다. */
  report_cli_no_captures: () => string;
  /** 신고한 뒤 답이 바뀌었습니다. munjigi report withdraw {report} */
  report_cli_needs_withdrawal: (p: { report: string }) => string;
  /** 만든 때 */
  report_cli_column_made: () => string;
  /** 통관 */
  report_cli_column_incidents: () => string;
  /** 신고한 날 */
  report_cli_column_filed: () => string;
  /** 신고 */
  report_cli_column_filings: () => string;
  /** 다음 확인일 */
  report_cli_column_next: () => string;
  /** 상태 */
  report_cli_column_state: () => string;
  /** 이름 */
  report_cli_column_word: () => string;
  /** 칸 */
  report_cli_column_field: () => string;
  /** 진행 중 */
  report_cli_open: () => string;
  /** {day} 닫음 */
  report_cli_closed: (p: { day: string }) => string;
  /** 적어 두었습니다 (번호 {filing}). */
  report_cli_logged: (p: { filing: string }) => string;
  /** 만든 그대로입니다: 파일 {#count}개, 지문 {short}. */
  report_cli_whole: (p: { count: number; short: string }) => string;
  /** 바뀜: {file} */
  report_cli_changed: (p: { file: string }) => string;
  /** 없음: {file} */
  report_cli_missing: (p: { file: string }) => string;
  /** 자료에 없던 파일: {file} */
  report_cli_extra: (p: { file: string }) => string;
  /** 확인할 수 없음: {file} */
  report_cli_unverified: (p: { file: string }) => string;
  /** 파일들이 지문과 맞지 않습니다. */
  report_cli_fingerprint_broken: () => string;
  /** 적어 두었습니다. */
  report_cli_kept: () => string;
  /** 지웠습니다. */
  report_cli_forgotten: () => string;
  /** 적혀 있음 */
  report_cli_is_said: () => string;
  /** 비어 있음 */
  report_cli_is_not_said: () => string;
  /** 이름 (Enter로 비움) */
  report_cli_ask_name: () => string;
  /** 연락처 (Enter로 비움) */
  report_cli_ask_phone: () => string;
  /** 주소 (Enter로 비움) */
  report_cli_ask_address: () => string;
  /** 전자우편 (Enter로 비움) */
  report_cli_ask_mail: () => string;
  /** 미확인: 실제 신고 화면의 칸과 순서는 확인되지 않았습니다. */
  report_cli_form_unverified: () => string;
  /** 칸 순서를 바꾸었습니다. */
  report_cli_form_kept: () => string;
  /** {file}의 {#line}번째 줄이 칸 표가 아닙니다. 칸마다 [[field]] 줄 아래에 name = "hbl"처럼 적습니다. 칸 이름은 munjigi report form에 나옵니다. */
  report_cli_form_wrong_line: (p: { file: string; line: number }) => string;
  /** {file}의 {#number}번째 칸 이름 {word:을를} 모릅니다. */
  report_cli_form_wrong_field: (p: { file: string; number: number; word: string }) => string;
  /** {file}의 {#number}번째 칸 {word:이가} 두 번 나옵니다. */
  report_cli_form_twice: (p: { file: string; number: number; word: string }) => string;
  /** {file}에 칸이 없습니다. */
  report_cli_form_empty: (p: { file: string }) => string;
  /** 더했습니다 (번호 {capture}). */
  report_cli_capture_kept: (p: { capture: string }) => string;
  /** 뺐습니다. */
  report_cli_capture_removed: () => string;
  /** 문지기: 내 이름으로 통관된 것을 주문과 견주어, 설명되지 않는 것을 물어봅니다. */
  help_about: () => string;
  /** 종료 코드: 0 조용함(봄), 1 물어볼 것 있음, 2 사용법 오류, 3 볼 수 없음, 4 장부 문제 Munjigi는 관세청 앱이 아닙니다. */
  help_after: () => string;
  /** 사용법 */
  help_usage: () => string;
  /** 명령 */
  help_commands: () => string;
  /** 인자 */
  help_arguments: () => string;
  /** 옵션 */
  help_options: () => string;
  /** [옵션] */
  help_in_usage_options: () => string;
  /** <명령> */
  help_in_usage_command: () => string;
  /** [가능한 값: {choices}] */
  help_choices: (p: { choices: string }) => string;
  /** [기본값: {value}] */
  help_default: (p: { value: string }) => string;
  /** 도움말을 보여 줍니다 */
  help_help: () => string;
  /** 버전을 보여 줍니다 */
  help_version: () => string;
  /** 장부 파일 (없으면 만듭니다) */
  help_ledger: () => string;
  /** 열쇠 파일: 정확히 32바이트 (환경 변수 MUNJIGI_KEY_FILE도 됩니다) */
  help_key_file: () => string;
  /** 결과를 JSON으로 냅니다 */
  help_json: () => string;
  /** 말: 한국어(ko) 또는 영어(en) */
  help_lang: () => string;
  /** 이 주소에서 로그인하는 창을 엽니다 (Munjigi가 스스로 씁니다) */
  help_sign_in: () => string;
  /** 창 없이 트레이에서 시작합니다 */
  help_hidden: () => string;
  /** 주문 내역이나 통관 목록 파일을 가져옵니다 */
  help_import: () => string;
  /** 복사한 화면이나 알림을 가져옵니다 (클립보드, 또는 표준 입력) */
  help_paste: () => string;
  /** 장부에 넣지 않고 무엇을 읽었는지만 보여 줍니다 */
  help_dry_run: () => string;
  /** 모르는 표의 열이 무엇인지 (여러 번 쓸 수 있습니다) */
  help_column: () => string;
  /** 이 파일의 쇼핑몰 이름 */
  help_shop: () => string;
  /** 지난 기록에서 확인할 것을 달과 택배사별로 보여 줍니다 */
  help_review: () => string;
  /** 어느 쇼핑몰을 언제까지 가져왔는지, 무엇을 읽지 못했는지 보여 줍니다 */
  help_sources: () => string;
  /** 읽지 못한 것의 가린 견본을 보여 줍니다 (글자와 숫자를 모두 바꿉니다) */
  help_sample: () => string;
  /** 읽지 못한 것의 번호 (sources에 나오는) */
  help_unread_id: () => string;
  /** 파일 (-는 표준 입력) */
  help_files: () => string;
  /** 지금 말할 수 있는 것을 한 줄로 말합니다 */
  help_check: () => string;
  /** 물어볼 통관을 보여 줍니다 */
  help_incidents: () => string;
  /** 끝난 것도 보여 줍니다 */
  help_all: () => string;
  /** 물어본 통관에 답하거나 답변을 취소합니다 */
  help_answer: () => string;
  /** 물어볼 것의 번호 */
  help_incident_id: () => string;
  /** 답변 (undo는 답변 취소) */
  help_answer_kind: () => string;
  /** 이 주문의 물건이라고 답합니다 */
  help_answer_order: () => string;
  /** 답하지 않고 이 답으로 무엇이 달라지는지만 보여 줍니다 */
  help_answer_dry_run: () => string;
  /** 통관을 직접 적어 확인할 것에 올립니다 */
  help_incident: () => string;
  /** 문 앞의 물건, 고지서, 메시지처럼 직접 알게 된 것을 적습니다 */
  help_incident_add: () => string;
  /** 무엇인지: door(문 앞의 물건), bill(고지서), message(메시지) */
  help_incident_what: () => string;
  /** 받은 날 (없으면 오늘) */
  help_incident_day: () => string;
  /** 운송장 번호 */
  help_incident_number: () => string;
  /** 메모 */
  help_incident_note: () => string;
  /** 통관을 왜 그렇게 판단했는지 보여 줍니다 */
  help_why: () => string;
  /** 모든 이유와 그 무게를 보여 줍니다 */
  help_why_all: () => string;
  /** 통관을 잘못 연결된 주문에서 떼어 냅니다 */
  help_unlink: () => string;
  /** 떼어 낸 것을 되돌립니다 */
  help_unlink_undo: () => string;
  /** 주문을 적고, 보고, 고칩니다 */
  help_order: () => string;
  /** 주문을 적습니다 */
  help_order_add: () => string;
  /** 주문을 새것부터 보여 줍니다 */
  help_order_list: () => string;
  /** 주문 하나를 보여 줍니다 */
  help_order_show: () => string;
  /** 주문을 고칩니다 */
  help_order_edit: () => string;
  /** 주문을 취소된 것으로 표시합니다 */
  help_order_cancel: () => string;
  /** 주문의 번호 (목록에 나오는) */
  help_order_id: () => string;
  /** 쇼핑몰 이름 */
  help_merchant: () => string;
  /** 쇼핑몰의 주문번호 */
  help_order_no: () => string;
  /** 주문한 날 */
  help_date: () => string;
  /** 낸 금액과 통화 */
  help_total: () => string;
  /** 물건 (여러 번 쓸 수 있습니다) */
  help_item: () => string;
  /** 운송장 번호 (여러 번 쓸 수 있습니다) */
  help_waybill: () => string;
  /** 배송대행지까지의 해외 운송장 번호 */
  help_origin_waybill: () => string;
  /** 지울 운송장 번호 */
  help_remove_waybill: () => string;
  /** 주문 상태 */
  help_status: () => string;
  /** 보내는 나라 (두 글자, 예: US) */
  help_ships_from: () => string;
  /** 배송대행지 이름 */
  help_forwarder: () => string;
  /** 무게 (kg) */
  help_weight: () => string;
  /** 보여 줄 개수 */
  help_limit: () => string;
  /** 통관 건을 적고, 봅니다 */
  help_clearance: () => string;
  /** 알고 있는 통관을 적습니다 */
  help_clearance_add: () => string;
  /** 통관 건을 보여 줍니다 */
  help_clearance_list: () => string;
  /** 통관 건 하나를 근거와 함께 보여 줍니다 */
  help_clearance_show: () => string;
  /** 어느 통관의 것인지 정하지 못한 근거를 정합니다 */
  help_clearance_join: () => string;
  /** 통관 건의 번호 */
  help_clearance_id: () => string;
  /** 근거의 번호 */
  help_sighting_id: () => string;
  /** 이 통관 건의 근거입니다 */
  help_join_to: () => string;
  /** 따로 있는 새 통관 건입니다 */
  help_join_new: () => string;
  /** 운송장 번호 (House B/L) */
  help_hbl: () => string;
  /** 수입신고 수리일 */
  help_accepted: () => string;
  /** 통관형태 */
  help_form: () => string;
  /** 품명 */
  help_goods: () => string;
  /** 신고(제출)번호 */
  help_declaration: () => string;
  /** 개인통관고유부호를 적고, 봅니다 (늘 가려서 보여 줍니다) */
  help_code: () => string;
  /** 부호를 물어보고 적습니다. 인자로는 받지 않습니다 */
  help_code_add: () => string;
  /** 가장 새로운 부호를 가려서 보여 줍니다 */
  help_code_show: () => string;
  /** 부호를 모두 가려서 보여 줍니다 */
  help_code_list: () => string;
  /** 부호를 사용정지했던 기간을 적습니다. 그동안 통관된 것은 물어봅니다 */
  help_code_suspend: () => string;
  /** 사용정지한 부호를 다시 쓰기 시작한 날을 적습니다 */
  help_code_resume: () => string;
  /** 부호의 번호 (목록에 나오는). 없으면 가장 새로운 부호 */
  help_code_id: () => string;
  /** 사용정지한 날. 없으면 오늘 */
  help_suspended_from: () => string;
  /** 다시 쓸 수 있게 된 날. 없으면 아직 정지되어 있습니다 */
  help_suspended_to: () => string;
  /** 마지막으로 적은 것을 되돌립니다 */
  help_suspended_undo: () => string;
  /** 다시 쓸 수 있게 된 날. 없으면 오늘 */
  help_resumed_on: () => string;
  /** 발급받은 날 */
  help_issued: () => string;
  /** 가리지 않고 보여 줍니다 */
  help_reveal: () => string;
  /** 가진 것을 모두 JSON으로 냅니다 (부호는 가립니다) */
  help_export: () => string;
  /** 지켜볼 폴더를 더하고, 보고, 뺍니다 */
  help_folder: () => string;
  /** 폴더를 지켜보고, 안에 든 파일을 읽습니다 */
  help_folder_add: () => string;
  /** 지켜보는 폴더와 그 안에서 읽지 못한 파일을 보여 줍니다 */
  help_folder_list: () => string;
  /** 폴더를 그만 지켜봅니다. 읽은 것은 그대로 남습니다 */
  help_folder_remove: () => string;
  /** 지켜보는 폴더에서 새 파일을 지금 읽습니다 */
  help_folder_look: () => string;
  /** 폴더 */
  help_folder_path: () => string;
  /** 폴더의 번호 (목록에 나오는) */
  help_folder_id: () => string;
  /** 표준 출력 대신 이 파일에 씁니다 */
  help_out: () => string;
  /** 장부에 손상된 곳이 없는지 모두 살펴봅니다 */
  help_verify: () => string;
  /** 파일이나 받아 둔 응답을 장부 없이 읽어 봅니다 */
  help_inspect: () => string;
  /** 파일이 무엇이고 무엇이 들어 있는지 읽어 봅니다 */
  help_inspect_file: () => string;
  /** 가구 파일(munjigi.reconcile/1)의 통관을 주문과 견주어 봅니다 */
  help_inspect_reconcile: () => string;
  /** 가구 파일 */
  help_inspect_reconcile_file: () => string;
  /** 받아 둔 UNI-PASS 응답(API001, API012, API028, API037)을 읽습니다 */
  help_inspect_unipass: () => string;
  /** 셸 자동 완성 스크립트를 냅니다 */
  help_completions: () => string;
  /** 어느 셸인지 */
  help_shell: () => string;
  /** 따라가는 번호를 UNI-PASS에 물어봅니다. 끝낼 때까지 계속합니다 */
  help_watch: () => string;
  /** 때가 된 것만 한 번 물어봅니다 */
  help_watch_once: () => string;
  /** 때가 되지 않았어도 지금 물어봅니다 (30분에 한 번) */
  help_watch_now: () => string;
  /** 번호를 따라갑니다. 번호를 적지 않으면 따라가는 번호를 모두 보여 줍니다 */
  help_follow: () => string;
  /** 운송장 번호 (House B/L)나 우편물 번호 */
  help_follow_number: () => string;
  /** 그만 따라갑니다 */
  help_follow_stop: () => string;
  /** 같은 번호의 화물이 여럿일 때, 그 가운데 하나의 화물관리번호 */
  help_follow_parcel: () => string;
  /** UNI-PASS 인증키를 넣고, 보고, 지웁니다 (키는 보여 주지 않습니다) */
  help_key: () => string;
  /** 인증키를 물어보고 장부에 넣습니다. 인자로는 받지 않습니다 */
  help_key_set: () => string;
  /** 어느 서비스의 인증키가 있는지 보여 줍니다 */
  help_key_list: () => string;
  /** 인증키를 지웁니다 */
  help_key_remove: () => string;
  /** 서비스 번호 */
  help_key_service: () => string;
  /** 지켜보는 방법을 고릅니다 */
  help_setting: () => string;
  /** 무엇을 */
  help_setting_name: () => string;
  /** 어떻게 */
  help_setting_value: () => string;
  /** 처음 값으로 되돌립니다 */
  help_setting_default: () => string;
  /** 부호, 열쇠, 암호는 명령줄에 적을 수 없습니다. 명령줄은 셸 기록과 프로세스 목록에 남습니다. 물어볼 때 적거나 표준 입력으로 넣어 주세요. */
  cli_secret_argument: () => string;
  /** 빠진 것이 있습니다: {what} */
  cli_missing: (p: { what: string }) => string;
  /** {what}에는 다음 중 하나를 적어 주세요: {choices}. */
  cli_choose: (p: { what: string; choices: string }) => string;
  /** {what}의 값을 읽을 수 없습니다. */
  cli_no_value: (p: { what: string }) => string;
  /** 함께 쓸 수 없는 옵션입니다: {what} */
  cli_conflict: (p: { what: string }) => string;
  /** 그런 명령은 없습니다. */
  cli_unknown_command: () => string;
  /** 모르는 인자가 있습니다. */
  cli_unknown_argument: () => string;
  /** 글자로 읽을 수 없는 인자가 있습니다. */
  cli_not_text: () => string;
  /** 혹시 {what:을를} 찾으셨나요? */
  cli_did_you_mean: (p: { what: string }) => string;
  /** munjigi --help에 사용법이 있습니다. */
  cli_see_help: () => string;
  /** 날짜를 읽을 수 없습니다. 2026-11-20처럼 적어 주세요. */
  cli_not_a_day: () => string;
  /** 나라를 두 글자로 적어 주세요. 예: US */
  cli_not_a_country: () => string;
  /** 무게를 읽을 수 없습니다. 1.25처럼 kg으로 적어 주세요. */
  cli_not_a_weight: () => string;
  /** 금액을 읽을 수 없습니다. "79.98 USD"처럼 금액과 통화를 적어 주세요. */
  cli_not_an_amount: () => string;
  /** 파일을 읽을 수 없습니다: {why}. */
  cli_file_unreadable: (p: { why: string }) => string;
  /** 표준 입력 */
  cli_standard_input: () => string;
  /** 클립보드 */
  cli_clipboard: () => string;
  /** 클립보드에 글이 없습니다. 화면을 복사한 뒤 다시 하거나, 표준 입력으로 넣어 주세요. */
  cli_clipboard_empty: () => string;
  /** 열을 NAME=MEANING처럼 적어 주세요. 쓸 수 있는 뜻: {choices} */
  cli_not_a_column: (p: { choices: string }) => string;
  /** 그런 이름의 열이 없습니다: {name} */
  cli_no_such_column: (p: { name: string }) => string;
  /** 읽는 중… {#seconds}초 */
  cli_reading: (p: { seconds: number }) => string;
  /** 적는 중… {#done} / {#of} */
  cli_writing: (p: { done: number; of: number }) => string;
  /** 견주는 중… */
  cli_comparing: () => string;
  /** {month} · {courier}: {#count}건 (munjigi answer {ids} mine) */
  cli_review_group: (p: { month: string; courier: string; count: number; ids: string }) => string;
  /** 지난 기록에서 확인할 것이 없습니다. */
  cli_review_none: () => string;
  /** 날짜 모름 */
  cli_day_unknown: () => string;
  /** 택배사 모름 */
  cli_courier_unknown: () => string;
  /** {#count}건에 답했습니다: {answer}. 되돌리려면 같은 번호에 undo로 답해 주세요. */
  cli_answered_all: (p: { count: number; answer: string }) => string;
  /** {#count}건의 답변을 취소했습니다. */
  cli_undone_all: (p: { count: number }) => string;
  /** --order는 통관 하나에 답할 때만 쓸 수 있습니다. */
  cli_order_for_one: () => string;
  /** {shop}: 주문 {#orders}건, {day}까지 */
  cli_shop_until: (p: { shop: string; orders: number; day: string }) => string;
  /** {shop}: 주문 {#orders}건, 직접 적음 */
  cli_shop_by_hand: (p: { shop: string; orders: number }) => string;
  /** 읽지 못한 것 {#count}: */
  cli_unread_head: (p: { count: number }) => string;
  /** 아직 가져온 것이 없습니다. */
  cli_sources_none: () => string;
  /** {file}에 쓸 수 없습니다: {why}. */
  cli_not_written: (p: { file: string; why: string }) => string;
  /** 그런 파일이 없습니다 */
  cli_no_file: () => string;
  /** 권한이 없습니다 */
  cli_no_permission: () => string;
  /** 폴더입니다 */
  cli_is_folder: () => string;
  /** 이미 있는 파일이라 덮어쓰지 않았습니다 */
  cli_is_there: () => string;
  /** 디스크가 가득 찼습니다 */
  cli_disk_full: () => string;
  /** 시스템이 거절했습니다 ({why}) */
  cli_other_reason: (p: { why: string }) => string;
  /** {first} 외 {#more}개 */
  cli_and_more: (p: { first: string; more: number }) => string;
  /** {file}에 모두 적었습니다. 개인 정보가 들어 있으니 잘 보관해 주세요. */
  cli_exported: (p: { file: string }) => string;
  /** 새 장부를 만들었습니다: {path} */
  cli_ledger_made: (p: { path: string }) => string;
  /** 암호: */
  cli_passphrase: () => string;
  /** 이 컴퓨터의 키체인을 쓸 수 없어, 장부를 암호로 잠급니다. 암호를 잊으면 장부를 다시 열 수 없습니다. */
  cli_passphrase_why: () => string;
  /** 새 암호: */
  cli_passphrase_new: () => string;
  /** 한 번 더: */
  cli_passphrase_again: () => string;
  /** 암호는 {#least}자 이상이어야 합니다. */
  cli_passphrase_short: (p: { least: number }) => string;
  /** 두 암호가 다릅니다. */
  cli_passphrase_differs: () => string;
  /** 개인통관고유부호 (화면에 보이지 않습니다): */
  cli_code: () => string;
  /** 부호를 받지 못했습니다. 터미널에서 실행하거나 표준 입력으로 넣어 주세요. */
  cli_code_missing: () => string;
  /** 부호를 적었습니다: {masked} */
  cli_code_kept: (p: { masked: string }) => string;
  /** 적어 둔 부호가 없습니다. */
  cli_no_codes: () => string;
  /** 부호 {masked}의 사용정지: {days} */
  cli_code_suspended: (p: { masked: string; days: string }) => string;
  /** 부호 {masked}에 적어 둔 사용정지가 없습니다. */
  cli_code_never_suspended: (p: { masked: string }) => string;
  /** {from}부터 */
  cli_suspended_since: (p: { from: string }) => string;
  /** {from}부터 ({to}에 다시 사용) */
  cli_suspended_until: (p: { from: string; to: string }) => string;
  /** 달라진 통관: */
  cli_clearances_change: () => string;
  /** 달라진 통관은 없습니다. */
  cli_nothing_changes: () => string;
  /** 주문 {order:을를} 적었습니다. */
  cli_order_kept: (p: { order: string }) => string;
  /** 주문 {order:을를} 취소된 것으로 표시했습니다. 이 번호로 통관되면 물어봅니다. */
  cli_order_cancelled: (p: { order: string }) => string;
  /** 적어 둔 주문이 없습니다. munjigi import로 주문 내역을 가져오거나 munjigi order add로 적어 주세요. */
  cli_no_orders: () => string;
  /** 이 밖에 {#count}건이 더 있습니다 (--limit). */
  cli_more: (p: { count: number }) => string;
  /** 알려진 통관이 없습니다. munjigi import로 통관 목록을 가져와 주세요. */
  cli_no_clearances: () => string;
  /** 통관 {clearance:을를} 적었습니다. */
  cli_clearance_kept: (p: { clearance: string }) => string;
  /** 알고 있는 통관 여럿에 들어맞아 어느 것인지 정하지 못했습니다. munjigi clearance list로 보고 munjigi clearance join으로 정해 주세요. */
  cli_clearance_unjoined: () => string;
  /** 통관 {clearance}의 근거로 정했습니다. */
  cli_joined: (p: { clearance: string }) => string;
  /** 근거: */
  cli_proofs: () => string;
  /** 어느 통관의 것인지 정하지 못한 근거 (munjigi clearance join 번호 --to 통관 또는 --new): */
  cli_unjoined: () => string;
  /** 지금 물어볼 것이 없습니다. 무엇까지 보았는지는 munjigi check로 확인해 주세요. */
  cli_no_incidents: () => string;
  /** 답하기: munjigi answer 번호 mine | family | gift | agent | return | not-mine | unsure (취소는 undo) */
  cli_how_to_answer: () => string;
  /** {incident}번: {answer}. 취소하려면 munjigi answer {incident} undo */
  cli_answered: (p: { incident: string; answer: string }) => string;
  /** {incident}번의 답변을 취소했습니다. */
  cli_undone: (p: { incident: string }) => string;
  /** 아직 답하지 않았습니다. 이렇게 답하면: */
  cli_not_answered_yet: () => string;
  /** 다른 통관은 달라지지 않습니다. */
  cli_changes_nothing: () => string;
  /** 함께 달라지는 통관: */
  cli_changes: () => string;
  /** {clearance}번 통관: {was} → {is} */
  cli_change: (p: { clearance: string; was: string; is: string }) => string;
  /** 견주지 않음 */
  cli_not_judged: () => string;
  /** 확인할 통관 {incident}번에 적었습니다. 답하기: munjigi answer {incident} mine | not-mine … */
  cli_incident_kept: (p: { incident: string }) => string;
  /** {clearance}번 통관을 주문에서 떼어 냈습니다. 내 물건인가요? munjigi answer {incident} mine | not-mine … 되돌리기: munjigi unlink {clearance} --undo */
  cli_unlinked: (p: { clearance: string; incident: string }) => string;
  /** {clearance}번 통관을 다시 주문과 견줍니다: {verdict} */
  cli_relinked: (p: { clearance: string; verdict: string }) => string;
  /** {clearance}번 통관: {verdict} */
  cli_why_line: (p: { clearance: string; verdict: string }) => string;
  /** 견줄 주문이 없어 아직 판단하지 않았습니다. */
  cli_why_unjudged: () => string;
  /** 이유 {#more}개 더 보기: munjigi why {clearance} --all */
  cli_why_more: (p: { more: number; clearance: string }) => string;
  /** 이 주문의 물건이 아니면: munjigi unlink {clearance} */
  cli_why_wrong_link: (p: { clearance: string }) => string;
  /** 이 주문일 수 있습니다: {orders} */
  cli_why_maybe: (p: { orders: string }) => string;
  /** 답하기: munjigi answer {incident} mine | family | gift | agent | return | not-mine | unsure */
  cli_why_answer: (p: { incident: string }) => string;
  /** 결정적 */
  cli_why_decides: () => string;
  /** 무게 1은 두 배 더 그럴듯하다는 뜻입니다. +는 그 주문의 물건이라는 쪽, -는 아는 주문의 것이 아니라는 쪽이고, 합이 0이면 반반입니다. 아주 작은 이유는 뺐습니다. */
  cli_why_sum: () => string;
  /** 무게 1은 두 배 더 그럴듯하다는 뜻입니다. +는 그 주문의 물건이라는 쪽, -는 아는 주문의 것이 아니라는 쪽입니다. 여러 주문의 이유는 서로 겹쳐서 더하지 않습니다. */
  cli_why_no_sum: () => string;
  /** 무게 */
  cli_column_bits: () => string;
  /** 합 */
  cli_column_sum: () => string;
  /** 지난 기록 */
  cli_review: () => string;
  /** 장부에 손상된 곳이 없습니다. */
  cli_verify_clean: () => string;
  /** 장부에서 손상된 곳을 {#count}군데 찾았습니다. 백업이 있으면 되돌려 주세요. */
  cli_verify_faults: (p: { count: number }) => string;
  /** 읽히지 않는 쪽: {what} */
  cli_fault_page: (p: { what: string }) => string;
  /** 구조가 어긋남: {what} */
  cli_fault_structure: (p: { what: string }) => string;
  /** 없는 줄을 가리킴: {table} */
  cli_fault_reference: (p: { table: string }) => string;
  /** 근거 {id}의 내용이 처음과 다름 */
  cli_fault_evidence: (p: { id: string }) => string;
  /** 번호 */
  cli_column_number: () => string;
  /** 상태 */
  cli_column_what: () => string;
  /** 통관일 */
  cli_column_day: () => string;
  /** 이유 */
  cli_column_why: () => string;
  /** 주문일 */
  cli_column_ordered: () => string;
  /** 쇼핑몰 */
  cli_column_merchant: () => string;
  /** 주문번호 */
  cli_column_order_no: () => string;
  /** 물건 */
  cli_column_items: () => string;
  /** 원으로 */
  cli_column_in_won: () => string;
  /** 금액 */
  cli_column_total: () => string;
  /** 보내는 나라 */
  cli_column_ships_from: () => string;
  /** 배송대행지 */
  cli_column_forwarder: () => string;
  /** 무게 */
  cli_column_weight: () => string;
  /** 상태 */
  cli_column_status: () => string;
  /** 품명 */
  cli_column_goods: () => string;
  /** 신고번호 */
  cli_column_declaration: () => string;
  /** 발급일 */
  cli_column_issued: () => string;
  /** 사용정지 */
  cli_column_suspended: () => string;
  /** 경로 */
  cli_column_path: () => string;
  /** 마지막으로 읽음 */
  cli_column_read_at: () => string;
  /** {path} 폴더를 지켜봅니다. */
  cli_folder_added: (p: { path: string }) => string;
  /** 이 폴더를 더는 지켜보지 않습니다. 읽은 것은 그대로 남아 있습니다. */
  cli_folder_removed: () => string;
  /** 지켜보는 폴더가 없습니다. munjigi folder add로 더해 주세요. */
  cli_no_folders: () => string;
  /** {path}에서 읽지 못한 파일 {#count}: */
  cli_folder_unread: (p: { path: string; count: number }) => string;
  /** 폴더에 새 파일이 없습니다. */
  cli_folder_nothing_new: () => string;
  /** 아직 저장 중일 수 있어 다음에 읽을 파일 {#count}: */
  cli_folder_waiting: (p: { count: number }) => string;
  /** 읽지 못한 파일 {#count}: */
  cli_folder_not_read: (p: { count: number }) => string;
  /** 가져온 메일 {#count}통 */
  cli_folder_messages: (p: { count: number }) => string;
  /** 택배사 */
  cli_column_carrier: () => string;
  /** 지켜보고 있습니다. Ctrl-C로 끝냅니다. */
  cli_watching: () => string;
  /** 번호 {#count}개를 물어봤습니다. */
  cli_watch_asked: (p: { count: number }) => string;
  /** 마지막으로 본 때: {at} */
  cli_source_last_good: (p: { at: string }) => string;
  /** 다음에 물어볼 때: {at} */
  cli_watch_next: (p: { at: string }) => string;
  /** 따라가는 번호가 없습니다. */
  cli_follow_none: () => string;
  /** 그만 따라갑니다. */
  cli_follow_stopped: () => string;
  /** 마지막 답 */
  cli_column_answered: () => string;
  /** 다음 */
  cli_column_next: () => string;
  /** 인증키: */
  cli_key: () => string;
  /** 인증키가 없습니다. 물어볼 때 적거나 표준 입력으로 넣어 주세요. */
  cli_key_missing: () => string;
  /** 인증키가 아닌 글자가 있습니다. UNI-PASS에서 받은 키를 그대로 복사해 주세요. */
  cli_not_a_key: () => string;
  /** 흔히 보는 인증키와 모양이 다릅니다. 그대로 넣었으니, 받아 주지 않으면 다시 확인해 주세요. */
  cli_unusual_key: () => string;
  /** {service} 인증키를 장부에 넣었습니다. */
  cli_key_kept: (p: { service: string }) => string;
  /** {service} 인증키를 지웠습니다. */
  cli_key_removed: (p: { service: string }) => string;
  /** {service} 인증키가 없습니다. */
  cli_no_key: (p: { service: string }) => string;
  /** 키 있음 */
  cli_has_key: () => string;
  /** 키 없음 */
  cli_has_no_key: () => string;
  /** 통관 목록이 며칠 지나면 오래된 것으로 볼지 (1–30) */
  cli_setting_stale_after: () => string;
  /** 목록을 보라고 일주일에 한 번 알리는 요일과 시각 (예: sat 20, 끄기: off) */
  cli_setting_reminder: () => string;
  /** UNI-PASS에 물어보는 주소 */
  cli_setting_unipass_address: () => string;
  /** 폴더가 보이지 않습니다. 다시 나타나면 이어서 지켜봅니다. */
  folder_gone: () => string;
  /** 이 폴더를 열 권한이 없습니다. 폴더의 권한을 확인해 주세요. */
  folder_forbidden: () => string;
  /** Munjigi가 아는 파일이 아닙니다 */
  folder_file_not_recognised: () => string;
  /** 무엇인지 물어볼 것이 있습니다. 이 파일을 따로 가져와 주세요 */
  folder_file_asks: () => string;
  /** 시스템이 열어 주지 않았습니다. 다시 시도합니다 */
  folder_file_refused: () => string;
  /** 내용이 끊겼거나 잘못되었습니다 */
  folder_file_broken: () => string;
  /** 한 건의 진행정보입니다 (처리 단계 {#events}개). */
  inspect_one: (p: { events: number }) => string;
  /** 여러 건입니다 ({#parcels}건). 화물관리번호로 하나를 골라야 합니다. */
  inspect_many: (p: { parcels: number }) => string;
  /** 이 번호의 기록이 없다는 응답입니다. */
  inspect_none: () => string;
  /** 부호와 함께 보낸 정보가 서로 맞습니다. */
  inspect_code_matches: () => string;
  /** 부호와 함께 보낸 정보가 서로 맞지 않습니다. */
  inspect_code_differs: () => string;
  /** 우편물 {#items}건의 통관 진행정보입니다. */
  inspect_postal: (p: { items: number }) => string;
  /** 통화 {#currencies}개의 관세환율입니다. */
  inspect_rates: (p: { currencies: number }) => string;
  /** 그 날짜의 관세환율이 없다는 응답입니다. 지난주 환율이 이어집니다. */
  inspect_no_rates: () => string;
  /** UNI-PASS가 답하지 않았습니다: {notice} */
  inspect_refused: (p: { notice: string }) => string;
  /** 가구 {#households}곳의 통관 {#clearances}건을 견주었습니다. */
  inspect_households: (p: { households: number; clearances: number }) => string;
  /** {line}번째 줄의 {column}번째 바이트에서 막혔습니다. munjigi.reconcile/1의 모양이 아닙니다. */
  inspect_shape: (p: { line: string; column: string }) => string;
  /** {format} 형식이 아닙니다 ({found}). */
  inspect_format: (p: { format: string; found: string }) => string;
  /** {place}: {value:을를} 읽을 수 없습니다. */
  inspect_value: (p: { place: string; value: string }) => string;
  /** 읽을 수 없는 응답입니다. 기록이 없다는 뜻이 아닙니다 ({why}). */
  inspect_not_understood: (p: { why: string }) => string;
  /** 알아 둘 것 {#count}: */
  inspect_beside: (p: { count: number }) => string;
  /** 이 밖에 {#count}건이 더 있습니다 (--json으로 모두 볼 수 있습니다). */
  inspect_more: (p: { count: number }) => string;
  /** 스프레드시트가 번호를 반올림해서 숫자를 알 수 없습니다 */
  unread_damaged: () => string;
  /** 번호가 없습니다 */
  unread_no_number: () => string;
  /** 번호의 일부가 가려져 있습니다 */
  unread_masked: () => string;
  /** 운송장 번호가 아닌 것이 적혀 있습니다 */
  unread_not_a_number: () => string;
  /** M B/L과 H B/L이 어디서 갈리는지 알 수 없습니다 */
  unread_numbers_together: () => string;
  /** {column} 열을 읽을 수 없습니다 */
  unread_column: (p: { column: string }) => string;
  /** {column} 열이 없습니다 */
  unread_no_column: (p: { column: string }) => string;
  /** 열의 수가 제목 줄과 다릅니다 */
  unread_cells: () => string;
  /** 따옴표가 맞지 않아 줄이 섞였습니다 */
  unread_quotes: () => string;
  /** 목록이 스스로 말하는 건수와 실제 건수가 다릅니다 */
  unread_count: () => string;
  /** 다음 쪽이 더 있습니다 */
  unread_more_pages: () => string;
  /** 목록이 어디까지인지 보이지 않습니다. 통관 목록 화면을 총 건수가 들어가게 처음부터 끝까지 복사하거나 저장해 주세요 */
  unread_no_extent: () => string;
  /** 목록 중간에서 파일이 끊겼습니다 */
  unread_cut_off: () => string;
  /** 안에 든 이 파일은 Munjigi가 아는 것이 아닙니다 */
  unread_not_recognised: () => string;
  /** 안에 든 이 파일에는 통관될 물건이 없습니다 */
  unread_nothing_to_clear: () => string;
  /** 안에 든 이 파일을 읽을 수 없습니다 */
  unread_not_read: () => string;
  /** 보낸 사람이 쇼핑몰이나 택배사가 아닌 것 같아 읽지 않았습니다 */
  unread_spoofed: () => string;
  /** 관세청을 사칭한 문자처럼 보입니다. 링크를 열지 마세요 */
  unread_smishing: () => string;
  /** 읽었지만 이 판은 아직 장부에 넣지 못합니다 */
  unread_not_kept: () => string;
  /** 어느 열이 무엇인지 알 수 없습니다 */
  unread_columns: () => string;
  /** 어느 쇼핑몰의 주문인지 알 수 없습니다 */
  unread_shop: () => string;
  /** 무엇인지 알 수 없습니다 */
  unread_nothing: () => string;
  /** 파일 안에 든 것이 너무 많거나 너무 깊이 들어 있습니다. 필요한 파일만 꺼내 가져와 주세요. */
  unreadable_too_much_inside: () => string;
  /** 압축 파일이나 엑셀 파일인데 열 수 없습니다. 암호가 걸려 있으면 풀어서, 아니면 다시 저장해서 가져와 주세요. */
  unreadable_not_opened: () => string;
  /** 1997년 이전 방식의 엑셀 파일이라 읽을 수 없습니다. 엑셀에서 열어 ‘다른 이름으로 저장’에서 XLSX나 CSV를 골라 저장한 뒤 가져와 주세요. */
  unreadable_old_workbook: () => string;
  /** 빈 파일입니다. 통관된 것이 없다는 뜻이 아닙니다. 다시 저장해 주세요. */
  unreadable_empty: () => string;
  /** 파일이 너무 큽니다 ({#bytes}바이트). {#most}바이트까지 읽습니다. 기간을 나누어 받아 주세요. */
  unreadable_too_large: (p: { bytes: number; most: number }) => string;
  /** 글자를 알아볼 수 없는 파일입니다. 원본 그대로 다시 저장해 주세요. */
  unreadable_encoding: () => string;
  /** Munjigi가 아는 파일이 아닙니다. 쇼핑몰의 주문 내역이나 주문 메일, UNI-PASS 통관 목록(저장한 페이지, 복사한 글, CSV, 엑셀, JSON)을 가져와 주세요. */
  unreadable_not_recognised: () => string;
  /** JSON이 {#line}번째 줄 {#column}번째 글자에서 어긋납니다. 끝까지 저장되었는지 확인해 주세요. */
  unreadable_broken_json: (p: { line: number; column: number }) => string;
  /** 통관 목록이 아니라 실패했다는 응답입니다. 통관된 것이 없다는 뜻이 아닙니다. 나중에 다시 받아 주세요. */
  unreadable_answer_failed: () => string;
  /** 응답에 {key} 항목이 없거나 알아볼 수 없어 목록을 믿을 수 없습니다. 다시 받아 주세요. */
  unreadable_answer_incomplete: (p: { key: string }) => string;
  /** 통관 목록 페이지인데 목록이 들어 있지 않습니다. 본인 확인을 하고 목록이 나온 뒤 저장해 주세요. */
  unreadable_no_list: () => string;
  /** 목록에 {column} 열이 없어 읽을 수 없습니다. 페이지가 바뀌었을 수 있습니다. */
  unreadable_no_column: (p: { column: string }) => string;
  /** 목록에 아무것도 없는데, 정말 없는 것인지 알 수 없습니다. 조회한 뒤 다시 저장해 주세요. */
  unreadable_empty_unproven: () => string;
  /** 약 {krw}원. {said} */
  rates_in_won: (p: { krw: string; said: string }) => string;
  /** {day}부터 적용되는 관세환율입니다. */
  rates_asked: (p: { day: string }) => string;
  /** 관세환율을 아직 받지 못해 {day}의 유럽중앙은행 기준환율로 어림했습니다. */
  rates_bundled: (p: { day: string }) => string;
  /** UNI-PASS가 알려 준 값은 100{currency}의 값으로 보았습니다. */
  rates_by_hundred: (p: { currency: string }) => string;
  /** UNI-PASS가 알려 준 값이 몇 {currency}의 값인지 견줄 것이 없어 1{currency}의 값으로 보았습니다. */
  rates_unit_unknown: (p: { currency: string }) => string;
  /** 내 부호가 쓰이고 있는지, 이름과 전화번호가 부호와 맞는지 UNI-PASS에 물어봅니다 */
  code_check_help: () => string;
  /** 지난번에 물어본 뒤로 부호나 이름, 전화번호, 우편번호를 바꾸었거나 고쳐 적습니다 */
  code_check_help_changed: () => string;
  /** 적어 둔 이름과 전화번호를 쓰지 않고 새로 적습니다 */
  code_check_help_again: () => string;
  /** 적어 둔 이름과 전화번호, 우편번호를 지웁니다 */
  code_check_help_forget: () => string;
  /** 이름 */
  code_check_name: () => string;
  /** 휴대전화 번호 */
  code_check_phone: () => string;
  /** 우편번호 */
  code_check_postcode: () => string;
  /** UNI-PASS는 부호와 함께 이름과 휴대전화 번호를 견줍니다. 적으신 것은 암호로 잠긴 장부에만 두며, munjigi code verify --forget으로 지울 수 있습니다. */
  code_check_ask_why: () => string;
  /** 이름 (화면에 보이지 않습니다): */
  code_check_ask_name: () => string;
  /** 휴대전화 번호 (화면에 보이지 않습니다): */
  code_check_ask_phone: () => string;
  /** 우편번호 (화면에 보이지 않습니다, 모르면 Enter): */
  code_check_ask_postcode: () => string;
  /** 이름과 휴대전화 번호를 받지 못했습니다. 터미널에서 실행하거나, 표준 입력으로 이름, 휴대전화 번호, 우편번호를 한 줄씩 넣어 주세요. */
  code_check_missing: () => string;
  /** 적어 둔 이름과 휴대전화 번호, 우편번호를 지웠습니다. */
  code_check_forgotten: () => string;
  /** 적어 둔 이름과 휴대전화 번호가 없습니다. */
  code_check_nothing_kept: () => string;
  /** UNI-PASS에 물어보니 {masked} 부호와 적어 주신 정보가 서로 맞습니다. */
  code_check_match: (p: { masked: string }) => string;
  /** UNI-PASS에 물어보니 {masked} 부호와 적어 주신 정보가 서로 맞지 않습니다. */
  code_check_mismatch: (p: { masked: string }) => string;
  /** UNI-PASS에서 확인하지 못했습니다. 부호에 관해서는 아무것도 알 수 없습니다. */
  code_check_cannot_see: () => string;
  /** 그런 부호가 없다고 합니다. 부호를 맞게 적었는지 확인해 주세요. */
  code_check_reason_no_such_code: () => string;
  /** 사용 중이 아닌 부호라고 합니다. 관세청의 개인통관고유부호 누리집에서 확인해 주세요. */
  code_check_reason_not_in_use: () => string;
  /** 부호의 유효기간이 지났다고 합니다. 관세청의 개인통관고유부호 누리집에서 확인해 주세요. */
  code_check_reason_expired: () => string;
  /** 이름이 부호와 맞지 않는다고 합니다. */
  code_check_reason_name: () => string;
  /** 휴대전화 번호가 부호와 맞지 않거나 확인되지 않는다고 합니다. */
  code_check_reason_phone: () => string;
  /** 우편번호가 부호와 맞지 않는다고 합니다. */
  code_check_reason_postcode: () => string;
  /** 필요한 정보가 빠졌다고 합니다. */
  code_check_reason_incomplete: () => string;
  /** UNI-PASS의 답: {told} */
  code_check_reason_other: (p: { told: string }) => string;
  /** UNI-PASS가 지금 답하지 않습니다. 나중에 다시 해 주세요. */
  code_check_why_down: () => string;
  /** UNI-PASS가 인증키를 받아들이지 않았습니다. 이 서비스의 인증키가 맞는지, 기한이 지나지 않았는지 확인해 주세요. */
  code_check_why_key: () => string;
  /** UNI-PASS가 묻는 것을 받아들이지 않았습니다. */
  code_check_why_refused: () => string;
  /** UNI-PASS가 보낸 답을 이해할 수 없었습니다. 나중에 다시 해 주세요. */
  code_check_why_strange: () => string;
  /** UNI-PASS의 {service} 인증키가 있어야 물어볼 수 있습니다. 인증키는 UNI-PASS에서 서비스마다 따로 신청합니다. */
  code_check_no_key: (p: { service: string }) => string;
  /** 지금은 UNI-PASS에 묻지 않습니다. 답이 없었거나 오늘 이미 많이 물어보았습니다. {until} 뒤에 다시 해 주세요. */
  code_check_left_alone: (p: { until: string }) => string;
  /** 이 부호는 한 달 안에 이미 확인했습니다. {day}부터 다시 물어볼 수 있습니다. 그 사이에 바뀐 것이 있으면 --changed를, 이름이나 전화번호를 새로 적으려면 --again도 붙여 주세요. */
  code_check_lately: (p: { day: string }) => string;
  /** 적어 둔 부호가 없습니다. munjigi code add로 먼저 적어 주세요. */
  code_check_no_code: () => string;
  /** 부호와 함께 보낼 이름과 휴대전화 번호가 없습니다. */
  code_check_no_details: () => string;
  /** 무게(kg) */
  facts_csv_weight: () => string;
  /** 통화 */
  facts_csv_currency: () => string;
  /** 처음 확인한 때 (한국 시각) */
  facts_csv_first_seen_at: () => string;
  /** 물어본 때 (한국 시각) */
  facts_csv_asked_at: () => string;
  /** 내 것이 아니라고 답한 때 (한국 시각) */
  facts_csv_answered_at: () => string;
  /** 알게 된 계기 */
  facts_csv_occasion: () => string;
  /** 문 앞에 온 물건 */
  facts_csv_occasion_door: () => string;
  /** 고지서 */
  facts_csv_occasion_bill: () => string;
  /** 메시지 */
  facts_csv_occasion_message: () => string;
  /** 메모 */
  facts_csv_note: () => string;
  /** 진행 내역 (한국 시각) */
  facts_csv_events: () => string;
  /** 근거 파일 */
  facts_csv_evidence: () => string;
  /** 근거의 가린 사본 */
  kit_file_title: () => string;
  /** 원본에는 다른 정보도 있어 이 자료에 넣지 않았습니다. 신고하는 화물에 관해 원본에서 읽은 것만 아래에 옮겼습니다. */
  kit_file_not_enclosed: () => string;
  /** 신고인이 더한 그림이나 파일입니다. 원본은 이 자료에 넣지 않았으며, 내용도 옮기지 않았습니다. */
  kit_file_not_enclosed_capture: () => string;
  /** 원본이 남아 있지 않아 확인할 수 없습니다. */
  kit_file_missing: () => string;
  /** 원본이 보관한 때와 달라져 확인할 수 없습니다. */
  kit_file_damaged: () => string;
  /** 원본 */
  kit_file_original: () => string;
  /** 출처: {source} */
  kit_file_source: (p: { source: string }) => string;
  /** 신고인이 더한 것 */
  kit_file_capture: () => string;
  /** 기준 시각: {moment} (한국 시각) */
  kit_file_as_of: (p: { moment: string }) => string;
  /** 받은 때: {moment} (한국 시각) */
  kit_file_brought_at: (p: { moment: string }) => string;
  /** 크기: {#bytes}바이트 */
  kit_file_size: (p: { bytes: number }) => string;
  /** SHA-256 해시: {hash} */
  kit_file_sha256: (p: { hash: string }) => string;
  /** SHA-256 해시: 알 수 없음 */
  kit_file_sha256_unknown: () => string;
  /** 신고하는 화물에 관해 읽은 것 */
  kit_file_said: () => string;
  /** 신고하는 화물에 관해 읽은 것이 없습니다. */
  kit_file_said_nothing: () => string;
  /** 원본의 {place} */
  kit_file_place: (p: { place: string }) => string;
  /** 거둘 신고가 없습니다. 신고한 통관에 다른 답을 하셨고 적어 둔 신고가 아직 열려 있을 때 편지를 만듭니다. */
  report_error_nothing_to_withdraw: () => string;
  /** 편지를 만들지 못했습니다 ({why}). 만들던 자료는 남기지 않았습니다. */
  report_error_no_paper: (p: { why: string }) => string;
  /** 디스크에 자리가 없어 자료를 만들지 못했습니다{file}. 반쯤 만든 것은 지웠습니다. 자리를 비우고 다시 만들어 주세요. */
  report_error_disk_full: (p: { file: string }) => string;
  /** 이 폴더에는 쓸 수 없어 자료를 만들지 못했습니다{file}. 다른 폴더를 골라 주세요. */
  report_error_not_allowed: (p: { file: string }) => string;
  /** 그 자리에 폴더를 만들 수 없어 자료를 만들지 못했습니다{file}. 같은 이름의 파일이 있는지 보시거나 다른 폴더를 골라 주세요. */
  report_error_no_folder: (p: { file: string }) => string;
  /** 자료를 쓰지 못했습니다{file}. 반쯤 만든 것은 지웠습니다 ({why}). */
  report_error_not_written: (p: { file: string; why: string }) => string;
  /** ({name} 파일) */
  report_error_in_file: (p: { name: string }) => string;
  /** 자료를 읽을 수 없습니다. 폴더나 ZIP 파일이 그 자리에 있는지 확인해 주세요. */
  report_error_kit_unreadable: () => string;
  /** 자료 폴더도 ZIP 파일도 아닙니다. customs-police나 others로 끝나는 폴더나 그 ZIP을 골라 주세요. */
  report_error_no_kit: () => string;
  /** manifest.json이 없어 무엇이 들어 있었는지 알 수 없습니다. 자료 폴더를 고르셨는지 확인해 주세요. */
  report_error_no_manifest: () => string;
  /** manifest.json이 Munjigi의 것이 아니거나 더 새로운 Munjigi의 것입니다. */
  report_error_other_manifest: () => string;
  /** ZIP 파일이 손상되어 확인할 수 없습니다. 받은 곳에서 다시 받아 주세요. */
  report_error_damaged_zip: () => string;
  /** 무엇을 신고할지 골라 주세요. ‘내 것 아님’이라고 답한 통관이 하나는 있어야 합니다. */
  report_error_no_incident: () => string;
  /** 확인할 통관 {incident}에는 아직 답하지 않으셨습니다. ‘내 것 아님’이라고 답한 통관만 신고 자료에 담습니다. */
  report_error_not_answered: (p: { incident: string }) => string;
  /** 확인할 통관 {incident}의 답이 ‘구매대행·배송대행’이 아닙니다. 이 편지는 그렇게 답한 통관에만 씁니다. */
  report_error_not_an_agents: (p: { incident: string }) => string;
  /** 확인할 통관 {incident}에는 ‘{answer}’이라고 답하셨습니다. ‘내 것 아님’이라고 답한 통관만 신고 자료에 담습니다. */
  report_error_other_answer: (p: { incident: string; answer: string }) => string;
  /** 여러 사람의 부호로 통관된 것을 한 자료에 담을 수 없습니다. 사람마다 따로 만들어 주세요. */
  report_error_several_holders: () => string;
  /** 빈 파일이라 더하지 않았습니다. */
  report_error_capture_empty: () => string;
  /** 파일이 너무 커서 더하지 않았습니다 ({#bytes}바이트). {#most}바이트까지 더할 수 있습니다. */
  report_error_capture_too_large: (p: { bytes: number; most: number }) => string;
  /** 접수한 날이 아직 오지 않은 날입니다. 날짜를 확인해 주세요. */
  report_error_filed_later: () => string;
  /** 다시 볼 날이 접수한 날보다 앞섭니다. 날짜를 확인해 주세요. */
  report_error_next_before_filed: () => string;
  /** 더한 파일 */
  report_error_capture: () => string;
  /** 주소 */
  report_error_address: () => string;
  /** 메일 주소 */
  report_error_mail: () => string;
  /** 칸 이름 */
  report_error_form: () => string;
  /** 접수한 곳 */
  report_error_office: () => string;
  /** 접수 번호 */
  report_error_receipt: () => string;
  /** 메모 */
  report_error_note: () => string;
  /** 접수 기록 */
  filing_noun: () => string;
  /** 접수한 신고를 다시 볼 때입니다 */
  filing_reminder_title: () => string;
  /** 다시 보기로 한 접수가 {#count}건 있습니다. 답이 왔는지 확인해 주세요. */
  filing_reminder_body: (p: { count: number }) => string;
  /** 사용정지 */
  report_step_suspend_title: () => string;
  /** 먼저 부호의 사용을 정지합니다. 도용신고와 재발급은 그다음입니다. */
  report_step_suspend_first: () => string;
  /** 관세청이 직권으로 정지한 부호는 되살릴 수 없고, 다시 발급받아야 합니다. */
  report_step_suspend_by_office: () => string;
  /** 정지하면 내 물건도 멈출 수 있습니다: 통관 중인 것 {#clearances}건, 아직 통관되지 않은 주문 {#orders}건. */
  report_step_suspend_now: (p: { clearances: number; orders: number }) => string;
  /** 장부에는 정지하면 멈출 물건이 보이지 않습니다. 장부에 없는 주문은 알 수 없습니다. */
  report_step_suspend_now_none: () => string;
  /** 도용신고 */
  report_step_report_title: () => string;
  /** 개인통관고유부호 누리집의 도용신고에서 신고합니다. 부호와 그 물건의 B/L 번호를 적습니다. */
  report_step_report_then: () => string;
  /** 관세청 고객지원센터(국번 없이 125, 유료)에 물어볼 수 있습니다. */
  report_step_report_call: () => string;
  /** 도용된 것으로 밝혀지면 명의인은 처벌받지 않습니다. */
  report_step_report_no_penalty: () => string;
  /** 재발급 */
  report_step_reissue_title: () => string;
  /** 도용신고를 한 뒤 새 부호를 발급받습니다. */
  report_step_reissue_last: () => string;
  /** 다시 발급받으면 예전 부호는 바로 쓸 수 없게 되고, 그 부호로 오던 물건이 멈출 수 있습니다. */
  report_step_reissue_at_once: () => string;
  /** 발급은 처음 받은 것과 다시 받은 것을 합쳐 한 해에 다섯 번까지입니다. */
  report_step_reissue_five: () => string;
  /** 도용처럼 명의인에게 잘못이 없는 재발급은 그 횟수에 들어가지 않습니다. */
  report_step_reissue_theft: () => string;
  /** 장부에는 올해 {#most}번 가운데 {#issued}번 발급받은 것으로 적혀 있습니다. */
  report_step_reissue_now: (p: { most: number; issued: number }) => string;
  /** 장부에는 올해 {#most}번 가운데 적어도 {#issued}번 발급받은 것으로 적혀 있습니다. 발급일을 적지 않은 부호가 있습니다. */
  report_step_reissue_now_least: (p: { most: number; issued: number }) => string;
  /** 발급일을 적어 두지 않아 올해 몇 번 발급받았는지 알 수 없습니다. */
  report_step_reissue_now_unknown: () => string;
  /** 집안의 다른 부호 */
  report_step_household_title: () => string;
  /** 한 사람의 정보가 새었다면 가족의 것도 함께 새었을 수 있습니다. 가족의 통관 목록도 각자 확인해 주세요. */
  report_step_household_look: () => string;
  /** 이 장부에는 다른 사람의 부호가 {#count}개 있습니다. */
  report_step_household_now: (p: { count: number }) => string;
  /** 받은 물건 */
  report_step_unopened_title: () => string;
  /** 물건을 받았다면 뜯지 말고, 송장이 보이게 사진을 찍어 두고 그대로 보관해 주세요. */
  report_step_unopened_keep: () => string;
  /** 들어 있는 QR 코드를 찍지 말고, 보낸 사람과 연락하지 마세요. */
  report_step_unopened_code: () => string;
  /** 관세청 (한국경제 보도) */
  report_step_by_customs_press: () => string;
  /** 국민일보와 한국경제 보도 */
  report_step_by_form_press: () => string;
  /** 통관고유부호 고시 개정 (법무법인의 설명) */
  report_step_by_notice: () => string;
  /** 언론 보도 (한국경제 등) */
  report_step_by_press: () => string;
  /** 미국 우정청 */
  report_step_by_usps: () => string;
  /** Munjigi의 생각 */
  report_step_by_munjigi: () => string;
  /** 신고 자료를 만들 수 있습니다 */
  report_guide_not_mine_title: () => string;
  /** 가족이 주문했거나 누가 선물로 보낸 것은 아닌지 한 번 더 확인해 주세요. */
  report_guide_not_mine_sure: () => string;
  /** 주문한 적이 없는 것이 분명하면 신고 자료를 만들어 낼 수 있습니다. */
  report_guide_not_mine_kit: () => string;
  /** 먼저 답해 주세요 */
  report_guide_none_title: () => string;
  /** 이 통관이 내 물건인지 답해 주세요. 답하기 전에는 신고 자료를 만들지 않습니다. */
  report_guide_none_answer: () => string;
  /** 신고할 일이 아닙니다 */
  report_guide_mine_title: () => string;
  /** 이 물건의 주문을 장부에 적어 두시면 왜 통관되었는지 나중에도 알 수 있습니다. */
  report_guide_mine_order: () => string;
  /** 먼저 가족에게 물어보세요 */
  report_guide_family_title: () => string;
  /** 누가 언제 어디서 주문했는지 물어보시고, 그 주문을 장부에 적어 두세요. */
  report_guide_family_ask: () => string;
  /** 통관할 때 이름과 전화번호, 우편번호가 부호와 맞는지 봅니다. 다음에는 받는 사람의 부호를 쓰게 해 주세요. */
  report_guide_family_own: () => string;
  /** 보낸 사람에게 물어보세요 */
  report_guide_gift_title: () => string;
  /** 보낸 사람에게 무엇을 언제 보냈는지, 운송장 번호가 무엇인지 물어보세요. */
  report_guide_gift_ask: () => string;
  /** 보냈다는 사람이 없으면 뜯지 말고 두시고, 답을 ‘모르겠음’이나 ‘내 것 아님’으로 바꿔 주세요. */
  report_guide_gift_nobody: () => string;
  /** 업체에 물어보세요 */
  report_guide_agent_title: () => string;
  /** 구매대행이나 배송대행 업체에 어느 주문에 이 부호를 썼는지 물어보세요. 내 주문이면 신고할 일이 아닙니다. */
  report_guide_agent_ask: () => string;
  /** 묻지 않고 부호를 썼다면 업체에 보낼 편지를 따로 만들 수 있습니다. */
  report_guide_agent_letter: () => string;
  /** 업체가 다른 사람의 물건에 이 부호를 썼다면 답을 ‘내 것 아님’으로 바꿔 주세요. */
  report_guide_agent_other: () => string;
  /** 신고할 일이 아닙니다 */
  report_guide_return_title: () => string;
  /** 되돌려 보낸 물건이 맞는지 판매자에게 운송장 번호를 물어보세요. */
  report_guide_return_ask: () => string;
  /** 아직 신고하지 마세요 */
  report_guide_unsure_title: () => string;
  /** 주문 메일과 카드 내역을 보시고, 함께 사는 가족에게도 물어보세요. */
  report_guide_unsure_look: () => string;
  /** 운송장 번호로 택배사나 운송업체에 무엇인지 물어볼 수 있습니다. */
  report_guide_unsure_ask: () => string;
  /** 그래도 모르겠으면 관세청 고객지원센터(국번 없이 125, 유료)에 물어볼 수 있습니다. */
  report_guide_unsure_call: () => string;
  /** 도용신고 자료 */
  reports_title: () => string;
  /** 도용신고 자료, 정정할 것 {#count} */
  reports_title_withdraw: (p: { count: number }) => string;
  /** 도용신고 자료 만들기 */
  reports_make: () => string;
  /** {#count}건을 함께 신고할 자료 만들기 */
  reports_make_together: (p: { count: number }) => string;
  /** 자료 새로 만들기 */
  reports_make_again: () => string;
  /** 폴더 열기 */
  reports_open: () => string;
  /** 폴더 열기: {kit} */
  reports_open_which: (p: { kit: string }) => string;
  /** 만든 폴더가 그 자리에 없습니다. 자료는 새로 만드실 수 있습니다. */
  reports_no_folder: () => string;
  /** 자료를 만드는 곳: {place} */
  reports_place: (p: { place: string }) => string;
  /** 곳마다 낼 글 */
  reports_texts: () => string;
  /** 곳마다 낼 글: {kit} */
  reports_texts_which: (p: { kit: string }) => string;
  /** 어디에 내시나요? */
  reports_texts_office: () => string;
  /** {office}에 낼 글 */
  reports_texts_body: (p: { office: string }) => string;
  /** 이럴 때 할 일 */
  reports_guidance: () => string;
  /** 대행업체에 보낼 편지 만들기 */
  reports_agent_letter: () => string;
  /** 지금 할 일 */
  reports_now: () => string;
  /** 사용정지하면 멈출 수 있는 내 물건 */
  reports_stops: () => string;
  /** 나머지 {#count}건 */
  reports_stops_more: (p: { count: number }) => string;
  /** 올해 {#issued}번 발급받음, 한 해 {#issues}번까지 */
  reports_issued: (p: { issued: number; issues: number }) => string;
  /** 올해 {#issued}번 이상 발급받음, 한 해 {#issues}번까지 */
  reports_issued_at_least: (p: { issued: number; issues: number }) => string;
  /** 올해 몇 번 발급받았는지 모름, 한 해 {#issues}번까지 */
  reports_issued_unknown: (p: { issues: number }) => string;
  /** 신고할 통관 */
  reports_case: () => string;
  /** 만든 자료에 있음 */
  reports_case_in_kit: () => string;
  /** 언어와 가릴 것 */
  reports_case_choices: () => string;
  /** 자료의 언어 */
  reports_case_lang: () => string;
  /** 내 주문에서 가릴 것 */
  reports_case_cover: () => string;
  /** 주문 확인서에서 가립니다. 장부에는 그대로 있습니다. */
  reports_case_cover_why: () => string;
  /** {#count}건의 자료 만들기 */
  reports_case_make: (p: { count: number }) => string;
  /** 신고할 통관을 하나 이상 골라 주세요. */
  reports_case_none: () => string;
  /** 신고하는 사람 */
  reports_who: () => string;
  /** 적지 않으셔도 됩니다. 빈칸은 나중에 손으로 쓰실 수 있습니다. 전화와 주소는 관세청에 내는 신고서에만 적힙니다. */
  reports_who_why: () => string;
  /** 적어 두기 */
  reports_who_keep: () => string;
  /** 캡처 더하기 */
  reports_captures: () => string;
  /** 통관 알림이나 조회 화면을 찍은 그림을 증거로 함께 낼 수 있습니다. */
  reports_captures_why: () => string;
  /** 어느 통관의 캡처인가요? */
  reports_captures_of: () => string;
  /** 그림을 복사해 {paste:으로로} 붙여넣거나, 파일을 이 창에 끌어다 놓아 주세요. */
  reports_captures_how: (p: { paste: string }) => string;
  /** 캡처 파일 고르기 */
  reports_captures_choose: () => string;
  /** 더한 캡처 {#count}개 */
  reports_captures_count: (p: { count: number }) => string;
  /** {at}에 더함 */
  reports_captures_added: (p: { at: string }) => string;
  /** 빼기 */
  reports_captures_remove: () => string;
  /** 빼기: {what} */
  reports_captures_remove_which: (p: { what: string }) => string;
  /** 놓으면 캡처로 더합니다 */
  reports_captures_drop: () => string;
  /** 그림을 읽지 못했습니다. 파일로 저장해서 골라 주세요. */
  reports_captures_unread: () => string;
  /** 그림 ({kind}) */
  reports_capture_picture: (p: { kind: string }) => string;
  /** PDF 문서 */
  reports_capture_pdf: () => string;
  /** 글 */
  reports_capture_text: () => string;
  /** 파일 */
  reports_capture_file: () => string;
  /** 만든 자료 */
  reports_kits: () => string;
  /** {at}에 만든 자료 */
  reports_kit_made: (p: { at: string }) => string;
  /** 통관 */
  reports_kit_parcels: () => string;
  /** 가린 것 */
  reports_kit_left_out: () => string;
  /** 관세청·경찰 지문 */
  reports_kit_customs_police: () => string;
  /** 그 밖의 곳 지문 */
  reports_kit_others: () => string;
  /** {start}… (앞 16자리) */
  reports_kit_print: (p: { start: string }) => string;
  /** 이 자료로 신고하신 뒤에 답변이 바뀌었습니다. 신고한 곳에 정정 편지를 보내실 수 있습니다. */
  reports_withdraw_needed: () => string;
  /** 정정 편지 만들기 */
  reports_withdraw: () => string;
  /** 신고 기록 */
  reports_filings: () => string;
  /** 아직 적은 신고가 없습니다. */
  reports_filings_none: () => string;
  /** 신고한 것 적기 */
  reports_file: () => string;
  /** 신고한 것 적기: {kit} */
  reports_file_which: (p: { kit: string }) => string;
  /** 신고한 곳 */
  reports_file_office: () => string;
  /** 다른 곳 */
  reports_file_other: () => string;
  /** 다른 곳의 이름 */
  reports_file_own: () => string;
  /** 신고한 곳의 이름을 적어 주세요. */
  reports_file_own_needed: () => string;
  /** 신고한 날 */
  reports_file_day: () => string;
  /** 신고한 날을 적어 주세요. */
  reports_file_day_needed: () => string;
  /** 접수번호 */
  reports_file_receipt: () => string;
  /** 다시 확인할 날 */
  reports_file_next: () => string;
  /** 메모 */
  reports_file_note: () => string;
  /** 적어 두기 */
  reports_file_do: () => string;
  /** {day}에 신고 */
  reports_filing_on: (p: { day: string }) => string;
  /** 접수번호 {receipt} */
  reports_filing_receipt: (p: { receipt: string }) => string;
  /** {day}에 다시 확인 */
  reports_filing_next: (p: { day: string }) => string;
  /** 다시 확인할 날이 되었습니다. */
  reports_filing_due: () => string;
  /** 진행 중 */
  reports_filing_open: () => string;
  /** {day}에 끝남 */
  reports_filing_closed: (p: { day: string }) => string;
  /** 끝남으로 적기 */
  reports_filing_close: () => string;
  /** 끝남으로 적기: {office} */
  reports_filing_close_which: (p: { office: string }) => string;
  /** 다시 열기 */
  reports_filing_reopen: () => string;
  /** 다시 열기: {office} */
  reports_filing_reopen_which: (p: { office: string }) => string;
  /** 관세청 신고 화면의 칸 순서 */
  reports_form: () => string;
  /** 칸의 순서는 미확인입니다. 보신 화면과 다르면 바꾸어 저장해 주세요. */
  reports_form_unverified: () => string;
  /** 보신 화면과 다르면 바꾸어 저장해 주세요. */
  reports_form_why: () => string;
  /** 위로 */
  reports_form_up: () => string;
  /** 위로: {field} */
  reports_form_up_which: (p: { field: string }) => string;
  /** 아래로 */
  reports_form_down: () => string;
  /** 아래로: {field} */
  reports_form_down_which: (p: { field: string }) => string;
  /** {field}: {#place}번째 */
  reports_form_moved: (p: { field: string; place: number }) => string;
  /** 순서 저장 */
  reports_form_save: () => string;
  /** 처음 순서로 */
  reports_form_reset: () => string;
  /** 문서 › Munjigi */
  reports_shell_documents: () => string;
  /** 홈 › Munjigi */
  reports_shell_home: () => string;
  /** 신고 자료 두 벌을 만들었습니다: {place}. 아무 데에도 보내지 않았습니다. */
  reports_shell_made: (p: { place: string }) => string;
  /** 업체에 보낼 편지를 만들었습니다: {place}. 아무 데에도 보내지 않았습니다. */
  reports_shell_agent_made: (p: { place: string }) => string;
  /** 신고를 거두는 편지를 만들었습니다: {place}. 아무 데에도 보내지 않았습니다. */
  reports_shell_withdrawal_made: (p: { place: string }) => string;
  /** 이 컴퓨터에서 자료를 만들 폴더를 찾지 못했습니다. */
  reports_shell_no_place: () => string;
  /** 자료를 만드는 폴더에 쓸 수 없어 자료를 만들지 못했습니다{file}. 그 폴더에 쓸 권한이 있는지, 같은 이름의 파일이 있지 않은지 확인해 주세요. */
  reports_shell_not_allowed: (p: { file: string }) => string;
  /** 자료가 든 폴더가 그 자리에 없습니다. 옮기거나 지우셨다면 자료를 다시 만들 수 있습니다. */
  reports_shell_folder_gone: () => string;
  /** 폴더를 열지 못했습니다. 이 컴퓨터에 파일 관리자가 없을 수 있습니다. 자료는 그 자리에 있습니다. */
  reports_shell_not_shown: () => string;
  /** 붙여 넣은 것을 읽지 못해 더하지 않았습니다. 파일로 저장해서 더해 주세요. */
  reports_shell_not_a_picture: () => string;
  /** 더할 파일 고르기 */
  reports_shell_choose_captures: () => string;
}

export const ko: Words = {
  app_name: () => `문지기`,
  app_not_customs: () => `Munjigi는 관세청 앱이 아닙니다`,
  lang_ko: () => `한국어`,
  lang_en: () => `English`,
  lang_unknown: (p) => `${josa(p.given, "은는")} Munjigi가 모르는 언어입니다. ko나 en으로 적어 주세요.`,
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
  noun_folder: () => `지켜볼 폴더`,
  noun_day: () => `날짜`,
  noun_merchant: () => `쇼핑몰 이름`,
  noun_columns: () => `열`,
  noun_followed: () => `따라가는 번호`,
  noun_parcel: () => `화물`,
  noun_address: () => `주소 (https로 시작해야 합니다)`,
  noun_stale_after: () => `날수 (1–30)`,
  noun_reminder: () => `요일과 시각 (예: sat 20)`,
  state_asking: (p) => `물어볼 것 ${p.count}`,
  state_quiet: (p) => `조용함 (${p.until}까지 봄)`,
  state_blind: () => `볼 수 없음`,
  state_blind_since: (p) => `볼 수 없음, ${p.until} 이후`,
  state_opening: () => `볼 수 없음, 여는 중`,
  state_locked: () => `볼 수 없음, 잠김`,
  state_trouble: () => `볼 수 없음, 장부에 문제가 있음`,
  tray_open: () => `열기`,
  tray_quit: () => `끝내기`,
  notice_check: () => `확인하기`,
  notice_later: () => `나중에`,
  notice_no_tray: () => `트레이가 없어 창을 닫으면 끝납니다`,
  notice_no_tray_why: () => `이 화면에는 트레이가 없습니다. 창을 닫으면 Munjigi도 끝나고, 더 지켜보지 않습니다.`,
  notice_trouble: () => `UNI-PASS에서 볼 수 없는 것이 있습니다`,
  check_seen: (p) => `${p.until}까지 본 통관 ${p.total}건: ${p.parts}. 우편은 포함되지 않습니다.`,
  check_seen_none: (p) => `${p.until}까지 보았고, 통관된 것이 없습니다. 우편은 포함되지 않습니다.`,
  check_unseen: () => `아직 통관 목록을 본 적이 없어, 통관된 것이 더 있는지 알 수 없습니다. UNI-PASS에서 본인 확인 후 나오는 ‘해외직구 통관정보조회’ 목록을 가져와 주세요.`,
  check_known: (p) => `알려진 통관 ${p.total}건: ${p.parts}.`,
  check_matched: (p) => `주문과 맞음 ${p.count}`,
  check_likely: (p) => `아마 맞음 ${p.count}`,
  check_ask: (p) => `물어볼 것 ${p.count}`,
  check_review: (p) => `지난 기록에서 확인할 것 ${p.count}`,
  check_answered: (p) => `답한 것 ${p.count}`,
  check_not_mine: (p) => `내 것 아님 ${p.count}`,
  check_unjoined: (p) => `어느 통관인지 정할 것 ${p.count}`,
  check_stale: (p) => `${p.until} 이후는 보지 못했습니다. 통관 목록을 다시 가져와 주세요.`,
  check_gap: (p) => `${p.from}부터 ${p.to}까지는 보지 못했습니다. 그 기간의 통관 목록을 가져와 주세요.`,
  check_gap_day: (p) => `${josa(p.day, "은는")} 다 보지 못했습니다. 그날이 든 통관 목록을 가져와 주세요.`,
  check_no_orders: () => `비교할 주문이 아직 없어서 아무것도 묻지 않습니다. 주문 내역을 가져오면 비교합니다.`,
  incident_question: () => `주문 목록에 없는 통관입니다. 내 물건인가요?`,
  incident_ask: () => `주문과 맞는지 분명하지 않은 통관입니다. 내 물건인가요?`,
  incident_review: () => `주문과 맞지 않는 지난 통관입니다. 내 물건인가요?`,
  answer_mine: () => `내 물건`,
  answer_family: () => `가족 물건`,
  answer_gift: () => `선물`,
  answer_agent: () => `구매대행·배송대행`,
  answer_return: () => `되돌아온 내 물건`,
  answer_not_mine: () => `내 것 아님`,
  answer_unsure: () => `모르겠음`,
  answer_more: () => `다른 답변`,
  answer_undo: () => `답변 취소`,
  answer_on: (p) => `${p.day}에 답함`,
  answer_which_order: () => `어느 주문의 물건인가요?`,
  answer_no_order: () => `주문 없음, 내 것`,
  answer_not_mine_next: () => `주문하신 적이 없는 물건이 분명하면 관세청 고객지원센터(국번 없이 125)에 문의하실 수 있습니다.`,
  verdict_confirmed: () => `주문과 맞음`,
  verdict_likely: () => `주문과 맞는 듯함`,
  verdict_likely_order: (p) => `아마 ${p.order} 주문`,
  verdict_not_of_order: () => `이 주문이 아님`,
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
  stage_in_progress: () => `통관 진행 중`,
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
  order_status_partly_shipped: () => `일부 발송됨`,
  order_status_partly_delivered: () => `일부 배송 완료`,
  order_status_partly_cancelled: () => `일부 취소됨`,
  order_status_partly_returned: () => `일부 반품·환불됨`,
  order_status_at_forwarder: () => `배송대행지 도착 전`,
  order_status_unknown: () => `알 수 없음`,
  delivery_announced: () => `접수됨`,
  delivery_in_transit: () => `배송 중`,
  delivery_at_customs: () => `통관 중`,
  delivery_out_for_delivery: () => `배송 출발`,
  delivery_waiting: () => `받는 사람 확인 필요`,
  delivery_delivered: () => `배송 완료`,
  delivery_returned: () => `반송 중`,
  delivery_unknown: () => `알 수 없음`,
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
  health_off: () => `쓰지 않음`,
  date_day: (p) => `${p.month} ${p.day}일`,
  date_full: (p) => `${p.year}년 ${p.month} ${p.day}일`,
  date_moment: (p) => `${p.month} ${p.day}일 ${p.time}`,
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
  reason_by_hand_door: () => `문 앞에 놓인 물건이라고 직접 적으셨습니다`,
  reason_by_hand_bill: () => `받은 고지서라고 직접 적으셨습니다`,
  reason_by_hand_message: () => `받은 메시지라고 직접 적으셨습니다`,
  reason_link_given_up: (p) => `전에는 주문 ${josa(p.order, "으로로")} 보았지만 이제 맞지 않습니다`,
  reason_set_apart: (p) => `주문 ${p.order}의 물건이 아니라고 하셨습니다`,
  reason_person_said: () => `직접 답하셨습니다`,
  reason_person_unsure: () => `모르겠다고 답하셨습니다`,
  reason_other_row_answered: () => `같은 물건으로 보이는 다른 통관은 아는 것이라고 답하셨습니다`,
  reason_same_number: (p) => `주문 ${p.order}의 운송장 번호와 같습니다`,
  reason_same_number_repaired: (p) => `잘못 적힌 곳을 바로잡으면 주문 ${p.order}의 운송장 번호와 같습니다`,
  reason_nearly_same_number: (p) => `주문 ${p.order}의 운송장 번호와 거의 같습니다`,
  reason_same_number_cancelled: (p) => `번호가 같은 주문 ${josa(p.order, "은는")} 취소되었습니다`,
  reason_same_number_other_time: (p) => `주문 ${p.order}의 번호와 같지만 시기가 맞지 않습니다(택배사는 같은 번호를 나중에 다시 쓰기도 합니다)`,
  reason_same_number_suspended: (p) => `주문 ${p.order}의 번호와 같지만 그날은 부호 사용이 정지되어 있었습니다`,
  reason_same_number_contradicted: (p) => `주문 ${p.order}의 번호와 같지만 다른 점이 너무 많습니다`,
  reason_several_under_one_number: () => `같은 번호로 통관된 것이 여럿입니다`,
  reason_no_order_has_number: () => `번호가 같은 주문이 없습니다`,
  reason_other_number: (p) => `주문 ${p.order}에는 다른 운송장 번호가 있습니다`,
  reason_no_number: () => `비교할 번호가 없습니다`,
  reason_same_title: (p) => `품명이 주문 ${p.order}의 상품 이름과 같습니다`,
  reason_shared_words: (p) => `품명이 주문 ${p.order}의 상품 이름과 겹칩니다`,
  reason_same_goods: (p) => `주문 ${josa(p.order, "과와")} 같은 종류의 물건입니다`,
  reason_related_goods: (p) => `주문 ${josa(p.order, "과와")} 비슷한 종류의 물건일 수 있습니다`,
  reason_other_goods: (p) => `주문 ${josa(p.order, "과와")} 다른 종류의 물건입니다`,
  reason_same_value: (p) => `신고 금액이 주문 ${p.order}에 맞습니다`,
  reason_other_value: (p) => `신고 금액이 주문 ${josa(p.order, "과와")} 다릅니다`,
  reason_same_weight: (p) => `무게가 주문 ${p.order}에 맞습니다`,
  reason_other_weight: (p) => `무게가 주문 ${p.order}에 맞지 않습니다`,
  reason_usual_delay: (p) => `주문 ${p.order} 뒤 올 만한 때에 왔습니다`,
  reason_unusual_delay: (p) => `주문 ${josa(p.order, "과와")} 견주면 드물게 이르거나 늦게 왔습니다`,
  reason_before_order: (p) => `주문 ${p.order}보다 먼저 와 있었습니다`,
  reason_same_country: (p) => `주문 ${josa(p.order, "을를")} 보내는 나라에서 왔습니다`,
  reason_other_country: (p) => `주문 ${josa(p.order, "을를")} 보내는 나라가 아닌 곳에서 왔습니다`,
  reason_usual_handler: (p) => `주문 ${p.order}의 쇼핑몰 물건이 오던 운송업체로 왔습니다`,
  reason_unusual_handler: (p) => `주문 ${p.order}의 쇼핑몰 물건이 오던 운송업체가 아닙니다`,
  reason_form_fits: (p) => `주문 ${p.order} 같은 물건은 보통 이렇게 신고됩니다`,
  reason_form_against: (p) => `주문 ${p.order} 같은 물건은 보통 이렇게 신고되지 않습니다`,
  reason_other_holder: (p) => `다른 명의인이 한 주문 ${p.order}입니다`,
  reason_order_complete: (p) => `주문 ${p.order}의 물건은 이미 다 왔습니다`,
  reason_order_waits: (p) => `주문 ${p.order}의 물건이 온 것을 아직 보지 못했습니다`,
  reason_under_way: (p) => `주문 ${p.order}의 물건은 아직 오는 중일 수 있습니다`,
  reason_order_cancelled: (p) => `주문 ${josa(p.order, "은는")} 취소되었습니다`,
  reason_of_another: (p) => `주문 ${josa(p.order, "은는")} 다른 통관의 것일 수 있습니다`,
  reason_several_orders: () => `주문 여럿이 함께 온 것으로 보입니다`,
  reason_several_alike: () => `똑같이 들어맞는 주문이 여럿입니다`,
  reason_only_days: () => `날짜 말고는 들어맞는 것이 없습니다`,
  reason_burst: () => `맞는 주문이 없는 통관이 며칠 사이에 여럿 있습니다`,
  reason_code_suspended: () => `그날은 부호 사용이 정지되어 있었습니다`,
  reason_code_replaced: () => `이미 새 부호로 바뀐 뒤의 예전 부호로 왔습니다`,
  reason_nothing_fits: () => `들어맞는 주문이 없습니다`,
  reason_often_misused: () => `남의 부호로 들여오는 일이 잦은 종류의 물건입니다`,
  reason_seldom_misused: () => `남의 부호로 들여오는 일이 드문 종류의 물건입니다`,
  reason_orders_stale: (p) => `주문 목록이 오래됨 (${p.shop}, ${p.since}부터)`,
  reason_no_orders: () => `아는 주문이 없습니다`,
  fact_cleared_on: (p) => `${p.day} 통관`,
  fact_arrived_on: (p) => `${p.day} 입항`,
  fact_seen_on: (p) => `${p.day} 처음 확인`,
  fact_arrived: () => `입항일`,
  fact_goods: () => `품명`,
  fact_weight: () => `무게(kg)`,
  fact_country: () => `출발 국가`,
  fact_forwarder: () => `운송업체`,
  fact_office: () => `세관`,
  fact_declaration: () => `신고번호`,
  fact_cargo: () => `화물관리번호`,
  fact_why: () => `이유`,
  fact_maybe: () => `이 주문일 수 있음`,
  fact_all_reasons: () => `왜?`,
  fact_decides: () => `결정적`,
  fact_note: () => `메모`,
  fact_number: (p) => `운송장 번호 ${p.number}`,
  fact_no_number: () => `운송장 번호 없음`,
  fact_provisional: () => `통관 알림만 받은 통관이라 운송장 번호를 아직 모릅니다.`,
  clearances_title: (p) => `통관 ${p.count}건 모두 보기`,
  clearances_find: () => `통관 찾기`,
  clearances_hint: () => `운송장 번호, 품명, 날짜, 주문`,
  clearances_found: (p) => `통관 ${p.count}건`,
  clearances_not_found: () => `맞는 통관이 없습니다. 다른 말로 찾아보세요.`,
  clearances_doubt: () => `확인할 것에 올리기`,
  clearances_doubt_why: () => `무엇 때문에 올리시나요?`,
  clearances_doubt_door: () => `문 앞에 놓인 물건`,
  clearances_doubt_bill: () => `받은 고지서`,
  clearances_doubt_message: () => `받은 메시지`,
  clearances_asked: () => `위의 확인할 것에서 답해 주세요.`,
  choose_find: () => `주문 찾기`,
  choose_hint: () => `쇼핑몰, 주문번호, 물건 이름`,
  choose_found: (p) => `주문 ${p.count}건`,
  choose_not_found: () => `맞는 주문이 없습니다. 다른 말로 찾아보세요.`,
  choose_none: () => `아직 가져온 주문이 없습니다.`,
  choose_changes: () => `이 주문을 고르면 함께 달라집니다.`,
  choose_change: (p) => `${p.what}: ${p.was}에서 ${josa(p.is, "으로로")}`,
  choose_choose_all_the_same: () => `이 주문으로 답하기`,
  choose_another: () => `다시 고르기`,
  choose_more: (p) => `이 밖에 ${p.count}건이 더 있습니다. 위에 찾는 말을 적어 좁혀 주세요.`,
  choose_items: (p) => `${p.item} 외 ${p.others}`,
  choose_nameless: () => `이름이 없는 물건`,
  place_title: () => `어느 통관의 기록인가요?`,
  place_why: () => `같은 번호로 통관된 것이 여럿이어서, 이 기록이 어느 통관의 것인지 Munjigi가 알 수 없습니다.`,
  place_none_fits: () => `이제 이 기록에 맞는 통관이 없습니다.`,
  place_which: () => `이 기록에 맞는 통관`,
  place_other: () => `이 중에 없음, 다른 통관`,
  place_own: () => `따로 있는 새 통관`,
  place_final: () => `정한 뒤에는 되돌릴 수 없습니다. 확실하지 않으면 그대로 두어도 됩니다.`,
  place_choose: () => `하나를 골라 주세요.`,
  place_do: () => `이것으로 정하기`,
  window_language: () => `언어`,
  window_close: () => `닫기`,
  window_review: () => `알림을 울리지 않고 모아 두었습니다. 편하실 때 확인해 주세요.`,
  window_answered: () => `방금 답한 통관`,
  window_ended: (p) => `끝난 것 ${p.count}`,
  window_failed: () => `처리하지 못했습니다. 다시 시도해 주세요.`,
  bring_label: () => `가져오기`,
  bring_start: () => `두 화면을 복사해 붙여넣으면 시작합니다`,
  bring_step_list: (p) => `관세청 유니패스의 «해외직구 통관정보조회» 화면을 ${p.all}, ${josa(p.copy, "으로로")} 복사해 여기에 ${josa(p.paste, "으로로")} 붙여넣어 주세요.`,
  bring_step_orders: () => `쇼핑몰의 주문 내역 화면도 똑같이 복사해 붙여넣어 주세요.`,
  bring_only_orders: (p) => `쇼핑몰의 주문 내역 화면을 ${p.all}, ${josa(p.copy, "으로로")} 복사해 여기에 ${josa(p.paste, "으로로")} 붙여넣어 주세요.`,
  bring_here: (p) => `이 창 어디에나 ${josa(p.paste, "으로로")} 붙여넣거나 파일을 놓으세요.`,
  bring_choose_files: () => `파일 고르기`,
  bring_drop: () => `여기에 놓으세요`,
  bring_no_text: () => `붙여넣을 글이 없습니다. 파일은 이 창에 놓거나 ‘파일 고르기’로 가져와 주세요.`,
  bring_pasted: () => `붙여넣은 내용`,
  bring_reading: () => `읽는 중입니다.`,
  bring_orders: (p) => `주문: ${p.parts}`,
  bring_clearances: (p) => `통관: ${p.parts}`,
  bring_deliveries: (p) => `배송 소식: ${p.parts}`,
  bring_new: (p) => `새로 ${p.count}`,
  bring_updated: (p) => `바뀜 ${p.count}`,
  bring_same: (p) => `그대로 ${p.count}`,
  bring_others: (p) => `외 ${p.count}건`,
  bring_show_more: (p) => `${p.count}건 더 보기`,
  bring_missing_rows: (p) => `이 목록에는 아직 가져오지 않은 ${p.count}건이 더 있어서, 목록을 다 본 것으로 치지 않습니다. 다음 쪽도 복사해 붙여넣어 주세요.`,
  bring_unread: (p) => `읽지 못한 부분 ${p.count}`,
  bring_take: () => `장부에 넣기`,
  bring_taking: () => `넣는 중`,
  bring_put_away: () => `넣지 않기`,
  bring_taken: () => `장부에 넣었습니다.`,
  bring_no_orders: (p) => `지난 기록 ${p.count}건을 넣었습니다. 의심하는 것도, 묻는 것도 없습니다. 주문 내역도 가져오면 비교합니다.`,
  sign_in_open: () => `유니패스에 로그인해서 가져오기`,
  sign_in_about: () => `따로 열리는 창에서 로그인하고 «해외직구 통관정보조회» 화면에서 ‘이 화면 가져오기’를 누르면, Munjigi는 가져온 그 화면만 보고 로그인은 보지 않습니다.`,
  sign_in_menu: () => `가져오기`,
  sign_in_bring: () => `이 화면 가져오기`,
  sign_in_close: () => `닫기`,
  sign_in_thing: () => `로그인 창에서 가져온 화면`,
  sign_in_title: (p) => `${p.host}, 문지기 로그인 창`,
  sign_in_brought: () => `가져왔습니다. Munjigi 창에서 보고 장부에 넣어 주세요.`,
  sign_in_too_long: () => `화면이 너무 길어 가져오지 못했습니다. 조회기간을 줄여 다시 해 보세요.`,
  sign_in_unreadable: () => `화면을 읽지 못했습니다. 다 열린 뒤에 다시 해 보세요.`,
  sign_in_failed: () => `로그인 창을 열 수 없거나, 창이 예기치 않게 닫혔습니다. 다시 열어 보거나, 화면을 복사해 붙여넣어 주세요.`,
  sign_in_alone: () => `로그인 창은 ‘가져오기’에서 여는 창입니다.`,
  sign_in_address: () => `--sign-in: 주소는 https로 시작해야 합니다. 이 컴퓨터의 주소만 http여도 됩니다.`,
  caution_unconfirmed: () => `이 형식은 아직 실제 자료로 확인되지 않았습니다. 읽은 내용이 맞는지 봐 주세요.`,
  caution_day_or_month: () => `월과 일 가운데 어느 쪽이 먼저인지 알 수 없는 날짜가 있습니다. 날짜가 맞는지 봐 주세요.`,
  caution_smishing: () => `관세청을 사칭한 문자처럼 보입니다. Munjigi는 링크를 열지 않았습니다. 문자에 있는 링크도 누르지 마세요.`,
  teach_columns: () => `어느 열이 무엇인가요?`,
  teach_columns_why: (p) => `처음 보는 표입니다. 열마다 무엇인지 골라 주시면 ${p.rows}줄을 읽습니다.`,
  teach_column: (p) => `${p.name} 열`,
  teach_order: () => `어떤 주문인가요?`,
  teach_order_why: () => `이 줄은 주문 같지만 다 읽지 못했습니다. 주문번호나 운송장 번호를 적어 주세요.`,
  teach_order_needed: () => `주문번호나 운송장 번호 가운데 하나는 적어 주세요.`,
  teach_row: () => `여기에서 무엇을 알 수 있나요?`,
  teach_row_why: () => `읽는 법을 모르는 글입니다. 통관된 날짜만 알아도 됩니다.`,
  teach_picture: () => `그림의 글은 읽지 못합니다. 보이는 대로 적어 주세요. 날짜만 알아도 됩니다.`,
  teach_text: () => `받은 글`,
  teach_shop: () => `어느 쇼핑몰의 주문인가요?`,
  teach_shop_why: (p) => `화면에 쇼핑몰 이름이 없습니다. 주문 ${p.count}건이 이 답을 기다립니다.`,
  teach_merchant: () => `쇼핑몰`,
  teach_merchant_optional: () => `쇼핑몰 (표에 없으면)`,
  teach_day: () => `통관된 날짜`,
  teach_number: () => `운송장 번호 (알면)`,
  teach_goods: () => `물건 (알면)`,
  teach_ordered_on: () => `주문한 날짜`,
  teach_order_no: () => `주문번호`,
  teach_waybill: () => `운송장 번호`,
  teach_do: () => `이대로 읽기`,
  teach_remembered: () => `기억해 두었습니다. 다음부터는 묻지 않고 이대로 읽습니다.`,
  teach_fix: () => `이 줄 고치기`,
  teach_fix_which: (p) => `이 줄 고치기: ${p.item}`,
  teach_fix_do: () => `고치기`,
  teach_fix_why: () => `고친 것은 기억해 두고, 다음에도 이대로 읽습니다.`,
  teach_day_needed: () => `날짜를 적어 주세요. 예: 2026-11-03`,
  teach_shop_needed: () => `쇼핑몰 이름을 적어 주세요.`,
  field_none: () => `쓰지 않음`,
  field_order_no: () => `주문번호`,
  field_ordered_on: () => `주문한 날짜`,
  field_item: () => `물건 이름`,
  field_quantity: () => `수량`,
  field_order_total: () => `주문 금액`,
  field_row_total: () => `이 줄의 금액`,
  field_unit_price: () => `한 개 값`,
  field_currency: () => `통화`,
  field_status: () => `주문 상태`,
  field_waybill: () => `운송장 번호`,
  field_korea_waybill: () => `국내 운송장 번호`,
  field_origin_waybill: () => `해외 운송장 번호`,
  field_carrier: () => `택배사`,
  field_merchant: () => `쇼핑몰`,
  field_store: () => `판매자`,
  field_forwarder_no: () => `배송대행지 접수 번호`,
  field_shipped_on: () => `발송한 날짜`,
  field_weight_kg: () => `무게(kg)`,
  review_counts: (p) => `지난 기록 ${p.total}건: ${p.parts}`,
  review_open: (p) => `확인 필요 ${p.count}`,
  review_no_orders: (p) => `지난 기록 ${p.count}건은 주문 내역을 가져오면 비교합니다.`,
  review_month: (p) => `${p.year}년 ${p.month}`,
  review_undated: () => `날짜를 모르는 것`,
  review_group: (p) => `${p.group}, 모두 고르기`,
  review_pick: (p) => `고르기: ${p.what}`,
  review_picked: (p) => `${p.count}건을 골랐습니다.`,
  review_all_mine: () => `이건 모두 내 것`,
  review_done: (p) => `${p.count}건을 내 것으로 답했습니다.`,
  review_undo: () => `되돌리기`,
  review_undone: (p) => `${p.count}건의 답변을 되돌렸습니다.`,
  sources_title: () => `연결과 가져온 곳`,
  sources_title_unread: (p) => `연결과 가져온 곳, 읽지 못한 것 ${p.count}`,
  sources_title_blind: (p) => `연결과 가져온 곳, 볼 수 없는 곳 ${p.count}`,
  sources_title_both: (p) => `연결과 가져온 곳, 볼 수 없는 곳 ${p.blind}, 읽지 못한 것 ${p.unread}`,
  sources_shops: () => `쇼핑몰`,
  sources_until: (p) => `${p.shop}: ${p.day}까지`,
  sources_by_hand: (p) => `${p.shop}: 직접 적은 주문`,
  sources_orders: (p) => `주문 ${p.count}건`,
  sources_no_shops: () => `아직 가져온 주문이 없습니다.`,
  sources_folders: () => `지켜보는 폴더`,
  sources_folders_why: () => `이 폴더에 주문 내역이나 메일 파일이 생기면 스스로 읽습니다.`,
  sources_folder_read: (p) => `${p.day}에 마지막으로 읽음`,
  sources_folder_nothing: () => `아직 읽은 것 없음`,
  sources_folder_add: () => `폴더 고르기`,
  sources_folder_leave: () => `그만 지켜보기`,
  sources_folder_leave_which: (p) => `그만 지켜보기: ${p.folder}`,
  sources_unread: () => `읽지 못한 것`,
  sources_unread_why: () => `버리지 않고 장부에 두었습니다.`,
  sources_brought_on: (p) => `${p.day}에 가져옴`,
  sources_sample: () => `가린 견본 보기`,
  sources_sample_which: (p) => `가린 견본 보기: ${p.what}`,
  sources_sample_why: () => `글자와 숫자를 모두 다른 것으로 바꿔서 이름도 번호도 남아 있지 않습니다. 도움을 받을 때 보여 줄 수 있습니다.`,
  sources_copy: () => `복사`,
  sources_copied: () => `복사했습니다.`,
  sources_copy_failed: (p) => `복사하지 못했습니다. 글을 골라 두었으니 ${josa(p.copy, "을를")} 눌러 주세요.`,
  source_health_name_cargo_progress: () => `화물 통관 진행정보 (API001)`,
  source_health_name_customs_rates: () => `관세환율 (API012)`,
  source_health_name_code_check: () => `개인통관고유부호 확인 (API028)`,
  source_health_name_postal: () => `우편물 통관 진행정보 (API037)`,
  source_health_no_key_cargo_progress: () => `인증키가 없어 묻지 않습니다. 키를 넣으면 운송장 번호마다 통관이 어디까지 왔는지 스스로 확인하고, 목록에 없는 품명과 무게도 채웁니다.`,
  source_health_no_key_customs_rates: () => `인증키가 없어 묻지 않습니다. 키를 넣으면 이번 주 관세환율로 금액을 셈합니다.`,
  source_health_no_key_code_check: () => `인증키가 없어 묻지 않습니다. 키를 넣으면 내 개인통관고유부호가 살아 있는지 확인할 수 있습니다.`,
  source_health_no_key_postal: () => `인증키가 없어 묻지 않습니다. 키를 넣으면 우편과 EMS의 통관도 따라갑니다.`,
  source_health_not_asked_yet: () => `아직 물어볼 것이 없었습니다.`,
  source_health_not_lately: () => `여러 날 묻지 못했습니다. 차례가 되면 다시 묻습니다.`,
  source_health_answers: () => `물어본 번호에 답하고 있습니다.`,
  source_health_answers_by_systems: () => `물어본 번호에 답하고 있습니다. 이 서버와는 시스템의 암호화로 연결합니다.`,
  source_health_status: () => `UNI-PASS가 지금 답하지 못합니다. 점검이나 혼잡일 수 있습니다. 나중에 스스로 다시 묻습니다.`,
  source_health_timed_out: () => `UNI-PASS가 제때 답하지 않습니다. 나중에 스스로 다시 묻습니다.`,
  source_health_connection: () => `UNI-PASS에 연결되지 않습니다. 인터넷 연결을 확인해 주세요. 나중에 스스로 다시 묻습니다.`,
  source_health_encryption: () => `UNI-PASS와 안전하게 연결되지 않아 아무것도 보내지 않았습니다. 나중에 스스로 다시 시도합니다.`,
  source_health_key_refused: () => `UNI-PASS가 인증키를 받아 주지 않습니다. 기간이 끝났거나 다른 서비스의 키일 수 있으니 키를 확인해 주세요.`,
  source_health_refused: () => `UNI-PASS가 물음을 받아 주지 않습니다. 마지막으로 본 내용은 그대로 둡니다.`,
  source_health_not_understood: () => `UNI-PASS의 답을 이해할 수 없습니다. 양식이 바뀌었을 수 있습니다. 마지막으로 본 내용은 그대로 둡니다.`,
  source_health_suddenly_empty: () => `있던 기록이 갑자기 보이지 않습니다. 없어진 것으로 치지 않고, 마지막으로 본 내용을 그대로 둡니다.`,
  source_health_list_never: () => `통관 목록을 아직 가져온 적이 없습니다.`,
  source_health_list_seen: (p) => `${p.until}까지 보았습니다.`,
  source_health_list_gaps: () => `보지 못한 날이 있습니다. 그 기간의 통관 목록을 가져와 주세요.`,
  source_health_list_old: (p) => `${p.until} 이후는 보지 못했습니다. 통관 목록을 다시 가져와 주세요.`,
  source_health_notices_some: () => `알림은 온 것만 보여 줍니다. 알림이 없다고 통관이 없는 것은 아닙니다.`,
  source_health_notices_none: () => `가져온 통관 알림이 없습니다.`,
  source_health_folders_none: () => `지켜보는 폴더가 없습니다.`,
  source_health_folders_gone: () => `지켜보던 폴더 가운데 찾을 수 없는 것이 있습니다.`,
  source_health_folders_watched: () => `폴더에 새 파일이 생기면 읽습니다.`,
  follow_not_asked: () => `아직 물어보지 않았습니다.`,
  follow_no_record: () => `UNI-PASS에 아직 기록이 없습니다.`,
  follow_no_record_past: () => `UNI-PASS에 기록이 없습니다. 지난 화물이라 더 묻지 않습니다.`,
  follow_older: () => `같은 번호의 예전 기록만 있습니다. 새 기록을 기다립니다.`,
  follow_several: () => `이 번호의 화물이 여럿입니다. 어느 것인지 골라 주세요.`,
  follow_gone: () => `있던 기록이 보이지 않습니다. 마지막으로 본 내용을 그대로 둡니다.`,
  follow_announced: () => `들어올 예정입니다.`,
  follow_under_way: () => `한국에 들어와 통관하는 중입니다.`,
  follow_released: () => `통관하고 반출되었습니다.`,
  follow_given_up: () => `60일 동안 기록이 없어 더 묻지 않습니다. 번호가 맞는지 봐 주세요.`,
  followed_title: () => `따라가는 번호`,
  followed_title_count: (p) => `따라가는 번호 ${p.count}`,
  followed_none: () => `따라가는 번호가 없습니다. 주문에 적힌 번호는 스스로 따라가고, 다른 번호는 여기에 넣으면 됩니다.`,
  followed_no_key: () => `UNI-PASS 인증키가 없어 아직 아무것도 묻지 않습니다. 아래 «연결과 가져온 곳»에서 키를 넣으면, 번호마다 통관이 어디까지 왔는지 보여 줍니다.`,
  followed_number: () => `따라갈 운송장 번호`,
  followed_add: () => `따라가기`,
  followed_added: () => `따라갑니다.`,
  followed_unasked: () => `인증키가 없어 묻지 않습니다`,
  followed_leave: () => `그만 따라가기`,
  followed_leave_which: (p) => `그만 따라가기: ${p.number}`,
  followed_answered: (p) => `마지막 답 ${p.at}`,
  followed_next: (p) => `다음에 물어볼 때 ${p.at}`,
  followed_soon: () => `곧 물어봅니다`,
  followed_which: () => `어느 화물인가요?`,
  followed_choose_which: (p) => `이 화물: ${p.parcel}`,
  followed_arrived_on: (p) => `${p.day} 입항`,
  followed_ask_now: () => `지금 확인`,
  followed_asking: () => `지금 묻고 있습니다. 답이 오면 여기에 나타납니다.`,
  followed_waiting: (p) => `기록을 기다리는 번호 ${p.count}`,
  followed_over: (p) => `끝난 번호 ${p.count}`,
  key_give: () => `인증키 넣기`,
  key_give_which: (p) => `인증키 넣기: ${p.service}`,
  key_change: () => `인증키 바꾸기`,
  key_change_which: (p) => `인증키 바꾸기: ${p.service}`,
  key_label: () => `인증키`,
  key_why: () => `UNI-PASS에 로그인해 My메뉴, 서비스관리, OpenAPI 사용관리에서 신청하면 서비스마다 인증키를 받습니다. 키는 암호화된 장부에만 두고, UNI-PASS에 물을 때만 씁니다.`,
  key_keep: () => `넣기`,
  key_empty: () => `인증키를 넣어 주세요.`,
  key_kept: () => `인증키가 있습니다.`,
  key_forget: () => `인증키 지우기`,
  key_forget_which: (p) => `인증키 지우기: ${p.service}`,
  watch_health: () => `연결 상태`,
  watch_last_good: (p) => `마지막으로 본 때 ${p.at}`,
  watch_next_try: (p) => `다음에 물어볼 때 ${p.at}`,
  watch_choices: () => `통관 목록 다시 보기`,
  watch_choices_why: () => `통관 목록은 직접 가져와야 합니다. 며칠이 지나면 오래된 것으로 볼지, 일주일에 한 번 알려 드릴지 고를 수 있습니다.`,
  watch_stale_after: () => `오래된 목록으로 보는 때`,
  watch_days: (p) => `${p.count}일 뒤`,
  watch_reminder: () => `알릴 요일`,
  watch_reminder_off: () => `알리지 않음`,
  watch_reminder_hour: () => `알릴 시각`,
  reminder_title: () => `통관 목록을 볼 때입니다`,
  reminder_body: (p) => `${p.until} 이후의 통관은 아직 보지 못했습니다.`,
  reminder_body_never: () => `통관 목록을 아직 가져온 적이 없습니다.`,
  door_opening: () => `장부를 여는 중입니다.`,
  door_opening_prompt: () => `키체인이 묻는 창이 나타나면 그 창에서 답해 주세요.`,
  door_closed: () => `장부가 열려 있지 않아서 지금은 아무것도 볼 수 없습니다.`,
  door_new_title: () => `새 장부의 암호 정하기`,
  door_new_why: () => `이 컴퓨터에서 키체인을 쓸 수 없어서, 장부를 암호로 잠급니다.`,
  door_new_warning: () => `암호를 잊으면 장부를 다시 열 수 없습니다. Munjigi도 암호를 알아낼 수 없으니 안전한 곳에 적어 두세요.`,
  door_new: () => `새 암호`,
  door_again: () => `새 암호 한 번 더`,
  door_least: (p) => `${p.least}자 이상`,
  door_make: () => `장부 만들기`,
  door_making: () => `만드는 중`,
  door_title: () => `장부 열기`,
  door_passphrase_why: () => `이 장부는 암호로 잠겨 있습니다.`,
  door_passphrase: () => `암호`,
  door_open: () => `열기`,
  door_opening_now: () => `여는 중`,
  door_empty: () => `암호를 적어 주세요.`,
  door_short: (p) => `암호는 ${p.least}자 이상이어야 합니다.`,
  door_differs: () => `두 암호가 다릅니다. 다시 적어 주세요.`,
  door_keychain_absent_title: () => `키체인을 찾을 수 없습니다`,
  door_keychain_absent: () => `장부의 열쇠는 키체인에 있는데, 지금은 이 컴퓨터에서 키체인이 보이지 않습니다. 평소처럼 로그인한 뒤 다시 시도해 주세요.`,
  door_keychain_locked_title: () => `키체인이 잠겨 있습니다`,
  door_keychain_locked: () => `장부의 열쇠가 잠긴 키체인에 있습니다. 키체인의 잠금을 푼 뒤 다시 시도해 주세요.`,
  door_keychain_dismissed_title: () => `키체인 창이 닫혔습니다`,
  door_keychain_dismissed: () => `키체인이 묻는 창이 닫혀서 장부를 열지 못했습니다. 다시 시도하면 한 번 더 묻습니다.`,
  door_trouble_title: () => `장부를 열지 못했습니다`,
  door_untouched: () => `장부는 그대로 있습니다.`,
  door_place: (p) => `장부 파일: ${p.path}`,
  door_retry: () => `다시 시도`,
  door_retrying: () => `시도하는 중`,
  door_still: () => `다시 시도했지만 달라지지 않았습니다.`,
  import_orders: (p) => `주문: 새로 ${p.new}, 바뀜 ${p.updated}, 그대로 ${p.same}`,
  import_clearances: (p) => `통관: 새로 ${p.new}, 바뀜 ${p.updated}, 그대로 ${p.same}`,
  import_deliveries: (p) => `택배 소식: 새로 ${p.new}, 바뀜 ${p.updated}, 그대로 ${p.same}`,
  import_nothing: () => `주문도 통관도 들어 있지 않습니다.`,
  import_nothing_new: () => `이미 모두 알고 있는 내용입니다. 바뀐 것이 없습니다.`,
  import_seen: (p) => `${p.from}부터 ${p.to}까지 확인했습니다.`,
  import_unseen_incomplete: () => `목록이 다 들어 있지 않아서, 이것으로는 더 통관된 것이 없다고 볼 수 없습니다. 모든 쪽을 가져와 주세요.`,
  import_unseen_shrunk: () => `전에 본 통관이 이 목록에는 없어서, 이 목록을 다 본 것으로 치지 않습니다. 잠시 뒤 다시 가져와 주세요.`,
  import_unseen_undated: () => `이 목록이 어느 기간의 것인지 알 수 없어, 그 기간을 본 것으로 치지 않습니다.`,
  import_unseen_in_archive: () => `압축 파일 안의 목록이라 어느 기간을 다 본 것인지 알 수 없습니다. 목록은 따로 가져와 주세요.`,
  import_missing_rows: (p) => `목록에 적힌 건수보다 ${p.count}건이 모자랍니다. 다음 쪽도 가져와 주세요.`,
  import_history: (p) => `지난 기록 ${p.all}건: 주문과 맞음 ${p.matched}, 확인 필요 ${p.review}`,
  import_history_no_orders: (p) => `지난 기록 ${p.all}건을 적어 두었습니다. 아직 비교할 주문이 없어 아무것도 묻지 않습니다. 주문 내역도 가져와 주세요.`,
  import_dry_run: () => `미리 보기입니다. 장부는 그대로입니다.`,
  import_asks: (p) => `대답이 필요한 것 ${p.count}: 창에서 가져오면 물어봅니다.`,
  import_questions: (p) => `새로 물어볼 것 ${p.count}`,
  import_reviews: (p) => `지난 기록에서 확인할 것 ${p.count}`,
  import_unjoined: (p) => `어느 통관인지 정할 것 ${p.count}`,
  import_unread: (p) => `읽지 못한 부분 ${p.count}:`,
  import_line: (p) => `${p.number}번째 줄`,
  import_row: (p) => `${p.number}번째 행`,
  import_message: (p) => `${p.number}번째 메시지`,
  completeness_read: (p) => `${p.of}건 중 ${p.read}건을 읽었습니다.`,
  completeness_all: (p) => `${p.of}건을 모두 읽었습니다.`,
  completeness_shown: (p) => `보이는 ${p.of}건을 읽었습니다. 목록이 더 있을 수 있습니다.`,
  completeness_of: (p) => `모두 ${p.of}건입니다.`,
  completeness_cancelled: (p) => `${p.count}건은 취소된 주문입니다.`,
  completeness_returned: (p) => `${p.count}건은 반품·환불된 주문입니다.`,
  completeness_unread: (p) => `${p.count}건은 읽지 못했습니다.`,
  completeness_passed_over: (p) => `주문과 상관없는 메일 ${p.count}통은 읽지도 남기지도 않았습니다.`,
  dropped_is_folder: () => `폴더입니다. 안에 든 파일을 골라 주시거나, 아래에서 지켜볼 폴더로 더해 주세요.`,
  dropped_unreadable: () => `파일을 열 수 없습니다. 파일이 그대로 있는지, 읽을 권한이 있는지 확인해 주세요.`,
  kind_amazon_order_history_report: () => `아마존 주문 내역`,
  kind_clearance_list: () => `해외직구 통관 목록`,
  kind_archive: () => `압축 파일`,
  kind_forwarder_list: () => `배송대행지 목록`,
  kind_kakao: () => `카카오톡 대화`,
  kind_mail: () => `메일`,
  kind_munjigi: () => `Munjigi에서 내보낸 것`,
  kind_notice: () => `알림 메시지`,
  kind_orders: () => `주문 내역`,
  kind_picture: () => `그림`,
  kind_refused: () => `실패했다는 응답`,
  kind_table: () => `알 수 없는 표`,
  error_wrong_key: () => `이 열쇠로는 장부가 열리지 않습니다. 장부를 만들 때 쓴 열쇠인지 확인해 주세요.`,
  error_key_gone: () => `장부는 있는데 여는 열쇠가 없어졌습니다. 열쇠 파일이 있으면 --key-file로 열어 주세요. 장부는 그대로 두었습니다.`,
  error_wrong_passphrase: () => `암호가 맞지 않습니다. 장부는 그대로입니다.`,
  error_passphrase_needed: () => `암호가 필요한데 물어볼 터미널이 없습니다. 터미널에서 실행하거나 --key-file을 써 주세요.`,
  error_nowhere_to_keep_key: () => `새 장부의 열쇠를 둘 곳이 없습니다. 이 컴퓨터에 키체인이 없고 암호를 물어볼 터미널도 없습니다. 터미널에서 실행하거나 --key-file을 써 주세요.`,
  error_key_file_length: (p) => `열쇠 파일은 정확히 32바이트여야 하는데 ${p.bytes}바이트입니다.`,
  error_key_file_unreadable: () => `열쇠 파일을 읽을 수 없습니다. 파일이 있는지 확인해 주세요.`,
  error_keychain_absent: () => `키체인을 찾을 수 없어 장부를 열지 못했습니다. 키체인이 있는 로그인 세션에서 실행하거나 --key-file을 써 주세요.`,
  error_keychain_locked: () => `키체인이 잠겨 있습니다. 잠금을 푼 뒤 다시 해 주세요.`,
  error_keychain_dismissed: () => `키체인 창이 닫혀서 열지 못했습니다. 다시 하시면 한 번 더 묻습니다.`,
  error_keychain_refused: () => `키체인이 열쇠를 내주지 않았습니다. 키체인을 확인하거나 --key-file을 써 주세요.`,
  error_keys_damaged: () => `장부 옆의 .keys 파일이 손상되었습니다. 백업한 .keys 파일을 되돌리거나 --key-file로 열어 주세요.`,
  error_not_a_ledger: () => `이 파일은 Munjigi 장부가 아닙니다. --ledger에 적은 경로를 확인해 주세요.`,
  error_too_new_to_read: () => `더 새로운 Munjigi가 만든 장부입니다. Munjigi를 업데이트한 뒤 열어 주세요.`,
  error_too_new_to_write: () => `더 새로운 Munjigi가 만든 장부라 읽기만 할 수 있습니다. 고치려면 Munjigi를 업데이트해 주세요.`,
  error_damaged: () => `장부의 일부가 손상되었습니다. 아무것도 고치지 않았습니다. 백업이 있으면 되돌려 주세요.`,
  error_busy: () => `다른 프로그램이 장부에 쓰고 있습니다. 잠시 뒤 다시 해 주세요.`,
  error_in_use: () => `장부를 새 형식으로 바꾸려면 다른 Munjigi를 모두 닫아야 합니다.`,
  error_disk_full: () => `디스크가 가득 찼습니다. 아무것도 바뀌지 않았습니다. 공간을 비운 뒤 다시 해 주세요.`,
  error_read_only: () => `이곳에는 쓸 수 없습니다. 장부가 있는 폴더의 권한을 확인하거나 --ledger로 다른 곳을 정해 주세요.`,
  error_folder: (p) => `장부를 둘 폴더를 쓸 수 없습니다: ${p.folder}`,
  error_no_such: (p) => `그 번호의 ${josa(p.what, "을를")} 찾지 못했습니다. 번호를 확인해 주세요.`,
  error_already_there: (p) => `같은 번호의 ${josa(p.what, "이가")} 이미 있습니다. 그 줄을 고쳐 주세요.`,
  error_ledger: (p) => `장부를 쓰는 중에 문제가 생겼습니다: ${p.why}`,
  error_no_data_folder: () => `장부를 둘 곳을 찾을 수 없습니다. --ledger로 정해 주세요.`,
  error_no_encryption: () => `이 컴퓨터가 믿는 인증서를 읽지 못해 UNI-PASS에 묻지 않았습니다. 시스템의 인증서를 확인해 주세요.`,
  error_nothing_to_undo: () => `되돌릴 것이 없습니다.`,
  error_not_such_days: () => `아직 오지 않은 날이거나, 끝나는 날이 시작하는 날보다 앞섭니다.`,
  error_not_suspended: () => `사용정지한 부호가 아닙니다.`,
  error_not_linked: () => `이 통관에 Munjigi가 연결한 주문이 없습니다. 직접 답하신 것은 답변 취소로 되돌려 주세요.`,
  error_not_a_folder: () => `지켜볼 수 있는 폴더가 아닙니다. 폴더의 경로를 확인해 주세요.`,
  error_asks_columns: (p) => `이 표의 어느 열이 무엇인지 알아야 읽을 수 있습니다. --column "열 이름=뜻"으로 알려 주세요. 열: ${p.columns}`,
  error_asks_shop: () => `어느 쇼핑몰의 주문인지 알아야 읽을 수 있습니다. --shop으로 알려 주세요.`,
  error_asks_row: () => `이것이 어떤 통관을 말하는지 알 수 없습니다. 창에서 가져와 날짜를 알려 주시거나, munjigi clearance add로 적어 주세요.`,
  error_not_understood: (p) => `${josa(p.field, "을를")} 이해하지 못했습니다. 고쳐서 다시 보내 주세요.`,
  error_too_soon: (p) => `방금 확인했습니다. ${p.at}부터 다시 바로 확인할 수 있습니다.`,
  trouble_key_gone: () => `장부는 있는데 여는 열쇠가 없어졌습니다. 장부는 그대로 두었습니다. 열쇠를 파일로 따로 두셨다면 지금은 터미널에서만 열 수 있습니다. munjigi-desktop --key-file 뒤에 그 파일을 적어 시작해 주세요.`,
  trouble_keychain_refused: () => `키체인이 열쇠를 내주지 않았습니다. 키체인에서 Munjigi 항목을 확인한 뒤 다시 시도해 주세요.`,
  trouble_keys_damaged: () => `장부 옆에 있는, 이름이 .keys로 끝나는 열쇠 파일이 손상되었습니다. 백업한 것이 있으면 되돌린 뒤 다시 시도해 주세요.`,
  trouble_not_a_ledger: () => `장부가 있을 자리에 다른 파일이 있습니다. 장부를 옮기셨다면 되돌려 놓은 뒤 다시 시도해 주세요.`,
  trouble_read_only: () => `장부가 있는 폴더에 쓸 수 없습니다. 폴더의 권한을 확인한 뒤 다시 시도해 주세요.`,
  trouble_no_data_folder: () => `이 컴퓨터에서 장부를 둘 폴더를 찾지 못했습니다. 지금은 터미널에서만 정할 수 있습니다. munjigi-desktop --ledger 뒤에 장부 파일을 적어 시작해 주세요.`,
  trouble_no_such: (p) => `${josa(p.what, "을를")} 찾지 못했습니다. 다른 곳에서 바뀌었을 수 있으니 창을 닫았다가 다시 열어 주세요.`,
  trouble_asks: () => `먼저 물어본 것에 답해 주세요. 그래야 장부에 넣을 수 있습니다.`,
  waybill_empty: () => `번호가 비어 있습니다.`,
  waybill_damaged: () => `스프레드시트가 번호를 반올림해 버려(예: 8.12346E+15) 원래 숫자를 알 수 없습니다. 원본 파일이나 쇼핑몰 화면에서 다시 가져와 주세요.`,
  waybill_masked: () => `번호의 일부가 *로 가려져 있습니다. 가려지지 않은 번호가 필요합니다.`,
  waybill_character: (p) => `운송장 번호에 들어갈 수 없는 글자가 있습니다: ${p.character}`,
  waybill_short: () => `번호가 너무 짧습니다. 6자 이상이어야 합니다.`,
  waybill_long: () => `번호가 너무 깁니다. 44자까지입니다.`,
  waybill_no_digit: () => `번호에 숫자가 없습니다.`,
  waybill_cargo_control: () => `이것은 화물관리번호입니다. 운송장 번호를 적어 주세요.`,
  waybill_declaration: () => `이것은 신고번호입니다. 운송장 번호를 적어 주세요.`,
  waybill_phone: () => `이것은 휴대전화 번호로 보입니다. 운송장 번호를 적어 주세요.`,
  pccc_empty: () => `개인통관고유부호가 비어 있습니다.`,
  pccc_missing_p: () => `맨 앞의 P가 빠졌습니다. P와 숫자 12자리로 적어 주세요.`,
  pccc_other_letter: () => `개인통관고유부호는 P로 시작합니다. P와 숫자 12자리로 적어 주세요.`,
  pccc_short: (p) => `P 뒤의 숫자가 ${p.digits}자리입니다. 12자리여야 합니다.`,
  pccc_long: () => `P 뒤의 숫자가 12자리보다 많습니다.`,
  pccc_not_a_digit: (p) => `P 뒤 ${p.position}번째 자리가 숫자가 아닙니다.`,
  report_customs_letter: () => `개인통관고유부호 도용 의심 신고`,
  report_police_letter: () => `개인통관고유부호 도용 의심 사건 진정`,
  report_carrier_letter: () => `주문하지 않은 화물에 대한 확인 요청`,
  report_shop_letter: () => `주문하지 않은 거래에 대한 확인 요청`,
  report_kisa_letter: () => `개인정보(개인통관고유부호) 침해 의심 신고`,
  report_customs_to: () => `관세청 개인통관고유부호 도용신고 담당 귀하`,
  report_police_to: () => `경찰청 담당 수사관 귀하`,
  report_carrier_to: (p) => `${p.name} 고객 담당 귀하`,
  report_carriers_to: () => `화물을 통관한 특송·운송업체 고객 담당 귀하`,
  report_shop_to: () => `쇼핑몰 고객 담당 귀하`,
  report_kisa_to: () => `한국인터넷진흥원(KISA) 개인정보침해 신고센터 귀하`,
  report_foot: (p) => `자료 지문 ${p.short} · ${p.made} 작성 · Munjigi ${p.version} · Munjigi는 관세청 앱이 아닙니다`,
  report_foot_plain: (p) => `${p.made} 작성 · Munjigi ${p.version} · Munjigi는 관세청 앱이 아닙니다`,
  report_made: (p) => `${p.at} (한국 시각)`,
  report_missing: () => `기록에 없음`,
  report_covered: () => `가림`,
  report_pieces: (p) => `${p.count}개`,
  report_part_from: () => `보내는 사람`,
  report_part_who: () => `신고하는 사람`,
  report_part_what: () => `신고 내용`,
  report_part_parcels: () => `통관 내역`,
  report_part_parcel: (p) => `통관 ${p.number}: ${p.day}`,
  report_part_events: () => `이 화물에 있었던 일 (UNI-PASS 기록)`,
  report_part_seen: () => `이 통관을 알게 된 근거`,
  report_part_sight: () => `확인한 범위와 확인하지 못한 것`,
  report_part_orders: () => `같은 기간의 주문`,
  report_part_filings: () => `이전에 신고한 곳`,
  report_part_asks: () => `요청드리는 것`,
  report_part_evidence: () => `함께 내는 증거와 지문`,
  report_part_sign: () => `위와 같이 사실대로 적었습니다.`,
  report_part_date: () => `작성일`,
  report_part_signature: () => `서명`,
  report_what_suspected: (p) => `아래 통관 ${p.count}건은 제가 주문한 것이 아닙니다. 제가 아는 어떤 주문으로도 설명되지 않아 개인통관고유부호의 도용이 의심됩니다.`,
  report_what_how: () => `제 컴퓨터에 보관한 주문 기록과 통관 기록을 Munjigi로 맞추어 보고 알게 되었습니다. 가족의 주문, 선물, 구매대행·배송대행이 쓴 것인지 먼저 생각해 보았고 그렇지 않다고 답했습니다.`,
  report_what_not_proof: () => `이 자료는 맞는 주문이 없다는 것을 보여 줄 뿐이고, 누가 부호를 썼는지는 보여 주지 않습니다.`,
  report_what_under: () => `통관에 쓰인 것으로 보이는 부호`,
  report_what_under_masked: () => `부호 전체는 관세청에 내는 신고서에만 적었습니다.`,
  report_what_no_code: () => `Munjigi에 부호를 적어 두지 않아 비워 두었습니다.`,
  report_what_issued: (p) => `${p.code} (${p.day} 발급)`,
  report_fact_hbl: () => `B/L 번호 (HBL)`,
  report_fact_mbl: () => `마스터 B/L (MBL)`,
  report_fact_cargo_no: () => `화물관리번호`,
  report_fact_declaration_no: () => `신고(제출)번호`,
  report_fact_form: () => `통관형태`,
  report_fact_stage: () => `처리상태`,
  report_fact_accepted_on: () => `수입신고수리일`,
  report_fact_arrived_on: () => `입항일`,
  report_fact_goods: () => `품명`,
  report_fact_weight: () => `무게`,
  report_fact_packages: () => `포장 개수`,
  report_fact_country: () => `적출국`,
  report_fact_forwarder: () => `특송·운송업체`,
  report_fact_office: () => `통관 세관`,
  report_fact_declared: () => `신고된 가격`,
  report_fact_noticed: () => `알게 된 경위`,
  report_fact_note: () => `메모`,
  report_fact_name: () => `성명`,
  report_fact_phone: () => `연락처`,
  report_fact_address: () => `주소`,
  report_fact_mail: () => `전자우편`,
  report_fact_pccc: () => `개인통관고유부호`,
  report_fact_request: () => `신고 내용`,
  report_noticed_comparison: (p) => `${p.asked}에 통관 기록을 주문과 맞추어 보다가 알게 됨, ${p.answered}에 내 것이 아니라고 답함`,
  report_noticed_door: (p) => `${p.asked}에 주문하지 않은 물건이 도착해 알게 됨, ${p.answered}에 내 것이 아니라고 답함`,
  report_noticed_bill: (p) => `${p.asked}에 모르는 세금이나 요금 고지를 받고 알게 됨, ${p.answered}에 내 것이 아니라고 답함`,
  report_noticed_message: (p) => `${p.asked}에 모르는 통관·배송 안내를 받고 알게 됨, ${p.answered}에 내 것이 아니라고 답함`,
  report_head_number: () => `번호`,
  report_head_day: () => `날짜`,
  report_head_when: () => `일시`,
  report_head_what: () => `처리`,
  report_head_where: () => `장소`,
  report_head_said_number: () => `신고번호`,
  report_head_source: () => `출처`,
  report_head_as_of: () => `기준 시각`,
  report_head_brought: () => `가져온 시각`,
  report_head_file: () => `파일`,
  report_head_shop: () => `쇼핑몰`,
  report_head_order_no: () => `주문번호`,
  report_head_items: () => `물건`,
  report_head_total: () => `금액`,
  report_head_waybills: () => `운송장 번호`,
  report_head_clearances: () => `맞는 통관`,
  report_head_office: () => `낸 곳`,
  report_head_receipt: () => `접수번호`,
  report_sight_seen: (p) => `${p.form}, 본 날: ${p.spans}`,
  report_sight_span: (p) => `${p.from}부터 ${p.to}까지`,
  report_sight_not_seen: (p) => `${p.form}: 본 적 없음`,
  report_sight_never: () => `통관 목록을 본 적이 없습니다. 아래 통관 건은 다른 근거로 알게 된 것이고, 그 밖에 통관된 것이 더 있는지는 알 수 없습니다.`,
  report_sight_gaps: (p) => `다음 기간은 목록을 보지 못했습니다: ${p.spans}. 그 기간에 통관된 것이 더 있을 수 있습니다.`,
  report_sight_no_gaps: () => `처음 목록부터 마지막 목록까지 빠진 날은 없습니다.`,
  report_sight_until: (p) => `${p.day} 이후의 통관은 아직 보지 못했습니다.`,
  report_sight_post: () => `우편물은 이 목록에 나오지 않아 포함되지 않습니다.`,
  report_orders_line: (p) => `${p.from}부터 ${p.to}까지 제가 아는 해외 주문은 ${p.orders}건이고, 같은 기간에 본 통관은 ${p.clearances}건입니다.`,
  report_orders_confirmed: (p) => `주문과 번호가 같은 통관 ${p.count}건`,
  report_orders_likely: (p) => `번호는 없지만 주문과 맞는 것으로 보이는 통관 ${p.count}건`,
  report_orders_answered: (p) => `가족·선물·대행 등 제가 아는 통관 ${p.count}건`,
  report_orders_not_mine: (p) => `어느 주문과도 맞지 않고 제 것이 아니라고 답한 통관 ${p.count}건`,
  report_orders_open: (p) => `아직 확인하지 못한 통관 ${p.count}건`,
  report_orders_see: () => `주문은 함께 낸 주문 확인서(statement.pdf)에 하나씩 적었습니다.`,
  report_asks_customs_look: () => `신고한 B/L 번호의 통관이 누구의 신고로 이루어졌는지, 수하인의 이름·연락처·배송지가 저와 같은지 확인해 주십시오.`,
  report_asks_customs_mark: () => `도용으로 확인되면 제 통관 기록과 과세에서 바로잡아 주시고, 부호의 사용정지와 재발급에 필요한 절차를 알려 주십시오.`,
  report_asks_customs_others: () => `제 부호로 통관되었거나 통관 중인 다른 화물이 있는지 알려 주십시오.`,
  report_asks_customs_answer: () => `접수번호와 처리 결과를 알려 주십시오.`,
  report_asks_police_look: () => `아래 통관에 제 개인통관고유부호를 쓴 사람이 누구인지 확인해 주십시오.`,
  report_asks_police_keep: () => `통관 기록, 배송지, 결제·접속 기록이 지워지기 전에 보전되도록 해 주십시오.`,
  report_asks_police_whole: () => `부호 전체는 조사받을 때 직접 말씀드리겠습니다.`,
  report_asks_police_answer: () => `접수번호와 담당자를 알려 주십시오.`,
  report_asks_carrier_look: () => `이 운송장의 보내는 사람, 받는 사람으로 적힌 이름과 배송지, 의뢰한 업체가 무엇인지 기록을 확인하고 보관해 주십시오. 개인정보여서 제게 알려 주실 수 없다면 관세청과 경찰의 요청에 응해 주십시오.`,
  report_asks_carrier_stop: () => `아직 배송하지 않았다면 배송을 멈추고 알려 주십시오.`,
  report_asks_carrier_code: () => `제 개인통관고유부호를 보관하고 있다면 어디에서 받은 것인지 알려 주시고, 더 쓰지 말아 주십시오.`,
  report_asks_carrier_answer: () => `확인하신 결과를 알려 주십시오.`,
  report_asks_shop_look: () => `제 이름·연락처·개인통관고유부호로 된 주문이 제 계정 밖에 있는지 확인해 주십시오.`,
  report_asks_shop_leak: () => `제 개인통관고유부호가 밖으로 나간 일이 있는지, 있다면 언제 어떤 정보가 나갔는지 알려 주십시오.`,
  report_asks_shop_erase: () => `제가 직접 한 주문에 필요하지 않다면 보관 중인 제 개인통관고유부호를 지워 주십시오.`,
  report_asks_shop_answer: () => `확인하신 결과를 알려 주십시오.`,
  report_asks_kisa_look: () => `제 개인통관고유부호가 어디에서 나가 쓰였는지 조사해 주십시오.`,
  report_asks_kisa_next: () => `피해를 줄이려면 무엇을 더 해야 하는지 알려 주십시오.`,
  report_asks_kisa_answer: () => `접수번호와 처리 결과를 알려 주십시오.`,
  report_evidence_line: (p) => `${p.file} · SHA-256 지문 ${p.hash}`,
  report_evidence_original: (p) => `${p.file} · 원본의 SHA-256 지문 ${p.hash}`,
  report_evidence_unverifiable: (p) => `${p.file} · 확인할 수 없음: ${p.why}`,
  report_evidence_missing: () => `원본이 장부에 남아 있지 않습니다`,
  report_evidence_damaged: () => `장부에 남은 원본이 처음 보관한 것과 다릅니다`,
  report_evidence_none: () => `이 통관에는 파일로 남은 증거가 없습니다.`,
  report_evidence_fingerprint: (p) => `자료 지문 (SHA-256): ${p.fingerprint}`,
  report_evidence_why: () => `지문은 주문 확인서, 증거, 사실표(facts) 파일의 SHA-256을 차례로 놓고 다시 계산한 값입니다. 파일이 하나라도 바뀌면 지문이 달라집니다.`,
  report_statement_title: () => `주문 확인서`,
  report_statement_about: () => `이 문서는 제가 컴퓨터에 보관한 주문 기록을 그대로 옮긴 것입니다. 제가 아는 주문만 담겨 있습니다.`,
  report_statement_orders: (p) => `주문 ${p.count}건`,
  report_statement_no_orders: () => `이 기간에 아는 해외 주문이 없습니다.`,
  report_statement_unmatched: (p) => `어느 주문과도 맞지 않아 신고하는 통관 ${p.count}건`,
  report_statement_covered: (p) => `가린 항목: ${p.what}. 가린 내용은 제가 가지고 있습니다.`,
  report_statement_shops: () => `쇼핑몰`,
  report_statement_items: () => `물건`,
  report_statement_numbers: () => `주문번호`,
  report_statement_amounts: () => `금액`,
  report_statement_waybills: () => `운송장 번호`,
  report_text_where: (p) => `어디에서: ${p.place}`,
  report_text_asks: (p) => `먼저 묻는 것: ${p.asks}`,
  report_text_source: (p) => `근거: ${p.source}`,
  report_text_form_unverified: () => `아래 칸의 순서는 미확인입니다. 화면과 다르면 칸 이름을 보고 옮겨 적어 주세요.`,
  report_text_own: () => `(직접 적어 주세요)`,
  report_text_begin: () => `---- 여기부터 옮겨 적는 글 ----`,
  report_text_customs_where: (p) => `개인통관고유부호 누리집(${p.address})에 본인 확인 후 → ${p.menu}`,
  report_text_customs_asks: () => `개인통관고유부호와 B/L 번호, 그다음 사실관계`,
  report_text_customs_source: () => `국민일보 2023-09, 한국경제 2025-12 (신고 화면의 칸은 미확인)`,
  report_text_call_where: () => `전화 125 (관세청 고객지원센터). 통화료가 듭니다.`,
  report_text_call_asks: () => `도용이 의심된다는 말과 통관 알림 캡처`,
  report_text_call_source: () => `이용자 안내 글 (블로그), 미확인`,
  report_text_police_where: (p) => `경찰청 사이버범죄 신고시스템(${p.address}), 전화 182 또는 112`,
  report_text_police_asks: () => `본인 확인, 사건 종류, 파일 첨부(캡처·통관 내역)`,
  report_text_police_source: () => `이용자 안내 글 (블로그), 미확인`,
  report_text_kisa_where: () => `전화 118 (한국인터넷진흥원)`,
  report_text_kisa_asks: () => `신원, 피해 내용(메시지·메일 캡처), 거래`,
  report_text_kisa_source: () => `이용자 안내 글 (블로그), 미확인`,
  report_text_privacy_where: (p) => `개인정보침해 신고센터(${p.address})`,
  report_text_privacy_asks: () => `신원, 피해 내용(메시지·메일 캡처), 거래`,
  report_text_privacy_source: () => `이용자 안내 글 (블로그), 미확인`,
  report_text_handler_where: (p) => `통관 기록에 나온 특송·운송업체의 고객센터: ${p.name}`,
  report_text_handler_where_unknown: () => `통관 기록에 업체 이름이 없습니다. B/L 번호를 관세청(125)에 물으면 알 수 있습니다.`,
  report_text_handler_asks: () => `운송장 번호(B/L 번호), 내 주문이 아니라는 말`,
  report_text_handler_source: () => `미확인`,
  report_text_shop_where: () => `부호를 적어 준 적이 있는 쇼핑몰의 고객센터`,
  report_text_shop_asks: () => `주문번호, 내 주문이 아니라는 말`,
  report_text_shop_source: () => `미확인`,
  report_text_hello_customs: () => `제 개인통관고유부호가 도용된 것으로 의심되어 신고합니다.`,
  report_text_hello_call: (p) => `안녕하세요. 개인통관고유부호 도용이 의심되어 전화드렸습니다. 제가 주문하지 않은 물건 ${p.count}건이 제 부호로 통관되었습니다.`,
  report_text_call_read: () => `B/L 번호를 불러 드리겠습니다.`,
  report_text_call_then: () => `도용신고를 접수해 주시고, 사용정지와 재발급은 어떻게 하는지 알려 주세요. 통관 중인 제 물건이 멈추는지도 알려 주세요. 접수번호를 불러 주시면 적겠습니다.`,
  report_text_hello_police: (p) => `제 개인통관고유부호로 제가 주문하지 않은 물건 ${p.count}건이 통관되었습니다. 도용이 의심되어 신고합니다.`,
  report_text_hello_kisa: (p) => `제 개인통관고유부호가 나가 쓰인 것으로 의심됩니다. 제가 주문하지 않은 물건 ${p.count}건이 제 부호로 통관되었습니다.`,
  report_text_hello_handler: () => `아래 운송장은 제가 주문한 물건이 아닌데 제 개인통관고유부호로 통관되었습니다. 보낸 쪽과 받는 사람 기록을 확인하고 보관해 주시고, 배송 전이면 멈춰 주세요.`,
  report_text_hello_shop: (p) => `제가 주문하지 않은 물건 ${p.count}건이 제 개인통관고유부호로 통관되었습니다. 제 정보로 된 다른 주문이 있는지, 부호가 밖으로 나간 일이 있는지 확인해 주세요.`,
  report_text_attached: (p) => `함께 낼 수 있는 자료: 신고서, 주문 확인서, 증거 파일. 자료 지문 ${p.short}.`,
  report_office_customs: () => `관세청 개인통관고유부호 도용신고`,
  report_office_call: () => `관세청 125 전화`,
  report_office_police: () => `경찰청 사이버범죄 신고 (ECRM)`,
  report_office_kisa: () => `KISA 118 상담`,
  report_office_privacy: () => `개인정보침해 신고센터`,
  report_office_handler: () => `특송·운송업체`,
  report_office_shop: () => `쇼핑몰`,
  report_readme_title_customs_police: () => `도용신고 자료: 관세청과 경찰에 내는 것`,
  report_readme_title_others: () => `도용신고 자료: 운송업체, 쇼핑몰, KISA에 내는 것`,
  report_readme_personal: () => `이 폴더에는 개인정보가 있습니다. letter-customs.pdf에는 개인통관고유부호 전체와 연락처가, evidence 폴더에는 받은 그대로의 원본이 들어 있습니다. 관세청과 경찰이 아닌 곳에는 주지 마세요.`,
  report_readme_redacted: () => `이 폴더의 자료는 개인통관고유부호 전체, 전화번호, 주소를 가린 것입니다. 원본은 없고, 원본의 지문(SHA-256)만 적혀 있습니다. 이름은 적기로 하신 그대로 들어 있습니다.`,
  report_readme_contents: () => `들어 있는 것`,
  report_readme_letter_customs: () => `관세청에 내는 신고서`,
  report_readme_letter_police: () => `경찰에 내는 진정서`,
  report_readme_letter_carrier: () => `운송업체에 보내는 글`,
  report_readme_letter_shop: () => `쇼핑몰에 보내는 글`,
  report_readme_letter_kisa: () => `KISA에 내는 신고서`,
  report_readme_statement: () => `같은 기간에 한 주문, 그리고 어느 주문과도 맞지 않는 통관`,
  report_readme_evidence: () => `받은 그대로의 증거`,
  report_readme_evidence_redacted: () => `증거에서 이 통관에 관한 것만 옮긴 사본`,
  report_readme_facts_json: () => `같은 사실을 프로그램이 읽는 형식으로`,
  report_readme_facts_csv: () => `같은 사실을 표로 (엑셀). 번호 앞의 ' 는 엑셀이 번호를 바꾸지 못하게 붙인 것입니다.`,
  report_readme_text: () => `각 곳의 화면에 옮겨 적거나 전화로 읽는 글`,
  report_readme_manifest: () => `모든 파일의 지문과 크기`,
  report_readme_proves: () => `이 자료가 보여 주는 것`,
  report_readme_proves_seen: () => `적힌 통관이 적힌 출처에 적힌 때에 나와 있었다는 것`,
  report_readme_proves_orders: () => `제가 아는 주문 가운데 맞는 것이 없다는 것`,
  report_readme_proves_whole: () => `만든 뒤로 파일이 바뀌지 않았다는 것 (munjigi report verify로 확인)`,
  report_readme_proves_not: () => `이 자료가 보여 주지 못하는 것`,
  report_readme_not_who: () => `누가 왜 부호를 썼는지`,
  report_readme_not_all: () => `이 밖에 통관된 것이 없다는 것. 보지 못한 날과 우편은 편지에 적혀 있습니다.`,
  report_readme_not_signed: () => `Munjigi로 만들었다는 것. 지문은 서명이 아니어서, 모두 새로 만들면 새 지문이 됩니다.`,
  report_readme_fingerprint: () => `자료 지문 (SHA-256)`,
  report_readme_unverifiable: () => `확인할 수 없는 증거`,
  report_readme_made: (p) => `${p.at} (한국 시각), Munjigi ${p.version}`,
  report_readme_not_sent: () => `Munjigi는 아무 데에도 보내지 않았습니다. 내는 것은 직접 하셔야 합니다.`,
  report_agent_title: () => `개인통관고유부호 사용에 대한 확인 요청`,
  report_agent_to: () => `구매대행·배송대행 담당 귀하`,
  report_agent_what: (p) => `아래 통관 ${p.count}건에 제 개인통관고유부호가 쓰였습니다. 저는 이 통관에 제 부호를 쓰도록 허락했거나 안내를 받은 기억이 없습니다.`,
  report_agent_calm: () => `제 주문을 처리하려고 쓴 것이라면 어느 주문인지 알려 주시면 됩니다.`,
  report_agent_ask_whose: () => `이 통관이 누구의 어떤 주문을 위한 것인지 알려 주십시오.`,
  report_agent_ask_from: () => `제 부호를 언제 어디에서 받았는지 알려 주십시오.`,
  report_agent_ask_stop: () => `앞으로는 제게 먼저 묻지 않고 제 부호를 쓰지 말아 주십시오.`,
  report_agent_ask_erase: () => `제 주문에 더 필요하지 않다면 보관 중인 제 부호를 지우고 알려 주십시오.`,
  report_withdraw_title: () => `도용 의심 신고에 대한 정정`,
  report_withdraw_to: (p) => `${p.office} 담당 귀하`,
  report_withdraw_what: (p) => `앞서 도용이 의심된다고 신고한 통관 가운데 아래 ${p.count}건은 확인해 보니 도용이 아니었습니다. 이 ${p.count}건에 대한 신고를 거두어 주시기 바랍니다.`,
  report_withdraw_rest: (p) => `함께 신고한 나머지 ${p.count}건에 대한 신고는 그대로입니다.`,
  report_withdraw_reason: () => `확인된 까닭`,
  report_withdraw_filed: () => `신고한 날`,
  report_withdraw_sorry: () => `번거롭게 해 드려 죄송합니다.`,
  report_help_about: () => `도용신고 자료를 만들고, 신고한 곳을 적어 둡니다`,
  report_help_incidents: () => `내 것이 아니라고 답한 통관의 번호. 여럿이면 한 건으로 묶습니다`,
  report_help_out: () => `자료를 만들 폴더`,
  report_help_language: () => `편지의 언어`,
  report_help_cover: () => `주문 확인서에서 가릴 것: shops, items, order-numbers, amounts, waybills (쉼표로 여럿)`,
  report_help_list: () => `만든 자료를 모두 보여 줍니다`,
  report_help_verify: () => `자료가 만든 그대로인지 파일마다 확인합니다`,
  report_help_verify_path: () => `자료 폴더나 ZIP 파일`,
  report_help_log: () => `어디에 언제 신고했는지 적어 두고 보여 줍니다`,
  report_help_log_add: () => `신고한 것을 적습니다`,
  report_help_log_close: () => `끝난 신고를 닫습니다`,
  report_help_log_reopen: () => `닫은 신고를 다시 엽니다`,
  report_help_log_change: () => `적은 것을 고칩니다`,
  report_help_filing: () => `신고 기록의 번호 (report log에서 보임)`,
  report_help_report: () => `자료의 번호 (report list에서 보임)`,
  report_help_office: () => `낸 곳 (customs, customs_call, police, kisa, privacy, handler, shop, 또는 직접 적은 이름)`,
  report_help_on: () => `신고한 날 (기본은 오늘)`,
  report_help_receipt: () => `접수번호`,
  report_help_next: () => `다음에 확인할 날. 그날부터 닫을 때까지 알려 드립니다`,
  report_help_note: () => `메모`,
  report_help_text: () => `각 곳에 옮겨 적을 글을 보여 줍니다`,
  report_help_text_office: () => `어느 곳에 낼 글인지`,
  report_help_steps: () => `지금 할 일을 관세청이 안내한 차례대로 보여 줍니다`,
  report_help_guide: () => `답변에 따라 무엇을 하면 되는지 보여 줍니다`,
  report_help_who: () => `신고하는 사람의 이름·연락처를 적어 둡니다 (비워 두어도 됩니다)`,
  report_help_who_show: () => `적어 둔 것이 무엇인지만 보여 줍니다`,
  report_help_who_forget: () => `적어 둔 것을 지웁니다`,
  report_help_form: () => `도용신고 화면의 칸 순서(미확인)를 보여 주고 바꿉니다`,
  report_help_form_from: () => `이 파일의 표로 바꿉니다`,
  report_help_form_order: () => `칸 이름을 이 차례로 놓습니다 (쉼표로 여럿)`,
  report_help_form_reset: () => `처음 순서로 되돌립니다`,
  report_help_capture: () => `통관에 캡처 파일을 더합니다`,
  report_help_capture_add: () => `더합니다`,
  report_help_capture_file: () => `캡처 파일`,
  report_help_capture_list: () => `더한 것을 보여 줍니다`,
  report_help_capture_remove: () => `뺍니다`,
  report_help_capture_id: () => `캡처의 번호`,
  report_help_incident: () => `통관의 번호 (munjigi incidents에서 보임)`,
  report_help_agent: () => `묻지 않고 부호를 쓴 대행업체에 보낼 편지를 만듭니다`,
  report_help_withdraw: () => `답이 바뀐 신고를 거두는 편지를 만듭니다`,
  report_cli_cover_unknown: (p) => `${josa(p.word, "은는")} 가릴 수 있는 것이 아닙니다. shops, items, order-numbers, amounts, waybills 가운데서 골라 주세요.`,
  report_cli_made: (p) => `자료를 만들었습니다 (번호 ${p.report}).`,
  report_cli_customs_police: (p) => `관세청·경찰에 낼 것 (개인정보 있음): ${p.path}`,
  report_cli_others: (p) => `업체·KISA에 낼 것 (가린 사본): ${p.path}`,
  report_cli_fingerprint: (p) => `지문 ${p.short}`,
  report_cli_not_sent: () => `아무 데에도 보내지 않았습니다. 다음 할 일: munjigi report steps`,
  report_cli_unverifiable: (p) => `확인할 수 없는 증거가 ${p.count}개 있습니다. 자료에 그렇게 적었습니다.`,
  report_cli_letters: (p) => `편지를 만들었습니다: ${p.path}`,
  report_cli_none: () => `아직 만든 자료가 없습니다.`,
  report_cli_no_filings: () => `아직 적어 둔 신고가 없습니다.`,
  report_cli_no_captures: () => `더한 캡처가 없습니다.`,
  report_cli_needs_withdrawal: (p) => `신고한 뒤 답이 바뀌었습니다. munjigi report withdraw ${p.report}`,
  report_cli_column_made: () => `만든 때`,
  report_cli_column_incidents: () => `통관`,
  report_cli_column_filed: () => `신고한 날`,
  report_cli_column_filings: () => `신고`,
  report_cli_column_next: () => `다음 확인일`,
  report_cli_column_state: () => `상태`,
  report_cli_column_word: () => `이름`,
  report_cli_column_field: () => `칸`,
  report_cli_open: () => `진행 중`,
  report_cli_closed: (p) => `${p.day} 닫음`,
  report_cli_logged: (p) => `적어 두었습니다 (번호 ${p.filing}).`,
  report_cli_whole: (p) => `만든 그대로입니다: 파일 ${p.count}개, 지문 ${p.short}.`,
  report_cli_changed: (p) => `바뀜: ${p.file}`,
  report_cli_missing: (p) => `없음: ${p.file}`,
  report_cli_extra: (p) => `자료에 없던 파일: ${p.file}`,
  report_cli_unverified: (p) => `확인할 수 없음: ${p.file}`,
  report_cli_fingerprint_broken: () => `파일들이 지문과 맞지 않습니다.`,
  report_cli_kept: () => `적어 두었습니다.`,
  report_cli_forgotten: () => `지웠습니다.`,
  report_cli_is_said: () => `적혀 있음`,
  report_cli_is_not_said: () => `비어 있음`,
  report_cli_ask_name: () => `이름 (Enter로 비움)`,
  report_cli_ask_phone: () => `연락처 (Enter로 비움)`,
  report_cli_ask_address: () => `주소 (Enter로 비움)`,
  report_cli_ask_mail: () => `전자우편 (Enter로 비움)`,
  report_cli_form_unverified: () => `미확인: 실제 신고 화면의 칸과 순서는 확인되지 않았습니다.`,
  report_cli_form_kept: () => `칸 순서를 바꾸었습니다.`,
  report_cli_form_wrong_line: (p) => `${p.file}의 ${p.line}번째 줄이 칸 표가 아닙니다. 칸마다 [[field]] 줄 아래에 name = "hbl"처럼 적습니다. 칸 이름은 munjigi report form에 나옵니다.`,
  report_cli_form_wrong_field: (p) => `${p.file}의 ${p.number}번째 칸 이름 ${josa(p.word, "을를")} 모릅니다.`,
  report_cli_form_twice: (p) => `${p.file}의 ${p.number}번째 칸 ${josa(p.word, "이가")} 두 번 나옵니다.`,
  report_cli_form_empty: (p) => `${p.file}에 칸이 없습니다.`,
  report_cli_capture_kept: (p) => `더했습니다 (번호 ${p.capture}).`,
  report_cli_capture_removed: () => `뺐습니다.`,
  help_about: () => `문지기: 내 이름으로 통관된 것을 주문과 견주어, 설명되지 않는 것을 물어봅니다.`,
  help_after: () => `종료 코드: 0 조용함(봄), 1 물어볼 것 있음, 2 사용법 오류, 3 볼 수 없음, 4 장부 문제\nMunjigi는 관세청 앱이 아닙니다.`,
  help_usage: () => `사용법`,
  help_commands: () => `명령`,
  help_arguments: () => `인자`,
  help_options: () => `옵션`,
  help_in_usage_options: () => `[옵션]`,
  help_in_usage_command: () => `<명령>`,
  help_choices: (p) => `[가능한 값: ${p.choices}]`,
  help_default: (p) => `[기본값: ${p.value}]`,
  help_help: () => `도움말을 보여 줍니다`,
  help_version: () => `버전을 보여 줍니다`,
  help_ledger: () => `장부 파일 (없으면 만듭니다)`,
  help_key_file: () => `열쇠 파일: 정확히 32바이트 (환경 변수 MUNJIGI_KEY_FILE도 됩니다)`,
  help_json: () => `결과를 JSON으로 냅니다`,
  help_lang: () => `말: 한국어(ko) 또는 영어(en)`,
  help_sign_in: () => `이 주소에서 로그인하는 창을 엽니다 (Munjigi가 스스로 씁니다)`,
  help_hidden: () => `창 없이 트레이에서 시작합니다`,
  help_import: () => `주문 내역이나 통관 목록 파일을 가져옵니다`,
  help_paste: () => `복사한 화면이나 알림을 가져옵니다 (클립보드, 또는 표준 입력)`,
  help_dry_run: () => `장부에 넣지 않고 무엇을 읽었는지만 보여 줍니다`,
  help_column: () => `모르는 표의 열이 무엇인지 (여러 번 쓸 수 있습니다)`,
  help_shop: () => `이 파일의 쇼핑몰 이름`,
  help_review: () => `지난 기록에서 확인할 것을 달과 택배사별로 보여 줍니다`,
  help_sources: () => `어느 쇼핑몰을 언제까지 가져왔는지, 무엇을 읽지 못했는지 보여 줍니다`,
  help_sample: () => `읽지 못한 것의 가린 견본을 보여 줍니다 (글자와 숫자를 모두 바꿉니다)`,
  help_unread_id: () => `읽지 못한 것의 번호 (sources에 나오는)`,
  help_files: () => `파일 (-는 표준 입력)`,
  help_check: () => `지금 말할 수 있는 것을 한 줄로 말합니다`,
  help_incidents: () => `물어볼 통관을 보여 줍니다`,
  help_all: () => `끝난 것도 보여 줍니다`,
  help_answer: () => `물어본 통관에 답하거나 답변을 취소합니다`,
  help_incident_id: () => `물어볼 것의 번호`,
  help_answer_kind: () => `답변 (undo는 답변 취소)`,
  help_answer_order: () => `이 주문의 물건이라고 답합니다`,
  help_answer_dry_run: () => `답하지 않고 이 답으로 무엇이 달라지는지만 보여 줍니다`,
  help_incident: () => `통관을 직접 적어 확인할 것에 올립니다`,
  help_incident_add: () => `문 앞의 물건, 고지서, 메시지처럼 직접 알게 된 것을 적습니다`,
  help_incident_what: () => `무엇인지: door(문 앞의 물건), bill(고지서), message(메시지)`,
  help_incident_day: () => `받은 날 (없으면 오늘)`,
  help_incident_number: () => `운송장 번호`,
  help_incident_note: () => `메모`,
  help_why: () => `통관을 왜 그렇게 판단했는지 보여 줍니다`,
  help_why_all: () => `모든 이유와 그 무게를 보여 줍니다`,
  help_unlink: () => `통관을 잘못 연결된 주문에서 떼어 냅니다`,
  help_unlink_undo: () => `떼어 낸 것을 되돌립니다`,
  help_order: () => `주문을 적고, 보고, 고칩니다`,
  help_order_add: () => `주문을 적습니다`,
  help_order_list: () => `주문을 새것부터 보여 줍니다`,
  help_order_show: () => `주문 하나를 보여 줍니다`,
  help_order_edit: () => `주문을 고칩니다`,
  help_order_cancel: () => `주문을 취소된 것으로 표시합니다`,
  help_order_id: () => `주문의 번호 (목록에 나오는)`,
  help_merchant: () => `쇼핑몰 이름`,
  help_order_no: () => `쇼핑몰의 주문번호`,
  help_date: () => `주문한 날`,
  help_total: () => `낸 금액과 통화`,
  help_item: () => `물건 (여러 번 쓸 수 있습니다)`,
  help_waybill: () => `운송장 번호 (여러 번 쓸 수 있습니다)`,
  help_origin_waybill: () => `배송대행지까지의 해외 운송장 번호`,
  help_remove_waybill: () => `지울 운송장 번호`,
  help_status: () => `주문 상태`,
  help_ships_from: () => `보내는 나라 (두 글자, 예: US)`,
  help_forwarder: () => `배송대행지 이름`,
  help_weight: () => `무게 (kg)`,
  help_limit: () => `보여 줄 개수`,
  help_clearance: () => `통관 건을 적고, 봅니다`,
  help_clearance_add: () => `알고 있는 통관을 적습니다`,
  help_clearance_list: () => `통관 건을 보여 줍니다`,
  help_clearance_show: () => `통관 건 하나를 근거와 함께 보여 줍니다`,
  help_clearance_join: () => `어느 통관의 것인지 정하지 못한 근거를 정합니다`,
  help_clearance_id: () => `통관 건의 번호`,
  help_sighting_id: () => `근거의 번호`,
  help_join_to: () => `이 통관 건의 근거입니다`,
  help_join_new: () => `따로 있는 새 통관 건입니다`,
  help_hbl: () => `운송장 번호 (House B/L)`,
  help_accepted: () => `수입신고 수리일`,
  help_form: () => `통관형태`,
  help_goods: () => `품명`,
  help_declaration: () => `신고(제출)번호`,
  help_code: () => `개인통관고유부호를 적고, 봅니다 (늘 가려서 보여 줍니다)`,
  help_code_add: () => `부호를 물어보고 적습니다. 인자로는 받지 않습니다`,
  help_code_show: () => `가장 새로운 부호를 가려서 보여 줍니다`,
  help_code_list: () => `부호를 모두 가려서 보여 줍니다`,
  help_code_suspend: () => `부호를 사용정지했던 기간을 적습니다. 그동안 통관된 것은 물어봅니다`,
  help_code_resume: () => `사용정지한 부호를 다시 쓰기 시작한 날을 적습니다`,
  help_code_id: () => `부호의 번호 (목록에 나오는). 없으면 가장 새로운 부호`,
  help_suspended_from: () => `사용정지한 날. 없으면 오늘`,
  help_suspended_to: () => `다시 쓸 수 있게 된 날. 없으면 아직 정지되어 있습니다`,
  help_suspended_undo: () => `마지막으로 적은 것을 되돌립니다`,
  help_resumed_on: () => `다시 쓸 수 있게 된 날. 없으면 오늘`,
  help_issued: () => `발급받은 날`,
  help_reveal: () => `가리지 않고 보여 줍니다`,
  help_export: () => `가진 것을 모두 JSON으로 냅니다 (부호는 가립니다)`,
  help_folder: () => `지켜볼 폴더를 더하고, 보고, 뺍니다`,
  help_folder_add: () => `폴더를 지켜보고, 안에 든 파일을 읽습니다`,
  help_folder_list: () => `지켜보는 폴더와 그 안에서 읽지 못한 파일을 보여 줍니다`,
  help_folder_remove: () => `폴더를 그만 지켜봅니다. 읽은 것은 그대로 남습니다`,
  help_folder_look: () => `지켜보는 폴더에서 새 파일을 지금 읽습니다`,
  help_folder_path: () => `폴더`,
  help_folder_id: () => `폴더의 번호 (목록에 나오는)`,
  help_out: () => `표준 출력 대신 이 파일에 씁니다`,
  help_verify: () => `장부에 손상된 곳이 없는지 모두 살펴봅니다`,
  help_inspect: () => `파일이나 받아 둔 응답을 장부 없이 읽어 봅니다`,
  help_inspect_file: () => `파일이 무엇이고 무엇이 들어 있는지 읽어 봅니다`,
  help_inspect_reconcile: () => `가구 파일(munjigi.reconcile/1)의 통관을 주문과 견주어 봅니다`,
  help_inspect_reconcile_file: () => `가구 파일`,
  help_inspect_unipass: () => `받아 둔 UNI-PASS 응답(API001, API012, API028, API037)을 읽습니다`,
  help_completions: () => `셸 자동 완성 스크립트를 냅니다`,
  help_shell: () => `어느 셸인지`,
  help_watch: () => `따라가는 번호를 UNI-PASS에 물어봅니다. 끝낼 때까지 계속합니다`,
  help_watch_once: () => `때가 된 것만 한 번 물어봅니다`,
  help_watch_now: () => `때가 되지 않았어도 지금 물어봅니다 (30분에 한 번)`,
  help_follow: () => `번호를 따라갑니다. 번호를 적지 않으면 따라가는 번호를 모두 보여 줍니다`,
  help_follow_number: () => `운송장 번호 (House B/L)나 우편물 번호`,
  help_follow_stop: () => `그만 따라갑니다`,
  help_follow_parcel: () => `같은 번호의 화물이 여럿일 때, 그 가운데 하나의 화물관리번호`,
  help_key: () => `UNI-PASS 인증키를 넣고, 보고, 지웁니다 (키는 보여 주지 않습니다)`,
  help_key_set: () => `인증키를 물어보고 장부에 넣습니다. 인자로는 받지 않습니다`,
  help_key_list: () => `어느 서비스의 인증키가 있는지 보여 줍니다`,
  help_key_remove: () => `인증키를 지웁니다`,
  help_key_service: () => `서비스 번호`,
  help_setting: () => `지켜보는 방법을 고릅니다`,
  help_setting_name: () => `무엇을`,
  help_setting_value: () => `어떻게`,
  help_setting_default: () => `처음 값으로 되돌립니다`,
  cli_secret_argument: () => `부호, 열쇠, 암호는 명령줄에 적을 수 없습니다. 명령줄은 셸 기록과 프로세스 목록에 남습니다. 물어볼 때 적거나 표준 입력으로 넣어 주세요.`,
  cli_missing: (p) => `빠진 것이 있습니다: ${p.what}`,
  cli_choose: (p) => `${p.what}에는 다음 중 하나를 적어 주세요: ${p.choices}.`,
  cli_no_value: (p) => `${p.what}의 값을 읽을 수 없습니다.`,
  cli_conflict: (p) => `함께 쓸 수 없는 옵션입니다: ${p.what}`,
  cli_unknown_command: () => `그런 명령은 없습니다.`,
  cli_unknown_argument: () => `모르는 인자가 있습니다.`,
  cli_not_text: () => `글자로 읽을 수 없는 인자가 있습니다.`,
  cli_did_you_mean: (p) => `혹시 ${josa(p.what, "을를")} 찾으셨나요?`,
  cli_see_help: () => `munjigi --help에 사용법이 있습니다.`,
  cli_not_a_day: () => `날짜를 읽을 수 없습니다. 2026-11-20처럼 적어 주세요.`,
  cli_not_a_country: () => `나라를 두 글자로 적어 주세요. 예: US`,
  cli_not_a_weight: () => `무게를 읽을 수 없습니다. 1.25처럼 kg으로 적어 주세요.`,
  cli_not_an_amount: () => `금액을 읽을 수 없습니다. "79.98 USD"처럼 금액과 통화를 적어 주세요.`,
  cli_file_unreadable: (p) => `파일을 읽을 수 없습니다: ${p.why}.`,
  cli_standard_input: () => `표준 입력`,
  cli_clipboard: () => `클립보드`,
  cli_clipboard_empty: () => `클립보드에 글이 없습니다. 화면을 복사한 뒤 다시 하거나, 표준 입력으로 넣어 주세요.`,
  cli_not_a_column: (p) => `열을 NAME=MEANING처럼 적어 주세요. 쓸 수 있는 뜻: ${p.choices}`,
  cli_no_such_column: (p) => `그런 이름의 열이 없습니다: ${p.name}`,
  cli_reading: (p) => `읽는 중… ${p.seconds}초`,
  cli_writing: (p) => `적는 중… ${p.done} / ${p.of}`,
  cli_comparing: () => `견주는 중…`,
  cli_review_group: (p) => `${p.month} · ${p.courier}: ${p.count}건 (munjigi answer ${p.ids} mine)`,
  cli_review_none: () => `지난 기록에서 확인할 것이 없습니다.`,
  cli_day_unknown: () => `날짜 모름`,
  cli_courier_unknown: () => `택배사 모름`,
  cli_answered_all: (p) => `${p.count}건에 답했습니다: ${p.answer}. 되돌리려면 같은 번호에 undo로 답해 주세요.`,
  cli_undone_all: (p) => `${p.count}건의 답변을 취소했습니다.`,
  cli_order_for_one: () => `--order는 통관 하나에 답할 때만 쓸 수 있습니다.`,
  cli_shop_until: (p) => `${p.shop}: 주문 ${p.orders}건, ${p.day}까지`,
  cli_shop_by_hand: (p) => `${p.shop}: 주문 ${p.orders}건, 직접 적음`,
  cli_unread_head: (p) => `읽지 못한 것 ${p.count}:`,
  cli_sources_none: () => `아직 가져온 것이 없습니다.`,
  cli_not_written: (p) => `${p.file}에 쓸 수 없습니다: ${p.why}.`,
  cli_no_file: () => `그런 파일이 없습니다`,
  cli_no_permission: () => `권한이 없습니다`,
  cli_is_folder: () => `폴더입니다`,
  cli_is_there: () => `이미 있는 파일이라 덮어쓰지 않았습니다`,
  cli_disk_full: () => `디스크가 가득 찼습니다`,
  cli_other_reason: (p) => `시스템이 거절했습니다 (${p.why})`,
  cli_and_more: (p) => `${p.first} 외 ${p.more}개`,
  cli_exported: (p) => `${p.file}에 모두 적었습니다. 개인 정보가 들어 있으니 잘 보관해 주세요.`,
  cli_ledger_made: (p) => `새 장부를 만들었습니다: ${p.path}`,
  cli_passphrase: () => `암호:`,
  cli_passphrase_why: () => `이 컴퓨터의 키체인을 쓸 수 없어, 장부를 암호로 잠급니다. 암호를 잊으면 장부를 다시 열 수 없습니다.`,
  cli_passphrase_new: () => `새 암호:`,
  cli_passphrase_again: () => `한 번 더:`,
  cli_passphrase_short: (p) => `암호는 ${p.least}자 이상이어야 합니다.`,
  cli_passphrase_differs: () => `두 암호가 다릅니다.`,
  cli_code: () => `개인통관고유부호 (화면에 보이지 않습니다):`,
  cli_code_missing: () => `부호를 받지 못했습니다. 터미널에서 실행하거나 표준 입력으로 넣어 주세요.`,
  cli_code_kept: (p) => `부호를 적었습니다: ${p.masked}`,
  cli_no_codes: () => `적어 둔 부호가 없습니다.`,
  cli_code_suspended: (p) => `부호 ${p.masked}의 사용정지: ${p.days}`,
  cli_code_never_suspended: (p) => `부호 ${p.masked}에 적어 둔 사용정지가 없습니다.`,
  cli_suspended_since: (p) => `${p.from}부터`,
  cli_suspended_until: (p) => `${p.from}부터 (${p.to}에 다시 사용)`,
  cli_clearances_change: () => `달라진 통관:`,
  cli_nothing_changes: () => `달라진 통관은 없습니다.`,
  cli_order_kept: (p) => `주문 ${josa(p.order, "을를")} 적었습니다.`,
  cli_order_cancelled: (p) => `주문 ${josa(p.order, "을를")} 취소된 것으로 표시했습니다. 이 번호로 통관되면 물어봅니다.`,
  cli_no_orders: () => `적어 둔 주문이 없습니다. munjigi import로 주문 내역을 가져오거나 munjigi order add로 적어 주세요.`,
  cli_more: (p) => `이 밖에 ${p.count}건이 더 있습니다 (--limit).`,
  cli_no_clearances: () => `알려진 통관이 없습니다. munjigi import로 통관 목록을 가져와 주세요.`,
  cli_clearance_kept: (p) => `통관 ${josa(p.clearance, "을를")} 적었습니다.`,
  cli_clearance_unjoined: () => `알고 있는 통관 여럿에 들어맞아 어느 것인지 정하지 못했습니다. munjigi clearance list로 보고 munjigi clearance join으로 정해 주세요.`,
  cli_joined: (p) => `통관 ${p.clearance}의 근거로 정했습니다.`,
  cli_proofs: () => `근거:`,
  cli_unjoined: () => `어느 통관의 것인지 정하지 못한 근거 (munjigi clearance join 번호 --to 통관 또는 --new):`,
  cli_no_incidents: () => `지금 물어볼 것이 없습니다. 무엇까지 보았는지는 munjigi check로 확인해 주세요.`,
  cli_how_to_answer: () => `답하기: munjigi answer 번호 mine | family | gift | agent | return | not-mine | unsure (취소는 undo)`,
  cli_answered: (p) => `${p.incident}번: ${p.answer}. 취소하려면 munjigi answer ${p.incident} undo`,
  cli_undone: (p) => `${p.incident}번의 답변을 취소했습니다.`,
  cli_not_answered_yet: () => `아직 답하지 않았습니다. 이렇게 답하면:`,
  cli_changes_nothing: () => `다른 통관은 달라지지 않습니다.`,
  cli_changes: () => `함께 달라지는 통관:`,
  cli_change: (p) => `${p.clearance}번 통관: ${p.was} → ${p.is}`,
  cli_not_judged: () => `견주지 않음`,
  cli_incident_kept: (p) => `확인할 통관 ${p.incident}번에 적었습니다. 답하기: munjigi answer ${p.incident} mine | not-mine …`,
  cli_unlinked: (p) => `${p.clearance}번 통관을 주문에서 떼어 냈습니다. 내 물건인가요? munjigi answer ${p.incident} mine | not-mine …\n되돌리기: munjigi unlink ${p.clearance} --undo`,
  cli_relinked: (p) => `${p.clearance}번 통관을 다시 주문과 견줍니다: ${p.verdict}`,
  cli_why_line: (p) => `${p.clearance}번 통관: ${p.verdict}`,
  cli_why_unjudged: () => `견줄 주문이 없어 아직 판단하지 않았습니다.`,
  cli_why_more: (p) => `이유 ${p.more}개 더 보기: munjigi why ${p.clearance} --all`,
  cli_why_wrong_link: (p) => `이 주문의 물건이 아니면: munjigi unlink ${p.clearance}`,
  cli_why_maybe: (p) => `이 주문일 수 있습니다: ${p.orders}`,
  cli_why_answer: (p) => `답하기: munjigi answer ${p.incident} mine | family | gift | agent | return | not-mine | unsure`,
  cli_why_decides: () => `결정적`,
  cli_why_sum: () => `무게 1은 두 배 더 그럴듯하다는 뜻입니다. +는 그 주문의 물건이라는 쪽, -는 아는 주문의 것이 아니라는 쪽이고, 합이 0이면 반반입니다. 아주 작은 이유는 뺐습니다.`,
  cli_why_no_sum: () => `무게 1은 두 배 더 그럴듯하다는 뜻입니다. +는 그 주문의 물건이라는 쪽, -는 아는 주문의 것이 아니라는 쪽입니다. 여러 주문의 이유는 서로 겹쳐서 더하지 않습니다.`,
  cli_column_bits: () => `무게`,
  cli_column_sum: () => `합`,
  cli_review: () => `지난 기록`,
  cli_verify_clean: () => `장부에 손상된 곳이 없습니다.`,
  cli_verify_faults: (p) => `장부에서 손상된 곳을 ${p.count}군데 찾았습니다. 백업이 있으면 되돌려 주세요.`,
  cli_fault_page: (p) => `읽히지 않는 쪽: ${p.what}`,
  cli_fault_structure: (p) => `구조가 어긋남: ${p.what}`,
  cli_fault_reference: (p) => `없는 줄을 가리킴: ${p.table}`,
  cli_fault_evidence: (p) => `근거 ${p.id}의 내용이 처음과 다름`,
  cli_column_number: () => `번호`,
  cli_column_what: () => `상태`,
  cli_column_day: () => `통관일`,
  cli_column_why: () => `이유`,
  cli_column_ordered: () => `주문일`,
  cli_column_merchant: () => `쇼핑몰`,
  cli_column_order_no: () => `주문번호`,
  cli_column_items: () => `물건`,
  cli_column_in_won: () => `원으로`,
  cli_column_total: () => `금액`,
  cli_column_ships_from: () => `보내는 나라`,
  cli_column_forwarder: () => `배송대행지`,
  cli_column_weight: () => `무게`,
  cli_column_status: () => `상태`,
  cli_column_goods: () => `품명`,
  cli_column_declaration: () => `신고번호`,
  cli_column_issued: () => `발급일`,
  cli_column_suspended: () => `사용정지`,
  cli_column_path: () => `경로`,
  cli_column_read_at: () => `마지막으로 읽음`,
  cli_folder_added: (p) => `${p.path} 폴더를 지켜봅니다.`,
  cli_folder_removed: () => `이 폴더를 더는 지켜보지 않습니다. 읽은 것은 그대로 남아 있습니다.`,
  cli_no_folders: () => `지켜보는 폴더가 없습니다. munjigi folder add로 더해 주세요.`,
  cli_folder_unread: (p) => `${p.path}에서 읽지 못한 파일 ${p.count}:`,
  cli_folder_nothing_new: () => `폴더에 새 파일이 없습니다.`,
  cli_folder_waiting: (p) => `아직 저장 중일 수 있어 다음에 읽을 파일 ${p.count}:`,
  cli_folder_not_read: (p) => `읽지 못한 파일 ${p.count}:`,
  cli_folder_messages: (p) => `가져온 메일 ${p.count}통`,
  cli_column_carrier: () => `택배사`,
  cli_watching: () => `지켜보고 있습니다. Ctrl-C로 끝냅니다.`,
  cli_watch_asked: (p) => `번호 ${p.count}개를 물어봤습니다.`,
  cli_source_last_good: (p) => `마지막으로 본 때: ${p.at}`,
  cli_watch_next: (p) => `다음에 물어볼 때: ${p.at}`,
  cli_follow_none: () => `따라가는 번호가 없습니다.`,
  cli_follow_stopped: () => `그만 따라갑니다.`,
  cli_column_answered: () => `마지막 답`,
  cli_column_next: () => `다음`,
  cli_key: () => `인증키:`,
  cli_key_missing: () => `인증키가 없습니다. 물어볼 때 적거나 표준 입력으로 넣어 주세요.`,
  cli_not_a_key: () => `인증키가 아닌 글자가 있습니다. UNI-PASS에서 받은 키를 그대로 복사해 주세요.`,
  cli_unusual_key: () => `흔히 보는 인증키와 모양이 다릅니다. 그대로 넣었으니, 받아 주지 않으면 다시 확인해 주세요.`,
  cli_key_kept: (p) => `${p.service} 인증키를 장부에 넣었습니다.`,
  cli_key_removed: (p) => `${p.service} 인증키를 지웠습니다.`,
  cli_no_key: (p) => `${p.service} 인증키가 없습니다.`,
  cli_has_key: () => `키 있음`,
  cli_has_no_key: () => `키 없음`,
  cli_setting_stale_after: () => `통관 목록이 며칠 지나면 오래된 것으로 볼지 (1–30)`,
  cli_setting_reminder: () => `목록을 보라고 일주일에 한 번 알리는 요일과 시각 (예: sat 20, 끄기: off)`,
  cli_setting_unipass_address: () => `UNI-PASS에 물어보는 주소`,
  folder_gone: () => `폴더가 보이지 않습니다. 다시 나타나면 이어서 지켜봅니다.`,
  folder_forbidden: () => `이 폴더를 열 권한이 없습니다. 폴더의 권한을 확인해 주세요.`,
  folder_file_not_recognised: () => `Munjigi가 아는 파일이 아닙니다`,
  folder_file_asks: () => `무엇인지 물어볼 것이 있습니다. 이 파일을 따로 가져와 주세요`,
  folder_file_refused: () => `시스템이 열어 주지 않았습니다. 다시 시도합니다`,
  folder_file_broken: () => `내용이 끊겼거나 잘못되었습니다`,
  inspect_one: (p) => `한 건의 진행정보입니다 (처리 단계 ${p.events}개).`,
  inspect_many: (p) => `여러 건입니다 (${p.parcels}건). 화물관리번호로 하나를 골라야 합니다.`,
  inspect_none: () => `이 번호의 기록이 없다는 응답입니다.`,
  inspect_code_matches: () => `부호와 함께 보낸 정보가 서로 맞습니다.`,
  inspect_code_differs: () => `부호와 함께 보낸 정보가 서로 맞지 않습니다.`,
  inspect_postal: (p) => `우편물 ${p.items}건의 통관 진행정보입니다.`,
  inspect_rates: (p) => `통화 ${p.currencies}개의 관세환율입니다.`,
  inspect_no_rates: () => `그 날짜의 관세환율이 없다는 응답입니다. 지난주 환율이 이어집니다.`,
  inspect_refused: (p) => `UNI-PASS가 답하지 않았습니다: ${p.notice}`,
  inspect_households: (p) => `가구 ${p.households}곳의 통관 ${p.clearances}건을 견주었습니다.`,
  inspect_shape: (p) => `${p.line}번째 줄의 ${p.column}번째 바이트에서 막혔습니다. munjigi.reconcile/1의 모양이 아닙니다.`,
  inspect_format: (p) => `${p.format} 형식이 아닙니다 (${p.found}).`,
  inspect_value: (p) => `${p.place}: ${josa(p.value, "을를")} 읽을 수 없습니다.`,
  inspect_not_understood: (p) => `읽을 수 없는 응답입니다. 기록이 없다는 뜻이 아닙니다 (${p.why}).`,
  inspect_beside: (p) => `알아 둘 것 ${p.count}:`,
  inspect_more: (p) => `이 밖에 ${p.count}건이 더 있습니다 (--json으로 모두 볼 수 있습니다).`,
  unread_damaged: () => `스프레드시트가 번호를 반올림해서 숫자를 알 수 없습니다`,
  unread_no_number: () => `번호가 없습니다`,
  unread_masked: () => `번호의 일부가 가려져 있습니다`,
  unread_not_a_number: () => `운송장 번호가 아닌 것이 적혀 있습니다`,
  unread_numbers_together: () => `M B/L과 H B/L이 어디서 갈리는지 알 수 없습니다`,
  unread_column: (p) => `${p.column} 열을 읽을 수 없습니다`,
  unread_no_column: (p) => `${p.column} 열이 없습니다`,
  unread_cells: () => `열의 수가 제목 줄과 다릅니다`,
  unread_quotes: () => `따옴표가 맞지 않아 줄이 섞였습니다`,
  unread_count: () => `목록이 스스로 말하는 건수와 실제 건수가 다릅니다`,
  unread_more_pages: () => `다음 쪽이 더 있습니다`,
  unread_no_extent: () => `목록이 어디까지인지 보이지 않습니다. 통관 목록 화면을 총 건수가 들어가게 처음부터 끝까지 복사하거나 저장해 주세요`,
  unread_cut_off: () => `목록 중간에서 파일이 끊겼습니다`,
  unread_not_recognised: () => `안에 든 이 파일은 Munjigi가 아는 것이 아닙니다`,
  unread_nothing_to_clear: () => `안에 든 이 파일에는 통관될 물건이 없습니다`,
  unread_not_read: () => `안에 든 이 파일을 읽을 수 없습니다`,
  unread_spoofed: () => `보낸 사람이 쇼핑몰이나 택배사가 아닌 것 같아 읽지 않았습니다`,
  unread_smishing: () => `관세청을 사칭한 문자처럼 보입니다. 링크를 열지 마세요`,
  unread_not_kept: () => `읽었지만 이 판은 아직 장부에 넣지 못합니다`,
  unread_columns: () => `어느 열이 무엇인지 알 수 없습니다`,
  unread_shop: () => `어느 쇼핑몰의 주문인지 알 수 없습니다`,
  unread_nothing: () => `무엇인지 알 수 없습니다`,
  unreadable_too_much_inside: () => `파일 안에 든 것이 너무 많거나 너무 깊이 들어 있습니다. 필요한 파일만 꺼내 가져와 주세요.`,
  unreadable_not_opened: () => `압축 파일이나 엑셀 파일인데 열 수 없습니다. 암호가 걸려 있으면 풀어서, 아니면 다시 저장해서 가져와 주세요.`,
  unreadable_old_workbook: () => `1997년 이전 방식의 엑셀 파일이라 읽을 수 없습니다. 엑셀에서 열어 ‘다른 이름으로 저장’에서 XLSX나 CSV를 골라 저장한 뒤 가져와 주세요.`,
  unreadable_empty: () => `빈 파일입니다. 통관된 것이 없다는 뜻이 아닙니다. 다시 저장해 주세요.`,
  unreadable_too_large: (p) => `파일이 너무 큽니다 (${p.bytes}바이트). ${p.most}바이트까지 읽습니다. 기간을 나누어 받아 주세요.`,
  unreadable_encoding: () => `글자를 알아볼 수 없는 파일입니다. 원본 그대로 다시 저장해 주세요.`,
  unreadable_not_recognised: () => `Munjigi가 아는 파일이 아닙니다. 쇼핑몰의 주문 내역이나 주문 메일, UNI-PASS 통관 목록(저장한 페이지, 복사한 글, CSV, 엑셀, JSON)을 가져와 주세요.`,
  unreadable_broken_json: (p) => `JSON이 ${p.line}번째 줄 ${p.column}번째 글자에서 어긋납니다. 끝까지 저장되었는지 확인해 주세요.`,
  unreadable_answer_failed: () => `통관 목록이 아니라 실패했다는 응답입니다. 통관된 것이 없다는 뜻이 아닙니다. 나중에 다시 받아 주세요.`,
  unreadable_answer_incomplete: (p) => `응답에 ${p.key} 항목이 없거나 알아볼 수 없어 목록을 믿을 수 없습니다. 다시 받아 주세요.`,
  unreadable_no_list: () => `통관 목록 페이지인데 목록이 들어 있지 않습니다. 본인 확인을 하고 목록이 나온 뒤 저장해 주세요.`,
  unreadable_no_column: (p) => `목록에 ${p.column} 열이 없어 읽을 수 없습니다. 페이지가 바뀌었을 수 있습니다.`,
  unreadable_empty_unproven: () => `목록에 아무것도 없는데, 정말 없는 것인지 알 수 없습니다. 조회한 뒤 다시 저장해 주세요.`,
  rates_in_won: (p) => `약 ${p.krw}원. ${p.said}`,
  rates_asked: (p) => `${p.day}부터 적용되는 관세환율입니다.`,
  rates_bundled: (p) => `관세환율을 아직 받지 못해 ${p.day}의 유럽중앙은행 기준환율로 어림했습니다.`,
  rates_by_hundred: (p) => `UNI-PASS가 알려 준 값은 100${p.currency}의 값으로 보았습니다.`,
  rates_unit_unknown: (p) => `UNI-PASS가 알려 준 값이 몇 ${p.currency}의 값인지 견줄 것이 없어 1${p.currency}의 값으로 보았습니다.`,
  code_check_help: () => `내 부호가 쓰이고 있는지, 이름과 전화번호가 부호와 맞는지 UNI-PASS에 물어봅니다`,
  code_check_help_changed: () => `지난번에 물어본 뒤로 부호나 이름, 전화번호, 우편번호를 바꾸었거나 고쳐 적습니다`,
  code_check_help_again: () => `적어 둔 이름과 전화번호를 쓰지 않고 새로 적습니다`,
  code_check_help_forget: () => `적어 둔 이름과 전화번호, 우편번호를 지웁니다`,
  code_check_name: () => `이름`,
  code_check_phone: () => `휴대전화 번호`,
  code_check_postcode: () => `우편번호`,
  code_check_ask_why: () => `UNI-PASS는 부호와 함께 이름과 휴대전화 번호를 견줍니다. 적으신 것은 암호로 잠긴 장부에만 두며, munjigi code verify --forget으로 지울 수 있습니다.`,
  code_check_ask_name: () => `이름 (화면에 보이지 않습니다):`,
  code_check_ask_phone: () => `휴대전화 번호 (화면에 보이지 않습니다):`,
  code_check_ask_postcode: () => `우편번호 (화면에 보이지 않습니다, 모르면 Enter):`,
  code_check_missing: () => `이름과 휴대전화 번호를 받지 못했습니다. 터미널에서 실행하거나, 표준 입력으로 이름, 휴대전화 번호, 우편번호를 한 줄씩 넣어 주세요.`,
  code_check_forgotten: () => `적어 둔 이름과 휴대전화 번호, 우편번호를 지웠습니다.`,
  code_check_nothing_kept: () => `적어 둔 이름과 휴대전화 번호가 없습니다.`,
  code_check_match: (p) => `UNI-PASS에 물어보니 ${p.masked} 부호와 적어 주신 정보가 서로 맞습니다.`,
  code_check_mismatch: (p) => `UNI-PASS에 물어보니 ${p.masked} 부호와 적어 주신 정보가 서로 맞지 않습니다.`,
  code_check_cannot_see: () => `UNI-PASS에서 확인하지 못했습니다. 부호에 관해서는 아무것도 알 수 없습니다.`,
  code_check_reason_no_such_code: () => `그런 부호가 없다고 합니다. 부호를 맞게 적었는지 확인해 주세요.`,
  code_check_reason_not_in_use: () => `사용 중이 아닌 부호라고 합니다. 관세청의 개인통관고유부호 누리집에서 확인해 주세요.`,
  code_check_reason_expired: () => `부호의 유효기간이 지났다고 합니다. 관세청의 개인통관고유부호 누리집에서 확인해 주세요.`,
  code_check_reason_name: () => `이름이 부호와 맞지 않는다고 합니다.`,
  code_check_reason_phone: () => `휴대전화 번호가 부호와 맞지 않거나 확인되지 않는다고 합니다.`,
  code_check_reason_postcode: () => `우편번호가 부호와 맞지 않는다고 합니다.`,
  code_check_reason_incomplete: () => `필요한 정보가 빠졌다고 합니다.`,
  code_check_reason_other: (p) => `UNI-PASS의 답: ${p.told}`,
  code_check_why_down: () => `UNI-PASS가 지금 답하지 않습니다. 나중에 다시 해 주세요.`,
  code_check_why_key: () => `UNI-PASS가 인증키를 받아들이지 않았습니다. 이 서비스의 인증키가 맞는지, 기한이 지나지 않았는지 확인해 주세요.`,
  code_check_why_refused: () => `UNI-PASS가 묻는 것을 받아들이지 않았습니다.`,
  code_check_why_strange: () => `UNI-PASS가 보낸 답을 이해할 수 없었습니다. 나중에 다시 해 주세요.`,
  code_check_no_key: (p) => `UNI-PASS의 ${p.service} 인증키가 있어야 물어볼 수 있습니다. 인증키는 UNI-PASS에서 서비스마다 따로 신청합니다.`,
  code_check_left_alone: (p) => `지금은 UNI-PASS에 묻지 않습니다. 답이 없었거나 오늘 이미 많이 물어보았습니다. ${p.until} 뒤에 다시 해 주세요.`,
  code_check_lately: (p) => `이 부호는 한 달 안에 이미 확인했습니다. ${p.day}부터 다시 물어볼 수 있습니다. 그 사이에 바뀐 것이 있으면 --changed를, 이름이나 전화번호를 새로 적으려면 --again도 붙여 주세요.`,
  code_check_no_code: () => `적어 둔 부호가 없습니다. munjigi code add로 먼저 적어 주세요.`,
  code_check_no_details: () => `부호와 함께 보낼 이름과 휴대전화 번호가 없습니다.`,
  facts_csv_weight: () => `무게(kg)`,
  facts_csv_currency: () => `통화`,
  facts_csv_first_seen_at: () => `처음 확인한 때 (한국 시각)`,
  facts_csv_asked_at: () => `물어본 때 (한국 시각)`,
  facts_csv_answered_at: () => `내 것이 아니라고 답한 때 (한국 시각)`,
  facts_csv_occasion: () => `알게 된 계기`,
  facts_csv_occasion_door: () => `문 앞에 온 물건`,
  facts_csv_occasion_bill: () => `고지서`,
  facts_csv_occasion_message: () => `메시지`,
  facts_csv_note: () => `메모`,
  facts_csv_events: () => `진행 내역 (한국 시각)`,
  facts_csv_evidence: () => `근거 파일`,
  kit_file_title: () => `근거의 가린 사본`,
  kit_file_not_enclosed: () => `원본에는 다른 정보도 있어 이 자료에 넣지 않았습니다. 신고하는 화물에 관해 원본에서 읽은 것만 아래에 옮겼습니다.`,
  kit_file_not_enclosed_capture: () => `신고인이 더한 그림이나 파일입니다. 원본은 이 자료에 넣지 않았으며, 내용도 옮기지 않았습니다.`,
  kit_file_missing: () => `원본이 남아 있지 않아 확인할 수 없습니다.`,
  kit_file_damaged: () => `원본이 보관한 때와 달라져 확인할 수 없습니다.`,
  kit_file_original: () => `원본`,
  kit_file_source: (p) => `출처: ${p.source}`,
  kit_file_capture: () => `신고인이 더한 것`,
  kit_file_as_of: (p) => `기준 시각: ${p.moment} (한국 시각)`,
  kit_file_brought_at: (p) => `받은 때: ${p.moment} (한국 시각)`,
  kit_file_size: (p) => `크기: ${p.bytes}바이트`,
  kit_file_sha256: (p) => `SHA-256 해시: ${p.hash}`,
  kit_file_sha256_unknown: () => `SHA-256 해시: 알 수 없음`,
  kit_file_said: () => `신고하는 화물에 관해 읽은 것`,
  kit_file_said_nothing: () => `신고하는 화물에 관해 읽은 것이 없습니다.`,
  kit_file_place: (p) => `원본의 ${p.place}`,
  report_error_nothing_to_withdraw: () => `거둘 신고가 없습니다. 신고한 통관에 다른 답을 하셨고 적어 둔 신고가 아직 열려 있을 때 편지를 만듭니다.`,
  report_error_no_paper: (p) => `편지를 만들지 못했습니다 (${p.why}). 만들던 자료는 남기지 않았습니다.`,
  report_error_disk_full: (p) => `디스크에 자리가 없어 자료를 만들지 못했습니다${p.file}. 반쯤 만든 것은 지웠습니다. 자리를 비우고 다시 만들어 주세요.`,
  report_error_not_allowed: (p) => `이 폴더에는 쓸 수 없어 자료를 만들지 못했습니다${p.file}. 다른 폴더를 골라 주세요.`,
  report_error_no_folder: (p) => `그 자리에 폴더를 만들 수 없어 자료를 만들지 못했습니다${p.file}. 같은 이름의 파일이 있는지 보시거나 다른 폴더를 골라 주세요.`,
  report_error_not_written: (p) => `자료를 쓰지 못했습니다${p.file}. 반쯤 만든 것은 지웠습니다 (${p.why}).`,
  report_error_in_file: (p) => ` (${p.name} 파일)`,
  report_error_kit_unreadable: () => `자료를 읽을 수 없습니다. 폴더나 ZIP 파일이 그 자리에 있는지 확인해 주세요.`,
  report_error_no_kit: () => `자료 폴더도 ZIP 파일도 아닙니다. customs-police나 others로 끝나는 폴더나 그 ZIP을 골라 주세요.`,
  report_error_no_manifest: () => `manifest.json이 없어 무엇이 들어 있었는지 알 수 없습니다. 자료 폴더를 고르셨는지 확인해 주세요.`,
  report_error_other_manifest: () => `manifest.json이 Munjigi의 것이 아니거나 더 새로운 Munjigi의 것입니다.`,
  report_error_damaged_zip: () => `ZIP 파일이 손상되어 확인할 수 없습니다. 받은 곳에서 다시 받아 주세요.`,
  report_error_no_incident: () => `무엇을 신고할지 골라 주세요. ‘내 것 아님’이라고 답한 통관이 하나는 있어야 합니다.`,
  report_error_not_answered: (p) => `확인할 통관 ${p.incident}에는 아직 답하지 않으셨습니다. ‘내 것 아님’이라고 답한 통관만 신고 자료에 담습니다.`,
  report_error_not_an_agents: (p) => `확인할 통관 ${p.incident}의 답이 ‘구매대행·배송대행’이 아닙니다. 이 편지는 그렇게 답한 통관에만 씁니다.`,
  report_error_other_answer: (p) => `확인할 통관 ${p.incident}에는 ‘${p.answer}’이라고 답하셨습니다. ‘내 것 아님’이라고 답한 통관만 신고 자료에 담습니다.`,
  report_error_several_holders: () => `여러 사람의 부호로 통관된 것을 한 자료에 담을 수 없습니다. 사람마다 따로 만들어 주세요.`,
  report_error_capture_empty: () => `빈 파일이라 더하지 않았습니다.`,
  report_error_capture_too_large: (p) => `파일이 너무 커서 더하지 않았습니다 (${p.bytes}바이트). ${p.most}바이트까지 더할 수 있습니다.`,
  report_error_filed_later: () => `접수한 날이 아직 오지 않은 날입니다. 날짜를 확인해 주세요.`,
  report_error_next_before_filed: () => `다시 볼 날이 접수한 날보다 앞섭니다. 날짜를 확인해 주세요.`,
  report_error_capture: () => `더한 파일`,
  report_error_address: () => `주소`,
  report_error_mail: () => `메일 주소`,
  report_error_form: () => `칸 이름`,
  report_error_office: () => `접수한 곳`,
  report_error_receipt: () => `접수 번호`,
  report_error_note: () => `메모`,
  filing_noun: () => `접수 기록`,
  filing_reminder_title: () => `접수한 신고를 다시 볼 때입니다`,
  filing_reminder_body: (p) => `다시 보기로 한 접수가 ${p.count}건 있습니다. 답이 왔는지 확인해 주세요.`,
  report_step_suspend_title: () => `사용정지`,
  report_step_suspend_first: () => `먼저 부호의 사용을 정지합니다. 도용신고와 재발급은 그다음입니다.`,
  report_step_suspend_by_office: () => `관세청이 직권으로 정지한 부호는 되살릴 수 없고, 다시 발급받아야 합니다.`,
  report_step_suspend_now: (p) => `정지하면 내 물건도 멈출 수 있습니다: 통관 중인 것 ${p.clearances}건, 아직 통관되지 않은 주문 ${p.orders}건.`,
  report_step_suspend_now_none: () => `장부에는 정지하면 멈출 물건이 보이지 않습니다. 장부에 없는 주문은 알 수 없습니다.`,
  report_step_report_title: () => `도용신고`,
  report_step_report_then: () => `개인통관고유부호 누리집의 도용신고에서 신고합니다. 부호와 그 물건의 B/L 번호를 적습니다.`,
  report_step_report_call: () => `관세청 고객지원센터(국번 없이 125, 유료)에 물어볼 수 있습니다.`,
  report_step_report_no_penalty: () => `도용된 것으로 밝혀지면 명의인은 처벌받지 않습니다.`,
  report_step_reissue_title: () => `재발급`,
  report_step_reissue_last: () => `도용신고를 한 뒤 새 부호를 발급받습니다.`,
  report_step_reissue_at_once: () => `다시 발급받으면 예전 부호는 바로 쓸 수 없게 되고, 그 부호로 오던 물건이 멈출 수 있습니다.`,
  report_step_reissue_five: () => `발급은 처음 받은 것과 다시 받은 것을 합쳐 한 해에 다섯 번까지입니다.`,
  report_step_reissue_theft: () => `도용처럼 명의인에게 잘못이 없는 재발급은 그 횟수에 들어가지 않습니다.`,
  report_step_reissue_now: (p) => `장부에는 올해 ${p.most}번 가운데 ${p.issued}번 발급받은 것으로 적혀 있습니다.`,
  report_step_reissue_now_least: (p) => `장부에는 올해 ${p.most}번 가운데 적어도 ${p.issued}번 발급받은 것으로 적혀 있습니다. 발급일을 적지 않은 부호가 있습니다.`,
  report_step_reissue_now_unknown: () => `발급일을 적어 두지 않아 올해 몇 번 발급받았는지 알 수 없습니다.`,
  report_step_household_title: () => `집안의 다른 부호`,
  report_step_household_look: () => `한 사람의 정보가 새었다면 가족의 것도 함께 새었을 수 있습니다. 가족의 통관 목록도 각자 확인해 주세요.`,
  report_step_household_now: (p) => `이 장부에는 다른 사람의 부호가 ${p.count}개 있습니다.`,
  report_step_unopened_title: () => `받은 물건`,
  report_step_unopened_keep: () => `물건을 받았다면 뜯지 말고, 송장이 보이게 사진을 찍어 두고 그대로 보관해 주세요.`,
  report_step_unopened_code: () => `들어 있는 QR 코드를 찍지 말고, 보낸 사람과 연락하지 마세요.`,
  report_step_by_customs_press: () => `관세청 (한국경제 보도)`,
  report_step_by_form_press: () => `국민일보와 한국경제 보도`,
  report_step_by_notice: () => `통관고유부호 고시 개정 (법무법인의 설명)`,
  report_step_by_press: () => `언론 보도 (한국경제 등)`,
  report_step_by_usps: () => `미국 우정청`,
  report_step_by_munjigi: () => `Munjigi의 생각`,
  report_guide_not_mine_title: () => `신고 자료를 만들 수 있습니다`,
  report_guide_not_mine_sure: () => `가족이 주문했거나 누가 선물로 보낸 것은 아닌지 한 번 더 확인해 주세요.`,
  report_guide_not_mine_kit: () => `주문한 적이 없는 것이 분명하면 신고 자료를 만들어 낼 수 있습니다.`,
  report_guide_none_title: () => `먼저 답해 주세요`,
  report_guide_none_answer: () => `이 통관이 내 물건인지 답해 주세요. 답하기 전에는 신고 자료를 만들지 않습니다.`,
  report_guide_mine_title: () => `신고할 일이 아닙니다`,
  report_guide_mine_order: () => `이 물건의 주문을 장부에 적어 두시면 왜 통관되었는지 나중에도 알 수 있습니다.`,
  report_guide_family_title: () => `먼저 가족에게 물어보세요`,
  report_guide_family_ask: () => `누가 언제 어디서 주문했는지 물어보시고, 그 주문을 장부에 적어 두세요.`,
  report_guide_family_own: () => `통관할 때 이름과 전화번호, 우편번호가 부호와 맞는지 봅니다. 다음에는 받는 사람의 부호를 쓰게 해 주세요.`,
  report_guide_gift_title: () => `보낸 사람에게 물어보세요`,
  report_guide_gift_ask: () => `보낸 사람에게 무엇을 언제 보냈는지, 운송장 번호가 무엇인지 물어보세요.`,
  report_guide_gift_nobody: () => `보냈다는 사람이 없으면 뜯지 말고 두시고, 답을 ‘모르겠음’이나 ‘내 것 아님’으로 바꿔 주세요.`,
  report_guide_agent_title: () => `업체에 물어보세요`,
  report_guide_agent_ask: () => `구매대행이나 배송대행 업체에 어느 주문에 이 부호를 썼는지 물어보세요. 내 주문이면 신고할 일이 아닙니다.`,
  report_guide_agent_letter: () => `묻지 않고 부호를 썼다면 업체에 보낼 편지를 따로 만들 수 있습니다.`,
  report_guide_agent_other: () => `업체가 다른 사람의 물건에 이 부호를 썼다면 답을 ‘내 것 아님’으로 바꿔 주세요.`,
  report_guide_return_title: () => `신고할 일이 아닙니다`,
  report_guide_return_ask: () => `되돌려 보낸 물건이 맞는지 판매자에게 운송장 번호를 물어보세요.`,
  report_guide_unsure_title: () => `아직 신고하지 마세요`,
  report_guide_unsure_look: () => `주문 메일과 카드 내역을 보시고, 함께 사는 가족에게도 물어보세요.`,
  report_guide_unsure_ask: () => `운송장 번호로 택배사나 운송업체에 무엇인지 물어볼 수 있습니다.`,
  report_guide_unsure_call: () => `그래도 모르겠으면 관세청 고객지원센터(국번 없이 125, 유료)에 물어볼 수 있습니다.`,
  reports_title: () => `도용신고 자료`,
  reports_title_withdraw: (p) => `도용신고 자료, 정정할 것 ${p.count}`,
  reports_make: () => `도용신고 자료 만들기`,
  reports_make_together: (p) => `${p.count}건을 함께 신고할 자료 만들기`,
  reports_make_again: () => `자료 새로 만들기`,
  reports_open: () => `폴더 열기`,
  reports_open_which: (p) => `폴더 열기: ${p.kit}`,
  reports_no_folder: () => `만든 폴더가 그 자리에 없습니다. 자료는 새로 만드실 수 있습니다.`,
  reports_place: (p) => `자료를 만드는 곳: ${p.place}`,
  reports_texts: () => `곳마다 낼 글`,
  reports_texts_which: (p) => `곳마다 낼 글: ${p.kit}`,
  reports_texts_office: () => `어디에 내시나요?`,
  reports_texts_body: (p) => `${p.office}에 낼 글`,
  reports_guidance: () => `이럴 때 할 일`,
  reports_agent_letter: () => `대행업체에 보낼 편지 만들기`,
  reports_now: () => `지금 할 일`,
  reports_stops: () => `사용정지하면 멈출 수 있는 내 물건`,
  reports_stops_more: (p) => `나머지 ${p.count}건`,
  reports_issued: (p) => `올해 ${p.issued}번 발급받음, 한 해 ${p.issues}번까지`,
  reports_issued_at_least: (p) => `올해 ${p.issued}번 이상 발급받음, 한 해 ${p.issues}번까지`,
  reports_issued_unknown: (p) => `올해 몇 번 발급받았는지 모름, 한 해 ${p.issues}번까지`,
  reports_case: () => `신고할 통관`,
  reports_case_in_kit: () => `만든 자료에 있음`,
  reports_case_choices: () => `언어와 가릴 것`,
  reports_case_lang: () => `자료의 언어`,
  reports_case_cover: () => `내 주문에서 가릴 것`,
  reports_case_cover_why: () => `주문 확인서에서 가립니다. 장부에는 그대로 있습니다.`,
  reports_case_make: (p) => `${p.count}건의 자료 만들기`,
  reports_case_none: () => `신고할 통관을 하나 이상 골라 주세요.`,
  reports_who: () => `신고하는 사람`,
  reports_who_why: () => `적지 않으셔도 됩니다. 빈칸은 나중에 손으로 쓰실 수 있습니다. 전화와 주소는 관세청에 내는 신고서에만 적힙니다.`,
  reports_who_keep: () => `적어 두기`,
  reports_captures: () => `캡처 더하기`,
  reports_captures_why: () => `통관 알림이나 조회 화면을 찍은 그림을 증거로 함께 낼 수 있습니다.`,
  reports_captures_of: () => `어느 통관의 캡처인가요?`,
  reports_captures_how: (p) => `그림을 복사해 ${josa(p.paste, "으로로")} 붙여넣거나, 파일을 이 창에 끌어다 놓아 주세요.`,
  reports_captures_choose: () => `캡처 파일 고르기`,
  reports_captures_count: (p) => `더한 캡처 ${p.count}개`,
  reports_captures_added: (p) => `${p.at}에 더함`,
  reports_captures_remove: () => `빼기`,
  reports_captures_remove_which: (p) => `빼기: ${p.what}`,
  reports_captures_drop: () => `놓으면 캡처로 더합니다`,
  reports_captures_unread: () => `그림을 읽지 못했습니다. 파일로 저장해서 골라 주세요.`,
  reports_capture_picture: (p) => `그림 (${p.kind})`,
  reports_capture_pdf: () => `PDF 문서`,
  reports_capture_text: () => `글`,
  reports_capture_file: () => `파일`,
  reports_kits: () => `만든 자료`,
  reports_kit_made: (p) => `${p.at}에 만든 자료`,
  reports_kit_parcels: () => `통관`,
  reports_kit_left_out: () => `가린 것`,
  reports_kit_customs_police: () => `관세청·경찰 지문`,
  reports_kit_others: () => `그 밖의 곳 지문`,
  reports_kit_print: (p) => `${p.start}… (앞 16자리)`,
  reports_withdraw_needed: () => `이 자료로 신고하신 뒤에 답변이 바뀌었습니다. 신고한 곳에 정정 편지를 보내실 수 있습니다.`,
  reports_withdraw: () => `정정 편지 만들기`,
  reports_filings: () => `신고 기록`,
  reports_filings_none: () => `아직 적은 신고가 없습니다.`,
  reports_file: () => `신고한 것 적기`,
  reports_file_which: (p) => `신고한 것 적기: ${p.kit}`,
  reports_file_office: () => `신고한 곳`,
  reports_file_other: () => `다른 곳`,
  reports_file_own: () => `다른 곳의 이름`,
  reports_file_own_needed: () => `신고한 곳의 이름을 적어 주세요.`,
  reports_file_day: () => `신고한 날`,
  reports_file_day_needed: () => `신고한 날을 적어 주세요.`,
  reports_file_receipt: () => `접수번호`,
  reports_file_next: () => `다시 확인할 날`,
  reports_file_note: () => `메모`,
  reports_file_do: () => `적어 두기`,
  reports_filing_on: (p) => `${p.day}에 신고`,
  reports_filing_receipt: (p) => `접수번호 ${p.receipt}`,
  reports_filing_next: (p) => `${p.day}에 다시 확인`,
  reports_filing_due: () => `다시 확인할 날이 되었습니다.`,
  reports_filing_open: () => `진행 중`,
  reports_filing_closed: (p) => `${p.day}에 끝남`,
  reports_filing_close: () => `끝남으로 적기`,
  reports_filing_close_which: (p) => `끝남으로 적기: ${p.office}`,
  reports_filing_reopen: () => `다시 열기`,
  reports_filing_reopen_which: (p) => `다시 열기: ${p.office}`,
  reports_form: () => `관세청 신고 화면의 칸 순서`,
  reports_form_unverified: () => `칸의 순서는 미확인입니다. 보신 화면과 다르면 바꾸어 저장해 주세요.`,
  reports_form_why: () => `보신 화면과 다르면 바꾸어 저장해 주세요.`,
  reports_form_up: () => `위로`,
  reports_form_up_which: (p) => `위로: ${p.field}`,
  reports_form_down: () => `아래로`,
  reports_form_down_which: (p) => `아래로: ${p.field}`,
  reports_form_moved: (p) => `${p.field}: ${p.place}번째`,
  reports_form_save: () => `순서 저장`,
  reports_form_reset: () => `처음 순서로`,
  reports_shell_documents: () => `문서 › Munjigi`,
  reports_shell_home: () => `홈 › Munjigi`,
  reports_shell_made: (p) => `신고 자료 두 벌을 만들었습니다: ${p.place}. 아무 데에도 보내지 않았습니다.`,
  reports_shell_agent_made: (p) => `업체에 보낼 편지를 만들었습니다: ${p.place}. 아무 데에도 보내지 않았습니다.`,
  reports_shell_withdrawal_made: (p) => `신고를 거두는 편지를 만들었습니다: ${p.place}. 아무 데에도 보내지 않았습니다.`,
  reports_shell_no_place: () => `이 컴퓨터에서 자료를 만들 폴더를 찾지 못했습니다.`,
  reports_shell_not_allowed: (p) => `자료를 만드는 폴더에 쓸 수 없어 자료를 만들지 못했습니다${p.file}. 그 폴더에 쓸 권한이 있는지, 같은 이름의 파일이 있지 않은지 확인해 주세요.`,
  reports_shell_folder_gone: () => `자료가 든 폴더가 그 자리에 없습니다. 옮기거나 지우셨다면 자료를 다시 만들 수 있습니다.`,
  reports_shell_not_shown: () => `폴더를 열지 못했습니다. 이 컴퓨터에 파일 관리자가 없을 수 있습니다. 자료는 그 자리에 있습니다.`,
  reports_shell_not_a_picture: () => `붙여 넣은 것을 읽지 못해 더하지 않았습니다. 파일로 저장해서 더해 주세요.`,
  reports_shell_choose_captures: () => `더할 파일 고르기`,
};

export const en: Words = {
  app_name: () => `Munjigi`,
  app_not_customs: () => `Munjigi is not an app of the Korea Customs Service`,
  lang_ko: () => `한국어`,
  lang_en: () => `English`,
  lang_unknown: (p) => `Munjigi does not speak ${p.given}. Please write ko or en.`,
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
  noun_folder: () => `Watched folder`,
  noun_day: () => `date`,
  noun_merchant: () => `shop's name`,
  noun_columns: () => `columns`,
  noun_followed: () => `Followed number`,
  noun_parcel: () => `Parcel`,
  noun_address: () => `the address (it has to begin with https)`,
  noun_stale_after: () => `the number of days (1–30)`,
  noun_reminder: () => `the weekday and hour (such as sat 20)`,
  state_asking: (p) => `${p.count} ${p.count === 1 ? `question` : `questions`} for you`,
  state_quiet: (p) => `Quiet (seen up to ${p.until})`,
  state_blind: () => `Cannot see`,
  state_blind_since: (p) => `Cannot see since ${p.until}`,
  state_opening: () => `Cannot see, opening`,
  state_locked: () => `Cannot see, locked`,
  state_trouble: () => `Cannot see, trouble with the ledger`,
  tray_open: () => `Open`,
  tray_quit: () => `Quit`,
  notice_check: () => `Check`,
  notice_later: () => `Later`,
  notice_no_tray: () => `No tray: closing the window quits`,
  notice_no_tray_why: () => `There is no tray on this screen. Closing the window ends Munjigi, and it stops watching.`,
  notice_trouble: () => `Something at UNI-PASS cannot be seen now`,
  check_seen: (p) => `${p.total} ${p.total === 1 ? `clearance` : `clearances`} seen up to ${p.until}: ${p.parts}. Post is not included.`,
  check_seen_none: (p) => `Seen up to ${p.until}: nothing cleared. Post is not included.`,
  check_unseen: () => `No clearance list has been read yet, so whether anything else cleared cannot be known. Bring the list of overseas purchases that UNI-PASS shows after identity verification.`,
  check_known: (p) => `${p.total} ${p.total === 1 ? `clearance` : `clearances`} known: ${p.parts}.`,
  check_matched: (p) => `${p.count} matching an order`,
  check_likely: (p) => `${p.count} probably matching one`,
  check_ask: (p) => `${p.count} to ask about`,
  check_review: (p) => `${p.count} past ${p.count === 1 ? `clearance` : `clearances`} to look through`,
  check_answered: (p) => `${p.count} answered`,
  check_not_mine: (p) => `${p.count} not yours`,
  check_unjoined: (p) => `${p.count} ${p.count === 1 ? `proof` : `proofs`} to place`,
  check_stale: (p) => `Nothing after ${p.until} has been seen. Please bring the clearance list again.`,
  check_gap: (p) => `${p.from} to ${p.to} has not been seen. Please bring the clearance list for that time.`,
  check_gap_day: (p) => `Not all of ${p.day} has been seen. Please bring a clearance list with that day.`,
  check_no_orders: () => `There is no order to compare with yet, so nothing is asked. Bring your orders and they will be compared.`,
  incident_question: () => `None of your orders explains this clearance. Is it yours?`,
  incident_ask: () => `It is not clear whether this clearance is of your orders. Is it yours?`,
  incident_review: () => `No order explains these past clearances. Are they yours?`,
  answer_mine: () => `Mine`,
  answer_family: () => `My family's`,
  answer_gift: () => `A gift`,
  answer_agent: () => `Purchase agent or forwarder`,
  answer_return: () => `Mine, sent back to me`,
  answer_not_mine: () => `Not mine`,
  answer_unsure: () => `Not sure`,
  answer_more: () => `Other answers`,
  answer_undo: () => `Undo`,
  answer_on: (p) => `Answered on ${p.day}`,
  answer_which_order: () => `Which order is it from?`,
  answer_no_order: () => `No order, but mine`,
  answer_not_mine_next: () => `If you are sure that you never ordered it, the call centre of the Korea Customs Service (125 within Korea) can tell you more.`,
  verdict_confirmed: () => `Matches an order`,
  verdict_likely: () => `Probably matches an order`,
  verdict_likely_order: (p) => `probably order ${p.order}`,
  verdict_not_of_order: () => `Not of this order`,
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
  stage_in_progress: () => `Going through customs`,
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
  order_status_partly_shipped: () => `Partly shipped`,
  order_status_partly_delivered: () => `Partly delivered`,
  order_status_partly_cancelled: () => `Partly cancelled`,
  order_status_partly_returned: () => `Partly returned or refunded`,
  order_status_at_forwarder: () => `On the way to the forwarder`,
  order_status_unknown: () => `Unknown`,
  delivery_announced: () => `Announced`,
  delivery_in_transit: () => `On its way`,
  delivery_at_customs: () => `At customs`,
  delivery_out_for_delivery: () => `Out for delivery`,
  delivery_waiting: () => `Waiting for the receiver`,
  delivery_delivered: () => `Delivered`,
  delivery_returned: () => `Going back`,
  delivery_unknown: () => `Unknown`,
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
  health_off: () => `Not in use`,
  date_day: (p) => `${p.month} ${p.day}`,
  date_full: (p) => `${p.month} ${p.day}, ${p.year}`,
  date_moment: (p) => `${p.month} ${p.day}, ${p.time}`,
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
  reason_by_hand_door: () => `you noted it as a parcel at the door`,
  reason_by_hand_bill: () => `you noted it as a bill that came`,
  reason_by_hand_message: () => `you noted it as a message that came`,
  reason_link_given_up: (p) => `it was taken for order ${p.order}, which no longer fits`,
  reason_set_apart: (p) => `you said that it is not of order ${p.order}`,
  reason_person_said: () => `you answered it yourself`,
  reason_person_unsure: () => `you were not sure`,
  reason_other_row_answered: () => `you know another clearance of what seems to be the same parcel`,
  reason_same_number: (p) => `the number of order ${p.order}`,
  reason_same_number_repaired: (p) => `the number of order ${p.order}, once its damage is repaired`,
  reason_nearly_same_number: (p) => `nearly the number of order ${p.order}`,
  reason_same_number_cancelled: (p) => `order ${p.order} has this number but was cancelled`,
  reason_same_number_other_time: (p) => `order ${p.order} has this number at another time (couriers use numbers again)`,
  reason_same_number_suspended: (p) => `order ${p.order} has this number, but the code was suspended that day`,
  reason_same_number_contradicted: (p) => `order ${p.order} has this number, but too much else speaks against it`,
  reason_several_under_one_number: () => `several clearances stand under this number`,
  reason_no_order_has_number: () => `no order has this number`,
  reason_other_number: (p) => `order ${p.order} has a number of its own`,
  reason_no_number: () => `there is no number to compare`,
  reason_same_title: (p) => `the goods are called as in order ${p.order}`,
  reason_shared_words: (p) => `the goods share words with order ${p.order}`,
  reason_same_goods: (p) => `the same kind of goods as order ${p.order}`,
  reason_related_goods: (p) => `perhaps the same kind of goods as order ${p.order}`,
  reason_other_goods: (p) => `another kind of goods than order ${p.order}`,
  reason_same_value: (p) => `the declared value fits order ${p.order}`,
  reason_other_value: (p) => `the declared value does not fit order ${p.order}`,
  reason_same_weight: (p) => `the weight fits order ${p.order}`,
  reason_other_weight: (p) => `the weight does not fit order ${p.order}`,
  reason_usual_delay: (p) => `it came when order ${p.order} may come`,
  reason_unusual_delay: (p) => `it came unusually early or late for order ${p.order}`,
  reason_before_order: (p) => `it was there before order ${p.order}`,
  reason_same_country: (p) => `it comes from where order ${p.order} is sent from`,
  reason_other_country: (p) => `it comes from elsewhere than order ${p.order}`,
  reason_usual_handler: (p) => `it came by the handler that the shop of order ${p.order} uses`,
  reason_unusual_handler: (p) => `it came by another handler than the shop of order ${p.order} uses`,
  reason_form_fits: (p) => `goods such as those of order ${p.order} are usually declared this way`,
  reason_form_against: (p) => `goods such as those of order ${p.order} are seldom declared this way`,
  reason_other_holder: (p) => `order ${p.order} was placed by another holder`,
  reason_order_complete: (p) => `all of order ${p.order} has come already`,
  reason_order_waits: (p) => `no parcel of order ${p.order} has been seen yet`,
  reason_under_way: (p) => `order ${p.order} may still be under way`,
  reason_order_cancelled: (p) => `order ${p.order} was cancelled`,
  reason_of_another: (p) => `order ${p.order} may be another parcel's`,
  reason_several_orders: () => `several orders seem to have come together`,
  reason_several_alike: () => `several orders fit equally well`,
  reason_only_days: () => `nothing but the days fits`,
  reason_burst: () => `several parcels that fit no order came within days`,
  reason_code_suspended: () => `the code was suspended that day`,
  reason_code_replaced: () => `it came under an old code, after a new one took its place`,
  reason_nothing_fits: () => `no order fits`,
  reason_often_misused: () => `goods of a kind that often comes under other people's codes`,
  reason_seldom_misused: () => `goods of a kind that seldom comes under other people's codes`,
  reason_orders_stale: (p) => `the list of orders is old (${p.shop}, since ${p.since})`,
  reason_no_orders: () => `no orders are known`,
  fact_cleared_on: (p) => `Cleared on ${p.day}`,
  fact_arrived_on: (p) => `Arrived on ${p.day}`,
  fact_seen_on: (p) => `First seen on ${p.day}`,
  fact_arrived: () => `Arrived on`,
  fact_goods: () => `Goods`,
  fact_weight: () => `Weight (kg)`,
  fact_country: () => `Sent from`,
  fact_forwarder: () => `Carrier`,
  fact_office: () => `Customs office`,
  fact_declaration: () => `Declaration number`,
  fact_cargo: () => `Cargo control number`,
  fact_why: () => `Why`,
  fact_maybe: () => `May be of`,
  fact_all_reasons: () => `Why?`,
  fact_decides: () => `decides`,
  fact_note: () => `Note`,
  fact_number: (p) => `Tracking number ${p.number}`,
  fact_no_number: () => `No tracking number`,
  fact_provisional: () => `Known from a customs notice only, so its tracking number is not known yet.`,
  clearances_title: (p) => `${p.count} ${p.count === 1 ? `clearance` : `clearances`}: see all`,
  clearances_find: () => `Find clearances`,
  clearances_hint: () => `Tracking number, goods, date, order`,
  clearances_found: (p) => `${p.count} ${p.count === 1 ? `clearance` : `clearances`}`,
  clearances_not_found: () => `No clearance fits. Try other words.`,
  clearances_doubt: () => `Ask about this one`,
  clearances_doubt_why: () => `What made you doubt it?`,
  clearances_doubt_door: () => `A parcel at the door`,
  clearances_doubt_bill: () => `A bill that came`,
  clearances_doubt_message: () => `A message that came`,
  clearances_asked: () => `Please answer it above.`,
  choose_find: () => `Find an order`,
  choose_hint: () => `Shop, order number or item`,
  choose_found: (p) => `${p.count} ${p.count === 1 ? `order` : `orders`}`,
  choose_not_found: () => `No order fits. Please try other words.`,
  choose_none: () => `No orders have been brought yet.`,
  choose_changes: () => `Choosing this order changes these too.`,
  choose_change: (p) => `${p.what}: ${p.was} → ${p.is}`,
  choose_choose_all_the_same: () => `Answer with this order`,
  choose_another: () => `Choose another`,
  choose_more: (p) => `${p.count} more. Write above what you look for to see fewer.`,
  choose_items: (p) => `${p.item} and ${p.others} more`,
  choose_nameless: () => `An item without a name`,
  place_title: () => `Which clearance does this proof belong to?`,
  place_why: () => `Several clearances have the same number, so Munjigi cannot tell which of them this proof belongs to.`,
  place_none_fits: () => `No clearance fits this proof any more.`,
  place_which: () => `It belongs to`,
  place_other: () => `None of these, another clearance`,
  place_own: () => `A new clearance of its own`,
  place_final: () => `This cannot be undone. If you are not sure, you can leave it as it is.`,
  place_choose: () => `Please choose one.`,
  place_do: () => `Settle on this one`,
  window_language: () => `Language`,
  window_close: () => `Close`,
  window_review: () => `They were collected without ringing. Please look through them when it suits you.`,
  window_answered: () => `Just answered`,
  window_ended: (p) => `${p.count} ended`,
  window_failed: () => `That could not be done. Please try again.`,
  bring_label: () => `Bring something`,
  bring_start: () => `Copy two pages and paste them here to begin`,
  bring_step_list: (p) => `Copy the list of overseas purchases that UNI-PASS shows after identity verification with ${p.all} and ${p.copy}, and paste it here with ${p.paste}.`,
  bring_step_orders: () => `Do the same with your list of orders at the shop.`,
  bring_only_orders: (p) => `Copy your list of orders at the shop with ${p.all} and ${p.copy}, and paste it here with ${p.paste}.`,
  bring_here: (p) => `Paste with ${p.paste} or drop files, anywhere in this window.`,
  bring_choose_files: () => `Choose files`,
  bring_drop: () => `Drop it here`,
  bring_no_text: () => `There is no text to paste. Drop files in this window, or bring them with “Choose files”.`,
  bring_pasted: () => `What you pasted`,
  bring_reading: () => `Reading it.`,
  bring_orders: (p) => `Orders: ${p.parts}`,
  bring_clearances: (p) => `Clearances: ${p.parts}`,
  bring_deliveries: (p) => `Deliveries: ${p.parts}`,
  bring_new: (p) => `${p.count} new`,
  bring_updated: (p) => `${p.count} changed`,
  bring_same: (p) => `${p.count} as before`,
  bring_others: (p) => `and ${p.count} more`,
  bring_show_more: (p) => `Show ${p.count} more`,
  bring_missing_rows: (p) => `${p.count} ${p.count === 1 ? `row` : `rows`} of this list ${p.count === 1 ? `has` : `have`} not been brought yet, so the list does not count as seen. Please copy and paste its next pages too.`,
  bring_unread: (p) => `${p.count} ${p.count === 1 ? `part` : `parts`} not read`,
  bring_take: () => `Put it in the ledger`,
  bring_taking: () => `Putting it in`,
  bring_put_away: () => `Leave it out`,
  bring_taken: () => `It is in the ledger.`,
  bring_no_orders: (p) => `${p.count} past ${p.count === 1 ? `clearance is` : `clearances are`} in the ledger. Nothing is suspected and nothing is asked. Bring your orders too and they will be compared.`,
  sign_in_open: () => `Sign in at UNI-PASS and bring the list`,
  sign_in_about: () => `In a window of its own you sign in, go to the list of overseas purchases and choose “Bring this page”: Munjigi sees that page alone, and nothing of your signing in.`,
  sign_in_menu: () => `Bring`,
  sign_in_bring: () => `Bring this page`,
  sign_in_close: () => `Close`,
  sign_in_thing: () => `A page from the sign-in window`,
  sign_in_title: (p) => `${p.host}, sign-in window of Munjigi`,
  sign_in_brought: () => `Brought. Look at it in Munjigi's own window, and take it into the ledger there.`,
  sign_in_too_long: () => `The page is too long to be brought. Choose a shorter period and try again.`,
  sign_in_unreadable: () => `The page could not be read. Try again once it is all there.`,
  sign_in_failed: () => `The sign-in window could not be opened, or closed unexpectedly. Open it again, or copy the page and paste it here.`,
  sign_in_alone: () => `The sign-in window is opened by the program's own.`,
  sign_in_address: () => `--sign-in: the address has to begin with https. Only one of this computer may have http.`,
  caution_unconfirmed: () => `This layout has not been confirmed on a real file yet. Please check that what was read is right.`,
  caution_day_or_month: () => `In some dates the day and the month could be either way round. Please check that they are right.`,
  caution_smishing: () => `It looks like a message that only pretends to be from customs. Munjigi opened no link. Please do not open the link in it either.`,
  teach_columns: () => `Which column is what?`,
  teach_columns_why: (p) => `This table is new. Say what each column is, and ${p.rows} ${p.rows === 1 ? `row` : `rows`} will be read.`,
  teach_column: (p) => `Column ${p.name}`,
  teach_order: () => `Which order is it?`,
  teach_order_why: () => `This row looks like an order, but not all of it could be read. Please enter its number or its tracking number.`,
  teach_order_needed: () => `Please enter the order number or the tracking number.`,
  teach_row: () => `What can you tell from this?`,
  teach_row_why: () => `Munjigi does not know how to read this text. The day on which it cleared is enough.`,
  teach_picture: () => `Text in a picture cannot be read. Please write what you see. The day is enough.`,
  teach_text: () => `The text`,
  teach_shop: () => `Which shop are these orders from?`,
  teach_shop_why: (p) => `The page does not name its shop. ${p.count} ${p.count === 1 ? `order waits` : `orders wait`} for this answer.`,
  teach_merchant: () => `Shop`,
  teach_merchant_optional: () => `Shop (if no column says it)`,
  teach_day: () => `Day on which it cleared`,
  teach_number: () => `Tracking number (if known)`,
  teach_goods: () => `Goods (if known)`,
  teach_ordered_on: () => `Day of the order`,
  teach_order_no: () => `Order number`,
  teach_waybill: () => `Tracking number`,
  teach_do: () => `Read it like this`,
  teach_remembered: () => `Remembered. From now on it is read like this, without asking.`,
  teach_fix: () => `Correct this row`,
  teach_fix_which: (p) => `Correct this row: ${p.item}`,
  teach_fix_do: () => `Correct it`,
  teach_fix_why: () => `A correction is remembered, and it is read like this the next time too.`,
  teach_day_needed: () => `Please enter the day, such as 2026-11-03.`,
  teach_shop_needed: () => `Please enter the shop's name.`,
  field_none: () => `Not used`,
  field_order_no: () => `Order number`,
  field_ordered_on: () => `Day of the order`,
  field_item: () => `Item`,
  field_quantity: () => `Quantity`,
  field_order_total: () => `Total of the order`,
  field_row_total: () => `Total of the row`,
  field_unit_price: () => `Price of one`,
  field_currency: () => `Currency`,
  field_status: () => `Status of the order`,
  field_waybill: () => `Tracking number`,
  field_korea_waybill: () => `Tracking number within Korea`,
  field_origin_waybill: () => `Tracking number abroad`,
  field_carrier: () => `Carrier`,
  field_merchant: () => `Shop`,
  field_store: () => `Seller`,
  field_forwarder_no: () => `Forwarder's own number`,
  field_shipped_on: () => `Day of shipping`,
  field_weight_kg: () => `Weight (kg)`,
  review_counts: (p) => `${p.total} past ${p.total === 1 ? `clearance` : `clearances`}: ${p.parts}`,
  review_open: (p) => `${p.count} to check`,
  review_no_orders: (p) => `${p.count} past ${p.count === 1 ? `clearance` : `clearances`} will be compared once you bring your orders.`,
  review_month: (p) => `${p.month} ${p.year}`,
  review_undated: () => `Day not known`,
  review_group: (p) => `${p.group}, choose all`,
  review_pick: (p) => `Choose ${p.what}`,
  review_picked: (p) => `${p.count} chosen.`,
  review_all_mine: () => `These are all mine`,
  review_done: (p) => `${p.count} answered as yours.`,
  review_undo: () => `Take it back`,
  review_undone: (p) => `${p.count} ${p.count === 1 ? `answer` : `answers`} taken back.`,
  sources_title: () => `Sources`,
  sources_title_unread: (p) => `Sources, ${p.count} not read`,
  sources_title_blind: (p) => `Sources, ${p.count} cannot be seen by`,
  sources_title_both: (p) => `Sources, ${p.blind} cannot be seen by, ${p.unread} not read`,
  sources_shops: () => `Shops`,
  sources_until: (p) => `${p.shop}: up to ${p.day}`,
  sources_by_hand: (p) => `${p.shop}: orders entered by hand`,
  sources_orders: (p) => `${p.count} ${p.count === 1 ? `order` : `orders`}`,
  sources_no_shops: () => `No orders have been brought yet.`,
  sources_folders: () => `Watched folders`,
  sources_folders_why: () => `Order lists and mail files that appear in these folders are read by themselves.`,
  sources_folder_read: (p) => `Last read on ${p.day}`,
  sources_folder_nothing: () => `Nothing read yet`,
  sources_folder_add: () => `Choose a folder`,
  sources_folder_leave: () => `Stop watching`,
  sources_folder_leave_which: (p) => `Stop watching ${p.folder}`,
  sources_unread: () => `Not read`,
  sources_unread_why: () => `Nothing was thrown away: it is kept in the ledger.`,
  sources_brought_on: (p) => `Brought on ${p.day}`,
  sources_sample: () => `Show a redacted sample`,
  sources_sample_which: (p) => `Show a redacted sample: ${p.what}`,
  sources_sample_why: () => `Every letter and digit is replaced, so that no name and no number is left. You can show it to whoever helps you.`,
  sources_copy: () => `Copy`,
  sources_copied: () => `Copied.`,
  sources_copy_failed: (p) => `It could not be copied. The text is selected: please press ${p.copy}.`,
  source_health_name_cargo_progress: () => `Cargo clearance progress (API001)`,
  source_health_name_customs_rates: () => `Customs exchange rates (API012)`,
  source_health_name_code_check: () => `Customs code check (API028)`,
  source_health_name_postal: () => `Postal clearance progress (API037)`,
  source_health_no_key_cargo_progress: () => `Not asked, for there is no key. With one, Munjigi sees by itself how far each tracking number has come, and fills in goods and weight that the list leaves out.`,
  source_health_no_key_customs_rates: () => `Not asked, for there is no key. With one, amounts are reckoned at this week's customs rates.`,
  source_health_no_key_code_check: () => `Not asked, for there is no key. With one, Munjigi can check that your customs code is alive.`,
  source_health_no_key_postal: () => `Not asked, for there is no key. With one, post and EMS are followed too.`,
  source_health_not_asked_yet: () => `There has been nothing to ask yet.`,
  source_health_not_lately: () => `Not asked for several days. It is asked again in its turn.`,
  source_health_answers: () => `It answers for the numbers that it is asked about.`,
  source_health_answers_by_systems: () => `It answers for the numbers that it is asked about. This server is reached by the system's own encryption.`,
  source_health_status: () => `UNI-PASS cannot answer now, perhaps for maintenance or a rush. It is asked again later by itself.`,
  source_health_timed_out: () => `UNI-PASS does not answer in time. It is asked again later by itself.`,
  source_health_connection: () => `UNI-PASS cannot be reached. Please check the internet connection. It is asked again later by itself.`,
  source_health_encryption: () => `No safe connection to UNI-PASS came about, so nothing was sent. It is tried again later by itself.`,
  source_health_key_refused: () => `UNI-PASS does not accept the key. It may have expired or belong to another service: please check it.`,
  source_health_refused: () => `UNI-PASS refuses the question. What was seen last is kept.`,
  source_health_not_understood: () => `UNI-PASS's answer cannot be understood. Its form may have changed. What was seen last is kept.`,
  source_health_suddenly_empty: () => `Records that were there are suddenly gone. They are not taken for gone: what was seen last is kept.`,
  source_health_list_never: () => `No clearance list was ever brought.`,
  source_health_list_seen: (p) => `Seen up to ${p.until}.`,
  source_health_list_gaps: () => `Some days were not seen. Please bring the clearance list of those days.`,
  source_health_list_old: (p) => `Nothing after ${p.until} was seen. Please bring the clearance list again.`,
  source_health_notices_some: () => `Notices show only what came. That none came does not mean that nothing cleared.`,
  source_health_notices_none: () => `No notice was brought.`,
  source_health_folders_none: () => `No folder is watched.`,
  source_health_folders_gone: () => `A folder that was watched is not there any more.`,
  source_health_folders_watched: () => `New files in the folders are read.`,
  follow_not_asked: () => `Not asked for yet.`,
  follow_no_record: () => `UNI-PASS has no record of it yet.`,
  follow_no_record_past: () => `UNI-PASS has no record of it. Its time is over, so it is not asked for any more.`,
  follow_older: () => `There is only an older record with this number. A new one is waited for.`,
  follow_several: () => `Several parcels have this number. Please say which it is.`,
  follow_gone: () => `Its record is not to be seen any more. What was seen last is kept.`,
  follow_announced: () => `It is announced.`,
  follow_under_way: () => `It is in Korea and being cleared.`,
  follow_released: () => `It is cleared and released.`,
  follow_given_up: () => `There was no record for 60 days, so it is not asked for any more. Please check the number.`,
  followed_title: () => `Followed numbers`,
  followed_title_count: (p) => `${p.count} followed ${p.count === 1 ? `number` : `numbers`}`,
  followed_none: () => `No number is followed. Those of your orders are followed by themselves; enter any other here.`,
  followed_no_key: () => `There is no key of UNI-PASS, so nothing is asked yet. With one, entered under "Sources" below, you see how far each parcel has come.`,
  followed_number: () => `Tracking number to follow`,
  followed_add: () => `Follow`,
  followed_added: () => `It is followed.`,
  followed_unasked: () => `Not asked, for there is no key`,
  followed_leave: () => `Stop following`,
  followed_leave_which: (p) => `Stop following ${p.number}`,
  followed_answered: (p) => `Last answer ${p.at}`,
  followed_next: (p) => `Asked again ${p.at}`,
  followed_soon: () => `Asked soon`,
  followed_which: () => `Which parcel is it?`,
  followed_choose_which: (p) => `It is this parcel: ${p.parcel}`,
  followed_arrived_on: (p) => `arrived on ${p.day}`,
  followed_ask_now: () => `Check now`,
  followed_asking: () => `It is being asked. The answer shows up here.`,
  followed_waiting: (p) => `${p.count} ${p.count === 1 ? `number` : `numbers`} without a record yet`,
  followed_over: (p) => `${p.count} ${p.count === 1 ? `number` : `numbers`} finished`,
  key_give: () => `Enter a key`,
  key_give_which: (p) => `Enter a key: ${p.service}`,
  key_change: () => `Change the key`,
  key_change_which: (p) => `Change the key: ${p.service}`,
  key_label: () => `Key`,
  key_why: () => `Sign in to UNI-PASS and apply under My Menu, service management, OpenAPI: each service has a key of its own. It is kept in the encrypted ledger only, and used only to ask UNI-PASS.`,
  key_keep: () => `Keep it`,
  key_empty: () => `Please enter the key.`,
  key_kept: () => `There is a key.`,
  key_forget: () => `Forget the key`,
  key_forget_which: (p) => `Forget the key: ${p.service}`,
  watch_health: () => `How the sources are`,
  watch_last_good: (p) => `Last seen ${p.at}`,
  watch_next_try: (p) => `Asked again ${p.at}`,
  watch_choices: () => `Looking at the clearance list again`,
  watch_choices_why: () => `You bring the clearance list yourself. Choose after how many days it is out of date, and whether to be reminded once a week.`,
  watch_stale_after: () => `Out of date after`,
  watch_days: (p) => `${p.count} ${p.count === 1 ? `day` : `days`}`,
  watch_reminder: () => `Reminder`,
  watch_reminder_off: () => `None`,
  watch_reminder_hour: () => `At`,
  reminder_title: () => `Time to look at the clearance list`,
  reminder_body: (p) => `Nothing that cleared after ${p.until} has been seen yet.`,
  reminder_body_never: () => `No clearance list was ever brought.`,
  door_opening: () => `The ledger is being opened.`,
  door_opening_prompt: () => `If the keychain asks in a window of its own, please answer there.`,
  door_closed: () => `The ledger is not open, so nothing can be seen now.`,
  door_new_title: () => `Choose a passphrase for the new ledger`,
  door_new_why: () => `No keychain can be used on this computer, so a passphrase locks the ledger.`,
  door_new_warning: () => `If you forget the passphrase, the ledger can never be opened again. Munjigi cannot find it out either: write it down and keep it safe.`,
  door_new: () => `New passphrase`,
  door_again: () => `New passphrase once more`,
  door_least: (p) => `At least ${p.least} ${p.least === 1 ? `character` : `characters`}`,
  door_make: () => `Make the ledger`,
  door_making: () => `Making it`,
  door_title: () => `Open the ledger`,
  door_passphrase_why: () => `A passphrase locks this ledger.`,
  door_passphrase: () => `Passphrase`,
  door_open: () => `Open`,
  door_opening_now: () => `Opening`,
  door_empty: () => `Please enter the passphrase.`,
  door_short: (p) => `A passphrase needs at least ${p.least} ${p.least === 1 ? `character` : `characters`}.`,
  door_differs: () => `The two passphrases differ. Please enter them again.`,
  door_keychain_absent_title: () => `No keychain was found`,
  door_keychain_absent: () => `The ledger's key is in the keychain, and no keychain answers on this computer now. Please log in as you usually do and try again.`,
  door_keychain_locked_title: () => `The keychain is locked`,
  door_keychain_locked: () => `The ledger's key is in a keychain that is locked. Please unlock it and try again.`,
  door_keychain_dismissed_title: () => `The keychain's window was closed`,
  door_keychain_dismissed: () => `The window in which the keychain asks was closed, so the ledger was not opened. Try again and it will ask once more.`,
  door_trouble_title: () => `The ledger could not be opened`,
  door_untouched: () => `The ledger is as it was.`,
  door_place: (p) => `The ledger's file: ${p.path}`,
  door_retry: () => `Try again`,
  door_retrying: () => `Trying`,
  door_still: () => `Tried again, and nothing has changed.`,
  import_orders: (p) => `Orders: ${p.new} new, ${p.updated} changed, ${p.same} as before`,
  import_clearances: (p) => `Clearances: ${p.new} new, ${p.updated} changed, ${p.same} as before`,
  import_deliveries: (p) => `Couriers' news: ${p.new} new, ${p.updated} changed, ${p.same} as before`,
  import_nothing: () => `There are no orders and no clearances in it.`,
  import_nothing_new: () => `All of this was known already. Nothing changed.`,
  import_seen: (p) => `Seen from ${p.from} to ${p.to}.`,
  import_unseen_incomplete: () => `The list is not whole, so it cannot show that nothing else cleared. Please bring all its pages.`,
  import_unseen_shrunk: () => `This list lacks clearances that were seen before, so it does not count as seen. Please bring it again later.`,
  import_unseen_undated: () => `Which days this list covers cannot be told, so they do not count as seen.`,
  import_unseen_in_archive: () => `The list lies in an archive, so which days it shows whole cannot be told. Please bring the list by itself.`,
  import_missing_rows: (p) => `${p.count} ${p.count === 1 ? `row` : `rows`} of the list are missing by its own count. Please bring its further pages too.`,
  import_history: (p) => `${p.all} past ${p.all === 1 ? `clearance` : `clearances`}: ${p.matched} matching an order, ${p.review} to look through`,
  import_history_no_orders: (p) => `${p.all} past ${p.all === 1 ? `clearance` : `clearances`} written down. There is no order to compare with yet, so nothing is asked. Please bring your orders too.`,
  import_dry_run: () => `A preview: the ledger is as it was.`,
  import_asks: (p) => `${p.count} to answer: bring it in the window, which asks.`,
  import_questions: (p) => `${p.count} new to ask about`,
  import_reviews: (p) => `${p.count} past ${p.count === 1 ? `clearance` : `clearances`} to look through`,
  import_unjoined: (p) => `${p.count} ${p.count === 1 ? `proof` : `proofs`} to place`,
  import_unread: (p) => `${p.count} ${p.count === 1 ? `part` : `parts`} not read:`,
  import_line: (p) => `line ${p.number}`,
  import_row: (p) => `row ${p.number}`,
  import_message: (p) => `message ${p.number}`,
  completeness_read: (p) => `${p.read} of ${p.of} ${p.read === 1 ? `was` : `were`} read.`,
  completeness_all: (p) => `${p.of} of ${p.of} ${p.of === 1 ? `was` : `were`} read.`,
  completeness_shown: (p) => `${p.of} ${p.of === 1 ? `row that it shows was` : `rows that it shows were`} read. The list may have more.`,
  completeness_of: (p) => `There ${p.of === 1 ? `is` : `are`} ${p.of} in all.`,
  completeness_cancelled: (p) => `${p.count} ${p.count === 1 ? `is a cancelled order` : `are cancelled orders`}.`,
  completeness_returned: (p) => `${p.count} ${p.count === 1 ? `is a returned or refunded order` : `are returned or refunded orders`}.`,
  completeness_unread: (p) => `${p.count} could not be read.`,
  completeness_passed_over: (p) => `${p.count} ${p.count === 1 ? `mail that is about no order was` : `mails that are about no order were`} neither read nor kept.`,
  dropped_is_folder: () => `This is a folder. Please choose the files in it, or add it below as a folder to watch.`,
  dropped_unreadable: () => `The file cannot be opened. Please see that it is still there and that you may read it.`,
  kind_amazon_order_history_report: () => `Amazon order report`,
  kind_clearance_list: () => `clearance list`,
  kind_archive: () => `archive`,
  kind_forwarder_list: () => `forwarder's list`,
  kind_kakao: () => `KakaoTalk conversation`,
  kind_mail: () => `mail`,
  kind_munjigi: () => `Munjigi's own export`,
  kind_notice: () => `message`,
  kind_orders: () => `orders`,
  kind_picture: () => `picture`,
  kind_refused: () => `answer that failed`,
  kind_table: () => `unknown table`,
  error_wrong_key: () => `This key does not open the ledger. Please check that it is the key it was made with.`,
  error_key_gone: () => `The ledger is there, but its key is gone. If you have a key file, open it with --key-file. The ledger was left as it is.`,
  error_wrong_passphrase: () => `The passphrase is not the right one. The ledger is unchanged.`,
  error_passphrase_needed: () => `A passphrase is needed and there is no terminal to ask on. Run it in a terminal, or use --key-file.`,
  error_nowhere_to_keep_key: () => `There is nowhere to keep the new ledger's key: no keychain, and no terminal to ask for a passphrase. Run it in a terminal, or use --key-file.`,
  error_key_file_length: (p) => `The key file must have exactly 32 bytes; it has ${p.bytes}.`,
  error_key_file_unreadable: () => `The key file cannot be read. Please check that it is there.`,
  error_keychain_absent: () => `No keychain was found, so the ledger could not be opened. Run it in a session that has one, or use --key-file.`,
  error_keychain_locked: () => `The keychain is locked. Unlock it and try again.`,
  error_keychain_dismissed: () => `The keychain's window was closed. Try again and it will ask once more.`,
  error_keychain_refused: () => `The keychain did not give the key. Please look at the keychain, or use --key-file.`,
  error_keys_damaged: () => `The .keys file beside the ledger is damaged. Put back a copy of it, or open the ledger with --key-file.`,
  error_not_a_ledger: () => `This file is not a Munjigi ledger. Please check the path given with --ledger.`,
  error_too_new_to_read: () => `A newer Munjigi made this ledger. Update Munjigi to open it.`,
  error_too_new_to_write: () => `A newer Munjigi made this ledger: it can be read here, not changed. Update Munjigi to change it.`,
  error_damaged: () => `Part of the ledger is damaged. Nothing was changed. Put back a backup if there is one.`,
  error_busy: () => `Another program is writing to the ledger. Please try again in a moment.`,
  error_in_use: () => `Close every other Munjigi first: the ledger has to be brought to a new form.`,
  error_disk_full: () => `The disk is full. Nothing was changed. Free some space and try again.`,
  error_read_only: () => `Nothing can be written here. Check the permissions of the ledger's folder, or choose another place with --ledger.`,
  error_folder: (p) => `The folder for the ledger cannot be used: ${p.folder}`,
  error_no_such: (p) => `${p.what}: there is none under that number. Please check the number.`,
  error_already_there: (p) => `${p.what}: another one has this number already. Please change that one.`,
  error_ledger: (p) => `Something went wrong with the ledger: ${p.why}`,
  error_no_data_folder: () => `No place for the ledger was found. Choose one with --ledger.`,
  error_no_encryption: () => `The certificates that this computer trusts could not be read, so UNI-PASS was not asked. Please check the system's certificates.`,
  error_nothing_to_undo: () => `There is nothing to take back.`,
  error_not_such_days: () => `These days are still to come, or end before they begin.`,
  error_not_suspended: () => `The code is not suspended.`,
  error_not_linked: () => `No order is linked to this clearance by Munjigi. Take your own answer back by undoing it.`,
  error_not_a_folder: () => `This is no folder that can be watched. Please check its path.`,
  error_asks_columns: (p) => `Which column of this table is what has to be said before it can be read: --column "NAME=MEANING". Columns: ${p.columns}`,
  error_asks_shop: () => `Whose orders these are has to be said before they can be read: --shop.`,
  error_asks_row: () => `Which clearance this speaks of cannot be made out. Bring it in the window and say the day, or write it down with munjigi clearance add.`,
  error_not_understood: (p) => `The ${p.field} is not understood. Please put it right and send it again.`,
  error_too_soon: (p) => `It was looked at just now. It can be looked at again at once from ${p.at} on.`,
  trouble_key_gone: () => `The ledger is there, but its key is gone. The ledger was left as it is. If you keep the key in a file, only a terminal can open it for now: start munjigi-desktop --key-file with that file.`,
  trouble_keychain_refused: () => `The keychain did not give the key. Please look at the keychain's entry for Munjigi and try again.`,
  trouble_keys_damaged: () => `The file of keys beside the ledger, whose name ends with .keys, is damaged. If you have a copy of it, put it back and try again.`,
  trouble_not_a_ledger: () => `Another file is in the ledger's place. If you moved the ledger, put it back and try again.`,
  trouble_read_only: () => `The ledger's folder cannot be written to. Check the permissions of the folder and try again.`,
  trouble_no_data_folder: () => `No folder for the ledger was found on this computer. Only a terminal can choose one for now: start munjigi-desktop --ledger with the file for the ledger.`,
  trouble_no_such: (p) => `${p.what}: it is not there any more. Something else may have changed it: please close the window and open it again.`,
  trouble_asks: () => `Please answer what is asked first. Then it can be taken into the ledger.`,
  waybill_empty: () => `No number was given.`,
  waybill_damaged: () => `A spreadsheet has rounded this number (such as 8.12346E+15): its digits are lost. Take it again from the original file or the shop's page.`,
  waybill_masked: () => `Part of the number is hidden by *. The whole number is needed.`,
  waybill_character: (p) => `A tracking number cannot hold this character: ${p.character}`,
  waybill_short: () => `The number is too short: at least 6 characters are needed.`,
  waybill_long: () => `The number is too long: at most 44 characters are possible.`,
  waybill_no_digit: () => `There is no digit in the number.`,
  waybill_cargo_control: () => `This is a cargo control number. Please give the tracking number.`,
  waybill_declaration: () => `This is a declaration number. Please give the tracking number.`,
  waybill_phone: () => `This looks like a mobile phone number. Please give the tracking number.`,
  pccc_empty: () => `No customs code was given.`,
  pccc_missing_p: () => `The P in front is missing. A code is P and 12 digits.`,
  pccc_other_letter: () => `A personal customs code begins with P: P and 12 digits.`,
  pccc_short: (p) => `There ${p.digits === 1 ? `is` : `are`} ${p.digits} ${p.digits === 1 ? `digit` : `digits`} after the P; 12 are needed.`,
  pccc_long: () => `There are more than 12 digits after the P.`,
  pccc_not_a_digit: (p) => `Place ${p.position} after the P is not a digit.`,
  report_customs_letter: () => `Report of suspected misuse of a personal customs clearance code`,
  report_police_letter: () => `Complaint of suspected misuse of a personal customs clearance code`,
  report_carrier_letter: () => `Request to look into a parcel that I did not order`,
  report_shop_letter: () => `Request to look into purchases that are not mine`,
  report_kisa_letter: () => `Report of suspected misuse of personal data (customs clearance code)`,
  report_customs_to: () => `Korea Customs Service, reports of misused clearance codes`,
  report_police_to: () => `Korean National Police Agency`,
  report_carrier_to: (p) => `${p.name}, customer service`,
  report_carriers_to: () => `The carriers that cleared these parcels, customer service`,
  report_shop_to: () => `The shop, customer service`,
  report_kisa_to: () => `Korea Internet & Security Agency (KISA), privacy violation centre`,
  report_foot: (p) => `Fingerprint ${p.short} · made ${p.made} · Munjigi ${p.version} · not an app of the Korea Customs Service`,
  report_foot_plain: (p) => `Made ${p.made} · Munjigi ${p.version} · not an app of the Korea Customs Service`,
  report_made: (p) => `${p.at} (Korean time)`,
  report_missing: () => `not on record`,
  report_covered: () => `covered`,
  report_pieces: (p) => `${p.count}`,
  report_part_from: () => `From`,
  report_part_who: () => `Who reports`,
  report_part_what: () => `What is reported`,
  report_part_parcels: () => `The clearances`,
  report_part_parcel: (p) => `Clearance ${p.number}: ${p.day}`,
  report_part_events: () => `What happened to this parcel (UNI-PASS's record)`,
  report_part_seen: () => `How this clearance is known`,
  report_part_sight: () => `What was seen, and what was not`,
  report_part_orders: () => `Orders of the same time`,
  report_part_filings: () => `Reported before`,
  report_part_asks: () => `What I ask for`,
  report_part_evidence: () => `Evidence and fingerprint`,
  report_part_sign: () => `I have stated this truthfully.`,
  report_part_date: () => `Date`,
  report_part_signature: () => `Signature`,
  report_what_suspected: (p) => `I did not order ${p.count === 1 ? `one parcel that` : `the parcels that`} cleared as set out below (${p.count}). No order that I know of explains ${p.count === 1 ? `it` : `them`}, and I suspect that my customs clearance code was misused.`,
  report_what_how: () => `I found this by comparing the record of my orders with the record of clearances on my own computer, with Munjigi. I considered first whether family, a gift, a purchase agent or a forwarder explains it, and answered that none does.`,
  report_what_not_proof: () => `These papers show that no order of mine explains it. They do not show who used the code.`,
  report_what_under: () => `Code that seems to have been used`,
  report_what_under_masked: () => `The whole code stands only in the letter to customs.`,
  report_what_no_code: () => `The code was not entered in Munjigi and is left blank.`,
  report_what_issued: (p) => `${p.code} (issued ${p.day})`,
  report_fact_hbl: () => `House B/L (HBL)`,
  report_fact_mbl: () => `Master B/L (MBL)`,
  report_fact_cargo_no: () => `Cargo control number`,
  report_fact_declaration_no: () => `Declaration number`,
  report_fact_form: () => `Form of clearance`,
  report_fact_stage: () => `State`,
  report_fact_accepted_on: () => `Accepted on`,
  report_fact_arrived_on: () => `Arrived on`,
  report_fact_goods: () => `Goods`,
  report_fact_weight: () => `Weight`,
  report_fact_packages: () => `Packages`,
  report_fact_country: () => `Country of loading`,
  report_fact_forwarder: () => `Carrier or forwarder`,
  report_fact_office: () => `Customs office`,
  report_fact_declared: () => `Declared value`,
  report_fact_noticed: () => `How it was noticed`,
  report_fact_note: () => `Note`,
  report_fact_name: () => `Name`,
  report_fact_phone: () => `Phone`,
  report_fact_address: () => `Address`,
  report_fact_mail: () => `Mail`,
  report_fact_pccc: () => `Personal customs clearance code`,
  report_fact_request: () => `What is reported`,
  report_noticed_comparison: (p) => `noticed ${p.asked} when clearances were compared with orders; answered ${p.answered} that it is not mine`,
  report_noticed_door: (p) => `noticed ${p.asked} when goods came that were not ordered; answered ${p.answered} that it is not mine`,
  report_noticed_bill: (p) => `noticed ${p.asked} by a bill for duty or a fee; answered ${p.answered} that it is not mine`,
  report_noticed_message: (p) => `noticed ${p.asked} by a message about a clearance or a delivery; answered ${p.answered} that it is not mine`,
  report_head_number: () => `No.`,
  report_head_day: () => `Day`,
  report_head_when: () => `When`,
  report_head_what: () => `What`,
  report_head_where: () => `Where`,
  report_head_said_number: () => `Number`,
  report_head_source: () => `Source`,
  report_head_as_of: () => `As of`,
  report_head_brought: () => `Brought`,
  report_head_file: () => `File`,
  report_head_shop: () => `Shop`,
  report_head_order_no: () => `Order no.`,
  report_head_items: () => `Goods`,
  report_head_total: () => `Total`,
  report_head_waybills: () => `Waybills`,
  report_head_clearances: () => `Clearances`,
  report_head_office: () => `Where`,
  report_head_receipt: () => `Receipt no.`,
  report_sight_seen: (p) => `${p.form}, seen: ${p.spans}`,
  report_sight_span: (p) => `${p.from} to ${p.to}`,
  report_sight_not_seen: (p) => `${p.form}: never seen`,
  report_sight_never: () => `No clearance list was ever seen. The clearances below are known from elsewhere; whether anything else cleared is not known.`,
  report_sight_gaps: (p) => `No list was seen of these days: ${p.spans}. More may have cleared on them.`,
  report_sight_no_gaps: () => `No day is missing between the first list and the last.`,
  report_sight_until: (p) => `Clearances after ${p.day} have not been seen yet.`,
  report_sight_post: () => `Post does not appear on this list and is not included.`,
  report_orders_line: (p) => `From ${p.from} to ${p.to} I know of ${p.orders} overseas ${p.orders === 1 ? `order` : `orders`}; ${p.clearances} ${p.clearances === 1 ? `clearance was` : `clearances were`} seen of the same days.`,
  report_orders_confirmed: (p) => `${p.count} ${p.count === 1 ? `clearance` : `clearances`} with the number of an order`,
  report_orders_likely: (p) => `${p.count} ${p.count === 1 ? `clearance` : `clearances`} without an equal number that probably ${p.count === 1 ? `belongs` : `belong`} to an order`,
  report_orders_answered: (p) => `${p.count} ${p.count === 1 ? `clearance` : `clearances`} that I know of: family, gifts, agents`,
  report_orders_not_mine: (p) => `${p.count} ${p.count === 1 ? `clearance that matches` : `clearances that match`} no order and that I answered ${p.count === 1 ? `is` : `are`} not mine`,
  report_orders_open: (p) => `${p.count} ${p.count === 1 ? `clearance` : `clearances`} not looked into yet`,
  report_orders_see: () => `The orders are listed one by one in the statement (statement.pdf).`,
  report_asks_customs_look: () => `Please establish who declared the clearances with these B/L numbers, and whether the consignee's name, phone and address are mine.`,
  report_asks_customs_mark: () => `Where misuse is confirmed, please correct my clearance record and any duty, and tell me how to suspend and reissue the code.`,
  report_asks_customs_others: () => `Please tell me whether other parcels have cleared or are clearing under my code.`,
  report_asks_customs_answer: () => `Please let me know the receipt number and the outcome.`,
  report_asks_police_look: () => `Please establish who used my customs clearance code for the clearances below.`,
  report_asks_police_keep: () => `Please see that clearance records, delivery addresses, payment and access logs are kept before they are erased.`,
  report_asks_police_whole: () => `I will give the whole code in person.`,
  report_asks_police_answer: () => `Please let me know the receipt number and who is in charge.`,
  report_asks_carrier_look: () => `Please look up and keep the record of this waybill: the sender, the consignee's name and address, and who ordered the transport. If you may not tell me, please answer customs and the police.`,
  report_asks_carrier_stop: () => `If it is not delivered yet, please stop the delivery and let me know.`,
  report_asks_carrier_code: () => `If you keep my customs clearance code, please tell me where it came from and do not use it again.`,
  report_asks_carrier_answer: () => `Please let me know what you find.`,
  report_asks_shop_look: () => `Please check whether there are orders under my name, phone or customs clearance code outside of my account.`,
  report_asks_shop_leak: () => `Please tell me whether my customs clearance code has left your systems, and if so when and with what else.`,
  report_asks_shop_erase: () => `Please erase my customs clearance code where my own orders do not need it.`,
  report_asks_shop_answer: () => `Please let me know what you find.`,
  report_asks_kisa_look: () => `Please look into where my customs clearance code came from and how it was used.`,
  report_asks_kisa_next: () => `Please tell me what else I should do to limit the damage.`,
  report_asks_kisa_answer: () => `Please let me know the receipt number and the outcome.`,
  report_evidence_line: (p) => `${p.file} · SHA-256 ${p.hash}`,
  report_evidence_original: (p) => `${p.file} · original's SHA-256 ${p.hash}`,
  report_evidence_unverifiable: (p) => `${p.file} · cannot be verified: ${p.why}`,
  report_evidence_missing: () => `the original is no longer in the ledger`,
  report_evidence_damaged: () => `what is in the ledger is not what was kept at first`,
  report_evidence_none: () => `There is no evidence in files for these clearances.`,
  report_evidence_fingerprint: (p) => `Fingerprint (SHA-256): ${p.fingerprint}`,
  report_evidence_why: () => `The fingerprint is computed from the SHA-256 of the statement, the evidence and the facts. If one of these files changes, so does it.`,
  report_statement_title: () => `Statement of orders`,
  report_statement_about: () => `This is the record of orders that I keep on my computer, as it is. It holds only orders that I know of.`,
  report_statement_orders: (p) => `${p.count} ${p.count === 1 ? `order` : `orders`}`,
  report_statement_no_orders: () => `I know of no overseas order of these days.`,
  report_statement_unmatched: (p) => `${p.count} ${p.count === 1 ? `clearance` : `clearances`} reported here: no order matches`,
  report_statement_covered: (p) => `Covered: ${p.what}. I have what is covered.`,
  report_statement_shops: () => `shops`,
  report_statement_items: () => `goods`,
  report_statement_numbers: () => `order numbers`,
  report_statement_amounts: () => `amounts`,
  report_statement_waybills: () => `waybills`,
  report_text_where: (p) => `Where: ${p.place}`,
  report_text_asks: (p) => `Asked for first: ${p.asks}`,
  report_text_source: (p) => `Source: ${p.source}`,
  report_text_form_unverified: () => `The order of these fields is unverified. Where the screen differs, go by the names of the fields.`,
  report_text_own: () => `(write it yourself)`,
  report_text_begin: () => `---- the text to copy begins here ----`,
  report_text_customs_where: (p) => `The code's site (${p.address}), after identification → ${p.menu} (report of misuse)`,
  report_text_customs_asks: () => `the code and the B/L number, then the facts`,
  report_text_customs_source: () => `Kukmin Ilbo 2023-09, Hankyung 2025-12 (the form's fields are unverified)`,
  report_text_call_where: () => `Call 125 (Korea Customs Service). The call is charged.`,
  report_text_call_asks: () => `that misuse is suspected, and captures of the notice`,
  report_text_call_source: () => `a user's guide (blog), unverified`,
  report_text_police_where: (p) => `The police's reporting system (${p.address}), phone 182 or 112`,
  report_text_police_asks: () => `identification, the kind of case, files (captures, clearance record)`,
  report_text_police_source: () => `a user's guide (blog), unverified`,
  report_text_kisa_where: () => `Call 118 (Korea Internet & Security Agency)`,
  report_text_kisa_asks: () => `identity, the damage (captures of messages and mails), purchases`,
  report_text_kisa_source: () => `a user's guide (blog), unverified`,
  report_text_privacy_where: (p) => `The privacy violation centre (${p.address})`,
  report_text_privacy_asks: () => `identity, the damage (captures of messages and mails), purchases`,
  report_text_privacy_source: () => `a user's guide (blog), unverified`,
  report_text_handler_where: (p) => `Customer service of the carrier on the clearance record: ${p.name}`,
  report_text_handler_where_unknown: () => `The clearance record names no carrier. Customs (125) can tell it by the B/L number.`,
  report_text_handler_asks: () => `the waybill (B/L number), that the order is not yours`,
  report_text_handler_source: () => `unverified`,
  report_text_shop_where: () => `Customer service of a shop that you gave your code to`,
  report_text_shop_asks: () => `the order number, that the order is not yours`,
  report_text_shop_source: () => `unverified`,
  report_text_hello_customs: () => `I report a suspected misuse of my personal customs clearance code.`,
  report_text_hello_call: (p) => `Hello. I call because I suspect that my personal customs clearance code was misused. ${p.count} ${p.count === 1 ? `parcel` : `parcels`} that I did not order cleared under it.`,
  report_text_call_read: () => `These are the B/L numbers.`,
  report_text_call_then: () => `Please take my report of misuse, and tell me how to suspend and reissue the code, and whether my own parcels under way will stop. Please give me the receipt number.`,
  report_text_hello_police: (p) => `${p.count} ${p.count === 1 ? `parcel` : `parcels`} that I did not order cleared under my personal customs clearance code. I suspect misuse and report it.`,
  report_text_hello_kisa: (p) => `I suspect that my personal customs clearance code got out and was used. ${p.count} ${p.count === 1 ? `parcel` : `parcels`} that I did not order cleared under it.`,
  report_text_hello_handler: () => `I did not order the parcels with these waybills, and they cleared under my customs clearance code. Please look up and keep the records of sender and consignee, and stop the delivery if it is not done yet.`,
  report_text_hello_shop: (p) => `${p.count} ${p.count === 1 ? `parcel` : `parcels`} that I did not order cleared under my customs clearance code. Please check whether there are other orders with my data, and whether the code has left your systems.`,
  report_text_attached: (p) => `I can add: the letter, the statement of orders, the evidence. Fingerprint ${p.short}.`,
  report_office_customs: () => `Korea Customs Service, report of misuse`,
  report_office_call: () => `Customs, phone 125`,
  report_office_police: () => `Police, cybercrime reports (ECRM)`,
  report_office_kisa: () => `KISA 118`,
  report_office_privacy: () => `Privacy violation centre`,
  report_office_handler: () => `Carrier`,
  report_office_shop: () => `Shop`,
  report_readme_title_customs_police: () => `Fraud report kit: for customs and the police`,
  report_readme_title_others: () => `Fraud report kit: for carrier, shop and KISA`,
  report_readme_personal: () => `This folder holds personal data: the whole customs clearance code and your contact details in letter-customs.pdf, and originals as received under evidence. Give it to customs and the police only.`,
  report_readme_redacted: () => `In this folder the whole code, phone number and address are covered. It holds no originals, only their fingerprints (SHA-256). Your name is in it as you chose.`,
  report_readme_contents: () => `What is in it`,
  report_readme_letter_customs: () => `the letter to customs`,
  report_readme_letter_police: () => `the letter to the police`,
  report_readme_letter_carrier: () => `the letter to the carrier`,
  report_readme_letter_shop: () => `the letter to the shop`,
  report_readme_letter_kisa: () => `the letter to KISA`,
  report_readme_statement: () => `the orders of the same time, and the clearances that match none`,
  report_readme_evidence: () => `evidence as received`,
  report_readme_evidence_redacted: () => `copies of what the evidence says of these clearances`,
  report_readme_facts_json: () => `the same facts for programs`,
  report_readme_facts_csv: () => `the same facts as a table (Excel). The ' before a number keeps Excel from changing it.`,
  report_readme_text: () => `texts to copy into each office's form, or to read on the phone`,
  report_readme_manifest: () => `hash and size of every file`,
  report_readme_proves: () => `What this shows`,
  report_readme_proves_seen: () => `that these clearances stood in the named sources at the named times`,
  report_readme_proves_orders: () => `that none of the orders that I know of matches them`,
  report_readme_proves_whole: () => `that no file was changed since it was made (munjigi report verify)`,
  report_readme_proves_not: () => `What this does not show`,
  report_readme_not_who: () => `who used the code, and why`,
  report_readme_not_all: () => `that nothing else cleared; days not seen, and post, are named in the letter`,
  report_readme_not_signed: () => `that Munjigi made it: a fingerprint is no signature, and whoever makes everything anew gets a new one`,
  report_readme_fingerprint: () => `Fingerprint (SHA-256)`,
  report_readme_unverifiable: () => `Evidence that cannot be verified`,
  report_readme_made: (p) => `${p.at} (Korean time), Munjigi ${p.version}`,
  report_readme_not_sent: () => `Munjigi has sent this nowhere. Filing it is up to you.`,
  report_agent_title: () => `Question about the use of my customs clearance code`,
  report_agent_to: () => `The purchase agent or forwarder, customer service`,
  report_agent_what: (p) => `My personal customs clearance code was used for the ${p.count === 1 ? `clearance` : `clearances`} below (${p.count}). I do not remember allowing this or being told of it.`,
  report_agent_calm: () => `If it was used for an order of mine, it is enough to tell me which.`,
  report_agent_ask_whose: () => `Please tell me whose order, and which, this clearance was for.`,
  report_agent_ask_from: () => `Please tell me when and where you got my code.`,
  report_agent_ask_stop: () => `Please do not use my code again without asking me first.`,
  report_agent_ask_erase: () => `Please erase my code where my orders do not need it any more, and tell me so.`,
  report_withdraw_title: () => `Correction of a report of suspected misuse`,
  report_withdraw_to: (p) => `${p.office}`,
  report_withdraw_what: (p) => `Of the clearances that I reported as suspected misuse, those below (${p.count}) turned out not to be. Please take back my report of ${p.count === 1 ? `it` : `them`}.`,
  report_withdraw_rest: (p) => `My report of the other ${p.count} stands.`,
  report_withdraw_reason: () => `What it turned out to be`,
  report_withdraw_filed: () => `Reported on`,
  report_withdraw_sorry: () => `I am sorry for the trouble.`,
  report_help_about: () => `Makes fraud report kits, and keeps where they were filed`,
  report_help_incidents: () => `numbers of clearances answered as not yours; several are one case`,
  report_help_out: () => `the folder to make the kits in`,
  report_help_language: () => `language of the letters`,
  report_help_cover: () => `what to cover in the statement of orders: shops, items, order-numbers, amounts, waybills (commas between)`,
  report_help_list: () => `lists the kits that were made`,
  report_help_verify: () => `checks file by file that a kit is as it was made`,
  report_help_verify_path: () => `a kit's folder or ZIP file`,
  report_help_log: () => `keeps and shows where and when it was reported`,
  report_help_log_add: () => `adds an entry`,
  report_help_log_close: () => `closes an entry`,
  report_help_log_reopen: () => `opens a closed entry again`,
  report_help_log_change: () => `changes an entry`,
  report_help_filing: () => `number of an entry (see report log)`,
  report_help_report: () => `number of a kit (see report list)`,
  report_help_office: () => `where (customs, customs_call, police, kisa, privacy, handler, shop, or a name of your own)`,
  report_help_on: () => `the day of filing (today by default)`,
  report_help_receipt: () => `receipt number`,
  report_help_next: () => `the day to look again; you are reminded from then on until it is closed`,
  report_help_note: () => `a note`,
  report_help_text: () => `shows the text to copy for an office`,
  report_help_text_office: () => `for which office`,
  report_help_steps: () => `shows what to do now, in the order that customs gives`,
  report_help_guide: () => `shows what to do by what you answered`,
  report_help_who: () => `keeps the name and contact of who reports (all may stay empty)`,
  report_help_who_show: () => `only shows which of them are kept`,
  report_help_who_forget: () => `forgets them`,
  report_help_form: () => `shows and changes the order of the fields of customs' form (unverified)`,
  report_help_form_from: () => `puts the table of this file in its place`,
  report_help_form_order: () => `puts these fields first (commas between)`,
  report_help_form_reset: () => `goes back to the first order`,
  report_help_capture: () => `adds captures to a clearance`,
  report_help_capture_add: () => `adds one`,
  report_help_capture_file: () => `the file`,
  report_help_capture_list: () => `lists them`,
  report_help_capture_remove: () => `takes one away`,
  report_help_capture_id: () => `number of a capture`,
  report_help_incident: () => `number of a question (see munjigi incidents)`,
  report_help_agent: () => `makes the letter to an agent that used your code without asking`,
  report_help_withdraw: () => `makes the letters that take back what turned out to be yours`,
  report_cli_cover_unknown: (p) => `${p.word} is nothing that can be covered. Choose among shops, items, order-numbers, amounts, waybills.`,
  report_cli_made: (p) => `The kits are made (number ${p.report}).`,
  report_cli_customs_police: (p) => `For customs and police (personal data): ${p.path}`,
  report_cli_others: (p) => `For carrier, shop, KISA (redacted): ${p.path}`,
  report_cli_fingerprint: (p) => `Fingerprint ${p.short}`,
  report_cli_not_sent: () => `Nothing was sent anywhere. What to do next: munjigi report steps`,
  report_cli_unverifiable: (p) => `${p.count} ${p.count === 1 ? `piece` : `pieces`} of evidence cannot be verified. The kit says so.`,
  report_cli_letters: (p) => `Letters made: ${p.path}`,
  report_cli_none: () => `No kit was made yet.`,
  report_cli_no_filings: () => `No filing is noted yet.`,
  report_cli_no_captures: () => `No capture was added.`,
  report_cli_needs_withdrawal: (p) => `An answer changed after filing. munjigi report withdraw ${p.report}`,
  report_cli_column_made: () => `Made`,
  report_cli_column_incidents: () => `Clearances`,
  report_cli_column_filed: () => `Filed`,
  report_cli_column_filings: () => `Filings`,
  report_cli_column_next: () => `Next look`,
  report_cli_column_state: () => `State`,
  report_cli_column_word: () => `Name`,
  report_cli_column_field: () => `Field`,
  report_cli_open: () => `open`,
  report_cli_closed: (p) => `closed ${p.day}`,
  report_cli_logged: (p) => `Noted (number ${p.filing}).`,
  report_cli_whole: (p) => `As it was made: ${p.count} files, fingerprint ${p.short}.`,
  report_cli_changed: (p) => `changed: ${p.file}`,
  report_cli_missing: (p) => `missing: ${p.file}`,
  report_cli_extra: (p) => `not part of the kit: ${p.file}`,
  report_cli_unverified: (p) => `cannot be verified: ${p.file}`,
  report_cli_fingerprint_broken: () => `The files do not give the fingerprint.`,
  report_cli_kept: () => `Kept.`,
  report_cli_forgotten: () => `Forgotten.`,
  report_cli_is_said: () => `kept`,
  report_cli_is_not_said: () => `empty`,
  report_cli_ask_name: () => `Name (Enter for none)`,
  report_cli_ask_phone: () => `Phone (Enter for none)`,
  report_cli_ask_address: () => `Address (Enter for none)`,
  report_cli_ask_mail: () => `Mail (Enter for none)`,
  report_cli_form_unverified: () => `Unverified: nobody has seen the fields of the form itself.`,
  report_cli_form_kept: () => `The order of the fields is changed.`,
  report_cli_form_wrong_line: (p) => `Line ${p.line} of ${p.file} is not as a table of fields is. For each field write a line [[field]] and below it name = "hbl". munjigi report form has the names.`,
  report_cli_form_wrong_field: (p) => `Field ${p.number} of ${p.file}, ${p.word}, is none that is known.`,
  report_cli_form_twice: (p) => `Field ${p.number} of ${p.file}, ${p.word}, stands there twice.`,
  report_cli_form_empty: (p) => `${p.file} has no field.`,
  report_cli_capture_kept: (p) => `Added (number ${p.capture}).`,
  report_cli_capture_removed: () => `Taken away.`,
  help_about: () => `Munjigi: compares what cleared customs under your code with your orders, and asks about the rest.`,
  help_after: () => `Exit codes: 0 quiet and seen, 1 something to answer, 2 wrong usage, 3 cannot see, 4 trouble with the ledger\nMunjigi is not an app of the Korea Customs Service.`,
  help_usage: () => `Usage`,
  help_commands: () => `Commands`,
  help_arguments: () => `Arguments`,
  help_options: () => `Options`,
  help_in_usage_options: () => `[options]`,
  help_in_usage_command: () => `<command>`,
  help_choices: (p) => `[possible values: ${p.choices}]`,
  help_default: (p) => `[default: ${p.value}]`,
  help_help: () => `Show this help`,
  help_version: () => `Show the version`,
  help_ledger: () => `The ledger file (made where it is missing)`,
  help_key_file: () => `The key file: exactly 32 bytes (also MUNJIGI_KEY_FILE in the environment)`,
  help_json: () => `Give the result as JSON`,
  help_lang: () => `Language: Korean (ko) or English (en)`,
  help_sign_in: () => `Opens a window to sign in at this address (for Munjigi's own use)`,
  help_hidden: () => `Starts in the tray, without a window`,
  help_import: () => `Bring files: orders, clearance lists`,
  help_paste: () => `Brings what was copied from a page or a message (the clipboard, or standard input)`,
  help_dry_run: () => `Only shows what was read, and leaves the ledger as it is`,
  help_column: () => `What a column of an unknown table is (may be given several times)`,
  help_shop: () => `The shop of this file`,
  help_review: () => `Shows what to look through of the past, by month and courier`,
  help_sources: () => `Shows up to when each shop was brought, and what could not be read`,
  help_sample: () => `Shows what could not be read with every letter and digit replaced`,
  help_unread_id: () => `The number of what could not be read (shown by sources)`,
  help_files: () => `File (- for standard input)`,
  help_check: () => `Say in one line what can be said now`,
  help_incidents: () => `Show the clearances to ask about`,
  help_all: () => `Show ended ones too`,
  help_answer: () => `Answer a question, or take an answer back`,
  help_incident_id: () => `Number of the question`,
  help_answer_kind: () => `The answer (undo takes the last one back)`,
  help_answer_order: () => `Answer that it is of this order`,
  help_answer_dry_run: () => `answer nothing, and show what this answer would change`,
  help_incident: () => `raise a question about a parcel by hand`,
  help_incident_add: () => `note what you came to know of: a parcel at the door, a bill, a message`,
  help_incident_what: () => `what it is: door (a parcel at the door), bill, message`,
  help_incident_day: () => `the day on which it came (today where none is given)`,
  help_incident_number: () => `its tracking number`,
  help_incident_note: () => `a note`,
  help_why: () => `show why a clearance is judged as it is`,
  help_why_all: () => `show all reasons and what they weigh`,
  help_unlink: () => `take a clearance from an order that it is not of`,
  help_unlink_undo: () => `take that back`,
  help_order: () => `Add, see and change orders`,
  help_order_add: () => `Add an order`,
  help_order_list: () => `List orders, the newest first`,
  help_order_show: () => `Show an order`,
  help_order_edit: () => `Change an order`,
  help_order_cancel: () => `Mark an order as cancelled`,
  help_order_id: () => `Number of the order (as listed)`,
  help_merchant: () => `Name of the shop`,
  help_order_no: () => `The shop's order number`,
  help_date: () => `Day of the order`,
  help_total: () => `Amount paid, with its currency`,
  help_item: () => `An item (may be given several times)`,
  help_waybill: () => `A tracking number (may be given several times)`,
  help_origin_waybill: () => `A tracking number of the way to the forwarder`,
  help_remove_waybill: () => `A tracking number to take away`,
  help_status: () => `Status of the order`,
  help_ships_from: () => `the country that it is sent from (two letters: US)`,
  help_forwarder: () => `the forwarder that it is sent to`,
  help_weight: () => `the weight (kg)`,
  help_limit: () => `How many to show`,
  help_clearance: () => `Add and see clearances`,
  help_clearance_add: () => `Add a clearance that you know of`,
  help_clearance_list: () => `List clearances`,
  help_clearance_show: () => `Show a clearance with its proofs`,
  help_clearance_join: () => `Place a proof that fits several clearances`,
  help_clearance_id: () => `Number of the clearance`,
  help_sighting_id: () => `Number of the proof`,
  help_join_to: () => `It is a proof of this clearance`,
  help_join_new: () => `It is a clearance of its own`,
  help_hbl: () => `The parcel's number (House B/L)`,
  help_accepted: () => `Day of acceptance`,
  help_form: () => `Type of clearance`,
  help_goods: () => `Goods`,
  help_declaration: () => `Declaration number`,
  help_code: () => `Keep and see the customs code (always masked)`,
  help_code_add: () => `Ask for a code and keep it. It is never taken as an argument`,
  help_code_show: () => `Show the newest code, masked`,
  help_code_list: () => `List all codes, masked`,
  help_code_suspend: () => `Keep when a code was suspended. What cleared then is asked about`,
  help_code_resume: () => `Keep from when on a suspended code can be used again`,
  help_code_id: () => `The code's number, as the list has it; without one, the newest code`,
  help_suspended_from: () => `The day on which it was suspended; without one, today`,
  help_suspended_to: () => `The day on which it could be used again; without one, it still cannot`,
  help_suspended_undo: () => `take back what was entered last`,
  help_resumed_on: () => `The day on which it could be used again; without one, today`,
  help_issued: () => `Day of issue`,
  help_reveal: () => `Show it unmasked`,
  help_export: () => `Give everything as JSON (codes masked)`,
  help_folder: () => `Add, see and leave watched folders`,
  help_folder_add: () => `Watch a folder, and read what lies in it`,
  help_folder_list: () => `List watched folders, with the files that could not be read`,
  help_folder_remove: () => `Watch a folder no longer. What was read stays`,
  help_folder_look: () => `Read now what is new in the watched folders`,
  help_folder_path: () => `Folder`,
  help_folder_id: () => `Number of the folder (as listed)`,
  help_out: () => `Write into this file instead of standard output`,
  help_verify: () => `Look at every part of the ledger for damage`,
  help_inspect: () => `Read a file or a captured answer without a ledger`,
  help_inspect_file: () => `Read what a file is and what it holds`,
  help_inspect_reconcile: () => `Compare the clearances of households in a file (munjigi.reconcile/1) with their orders`,
  help_inspect_reconcile_file: () => `The file`,
  help_inspect_unipass: () => `Reads an answer of UNI-PASS that was kept (API001, API012, API028, API037)`,
  help_completions: () => `Give a completion script for a shell`,
  help_shell: () => `Which shell`,
  help_watch: () => `Asks UNI-PASS for the numbers that are followed, until it is ended`,
  help_watch_once: () => `Asks once, for what is due`,
  help_watch_now: () => `Asks now, due or not (once in 30 minutes)`,
  help_follow: () => `Follows a number; without one, shows all that are followed`,
  help_follow_number: () => `Waybill number (House B/L) or postal item`,
  help_follow_stop: () => `Follows it no more`,
  help_follow_parcel: () => `Where several parcels have the number: the cargo control number of the one`,
  help_key: () => `Keeps, lists and forgets keys of UNI-PASS (never shown)`,
  help_key_set: () => `Asks for a key and keeps it in the ledger; never taken as an argument`,
  help_key_list: () => `Shows for which services there is a key`,
  help_key_remove: () => `Forgets a key`,
  help_key_service: () => `Number of the service`,
  help_setting: () => `Chooses how to watch`,
  help_setting_name: () => `What`,
  help_setting_value: () => `How`,
  help_setting_default: () => `Back to what it was at first`,
  cli_secret_argument: () => `Codes, keys and passphrases are not taken as arguments: arguments stay in the shell's history and in the list of processes. Type them when asked, or hand them in on standard input.`,
  cli_missing: (p) => `Something is missing: ${p.what}`,
  cli_choose: (p) => `For ${p.what}, give one of: ${p.choices}.`,
  cli_no_value: (p) => `The value of ${p.what} cannot be read.`,
  cli_conflict: (p) => `These cannot be given together: ${p.what}`,
  cli_unknown_command: () => `There is no such command.`,
  cli_unknown_argument: () => `There is an argument that is not known.`,
  cli_not_text: () => `There is an argument that is not text.`,
  cli_did_you_mean: (p) => `Did you mean ${p.what}?`,
  cli_see_help: () => `See munjigi --help.`,
  cli_not_a_day: () => `That is no day. Write it like 2026-11-20.`,
  cli_not_a_country: () => `A country is two letters, such as US.`,
  cli_not_a_weight: () => `That is not a weight. Write kilograms, such as 1.25.`,
  cli_not_an_amount: () => `That is no amount. Write it like "79.98 USD".`,
  cli_file_unreadable: (p) => `The file cannot be read: ${p.why}.`,
  cli_standard_input: () => `standard input`,
  cli_clipboard: () => `clipboard`,
  cli_clipboard_empty: () => `There is no text in the clipboard. Copy the page and try again, or give it on standard input.`,
  cli_not_a_column: (p) => `Write a column as NAME=MEANING. Meanings: ${p.choices}`,
  cli_no_such_column: (p) => `There is no column of that name: ${p.name}`,
  cli_reading: (p) => `Reading… ${p.seconds} s`,
  cli_writing: (p) => `Writing… ${p.done} / ${p.of}`,
  cli_comparing: () => `Comparing…`,
  cli_review_group: (p) => `${p.month} · ${p.courier}: ${p.count} (munjigi answer ${p.ids} mine)`,
  cli_review_none: () => `There is nothing to look through of the past.`,
  cli_day_unknown: () => `day not known`,
  cli_courier_unknown: () => `courier not known`,
  cli_answered_all: (p) => `${p.count} answered: ${p.answer}. To take it back, answer undo for the same numbers.`,
  cli_undone_all: (p) => `${p.count} ${p.count === 1 ? `answer` : `answers`} taken back.`,
  cli_order_for_one: () => `--order is for an answer to one clearance.`,
  cli_shop_until: (p) => `${p.shop}: ${p.orders} ${p.orders === 1 ? `order` : `orders`}, up to ${p.day}`,
  cli_shop_by_hand: (p) => `${p.shop}: ${p.orders} ${p.orders === 1 ? `order` : `orders`}, by hand`,
  cli_unread_head: (p) => `${p.count} not read:`,
  cli_sources_none: () => `Nothing has been brought yet.`,
  cli_not_written: (p) => `${p.file} cannot be written: ${p.why}.`,
  cli_no_file: () => `there is no such file`,
  cli_no_permission: () => `it is not permitted`,
  cli_is_folder: () => `it is a folder`,
  cli_is_there: () => `there is a file already, and it was not overwritten`,
  cli_disk_full: () => `the disk is full`,
  cli_other_reason: (p) => `the system refused (${p.why})`,
  cli_and_more: (p) => `${p.first} and ${p.more} more`,
  cli_exported: (p) => `Everything was written to ${p.file}. It holds personal data: keep it safe.`,
  cli_ledger_made: (p) => `A new ledger was made: ${p.path}`,
  cli_passphrase: () => `Passphrase:`,
  cli_passphrase_why: () => `The keychain of this computer cannot be used, so the ledger is locked by a passphrase. Without it the ledger cannot be opened again.`,
  cli_passphrase_new: () => `New passphrase:`,
  cli_passphrase_again: () => `Once more:`,
  cli_passphrase_short: (p) => `A passphrase needs at least ${p.least} ${p.least === 1 ? `character` : `characters`}.`,
  cli_passphrase_differs: () => `The two are not the same.`,
  cli_code: () => `Customs code (it is not shown):`,
  cli_code_missing: () => `No code was given. Run it in a terminal, or hand the code in on standard input.`,
  cli_code_kept: (p) => `The code was kept: ${p.masked}`,
  cli_no_codes: () => `No code has been kept.`,
  cli_code_suspended: (p) => `Code ${p.masked} was suspended: ${p.days}`,
  cli_code_never_suspended: (p) => `No suspension of code ${p.masked} is kept.`,
  cli_suspended_since: (p) => `since ${p.from}`,
  cli_suspended_until: (p) => `from ${p.from} (usable again on ${p.to})`,
  cli_clearances_change: () => `Clearances that change:`,
  cli_nothing_changes: () => `No clearance changes.`,
  cli_order_kept: (p) => `Order ${p.order} was kept.`,
  cli_order_cancelled: (p) => `Order ${p.order} was marked as cancelled. A parcel under its number will be asked about.`,
  cli_no_orders: () => `There are no orders yet. Bring them with munjigi import, or add one with munjigi order add.`,
  cli_more: (p) => `${p.count} more (--limit).`,
  cli_no_clearances: () => `No clearance is known. Bring a clearance list with munjigi import.`,
  cli_clearance_kept: (p) => `Clearance ${p.clearance} was kept.`,
  cli_clearance_unjoined: () => `It fits several known clearances. See munjigi clearance list, and place it with munjigi clearance join.`,
  cli_joined: (p) => `It is now a proof of clearance ${p.clearance}.`,
  cli_proofs: () => `Proofs:`,
  cli_unjoined: () => `Proofs that fit several clearances (munjigi clearance join NUMBER --to CLEARANCE, or --new):`,
  cli_no_incidents: () => `There is nothing to ask now. What has been seen: munjigi check.`,
  cli_how_to_answer: () => `To answer: munjigi answer NUMBER mine | family | gift | agent | return | not-mine | unsure (undo takes it back)`,
  cli_answered: (p) => `Number ${p.incident}: ${p.answer}. To take it back: munjigi answer ${p.incident} undo`,
  cli_undone: (p) => `The answer to number ${p.incident} was taken back.`,
  cli_not_answered_yet: () => `Nothing has been answered yet. With this answer:`,
  cli_changes_nothing: () => `No other clearance changes.`,
  cli_changes: () => `Other clearances that change:`,
  cli_change: (p) => `Clearance ${p.clearance}: ${p.was} → ${p.is}`,
  cli_not_judged: () => `not compared`,
  cli_incident_kept: (p) => `Noted as incident ${p.incident}. To answer: munjigi answer ${p.incident} mine | not-mine …`,
  cli_unlinked: (p) => `Clearance ${p.clearance} was taken from its order. Is it yours? munjigi answer ${p.incident} mine | not-mine …\nTo take that back: munjigi unlink ${p.clearance} --undo`,
  cli_relinked: (p) => `Clearance ${p.clearance} is compared with orders again: ${p.verdict}`,
  cli_why_line: (p) => `Clearance ${p.clearance}: ${p.verdict}`,
  cli_why_unjudged: () => `There are no orders to compare with, so nothing has been judged yet.`,
  cli_why_more: (p) => `${p.more} more ${p.more === 1 ? `reason` : `reasons`}: munjigi why ${p.clearance} --all`,
  cli_why_wrong_link: (p) => `If it is not of this order: munjigi unlink ${p.clearance}`,
  cli_why_maybe: (p) => `It may be of: ${p.orders}`,
  cli_why_answer: (p) => `To answer: munjigi answer ${p.incident} mine | family | gift | agent | return | not-mine | unsure`,
  cli_why_decides: () => `decides`,
  cli_why_sum: () => `Each 1 makes it twice as likely: + that it is of the order, - that it is of none that is known. A sum of 0 is even. What weighs next to nothing is left out.`,
  cli_why_no_sum: () => `Each 1 makes it twice as likely: + that it is of the order, - that it is of none that is known. The reasons of several orders overlap and are not added up.`,
  cli_column_bits: () => `weight`,
  cli_column_sum: () => `sum`,
  cli_review: () => `Past`,
  cli_verify_clean: () => `The ledger is whole.`,
  cli_verify_faults: (p) => `${p.count} ${p.count === 1 ? `fault` : `faults`} found in the ledger. Put back a backup if there is one.`,
  cli_fault_page: (p) => `a page does not read back: ${p.what}`,
  cli_fault_structure: (p) => `the structure is broken: ${p.what}`,
  cli_fault_reference: (p) => `a row refers to one that is not there: ${p.table}`,
  cli_fault_evidence: (p) => `evidence ${p.id} is not what was kept`,
  cli_column_number: () => `No.`,
  cli_column_what: () => `State`,
  cli_column_day: () => `Cleared`,
  cli_column_why: () => `Why`,
  cli_column_ordered: () => `Ordered`,
  cli_column_merchant: () => `Shop`,
  cli_column_order_no: () => `Order number`,
  cli_column_items: () => `Items`,
  cli_column_in_won: () => `In won`,
  cli_column_total: () => `Total`,
  cli_column_ships_from: () => `sent from`,
  cli_column_forwarder: () => `forwarder`,
  cli_column_weight: () => `weight`,
  cli_column_status: () => `Status`,
  cli_column_goods: () => `Goods`,
  cli_column_declaration: () => `Declaration`,
  cli_column_issued: () => `Issued`,
  cli_column_suspended: () => `Suspended`,
  cli_column_path: () => `Path`,
  cli_column_read_at: () => `Last read`,
  cli_folder_added: (p) => `The folder ${p.path} is watched.`,
  cli_folder_removed: () => `This folder is watched no longer. What was read stays.`,
  cli_no_folders: () => `No folder is watched. Add one with munjigi folder add.`,
  cli_folder_unread: (p) => `${p.count} ${p.count === 1 ? `file` : `files`} in ${p.path} not read:`,
  cli_folder_nothing_new: () => `There is no new file in the folders.`,
  cli_folder_waiting: (p) => `${p.count} ${p.count === 1 ? `file` : `files`} left for the next look, as ${p.count === 1 ? `it` : `they`} may still be being saved:`,
  cli_folder_not_read: (p) => `${p.count} ${p.count === 1 ? `file` : `files`} not read:`,
  cli_folder_messages: (p) => `${p.count} ${p.count === 1 ? `mail` : `mails`} taken`,
  cli_column_carrier: () => `Carrier`,
  cli_watching: () => `Watching. Ctrl-C ends it.`,
  cli_watch_asked: (p) => `${p.count} ${p.count === 1 ? `number` : `numbers`} asked for.`,
  cli_source_last_good: (p) => `Last seen: ${p.at}`,
  cli_watch_next: (p) => `Next: ${p.at}`,
  cli_follow_none: () => `No number is followed.`,
  cli_follow_stopped: () => `It is followed no more.`,
  cli_column_answered: () => `Answered`,
  cli_column_next: () => `Next`,
  cli_key: () => `Key:`,
  cli_key_missing: () => `There is no key. Please type it when asked, or hand it in on standard input.`,
  cli_not_a_key: () => `It holds letters that no key has. Please copy the key from UNI-PASS as it is.`,
  cli_unusual_key: () => `It does not look like the keys that are usual. It is kept as it is; if it is refused, please check it.`,
  cli_key_kept: (p) => `The key of ${p.service} is kept in the ledger.`,
  cli_key_removed: (p) => `The key of ${p.service} is forgotten.`,
  cli_no_key: (p) => `There is no key of ${p.service}.`,
  cli_has_key: () => `has a key`,
  cli_has_no_key: () => `no key`,
  cli_setting_stale_after: () => `After how many days a clearance list is old (1–30)`,
  cli_setting_reminder: () => `Weekday and hour of the one reminder a week to look at the list (such as sat 20; off)`,
  cli_setting_unipass_address: () => `Where UNI-PASS is asked`,
  folder_gone: () => `The folder is not there. Once it is back it is watched on.`,
  folder_forbidden: () => `This folder may not be opened. Please check its permissions.`,
  folder_file_not_recognised: () => `not a file that Munjigi knows`,
  folder_file_asks: () => `there is something to ask about it: please bring this file by itself`,
  folder_file_refused: () => `the system does not let it be read; it is tried again`,
  folder_file_broken: () => `it breaks off, or something in it is wrong`,
  inspect_one: (p) => `The progress of one parcel (${p.events} ${p.events === 1 ? `event` : `events`}).`,
  inspect_many: (p) => `Several parcels (${p.parcels}). One has to be chosen by its cargo control number.`,
  inspect_none: () => `UNI-PASS has no record under this number.`,
  inspect_code_matches: () => `The code and what was sent with it go together.`,
  inspect_code_differs: () => `The code and what was sent with it do not go together.`,
  inspect_postal: (p) => `The clearance progress of ${p.items} postal ${p.items === 1 ? `item` : `items`}.`,
  inspect_rates: (p) => `The customs' rates of ${p.currencies} ${p.currencies === 1 ? `currency` : `currencies`}.`,
  inspect_no_rates: () => `There are no customs' rates for that day: last week's go on.`,
  inspect_refused: (p) => `UNI-PASS refused: ${p.notice}`,
  inspect_households: (p) => `${p.clearances} ${p.clearances === 1 ? `clearance` : `clearances`} of ${p.households} ${p.households === 1 ? `household` : `households`} compared.`,
  inspect_shape: (p) => `Line ${p.line}, byte ${p.column}: not of the shape of munjigi.reconcile/1.`,
  inspect_format: (p) => `The format is not ${p.format} (${p.found}).`,
  inspect_value: (p) => `${p.place}: ${p.value} cannot be read.`,
  inspect_not_understood: (p) => `The answer cannot be read. It does not mean that there is no record (${p.why}).`,
  inspect_beside: (p) => `${p.count} ${p.count === 1 ? `thing` : `things`} to know:`,
  inspect_more: (p) => `${p.count} more (--json gives all of them).`,
  unread_damaged: () => `a spreadsheet has rounded the number: its digits are lost`,
  unread_no_number: () => `there is no number`,
  unread_masked: () => `part of the number is masked`,
  unread_not_a_number: () => `what stands there is no parcel's number`,
  unread_numbers_together: () => `where Master and House B/L part cannot be told`,
  unread_column: (p) => `${p.column} is not understood`,
  unread_no_column: (p) => `the column ${p.column} is missing`,
  unread_cells: () => `the row does not have the header's cells`,
  unread_quotes: () => `a quotation mark is missing, and rows have run together`,
  unread_count: () => `the list does not have as many rows as it says`,
  unread_more_pages: () => `the list goes on, on further pages`,
  unread_no_extent: () => `how far the list goes is not seen: please copy or save the whole page of the list, with its count`,
  unread_cut_off: () => `the file breaks off within the list`,
  unread_not_recognised: () => `this file inside it is none that Munjigi knows`,
  unread_nothing_to_clear: () => `nothing in this file inside it clears customs`,
  unread_not_read: () => `this file inside it cannot be read`,
  unread_spoofed: () => `the sender does not seem to be a shop or a carrier, so it was not read`,
  unread_smishing: () => `it looks like a message that only pretends to be from customs: do not open its link`,
  unread_not_kept: () => `it was read, but this version cannot keep it yet`,
  unread_columns: () => `which column is what is not known`,
  unread_shop: () => `the shop of these orders is not known`,
  unread_nothing: () => `what it is cannot be made out`,
  unreadable_too_much_inside: () => `There is too much inside this file, or too deep. Please take out what is needed and bring that.`,
  unreadable_not_opened: () => `This archive or workbook cannot be opened. Please remove its password, or save it again.`,
  unreadable_old_workbook: () => `This is a workbook of before 1997, which cannot be read. Please open it in a spreadsheet, save it as XLSX or CSV, and bring that.`,
  unreadable_empty: () => `The file is empty. It does not mean that nothing cleared. Please save it again.`,
  unreadable_too_large: (p) => `The file is too large (${p.bytes} bytes); up to ${p.most} are read. Please take it in parts.`,
  unreadable_encoding: () => `The characters of this file cannot be made out. Please save it again as it came.`,
  unreadable_not_recognised: () => `This is no file that Munjigi knows. Bring a shop's list of orders or its mails, or a clearance list of UNI-PASS (saved page, copied text, CSV, Excel, JSON).`,
  unreadable_broken_json: (p) => `The JSON breaks off or is wrong at line ${p.line}, column ${p.column}. Please check that it was saved whole.`,
  unreadable_answer_failed: () => `This is an answer that failed, not a list. It does not mean that nothing cleared. Please take it again later.`,
  unreadable_answer_incomplete: (p) => `The answer lacks ${p.key}, so its list cannot be trusted. Please take it again.`,
  unreadable_no_list: () => `This is the page of the clearance list without the list. Sign in, wait for the list, and save it then.`,
  unreadable_no_column: (p) => `The list has no column ${p.column}, so it cannot be read. The page may have changed.`,
  unreadable_empty_unproven: () => `The list shows nothing, and nothing says that there is nothing. Run the search on the page and save it again.`,
  rates_in_won: (p) => `About ${p.krw} won. ${p.said}`,
  rates_asked: (p) => `The customs rate that holds from ${p.day}.`,
  rates_bundled: (p) => `Reckoned by the European Central Bank's reference rate of ${p.day}, as the customs rate has not been received yet.`,
  rates_by_hundred: (p) => `UNI-PASS's number was taken to be for 100 ${p.currency}.`,
  rates_unit_unknown: (p) => `There was nothing to tell for how many ${p.currency} UNI-PASS's number is; it was taken to be for 1 ${p.currency}.`,
  code_check_help: () => `Asks UNI-PASS whether your code is in use and belongs to your name and phone number`,
  code_check_help_changed: () => `Something was changed or mistyped since it was last asked`,
  code_check_help_again: () => `Enters name and phone number anew instead of using those that are kept`,
  code_check_help_forget: () => `Forgets the name, phone number and post code that are kept`,
  code_check_name: () => `name`,
  code_check_phone: () => `mobile number`,
  code_check_postcode: () => `post code`,
  code_check_ask_why: () => `UNI-PASS compares the code with a name and a mobile number. What you enter is kept in the encrypted ledger only; munjigi code verify --forget erases it.`,
  code_check_ask_name: () => `Name (not shown):`,
  code_check_ask_phone: () => `Mobile number (not shown):`,
  code_check_ask_postcode: () => `Post code (not shown; Enter if you do not know it):`,
  code_check_missing: () => `No name and mobile number were received. Run this on a terminal, or give name, mobile number and post code on standard input, a line each.`,
  code_check_forgotten: () => `The name, mobile number and post code that were kept are erased.`,
  code_check_nothing_kept: () => `No name and mobile number are kept.`,
  code_check_match: (p) => `UNI-PASS says that the code ${p.masked} and what you entered belong together.`,
  code_check_mismatch: (p) => `UNI-PASS says that the code ${p.masked} and what you entered do not belong together.`,
  code_check_cannot_see: () => `This could not be checked with UNI-PASS. Nothing is known of the code.`,
  code_check_reason_no_such_code: () => `It says that there is no such code. Please check that the code was entered correctly.`,
  code_check_reason_not_in_use: () => `It says that the code is not in use. Please look at the customs' own site for personal codes.`,
  code_check_reason_expired: () => `It says that the code's validity has ended. Please look at the customs' own site for personal codes.`,
  code_check_reason_name: () => `It says that the name does not belong to the code.`,
  code_check_reason_phone: () => `It says that the mobile number does not belong to the code, or could not be compared.`,
  code_check_reason_postcode: () => `It says that the post code does not belong to the code.`,
  code_check_reason_incomplete: () => `It says that something is missing.`,
  code_check_reason_other: (p) => `UNI-PASS's answer: ${p.told}`,
  code_check_why_down: () => `UNI-PASS does not answer at the moment. Please try again later.`,
  code_check_why_key: () => `UNI-PASS did not accept the key. Please check that it is this service's key and still valid.`,
  code_check_why_refused: () => `UNI-PASS did not accept the question.`,
  code_check_why_strange: () => `UNI-PASS's answer could not be understood. Please try again later.`,
  code_check_no_key: (p) => `Asking needs UNI-PASS's key for ${p.service}. UNI-PASS gives out keys for each service.`,
  code_check_left_alone: (p) => `UNI-PASS is not asked at the moment: it did not answer, or was asked enough today. Please try again after ${p.until}.`,
  code_check_lately: (p) => `This code was checked within the last month. It may be asked about again from ${p.day} on. If anything has changed since, add --changed; to enter name and phone number anew, --again too.`,
  code_check_no_code: () => `No code is kept. Enter it first: munjigi code add.`,
  code_check_no_details: () => `There is no name and mobile number to send with the code.`,
  facts_csv_weight: () => `Weight (kg)`,
  facts_csv_currency: () => `Currency`,
  facts_csv_first_seen_at: () => `First seen (time in Korea)`,
  facts_csv_asked_at: () => `Asked about (time in Korea)`,
  facts_csv_answered_at: () => `Answered as not mine (time in Korea)`,
  facts_csv_occasion: () => `How it was noticed`,
  facts_csv_occasion_door: () => `A parcel at the door`,
  facts_csv_occasion_bill: () => `A bill`,
  facts_csv_occasion_message: () => `A message`,
  facts_csv_note: () => `Note`,
  facts_csv_events: () => `Events (time in Korea)`,
  facts_csv_evidence: () => `Evidence files`,
  kit_file_title: () => `Redacted copy of a piece of evidence`,
  kit_file_not_enclosed: () => `The original holds other things too and is not enclosed. What was read in it of the reported parcels follows, and nothing else.`,
  kit_file_not_enclosed_capture: () => `A picture or a file that the reporting person added. The original is not enclosed, and nothing of it is repeated here.`,
  kit_file_missing: () => `The original is not kept any more and cannot be verified.`,
  kit_file_damaged: () => `The original is not what was kept and cannot be verified.`,
  kit_file_original: () => `The original`,
  kit_file_source: (p) => `Source: ${p.source}`,
  kit_file_capture: () => `Added by the reporting person`,
  kit_file_as_of: (p) => `As of: ${p.moment} (time in Korea)`,
  kit_file_brought_at: (p) => `Received: ${p.moment} (time in Korea)`,
  kit_file_size: (p) => `Size: ${p.bytes} bytes`,
  kit_file_sha256: (p) => `SHA-256 hash: ${p.hash}`,
  kit_file_sha256_unknown: () => `SHA-256 hash: not known`,
  kit_file_said: () => `What it says of the reported parcels`,
  kit_file_said_nothing: () => `Nothing was read in it of the reported parcels.`,
  kit_file_place: (p) => `In the original: ${p.place}`,
  report_error_nothing_to_withdraw: () => `There is nothing to take back: that is for filings that are open and whose clearance you have answered otherwise since.`,
  report_error_no_paper: (p) => `The letters could not be made (${p.why}). Nothing half-made was left.`,
  report_error_disk_full: (p) => `The disk is full, and the kit could not be made${p.file}. What was half made is gone again. Make room and try again.`,
  report_error_not_allowed: (p) => `This folder may not be written to, and the kit could not be made${p.file}. Choose another folder.`,
  report_error_no_folder: (p) => `No folder can be made there, and the kit could not be made${p.file}. See whether a file has that name, or choose another folder.`,
  report_error_not_written: (p) => `The kit could not be written${p.file}. What was half made is gone again (${p.why}).`,
  report_error_in_file: (p) => ` (file ${p.name})`,
  report_error_kit_unreadable: () => `The kit cannot be read. See whether the folder or ZIP file is there.`,
  report_error_no_kit: () => `This is neither a kit's folder nor its ZIP file. Choose a folder that ends in customs-police or others, or its ZIP.`,
  report_error_no_manifest: () => `There is no manifest.json, so nobody knows what was in it. See whether this is a kit's folder.`,
  report_error_other_manifest: () => `Its manifest.json is not of Munjigi, or of a newer one.`,
  report_error_damaged_zip: () => `The ZIP file is damaged and cannot be checked. Get it again from where it came.`,
  report_error_no_incident: () => `Please choose what to report: at least one clearance that you answered with “Not mine”.`,
  report_error_not_answered: (p) => `Question ${p.incident} is not answered yet. A report holds only clearances that you answered with “Not mine”.`,
  report_error_not_an_agents: (p) => `Question ${p.incident} is not answered with “Purchase agent or forwarder”. This letter is only for clearances that are.`,
  report_error_other_answer: (p) => `You answered question ${p.incident} with “${p.answer}”. A report holds only clearances that you answered with “Not mine”.`,
  report_error_several_holders: () => `Clearances under the codes of several people cannot stand in one report. Please make one for each person.`,
  report_error_capture_empty: () => `The file is empty and was not added.`,
  report_error_capture_too_large: (p) => `The file is too large and was not added (${p.bytes} ${p.bytes === 1 ? `byte` : `bytes`}). Up to ${p.most} ${p.most === 1 ? `byte` : `bytes`} can be added.`,
  report_error_filed_later: () => `The day of filing is still to come. Please check the date.`,
  report_error_next_before_filed: () => `The day to look again lies before the day of filing. Please check the date.`,
  report_error_capture: () => `added file`,
  report_error_address: () => `address`,
  report_error_mail: () => `mail address`,
  report_error_form: () => `field`,
  report_error_office: () => `office`,
  report_error_receipt: () => `receipt number`,
  report_error_note: () => `note`,
  filing_noun: () => `filing`,
  filing_reminder_title: () => `Time to look at a report that you filed`,
  filing_reminder_body: (p) => `${p.count} ${p.count === 1 ? `filing waits` : `filings wait`} for another look. Please see whether there is an answer.`,
  report_step_suspend_title: () => `Suspend the code`,
  report_step_suspend_first: () => `First suspend the use of the code. The report and the new code come after it.`,
  report_step_suspend_by_office: () => `A code that customs itself suspended cannot be restored: a new one has to be issued.`,
  report_step_suspend_now: (p) => `A suspension may stop your own parcels too: ${p.clearances} under way at customs, ${p.orders} ${p.orders === 1 ? `order` : `orders`} not cleared yet.`,
  report_step_suspend_now_none: () => `The ledger shows no parcel of yours that a suspension would stop. Orders that are not in it are not known.`,
  report_step_report_title: () => `Report the misuse`,
  report_step_report_then: () => `Report it on the customs' own site for personal codes. It asks for the code and the B/L number of the parcel.`,
  report_step_report_call: () => `The call centre of the Korea Customs Service (125, charged) can be asked.`,
  report_step_report_no_penalty: () => `Once the misuse is established, the holder of the code is not punished.`,
  report_step_reissue_title: () => `Have a new code issued`,
  report_step_reissue_last: () => `After the report, have a new code issued.`,
  report_step_reissue_at_once: () => `A new code ends the old one at once, and parcels under way with the old one may get stuck.`,
  report_step_reissue_five: () => `Codes are issued at most five times a year, the first and all later ones together.`,
  report_step_reissue_theft: () => `A new code for which the holder is not to blame, as after misuse, is not counted.`,
  report_step_reissue_now: (p) => `The ledger knows of ${p.issued} of ${p.most} this year.`,
  report_step_reissue_now_least: (p) => `The ledger knows of at least ${p.issued} of ${p.most} this year. A code without a day of issue is among them.`,
  report_step_reissue_now_unknown: () => `No day of issue was entered, so it is not known how many were issued this year.`,
  report_step_household_title: () => `Other codes in the household`,
  report_step_household_look: () => `Where one person's data leaked, the family's may have too. Please have each of them look at their own list of clearances.`,
  report_step_household_now: (p) => `This ledger has ${p.count} ${p.count === 1 ? `code` : `codes`} of other people.`,
  report_step_unopened_title: () => `A parcel that came`,
  report_step_unopened_keep: () => `If the parcel came to you, leave it unopened, take a picture that shows its label, and keep it.`,
  report_step_unopened_code: () => `Do not scan a QR code that lies in it, and do not deal with the sender.`,
  report_step_by_customs_press: () => `Korea Customs Service (in the Korea Economic Daily)`,
  report_step_by_form_press: () => `the Kookmin Ilbo and the Korea Economic Daily`,
  report_step_by_notice: () => `the revised notice on customs codes (as a law firm explains it)`,
  report_step_by_press: () => `the press (Korea Economic Daily and others)`,
  report_step_by_usps: () => `US Postal Service`,
  report_step_by_munjigi: () => `Munjigi's own view`,
  report_guide_not_mine_title: () => `A report can be made`,
  report_guide_not_mine_sure: () => `Please make sure once more that nobody in the family ordered it and that it is no gift.`,
  report_guide_not_mine_kit: () => `If it is certain that nobody here ordered it, the papers for a report can be made.`,
  report_guide_none_title: () => `Please answer first`,
  report_guide_none_answer: () => `Please say whether this parcel is yours. No report is made before that.`,
  report_guide_mine_title: () => `There is nothing to report`,
  report_guide_mine_order: () => `If you enter the order of it, you will know later why it cleared.`,
  report_guide_family_title: () => `Please ask your family first`,
  report_guide_family_ask: () => `Ask who ordered it, when and where, and enter that order.`,
  report_guide_family_own: () => `At clearance the name, the phone number and the post code are compared with the code. Next time the receiver's own code should be used.`,
  report_guide_gift_title: () => `Please ask the sender`,
  report_guide_gift_ask: () => `Ask the sender what was sent and when, and for the tracking number.`,
  report_guide_gift_nobody: () => `If nobody says that they sent it, leave it unopened and change the answer to “Not sure” or “Not mine”.`,
  report_guide_agent_title: () => `Please ask the company`,
  report_guide_agent_ask: () => `Ask the purchase agent or forwarder for which order this code was used. If it was yours, there is nothing to report.`,
  report_guide_agent_letter: () => `If they used the code without asking, a letter to the company can be made.`,
  report_guide_agent_other: () => `If they used this code for somebody else's parcel, change the answer to “Not mine”.`,
  report_guide_return_title: () => `There is nothing to report`,
  report_guide_return_ask: () => `Ask the seller for the tracking number, to be sure that it is what was sent back.`,
  report_guide_unsure_title: () => `Please do not report it yet`,
  report_guide_unsure_look: () => `Look through your order mails and card statements, and ask the family that you live with.`,
  report_guide_unsure_ask: () => `The carrier or forwarder can be asked by the tracking number what it is.`,
  report_guide_unsure_call: () => `If you still cannot tell, the call centre of the Korea Customs Service (125, charged) can be asked.`,
  reports_title: () => `Report kits`,
  reports_title_withdraw: (p) => `Report kits, ${p.count} to put right`,
  reports_make: () => `Make a report kit`,
  reports_make_together: (p) => `Make one kit for all ${p.count}`,
  reports_make_again: () => `Make the kit anew`,
  reports_open: () => `Open folder`,
  reports_open_which: (p) => `Open folder: ${p.kit}`,
  reports_no_folder: () => `The folder is no longer where it was made. You can make the kit anew.`,
  reports_place: (p) => `Kits are made in: ${p.place}`,
  reports_texts: () => `Texts for each office`,
  reports_texts_which: (p) => `Texts for each office: ${p.kit}`,
  reports_texts_office: () => `Where are you reporting?`,
  reports_texts_body: (p) => `Text for ${p.office}`,
  reports_guidance: () => `What to do then`,
  reports_agent_letter: () => `Make a letter to the agent`,
  reports_now: () => `What to do now`,
  reports_stops: () => `Parcels of yours that may stop when the code is suspended`,
  reports_stops_more: (p) => `${p.count} more`,
  reports_issued: (p) => `Issued ${p.issued} ${p.issued === 1 ? `time` : `times`} this year, ${p.issues} at most`,
  reports_issued_at_least: (p) => `Issued ${p.issued} ${p.issued === 1 ? `time` : `times`} or more this year, ${p.issues} at most`,
  reports_issued_unknown: (p) => `Not known how often it was issued this year, ${p.issues} at most`,
  reports_case: () => `Clearances to report`,
  reports_case_in_kit: () => `In a kit already`,
  reports_case_choices: () => `Language and what is covered`,
  reports_case_lang: () => `Language of the kit`,
  reports_case_cover: () => `What is covered of your orders`,
  reports_case_cover_why: () => `Covered in the statement of orders. The ledger keeps it.`,
  reports_case_make: (p) => `Make a kit of ${p.count} ${p.count === 1 ? `clearance` : `clearances`}`,
  reports_case_none: () => `Choose at least one clearance to report.`,
  reports_who: () => `Who reports`,
  reports_who_why: () => `You need not enter any of it. What is empty can be written in by hand. Phone and address stand only in the report to customs.`,
  reports_who_keep: () => `Keep`,
  reports_captures: () => `Add captures`,
  reports_captures_why: () => `Pictures of a clearance notice or of the list can be handed in as evidence.`,
  reports_captures_of: () => `Of which clearance?`,
  reports_captures_how: (p) => `Copy a picture and paste it with ${p.paste}, or drop files on this window.`,
  reports_captures_choose: () => `Choose capture files`,
  reports_captures_count: (p) => `${p.count} ${p.count === 1 ? `capture` : `captures`} added`,
  reports_captures_added: (p) => `Added ${p.at}`,
  reports_captures_remove: () => `Remove`,
  reports_captures_remove_which: (p) => `Remove: ${p.what}`,
  reports_captures_drop: () => `Drop to add as a capture`,
  reports_captures_unread: () => `The picture could not be read. Save it as a file and choose that.`,
  reports_capture_picture: (p) => `Picture (${p.kind})`,
  reports_capture_pdf: () => `PDF document`,
  reports_capture_text: () => `Text`,
  reports_capture_file: () => `File`,
  reports_kits: () => `Kits made`,
  reports_kit_made: (p) => `Kit made ${p.at}`,
  reports_kit_parcels: () => `Clearances`,
  reports_kit_left_out: () => `Covered`,
  reports_kit_customs_police: () => `Fingerprint, customs and police`,
  reports_kit_others: () => `Fingerprint, all others`,
  reports_kit_print: (p) => `${p.start}… (first 16 digits)`,
  reports_withdraw_needed: () => `An answer was changed after this kit was handed in. You can send a letter that puts it right to where it was handed in.`,
  reports_withdraw: () => `Make a letter that puts it right`,
  reports_filings: () => `Filing log`,
  reports_filings_none: () => `Nothing is noted yet.`,
  reports_file: () => `Note where you reported`,
  reports_file_which: (p) => `Note where you reported: ${p.kit}`,
  reports_file_office: () => `Reported to`,
  reports_file_other: () => `Somewhere else`,
  reports_file_own: () => `What it is called`,
  reports_file_own_needed: () => `Enter where you reported.`,
  reports_file_day: () => `Day of the report`,
  reports_file_day_needed: () => `Enter the day of the report.`,
  reports_file_receipt: () => `Receipt number`,
  reports_file_next: () => `Look again on`,
  reports_file_note: () => `Note`,
  reports_file_do: () => `Note it`,
  reports_filing_on: (p) => `Reported ${p.day}`,
  reports_filing_receipt: (p) => `Receipt number ${p.receipt}`,
  reports_filing_next: (p) => `Look again ${p.day}`,
  reports_filing_due: () => `It is time to look again.`,
  reports_filing_open: () => `Open`,
  reports_filing_closed: (p) => `Ended ${p.day}`,
  reports_filing_close: () => `Mark as ended`,
  reports_filing_close_which: (p) => `Mark as ended: ${p.office}`,
  reports_filing_reopen: () => `Open again`,
  reports_filing_reopen_which: (p) => `Open again: ${p.office}`,
  reports_form: () => `Order of the fields of customs' form`,
  reports_form_unverified: () => `The order of the fields is unverified. If the form that you see differs, change it here and save.`,
  reports_form_why: () => `If the form that you see differs, change it here and save.`,
  reports_form_up: () => `Up`,
  reports_form_up_which: (p) => `Up: ${p.field}`,
  reports_form_down: () => `Down`,
  reports_form_down_which: (p) => `Down: ${p.field}`,
  reports_form_moved: (p) => `${p.field}: number ${p.place}`,
  reports_form_save: () => `Save the order`,
  reports_form_reset: () => `Back to the first order`,
  reports_shell_documents: () => `Documents › Munjigi`,
  reports_shell_home: () => `Home › Munjigi`,
  reports_shell_made: (p) => `Both kits were made: ${p.place}. Nothing was sent anywhere.`,
  reports_shell_agent_made: (p) => `The letter to the company was made: ${p.place}. Nothing was sent anywhere.`,
  reports_shell_withdrawal_made: (p) => `The letters that take back the report were made: ${p.place}. Nothing was sent anywhere.`,
  reports_shell_no_place: () => `No folder was found on this computer in which papers could be made.`,
  reports_shell_not_allowed: (p) => `The folder in which papers are made may not be written to, and nothing was made${p.file}. Please check that you may write there, and that no file has its name.`,
  reports_shell_folder_gone: () => `The folder of this kit is not there any more. If it was moved or deleted, the kit can be made again.`,
  reports_shell_not_shown: () => `The folder could not be opened. This computer may have no file manager. The kit is where it was.`,
  reports_shell_not_a_picture: () => `What was pasted could not be read and was not added. Please save it as a file and add that.`,
  reports_shell_choose_captures: () => `Choose files to add`,
};

export const words: Record<Lang, Words> = { ko, en };
