//! What keys can mean in the indicator in depth.

use crate::domain::value::coded;

coded! {
    /// An action of the scope `detail`.
    Action {
        /// Back to the list.
        Back = "detail.back",
        /// Totalt, kvinnor, män.
        Gender = "detail.gender",
        /// Whom to compare with.
        Peers = "detail.peers",
        /// Which way is better.
        Direction = "detail.direction",
        /// Eget mål.
        Target = "detail.target",
        /// Våra kommentarer.
        Comments = "detail.comments",
        /// Put it on the bruttolista of the omgång.
        Longlist = "detail.longlist",
        /// Make another indicator a part of this one.
        Join = "detail.join",
        /// Give one of its series an indicator of its own again.
        Split = "detail.split",
        /// The text further down.
        TextDown = "detail.text_down",
        /// The text further up.
        TextUp = "detail.text_up",
    }
}
