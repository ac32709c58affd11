# Inbox, preview, progress.
