//! What a shell and `man` are told of the commands: completions, and the manual page; in the user's language.

use std::io::{self, Write};

use clap::Command;
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use super::arguments::command;
use super::failure::Failure;
use crate::text::Texts;

/// Writes the completions for a shell to standard output.
pub fn completions(texts: &Texts, shell: Shell) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(texts), "fyrfalt", &mut script);
    Ok(io::stdout().lock().write_all(&script)?)
}

/// Writes the manual page to standard output: all commands on one page.
pub fn man(texts: &Texts) -> Result<(), Failure> {
    let mut whole = command(texts);
    whole.build();
    let mut page = Vec::new();
    let man = Man::new(whole.clone());
    man.render_title(&mut page)?;
    let mut head = Roff::new();
    head.control("SH", [texts.get("cli-man-name").as_str()]);
    head.text([roman(format!("fyrfalt - {}", about(&whole)))]);
    head.control("SH", [texts.get("cli-man-synopsis").as_str()]);
    head.text([roman(usage(&whole))]);
    head.to_writer(&mut page)?;
    man.render_options_section(&mut page)?;
    for subcommand in whole.get_subcommands() {
        write_command(&mut page, "fyrfalt", subcommand)?;
    }
    Ok(io::stdout().lock().write_all(&page)?)
}

/// A command with what it alone understands, and those below it.
fn write_command(page: &mut Vec<u8>, above: &str, command: &Command) -> io::Result<()> {
    let name = format!("{above} {}", command.get_name());
    let mut head = Roff::new();
    head.control("SH", [name.as_str()]);
    head.text([roman(about(command))]);
    head.control("PP", []);
    head.text([roman(usage(command))]);
    head.to_writer(page)?;
    let own = command.clone().mut_args(|arg| {
        let everywhere = arg.is_global_set() || arg.get_id() == "help";
        arg.hide(everywhere)
    });
    let mut options = Vec::new();
    Man::new(own).render_options_section(&mut options)?;
    // Its headings stand below that of the command.
    page.extend(String::from_utf8_lossy(&options).replace("\n.SH ", "\n.SS ").bytes());
    command.get_subcommands().try_for_each(|below| write_command(page, &name, below))
}

fn about(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}

fn usage(command: &Command) -> String {
    command.get_overridden_usage().map(ToString::to_string).unwrap_or_default()
}
