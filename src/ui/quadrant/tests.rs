//! What a reader of the plot relies on: marks stand at their steps, counts are told, names give way to marks.

use proptest::prelude::*;
use ratatui::style::Modifier;

use super::*;
use crate::ui::lines;
use crate::ui::theme::{Depth, Palette};

const LOW_HIGH: (&str, &str) = ("låg", "hög");

const fn mark(right: u16, up: u16, number: i64, count: usize, look: Look) -> Mark {
    Mark { right, up, number, count, look }
}

const MARKS: [Mark; 5] = [
    mark(2, 3, 21, 1, Look::Plain),
    mark(7, 9, 4, 2, Look::Plain),
    mark(9, 9, 1, 1, Look::Plain),
    mark(5, 5, 7, 1, Look::Lit),
    mark(8, 7, 3, 1, Look::Chosen),
];

const fn plot(marks: &[Mark]) -> Plot<'_> {
    let (low, high) = LOW_HIGH;
    Plot {
        across: Axis { name: "genomförbarhet", low, high },
        upwards: Axis { name: "förväntad effekt", low, high },
        fields: ["", "Prioritera", "Prioritera inte", ""],
        marks,
        focused: true,
    }
}

fn drawn(set: GlyphSet, (width, height): (u16, u16)) -> (Vec<String>, Buffer) {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    plot(&MARKS).draw(buffer.area, &mut buffer, &Theme::new(Palette::Dark, Depth::Mono, set));
    let text = lines(&buffer).iter().map(|line| line.trim_end().to_owned()).collect();
    (text, buffer)
}

#[test]
fn the_smallest_one_can_be_read() {
    let (text, buffer) = drawn(GlyphSet::Unicode, (40, 12));
    let expected = [
        "↑ förväntad effekt      genomförbarhet →",
        "hög                  ┊      4+1      1",
        "  8                  ┊        Prioritera",
        "  7                  ┊          [3]",
        "  6                  ┊",
        "  5 ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈•7┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈",
        "  4                  ┊",
        "  3      21          ┊",
        "  2                  ┊",
        "låg Prioritera inte  ┊",
        "    låg  2   3   4   5   6   7   8   hög",
        "",
    ];
    assert_eq!(text, expected);
    let reversed = buffer.content().iter().filter(|cell| cell.modifier.contains(Modifier::REVERSED)).count();
    assert_eq!(reversed, 3, "the chosen mark with its brackets");
}

#[test]
fn a_large_one_uses_its_room() {
    let (text, _) = drawn(GlyphSet::Unicode, (120, 50));
    assert_eq!(text.iter().position(|line| line.starts_with("låg")), Some(41), "five rows a step: {text:#?}");
    let column = |mark: char| text[1].chars().position(|c| c == mark);
    assert_eq!([column('┊'), column('4')], [Some(57), Some(80)]);
    assert_eq!(text[1].chars().count(), 106, "card 1 stands in the last column");
    assert!(text[2].ends_with("Prioritera") && text[41].contains(" Prioritera inte "));
}

#[test]
fn ascii_and_plain() {
    let (ascii, _) = drawn(GlyphSet::Ascii, (46, 11));
    assert!(ascii.concat().replace(['ö', 'å', 'ä'], "a").is_ascii(), "{ascii:?}");
    let (plain, _) = drawn(GlyphSet::Plain, (46, 11));
    assert_eq!(
        [&ascii[1], &ascii[3], &ascii[5]],
        [
            "hög                  :      4+1      1",
            "  7                  :          [3]",
            "  5 .................*7................."
        ]
    );
    assert_eq!(
        [&*plain[1], &*plain[3], &*plain[5]],
        ["hög                         4+1      1", "  7                             [3]", "  5                  *7"]
    );
}

#[test]
fn without_names_of_the_axes_the_header_goes() {
    let (left, right) =
        (Axis { name: "", low: "tungt", high: "lätt" }, Axis { name: "", low: "trevligt", high: "viktigt" });
    let plot = Plot { across: left, upwards: right, ..plot(&MARKS) };
    assert_eq!((plot.least(), plot.height(20), plot.height(18)), (10, 18, 18));
    let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 10));
    plot.draw(buffer.area, &mut buffer, &Theme::default());
    let text = lines(&buffer);
    assert_eq!(text[0].trim_end(), " viktigt              ┊    4+1    1");
    assert_eq!(text[9].trim_end(), "         tungt  3  4  5  6  7   lätt");
}

#[test]
fn where_a_mark_is_chosen_the_cursor_can_stand() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 11));
    let at = plot(&MARKS).draw(buffer.area, &mut buffer, &Theme::default()).unwrap();
    assert_eq!(buffer[at].symbol(), "[");
    assert_eq!(plot(&[]).draw(buffer.area, &mut buffer, &Theme::default()), None);
}

proptest! {
    #[test]
    fn no_size_and_no_mark_panics(
        (x, y, width, height) in (0u16..20, 0u16..20, 0u16..140, 0u16..60),
        (right, up, number, count) in (0u16..20, 0u16..20, any::<i64>(), any::<usize>()),
    ) {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 130, 50));
        for look in [Look::Plain, Look::Lit, Look::Fresh, Look::Chosen, Look::Moving] {
            let marks = [mark(right, up, number, count, look)];
            plot(&marks).draw(Rect::new(x, y, width, height), &mut buffer, &Theme::default());
        }
    }
}
