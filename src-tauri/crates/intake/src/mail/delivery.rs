//! What a carrier's mail says of a parcel.

use super::words::Rows;
use crate::DeliveryStatus;

const LINES: usize = 60;

/// Of a text that has words of several, the first row counts.
static WORDS: Rows<DeliveryStatus> = Rows::of(&[
    (DeliveryStatus::Returned, "
        returned to sender | return to sender | returning to sender | 반송 | zurück an den absender
    "),
    (DeliveryStatus::Waiting, "
        delivery attempt | attempted delivery | attempted to deliver | unable to deliver | missed you
        sorry we missed | could not deliver | action required | duty payment | duties | import charges
        held at | on hold | ready for pickup | available for pickup | 부재 | 배달 실패 | 미배달 | 관세 납부 | 보류
        nicht zustellen
    "),
    (DeliveryStatus::OutForDelivery, "
        out for delivery | delivery today | delivery is today | delivered today by | will be delivered today
        arriving today | coming today | live map | entrega se realizará hoy | 배송출발 | 배송 출발 | 배달출발 | 배달 출발
        배달준비 | 배달 준비 | 배달중 | 배달 중 | 배달예정 | 오늘 배송 | 오늘 배달 | in zustellung | en cours de livraison
        in consegna | en reparto | 配達中 | 持ち出し
    "),
    (DeliveryStatus::InTransit, "
        will be delivered | to be delivered | scheduled for delivery | cleared customs | customs cleared
        통관 완료 | 통관완료 | 배송예정 | 배송 예정
    "),
    (DeliveryStatus::Delivered, "
        delivered | 배송완료 | 배송 완료 | 배달완료 | 배달 완료 | 배달이 완료 | 배송이 완료 | zugestellt | livré | entregado
        consegnato | 配達完了 | お届け済み | 已签收 | 已送达
    "),
    (DeliveryStatus::AtCustoms, "
        customs | clearance | 통관 | zoll | douane | aduana | dogana | 通関 | 清关 | 海关
    "),
    (DeliveryStatus::Announced, "
        label created | label has been created | shipment information | ready for ups | preparing | 접수
        집화예정 | 집화 예정 | angekündigt
    "),
    (DeliveryStatus::InTransit, "
        on the way | on its way | in transit | shipped | picked up | departed | arrived | left the
        local transit | scheduled | collected by | has been sent | update | 집화 | 간선 | 상차 | 하차 | 이동중 | 이동 중
        발송 | 도착 | 출발 | 배송중 | 배송 중 | unterwegs | en camino | en cours d'acheminement | in transito | 発送 | 运输中
    "),
]);

/// How far a parcel has come: by its subject, else by the first line that says so. "On its way" says least.
pub(super) fn status<'l>(subject: &str, lines: impl Iterator<Item = &'l str>) -> DeliveryStatus {
    let of_subject = WORDS.said(subject);
    of_subject
        .filter(|status| *status != DeliveryStatus::InTransit)
        .or_else(|| lines.take(LINES).find_map(|line| WORDS.said(line)))
        .or(of_subject)
        .unwrap_or(DeliveryStatus::Unknown)
}
