//! Exports of KakaoTalk.

#[test]
fn every_sample_reads_as_expected() {
    assert_eq!(crate::expected::every_file_reads_as_expected(&crate::data("orders/kakao")), 6);
}
