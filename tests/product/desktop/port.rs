//! A port on loopback that nobody else is given.

use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::os::fd::OwnedFd;

use rustix::net::sockopt::set_socket_reuseaddr;
use rustix::net::{AddressFamily, SocketFlags, SocketType, bind, getsockname, socket_with};

/// It is ours until it is dropped.
pub struct Port {
    pub address: SocketAddr,
    /// Bound and never listening: so the system gives it to nobody, and lets a program whose socket also allows it listen there.
    _reserved: OwnedFd,
}

impl Port {
    pub fn new() -> Self {
        let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let reserved = socket_with(AddressFamily::INET, SocketType::STREAM, SocketFlags::CLOEXEC, None);
        let reserved = reserved.expect("the system has a socket left");
        set_socket_reuseaddr(&reserved, true).expect("a new socket can be set");
        bind(&reserved, &any).expect("the system has a port left");
        let address = getsockname(&reserved).expect("a bound socket has an address");
        Self { address: address.try_into().expect("it is one of the internet's"), _reserved: reserved }
    }

    pub fn is_listened_at(&self) -> bool {
        TcpStream::connect(self.address).is_ok()
    }
}
