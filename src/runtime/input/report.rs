//! What a terminal tells of the mouse, in the form of DECSET 1006; pure.

use crate::msg::{Mouse, MouseKind};

/// Shift, Alt and Ctrl held.
const HELD: u16 = 4 | 8 | 16;

/// What `CSI < button ; column ; row last` tells; None for releases, other buttons and movements.
pub fn of_mouse(parameters: &[u8], last: u8) -> Option<Mouse> {
    let text = str::from_utf8(parameters).ok()?.strip_prefix('<')?;
    let numbers: Vec<u16> = text.split(';').map(str::parse).collect::<Result<_, _>>().ok()?;
    let [button, column, row] = numbers[..] else { return None };
    let kind = match button & !HELD {
        0 if last == b'M' => MouseKind::Press,
        64 => MouseKind::WheelUp,
        65 => MouseKind::WheelDown,
        _ => return None,
    };
    Some(Mouse { kind, column: column.checked_sub(1)?, row: row.checked_sub(1)? })
}
