//! A file in another encoding, read as UTF-8; which encoding is decided in `encoding`.

use std::io::{self, BufRead, BufReader, Read};

use encoding_rs::{Decoder, DecoderResult};

/// A reader that decodes while it reads.
pub struct Decoded<R> {
    inner: BufReader<R>,
    decoder: Decoder,
    out: Vec<u8>,
    at: usize,
    ended: bool,
}

impl<R: Read> Decoded<R> {
    /// Decodes the file from where it stands.
    pub fn new(file: R, decoder: Decoder) -> Self {
        let inner = BufReader::with_capacity(32 * 1024, file);
        Self { inner, decoder, out: Vec::new(), at: 0, ended: false }
    }

    /// Decodes the next piece into `out`; leaves it empty only at the end.
    fn refill(&mut self) -> io::Result<()> {
        self.out.resize(64 * 1024, 0);
        self.at = 0;
        let mut filled = 0;
        while filled == 0 && !self.ended {
            let source = self.inner.fill_buf()?;
            let last = source.is_empty();
            let (result, read, written) = self.decoder.decode_to_utf8_without_replacement(source, &mut self.out, last);
            self.inner.consume(read);
            filled = written;
            match result {
                DecoderResult::Malformed(..) => return Err(io::ErrorKind::InvalidData.into()),
                DecoderResult::InputEmpty => self.ended = last,
                DecoderResult::OutputFull => {}
            }
        }
        self.out.truncate(filled);
        Ok(())
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(into)?;
        self.consume(count);
        Ok(count)
    }
}

impl<R: Read> BufRead for Decoded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at >= self.out.len() {
            self.refill()?;
        }
        Ok(self.out.get(self.at..).unwrap_or_default())
    }

    fn consume(&mut self, amount: usize) {
        self.at += amount;
    }
}
