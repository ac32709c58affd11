//! Personal data in the file's texts: whether it is refused.

use crate::domain::Message;
use crate::msg::Effect;

use super::model::Model;

impl Model {
    /// From now on the file refuses text that looks like personal data, or only warns of it again.
    pub(super) fn turn_guard(&mut self) -> Vec<Effect> {
        let Some(opening) = &self.world.opening else { return Vec::new() };
        let refuse = !opening.settings.refuses_personal_data();
        let change = opening.settings.set_refuses_personal_data(refuse);
        self.notice = Some(Message::new(match (refuse, self.world.refuses_here) {
            (true, _) => "guard-refuses",
            (false, true) => "guard-refuses-here",
            (false, false) => "guard-warns",
        }));
        vec![Effect::Commit(change)]
    }
}
