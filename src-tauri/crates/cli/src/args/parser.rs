//! The parser of the arguments, which speaks the person's language in its own words too.

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Command, CommandFactory, FromArgMatches};
use munjigi_words::Word;

use super::Cli;
use crate::exit::Failure;
use crate::lang::say;
use crate::{Result, output, usage};

/// Reads the arguments. Help and version are printed here, and the program ends.
pub fn parse(arguments: Vec<OsString>) -> Result<Cli> {
    let matches = parser().try_get_matches_from(arguments);
    match matches.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => Ok(cli),
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            output::print(&help_in_language(&error.render().to_string()));
            std::process::exit(0)
        }
        Err(error) if error.kind() == ErrorKind::MissingSubcommand => {
            Err(Failure::usage(help_in_language(&parser().render_help().to_string())))
        }
        Err(error) => Err(usage::fault(&error)),
    }
}

/// No command has as many arguments of its own.
const LAST: usize = 100;

/// The parser, with its own words in the person's language.
pub fn parser() -> Command {
    in_language(Cli::command())
}

fn in_language(command: Command) -> Command {
    let is_root = command.get_name() == "munjigi";
    let mut place = 0;
    let mut command = command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg_required_else_help(false)
        .subcommand_help_heading(say(Word::HelpCommands))
        .help_template(format!(
            "{{before-help}}{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
            say(Word::HelpUsage)
        ))
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help).help(say(Word::HelpHelp)));
    if is_root {
        command = command.disable_version_flag(true).arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(say(Word::HelpVersion)),
        );
    }
    command
        .mut_args(|argument| {
            place += 1;
            // What holds for every command stands behind what is the command's own.
            let is_common = argument.is_global_set() || argument.get_id() == "help";
            argument_in_language(argument).display_order(if is_common { place + LAST } else { place })
        })
        .mut_subcommands(in_language)
}

/// The parser's own additions to an argument's help are in English: they are made here instead.
fn argument_in_language(argument: Arg) -> Arg {
    let heading = if argument.is_positional() { Word::HelpArguments } else { Word::HelpOptions };
    let mut help = argument.get_help().map(ToString::to_string).unwrap_or_default();
    let argument = argument.help_heading(say(heading));
    if !argument.get_action().takes_values() {
        return argument;
    }
    let choices = argument.get_possible_values();
    if !choices.is_empty() {
        let choices = choices.iter().map(|c| c.get_name()).collect::<Vec<_>>().join(", ");
        help = format!("{help} {}", say(Word::HelpChoices { choices: &choices }));
    }
    if let [value] = argument.get_default_values() {
        help = format!("{help} {}", say(Word::HelpDefault { value: &value.display() }));
    }
    argument.help(help).hide_possible_values(true).hide_default_value(true)
}

/// A help text with the parser's two English words for "anything" replaced.
fn help_in_language(rendered: &str) -> String {
    rendered
        .replace("[OPTIONS]", &say(Word::HelpInUsageOptions))
        .replace("<COMMAND>", &say(Word::HelpInUsageCommand))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parser_is_sound() {
        parser().debug_assert();
    }
}
