//! What keys can mean in this pane.

use crate::domain::value::coded;

coded! {
    /// An action of the scope `quadrant`.
    Action {
        /// Open the marked card.
        Open = "quadrant.open",
        /// Place the marked card.
        Place = "quadrant.place",
        /// The other two axes.
        Axes = "quadrant.axes",
        /// Which fields of the board are shown.
        Columns = "quadrant.columns",
        /// The next card that stands at the same place.
        Same = "quadrant.same",
        /// Take placements away.
        Unplace = "quadrant.unplace",
        /// Move to Prioriterat.
        Prioritise = "quadrant.prioritise",
        /// Tick the marked card.
        Tick = "quadrant.tick",
        /// Tick every card shown.
        TickAll = "quadrant.tick_all",
        /// Take the ticks away.
        Clear = "quadrant.clear",
    }
}

coded! {
    /// An action of the scope `quadrant.placing`.
    PlacingAction {
        /// A step to the left.
        Left = "placing.left",
        /// A step to the right.
        Right = "placing.right",
        /// A step up.
        Up = "placing.up",
        /// A step down.
        Down = "placing.down",
        /// Keep the place.
        Keep = "placing.keep",
        /// Take it back and place no more.
        Leave = "placing.leave",
        /// Take the first digit back.
        Back = "placing.back",
        /// On to the next card without a place.
        Skip = "placing.skip",
        /// Step 1.
        Step1 = "placing.step_1",
        /// Step 2.
        Step2 = "placing.step_2",
        /// Step 3.
        Step3 = "placing.step_3",
        /// Step 4.
        Step4 = "placing.step_4",
        /// Step 5.
        Step5 = "placing.step_5",
        /// Step 6.
        Step6 = "placing.step_6",
        /// Step 7.
        Step7 = "placing.step_7",
        /// Step 8.
        Step8 = "placing.step_8",
        /// Step 9.
        Step9 = "placing.step_9",
    }
}

impl PlacingAction {
    /// The step that a digit stands for.
    pub(super) const fn step(self) -> Option<i64> {
        match self {
            Self::Step1 => Some(1),
            Self::Step2 => Some(2),
            Self::Step3 => Some(3),
            Self::Step4 => Some(4),
            Self::Step5 => Some(5),
            Self::Step6 => Some(6),
            Self::Step7 => Some(7),
            Self::Step8 => Some(8),
            Self::Step9 => Some(9),
            Self::Left | Self::Right | Self::Up | Self::Down | Self::Keep | Self::Leave | Self::Back | Self::Skip => {
                None
            }
        }
    }
}
