//! A body that ends as it should, or does not.

use std::convert::Infallible;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::header::CONTENT_LENGTH;
use axum::http::{HeaderValue, Response};
use http_body::{Frame, SizeHint};
use tokio::time::{Interval, interval};

use crate::record::Record;
use crate::reply::{Reply, Sending};
use crate::wire::Scissors;

/// Between two bytes of a dripping body. It never comes to its end, so nothing hangs on how long this is.
const DRIP: Duration = Duration::from_millis(10);

/// A request that is under way until this is dropped: once its answer is sent, or the client is gone.
pub(crate) struct UnderWay(Arc<Record>);

impl UnderWay {
    pub fn begin(record: &Arc<Record>) -> Self {
        record.came();
        Self(Arc::clone(record))
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.went();
    }
}

/// Sends a reply in its way.
pub(crate) async fn send(reply: Reply, under_way: UnderWay, scissors: &Scissors) -> Response<Body> {
    let Reply { status, headers, body, sending } = reply;
    let length = body.len();
    let bytes = Bytes::from(body);
    let ending = match sending {
        Sending::Whole => Ending::Well,
        // Until the client hangs up: then this is dropped.
        Sending::Silent => match std::future::pending::<Infallible>().await {},
        Sending::Dripping => Ending::Never(interval(DRIP)),
        Sending::CutInHeaders => {
            scissors.cut();
            Ending::Well
        }
        Sending::CutInBody => Ending::Cut { was_sent: false },
    };
    let unsent = match ending {
        Ending::Cut { .. } => bytes.slice(..length / 2),
        Ending::Well | Ending::Never(_) => bytes,
    };
    let mut response = Response::new(Body::new(Outgoing { unsent, ending, _under_way: under_way }));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(length));
    response
}

struct Outgoing {
    unsent: Bytes,
    ending: Ending,
    _under_way: UnderWay,
}

enum Ending {
    Well,
    /// The last byte is kept back.
    Never(Interval),
    Cut {
        was_sent: bool,
    },
}

impl http_body::Body for Outgoing {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        let outgoing = &mut *self;
        match &mut outgoing.ending {
            Ending::Well if outgoing.unsent.is_empty() => Poll::Ready(None),
            Ending::Well => Poll::Ready(Some(Ok(Frame::data(std::mem::take(&mut outgoing.unsent))))),
            Ending::Never(_) if outgoing.unsent.len() < 2 => Poll::Pending,
            Ending::Never(drips) => drips.poll_tick(cx).map(|_| {
                let drop = outgoing.unsent.split_to(1);
                Some(Ok(Frame::data(drop)))
            }),
            Ending::Cut { .. } if !outgoing.unsent.is_empty() => {
                Poll::Ready(Some(Ok(Frame::data(std::mem::take(&mut outgoing.unsent)))))
            }
            // What is there is sent while there is nothing more; then comes the cut.
            Ending::Cut { was_sent: was_sent @ false } => {
                *was_sent = true;
                cx.waker().wake_by_ref();
                Poll::Pending
            }
            Ending::Cut { was_sent: true } => Poll::Ready(Some(Err(io::ErrorKind::BrokenPipe.into()))),
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self.ending, Ending::Well) && self.unsent.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        match self.ending {
            Ending::Well => SizeHint::with_exact(u64::try_from(self.unsent.len()).unwrap_or(u64::MAX)),
            Ending::Never(_) | Ending::Cut { .. } => SizeHint::default(),
        }
    }
}
