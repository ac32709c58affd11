# The terminal, drafts, jobs.
runtime-not-a-terminal = Fyrfält needs a terminal to draw in. Start it in a terminal window, or with “ssh -t” if it runs on a server. The commands (fyrfalt --help) work without a terminal.
runtime-terminal-failed = The terminal does not answer as it should ({ $why }). Nothing in the file has changed; open another terminal window and start again.
runtime-no-state-folder = The folder { $folder } cannot be written to ({ $why }), so what you type cannot be kept as a draft. Correct the folder’s permissions or set XDG_STATE_HOME to a folder of your own.
runtime-panicked = A fault in the program made Fyrfält stop ({ $place }). What is saved is kept, and text you were typing waits as a draft for the next start. Please report the fault with this line.
runtime-no-suspend = No shell here could wake Fyrfält again, so it is not suspended.
runtime-paste-cut = What was pasted was too long. The first megabyte is kept.
runtime-copied = Copied to the clipboard through the terminal (OSC 52). If nothing happens: press w and write to a file.
runtime-copy-too-long = This is too much for the clipboard through the terminal (74 kB at most). Press w and write to a file.
runtime-copy-impossible = This terminal has no clipboard to copy to. Press w and write to a file.
runtime-file-written = Written to { $file }.
runtime-file-exists = { $file } exists already and is not overwritten. Choose another name.
runtime-file-not-ordinary = { $file } is a link, folder or device; it is left alone. Choose another name.
runtime-file-no-folder = The folder { $folder } does not exist. Make it first, or write to another.
runtime-file-unwritable = { $file } could not be written: { cli-why }.
runtime-settings-unreadable = The settings in { $file } cannot be read: { cli-why }. Fyrfält starts with its own.
runtime-settings-row = Line { $row } of { $file } cannot be read. Write one setting a line, such as mouse = true or theme = "light". Fyrfält starts with its own.
runtime-setting-wrong = The setting { $key } is to be { $kind ->
    [yes] true or false, without quotes
   *[text] text in quotes
}. It is passed over until it is put right in { $file }.
runtime-unknown-theme = The theme “{ $name }” in { $file } does not exist. Choose one of { $known }.
runtime-keymap-unreadable = The keymap file { $file } cannot be read ({ $why }). The standard keys are in force.
runtime-no-thread = The server does not allow the work to start right now ({ $why }). Nothing has changed; try again in a while.
runtime-unknown-guard = personal_data cannot be “{ $name }” in { $file }. Write warn or refuse.
