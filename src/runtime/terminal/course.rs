//! The shortest way for the terminal's cursor from one place to another; knows nothing of what is printed there.

use ratatui::layout::Position;

/// The bytes that lead to a place. Only moves that every terminal knows: an absolute one, steps in four directions,
/// backspace and carriage return.
pub fn way(from: Option<Position>, to: Position) -> Vec<u8> {
    let absolute = absolute(to);
    let Some(from) = from else { return absolute };
    let mut relative = vertical(from.y, to.y);
    relative.extend(horizontal(from.x, to.x));
    if relative.len() < absolute.len() { relative } else { absolute }
}

fn absolute(to: Position) -> Vec<u8> {
    let (line, column) = (to.y.saturating_add(1), to.x.saturating_add(1));
    match (line, column) {
        (1, 1) => b"\x1b[H".to_vec(),
        (_, 1) => format!("\x1b[{line}H").into_bytes(),
        _ => format!("\x1b[{line};{column}H").into_bytes(),
    }
}

fn vertical(from: u16, to: u16) -> Vec<u8> {
    if to > from { steps(to - from, b'B') } else { steps(from - to, b'A') }
}

fn horizontal(from: u16, to: u16) -> Vec<u8> {
    if to >= from {
        return steps(to - from, b'C');
    }
    let back = steps(from - to, b'D');
    let mut left = b"\r".to_vec();
    left.extend(steps(to, b'C'));
    let backspaces = vec![8; usize::from(from - to)];
    [left, backspaces, back].into_iter().min_by_key(Vec::len).unwrap_or_default()
}

fn steps(count: u16, direction: u8) -> Vec<u8> {
    let mut sequence = match count {
        0 => return Vec::new(),
        1 => b"\x1b[".to_vec(),
        _ => format!("\x1b[{count}").into_bytes(),
    };
    sequence.push(direction);
    sequence
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(from: Option<(u16, u16)>, to: (u16, u16)) -> String {
        let way = way(from.map(Position::from), to.into());
        String::from_utf8(way).unwrap().replace('\x1b', "^").replace('\x08', "<").replace('\r', "/")
    }

    #[test]
    fn the_shortest_way_is_taken() {
        let table = [
            (None, (0, 0), "^[H"),
            (None, (0, 4), "^[5H"),
            (None, (4, 0), "^[1;5H"),
            (Some((7, 7)), (7, 7), ""),
            (Some((7, 7)), (8, 7), "^[C"),
            (Some((7, 7)), (70, 7), "^[63C"),
            (Some((7, 7)), (5, 7), "<<"),
            (Some((70, 7)), (60, 7), "^[10D"),
            (Some((70, 7)), (0, 7), "/"),
            (Some((70, 7)), (3, 7), "/^[3C"),
            (Some((64, 17)), (61, 18), "^[B<<<"),
            (Some((64, 17)), (0, 18), "^[B/"),
            (Some((64, 17)), (64, 9), "^[8A"),
            (Some((64, 17)), (14, 28), "^[29;15H"),
        ];
        for (from, to, expected) in table {
            assert_eq!(said(from, to), expected, "{from:?} → {to:?}");
        }
    }
}
