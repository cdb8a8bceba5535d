//! Lines of pages that are no facts of an order: buttons, menus, other goods, what is said of returning.

use super::label::{begun_with, rest_after};
use super::lexicon::Lexicon;

/// Words of an example, beside which no number is meant.
const EXAMPLES: [&str; 10] =
    ["예)", "예 :", "예:", "예시", "(예", "ex)", "e.g.", "for example", "example:", "例："];

/// Buttons that stand below an item and name nothing.
const BELOW_AN_ITEM: &[&str] = &[
    "장바구니 담기",
    "장바구니 다시 담기",
    "장바구니에 담기",
    "다시 구매",
    "다시 구매하기",
    "재구매",
    "상품 보기",
    "항목 보기",
    "리뷰 작성하기",
    "리뷰작성",
    "리뷰 쓰기",
    "구매후기 작성",
    "상품평 작성",
    "Buy it again",
    "Buy again",
    "View your item",
    "View item",
    "Write a product review",
    "Write a review",
    "Leave feedback",
    "Add to cart",
    "Reorder",
    "再度購入",
    "もう一度買う",
    "商品を表示",
    "商品レビューを書く",
    "Nochmals kaufen",
    "Artikel anzeigen",
    "Acheter à nouveau",
    "Voir votre article",
    "Acquista di nuovo",
    "Comprar de nuevo",
    "Volver a comprar",
    "再次购买",
    "再来一单",
    "评价",
    "申请售后",
];

/// Heads of the column of goods in a table. Elsewhere such a word is no label.
const HEADS_OF_GOODS: &[&str] = &[
    "상품",
    "상품정보",
    "상품명",
    "주문상품",
    "주문상품정보",
    "Item",
    "Items",
    "Product",
    "Products",
    "商品",
    "商品情報",
    "宝贝",
];

/// How lines begin that tell of returning, of the doorstep, of what will not be charged: never titles.
const NOISE_BEGINS: &[&str] = &[
    "your package was",
    "your order was",
    "your item",
    "package was left",
    "package was handed",
    "auto-delivered",
    "you have not been charged",
    "you will not be charged",
    "return window",
    "return items",
    "return or replace",
    "eligible for return",
    "eligible through",
    "returnable until",
    "leave seller feedback",
    "leave feedback",
    "item number",
    "item no",
    "free returns",
    "this item",
    "left near",
    "handed directly",
    "반품 기간",
    "반품 가능",
    "교환/반품",
    "문 앞",
    "문앞",
    "返品期間",
    "返品可能",
    "返品・交換",
    "この商品",
    "상품번호",
    "상품주문번호",
    "상품 주문번호",
    "품목별 주문번호",
    "개별 주문번호",
    "장바구니 번호",
    "묶음번호",
    "商品番号",
    "カート番号",
];

/// Lines that say nothing of an order.
const NOISE: &[&str] = &[
    "로켓직구",
    "로켓배송",
    "추적",
    "주문 추적",
    "주문 상세정보",
    "주문 상세 정보",
    "교환",
    "주소 변경",
    "View return/refund status",
    "View cancellation details",
    "Change address",
    "주문 세부 정보",
    "반품/환불",
    "반품 및 환불",
    "리뷰 남기기",
    "Return/Refund",
    "コンディション： 新品",
    "복사",
    "복사하기",
    "복사됨",
    "Copy",
    "Copied",
    "コピー",
    "复制",
    "주문 상세",
    "주문상세",
    "주문 상세보기",
    "주문상세보기",
    "상세보기",
    "주문 상세 보기",
    "Order details",
    "View order details",
    "View order",
    "View details",
    "View invoice",
    "Invoice",
    "注文内容を表示",
    "領収書等",
    "注文の詳細",
    "订单详情",
    "查看详情",
    "더보기",
    "닫기",
    "자세히 보기",
    "More actions",
    "More",
    "교환, 반품 신청",
    "교환/반품 신청",
    "반품 신청",
    "교환 신청",
    "주문취소",
    "주문 취소",
    "취소 신청",
    "취소요청",
    "구매확정",
    "구매 확정하기",
    "판매자 문의",
    "판매자에게 문의",
    "문의하기",
    "1:1 문의",
    "배송조회",
    "배송 조회",
    "배송 추적",
    "Track package",
    "Track order",
    "Track",
    "Tracking details",
    "Tracking information",
    "配送状況を確認",
    "荷物を追跡",
    "查看物流",
    "Return or replace items",
    "Return items",
    "Paket verfolgen",
    "Lieferung verfolgen",
    "Bestelldetails anzeigen",
    "Bestelldetails",
    "Rechnung",
    "Suivre le colis",
    "Rintraccia il mio pacco",
    "Localizar paquete",
    "Cancel order",
    "Cancel items",
    "Contact seller",
    "Problem with order",
    "Get product support",
    "Share gift receipt",
    "Archive order",
    "注文のキャンセル",
    "返品・交換",
    "영수증",
    "거래명세서",
    "카드영수증",
    "무료배송",
    "무료 배송",
    "Free shipping",
    "送料無料",
    "선택",
    "전체선택",
    "삭제",
    "Remove",
    "Confirm received",
    "수령 확인",
    "/",
    "|",
    "·",
    ">",
    "›",
];

/// What begins a part of the page that is about other goods, or ends a list of orders. Nothing more is read until the next begins.
const OTHER_GOODS: &[&str] = &[
    "당신이 좋아할 만한 상품",
    "좋아하실 만한 상품",
    "고객님이 좋아할 만한 상품",
    "이런 상품도 좋아하실 거예요",
    "←Previous",
    "← Previous",
    "Next→",
    "Next →",
    "Previous",
    "Next",
    "이전",
    "다음",
    "이전 페이지",
    "다음 페이지",
    "前へ",
    "次へ",
    "上一页",
    "下一页",
    "추천 상품",
    "추천상품",
    "이런 상품은 어때요",
    "이 상품은 어때요",
    "고객님을 위한 추천",
    "고객님을 위한 추천 상품",
    "함께 본 상품",
    "함께 구매한 상품",
    "다른 고객이 함께 본",
    "다른 고객이 함께 본 상품",
    "다른 고객이 함께 구매한 상품",
    "최근 본 상품",
    "최근본상품",
    "인기 상품",
    "인기상품",
    "오늘의 특가",
    "맞춤 추천",
    "관련 상품",
    "광고",
    "AD",
    "비슷한 상품",
    "당신을 위한 추천",
    "추천",
    "더 많은 상품",
    "찜한 상품",
    "장바구니 상품",
    "Recommended for you",
    "You may also like",
    "You might also like",
    "More to love",
    "Related items",
    "Related products",
    "Similar items",
    "Sponsored",
    "Sponsored products",
    "Customers also bought",
    "Customers who bought this item also bought",
    "Customers also viewed",
    "Frequently bought together",
    "Recently viewed",
    "Recently viewed items",
    "Your recently viewed items",
    "Your browsing history",
    "Inspired by your browsing history",
    "Top picks for you",
    "Top picks",
    "Recommendations",
    "Recommended based on",
    "Buy it again and save",
    "Explore more",
    "Explore your interests",
    "Keep shopping for",
    "Items you may like",
    "Trending now",
    "Saved for later",
    "Based on your recent views",
    "Sponsored items from your recent views",
    "Unsere Empfehlungen für Sie",
    "Empfehlungen für Sie",
    "Kunden kauften auch",
    "Kunden, die diesen Artikel gekauft haben",
    "Wird oft zusammen gekauft",
    "Recommandé pour vous",
    "Recommandations",
    "Les clients ont également acheté",
    "Consigliati per te",
    "Recomendados para ti",
    "おすすめ商品",
    "あなたへのおすすめ",
    "あなたにおすすめの商品",
    "関連商品",
    "この商品を買った人はこんな商品も買っています",
    "最近閲覧した商品",
    "閲覧履歴",
    "チェックした商品の関連商品",
    "スポンサー プロダクト",
    "スポンサー",
    "もう一度買う商品",
    "猜你喜欢",
    "为你推荐",
    "推荐商品",
    "相关推荐",
    "最近浏览",
    "猜你喜歡",
    "為你推薦",
];

/// What a line is that is no fact of an order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Noise,
    BelowAnItem,
    OtherGoods,
    HeadOfGoods,
}

/// Lines that are known whole, by their first letters.
pub(super) struct Lines {
    buttons: Lexicon<Line>,
    others: Lexicon<Line>,
    heads: Lexicon<Line>,
}

/// A head of other goods as long as this may go on: «Your recently viewed items and featured recommendations».
const LONG_HEAD: usize = 10;
/// The longest row of buttons, and the longest head, in bytes.
const LONGEST: usize = 200;

impl Lines {
    pub fn new() -> Self {
        let of = |words: &'static [&'static str], line| words.iter().map(move |word| (*word, line));
        Self {
            buttons: Lexicon::new(of(BELOW_AN_ITEM, Line::BelowAnItem).chain(of(NOISE, Line::Noise))),
            others: Lexicon::new(of(OTHER_GOODS, Line::OtherGoods)),
            heads: Lexicon::new(of(HEADS_OF_GOODS, Line::HeadOfGoods)),
        }
    }

    /// Whether a line is made of buttons only, and whether one of them stands below an item.
    pub fn buttons(&self, text: &str) -> Option<bool> {
        let mut rest = text;
        let mut below = false;
        while !rest.is_empty() {
            let (line, after) = self.buttons.begins(rest).filter(|_| text.len() <= LONGEST)?;
            below |= line == Line::BelowAnItem;
            rest = after.trim_start();
        }
        Some(below)
    }

    /// The title in a line that ends in a button.
    pub fn title_above_button<'t>(&self, text: &'t str) -> Option<&'t str> {
        let mut ends = text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at);
        ends.find_map(|at| {
            let (title, button) = text.split_at_checked(at)?;
            (self.buttons.is(button.trim_start()) == Some(Line::BelowAnItem)).then(|| title.trim_end())
        })
    }

    pub fn begins_other_goods(&self, text: &str) -> bool {
        let text = text.trim_end_matches(['>', '›', ':', '.', ' ']);
        let is_long = |word: &str| word.chars().count() >= LONG_HEAD;
        text.len() <= LONGEST
            && (self.others.is(text).is_some()
                || self.others.of(text).any(|(word, _)| is_long(word) && rest_after(text, word).is_some()))
    }

    pub fn is_head_of_goods(&self, cell: &str) -> bool {
        self.heads.is(cell).is_some()
    }
}

/// Whether a line shows how something is written.
pub(super) fn is_example(text: &str) -> bool {
    let lower = text.to_lowercase();
    EXAMPLES.iter().any(|word| lower.contains(word))
}

/// Whether a line tells of returning, of the doorstep, of what will not be charged.
pub(super) fn begins_like_noise(text: &str) -> bool {
    NOISE_BEGINS.iter().any(|begin| begun_with(text, begin).is_some())
}
