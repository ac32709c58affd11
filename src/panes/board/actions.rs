//! What keys can mean in this pane.

use crate::domain::value::coded;

coded! {
    /// An action of the scopes `board` and `board.round`.
    Action {
        /// Open the marked card.
        Open = "board.open",
        /// Put up a card.
        New = "board.new",
        /// The field to the left.
        Left = "board.left",
        /// The field to the right.
        Right = "board.right",
        /// Move to a field that is chosen.
        Move = "board.move",
        /// Move one field to the right.
        Forward = "board.forward",
        /// Move one field to the left.
        Backward = "board.backward",
        /// Park.
        Park = "board.park",
        /// Take a parked card back.
        Unpark = "board.unpark",
        /// Up in the field's order.
        Raise = "board.raise",
        /// Down in the field's order.
        Lower = "board.lower",
        /// Tick the marked card, or take its tick away.
        Tick = "board.tick",
        /// Tick every card of the field.
        TickAll = "board.tick_all",
        /// Take every tick away.
        Clear = "board.clear",
        /// Make one card of several.
        Merge = "board.merge",
        /// Choose which board is shown.
        Choose = "board.choose",
        /// Name, owner and limit of the board.
        Edit = "board.edit",
        /// To what the card came from or is linked to.
        Origin = "board.origin",
        /// Walk through the suggestions.
        Round = "board.round",
        /// The next suggestion.
        RoundNext = "round.next",
        /// The suggestion before.
        RoundPrevious = "round.previous",
        /// What is said about it.
        RoundComment = "round.comment",
        /// To Prioriterat.
        RoundChoose = "round.choose",
        /// To Parkerat.
        RoundPark = "round.park",
        /// The other two axes.
        RoundAxes = "round.axes",
        /// Open its card.
        RoundOpen = "round.open",
        /// End the walk.
        RoundEnd = "round.end",
        /// Step 1.
        Step1 = "round.step_1",
        /// Step 2.
        Step2 = "round.step_2",
        /// Step 3.
        Step3 = "round.step_3",
        /// Step 4.
        Step4 = "round.step_4",
        /// Step 5.
        Step5 = "round.step_5",
        /// Step 6.
        Step6 = "round.step_6",
        /// Step 7.
        Step7 = "round.step_7",
        /// Step 8.
        Step8 = "round.step_8",
        /// Step 9.
        Step9 = "round.step_9",
    }
}

impl Action {
    /// The step along an axis that a digit names.
    pub(super) const fn step(self) -> Option<i64> {
        Some(match self {
            Self::Step1 => 1,
            Self::Step2 => 2,
            Self::Step3 => 3,
            Self::Step4 => 4,
            Self::Step5 => 5,
            Self::Step6 => 6,
            Self::Step7 => 7,
            Self::Step8 => 8,
            Self::Step9 => 9,
            _ => return None,
        })
    }
}
