//! The child's side: limits itself, reads the file on stdin, writes a message for each thing found.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::os::fd::AsFd;
use std::time::{Duration, Instant};

use rustix::process::{Resource, Rlimit, setrlimit};

use super::message::Writer;
use super::{Limits, Spec};
use crate::domain::published::Found;
use crate::intake::{self, Halt, Refusal, Stopped};

/// How far the reader has come is told no more often than it can be shown.
const FRAME: Duration = Duration::from_millis(20);

/// Reads the file on stdin as the argument says and writes what is found to stdout. A refusal is a message like any other.
///
/// # Errors
/// The argument is no [`Spec`], the limits cannot be set, or stdin is no file.
pub fn serve(spec: &str) -> io::Result<()> {
    let spec: Spec = serde_json::from_str(spec)?;
    restrict(spec.limits)?;
    let file = File::from(io::stdin().as_fd().try_clone_to_owned()?);
    let mut out = BufWriter::with_capacity(64 * 1024, io::stdout().lock());
    let mut writer = Writer::default();
    let mut shown = Instant::now();
    let mut sink = |found: Found| {
        write(&mut out, &mut writer, &found)?;
        if matches!(found, Found::Progress { .. }) && shown.elapsed() >= FRAME {
            out.flush().map_err(|_| Stopped)?;
            shown = Instant::now();
        }
        Ok(())
    };
    match intake::read(file, &spec.options, &mut sink) {
        Ok(()) | Err(Halt::Stopped(Stopped)) => {}
        Err(Halt::Refused(Refusal { why, args })) => drop(sink(Found::Refused { why, args })),
    }
    out.flush()
}

/// A closed pipe means that the parent wants no more or is gone.
fn write(out: &mut impl Write, writer: &mut Writer, found: &Found) -> Result<(), Stopped> {
    let message = writer.message(found).map_err(|_| Stopped)?;
    out.write_all(message).map_err(|_| Stopped)
}

fn restrict(limits: Limits) -> io::Result<()> {
    let most = |limit: u64| Rlimit { current: Some(limit), maximum: Some(limit) };
    setrlimit(Resource::Core, most(0))?;
    setrlimit(Resource::Cpu, Rlimit { current: Some(limits.cpu), maximum: Some(limits.cpu + 1) })?;
    #[cfg(target_os = "linux")]
    {
        setrlimit(Resource::As, most(limits.memory))?;
        rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::KILL))?;
    }
    Ok(())
}
