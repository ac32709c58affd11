//! Help in the user's language: clap's commands and arguments with their words from `text/`.

use clap::{Arg, ArgAction, Command, builder::Str};

use crate::text::Texts;

/// Dresses commands and arguments in words.
pub struct Words<'a>(pub &'a Texts);

impl Words<'_> {
    /// A word that lives as long as the program: clap keeps only such. Called once for each word of the help.
    fn kept(&self, id: &str) -> &'static str {
        self.0.get(id).leak()
    }

    /// A command with its texts `cli-NAME-about` and `cli-NAME-usage`, its arguments, and `-h` after them.
    pub fn command(&self, name: &'static str, arguments: impl IntoIterator<Item = Arg>) -> Command {
        let heading = self.0.get("cli-heading-usage");
        Command::new(name)
            .about(self.0.get(&format!("cli-{name}-about")))
            .override_usage(self.0.get(&format!("cli-{name}-usage")))
            .help_template(format!("{{about-with-newline}}\n{heading} {{usage}}\n\n{{all-args}}{{after-help}}"))
            .disable_help_flag(true)
            .disable_help_subcommand(true)
            .disable_version_flag(true)
            .subcommand_help_heading(self.kept("cli-heading-commands"))
            .args(arguments)
            .arg(self.option("help").short('h').action(ArgAction::Help))
    }

    /// `--NAME` without a value, with its text `cli-arg-NAME`.
    pub fn flag(&self, name: &'static str) -> Arg {
        self.option(name).action(ArgAction::SetTrue)
    }

    /// `--NAME VALUE`, with its texts `cli-arg-NAME` and the value's name `cli-value-VALUE`.
    pub fn value(&self, name: &'static str, value: &str) -> Arg {
        self.option(name).action(ArgAction::Set).value_name(self.value_name(value)).hide_possible_values(true)
    }

    /// A value without a name of its own, with its text `cli-arg-NAME`.
    pub fn positional(&self, name: &'static str, value: &str) -> Arg {
        Arg::new(name)
            .help(self.0.get(&format!("cli-arg-{name}")))
            .help_heading(self.kept("cli-heading-arguments"))
            .value_name(self.value_name(value))
            .hide_possible_values(true)
            .required(true)
    }

    /// `--NAME VALUE` that goes with every command, listed last.
    pub fn everywhere(&self, name: &'static str, value: &str) -> Arg {
        self.value(name, value).global(true).display_order(900)
    }

    fn option(&self, name: &'static str) -> Arg {
        Arg::new(name)
            .long(name)
            .help(self.0.get(&format!("cli-arg-{name}")))
            .help_heading(self.kept("cli-heading-options"))
    }

    fn value_name(&self, value: &str) -> Str {
        self.kept(&format!("cli-value-{value}")).into()
    }
}
