//! A published file's way into the store: preview, staging, going live.
