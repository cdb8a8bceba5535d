//! Which encryption is spoken, against servers that speak one kind only. OpenSSL is the system's TLS on Linux, and serves here too.
#![cfg(target_os = "linux")]

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::thread;

use openssl::asn1::Asn1Time;
use openssl::bn::BigNum;
use openssl::hash::MessageDigest;
use openssl::pkey::{PKey, Private};
use openssl::rsa::Rsa;
use openssl::ssl::{SslAcceptor, SslMethod, SslVersion};
use openssl::x509::extension::SubjectAlternativeName;
use openssl::x509::{X509, X509NameBuilder};
use unipass::cargo_progress::{Answer, Question};
use unipass::client::{Asked, Encryption, Setting};
use unipass::{Client, Unavailable};
use url::Url;

use crate::loopback::{answer, setting, wait_for};

/// Suites of TLS 1.2 with RSA key exchange and CBC: what rustls does not have.
const OLD: &str = "AES128-SHA:AES256-SHA";
const MODERN: &str = "ECDHE-RSA-AES128-GCM-SHA256";

struct Server {
    base: Url,
    certificate: Vec<u8>,
}

impl Server {
    fn speaking(suites: &str) -> Self {
        let (key, certificate) = self_signed();
        let mut acceptor = SslAcceptor::mozilla_intermediate(SslMethod::tls()).unwrap();
        acceptor.set_max_proto_version(Some(SslVersion::TLS1_2)).unwrap();
        acceptor.set_cipher_list(suites).unwrap();
        acceptor.set_private_key(&key).unwrap();
        acceptor.set_certificate(&certificate).unwrap();
        let acceptor = acceptor.build();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base =
            Url::parse(&format!("https://localhost:{}/", listener.local_addr().unwrap().port())).unwrap();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = acceptor.accept(stream.unwrap()) else { continue };
                let head = BufReader::new(&mut stream).lines().map_while(Result::ok).find(String::is_empty);
                if head.is_some() {
                    let body =
                        b"<cargCsclPrgsInfoQryRtnVo><ntceInfo/><tCnt>0</tCnt></cargCsclPrgsInfoQryRtnVo>";
                    stream.write_all(&answer("200 OK", "", body)).unwrap();
                    let _ = stream.shutdown();
                }
            }
        });
        Self { base, certificate: certificate.to_pem().unwrap() }
    }

    fn client(&self, encryption: Encryption) -> Client {
        let also_trusted = vec![self.certificate.clone()];
        Client::new(Setting { encryption, also_trusted, ..setting(self.base.clone()) }).unwrap()
    }
}

fn self_signed() -> (PKey<Private>, X509) {
    let key = PKey::from_rsa(Rsa::generate(2048).unwrap()).unwrap();
    let mut name = X509NameBuilder::new().unwrap();
    name.append_entry_by_text("CN", "localhost").unwrap();
    let name = name.build();
    let mut builder = X509::builder().unwrap();
    builder.set_version(2).unwrap();
    builder.set_serial_number(&BigNum::from_u32(1).unwrap().to_asn1_integer().unwrap()).unwrap();
    builder.set_subject_name(&name).unwrap();
    builder.set_issuer_name(&name).unwrap();
    builder.set_pubkey(&key).unwrap();
    builder.set_not_before(&Asn1Time::days_from_now(0).unwrap()).unwrap();
    builder.set_not_after(&Asn1Time::days_from_now(1).unwrap()).unwrap();
    let names =
        SubjectAlternativeName::new().dns("localhost").build(&builder.x509v3_context(None, None)).unwrap();
    builder.append_extension(names).unwrap();
    builder.sign(&key, MessageDigest::sha256()).unwrap();
    (key, builder.build())
}

fn ask(client: &Client) -> Asked<Answer> {
    wait_for(client.cargo_progress(&Question::House { hbl: "6091240077312".into(), year: 2026 }))
}

#[test]
fn a_server_of_today_is_spoken_to_by_rustls() {
    let client = Server::speaking(MODERN).client(Encryption::Own);
    assert_eq!(ask(&client).unwrap().answer, Answer::NoRecord);
    assert_eq!(client.encryption(), Encryption::Own);
}

#[test]
fn a_server_of_old_suites_is_spoken_to_by_the_systems_tls_from_then_on() {
    let server = Server::speaking(OLD);
    let client = server.client(Encryption::Own);
    assert_eq!(ask(&client).unwrap().answer, Answer::NoRecord);
    assert_eq!(client.encryption(), Encryption::Systems);
    assert_eq!(ask(&client).unwrap().answer, Answer::NoRecord);
    assert_eq!(ask(&server.client(Encryption::Systems)).unwrap().answer, Answer::NoRecord);
}

#[test]
fn a_certificate_that_is_not_trusted_is_trusted_by_neither() {
    for suites in [MODERN, OLD] {
        let server = Server::speaking(suites);
        for encryption in [Encryption::Own, Encryption::Systems] {
            let client = Client::new(Setting { encryption, ..setting(server.base.clone()) }).unwrap();
            let asked = ask(&client);
            assert!(matches!(asked, Err(Unavailable::Encryption | Unavailable::Connection)), "{asked:?}");
            assert_eq!(client.encryption(), encryption, "nothing worked, and nothing is remembered");
        }
    }
}
