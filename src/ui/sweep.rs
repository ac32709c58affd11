//! The second net over the finished buffer: nothing leaves for the terminal that would command or deceive it.

use ratatui::buffer::Buffer;

/// Replaces every cell that is not harmless with a question mark; `harmless` is asked about what is not plain ASCII.
pub fn sweep(buffer: &mut Buffer, harmless: impl Fn(&str) -> bool) {
    for cell in &mut buffer.content {
        let symbol = cell.symbol();
        let plain = symbol.len() == 1 && symbol.bytes().all(|byte| (b' '..0x7F).contains(&byte));
        if !plain && !symbol.is_empty() && !harmless(symbol) {
            cell.set_symbol("?");
        }
    }
}

/// Writes every mark in ASCII, for terminals without Unicode. Letters stay: å ä ö have no other form.
pub fn ascii(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let mut chars = cell.symbol().chars();
        if let Some(c) = chars.next().filter(|c| !c.is_ascii() && !c.is_alphabetic()) {
            cell.set_char(ascii_of(c));
        }
    }
}

const fn ascii_of(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '┈' | '─' => '-',
        '\u{A0}' | '\u{202F}' | '\u{2000}'..='\u{200A}' => ' ',
        '“' | '”' | '«' | '»' => '"',
        '’' | '‘' | '´' => '\'',
        '…' | '±' | '≈' => '~',
        '·' => '.',
        '•' | '●' | '★' | '×' => '*',
        '○' => 'o',
        '↑' | '▲' => '^',
        '↓' | '▼' | '✓' | '✔' => 'v',
        '←' | '‹' | '◀' | '≤' => '<',
        '→' | '›' | '▶' | '≥' => '>',
        '│' | '┃' => '|',
        '\u{2500}'..='\u{257F}' => '+',
        _ => '?',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::lines;

    #[test]
    fn what_got_past_the_first_net_is_caught() {
        let mut buffer = Buffer::with_lines(["Åre A\u{30A}re 日本"]);
        buffer[(0, 0)].set_symbol("\u{202E}");
        buffer[(1, 0)].set_symbol("\u{1B}[2J");
        sweep(&mut buffer, |symbol| !symbol.contains(['\u{202E}', '\u{1B}']));
        assert_eq!(lines(&buffer), ["??e A\u{30A}re 日 本 "]);
    }

    #[test]
    fn without_unicode_every_mark_is_ascii_and_letters_stay() {
        let mut buffer = Buffer::with_lines(["▶ Åre · −3\u{A0}000 … ┌─┐"]);
        ascii(&mut buffer);
        assert_eq!(lines(&buffer), ["> Åre . -3 000 ~ +-+"]);
    }
}
