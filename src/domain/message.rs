//! A sentence to the user as data: the id of a text and its arguments. The words live in `text/`.

/// One argument of a [`Message`].
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Text as it is; made visible (control and bidi characters) before it is shown.
    Text(String),
    /// A whole number; decides plural forms.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// What the program says to the user: a text id of `text/` and named arguments. Errors of every room turn
/// into one of these, so that the same fault reads the same on screen and on stderr, in both languages.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// The id in the `.ftl` files, such as `store-newer-version`.
    pub id: &'static str,
    /// Named arguments in the order they were given.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A message without arguments.
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }
}
